"""A file of answers for `selfcheck run`: read whole, or refused with every fault."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from kiosk.core.errors import Fault, FaultsError, InputError
from kiosk.core.names import OptionId, QuestionId

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.core.check import Answers, Check


def read_answers(path: Path, check: Check) -> Answers:
    """The file's answers. InputError when it cannot be read, FaultsError with everything wrong in it."""
    try:
        content = path.read_text(encoding="utf-8")
    except OSError as error:
        message = f"{path}: cannot read the answers: {error.strerror}. Check the path given with --answers."
        raise InputError(message) from error
    except UnicodeDecodeError as error:
        raise FaultsError(str(path), (Fault(path.name, 0, "not UTF-8 text; save it as UTF-8"),)) from error
    try:
        pairs = json.loads(content, object_pairs_hook=_Pairs)
    except (json.JSONDecodeError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 0
        fault = Fault(path.name, line, f'not valid JSON: {error}; write {{"J1": "no"}}')
        raise FaultsError(str(path), (fault,)) from error
    if not isinstance(pairs, _Pairs):
        fault = Fault(path.name, 1, 'expected questions with answers: {"J1": "no"}')
        raise FaultsError(str(path), (fault,))
    found = [Fault(path.name, _line(content, key), text) for key, text in _wrong(pairs, check)]
    if found:
        raise FaultsError(str(path), tuple(found))
    return {QuestionId(question): OptionId(str(option)) for question, option in pairs}


class _Pairs(list[tuple[str, object]]):
    """A JSON object with its repeated keys."""


def _wrong(pairs: _Pairs, check: Check) -> list[tuple[str, str]]:
    """Each wrong answer: the question's key, and what to mend."""
    options = {str(question.id): [str(option.id) for option in question.options] for question in check.questions}
    wrong: list[tuple[str, str]] = []
    seen: set[str] = set()
    for key, answer in pairs:
        if key in seen:
            wrong.append((key, f"the question {key!r} is answered twice; keep one answer"))
        elif key not in options:
            wrong.append((key, f"there is no question {key!r} in {check.id!r}; there are {', '.join(options)}"))
        elif answer not in options[key]:
            wrong.append((key, f"{key} has no answer {answer!r}; it has {', '.join(options[key])}"))
        seen.add(key)
    return wrong


def _line(content: str, key: str) -> int:
    """The line on which the key last stands; 0 when it was written with escapes."""
    found = [match.start() for match in re.finditer(re.escape(json.dumps(key, ensure_ascii=False)) + r"\s*:", content)]
    return content.count("\n", 0, found[-1]) + 1 if found else 0
