"""The program's settings as frozen values: every key has a type, a default, a unit and a sentence.

`kiosk.config` reads them from a TOML file. The screen's process gets only `ScreenSettings`: no hub address, no token.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class BusSettings:
    """Which bus this is."""

    id: str = "bus-1"
    """The bus's id as the office gave it: a-z, 0-9 and '-'."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelSettings:
    """The panel as a thing in the room. Sizes on the screen are physical, so these two decide how large things are."""

    width_mm: float = 299.0
    """Visible width of the panel as it hangs, in mm. 299 is a 24-inch 16:9 panel in portrait."""
    viewing_mm: float = 0.0
    """Distance from eye to panel, in mm; text is made so large that it can be read from there. 0 for what suits the
    panel's size: 450 at 15.6 inches, 600 from 24 inches on (`kiosk.core.sight`)."""
    most_touches: int = 10
    """Touches within a second that somebody can make; more are rain or a drumming hand, and do nothing. 0: no limit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IdleSettings:
    """When a journey nobody continues is cleared."""

    idle_s: float = 60.0
    """Seconds without a touch until the question `Are you still here?`; 10 or more."""
    warn_s: float = 30.0
    """Seconds that question stays before everything is cleared; 20 or more (product.md section 8)."""
    chime: bool = True
    """Whether a soft chime goes with that question. Without `speech.enabled` there is none."""
    sleep_s: float = 3600.0
    """Seconds without anybody until the waiting screen goes dark; the first touch then only wakes it. 0: never."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterSettings:
    """Where leaflets come out."""

    target: str = "none"
    """`none`, `cups:QUEUE`, or `folder:/a/path` (each leaflet becomes a PDF file there)."""
    cups_server: str = ""
    """The CUPS server's UNIX socket; empty for the system's own."""
    paper: str = "a4"
    """The paper in the printer: `a4`, `a5`, `a6`, or a receipt printer's roll, `roll80` or `roll58`."""
    prints_per_journey: int = 3
    """How many leaflets one visitor may print; 1 or more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechSettings:
    """How the screen reads aloud."""

    enabled: bool = True
    """Whether anything is read aloud at all."""
    rate_wpm: int = 150
    """Normal speed, in words a minute; 80 to 300."""
    slow_factor: float = 0.75
    """Slower speech, as a part of the normal speed; 0.5 to 1."""
    fast_factor: float = 1.4
    """Faster speech, as a multiple of the normal speed; 1 to 2."""
    loudest_db: float = 0.0
    """How loud a visitor may make it: the loudest of five steps, in dB of what the sound card can; -40 to 0. The steps
    are 6 dB apart; each journey begins at the middle one, 12 dB below the loudest, to be at most 65 dBA at the ear."""
    device: str = "default"
    """The ALSA device, as `aplay -L` lists it: `default`, `plughw:CARD=Headset`."""
    command: tuple[str, ...] = ()
    """Another engine: a program and its arguments. It gets the words on stdin and gives one WAV on stdout; `{lang}`
    stands for the language, `{rate}` for words a minute and `{stretch}` for how many times as long as normal it shall
    take. Empty for espeak-ng."""
    command_raw_hz: int = 0
    """What that engine gives on stdout: 0 for a WAV, else mono samples of 16 bits, this many a second."""
    command_langs: tuple[str, ...] = ()
    """The languages that engine speaks; empty for all. The others stay with espeak-ng."""


LISTEN_KEYS = ("Help", "Menu", *(f"F{number}" for number in range(1, 25)))
"""Keys that no move of the keypad uses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeypadSettings:
    """The keypad beside the panel."""

    listen_key: str = "F1"
    """The key that starts reading aloud, also on the waiting screen, and stops it: `F1` to `F24`, `Help` or `Menu`."""
    pause_key: str = "F2"
    """The key that pauses reading aloud, and goes on. So does a headset's play key."""
    again_key: str = "F3"
    """The key that says the last thing again."""
    slower_key: str = "F4"
    """The key that makes it speak more slowly."""
    faster_key: str = "F5"
    """The key that makes it speak faster."""
    softer_key: str = "F6"
    """The key that makes it softer. So does a headset's key for it."""
    louder_key: str = "F7"
    """The key that makes it louder. So does a headset's key for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadphoneSettings:
    """How it is known that headphones are plugged in."""

    jack: str = "auto"
    """`auto` for every input device of the machine that reports headphones, `none`, or one device by its path, such as
    `/dev/input/by-path/platform-sound-event`."""
    in_key: str = ""
    """The key that a keypad with a socket of its own sends when headphones are plugged in, such as `F15`; empty for
    none."""
    out_key: str = ""
    """The key it sends when they are pulled out, such as `F16`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HubSettings:
    """The campaign office's server. Only the `sync` process reads this."""

    url: str = ""
    """`https://...`; empty while this bus has no hub. Plain http is accepted for loopback only."""
    token_file: str = ""
    """A file that holds this bus's token and nothing else."""
    timeout_s: float = 20.0
    """Seconds one request may take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenSettings:
    """What the touchscreen's process is given."""

    bus: BusSettings = field(default_factory=BusSettings)
    panel: PanelSettings = field(default_factory=PanelSettings)
    idle: IdleSettings = field(default_factory=IdleSettings)
    printer: PrinterSettings = field(default_factory=PrinterSettings)
    speech: SpeechSettings = field(default_factory=SpeechSettings)
    keypad: KeypadSettings = field(default_factory=KeypadSettings)
    headphones: HeadphoneSettings = field(default_factory=HeadphoneSettings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings of a bus."""

    bus: BusSettings = field(default_factory=BusSettings)
    panel: PanelSettings = field(default_factory=PanelSettings)
    idle: IdleSettings = field(default_factory=IdleSettings)
    printer: PrinterSettings = field(default_factory=PrinterSettings)
    speech: SpeechSettings = field(default_factory=SpeechSettings)
    keypad: KeypadSettings = field(default_factory=KeypadSettings)
    headphones: HeadphoneSettings = field(default_factory=HeadphoneSettings)
    hub: HubSettings = field(default_factory=HubSettings)

    @property
    def screen(self) -> ScreenSettings:
        """The part the touchscreen may see."""
        return ScreenSettings(
            bus=self.bus,
            panel=self.panel,
            idle=self.idle,
            printer=self.printer,
            speech=self.speech,
            keypad=self.keypad,
            headphones=self.headphones,
        )
