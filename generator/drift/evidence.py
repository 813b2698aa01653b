"""
What is known of a service beside its document: which events others list, and what its prose gets wrong.

Evidence is data (``spec/evidence.yaml``), each part with its source. `lint` holds the document against it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..errors import InputError, Origin
from ..nodes import Array, Node, Object, text_at, texts_in
from ..yaml12 import parse_yaml


@dataclass(frozen=True, slots=True)
class EventList:
    """
    The events that a *source* lists, by their names on the wire; *what* says which list of it that is.
    """

    source: str
    what: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """
    Something a document *says* at a pointer, word by word, and what was *found* to be so instead.

    *mirrors* is the pointer of a schema that the schema at *pointer* is said to be like, in its members and
    in those it requires; where that is so, the sentence is right.
    """

    pointer: str
    says: str
    found: str
    source: str
    mirrors: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """
    Everything known. *exclusive* are the words by which the document marks events that its webhook does not
    deliver.
    """

    sources: Mapping[str, str]
    exclusive: tuple[str, ...] = ()
    events: tuple[EventList, ...] = ()
    sentences: tuple[Sentence, ...] = ()


def load_evidence(data: bytes, name: str) -> Evidence:
    """
    Read evidence; *name* is what messages call the file.

    Raises `InputError` with what is malformed, and with sources that are not told.
    """
    root = parse_yaml(data, name)
    if not isinstance(root, Object):
        raise InputError.at(
            Origin(name, 1, 1), "is not a mapping; evidence has sources, events and sentences"
        )
    sources = {key: str(value) for key, value in _object(root, "sources").items()}
    lists: dict[str, EventList] = {}
    for entry in _objects(root, "events"):
        _needs(entry, "source", "what")
        _check_source(entry, sources)
        lists[text_at(entry, "what")] = _event_list(entry, lists)
    sentences = []
    for entry in _objects(root, "sentences"):
        _needs(entry, "pointer", "says", "found", "source")
        _check_source(entry, sources)
        sentences.append(_sentence(entry))
    return Evidence(
        sources,
        tuple(text for text, _ in texts_in(root.get("exclusive"))),
        tuple(lists.values()),
        tuple(sentences),
    )


def _event_list(entry: Object, known: Mapping[str, EventList]) -> EventList:
    """
    Read a list: its *names*, or those of a list before it, *like*, *without* some of them.
    """
    names = [name for name, _ in texts_in(entry.get("names"))]
    like = text_at(entry, "like")
    if like:
        if like not in known:
            raise InputError.at(
                entry.value_origin("like"), f"is {like!r}, and no list before it is called so"
            )
        without = [name for name, _ in texts_in(entry.get("without"))]
        names = [name for name in known[like].names if name not in without]
    return EventList(text_at(entry, "source"), text_at(entry, "what"), tuple(names))


def _sentence(entry: Object) -> Sentence:
    names = ("pointer", "says", "found", "source", "mirrors")
    return Sentence(*(" ".join(text_at(entry, name).split()) for name in names))


def _object(root: Object, key: str) -> Mapping[str, Any]:
    value = root.get(key)
    return value if isinstance(value, Object) else {}


def _objects(root: Object, key: str) -> Iterator[Object]:
    entries: Node = root.get(key)
    for index, entry in enumerate(entries if isinstance(entries, Array) else ()):
        if not isinstance(entry, Object):
            raise InputError.at(
                entries.value_origin(index), f"is not a mapping, as an entry of {key} has to be"
            )
        yield entry


def _needs(entry: Object, *names: str) -> None:
    for name in names:
        if not text_at(entry, name):
            raise InputError.at(entry.origin, f"has no text {name!r}")


def _check_source(entry: Object, sources: Mapping[str, str]) -> None:
    if entry["source"] not in sources:
        raise InputError.at(
            entry.value_origin("source"), f"is {entry['source']!r}, which sources does not tell"
        )
