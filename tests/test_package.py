"""
The package of the vendored document: complete, and checked in as it is made. A package that is not is
found out.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

import generator.render
from generator.cli import main
from tests.conftest import write_files

ONLY_RTM = "rtm"


@pytest.fixture(scope="module")
def names(root: Path) -> dict[str, bool]:
    """
    The events as the service's reference lists them, and whether webhooks carry them.
    """
    lines = [line.split() for line in (root / "tests/crisp_events.txt").read_text().splitlines()]
    return {line[0]: ONLY_RTM not in line[1:] for line in lines}


# -- what is in it ------------------------------------------------------------------------------


def test_events(crisp_package: ModuleType, names: dict[str, bool]) -> None:
    """
    All events are there, each in the enum of its group, and no other.
    """
    assert 82 == len(names)
    assert set(names) == crisp_package.EVENTS
    for name in names:
        group, _, rest = name.partition(":")
        enum = getattr(crisp_package, f"{group.capitalize()}Event")

        assert enum[rest.upper().replace(":", "_")] == name


def test_surfaces(crisp_package: ModuleType, names: dict[str, bool]) -> None:
    """
    The sets of the surfaces are those of the reference.
    """
    hooked = {name for name, is_hooked in names.items() if is_hooked}

    assert (76, 82, 6) == (
        len(crisp_package.WEBHOOK_EVENTS),
        len(crisp_package.RTM_EVENTS),
        len(crisp_package.RTM_ONLY_EVENTS),
    )
    assert hooked == crisp_package.WEBHOOK_EVENTS
    assert set(names) == crisp_package.RTM_EVENTS
    assert set(names) - hooked == crisp_package.RTM_ONLY_EVENTS


def test_protocol_is_no_event(crisp_package: ModuleType) -> None:
    """
    What the client says to open and bind a connection is no event.
    """
    for name in ("authentication", "authenticated", "unauthorized", "socket:bind", "socket:bind:push"):
        assert name not in crisp_package.EVENTS


def test_every_event_has_a_class(crisp_package: ModuleType, names: dict[str, bool]) -> None:
    """
    Every event has a payload type of its own, named after it; an enum's name gets ``Data`` behind.
    """
    for name in names:
        expected = "".join(word.capitalize() for word in name.replace("_", ":").split(":"))
        found = crisp_package.payload_type(name)

        assert getattr(crisp_package, "PluginEventData" if name == "plugin:event" else expected) == found


def test_documented(crisp_package: ModuleType) -> None:
    """
    Title, version and perspective stand in the docstring of the package.
    """
    doc = crisp_package.__doc__ or ""

    assert "Crisp Realtime Surface (Webhooks + RTM), version 1.0.0." in doc
    assert "from the perspective of a client" in doc


# -- make check ---------------------------------------------------------------------------------

CONFIGURATION = """
[tool.asyncapi-pygen]
spec = "spec/acme.yaml"
overlays = ["spec/overlays/*.yaml"]
out = "generated"
package = "acme_events"
"""

SPEC = """\
asyncapi: "2.6.0"
info:
  title: Acme
  version: "1"
  description: Tells what becomes of carts.
x-events: {names: channel}
channels:
  "cart:changed": {subscribe: {message: {$ref: "#/components/messages/Cart"}}}
  "mail:sent": {subscribe: {message: {payload: {type: object}}}}
  # the end of the channels
components:
  messages:
    Cart: {payload: {type: object, properties: {id: {type: string}}}}
"""

OVERLAY = """\
overlay: "1.0.0"
info: {title: Corrections, version: "1"}
actions:
  - target: $.components.messages.Cart.payload.properties.id
    update: {description: Number of a cart.}
"""


@pytest.fixture
def checkout(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """
    A checkout of somebody's own with the inputs and an output that is up to date; its templates are used.
    """
    shutil.copytree(root / "templates", tmp_path / "templates")
    inputs = {"pyproject.toml": CONFIGURATION, "spec/acme.yaml": SPEC, "spec/overlays/10-cart.yaml": OVERLAY}
    write_files({path: text.encode() for path, text in inputs.items()}, tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(generator.render, "template_folder", lambda: tmp_path / "templates")
    generator.render._environment.cache_clear()
    assert 0 == main(["generate"])
    yield tmp_path
    generator.render._environment.cache_clear()


def test_checked_in_package(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """
    What lies in generated/ is what the generator makes now.
    """
    monkeypatch.chdir(root)
    code = main(["generate", "--check"])
    diff = capsys.readouterr().out

    assert 0 == code, f'run "make generate"\n{diff[:3000]}'


def test_up_to_date(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """
    Nothing changed, nothing to say.
    """
    assert 0 == main(["generate", "--check"])
    assert "up to date" in capsys.readouterr().out


def edit(path: str, old: str, new: str) -> Callable[[Path], None]:
    """
    Make a change of a file: the first *old* becomes *new*.
    """

    def change(checkout: Path) -> None:
        text = (checkout / path).read_text("utf-8")
        assert old in text
        (checkout / path).write_text(text.replace(old, new, 1), "utf-8")

    return change


PACKAGE = "generated/acme_events"

NEW_CHANNEL = """\
  "cart:brand_new": {subscribe: {message: {$ref: "#/components/messages/Cart"}}}
"""


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (edit(f"{PACKAGE}/events.py", "Names", "names"), ["-names of the events.", "+Names of the events."]),
        (edit(f"{PACKAGE}/_runtime/codec.py", "falsy", "truthy"), ["_runtime/codec.py"]),
        (edit(f"{PACKAGE}/NOTICE", "Generated", "Written"), ["-Written by", "+Generated by"]),
        (edit(f"{PACKAGE}/MANIFEST.json", "sha256", "sha512"), ["MANIFEST.json"]),
        (lambda checkout: (checkout / PACKAGE / "extra.py").write_text("EXTRA = 1\n"), ["extra.py"]),
        (lambda checkout: (checkout / PACKAGE / "registry.py").unlink(), ["registry.py", "+REGISTRY: Final"]),
        (lambda checkout: (checkout / PACKAGE / "py.typed").unlink(), ["py.typed"]),
        (lambda checkout: shutil.rmtree(checkout / PACKAGE), ["events.py", "+class CartEvent(StrEnum):"]),
        (
            edit("templates/events.py.jinja", "All events", "Each event"),
            ["+Each event that the document knows."],
        ),
        (
            edit("spec/acme.yaml", "what becomes", "whatever becomes"),
            ["+Tells whatever becomes of carts.", "__init__.py"],
        ),
        (
            edit("spec/acme.yaml", "  # the end", NEW_CHANNEL + "  # the end"),
            ['+    BRAND_NEW = "cart:brand_new"'],
        ),
        (
            edit("spec/overlays/10-cart.yaml", "Number of", "What names"),
            ["+    What names a cart."],
        ),
    ],
    ids=[
        "byte",
        "runtime",
        "notice",
        "manifest",
        "stray file",
        "missing module",
        "missing marker",
        "missing package",
        "template",
        "document text",
        "document name",
        "overlay",
    ],
)
def test_stale(
    checkout: Path,
    capsys: pytest.CaptureFixture[str],
    change: Callable[[Path], None],
    expected: list[str],
) -> None:
    """
    Whatever was touched, the check fails and its diff shows what; generating once puts it right.
    """
    change(checkout)
    code = main(["generate", "--check"])
    captured = capsys.readouterr()

    assert 1 == code
    for text in expected:
        assert text in captured.out
    assert "is not what the generator makes now" in captured.err
    if code := main(["generate"]):
        assert 2 == code, "a package that somebody edited may only be refused as a folder that is not ours"
        return
    assert 0 == main(["generate", "--check"])
