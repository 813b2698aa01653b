"""
The cache changes the time, nothing else.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

import generator.cache
import generator.commands
import generator.format
from generator.cache import Cache, user_cache
from generator.cli import main
from generator.format import format_modules
from generator.pipeline import Inputs, Package
from tests.conftest import ROOT

DOCUMENT = """
asyncapi: "2.6.0"
info: {title: Acme Shop, version: "1"}
channels:
  a: {subscribe: {message: {name: "cart:changed", payload: {$ref: "parts/cart.yaml#/Cart"}}}}
  b: {subscribe: {message: {name: "cart:seen", payload: {type: object}}}}
"""
CART = "Cart: {type: object, properties: {id: {type: string}}}\n"
OVERLAY = """
overlay: "1.0.0"
info: {title: Corrections, version: "1"}
actions:
  - {target: $.info, update: {description: Corrected.}}
"""
CONFIGURATION = """
[tool.asyncapi-pygen]
spec = "acme.yaml"
overlays = ["overlays/*.yaml"]
out = "out"
reference = "events.md"
"""
UNCHANGED = "out/acme_shop: unchanged\n"


class Result(NamedTuple):
    """
    What a command printed, and how it ended.
    """

    code: int
    out: str
    err: str


class Shop:
    """
    A project with a document in two files, an overlay and a configuration.
    """

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.full_runs = 0
        self._capsys = capsys

    @property
    def cache(self) -> Path:
        return self.folder / "cache/asyncapi-pygen"

    @property
    def package(self) -> Path:
        return self.folder / "out/acme_shop"

    def run(self, *arguments: str) -> Result:
        code = main(["generate", *arguments])
        captured = self._capsys.readouterr()
        return Result(code, captured.out, captured.err)

    def is_full(self, *arguments: str) -> bool:
        """
        Run, and tell whether that went all the way.
        """
        before = self.full_runs
        self.run(*arguments)
        return self.full_runs > before

    def files(self) -> dict[str, bytes]:
        """
        Everything in the project but the cache.
        """
        return {
            path.relative_to(self.folder).as_posix(): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file() and not path.is_relative_to(self.folder / "cache")
        }


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shop:
    """
    The project, with an empty cache folder of its own.
    """
    for path, text in {
        "acme.yaml": DOCUMENT,
        "parts/cart.yaml": CART,
        "overlays/10.yaml": OVERLAY,
        "pyproject.toml": CONFIGURATION,
    }.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CI")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    made = Shop(tmp_path, capsys)
    generate = generator.commands.generate

    def counted(*arguments: object) -> Package:
        made.full_runs += 1
        return generate(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(generator.commands, "generate", counted)
    return made


@pytest.fixture
def stamped(shop: Shop) -> Shop:
    """
    The project after a run.
    """
    assert 0 == shop.run().code
    return shop


def poison(folder: Path) -> None:
    """
    Make stamps say that nothing was read, and remembered modules what nobody wrote.
    """
    for entry in folder.iterdir():
        text = entry.read_text("utf-8").partition("\n")[2]
        if text.startswith("{"):
            text = json.dumps({**json.loads(text), "sources": []})
        else:
            text = "POISONED = True\n"
        entry.write_text(f"{hashlib.sha256(text.encode()).hexdigest()}\n{text}")


# -- unchanged ----------------------------------------------------------------------------------


def test_second_run(stamped: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    What is printed, notes included, is what a full run prints; nothing is made or touched.
    """
    before = {path: path.stat().st_mtime_ns for path in stamped.folder.rglob("*")}
    quick = stamped.run()

    assert 1 == stamped.full_runs
    assert before == {path: path.stat().st_mtime_ns for path in stamped.folder.rglob("*")}
    monkeypatch.setenv("CI", "1")
    assert stamped.run() == quick
    assert 2 == stamped.full_runs
    assert (0, UNCHANGED) == quick[:2]
    assert "events are named after their messages" in quick.err


def test_hint(shop: Shop) -> None:
    """
    The hint at the other perspective is printed every time.
    """
    shop.run("--perspective", "application")
    first = shop.run("--perspective", "application")

    assert "--perspective client is the other way round" in first.err
    assert 1 == shop.full_runs


def test_libraries_stay_out(stamped: Shop) -> None:
    """
    A run with nothing to do imports no library but the one that finds the cache folder.
    """
    program = (
        "import sys; from generator.cli import main; code = main(['generate']);"
        "print(code, sorted({name.partition('.')[0] for name in sys.modules} - sys.stdlib_module_names))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    *said, imported = done.stdout.splitlines()

    assert [UNCHANGED.strip()] == said
    libraries = ("black", "datamodel_code_generator", "jinja2", "jsonschema", "jsonpath", "yaml", "pydantic")
    assert imported.startswith("0 ")
    assert [] == [name for name in libraries if f"'{name}'" in imported]


# -- inputs -------------------------------------------------------------------------------------


def edit(file: str, old: str, new: str) -> Callable[[Shop], None]:
    def change(shop: Shop) -> None:
        text = (shop.folder / file).read_text()
        assert old in text
        (shop.folder / file).write_text(text.replace(old, new))

    return change


def move_part(shop: Shop) -> None:
    (shop.folder / "parts/cart.yaml").rename(shop.folder / "moved.yaml")
    (shop.folder / "parts/cart.yaml").symlink_to("../moved.yaml")


def add_overlay(shop: Shop) -> None:
    shutil.copy(shop.folder / "overlays/10.yaml", shop.folder / "overlays/20.yaml")


@pytest.mark.parametrize(
    "change",
    [
        edit("acme.yaml", "cart:seen", "cart:lost"),
        edit("acme.yaml", "asyncapi", "# A comment.\nasyncapi"),
        edit("parts/cart.yaml", "id:", "name:"),
        move_part,
        edit("overlays/10.yaml", "Corrected.", "Corrected again."),
        add_overlay,
        edit("pyproject.toml", 'out = "out"', 'out = "elsewhere"'),
        edit("pyproject.toml", "reference", 'perspective = "application"\nreference'),
        edit("pyproject.toml", "reference", 'package = "shop"\nreference'),
        edit("pyproject.toml", 'reference = "events.md"', ""),
    ],
)
def test_changed_files(stamped: Shop, change: Callable[[Shop], None]) -> None:
    """
    Whatever file changes, the next run is a full one, and the one after it is not.
    """
    change(stamped)

    assert [True, False] == [stamped.is_full(), stamped.is_full()]


@pytest.mark.parametrize(
    "options",
    [
        ["--perspective", "application"],
        ["--strict"],
        ["--lenient"],
        ["--package", "shop"],
        [],
        ["--overlay", "overlays/10.yaml"],
        ["--allow-ref", "parts"],
        ["acme.yaml"],
    ],
)
def test_changed_options(stamped: Shop, options: Sequence[str]) -> None:
    """
    Runs with other options have stamps of their own.
    """
    options = [*options, "--out", "elsewhere"]

    assert [True, False, False] == [stamped.is_full(*options), stamped.is_full(*options), stamped.is_full()]


@pytest.mark.parametrize(
    "file", ["generator/cli.py", "generator/runtime/a.py", "generator/metaschema/a.json", "templates/a.jinja"]
)
def test_changed_generator(shop: Shop, monkeypatch: pytest.MonkeyPatch, file: str, tmp_path: Path) -> None:
    """
    A generator of which any file changed makes everything anew.
    """
    for path in (
        "generator/cli.py",
        "generator/runtime/a.py",
        "generator/metaschema/a.json",
        "templates/a.jinja",
    ):
        (tmp_path / "home" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "home" / path).write_text("one")
    monkeypatch.setattr(generator.cache, "__file__", str(tmp_path / "home/generator/cache.py"))
    shop.run()
    assert not shop.is_full()
    (tmp_path / "home" / file).write_text("two")

    assert [True, False] == [shop.is_full(), shop.is_full()]


def test_own_files(root: Path) -> None:
    """
    Every file of the generator and every template counts.
    """
    found = set(generator.cache._own_files())
    kept = {
        path
        for path in (root / "generator").rglob("*")
        if path.is_file() and path.parent.name != "__pycache__"
    }

    assert kept | set((root / "templates").iterdir()) == found
    assert {"cache.py", "codec.py", "events.py.jinja"} <= {path.name for path in found}


def test_changed_library(stamped: Shop, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """
    Another version of a library makes everything anew.
    """
    (tmp_path / "site/black-99.1.0.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(tmp_path / "site")

    assert [True, False] == [stamped.is_full(), stamped.is_full()]


def test_generator_edited_meanwhile(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    No stamp is left by a run during which the generator changed.
    """
    versions = iter(["before", "after", "after", "after"])
    monkeypatch.setattr(generator.cache, "_generator", lambda: next(versions))
    shop.run()

    assert shop.is_full()


def test_document_edited_meanwhile(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    No stamp is left by a run that read something else than what is there when it ends.
    """
    counted = generator.commands.generate

    def editing(inputs: Inputs, cache: Cache | None) -> Package:
        edit("parts/cart.yaml", "id:", "name:")(shop)
        return counted(inputs, cache)

    monkeypatch.setattr(generator.commands, "generate", editing)
    shop.run()
    monkeypatch.setattr(generator.commands, "generate", counted)

    assert [True, False] == [shop.is_full(), shop.is_full()]


def test_elsewhere(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    No stamp is left for what came from standard input, nor for what lies outside the document's folder.
    """
    document = (
        DOCUMENT.replace("parts/cart.yaml#/Cart", "#/components/schemas/Cart")
        + "components: {schemas: {Cart: {}}}"
    )
    for _ in range(2):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(document.encode())))
        assert shop.is_full("-", "--out", "piped")
    Path("sub").mkdir()
    Path("sub/acme.yaml").write_text(DOCUMENT.replace("parts/", "../parts/"))
    for _ in range(2):
        assert shop.is_full("sub/acme.yaml", "--out", "sub", "--allow-ref", "parts")
    assert Path("sub/acme_shop/events.py").exists()


def test_warnings(shop: Shop) -> None:
    """
    A run with warnings leaves nothing behind.
    """
    edit("parts/cart.yaml", "type: object", "type: object, required: [missing]")(shop)
    first, second = shop.run(), shop.run()

    assert 2 == shop.full_runs
    assert "warning: " in first.err
    assert first.err == second.err
    assert not shop.cache.exists()


# -- the package --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "code", "said"),
    [
        (lambda package: package.joinpath("events.py").write_text("A = 1\n"), 0, "1 file changed"),
        (lambda package: package.joinpath("events.py").unlink(), 0, "1 file added"),
        (lambda package: append(package / "_runtime/codec.py"), 0, "1 file changed"),
        (lambda package: shutil.rmtree(package / "_runtime"), 0, "added"),
        (lambda package: shutil.rmtree(package), 0, "added"),
        (lambda package: append(package / "MANIFEST.json"), 0, "1 file changed"),
        (lambda package: package.joinpath("mine.py").write_text("A = 1\n"), 2, "did not make: mine.py"),
        (lambda package: package.joinpath("link").symlink_to("events.py"), 2, "did not make: link"),
        (lambda package: package.joinpath("MANIFEST.json").unlink(), 2, "it has no MANIFEST.json"),
        (lambda package: package.joinpath("MANIFEST.json").write_text("["), 2, "cannot be read"),
    ],
)
def test_edited_package(stamped: Shop, change: Callable[[Path], object], code: int, said: str) -> None:
    """
    A package that is not as it was left is seen, and repaired or refused as ever.
    """
    change(stamped.package)
    result = stamped.run()

    assert 2 == stamped.full_runs
    assert said in result.out + result.err
    assert code == result.code


def test_older_and_newer_package(stamped: Shop) -> None:
    """
    A package of another time, whole in itself, is no package of this document.
    """
    shutil.copytree(stamped.package, stamped.folder / "one")
    edit("acme.yaml", "cart:seen", "cart:lost")(stamped)
    stamped.run()
    shutil.copytree(stamped.package, stamped.folder / "two")
    new = stamped.files()
    shutil.rmtree(stamped.package)
    shutil.copytree(stamped.folder / "one", stamped.package)

    assert stamped.is_full()
    assert new == stamped.files()
    edit("acme.yaml", "cart:lost", "cart:seen")(stamped)
    assert stamped.is_full()
    shutil.rmtree(stamped.package)
    shutil.copytree(stamped.folder / "two", stamped.package)
    assert [True, False] == [stamped.is_full(), stamped.is_full()]
    assert b"cart:seen" in (stamped.package / "events.py").read_bytes()


def test_edited_reference(stamped: Shop) -> None:
    """
    The file that describes the events is written again when it is gone or edited.
    """
    for change in (Path.unlink, lambda file: file.write_text("Mine.")):
        change(Path("events.md"))
        assert UNCHANGED + "events.md: rewritten\n" == stamped.run().out


# -- the folder ---------------------------------------------------------------------------------


def make_file(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_text("a file")


def make_parent_file(folder: Path) -> None:
    shutil.rmtree(folder.parent)
    folder.parent.write_text("a file")


def make_read_only(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir()
    folder.chmod(0o500)


def each_entry(change: Callable[[Path], object]) -> Callable[[Path], None]:
    def changed(folder: Path) -> None:
        entries = list(folder.iterdir())
        assert len(entries) > 2
        for entry in entries:
            change(entry)

    return changed


def append(file: Path) -> None:
    file.write_bytes(file.read_bytes() + b"\n")


def make_folder(entry: Path) -> None:
    entry.unlink()
    entry.mkdir()


FOLDERS = {
    "absent": shutil.rmtree,
    "read-only": make_read_only,
    "a file": make_file,
    "in a file": make_parent_file,
    "unreadable": lambda folder: folder.chmod(0),
    "garbage": each_entry(lambda entry: entry.write_bytes(b"\xff\x00garbage")),
    "empty entries": each_entry(lambda entry: entry.write_bytes(b"")),
    "cut short": each_entry(lambda entry: entry.write_bytes(entry.read_bytes()[:-1])),
    "one bit": each_entry(lambda entry: entry.write_bytes(entry.read_bytes()[:-1] + b"\x0b")),
    "folders": each_entry(make_folder),
    "unreadable entries": each_entry(lambda entry: entry.chmod(0)),
}


@pytest.mark.parametrize("state", FOLDERS)
def test_folder(stamped: Shop, state: str) -> None:
    """
    Whatever became of the cache folder, runs do and say what they would without one.
    """
    files, quick = stamped.files(), stamped.run()
    FOLDERS[state](stamped.cache)
    try:
        again = [stamped.run(), stamped.run()]
        shutil.rmtree(stamped.package)
        made = stamped.run()
    finally:
        if stamped.cache.is_dir():
            stamped.cache.chmod(0o700)

    assert [quick, quick] == again
    assert (0, quick.err) == (made.code, made.err)
    assert files == stamped.files()
    assert [] == [path for path in stamped.folder.rglob("cache/**/*.*") if path.suffix]


def test_foreign_shape(stamped: Shop) -> None:
    """
    A stamp that is whole and says something else is none.
    """
    (stamp,) = [entry for entry in stamped.cache.iterdir() if b'"sources"' in entry.read_bytes()]
    cache = Cache(stamped.cache)
    held = json.loads(cache.get(stamp.name) or "")
    for text in (
        "",
        "[]",
        "{}",
        "[" * 100_000,
        json.dumps({**held, "made": {}}),
        json.dumps({**held, "sources": 1}),
    ):
        cache.put(stamp.name, text)
        assert stamped.is_full()
        assert not stamped.is_full()
    del held["generator"]
    cache.put(stamp.name, json.dumps(held))
    assert [True, False] == [stamped.is_full(), stamped.is_full()]


def test_somebody_elses_folder(stamped: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    What somebody else may have written is not believed.
    """
    monkeypatch.setattr(os, "getuid", lambda: -1)

    assert stamped.is_full()


def test_relative_folder(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Nothing is written to the working folder when the user has no home.
    """
    monkeypatch.setattr(generator.cache.platformdirs, "user_cache_dir", lambda *_, **__: "~/.cache/x")

    assert user_cache() is None


def test_two_runs_at_once(tmp_path: Path) -> None:
    """
    Whoever reads while others write and clear up gets a whole text or none.
    """
    cache, wrong = Cache(tmp_path / "cache"), []
    texts = [letter * 100_000 for letter in "ab"]

    def work(text: str) -> None:
        for number in range(60):
            cache.put("key", text)
            found = cache.get("key")
            if found not in (None, *texts):
                wrong.append(found)
            if number % 10 == 0:
                cache.prune()

    workers = [threading.Thread(target=work, args=(text,)) for text in texts]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

    assert [] == wrong
    assert ["key"] == [path.name for path in (tmp_path / "cache").iterdir()]


def test_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    The oldest entries go when there is too much.
    """
    monkeypatch.setattr(generator.cache, "MAX_BYTES", 1000)
    cache = Cache(tmp_path)
    for number, key in enumerate("dcba"):
        cache.put(key, "x" * 400)
        os.utime(tmp_path / key, (number, number))
    cache.prune()

    assert {"a", "b"} == {path.name for path in tmp_path.iterdir()}


# -- who looks ----------------------------------------------------------------------------------


def test_poison(stamped: Shop) -> None:
    """
    The poison of the next test works on those who look.
    """
    poison(stamped.cache)
    edit("acme.yaml", "cart:seen", "cart:lost")(stamped)

    assert UNCHANGED == stamped.run().out
    stamped.run("--package", "other")
    assert "POISONED = True\n" in {path.read_text() for path in stamped.folder.glob("out/other/*.py")}


def test_check_and_ci_do_not_look(stamped: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    ``--check`` and CI see what is, whatever the cache says, and keep nothing.
    """
    poison(stamped.cache)
    edit("acme.yaml", "cart:seen", "cart:lost")(stamped)
    before = {path: path.read_bytes() for path in stamped.cache.iterdir()}
    check = stamped.run("--check")

    assert 1 == check.code
    assert "cart:lost" in check.out
    assert "POISONED" not in check.out
    for value in ("true", "0"):
        monkeypatch.setenv("CI", value)
        assert stamped.is_full()
        assert b"cart:lost" in (stamped.package / "events.py").read_bytes()
    assert 0 == stamped.run("--check").code
    assert before == {path: path.read_bytes() for path in stamped.cache.iterdir()}
    monkeypatch.setenv("CI", "")
    stamped.run()
    assert "POISONED = True\n" in {path.read_text() for path in stamped.package.glob("*.py")}


def test_other_commands_do_not_look(stamped: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    `validate` and `show` have no use for the cache.
    """
    monkeypatch.setattr(Cache, "get", lambda *_: pytest.fail("looked"))

    assert [0, 0] == [main(["validate", "acme.yaml"]), main(["show", "acme.yaml"])]


# -- modules ------------------------------------------------------------------------------------


def test_modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A module is laid out once, until its text, black or its mode changes.
    """
    cache, laid_out = Cache(tmp_path), []

    def layout(text: str, name: str) -> str:
        laid_out.append(name)
        return f"{text} # laid out\n"

    monkeypatch.setattr(generator.format, "format_source", layout)
    modules = {"a.py": "a", "b.py": "b", "py.typed": ""}
    first = format_modules(modules, cache)

    assert first == format_modules(modules, cache)
    assert ["a.py", "b.py"] == laid_out
    format_modules({**modules, "b.py": "c"}, cache)
    assert ["b.py"] == laid_out[2:]
    for name, value in (
        ("_TARGETS", ("PY311",)),
        ("_OPTIONS", {"line_length": 1}),
        ("version", lambda _: "99"),
    ):
        del laid_out[:]
        generator.format._mode.cache_clear()
        with monkeypatch.context() as patch:
            patch.setattr(generator.format, name, value)
            assert first == format_modules(modules, cache)
        assert ["a.py", "b.py"] == laid_out
    generator.format._mode.cache_clear()
    assert first == format_modules(modules)
    assert 4 == len(laid_out)


def test_one_module_changed(stamped: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    After a change of one payload black sees the modules that changed.
    """
    seen = []

    def layout(text: str, name: str) -> str:
        seen.append(name)
        return text

    monkeypatch.setattr(generator.format, "format_source", layout)
    edit("parts/cart.yaml", "id:", "name:")(stamped)
    stamped.run()

    assert ["payloads/cart.py"] == seen


def test_texts(tmp_path: Path) -> None:
    """
    Every text comes back as it was, and nothing is found under a name that was not given.
    """
    cache = Cache(tmp_path / "not/there/yet")
    for text in ("", "\n", "a\r\nb", "\ud800", "é\0"):
        cache.put("key", text)
        assert text == cache.get("key")
    assert cache.get("other") is None
