"""
What the tests hold of the receiver: one thing in it is made otherwise, and a test must fail.

``SOAK_MUTANTS`` says how many mutants, 300 without it, ``SOAK_SEED`` which. One that no test kills is
explained in ``mutants.yaml``, or wants a test.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from pathlib import Path
from typing import Any, Final, TypeAlias

import pytest
import yaml

from tests.soak.mutants import Mutant, mutants_of, normal, write_mutant

MANY: Final = int(os.environ.get("SOAK_MUTANTS", "300"))
SEED: Final = os.environ.get("SOAK_SEED", "1")
PARTS: Final = {
    "verifier": ("signature", "challenge", "json_text"),
    "keys": ("secret", "providers", "url_key", "envelope", "deliveries"),
    "dispatch": ("dispatch", "ways", "threads", "handlers", "routing", "router", "gate"),
    "answers": ("answers", "webhook"),
}
"""
What is mutated: as many mutants of each part.
"""
NEEDED: Final = ("generator", "templates", "tests", "spec", "pyproject.toml", "requirements", "docs")
TESTS: Final = (
    *(f"runtime/test_{name}.py" for name in ("asgi", "diagnosis", "dispatch", "event", "json_text")),
    *(
        f"runtime/test_{name}.py"
        for name in ("receiver", "secret", "session", "signature", "threads", "webhook")
    ),
    "behaviour/test_making.py",
    *(f"test_{name}.py" for name in ("crisp_webhooks", "observers", "services", "signature_vectors")),
    "test_webhook_words.py",
)
"""
The tests that are about the receiver without a server or a framework.
"""
LONGEST: Final = 2.0
"""
Seconds that a test may take, traced, to be run for mutants.
"""
OUTCOMES: Final = ("killed", "explained", "survived")

Notes: TypeAlias = Mapping[str, tuple[float, Set[tuple[str, int]]]]
"""
The seconds that each test takes, and the lines of modules that it runs.
"""


class Copy:
    """
    A copy of the checkout, in which one module after another is a mutant.
    """

    def __init__(self, root: Path, folder: Path) -> None:
        self.folder = folder
        self._changes = 0
        for name in NEEDED:
            source = root / name
            if source.is_dir():
                shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(source, folder / name)
        self.sources = {
            module: (root / f"generator/runtime/{module}.py").read_text()
            for modules in PARTS.values()
            for module in modules
        }
        for module, text in self.sources.items():
            self.put(module, normal(text))
        self._log = (folder / "log").open("w")
        self._server = subprocess.Popen(
            [sys.executable, "-m", "tests.soak.covering", *(f"tests/{test}" for test in TESTS)],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": ""},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
        )

    def put(self, module: str, text: str) -> None:
        """
        Write a module, at a time of its own: compiled ones are told apart by it.
        """
        self._changes += 1
        path = self.folder / f"generator/runtime/{module}.py"
        path.write_text(text)
        os.utime(path, (self._changes, self._changes))

    def run(self, files: Sequence[str], seconds: Mapping[str, float]) -> int:
        """
        Run tests of some files until one fails, within *seconds* for each; return pytest's exit code.

        Without seconds all are run, and what they do is noted.
        """
        assert self._server.stdin is not None and self._server.stdout is not None
        self._server.stdin.write(json.dumps({"files": files, "seconds": seconds}) + "\n")
        self._server.stdin.flush()
        return int(self._server.stdout.readline())

    def close(self) -> None:
        """
        End what runs the tests.
        """
        self._server.communicate()
        self._log.close()


def read_notes(tree: Copy) -> Notes:
    """
    Run the tests upon what is no mutant; return which lines each of them runs, and how long it takes.
    """
    assert 0 == tree.run([f"tests/{test}" for test in TESTS], {}), (tree.folder / "log").read_text()[-2000:]
    notes = json.loads((tree.folder / "notes.json").read_text())
    return {
        test: (seconds, {(module, number) for module, number in lines})
        for test, (seconds, lines) in notes.items()
        if seconds < LONGEST
    }


def choose(notes: Notes, mutant: Mutant) -> dict[str, float]:
    """
    Return the tests that run a mutant's line, or its module where an import runs the line, with their
    seconds.
    """
    place = (mutant.module, mutant.number)
    imported = place in notes[""][1]
    return {
        test: seconds
        for test, (seconds, lines) in notes.items()
        if test and (place in lines or (imported and any(mutant.module == module for module, _ in lines)))
    }


def sample(sources: Mapping[str, str]) -> Iterator[Mutant]:
    """
    Yield mutants, drawn by their texts: a change of the source leaves most of them as they were.
    """
    for modules in PARTS.values():
        known = {
            hashlib.sha256("\0".join((SEED, *mutant[:3], SEED)).encode()).digest(): mutant
            for module in modules
            for mutant in mutants_of(module, sources[module])
        }
        yield from (known[rank] for rank in sorted(known)[: MANY // len(PARTS)])


def survives(tree: Copy, notes: Notes, mutant: Mutant) -> bool:
    """
    Tell whether all tests that run a mutant pass.
    """
    chosen = choose(notes, mutant)
    if not chosen:
        return True
    costs: dict[str, float] = {}
    for test, seconds in chosen.items():
        file = test.partition("::")[0]
        costs[file] = costs.get(file, 0.0) + seconds
    # What one test takes is told with a tracer, which is slow; the machine may have other work.
    limits = {test: 5 + 5 * seconds for test, seconds in chosen.items()}
    tree.put(mutant.module, write_mutant(tree.sources[mutant.module], mutant.which))
    try:
        code = tree.run(sorted(costs, key=costs.__getitem__), limits)
    finally:
        tree.put(mutant.module, normal(tree.sources[mutant.module]))
    return code in (0, pytest.ExitCode.NO_TESTS_COLLECTED)


def test_mutants(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    """
    Each is killed, or explained in a list that names nothing else.
    """
    explained: list[Mapping[str, Any]] = yaml.safe_load((root / "tests/soak/mutants.yaml").read_text())
    tree = Copy(root, tmp_path / "copy")
    request.addfinalizer(tree.close)
    keys = {(entry["module"], entry["line"], entry["mutation"]) for entry in explained}
    every = {mutant[:3] for module, text in tree.sources.items() for mutant in mutants_of(module, text)}
    assert [] == [key for key in sorted(keys) if key not in every], "explained, and not there any more"

    began = time.monotonic()
    notes = read_notes(tree)
    figures: Counter[tuple[str, str]] = Counter()
    survivors = []
    for mutant in sample(tree.sources):
        if mutant[:3] in keys:
            outcome = "explained"
        else:
            outcome = "survived" if survives(tree, notes, mutant) else "killed"
        figures[mutant.module, outcome] += 1
        if outcome == "survived":
            survivors.append(mutant[:3])
            with capsys.disabled():
                print("survived:", *mutant[:3], sep="\n  ")
    with capsys.disabled():
        print(f"{sum(figures.values())} mutants, {len(notes)} tests, {time.monotonic() - began:.0f} s")
        for module in tree.sources:
            counts = (f"{figures[module, outcome]} {outcome}" for outcome in OUTCOMES)
            print(f"  {module}: {', '.join(counts)}")
    assert [] == survivors
