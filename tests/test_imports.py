"""
Who imports whom: the table of the architecture page, held against the import statements.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ALLOWED_INSIDE_FUNCTIONS = frozenset({"socketio", "aiohttp"})


def imports_of(file: Path) -> Iterator[tuple[str, bool]]:
    """
    Yield what a module imports, relative names with their dots, and whether a function does it.
    """
    tree = ast.parse(file.read_text("utf-8"))
    inner = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, id(node) in inner
        elif isinstance(node, ast.ImportFrom):
            dots = "." * node.level
            if node.module:
                yield dots + node.module, id(node) in inner
            else:
                for alias in node.names:
                    yield dots + alias.name, id(node) in inner


def own_imports(file: Path) -> set[str]:
    """
    Name the modules of the generator that a module of the generator imports.
    """
    return {
        name.removeprefix(".").partition(".")[0]
        for name, _ in imports_of(file)
        if name.startswith(".") and not name.startswith("..")
    } - {"__version__"}


def documented(page: str) -> dict[str, set[str]]:
    """
    Read the table below the heading "Who imports whom": the modules that each module may import.
    """
    section = page.partition("## Who imports whom")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| *(`[^|]+) *\| *([^|]+) *\|", section, re.MULTILINE)
    table: dict[str, set[str]] = {}
    for left, right in rows:
        for module in re.findall(r"`(\w+)`", left):
            table[module] = set(re.findall(r"`(\w+)`", right))
    return table


@pytest.fixture(scope="module")
def table(root: Path) -> dict[str, set[str]]:
    """
    The table of the architecture page.
    """
    read = documented((root / "docs/architecture.md").read_text("utf-8"))
    assert read, "docs/architecture.md has no table below '## Who imports whom'"
    return read


def modules(root: Path) -> dict[str, Path]:
    """
    List the generator's modules.
    """
    return {path.stem: path for path in sorted((root / "generator").glob("*.py")) if path.stem != "__init__"}


def drift_imports(file: Path) -> tuple[set[str], set[str]]:
    """
    Name the modules of ``drift`` and those of the line that a module of ``drift`` imports.
    """
    folder = next(folder for folder in file.parents if folder.name == "drift")
    own: set[str] = set()
    line: set[str] = set()
    for name, _ in imports_of(file):
        dots = len(name) - len(name.lstrip("."))
        if not dots:
            continue
        base = file.parents[dots - 1]
        target = base.joinpath(*name.lstrip(".").split("."))
        if target.is_relative_to(folder):
            own.add(target.relative_to(folder).as_posix())
        elif name.lstrip(".") != "__version__":
            line.add(name.lstrip(".").partition(".")[0])
    return own, line


def test_drift_imports_what_its_table_says(root: Path) -> None:
    """
    The table of the modules that compare documents is what their import statements say.
    """
    folder = root / "generator/drift"
    page = (root / "docs/architecture.md").read_text("utf-8")
    rows = re.findall(r"^\| *`([\w/]+)` *\| *([^|]+) *\| *([^|]+) *\|$", page, re.MULTILINE)
    told = {
        name: (set(re.findall(r"`([\w/]+)`", own)), set(re.findall(r"`(\w+)`", line)))
        for name, own, line in rows
    }
    files = [path for path in folder.rglob("*.py") if path != folder / "__init__.py"]
    names = [path.relative_to(folder).with_suffix("").as_posix().removesuffix("/__init__") for path in files]
    actual = {name: drift_imports(path) for name, path in zip(names, files, strict=True)}

    assert told == actual


def test_line_does_not_know_of_comparing(root: Path) -> None:
    """
    Nothing of the line but the command line imports what compares documents.
    """
    users = {path.stem for path in (root / "generator").glob("*.py") if "drift" in own_imports(path)}

    assert users == {"cli"}


def test_table_is_complete(root: Path, table: dict[str, set[str]]) -> None:
    """
    Every module of the generator has its row, and every row its module.
    """
    packages = {"runtime", "drift"}

    assert set(modules(root)) == set(table) - packages


def test_modules_import_what_the_table_says(root: Path, table: dict[str, set[str]]) -> None:
    """
    The import statements are what the table says, neither more nor less.
    """
    actual = {name: own_imports(path) for name, path in modules(root).items()}

    assert {name: table.get(name) for name in actual} == actual


def test_only_reading_knows_the_reader_of_schemas(root: Path) -> None:
    """
    Nobody but `reading` imports datamodel-code-generator.
    """
    users = [
        path.stem
        for path in (root / "generator").rglob("*.py")
        if any(name.startswith("datamodel_code_generator") for name, _ in imports_of(path))
    ]

    assert ["reading"] == users


def test_runtime_stands_alone(root: Path) -> None:
    """
    The runtime imports itself and the standard library; others only inside functions, by name.
    """
    folder = root / "generator/runtime"
    strangers = []
    for path in sorted(folder.rglob("*.py")):
        depth = len(path.relative_to(folder).parts)
        for name, inside in imports_of(path):
            dots = len(name) - len(name.lstrip("."))
            if dots:
                if dots > depth:
                    strangers.append((path.name, name))
            elif name.partition(".")[0] not in sys.stdlib_module_names and not (
                inside and name.partition(".")[0] in ALLOWED_INSIDE_FUNCTIONS
            ):
                strangers.append((path.name, name))

    assert [] == strangers


def test_generated_code_stands_alone(crisp_package: object, root: Path) -> None:
    """
    The generated modules import relatively or from the standard library.
    """
    folder = Path(str(crisp_package.__file__)).parent  # type: ignore[attr-defined]
    strangers = [
        (path.name, name)
        for path in sorted(folder.rglob("*.py"))
        if "_runtime" not in path.parts
        for name, _ in imports_of(path)
        if not name.startswith(".") and name.partition(".")[0] not in sys.stdlib_module_names
    ]

    assert [] == strangers


def test_generator_knows_no_provider(root: Path) -> None:
    """
    Neither generator nor templates name a service or anything that is one service's own.
    """
    word = re.compile(
        r"crisp|website_id|session_id|socket:bind|x-delivery"
        # The command line prints annotations for GitHub, which has webhooks as well: its headers count.
        r"|x-github|x-hub|github\.com/webhooks|stripe|shopify|slack|discord|ed25519|whsec|svix"
        r"|standard.?webhooks|url_verification|hub\.(mode|challenge)",
        re.IGNORECASE,
    )
    found = [
        f"{path.relative_to(root)}:{number}"
        for folder in ("generator", "templates")
        for path in sorted((root / folder).rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if word.search(line)
    ]

    assert [] == found
