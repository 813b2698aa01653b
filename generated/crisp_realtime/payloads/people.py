# Generated from crisp-asyncapi.yml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``people``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import (
    UNSET,
    Member,
    Payload,
    Problems,
    Unset,
    array,
    choice,
    draft,
    encode_choice,
    encode_items,
    encode_value,
    inside,
    is_integer,
    others,
    string,
)
from .shared import EventBase, Geolocation, SessionScoped, WebsiteScoped

__all__ = [
    "Company",
    "CompanyMetrics",
    "Employment",
    "ImportCount",
    "ImportItems",
    "ImportSkipped",
    "PeopleActive",
    "PeopleBindSession",
    "PeopleCard",
    "PeopleImportBase",
    "PeopleImportDone",
    "PeopleImportProgress",
    "PeopleProfileCreated",
    "PeopleProfileRemoved",
    "PeopleProfileUpdated",
    "PeopleScoped",
    "PeopleSyncProfile",
    "Person",
    "PersonProfileLink",
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class PeopleScoped(WebsiteScoped):
    """
    Payload of an event of one contact.
    """

    people_id: str
    """
    The contact's profile.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *WebsiteScoped._members,
        Member("people_id", "people_id"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        people_id = get("people_id", UNSET)
        if type(people_id) is not str:
            problems.wrong("people_id", "string", people_id)
        payload = draft(PeopleScoped)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.people_id = people_id
        payload.extra = others(PeopleScoped, wire, len(problems) != start)
        payload.__class__ = PeopleScoped
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class PeopleProfileCreated(PeopleScoped):
    """
    Contact created

    A contact's profile was made.

    A contact that is new.

    Data of the event ``people:profile:created``. Delivered with tier user, website or plugin. Needs read
    access to ``website:people:profiles``.

    Both official SDKs and the RTM reference have it. email may be missing in Node and not in Go.
    """

    email: str | None = None
    """
    The contact's email address. Optional in the Node SDK, always there in the Go SDK.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *PeopleScoped._members,
        Member("email", "email", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        people_id = get("people_id", UNSET)
        if type(people_id) is not str:
            problems.wrong("people_id", "string", people_id)
        email = get("email", UNSET)
        if email is UNSET:
            email = None
        elif type(email) is not str:
            problems.wrong("email", "string", email)
        payload = draft(PeopleProfileCreated)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.people_id = people_id
        payload.email = email
        payload.extra = others(PeopleProfileCreated, wire, len(problems) != start)
        payload.__class__ = PeopleProfileCreated
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class PeopleProfileUpdated(PeopleScoped):
    """
    Contact updated

    A contact's profile changed.

    What is new about a contact.

    Data of the event ``people:profile:updated``. Delivered with tier user, website or plugin. Needs read
    access to ``website:people:profiles``.

    Both official SDKs and the RTM reference have it. update is two fixed members in Node and any part of the
    profile in Go; the wider reading is taken.
    """

    email: str | None = None
    """
    The contact's email address. Optional in the Node SDK, always there in the Go SDK.
    """
    update: PeopleCard
    """
    What changed. The Node SDK has updated_at and person, both always there; the Go SDK any part of the
    profile.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *PeopleScoped._members,
        Member("email", "email", absent=True),
        Member("update", "update", encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        people_id = get("people_id", UNSET)
        if type(people_id) is not str:
            problems.wrong("people_id", "string", people_id)
        email = get("email", UNSET)
        if email is UNSET:
            email = None
        elif type(email) is not str:
            problems.wrong("email", "string", email)
        update = get("update", UNSET)
        update = inside(problems, "update", PeopleCard._decode, update)
        payload = draft(PeopleProfileUpdated)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.people_id = people_id
        payload.email = email
        payload.update = update
        payload.extra = others(PeopleProfileUpdated, wire, len(problems) != start)
        payload.__class__ = PeopleProfileUpdated
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class PeopleProfileRemoved(PeopleScoped):
    """
    Contact removed

    A contact's profile was deleted.

    A contact that is gone.

    Data of the event ``people:profile:removed``. Delivered with tier user, website or plugin. Needs read
    access to ``website:people:profiles``.

    Both official SDKs and the RTM reference have it. email is in Go only; Node and the reference show
    people_id alone.
    """

    email: str | None = None
    """
    The contact's email address. In the Go SDK only, which reuses the payload of people:profile:created.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *PeopleScoped._members,
        Member("email", "email", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        people_id = get("people_id", UNSET)
        if type(people_id) is not str:
            problems.wrong("people_id", "string", people_id)
        email = get("email", UNSET)
        if email is UNSET:
            email = None
        elif type(email) is not str:
            problems.wrong("email", "string", email)
        payload = draft(PeopleProfileRemoved)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.people_id = people_id
        payload.email = email
        payload.extra = others(PeopleProfileRemoved, wire, len(problems) != start)
        payload.__class__ = PeopleProfileRemoved
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class PeopleBindSession(SessionScoped):
    """
    Contact bound

    A conversation was tied to a contact.

    Whose conversation it is.

    Data of the event ``people:bind:session``. Delivered with tier user, website or plugin. Needs read access
    to ``website:people:profiles``.

    Both official SDKs and the RTM reference have it. inbox_id is in Node and in the reference, not in Go.
    """

    people_id: str
    """
    The contact's profile.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("people_id", "people_id"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        people_id = get("people_id", UNSET)
        if type(people_id) is not str:
            problems.wrong("people_id", "string", people_id)
        payload = draft(PeopleBindSession)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.people_id = people_id
        payload.extra = others(PeopleBindSession, wire, len(problems) != start)
        payload.__class__ = PeopleBindSession
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class PeopleSyncProfile(SessionScoped):
    """
    Contact synchronised

    A conversation and a contact's profile were brought in line.

    What a conversation knows of its contact.

    Data of the event ``people:sync:profile``. Delivered with tier user, website or plugin. Needs read access
    to ``website:people:profiles``.

    Both official SDKs and the RTM reference have it. They differ on identity (Node: person and company; Go:
    whole profile) and inbox_id (not in Go).
    """

    people_id: str
    """
    The contact's profile.
    """
    identity: PeopleCard
    """
    The contact. The Node SDK has person and company, both optional; the Go SDK the whole profile.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *SessionScoped._members,
        Member("people_id", "people_id"),
        Member("identity", "identity", encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        session_id = get("session_id", UNSET)
        if type(session_id) is not str:
            problems.wrong("session_id", "string", session_id)
        inbox_id = get("inbox_id", UNSET)
        if inbox_id is not UNSET and inbox_id is not None and type(inbox_id) is not str:
            problems.wrong("inbox_id", "string or null", inbox_id)
        people_id = get("people_id", UNSET)
        if type(people_id) is not str:
            problems.wrong("people_id", "string", people_id)
        identity = get("identity", UNSET)
        identity = inside(problems, "identity", PeopleCard._decode, identity)
        payload = draft(PeopleSyncProfile)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.session_id = session_id
        payload.inbox_id = inbox_id
        payload.people_id = people_id
        payload.identity = identity
        payload.extra = others(PeopleSyncProfile, wire, len(problems) != start)
        payload.__class__ = PeopleSyncProfile
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class PeopleImportBase(EventBase):
    """
    Which import an event is about; no member is sure to be there.
    """

    website_id: str | None = None
    """
    UUID of the workspace. In the Node SDK and the RTM reference, not in the Go SDK.
    """
    people_id: str | None = None
    """
    What it names is not explained. In the Node SDK and the RTM reference, not in the Go SDK.
    """
    import_id: str | None = None
    """
    The import, as REST answered when it was started. In the Go SDK only.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *EventBase._members,
        Member("website_id", "website_id", absent=True),
        Member("people_id", "people_id", absent=True),
        Member("import_id", "import_id", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if website_id is UNSET:
            website_id = None
        elif type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        people_id = get("people_id", UNSET)
        if people_id is UNSET:
            people_id = None
        elif type(people_id) is not str:
            problems.wrong("people_id", "string", people_id)
        import_id = get("import_id", UNSET)
        if import_id is UNSET:
            import_id = None
        elif type(import_id) is not str:
            problems.wrong("import_id", "string", import_id)
        payload = draft(PeopleImportBase)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.people_id = people_id
        payload.import_id = import_id
        payload.extra = others(PeopleImportBase, wire, len(problems) != start)
        payload.__class__ = PeopleImportBase
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class PeopleImportProgress(PeopleImportBase):
    """
    Import progress

    An import of contacts moved on.

    RTM-only. Not delivered via Web Hooks.

    How far an import has got.

    Data of the event ``people:import:progress``. Delivered with tier user.

    Both official SDKs and the RTM reference have it. Node and the reference name website_id and people_id, Go
    import_id instead, so none of the three is required. They also differ on items, and count.total is in Go
    only.
    """

    progress: float
    """
    How far it is; the Go SDK holds it in 8 bits without a sign.
    """
    count: ImportCount
    """
    How many rows an import has dealt with.
    """
    items: ImportItems | list[ImportSkipped] | None = None
    """
    Rows worth a look: an object with a list in the Node SDK, a list in the Go SDK.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *PeopleImportBase._members,
        Member("progress", "progress"),
        Member("count", "count", encode=encode_value),
        Member("items", "items", absent=True, encode=encode_choice(items=encode_value)),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if website_id is UNSET:
            website_id = None
        elif type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        people_id = get("people_id", UNSET)
        if people_id is UNSET:
            people_id = None
        elif type(people_id) is not str:
            problems.wrong("people_id", "string", people_id)
        import_id = get("import_id", UNSET)
        if import_id is UNSET:
            import_id = None
        elif type(import_id) is not str:
            problems.wrong("import_id", "string", import_id)
        progress = get("progress", UNSET)
        if type(progress) is not float and type(progress) is not int:
            problems.wrong("progress", "number", progress)
        count = get("count", UNSET)
        count = inside(problems, "count", ImportCount._decode, count)
        items = get("items", UNSET)
        if items is UNSET:
            items = None
        else:
            items = inside(problems, "items", _PEOPLE_IMPORT_PROGRESS_ITEMS, items)
        payload = draft(PeopleImportProgress)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.people_id = people_id
        payload.import_id = import_id
        payload.progress = progress
        payload.count = count
        payload.items = items
        payload.extra = others(PeopleImportProgress, wire, len(problems) != start)
        payload.__class__ = PeopleImportProgress
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class PeopleImportDone(PeopleImportBase):
    """
    Import done

    An import of contacts came to its end.

    RTM-only. Not delivered via Web Hooks.

    How an import ended.

    Data of the event ``people:import:done``. Delivered with tier user.

    Both official SDKs and the RTM reference have it. Node and the reference name website_id and people_id, Go
    import_id instead, so none of the three is required.
    """

    error: bool
    """
    Whether it failed.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *PeopleImportBase._members,
        Member("error", "error"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        routing_ids = get("routing_ids", UNSET)
        if routing_ids is UNSET:
            routing_ids = None
        elif type(routing_ids) is not list or routing_ids:
            routing_ids = inside(problems, "routing_ids", _ARRAY_STRING, routing_ids)
        website_id = get("website_id", UNSET)
        if website_id is UNSET:
            website_id = None
        elif type(website_id) is not str:
            problems.wrong("website_id", "string", website_id)
        people_id = get("people_id", UNSET)
        if people_id is UNSET:
            people_id = None
        elif type(people_id) is not str:
            problems.wrong("people_id", "string", people_id)
        import_id = get("import_id", UNSET)
        if import_id is UNSET:
            import_id = None
        elif type(import_id) is not str:
            problems.wrong("import_id", "string", import_id)
        error = get("error", UNSET)
        if type(error) is not bool:
            problems.wrong("error", "boolean", error)
        payload = draft(PeopleImportDone)
        payload.routing_ids = routing_ids
        payload.website_id = website_id
        payload.people_id = people_id
        payload.import_id = import_id
        payload.error = error
        payload.extra = others(PeopleImportDone, wire, len(problems) != start)
        payload.__class__ = PeopleImportDone
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class PeopleCard(Payload):
    """
    A contact's profile, or the part of it that is told. Any member may be missing.
    """

    email: str | None = None
    """
    The contact's email address.
    """
    person: Person | None = None
    """
    The person behind a contact. Any member may be missing.
    """
    company: Company | None = None
    """
    The company behind a contact. Any member may be missing.
    """
    segments: list[str] | None = None
    """
    Segments the contact is in.
    """
    notepad: str | None = None
    """
    What operators noted.
    """
    active: PeopleActive | None = None
    """
    When a contact was last seen.
    """
    score: float | None = None
    """
    How the contact is rated.
    """
    created_at: int | None = None
    """
    When the profile was made, in milliseconds since the epoch.

    The document says: format int64.
    """
    updated_at: int | None = None
    """
    When the profile last changed, in milliseconds since the epoch.

    The document says: format int64.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("email", "email", absent=True),
        Member("person", "person", absent=True, encode=encode_value),
        Member("company", "company", absent=True, encode=encode_value),
        Member("segments", "segments", absent=True),
        Member("notepad", "notepad", absent=True),
        Member("active", "active", absent=True, encode=encode_value),
        Member("score", "score", absent=True),
        Member("created_at", "created_at", absent=True),
        Member("updated_at", "updated_at", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        email = get("email", UNSET)
        if email is UNSET:
            email = None
        elif type(email) is not str:
            problems.wrong("email", "string", email)
        person = get("person", UNSET)
        if person is UNSET:
            person = None
        else:
            person = inside(problems, "person", Person._decode, person)
        company = get("company", UNSET)
        if company is UNSET:
            company = None
        else:
            company = inside(problems, "company", Company._decode, company)
        segments = get("segments", UNSET)
        if segments is UNSET:
            segments = None
        elif type(segments) is not list or segments:
            segments = inside(problems, "segments", _ARRAY_STRING, segments)
        notepad = get("notepad", UNSET)
        if notepad is UNSET:
            notepad = None
        elif type(notepad) is not str:
            problems.wrong("notepad", "string", notepad)
        active = get("active", UNSET)
        if active is UNSET:
            active = None
        else:
            active = inside(problems, "active", PeopleActive._decode, active)
        score = get("score", UNSET)
        if score is UNSET:
            score = None
        elif type(score) is not float and type(score) is not int:
            problems.wrong("score", "number", score)
        created_at = get("created_at", UNSET)
        if created_at is UNSET:
            created_at = None
        elif type(created_at) is not int and not is_integer(created_at):
            problems.wrong("created_at", "integer", created_at)
        updated_at = get("updated_at", UNSET)
        if updated_at is UNSET:
            updated_at = None
        elif type(updated_at) is not int and not is_integer(updated_at):
            problems.wrong("updated_at", "integer", updated_at)
        payload = draft(PeopleCard)
        payload.email = email
        payload.person = person
        payload.company = company
        payload.segments = segments
        payload.notepad = notepad
        payload.active = active
        payload.score = score
        payload.created_at = created_at
        payload.updated_at = updated_at
        payload.extra = others(PeopleCard, wire, len(problems) != start)
        payload.__class__ = PeopleCard
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class ImportCount(Payload):
    """
    How many rows an import has dealt with.
    """

    total: int | None = None
    """
    All rows. In the Go SDK only.
    """
    skipped: int
    """
    Rows that were passed over.
    """
    remaining: int
    """
    Rows still to come.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("total", "total", absent=True),
        Member("skipped", "skipped"),
        Member("remaining", "remaining"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        total = get("total", UNSET)
        if total is UNSET:
            total = None
        elif type(total) is not int and not is_integer(total):
            problems.wrong("total", "integer", total)
        skipped = get("skipped", UNSET)
        if type(skipped) is not int and not is_integer(skipped):
            problems.wrong("skipped", "integer", skipped)
        remaining = get("remaining", UNSET)
        if type(remaining) is not int and not is_integer(remaining):
            problems.wrong("remaining", "integer", remaining)
        payload = draft(ImportCount)
        payload.total = total
        payload.skipped = skipped
        payload.remaining = remaining
        payload.extra = others(ImportCount, wire, len(problems) != start)
        payload.__class__ = ImportCount
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class ImportItems(Payload):
    """
    Rows of an import, as the Node SDK has them: lists inside an object.
    """

    skipped: list[ImportSkipped] | None = None
    """
    Rows that were passed over.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("skipped", "skipped", absent=True, encode=encode_items(encode_value)),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        skipped = get("skipped", UNSET)
        if skipped is UNSET:
            skipped = None
        elif type(skipped) is not list or skipped:
            skipped = inside(problems, "skipped", _ARRAY_IMPORT_SKIPPED, skipped)
        payload = draft(ImportItems)
        payload.skipped = skipped
        payload.extra = others(ImportItems, wire, len(problems) != start)
        payload.__class__ = ImportItems
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class ImportSkipped(Payload):
    """
    A row that an import passed over.
    """

    identifier: str | None | Unset = UNSET
    """
    Which row it was; may be null.
    """
    reason: str
    """
    Why it was passed over.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("identifier", "identifier"),
        Member("reason", "reason"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        identifier = get("identifier", UNSET)
        if identifier is not UNSET and identifier is not None and type(identifier) is not str:
            problems.wrong("identifier", "string or null", identifier)
        reason = get("reason", UNSET)
        if type(reason) is not str:
            problems.wrong("reason", "string", reason)
        payload = draft(ImportSkipped)
        payload.identifier = identifier
        payload.reason = reason
        payload.extra = others(ImportSkipped, wire, len(problems) != start)
        payload.__class__ = ImportSkipped
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Person(Payload):
    """
    The person behind a contact. Any member may be missing.
    """

    nickname: str | None = None
    """
    The person's name.
    """
    avatar: str | None = None
    """
    URL of the person's picture.
    """
    gender: str | None = None
    """
    The person's gender.
    """
    phone: str | None = None
    """
    The person's phone number.
    """
    address: str | None = None
    """
    The person's postal address.
    """
    description: str | None = None
    """
    Words about the person. In the REST profile types of both SDKs, which Go reuses here; not in the Node
    event types.
    """
    website: str | None = None
    """
    The person's site.
    """
    timezone: int | None = None
    """
    How far the person's clock is from UTC, in the unit of session:sync:timezone.
    """
    profiles: list[PersonProfileLink] | None = None
    """
    Accounts on social networks. In the REST profile types of both SDKs, which Go reuses here; not in the Node
    event types.
    """
    employment: Employment | None = None
    """
    Where a person works.
    """
    geolocation: Geolocation | None = None
    """
    Where somebody is, as far as it is known.
    """
    locales: list[str] | None = None
    """
    Codes of the person's languages.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("nickname", "nickname", absent=True),
        Member("avatar", "avatar", absent=True),
        Member("gender", "gender", absent=True),
        Member("phone", "phone", absent=True),
        Member("address", "address", absent=True),
        Member("description", "description", absent=True),
        Member("website", "website", absent=True),
        Member("timezone", "timezone", absent=True),
        Member("profiles", "profiles", absent=True, encode=encode_items(encode_value)),
        Member("employment", "employment", absent=True, encode=encode_value),
        Member("geolocation", "geolocation", absent=True, encode=encode_value),
        Member("locales", "locales", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        nickname = get("nickname", UNSET)
        if nickname is UNSET:
            nickname = None
        elif type(nickname) is not str:
            problems.wrong("nickname", "string", nickname)
        avatar = get("avatar", UNSET)
        if avatar is UNSET:
            avatar = None
        elif type(avatar) is not str:
            problems.wrong("avatar", "string", avatar)
        gender = get("gender", UNSET)
        if gender is UNSET:
            gender = None
        elif type(gender) is not str:
            problems.wrong("gender", "string", gender)
        phone = get("phone", UNSET)
        if phone is UNSET:
            phone = None
        elif type(phone) is not str:
            problems.wrong("phone", "string", phone)
        address = get("address", UNSET)
        if address is UNSET:
            address = None
        elif type(address) is not str:
            problems.wrong("address", "string", address)
        description = get("description", UNSET)
        if description is UNSET:
            description = None
        elif type(description) is not str:
            problems.wrong("description", "string", description)
        website = get("website", UNSET)
        if website is UNSET:
            website = None
        elif type(website) is not str:
            problems.wrong("website", "string", website)
        timezone = get("timezone", UNSET)
        if timezone is UNSET:
            timezone = None
        elif type(timezone) is not int and not is_integer(timezone):
            problems.wrong("timezone", "integer", timezone)
        profiles = get("profiles", UNSET)
        if profiles is UNSET:
            profiles = None
        elif type(profiles) is not list or profiles:
            profiles = inside(problems, "profiles", _ARRAY_PERSON_PROFILE_LINK, profiles)
        employment = get("employment", UNSET)
        if employment is UNSET:
            employment = None
        else:
            employment = inside(problems, "employment", Employment._decode, employment)
        geolocation = get("geolocation", UNSET)
        if geolocation is UNSET:
            geolocation = None
        else:
            geolocation = inside(problems, "geolocation", Geolocation._decode, geolocation)
        locales = get("locales", UNSET)
        if locales is UNSET:
            locales = None
        elif type(locales) is not list or locales:
            locales = inside(problems, "locales", _ARRAY_STRING, locales)
        payload = draft(Person)
        payload.nickname = nickname
        payload.avatar = avatar
        payload.gender = gender
        payload.phone = phone
        payload.address = address
        payload.description = description
        payload.website = website
        payload.timezone = timezone
        payload.profiles = profiles
        payload.employment = employment
        payload.geolocation = geolocation
        payload.locales = locales
        payload.extra = others(Person, wire, len(problems) != start)
        payload.__class__ = Person
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Company(Payload):
    """
    The company behind a contact. Any member may be missing.
    """

    name: str | None = None
    """
    What the company is called.
    """
    legal_name: str | None = None
    """
    Its name before the law.
    """
    domain: str | None = None
    """
    Its internet domain.
    """
    url: str | None = None
    """
    Its site.
    """
    description: str | None = None
    """
    Words about the company.
    """
    timezone: int | None = None
    """
    How far its clock is from UTC. In the REST profile types of both SDKs, not in the Node event types.
    """
    phones: list[str] | None = None
    """
    Its phone numbers. In the REST profile types of both SDKs, not in the Node event types.
    """
    emails: list[str] | None = None
    """
    Its email addresses. In the REST profile types of both SDKs, not in the Node event types.
    """
    geolocation: Geolocation | None = None
    """
    Where somebody is, as far as it is known.
    """
    metrics: CompanyMetrics | None = None
    """
    Its size in numbers. In the REST profile types of both SDKs, not in the Node event types.
    """
    tags: list[str] | None = None
    """
    Words it is filed under. In the REST profile types of both SDKs, not in the Node event types.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("name", "name", absent=True),
        Member("legal_name", "legal_name", absent=True),
        Member("domain", "domain", absent=True),
        Member("url", "url", absent=True),
        Member("description", "description", absent=True),
        Member("timezone", "timezone", absent=True),
        Member("phones", "phones", absent=True),
        Member("emails", "emails", absent=True),
        Member("geolocation", "geolocation", absent=True, encode=encode_value),
        Member("metrics", "metrics", absent=True, encode=encode_value),
        Member("tags", "tags", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        name = get("name", UNSET)
        if name is UNSET:
            name = None
        elif type(name) is not str:
            problems.wrong("name", "string", name)
        legal_name = get("legal_name", UNSET)
        if legal_name is UNSET:
            legal_name = None
        elif type(legal_name) is not str:
            problems.wrong("legal_name", "string", legal_name)
        domain = get("domain", UNSET)
        if domain is UNSET:
            domain = None
        elif type(domain) is not str:
            problems.wrong("domain", "string", domain)
        url = get("url", UNSET)
        if url is UNSET:
            url = None
        elif type(url) is not str:
            problems.wrong("url", "string", url)
        description = get("description", UNSET)
        if description is UNSET:
            description = None
        elif type(description) is not str:
            problems.wrong("description", "string", description)
        timezone = get("timezone", UNSET)
        if timezone is UNSET:
            timezone = None
        elif type(timezone) is not int and not is_integer(timezone):
            problems.wrong("timezone", "integer", timezone)
        phones = get("phones", UNSET)
        if phones is UNSET:
            phones = None
        elif type(phones) is not list or phones:
            phones = inside(problems, "phones", _ARRAY_STRING, phones)
        emails = get("emails", UNSET)
        if emails is UNSET:
            emails = None
        elif type(emails) is not list or emails:
            emails = inside(problems, "emails", _ARRAY_STRING, emails)
        geolocation = get("geolocation", UNSET)
        if geolocation is UNSET:
            geolocation = None
        else:
            geolocation = inside(problems, "geolocation", Geolocation._decode, geolocation)
        metrics = get("metrics", UNSET)
        if metrics is UNSET:
            metrics = None
        else:
            metrics = inside(problems, "metrics", CompanyMetrics._decode, metrics)
        tags = get("tags", UNSET)
        if tags is UNSET:
            tags = None
        elif type(tags) is not list or tags:
            tags = inside(problems, "tags", _ARRAY_STRING, tags)
        payload = draft(Company)
        payload.name = name
        payload.legal_name = legal_name
        payload.domain = domain
        payload.url = url
        payload.description = description
        payload.timezone = timezone
        payload.phones = phones
        payload.emails = emails
        payload.geolocation = geolocation
        payload.metrics = metrics
        payload.tags = tags
        payload.extra = others(Company, wire, len(problems) != start)
        payload.__class__ = Company
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class PeopleActive(Payload):
    """
    When a contact was last seen.
    """

    now: bool | None = None
    """
    Whether the contact is there at this moment.
    """
    last: int | None = None
    """
    When the contact was there last, in milliseconds since the epoch.

    The document says: format int64.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("now", "now", absent=True),
        Member("last", "last", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        now = get("now", UNSET)
        if now is UNSET:
            now = None
        elif type(now) is not bool:
            problems.wrong("now", "boolean", now)
        last = get("last", UNSET)
        if last is UNSET:
            last = None
        elif type(last) is not int and not is_integer(last):
            problems.wrong("last", "integer", last)
        payload = draft(PeopleActive)
        payload.now = now
        payload.last = last
        payload.extra = others(PeopleActive, wire, len(problems) != start)
        payload.__class__ = PeopleActive
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class PersonProfileLink(Payload):
    """
    An account on a social network.
    """

    type: str | None = None
    """
    Which network.
    """
    handle: str | None = None
    """
    The account's name there.
    """
    url: str | None = None
    """
    Where the account is found. In the Node SDK only, since 10.10.6.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("type", "type", absent=True),
        Member("handle", "handle", absent=True),
        Member("url", "url", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        type_value = get("type", UNSET)
        if type_value is UNSET:
            type_value = None
        elif type(type_value) is not str:
            problems.wrong("type", "string", type_value)
        handle = get("handle", UNSET)
        if handle is UNSET:
            handle = None
        elif type(handle) is not str:
            problems.wrong("handle", "string", handle)
        url = get("url", UNSET)
        if url is UNSET:
            url = None
        elif type(url) is not str:
            problems.wrong("url", "string", url)
        payload = draft(PersonProfileLink)
        payload.type = type_value
        payload.handle = handle
        payload.url = url
        payload.extra = others(PersonProfileLink, wire, len(problems) != start)
        payload.__class__ = PersonProfileLink
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Employment(Payload):
    """
    Where a person works.
    """

    name: str | None = None
    """
    The employer.
    """
    domain: str | None = None
    """
    The employer's internet domain.
    """
    title: str | None = None
    """
    The person's position.
    """
    role: str | None = None
    """
    What the person does.
    """
    seniority: str | None = None
    """
    How senior the person is. From the REST profile types of both SDKs.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("name", "name", absent=True),
        Member("domain", "domain", absent=True),
        Member("title", "title", absent=True),
        Member("role", "role", absent=True),
        Member("seniority", "seniority", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        name = get("name", UNSET)
        if name is UNSET:
            name = None
        elif type(name) is not str:
            problems.wrong("name", "string", name)
        domain = get("domain", UNSET)
        if domain is UNSET:
            domain = None
        elif type(domain) is not str:
            problems.wrong("domain", "string", domain)
        title = get("title", UNSET)
        if title is UNSET:
            title = None
        elif type(title) is not str:
            problems.wrong("title", "string", title)
        role = get("role", UNSET)
        if role is UNSET:
            role = None
        elif type(role) is not str:
            problems.wrong("role", "string", role)
        seniority = get("seniority", UNSET)
        if seniority is UNSET:
            seniority = None
        elif type(seniority) is not str:
            problems.wrong("seniority", "string", seniority)
        payload = draft(Employment)
        payload.name = name
        payload.domain = domain
        payload.title = title
        payload.role = role
        payload.seniority = seniority
        payload.extra = others(Employment, wire, len(problems) != start)
        payload.__class__ = Employment
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class CompanyMetrics(Payload):
    """
    A company in numbers.
    """

    employees: int | None = None
    """
    How many people work there.
    """
    market_cap: float | None = None
    """
    What the market says it is worth.
    """
    raised: float | None = None
    """
    Money raised from investors.
    """
    arr: float | None = None
    """
    Annual recurring revenue.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("employees", "employees", absent=True),
        Member("market_cap", "market_cap", absent=True),
        Member("raised", "raised", absent=True),
        Member("arr", "arr", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        employees = get("employees", UNSET)
        if employees is UNSET:
            employees = None
        elif type(employees) is not int and not is_integer(employees):
            problems.wrong("employees", "integer", employees)
        market_cap = get("market_cap", UNSET)
        if market_cap is UNSET:
            market_cap = None
        elif type(market_cap) is not float and type(market_cap) is not int:
            problems.wrong("market_cap", "number", market_cap)
        raised = get("raised", UNSET)
        if raised is UNSET:
            raised = None
        elif type(raised) is not float and type(raised) is not int:
            problems.wrong("raised", "number", raised)
        arr = get("arr", UNSET)
        if arr is UNSET:
            arr = None
        elif type(arr) is not float and type(arr) is not int:
            problems.wrong("arr", "number", arr)
        payload = draft(CompanyMetrics)
        payload.employees = employees
        payload.market_cap = market_cap
        payload.raised = raised
        payload.arr = arr
        payload.extra = others(CompanyMetrics, wire, len(problems) != start)
        payload.__class__ = CompanyMetrics
        return payload


_ARRAY_STRING: Final = array(string)
_PEOPLE_IMPORT_PROGRESS_ITEMS: Final = choice(
    "object or array", ImportItems._decode, array(ImportSkipped._decode)
)
_ARRAY_IMPORT_SKIPPED: Final = array(ImportSkipped._decode)
_ARRAY_PERSON_PROFILE_LINK: Final = array(PersonProfileLink._decode)

PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "people:profile:created": PayloadEntry(PeopleProfileCreated, PeopleProfileCreated._decode),
    "people:profile:updated": PayloadEntry(PeopleProfileUpdated, PeopleProfileUpdated._decode),
    "people:profile:removed": PayloadEntry(PeopleProfileRemoved, PeopleProfileRemoved._decode),
    "people:bind:session": PayloadEntry(PeopleBindSession, PeopleBindSession._decode),
    "people:sync:profile": PayloadEntry(PeopleSyncProfile, PeopleSyncProfile._decode),
    "people:import:progress": PayloadEntry(PeopleImportProgress, PeopleImportProgress._decode),
    "people:import:done": PayloadEntry(PeopleImportDone, PeopleImportDone._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
