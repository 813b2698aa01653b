"""
The failure table: what it reads, what it refuses, and what a run of pytest makes of it.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from tests.failure_table import LAST, PAGE, FailureTable, Row, read_rows, rows_named

TEST = "tests/test_it.py::test_it"


def make_page(numbers: Iterable[int], *, built: Iterable[int] = ()) -> str:
    """
    Write a page on which all rows but those that are *built* are planned.
    """
    rows = (
        f"| {number} | trouble {number} | {'help' if number in built else '*planned*: help'} |"
        for number in numbers
    )
    return "\n".join(["# Page", "", "| # | when | then |", "|---|---|---|", *rows, ""])


def faults(
    *, built: Iterable[int] = (), named: Mapping[str, Iterable[int]], outcomes: Mapping[str, str]
) -> list[str]:
    """
    Return what is wrong on a page that has all rows.
    """
    rows = read_rows(make_page(range(1, LAST + 1), built=built))
    return list(
        FailureTable(rows, {test: frozenset(rows) for test, rows in named.items()}, outcomes).faults()
    )


def test_page(root: Path) -> None:
    """
    The page has every row once, and says of each what goes wrong and what happens then.
    """
    page = (root / PAGE).read_text("utf-8")

    rows = read_rows(page)

    assert list(range(1, LAST + 1)) == [row.number for row in rows]
    assert all(row.title for row in rows)
    assert len(rows) == len({row.title for row in rows})


def test_rows_are_read() -> None:
    """
    A row is a line of a table that begins with a number.
    """
    page = "| # | when | then |\n|---|---|---|\n| 1 | a `b` | c |\n|2| d |*planned*; e|\n| x | f |\n1 | g |\n"

    assert [Row(1, "a `b`", planned=False), Row(2, "d", planned=True)] == read_rows(page)


@pytest.mark.parametrize(
    ("node_id", "docstring", "expected"),
    [
        ("t.py::test_it", "\n    F17, F18, P3: a body is cut off.\n    ", {17, 18}),
        ("t.py::test_it", "Nothing in particular; 0xF1, AF2, F.", set()),
        ("t.py::test_it", None, set()),
        ("t.py::test_it[long F9]", "F17: told apart from an id by its place.", {17}),
        ("t.py::test_it[F9 too far ahead]", None, {9}),
        ("t.py::test_it[413-F16 too long]", None, {16}),
        ("t.py::test_F5[True]", None, set()),
    ],
    ids=["docstring", "no row", "no docstring", "inside an id", "id", "later in an id", "function"],
)
def test_rows_are_named(node_id: str, docstring: str | None, expected: set[int]) -> None:
    """
    An id names rows at the beginning of a parameter, a docstring anywhere.
    """
    assert expected == rows_named(node_id, docstring)


def test_the_id_is_more_exact() -> None:
    """
    What holds for all cases of a test is not said of a case that names its own row.
    """
    assert {83} == rows_named("t.py::test_it[F83-refused]", "F78 to F91: the second connection is good.")


def test_built_and_held() -> None:
    """
    A row that is built needs one test that passes; others may have been skipped.
    """
    named = {f"{TEST}[1]": [17], f"{TEST}[2]": [17]}

    assert [] == faults(built=[17], named=named, outcomes={f"{TEST}[1]": "passed", f"{TEST}[2]": "skipped"})


def test_built_without_a_test() -> None:
    """
    A row that is built and that no test names is refused.
    """
    assert ["F17 is not planned, and has no passing test: trouble 17"] == faults(
        built=[17], named={TEST: [18]}, outcomes={TEST: "passed"}
    )


@pytest.mark.parametrize("outcome", ["skipped", "xfailed", None])
def test_built_without_a_passing_test(outcome: str | None) -> None:
    """
    A test that was skipped, that is expected to fail or that did not run, holds nothing.
    """
    outcomes = {} if outcome is None else {TEST: outcome}

    assert ["F17 is not planned, and has no passing test: trouble 17"] == faults(
        built=[17], named={TEST: [17]}, outcomes=outcomes
    )


def test_built_with_a_failing_test() -> None:
    """
    One failure is enough, whatever else passes.
    """
    named = {f"{TEST}[1]": [17], f"{TEST}[2]": [17]}

    assert ["F17 has a test that fails: trouble 17"] == faults(
        built=[17], named=named, outcomes={f"{TEST}[1]": "passed", f"{TEST}[2]": "failed"}
    )


@pytest.mark.parametrize("outcome", ["passed", "failed", "skipped", None])
def test_planned(outcome: str | None) -> None:
    """
    A planned row may have tests, and is listed with them.
    """
    outcomes = {} if outcome is None else {TEST: outcome}
    table = FailureTable([Row(17, "trouble", planned=True)], {TEST: frozenset({17})}, outcomes)

    assert [] == faults(named={TEST: [17]}, outcomes=outcomes)
    assert ["F17   trouble (planned)", f"        {TEST}: 1 {outcome or 'not run'}"] == list(table.lines())


def test_unknown_row() -> None:
    """
    A test that names a row the page does not have is refused.
    """
    assert [f"F{LAST + 1}, named by {TEST}, is not on {PAGE}"] == faults(
        named={TEST: [LAST + 1, 1]}, outcomes={TEST: "passed"}
    )


def test_missing_and_doubled_numbers() -> None:
    """
    Every number is on the page, and only once.
    """
    rows = read_rows(make_page([*range(1, 17), *range(18, LAST + 1), 3]))

    assert [f"F17 is missing on {PAGE}", f"F3 is on {PAGE} 2 times"] == list(
        FailureTable(rows, {}, {}).faults()
    )


def test_cases_are_counted() -> None:
    """
    The list has a line for each test function, however many cases it has.
    """
    named = {f"{TEST}[{case}]": frozenset({1}) for case in "abc"}
    outcomes = {f"{TEST}[a]": "passed", f"{TEST}[b]": "passed", f"{TEST}[c]": "skipped"}

    assert ["F1    trouble", f"        {TEST}: 2 passed, 1 skipped"] == list(
        FailureTable([Row(1, "trouble", planned=False)], named, outcomes).lines()
    )


@pytest.mark.parametrize(
    ("built", "exit_code", "words"),
    [
        pytest.param([1], 0, "150 rows, 1 of them built, 149 planned", id="held"),
        pytest.param([1, 2], 1, "F2 is not planned, and has no passing test: trouble 2", id="skipped"),
    ],
)
def test_run(root: Path, tmp_path: Path, built: list[int], exit_code: int, words: str) -> None:
    """
    A run of the tests that name rows lists the rows, and fails when one is not held.
    """
    (tmp_path / "docs").mkdir()
    (tmp_path / PAGE).write_text(make_page(range(1, LAST + 1), built=built))
    (tmp_path / "test_it.py").write_text(
        "import pytest\n"
        "def test_one():\n    'F1: it works.'\n"
        "def test_two():\n    'F2: it does not.'\n    pytest.skip('not here')\n"
        "def test_other():\n    raise ValueError\n"
    )

    options = ["-p", "tests.failure_table", "-m", "row", "--failure-table=print", "-c", os.devnull]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, "--rootdir", str(tmp_path), str(tmp_path)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(root), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (exit_code, "") == (done.returncode, done.stderr)
    assert words in done.stdout.splitlines()
    assert "F1    trouble 1" in done.stdout.splitlines()
    assert "        test_it.py::test_one: 1 passed" in done.stdout.splitlines()
