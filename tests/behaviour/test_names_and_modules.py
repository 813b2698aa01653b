"""
Events by name, modules that are imported late, and the package's own commands.
"""

from __future__ import annotations

import json
import subprocess
import sys
import typing
from pathlib import Path
from types import ModuleType

import pytest

from generator.pipeline import generate
from tests.conftest import Generated, make_inputs, write_files

SURFACES = """
asyncapi: "2.6.0"
info: {title: Acme, version: "1", x-service-name: Acme}
servers:
  live: {url: live.acme.example, protocol: wss, x-socketio: {channelPrefix: live/, parameters: {tier: {}}}}
channels:
  "live/cart:changed":
    subscribe:
      message:
        name: cart
        summary: A cart changed.
        x-key: [id]
        x-availability: {tier: [user, shop]}
        x-scopes: [{scope: "shop:carts", access: read}]
        payload: {type: object, properties: {id: {type: string}}}
  "live/cart:seen": {subscribe: {message: {name: seen, payload: {type: object}}}}
  "live/ping": {subscribe: {message: {name: ping, payload: {type: object}}}}
  /hooks:
    x-webhook: {envelope: {name: event, data: data}}
    subscribe:
      message:
        payload:
          type: object
          properties: {event: {enum: ["cart:changed", "order:paid"]}, data: {type: object}}
"""


@pytest.fixture(scope="module")
def acme(generated_once: Generated) -> ModuleType:
    """
    A package with two surfaces and three groups.
    """
    return generated_once(SURFACES)


# -- names --------------------------------------------------------------------------------------


def test_enums(acme: ModuleType) -> None:
    """
    There is one enum per group; their members are the texts.
    """
    assert ["cart:changed", "cart:seen"] == list(acme.CartEvent)
    assert "cart:changed" == acme.CartEvent.CHANGED
    assert ["order:paid"] == list(acme.OrderEvent)
    assert ["ping"] == list(acme.OtherEvent)
    assert {acme.CartEvent, acme.OrderEvent, acme.OtherEvent} == set(typing.get_args(acme.EventName))


def test_sets(acme: ModuleType) -> None:
    """
    The sets say which surface carries what.
    """
    assert {"cart:changed", "cart:seen", "ping", "order:paid"} == acme.EVENTS
    assert {"cart:changed", "cart:seen", "ping"} == acme.LIVE_EVENTS
    assert {"cart:seen", "ping"} == acme.LIVE_ONLY_EVENTS
    assert {"cart:changed", "order:paid"} == acme.WEBHOOK_EVENTS
    assert all(type(names) is frozenset for names in (acme.EVENTS, acme.LIVE_EVENTS))
    assert ["live", "webhook"] == list(acme.Surface)


def test_event_name(acme: ModuleType) -> None:
    """
    A known text becomes a member, another one stays text.
    """
    assert acme.event_name("cart:changed") is acme.CartEvent.CHANGED
    assert "brand:new" == acme.event_name("brand:new")
    assert str is type(acme.event_name("brand:new"))


def test_one_enum_without_groups(generated: Generated) -> None:
    """
    A document without groups has one enum, which is the type of all names.
    """
    package = generated("type: object")

    assert ["thing"] == list(package.EventName)


def test_payload_type(acme: ModuleType) -> None:
    """
    The type of an event's data is found by name, by member and for unknown names.
    """
    assert acme.payload_type("cart:changed") is acme.CartChanged
    assert acme.payload_type(acme.CartEvent.CHANGED) is acme.CartChanged
    assert acme.payload_type("brand:new") is acme.UnknownPayload
    assert ["cart:changed"] == acme.REGISTRY.events_of(acme.CartChanged)
    assert [] == acme.REGISTRY.events_of(acme.UnknownPayload)


def test_registry(acme: ModuleType) -> None:
    """
    The registry knows surfaces, key, availability, scopes and a summary of each event.
    """
    info = acme.REGISTRY["cart:changed"]

    assert acme.CartEvent.CHANGED is info.name
    assert ("live", "webhook") == info.surfaces
    assert ("id",) == info.key
    assert {"tier": ("user", "shop")} == info.availability
    assert [("shop:carts", "read")] == [(scope.scope, scope.access) for scope in info.scopes]
    assert "A cart changed." == info.summary
    assert ["cart:changed", "cart:seen", "ping"] == acme.REGISTRY.names("live")
    assert 4 == len(acme.REGISTRY)


def test_service_error(acme: ModuleType) -> None:
    """
    The root of the exceptions is exported under the name of the service as well.
    """
    assert acme.AcmeError is acme.ServiceError
    assert issubclass(acme.SchemaMismatch, acme.AcmeError)


# -- modules ------------------------------------------------------------------------------------


def test_all_names_are_there(acme: ModuleType) -> None:
    """
    Every exported name exists, is listed by `dir`, and no other name does.
    """
    for name in acme.__all__:
        assert getattr(acme, name) is not None
        assert name in dir(acme)
    assert sorted(acme.__all__) == acme.__all__
    with pytest.raises(AttributeError, match="has no attribute 'CartChanged2'"):
        _ = acme.CartChanged2
    with pytest.raises(AttributeError):
        _ = acme.payloads.CartChanged2


def test_class_is_one(acme: ModuleType) -> None:
    """
    A class is the same wherever it is imported from, and knows its module.
    """
    assert acme.CartChanged is acme.payloads.CartChanged is acme.payloads.cart.CartChanged
    assert f"{acme.__name__}.payloads.cart" == acme.CartChanged.__module__


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    A folder with the package ``acme_events`` in it.
    """
    folder = tmp_path_factory.mktemp("process")
    write_files(generate(make_inputs(SURFACES)).files, folder / "acme_events")
    return folder


def python(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """
    Run Python beside the package, with nothing of the surroundings in its path.
    """
    return subprocess.run(
        (
            [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(folder)!r})\n{arguments[-1]}"]
            if len(arguments) == 1
            else [sys.executable, *arguments]
        ),
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_imports_are_late(folder: Path) -> None:
    """
    Importing the package imports no payloads; decoding an event imports those of its group.
    """
    script = """
before = {name.partition(".")[0] for name in sys.modules}
import acme_events
def loaded():
    return sorted(name.removeprefix("acme_events") for name in sys.modules if name.startswith("acme_events"))
print(loaded())
assert acme_events.CartEvent.SEEN and acme_events.EVENTS
print(loaded())
acme_events.decode("cart:seen", {})
print([name for name in loaded() if name.startswith(".payloads")])
print(sorted({name.partition(".")[0] for name in sys.modules} - before - set(sys.stdlib_module_names)))
"""
    found = python(folder, script)

    assert "" == found.stderr
    first, second, third, others = map(eval, found.stdout.splitlines())
    assert [] == [name for name in first if "payloads" in name or name in (".events", ".registry")]
    assert ".events" in second
    assert [] == [name for name in second if "payloads" in name]
    assert [".payloads", ".payloads.cart"] == third
    assert ["acme_events"] == others


@pytest.mark.parametrize("options", [["-O"], ["-OO"], ["-W", "error"], ["-X", "dev", "-W", "error"]])
def test_interpreter_options(folder: Path, options: list[str]) -> None:
    """
    F115: the package works without asserts and docstrings, and imports without a warning.
    """
    script = (
        "import acme_events as a\n"
        "for name in a.__all__: getattr(a, name)\n"
        "print(a.decode('cart:changed', {'id': '1'}, strict=True).id)"
    )
    found = subprocess.run(
        [sys.executable, *options, "-B", "-c", script],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert ("1\n", "") == (found.stdout, found.stderr)


# -- commands -----------------------------------------------------------------------------------


def run(acme: ModuleType, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """
    Run a command of the package in this process.
    """
    from importlib import import_module

    cli = import_module(f"{acme.__name__}._runtime.cli")
    code = cli.main(arguments, registry=acme.REGISTRY, program="acme")
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_events(acme: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    """
    The command lists the events with surfaces and summary.
    """
    code, out, err = run(acme, capsys, "events")

    assert (0, "") == (code, err)
    assert ["cart:changed", "cart:seen", "ping", "order:paid"] == [
        line.split()[0] for line in out.splitlines()
    ]
    assert "live, webhook" in out
    assert "A cart changed." in out


def test_one_event(acme: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    """
    The command says what is known about one event.
    """
    code, out, _ = run(acme, capsys, "events", "cart:changed")

    assert 0 == code
    for text in (
        "cart:changed",
        "A cart changed.",
        "live, webhook",
        "CartChanged",
        "id",
        "user, shop",
        "shop:carts",
    ):
        assert text in out


def test_events_of_a_surface(acme: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    """
    The list can be cut down to a surface.
    """
    code, out, _ = run(acme, capsys, "events", "--surface", "webhook")

    assert 0 == code
    assert ["cart:changed", "order:paid"] == [line.split()[0] for line in out.splitlines()]


def test_events_as_json(acme: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    """
    The list is there as JSON, too.
    """
    code, out, _ = run(acme, capsys, "events", "--json")
    first = json.loads(out)[0]

    assert 0 == code
    assert {
        "name": "cart:changed",
        "summary": "A cart changed.",
        "surfaces": ["live", "webhook"],
        "payload": "CartChanged",
        "key": ["id"],
        "availability": {"tier": ["user", "shop"]},
        "scopes": [{"scope": "shop:carts", "access": "read"}],
    } == {
        key: first[key]
        for key in first
        if key in ["name", "summary", "surfaces", "payload", "key", "availability", "scopes"]
    }


@pytest.mark.parametrize(
    ("arguments", "code"), [(["events", "no:such"], 1), (["events", "--surface", "letter"], 2)]
)
def test_events_that_are_not_there(
    acme: ModuleType, capsys: pytest.CaptureFixture[str], arguments: list[str], code: int
) -> None:
    """
    An unknown event or surface is said in one line on stderr.
    """
    found, out, err = run(acme, capsys, *arguments)

    assert (code, "") == (found, out)
    assert 1 == len(err.splitlines())


def test_as_a_process(folder: Path) -> None:
    """
    ``python -m`` with the package's name runs the commands.
    """
    good = python(folder, "-m", "acme_events", "events")
    bad = python(folder, "-m", "acme_events", "nonsense")

    assert (0, 4, "") == (good.returncode, len(good.stdout.splitlines()), good.stderr)
    assert 2 == bad.returncode
    assert "usage: python -m acme_events" in bad.stderr
