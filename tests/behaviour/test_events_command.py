"""
``python -m PACKAGE events NAME``: by which names an event is found, and what is said of those that are not.
"""

from __future__ import annotations

import importlib
import json
from types import ModuleType
from typing import Any

import pytest


def events(package: ModuleType, *arguments: str) -> int:
    main: Any = importlib.import_module(f"{package.__name__}._runtime.cli").main
    code: int = main(
        ["events", *arguments],
        registry=importlib.import_module(f"{package.__name__}.registry").REGISTRY,
        program=package.__name__,
    )
    return code


@pytest.mark.parametrize(
    "name", ["session:set_email", "SessionSetEmail", "SessionEvent.SET_EMAIL", "on_session_set_email"]
)
def test_names(crisp_package: ModuleType, capsys: pytest.CaptureFixture[str], name: str) -> None:
    """
    A wire name, a class, a member of an enum and a method that registers handlers lead to one event.
    """
    assert 0 == events(crisp_package, name, "--json")
    (found,) = json.loads(capsys.readouterr().out)

    assert ("session:set_email", "SessionSetEmail", "SessionEvent.SET_EMAIL", "on_session_set_email") == (
        found["name"],
        found["payload"],
        found["member"],
        found["method"],
    )


def test_suggestions(crisp_package: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    """
    A name that is nearly right is answered with the right one; nothing of it moves the cursor.
    """
    assert 1 == events(crisp_package, "message:sent\x1b[2J")
    said = capsys.readouterr()

    assert "" == said.out
    assert "message:sent\\x1b[2J; did you mean message:send" in said.err
