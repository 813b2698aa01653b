"""
Mistakes that type checkers must find, each on the line with the mark, and nothing else.
"""

from __future__ import annotations

from typing import assert_type

from crisp_realtime import (
    EVENTS,
    AnyPayload,
    CampaignRunning,
    CrispError,
    Event,
    EventName,
    MessageEvent,
    MessageReceived,
    MessageSend,
    MessageSendText,
    PickerChoice,
    Quarantined,
    Router,
    RtmClient,
    SessionEvent,
    SessionSetEmail,
    SpamEvent,
    SpamMessage,
    WebhookHandler,
    decode,
    encode,
    event_name,
    make_event,
    payload_type,
    sample,
    sign,
    signed_headers,
)


def misspelt() -> None:
    from crisp_realtime import SessionSetEmial  # E: no such name  # noqa: F401
    from crisp_realtime.payloads import session_set_email  # E: no such module  # noqa: F401


hooks = WebhookHandler(secret="s")
client = RtmClient("identifier", "key")


# -- handlers -----------------------------------------------------------------------------------


@hooks.on_message_send  # E: another event's payload
async def on_method(event: Event[MessageReceived]) -> None: ...


@client.on_message_send  # E: the same, on the other surface
def on_method_of_client(event: Event[SessionSetEmail]) -> None: ...


@hooks.on(SessionEvent.SET_EMAIL)  # E: another event's payload
async def on_member(event: Event[MessageSend]) -> None: ...


@client.on("session:set_email")  # E: another event's payload
async def on_text(event: Event[MessageSend]) -> None: ...


@client.on(SessionSetEmail)  # E: another event's payload
async def on_class(event: Event[CampaignRunning]) -> None: ...


@hooks.on_message_send  # E: one variant, where all of them come
async def on_variant(event: Event[MessageSendText]) -> None: ...


@hooks.on_session_set_email  # E: the payload in place of the event
def on_payload(event: SessionSetEmail) -> None: ...


@hooks.on_session_set_email  # E: no parameter
async def on_nothing() -> None: ...


@hooks.on_session_set_email  # E: one parameter too many
async def on_more(event: Event[SessionSetEmail], more: int) -> None: ...


@hooks.on_session_set_email  # E: what it returns is lost
def on_returning(event: Event[SessionSetEmail]) -> int:
    return len(event.raw)


@hooks.on_any  # E: one event, where all of them come
async def on_any(event: Event[SessionSetEmail]) -> None: ...


@hooks.on_error  # E: the exception is missing
async def on_error(event: Event[AnyPayload]) -> None: ...


@hooks.on_quarantine  # E: what is set aside is no event
async def on_quarantine(event: Event[AnyPayload]) -> None: ...


async def on_spam(event: Event[SpamMessage]) -> None: ...


client.on_spam_message(on_spam)
hooks.on_spam_message(on_spam)  # E: no webhook carries it
client.on_spam_mesage(on_spam)  # E: a misspelt method
client.on(SpamEvent.MESAGE)  # E: a misspelt member
client.on(5)  # E: neither a name nor a class
client.on(Event)  # E: a class, and no payload

# -- receivers ----------------------------------------------------------------------------------

WebhookHandler("s")  # E: the secret is a keyword
WebhookHandler(secrets=["s"])  # E: a misspelt argument
WebhookHandler(secret=5)  # E: no text
WebhookHandler(secret="s", tolerance="1 day")  # E: no number
RtmClient("identifier")  # E: the key is missing
RtmClient("identifier", "key", tier=5)  # E: no text
RtmClient("identifier", "key", events=5)  # E: no list
RtmClient("identifier", "key", "plugin", "https://api.crisp.chat")  # E: a keyword
hooks.parse({}, "text")  # E: bytes as they came
sign("s", 1, "text")  # E: bytes as they came
signed_headers(b"s", b"", attempt="1")  # E: no number


async def run() -> None:
    await client.stop(drain="now")  # E: no number
    async for _ in hooks:  # E: requests are not waited for like this
        pass


# -- events and payloads ------------------------------------------------------------------------


def read(event: Event[MessageSend]) -> str:
    event.website_id = "w"  # E: events are frozen
    print(event.name.value)  # E: it may be plain text
    print(event.delivery.attempt)  # E: nothing was delivered on the other surface
    event.data.content.strip()  # E: not every variant has text
    match event.data:
        case MessageSendText(content=text):
            event.data.content = text  # E: payloads are frozen
            return event.data.contents  # E: a misspelt member
        case _:
            pass
    return event.data.type.value  # E: enum values are text, since new ones may come


def match(event: Event[MessageSend]) -> None:
    match event.data:
        case MessageSendText(contents=_):  # E: a misspelt member in a pattern
            pass
        case _:
            pass


def set_aside(quarantined: Quarantined) -> None:
    quarantined.body.decode("utf-8").strip()
    quarantined.reason.strip()  # E: it is an exception


PickerChoice(value="v", label="l", selected=True)
PickerChoice(value="v", label="l", selected=True, colour="red")  # E: no such member
PickerChoice("v", label="l", selected=True)  # E: members are keywords
PickerChoice(value="v", label=5, selected=True)  # E: no text
MessageSendText(type="text", content="Hello")  # E: a member is missing
PickerChoice.from_dict("text")  # E: no object

decoded: SessionSetEmail = decode(MessageEvent.SEND, {})  # E: any payload
named: type[SessionSetEmail] = payload_type(MessageEvent.SEND)  # E: another event's payload


def use() -> None:
    assert_type(event_name("message:send"), EventName | str)
    assert_type(payload_type("session:set_email"), type[SessionSetEmail])
    assert MessageEvent.SEND in EVENTS
    try:
        payload = decode("message:send", {}, strict=True)
    except CrispError:
        return
    if isinstance(payload, MessageSendText):
        assert_type(payload.content, str)
        assert_type(encode(payload)["content"], object)  # E: it is anything
        payload.contents  # E: a misspelt member  # noqa: B018
    SessionSetEmail(emial="")  # E: a misspelt member


# -- without a service --------------------------------------------------------------------------

router = Router()
hooks.include(router).on_any(print)
hooks.include(hooks)  # E: no router


@router.on_message_send  # E: another event's payload
async def on_router(event: Event[SessionSetEmail]) -> None: ...


async def make() -> None:
    assert_type(sample("session:set_email", email="a"), SessionSetEmail)
    assert_type(sample(MessageEvent.SEND), MessageSend)
    assert_type(make_event("session:set_email", sample("session:set_email")), Event[SessionSetEmail])
    make_event("session:set_email", sample("session:set_email"), website_id=5)  # E: no text
    make_event("session:set_email", sample("session:set_email"), website="w")  # E: a misspelt argument
    await router.dispatch(sample("session:set_email"))  # E: no event
    sample(5)  # E: no name
