"""
The realtime client of the package made of the vendored document, against a Socket.IO server on loopback.

The server stands behind a REST endpoint that hands out another path for every connection.
"""

from __future__ import annotations

import asyncio
import base64
import importlib
from collections.abc import Callable
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

import pytest
from aiohttp import web

from tests.loopback import Seen, play, running
from tests.runtime.socketio_server import Service, serving

IDENTIFIER = "11111111-aaaa-4bbb-8ccc-dddddddddddd"
KEY = "canary-c4e1f7-key"
WEBSITE = "11111111-2222-4333-8444-555555555555"
MESSAGE = {
    "website_id": WEBSITE,
    "session_id": "session_aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
    "type": "text",
    "content": "Hello",
    "from": "user",
    "origin": "chat",
    "stamped": True,
    "fingerprint": 163239614854320,
    "timestamp": 1_790_000_000_100,
    "user": {"nickname": "Ada", "user_id": "session_aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee"},
}
EMAIL = {"website_id": WEBSITE, "session_id": MESSAGE["session_id"], "email": "ada@example.com"}


@dataclass
class Crisp(Service):
    """
    The service with its own REST answer.
    """

    commands: Seen = field(default_factory=Seen)

    async def other(self, event: str, sid: str, *data: Any) -> None:
        """
        Remember what else a client sends.
        """
        self.commands.add((event, data[0] if data else None))

    async def endpoint(self, request: web.Request) -> web.Response:
        """
        Answer a request for the address of the next connection.
        """
        self.fetches.append({"path": request.raw_path, "method": request.method, **request.headers})
        if self.answers:
            return self.answers.pop(0)
        app = self.url.replace("http:", "ws:") + self.current()
        return web.json_response({"error": False, "reason": "listed", "data": {"socket": {"app": app}}})


def make_client(package: ModuleType, service: Service, *arguments: Any, **options: Any) -> Any:
    """
    Make a client that does not wait between attempts.
    """
    backoff = importlib.import_module(f"{package.__name__}._runtime.session").Backoff(base=0.0)
    options = {"rest_url": service.url, "backoff": backoff, **options}
    return package.RtmClient(IDENTIFIER, KEY, *arguments, **options)


def collect(register: Callable[[Any], Any]) -> Seen:
    """
    Register a handler that remembers what it was given.
    """
    seen = Seen()

    async def handle(event: Any) -> None:
        seen.add(event)

    register(handle)
    return seen


def test_typed_events(crisp_package: ModuleType) -> None:
    """
    Events reach the handlers of their names, each with its own class, and the members that all share.
    """

    async def main() -> None:
        async with serving(Crisp()) as service:
            client = make_client(crisp_package, service)
            messages = collect(client.on_message_send)
            emails = collect(client.on(crisp_package.SessionEvent.SET_EMAIL))
            others = collect(client.on_unknown)
            async with running(client):
                await service.authenticated.get()
                await service.send("message:send", MESSAGE)
                await service.send("session:set_email", EMAIL)
                await service.send("session:brand_new", {"a": 1})
                await others.until(1)

            (message,) = messages

            assert crisp_package.MessageEvent.SEND is message.name
            assert crisp_package.Surface.RTM is message.surface
            assert crisp_package.MessageSendText is type(message.data)
            assert ("Hello", "user") == (message.data.content, message.data.from_)
            assert (WEBSITE, 1_790_000_000_100) == (message.website_id, message.timestamp)
            assert (None, (), MESSAGE) == (message.delivery, message.problems, message.raw)
            assert [crisp_package.SessionSetEmail] == [type(event.data) for event in emails]
            assert [EMAIL] == [crisp_package.encode(event.data) for event in emails]
            assert [("session:brand_new", {"a": 1})] == [(event.name, event.raw) for event in others]
            assert crisp_package.State.STOPPED is client.state

    play(main)


def test_one_request_and_one_authentication(crisp_package: ModuleType) -> None:
    """
    One request finds the address, with token and tier in its headers; one event authenticates.
    """

    async def main() -> None:
        async with serving(service := Crisp()):
            client = make_client(crisp_package, service)
            seen = collect(client.on_session_set_email)
            async with running(client):
                await service.authenticated.get()
                await service.send("session:set_email", EMAIL)
                await seen.until(1)

            token = base64.b64encode(f"{IDENTIFIER}:{KEY}".encode()).decode()
            (fetch,) = service.fetches

            assert ("GET", "/v1/plugin/connect/endpoints") == (fetch["method"], fetch["path"])
            assert (f"Basic {token}", "plugin") == (fetch["Authorization"], fetch["X-Crisp-Tier"])
            assert ["/p/1/?transport=websocket&EIO=4"] == [path.partition("&t=")[0] for path in service.paths]
            assert [
                {
                    "tier": "plugin",
                    "username": IDENTIFIER,
                    "password": KEY,
                    "events": ["session:set_email"],
                }
            ] == service.authentications
            assert [] == service.commands

    play(main)


@pytest.mark.parametrize("kind", [list, tuple, set, iter])
def test_rooms_and_inboxes(crisp_package: ModuleType, kind: Callable[[Any], Any]) -> None:
    """
    Filters are sent when they are given, on every connection, whatever they were given as.
    """

    async def main() -> None:
        async with serving(Crisp()) as service:
            client = make_client(crisp_package, service, rooms=kind([WEBSITE]), inboxes=kind(["inbox-1"]))
            collect(client.on_message_send)
            async with running(client):
                await service.sio.disconnect(await service.authenticated.get())
                await service.authenticated.get()

            expected = {
                "tier": "plugin",
                "username": IDENTIFIER,
                "password": KEY,
                "events": ["message:send"],
                "rooms": [WEBSITE],
                "inboxes": ["inbox-1"],
            }

            assert [expected, expected] == service.authentications

    play(main)


@pytest.mark.parametrize(
    ("tier", "options", "path"),
    [
        ("plugin", {}, "/v1/plugin/connect/endpoints"),
        ("user", {}, "/v1/user/connect/endpoints"),
        ("website", {}, "/v1/website/connect/endpoints"),
        ("website", {"website": WEBSITE}, f"/v1/website/{WEBSITE}/connect/endpoints"),
    ],
)
def test_tier(crisp_package: ModuleType, tier: str, options: dict[str, Any], path: str) -> None:
    """
    Every tier has its route, the website's another one with its identifier; it is named where the token goes.
    """

    async def main() -> None:
        async with serving(Crisp()) as service:
            client = make_client(crisp_package, service, tier, **options)
            collect(client.on_message_send)
            async with running(client):
                await service.authenticated.get()

            assert [(path, tier)] == [(fetch["path"], fetch["X-Crisp-Tier"]) for fetch in service.fetches]
            assert [tier] == [proof["tier"] for proof in service.authentications]

    play(main)


def test_blank_website(crisp_package: ModuleType) -> None:
    """
    An identifier that is blank is no identifier left out: there is no route, and trying again would not help.
    """

    async def main() -> None:
        async with serving(Crisp()) as service:
            client = make_client(crisp_package, service, "website", website="")
            collect(client.on_message_send)
            with pytest.raises(crisp_package.ConfigurationError, match="website"):
                await client.run()

            assert [] == service.fetches

    play(main)


def test_back_after_drops(crisp_package: ModuleType) -> None:
    """
    F88, F94: every drop is followed by a new address and one authentication, and events go on.
    """

    async def main() -> None:
        async with serving(Crisp()) as service:
            client = make_client(crisp_package, service)
            seen = collect(client.on_message_send)
            gaps = Seen()

            async def gap(since: Any, until: Any) -> None:
                gaps.add((since, until))

            client.on_gap(gap)
            async with running(client):
                for count in (1, 2, 3):
                    sid = await service.authenticated.get()
                    await service.send("message:send", {**MESSAGE, "fingerprint": count})
                    await seen.until(count)
                    await service.sio.disconnect(sid)
                await service.authenticated.get()
                await gaps.until(3)

            assert [1, 2, 3] == [event.data.fingerprint for event in seen]
            assert (4, 4) == (len(service.fetches), len(service.authentications))
            assert [f"/p/{number}/" for number in (1, 2, 3, 4)] == [
                path.partition("?")[0] for path in service.paths
            ]

    play(main)


@pytest.mark.parametrize("accept", ["refuse", False], ids=["F83 unauthorized", "F85 authenticated: false"])
def test_refused(crisp_package: ModuleType, accept: Any) -> None:
    """
    Refused credentials end `run` at once; they are not tried again.
    """

    async def main() -> None:
        async with serving(Crisp(accept=accept)) as service:
            client = make_client(crisp_package, service)
            collect(client.on_message_send)
            with pytest.raises(crisp_package.Unauthorized) as caught:
                await client.run()

            assert isinstance(caught.value, crisp_package.CrispError)
            assert 1 == len(service.authentications)
            assert crisp_package.State.FAILED is client.state

    play(main)


def test_hung_up(crisp_package: ModuleType) -> None:
    """
    F84: a service that does nothing but hang up is believed after ten times in ten minutes.
    """

    async def main() -> None:
        async with serving(Crisp(accept="drop")) as service:
            client = make_client(crisp_package, service)
            client._core.session.clock = lambda: 67.0 * len(service.authentications)
            collect(client.on_message_send)
            with pytest.raises(crisp_package.Unauthorized):
                await client.run()

            assert 10 == len(service.authentications)

    play(main)


@pytest.mark.parametrize("status", [401, 403])
def test_endpoint_refuses(crisp_package: ModuleType, status: int) -> None:
    """
    F72: a token that REST refuses ends `run`; no connection is made.
    """

    async def main() -> None:
        async with serving(Crisp(answers=[web.json_response({"error": True}, status=status)])) as service:
            client = make_client(crisp_package, service)
            collect(client.on_message_send)
            with pytest.raises(crisp_package.Unauthorized):
                await client.run()

            assert ([], []) == (service.paths, service.authentications)

    play(main)


@pytest.mark.parametrize("answer", [True, None, {"ok": 1}, ...], ids=["true", "null", "object", "nothing"])
def test_confirmations(crisp_package: ModuleType, answer: Any) -> None:
    """
    Whatever `authenticated` carries, except false, is a yes.
    """

    async def main() -> None:
        async with serving(Crisp(accept="silent")) as service:
            client = make_client(crisp_package, service)
            ready = Seen()

            async def change(state: Any, error: Any) -> None:
                if state is crisp_package.State.AUTHENTICATING:
                    await service.send("authenticated", *(() if answer is ... else (answer,)))
                if state is crisp_package.State.READY:
                    ready.add(error)

            client.on_state(change)
            collect(client.on_message_send)
            async with running(client):
                await ready.until(1)

    play(main)


def test_rebind_and_more_events(crisp_package: ModuleType) -> None:
    """
    F105: rebinding sends the service's event, at its least interval; what is registered late is pushed.
    """

    async def main() -> None:
        async with serving(service := Crisp()):
            client = make_client(crisp_package, service)
            seen = collect(client.on_message_send)
            async with running(client):
                await service.authenticated.get()
                await service.send("message:send", MESSAGE)
                await seen.until(1)
                await client.rebind()
                with pytest.raises(crisp_package.NotReady):
                    await client.rebind()
                emails = collect(client.on_session_set_email)
                await service.commands.until(2)
                await service.send("session:set_email", EMAIL)
                await emails.until(1)

            push = ("socket:bind:push", {"events": ["session:set_email"]})

            assert [("socket:bind", {}), push] == service.commands

    play(main)


def test_iteration(crisp_package: ModuleType) -> None:
    """
    ``async for`` gives the events that were named, in order, and leaving it stops the client.
    """

    async def main() -> None:
        async with serving(Crisp()) as service:
            client = make_client(crisp_package, service, events=["message:send", "session:set_email"])
            kinds: list[type] = []
            async with client:
                await service.authenticated.get()
                await service.send("message:send", MESSAGE)
                await service.send("session:set_email", EMAIL)
                async for event in client:
                    kinds.append(type(event.data))
                    if len(kinds) == 2:
                        break

            assert [crisp_package.MessageSendText, crisp_package.SessionSetEmail] == kinds
            assert ["message:send", "session:set_email"] == service.authentications[0]["events"]
            assert crisp_package.State.STOPPED is client.state

    play(main)


def test_iteration_ends_with_the_refusal(crisp_package: ModuleType) -> None:
    """
    A refusal comes out of ``async for``.
    """

    async def main() -> None:
        async with serving(Crisp(accept="refuse")) as service:
            client = make_client(crisp_package, service, events=["message:send"])
            with pytest.raises(crisp_package.Unauthorized):
                async with client:
                    async for _ in client:
                        raise AssertionError

    play(main)


def test_plain_handlers_leave_no_thread(crisp_package: ModuleType) -> None:
    """
    F104: after `stop` the threads of plain handlers are gone; `play` looks for tasks and sockets as well.
    """

    async def main() -> None:
        async with serving(Crisp()) as service:
            client = make_client(crisp_package, service)
            loop, done = asyncio.get_running_loop(), asyncio.Event()

            def handle(event: Any) -> None:
                loop.call_soon_threadsafe(done.set)

            client.on_message_send(handle)
            async with running(client):
                await service.authenticated.get()
                await service.send("message:send", MESSAGE)
                await asyncio.wait_for(done.wait(), 5)

    play(main)


def test_stop_while_connecting(crisp_package: ModuleType) -> None:
    """
    F104: `stop` does not wait for a service that does not answer.
    """

    async def main() -> None:
        async with serving(Crisp(accept="silent")) as service:
            client = make_client(crisp_package, service)
            asked = Seen()

            async def change(state: Any, error: Any) -> None:
                if state is crisp_package.State.AUTHENTICATING:
                    asked.add(state)

            client.on_state(change)
            collect(client.on_message_send)
            task = asyncio.create_task(client.run())
            await asked.until(1)
            await client.stop()
            await asyncio.wait_for(task, 1)

            assert crisp_package.State.STOPPED is client.state

    play(main, seconds=5)


def test_key_is_not_shown(crisp_package: ModuleType, caplog: pytest.LogCaptureFixture) -> None:
    """
    F111: the key is in no log of any library, nor in what the client shows of itself.
    """
    caplog.set_level(1)

    async def main() -> None:
        async with serving(Crisp()) as service:
            client = make_client(crisp_package, service)
            collect(client.on_message_send)
            async with running(client):
                await service.sio.disconnect(await service.authenticated.get())
                await service.authenticated.get()

                assert KEY not in f"{client!r} {client.health()}"

    play(main)

    token = base64.b64encode(f"{IDENTIFIER}:{KEY}".encode()).decode()

    assert "the client is ready" in caplog.text
    assert KEY not in caplog.text
    assert token not in caplog.text
