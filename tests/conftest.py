"""
What the tests of several folders share.
"""

from __future__ import annotations

import contextlib
import functools
import gc
import hashlib
import importlib
import itertools
import json
import py_compile
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, TypeAlias

import pytest
import yaml

import generator.format
import generator.pipeline
from generator import runtime
from generator.document import Allowed, load_document
from generator.inputs import read_document, read_overlays
from generator.overlay import load_overlay
from generator.pipeline import Inputs, Package, generate

pytest_plugins = ["tests.failure_table", "tests.node_packages"]

ROOT = Path(__file__).resolve().parent.parent

Generated: TypeAlias = Callable[..., ModuleType]
"""
Make a package and import it; see `make_inputs` for the arguments.
"""

_numbers = itertools.count(1)


@pytest.fixture(scope="session", autouse=True)
def _no_cache() -> Iterator[None]:
    """
    Neither read nor write the user's cache: the tests run as in CI, and so does what they start.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CI", "true")
        yield


@pytest.fixture(scope="session", autouse=True)
def _collect_seldom() -> Iterator[None]:
    """
    Look for garbage less often: a package takes millions of objects, and nearly all of them stay in use.
    """
    before = gc.get_threshold()
    gc.set_threshold(50_000, 10, 10)
    yield
    gc.set_threshold(*before)


@pytest.fixture(scope="session")
def root() -> Path:
    """
    The checkout.
    """
    return ROOT


@pytest.fixture(scope="session", autouse=True)
def _format_once() -> Iterator[None]:
    """
    Lay out the same text once per run of the tests: nine tenths of the line's time go into it.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(generator.format, "format_source", functools.cache(generator.format.format_source))
        yield


@pytest.fixture(scope="session")
def crisp_files(root: Path) -> tuple[Path, tuple[Path, ...]]:
    """
    The vendored document and its overlays.
    """
    return root / "spec/crisp-asyncapi.yml", tuple(sorted((root / "spec/overlays").glob("*.yaml")))


@pytest.fixture(scope="session")
def crisp_inputs(crisp_files: tuple[Path, tuple[Path, ...]]) -> Inputs:
    """
    The vendored document and its overlays, read.
    """
    spec, overlays = crisp_files
    return Inputs(
        read_document(str(spec)), read_overlays([str(path) for path in overlays]), package="crisp_realtime"
    )


@pytest.fixture(scope="session")
def crisp(crisp_inputs: Inputs) -> Package:
    """
    The package that the generator makes of the vendored document now, whatever lies in generated/.
    """
    return generate(crisp_inputs)


def write_files(files: Mapping[str, bytes], folder: Path) -> Path:
    """
    Write files by relative path; return the folder.
    """
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


def make_inputs(
    document: str | Mapping[str, Any],
    *,
    overlays: Sequence[str] = (),
    schemas: Mapping[str, Any] | None = None,
    files: Mapping[str, str] | None = None,
    **options: Any,
) -> Inputs:
    """
    Read a document, or a lone schema, which becomes the payload of the event ``thing``.

    *schemas* are the components a lone schema refers to, *files* what lies beside the document;
    *options* are those of `Inputs`.
    """
    if isinstance(document, str):
        is_whole = document.lstrip().startswith("asyncapi")
        text = document if is_whole else json.dumps(_around(yaml.safe_load(document), schemas))
    else:
        text = json.dumps(document if "asyncapi" in document else _around(document, schemas))
    data = text.encode()

    def read(name: str) -> bytes:
        try:
            return (files or {})[name].encode()
        except KeyError:
            raise FileNotFoundError(2, "No such file or directory", name) from None

    loaded = load_document(
        "acme.yaml", data, hashlib.sha256(data).hexdigest(), Allowed(Path.cwd().resolve()), read
    )
    corrections = [
        load_overlay(f"overlay{number}.yaml", overlay.encode(), "") for number, overlay in enumerate(overlays)
    ]
    return Inputs(loaded, corrections, **options)


def _around(schema: object, schemas: Mapping[str, Any] | None) -> dict[str, Any]:
    return {
        "asyncapi": "2.6.0",
        "info": {"title": "Acme", "version": "1"},
        "channels": {"thing": {"subscribe": {"message": {"name": "thing", "payload": schema}}}},
        "components": {"schemas": dict(schemas or {})},
    }


@functools.cache
def compiled_runtime() -> Mapping[str, bytes]:
    """
    Return what Python keeps of the runtime's modules, for any package that has a copy of them: compiling them
    is most of importing one.

    Python compares the sources by digest, so that a module which differs is compiled as ever.
    """
    folder = Path(runtime.__file__).parent
    compiled = {}
    with tempfile.TemporaryDirectory() as kept:
        for path in sorted(folder.rglob("*.py")):
            target = Path(kept, "compiled")
            py_compile.compile(
                str(path),
                str(target),
                doraise=True,
                invalidation_mode=py_compile.PycInvalidationMode.CHECKED_HASH,
            )
            name = f"__pycache__/{path.stem}.{sys.implementation.cache_tag}.pyc"
            compiled[f"_runtime/{path.relative_to(folder).parent / name}"] = target.read_bytes()
    return compiled


@contextlib.contextmanager
def imported(files: Mapping[str, bytes], folder: Path) -> Iterator[ModuleType]:
    """
    Write a package under a name nobody else uses, import it, and forget it afterwards.
    """
    name = f"made_{next(_numbers)}"
    write_files({**files, **compiled_runtime()}, folder / name)
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    try:
        yield importlib.import_module(name)
    finally:
        sys.path.remove(str(folder))
        for module in [module for module in sys.modules if module.partition(".")[0] == name]:
            del sys.modules[module]


@contextlib.contextmanager
def without_layout() -> Iterator[None]:
    """
    Leave the modules of packages as rendered: to lay them out takes nine tenths of the time, and changes
    nothing else, which `test_layout` in ``test_hostile.py`` and in ``test_printable.py`` hold.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(generator.pipeline, "format_modules", lambda modules, memo=None: modules)
        yield


@pytest.fixture
def as_rendered() -> Iterator[None]:
    """
    Packages made in a test are not laid out.
    """
    with without_layout():
        yield


@contextlib.contextmanager
def _factory(folder: Path) -> Iterator[Generated]:
    with contextlib.ExitStack() as stack:

        def make(document: str | Mapping[str, Any], **arguments: Any) -> ModuleType:
            with without_layout():
                files = generate(make_inputs(document, **arguments)).files
            return stack.enter_context(imported(files, folder))

        yield make


@pytest.fixture
def generated(tmp_path: Path) -> Iterator[Generated]:
    """
    Generate a few lines of spec and import the result; it is forgotten after the test.
    """
    with _factory(tmp_path) as make:
        yield make


@pytest.fixture(scope="module")
def generated_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Generated]:
    """
    As `generated`, for a package that all tests of a module use.
    """
    with _factory(tmp_path_factory.mktemp("packages")) as make:
        yield make


@pytest.fixture(scope="session")
def crisp_package(crisp: Package, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """
    The package made of the vendored document, imported under another name.
    """
    with imported(crisp.files, tmp_path_factory.mktemp("crisp")) as package:
        yield package
