"""
Where generator and package run: nothing in them is one system's own.
"""

from __future__ import annotations

import ast
import json
import os
from collections.abc import Iterator
from pathlib import Path, PureWindowsPath

import pytest

from generator.inputs import read_document, read_overlays
from generator.pipeline import Inputs, Package, generate

from .update_goldens import case_names, expectation

POSIX = frozenset({"fcntl", "grp", "posix", "pty", "pwd", "readline", "resource", "syslog", "termios", "tty"})
DEVICES = frozenset(
    {"aux", "con", "nul", "prn", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
)
DOCUMENT = """
asyncapi: "2.6.0"
info: {title: Acme, version: "1", x-events: {names: message}}
channels:
  a:
    subscribe:
      message: {name: paid, description: "One.\\n\\nTwo.", payload: {$ref: "parts/paid.yaml#/Paid"}}
"""
PART = "Paid: {type: object, properties: {id: {type: string}}}\n"
OVERLAY = """
overlay: "1.0.0"
info: {title: Corrections, version: "1"}
actions:
  - {target: $.info, update: {description: Corrected.}}
"""


def modules(root: Path) -> Iterator[tuple[str, ast.Module]]:
    """
    Yield the modules of the generator, the runtime among them.
    """
    for path in sorted((root / "generator").rglob("*.py")):
        yield path.relative_to(root).as_posix(), ast.parse(path.read_text("utf-8"))


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield str(node.module).partition(".")[0]


def guarded(tree: ast.Module) -> set[int]:
    """
    Find what stands inside of ``try`` with ``except ImportError``, or below a question about the platform.
    """
    found: set[int] = set()
    for node in ast.walk(tree):
        is_guard = isinstance(node, ast.Try) and any(
            "ImportError" in ast.unparse(handler.type or node) for handler in node.handlers
        )
        is_guard |= isinstance(node, ast.If) and "platform" in ast.unparse(node.test)
        if is_guard:
            found |= {id(inner) for inner in ast.walk(node)}
    return found


def unguarded(tree: ast.Module) -> set[str]:
    safe = guarded(tree)
    return {name for node in ast.walk(tree) if id(node) not in safe for name in _own(node) if name in POSIX}


def _own(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import | ast.ImportFrom):
        yield from imported(node)


def test_the_search_finds_imports() -> None:
    """
    An import counts wherever it stands, and does not when it is guarded.
    """
    assert {"fcntl"} == unguarded(ast.parse("def f():\n    import fcntl\n"))
    assert {"pwd"} == unguarded(ast.parse("from pwd import getpwuid\n"))
    assert set() == unguarded(ast.parse("try:\n    import fcntl\nexcept ImportError:\n    fcntl = None\n"))
    assert set() == unguarded(ast.parse("import sys\nif sys.platform != 'win32':\n    import resource\n"))


def test_no_module_of_one_system(root: Path) -> None:
    """
    Nothing imports what only POSIX has, unless it can do without.
    """
    assert {} == {name: found for name, tree in modules(root) if (found := unguarded(tree))}


def test_bytes_are_written(root: Path) -> None:
    """
    No file is written as text, which would end lines as the system does.
    """
    writers = [
        f"{name}:{node.lineno}"
        for name, tree in modules(root)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "write_text"
    ]

    assert [] == writers


def as_text(tree: ast.AST) -> Iterator[int]:
    """
    Find the lines that open or read a file as text and do not name its encoding, or let the system end lines.
    """
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = ast.unparse(node.func).rpartition(".")[2]
        named = {word.arg: word.value for word in node.keywords}
        if called == "read_text" and not node.args and "encoding" not in named:
            yield node.lineno
        if called in ("fdopen", "TextIOWrapper", "NamedTemporaryFile"):
            yield node.lineno
        if called == "open" and (node.args or named):
            # The mode comes second for the function, and first for a path's method.
            modes = [*node.args, *named.values()]
            words = [mode.value for mode in modes if isinstance(mode, ast.Constant)]
            is_bytes = any(
                isinstance(word, str) and "b" in word and set(word) <= set("rwxab+") for word in words
            )
            if (
                not is_bytes
                and ast.unparse(node.func) not in ("os.open", "self.open")
                and not {"encoding", "newline"} <= named.keys()
            ):
                yield node.lineno


def test_what_opens_text() -> None:
    """
    The test below would find these, and lets pass what says all of it.
    """
    found = [
        "open('a')",
        "open('a', 'w', encoding='utf-8')",
        "Path('a').open('w')",
        "p.read_text()",
        "os.fdopen(1)",
    ]
    passed = [
        *("open('a', 'rb')", "p.open('ab')", "p.read_text('utf-8')", "os.open('a', 1)", "receiver.open()"),
        "open('a', 'w', encoding='utf-8', newline='')",
    ]

    assert [1] * len(found) == [line for text in found for line in as_text(ast.parse(text))]
    assert [] == [line for text in passed for line in as_text(ast.parse(text))]


def test_text_has_an_encoding(root: Path) -> None:
    """
    What the system takes for the encoding of text, or for the end of a line, is asked nowhere.
    """
    assert [] == [f"{name}:{line}" for name, tree in modules(root) for line in as_text(tree)]


def test_line_ends_travel(root: Path, crisp: Package) -> None:
    """
    A checkout that ends lines as Windows does leaves files of a package as they are, in its own repository
    and wherever a copy lies: their digests are in its manifest.
    """
    assert "* text=auto eol=lf" in (root / ".gitattributes").read_text("utf-8").splitlines()
    assert any(line.startswith("* -text") for line in crisp.files[".gitattributes"].decode().splitlines())
    assert [] == [path for path, content in crisp.files.items() if b"\r\n" in content]


def is_name_for_windows(path: str) -> bool:
    """
    Tell whether Windows can hold a file of that path.
    """
    return len(path) < 160 and all(
        part
        and part[-1] not in ". "
        and part.partition(".")[0].lower() not in DEVICES
        and not set(part) & set('<>:"\\|?*')
        and part.isprintable()
        for part in path.split("/")
    )


@pytest.mark.parametrize("path", ["con.py", "a/aux.py", "a:b.py", "a.", "a /b", "x\\y", "a\nb", "LPT1.txt"])
def test_names_that_windows_cannot_hold(path: str) -> None:
    """
    The test below would find these.
    """
    assert not is_name_for_windows(path)


def test_files_of_packages(crisp: Package) -> None:
    """
    Windows can hold every file of every package, and no two of them are one file there.
    """
    packages = [[*crisp.files], *(list(expectation(name)) for name in case_names())]

    assert [] == [path for package in packages for path in package if not is_name_for_windows(path)]
    assert [] == [package for package in packages if len({path.lower() for path in package}) < len(package)]


def made(folder: Path, ending: str) -> tuple[dict[str, bytes], dict[str, object]]:
    """
    Make a package of files whose lines end so; return its files and what its manifest knows without digests.
    """
    for name, text in (("acme.yaml", DOCUMENT), ("parts/paid.yaml", PART), ("over.yaml", OVERLAY)):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.replace("\n", ending).encode())
    document = read_document(str(folder / "acme.yaml"), [])
    package = generate(Inputs(document, read_overlays([str(folder / "over.yaml")])))
    files = dict(package.files)
    manifest = json.loads(files.pop("MANIFEST.json"))
    return files, {key: manifest[key] for key in ("files", "names", "events", "types")}


def test_line_ends_of_a_document(tmp_path: Path) -> None:
    """
    A document whose lines end as on Windows makes the same package, whose lines end in line feeds.
    """
    files, known = made(tmp_path / "posix", "\n")

    assert (files, known) == made(tmp_path / "windows", "\r\n")
    assert [] == [path for path, content in files.items() if b"\r" in content]


def test_separators_of_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A path with the separators of Windows is written down with slashes.
    """
    monkeypatch.chdir(tmp_path)
    Path("docs/spec").mkdir(parents=True)
    for name, text in (("acme.yaml", DOCUMENT), ("parts/paid.yaml", PART), ("over.yaml", OVERLAY)):
        Path("docs/spec", name).parent.mkdir(exist_ok=True)
        Path("docs/spec", name).write_text(text)
    Path("docs\\spec\\acme.yaml").write_text(DOCUMENT)
    Path("docs\\spec\\over.yaml").write_text(OVERLAY)
    with monkeypatch.context() as patch:
        patch.setattr(os, "sep", "\\")
        document = read_document(str(PureWindowsPath("docs/spec/acme.yaml")), [])
        (overlay,) = read_overlays([str(PureWindowsPath("docs/spec/over.yaml"))])

    assert ("docs/spec/acme.yaml", "docs/spec/over.yaml") == (document.name, overlay.name)
