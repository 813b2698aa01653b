"""
What is ready for CI: workflows, hooks, and the documents by which the gate is tried.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any, Final

import pytest

from generator.cli import _parser
from generator.yaml12 import parse_yaml
from tests.conftest import ROOT

FOLDER: Final = ROOT / "docs/ci"
WORKFLOWS: Final = ("github-drift.yml", "update.yml")


def read(path: Path) -> Any:
    return parse_yaml(path.read_bytes(), path.name)


def commands(text: str) -> list[list[str]]:
    """
    List the words of each call of the command line in a text.
    """
    joined = text.replace("\\\n", " ")
    return [
        line.split()
        for line in re.findall(r"(?:asyncapi-pygen|-m generator) ([a-z-]+(?: [^\n`'|]*)?)", joined)
    ]


@pytest.mark.parametrize("name", WORKFLOWS)
def test_workflows(name: str) -> None:
    """
    A workflow has few rights, and its actions are those that the project's own takes, pinned alike.
    """
    workflow = read(FOLDER / name)
    own = (ROOT / ".github/workflows/tests.yml").read_text("utf-8")

    assert {"contents": "read"} == dict(workflow["permissions"])
    for job in workflow["jobs"].values():
        for step in job["steps"]:
            assert ("uses" in step) != ("run" in step)
            action = step.get("uses", "")
            assert re.fullmatch(r"(actions/[a-z-]+@v\d+)?", action)
            assert action in own or action.startswith("actions/upload-artifact@")
            # Text of a document or a branch reaches a shell by its environment alone.
            assert "${{" not in step.get("run", "")


@pytest.mark.parametrize("name", [*WORKFLOWS, "pre-commit-hooks.yaml", "../drift.md"])
def test_calls_are_understood(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """
    Every call of the command line has arguments that it takes.
    """
    found = commands((FOLDER / name).read_text("utf-8"))
    assert found
    for words in found:
        options = {word for word in words if word.startswith("--")}
        assert options <= set(re.findall(r"--[a-z-]+", _help_of(words[0], capsys))), words


def _help_of(command: str, capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit):
        _parser().parse_args([command, "--help"])
    return capsys.readouterr().out


def test_update_touches_no_overlay() -> None:
    """
    The scheduled job adds the document, its source and what is generated, and never an overlay.
    """
    text = (FOLDER / "update.yml").read_text("utf-8")
    added = re.findall(r"git add (.*)", text)

    assert ['"$SPEC" "$(dirname "$SPEC")/SOURCE" generated docs/events.md'] == added
    assert "--all" not in text and "git commit -a" not in text


def test_whole_history_where_a_revision_is_read() -> None:
    """
    A workflow that reads a document of another revision fetches all of them.
    """
    steps = read(FOLDER / "github-drift.yml")["jobs"]["drift"]["steps"]
    checkout = next(step for step in steps if step.get("uses", "").startswith("actions/checkout"))

    assert 0 == checkout["with"]["fetch-depth"]


def test_own_gate_asks_no_address() -> None:
    """
    The project's own run tries the gate, looks at the vendored document and compares two committed ones.
    """
    text = (ROOT / ".ci/run").read_text("utf-8")

    assert ["self-test", "lint", "diff"] == [words[0] for words in commands(text)]
    assert "tests/drift/ci/old.yaml tests/drift/ci/new.yaml" in text
    assert "http" not in text and "make drift" not in text


@pytest.mark.parametrize("name", WORKFLOWS)
def test_actionlint(name: str) -> None:
    """
    What knows workflows finds nothing in them.
    """
    actionlint = shutil.which("actionlint")
    if actionlint is None:
        pytest.skip("actionlint is not on the PATH")
    done = subprocess.run(
        [actionlint, str(FOLDER / name)], capture_output=True, text=True, timeout=60, check=False
    )

    assert (0, "") == (done.returncode, done.stdout)
