"""
No name of a document takes the place of a name that the package prints for itself.

The names are read off real packages here, so that a template or a module of the runtime with a new
one is covered without being listed.
"""

from __future__ import annotations

import ast
import builtins
import importlib
import json
import keyword
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from generator import naming, runtime
from generator.pipeline import Package, generate
from generator.surfaces import RECEIVER_ARGUMENTS
from generator.taken import DEVICES, STANDARD_LIBRARY, hides
from tests.conftest import imported, make_inputs, without_layout, write_files

ROOT = Path(__file__).parent.parent
RUNTIME = Path(runtime.__file__).parent


def names_in(text: str) -> Iterator[str]:
    """
    Yield the names that a module defines, imports or takes as parameters.
    """
    for node in ast.walk(ast.parse(text)):
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.alias(name=name, asname=asname):
                yield asname or name.rpartition(".")[2]
            case ast.arg(arg=name):
                yield name
            case ast.Name(id=name):
                yield name
            case ast.Attribute(attr=name):
                yield name


def own_names() -> list[str]:
    """
    List the names of packages that have every kind of module, of the runtime's public modules, and
    of Python.
    """
    names: set[str] = {*dir(builtins)}
    for case in ("plain", "commands", "second-service", "two-surfaces", "union-discriminator", "recursion"):
        for module in (ROOT / "tests/goldens" / case / "expected").rglob("*.py"):
            names.update(names_in(module.read_text("utf-8")))
    for module in RUNTIME.glob("*.py"):
        tree = ast.parse(module.read_text("utf-8"))
        names.update(node.name for node in tree.body if isinstance(node, ast.ClassDef | ast.FunctionDef))
    return sorted(name for name in names if not name.startswith("_") and len(name) > 1)


def distinct(names: list[str], *ways: Callable[[str], str]) -> Iterator[list[str]]:
    """
    Sort names into lists in which no two become one Python name in any of some ways.
    """
    left = names
    while left:
        taken: set[tuple[int, str]] = set()
        batch, rest = [], []
        for name in left:
            made = {(number, str(way(name))) for number, way in enumerate(ways)}
            (rest if made & taken else batch).append(name)
            if not made & taken:
                taken |= made
        yield batch
        left = rest


def reserved(name: str) -> bool:
    """
    Tell whether `validate` refuses a parameter of that name.
    """
    return keyword.iskeyword(name) or name == "events"


def document_of(names: list[str]) -> dict[str, Any]:
    """
    Use every name as a schema, a member, a value of an enum, an event and a group of events.
    """
    shape = {"type": "object", "required": ["x"], "properties": {"x": {"type": "integer"}}}
    channels = {
        "use:all": {
            "type": "object",
            "properties": {name: {"$ref": f"#/components/schemas/{name}"} for name in names},
        },
        "use:values": {"type": "object", "properties": {"v": {"type": "string", "enum": names}}},
        **dict.fromkeys(names, shape),
        **{f"{name}:x": shape for name in names},
    }
    return {
        "asyncapi": "2.6.0",
        "info": {"title": "Acme", "version": "1", "x-service-name": "Acme"},
        "x-events": {"names": "channel", "shared": names},
        "servers": {
            "live": {
                "url": "live.example",
                "protocol": "wss",
                "x-socketio": {
                    "channelPrefix": "",
                    "parameters": {name: {} for name in names if not reserved(name)},
                },
            }
        },
        "channels": {
            name: {
                "subscribe": {"message": {"payload": payload}},
                "publish": {"message": {"payload": payload}},
            }
            for name, payload in channels.items()
        },
        "components": {"schemas": dict.fromkeys(names, shape)},
    }


@pytest.fixture(scope="module")
def batches() -> list[list[str]]:
    """
    All names, in lists of which each can be in one document.
    """
    return list(distinct(own_names(), naming.pascal, naming.snake, naming.constant, sent))


def sent(name: str) -> str:
    """
    Say what a command of that name does: sending is not said twice.
    """
    return naming.snake(name).removeprefix("send_")


@pytest.fixture(scope="module")
def packages(batches: list[list[str]]) -> list[Package]:
    """
    A package for each list of names, not laid out: that would take longer than all the rest.
    """
    with without_layout():
        return [generate(make_inputs(document_of(names))) for names in batches]


def test_every_own_name_may_be_used(
    batches: list[list[str]], packages: list[Package], tmp_path: Path
) -> None:
    """
    Packages of documents that use them import as a whole, and every payload goes there and back.
    """
    assert len(batches[0]) > 300
    for number, (names, package) in enumerate(zip(batches, packages, strict=True)):
        with imported(package.files, tmp_path / str(number)) as module:
            check_package(module, names)


def check_package(package: ModuleType, names: list[str]) -> None:
    for path in Path(package.__file__ or "").parent.rglob("*.py"):
        parts = path.relative_to(Path(package.__file__ or "").parent).with_suffix("").parts
        if "_runtime" not in parts and "__main__" not in parts:
            importlib.import_module(".".join([package.__name__, *parts]))
    for name in package.__all__:
        getattr(package, name)

    assert isinstance(package.EVENTS, frozenset)
    assert not package.UNSET
    assert issubclass(package.AcmeError, Exception)
    assert 2 * len(names) + 2 == len(package.EVENTS)
    everything = {name: {"x": 1} for name in names}
    for event, data in [("use:all", everything), ("use:values", {"v": names[-1]})]:
        assert data == package.encode(package.decode(event, data, strict=True))
    for name in (*names, *(f"{name}:x" for name in names)):
        payload = package.decode(name, {"x": 1}, strict=True)

        assert (1, {"x": 1}) == (payload.x, package.encode(payload))


def write_together(packages: Mapping[str, Mapping[str, bytes]], folder: Path) -> None:
    """
    Write packages with one runtime for all of them, which a type checker then reads once.
    """
    for name, files in packages.items():
        own = {path: data for path, data in files.items() if not path.startswith("_runtime/")}
        write_files({path: _with_common_runtime(data) for path, data in own.items()}, folder / name)
    write_files(
        {
            f"_runtime/{path.relative_to(RUNTIME).as_posix()}": path.read_bytes()
            for path in RUNTIME.rglob("*.py")
        },
        folder / "common",
    )
    (folder / "common/__init__.py").touch()


def _with_common_runtime(data: bytes) -> bytes:
    return re.sub(rb"from \.+_runtime", b"from common._runtime", data)


@pytest.mark.slow
def test_packages_are_typed(packages: list[Package], tmp_path: Path) -> None:
    """
    Mypy --strict has nothing to say about these packages, those of the golden cases, one without
    events and one whose payloads are numbers.
    """
    together: dict[str, Mapping[str, bytes]] = {
        f"own_{number}": package.files for number, package in enumerate(packages)
    }
    for expected in sorted((ROOT / "tests/goldens").glob("*/expected")):
        if expected.parent.name != "crisp":  # read by mypy elsewhere
            files = {
                path.relative_to(expected).as_posix(): path.read_bytes() for path in expected.rglob("*.py")
            }
            together[expected.parent.name.replace("-", "_") + "_case"] = files
    sent = {"publish": {"message": {"name": "a", "payload": {"type": "object"}}}}
    head = {"asyncapi": "2.6.0", "info": {"title": "Acme", "version": "1"}}
    together["no_events"] = generate(make_inputs({**head, "channels": {"a": sent}})).files
    together["numbers"] = generate(make_inputs({"enum": [1, 2.5, None]})).files
    write_together(together, tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-pretty", "--cache-dir", ".cache", *together],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert 0 == done.returncode, done.stdout[-3000:]


# -- modules ------------------------------------------------------------------------------------


def test_the_standard_library_is_known() -> None:
    """
    The list has every public module of the Python that runs this.
    """
    public = {name for name in sys.stdlib_module_names if not name.startswith("_")}

    assert set() == public - STANDARD_LIBRARY


@pytest.mark.parametrize("name", ["typing", "calendar", "tomllib", "annotationlib", "imp", "con", "COM1"])
def test_hiding_names(name: str) -> None:
    """
    A package of such a name would hide a module on some Python, or be no folder on Windows.
    """
    assert hides(name)
    assert not hides(f"{name}_events")


def test_no_module_is_a_device(tmp_path: Path) -> None:
    """
    Groups called like devices of Windows get modules with other names.
    """
    channels = {
        f"{device}:x": {"subscribe": {"message": {"payload": {"type": "object"}}}}
        for device in sorted(DEVICES)
    }
    document = {"asyncapi": "2.6.0", "info": {"title": "Acme", "version": "1"}, "channels": channels}
    package = generate(make_inputs(document))
    stems = {Path(path).name.partition(".")[0].lower() for path in package.files}

    assert set() == stems & DEVICES
    assert len(DEVICES) == len(json.loads(package.files["MANIFEST.json"])["names"]) // 3


def test_arguments_of_receivers() -> None:
    """
    No argument of the receiver is missing among the names that a list of allowed values may not have.
    """
    text = (ROOT / "templates" / "webhooks.py.jinja").read_text("utf-8")
    head = text.partition("def __init__(")[2].partition(") ->")[0]

    assert RECEIVER_ARGUMENTS == {"self", *re.findall(r"^        (\w+):", head, re.MULTILINE)}


def test_lists_of_allowed_values(tmp_path: Path) -> None:
    """
    Shared members whose lists would be called alike, like a keyword or like another argument have lists of
    their own.
    """
    shared = ["shop_id", "shop", "pas_id", "thread_id"]
    properties = {name: {"type": "string"} for name in ("kind", *shared)}
    message = {"payload": {"properties": {**properties, "kind": {"const": "paid"}}}}
    webhook = {"envelope": {"name": "kind"}, "token": {"header": "Acme-Token"}}
    headers = {"properties": {"Acme-Token": {}}}
    operation = {"bindings": {"http": {"type": "request", "headers": headers}}, "message": message}
    document = {
        "asyncapi": "2.6.0",
        "info": {"title": "Acme", "version": "1"},
        "x-events": {"shared": shared},
        "channels": {"/hooks": {"x-webhook": webhook, "subscribe": operation}},
    }
    with imported(generate(make_inputs(document)).files, tmp_path) as package:
        hooks = package.WebhookHandler(token="t", shops=["a"], shop_values=["b"], pas_id_values=["c"])
        hooks.on_any(lambda event: handled.append(event.shop_id))
        handled: list[str] = []
        for tenant in ("a", "b"):
            body = json.dumps({"kind": "paid", "shop_id": tenant, "shop": "b", "pas_id": "c"}).encode()
            assert 200 == hooks.handle_sync("POST", {"Acme-Token": "t"}, body).status

    assert ["a"] == handled
