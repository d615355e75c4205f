"""A screen reader as far as tests need one: walks a program's tree through AT-SPI, acts in it, hears its events.

Run by the system's Python, which has libatspi's bindings as Orca uses them: one JSON list a line in, one line out.

    /usr/bin/python3 tests/ui/screen_reader.py PID
"""

from __future__ import annotations

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")

from gi.repository import Atspi, GLib  # noqa: E402 - the version is chosen first

PATIENCE_S = 20.0
TOLD = (
    "object:announcement",
    "object:state-changed:focused",
    "object:state-changed:checked",
    "object:state-changed:showing",
    "object:property-change:accessible-name",
)
heard: list[list[object]] = []


def on_event(event: Atspi.Event) -> None:
    """Remember what came."""
    words = event.any_data if event.type.startswith("object:announcement") else None
    name = event.source.get_name() if event.source is not None else ""
    heard.append([event.type, str(words) if words is not None else name, event.detail1])


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


def walk(node: Atspi.Accessible, depth: int = 0) -> list[list[object]]:
    """Everything below and including `node`: depth, role, name, description, states."""
    states = sorted(state.value_nick for state in node.get_state_set().get_states())
    found: list[list[object]] = [[depth, node.get_role_name(), node.get_name(), node.get_description(), states]]
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            found += walk(child, depth + 1)
    return found


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
    Atspi.init()
    Atspi.set_timeout(int(PATIENCE_S * 1000), int(PATIENCE_S * 1000))  # a busy machine answers late, and still answers
    listener = Atspi.EventListener.new(on_event)
    for kind in TOLD:
        listener.register(kind)
    root = program(int(sys.argv[1]))
    tell("ready")
    for line in sys.stdin:
        match json.loads(line):
            case ["tree"]:
                answer: object = walk(root)
            case ["press", name]:
                answer = press(root, name)
            case ["events", count]:
                answer = events(count)
            case other:
                answer = f"not understood: {other}"
        tell(answer)


if __name__ == "__main__":
    main()
