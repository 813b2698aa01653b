"""
Corrections that notice when what they stand on has changed.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.document import Allowed, Document, load_document
from generator.errors import Fault, OverlayError
from generator.overlay import Overlay, apply_overlays, load_overlay

ROOT = Path(__file__).resolve().parent.parent
HEAD = 'overlay: "1.1.0"\ninfo: {title: Corrections, version: "1"}\nactions:\n'
DOCUMENT = """
size: {type: integer, limits: [1, 2]}
tiers: [user, plugin, {name: gold, price: 5}]
flag: true
"""


def outcome(document: str, action: str) -> tuple[object, list[str]]:
    """
    Apply an action; return what became of the document, or nothing, and what was said.
    """
    loaded = load_document("a.yaml", document.encode(), "", Allowed(Path.cwd()), lambda name: b"")
    try:
        applied = apply_overlays(loaded, [load_overlay("o.yaml", f"{HEAD}  - {action}\n".encode(), "")])
    except OverlayError as error:
        return None, [_shortened(fault) for fault in error.faults]
    return applied.root, [_shortened(fault) for fault in applied.warnings]


def _shortened(fault: Fault) -> str:
    """
    Leave out where the action stands, and what is said of every changed value.
    """
    assert "o.yaml" == fault.origin.file
    text = str(fault).replace("; see whether the correction still holds", "…")
    return re.sub(r"o\.yaml:[4-9]:[0-9]+: /actions/[0-9]", "", text)


# -- x-expects ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("$", "{}"),
        ("$", "{size: {}, flag: true}"),
        ("$.size", "{type: integer}"),
        ("$.size", "{limits: [2]}"),
        ("$.size.limits", "[2, 1]"),
        ("$.tiers", "[plugin]"),
        ("$.tiers", "[{name: gold}, user]"),
        ("$.tiers", "[]"),
        ("$.flag", "true"),
        ("$.flag", "{}"),
    ],
)
def test_met(target: str, expected: str) -> None:
    """
    A part of what is there is met: members among others, items in any order, an empty object by anything.
    """
    change = "update: {}" if target == "$" else "remove: true"

    assert [] == outcome(DOCUMENT, f"{{target: {target}, x-expects: {expected}, {change}}}")[1]


@pytest.mark.parametrize(
    ("target", "expected", "said"),
    [
        (
            "$.size",
            "{type: string}",
            "/x-expects/type: expects 'string', and the document has 'integer' at a.yaml:2:14…",
        ),
        (
            "$.size",
            "{typ: integer}",
            (
                "/x-expects/typ: expects 'typ', which the document does not have at a.yaml:2:7; did you "
                "mean 'type'?"
            ),
        ),
        (
            "$.size",
            "{limits: {a: 1}}",
            "/x-expects/limits: expects an object, and the document has an array at a.yaml:2:31…",
        ),
        (
            "$.size",
            "{type: [integer]}",
            (
                "/x-expects/type: expects an array, and the document has 'integer' (a string) at "
                "a.yaml:2:14…"
            ),
        ),
        (
            "$.size",
            "{limits: [3]}",
            "/x-expects/limits/0: expects 3, which is not in the list of the document at a.yaml:2:31",
        ),
        (
            "$.tiers",
            "[usr]",
            (
                "/x-expects/0: expects 'usr', which is not in the list of the document at a.yaml:3:8; did "
                "you mean 'user'?"
            ),
        ),
        (
            "$.tiers",
            "[{name: gold, price: 6}]",
            ("/x-expects/0: expects an object, which is not in the list of the document " "at a.yaml:3:8"),
        ),
        (
            "$.flag",
            "1",
            ("/x-expects: expects 1 (a number), and the document has true (a boolean) at " "a.yaml:4:7…"),
        ),
        (
            "$.flag",
            "null",
            ("/x-expects: expects null, and the document has true (a boolean) at " "a.yaml:4:7…"),
        ),
    ],
)
def test_unmet(target: str, expected: str, said: str) -> None:
    """
    What is not there is an error at the line of the expectation, with what is there instead.
    """
    assert (None, [said]) == outcome(DOCUMENT, f"{{target: {target}, x-expects: {expected}, remove: true}}")


def test_every_node_is_held_against_it() -> None:
    """
    An expectation holds for each node that is selected.
    """
    _, said = outcome("a: {x: {t: 1}, y: {t: 2}, z: {}}", "{target: '$.a.*', x-expects: {t: 1}, update: {}}")

    assert ["a.yaml:1:23", "a.yaml:1:30"] == [line.partition(" at ")[2].partition("…")[0] for line in said]


def test_expectations_come_before_the_change() -> None:
    """
    An action is held against what there was before it, and after those that come earlier.
    """
    first = "{target: $.size, x-expects: {type: integer}, update: {type: string}}"
    second = "{target: $.size, x-expects: {type: string}, update: {type: number}}"
    root, said = outcome(DOCUMENT, f"{first}\n  - {second}")

    assert [] == said
    assert "number" == root["size"]["type"]  # type: ignore[index]


def test_one_changed_ground_is_one_message() -> None:
    """
    An action without its ground is applied all the same, so that those which follow do not complain as well.
    """
    _, said = outcome(
        DOCUMENT,
        "{target: $.size.type, x-expects: string, remove: true}\n"
        "  - {target: $.size, x-adds: true, update: {type: [number]}}\n"
        "  - {target: $.size.limits, x-expects: [9], x-adds: false, update: {c: 1}}",
    )

    assert 3 == len(said)
    assert all("expects" in line or "adds to the list" in line for line in said)


def test_where_it_is_said() -> None:
    """
    A changed ground is said with file, line, column and pointer of the expectation, and where the ground is.
    """
    text = HEAD + "  - target: $.size\n    x-expects:\n      type: string\n    update: {}\n"
    loaded = load_document("a.yaml", DOCUMENT.encode(), "", Allowed(Path.cwd()), lambda name: b"")
    with pytest.raises(OverlayError) as caught:
        apply_overlays(loaded, [load_overlay("o.yaml", text.encode(), "")])

    assert (
        "o.yaml:6:13: /actions/0/x-expects/type: expects 'string', and the document has 'integer' at "
        "a.yaml:2:14; see whether the correction still holds"
    ) == str(caught.value)


# -- x-adds ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("action", "said"),
    [
        ("{target: $.size, x-adds: false, update: {type: string}}", []),
        ("{target: $, x-adds: false, update: {size: {type: string}, flag: false}}", []),
        ("{target: $.flag, x-adds: false, update: false}", []),
        ("{target: $.size, update: {typ: string, limits: [3]}}", []),
        (
            "{target: $.size, x-adds: false, update: {typ: string}}",
            [
                (
                    "/update/typ: corrects 'typ', which the document does not have at a.yaml:2:7; x-adds "
                    "does not say that it is new; did you mean 'type'?"
                )
            ],
        ),
        (
            "{target: $, x-adds: false, update: {size: {unit: cm}}}",
            [
                (
                    "/update/size/unit: corrects 'unit', which the document does not have at a.yaml:2:7; "
                    "x-adds does not say that it is new"
                )
            ],
        ),
        (
            "{target: $.size, x-adds: false, update: {limits: [3]}}",
            [
                (
                    "/update/limits: adds to the list at a.yaml:2:31; x-adds does not say that anything in "
                    "it is new"
                )
            ],
        ),
        (
            "{target: $.tiers, x-adds: false, update: gold}",
            ["/update: adds to the list at a.yaml:3:8; x-adds does not say that anything in it is new"],
        ),
        ("{target: $.size, x-adds: true, update: {unit: cm, units: {a: 1}}}", []),
        ("{target: $, x-adds: [unit, 'on'], update: {size: {type: string, unit: cm}, 'on': 1}}", []),
        ("{target: $.size, x-adds: [unit], update: {type: string, unit: {limits: 1}}}", []),
        (
            "{target: $.size, x-adds: [unit], copy: $.unit}",
            ["/copy: copy $.unit selects nothing; there is no 'unit'"],
        ),
        (
            "{target: $.size, x-adds: [unit], update: {unit: cm, typ: string}}",
            [
                (
                    "/update/typ: corrects 'typ', which the document does not have at a.yaml:2:7; x-adds "
                    "does not say that it is new; did you mean 'type'?"
                )
            ],
        ),
        (
            "{target: $, x-adds: [unit, limits], update: {size: {unit: cm, limits: [3]}}}",
            [
                (
                    "/update/size/limits: adds 'limits', which the document itself has now, otherwise than "
                    "here at a.yaml:2:23; see which of the two is right"
                )
            ],
        ),
        (
            "{target: $.size, x-adds: [unti], update: {unit: cm}}",
            [
                "/x-adds/0: names 'unti', which the action does not add; did you mean 'unit'?",
                (
                    "/update/unit: corrects 'unit', which the document does not have at a.yaml:2:7; x-adds "
                    "does not say that it is new"
                ),
            ],
        ),
        (
            "{target: $.tiers, x-adds: [website], update: website}",
            [
                "/x-adds/0: names 'website', which the action does not add",
                "/update: adds to the list at a.yaml:3:8; x-adds does not say that anything in it is new",
            ],
        ),
        ("{target: $.tiers, x-adds: true, update: website}", []),
        (
            "{target: $.size, x-adds: true, update: {type: string}}",
            [
                (
                    "/update/type: adds 'type', which the document itself has now, otherwise than here at "
                    "a.yaml:2:8; see which of the two is right"
                )
            ],
        ),
        (
            "{target: $.flag, x-adds: true, update: false}",
            ["/x-adds: x-adds is true, and a value is replaced"],
        ),
    ],
)
def test_additions(action: str, said: list[str]) -> None:
    """
    What is new is declared: a correction adds nothing, and an addition corrects nothing.
    """
    assert said == outcome(DOCUMENT, action)[1]


@pytest.mark.parametrize(
    ("action", "said"),
    [
        (
            "{target: $.size, x-adds: true, update: {type: integer, unit: cm}}",
            (
                "/update/type: warning: adds 'type', which the document itself has now at a.yaml:2:8; "
                "leave it out here"
            ),
        ),
        (
            "{target: $, x-adds: [limits, unit], update: {size: {limits: [2], unit: cm}}}",
            (
                "/update/size/limits: warning: adds 'limits', which the document itself has now at "
                "a.yaml:2:23; leave it out here"
            ),
        ),
        (
            "{target: $, x-adds: true, update: {size: {limits: [2]}, unit: cm}}",
            (
                "/update/size: warning: adds 'size', which the document itself has now at a.yaml:2:1; "
                "leave it out here"
            ),
        ),
        (
            "{target: $.tiers, x-adds: true, update: [user, website]}",
            (
                "/update/0: warning: adds 'user', which the document itself has now at a.yaml:3:9; leave "
                "it out here"
            ),
        ),
    ],
)
def test_adopted(action: str, said: str) -> None:
    """
    What the document has come to say itself is a warning, is not added a second time, and the rest is.
    """
    root, lines = outcome(DOCUMENT, action)

    assert [said] == lines
    assert "user" not in root["tiers"][1:] and root["size"]["limits"] == [1, 2]  # type: ignore[index]
    assert "cm" in str(root) or "website" in str(root)


@pytest.mark.parametrize(
    ("member", "said"),
    [
        ("x-expect", "x-expect says nothing here; did you mean 'x-expects'?"),
        ("x-add", "x-add says nothing here; did you mean 'x-adds'?"),
    ],
)
def test_misspelt(member: str, said: str) -> None:
    """
    A word that is nearly one of ours is a warning: it would guard nothing.
    """
    _, (line,) = outcome(DOCUMENT, f"{{target: $.size, {member}: true, x-note: 1, update: {{}}}}")

    assert f"/{member}: warning: {said}" == line


_JSON = st.recursive(
    st.sampled_from([None, True, False, 0, 1, 1.0, 2, "", "user", "type", "integer"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["type", "size", "limits", "name", "new"]), inner, max_size=3)
    ),
    max_leaves=8,
)


@settings(max_examples=200, deadline=None)
@given(
    target=st.sampled_from(["$", "$.size", "$.size.type", "$.size.limits", "$.tiers", "$.tiers[*]", "$..*"]),
    expected=_JSON,
    update=_JSON,
    adds=st.sampled_from([{}, {"x-adds": True}, {"x-adds": False}, {"x-adds": ["new", "type"]}]),
    version=st.sampled_from(["1.0.0", "1.1.0"]),
)
def test_any_ground(target: str, expected: Any, update: Any, adds: dict[str, Any], version: str) -> None:
    """
    Whatever an action expects, says and adds, it is applied or refused; with all that is there, it is met.
    """
    loaded = load_document("a.yaml", DOCUMENT.encode(), "", Allowed(Path.cwd()), lambda name: b"")
    for ground in (expected, loaded.root if target == "$" else {}):
        action = {"target": target, "x-expects": ground, "update": update, **adds}
        overlay = {"overlay": version, "info": {"title": "t", "version": "1"}, "actions": [action]}
        said = ""
        try:
            apply_overlays(loaded, [load_overlay("o.yaml", json.dumps(overlay).encode(), "")])
        except OverlayError as error:
            said = str(error)

        assert ground is expected or "expects" not in said


# -- the vendored document ------------------------------------------------------------------------

SPEC = "spec/crisp-asyncapi.yml"
SET_EMAIL = """  "rtm/session:set_email":
    subscribe: { message: { $ref: "#/components/messages/SessionEvent" } }
"""
TYPED = """    SessionSetEmail:
      name: session:set_email
      payload: {type: object, properties: {email: {type: [string, "null"]}}}
    MessageEvent:
"""


@cache
def overlays() -> tuple[Overlay, ...]:
    """
    Read the overlays of the vendored document.
    """
    return tuple(
        load_overlay(f"spec/overlays/{path.name}", path.read_bytes(), "")
        for path in sorted((ROOT / "spec/overlays").glob("*.yaml"))
    )


def newer(*edits: tuple[str, str]) -> Document:
    """
    Read the vendored document as it might come to be.
    """
    text = (ROOT / SPEC).read_text("utf-8")
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    return load_document("new.yml", text.encode(), "", Allowed(ROOT), lambda name: b"")


def test_grounds_of_the_vendored_document() -> None:
    """
    Its overlays stand on what it says, without a warning, and each of their actions says on what.
    """
    assert () == apply_overlays(newer(), overlays()).warnings
    assert [] == [
        str(action.origin)
        for overlay in overlays()
        for action in overlay.actions
        if not {"x-adds", "x-expects"} & action.written.keys()
    ]
    assert [] == [
        str(action.origin)
        for overlay in overlays()
        for action in overlay.actions
        if not action.remove and "x-adds" not in action.written
    ]


@pytest.mark.parametrize(
    ("edits", "said"),
    [
        pytest.param(
            [("X-Crisp-Signature:", "X-Crisp-Sig:")],
            [
                (
                    "spec/overlays/10-protocol.yaml: /actions/4/x-expects/X-Crisp-Signature: expects "
                    "'X-Crisp-Signature', which the document does not have; did you mean 'X-Crisp-Sig'?"
                )
            ],
            id="header-renamed",
        ),
        pytest.param(
            [
                (
                    "          type: integer\n          format: int64\n          description: UNIX",
                    "          type: string\n          description: UNIX",
                )
            ],
            [
                (
                    "spec/overlays/10-protocol.yaml: /actions/3/x-expects/properties/timestamp/type: "
                    "expects 'integer', and the document has 'string'; see whether the correction still "
                    "holds"
                )
            ],
            id="envelope-retyped",
        ),
        pytest.param(
            [("enum: [plugin, user]", "enum: [plugin]")],
            [
                (
                    "spec/overlays/10-protocol.yaml: /actions/8/x-expects/1: expects 'user', which is not "
                    "in the list of the document"
                )
            ],
            id="value-gone",
        ),
        pytest.param(
            [
                (SET_EMAIL, SET_EMAIL.replace("SessionEvent", "Email")),
                ("    MessageEvent:\n", "    Email: {}\n    MessageEvent:\n"),
            ],
            [
                (
                    "spec/overlays/20-session.yaml: /actions/3/x-expects/message/$ref: expects "
                    "'#/components/messages/SessionEvent', and the document has "
                    "'#/components/messages/Email'; see whether the correction still holds"
                )
            ],
            id="typed-by-another-message",
        ),
        pytest.param(
            [
                (
                    SET_EMAIL,
                    SET_EMAIL.replace(
                        '$ref: "#/components/messages/SessionEvent"', "payload: {type: object}"
                    ),
                )
            ],
            [
                (
                    "spec/overlays/20-session.yaml: /actions/3/x-expects/message/$ref: expects '$ref', "
                    "which the document does not have"
                )
            ],
            id="typed-inline",
        ),
        pytest.param(
            [("    MessageEvent:\n", TYPED)],
            [
                (
                    "spec/overlays/20-session.yaml: /actions/32/update/SessionSetEmail: adds "
                    "'SessionSetEmail', which the document itself has now, otherwise than here; see which "
                    "of the two is right"
                )
            ],
            id="typed-under-the-same-name",
        ),
        pytest.param(
            [
                (
                    'namespace event\n      payload: { $ref: "#/components/schemas/RtmEnvelope" }',
                    "namespace event\n      payload: { type: object }",
                )
            ],
            [
                (
                    "spec/overlays/10-protocol.yaml: /actions/14/x-expects/payload/$ref: expects '$ref', "
                    "which the document does not have"
                )
            ],
            id="group-typed",
        ),
        pytest.param(
            [(SET_EMAIL, "")],
            [
                (
                    "spec/overlays/20-session.yaml: /actions/3/target: target "
                    "$.channels['rtm/session:set_email'].subscribe selects nothing; there is no "
                    "'rtm/session:set_email'; did you mean 'rtm/session:set_data'?"
                )
            ],
            id="event-removed",
        ),
    ],
)
def test_ground_of_a_correction_changed(edits: list[tuple[str, str]], said: list[str]) -> None:
    """
    A newer document in which a correction has lost its ground is refused, at the line of the overlay.
    """
    with pytest.raises(OverlayError) as caught:
        apply_overlays(newer(*edits), overlays())

    assert said == [_without_lines(fault) for fault in caught.value.faults]


def _without_lines(fault: Fault) -> str:
    """
    Leave out lines and columns, which any edit of an overlay moves.
    """
    assert fault.origin.line > 1
    sentence = re.sub(r" at new\.yml:[0-9]+:[0-9]+", "", fault.sentence)
    return f"{fault.origin.file}: {fault.origin.pointer}: {sentence}"


def test_adopted_by_the_document() -> None:
    """
    A newer document that says what an overlay adds is taken as it is, with a warning.
    """
    applied = apply_overlays(newer(("enum: [plugin, user]", "enum: [plugin, user, website]")), overlays())

    (warning,) = applied.warnings
    assert ["plugin", "user", "website"] == applied.root["components"]["schemas"]["AuthenticationPayload"][
        "properties"
    ]["tier"]["enum"]
    assert "spec/overlays/10-protocol.yaml" == warning.origin.file
    assert "adds 'website', which the document itself has now" in str(warning)


# -- the page -------------------------------------------------------------------------------------


def test_page() -> None:
    """
    The overlay of ``docs/extensions.md`` can be applied, and what is quoted there is what is said.
    """
    page = (ROOT / "docs/extensions.md").read_text("utf-8").partition("## x-expects and x-adds")[2]
    actions, quoted = re.findall(r"```(?:yaml)?\n(.*?)```", page, re.DOTALL)
    overlay = load_overlay("o.yaml", HEAD.replace("actions:\n", actions).encode(), "")

    def applied(kind: str) -> Document:
        member = {"sent": {"type": kind, "description": "A time."}}
        text = json.dumps({"components": {"schemas": {"Envelope": {"properties": member}}}})
        loaded = load_document("newer.yaml", text.encode(), "", Allowed(ROOT), lambda name: b"")
        return apply_overlays(loaded, [overlay])

    properties = applied("integer").root["components"]["schemas"]["Envelope"]["properties"]
    assert {"type": "integer", "description": "When it was sent, in milliseconds."} == properties["sent"]
    assert {"type": "integer"} == properties["attempt"]
    with pytest.raises(OverlayError) as caught:
        applied("string")

    def without_places(line: str) -> str:
        return re.sub(r"[^ ]*\.yaml:[0-9]+:[0-9]+|/actions/[0-9]", "", line)

    assert without_places(quoted.strip()) == without_places(str(caught.value))
