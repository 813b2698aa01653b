"""
The realtime client against servers on loopback.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib.metadata
import io
import logging
import random
import re
import sys
import types
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

sys.path.insert(0, str(Path(__file__).parent))

from generator.runtime import transport
from generator.runtime.codec import Codec, Problems, UnknownPayload, anything, string
from generator.runtime.dispatch import Dispatcher
from generator.runtime.errors import (
    AuthenticationTimeout,
    ConfigurationError,
    ConnectionLost,
    ConnectTimeout,
    EndpointError,
    NotReady,
    RealtimeError,
    Unauthorized,
)
from generator.runtime.event import EventScheme, ServiceEvent
from generator.runtime.realtime import RealtimeClient, Timeouts, _Run
from generator.runtime.registry import EventInfo, PayloadEntry, Registry
from generator.runtime.secret import Secret
from generator.runtime.session import (
    Authentication,
    Backoff,
    Basic,
    Binding,
    Endpoint,
    Lost,
    RealtimeScheme,
    Route,
    Session,
    State,
    Template,
)
from generator.runtime.transport import Listener, SocketIOTransport
from tests.loopback import Seen, play, running
from tests.runtime.socketio_server import KEY, OPEN, USER, Peer, Service, raw, serving

AUTHENTICATION = Authentication(
    send="authentication",
    members=(
        ("user", "identifier"),
        ("pass", "key"),
        ("tier", "tier"),
        ("rooms", "rooms"),
        ("events", "events"),
    ),
    confirmed="authenticated",
    refused="unauthorized",
    deadline=3.0,
)
ENDPOINT = Endpoint(
    method="GET",
    routes=(Route(Template("{rest_url}/v1/{tier}/connect")),),
    headers=(("Authorization", Basic("identifier", "key")),),
    answer=("/data/socket/url",),
)
SCHEME = RealtimeScheme(
    surface="rtm",
    namespace="/",
    path="/socket.io/",
    url="wss://acme.example",
    endpoint=ENDPOINT,
    authentication=AUTHENTICATION,
    binding=Binding("bind", 60.0, "bind:push", "bind:pop", "events"),
    control=frozenset({"authentication", "authenticated", "unauthorized", "bind", "bind:push", "bind:pop"}),
)
QUICK = Timeouts(endpoint=2.0, connect=2.0, emit=1.0, close=0.5)


# -- an invented package ------------------------------------------------------------------------


@dataclass(frozen=True)
class CartCreated:
    """
    The data of an event.
    """

    cart: Any


class Cart(Codec):
    def decode(self, data: Any, problems: Problems) -> Any:
        if not isinstance(data, dict):
            problems.here("object", data)
            return data
        return CartCreated(data.get("cart"))


module = types.ModuleType("acme_package.payloads")
module.PAYLOADS = {  # type: ignore[attr-defined]
    "cart:created": PayloadEntry(CartCreated, Cart("object")),
    "cart:paid": PayloadEntry(dict, anything),
    "note": PayloadEntry(str, string),
    "hook:only": PayloadEntry(dict, anything),
}
sys.modules["acme_package"] = types.ModuleType("acme_package")
sys.modules["acme_package.payloads"] = module
REGISTRY = Registry(
    "acme_package",
    [
        EventInfo("cart:created", "payloads", ("rtm", "webhook")),
        EventInfo("cart:paid", "payloads", ("rtm",), availability={"tier": ("shop",)}),
        EventInfo("note", "payloads", ("rtm",)),
        EventInfo("hook:only", "payloads", ("webhook",)),
    ],
)
EVENTS = EventScheme(REGISTRY, ServiceEvent, str)


def make(rest_url: str = "", scheme: RealtimeScheme = SCHEME, **options: Any) -> RealtimeClient:
    """
    Make a client that does not wait between attempts, unless told to.
    """
    parameters = {
        "identifier": USER,
        "key": Secret.of(KEY),
        "tier": "plugin",
        "rest_url": rest_url,
        "rooms": None,
    } | options.pop("parameters", {})
    options.setdefault("timeouts", QUICK)
    options.setdefault("random", lambda: 0.0)
    return RealtimeClient(events=EVENTS, scheme=scheme, parameters=parameters, **options)


def to(url: str, **options: Any) -> RealtimeScheme:
    """
    Make the scheme of a server with a fixed address.
    """
    return replace(SCHEME, endpoint=None, url=url, **options)


def cart(number: int) -> str:
    """
    Write the packet of an event.
    """
    return f'42["cart:created",{{"cart":{number}}}]'


def handler(client: RealtimeClient, name: str = "cart:created") -> Seen:
    seen = Seen()

    @client.on(name)
    async def handle(event: ServiceEvent[Any]) -> None:
        seen.add(event.raw.get("cart"))

    return seen


def states(client: RealtimeClient) -> Seen:
    seen = Seen()

    @client.on_state
    async def remember(state: State, error: Exception | None) -> None:
        seen.add((state, error))

    return seen


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """
    Everything that any logger says, tracebacks included.
    """
    stream = io.StringIO()
    stream_handler = logging.StreamHandler(stream)
    root = logging.getLogger()
    before = root.level
    root.addHandler(stream_handler)
    root.setLevel(1)
    try:
        yield stream
    finally:
        root.removeHandler(stream_handler)
        root.setLevel(before)


# -- the way it should go -----------------------------------------------------------------------


def test_delivery(log: io.StringIO) -> None:
    """
    F88, F111: one fetch and one authentication bring events, typed, and no log has the key.
    """

    async def main() -> None:
        async with serving(Service()) as service:
            client = make(service.url)
            events: Seen = Seen()

            @client.on(CartCreated)
            async def handle(event: ServiceEvent[CartCreated]) -> None:
                events.add(event)

            async with running(client):
                await service.authenticated.get()
                await service.send("cart:created", {"cart": 7, "secret": "x"})
                event = (await events.until(1))[0]

            assert (CartCreated(7), "rtm", "cart:created") == (event.data, event.surface, event.name)
            assert [
                {"user": USER, "pass": KEY, "tier": "plugin", "events": ["cart:created"]}
            ] == service.authentications
            assert ["/v1/plugin/connect"] == [fetch["path"] for fetch in service.fetches]
            assert KEY not in repr(client)
            assert KEY not in repr(vars(client))

    play(main)

    assert "the client is ready" in log.getvalue()
    assert KEY not in log.getvalue()


def test_every_connection_asks_again() -> None:
    """
    F94: ten drops later there were as many fetches, paths and authentications as connections.
    """

    async def main() -> None:
        async with serving(Service()) as service:
            client = make(service.url)
            seen = handler(client)
            async with running(client):
                for number in range(11):
                    sid = await service.authenticated.get()
                    await service.send("cart:created", {"cart": number})
                    await service.sio.disconnect(sid)
                await seen.until(11)

            assert list(range(11)) == seen
            assert (11, 11) == (len(service.fetches), len(service.authentications))
            assert [f"/p/{number}/?transport=websocket&EIO=4" for number in range(1, 12)] == service.paths

    play(main)


@pytest.mark.parametrize(
    ("path", "query", "expected"),
    [
        ("/", "", "/?transport=websocket&EIO=4"),
        ("/a/b/", "", "/a/b/?transport=websocket&EIO=4"),
        ("/p/68/", "?x=1&y=%20", "/p/68/?x=1&y=%20&transport=websocket&EIO=4"),
    ],
)
def test_exact_path(path: str, query: str, expected: str) -> None:
    """
    F77: the server sees the path and the query of the address.
    """

    async def main() -> None:
        async with serving(Service(path=path, query=query)) as service:
            client = make(service.url)
            handler(client)
            async with running(client):
                await service.authenticated.get()

            assert [expected] == service.paths

    play(main)


def test_fixed_address() -> None:
    """
    Without an endpoint the scheme's address and path are used.
    """

    async def main() -> None:
        async with raw(lambda peer: authenticate_and_stay(peer)) as server:
            client = make(scheme=to(server.url, path="/live"))
            handler(client)
            seen = states(client)
            async with running(client):
                while seen[-1:] != [(State.READY, None)]:
                    await seen.until(len(seen) + 1)

            assert ["/live/?transport=websocket&EIO=4"] == server.paths

    play(main)


async def authenticate_and_stay(peer: Peer) -> None:
    await peer.authenticate()
    await peer.stay()


def test_connect_payload() -> None:
    """
    Without an event for it, the credentials travel in the connect packet.
    """

    async def main() -> None:
        async with serving(Service(in_connect=True)) as service:
            client = make(
                service.url,
                scheme=replace(SCHEME, authentication=replace(AUTHENTICATION, send="", confirmed="")),
            )
            seen = handler(client)
            async with running(client):
                await service.authenticated.get()
                await service.send("cart:created", {"cart": 1})
                await seen.until(1)

            assert [
                {"user": USER, "pass": KEY, "tier": "plugin", "events": ["cart:created"]}
            ] == service.authentications

    play(main)


def test_refused_connect_payload() -> None:
    """
    F84: a service that rejects the connect packet ten times in ten minutes refuses.
    """

    async def main() -> None:
        async with serving(Service(in_connect=True, accept=False)) as service:
            client = make(
                service.url,
                scheme=replace(SCHEME, authentication=replace(AUTHENTICATION, send="", confirmed="")),
                clock=lambda: 67.0 * len(service.authentications),
            )
            handler(client)
            with pytest.raises(Unauthorized):
                await client.run()

            assert 10 == len(service.authentications)

    play(main)


# -- refusals -----------------------------------------------------------------------------------


@pytest.mark.parametrize(("accept", "attempts"), [("refuse", 1), (False, 1), ("drop", 10)])
def test_unauthorized(accept: Any, attempts: int) -> None:
    """
    F83, F84, F85: a refusal ends run(), and nothing is tried again. Ten hang-ups are one when they
    take ten minutes.
    """

    async def main() -> None:
        async with serving(Service(accept=accept)) as service:
            client = make(service.url, clock=lambda: 67.0 * len(service.authentications))
            handler(client)
            with pytest.raises(Unauthorized):
                await client.run()

            assert (attempts, State.FAILED) == (len(service.authentications), client.state)

    play(main)


@pytest.mark.parametrize(
    ("packet", "words"),
    [
        ('42["unauthorized",{"message":"bad token"}]', "the service refused the credentials: 'bad token'"),
        (f'42["unauthorized","no {KEY}\\u001b"]', r"the service refused the credentials: 'no ***\x1b'"),
        ('42["authenticated",false]', "the service refused the credentials"),
    ],
)
def test_words_of_a_refusal(packet: str, words: str) -> None:
    """
    What the service says of a refusal is told: bounded, escaped, without the credentials.
    """

    async def script(peer: Peer) -> None:
        await peer.open()
        await peer.socket.receive()
        await peer.send(packet)
        await peer.stay()

    async def main() -> None:
        async with raw(script) as server:
            client = make("http://127.0.0.1:1", scheme=to(server.url))
            handler(client)
            with pytest.raises(Unauthorized) as caught:
                await client.run()

            assert words == str(caught.value)

    play(main)


async def bye_by_packet(peer: Peer) -> None:
    await peer.send("41")
    await peer.stay()


async def bye_by_close(peer: Peer) -> None:
    await peer.socket.close(code=1000)


@pytest.mark.parametrize("bye", [bye_by_packet, bye_by_close])
def test_restart(bye: Callable[[Peer], Awaitable[None]]) -> None:
    """
    F84, F138: a service that restarts, and hangs up on every authentication meanwhile, ends no
    client: it is told, and all are ready again.
    """
    many, hang_ups = 40, 160  # one client at least is hung up on four times in a row
    authentications = accepted = 0
    restart = asyncio.Event()

    async def script(peer: Peer) -> None:
        nonlocal authentications, accepted
        await peer.send(OPEN.replace("400", "20000"))
        await peer.expect("40")
        await peer.send('40{"sid":"n"}')
        await peer.expect('42["authentication"')
        authentications += 1
        if many < authentications <= many + hang_ups:
            await bye(peer)
            return
        accepted += 1
        await peer.send('42["authenticated",true]')
        if not restart.is_set():
            await restart.wait()
            await bye(peer)
            return
        await peer.stay()

    async def main() -> None:
        async with raw(script) as server:
            clients = [
                make(scheme=to(server.url), random=random.Random(number).random, backoff=Backoff(0.05))
                for number in range(many)
            ]
            told = [states(client) for client in clients]
            for client in clients:
                handler(client)
            tasks = [asyncio.create_task(client.run()) for client in clients]

            async def until_ready(count: int) -> None:
                async with asyncio.timeout(10):
                    while accepted < count or any(client.state is not State.READY for client in clients):
                        assert not any(task.done() for task in tasks)
                        await asyncio.sleep(0.01)

            try:
                await until_ready(many)
                restart.set()
                await until_ready(2 * many)
            finally:
                await asyncio.gather(*(client.stop(drain=0.0) for client in clients))
                await asyncio.gather(*tasks, return_exceptions=True)

            assert [State.STOPPED] * many == [client.state for client in clients]
            errors = [error for seen in told for state, error in seen if state is State.WAITING]
            assert [True] * (many + hang_ups) == [isinstance(error, ConnectionLost) for error in errors]

    play(main, seconds=25.0)


@pytest.mark.parametrize("status", [401, 403])
def test_endpoint_refuses(status: int) -> None:
    """
    F72: a refusal of the endpoint ends run() before there is a connection.
    """

    async def main() -> None:
        async with serving(Service(answers=[web.Response(status=status)])) as service:
            client = make(service.url)
            handler(client)
            with pytest.raises(Unauthorized):
                await client.run()

            assert ([], 1) == (service.paths, len(service.fetches))

    play(main)


def test_endpoint_trouble_passes() -> None:
    """
    F73, F74, F75, P1: whatever else the endpoint answers, the client tries again.
    """

    async def main() -> None:
        answers = [
            web.Response(status=503),
            web.Response(status=429, headers={"Retry-After": "0"}),
            web.Response(text="<html>"),
            web.json_response({}),
            web.json_response({"data": {"socket": {"url": "ws://evil.example/"}}}),
            web.Response(status=302, headers={"Location": "/"}),
            web.Response(body=b" " * 100_000),
        ]
        async with serving(Service(answers=list(answers))) as service:
            client = make(service.url)
            handler(client)
            seen = states(client)
            async with running(client):
                await service.authenticated.get()

            errors = [type(error) for state, error in seen if state is State.WAITING]
            assert [EndpointError] * len(answers) == errors

    play(main)


# -- odd servers --------------------------------------------------------------------------------


def first(odd: Callable[[Peer], Awaitable[None]]) -> Callable[[Peer], Awaitable[None]]:
    """
    Make a script that is odd on the first connection, and then sends an event.
    """

    async def script(peer: Peer) -> None:
        if peer.number == 1:
            await odd(peer)
            return
        await peer.authenticate()
        await peer.send('42["cart:created",{"cart":"good"}]')
        await peer.stay()

    return script


def recovers(
    odd: Callable[[Peer], Awaitable[None]], **options: Any
) -> tuple[list[Any], int, list[RealtimeError]]:
    """
    Return what is handled, the number of connections, and the errors, when the first one is odd.
    """
    result: list[Any] = []

    async def main() -> None:
        async with raw(first(odd)) as server:
            scheme = to(server.url, authentication=replace(AUTHENTICATION, deadline=0.4))
            client = make(scheme=scheme, timeouts=Timeouts(2.0, 0.4, 0.5, 0.3), **options)
            seen = handler(client)
            errors = states(client)
            async with running(client):
                async with asyncio.timeout(8):
                    while "good" not in seen:
                        await seen.until(len(seen) + 1)
            result.extend(
                [list(seen), server.connections, [error for _, error in errors if error is not None]]
            )

    play(main)
    return result[0], result[1], result[2]


async def silence(peer: Peer) -> None:
    await asyncio.sleep(3)


async def open_is_no_json(peer: Peer) -> None:
    await peer.send("0{")
    await asyncio.sleep(3)


async def open_without_pings(peer: Peer) -> None:
    await peer.send('0{"sid":"s","upgrades":[]}')
    await asyncio.sleep(3)


async def no_namespace(peer: Peer) -> None:
    await peer.send(OPEN)
    await asyncio.sleep(3)


async def namespace_refused(peer: Peer) -> None:
    await peer.send(OPEN)
    await peer.expect("40")
    await peer.send('44{"message":"no"}')
    await asyncio.sleep(3)


async def no_answer(peer: Peer) -> None:
    await peer.open()
    await peer.stay()


async def drop_at_once(peer: Peer) -> None:
    pass


async def namespace_disconnect(peer: Peer) -> None:
    await peer.authenticate()
    await peer.send("41")
    await asyncio.sleep(3)


async def engine_close(peer: Peer) -> None:
    await peer.authenticate()
    await peer.send("1")
    await asyncio.sleep(3)


async def reset(peer: Peer) -> None:
    await peer.authenticate()


async def close_1011(peer: Peer) -> None:
    await peer.authenticate()
    await peer.socket.close(code=1011)


async def silent_peer(peer: Peer) -> None:
    await peer.authenticate()
    await asyncio.sleep(3)


async def half_a_binary_event(peer: Peer) -> None:
    await peer.authenticate()
    await peer.send('451-["cart:created",{"cart":{"_placeholder":true,"num":0}}]')


async def connects_and_leaves_at_once(peer: Peer) -> None:
    await peer.send(OPEN)
    await peer.expect("40")
    await peer.send('40{"sid":"n"}', "41")
    await asyncio.sleep(3)


@pytest.mark.parametrize(
    ("odd", "error", "words"),
    [
        pytest.param(silence, ConnectTimeout, "within 0.4 s", id="F80-P4-no-open"),
        pytest.param(open_is_no_json, ConnectTimeout, "protocol", id="F80-open-malformed"),
        pytest.param(open_without_pings, ConnectTimeout, "protocol", id="F80-open-without-pings"),
        pytest.param(no_namespace, ConnectTimeout, "within 0.4 s", id="F81-P18-no-namespace"),
        pytest.param(namespace_refused, ConnectTimeout, "refused the namespace", id="F81-namespace-refused"),
        pytest.param(no_answer, AuthenticationTimeout, "within 0.4 s", id="F82-no-answer"),
        pytest.param(drop_at_once, ConnectionLost, "could not be opened", id="F79-dropped"),
        pytest.param(namespace_disconnect, ConnectionLost, "disconnected", id="F89-P2-namespace-disconnect"),
        pytest.param(engine_close, ConnectionLost, "server closed", id="F89-P3-engine-close"),
        pytest.param(reset, ConnectionLost, "transport broke", id="F88-reset"),
        pytest.param(close_1011, ConnectionLost, "code 1011", id="F88-close"),
        pytest.param(silent_peer, ConnectionLost, "silent", id="F90-P19-silent"),
        pytest.param(half_a_binary_event, ConnectionLost, "transport broke", id="F91-half-a-message"),
        pytest.param(connects_and_leaves_at_once, ConnectionLost, "disconnected", id="F84-leaves-at-once"),
    ],
)
def test_recovery(odd: Callable[[Peer], Awaitable[None]], error: type[Exception], words: str) -> None:
    """
    F78 to F91: the trouble is named, and the second connection is good.
    """
    seen, connections, errors = recovers(odd)

    assert (["good"], 2) == (seen, connections)
    assert [(True, True)] == [(isinstance(found, error), words in str(found)) for found in errors]


def test_oversize() -> None:
    """
    F93, P11: a message over the limit is one error and one signal.
    """

    async def large(peer: Peer) -> None:
        await peer.authenticate()
        await peer.send('42["cart:created",{"cart":"' + "x" * 5000 + '"}]')
        await peer.stay()

    signals: list[str] = []
    seen, connections, _ = recovers(
        large,
        observer=lambda signal, /, **details: signals.append(signal),
        transport=lambda listener: SocketIOTransport(listener, max_message=2000, close_timeout=0.3),
    )

    assert (["good"], 2, 1) == (seen, connections, signals.count("oversize"))


def test_refused_upgrade_and_redirect() -> None:
    """
    F79: an HTTP error or a redirect in place of a WebSocket is an error, and is not followed.
    """

    async def main() -> None:
        paths: list[str] = []

        async def handle(request: web.Request) -> web.Response:
            paths.append(request.path)
            if len(paths) % 2:
                return web.Response(status=502)
            return web.Response(status=302, headers={"Location": "/elsewhere"})

        app = web.Application()
        app.router.add_route("*", "/{tail:.*}", handle)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        # A busy machine must not take the place of the answer: nothing here waits for a time to pass.
        scheme = to(f"ws://127.0.0.1:{runner.addresses[0][1]}", path="/x")
        client = make(scheme=scheme, timeouts=Timeouts(30.0, 30.0, 30.0, 30.0))
        handler(client)
        seen = states(client)
        async with running(client):
            async with asyncio.timeout(60):
                while sum(state is State.WAITING for state, _ in seen) < 4:
                    await seen.until(len(seen) + 1)
        await runner.cleanup()

        errors = [str(error) for state, error in seen if state is State.WAITING][:2]
        assert "HTTP 502" in errors[0]
        assert {"/x/"} == set(paths)

    play(main)


def test_malformed_packets_are_dropped() -> None:
    """
    F92, P12: nine malformed packets later both good events arrive, and nothing else.
    """

    async def script(peer: Peer) -> None:
        await peer.authenticate()
        await peer.send(
            "",
            "9",
            "x",
            "4",
            "4true",
            "42{",
            "42{}",
            "42[]",
            "42[1]",
            "49[]",
            '42["cart:created"]',
            '42["cart:created","text"]',
            '42["connect"]',
            '42["disconnect","now"]',
            '42["__disconnect_final",{}]',
            '42/other,["cart:created",{"cart":"other"}]',
            '459999999999-["cart:created",{}]',
            '451-["cart:created",{"cart":{"_placeholder":true,"num":7}}]',
            b"attachment",
            '451-["cart:created",{"cart":{"_placeholder":true,"num":0}}]',
            '42["cart:created",{"cart":1}]',
            b"attachment of nothing",
            "4" + "2" + '["cart:created",' + "[" * 5000,
            '42["cart:created",{"cart":2}]',
        )
        await peer.stay()

    async def main() -> None:
        async with raw(script) as server:
            client = make(scheme=to(server.url))
            seen = handler(client)
            async with running(client):
                await seen.until(2)

            assert ([1, 2], 1) == (seen, server.connections)

    play(main)


def test_early_events_are_not_delivered() -> None:
    """
    F86: an event before the confirmation is signalled, and not handled.
    """

    async def script(peer: Peer) -> None:
        await peer.open()
        await peer.send(
            '42["cart:created",{"cart":"early"}]', '42["authenticated"]', '42["cart:created",{"cart":1}]'
        )
        await peer.stay()

    async def main() -> None:
        async with raw(script) as server:
            client = make(scheme=to(server.url))
            seen = handler(client)
            async with running(client):
                await seen.until(1)

            assert ([1], 1) == (seen, client.health()["early"])

    play(main)


def test_acknowledgements() -> None:
    """
    An event that wants an acknowledgement gets one.
    """
    answers: list[str] = []

    async def script(peer: Peer) -> None:
        await peer.authenticate()
        await peer.send('4217["cart:created",{"cart":1}]')
        answers.append(await peer.expect("43"))
        await peer.send('42["cart:created",{"cart":2}]')
        await peer.stay()

    async def main() -> None:
        async with raw(script) as server:
            client = make(scheme=to(server.url))
            seen = handler(client)
            async with running(client):
                await seen.until(2)

    play(main)

    assert ["4317[]"] == answers


# -- handlers -----------------------------------------------------------------------------------


def test_order_and_backpressure() -> None:
    """
    F97, P6, P7: with room for two, a slow handler gets 300 events in order, one at a time.
    """
    pongs: list[str] = []

    async def script(peer: Peer) -> None:
        await peer.authenticate()
        for number in range(300):
            await peer.send(cart(number))
        await peer.send("2")
        pongs.append(await peer.expect("3"))
        await peer.stay()

    async def main() -> None:
        async with raw(script) as server:
            signals: list[str] = []
            client = make(
                scheme=to(server.url), queue=2, observer=lambda signal, /, **_: signals.append(signal)
            )
            seen = Seen()
            hold = asyncio.Event()
            most = 0

            @client.on("cart:created")
            async def handle(event: ServiceEvent[Any]) -> None:
                nonlocal most
                most = max(most, len(asyncio.all_tasks()))
                await hold.wait()
                seen.add(event.raw["cart"])

            async with running(client):
                async with asyncio.timeout(5):
                    while not pongs:
                        await asyncio.sleep(0.02)
                # The server had its pong while nothing was read.
                assert [] == seen
                hold.set()
                await seen.until(300)

            assert list(range(300)) == seen
            assert "backpressure" in signals
            assert most < 30

    play(main)


def test_failing_handlers() -> None:
    """
    P8: a handler that raises is reported, and the next event is handled.
    """

    async def main() -> None:
        async with serving(Service()) as service:
            client = make(service.url)
            seen, failures = Seen(), Seen()

            @client.on("cart:created")
            async def handle(event: ServiceEvent[Any]) -> None:
                seen.add(event.raw["cart"])
                raise ValueError(event.raw["cart"])

            @client.on_error
            async def failed(error: BaseException, event: ServiceEvent[Any]) -> None:
                failures.add(str(error))

            async with running(client):
                await service.authenticated.get()
                await service.send("cart:created", {"cart": 1})
                await service.send("cart:created", {"cart": 2})
                await failures.until(2)

            assert ([1, 2], ["1", "2"]) == (seen, failures)

    play(main)


def test_plain_function() -> None:
    """
    F100: a plain function runs in a thread, and order is kept.
    """

    async def main() -> None:
        async with serving(Service()) as service:
            client = make(service.url)
            seen: list[int] = []
            done = asyncio.Event()
            loop = asyncio.get_running_loop()

            @client.on("cart:created")
            def handle(event: ServiceEvent[Any]) -> None:
                seen.append(event.raw["cart"])
                if len(seen) == 20:
                    loop.call_soon_threadsafe(done.set)

            async with running(client):
                await service.authenticated.get()
                for number in range(20):
                    await service.send("cart:created", {"cart": number})
                await asyncio.wait_for(done.wait(), 5)

            assert list(range(20)) == seen

    play(main)


def test_unknown_event_and_text() -> None:
    """
    F110: an event nobody knows arrives; data that is no object does where the document says so.
    """

    async def main() -> None:
        async with serving(Service()) as service:
            client = make(service.url, listen=["cart:brand_new"])
            seen = Seen()

            @client.on("cart:brand_new")
            async def unknown(event: ServiceEvent[UnknownPayload]) -> None:
                seen.add(event.data)

            @client.on("note")
            async def note(event: ServiceEvent[str]) -> None:
                seen.add(event.data)

            async with running(client):
                await service.authenticated.get()
                await service.send("cart:brand_new", 5)
                await service.send("cart:brand_new", {"a": 1})
                await service.send("note", {"a": 1})
                await service.send("note", 7)
                await service.send("note", "text")
                await seen.until(3)

            assert [UnknownPayload({"a": 1}), UnknownPayload({"a": 1}), "text"] == seen
            assert 2 == client.health()["malformed"]

    play(main)


def test_handler_on_a_live_connection() -> None:
    """
    F101: a handler registered later is bound at once, and is in the next authentication.
    """

    async def main() -> None:
        async with serving(Service()) as service:
            client = make(service.url)
            first_seen = handler(client)
            late = Seen()
            seen = states(client)
            async with running(client):
                sid = await service.authenticated.get()

                async def wait(state: State) -> None:
                    async with asyncio.timeout(3):
                        while not any(found is state for found, _ in seen):
                            await seen.until(len(seen) + 1)

                await wait(State.READY)

                @client.on("cart:paid")
                async def paid(event: ServiceEvent[Any]) -> None:
                    late.add(event.raw["cart"])

                async with asyncio.timeout(3):
                    while not service.received:
                        await asyncio.sleep(0.01)
                await service.send("cart:paid", {"cart": 1})
                await late.until(1)
                await service.sio.disconnect(sid)
                await service.authenticated.get()
                await service.send("cart:created", {"cart": 2})
                await first_seen.until(1)

            assert [("bind:push", {"events": ["cart:paid"]})] == service.received
            expected = [["cart:created"], ["cart:created", "cart:paid"]]
            assert expected == [data["events"] for data in service.authentications]

    play(main)


def test_on_any_asks_for_all() -> None:
    """
    A handler for everything asks for all events of the surface.
    """

    async def main() -> None:
        async with serving(Service()) as service:
            client = make(service.url)

            @client.on_any
            async def anything(event: ServiceEvent[Any]) -> None:
                pass

            async with running(client):
                await service.authenticated.get()

            assert ["cart:created", "cart:paid", "note"] == service.authentications[0]["events"]

    play(main)


# -- another engine -----------------------------------------------------------------------------


class Wire:
    """
    A transport without a network. *answer* is called with every event the client emits.
    """

    def __init__(self, listener: Listener, answer: Callable[[Listener, str], None], sent: Seen) -> None:
        self.listener = listener
        self.answer = answer
        self.sent = sent

    async def connect(self, url: str, **options: Any) -> None:
        self.listener.opened()

    async def emit(self, name: str, *arguments: Any) -> None:
        self.sent.add((name, *arguments))
        self.answer(self.listener, name)

    async def close(self) -> None:
        pass


class Deaf(Wire):
    """
    A transport that loses a cancellation which comes while it connects for the first time.
    """

    async def connect(self, url: str, **options: Any) -> None:
        self.listener.opened()
        self.sent.add(("connects",))
        with contextlib.suppress(*[asyncio.CancelledError] * (len(self.sent) == 1)):
            await asyncio.sleep(30)


def test_stop_that_a_transport_does_not_hear() -> None:
    """
    F104: `stop` ends a client also where the transport loses the cancellation, as `asyncio.wait_for` may.
    """

    async def main() -> None:
        sent = Seen()
        client = make(
            scheme=to("wss://acme.example"),
            transport=lambda listener: Deaf(listener, lambda *told: None, sent),
        )
        handler(client)
        task = asyncio.create_task(client.run())
        await sent.until(1)
        await asyncio.sleep(0)
        await client.stop(drain=0)
        await task

        assert [("connects",)] == [*sent]

    play(main, seconds=5)


def test_drop_while_the_authentication_is_written() -> None:
    """
    F84: a service that hangs up before the authentication is written counts as one that hangs up.
    """

    async def main() -> None:
        def answer(listener: Listener, name: str) -> None:
            listener.lost(Lost("bye", deliberate=True))
            raise ConnectionLost("nothing can be written")

        sent = Seen()
        client = make(
            scheme=to("wss://acme.example"),
            transport=lambda listener: Wire(listener, answer, sent),
            clock=lambda: 67.0 * len(sent),
        )
        handler(client)
        with pytest.raises(Unauthorized):
            await client.run()

        assert 10 == len(sent)

    play(main)


def test_handler_registered_during_the_authentication() -> None:
    """
    F101: a handler that comes too late for the authentication is bound when the client is ready.
    """

    async def main() -> None:
        def answer(listener: Listener, name: str) -> None:
            if name == "authentication":
                handler(client, "cart:paid")
                asyncio.get_running_loop().call_later(0.05, listener.event, "authenticated", (True,))

        sent = Seen()
        client = make(
            scheme=to("wss://acme.example"), transport=lambda listener: Wire(listener, answer, sent)
        )
        handler(client)
        async with running(client):
            await sent.until(2)

        assert ("bind:push", {"events": ["cart:paid"]}) == sent[1]

    play(main)


def test_failing_transport() -> None:
    """
    An exception that a transport should not raise is trouble that may pass.
    """

    async def main() -> None:
        def answer(listener: Listener, name: str) -> None:
            if len(sent) < 3:
                raise ZeroDivisionError
            listener.event("authenticated", ())

        sent = Seen()
        client = make(
            scheme=to("wss://acme.example"), transport=lambda listener: Wire(listener, answer, sent)
        )
        handler(client)
        async with running(client):
            await until_state(client, State.READY)

        assert 3 == len(sent)

    play(main)


# -- before the start ---------------------------------------------------------------------------


def test_nothing_to_listen_for() -> None:
    """
    A client that would never receive anything is refused.
    """

    async def main() -> None:
        with pytest.raises(ConfigurationError, match="no event"):
            await make().run()

    play(main)


@pytest.mark.parametrize(
    ("name", "words"), [("cart:paid", "tier shop only"), ("hook:only", "does not come by rtm")]
)
def test_unavailable_events(name: str, words: str, log: io.StringIO) -> None:
    """
    An event that never comes with these parameters is warned about at the start.
    """

    async def main() -> None:
        async with serving(Service()) as service:
            signals: list[Any] = []
            client = make(
                service.url, observer=lambda signal, /, **details: signals.append((signal, details))
            )
            handler(client, name)
            async with running(client):
                await service.authenticated.get()

            assert [name] == [details["name"] for signal, details in signals if signal == "unavailable"]

    play(main)

    assert re.search(f"{name}.*{words}", log.getvalue())


def test_key_from_a_function() -> None:
    """
    F109: a key that is asked for is asked for with every connection, once.
    """

    async def main() -> None:
        async with serving(Service()) as service:
            keys: list[str] = []

            def key() -> str:
                keys.append(KEY)
                return KEY

            client = make(service.url, parameters={"key": Secret.of(key)})
            handler(client)
            async with running(client):
                sid = await service.authenticated.get()
                await service.sio.disconnect(sid)
                await service.authenticated.get()

            assert 2 == len(keys)

    play(main)


# -- commands -----------------------------------------------------------------------------------


def test_commands() -> None:
    """
    F102, F105: commands go out when the client is ready, and raise when it is not.
    """

    async def main() -> None:
        async with serving(Service()) as service:
            client = make(service.url)
            seen = handler(client)
            with pytest.raises(NotReady):
                await client.emit("cart:close", {"cart": 1})
            async with running(client):
                await asyncio.sleep(0)
                with pytest.raises(NotReady):
                    await client.emit("cart:close", {"cart": 2})
                await service.authenticated.get()
                await service.send("cart:created", {"cart": 1})
                await seen.until(1)
                await client.emit("cart:close", {"cart": 3})
                await client.rebind()
                with pytest.raises(NotReady):
                    await client.rebind()
                async with asyncio.timeout(3):
                    while len(service.received) < 2:
                        await asyncio.sleep(0.01)
            with pytest.raises(NotReady):
                await client.emit("cart:close", {"cart": 4})

            assert [("cart:close", {"cart": 3}), ("bind", {})] == service.received

    play(main)


def test_emit_from_a_handler_of_the_first_event() -> None:
    """
    F101: a handler may emit, however early its event is.
    """
    answers: list[str] = []

    async def script(peer: Peer) -> None:
        await peer.open()
        await peer.expect('42["authentication"')
        await peer.send('42["authenticated"]', '42["cart:created",{"cart":1}]')
        answers.append(await peer.expect("42"))
        await peer.stay()

    async def main() -> None:
        async with raw(script) as server:
            client = make(scheme=to(server.url))
            seen = Seen()

            @client.on("cart:created")
            async def handle(event: ServiceEvent[Any]) -> None:
                await client.emit("cart:close", {"cart": 1})
                seen.add(1)

            async with running(client):
                await seen.until(1)
                async with asyncio.timeout(3):
                    while not answers:
                        await asyncio.sleep(0.01)

    play(main)

    assert ['42["cart:close",{"cart":1}]'] == answers


# -- the end ------------------------------------------------------------------------------------


async def until_state(client: RealtimeClient, wanted: State) -> None:
    async with asyncio.timeout(5):
        while client.state is not wanted:
            await asyncio.sleep(0.005)


@pytest.mark.parametrize("wanted", list(State))
def test_stop_in_every_state(wanted: State) -> None:
    """
    F104: stop() returns in every state, twice and at the same time, and leaves nothing.
    """

    async def script(peer: Peer) -> None:
        if wanted is State.CONNECTING:
            await asyncio.sleep(3)
        elif wanted is State.AUTHENTICATING:
            await peer.open()
            await peer.stay()
        elif wanted is State.FAILED:
            await peer.open()
            await peer.send('42["unauthorized"]')
            await peer.stay()
        elif wanted is State.READY:
            await authenticate_and_stay(peer)

    async def never(*arguments: Any) -> Any:
        await asyncio.sleep(60)

    async def main() -> None:
        async with raw(script) as server:
            scheme = replace(SCHEME) if wanted is State.FINDING else to(server.url)
            client = make(
                "http://127.0.0.1:1",
                scheme=scheme,
                fetch=never,
                random=lambda: 1.0,
                backoff=Backoff(30.0),
            )
            handler(client)
            task: asyncio.Task[None] | None = None
            if wanted is State.STOPPED:
                await client.stop()
            elif wanted is not State.IDLE:
                task = asyncio.create_task(client.run())
                await until_state(client, wanted)
            start = asyncio.get_running_loop().time()
            await asyncio.gather(client.stop(), client.stop(drain=0.0))
            await client.stop()
            took = asyncio.get_running_loop().time() - start
            if task is not None:
                await asyncio.gather(task, return_exceptions=True)
            if wanted is not State.FAILED:
                await asyncio.gather(client.run(), return_exceptions=True)

            assert (State.FAILED if wanted is State.FAILED else State.STOPPED) is client.state
            assert took < 2

    play(main)


def test_run_after_stop_returns() -> None:
    """
    F104: a client that was stopped before it ran does not run.
    """

    async def main() -> None:
        client = make()
        await client.stop()
        await client.run()

    play(main)


def test_drain() -> None:
    """
    Events that have come are handled before stop() returns; a handler that takes longer is cancelled.
    """

    async def script(peer: Peer) -> None:
        await peer.authenticate()
        await peer.send(*(cart(number) for number in range(3)))
        await peer.stay()

    async def main() -> None:
        async with raw(script) as server:
            for drain, expected in ((3.0, [0, 1, 2]), (0.05, [])):
                client = make(scheme=to(server.url))
                seen: list[int] = []
                hold = asyncio.Event()

                async def handle(
                    event: ServiceEvent[Any], seen: list[int] = seen, hold: asyncio.Event = hold
                ) -> None:
                    await hold.wait()
                    seen.append(event.raw["cart"])

                client.on("cart:created")(handle)
                task = asyncio.create_task(client.run())
                async with asyncio.timeout(3):
                    while client.health()["events"] < 3:
                        await asyncio.sleep(0.01)
                if expected:
                    asyncio.get_running_loop().call_later(0.1, hold.set)
                await client.stop(drain=drain)
                await task

                assert expected == seen

    play(main)


def test_stop_from_a_handler() -> None:
    """
    F101: a handler may stop the client; it does not wait for itself.
    """

    async def main() -> None:
        async with serving(Service()) as service:
            client = make(service.url)
            done: list[bool] = []

            @client.on("cart:created")
            async def handle(event: ServiceEvent[Any]) -> None:
                await client.stop()
                done.append(True)

            task = asyncio.create_task(client.run())
            await service.authenticated.get()
            await service.send("cart:created", {"cart": 1})
            await asyncio.wait_for(task, 2)

            assert [True] == done

    play(main)


def test_cancelled_run() -> None:
    """
    F103: a run() that is cancelled cleans up.
    """

    async def main() -> None:
        async with serving(Service()) as service:
            client = make(service.url)
            handler(client)
            task = asyncio.create_task(client.run())
            await service.authenticated.get()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

            assert State.STOPPED is client.state

    play(main)


def test_two_loops() -> None:
    """
    F107: a client whose loop is gone says so, and does not hang.
    """
    client = make("http://127.0.0.1:9", random=lambda: 1.0)
    client.on("cart:created")(lambda event: None)

    async def begin() -> None:
        client._begin()

    asyncio.run(begin())

    async def again(call: Callable[[], Awaitable[None]]) -> None:
        with pytest.raises(ConfigurationError):
            await asyncio.wait_for(call(), 1)

    asyncio.run(again(client.stop))
    asyncio.run(again(client.run))
    asyncio.run(again(client.rebind))


def test_gap() -> None:
    """
    F106: the time between two connections is reported when the second one is ready.
    """

    async def main() -> None:
        async with serving(Service()) as service:
            client = make(service.url)
            handler(client)
            gaps = Seen()

            @client.on_gap
            async def gap(since: Any, until: Any) -> None:
                gaps.add((since, until))

            async with running(client):
                await service.sio.disconnect(await service.authenticated.get())
                await gaps.until(1)

            assert gaps[0][0] <= gaps[0][1]
            assert 1 == len(gaps)

    play(main)


# -- the end of a part --------------------------------------------------------------------------


class Boom(BaseException):
    """
    What no handler of exceptions expects.
    """


def wired(**options: Any) -> tuple[RealtimeClient, list[Listener]]:
    """
    Make a client that is ready when it has connected, without a network; and its connections.
    """
    listeners: list[Listener] = []

    def confirm(listener: Listener, name: str) -> None:
        listener.event("authenticated", ())

    def transport(listener: Listener) -> Wire:
        listeners.append(listener)
        return Wire(listener, confirm, Seen())

    return make(scheme=to("wss://acme.example"), transport=transport, **options), listeners


def part(name: str) -> asyncio.Task[Any]:
    """
    Find a task of the client that runs.
    """
    return next(task for task in asyncio.all_tasks() if task.get_name() == f"realtime {name}")


PARTS = ("notifier", "connector", "consumer", "binder")


def break_part(monkeypatch: pytest.MonkeyPatch, name: str, error: BaseException) -> None:
    """
    Have a step of one of the tasks raise when the client is prodded.
    """
    places: dict[str, tuple[Any, str]] = {
        "notifier": (Dispatcher, "call"),
        "connector": (Session, "failed"),
        "consumer": (_Run, "_handle"),
        "binder": (Session, "bind"),
    }

    def fail(*arguments: Any, **options: Any) -> Any:
        raise error

    monkeypatch.setattr(*places[name], fail)


def prod(client: RealtimeClient, listener: Listener) -> None:
    """
    Give every task of a client something to do.
    """
    handler(client, "cart:paid")
    listener.event("cart:created", ({"cart": 1},))
    asyncio.get_running_loop().call_later(0.05, listener.lost, Lost("gone"))


# An exception in the consumer is a failure of the event it handles.
@pytest.mark.parametrize(
    ("name", "error"),
    [(name, Boom()) for name in PARTS]
    + [(name, ZeroDivisionError()) for name in PARTS if name != "consumer"],
    ids=lambda value: value if isinstance(value, str) else type(value).__name__,
)
def test_part_that_raises(
    monkeypatch: pytest.MonkeyPatch, log: io.StringIO, name: str, error: BaseException
) -> None:
    """
    F139: whatever one of the client's tasks dies of ends run(), as it is.
    """

    async def main() -> None:
        client, listeners = wired()
        handler(client)
        task = asyncio.create_task(client.run())
        await until_state(client, State.READY)
        break_part(monkeypatch, name, error)
        states(client)
        prod(client, listeners[-1])
        with pytest.raises(type(error)) as caught:
            await asyncio.wait_for(task, 3)

        assert error is caught.value
        assert State.FAILED is client.state

    play(main)

    assert "Traceback (most recent call last)" in log.getvalue()


@pytest.mark.parametrize("name", PARTS)
def test_part_that_is_cancelled(name: str) -> None:
    """
    F139: a task of the client that somebody cancels ends run(), and not as if run() were cancelled.
    """

    async def main() -> None:
        client, _ = wired()
        handler(client)
        task = asyncio.create_task(client.run())
        await until_state(client, State.READY)
        part(name).cancel()
        with pytest.raises(RealtimeError, match=f"'realtime {name}' was cancelled"):
            await asyncio.wait_for(task, 3)

        assert State.FAILED is client.state

    play(main)


@pytest.mark.parametrize("error", [ZeroDivisionError(), Boom(), asyncio.CancelledError()], ids=repr)
def test_reader_that_dies(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """
    F139: a connection that is not read any more is one that has ended; the client connects again.
    """
    accept = _Run.accept

    def fail_once(run: _Run, name: str, arguments: tuple[Any, ...]) -> Awaitable[None] | None:
        if arguments == ({"cart": "bad"},):
            raise error
        return accept(run, name, arguments)

    async def bad(peer: Peer) -> None:
        await peer.authenticate()
        await peer.send('42["cart:created",{"cart":"bad"}]')
        await peer.stay()

    monkeypatch.setattr(_Run, "accept", fail_once)
    seen, connections, errors = recovers(bad)

    assert (["good"], 2) == (seen, connections)
    assert [True] == [isinstance(found, ConnectionLost) for found in errors]


def test_part_dies_while_draining() -> None:
    """
    F139: when the events that are left have nobody to handle them, stop() does not wait for that,
    and run() says why.
    """

    async def main() -> None:
        client, listeners = wired()
        begun = asyncio.Event()

        @client.on("cart:created")
        async def handle(event: ServiceEvent[Any]) -> None:
            begun.set()
            await asyncio.sleep(60)

        task = asyncio.create_task(client.run())
        await until_state(client, State.READY)
        for number in range(3):
            listeners[-1].event("cart:created", ({"cart": number},))
        await begun.wait()
        asyncio.get_running_loop().call_later(0.1, part("consumer").cancel)
        await asyncio.wait_for(client.stop(drain=60.0), 3)
        with pytest.raises(RealtimeError, match="consumer"):
            await task

        assert State.FAILED is client.state

    play(main)


def test_iteration_raises_what_a_part_died_of(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    F139: what ends a task of the client comes out of the loop, and once.
    """
    error = Boom()

    async def main() -> None:
        client, listeners = wired(listen=["cart:created"])
        inside: list[BaseException] = []
        with pytest.raises(Boom) as caught:
            async with client:
                await until_state(client, State.READY)
                break_part(monkeypatch, "consumer", error)
                listeners[-1].event("cart:created", ({},))
                try:
                    async for _ in client:
                        raise AssertionError
                except Boom as found:
                    inside.append(found)
                    raise

        assert [error, error] == [*inside, caught.value]

    play(main)


@pytest.mark.parametrize("error", [Boom(), ZeroDivisionError()], ids=["Boom", "ZeroDivisionError"])
def test_body_is_told_what_a_part_died_of(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """
    F139: a body that does not iterate gets it when it ends, unless it raises something itself.
    """

    async def body(client: RealtimeClient, listeners: list[Listener], own: Exception | None) -> None:
        handler(client)
        async with client:
            await until_state(client, State.READY)
            break_part(monkeypatch, "binder", error)
            prod(client, listeners[-1])
            await until_state(client, State.FAILED)
            if own is not None:
                raise own

    async def main() -> None:
        with pytest.raises(type(error)) as caught:
            await body(*wired(), None)
        monkeypatch.undo()
        with pytest.raises(LookupError):
            await body(*wired(), LookupError())

        assert error is caught.value

    play(main)


# -- iterating ----------------------------------------------------------------------------------


def test_iteration() -> None:
    """
    Events can be iterated over; leaving the loop ends the client.
    """

    async def main() -> None:
        async with serving(Service()) as service:
            client = make(service.url, listen=["cart:created"])
            seen: list[int] = []
            async with client:
                await service.authenticated.get()
                for number in range(5):
                    await service.send("cart:created", {"cart": number})
                async for event in client:
                    seen.append(event.raw["cart"])
                    if len(seen) == 3:
                        break

            assert ([0, 1, 2], State.STOPPED) == (seen, client.state)

    play(main, seconds=4)


def test_stop_while_iterating() -> None:
    """
    stop() between two events ends the loop after what has come.
    """

    async def main() -> None:
        async with serving(Service()) as service:
            client = make(service.url, listen=["cart:created"])
            seen: list[int] = []
            async with client:
                await service.authenticated.get()
                await service.send("cart:created", {"cart": 1})
                async for event in client:
                    seen.append(event.raw["cart"])
                    await client.stop()

            assert [1] == seen

    play(main, seconds=4)


def test_iteration_raises() -> None:
    """
    A refusal comes out of the loop.
    """

    async def main() -> None:
        async with serving(Service(accept="refuse")) as service:
            client = make(service.url, listen=["cart:created"])
            with pytest.raises(Unauthorized):
                async with client:
                    async for _ in client:
                        raise AssertionError

    play(main)


def test_body_that_does_not_iterate() -> None:
    """
    With handlers, nobody has to iterate: nothing waits for it.
    """

    async def main() -> None:
        async with serving(Service()) as service:
            client = make(service.url, queue=2)
            seen = handler(client)
            async with client:
                await service.authenticated.get()
                for number in range(20):
                    await service.send("cart:created", {"cart": number})
                await seen.until(20)

    play(main)


# -- secrets and libraries ----------------------------------------------------------------------


@pytest.mark.parametrize("accept", [True, False, "refuse", "drop"])
def test_canary(accept: Any, log: io.StringIO) -> None:
    """
    F111, P10: however it ends, no logger and no traceback has the key, at any level.
    """

    async def main() -> None:
        async with serving(Service(accept=accept, query=f"?token={KEY}")) as service:
            client = make(service.url, clock=lambda: 67.0 * len(service.authentications))
            handler(client)
            task = asyncio.create_task(client.run())
            if accept is True:
                sid = await service.authenticated.get()
                await service.sio.disconnect(sid)
                await service.authenticated.get()
                await client.stop()
            try:
                await task
            except Unauthorized:
                logging.getLogger("user").exception("it ended")

    play(main)

    assert KEY not in log.getvalue()
    assert "the client is" in log.getvalue()


def test_missing_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    F113: without the library the client says what to install, when it is used.
    """
    transport._engine.cache_clear()
    monkeypatch.setitem(sys.modules, "socketio", None)

    async def main() -> None:
        client = make(scheme=to("ws://127.0.0.1:9"))
        handler(client)
        with pytest.raises(ConfigurationError, match="pip install .*'python-socketio>=5.8'"):
            await client.run()

    try:
        play(main)
    finally:
        transport._engine.cache_clear()


@pytest.fixture
def fresh_engine() -> Iterator[None]:
    """
    Have the libraries looked at anew.
    """
    transport._engine.cache_clear()
    yield
    transport._engine.cache_clear()


@pytest.mark.usefixtures("fresh_engine")
@pytest.mark.parametrize(
    ("library", "version", "least"),
    [("python-engineio", "4.12.3", "4.13"), ("python-socketio", "5.7.2", "5.8")],
)
def test_old_library(monkeypatch: pytest.MonkeyPatch, library: str, version: str, least: str) -> None:
    """
    F149: a library of an unsuitable version ends run() at once, with both versions.
    """
    genuine = importlib.metadata.version
    monkeypatch.setattr(
        importlib.metadata, "version", lambda name: version if name == library else genuine(name)
    )

    async def main() -> None:
        client = make(scheme=to("ws://127.0.0.1:9"), random=lambda: 1.0)
        handler(client)
        with pytest.raises(ConfigurationError) as caught:
            await asyncio.wait_for(client.run(), 3)

        assert f"needs {library} {least} or newer, and found {version}: pip install" in str(caught.value)
        assert State.FAILED is client.state

    play(main)


def breaks(*arguments: Any, **options: Any) -> Any:
    raise TypeError(KEY)


@pytest.mark.usefixtures("fresh_engine")
@pytest.mark.parametrize(
    ("target", "words"),
    [
        pytest.param("aiohttp.ClientWSTimeout", "AttributeError: .*ClientWSTimeout", id="before-the-request"),
        pytest.param("aiohttp.ClientSession.ws_connect", "TypeError", id="the-request"),
        pytest.param("socketio.packet.Packet.encode", "TypeError", id="after-the-greeting"),
        pytest.param("socketio.exceptions.SocketIOError", "AttributeError", id="when-loaded"),
        pytest.param("socketio.AsyncClient.__init__", "TypeError", id="when-made"),
    ],
)
def test_library_that_does_not_fit(
    monkeypatch: pytest.MonkeyPatch, log: io.StringIO, target: str, words: str
) -> None:
    """
    F149: where a library is not as expected, that is said with its version; no server is blamed, and
    nothing is tried again.
    """
    if words.startswith("Attribute"):
        monkeypatch.delattr(target)
    else:
        monkeypatch.setattr(target, breaks)

    async def main() -> None:
        async with raw(authenticate_and_stay) as server:
            client = make(scheme=to(server.url), random=lambda: 1.0)
            handler(client)
            with pytest.raises(ConfigurationError, match=words) as caught:
                await asyncio.wait_for(client.run(), 3)

            assert f"python-engineio {importlib.metadata.version('python-engineio')}" in str(caught.value)
            assert "'python-engineio>=4.13'" in str(caught.value)
            assert KEY not in str(caught.value)

    play(main)


@pytest.mark.parametrize(
    "greeting",
    [
        "0",
        "0null",
        "01",
        "0[]",
        '0"text"',
        '0{"sid":"s","upgrades":[],"pingInterval":null,"pingTimeout":400}',
        '0{"sid":"s","upgrades":[],"pingInterval":[],"pingTimeout":{}}',
        '0{"sid":"s","upgrades":[],"pingInterval":1e999,"pingTimeout":400}',
        "",
        "6",
        "40",
        b"",
        b"\x00",
    ],
)
def test_nonsense_for_a_greeting(greeting: str | bytes) -> None:
    """
    F80, F149: nonsense from a server is the server's: it may pass, and the client tries again.
    """

    async def nonsense(peer: Peer) -> None:
        await peer.send(greeting)
        await asyncio.sleep(3)

    seen, connections, errors = recovers(nonsense)

    assert (["good"], 2) == (seen, connections)
    assert [True] == [isinstance(error, ConnectTimeout | ConnectionLost) for error in errors]


def test_unsafe_fixed_address() -> None:
    """
    F76: credentials are not sent to an unencrypted address that is not this machine.
    """

    async def main() -> None:
        client = make(scheme=to("ws://acme.example"))
        handler(client)
        with pytest.raises(ConfigurationError, match="not encrypted"):
            await client.run()

    play(main)


def test_black_hole() -> None:
    """
    F78: a server that takes the connection and never says a word is given up in time.
    """

    async def main() -> None:
        async def swallow(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await reader.read()
            writer.close()

        server = await asyncio.start_server(swallow, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        client = make(scheme=to(f"ws://127.0.0.1:{port}", path="/x"), timeouts=Timeouts(2.0, 0.3, 0.5, 0.3))
        handler(client)
        seen = states(client)
        async with running(client), asyncio.timeout(5):
            while State.WAITING not in [state for state, _ in seen]:
                await seen.until(len(seen) + 1)
        server.close()
        await server.wait_closed()
        errors = [error for state, error in seen if state is State.WAITING]

        assert isinstance(errors[0], ConnectTimeout)
        assert "within 0.3 s" in str(errors[0])

    play(main)
