"""
What findings say beside their rule: uses, lines, and what they are called on a document as it is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.document import Allowed, load_document
from generator.drift.compare import compare
from generator.errors import InputError
from generator.inputs import read_overlays
from generator.pipeline import Inputs

from ..change_cases import CASES
from ..change_cases import FOLDER as CHANGES
from .singles import edited, host, inputs, read_changes, told


def _read(text: str, overlays: Sequence[str] = ()) -> Inputs:
    data = text.encode()
    allowed = Allowed(Path(), [], frozenset())
    document = load_document("document.yaml", data, hashlib.sha256(data).hexdigest(), allowed, _nothing)
    return Inputs(document, read_overlays(overlays))


def _nothing(name: str) -> bytes:
    raise AssertionError(f"{name} is not to be read")


def _changed(text: str, *edits: tuple[str, str]) -> str:
    for find, replace in edits:
        assert text.count(find) == 1, f"{find!r} stands {text.count(find)} times there"
        text = text.replace(find, replace)
    return text


def test_a_version_that_stays_is_told_beside_what_breaks() -> None:
    old = host("broker")
    removal = [{"at": "/components/schemas/Thing/properties/level", "remove": True}]
    bump = [{"at": "/info/version", "set": "1.1.0"}]
    breaks = compare(inputs(old), inputs(edited(old, removal)))
    bumped = compare(inputs(old), inputs(edited(old, removal + bump)))
    assert told(breaks, notes=True) == ["RT05 any = = none", "SC07 rx ~ N breaking"]
    assert told(bumped, notes=True) == ["RT04 any = D docs", "SC07 rx ~ N breaking"]


def test_a_shared_schema_is_one_finding_with_its_uses() -> None:
    old = host("broker")
    new = edited(old, [{"at": "/components/schemas/Both/properties/text/maxLength", "set": 50}])
    finding, _ = compare(inputs(old), inputs(new)).findings
    assert {(use.direction, use.pointer.split("/")[2]) for use in finding.uses} == {
        ("rx", "broadcasts"),
        ("tx", "reports"),
    }


@pytest.mark.parametrize("single", read_changes()[1][::4], ids=lambda single: single.name)
def test_every_finding_leads_to_a_line_of_one_side(single: object) -> None:
    from .singles import REFUSED, Single, written

    assert isinstance(single, Single)
    if single.expected == (REFUSED,):
        with pytest.raises(InputError):
            compare(
                *(inputs(host(single.host)), inputs(edited(host(single.host), single.edit), single.overlay))
            )
        return
    start = edited(host(single.host), single.start)
    new = edited(start, single.edit)
    lines = [written(side).decode().splitlines() for side in (start, new)]
    for finding in compare(inputs(start, single.overlay), inputs(new, single.overlay)).findings:
        place = finding.place
        assert place is not None, finding
        if place.file == "document.yaml":
            side = lines[1] if finding.new_place is not None else lines[0]
            assert 1 <= place.line <= len(side)


EDITS = {
    "event-added": ["CH01 rx = + additive"],
    "event-removed": ["CH03 rx ~ N breaking"],
    "event-renamed": ["EV04 any = N breaking"],
    "event-by-webhook": ["EN12 rx = + additive"],
    "command-added": ["CH02 tx = + additive"],
    "member-added": ["SC01 rx = + additive"],
    "member-removed": ["SC07 rx ~ N breaking"],
    "member-retyped": ["TY02 rx ! T breaking", "TY06 rx ! T breaking"],
    "member-required": ["SC11 rx = + additive"],
    "shared-member-retyped": ["TY01 rx ! T breaking"],
    "value-added-and-removed": ["EN03 rx ~ N breaking"],
    "class-renamed": ["SC28 any = N breaking"],
    "text-only": ["MS10 any = D docs"],
}
"""
The edits of a document of which `generate` tells in words.
"""


@pytest.mark.parametrize("name", EDITS)
def test_what_generate_tells_in_words_is_a_finding(name: str) -> None:
    text = (CHANGES / "shop.yaml").read_text("utf-8")
    assert told(compare(_read(text), _read(_changed(text, *CASES[name].edits)))) == EDITS[name]


SIGNATURE = ("X-Crisp-Signature:", "X-Crisp-Sig:")
TIME = (
    "type: integer\n          format: int64\n          description: UNIX timestamp (milliseconds) at",
    "type: string\n          description: UNIX timestamp (milliseconds) at",
)
TIER = ("enum: [plugin, user]", "enum: [plugin]")


@pytest.mark.parametrize("edit", [SIGNATURE, TIME, TIER], ids=["header", "member", "value"])
def test_corrections_whose_ground_is_gone_stop_the_comparison(root: Path, edit: tuple[str, str]) -> None:
    """
    A header, a member of the envelope or a value that corrections rest on is another: nobody is told that all
    is well.
    """
    text = (root / "spec/crisp-asyncapi.yml").read_text("utf-8")
    overlays = sorted(map(str, (root / "spec/overlays").glob("*.yaml")))
    assert edit[0] in text
    with pytest.raises(InputError):
        compare(_read(text, overlays), _read(text.replace(*edit), overlays))


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (SIGNATURE, {"HD01 rx = D docs", "HD02 rx ~ D risky"}),
        (TIME, {"TY01 rx ! T breaking"}),
        (TIER, {"EN05 tx ! N breaking"}),
    ],
    ids=["header", "member", "value"],
)
def test_what_moves_the_ground_is_named_without_corrections(
    root: Path, edit: tuple[str, str], expected: set[str]
) -> None:
    text = (root / "spec/crisp-asyncapi.yml").read_text("utf-8")
    assert set(told(compare(_read(text), _read(text.replace(*edit))))) == expected
