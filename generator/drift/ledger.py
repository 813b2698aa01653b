"""
What each part of a document is for: which of its facts something rests on, and which are texts.

A ledger is data (``spec/ledger.yaml``). It knows the shapes of a document's pointers: names somebody chose
are ``*``, places in arrays are ``-``, and ``**`` stands for any way from a schema to a schema inside of it.
A shape that is not in it is a fact nobody has thought about yet. Without a ledger nothing is known of any.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Final

from ..document import DATA_KEYWORDS, MAPS, Names
from ..errors import InputError, Origin
from ..nodes import Array, Node, Object, join_pointer, names_at, split_pointer, text_at, texts_in
from ..yaml12 import parse_yaml


class Kind(StrEnum):
    """
    Say what becomes of a fact: modules make something of it, a test asserts it, people read it, or nothing.
    """

    CONSUMED = "consumed"
    ASSERTED = "asserted"
    DOCUMENTATION = "documentation"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True)
class Entry:
    """
    What becomes of the facts of one *shape*.

    *by* names the modules that consume it or the tests that assert it, *reason* says why it is ignored.
    """

    shape: str
    kind: Kind
    by: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Prose:
    """
    A sentence at a pointer that something rests on.

    *digest* is that of the sentence (see `sentence_digests`). *what* says in other words what it says;
    *rests* names the modules and overlays that rely on it, *tests* the tests that would be wrong without it.
    """

    pointer: str
    digest: str
    what: str
    rests: tuple[str, ...]
    tests: tuple[str, ...]

    def stands_in(self, text: str) -> bool:
        """
        Tell whether a text still has the sentence, however its lines are broken.
        """
        return self.digest in sentence_digests(text)


@dataclass(frozen=True)
class Ledger:
    """
    What becomes of every fact of a document.
    """

    entries: tuple[Entry, ...] = ()
    sentences: tuple[Prose, ...] = ()
    _known: dict[str, Entry | None] = field(default_factory=dict, compare=False, repr=False)

    def covers(self, pointer: str) -> Entry | None:
        """
        Return the entry for what stands at a pointer, or `None` where nobody has thought about it.

        A fact in data, or in an extension, has the entry of that.
        """
        shape = shape_of(pointer)
        if shape not in self._known:
            self._known[shape] = next(
                (entry for pattern, entry in self._patterns if pattern.fullmatch(shape)), None
            )
        return self._known[shape]

    def kind(self, pointer: str) -> Kind | None:
        """
        Return what becomes of what stands at a pointer, or `None` where nobody has thought about it.
        """
        entry = self.covers(pointer)
        return entry.kind if entry else None

    def prose(self, pointer: str) -> tuple[Prose, ...]:
        """
        Return the sentences at a pointer that something rests on.
        """
        return self._prose.get(pointer, ())

    @cached_property
    def _patterns(self) -> tuple[tuple[re.Pattern[str], Entry], ...]:
        return tuple((_pattern(entry.shape), entry) for entry in self.entries)

    @cached_property
    def _prose(self) -> Mapping[str, tuple[Prose, ...]]:
        found: dict[str, tuple[Prose, ...]] = {}
        for prose in self.sentences:
            found[prose.pointer] = (*found.get(prose.pointer, ()), prose)
        return found


_WORD: Final = r"/[^/]+"
_STEP: Final = (
    r"(?:/(?:properties|patternProperties|definitions|dependencies)/\*"
    r"|/(?:allOf|anyOf|oneOf|items)/-"
    r"|/(?:items|additionalItems|additionalProperties|propertyNames|contains|not|if|then|else))"
)


def _pattern(shape: str) -> re.Pattern[str]:
    steps = shape.split("/")[1:]
    return re.compile("".join(f"{_STEP}*" if step == "**" else "/" + re.escape(step) for step in steps))


def shape_of(pointer: str) -> str:
    """
    Return the shape of a pointer: with ``*`` for names that somebody chose and ``-`` for places in arrays.

    It ends where data begins, and at extensions: what is below them is theirs.
    """
    shape = ""
    names = Names.KEYWORDS
    before = ""
    for token in split_pointer(pointer):
        if names is not Names.KEYWORDS:
            shape, names, before = f"{shape}/*", Names.KEYWORDS, ""
            continue
        if token.isdigit():
            # Security requirements are objects whose keys are names.
            names = Names.OBJECTS if before == "security" else Names.KEYWORDS
            shape += "/-"
            continue
        shape = join_pointer(shape, token)
        if token.startswith("x-") or token in DATA_KEYWORDS:
            break
        names, before = MAPS.get(token, Names.KEYWORDS), token
    return shape


def pointers_of(root: Object) -> Iterator[str]:
    """
    Yield the pointers of all members and items of a document, but for those in data and in extensions.
    """
    pending: list[tuple[Node, str, str]] = [(root, "", "")]
    while pending:
        node, pointer, shape = pending.pop()
        entries = (
            node.items() if isinstance(node, Object) else enumerate(node) if isinstance(node, Array) else ()
        )
        for key, value in entries:
            below = join_pointer(pointer, key)
            found = shape_of(below)
            if found != shape:
                yield below
                pending.append((value, below, found))


def sentence_digests(text: str) -> frozenset[str]:
    """
    Return the digests of the sentences of a text; white space does not count.
    """
    sentences = re.split(r"(?<=[.!?])\s+", " ".join(text.split()))
    return frozenset(hashlib.sha256(sentence.encode()).hexdigest()[:16] for sentence in sentences)


def load_ledger(data: bytes, name: str) -> Ledger:
    """
    Read a ledger; *name* is what messages call the file.

    Raises `InputError` with what is malformed.
    """
    root = parse_yaml(data, name)
    if not isinstance(root, Object):
        raise InputError.at(Origin(name, 1, 1), "is not a mapping; a ledger has shapes and prose")
    shapes, prose = root.get("shapes"), root.get("prose")
    origins = names_at(root, "shapes")
    entries = [
        _entry(shape, entry, origins[shape])
        for shape, entry in (shapes.items() if isinstance(shapes, Object) else ())
    ]
    found = [
        sentence
        for entry in (prose if isinstance(prose, Array) else ())
        for sentence in _prose(entry, entry.origin if isinstance(entry, Object) else root.key_origin("prose"))
    ]
    return Ledger(tuple(entries), tuple(found))


def _entry(shape: str, node: Node, origin: Origin) -> Entry:
    """
    Read ``{consumed: [modules]}``, ``{asserted: [tests]}``, ``documentation`` or ``{ignored: reason}``.
    """
    kind = next(iter(node), "") if isinstance(node, Object) else str(node)
    if kind not in set(Kind):
        raise InputError.at(origin, f"says {kind!r}; one of {', '.join(Kind)} was expected")
    given = node[kind] if isinstance(node, Object) else None
    by = tuple(text for text, _ in texts_in(given)) or ((given,) if isinstance(given, str) else ())
    if kind != Kind.DOCUMENTATION and not by:
        raise InputError.at(origin, f"is {kind}, and does not say by what or why")
    if kind == Kind.IGNORED:
        return Entry(shape, Kind.IGNORED, reason=" ".join(by))
    return Entry(shape, Kind(kind), by)


def _prose(node: Node, origin: Origin) -> Iterator[Prose]:
    if not isinstance(node, Object) or not text_at(node, "digest"):
        raise InputError.at(origin, "has no text 'digest', that of a sentence")
    pointers = [text_at(node, "pointer"), *(text for text, _ in texts_in(node.get("pointers")))]
    rests, tests = (tuple(text for text, _ in texts_in(node.get(key))) for key in ("rests", "tests"))
    if not any(pointers) or not rests or not tests:
        raise InputError.at(
            origin, "does not say where the sentence stands, what rests on it and which tests do"
        )
    for pointer in filter(None, pointers):
        yield Prose(pointer, text_at(node, "digest"), text_at(node, "what"), rests, tests)
