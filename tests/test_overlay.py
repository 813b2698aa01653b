"""
Overlays: what they may say, what they select, and what they do to a document.
"""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonpath import JSONPathEnvironment

from generator.document import Allowed, Document, load_document
from generator.errors import InputError, OverlayError
from generator.overlay import _environment, apply_overlays, load_overlay

HEAD = 'overlay: "1.0.0"\ninfo: {title: Corrections, version: "1"}\nactions:\n'
NEWER = HEAD.replace("1.0.0", "1.1.0")
DOCUMENT = """
a: {b: 1, c: [x, y], d: {e: {f: 1}}}
list: [{n: 1}, {n: 2}, {n: 3, keep: true}]
nothing: null
odd/name: {'quoted "key"': 1}
"""


def document() -> Document:
    return load_document("a.yaml", DOCUMENT.encode(), "", Allowed(Path.cwd()), lambda name: b"")


def apply(*actions: str, head: str = HEAD) -> Document:
    """
    Apply overlays of one action list each.
    """
    overlays = [
        load_overlay(f"o{number}.yaml", (head + text).encode(), f"d{number}")
        for number, text in enumerate(actions)
    ]
    return apply_overlays(document(), overlays)


def faults_of(text: str, head: str = HEAD) -> list[str]:
    with pytest.raises(OverlayError) as caught:
        apply(text, head=head)
    return [str(fault) for fault in caught.value.faults]


def node_at(root: Any, pointer: str) -> Any:
    for key in pointer.split():
        root = root[int(key) if isinstance(root, list) else key]
    return root


@pytest.mark.parametrize(
    ("action", "pointer", "expected"),
    [
        ("{target: $.a, update: {b: 2}}", "a b", 2),
        ("{target: $.a, update: {new: {x: 1}}}", "a new", {"x": 1}),
        ("{target: $.a, update: {d: {e: {g: 2}}}}", "a d e", {"f": 1, "g": 2}),
        ("{target: $.a, update: {c: [z]}}", "a c", ["x", "y", "z"]),
        ("{target: $.a.c, update: z}", "a c", ["x", "y", "z"]),
        ("{target: $.a.c, update: [z]}", "a c", ["x", "y", ["z"]]),
        ("{target: $.a, update: {b: null}}", "a b", None),
        ("{target: $, update: {nothing: 5}}", "nothing", 5),
        (
            "{target: '$.list[*]', update: {m: 0}}",
            "list",
            [{"n": 1, "m": 0}, {"n": 2, "m": 0}, {"n": 3, "keep": True, "m": 0}],
        ),
        ("{target: '$.list[?@.n > 1]', update: {m: 0}}", "list 0", {"n": 1}),
        ("{target: '$.list[?@.n < 3]', remove: true}", "list", [{"n": 3, "keep": True}]),
        ("{target: '$.list[0,2]', remove: true}", "list", [{"n": 2}]),
        ("{target: '$..[0:1]', remove: true}", "a c", ["y"]),  # texts are no arrays
        ("{target: $..e, update: {f: 2}}", "a d e f", 2),
        ("{target: '$..n', remove: true}", "list", [{}, {}, {"keep": True}]),
        (
            '{target: \'$["odd/name"]["quoted \\\\"key\\\\""]\', remove: true}'.replace("\\\\", "\\"),
            "odd/name",
            {},
        ),
        ('{target: \'$.a["d","c"]\', remove: true}', "a", {"b": 1}),
        ("{target: '$..*', remove: true}", "", {}),
    ],
)
def test_actions(action: str, pointer: str, expected: object) -> None:
    """
    Objects are merged, arrays appended to, nodes removed.
    """
    assert expected == node_at(apply(f"  - {action}\n").root, pointer)


@pytest.mark.parametrize(
    ("action", "pointer", "expected"),
    [
        ("{target: $.a.b, update: 2}", "a b", 2),
        ("{target: $.a.b, update: null}", "a b", None),
        ("{target: $.nothing, update: text}", "nothing", "text"),
        ("{target: '$.a.c[0]', update: z}", "a c", ["z", "y"]),
        ("{target: '$.list[*].n', update: 7}", "list", [{"n": 7}, {"n": 7}, {"n": 7, "keep": True}]),
        ("{target: $.a.c, update: z}", "a c", ["x", "y", "z"]),
        ("{target: $.a.c, update: [z, w]}", "a c", ["x", "y", "z", "w"]),
        ("{target: $.a.d, update: {e: {g: 2}}}", "a d e", {"f": 1, "g": 2}),
        ("{target: '$.a.c[?@ == \"x\"]', remove: true}", "a c", ["y"]),
        ("{target: $.a.b, copy: '$.list[1].n'}", "a b", 2),
        ("{target: $.a.d, copy: '$.list[2]'}", "a d", {"e": {"f": 1}, "n": 3, "keep": True}),
        ("{target: $.a.c, copy: $.a.c}", "a c", ["x", "y", "x", "y"]),
        ("{target: '$.list[0,1]', copy: $.a.d}", "list 1", {"n": 2, "e": {"f": 1}}),
    ],
)
def test_actions_of_version_1_1(action: str, pointer: str, expected: object) -> None:
    """
    Version 1.1 replaces values, appends the items of a list, and copies what is elsewhere.
    """
    assert expected == node_at(apply(f"  - {action}\n", head=NEWER).root, pointer)


def test_copies_are_apart() -> None:
    """
    Changing what was copied leaves what it was copied from as it was.
    """
    root = apply("  - {target: $.a.d, copy: $.a.d}\n  - {target: $.a.d.e.f, update: 2}\n", head=NEWER).root
    other = apply("  - {target: $.a, copy: $.a.d}\n  - {target: $.a.e.f, update: 2}\n", head=NEWER).root

    merged = apply(
        "  - {target: '$.list[0]', update: {m: [1]}}\n  - {target: '$.list[*]', copy: '$.list[0]'}\n",
        head=NEWER,
    ).root

    assert [[1, 1], [1], [1]] == [item["m"] for item in merged["list"]]
    assert {"e": {"f": 2}} == root["a"]["d"]
    assert ({"f": 2}, {"f": 1}) == (other["a"]["e"], other["a"]["d"]["e"])


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        ("{target: $.a.b, update: {}}", "selects a number, into which an object cannot be merged"),
        ("{target: $.a.c, copy: $.no}", "copy $.no selects nothing; there is no 'no'"),
        ("{target: $.a.c, copy: '$.list[*]'}", "copy $.list[*] selects 3 nodes; one was expected"),
        ("{target: $.a.d, copy: $.a.b}", "selects an object, into which a number cannot be merged"),
    ],
)
def test_refused_actions_of_version_1_1(action: str, expected: str) -> None:
    """
    What does not fit together is refused in version 1.1 as well.
    """
    (found,) = faults_of(f"  - {action}\n", head=NEWER)

    assert expected in found


def test_remove_beside_update() -> None:
    """
    Beside ``remove: true`` an update has no effect, which is a warning; ``remove: false`` is none.
    """
    applied = apply(
        "  - {target: $.a.b, update: {c: 1}, remove: true}\n  - {target: $.a, update: {n: 1}, remove: false}"
    )

    assert {"c", "d", "n"} == set(applied.root["a"])
    assert [
        "o0.yaml:4:21: /actions/0/update: warning: update has no effect beside remove: true; leave it out"
    ] == [str(warning) for warning in applied.warnings]


def test_order() -> None:
    """
    Actions are applied in order, overlays one after the other; a later one sees what an earlier one did.
    """
    applied = apply(
        "  - {target: $.a, remove: true}\n  - {target: $, update: {a: {new: 1}}}\n",
        "  - {target: $.a, update: {new: 2}}\n",
    )

    assert {"new": 2} == applied.root["a"]
    assert [("o0.yaml", "d0", (1, 1)), ("o1.yaml", "d1", (1,))] == [
        (item.name, item.digest, item.counts) for item in applied.corrections
    ]


def test_counts() -> None:
    """
    The number of nodes that an action selected is kept.
    """
    applied = apply("  - {target: '$.list[*]', update: {m: 0}}\n  - {target: '$..m', remove: true}\n")

    assert (3, 3) == applied.corrections[0].counts


def test_original_stays() -> None:
    """
    The document that was given is left as it was.
    """
    original = document()
    before = original.root["a"]["c"]
    apply_overlays(
        original, [load_overlay("o.yaml", (HEAD + "  - {target: $.a.c, update: z}\n").encode(), "")]
    )

    assert ["x", "y"] == before == original.root["a"]["c"]


def test_origins() -> None:
    """
    What an overlay brought stands in the overlay, what was there in the document.
    """
    root = apply("  - {target: $.a, update: {b: 2, d: {new: 1}}}\n").root

    assert "o0.yaml:4:31: /actions/0/update/b" == str(root["a"].value_origin("b"))
    assert "o0.yaml" == root["a"]["d"].key_origin("new").file
    assert "a.yaml" == root["a"]["d"].value_origin("e").file


def test_references_of_an_overlay_are_the_documents() -> None:
    """
    A reference in an overlay means the document that it corrects.
    """
    applied = apply("  - {target: $.a, update: {r: {$ref: '#/list/0'}}}\n")

    assert {"n": 1} == applied.target(applied.root["a"]["r"])


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        ("{target: $.no, update: {}}", "target $.no selects nothing; there is no 'no'"),
        (
            "{target: \"$['odd/nam'].x\", update: {}}",
            "target $['odd/nam'].x selects nothing; there is no 'odd/nam'; did you mean 'odd/name'?",
        ),
        ("{target: $.a.d.g.h, update: {}}", "target $.a.d.g.h selects nothing; there is no 'g'"),
        ("{target: $..no, update: {}}", "target $..no selects nothing"),
        ("{target: $.a.b.c, update: {}}", "target $.a.b.c selects nothing"),
        ("{target: '$.list[?@.n > 9]', remove: true}", "target $.list[?@.n > 9] selects nothing"),
        ("{target: 'a.b', update: {}}", "target a.b is not an RFC 9535 JSONPath: "),
        ("{target: '', update: {}}", "target  is not an RFC 9535 JSONPath: "),
        (
            "{target: $.a.b, update: {}}",
            "target $.a.b selects a number, into which an object cannot be merged",
        ),
        (
            "{target: $.a.b, update: 5}",
            (
                "target $.a.b selects a number, into which a number cannot be merged; select the object "
                "around it, or write the overlay in version 1.1.0, which replaces it"
            ),
        ),
        ("{target: $.a, update: 5}", "target $.a selects an object, into which a number cannot be merged"),
        ("{target: $.a, update: {c: {}}}", "c is an array in the document and an object here"),
        ("{target: $.a, update: {d: 5}}", "d is an object in the document and a number here"),
        ("{target: $.a, update: {c: 5}}", "c is an array in the document and a number here"),
        ("{target: $, remove: true}", "target $ selects the whole document, which cannot go"),
    ],
)
def test_refused_actions(action: str, expected: str) -> None:
    """
    An action that cannot be applied is a fault where it is written.
    """
    (found,) = faults_of(f"  - {action}\n")

    assert found.startswith("o0.yaml:4:")
    assert expected in found


def test_all_actions_are_tried() -> None:
    """
    Every action that fails is reported, of all overlays.
    """
    with pytest.raises(OverlayError) as caught:
        apply(
            "  - {target: $.x, remove: true}\n  - {target: $.y, remove: true}\n",
            "  - {target: $.z, remove: true}\n",
        )

    assert ["o0.yaml", "o0.yaml", "o1.yaml"] == [fault.origin.file for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[1]", ["o.yaml:1:1: is not a mapping; an overlay was expected"]),
        (
            "overlay: 1.0.0\ninfo: {title: t, version: '1'}",
            ["o.yaml:1:1: actions must be a list of at least one action"],
        ),
        (
            "overlay: 1.0.0\ninfo: {title: t, version: '1'}\nactions: []",
            ["o.yaml:3:10: /actions: actions must be a list of at least one action"],
        ),
        (
            HEAD.replace("1.0.0", "1.2.0") + "  - {target: $, update: {}}",
            ["o.yaml:1:10: /overlay: overlay is '1.2.0'; 1.0.0 or 1.1.0 was expected, as text"],
        ),
        (
            HEAD.replace('"1.0.0"', "1.1") + "  - {target: $, update: {}}",
            ["o.yaml:1:10: /overlay: overlay is 1.1; 1.0.0 or 1.1.0 was expected, as text"],
        ),
        (
            HEAD + "  - {target: $}\n  - {target: $, remove: false}",
            [
                "o.yaml:4:5: /actions/0: an action needs either update or remove: true",
                "o.yaml:5:5: /actions/1: an action needs either update or remove: true",
            ],
        ),
        (
            HEAD + "  - {target: $, copy: $.a}",
            [
                (
                    "o.yaml:4:17: /actions/0/copy: an action has no member 'copy'; it may have "
                    "description, remove, target, update"
                )
            ],
        ),
        (
            NEWER + "  - {target: $}\n  - {target: $, update: {}, copy: $.a}\n  - {target: $, copy: 5}",
            [
                "o.yaml:4:5: /actions/0: an action needs one of update, copy and remove: true",
                "o.yaml:5:5: /actions/1: an action needs one of update, copy and remove: true",
                "o.yaml:6:23: /actions/2/copy: copy must be a JSONPath, as text",
            ],
        ),
        (
            HEAD + "  - {target: $, update: {}, x-adds: [1]}\n  - {target: $, remove: true, x-adds: true}",
            [
                "o.yaml:4:37: /actions/0/x-adds: x-adds must be true, false or a list of names",
                "o.yaml:5:31: /actions/1/x-adds: x-adds stands beside remove: true, which adds nothing",
            ],
        ),
        (
            HEAD + "  - {target: $, remove: yes}",
            ["o.yaml:4:25: /actions/0/remove: remove must be true or false"],
        ),
        (
            HEAD + "  - {targt: $, target: $, update: {}}",
            [
                (
                    "o.yaml:4:6: /actions/0/targt: an action has no member 'targt'; it may have "
                    "description, remove, target, update"
                )
            ],
        ),
        (
            HEAD + "  - {target: $, description: 5, update: {}, x-note: 5}",
            ["o.yaml:4:30: /actions/0/description: description must be text"],
        ),
    ],
)
def test_refused_overlays(text: str, expected: list[str]) -> None:
    """
    What is not as the Overlay Specification says is refused, all of it.
    """
    with pytest.raises(InputError) as caught:
        load_overlay("o.yaml", text.encode(), "")

    found = [str(fault) for fault in caught.value.faults]
    assert set(expected) <= set(found)


@pytest.mark.parametrize(
    "query",
    [
        "$..b",
        "$..['keep', 'n']",
        "$..['n', *]",
        "$..*",
        "$..[0]",
        "$..[?@.n > 1]",
        "$..d..f",
        "$.list..n",
        "$..no",
    ],
)
def test_descent(query: str) -> None:
    """
    What ``..`` selects is what the library selects by itself, in its order.
    """
    root = document().root
    expected = [match.parts for match in JSONPathEnvironment(strict=True).finditer(query, root)]

    assert expected == [match.parts for match in _environment().finditer(query, root)]
    assert bool(expected) is (query != "$..no")


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("$.[]()*?@'\"<>=!&|,:-0a \\\n\x00é"), max_size=12))
def test_any_target(target: str) -> None:
    """
    Whatever a target says, it is applied or refused.
    """
    overlay = {
        "overlay": "1.0.0",
        "info": {"title": "t", "version": "1"},
        "actions": [{"target": target, "remove": True}],
    }
    with contextlib.suppress(OverlayError):
        apply_overlays(document(), [load_overlay("o.yaml", json.dumps(overlay).encode(), "")])
