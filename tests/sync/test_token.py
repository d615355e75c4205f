from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.core.errors import InputError
from kiosk.sync import token

if TYPE_CHECKING:
    from pathlib import Path

TOKEN = "bus-1.abcdefghijklmnopqrstuvwxyz"  # noqa: S105 - nobody's


def written(path: Path, content: bytes, mode: int) -> Path:
    """A file with that content and mode."""
    path.write_bytes(content)
    path.chmod(mode)
    return path


@pytest.mark.parametrize("mode", [0o600, 0o400, 0o640, 0o440])
def test_a_token_only_we_and_our_group_can_read_is_taken(tmp_path: Path, mode: int) -> None:
    """The line's end does not belong to it."""
    assert token.read(written(tmp_path / "token", f"{TOKEN}\n".encode(), mode)) == TOKEN


@pytest.mark.parametrize("mode", [0o644, 0o604, 0o660, 0o602, 0o777])
def test_a_token_others_can_read_or_change_is_refused(tmp_path: Path, mode: int) -> None:
    """The message gives the command that mends it, and not the token."""
    with pytest.raises(InputError, match="chmod 600") as caught:
        token.read(written(tmp_path / "token", TOKEN.encode(), mode))
    assert TOKEN not in str(caught.value)


@pytest.mark.parametrize("content", [b"", b"\n", b"bus-1", b"a b.c", TOKEN.encode() + b"\r\nX-Evil: 1", b"\xff\xfe"])
def test_a_file_that_holds_no_token_is_refused(tmp_path: Path, content: bytes) -> None:
    """Nothing but a token ever reaches a header."""
    with pytest.raises(InputError, match="redbus hub bus add"):
        token.read(written(tmp_path / "token", content, 0o600))


def test_a_missing_token_file_says_how_to_make_it(tmp_path: Path) -> None:
    """The path and the two steps."""
    with pytest.raises(InputError, match=r"token: cannot read.*redbus hub bus add.*chmod 600"):
        token.read(tmp_path / "token")
