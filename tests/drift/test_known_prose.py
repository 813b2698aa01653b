"""
What a ledger adds to a comparison: sentences on which something rests, and members nobody has thought of.
"""

from __future__ import annotations

import json

from generator.drift.compare import compare
from generator.drift.ledger import Ledger, load_ledger, sentence_digests

from .singles import edited, host, inputs, told

SENTENCE = "Every lamp is signed with its own key."
PLACE = "/info/description"


def ledger(*shapes: str) -> Ledger:
    """
    Make a ledger of one sentence, and of shapes.
    """
    prose = {
        "pointer": PLACE,
        "digest": next(iter(sentence_digests(SENTENCE))),
        "what": "lamps have keys",
        "rests": ["a module"],
        "tests": ["a test"],
    }
    content = {"shapes": dict.fromkeys(shapes, "documentation"), "prose": [prose]}
    return load_ledger(json.dumps(content).encode(), "ledger.yaml")


def found(old: str, new: str, known: Ledger | None) -> list[str]:
    """
    Compare two descriptions of one document.
    """
    start = host("lamps")
    sides = [edited(start, [{"at": PLACE, "set": text}]) for text in (old, new)]
    return [line for line in told(compare(*map(inputs, sides), ledger=known)) if not line.startswith("UN02")]


def test_a_sentence_on_which_something_rests() -> None:
    """
    It is risky to lose it, wherever it stood in its text; without a ledger it is a text like any other.
    """
    old, new = f"Lamps. {SENTENCE} They shine.", "Lamps. They shine."

    assert found(old, new, ledger()) == ["PR01 any ? D risky"]
    assert found(old, new, None) == ["RT06 any = D docs"]


def test_other_sentences_and_other_lines() -> None:
    """
    What stands beside it, and how its lines are broken, is text.
    """
    old = f"Lamps. {SENTENCE}"

    assert found(old, f"Many lamps. {SENTENCE}", ledger()) == ["RT06 any = D docs"]
    assert "PR01" not in str(found(old, old.replace("with its", "with\nits"), ledger()))


def test_a_member_of_which_nobody_thought() -> None:
    """
    A kind of member that is new in the document, and in no entry, is told once.
    """
    start = host("lamps")
    new = edited(start, [{"at": "/info/x-brand", "set": 1}])

    def unknown(known: Ledger) -> list[str]:
        report = compare(inputs(start), inputs(new), ledger=known)
        return [finding.pointer for finding in report.findings if finding.rule.id == "UN02"]

    assert unknown(ledger()) == ["/info/x-brand"]
    assert unknown(ledger("/info/x-brand")) == []
