"""Trainings and handbooks on the screen: a title always, a code only while its address may be believed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QSize

from kiosk.core import events
from kiosk.core.journey import Screen
from kiosk.core.names import Lang, MaterialId, TopicId
from kiosk.core.pack import Status
from kiosk.core.settings import IdleSettings
from kiosk.core.topic import Audience, BlockKind
from kiosk.ui import nearby_props, props
from kiosk.ui.loading import content_of
from kiosk.ui.qr_image import QrImages
from kiosk.ui.session import Content, Session
from tests.languages import INSTALLED
from tests.ui.panel import DAY, PACK, Panel, StillClock
from tests.ui.test_images import decoded_by_all, said_by_all

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from PySide6.QtGui import QGuiApplication

    from kiosk.core.pack import Pack
    from kiosk.i18n.catalog import Catalog
    from tests.ui.panel import Marked

LEARN: Final = TopicId("learn-more")
ROLES: Final = [topic for topic in PACK.topics.values() if topic.id.startswith("role-")]
CARD_PX: Final = 302
"""56 mm on the panel: the code beside a handbook's title."""


def session_of(catalogs: Mapping[Lang, Catalog], content: Content) -> Session:
    """A journey in Polish."""
    made = Session(catalogs, IdleSettings(), StillClock(), lambda _tallies, _now: None)
    made.use(content)
    for event in (events.Begin(), events.ChooseLanguage(Lang("pl"))):
        made.dispatch(event)
    return made


def with_address(id_: str, status: Status) -> Pack:
    """The pack with another belief in one address."""
    material = PACK.materials[MaterialId(id_)]
    assert material.address is not None
    address = replace(material.address, provenance=replace(material.address.provenance, status=status))
    return replace(PACK, materials={**PACK.materials, material.id: replace(material, address=address)})


def test_each_has_its_title_publisher_and_language_and_a_code_only_with_an_address(
    catalogs: Mapping[Lang, Catalog], content: Content
) -> None:
    """What stands beside the code is where it leads; without an address there is neither."""
    session = session_of(catalogs, content)
    for material in PACK.materials.values():
        shown = props.material_props(session, material)
        assert shown["title"] == material.title
        assert material.publisher in shown["details"]
        assert bool(shown["qrKey"]) == bool(shown["address"]) == bool(material.url_on(DAY)), material.id
        assert shown["address"] in material.url_on(DAY)


@pytest.mark.parametrize("status", [Status.CALL_TEST, Status.HIDDEN])
def test_a_doubtful_address_takes_its_code_along_and_leaves_the_title(
    catalogs: Mapping[Lang, Catalog], status: Status
) -> None:
    """The book is still the book."""
    pack = with_address("iom-caring", status)
    session = session_of(catalogs, content_of(pack, INSTALLED))
    shown = props.material_props(session, pack.materials[MaterialId("iom-caring")])
    assert (shown["address"], shown["qrKey"]) == ("", "")
    assert shown["title"].startswith("Caring for")
    pages = pack.readable_pages(pack.topics[LEARN], DAY)
    assert any(block.material == "iom-caring" for page in pages for block in page.blocks)


def test_every_code_reads_as_its_address_at_the_size_of_the_card(catalogs: Mapping[Lang, Catalog]) -> None:
    """By three decoders, the longest of them too."""
    session = session_of(catalogs, content_of(PACK, INSTALLED))
    images = QrImages(lambda key: nearby_props.payload(session, key))
    urls = {m.id: m.address.url for m in PACK.materials.values() if m.address}
    assert len(urls) > 12
    for id_, url in urls.items():
        image = images.requestImage(f"{props.MATERIAL_KEY}{id_}", QSize(), QSize(CARD_PX, CARD_PX))
        assert decoded_by_all(image) == said_by_all(url), id_


def test_every_material_stands_on_a_page_and_every_profession_leads_there() -> None:
    """Eleven roles, one place to learn more; nobody has to find it by chance."""
    pages = PACK.readable_pages(PACK.topics[LEARN], DAY)
    shown = [block.material for page in pages for block in page.blocks if block.kind is BlockKind.MATERIAL]
    assert sorted(filter(None, shown)) == sorted(PACK.materials)
    assert len(ROLES) == 11
    assert {topic.more for topic in ROLES} == {LEARN}
    assert {topic.audience for topic in PACK.topics.values() if topic.more} == {Audience.PROFESSIONAL}


@pytest.fixture(scope="module")
def small_panel(qapp: QGuiApplication, marked: Marked, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Panel]:
    """The real program in a small window."""
    made = Panel(qapp, tmp_path_factory.mktemp("bus"), marked.folder, is_small=True)
    made.wait_for_content()
    yield made
    made.close()


def test_a_professions_last_page_leads_to_more_and_back(small_panel: Panel) -> None:
    """A tile on the last page and on no other; Back returns to where it was touched."""
    role = ROLES[0]
    pages = PACK.readable_pages(role, DAY)
    small_panel.jump(Lang("pl"), events.OpenTopic(role.id))
    assert small_panel.item(f"tile-{LEARN}") is None
    small_panel.jump(Lang("pl"), events.OpenTopic(role.id), *[events.NextPage()] * (len(pages) - 1))
    stand = small_panel.session.stand
    small_panel.visitor.touch(f"tile-{LEARN}")
    assert (small_panel.session.stand.screen, small_panel.session.stand.topic) == (Screen.TOPIC, LEARN)
    assert any(material.title in small_panel.texts() for material in PACK.materials.values())
    small_panel.session.dispatch(events.Back())
    assert small_panel.session.stand == stand
