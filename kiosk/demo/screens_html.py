"""The translators' picture book: every message with the screen it stands on, as pages that need no network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.book.markup import as_html, tag
from kiosk.i18n.autonyms import autonym

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from xml.etree import ElementTree as ET

    from kiosk.core.names import Lang
    from kiosk.demo.places import Seen
    from kiosk.i18n.messages import Entry

_CSS: Final = """
html { background: #FBF7F0; color: #16202E; font: 1rem/1.45 'Noto Sans', sans-serif; }
body { max-width: 64rem; margin: 0 auto; padding: 1rem; }
a { color: #0B5A5E; }
article { display: flex; gap: 1.5rem; border-top: 1px solid #C9C2B6; padding: 1rem 0; break-inside: avoid; }
article div.words { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.place { position: relative; width: 16rem; flex: none; align-self: flex-start; }
.place img { display: block; width: 100%; border: 1px solid #C9C2B6; }
.box { position: absolute; border: 3px solid #AD111B; border-radius: 3px; }
.soft { color: #3D4856; font-size: .9rem; }
"""


def group_of(entry: Entry) -> str:
    """The page a message is on: its context's first two parts, or `screen` for a text of the screen itself."""
    return "-".join(entry.context.split(".")[:2]) if entry.context else "screen"


def language_pages(lang: Lang, entries: tuple[Entry, ...], found: Mapping[int, Seen]) -> dict[str, bytes]:
    """The pages of a language: an index by context, and a page a group with each message in its place."""
    groups: dict[str, list[int]] = {}
    for at, entry in enumerate(entries):
        groups.setdefault(group_of(entry), []).append(at)
    rows = [
        tag("li", tag("a", name, href=f"{name}.html"), f" {sum(at in found for at in ats)} / {len(ats)}")
        for name, ats in sorted(groups.items())
    ]
    never = sorted({group_of(entry) for at, entry in enumerate(entries) if at not in found})
    title = f"Every message in its place: {autonym(lang)}"
    head = (
        tag("p", tag("a", "All languages", href="../index.html")),
        tag("h1", title),
        tag("p", f"{len(found)} of {len(entries)} messages were seen on a screen."),
        tag("p", "The others are read aloud, printed, in reports, or on screens that need something to go wrong."),
        tag("p", f"Messages never seen are in: {', '.join(never)}", class_="soft"),
        tag("ul", *rows),
    )
    pages = {f"{lang}/index.html": _page(lang, title, head)}
    for name, ats in groups.items():
        articles = [_article(at, entries[at], found.get(at)) for at in ats]
        top = tag("p", tag("a", "Index", href="index.html"))
        pages[f"{lang}/{name}.html"] = _page(lang, name, (top, tag("h1", name), *articles))
    return pages


def front(langs: Iterable[Lang]) -> bytes:
    """The first page: choose a language."""
    items = [tag("li", tag("a", autonym(lang), href=f"{lang}/index.html")) for lang in langs]
    return _page("en", "Every message in its place", (tag("h1", "Every message in its place"), tag("ul", *items)))


def _article(at: int, entry: Entry, seen: Seen | None) -> ET.Element:
    words = tag(
        "div",
        tag("p", entry.context or "(no context)", class_="soft"),
        tag("p", entry.source, lang="en"),
        *(tag("p", tag("strong", form)) for form in entry.translations if form),
        *(tag("p", note, class_="soft") for note in entry.notes),
        tag("p", seen.picture if seen else "Not on a screen.", class_="soft"),
        class_="words",
    )
    if seen is None:
        return tag("article", words, id=f"m{at}")
    style = f"left:{seen.left:.2%};top:{seen.top:.2%};width:{seen.wide:.2%};height:{seen.high:.2%}"
    picture = tag("img", src=f"screens/{seen.picture}", alt=seen.picture, loading="lazy")
    return tag(
        "article", tag("div", picture, tag("span", class_="box", style=style), class_="place"), words, id=f"m{at}"
    )


def _page(lang: str, title: str, children: tuple[ET.Element, ...]) -> bytes:
    head = tag("head", tag("meta", charset="utf-8"), tag("title", title), tag("style", _CSS))
    return as_html(tag("html", head, tag("body", *children), lang=lang))
