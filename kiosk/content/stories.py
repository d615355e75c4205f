"""`stories/*.yaml` -> stories. One that could run in circles, or stop without an ending, does not get through."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.core.names import ChoiceId, SceneId, StoryId
from kiosk.core.story import Choice, Ending, Scene, Story

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kiosk.content.reading import Reading
    from kiosk.content.schema_games import EndingEntry, SceneEntry, StoryFile

CHOICES: Final = (2, 3)
"""As few and as many as a scene offers: one is no choice, four do not fit under a thumb."""
LEAST_ENDINGS: Final = 2

_BLAME: Final = "An ending blames nobody."


def story_of(file: StoryFile, written: frozenset[str], reading: Reading) -> Story:
    """The story; everything wrong with it goes to `reading`.

    `written` holds the ids of all its scenes, also of those that did not fit and are not in `file`.
    """
    where, prefix = file.where, f"story.{file.id}"
    title = reading.text(f"{prefix}.title", file.title, where.at("title"), "A story's title; short, on a tile.")
    summary = reading.text(f"{prefix}.summary", file.summary, where.at("summary"), "One sentence under the title.")
    reading.unique(file.scenes, "scene")
    scenes = tuple(_scene(prefix, file.person, entry, reading) for entry in file.scenes)
    if not file.scenes:
        reading.fault(where.at("scenes"), "a story needs scenes; write its first")
    _check_ways(file.scenes, written, reading)
    if len(written) == len(scenes) and sum(scene.ending is not None for scene in scenes) < LEAST_ENDINGS:
        reading.fault(where.at("scenes"), f"a story needs {LEAST_ENDINGS} endings or more, or choosing means nothing")
    return Story(
        id=StoryId(file.id),
        icon=file.icon,
        order=file.order,
        title=title,
        summary=summary,
        scenes=scenes,
        provenance=reading.provenance(file),
    )


def _scene(story: str, person: str, entry: SceneEntry, reading: Reading) -> Scene:
    prefix, where = f"{story}.{entry.id}", entry.where
    note = f"A scene of a story about {person}. Present tense; avoid words that say man or woman."
    text = reading.text(f"{prefix}.text", entry.text, where.at("text"), note)
    reading.unique(entry.choices, "choice")
    if entry.choices and entry.ending is not None:
        reading.fault(where, f"the scene {entry.id!r} has choices and an ending; keep one of them")
    elif not entry.choices and entry.ending is None:
        reading.fault(where, f"the scene {entry.id!r} is a dead end; give it choices, or an ending")
    elif entry.choices and not CHOICES[0] <= len(entry.choices) <= CHOICES[1]:
        least, most = CHOICES
        reading.fault(
            where.at("choices"), f"a scene offers {least} or {most} choices; {entry.id!r} has {len(entry.choices)}"
        )
    choices = tuple(
        Choice(
            ChoiceId(choice.id),
            reading.text(
                f"{prefix}.choice.{choice.id}", choice.text, choice.where.at("text"), f"What {person} may do; short."
            ),
            SceneId(choice.next),
        )
        for choice in entry.choices
    )
    return Scene(SceneId(entry.id), text, choices, _ending(prefix, entry.ending, reading) if entry.ending else None)


def _ending(scene: str, entry: EndingEntry, reading: Reading) -> Ending:
    where = entry.where
    for key in ("signs", "can_do"):
        if not getattr(entry, key):
            reading.fault(where.at(key), f"an ending says its {key!r}; write one sentence or more")
    return Ending(
        title=reading.text(f"{scene}.title", entry.title, where.at("title"), f"An ending's title. {_BLAME}"),
        signs=tuple(
            reading.text(f"{scene}.sign", sign, where.at("signs", at), "A warning sign in the story.")
            for at, sign in enumerate(entry.signs)
        ),
        can_do=tuple(
            reading.text(f"{scene}.can_do", step, where.at("can_do", at), "What one can do at any time, also late.")
            for at, step in enumerate(entry.can_do)
        ),
    )


def _check_ways(scenes: tuple[SceneEntry, ...], written: frozenset[str], reading: Reading) -> None:
    """Each choice leads somewhere, forward; each scene is on some way from the first."""
    leads = {scene.id: tuple(choice.next for choice in scene.choices) for scene in reversed(scenes)}
    circles = frozenset(_circles(leads, scenes[0].id if scenes else ""))
    for scene in scenes:
        for choice in scene.choices:
            place = choice.where.at("next")
            if choice.next not in written:
                reading.fault(place, f"there is no scene {choice.next!r} in this story; mend the id or write the scene")
            elif (scene.id, choice.next) in circles:
                reading.fault(
                    place, f"{scene.id!r} leads back to {choice.next!r}, so the story might never end; lead forward"
                )
    if written <= leads.keys():  # a scene that did not fit may be the one that leads there
        reached = _reached(leads, scenes[0].id) if scenes else frozenset()
        for scene in scenes:
            if scene.id not in reached:
                reading.fault(scene.where, f"no choice leads to the scene {scene.id!r}; lead there, or remove it")


def _reached(leads: Mapping[str, Iterable[str]], first: str) -> frozenset[str]:
    reached, waiting = {first}, [first]
    while waiting:
        new = [scene for scene in leads.get(waiting.pop(), ()) if scene not in reached]
        reached.update(new)
        waiting += new
    return frozenset(reached)


def _circles(leads: Mapping[str, tuple[str, ...]], first: str) -> Iterator[tuple[str, str]]:
    """The steps that close a circle, found by walking on from each scene in turn, the first one first."""
    done: set[str] = set()
    for start in (first, *leads):
        way: list[str] = []
        waiting = [(start, iter(leads.get(start, ())))]
        while waiting:
            scene, rest = waiting[-1]
            if scene not in way:
                way.append(scene)
            following = next(rest, None)
            if following is None:
                waiting.pop()
                way.pop()
                done.add(scene)
            elif following in way:
                yield scene, following
            elif following not in done:
                waiting.append((following, iter(leads.get(following, ()))))
