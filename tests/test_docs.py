"""
The Python in ``docs/``: the blocks of a page are one program.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.programs import ROOT, environment, python_blocks

PAGES = ("webhooks", "realtime", "testing")

RUN_TESTS = """

for _name, _value in list(globals().items()):
    if _name.startswith("test_"):
        _value()
        print(_name, "passed")
"""

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("page", PAGES)
def test_page(page: str, tmp_path: Path) -> None:
    """
    The program of a page can be imported, and its tests pass.
    """
    program = "\n\n".join(python_blocks(ROOT / "docs" / f"{page}.md"))
    path = tmp_path / f"{page}_page.py"
    path.write_text(program + RUN_TESTS, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", f"import {path.stem}"],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert 0 == done.returncode, done.stderr
    assert re.findall(r"^def (test_\w+)", program, re.MULTILINE) == re.findall(
        r"^(test_\w+) passed$", done.stdout, re.MULTILINE
    )


@pytest.mark.parametrize("page", [*PAGES, "frameworks"])
def test_links(page: str) -> None:
    """
    What a page refers to exists.
    """
    path = ROOT / "docs" / f"{page}.md"
    text = path.read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#:]*)(#[^)]*)?\)", text)

    assert [] == [target for target, _ in links if target and not (path.parent / target).exists()]


def test_every_status_is_explained() -> None:
    """
    The table of statuses has every status that the receiver can answer with.
    """
    source = (ROOT / "generator/runtime/answers.py").read_text(encoding="utf-8")
    table = source.split("_TEXTS: Final", 1)[1].split("}", 1)[0]
    page = (ROOT / "docs/webhooks.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([\d, ]+) \|", page, re.MULTILINE)

    assert set(re.findall(r"\d{3}", table)) == set(re.findall(r"\d{3}", " ".join(rows)))


@pytest.mark.parametrize(("page", "module"), [("webhooks", "webhook"), ("realtime", "realtime")])
def test_every_signal_is_named(page: str, module: str) -> None:
    """
    A page names every signal that its receiver emits.
    """
    source = (ROOT / f"generator/runtime/{module}.py").read_text(encoding="utf-8")
    emitted = set(re.findall(r"\.signal\(\s*\"(\w+)\"", source))
    text = (ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8")

    assert emitted
    assert set() == {name for name in emitted if f"`{name}`" not in text}


def test_tests_that_are_named() -> None:
    """
    The tests that the page about webhooks names are there.
    """
    page = (ROOT / "docs/webhooks.md").read_text(encoding="utf-8")
    named = sorted(set(re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", page)))

    assert len(named) > 20
    assert [] == [
        f"{file}::{test}" for file, test in named if f"def {test}(" not in (ROOT / file).read_text("utf-8")
    ]
