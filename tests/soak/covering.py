"""
Tests for mutants: which lines each test runs, and running those that run a line.

As a program (``python -m tests.soak.covering FILE ...`` in a copy of the checkout) it imports once what
the tests take from elsewhere, which is most of starting them, and has a child run pytest for each line
of its input. As a plugin it notes lines, those that imports run under no name, or keeps the chosen
tests, each within its time. Python 3.11 has nothing lighter than a trace function, and coverage's
contexts are one more package.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import signal
import sys
import threading
import time
from collections.abc import Generator
from pathlib import Path
from types import CodeType, FrameType
from typing import Any, Final

import pytest

BESIDE: Final = 60.0
"""
Seconds that everything but the tests may take: importing and collecting them, and the end.
"""

# Taken out: what tests start must not be given a variable that may be longer than Linux allows.
_chosen: Final[dict[str, float]] = json.loads(os.environ.pop("MUTANTS_CHOSEN", "{}"))
_notes: dict[str, tuple[float, list[tuple[str, int]]]] = {}
_lines: set[tuple[str, int]] = set()
_modules: dict[CodeType, str] = {}


def _trace(frame: FrameType, event: str, argument: Any) -> Any:
    code = frame.f_code
    if code not in _modules:
        path = Path(code.co_filename)
        _modules[code] = path.stem if path.parent.name in ("runtime", "_runtime") else ""
    if not _modules[code]:
        return None
    _lines.add((_modules[code], frame.f_lineno))
    return _trace


if not _chosen and __name__ != "__main__":
    sys.settrace(_trace)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if _chosen:
        items[:] = [item for item in items if item.nodeid in _chosen]
        return
    sys.settrace(None)
    _notes[""] = 0.0, sorted(_lines)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, Any, Any]:
    if _chosen:
        signal.setitimer(signal.ITIMER_REAL, _chosen[item.nodeid])
        result = yield
        signal.setitimer(signal.ITIMER_REAL, BESIDE)
        return result
    _lines.clear()
    began = time.perf_counter()
    threading.settrace(_trace)
    sys.settrace(_trace)
    try:
        return (yield)
    finally:
        sys.settrace(None)
        _notes[item.nodeid] = time.perf_counter() - began, sorted(_lines)


def pytest_sessionfinish() -> None:
    if not _chosen:
        Path("notes.json").write_text(json.dumps(_notes))


def _run(files: list[str]) -> int:
    """
    Run pytest in a child; return its exit code, which is that of a signal where it took too long.
    """
    child = os.fork()
    if not child:
        if "MUTANTS_CHOSEN" in os.environ:
            # Without a handler the signal ends the process, whatever holds it up.
            signal.setitimer(signal.ITIMER_REAL, BESIDE)
        options = ("-qx", "-p", "no:cacheprovider", "-p", "tests.soak.covering")
        os._exit(pytest.main([*options, *files]))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def main(files: list[str]) -> None:
    with contextlib.redirect_stdout(sys.stderr):
        assert 0 == pytest.main(["-q", "--collect-only", "-p", "no:cacheprovider", *files])
    for name in [name for name in sys.modules if name.partition(".")[0] in ("tests", "generator")]:
        del sys.modules[name]
    gc.freeze()
    answers = os.dup(1)
    os.dup2(2, 1)
    for line in sys.stdin:
        chosen = json.loads(line)
        if chosen["seconds"]:
            os.environ["MUTANTS_CHOSEN"] = json.dumps(chosen["seconds"])
        os.write(answers, b"%d\n" % _run(chosen["files"]))


if __name__ == "__main__":
    main(sys.argv[1:])
