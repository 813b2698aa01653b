"""
The ledger: what becomes of each fact of the vendored document, and which sentences something rests on.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from generator.drift.evidence import load_evidence
from generator.drift.ledger import (
    Kind,
    Ledger,
    Prose,
    load_ledger,
    pointers_of,
    sentence_digests,
    shape_of,
)
from generator.drift.lint_context import squeezed, value_at
from generator.errors import InputError
from generator.inputs import read_document
from tests.conftest import make_inputs

ROOT = Path(__file__).resolve().parent.parent.parent
SPEC = "spec/crisp-asyncapi.yml"


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    return load_ledger((ROOT / "spec/ledger.yaml").read_bytes(), "spec/ledger.yaml")


@pytest.fixture(scope="module")
def pointers() -> list[str]:
    return list(pointers_of(read_document(str(ROOT / SPEC)).root))


def test_every_shape_is_covered(ledger: Ledger, pointers: list[str]) -> None:
    """
    Somebody has thought about every fact of the vendored document.
    """
    assert 83 == len({shape_of(pointer) for pointer in pointers})
    assert [] == [pointer for pointer in pointers if ledger.covers(pointer) is None]


def test_no_shape_is_left_over(ledger: Ledger, pointers: list[str]) -> None:
    """
    The ledger knows no shape that the document does not have.
    """
    met = {ledger.covers(pointer) for pointer in pointers}

    assert [] == [entry.shape for entry in ledger.entries if entry not in met]


def test_modules_exist(ledger: Ledger) -> None:
    """
    What consumes a fact is a module of the generator.
    """
    modules = {name for entry in ledger.entries if entry.kind is Kind.CONSUMED for name in entry.by}

    assert modules
    assert [] == [name for name in modules if not (ROOT / f"generator/{name.replace('.', '/')}.py").is_file()]


def test_tests_exist(ledger: Ledger) -> None:
    """
    A test that is named is there, under this name.
    """
    named = {name for entry in ledger.entries if entry.kind is Kind.ASSERTED for name in entry.by}
    named |= {name for prose in ledger.sentences for name in prose.tests}

    assert named
    assert [] == [
        name for name in named if name.partition("::")[2] not in functions_of(name.partition("::")[0])
    ]


def functions_of(path: str) -> set[str]:
    file = ROOT / path
    tree = ast.parse(file.read_text("utf-8")) if file.is_file() else ast.Module([], [])
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def test_sentences_stand(ledger: Ledger) -> None:
    """
    Every sentence that something rests on stands where the ledger has it, and what rests on it is a file.
    """
    document = read_document(str(ROOT / SPEC))
    for prose in ledger.sentences:
        text = value_at(document, (document.name, prose.pointer))
        assert isinstance(text, str), prose.pointer
        assert prose.stands_in(text), prose.pointer
        assert all((ROOT / name).is_file() for name in prose.rests), prose.rests


@pytest.mark.parametrize(
    ("pointer", "words", "otherwise"),
    [
        (
            "/channels/~1webhook/subscribe/bindings/http/headers/properties/X-Crisp-Signature/description",
            "timestamp;body",
            "[timestamp;body]",
        ),
        ("/channels/rtm~1authentication/description", "~10s", "~20s"),
        ("/channels/rtm~1spam:message/description", "RTM-only", "Webhook-only"),
        (
            "/components/securitySchemes/rtmAuthentication/description",
            "<plugin|user>",
            "<plugin|user|website>",
        ),
    ],
)
def test_changed_sentence(ledger: Ledger, pointer: str, words: str, otherwise: str) -> None:
    """
    A sentence whose words are changed is gone; one whose lines are broken elsewhere is not.
    """
    document = read_document(str(ROOT / SPEC))
    text = value_at(document, (document.name, pointer))
    prose = ledger.prose(pointer)

    assert words in text
    assert all(sentence.stands_in(squeezed(text)) for sentence in prose)
    assert any(not sentence.stands_in(text.replace(words, otherwise)) for sentence in prose)


def test_evidence_is_about_sentences_of_the_document(ledger: Ledger) -> None:
    """
    Every sentence of the evidence stands in the document, and is one that something rests on.
    """
    evidence = load_evidence((ROOT / "spec/evidence.yaml").read_bytes(), "spec/evidence.yaml")
    document = read_document(str(ROOT / SPEC))
    for sentence in evidence.sentences:
        text = value_at(document, (document.name, sentence.pointer))
        assert sentence.says in squeezed(text)
        assert ledger.prose(sentence.pointer)
    assert [82, 81, 82, 81] == [len(listed.names) for listed in evidence.events]


@pytest.mark.parametrize(
    ("pointer", "shape"),
    [
        ("/channels/a~1b/subscribe/message/oneOf/0/$ref", "/channels/*/subscribe/message/oneOf/-/$ref"),
        ("/channels/7/publish", "/channels/*/publish"),
        ("/components/schemas/A/properties/enum/type", "/components/schemas/*/properties/*/type"),
        ("/components/schemas/A/enum/3", "/components/schemas/*/enum"),
        ("/components/schemas/properties/properties/properties", "/components/schemas/*/properties/*"),
        ("/servers/a/security/0/token/0", "/servers/*/security/-/*/-"),
        ("/channels/a/x-own/anything/0", "/channels/*/x-own"),
        ("", ""),
    ],
)
def test_shape(pointer: str, shape: str) -> None:
    """
    Names and places do not count, and what is data or of an extension is of one shape.
    """
    assert shape == shape_of(pointer)


def test_any_way_through_schemas() -> None:
    """
    ``**`` goes through schemas, and through nothing else.
    """
    ledger = load_ledger(b"shapes: {'/components/schemas/*/**/type': documentation}\n", "ledger.yaml")
    pointers = [
        "/components/schemas/A/type",
        "/components/schemas/A/allOf/0/properties/b/items/type",
        "/components/schemas/A/properties/type",
        "/components/schemas/A/discriminator/type",
    ]

    assert [True, True, False, False] == [ledger.covers(pointer) is not None for pointer in pointers]


def test_kinds() -> None:
    """
    An entry says what becomes of a fact; of others nothing is known.
    """
    text = (
        "shapes:\n  /info: {consumed: build}\n  /id: {asserted: ['tests/test_a.py::test_b']}\n"
        "  /tags: {ignored: Nobody reads them.}\n  /info/title: documentation\n"
    )
    ledger = load_ledger(text.encode(), "ledger.yaml")
    kinds = [ledger.kind(pointer) for pointer in ("/info", "/id", "/tags", "/info/title", "/servers")]

    assert [Kind.CONSUMED, Kind.ASSERTED, Kind.IGNORED, Kind.DOCUMENTATION, None] == kinds
    assert "Nobody reads them." == ledger.covers("/tags").reason  # type: ignore[union-attr]
    assert ("build",) == ledger.covers("/info").by  # type: ignore[union-attr]


def test_without_a_ledger() -> None:
    """
    An empty ledger knows nothing.
    """
    assert (None, None, ()) == (Ledger().covers("/info"), Ledger().kind("/info"), Ledger().prose("/info"))


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "shapes: {/info: nonsense}",
        "shapes: {/info: {ignored: []}}",
        "prose: [{pointer: /info}]",
        "prose: [{pointer: /info, digest: abc}]",
        "prose: [5]",
    ],
)
def test_malformed(text: str) -> None:
    """
    A ledger that is malformed is refused at its line.
    """
    with pytest.raises(InputError, match=r"ledger\.yaml:1:"):
        load_ledger(text.encode(), "ledger.yaml")


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "events: [{source: sdk, what: the SDK, names: []}]",
        "{sources: {sdk: The SDK}, events: [{source: sdk, what: more, like: nothing}]}",
        "{sources: {sdk: The SDK}, events: [5]}",
        "{sources: {sdk: The SDK}, sentences: [{source: sdk, pointer: /info, says: a}]}",
    ],
)
def test_malformed_evidence(text: str) -> None:
    """
    So is evidence.
    """
    with pytest.raises(InputError, match=r"evidence\.yaml:1:"):
        load_evidence(text.encode(), "evidence.yaml")


def test_pointers_end_at_data() -> None:
    """
    Neither data nor extensions are looked into.
    """
    body = (
        "asyncapi: 2.6.0\ninfo: {title: A, version: '1', x-own: {a: 1}}\nchannels: {}\n"
        "components: {schemas: {A: {enum: [{b: 1}]}}}\n"
    )
    pointers = set(pointers_of(make_inputs(body).document.root))

    assert {"/info/x-own", "/components/schemas/A/enum"} <= pointers
    assert not {"/info/x-own/a", "/components/schemas/A/enum/0"} & pointers


def test_sentences_of_a_text() -> None:
    """
    A text is split where a sentence ends; white space does not count.
    """
    assert 2 == len(sentence_digests("It is a. b is it."))
    assert sentence_digests("It\n  is a.") < sentence_digests("So? It is a. b")
    assert Prose("/info", next(iter(sentence_digests("It is."))), "", (), ()).stands_in("No. It\nis.")
