"""
A document that cannot be used is refused as a whole, with one line per fault.

The cases are one edit each of the vendored document, in ``goldens/refused-*``; their messages are
compared by ``test_goldens.py``.
"""

from __future__ import annotations

import re
import time

import pytest

from tests.update_goldens import case_names, run

REFUSED = [name for name in case_names() if name.startswith("refused-")]
EDITS = [
    "alias-bomb",
    "broken-yaml",
    "channel-is-a-number",
    "dangling-reference",
    "duplicate-enum-value",
    "duplicate-key",
    "empty",
    "event-names-clash",
    "file-outside",
    "nested-10000",
    "nested-200000",
    "network-reference",
    "no-channels",
    "no-info",
    "not-utf-8",
    "nul-byte",
    "openapi",
    "python-tag",
    "reference-to-itself",
    "several-faults",
    "type",
    "version",
    "warning-strict",
]

LINE = re.compile(r"(spec|overlay)\.yaml:[1-9][0-9]*:[1-9][0-9]*: (/\S*: )?[^/ ].*[^.:]")


def test_all_cases_are_there() -> None:
    """
    Every way in which a document was ever broken has its case.
    """
    assert sorted(f"refused-{edit}" for edit in EDITS) == sorted(
        name for name in REFUSED if name.removeprefix("refused-") in EDITS
    )


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name: str) -> None:
    """
    The run ends with 1, has written nothing, and says file, line, column and a sentence per fault.
    """
    outcome = run(name)

    assert 1 == outcome.code
    assert {} == outcome.files
    assert "" == outcome.stdout
    lines = outcome.stderr.splitlines()
    assert lines
    assert [] == [line for line in lines if not LINE.fullmatch(line)]
    assert len(lines) == len(set(lines))


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("several-faults", 2),
        ("name-clash", 5),
        ("overlay-malformed", 6),
        ("overlay-selects-nothing", 2),
        ("reference-to-itself", 2),
    ],
)
def test_all_faults_of_a_step_are_reported(name: str, count: int) -> None:
    """
    A step reports everything that it finds, not the first.
    """
    assert count <= len(run(f"refused-{name}").stderr.splitlines())


@pytest.mark.parametrize("name", ["alias-bomb", "nested-10000", "nested-200000"])
def test_bombs_are_cheap(name: str) -> None:
    """
    What is built to exhaust memory or time is refused at once.
    """
    run.cache_clear()
    start = time.perf_counter()
    run(f"refused-{name}")

    assert time.perf_counter() - start < 5


def test_undeclared_required_member_is_a_warning() -> None:
    """
    A required member that `properties` does not describe is said, and stops the run only if strict.
    """
    tolerant, strict = run("warning"), run("warning-strict")

    assert 0 == tolerant.code
    assert 1 == strict.code
    assert tolerant.stderr.replace("warning: ", "").startswith(strict.stderr)
    assert "warning: requires 'missing'" in tolerant.stderr
