"""The shipped pack with fewer self-checks: whoever takes one away also takes away what points to it."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

from kiosk import home

if TYPE_CHECKING:
    from pathlib import Path

_POINTER = re.compile(r"^ *(?:check|worry): *(\S+)\n", re.MULTILINE)


def with_checks(folder: Path, *ids: str) -> Path:
    """A copy in `folder` that has only these self-checks. Every check costs a reader of it some time."""
    shutil.copytree(home.default_pack(), folder)
    for path in (folder / "checks").iterdir():
        if path.stem not in ids:
            path.unlink()
    for path in (folder / "quiz.yaml", *(folder / "topics").iterdir()):
        text = path.read_text(encoding="utf-8")
        path.write_text(_POINTER.sub(lambda found: found[0] if found[1] in ids else "", text), encoding="utf-8")
    return folder
