"""
Everything of two documents but their schemas: servers, channels, operations, messages.

Each object is held against the one that stands for the same thing. What is known of a kind of object is a
table: which rule a member falls under. A member that is in no table is a change that nobody has classified.
"""

from __future__ import annotations

from typing import Final

from ..nodes import Object
from .channels import Channels
from .findings import ABSENT
from .notes import Context, Noted, Notes, became, places_of, plain_of, same
from .servers import Servers

_INFO: Final = {
    "version": "RT04",
    "title": "RT06",
    "description": "RT06",
    "license": "RT07",
    "contact": "RT08",
    "termsOfService": "RT08",
    "tags": "RT09",
    "externalDocs": "RT09",
}


def compare_structure(context: Context) -> list[Noted]:
    """
    Compare everything; return what was noted. Schemas are in the pairs of *context* then, not yet compared.
    """
    notes = Notes(context)
    _compare_root(context, notes)
    Servers(context, notes).compare()
    Channels(context, notes).compare()
    return notes.taken


def _compare_root(context: Context, notes: Notes) -> None:
    old, new = context.old.root, context.new.root
    for key, rule in (("asyncapi", "RT01"), ("id", "RT03"), ("tags", "RT09"), ("externalDocs", "RT09")):
        before, after = old.get(key, ABSENT), new.get(key, ABSENT)
        if not same(before, after, unordered=key == "tags"):
            told = f"{key} {became(before, after)}"
            notes.note(
                rule,
                "the document",
                told,
                old=plain_of(before),
                new=plain_of(after),
                at=places_of(old, new, key),
            )
    first, second = old.get("info"), new.get("info")
    if isinstance(first, Object) and isinstance(second, Object):
        notes.table(_INFO, first, second, "the document")
    known = (
        "asyncapi",
        "id",
        "tags",
        "externalDocs",
        "info",
        "servers",
        "channels",
        "components",
        "defaultContentType",
    )
    notes.table({}, old, new, "the document", known=known)
