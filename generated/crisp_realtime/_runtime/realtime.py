"""
The realtime client: one connection at a time, kept up for as long as it is wanted.

What happens next is decided in `session`; this module awaits.
"""

from __future__ import annotations

import asyncio
import contextlib
import inspect
import logging
import os
import random as random_module
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Coroutine, Iterable, Iterator, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Final, NoReturn, Self, TypeVar

from .codec import encode_tree
from .dispatch import Dispatcher
from .endpoint import (
    Fetch,
    check_address,
    fetch_with_aiohttp,
    find_endpoint,
    split_endpoint,
)
from .errors import (
    AuthenticationTimeout,
    ConfigurationError,
    ConnectionLost,
    EndpointError,
    HandlerError,
    NotReady,
    RealtimeError,
    ServiceError,
    Unauthorized,
)
from .event import EventScheme, ServiceEvent
from .observer import Observer, Reporter, meant, said, shown
from .router import Registering
from .routing import Handlers
from .secret import Secret
from .session import (
    EVENTS,
    Backoff,
    Dropped,
    Lost,
    Reaction,
    RealtimeScheme,
    Session,
    State,
)
from .transport import Listener, SocketIOTransport, Transport, TransportFactory

F = TypeVar("F", bound=Callable[..., Any])

NOTICE_DEADLINE: Final = 5.0
"""
How many seconds a callback of `on_state` or `on_gap` may take.
"""

_log: Final = logging.getLogger(__name__)
_inside: Final[ContextVar[tuple[_Run, ...]]] = ContextVar("inside", default=())


@dataclass(frozen=True, slots=True)
class Timeouts:
    """
    How many seconds things may take. *connect* ends with the answer to the connect packet.
    """

    endpoint: float = 10.0
    connect: float = 10.0
    emit: float = 10.0
    close: float = 2.0


@dataclass(frozen=True, slots=True)
class _Arrival:
    name: str
    data: Any
    received_at: datetime


def listed(name: str, values: Iterable[str] | None) -> list[str] | None:
    """
    Make a list of the values of a parameter; raises `ConfigurationError` for one text alone.
    """
    if isinstance(values, str | bytes):
        raise ConfigurationError(f"{name} is given as a list of texts, not as one text")
    return None if values is None else [*values]


class RealtimeClient(Registering):
    """
    Receives events over one Socket.IO connection, and connects again when it ends.

    A client is used once, in one event loop. *parameters* are the values of the document's
    parameters by name. *listen* names events to receive beside those that have handlers. *fetch*
    and *transport* replace aiohttp and python-socketio. *hosts* are the only ones to connect to.
    *queue* is how many events may wait for handlers; when it is full, reading waits. *observer* is
    called with signals: ``malformed``, ``early``, ``backpressure``, ``gap``, ``oversize``,
    ``unhandled``, ``unknown_event``, ``handler_error``, ``unavailable``, ``state``.
    """

    def __init__(
        self,
        *,
        events: EventScheme,
        scheme: RealtimeScheme,
        parameters: Mapping[str, object],
        listen: Iterable[str] | None = None,
        inbox: object = None,
        fetch: Fetch | None = None,
        transport: TransportFactory | None = None,
        hosts: Collection[str] | None = None,
        queue: int = 1000,
        timeouts: Timeouts | None = None,
        backoff: Backoff | None = None,
        observer: Observer | None = None,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        random: Callable[[], float] = random_module.random,
    ) -> None:
        if inbox is not None:
            raise ConfigurationError("a durable inbox is not part of this release; leave out inbox")
        super().__init__(events)
        self._core = _Core(
            self._handlers,
            self._dispatcher,
            scheme,
            parameters,
            listen or (),
            queue,
            timeouts or Timeouts(),
            hosts,
            observer,
            clock,
            now,
        )
        self._core.fetch = fetch or fetch_with_aiohttp
        self._core.make_transport = transport or self._core.socketio
        self._core.session.random = random
        self._core.session.backoff = backoff or Backoff()
        self._run: _Run | None = None
        self._task: asyncio.Task[None] | None = None
        self._handlers.watch(self._registered)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._core.session.state}>"

    # -- registering ----------------------------------------------------------------------------

    def _registered(self) -> None:
        if self._run is not None and not self._run.finished:
            self._run.bind_missing()

    def on_state(self, callback: F) -> F:
        """
        Register a callback for changes of `state`; it is given the state, and the error that led
        to it or `None`.
        """
        self._core.state_callbacks.append(callback)
        return callback

    def on_gap(self, callback: F) -> F:
        """
        Register a callback for times during which events may have been missed; it is given their
        beginning and end when the client is ready again.
        """
        self._core.gap_callbacks.append(callback)
        return callback

    # -- running --------------------------------------------------------------------------------

    @property
    def state(self) -> State:
        """
        What the client is doing.
        """
        return self._core.session.state

    async def run(self) -> None:
        """
        Receive events until `stop` is called.

        Raises `Unauthorized` when the service refuses the credentials, `ConfigurationError` when
        the client cannot work as it was made, and whatever ended a part of the client.
        """
        if self._core.session.state is State.STOPPED:
            return
        await self._begin().run()

    async def stop(self, drain: float = 5.0) -> None:
        """
        End the connection, give handlers *drain* seconds for the events that have come, and return.

        It may be called in any state, any number of times. Called from a handler, or between two
        events of ``async for``, it does not wait.
        """
        run = self._run
        if run is None:
            self._core.session.stopped()
            return
        if run.finished:
            return
        run.require_here()
        run.stop(drain)
        if not run.is_inside():
            await run.wait_finished()

    async def rebind(self) -> None:
        """
        Associate the connection anew with what the credentials may see.

        Raises `NotReady` when there is no connection, or when that was done just now.
        """
        run = self._running()
        name, payload = self._core.session.rebind()
        await run.emit(name, payload)

    async def emit(self, name: str, data: Any) -> None:
        """
        Send an event; return when it is written to the connection.

        Raises `NotReady` when there is no authenticated connection, `ConnectionLost` when it ends.
        """
        run = self._running()
        self._core.session.require_ready()
        await run.emit(str(name), encode_tree(data))

    async def __aenter__(self) -> Self:
        run = self._begin()
        run.stream_if_needed()
        self._task = asyncio.create_task(run.run(), name="realtime client")
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        task = self._task
        if task is None:
            return
        if self._run is not None:
            self._run.stop_streaming()
        await (self.stop() if error is None else self.stop(drain=0.0))
        try:
            await asyncio.shield(task)
        except asyncio.CancelledError:
            raise
        except BaseException:
            # The body may have raised just this, or something that its author wants to see first.
            if error is None:
                raise

    def __aiter__(self) -> Self:
        """
        Iterate over the events, inside ``async with``. Handlers run first.
        """
        if self._task is None:
            raise ConfigurationError("iterate inside of: async with client")
        return self

    async def __anext__(self) -> ServiceEvent[Any]:
        event = None if self._run is None else await self._run.next_event()
        if event is None:
            raise StopAsyncIteration
        return event

    def health(self) -> Mapping[str, Any]:
        """
        Tell how the client is, in values that JSON has.
        """
        session = self._core.session
        run = self._run
        return {
            "state": session.state.value,
            "since": self._core.state_since.isoformat(),
            "error": None if session.error is None else type(session.error).__name__,
            "attempts": session.counts.attempts,
            "connections": session.counts.connections,
            "authentications": session.counts.authentications,
            "failures": session.failures,
            "events": self._core.counts["events"],
            "malformed": self._core.counts["malformed"],
            "early": session.counts.early,
            "handler_errors": self._core.counts["handler_error"],
            "queued": 0 if run is None else run.queue.qsize(),
            "last_event": None if self._core.last_event is None else self._core.last_event.isoformat(),
        }

    def _begin(self) -> _Run:
        if self._run is not None or self._core.session.over:
            raise ConfigurationError("a client runs once; make another one")
        self._core.check()
        self._run = self._core.run = _Run(self._core)
        return self._run

    def _running(self) -> _Run:
        if self._run is None or self._run.finished:
            raise NotReady(f"the client is {self._core.session.state}, not ready")
        self._run.require_here()
        return self._run


class _Core:
    """
    The options, dispatcher, session and counters of a client, which `_Run` and `_Connection` use.
    """

    def __init__(
        self,
        handlers: Handlers,
        dispatcher: Dispatcher,
        scheme: RealtimeScheme,
        parameters: Mapping[str, object],
        listen: Iterable[str],
        size: int,
        timeouts: Timeouts,
        hosts: Collection[str] | None,
        observer: Observer | None,
        clock: Callable[[], float],
        now: Callable[[], datetime],
    ) -> None:
        if isinstance(listen, str):
            raise ConfigurationError("events are given as a list of names, not as one text")
        if size < 1:
            raise ConfigurationError("the queue needs room for one event at least")
        self.handlers = handlers
        self.dispatcher = dispatcher
        self.events = handlers.scheme
        for name, value in parameters.items():
            _check_known(name, value, scheme.values.get(name, ()))
        self.scheme = scheme
        self._parameters = {name: _texts(value) for name, value in parameters.items()}
        self.listen = [handlers.resolve(name) for name in listen]
        self.size = size
        self.timeouts = timeouts
        self.fetch: Fetch = fetch_with_aiohttp
        self.make_transport: TransportFactory = self.socketio
        self.hosts = hosts
        self.now = now
        self.reporter = Reporter(observer, _log, clock)
        self.counts: Counter[str] = Counter()
        self.state_callbacks: list[Callable[..., Any]] = []
        self.gap_callbacks: list[Callable[..., Any]] = []
        self.session = Session(scheme, clock, now, random_module.random, changed=self.changed, gap=self.gap)
        self.run: _Run | None = None
        self.last_event: datetime | None = None
        self.state_since = now()

    def names(self) -> list[str]:
        """
        List what to listen for, as plain text.
        """
        names = self._named()
        if self.handlers.has_any and not self.listen:
            names.extend(self.events.registry.names(self.scheme.surface))
        return list(dict.fromkeys(str.__str__(name) for name in names))

    async def values(self) -> dict[str, Any]:
        """
        Return the parameters for one connection, secrets revealed.
        """
        values: dict[str, Any] = {}
        for name, value in self._parameters.items():
            try:
                if isinstance(value, Secret):
                    value = value.text()
                elif callable(value):
                    value = value()
                    if inspect.isawaitable(value):
                        value = await value
            except ConfigurationError:
                raise
            except Exception as error:
                raise EndpointError(f"the parameter {name} cannot be had ({type(error).__name__})") from error
            values[name] = _texts(value)
        values[EVENTS] = self.names()
        return values

    def credentials(self) -> Iterator[str]:
        """
        Yield what must not show in messages.
        """
        return (value.text() for value in self._parameters.values() if isinstance(value, Secret))

    def check(self) -> None:
        """
        Refuse a client that would never receive anything; warn about events that never come.
        """
        names = self.names()
        if not names and self.selects:
            raise ConfigurationError("there is no event to listen for: register a handler or name events")
        # Who takes all events knows that some do not come.
        for name in self._named():
            reason = self.unavailable(name)
            if reason:
                _log.warning("%s will not be received: %s", shown(name), reason)
                self.signal("unavailable", name=name, reason=reason)

    def _named(self) -> list[str]:
        # A router may have handlers for events of other surfaces, which nobody expects here.
        own = {*self.listen, *self.handlers.own_names}
        named = [*self.listen, *self.handlers.names]
        return list(dict.fromkeys(name for name in named if name in own or self._carries(name)))

    def _carries(self, name: str) -> bool:
        info = self.events.registry.get(name)
        return info is None or self.scheme.surface in info.surfaces

    @property
    def selects(self) -> bool:
        """
        Whether the service is told which events to send.
        """
        scheme = self.scheme.authentication
        return scheme is not None and EVENTS in dict(scheme.members).values()

    def unavailable(self, name: str) -> str:
        """
        Say why an event does not come; nothing if it may.
        """
        info = self.events.registry.get(name)
        if info is None:
            return ""
        if not self._carries(name):
            return f"it does not come by {self.scheme.surface}"
        for parameter, values in info.availability.items():
            value = self._parameters.get(parameter)
            if isinstance(value, str) and value not in values:
                return f"it comes with {parameter} {' or '.join(values)} only, not with {shown(value)}"
        return ""

    def socketio(self, listener: Listener) -> Transport:
        """
        Make the transport that is used unless the user gives another.
        """
        return SocketIOTransport(listener, close_timeout=self.timeouts.close, emit_timeout=self.timeouts.emit)

    def signal(self, signal: str, /, **details: Any) -> None:
        """
        Count something, and tell the observer.
        """
        self.counts[signal] += 1
        self.reporter.signal(signal, **details)

    def changed(self, state: State, error: Exception | None) -> None:
        """
        Tell of a new state.
        """
        self.state_since = self.now()
        _log.log(
            logging.INFO if error is None else logging.WARNING,
            "the client is %s%s",
            state,
            "" if error is None else f" after {type(error).__name__}: {error}",
        )
        self.signal("state", state=state, error=error)
        if self.run is not None:
            self.run.notify(self.state_callbacks, state, error)

    def gap(self, since: datetime, until: datetime) -> None:
        """
        Tell of a time during which events may have been missed.
        """
        _log.warning("events between %s and %s may have been missed", since.isoformat(), until.isoformat())
        self.signal("gap", since=since, until=until)
        if self.run is not None:
            self.run.notify(self.gap_callbacks, since, until)


class _Connection:
    """
    One attempt, and the connection that comes of it. It is the transport's `Listener`.
    """

    def __init__(self, run: _Run, epoch: int) -> None:
        loop = asyncio.get_running_loop()
        self._run = run
        self._session = run.core.session
        self._epoch = epoch
        self.answered: asyncio.Future[None] = loop.create_future()
        self.ended: asyncio.Future[RealtimeError] = loop.create_future()

    def opened(self) -> None:
        self._session.opened(self._epoch)
        self._answer_if_ready()

    def event(self, name: str, arguments: tuple[Any, ...]) -> Awaitable[None] | None:
        reaction = self._session.receive(self._epoch, name, arguments)
        if reaction is Reaction.DELIVER:
            return self._run.accept(name, arguments)
        if reaction is Reaction.REFUSED:
            words = said(arguments[0] if arguments else None, self._run.core.credentials())
            self._end(Unauthorized(f"the service refused the credentials{words}"))
        elif reaction is Reaction.EARLY:
            self._run.core.signal("early", name=name)
        self._answer_if_ready()
        return None

    def malformed(self, what: str) -> None:
        core = self._run.core
        core.reporter.sample(logging.WARNING, "malformed", "dropped %s", what)
        core.signal("malformed", what=what)

    def lost(self, lost: Lost) -> None:
        if lost.signal:
            self._run.core.signal(lost.signal, reason=lost.reason)
        self._end(Dropped(lost))

    async def wait_answered(self, deadline: float) -> None:
        """
        Wait for the answer to an authentication; raise what came instead.
        """
        either: list[asyncio.Future[Any]] = [self.answered, self.ended]
        await asyncio.wait(either, timeout=deadline, return_when=asyncio.FIRST_COMPLETED)
        if self.ended.done():
            raise self.ended.result()
        if not self.answered.done():
            raise AuthenticationTimeout(
                f"the service did not answer the authentication within {deadline:g} s"
            )

    def _answer_if_ready(self) -> None:
        if (
            self._session.state is State.READY
            and self._session.epoch == self._epoch
            and not self.answered.done()
        ):
            self.answered.set_result(None)

    def _end(self, error: RealtimeError) -> None:
        if not self.ended.done():
            self.ended.set_result(error)


class _Run:
    """
    The tasks of a running client: one that connects, one that runs handlers, one for notices.
    """

    def __init__(self, core: _Core) -> None:
        self.core = core
        self.queue: asyncio.Queue[_Arrival] = asyncio.Queue(core.size)
        self._loop = asyncio.get_running_loop()
        self._process = os.getpid()
        self._ending = asyncio.Event()
        self._finished = asyncio.Event()
        self._dismissed: set[asyncio.Task[None]] = set()
        self._stopping = False
        self._drain = 5.0
        self._busy = False
        self._transport: Transport | None = None
        self._notices: asyncio.Queue[tuple[Callable[..., Any], tuple[Any, ...]] | None] = asyncio.Queue()
        self._asked: set[str] = set()
        self._unbound: list[str] = []
        self._bind_wanted = asyncio.Event()
        self._streaming = False
        self._stream: asyncio.Queue[ServiceEvent[Any] | None] = asyncio.Queue(1)
        self._reader: asyncio.Task[Any] | None = None
        self._death: BaseException | None = None
        self._failure: BaseException | None = None

    @property
    def finished(self) -> bool:
        return self._finished.is_set()

    async def run(self) -> None:
        notifier = self._start("notifier", self._notify())
        connector = self._start("connector", self._connect_for_ever())
        consumer = self._start("consumer", self._consume())
        binder = self._start("binder", self._bind_for_ever())
        try:
            await self._ending.wait()
            await self._dismiss(connector)
            await self._drained(consumer)
            await self._dismiss(consumer, binder)
            if self._death is not None:
                raise self._death
        except asyncio.CancelledError:
            raise
        except BaseException as error:
            self._fail(error)
            raise
        finally:
            try:
                await self._dismiss(connector, consumer, binder)
            finally:
                self.core.session.stopped()
                await self._finish(notifier)

    def _start(self, what: str, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work, name=f"realtime {what}")
        task.add_done_callback(self._over)
        return task

    async def _dismiss(self, *tasks: asyncio.Task[None]) -> None:
        self._dismissed.update(tasks)
        await _cancel(*tasks)

    def _over(self, task: asyncio.Task[None]) -> None:
        """
        End the run with its first task that ends although nobody here told it to.
        """
        if not task.cancelled():
            death = task.exception()
        elif task in self._dismissed:
            death = None
        else:
            # As it is, it would say that whoever waits for the run was cancelled.
            death = RealtimeError(f"the task {task.get_name()!r} was cancelled")
        if self._death is None:
            self._death = death
        self._ending.set()

    def _fail(self, error: BaseException) -> None:
        self._failure = error
        if not isinstance(error, ServiceError):
            _log.error("a task of the client ended with %s", type(error).__name__, exc_info=error)
        told = error
        if not isinstance(told, Exception):
            told = RealtimeError(f"a task of the client ended with {type(error).__name__}")
            told.__cause__ = error
        self.core.session.fatal(told)

    async def _finish(self, notifier: asyncio.Task[None]) -> None:
        self._notices.put_nowait(None)
        try:
            await asyncio.wait({notifier}, timeout=self.core.timeouts.close)
        finally:
            self._dismissed.add(notifier)
            notifier.cancel()
            self.core.dispatcher.close()
            self._finished.set()
            self._end_stream()

    def require_here(self) -> None:
        """
        Raise `ConfigurationError` in another loop, or another process, than the one the client runs in.
        """
        if os.getpid() != self._process:
            raise ConfigurationError("the client runs in another process; make one in this process")
        if asyncio.get_running_loop() is not self._loop:
            raise ConfigurationError("the client runs in another event loop; make one in this loop")

    # -- connecting -----------------------------------------------------------------------------

    async def _connect_for_ever(self) -> None:
        session = self.core.session
        while True:
            try:
                await self._connect_once(_Connection(self, session.find()))
            except ConfigurationError:
                raise
            except RealtimeError as error:
                delay = session.failed(error)
            except Exception as error:
                _log.exception("the transport failed")
                delay = session.failed(ConnectionLost(f"the transport failed ({type(error).__name__})"))
            _log.info("the next attempt is in %.1f s", delay)
            await asyncio.sleep(delay)

    async def _connect_once(self, connection: _Connection) -> NoReturn:
        """
        Find the address, connect, authenticate; then wait for the end, which it raises.
        """
        core, session = self.core, self.core.session
        epoch = session.epoch
        values = await core.values()
        # An event may be handled, and a handler registered by it, before this is told of the answer.
        self._asked = set(values[EVENTS])
        url, path, query = await self._address(values)
        session.connecting(epoch)
        transport = self._transport = core.make_transport(connection)
        cancelled = _cancellations()
        try:
            await transport.connect(
                url,
                path=path,
                query=query,
                namespace=core.scheme.namespace,
                payload=session.connect_payload(values),
                timeout=core.timeouts.connect,
            )
            if _cancellations() > cancelled:
                # Before Python 3.12 `asyncio.wait_for` loses one that comes in the moment of its result.
                raise asyncio.CancelledError
            authentication = session.authenticate(epoch, values)
            if authentication is not None:
                name, payload = authentication
                # How the connection ended tells more than that nothing can be written to it.
                with contextlib.suppress(ConnectionLost):
                    await transport.emit(name, payload)
            await connection.wait_answered(session.deadline)
            self._asked, self._unbound = set(values[EVENTS]), []
            self.bind_missing()  # what was registered while the authentication was under way
            raise await connection.ended
        finally:
            self._transport = None
            await self._close(transport)

    async def _close(self, transport: Transport) -> None:
        try:
            async with asyncio.timeout(2 * self.core.timeouts.close + 1.0):
                await transport.close()
        except Exception:
            _log.exception("the connection could not be closed")

    async def _address(self, values: Mapping[str, Any]) -> tuple[str, str, str]:
        core, scheme = self.core, self.core.scheme
        if scheme.endpoint is None:
            try:
                check_address(scheme.url, core.hosts)
            except EndpointError as error:
                raise ConfigurationError(str(error)) from error
            url, _, query = split_endpoint(scheme.url)
            return url, scheme.path.removesuffix("/") + "/", query
        return split_endpoint(
            await find_endpoint(
                scheme.endpoint,
                values,
                fetch=core.fetch,
                timeout=core.timeouts.endpoint,
                now=core.now(),
                hosts=core.hosts,
                hidden=core.credentials(),
            )
        )

    async def emit(self, name: str, *arguments: Any) -> None:
        """
        Send an event on the present connection.
        """
        if self._transport is None:
            raise NotReady("the connection has just ended")
        await self._transport.emit(name, *arguments)

    # -- binding --------------------------------------------------------------------------------

    def bind_missing(self) -> None:
        """
        Ask for the events that have handlers by now and were not asked for on this connection.

        The next authentication has them in any case.
        """
        if not self.core.selects:
            return
        missing = [name for name in self.core.names() if name not in self._asked]
        if missing:
            self._asked.update(missing)
            self._unbound.extend(missing)
            self._loop.call_soon_threadsafe(self._bind_wanted.set)

    async def _bind_for_ever(self) -> None:
        while True:
            await self._bind_wanted.wait()
            self._bind_wanted.clear()
            if self.core.session.state is not State.READY:
                continue
            names, self._unbound = self._unbound, []
            send = self.core.session.bind(names)
            if send is None:
                _log.warning("%s will be received after the next connection", ", ".join(map(shown, names)))
            else:
                try:
                    await self.emit(*send)
                except RealtimeError:
                    _log.debug("nothing could be bound: the connection has ended")
                except Exception:
                    _log.exception("the transport failed")

    # -- handling -------------------------------------------------------------------------------

    def accept(self, name: str, arguments: tuple[Any, ...]) -> Awaitable[None] | None:
        """
        Queue an event. When there is no room, return what waits for it.
        """
        core = self.core
        if not arguments:
            core.reporter.sample(logging.WARNING, "malformed", "dropped %s, which has no data", shown(name))
            core.signal("malformed", what="an event without data", name=name)
            return None
        core.counts["events"] += 1
        core.last_event = core.now()
        arrival = _Arrival(name, arguments[0], core.last_event)
        try:
            self.queue.put_nowait(arrival)
        except asyncio.QueueFull:
            core.signal("backpressure", queued=self.queue.qsize())
            return self.queue.put(arrival)
        return None

    async def _consume(self) -> None:
        _inside.set((*_inside.get(), self))
        while True:
            arrival = await self.queue.get()
            self._busy = True
            try:
                await self._handle(arrival)
            except HandlerError as error:
                _log.error("%s", error, exc_info=error)
                self.core.signal("handler_error", name=arrival.name, error=error)
            except Exception as error:
                _log.exception("the event %s could not be handled", shown(arrival.name))
                self.core.signal("handler_error", name=arrival.name, error=error)
            finally:
                self._busy = False
                self.queue.task_done()

    async def _handle(self, arrival: _Arrival) -> None:
        core = self.core
        event = core.events.make(
            arrival.name, arrival.data, surface=core.scheme.surface, received_at=arrival.received_at
        )
        known = arrival.name in core.events.registry
        if not isinstance(arrival.data, dict) and (event.problems or not known):
            text = "dropped %s, whose data is no object"
            core.reporter.sample(logging.WARNING, "malformed", text, shown(arrival.name))
            core.signal("malformed", what="data that is no object", name=arrival.name)
            return
        if not known:
            core.signal("unknown_event", name=arrival.name)
        matches = core.handlers.matches(event)
        if not matches and not self._streaming:
            core.signal("unhandled", name=arrival.name)
        try:
            if matches:
                await core.dispatcher.dispatch(event)
        finally:
            if self._streaming:
                await self._stream.put(event)

    async def _drained(self, consumer: asyncio.Task[None]) -> None:
        """
        Give handlers the time they were promised, as long as somebody runs them.
        """
        if self.queue.empty() and not self._busy:
            return
        joined = asyncio.create_task(self.queue.join())
        try:
            await asyncio.wait({joined, consumer}, timeout=self._drain, return_when=asyncio.FIRST_COMPLETED)
        finally:
            await _cancel(joined)
        left = self.queue.qsize() + self._busy
        if left:
            _log.warning("%d events were not handled before the end", left)

    # -- notices --------------------------------------------------------------------------------

    def notify(self, callbacks: list[Callable[..., Any]], *arguments: Any) -> None:
        """
        Have callbacks called, in order, from a task of their own.
        """
        for callback in callbacks:
            self._notices.put_nowait((callback, arguments))

    async def _notify(self) -> None:
        _inside.set((*_inside.get(), self))
        while True:
            notice = await self._notices.get()
            if notice is None:
                return
            callback, arguments = notice
            try:
                await self.core.dispatcher.call(callback, *arguments, deadline=NOTICE_DEADLINE)
            except HandlerError as error:
                _log.error("a callback failed: %s", error, exc_info=error)

    # -- iterating ------------------------------------------------------------------------------

    def stream_if_needed(self) -> None:
        """
        Keep events for an iteration that is yet to begin, when nothing else could take them.
        """
        core = self.core
        if not core.handlers.names and not core.handlers.has_any:
            self._streaming = True

    def stop_streaming(self) -> None:
        """
        Keep no more events for an iteration; drop the one that waits for it.
        """
        self._streaming = False
        if not self._stream.empty():
            self._stream.get_nowait()

    async def next_event(self) -> ServiceEvent[Any] | None:
        """
        Return the next event of an iteration; `None` when the client has ended.
        """
        self._reader = asyncio.current_task()
        self._streaming = True
        if self.finished and self._stream.empty():
            event = None
        else:
            event = await self._stream.get()
        if event is None:
            self._end_stream()
            if self._failure is not None:
                raise self._failure
        return event

    def _end_stream(self) -> None:
        with contextlib.suppress(asyncio.QueueFull):
            self._stream.put_nowait(None)

    # -- stopping -------------------------------------------------------------------------------

    def stop(self, drain: float) -> None:
        """
        Ask the run to end. Of several calls the one with the shortest *drain* counts.
        """
        self._drain = min(drain, self._drain) if self._stopping else drain
        self._stopping = True
        self._ending.set()

    def is_inside(self) -> bool:
        """
        Tell whether the caller is a handler or the reader, for which the end of the run waits.
        """
        return self in _inside.get() or asyncio.current_task() is self._reader

    async def wait_finished(self) -> None:
        """
        Return when the run has ended.
        """
        await self._finished.wait()


def _cancellations() -> int:
    task = asyncio.current_task()
    return 0 if task is None else task.cancelling()


async def _cancel(*tasks: asyncio.Task[Any]) -> None:
    """
    Cancel tasks, and wait until they are done.
    """
    running = [task for task in tasks if not task.done()]
    for task in running:
        task.cancel()
    if running:
        await asyncio.wait(running)


def _check_known(name: str, value: object, known: Collection[str]) -> None:
    """
    Warn of a value that the document does not know. A newer service may.
    """
    if known and isinstance(value, str) and value not in known:
        _log.warning(
            "%s is %s, and the document knows %s only%s",
            name,
            shown(value),
            ", ".join(map(repr, known)),
            meant(value, known),
        )


def _texts(value: Any) -> Any:
    """
    Turn names, however they were given, into a list of plain text. It lasts for every connection.
    """
    if isinstance(value, str | bytes | Mapping) or not isinstance(value, Iterable):
        return value
    return [str(item) for item in value]
