# Generated from crisp-asyncapi.yml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads of the group ``people``.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import (
    UNSET,
    Member,
    Payload,
    Rows,
    Unset,
    array,
    boolean,
    choice,
    integer,
    nullable,
    number,
    payload,
    payload_class,
    string,
)
from .._runtime.registry import PayloadEntry
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


@payload_class
class PeopleScoped(WebsiteScoped):
    """
    Payload of an event of one contact.
    """

    people_id: str
    """
    The contact's profile.

    The document says: for example "e5c4a1ee-4d5d-4d0c-8f3b-1b8f3a3d9a0e".
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("people_id", "people_id", string),)


@payload_class
class PeopleProfileCreated(PeopleScoped):
    """
    A contact's profile was made.

    A contact that is new.

    Data of the event ``people:profile:created`` (Contact created). Delivered with tier user, website or
    plugin. Needs read access to ``website:people:profiles``.

    Both official SDKs and the RTM reference have it. email may be missing in Node and not in Go.
    """

    email: str | None = None
    """
    The contact's email address. Optional in the Node SDK, always there in the Go SDK.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("email", "email", string, None),)


@payload_class
class PeopleProfileUpdated(PeopleScoped):
    """
    A contact's profile changed.

    What is new about a contact.

    Data of the event ``people:profile:updated`` (Contact updated). Delivered with tier user, website or
    plugin. Needs read access to ``website:people:profiles``.

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

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("email", "email", string, None),
            Member("update", "update", payload(PeopleCard)),
        )


@payload_class
class PeopleProfileRemoved(PeopleScoped):
    """
    A contact's profile was deleted.

    A contact that is gone.

    Data of the event ``people:profile:removed`` (Contact removed). Delivered with tier user, website or
    plugin. Needs read access to ``website:people:profiles``.

    Both official SDKs and the RTM reference have it. email is in Go only; Node and the reference show
    people_id alone.
    """

    email: str | None = None
    """
    The contact's email address. In the Go SDK only, which reuses the payload of people:profile:created.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("email", "email", string, None),)


@payload_class
class PeopleBindSession(SessionScoped):
    """
    A conversation was tied to a contact.

    Whose conversation it is.

    Data of the event ``people:bind:session`` (Contact bound). Delivered with tier user, website or plugin.
    Needs read access to ``website:people:profiles``.

    Both official SDKs and the RTM reference have it. inbox_id is in Node and in the reference, not in Go.
    """

    people_id: str
    """
    The contact's profile.

    The document says: for example "e5c4a1ee-4d5d-4d0c-8f3b-1b8f3a3d9a0e".
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("people_id", "people_id", string),)


@payload_class
class PeopleSyncProfile(SessionScoped):
    """
    A conversation and a contact's profile were brought in line.

    What a conversation knows of its contact.

    Data of the event ``people:sync:profile`` (Contact synchronised). Delivered with tier user, website or
    plugin. Needs read access to ``website:people:profiles``.

    Both official SDKs and the RTM reference have it. They differ on identity (Node: person and company; Go:
    whole profile) and inbox_id (not in Go).
    """

    people_id: str
    """
    The contact's profile.

    The document says: for example "e5c4a1ee-4d5d-4d0c-8f3b-1b8f3a3d9a0e".
    """
    identity: PeopleCard
    """
    The contact. The Node SDK has person and company, both optional; the Go SDK the whole profile.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("people_id", "people_id", string),
            Member("identity", "identity", payload(PeopleCard)),
        )


@payload_class
class PeopleImportBase(EventBase):
    """
    Which import an event is about; no member is sure to be there.
    """

    website_id: str | None = None
    """
    UUID of the workspace. In the Node SDK and the RTM reference, not in the Go SDK.

    The document says: for example "8c842203-7ed8-4e29-a608-7cf78a7d2fcc".
    """
    people_id: str | None = None
    """
    What it names is not explained. In the Node SDK and the RTM reference, not in the Go SDK.

    The document says: for example "e5c4a1ee-4d5d-4d0c-8f3b-1b8f3a3d9a0e".
    """
    import_id: str | None = None
    """
    The import, as REST answered when it was started. In the Go SDK only.

    The document says: for example "b7e4d3a9-2c6f-4185-9b0d-e8f7a6c5d4b3".
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("website_id", "website_id", string, None),
            Member("people_id", "people_id", string, None),
            Member("import_id", "import_id", string, None),
        )


@payload_class
class PeopleImportProgress(PeopleImportBase):
    """
    An import of contacts moved on.

    RTM-only. Not delivered via Web Hooks.

    How far an import has got.

    Data of the event ``people:import:progress`` (Import progress). Delivered with tier user.

    Both official SDKs and the RTM reference have it. Node and the reference name website_id and people_id, Go
    import_id instead, so none of the three is required. They also differ on items, and count.total is in Go
    only.
    """

    progress: float
    """
    How far it is; the Go SDK holds it in 8 bits without a sign.

    The document says: for example 40.
    """
    count: ImportCount
    """
    How many rows an import has dealt with.
    """
    items: ImportItems | list[ImportSkipped] | None = None
    """
    Rows worth a look: an object with a list in the Node SDK, a list in the Go SDK.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("progress", "progress", number),
            Member("count", "count", payload(ImportCount)),
            Member("items", "items", choice(payload(ImportItems), array(payload(ImportSkipped))), None),
        )


@payload_class
class PeopleImportDone(PeopleImportBase):
    """
    An import of contacts came to its end.

    RTM-only. Not delivered via Web Hooks.

    How an import ended.

    Data of the event ``people:import:done`` (Import done). Delivered with tier user.

    Both official SDKs and the RTM reference have it. Node and the reference name website_id and people_id, Go
    import_id instead, so none of the three is required.
    """

    error: bool
    """
    Whether it failed.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("error", "error", boolean),)


@payload_class
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

    The document says: for example ["customer", "newsletter"].
    """
    notepad: str | None = None
    """
    What operators noted.

    The document says: for example "Prefers email".
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

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("email", "email", string, None),
            Member("person", "person", payload(Person), None),
            Member("company", "company", payload(Company), None),
            Member("segments", "segments", array(string), None),
            Member("notepad", "notepad", string, None),
            Member("active", "active", payload(PeopleActive), None),
            Member("score", "score", number, None),
            Member("created_at", "created_at", integer, None),
            Member("updated_at", "updated_at", integer, None),
        )


@payload_class
class ImportCount(Payload):
    """
    How many rows an import has dealt with.
    """

    total: int | None = None
    """
    All rows. In the Go SDK only.

    The document says: for example 250.
    """
    skipped: int
    """
    Rows that were passed over.

    The document says: for example 3.
    """
    remaining: int
    """
    Rows still to come.

    The document says: for example 50.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("total", "total", integer, None),
            Member("skipped", "skipped", integer),
            Member("remaining", "remaining", integer),
        )


@payload_class
class ImportItems(Payload):
    """
    Rows of an import, as the Node SDK has them: lists inside an object.
    """

    skipped: list[ImportSkipped] | None = None
    """
    Rows that were passed over.
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("skipped", "skipped", array(payload(ImportSkipped)), None),)


@payload_class
class ImportSkipped(Payload):
    """
    A row that an import passed over.
    """

    identifier: str | None | Unset = UNSET
    """
    Which row it was; may be null.

    The document says: for example "17".
    """
    reason: str
    """
    Why it was passed over.

    The document says: for example "no email address".
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("identifier", "identifier", nullable(string), UNSET),
            Member("reason", "reason", string),
        )


@payload_class
class Person(Payload):
    """
    The person behind a contact. Any member may be missing.
    """

    nickname: str | None = None
    """
    The person's name.

    The document says: for example "Ada Lovelace".
    """
    avatar: str | None = None
    """
    URL of the person's picture.

    The document says: for example "https://example.com/avatars/ada.png".
    """
    gender: str | None = None
    """
    The person's gender.

    The document says: for example "female".
    """
    phone: str | None = None
    """
    The person's phone number.
    """
    address: str | None = None
    """
    The person's postal address.

    The document says: for example "1 Example Street, 44000 Nantes".
    """
    description: str | None = None
    """
    Words about the person. In the REST profile types of both SDKs, which Go reuses here; not in the Node
    event types.

    The document says: for example "Writes programs".
    """
    website: str | None = None
    """
    The person's site.

    The document says: for example "https://example.com/ada".
    """
    timezone: int | None = None
    """
    How far the person's clock is from UTC, in the unit of session:sync:timezone.

    The document says: for example -60.
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

    The document says: for example ["fr", "en"].
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("nickname", "nickname", string, None),
            Member("avatar", "avatar", string, None),
            Member("gender", "gender", string, None),
            Member("phone", "phone", string, None),
            Member("address", "address", string, None),
            Member("description", "description", string, None),
            Member("website", "website", string, None),
            Member("timezone", "timezone", integer, None),
            Member("profiles", "profiles", array(payload(PersonProfileLink)), None),
            Member("employment", "employment", payload(Employment), None),
            Member("geolocation", "geolocation", payload(Geolocation), None),
            Member("locales", "locales", array(string), None),
        )


@payload_class
class Company(Payload):
    """
    The company behind a contact. Any member may be missing.
    """

    name: str | None = None
    """
    What the company is called.

    The document says: for example "Example & Sons".
    """
    legal_name: str | None = None
    """
    Its name before the law.

    The document says: for example "Example and Sons Ltd".
    """
    domain: str | None = None
    """
    Its internet domain.

    The document says: for example "example.com".
    """
    url: str | None = None
    """
    Its site.

    The document says: for example "https://example.com/".
    """
    description: str | None = None
    """
    Words about the company.

    The document says: for example "Makes examples".
    """
    timezone: int | None = None
    """
    How far its clock is from UTC. In the REST profile types of both SDKs, not in the Node event types.

    The document says: for example -60.
    """
    phones: list[str] | None = None
    """
    Its phone numbers. In the REST profile types of both SDKs, not in the Node event types.

    The document says: for example ["+33255591234"].
    """
    emails: list[str] | None = None
    """
    Its email addresses. In the REST profile types of both SDKs, not in the Node event types.

    The document says: for example ["hello@example.com"].
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

    The document says: for example ["wholesale"].
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("name", "name", string, None),
            Member("legal_name", "legal_name", string, None),
            Member("domain", "domain", string, None),
            Member("url", "url", string, None),
            Member("description", "description", string, None),
            Member("timezone", "timezone", integer, None),
            Member("phones", "phones", array(string), None),
            Member("emails", "emails", array(string), None),
            Member("geolocation", "geolocation", payload(Geolocation), None),
            Member("metrics", "metrics", payload(CompanyMetrics), None),
            Member("tags", "tags", array(string), None),
        )


@payload_class
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

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("now", "now", boolean, None),
            Member("last", "last", integer, None),
        )


@payload_class
class PersonProfileLink(Payload):
    """
    An account on a social network.
    """

    type: str | None = None
    """
    Which network.

    The document says: for example "linkedin".
    """
    handle: str | None = None
    """
    The account's name there.

    The document says: for example "ada".
    """
    url: str | None = None
    """
    Where the account is found. In the Node SDK only, since 10.10.6.

    The document says: for example "https://example.com/ada".
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("type", "type", string, None),
            Member("handle", "handle", string, None),
            Member("url", "url", string, None),
        )


@payload_class
class Employment(Payload):
    """
    Where a person works.
    """

    name: str | None = None
    """
    The employer.

    The document says: for example "Example & Sons".
    """
    domain: str | None = None
    """
    The employer's internet domain.

    The document says: for example "example.com".
    """
    title: str | None = None
    """
    The person's position.

    The document says: for example "Head of Engineering".
    """
    role: str | None = None
    """
    What the person does.

    The document says: for example "engineering".
    """
    seniority: str | None = None
    """
    How senior the person is. From the REST profile types of both SDKs.

    The document says: for example "executive".
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("name", "name", string, None),
            Member("domain", "domain", string, None),
            Member("title", "title", string, None),
            Member("role", "role", string, None),
            Member("seniority", "seniority", string, None),
        )


@payload_class
class CompanyMetrics(Payload):
    """
    A company in numbers.
    """

    employees: int | None = None
    """
    How many people work there.

    The document says: for example 120.
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

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("employees", "employees", integer, None),
            Member("market_cap", "market_cap", number, None),
            Member("raised", "raised", number, None),
            Member("arr", "arr", number, None),
        )


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "people:profile:created": PayloadEntry(PeopleProfileCreated, payload(PeopleProfileCreated)),
    "people:profile:updated": PayloadEntry(PeopleProfileUpdated, payload(PeopleProfileUpdated)),
    "people:profile:removed": PayloadEntry(PeopleProfileRemoved, payload(PeopleProfileRemoved)),
    "people:bind:session": PayloadEntry(PeopleBindSession, payload(PeopleBindSession)),
    "people:sync:profile": PayloadEntry(PeopleSyncProfile, payload(PeopleSyncProfile)),
    "people:import:progress": PayloadEntry(PeopleImportProgress, payload(PeopleImportProgress)),
    "people:import:done": PayloadEntry(PeopleImportDone, payload(PeopleImportDone)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
