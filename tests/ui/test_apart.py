"""A function called in a process of its own: the same answer, the same error, and nothing of it left in this one."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from structlog.testing import capture_logs

from kiosk.core.errors import Fault, FaultsError
from kiosk.ui import apart as module
from kiosk.ui import barred
from kiosk.ui.apart import apart, here
from kiosk.ui.lookout import _local, first_look
from tests.languages import INSTALLED
from tests.ui.panel import BUS, PACK, PACK_FOLDER
from tests.ui.town import VISITS, plan_tour

if TYPE_CHECKING:
    from pathlib import Path


def test_the_content_is_the_same_as_read_here(tmp_path: Path) -> None:
    """Pack, facts, hours, names, alphabet, and the bus's own visits."""
    plan_tour(tmp_path, *VISITS)
    assert apart(first_look, tmp_path, PACK_FOLDER, INSTALLED, BUS).begin(apart) == here(
        first_look, tmp_path, PACK_FOLDER, INSTALLED, BUS
    ).begin(here)


def test_an_error_comes_back_as_it_was_raised(tmp_path: Path) -> None:
    """Every fault of it, with its file and line."""
    (tmp_path / "local-contacts.yaml").write_text("format: places/1\ncontacts: [{id: a}, {id: b}]\n", encoding="utf-8")
    with pytest.raises(FaultsError) as there:
        apart(_local, tmp_path, PACK.retired)
    with pytest.raises(FaultsError) as same:
        here(_local, tmp_path, PACK.retired)
    assert there.value.faults == same.value.faults
    assert all(isinstance(fault, Fault) for fault in there.value.faults)
    assert str(there.value) == str(same.value)


@pytest.mark.parametrize("program", ["/nowhere/python", "/bin/false", "/bin/true"])
def test_without_that_process_it_is_called_here(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    """It is not there, it fails, it says nothing: the answer comes all the same, and the log says what it costs."""
    monkeypatch.setattr(sys, "executable", program)
    with capture_logs() as log:
        assert apart(len, (1, 2, 3)) == 3
    assert [line["event"] for line in log] == ["content.read_in_the_screen"]


def test_that_process_does_not_overwrite_what_it_frees(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is nobody's in it, and it is quicker so."""
    monkeypatch.setenv("PYTHONMALLOC", "malloc")
    monkeypatch.setenv("GLIBC_TUNABLES", "glibc.malloc.perturb=165")
    assert not {"PYTHONMALLOC", "GLIBC_TUNABLES"} & module._environment().keys()


def test_what_is_barred_cannot_be_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if it were not installed; what is loaded already stays."""
    monkeypatch.setattr(barred, "MODULES", ("imaplib", "sys"))
    monkeypatch.delitem(sys.modules, "imaplib", raising=False)
    barred.bar()
    try:
        with pytest.raises(ImportError):
            __import__("imaplib")
        assert sys.modules["sys"] is sys
    finally:
        del sys.modules["imaplib"]
