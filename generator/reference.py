"""
Write the reference of a document's events as Markdown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from .printable import markdown, markdown_code
from .views import DescribedEvent, DescribedMember, DescribedShape, DescribedType, Piece, ReferenceView

_COMMANDS: Final = "~~"
"""
The fragment of the commands, which no event, command, group or shape has.
"""


def write_reference(view: ReferenceView) -> str:
    """
    Describe every event, by group: names, surfaces, availability, scopes, members, samples, evidence.
    """
    return "\n".join(_Reference(view).lines()) + "\n"


class _Reference:
    def __init__(self, view: ReferenceView) -> None:
        self._view = view
        self._title = f"Events of {view.title}, version {view.version}"
        self._taken: set[str] = set()
        self._anchors: dict[str, str] = {}
        # In the order of the headings: the second of two that are alike gets a number.
        self._anchors["top"] = self._anchor(self._title)
        for group in view.groups:
            self._anchors[group.fragment] = self._anchor(_group(group.name))
            for event in group.events:
                self._anchors[event.fragment] = self._anchor(event.name)
        if view.commands:
            self._anchors[_COMMANDS] = self._anchor("Commands")
        for command in view.commands:
            self._anchors[command.fragment] = self._anchor(command.name)
        self._anchor("Shapes")
        for shape in view.shapes:
            self._anchors[shape.fragment] = self._anchor(shape.name)

    def _anchor(self, heading: str) -> str:
        """
        Find the anchor that a heading gets where Markdown is shown.
        """
        plain = "".join(
            character
            for character in heading.lower().replace(" ", "-")
            if character.isalnum() or character in "-_"
        )
        anchor, number = plain, 0
        while anchor in self._taken:
            number += 1
            anchor = f"{plain}-{number}"
        self._taken.add(anchor)
        return anchor

    def _link(self, text: str, fragment: str) -> str:
        return f"[{text}](#{self._anchors[fragment]})"

    def lines(self) -> Iterator[str]:
        view = self._view
        source = markdown(view.source)
        yield f"<!-- Generated from {source} and its overlays: correct those, not this page. -->"
        yield ""
        yield f"# {markdown(self._title)}"
        yield ""
        for text in view.notes:
            yield from (*_paragraph(text), "")
        yield from self._index()
        for group in view.groups:
            yield from (f"## {markdown(_group(group.name))}", "")
            for event in group.events:
                yield from self._event(event)
        if view.commands:
            yield from ("## Commands", "")
        for command in view.commands:
            yield from self._event(command)
        if view.shapes:
            yield from ("## Shapes", "")
        for shape in view.shapes:
            yield from self._shape(shape)

    def _index(self) -> Iterator[str]:
        sections = [(_group(group.name), group.fragment, group.events) for group in self._view.groups]
        if self._view.commands:
            sections.append(("Commands", _COMMANDS, self._view.commands))
        for title, fragment, events in sections:
            yield from (f"**{self._link(markdown(title), fragment)}**", "")
            for event in events:
                summary = _line(event.summary)
                link = self._link(str(markdown_code(event.name)), event.fragment)
                yield f"- {link}{': ' if summary else ''}{summary}"
            yield ""

    def _event(self, event: DescribedEvent) -> Iterator[str]:
        yield from (f"### {markdown(event.name)}", "")
        for text in event.texts:
            yield from (*_paragraph(text), "")
        yield f"- Class: {markdown_code(event.type)}"
        if event.member:
            yield f"- Name: {markdown_code(event.member)}"
        if event.method:
            yield f"- {'Decorator' if event.member else 'Method'}: {markdown_code(event.method)}"
        for name, pieces in event.facts:
            yield f"- {markdown(name)}: {self._words(pieces)}"
        if event.deprecated:
            yield "- Deprecated"
        yield ""
        yield from self._content(event.content)
        for sample in event.samples:
            title = f"Sample of the variant {markdown_code(sample.variant)}:" if sample.variant else "Sample:"
            yield from (title, "", "```json", sample.text, "```", "")
        if event.evidence:
            yield from (f"How this is known: {_line(event.evidence)}", "")
        yield from (self._link("All events", "top"), "")

    def _content(self, content: DescribedType) -> Iterator[str]:
        if content.alias:
            yield from (f"The payload is {self._words(content.alias)}.", "")
        elif content.variants:
            told = markdown_code(content.discriminator)
            yield from (f"One of {len(content.variants)} variants, told apart by {told}. All have:", "")
            yield from self._table(content.members)
            for variant in content.variants:
                yield from (f"{markdown_code(variant.value)}, class {markdown_code(variant.type)}:", "")
                yield from self._table(variant.members)
        elif content.members:
            yield from self._table(content.members)
        else:
            yield from ("Its members are not described; they are in `extra`.", "")

    def _table(self, members: Sequence[DescribedMember]) -> Iterator[str]:
        yield from ("| member | type | |", "|---|---|---|")
        for member in members:
            necessity = "" if member.required else ", optional"
            yield (
                f"| {markdown_code(member.name)} | {self._words(member.type)}{necessity} "
                f"| {_line(member.text)} |"
            )
        yield ""

    def _words(self, pieces: Sequence[Piece]) -> str:
        return "".join(self._piece(piece) for piece in pieces)

    def _piece(self, piece: Piece) -> str:
        text = str(markdown_code(piece.text) if piece.code else markdown(piece.text))
        return self._link(text, piece.shape) if piece.shape else text

    def _shape(self, shape: DescribedShape) -> Iterator[str]:
        yield from (f"### {markdown(shape.name)}", "")
        if shape.description:
            yield from (*_paragraph(shape.description), "")
        yield from self._content(shape.content)


def _group(name: str) -> str:
    return f"Events of {name}" if name else "Other events"


def _line(text: str) -> str:
    return " ".join(markdown(text.replace("\n", " ")).split())


def _paragraph(text: str) -> Iterable[str]:
    return [" ".join(markdown(line).split()) for line in text.splitlines()]
