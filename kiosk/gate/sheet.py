"""The contact sheet: every picture on one page that needs no network and no script."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.book.markup import as_html, tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from xml.etree import ElementTree as ET

    from kiosk.gate.seen import Seen

_CSS: Final = """
html { background: #FBF7F0; color: #16202E; font: 1rem/1.45 'Noto Sans', sans-serif; }
body { margin: 0; padding: 1rem; }
h1 { font-size: 1.4rem; margin: 0; }
h2 { font-size: 1rem; margin: 0 0 .25rem; }
nav { position: sticky; top: 0; background: #FBF7F0; border-bottom: 1px solid #C9C2B6; padding: .5rem 0; z-index: 1; }
nav label { margin-right: 1rem; white-space: nowrap; }
section { border-top: 1px solid #C9C2B6; padding: .5rem 0; content-visibility: auto;
  contain-intrinsic-size: auto 26rem; }
.row { display: flex; flex-wrap: wrap; gap: .75rem; align-items: flex-start; }
figure { margin: 0; border: 3px solid transparent; max-width: 100%; }
figure.bad { border-color: #AD111B; }
figure img { display: inline-block; height: 17rem; width: auto; border: 1px solid #C9C2B6; margin-right: 2px; }
figcaption { font-size: .8rem; color: #3D4856; }
figure.bad figcaption, .wrong { color: #AD111B; }
figcaption ul { margin: 0; padding-left: 1.1rem; max-width: 24rem; overflow-wrap: anywhere; }
"""


def sheet(seen: Sequence[Seen], names: Mapping[str, str]) -> bytes:
    """The page. `names` says what each language is called.

    Its languages are chosen, and screens without a fault hidden, by CSS alone.
    """
    screens: dict[str, list[Seen]] = {}
    for one in seen:
        screens.setdefault(one.screen, []).append(one)
    langs = list(dict.fromkeys(one.sitting.lang for one in seen))
    faults = sum(len(one.faults) for one in seen)
    body = tag(
        "body",
        tag("h1", "Every screen"),
        tag(
            "p", f"{len(screens)} screens, seen {len(seen)} times. Faults: {faults}.", class_="wrong" if faults else ""
        ),
        _choices(langs, names),
        tag("main", *(_section(name, found) for name, found in screens.items())),
    )
    head = tag("head", tag("meta", charset="utf-8"), tag("title", "Every screen"), tag("style", _CSS + _filters(langs)))
    return as_html(tag("html", head, body, lang="en"))


def _choices(langs: Iterable[str], names: Mapping[str, str]) -> ET.Element:
    boxes = [
        tag("label", tag("input", type="checkbox", id=f"show-{lang}", checked="checked"), f" {names.get(lang, lang)}")
        for lang in langs
    ]
    return tag("nav", *boxes, tag("label", tag("input", type="checkbox", id="only-bad"), " only faults"))


def _filters(langs: Iterable[str]) -> str:
    hidden = [f"body:not(:has(#show-{lang}:checked)) figure.{lang}" for lang in langs]
    bad = "body:has(#only-bad:checked) figure:not(.bad), body:has(#only-bad:checked) section:not(:has(figure.bad))"
    return f"{', '.join([*hidden, bad])} {{ display: none; }}\n"


def _section(name: str, found: Iterable[Seen]) -> ET.Element:
    return tag("section", tag("h2", name), tag("div", *map(_figure, found), class_="row"), id=name)


def _figure(one: Seen) -> ET.Element:
    told = f"{one.sitting.lang} · {one.sitting.panel.name} · {one.sitting.size}"
    pictures = [tag("img", src=path, alt=f"{one.screen}, {told}", loading="lazy") for path in one.pictures]
    caption = tag("figcaption", told)
    if one.faults:
        caption.append(tag("ul", *(tag("li", str(fault)) for fault in one.faults)))
    return tag("figure", *pictures, caption, class_=f"{one.sitting.lang} bad" if one.faults else one.sitting.lang)
