"""
What becomes of the public names of a package when its document changes.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.changes import changes
from generator.cli import main
from generator.continuity import check_names, names_in, paired
from generator.errors import NamingError, Origin
from generator.inputs import read_document
from generator.pipeline import Inputs, Package, generate
from generator.views import PublicName
from tests.conftest import make_inputs

ROOT = Path(__file__).parent.parent

HEAD = 'asyncapi: "2.6.0"\ninfo: {title: Acme, version: "1"}\nchannels:\n'
ONE = "  a: {subscribe: {message: {name: paid, payload: {type: object, properties: {x: {type: string}}}}}}\n"
TWO = ONE + ONE.replace("a:", "b:", 1)


def public(name: str) -> PublicName:
    return PublicName(f"acme.yaml#/{name}", name, Origin("acme.yaml", 7, 3))


def test_crisp_keeps_its_names(crisp: Package) -> None:
    """
    No public name that the first release had is gone from the Crisp package.
    """
    first = set((ROOT / "tests/crisp_names.txt").read_text("utf-8").split())

    assert set() == first - set(crisp.names)


def test_a_manifest_tells_what_names_stand_for(crisp: Package) -> None:
    """
    What is written down is what the next run reads.
    """
    assert {name: name_.identity for name, name_ in crisp.names.items()} == names_in(
        crisp.files["MANIFEST.json"]
    )


@pytest.mark.parametrize("manifest", [None, b"", b"{", b"[]", b'{"names": 7}', b"{}"])
def test_no_manifest_no_names(manifest: bytes | None) -> None:
    """
    Without a manifest that can be read there is nothing to hold names against.
    """
    assert {} == names_in(manifest)


OVERLAY = """
overlay: 1.0.0
info: {title: Corrections, version: "1"}
actions:
  - {target: $.channels.a.subscribe.message.payload.properties.x, update: {description: Text.}}
  - target: $.channels
    update:
      c: {subscribe: {message: {name: seen, payload: {$ref: "#/components/schemas/Seen"}}}}
  - target: $
    update: {components: {schemas: {Seen: {type: object, properties: {how: {enum: [much, little]}}}}}}
"""


def test_place_in_the_overlay_does_not_matter() -> None:
    """
    What an overlay brings is known by where it stands in the document, whichever action and file bring it.
    """
    first, *rest = OVERLAY.split("  - ")[1:]
    turned = OVERLAY.partition("  - ")[0] + "".join(f"  - {action.rstrip()}\n" for action in (*rest, first))
    before = generate(make_inputs(HEAD + ONE, overlays=[OVERLAY]))
    after = generate(
        make_inputs(HEAD + ONE, overlays=[OVERLAY.partition("  - ")[0] + f"  - {first}", turned])
    )

    assert before.names["Seen"].identity == after.names["Seen"].identity == "#/components/schemas/Seen"
    assert names_in(before.files["MANIFEST.json"]) == names_in(after.files["MANIFEST.json"])


def test_name_of_the_document_does_not_matter(tmp_path: Path) -> None:
    """
    A newer document may lie in a file of another name: what is in it is known all the same.
    """
    names = []
    for file in ("acme.yaml", "newer.yml"):
        (tmp_path / file).write_text(HEAD + ONE)
        package = generate(Inputs(read_document(str(tmp_path / file))))
        names.append(names_in(package.files["MANIFEST.json"]))

    assert names[0] == names[1]


def test_manifests_that_name_the_document() -> None:
    """
    A pointer into the document may have its file before it, as what says where it was written has.
    """
    manifest = {
        "document": {"file": "acme.yaml"},
        "names": {"A": "acme.yaml#/a", "B": "acme.yaml#/b = event c acme.yaml#B", "C": "other.yaml#/c"},
    }

    assert {"A": "#/a", "B": "event c #B", "C": "other.yaml#/c"} == names_in(json.dumps(manifest).encode())


def test_vanished_names_are_told() -> None:
    """
    A name that is gone is told with the one its thing has now, or as gone.
    """
    before = {"Old": "one", "Gone": "two", "Kept": "three", "E.OLD": "one"}
    after = {"New": "one", "Kept": "three", "E.NEW": "one"}

    assert {"Old": "New", "Kept": "Kept", "E.OLD": "E.NEW"} == paired(before, after)
    assert ["Old is called New now", "Gone is gone", "E.OLD is called E.NEW now"] == changes(
        *(
            json.dumps({"document": {"file": "acme.yaml"}, "names": names}).encode()
            for names in (before, after)
        )
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param({"A": "one", "B": "two"}, {"A": public("two")}, id="another's name"),
        pytest.param({"A": "one"}, {"A": public("two"), "B": public("one")}, id="pushed aside"),
        pytest.param({"A": "one", "B": "two"}, {"A": public("two"), "B": public("one")}, id="exchanged"),
    ],
)
def test_a_name_never_changes_hands(before: dict[str, str], after: dict[str, PublicName]) -> None:
    """
    That a name comes to stand for something else is an error with the place and the way out.
    """
    with pytest.raises(NamingError, match=r"acme\.yaml:7:3: .*A stood for another thing.*x-python-name"):
        check_names(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param({"A": "one"}, {"A": public("one"), "B": public("two")}, id="one more"),
        pytest.param({"A": "one"}, {"A": public("two")}, id="a thing in place of one that is gone"),
        pytest.param(
            {"A": "one"}, {"E.A": public("one"), "A": public("one")}, id="a member beside its class"
        ),
    ],
)
def test_names_that_may(before: dict[str, str], after: dict[str, PublicName]) -> None:
    """
    A name that stands for what it did is fine, and so is one whose thing is gone.
    """
    check_names(before, after)


def run(tmp_path: Path, document: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    (tmp_path / "acme.yaml").write_text(HEAD + document)
    code = main(["generate", str(tmp_path / "acme.yaml"), "--out", str(tmp_path), "--package", "acme"])
    said: Any = capsys.readouterr()
    return code, said.out, said.err


def test_a_second_channel_for_a_message(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """
    When channels come to name the events, each name that vanishes is told with what it is called now.
    """
    run(tmp_path, ONE, capsys)
    code, out, err = run(tmp_path, TWO, capsys)

    assert 0 == code
    assert "EventName.PAID is called EventName.A now" in out
    assert "Paid is called A now" in out
    assert "because 'a' and 'b' carry one message, 'paid'" in err


def test_an_option_put_in_front(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """
    An option without a name is called after its position: another one in front is refused, and nothing
    is written.
    """
    options = (
        "  a: {subscribe: {message: {oneOf: [%s{payload: {type: string}}, {payload: {type: integer}}]}}}\n"
    )
    run(tmp_path, options % "", capsys)
    before = (tmp_path / "acme/events.py").read_bytes()
    code, _, err = run(tmp_path, options % "{payload: {type: boolean}}, ", capsys)

    assert (1, before) == (code, (tmp_path / "acme/events.py").read_bytes())
    assert "EventName.A_1 stood for another thing, which is EventName.A_2 now" in err
    assert "x-python-name" in err


def test_values_that_become_alike(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """
    A value that differs in case alone renames both, and says so.
    """
    enum = "  a: {subscribe: {message: {payload: {properties: {s: {title: Sort, enum: [asc, desc%s]}}}}}}\n"
    run(tmp_path, enum % "", capsys)
    names = json.loads((tmp_path / "acme/MANIFEST.json").read_bytes())["names"]
    code, out, _ = run(tmp_path, enum % ", ASC", capsys)
    ascending = next(name for name in names if name.endswith(".ASC"))

    assert 0 == code
    assert f"{ascending} is called {ascending}_LOWER now" in out
