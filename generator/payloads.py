"""
Payload modules: model types -> classes, enums, unions and aliases with what decodes them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from . import naming
from .annotations import annotate, annotate_field, may_be_null
from .codecs import codec_of, expected
from .model import (
    AliasType,
    AnyType,
    Api,
    Command,
    EnumType,
    Event,
    Field,
    Named,
    NamedType,
    Nullable,
    ObjectType,
    Occurrence,
    Primitive,
    Type,
    UnionType,
    keys_in,
    keys_of,
)
from .names import COMMANDS, SHARED, Names
from .printable import Code, literal
from .texts import event_doc, field_doc, join
from .views import (
    AliasView,
    ClassView,
    EntryView,
    EnumView,
    FieldView,
    MemberView,
    PayloadsView,
    UnionView,
    VariantView,
)


def plan_payloads(api: Api, names: Names) -> dict[Code, PayloadsView]:
    """
    Plan every payload module, by its name: each type is in the module of the one group of events
    that uses it, or in the shared one.
    """
    homes = _homes(api, names)
    by_home: dict[Code, list[NamedType]] = {}
    for key, named in api.types.items():
        by_home.setdefault(homes[key], []).append(named)
    enums = {key: named for key, named in api.types.items() if isinstance(named, EnumType)}
    owners: dict[str, Occurrence] = {}
    for owner in (*api.events, *api.commands):
        if isinstance(owner.payload, Named):
            owners.setdefault(owner.payload.key, owner)
    events = {names.modules[group]: events for group, events in names.groups.items()}
    views: dict[Code, PayloadsView] = {}
    for home in dict.fromkeys([SHARED, *events, COMMANDS]):
        commands = api.commands if home == COMMANDS else ()
        if home in by_home or home in events or commands:
            module = _PayloadModule(api, names, homes, home, enums, owners)
            views[home] = module.view(by_home.get(home, []), events.get(home, []), commands)
    return views


def _homes(api: Api, names: Names) -> dict[str, Code]:
    users: dict[str, set[Code]] = {}
    for event in api.events:
        _mark(api, event.payload, names.modules[names.group(event)], users)
    for command in api.commands:
        _mark(api, command.payload, COMMANDS, users)
    return {key: next(iter(homes)) if len(homes) == 1 else SHARED for key, homes in users.items()}


def _mark(api: Api, type_: Type, module: Code, users: dict[str, set[Code]]) -> None:
    pending = [*keys_in(type_)]
    while pending:
        key = pending.pop()
        if module not in users.setdefault(key, set()):
            users[key].add(module)
            pending.extend(keys_of(api.types[key]))


class _PayloadModule:
    """
    One module of ``payloads/``.
    """

    def __init__(
        self,
        api: Api,
        names: Names,
        homes: dict[str, Code],
        home: Code,
        enums: dict[str, EnumType],
        owners: dict[str, Occurrence],
    ) -> None:
        self._api = api
        self._names = names
        self._homes = homes
        self._home = home
        self._enums = enums
        self._owners = owners

    def view(
        self, types: Sequence[NamedType], events: Sequence[Event], commands: Sequence[Command]
    ) -> PayloadsView:
        """
        Plan the module: its *types*, and the payloads of *events* or *commands*.
        """
        objects = [
            named.unknown if isinstance(named, UnionType) else named
            for named in types
            if isinstance(named, ObjectType | UnionType)
        ]
        classes = [
            self._class(named, self._names.unknown.get(named.key) or self._names.classes[named.key])
            for named in _bases_first([named for named in objects if named is not None])
        ]
        enums = tuple(self._enum(named) for named in types if isinstance(named, EnumType))
        unions = tuple(self._union(named) for named in types if isinstance(named, UnionType))
        aliases = tuple(self._aliases(types))
        entries = tuple(self._entry(owner) for owner in [*events, *commands])
        exports = [view.name for views in (enums, classes, unions, aliases) for view in views]
        return PayloadsView(
            source=self._api.source,
            doc=self._doc(),
            enums=enums,
            classes=tuple(classes),
            unions=unions,
            aliases=aliases,
            entries=entries,
            exports=tuple(sorted(exports)),
        )

    def _doc(self) -> str:
        if self._home == SHARED:
            return "Shapes that payloads of several groups have in common."
        if self._home == COMMANDS:
            return "What is sent to the service."
        group = next((group for group, module in self._names.modules.items() if module == self._home), "")
        return f"Payloads of the group ``{group}``." if group else "Payloads."

    # -- names

    def _name_of(self, key: str) -> Code:
        return self._names.classes[key]

    def _codec_of(self, key: str) -> Code:
        named, name = self._api.types[key], self._name_of(key)
        if isinstance(named, EnumType):
            return Code(f"open_enum({name})")
        return Code(f"payload({name})") if isinstance(named, ObjectType) else _codec_name(name)

    def _expected_of(self, key: str) -> Type | str:
        named = self._api.types[key]
        if isinstance(named, AliasType):
            # Where an alias contains itself directly, nothing can be said of it.
            return named.type if Named(key) != named.type else "a value"
        return "string" if isinstance(named, EnumType) else "object"

    # -- views

    def _enum(self, named: EnumType) -> EnumView:
        members = self._names.values(named)
        return EnumView(
            self._names.classes[named.key],
            join(named.title, named.description)
            or f"Known values of ``{named.name}``; others may arrive as text.",
            tuple(MemberView(name, value) for name, value in zip(members, named.values, strict=True)),
        )

    def _class(self, named: ObjectType, name: Code) -> ClassView:
        fields = named.fields
        attributes = self._names.fields(named, fields)
        base = self._base(named, fields)
        inherited = set(base.fields) if base is not None else set()
        extra = Code("")
        if not isinstance(named.extra, AnyType):
            extra = codec_of(named.extra, self._codec_of)
        return ClassView(
            name=name,
            base=self._name_of(base.key) if base is not None else Code("Payload"),
            doc=self._class_doc(named),
            fields=tuple(
                self._field(member, attribute)
                for member, attribute in zip(fields, attributes, strict=True)
                if member not in inherited
            ),
            extra=extra,
        )

    def _base(self, named: ObjectType, fields: Sequence[Field]) -> ObjectType | None:
        """
        Return the class to inherit from: the nearest only base whose members only get narrower.
        """
        own = {member.name: member for member in fields}
        names = set(self._names.fields(named, fields))
        candidate = named
        while len(candidate.bases) == 1:
            base = self._api.types[candidate.bases[0].key]
            if not isinstance(base, ObjectType) or base.key == named.key:
                return None
            if (
                base.extra == named.extra
                and set(self._names.fields(base, base.fields)) <= names
                and all(
                    member.name in own and _is_narrower(own[member.name], member) for member in base.fields
                )
            ):
                return base
            candidate = base
        return None

    def _field(self, member: Field, attribute: Code) -> FieldView:
        annotation, default = annotate_field(member, self._name_of, self._enums)
        arguments = [
            literal(str(attribute)),
            literal(member.name),
            codec_of(member.type, self._codec_of),
        ]
        if not member.required:
            arguments.append(Code("UNSET" if may_be_null(member.type) else "None"))
        if member.secret:
            arguments.append(Code("secret=True"))
        return FieldView(
            name=attribute,
            annotation=annotation,
            default=default or Code(""),
            member=Code(f"Member({', '.join(arguments)})"),
            doc=field_doc(member, attribute),
        )

    def _class_doc(self, named: ObjectType) -> str:
        event = self._owners.get(named.key)
        if event is None:
            return join(named.title, named.description) or f"The shape ``{named.name}``."
        return event_doc(event, named)

    def _union(self, named: UnionType) -> UnionView:
        name = self._names.classes[named.key]
        variants = tuple(
            VariantView(variant.value, self._name_of(variant.type.key)) for variant in named.variants
        )
        unknown = self._names.unknown[named.key]
        options = [*(variant.type for variant in variants), unknown]
        event = self._owners.get(named.key)
        doc = event_doc(event, named) if event else join(named.title, named.description)
        return UnionView(
            name=name,
            doc=doc or f"The union ``{named.name}``.",
            options=Code(" | ".join(dict.fromkeys(options))),
            codec=_codec_name(name),
            discriminator=named.discriminator,
            variants=variants,
            unknown=unknown,
        )

    def _alias(self, named: AliasType, defined: set[str]) -> AliasView:
        """
        Print an alias. Where it refers to itself it says ``Any``: aliases are values at run time.
        """

        def name_of(key: str) -> Code:
            if (
                isinstance(self._api.types[key], AliasType)
                and self._homes[key] == self._home
                and key not in defined
            ):
                return Code("Any")
            return self._name_of(key)

        annotation = annotate(named.type, name_of, self._enums)
        event = self._owners.get(named.key)
        doc = event_doc(event, named) if event else join(named.title, named.description)
        return AliasView(
            name=self._names.classes[named.key],
            doc=doc or f"The type ``{named.name}``.",
            type=annotation,
            codec=_codec_name(self._names.classes[named.key]),
            expected=expected(named.type, self._expected_of),
            value=codec_of(named.type, self._codec_of),
        )

    def _aliases(self, types: Sequence[NamedType]) -> Iterator[AliasView]:
        """
        Print aliases, what others refer to before them.
        """
        aliases = {named.key: named for named in types if isinstance(named, AliasType)}
        entered: set[str] = set()
        defined: set[str] = set()

        def put(named: AliasType) -> Iterator[AliasView]:
            if named.key in entered:
                return
            entered.add(named.key)
            for key in keys_in(named.type):
                if key in aliases:
                    yield from put(aliases[key])
            yield self._alias(named, defined)
            defined.add(named.key)

        for named in aliases.values():
            yield from put(named)

    def _entry(self, event: Occurrence) -> EntryView:
        assert isinstance(event.payload, Named)
        key = event.payload.key
        return EntryView(event.name, self._name_of(key), self._codec_of(key))


def _codec_name(name: Code) -> Code:
    return Code(f"{naming.snake(name)}_codec")


# -- types --------------------------------------------------------------------------------------


def _bases_first(types: Sequence[ObjectType]) -> list[ObjectType]:
    """
    Put every shape before those that are made of it; otherwise keep the order.
    """
    by_key = {named.key: named for named in types}
    ordered: dict[str, ObjectType] = {}
    entered: set[str] = set()

    def put(named: ObjectType) -> None:
        if named.key in entered:
            return
        entered.add(named.key)
        for base in named.bases:
            if base.key in by_key:
                put(by_key[base.key])
        ordered[named.key] = named

    for named in types:
        put(named)
    return list(ordered.values())


def _is_narrower(member: Field, base: Field) -> bool:
    """
    Tell whether every value of a member is one of the member it takes the place of.
    """
    if base.required != member.required:  # a member that must be given cannot take the place of a default
        return False
    inner, base_inner = member.type, base.type
    if isinstance(base_inner, AnyType) or inner == base_inner:
        return True
    if isinstance(base_inner, Nullable):
        base_inner = base_inner.type
        inner = inner.type if isinstance(inner, Nullable) else inner
    if isinstance(inner, Primitive) and isinstance(base_inner, Primitive):
        return inner.kind == base_inner.kind and base_inner.constants in ((), inner.constants)
    return inner == base_inner
