"""
What invites people to the project: its pages, its hooks and its workflow name what exists.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from packaging.version import Version

from generator.yaml12 import parse_yaml
from tests.programs import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").iterdir())
PAGES = [path.relative_to(ROOT).as_posix() for path in sorted(ROOT.glob("*.md"))]
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


def read(path: Path) -> Any:
    return parse_yaml(path.read_bytes(), path.name)


def made(text: str) -> Iterator[str]:
    """
    Yield the targets that commands of a text name.
    """
    for words in re.findall(r"(?:^|`|: )make ((?:[a-z-]+ ?)+)", text, re.MULTILINE):
        yield from words.split()


@pytest.mark.parametrize("page", PAGES)
def test_links(page: str) -> None:
    """
    What a page refers to exists, headings of other pages included.
    """
    text = (ROOT / page).read_text(encoding="utf-8")
    missing = []
    for target, heading in re.findall(r"\]\(([^)#:]*)(?:#([^)]*))?\)", text):
        path = ROOT / target if target else ROOT / page
        if not path.exists() or (heading and heading not in headings(path)):
            missing.append(f"{target}#{heading}")

    assert [] == missing


def headings(path: Path) -> set[str]:
    found = re.findall(r"^#+ (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in found}


@pytest.mark.parametrize("page", PAGES)
def test_targets(page: str) -> None:
    """
    What a page says to make, make knows.
    """
    assert set() == set(made((ROOT / page).read_text(encoding="utf-8"))) - TARGETS


def test_hooks() -> None:
    """
    The hooks before a commit are targets, so that nothing is fetched and versions are those of the locks.
    """
    (repository,) = read(ROOT / ".pre-commit-config.yaml")["repos"]

    assert "local" == repository["repo"]
    for hook in repository["hooks"]:
        assert ("system", False) == (hook["language"], hook["pass_filenames"])
        assert {hook["entry"].removeprefix("make ")} <= TARGETS


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflow(path: Path) -> None:
    """
    A workflow is YAML with triggers, rights to read alone, and jobs whose commands name what exists.
    """
    workflow = read(path)

    assert {"name", "on", "permissions", "jobs"} <= workflow.keys()
    assert {"contents": "read"} == dict(workflow["permissions"])
    for job in workflow["jobs"].values():
        assert {"runs-on", "timeout-minutes", "steps"} <= job.keys()
        for step in job["steps"]:
            assert ("uses" in step) != ("run" in step)
            command = step.get("run", "")
            assert {word for word in made(command) if word not in TARGETS} == set()
            for name in re.findall(r"(?:\.ci|requirements|tests)/\S+", command):
                assert (ROOT / name).exists(), name


def test_workflow_has_every_python() -> None:
    """
    The whole is run with every Python that the project supports, on two systems, and the next one is tried.
    """
    pyproject = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    supported = re.findall(r"Python :: (3\.\d+)\"", pyproject)
    jobs = read(ROOT / ".github/workflows/tests.yml")["jobs"]
    whole = next(job for job in jobs.values() if any(step.get("run") == ".ci/run" for step in job["steps"]))
    others = {
        step["with"]["python-version"] for job in jobs.values() for step in job["steps"] if "with" in step
    }
    newest = Version(supported[-1])

    assert supported == list(whole["strategy"]["matrix"]["python"])
    assert ["ubuntu-latest", "macos-latest"] == list(whole["strategy"]["matrix"]["os"])
    assert f"{newest.major}.{newest.minor + 1}" in others
    assert "windows-latest" in {job["runs-on"] for job in jobs.values()}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actionlint(path: Path) -> None:
    """
    What knows workflows finds nothing in them.
    """
    actionlint = shutil.which("actionlint")
    if actionlint is None:
        pytest.skip("actionlint is not on the PATH")
    done = subprocess.run([actionlint, str(path)], capture_output=True, text=True, timeout=60, check=False)

    assert (0, "") == (done.returncode, done.stdout)
