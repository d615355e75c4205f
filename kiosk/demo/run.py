"""Puts the demonstration together: the screen, its visitors, the office, and what is checked at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from kiosk import home
from kiosk.core.names import BusId
from kiosk.core.settings import BusSettings, PanelSettings, PrinterSettings, ScreenSettings
from kiosk.demo import office, verify
from kiosk.demo.overview import overview
from kiosk.demo.story import Told, tell
from kiosk.demo.verify import Finding
from kiosk.demo.visitor import DemoClock, NotOnScreenError, Visitor
from kiosk.ui.app import Kiosk, Start

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.core.names import Lang

BUS = BusId("demo-bus")
VISIT = "demo-town"


def demonstrate(out: Path, pack: Path, langs: list[Lang], say: Callable[[str], None]) -> tuple[Finding, ...]:
    """Run everything into `out`, whose folders exist; the findings, in the order of the data's path."""
    office.redbus("visits", "start", VISIT, "--town", "Demo (fictional)", "--data", str(out / "bus"), *_bus_option(out))
    clock = DemoClock()
    app = QGuiApplication.instance() or QGuiApplication(["redbus"])
    settings = ScreenSettings(
        bus=BusSettings(id=BUS),
        panel=PanelSettings(most_touches=0),  # its visitors are quicker than a person
        printer=PrinterSettings(target=f"folder:{out / 'leaflets'}"),
    )
    start = Start(
        settings=settings,
        data=out / "bus",
        pack=pack,
        translations=home.translations(),
        icons=home.home() / "assets" / "icons",
    )
    kiosk = Kiosk(app, start, clock)  # type: ignore[arg-type]  # instance() is typed as its parent class
    visitor = Visitor(kiosk, out / "screens")
    told = Told()
    kiosk.show()
    try:
        visitor.wait(lambda: kiosk.session.is_ready or kiosk.session.is_broken, "the pack")
        for lang in langs:
            say(f"visitors in {lang} ...")
            tell(visitor, clock, out / "leaflets", lang, told)
    except NotOnScreenError as error:
        told.wrong.append(str(error))
    finally:
        kiosk.close()
    overview(out / "screens", langs, out / "overview.png")
    say("the office ...")
    content = kiosk.session.pack
    _sync_and_export(out)
    screens = Finding(
        "the journey",
        not told.wrong,
        "; ".join(told.wrong) or f"{len(visitor.taken)} pictures of {len(langs)} languages",
    )
    fits = Finding("no text is cut", not visitor.cut, "; ".join(visitor.cut[:5]) or "every text on every picture fits")
    return (
        screens,
        fits,
        verify.pictures(visitor.taken, content),
        verify.leaflets(out / "leaflets", told),
        *verify.counters(out / "bus", out / "hub", BUS, told),
        verify.export(out / "office" / f"{VISIT}.csv"),
        verify.nothing_left(
            (out / "bus", out / "hub", out / "office", out / "logs"),
            out / "leaflets",
            content,
            kiosk.session.catalogs,
            told,
        ),
    )


def _bus_option(out: Path) -> tuple[str, str]:
    config = out / "office" / "bus.toml"
    config.write_text(f'[bus]\nid = "{BUS}"\n')
    return "--config", str(config)


def _sync_and_export(out: Path) -> None:
    """Twice, since a repeated upload must change nothing."""
    data = str(out / "bus")
    with office.hub(out / "hub", out / "logs" / "hub.log") as address:
        config = str(office.connect(BUS, out / "hub", address, out / "office"))
        office.redbus("sync", "once", "--data", data, "--config", config)
        office.redbus("sync", "once", "--all", "--data", data, "--config", config)
    for kind in ("csv", "json"):
        path = out / "office" / f"{VISIT}.{kind}"
        options = ("--visit", VISIT, "--format", kind, "--data", data, "--config", config)
        office.redbus("stats", "export", *options, "--out", str(path))
    (out / "office" / "token").unlink()
