"""
What `generate` and `--check` say of a document that changed, and of a package that is not as it should be.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.changes import causes, changes, check_owner
from generator.errors import OutputError
from generator.pipeline import Package

from .change_cases import CASES, FOLDER, made, play


@pytest.fixture(scope="module")
def start() -> Iterator[Path]:
    """
    A folder with the document and its package.
    """
    with made() as folder:
        yield folder


@pytest.mark.parametrize("name", CASES)
def test_what_is_said(name: str, start: Path) -> None:
    """
    Each case is told in the words that are expected.
    """
    assert (FOLDER / f"{name}.txt").read_text("utf-8") == play(CASES[name], start)


def test_every_text_has_its_case() -> None:
    """
    No text is left of a case that is gone.
    """
    assert set(CASES) == {file.stem for file in FOLDER.glob("*.txt")}


def manifest(**sections: Any) -> bytes:
    return json.dumps(
        {"document": {"file": "a"}, "events": {}, "commands": {}, "types": {}, **sections}
    ).encode()


def test_union() -> None:
    """
    Variants of a union are compared by the value that tells them.
    """
    before = manifest(types={"Message": {"by": "type", "variants": {"text": "Text", "file": "File"}}})
    after = manifest(types={"Message": {"by": "kind", "variants": {"text": "Text", "gif": "Gif"}}})

    assert [
        "Message: variants are told by kind (were by type)",
        'Message: variant "file" removed',
        'Message: variant "gif" added (Gif)',
    ] == changes(before, after)


def test_deprecation() -> None:
    """
    That an event is deprecated, or no longer so, is told.
    """
    event = {"member": "E.A", "surfaces": ["live"], "data": "A"}
    before, after = manifest(events={"a": event}), manifest(events={"a": {**event, "deprecated": True}})

    assert ["event a: deprecated"] == changes(before, after)
    assert ["event a: no longer deprecated"] == changes(after, before)


def test_headers() -> None:
    """
    Headers are compared by name: those of an event, and those that every delivery has.
    """
    event = {"member": "E.A", "surfaces": ["live"], "data": "A"}
    webhook = {"facts": {"signature": "sha256 hex"}, "headers": {"Sent": "string", "Try": "integer"}}
    before = manifest(events={"a": {**event, "headers": {"Trace": "string"}}}, webhook=webhook)
    after = manifest(
        events={"a": {**event, "headers": {"Trace": "integer"}}},
        webhook={"facts": {"signature": "sha512 hex"}, "headers": {"Sent": "integer", "Of": "string"}},
    )

    assert [
        "event a: header Trace is integer (was string)",
        "webhook: signature is sha512 hex (was sha256 hex)",
        "webhook: header Sent is integer (was string)",
        "webhook: header Try removed (was integer)",
        "webhook: header Of added (string)",
    ] == changes(before, after)
    assert [] == changes(manifest(events={"a": event}), manifest(events={"a": event}, webhook=webhook))


def test_a_renamed_class_is_the_same_type() -> None:
    """
    A member whose class has another name now is no other type; a text of the same letters is.
    """
    types = {"Old": {"members": {}}, "Cart": {"members": {"a": "array of Old", "b": '"Old"'}}}
    later = {"New": {"members": {}}, "Cart": {"members": {"a": "array of New", "b": '"New"'}}}
    before = manifest(types=types, names={"Old": "a#/x", "Cart": "a#/y"})
    after = manifest(types=later, names={"New": "a#/x", "Cart": "a#/y"})

    assert ['Cart: member b is "New" (was "Old")', "Old is called New now"] == changes(before, after)


@pytest.mark.parametrize(
    "before",
    [None, b"", b"{", b"[]", b"{}", b'{"events": 7}', manifest(events={"a": 7})],
)
def test_manifests_that_tell_nothing(crisp: Package, before: bytes | None) -> None:
    """
    Whatever the older manifest holds, there is an answer.
    """
    assert [] == changes(before, crisp.files["MANIFEST.json"])


def test_same_manifest(crisp: Package) -> None:
    """
    Between a package and itself nothing changed, and nothing is a cause.
    """
    known = crisp.files["MANIFEST.json"]

    assert [] == changes(known, known)
    assert [] == causes(known, known)


@pytest.mark.parametrize(
    ("title", "digest", "events", "is_refused"),
    [
        ("Acme", "2", "xyz", False),
        ("Other", "1", "xyz", False),
        ("Other", "2", "abxyz", False),
        ("Other", "2", "axyz", True),
        ("Other", "2", "", True),
    ],
)
def test_owner(title: str, digest: str, events: str, is_refused: bool) -> None:
    """
    A newer text under the same title is the same document, and so is the same text under a title that an
    overlay corrects, and a newer text under a new title that has half of the events; all others are another.
    """
    before = manifest(document={"title": "Acme", "sha256": "1"}, events={name: {} for name in "abc"})
    after = manifest(document={"title": title, "sha256": digest}, events={name: {} for name in events})

    with pytest.raises(OutputError) if is_refused else contextlib.nullcontext():
        check_owner(before, after, "acme")


@pytest.mark.parametrize(
    ("overlays", "said"),
    [
        (["a1", "b1"], []),
        (["a1"], ["overlay b removed"]),
        (["a1", "b1", "c1"], ["overlay c added"]),
        (["a2", "b1"], ["overlay a changed"]),
        (["b1", "a1"], ["the order of the overlays changed"]),
    ],
)
def test_causes(overlays: list[str], said: list[str]) -> None:
    """
    Each overlay that changed is named.
    """

    def known(names: list[str]) -> bytes:
        return manifest(overlays=[{"file": name[0], "sha256": name[1]} for name in names])

    assert said == causes(known(["a1", "b1"]), known(overlays))


def test_manifest_stays_out_of_diffs(crisp: Package) -> None:
    """
    The package tells git to keep its bytes, and to show no digests.
    """
    lines = crisp.files[".gitattributes"].decode().splitlines()

    assert ["* -text linguist-generated=true", "MANIFEST.json -diff"] == lines[1:]
