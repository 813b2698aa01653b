"""
One Socket.IO connection, behind an interface that another engine could serve as well.

The engine here is python-socketio. What it is used for: the handshakes, and packets to and from
text. What it is kept from: reconnecting, building the URL (it drops the path and doubles slashes),
reading (it makes a task of every packet, and waits for its writer), and logging packets, which
hold credentials.
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
import inspect
import logging
from collections.abc import Awaitable, Callable, Iterator
from typing import Any, Final, NamedTuple, NoReturn, Protocol, TypeAlias

from .endpoint import MISFITS, load, misfit, proxy_of, trouble
from .errors import ConfigurationError, ConnectionLost, ConnectTimeout, RealtimeError
from .observer import said
from .session import Dropped, Lost, Rejected

MAX_MESSAGE: Final = 4 * 1024 * 1024
"""
How many bytes one message may have.
"""

MAX_ATTACHMENTS: Final = 100
"""
How many binary parts one event may have.
"""

LONGEST_SILENCE: Final = 600.0
"""
Seconds after which a server is given up, whatever it says about its pings.
"""

_log: Final = logging.getLogger(__name__)

_DELIBERATE: Final = frozenset({1000, 1005, 1008})
"""
Close codes of a service that means this client, not of one that restarts.
"""

_OVERSIZE: Final = 1009


class Listener(Protocol):
    """
    What a transport tells.
    """

    def opened(self) -> None:
        """
        The namespace is connected.
        """

    def event(self, name: str, arguments: tuple[Any, ...]) -> Awaitable[None] | None:
        """
        An event came. Nothing more is read before what this returns is done.
        """

    def malformed(self, what: str) -> None:
        """
        A packet was dropped, because nothing can be made of it; *what* says what it was.
        """

    def lost(self, lost: Lost) -> None:
        """
        The connection ended, and not by `Transport.close`.
        """


class Transport(Protocol):
    """
    One connection, used once.
    """

    async def connect(
        self,
        url: str,
        *,
        path: str,
        query: str,
        namespace: str,
        payload: dict[str, Any] | None,
        timeout: float,
    ) -> None:
        """
        Return when the namespace is connected; raise `RealtimeError` when it is not in *timeout* seconds.
        """

    async def emit(self, name: str, *arguments: Any) -> None:
        """
        Return when an event is written; raise `RealtimeError` when it cannot be.
        """

    async def close(self) -> None:
        """
        Let go of everything, in bounded time. It is fine to call this in any state.
        """


TransportFactory: TypeAlias = Callable[[Listener], Transport]


def exact_url(url: str, path: str, query: str) -> str:
    """
    Build the URL of the WebSocket, with the path as it is.
    """
    own = "transport=websocket&EIO=4"
    return f"{url}{path}?{query}&{own}" if query else f"{url}{path}?{own}"


class SocketIOTransport:
    """
    A connection made by python-socketio and aiohttp.

    *close_timeout* and *emit_timeout* are in seconds, *max_message* is in bytes.
    """

    def __init__(
        self,
        listener: Listener,
        *,
        max_message: int = MAX_MESSAGE,
        close_timeout: float = 2.0,
        emit_timeout: float = 10.0,
    ) -> None:
        self._listener = listener
        self._max_message = max_message
        self._close_timeout = close_timeout
        self._emit_timeout = emit_timeout
        with _fitting():
            self._engine = _engine()
        self._client: Any = None
        self._http: Any = None
        self._namespace = "/"

    async def connect(
        self,
        url: str,
        *,
        path: str,
        query: str,
        namespace: str,
        payload: dict[str, Any] | None,
        timeout: float,
    ) -> None:
        """
        Return when the namespace is connected; raise `RealtimeError` when it is not in *timeout* seconds.
        """
        target = exact_url(url, path, query)
        self._namespace = namespace
        self._http = _Http(target)
        with _fitting():
            self._client = self._engine.client(
                self._listener,
                target,
                reconnection=False,
                handle_sigint=False,
                logger=_Silence(),
                engineio_logger=_Silence(),
                http_session=self._http,
                request_timeout=self._close_timeout,
                timestamp_requests=False,
                websocket_extra_options={"max_msg_size": self._max_message},
            )
        self._client.hidden = tuple(_texts(payload))
        try:
            async with asyncio.timeout(timeout):
                await self._client.connect(
                    url,
                    transports=["websocket"],
                    namespaces=[namespace],
                    auth=payload,
                    wait_timeout=2 * timeout,
                )
        except TimeoutError:
            raise ConnectTimeout(f"the connection was not open within {timeout:g} s") from None
        except (ConfigurationError, RealtimeError):
            raise
        except Exception as error:
            # The library's chain of exceptions quotes the address, whose query may be a credential.
            raise self._refusal(error) from None

    async def emit(self, name: str, *arguments: Any) -> None:
        """
        Return when an event is written; raise `RealtimeError` when it cannot be.
        """
        if self._client is None:
            raise ConnectionLost("the connection is not open")
        try:
            async with asyncio.timeout(self._emit_timeout):
                await self._client.emit(name, tuple(arguments), namespace=self._namespace)
        except TimeoutError:
            raise ConnectionLost(f"nothing could be written for {self._emit_timeout:g} s") from None
        except RealtimeError:
            raise
        except self._engine.errors as error:
            raise ConnectionLost(f"the connection is gone ({trouble(error)})") from error

    async def close(self) -> None:
        """
        Let go of everything, in bounded time. It is fine to call this in any state.
        """
        client, self._client = self._client, None
        http, self._http = self._http, None
        try:
            if client is not None:
                with contextlib.suppress(Exception):
                    async with asyncio.timeout(self._close_timeout):
                        await client.leave()
        finally:
            if client is not None:
                client.discard()
            if http is not None:
                await http.close(self._close_timeout)

    def _refusal(self, error: Exception) -> RealtimeError | ConfigurationError:
        if self._client.rejected:
            return Rejected(self._client.rejected)
        if self._client.lost is not None:
            return Dropped(self._client.lost)
        greeted = self._client.eio.greeted
        # The library takes the server's greeting as it comes, and stumbles over one that is nonsense.
        # What breaks afterwards it wraps.
        trouble = _first(error) if greeted else error
        if isinstance(trouble, MISFITS) and (greeted or not self._http.asked):
            return misfit(trouble)
        if isinstance(error, self._engine.errors):
            return ConnectionLost(f"the connection could not be opened ({_cause(error)})")
        return ConnectTimeout(f"the server does not speak the protocol ({type(error).__name__})")


class _Http:
    """
    What python-socketio needs of an HTTP session, to open one WebSocket.

    *asked* tells that the request is on its way: what happens then may be the server's doing.
    """

    def __init__(self, target: str) -> None:
        self._target = target
        self._session: Any = None
        self._socket: Any = None
        self.asked = False
        self.closed = False

    async def ws_connect(self, url: str, **options: Any) -> Any:
        """
        Open the WebSocket; the URL stays as it is.
        """
        aiohttp = load("aiohttp")

        async def refuse(session: Any, context: Any, parameters: Any) -> NoReturn:
            raise ConnectTimeout("the server redirects, which is not followed")

        async def sent(session: Any, context: Any, parameters: Any) -> None:
            self.asked = True

        trace = aiohttp.TraceConfig()
        trace.on_request_redirect.append(refuse)
        trace.on_request_headers_sent.append(sent)
        self._session = aiohttp.ClientSession(
            cookie_jar=aiohttp.DummyCookieJar(),
            timeout=aiohttp.ClientTimeout(total=None),
            trace_configs=[trace],
        )
        target = load("yarl").URL(self._target, encoded=True)
        self._socket = await self._session.ws_connect(target, proxy=proxy_of(self._target), **options)
        return self._socket

    async def close(self, timeout: float) -> None:
        """
        Close whatever is open.
        """
        self.closed = True
        try:
            if self._socket is not None:
                async with asyncio.timeout(timeout):
                    await self._socket.close()
        except Exception as error:
            _log.debug("the socket was not closed in order (%s)", type(error).__name__)
        finally:
            if self._session is not None:
                await self._session.close()


@contextlib.contextmanager
def _fitting() -> Iterator[None]:
    """
    Blame what goes wrong inside, where no server had a say yet, on the libraries.
    """
    try:
        yield
    except MISFITS as error:
        raise misfit(error) from error


def _first(error: BaseException) -> BaseException:
    """
    Return the first exception of a chain: the library's own says nothing but that there was one.
    """
    first = error
    for _ in range(10):
        previous = first.__cause__ or first.__context__
        if previous is None:
            break
        first = previous
    return first


def _cause(error: BaseException) -> str:
    first = _first(error)
    status = getattr(first, "status", None)
    return f"HTTP {status}" if isinstance(status, int) else trouble(first)


def _texts(value: Any) -> Iterator[str]:
    """
    Yield the texts in a payload.
    """
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        items: Any = value  # `isinstance` would make its type less known
        for item in items.values() if isinstance(value, dict) else items:
            yield from _texts(item)


def _is_event(data: Any) -> bool:
    items: Any = data  # `isinstance` would make its type less known
    return isinstance(data, list) and len(items) > 0 and isinstance(items[0], str)


class _Silence:
    """
    A logger that forgets: the library logs whole packets.
    """

    def _forget(self, *arguments: object, **options: object) -> None:
        pass

    debug = info = warning = error = exception = critical = log = _forget


# -- python-socketio ----------------------------------------------------------------------------


class _Engine(NamedTuple):
    client: Callable[..., Any]
    errors: tuple[type[Exception], ...]


@functools.cache
def _engine() -> _Engine:
    """
    Import aiohttp and python-socketio; return a client made of their classes, and what it raises.
    """
    aiohttp = load("aiohttp")
    socketio: Any = load("socketio")
    engineio: Any = load("engineio")
    packets: Any = load("engineio.packet")
    events: Any = load("socketio.packet")
    clients: list[Any] = load("engineio.base_client").connected_clients

    class Engine(engineio.AsyncClient):  # type: ignore[misc]
        """
        Engine.IO with one reader, which hands on a packet and then reads the next.
        """

        owner: Any
        target = ""
        heard = 0.0
        leaving = False
        greeted = False
        ws: Any
        queue: Any
        state: str
        ping_interval: float
        ping_timeout: float
        read_loop_task: Any
        write_loop_task: Any

        def _get_engineio_url(self, url: str, engineio_path: str, transport: str) -> str:
            return self.target

        async def _trigger_event(self, event: str, *arguments: Any, run_async: bool = False) -> Any:
            self.greeted = True  # the first is that the connection is open
            result = self.handlers[event](*arguments)
            return await result if inspect.isawaitable(result) else result

        async def _send_packet(self, pkt: Any) -> None:
            if self.ws is None:
                await self.queue.put(pkt)
                return
            if self.state != "connected" or self.ws.closed:
                raise ConnectionResetError("the connection is closed")
            text = pkt.encode()
            await (self.ws.send_bytes(text) if pkt.binary else self.ws.send_str(text))

        async def _read_loop_websocket(self) -> None:
            self.heard = asyncio.get_running_loop().time()
            lost = Lost("nobody reads any more")
            try:
                lost = await self._read()
            except (OSError, aiohttp.ClientError) as error:
                lost = Lost(type(error).__name__)
            except Exception as error:
                _log.exception("the connection cannot be read")
                lost = Lost(f"reading failed with {type(error).__name__}")
            finally:
                # However this task ends: a connection that nobody reads looks alive.
                self.state = "disconnected"
                silence = asyncio.get_running_loop().time() - self.heard
                if not self.leaving:
                    self.owner.ended(Lost(lost.reason, lost.deliberate, silence, lost.signal))

        async def _read(self) -> Lost:
            # A server that announces no pings would be waited for without end.
            patience = min(max(self.ping_interval + self.ping_timeout, 0.1), LONGEST_SILENCE)
            while True:
                try:
                    message = await self.ws.receive(timeout=patience)
                except TimeoutError:
                    return Lost("the server is silent")
                if not isinstance(message.data, str | bytes):
                    return self._closed(message)
                self.heard = asyncio.get_running_loop().time()
                lost = await self._take(message.data)
                if lost is not None:
                    return lost

        def _closed(self, message: Any) -> Lost:
            code = self.ws.close_code
            if message.type is aiohttp.WSMsgType.ERROR and code == _OVERSIZE:
                return Lost("a message was larger than the limit", signal="oversize")
            if message.type is aiohttp.WSMsgType.CLOSE:
                return Lost(f"closed with code {code}", deliberate=code in _DELIBERATE)
            return Lost("the transport broke")

        async def _take(self, data: str | bytes) -> Lost | None:
            try:
                packet = packets.Packet(encoded_packet=data)
            except Exception:  # the library raises whatever its parsing raised
                self.owner.listener.malformed("a packet that is none")
                return None
            if packet.packet_type == packets.MESSAGE:
                ended: Lost | None = await self._trigger_event("message", packet.data)
                return ended
            if packet.packet_type == packets.PING:
                await self.attempt(self._send_packet(packets.Packet(packets.PONG, packet.data)))
            elif packet.packet_type == packets.CLOSE:
                return Lost("the server closed the connection", deliberate=True)
            elif packet.packet_type != packets.NOOP:
                self.owner.listener.malformed("a packet of an unknown type")
            return None

        async def hold(self, accepted: Awaitable[None]) -> None:
            """
            Wait until an event is accepted, and keep telling the server that we live: its pings are
            in the line behind what is not read yet.
            """
            task = asyncio.ensure_future(accepted)
            beat = max(0.05, min(self.ping_interval, self.ping_timeout) / 2)
            try:
                while not task.done():
                    await asyncio.wait({task}, timeout=beat)
                    if not task.done():
                        await self.attempt(self._send_packet(packets.Packet(packets.PONG)))
                await task
            finally:
                task.cancel()

        async def attempt(self, sending: Awaitable[None]) -> None:
            """
            Send if that is possible. If not, the connection is gone, and what came before its end is
            still to be read.
            """
            with contextlib.suppress(OSError, aiohttp.ClientError):
                async with asyncio.timeout(max(self.ping_timeout, 0.1)):
                    await sending

    class Client(socketio.AsyncClient):  # type: ignore[misc]
        """
        Socket.IO that hands on every event, and survives every packet.
        """

        eio: Any
        namespaces: dict[str, Any]
        rejected = ""
        hidden: tuple[str, ...] = ()
        lost: Lost | None = None

        def __init__(self, listener: Listener, target: str, **options: Any) -> None:
            super().__init__(**options)  # pyright: ignore[reportUnknownMemberType]
            self.listener = listener
            self.eio.owner = self
            self.eio.target = target

        def _engineio_client_class(self) -> Any:
            return Engine

        def ended(self, lost: Lost) -> None:
            """
            Tell of the end, once: whoever waits for the connection, or else the listener.
            """
            self.lost = lost
            if not self.namespaces:
                self.failed_namespaces.extend(self.connection_namespaces)
                self._connect_event.set()
            elif not self.eio.leaving:
                self.listener.lost(lost)

        async def _handle_eio_message(self, data: str | bytes) -> Lost | None:
            """
            Read one packet; return how the connection ended if that is what it says.
            """
            try:
                packet = self._assemble(data)
            except Exception:
                self._binary_packet = None
                self.listener.malformed("a Socket.IO packet that is none")
                return None
            return None if packet is None else await self._act(packet)

        def _assemble(self, data: Any) -> Any:
            pending, self._binary_packet = self._binary_packet, None
            if not isinstance(data, str | bytes):
                raise TypeError("JSON instead of a packet")
            if isinstance(data, bytes):
                if pending is None:
                    self.listener.malformed("an attachment of nothing")
                elif pending.add_attachment(data):
                    return pending
                else:
                    self._binary_packet = pending
                return None
            if pending is not None:
                self.listener.malformed("a binary event without its attachments")
            packet = self.packet_class(encoded_packet=data)
            if packet.attachment_count > MAX_ATTACHMENTS:
                raise ValueError("too many attachments")
            if packet.packet_type in (events.BINARY_EVENT, events.BINARY_ACK) and packet.attachment_count:
                self._binary_packet = packet
                return None
            return packet

        async def _act(self, packet: Any) -> Lost | None:
            kind, namespace = packet.packet_type, packet.namespace or "/"
            if namespace not in self.connection_namespaces:
                self.listener.malformed("a packet of another namespace")
            elif kind == events.CONNECT:
                self._open(namespace)
            elif kind == events.CONNECT_ERROR:
                self.rejected = f"the server refused the namespace{said(packet.data, self.hidden)}"
                return Lost(self.rejected, deliberate=True)
            elif kind == events.DISCONNECT:
                return Lost("the server disconnected the namespace", deliberate=True)
            elif kind in (events.EVENT, events.BINARY_EVENT):
                await self._event(namespace, packet)
            elif kind not in (events.ACK, events.BINARY_ACK):
                self.listener.malformed("a Socket.IO packet of an unknown type")
            return None

        def _open(self, namespace: str) -> None:
            if namespace not in self.namespaces:
                self.namespaces[namespace] = self.eio.sid
                self.listener.opened()
                self._connect_event.set()

        async def _event(self, namespace: str, packet: Any) -> None:
            data: Any = packet.data
            if not _is_event(data):
                self.listener.malformed("an event without a name")
            elif namespace not in self.namespaces:
                self.listener.malformed("an event before the namespace is connected")
            else:
                accepted = self.listener.event(data[0], tuple(data[1:]))
                if accepted is not None:
                    await self.eio.hold(accepted)
                if packet.id is not None:
                    answer = self.packet_class(events.ACK, namespace=namespace, id=packet.id, data=[])
                    await self.eio.attempt(self._send_packet(answer))

        async def leave(self) -> None:
            """
            Send a disconnect packet for each namespace if the connection is open; end its tasks.
            """
            engine = self.eio
            engine.leaving = True
            if engine.ws is not None and engine.state == "connected":
                for namespace in self.namespaces:
                    await self._send_packet(self.packet_class(events.DISCONNECT, namespace=namespace))
            running = [task for task in (engine.read_loop_task, engine.write_loop_task) if task is not None]
            for task in running:
                task.cancel()
            if running:
                await asyncio.wait(running)

        def discard(self) -> None:
            """
            End the connection without waiting: cancel its tasks, and have the library forget it.
            """
            self.eio.leaving = True
            for task in (self.eio.read_loop_task, self.eio.write_loop_task):
                if task is not None:
                    task.cancel()
            self.eio.state = "disconnected"
            with contextlib.suppress(ValueError):
                clients.remove(self.eio)

    return _Engine(Client, (OSError, socketio.exceptions.SocketIOError, engineio.exceptions.EngineIOError))
