"""A screen reader as far as tests need one: walks a program's tree through AT-SPI, acts in it, hears its events.

Run by the system's Python, which has libatspi's bindings as Orca uses them: one JSON list a line in, one line out.

    /usr/bin/python3 tests/ui/screen_reader.py PID
"""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING, Any

import gi

gi.require_version("Atspi", "2.0")

from gi.repository import Atspi, Gio, GLib  # noqa: E402 - the version is chosen first

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE_S = 60.0
TOLD = ("object:announcement", "object:state-changed:focused")
ACCESSIBLE = "org.a11y.atspi.Accessible"
PROPERTIES = "org.freedesktop.DBus.Properties"
EVENTS = "org.a11y.atspi.Event.Object"
DRIVER = "org.freedesktop.DBus"
QUESTIONS = (
    (ACCESSIBLE, "GetRole", None),
    (PROPERTIES, "Get", (ACCESSIBLE, "Name")),
    (PROPERTIES, "Get", (ACCESSIBLE, "Description")),
    (ACCESSIBLE, "GetState", None),
    (ACCESSIBLE, "GetChildren", None),
)
"""What is asked of each object of the tree."""
heard: list[list[object]] = []


class Wire:
    """The accessibility bus itself, asked many things at once and in order with what it tells.

    libatspi asks one thing and waits for the answer before the next: nearly all of a walk is waiting. These are the
    same methods of the same objects. Source: AT-SPI2's `xml/Accessible.xml` and `xml/Event.xml`.
    """

    def __init__(self, pid: int) -> None:
        """Join the bus, and find the program of that process on it."""
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        (address,) = session.call_sync(
            "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, Gio.DBusCallFlags.NONE, -1, None
        ).unpack()
        flags = Gio.DBusConnectionFlags
        self._bus = Gio.DBusConnection.new_for_address_sync(
            address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION
        )
        names = [name for name in self._driver("ListNames", None) if name.startswith(":")]
        self._name = next(name for name in names if self._pid(name) == pid)
        self._announced: list[str] = []
        for signal, detail in ("Announcement", None), ("StateChanged", "focused"):
            none = Gio.DBusSignalFlags.NONE
            self._bus.signal_subscribe(self._name, EVENTS, signal, None, detail, none, self._hear)

    def walk(self) -> list[object]:
        """What was announced since the last walk, and the tree; level by level, each level's questions at once."""
        root = (self._name, "/org/a11y/atspi/accessible/root")
        facts: dict[tuple[str, str], list[object]] = {}
        below: dict[tuple[str, str], list[tuple[str, str]]] = {}
        level, depth = [root], 0
        while level:
            answers = iter(self._ask(level))
            for ref in level:
                role, name, described, states, children = (next(answers) for _ in QUESTIONS)
                facts[ref] = [depth, Atspi.role_get_name(Atspi.Role(role)), name, described, states_of(states)]
                below[ref] = [tuple(child) for child in children]
            level, depth = [child for ref in level for child in below[ref]], depth + 1
        announced, self._announced = self._announced, []

        def in_order(ref: tuple[str, str]) -> Iterator[list[object]]:
            yield facts[ref]
            for child in below[ref]:
                yield from in_order(child)

        return [announced, list(in_order(root))]

    def _hear(
        self, bus: Gio.DBusConnection, sender: str, path: str, _interface: str, signal: str, told: GLib.Variant
    ) -> None:
        """Remember what came: libatspi loses one now and then while it waits for the answer to something else."""
        _, detail, _, words, *_ = told.unpack()
        if signal == "Announcement":
            self._announced.append(str(words))
            heard.append([TOLD[0], str(words), detail])
            return
        given, none = GLib.Variant("(ss)", (ACCESSIBLE, "Name")), Gio.DBusCallFlags.NONE
        (name,) = bus.call_sync(sender, path, PROPERTIES, "Get", given, None, none, -1, None).unpack()
        heard.append([TOLD[1], name, detail])

    def _ask(self, refs: list[tuple[str, str]]) -> list[Any]:
        """The answers to all questions, of each of them."""
        loop = GLib.MainLoop()
        answers: dict[int, Any] = {}
        asked = [(ref, question) for ref in refs for question in QUESTIONS]

        def answered(bus: Gio.DBusConnection, result: Gio.AsyncResult, number: int) -> None:
            try:
                (answers[number],) = bus.call_finish(result).unpack()
            finally:
                if len(answers) == len(asked):
                    loop.quit()

        for number, ((name, path), (interface, method, arguments)) in enumerate(asked):
            given = GLib.Variant("(ss)", arguments) if arguments else None
            patience_ms = int(PATIENCE_S * 1000)
            none = Gio.DBusCallFlags.NONE
            self._bus.call(name, path, interface, method, given, None, none, patience_ms, None, answered, number)
        loop.run()
        return [answers[number] for number in range(len(asked))]

    def _pid(self, name: str) -> object:
        return self._driver("GetConnectionUnixProcessID", GLib.Variant("(s)", (name,)))

    def _driver(self, method: str, given: GLib.Variant | None) -> Any:  # noqa: ANN401 - whatever D-Bus says
        path, none = "/org/freedesktop/DBus", Gio.DBusCallFlags.NONE
        (answer,) = self._bus.call_sync(DRIVER, path, DRIVER, method, given, None, none, -1, None).unpack()
        return answer


def states_of(words: list[int]) -> list[str]:
    """The names of the states in two words of 32 bits."""
    bits = words[0] | words[1] << 32
    return sorted(Atspi.StateType(bit).value_nick for bit in range(64) if bits >> bit & 1)


def program(pid: int) -> Atspi.Accessible:
    """The program of that process, once it has said that it is there."""
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        settle()
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            found = desktop.get_child_at_index(index)
            if found is not None and found.get_process_id() == pid and found.get_child_count():
                found.set_cache_mask(Atspi.Cache.NONE)  # what is, not what was
                return found
        time.sleep(0.05)
    message = f"process {pid} is not on the accessibility bus"
    raise TimeoutError(message)


def press(node: Atspi.Accessible, name: str) -> bool:
    """Do the first action of the first control called `name`."""
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is None:
            continue
        if child.get_name() == name and child.get_n_actions() > 0:
            return bool(child.do_action(0))
        if press(child, name):
            return True
    return False


def settle() -> None:
    """Take in what has been said."""
    context = GLib.MainContext.default()
    while context.iteration(False):  # noqa: FBT003 - GLib's signature
        pass


def events(count: int) -> list[list[object]]:
    """What was heard since it was asked last; waits until it is at least `count`."""
    until = time.monotonic() + PATIENCE_S
    while len(heard) < count and time.monotonic() < until:
        settle()
        time.sleep(0.005)
    settle()
    found = list(heard)
    heard.clear()
    return found


def tell(answer: object) -> None:
    """Answer with a line."""
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Answer each line."""
    pid = int(sys.argv[1])
    Atspi.init()
    Atspi.set_timeout(int(PATIENCE_S * 1000), int(PATIENCE_S * 1000))  # a busy machine answers late, and still answers
    listener = Atspi.EventListener.new(lambda _event: None)
    for kind in TOLD:
        listener.register(kind)  # a program tells what somebody has asked for; `Wire` hears it
    root = program(pid)
    wire = Wire(pid)
    tell("ready")
    for line in sys.stdin:
        match json.loads(line):
            case ["walk"]:
                answer: object = wire.walk()
            case ["press", name]:
                answer = press(root, name)
            case ["events", count]:
                answer = events(count)
            case other:
                answer = f"not understood: {other}"
        tell(answer)


if __name__ == "__main__":
    main()
