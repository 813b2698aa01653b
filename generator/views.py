"""
What each template prints.

Names and types are `Code`, texts are ``str`` and go through a filter, order is final. One view per
template; a template decides nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .errors import Origin
from .printable import Code


@dataclass(frozen=True, slots=True)
class MemberView:
    """
    A member of an enum.
    """

    name: Code
    value: str
    doc: str = ""


@dataclass(frozen=True, slots=True)
class EnumView:
    """
    A ``StrEnum``.
    """

    name: Code
    doc: str
    members: tuple[MemberView, ...]


@dataclass(frozen=True, slots=True)
class SetView:
    """
    A frozen set of event names.
    """

    name: Code
    doc: str
    members: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class SharedView:
    """
    An attribute of every event.
    """

    name: Code
    wire: str
    doc: str


@dataclass(frozen=True, slots=True)
class EventsView:
    """
    ``events.py``: names of events.

    *event_name* is the expression of the union of enums; it is empty when one of the enums is
    called ``EventName`` itself. *all_names* unpacks the enums. *receives* tells that there is a
    surface, and so a class of events.
    """

    source: str
    doc: str
    enums: tuple[EnumView, ...]
    event_name: Code
    all_names: Code
    surfaces: tuple[MemberView, ...]
    sets: tuple[SetView, ...]
    receives: bool
    shared: tuple[SharedView, ...]
    exports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FieldView:
    """
    An attribute of a payload class, and the line of the table that takes it back to the wire.
    """

    name: Code
    annotation: Code
    default: Code
    member: Code
    doc: str = ""


@dataclass(frozen=True, slots=True)
class ClassView:
    """
    A payload class with its decoder.

    *fields* are those that *base* does not have as they are. *statements* decode the members that the
    class *filled_by* does not. *extra* is the decoder of unknown members, or empty.
    """

    name: Code
    base: Code
    doc: str
    fields: tuple[FieldView, ...]
    extra: Code


@dataclass(frozen=True, slots=True)
class VariantView:
    """
    A class of a union, and the text that tells it.
    """

    value: str
    type: Code


@dataclass(frozen=True, slots=True)
class UnionView:
    """
    A union of classes: an alias, and the codec that goes by the discriminator.
    """

    name: Code
    doc: str
    options: Code
    codec: Code
    discriminator: str
    variants: tuple[VariantView, ...]
    unknown: Code


@dataclass(frozen=True, slots=True)
class AliasView:
    """
    A name for a type that is no class, and its codec: *value*, called *codec*.
    """

    name: Code
    doc: str
    type: Code
    codec: Code
    expected: str
    value: Code


@dataclass(frozen=True, slots=True)
class EntryView:
    """
    A row of ``PAYLOADS``.
    """

    name: str
    type: Code
    codec: Code


@dataclass(frozen=True, slots=True)
class PayloadsView:
    """
    A module of ``payloads/``.
    """

    source: str
    doc: str
    enums: tuple[EnumView, ...]
    classes: tuple[ClassView, ...]
    unions: tuple[UnionView, ...]
    aliases: tuple[AliasView, ...]
    entries: tuple[EntryView, ...]
    exports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LazyRow:
    """
    The names a package takes from one of its modules.
    """

    module: Code
    names: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class InitView:
    """
    An ``__init__.py`` whose names are imported when they are used.
    """

    source: str
    doc: str
    runtime: Code
    rows: tuple[LazyRow, ...]
    exports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnionModuleView:
    """
    ``payloads/any_payload.py``: the union of all payloads.
    """

    source: str
    doc: str
    options: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class RegistryRow:
    """
    What is known about one event. *arguments* are the keyword arguments of ``EventInfo``.
    """

    arguments: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class OverloadView:
    """
    The payload type that goes with a name, and the type of that type.
    """

    names: Code
    type: Code
    kind: Code


@dataclass(frozen=True, slots=True)
class RegistryView:
    """
    ``registry.py``. *scheme* are the keyword arguments of ``EventScheme``; none without a surface.
    *envelope* names the members of deliveries that hold name and data.
    """

    source: str
    doc: str
    rows: tuple[RegistryRow, ...]
    commands: tuple[RegistryRow, ...]
    overloads: tuple[OverloadView, ...]
    scheme: tuple[Code, ...]
    envelope: tuple[str, ...]
    exports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HandlerView:
    """
    An ``on_<event>`` decorator.
    """

    method: Code
    payload: Code
    member: Code
    doc: str


@dataclass(frozen=True, slots=True)
class HandlersView:
    """
    A class that has the ``on_<event>`` decorators of the events with the same surfaces.
    """

    name: Code
    doc: str
    handlers: tuple[HandlerView, ...]


@dataclass(frozen=True, slots=True)
class RouterView:
    """
    ``router.py``. *bases* are those of the router, which has all decorators.
    """

    source: str
    doc: str
    groups: tuple[HandlersView, ...]
    bases: tuple[Code, ...]
    overloads: tuple[OverloadView, ...]
    payloads: Code
    exports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AllowedView:
    """
    An argument of the receiver that lists the values of a shared member whose events it takes.
    """

    argument: Code
    member: str


@dataclass(frozen=True, slots=True)
class WebhooksView:
    """
    ``webhooks.py``. *arguments* are the keyword arguments of the scheme; *signs* tells whether
    deliveries are signed, *token* whether something brings a plain token, *url* whether signatures cover
    the URL, *batches* whether a delivery may have several events. *allowed* are the allow-lists.
    """

    source: str
    doc: str
    class_doc: str
    bases: tuple[Code, ...]
    arguments: tuple[Code, ...]
    payloads: Code
    signs: bool
    token: bool
    url: bool
    batches: bool
    allowed: tuple[AllowedView, ...]
    exports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ParameterView:
    """
    A parameter of the client: how it is declared, and what is handed to the runtime.
    """

    name: Code
    declaration: Code
    wire: str
    value: Code


@dataclass(frozen=True, slots=True)
class CommandView:
    """
    A method that sends a command.
    """

    method: Code
    payload: Code
    wire: str
    doc: str


@dataclass(frozen=True, slots=True)
class ClientView:
    """
    ``client.py``, or a module of that kind for each Socket.IO server.

    *scheme* is the expression that goes to the runtime: the module's constant, or a copy of it with
    the address that the user gave.
    """

    source: str
    doc: str
    name: Code
    class_doc: str
    bases: tuple[Code, ...]
    arguments: tuple[Code, ...]
    scheme: Code
    positional: tuple[ParameterView, ...]
    keywords: tuple[ParameterView, ...]
    parameters: tuple[ParameterView, ...]
    commands: tuple[CommandView, ...]
    payloads: Code
    exports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SamplesView:
    """
    ``samples.py``. *shared* are the members that events have in common, *receives* tells whether there
    are events to make.
    """

    source: str
    doc: str
    overloads: tuple[OverloadView, ...]
    receives: bool
    shared: tuple[SharedView, ...]
    exports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SampleFileView:
    """
    ``samples.json``: a payload of each event, by name and by variant. JSON, not Python.
    """

    samples: dict[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Piece:
    """
    A piece of a text: a plain word, what stands on the wire, or the name of a shape.

    *code* tells that it is written as code. *shape* is the fragment of the shape's description.
    """

    text: str
    code: bool = False
    shape: str = ""


@dataclass(frozen=True, slots=True)
class DescribedMember:
    """
    A member of a payload or of a shape.
    """

    name: str
    type: tuple[Piece, ...]
    required: bool
    text: str


@dataclass(frozen=True, slots=True)
class DescribedVariant:
    """
    An option of a union: the value that tells it, its class, and the members that others do not have.
    """

    value: str
    type: str
    members: tuple[DescribedMember, ...]


@dataclass(frozen=True, slots=True)
class DescribedType:
    """
    What an object, a union or an alias is made of.

    *members* are those of an object, or those that all variants of a union have; *discriminator*
    tells the variants apart; *alias* says what stands for itself. All are empty for an object whose
    members are not described.
    """

    members: tuple[DescribedMember, ...] = ()
    discriminator: str = ""
    variants: tuple[DescribedVariant, ...] = ()
    alias: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class DescribedShape:
    """
    A shape that members refer to. *fragment* is what a link to it ends in.
    """

    name: str
    fragment: str
    description: str
    content: DescribedType


@dataclass(frozen=True, slots=True)
class SampleText:
    """
    A sample as JSON text, and the variant of the union that it is of.
    """

    variant: str
    text: str


@dataclass(frozen=True, slots=True)
class SnippetView:
    """
    A program to copy: what it is for, and its text around the name of the package, which stands
    between the first part and the second.
    """

    title: str
    before: str
    after: str
    language: str = "python"


@dataclass(frozen=True, slots=True)
class DescribedEvent:
    """
    What a reader wants to know of an event.

    *fragment* is what a link to it ends in, *type* the payload's class, *member* the expression of
    the event's name, *method* its decorator. *facts* are what holds of it, by name.
    """

    name: str
    fragment: str
    type: str
    member: str
    method: str
    summary: str
    texts: tuple[str, ...]
    surfaces: tuple[str, ...]
    facts: tuple[tuple[str, tuple[Piece, ...]], ...]
    content: DescribedType
    samples: tuple[SampleText, ...]
    snippets: tuple[SnippetView, ...]
    evidence: str
    deprecated: bool


@dataclass(frozen=True, slots=True)
class DescribedGroup:
    """
    The events of a group. *fragment* is what a link to it ends in.
    """

    name: str
    fragment: str
    events: tuple[DescribedEvent, ...]


@dataclass(frozen=True, slots=True)
class ReferenceView:
    """
    The reference of the events: ``reference.html`` in the package, and the Markdown file.

    *notes* say where the document comes from and how what it says is known. Everything is text, which
    the page escapes and the Markdown file quotes.
    """

    source: str
    title: str
    version: str
    description: str
    notes: tuple[str, ...]
    package: str
    count: int
    groups: tuple[DescribedGroup, ...]
    shapes: tuple[DescribedShape, ...]


@dataclass(frozen=True, slots=True)
class ReadmeView:
    """
    ``README.md`` of the package.

    *example* are the lines of a program; there are none where nothing is received. *needs* is what
    pip has to install for the realtime clients, *command* what makes the package again.
    """

    source: str
    title: str
    version: str
    package: str
    count: int
    needs: str
    example: tuple[str, ...]
    command: str


@dataclass(frozen=True, slots=True)
class MainView:
    """
    ``__main__.py``.
    """

    source: str
    doc: str
    arguments: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class NoticeView:
    """
    ``NOTICE``: whose the document is, and under which terms the package is. Plain text, not Python.
    """

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Module:
    """
    A file of the package: its path, the template that prints it, and what it prints.
    """

    path: str
    template: str
    view: Any


@dataclass(frozen=True, slots=True)
class PublicName:
    """
    What a public name stands for.

    *pointer*, after its file, and *origin* say where it was written. *identity* is the same in a later
    document as long as the thing is; a pointer into the document itself stands there without the file.
    """

    pointer: str
    identity: str
    origin: Origin

    def __str__(self) -> str:
        """
        Write down the pointer, and the identity where the pointer does not tell it.
        """
        is_told = self.identity in (self.pointer, self.pointer[self.pointer.index("#") :])
        return self.pointer if is_told else f"{self.pointer} = {self.identity}"


@dataclass(frozen=True, slots=True)
class Plan:
    """
    Every module, and every public name with what it stands for.

    *classes* has the class of each event and command by its wire name, and of each type by its key;
    *members* the member of an enum that names an event, and *methods* the method that registers its
    handlers, by its wire name.
    """

    modules: tuple[Module, ...]
    names: dict[str, PublicName]
    classes: dict[str, str]
    members: dict[str, str]
    methods: dict[str, str]
    reference: ReferenceView
