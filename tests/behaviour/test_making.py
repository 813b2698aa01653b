"""
Events and payloads that no service has sent, and handlers without a receiver.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from types import ModuleType
from typing import Any

import pytest

NOW = dt.datetime(2026, 1, 31, 12, tzinfo=dt.UTC)


def run(registered: Any, event: Any) -> None:
    asyncio.run(registered.dispatch(event))


# -- sample -------------------------------------------------------------------------------------


def test_every_event_has_a_sample(crisp_package: ModuleType) -> None:
    """
    A sample decodes without a problem, encodes to what it was made of, and is the caller's alone.
    """
    for name in crisp_package.EVENTS:
        made = crisp_package.sample(name)
        problems: list[Any] = []
        assert made == crisp_package.decode(name, crisp_package.encode(made), problems=problems), name
        assert [] == problems, name
        assert made is not crisp_package.sample(name)


def test_changes(crisp_package: ModuleType) -> None:
    """
    Changes are attributes of the payload; `UNSET` and `None` leave a member out.
    """
    sample = crisp_package.sample
    made = sample("message:send", content="Hi", from_="operator", stamped=None, extra={"new": 1})

    assert ("Hi", "operator", None, {"new": 1}) == (made.content, made.from_, made.stamped, made.extra)
    assert "stamped" not in made.to_dict()
    assert "Hi" not in str(sample("message:send"))


def test_the_discriminator_chooses_the_variant(crisp_package: ModuleType) -> None:
    """
    Each variant of a union has a sample, and a type that the document does not know has one as well.
    """
    assert crisp_package.MessageSendFile is type(crisp_package.sample("message:send", type="file"))
    made = crisp_package.sample("message:send", type="hologram")
    assert crisp_package.UnknownMessageSend is type(made)
    assert "hologram" == made.type


@pytest.mark.parametrize(
    ("name", "changes", "error", "message"),
    [
        ("message:sent", {}, "ConfigurationError", r"called 'message:sent'; did you mean 'message:send'\?"),
        ("no:such", {}, "ConfigurationError", r"there is no event called 'no:such'$"),
        ("session:set_email", {"emial": 1}, TypeError, r"no attribute 'emial'; did you mean 'email'\?"),
        ("session:set_email", {"email": 1}, "SchemaMismatch", "/email: expected string, found integer"),
    ],
)
def test_wrong_changes(
    crisp_package: ModuleType, name: str, changes: dict[str, Any], error: Any, message: str
) -> None:
    """
    A slip in a test's own sample is told at once.
    """
    with pytest.raises(getattr(crisp_package, error) if isinstance(error, str) else error, match=message):
        crisp_package.sample(name, **changes)


# -- make_event ---------------------------------------------------------------------------------


def test_event_of_a_payload(crisp_package: ModuleType) -> None:
    """
    An event made of a payload has what a received one has; what is not given is sensible.
    """
    payload = crisp_package.sample("message:send", timestamp=1_700_000_000_000)
    event = crisp_package.make_event("message:send", payload, received_at=NOW)

    assert crisp_package.MessageEvent.SEND is event.name
    assert (payload, payload.to_dict(), NOW) == (event.data, event.raw, event.received_at)
    assert (1_700_000_000_000, payload.website_id, ()) == (event.timestamp, event.website_id, event.problems)
    assert crisp_package.Surface.RTM is event.surface
    assert event.delivery is None
    assert event.key is not None


def test_event_of_a_webhook(crisp_package: ModuleType) -> None:
    """
    On the webhook an event has a delivery, and shared members and the time are those given.
    """
    event = crisp_package.make_event(
        "session:set_email",
        {"session_id": "s", "email": "a@example.com"},
        surface=crisp_package.Surface.WEBHOOK,
        timestamp=5,
        website_id="w1",
    )

    assert ("w1", 5, (1, 1)) == (
        event.website_id,
        event.timestamp,
        (event.delivery.attempt, event.delivery.limit),
    )
    assert ["/website_id"] == [problem.pointer for problem in event.problems]


def test_time_of_an_event_without_one(crisp_package: ModuleType) -> None:
    """
    The time of an event whose payload has none is that of its arrival, in milliseconds.
    """
    event = crisp_package.make_event("brand:new", [1], received_at=NOW)

    assert (1_769_860_800_000, [1], None) == (event.timestamp, event.data.data, event.website_id)


# -- dispatch and include -----------------------------------------------------------------------


def test_one_router_on_both_surfaces(crisp_package: ModuleType) -> None:
    """
    A receiver and a client run the handlers of the router that they include, also later ones.
    """
    router, seen = crisp_package.Router(), []
    hooks = crisp_package.WebhookHandler(secret="s3cr3t").include(router)
    client = crisp_package.RtmClient("identifier", "key").include(router)

    @router.on_message_send
    async def answer(event: Any) -> None:
        seen.append((str(event.surface), event.data.content))

    for surface in crisp_package.Surface:
        event = crisp_package.make_event(
            "message:send", crisp_package.sample("message:send", content="Hi"), surface=surface
        )
        run(hooks if surface == "webhook" else client, event)

    assert [("rtm", "Hi"), ("webhook", "Hi")] == sorted(seen)
    assert ["message:send"] == client._core.names()


def test_dispatch_raises_what_a_handler_raises(crisp_package: ModuleType) -> None:
    """
    All handlers run, error callbacks too; then the first failure is raised as it is.
    """
    router, seen = crisp_package.Router(), []

    @router.on("session:set_email")
    def failing(event: Any) -> None:
        raise ZeroDivisionError("mine")

    router.on_any(lambda event: seen.append("any"))
    router.on_error(lambda error, event: seen.append(type(error).__name__))
    event = crisp_package.make_event("session:set_email", crisp_package.sample("session:set_email"))
    with pytest.raises(ZeroDivisionError, match="mine"):
        run(router, event)

    assert ["any", "ZeroDivisionError"] == seen


def test_what_is_no_event_or_router(crisp_package: ModuleType) -> None:
    """
    Dispatching a payload and including a receiver are told in a sentence.
    """
    router = crisp_package.Router()
    with pytest.raises(
        crisp_package.ConfigurationError, match="dispatch takes an event, not SessionSetEmail"
    ):
        run(router, crisp_package.sample("session:set_email"))
    with pytest.raises(crisp_package.ConfigurationError, match="include takes a router, not WebhookHandler"):
        router.include(crisp_package.WebhookHandler(secret="s"))


def test_inclusion_has_no_circle(crisp_package: ModuleType) -> None:
    """
    A router includes neither itself nor, by another one, what includes it, nor one router twice.
    """
    one, two = crisp_package.Router(), crisp_package.Router()
    one.include(two)
    with pytest.raises(crisp_package.ConfigurationError, match="cannot include itself"):
        one.include(one)
    with pytest.raises(crisp_package.ConfigurationError, match="cannot include itself"):
        two.include(one)
    with pytest.raises(crisp_package.ConfigurationError, match="would run twice"):
        one.include(two)


def test_names_close_to_known_ones(crisp_package: ModuleType, caplog: pytest.LogCaptureFixture) -> None:
    """
    A name that is probably a slip is told where handlers and events are named; a new one is not.
    """
    router = crisp_package.Router()
    router.on("message:sent")
    router.on("brand:new")
    crisp_package.RtmClient("identifier", "key", events=["session:set_emial"])

    assert [
        "'message:sent' is no event that the document knows; did you mean 'message:send'?",
        "'session:set_emial' is no event that the document knows; did you mean 'session:set_email'?",
    ] == [record.message for record in caplog.records]


def test_values_close_to_known_ones(crisp_package: ModuleType, caplog: pytest.LogCaptureFixture) -> None:
    """
    A tier that the document does not know is told.
    """
    crisp_package.RtmClient("identifier", "key", tier="plugn")

    assert "tier is 'plugn', and the document knows " in caplog.text
    assert "only; did you mean 'plugin'?" in caplog.text


def test_a_receiver_without_handlers(crisp_package: ModuleType, caplog: pytest.LogCaptureFixture) -> None:
    """
    A receiver that would drop everything says so once, when its server starts or at the first delivery.
    """
    hooks = crisp_package.WebhookHandler(secret="s3cr3t")
    body = b'{"website_id": "w", "event": "brand:new", "timestamp": 1, "data": {}}'

    async def serve() -> None:
        async with hooks.lifespan():
            await hooks.handle("POST", crisp_package.signed_headers("s3cr3t", body), body)

    asyncio.run(serve())

    assert 1 == caplog.text.count("no handler is registered: deliveries are answered with 200, and nothing")


def test_aliases_in_messages(crisp_package: ModuleType) -> None:
    """
    A wrong annotation is told in the names that the package has for unions, with the repair.
    """

    def payload(event: Any) -> None: ...

    payload.__annotations__["event"] = crisp_package.MessageSend
    hooks = crisp_package.WebhookHandler(secret="s3cr3t")
    with pytest.raises(crisp_package.ConfigurationError) as failed:
        hooks.on_message_send(payload)
    with pytest.raises(crisp_package.ConfigurationError) as union:
        hooks.on(crisp_package.MessageSend)

    assert str(failed.value).endswith(
        "takes MessageSend, which is the data of the event; annotate it with Event[MessageSend]"
    )
    assert str(union.value).endswith("register the handler by the event's name: on('message:send')")
    assert str(union.value).startswith("MessageSend is a union of payload classes")


def test_exceptions_are_shown_as_they_are_imported(crisp_package: ModuleType) -> None:
    """
    Tracebacks name the package, not a module inside of it.
    """
    assert crisp_package.__name__ == crisp_package.Unauthorized.__module__
