"""A title and an address are believed apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from kiosk.core.material import Address, Material, MaterialKind
from kiosk.core.names import Lang, MaterialId, PageId, SourceId, TopicId
from kiosk.core.pack import Pack, Provenance, Status
from kiosk.core.text import Text
from kiosk.core.topic import Audience, Block, BlockKind, Page, Topic
from kiosk.core.uses import used, uses

LAST = date(2026, 12, 31)
BELIEVED = Provenance((SourceId("GOV"),), date(2026, 11, 21), date(2027, 5, 31), Status.VERIFIED)
ADDRESS = Address("https://gov.example/guide", replace(BELIEVED, sources=(SourceId("WEB"),), expires_on=LAST))
GUIDE = Material(
    MaterialId("guide"), MaterialKind.HANDBOOK, "A guide", "Us", (Lang("pl"),), 2022, ADDRESS, BELIEVED, ""
)
WORDS = Text("topic.t.p", "Words")
CARD = Block(BlockKind.MATERIAL, material=MaterialId("guide"))
PLAIN = Block(BlockKind.PARAGRAPH, WORDS)
TOPIC = Topic(
    TopicId("t"),
    Audience.WORKER,
    "icon",
    1,
    None,
    WORDS,
    WORDS,
    (),
    (Page(PageId("p"), WORDS, (CARD, PLAIN), BELIEVED),),
)


def _pack(material: Material) -> Pack:
    return Pack("p", "1.0", {}, {}, {}, {TOPIC.id: TOPIC}, {}, {}, materials={material.id: material})


def test_an_address_is_shown_to_its_last_day_and_not_a_day_longer() -> None:
    """While the title still is."""
    assert GUIDE.url_on(LAST) == ADDRESS.url
    assert GUIDE.url_on(LAST + timedelta(days=1)) == ""
    assert GUIDE.provenance.is_showable(LAST + timedelta(days=1))
    assert replace(GUIDE, address=None).url_on(LAST) == ""


def test_a_title_nobody_stands_for_leaves_its_page() -> None:
    """The rest of the page is read as before."""
    doubted = replace(GUIDE, provenance=replace(BELIEVED, status=Status.CALL_TEST))
    shown = {material: _pack(material).readable_pages(TOPIC, LAST)[0].blocks for material in (GUIDE, doubted)}
    assert shown == {GUIDE: (CARD, PLAIN), doubted: (PLAIN,)}


def test_it_is_known_where_it_stands_and_what_it_rests_on() -> None:
    """So that an editor finds every place, and no source is left over."""
    pack = _pack(GUIDE)
    assert uses(pack, "guide") == ("topic t, page p",)
    assert uses(pack, "WEB") == ("material guide",)
    assert {"guide", "GOV", "WEB"} <= used(pack)
