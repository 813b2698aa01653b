"""
What type checkers say about programs that use the package, which has another name and lies inside of
a package of somebody's own.

The programs that must be accepted are made from the registry, so that no event is forgotten; those
with mistakes are in ``tests/typing/``. In them ``# E`` marks the lines on which mypy and pyright
must report an error, and they must report none elsewhere. All of them lie beside one copy of the
package: reading it is most of what a checker does.
"""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import venv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, TypeAlias

import pytest

from generator.pipeline import Package
from tests.conftest import write_files
from tests.programs import ROOT, python_blocks

PROGRAMS = ROOT / "tests/typing"

VENDORED = "app/vendor/events_of_the_service"

CHECKERS = ("mypy", "pyright")
ENVIRONMENTS = ("installed", "bare")

Report: TypeAlias = dict[tuple[str, int], str]
"""
What a checker said: files and lines, in order, and the first error of each.
"""

RECEIVERS = {"hooks": "webhook", "client": "rtm"}
KINDS = {"hooks": "WebhookHandler", "client": "RtmClient"}

LARGE = ("accepted_handlers", "accepted_match")
"""
Programs that take long, and for which one environment is enough.
"""

NODE_OPTIONS = "--v8-pool-size=0 --max-semi-space-size=64"
"""
Without threads for compiling and collecting, and with more room for what is soon forgotten, pyright takes a
tenth less of the processors.
"""

PARTIAL = "\n# pyright: reportMatchNotExhaustive=false\n"
"""
Documentation shows the cases that matter, where a strict reader would be asked for all of them.
"""

pytestmark = pytest.mark.slow


# -- programs made from the registry ------------------------------------------------------------


@dataclass(frozen=True)
class Row:
    """
    An event as a program writes it.
    """

    stem: str
    member: str
    text: str
    payload: str
    is_class: bool
    surfaces: tuple[str, ...]


def rows_of(package: ModuleType) -> list[Row]:
    """
    List the events of a package.
    """
    names = {id(getattr(package, name)): name for name in package.__all__}
    rows = []
    for text, info in package.REGISTRY.items():
        type_: Any = package.payload_type(text)
        is_class = isinstance(type_, type)
        payload = names[id(type_)]
        member = f"{type(info.name).__name__}.{info.name.name}"
        stem = re.sub("[:_]+", "_", text)
        rows.append(Row(stem, member, text, payload, is_class, info.surfaces))
    return rows


def accepted_handlers(package: ModuleType) -> Iterator[str]:
    """
    Write a program that registers handlers of every event in every way.

    Each event has a function of its own: pyright goes back over all that a scope did before.
    """
    yield "from __future__ import annotations"
    yield "from collections.abc import Callable"
    yield "from typing import assert_type"
    yield "from crisp_realtime import *"
    for row in rows_of(package):
        given, taken = f"Event[{row.payload}]", f"Handler[{row.payload}]"
        decorator = f"Callable[[{taken}], {taken}]"
        targets = [row.member, repr(row.text), *([row.payload] if row.is_class else [])]
        yield f"def plain_{row.stem}(event: {given}) -> None:"
        yield f"    assert_type(event.data, {row.payload})"
        yield f"async def async_{row.stem}(event: {given}) -> None:"
        yield f"    assert_type(event.data, {row.payload})"
        # What may be anything comes as an argument: pyright would read a literal again for each overload.
        yield f"def use_{row.stem}(hooks: WebhookHandler, client: RtmClient, data: dict[str, str]) -> None:"
        for receiver, surface in RECEIVERS.items():
            for target in targets:
                yield f"    assert_type({receiver}.on({target}), {decorator})"
            for kind in ("plain", "async"):
                handler = f"{kind}_{row.stem}"
                if surface in row.surfaces:
                    yield f"    assert_type({receiver}.on_{row.stem}({handler}), {taken})"
        for target in targets[:2]:
            yield f"    assert_type(payload_type({target}), type[{row.payload}])"
            yield f"    assert_type(decode({target}, data), {row.payload})"
            yield f"    assert_type(decode({target}, data, strict=True), {row.payload})"


def accepted_match(package: ModuleType) -> Iterator[str]:
    """
    Write a program that tells all payloads apart, and leaves none over: first some from the others, then
    each from each. To go through the whole union once for every class is most of what a checker would do.
    """
    yield "from __future__ import annotations"
    yield "from typing import assert_never, assert_type"
    yield "from crisp_realtime import *"
    yield "async def watch(client: RtmClient) -> None:"
    yield "    async with client:"
    yield "        async for event in client:"
    yield "            match event.data:"
    names = sorted(option.__name__ for option in classes_of(package))
    for some in (names[start : start + 10] for start in range(0, len(names), 10)):
        yield f"                case {' | '.join(f'{name}()' for name in some)}:"
        yield "                    match event.data:"
        for name in some:
            yield f"                        case {name}():"
            yield f"                            assert_type(event.data, {name})"
        yield "                        case _:"
        yield "                            assert_never(event.data)"
    yield "                case _:"
    yield "                    assert_never(event.data)"


def classes_of(package: ModuleType) -> set[type]:
    """
    Return the classes that the data of an event may be of.
    """
    classes: set[type] = {package.UnknownPayload}
    for name in package.REGISTRY:
        type_: Any = package.payload_type(name)
        classes.update([type_] if isinstance(type_, type) else type_.__args__)
    return classes


# -- checking -----------------------------------------------------------------------------------


def test_no_module_imports_a_library(crisp: Package) -> None:
    """
    Libraries are loaded by name when they are used: to a type checker a package is the same without any.
    """
    strangers = [
        (path, name)
        for path, data in crisp.files.items()
        if path.endswith(".py")
        for node in ast.walk(ast.parse(data))
        for name in imported(node)
        if name.partition(".")[0] not in sys.stdlib_module_names
    ]

    assert [] == strangers


def imported(node: ast.AST) -> list[str]:
    """
    Name the modules that a node imports from outside of the package.
    """
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []


@pytest.fixture(scope="module")
def folder(crisp: Package, crisp_package: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    A project with a copy of the package, the programs, and an interpreter that has no libraries.
    """
    folder = tmp_path_factory.mktemp("typing")
    write_files(crisp.files, folder / VENDORED)
    for own in ("app", "app/vendor"):
        (folder / own / "__init__.py").touch()
    programs = {path.stem: path.read_text(encoding="utf-8") for path in PROGRAMS.glob("*.py")}
    programs |= {f"example_{path.stem}": path.read_text() for path in (ROOT / "examples").glob("*.py")}
    pages = {
        f"page_{path.stem}": "\n\n".join(python_blocks(path))
        for path in (ROOT / "docs/webhooks.md", ROOT / "docs/realtime.md")
    }
    pages |= {f"readme_{number}": block for number, block in enumerate(python_blocks(ROOT / "README.md"))}
    programs |= {name: text + PARTIAL for name, text in pages.items()}
    programs["accepted_handlers"] = "\n".join(accepted_handlers(crisp_package))
    programs["accepted_match"] = "\n".join(accepted_match(crisp_package))
    programs["libraries"] = "import socketio\n"
    for name, text in programs.items():
        (folder / f"app/{name}.py").write_text(vendoring(text), encoding="utf-8")
    for environment in ENVIRONMENTS:
        strict = [f"app/{name}.py" for name in programs if environment == "installed" or name not in LARGE]
        # No module imports a library (`test_no_module_imports_a_library`): those that use some stand for all.
        users = ("client.py", "_runtime/transport.py", "_runtime/endpoint.py", "_runtime/realtime.py")
        package = [VENDORED] if environment == "installed" else [f"{VENDORED}/{path}" for path in users]
        # What strictness adds to mypy's is about style.
        settings = {"include": [*strict, *package], "strict": strict, "typeCheckingMode": "standard"}
        (folder / f"pyright_{environment}.json").write_text(json.dumps(settings))
    venv.create(folder / "bare", with_pip=False, symlinks=True)
    return folder


def vendoring(text: str) -> str:
    """
    Let a program import the package from where it lies in the project.
    """
    return text.replace("from crisp_realtime", f"from .{VENDORED.removeprefix('app/').replace('/', '.')}")


def interpreter(folder: Path, environment: str) -> str:
    return sys.executable if environment == "installed" else str(folder / "bare/bin/python")


def run_mypy(folder: Path, environment: str) -> Report:
    done = subprocess.run(
        [
            *(sys.executable, "-m", "mypy", "--strict", "--output=json"),
            *("--python-executable", interpreter(folder, environment)),
            *("--config-file=", "--cache-dir", str(folder / f".mypy_{environment}")),
            *(["--exclude", f"^app/({'|'.join(LARGE)})"] if environment == "bare" else []),
            "app",
        ],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode < 2, done.stdout + done.stderr
    assert "" == done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    return make_report(
        (error["file"], error["line"], f"{error['code']}: {error['message']}")
        for error in found
        if error["severity"] == "error"
    )


def run_pyright(folder: Path, environment: str) -> Report:
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pyright", "--outputjson"),
            *("--project", str(folder / f"pyright_{environment}.json")),
            *("--pythonpath", interpreter(folder, environment)),
        ],
        cwd=folder,
        env={**os.environ, "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1", "NODE_OPTIONS": NODE_OPTIONS},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode < 2, done.stdout + done.stderr
    found = json.loads(done.stdout)["generalDiagnostics"]
    return make_report(
        (
            str(Path(error["file"]).relative_to(folder)),
            error["range"]["start"]["line"] + 1,
            f"{error.get('rule')}: {error['message']}",
        )
        for error in found
        if error["severity"] == "error"
    )


def make_report(errors: Iterable[tuple[str, int, str]]) -> Report:
    report: Report = {}
    for file, line, text in sorted(errors):
        report.setdefault((file, line), text)
    return report


@pytest.fixture(
    scope="module",
    params=[(checker, where) for checker in CHECKERS for where in ENVIRONMENTS],
    ids="-".join,
)
def report(request: pytest.FixtureRequest, folder: Path) -> Report:
    """
    What a checker says where the optional libraries are installed, and where they are not.
    """
    checker, environment = request.param
    return run_mypy(folder, environment) if checker == "mypy" else run_pyright(folder, environment)


def is_refused(file: str) -> bool:
    return file.startswith("app/refused")


def test_package(report: Report) -> None:
    """
    The package itself is clean.
    """
    assert {} == {place: text for place, text in report.items() if place[0].startswith(VENDORED)}


def test_accepted(report: Report) -> None:
    """
    Programs without mistakes are accepted: those made from the registry, the examples, and the
    documentation's.
    """
    ours = {
        place: text
        for place, text in report.items()
        if not is_refused(place[0]) and place[0] != "app/libraries.py" and not place[0].startswith(VENDORED)
    }

    assert {} == ours


def test_refused(report: Report) -> None:
    """
    Every mistake is found on its line, and nothing else is.
    """
    marked = [
        (f"app/{path.name}", number)
        for path in sorted(PROGRAMS.glob("refused*.py"))
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if "# E: " in line
    ]

    assert len(marked) >= 12
    assert marked == [place for place in report if is_refused(place[0])]


def test_libraries(report: Report, request: pytest.FixtureRequest) -> None:
    """
    The checkers do see the libraries in one environment, and do not in the other.
    """
    name = request.node.callspec.id
    missing = "import-not-found" if name.startswith("mypy") else "reportMissingImports"
    text = report.get(("app/libraries.py", 1), "")

    assert name.endswith("bare") is text.startswith(missing)


def test_programs_hold_all_events(crisp_package: ModuleType) -> None:
    """
    No event is missing in the programs made from the registry, on either surface.
    """
    text = "\n".join(accepted_handlers(crisp_package))
    methods = set(re.findall(r"(hooks|client)\.(on_\w+)\(", text))
    surfaces = [surface for info in crisp_package.REGISTRY.values() for surface in info.surfaces]

    assert len(surfaces) == len(methods)
    assert all(hasattr(getattr(crisp_package, KINDS[receiver]), method) for receiver, method in methods)
