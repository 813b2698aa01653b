"""
Payloads of the vendored document's events, as a program meets them: decoded, matched, encoded.

The data looks like what the service sends; names and addresses are invented.
"""

from __future__ import annotations

from types import ModuleType
from typing import Any, Final

import pytest

WEBSITE: Final[dict[str, Any]] = {"website_id": "11111111-2222-4333-8444-555555555555"}
SESSION: Final[dict[str, Any]] = {
    **WEBSITE,
    "session_id": "session_aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
    "inbox_id": None,
}
MESSAGE: Final = {
    **SESSION,
    "from": "user",
    "origin": "chat",
    "stamped": True,
    "fingerprint": 163239614854320,
    "timestamp": 1_790_000_000_100,
    "user": {"nickname": "Ada", "user_id": SESSION["session_id"]},
}
PLUGIN: Final = {**WEBSITE, "plugin_id": "99999999-2222-4333-8444-555555555555"}
PEOPLE: Final = {**WEBSITE, "people_id": "88888888-2222-4333-8444-555555555555"}
BUCKET: Final[dict[str, Any]] = {
    "from": "plugin",
    "id": "1790000000",
    "identifier": "77777777-2222-4333-8444-555555555555",
    "resource": {"type": "website", "id": WEBSITE["website_id"]},
    "policy": {"size_limit": 10_000_000},
    "type": "image/png",
    "url": {
        "resource": "https://storage.example.com/a.png",
        "signed": "https://storage.example.com/a.png?signature=canary",
    },
}
CARD: Final = {
    "email": "ada@example.com",
    "person": {
        "nickname": "Ada",
        "geolocation": {"country": "FR", "coordinates": {"latitude": 47.2, "longitude": -1.5}},
    },
    "company": {"name": "Acme", "metrics": {"employees": 12}},
    "segments": ["customer"],
    "active": {"now": True, "last": 1_790_000_000_000},
}

ONE_PER_GROUP: Final[dict[str, dict[str, Any]]] = {
    "session:set_opened": {**SESSION, "operator": {"user_id": "u", "avatar": None, "nickname": "Grace"}},
    "message:received": {**MESSAGE, "from": "operator", "type": "note", "content": "ask Ada", "mentions": []},
    "spam:message": {
        **WEBSITE,
        "spam_id": "s",
        "type": "email",
        "reason": "score",
        "metadata": {"score": 7},
        "headers": {"Subject": "Win"},
        "timestamp": 1_790_000_000_100,
    },
    "people:profile:updated": {**PEOPLE, "email": "ada@example.com", "update": CARD},
    "campaign:progress": {**WEBSITE, "campaign_id": "c", "progress": 40},
    "browsing:request:rejected": SESSION,
    "call:request:initiated": {**SESSION, "call_id": "c"},
    "identity:verify:request": {
        **SESSION,
        "plugin_id": PLUGIN["plugin_id"],
        "target": "email",
        "code": "123456",
        "confirm_url": "https://example.com/confirm",
    },
    "widget:action:processed": {
        **SESSION,
        "plugin_id": PLUGIN["plugin_id"],
        "correlation_id": "c",
        "outcome": "success",
        "result": {"data": {"id": 1}},
    },
    "status:health:changed": {
        **WEBSITE,
        "health": "sick",
        "nodes": [{"label": "api", "replica": "https://api.example.com"}],
    },
    "website:update_operators_availability": {
        **WEBSITE,
        "user_id": "u",
        "availability": {"type": "online"},
    },
    "bucket:url:upload:generated": BUCKET,
    "media:animation:listed": {
        "id": 7,
        "identifier": "i",
        "results": [{"type": "image/gif", "url": "https://example.com/a.gif"}],
    },
    "email:track:view": {**WEBSITE, "type": "session", "identifier": SESSION["session_id"], "mode": "m"},
    "plugin:channel": {**PLUGIN, "namespace": "n", "identifier": "i", "payload": {"any": ["thing", 1]}},
    "plan:subscription:updated": {**WEBSITE, "plan": {"id": "p", "name": "Pro", "trialing": False}},
}


def decoded(package: ModuleType, name: str, data: dict[str, Any]) -> Any:
    """
    Decode data that is as the document says.
    """
    return package.decode(name, data, strict=True)


def test_one_per_group(crisp_package: ModuleType) -> None:
    """
    No group is left out below.
    """
    assert {name.partition(":")[0] for name in crisp_package.EVENTS} == {
        name.partition(":")[0] for name in ONE_PER_GROUP
    }


@pytest.mark.parametrize("name", ONE_PER_GROUP)
def test_there_and_back(crisp_package: ModuleType, name: str) -> None:
    """
    What the service sends decodes strictly, leaves nothing over, and encodes to itself.
    """
    payload = decoded(crisp_package, name, ONE_PER_GROUP[name])

    assert {} == dict(payload.extra)
    assert crisp_package.encode(payload) == ONE_PER_GROUP[name]


# -- session ------------------------------------------------------------------------------------


def test_known_state(crisp_package: ModuleType) -> None:
    """
    A state that the document knows matches its enum member.
    """
    match decoded(crisp_package, "session:set_state", {**SESSION, "state": "resolved"}):
        case crisp_package.SessionSetState(state=crisp_package.SessionState.RESOLVED, session_id=session):
            assert SESSION["session_id"] == session
        case other:
            pytest.fail(f"{other!r} did not match")


def test_unknown_state(crisp_package: ModuleType) -> None:
    """
    A state that the document does not know stays text, is no problem, and matches as text.
    """
    problems: list[Any] = []
    data = {**SESSION, "state": "snoozed"}
    match crisp_package.decode("session:set_state", data, problems=problems):
        case crisp_package.SessionSetState(state=crisp_package.SessionState() as state):
            pytest.fail(f"{state!r} is no state of the document")
        case crisp_package.SessionSetState(state=str(state)):
            assert "snoozed" == state
        case other:
            pytest.fail(f"{other!r} did not match")

    assert [] == problems


def test_no_inbox_and_inbox_unknown(crisp_package: ModuleType) -> None:
    """
    Lying in no inbox is not the same as not telling.
    """
    told = decoded(crisp_package, "session:removed", SESSION)
    silent = decoded(crisp_package, "session:removed", {**WEBSITE, "session_id": SESSION["session_id"]})

    assert told.inbox_id is None
    assert silent.inbox_id is crisp_package.UNSET


def test_both_capabilities(crisp_package: ModuleType) -> None:
    """
    Capabilities come as a bare list by one source and in an object by the other; both are read.
    """

    def names(capabilities: object) -> list[str]:
        data = {**SESSION, "capabilities": capabilities}
        match decoded(crisp_package, "session:sync:capabilities", data):
            case crisp_package.SessionSyncCapabilities(capabilities=[*bare]):
                return ["bare", *bare]
            case crisp_package.SessionSyncCapabilities(
                capabilities=crisp_package.CapabilityList(capabilities=[*wrapped])
            ):
                return ["wrapped", *wrapped]
            case other:
                pytest.fail(f"{other!r} did not match")

    assert ["bare", "call", "browsing"] == names(["call", "browsing"])
    assert ["wrapped", "call"] == names({"capabilities": ["call"]})


def test_custom_data(crisp_package: ModuleType) -> None:
    """
    Values of custom data keep their types.
    """
    data = {"plan": "pro", "seats": 3, "trial": True}
    payload = decoded(crisp_package, "session:set_data", {**SESSION, "data": data})

    assert {"plan": "pro", "seats": 3, "trial": True} == payload.data
    assert payload.data["trial"] is True


def test_events_of_a_visitor(crisp_package: ModuleType) -> None:
    """
    Lists hold shapes, not mappings.
    """
    events = [{"text": "paid", "data": {"amount": 12.5}, "color": "green", "timestamp": 1_790_000_000_000}]
    match decoded(crisp_package, "session:sync:events", {**SESSION, "events": events}).events:
        case [crisp_package.SessionCustomEvent(text="paid", data={"amount": amount})]:
            assert 12.5 == amount
        case other:
            pytest.fail(f"{other!r} did not match")


# -- message ------------------------------------------------------------------------------------


def test_file(crisp_package: ModuleType) -> None:
    """
    The address of a file is found by one pattern.
    """
    content = {"name": "a.png", "url": "https://example.com/a.png", "type": "image/png"}
    match decoded(crisp_package, "message:send", {**MESSAGE, "type": "file", "content": content}):
        case crisp_package.MessageSendFile(content=crisp_package.FileContent(url=url), from_="user"):
            assert "https://example.com/a.png" == url
        case other:
            pytest.fail(f"{other!r} did not match")


def test_unknown_type(crisp_package: ModuleType) -> None:
    """
    A message of an unknown type keeps its content as it came, and what all messages share is typed.
    """
    content = {"latitude": 47.2}
    match decoded(crisp_package, "message:send", {**MESSAGE, "type": "location", "content": content}):
        case crisp_package.UnknownMessageSend(
            type="location",
            content={"latitude": latitude},
            user=crisp_package.MessageUser(nickname="Ada"),
            fingerprint=int(fingerprint),
        ):
            assert (47.2, MESSAGE["fingerprint"]) == (latitude, fingerprint)
        case other:
            pytest.fail(f"{other!r} did not match")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("Hello again", "text"),
        (
            {"id": "p", "text": "Which?", "choices": [{"value": "a", "label": "A", "selected": True}]},
            "picker",
        ),
        ({"id": "f", "text": "Name?", "explain": "Yours", "value": "Ada"}, "field"),
        ({"name": "a.png", "url": "https://example.com/a.png"}, "object"),
    ],
)
def test_updated(crisp_package: ModuleType, content: object, kind: str) -> None:
    """
    The new content of a message is text, a picker, a field, or an object: the first that it can be.
    """
    data = {**SESSION, "fingerprint": 163239614854320, "content": content}
    payload = decoded(crisp_package, "message:updated", data)
    match payload.content:
        case str():
            found = "text"
        case crisp_package.PickerContent(choices=[crisp_package.PickerChoice(selected=True)]):
            found = "picker"
        case crisp_package.FieldContent(value="Ada"):
            found = "field"
        case {"url": _}:
            found = "object"
        case other:
            pytest.fail(f"{other!r} did not match")

    assert kind == found
    assert data == crisp_package.encode(payload)


def test_composing(crisp_package: ModuleType) -> None:
    """
    Typing begins with a member of its enum.
    """
    data = {**SESSION, "type": "start", "excerpt": "Hel", "timestamp": 1_790_000_000_100}
    payload = decoded(crisp_package, "message:compose:send", data)

    assert payload.type is crisp_package.ComposeType.START


# -- people, bucket, and the others -------------------------------------------------------------


@pytest.mark.parametrize("is_list", [False, True])
def test_both_items_of_an_import(crisp_package: ModuleType, is_list: bool) -> None:
    """
    Skipped rows come in an object by one source and as a bare list by the other; both are read.
    """
    rows = [{"identifier": None, "reason": "no email address"}]
    data = {
        **PEOPLE,
        "progress": 50,
        "count": {"skipped": 1, "remaining": 4},
        "items": rows if is_list else {"skipped": rows},
    }
    payload = decoded(crisp_package, "people:import:progress", data)
    match payload.items:
        case [crisp_package.ImportSkipped(identifier=None, reason=reason)]:
            found = (True, reason)
        case crisp_package.ImportItems(skipped=[crisp_package.ImportSkipped(identifier=None, reason=reason)]):
            found = (False, reason)
        case other:
            pytest.fail(f"{other!r} did not match")

    assert (is_list, "no email address") == found
    assert data == crisp_package.encode(payload)


def test_card(crisp_package: ModuleType) -> None:
    """
    A contact's profile is typed to its depth.
    """
    payload = decoded(crisp_package, "people:sync:profile", {**SESSION, **PEOPLE, "identity": CARD})

    assert 47.2 == payload.identity.person.geolocation.coordinates.latitude
    assert 12 == payload.identity.company.metrics.employees
    assert payload.identity.person.phone is None


def test_bucket_names_no_website(crisp_package: ModuleType) -> None:
    """
    An upload address needs no website_id; the website is the owner of the quota.
    """
    payload = decoded(crisp_package, "bucket:url:avatar:generated", BUCKET)
    match payload:
        case crisp_package.BucketUrlAvatarGenerated(
            resource=crisp_package.BucketResource(type="website", id=website),
            url=crisp_package.BucketUrl(resource=address),
        ):
            assert (WEBSITE["website_id"], BUCKET["url"]["resource"]) == (website, address)
        case other:
            pytest.fail(f"{other!r} did not match")

    assert not hasattr(payload, "website_id")


def test_a_bucket_event_arrives_without_website(crisp_package: ModuleType) -> None:
    """
    The envelope of a hook needs no website_id either; the event's attribute is then `None`.
    """
    hooks = crisp_package.WebhookHandler(secret="canary-secret")
    body = b'{"event": "bucket:url:upload:generated", "data": {"id": "1", "from": "plugin"}}'
    event = hooks.parse(crisp_package.signed_headers("canary-secret", body), body)

    assert event.website_id is None
    assert isinstance(event.data, crisp_package.BucketUrlUploadGenerated)
    assert "1" == event.data.id


@pytest.mark.parametrize(
    ("name", "data", "secrets"),
    [
        (
            "browsing:request:initiated",
            {**SESSION, "browsing_id": "b", "browsing_token": "canary-token"},
            ["browsing_token"],
        ),
        (
            "identity:verify:request",
            {
                **SESSION,
                "plugin_id": "p",
                "target": "email",
                "code": "canary-code",
                "confirm_url": "https://example.com/canary-url",
            },
            ["code", "confirm_url"],
        ),
    ],
)
def test_secrets_are_masked(
    crisp_package: ModuleType, name: str, data: dict[str, Any], secrets: list[str]
) -> None:
    """
    What is secret is there to use, and not in the repr.
    """
    payload = decoded(crisp_package, name, data)

    assert [data[secret] for secret in secrets] == [getattr(payload, secret) for secret in secrets]
    assert "canary" not in repr(payload)
    assert SESSION["session_id"] in repr(payload)


def test_result_of_a_widget(crisp_package: ModuleType) -> None:
    """
    A result of ``null`` is not the absence of a result.
    """
    data = {**SESSION, "plugin_id": "p", "correlation_id": "c", "outcome": "failure"}
    silent = decoded(crisp_package, "widget:action:processed", data)
    null = decoded(crisp_package, "widget:action:processed", {**data, "result": None})

    assert silent.outcome is crisp_package.WidgetOutcome.FAILURE
    assert silent.result is crisp_package.UNSET
    assert null.result is None


@pytest.mark.parametrize("value", [{"a": 1}, [1], "text", 7, None])
def test_data_of_a_plugin(crisp_package: ModuleType, value: object) -> None:
    """
    What a plugin sends of its own is anything.
    """
    data = {**PLUGIN, "urn": "urn:acme:plugin:0", "name": "paid", "data": value}
    payload = decoded(crisp_package, "plugin:event", data)

    assert value == payload.data
    assert data == crisp_package.encode(payload)


def test_a_whole_delivery_is_no_data(crisp_package: ModuleType) -> None:
    """
    The commonest slip, the hook's body in place of its data, is told where decode is called.
    """
    delivery = {"website_id": "w", "event": "message:send", "timestamp": 1, "data": {"type": "text"}}
    with pytest.warns(
        UserWarning, match="looks like a whole delivery; decode takes what is in its 'data'"
    ) as told:
        payload = crisp_package.decode("message:send", delivery)

    assert [__file__] == [warning.filename for warning in told]
    assert crisp_package.UnknownMessageSend is type(payload)
