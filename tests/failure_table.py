"""
Holds the rows of docs/failure-modes.md against the tests that name them.

A plugin for pytest. Every test that names a row gets the mark ``row``, so ``-m row`` runs these
alone. A row is named as ``F17`` in the id of a test, or, when the id names none, in the docstring.
``--failure-table=check`` says what is wrong when the tests are done, ``--failure-table=print`` lists
all rows with their tests before; both end with exit code 1 when a row is not held.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import pytest

PAGE: Final = "docs/failure-modes.md"
LAST: Final = 150
"""
How many rows there are. A new one gets the next number.
"""

_ROW: Final = re.compile(r"^\| *(\d+) *\| *(.*?) *\|.*$", re.MULTILINE)
_PLANNED: Final = "*planned*"
_IN_ID: Final = re.compile(r"(?:^|-)F(\d+)\b")
_IN_TEXT: Final = re.compile(r"\bF(\d+)\b")


@dataclass(frozen=True, slots=True)
class Row:
    """
    A row of the page. Of a *planned* one something is not built yet.
    """

    number: int
    title: str
    planned: bool


def read_rows(page: str) -> list[Row]:
    """
    Read the rows of all tables of a page whose first cell is a number.
    """
    return [Row(int(match[1]), match[2], _PLANNED in match[0]) for match in _ROW.finditer(page)]


def rows_named(node_id: str, docstring: str | None) -> frozenset[int]:
    """
    Say which rows a test names.
    """
    _, _, parameters = node_id.partition("[")
    found = _IN_ID.findall(parameters) or _IN_TEXT.findall(docstring or "")
    return frozenset(map(int, found))


@dataclass(frozen=True, slots=True)
class FailureTable:
    """
    Rows, the rows that each test names, and how tests ended: ``passed``, ``failed``, ``skipped``,
    ``xfailed``. What did not run has no outcome.
    """

    rows: Sequence[Row]
    named: Mapping[str, Collection[int]]
    outcomes: Mapping[str, str]

    def faults(self) -> Iterator[str]:
        """
        Say what is wrong with the page, and which of its rows no test holds.
        """
        times = Counter(row.number for row in self.rows)
        yield from (f"F{number} is missing on {PAGE}" for number in range(1, LAST + 1) if not times[number])
        yield from (f"F{number} is on {PAGE} {count} times" for number, count in times.items() if count > 1)
        for test, numbers in self.named.items():
            unknown = sorted(number for number in numbers if number not in times)
            yield from (f"F{number}, named by {test}, is not on {PAGE}" for number in unknown)
        for row in self.rows:
            outcomes = {outcome for counts in self._tests(row.number).values() for outcome in counts}
            if row.planned or ("passed" in outcomes and "failed" not in outcomes):
                continue
            what = (
                "has a test that fails" if "failed" in outcomes else "is not planned, and has no passing test"
            )
            yield f"F{row.number} {what}: {row.title}"

    def lines(self) -> Iterator[str]:
        """
        List the rows with the tests that name them and how these ended.
        """
        for row in self.rows:
            yield f"F{row.number:<4} {row.title}{' (planned)' if row.planned else ''}"
            for test, outcomes in self._tests(row.number).items():
                ends = ", ".join(f"{count} {outcome}" for outcome, count in sorted(outcomes.items()))
                yield f"        {test}: {ends}"

    def summary(self) -> str:
        """
        Count the rows.
        """
        planned = sum(row.planned for row in self.rows)
        return f"{len(self.rows)} rows, {len(self.rows) - planned} of them built, {planned} planned"

    def _tests(self, number: int) -> dict[str, Counter[str]]:
        tests: dict[str, Counter[str]] = {}
        for node_id, numbers in self.named.items():
            if number in numbers:
                counts = tests.setdefault(node_id.partition("[")[0], Counter())
                counts[self.outcomes.get(node_id, "not run")] += 1
        return tests


# -- pytest -------------------------------------------------------------------------------------


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.getgroup("failure table").addoption(
        "--failure-table", choices=("check", "print"), help=f"hold {PAGE} against the tests that ran"
    )


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", f"row: names a row of {PAGE}; given by itself")
    if config.getoption("--failure-table"):
        config.pluginmanager.register(_Recorder(config))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if _rows_of(item):
            item.add_marker("row")


def _rows_of(item: pytest.Item) -> frozenset[int]:
    return rows_named(item.nodeid, getattr(item, "function", item).__doc__)


class _Recorder:
    """
    Watches a run.
    """

    def __init__(self, config: pytest.Config) -> None:
        self._page = config.rootpath / PAGE
        self._prints = config.getoption("--failure-table") == "print"
        self._named: dict[str, frozenset[int]] = {}
        self._outcomes: dict[str, str] = {}

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self._named = {item.nodeid: rows for item in session.items if (rows := _rows_of(item))}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call" or not report.passed:
            # A failed teardown takes back that the test passed.
            self._outcomes[report.nodeid] = "xfailed" if hasattr(report, "wasxfail") else report.outcome

    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        if exitstatus == pytest.ExitCode.OK and not session.config.option.collectonly and any(self._faults()):
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if terminalreporter.config.option.collectonly:
            return
        terminalreporter.section("failure table")
        for line in self._table().lines() if self._prints else ():
            terminalreporter.line(line)
        for fault in self._faults():
            terminalreporter.line(fault, red=True)
        terminalreporter.line(self._table().summary())

    def _table(self) -> FailureTable:
        return FailureTable(read_rows(self._page.read_text("utf-8")), self._named, self._outcomes)

    def _faults(self) -> Iterator[str]:
        return self._table().faults()
