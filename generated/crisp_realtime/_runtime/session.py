"""
One realtime client, without its network: what to send, what to make of an answer, when to try again.

A `Session` lives as long as the client. Each connection is an *epoch*; what an older connection
says is told from the present one by its number.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final, TypeAlias

from .errors import (
    ConfigurationError,
    ConnectionLost,
    ConnectTimeout,
    EndpointError,
    NotReady,
    RealtimeError,
    Unauthorized,
)

EVENTS: Final = "events"
"""
The parameter that every client has: the names of the events it listens for.
"""

HANG_UPS: Final = 10
"""
How many times in a row a service has hung up during the authentication, at least, when that means no.
"""

HANG_UPS_LAST: Final = 600.0
"""
How many seconds lie between the first and the last of these, at least. A service that restarts hangs
up as well, and for a shorter time.
"""

STABLE: Final = 5.0
"""
Seconds a connection must have been ready before the next delay is a short one again.
"""

# -- what the document says ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Template:
    """
    Text with ``{parameter}`` in it.
    """

    text: str


@dataclass(frozen=True, slots=True)
class Basic:
    """
    An ``Authorization: Basic`` value made of two parameters (RFC 7617).
    """

    user: str
    password: str


@dataclass(frozen=True, slots=True)
class Route:
    """
    An address, and the values of parameters with which it is the right one; `None` for one that is
    not given.
    """

    url: Template
    when: tuple[tuple[str, str | None], ...] = ()


@dataclass(frozen=True, slots=True)
class Endpoint:
    """
    How the address of the next connection is asked for.

    *answer* holds JSON pointers; the first that leads to a string has the address.
    """

    method: str
    routes: tuple[Route, ...]
    headers: tuple[tuple[str, Template | Basic], ...]
    answer: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Authentication:
    """
    How a connection proves whose it is. An empty *send* means: in the connect payload.

    *members* pairs members of the payload with parameters; *deadline* is in seconds.
    """

    send: str
    members: tuple[tuple[str, str], ...]
    confirmed: str
    refused: str
    deadline: float


@dataclass(frozen=True, slots=True)
class Binding:
    """
    How a live connection changes what it receives. Empty names: it cannot.

    *interval* is the least number of seconds between two *rebind* events.
    """

    rebind: str
    interval: float
    add: str
    remove: str
    member: str


@dataclass(frozen=True, slots=True)
class RealtimeScheme:
    """
    A Socket.IO server.

    *url* is its address where no *endpoint* is asked for, *path* the Socket.IO path there.
    *control* names the events of the protocol, which are nobody's to handle. *values* are those that
    the document knows of parameters.
    """

    surface: str
    namespace: str
    path: str
    url: str
    endpoint: Endpoint | None = None
    authentication: Authentication | None = None
    binding: Binding | None = None
    control: frozenset[str] = frozenset()
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


# -- what happens -------------------------------------------------------------------------------


class State(StrEnum):
    """
    What a realtime client is doing.
    """

    IDLE = "idle"
    FINDING = "finding"
    CONNECTING = "connecting"
    AUTHENTICATING = "authenticating"
    READY = "ready"
    WAITING = "waiting"
    STOPPED = "stopped"
    FAILED = "failed"


class Reaction(StrEnum):
    """
    What is to be done about an incoming event.
    """

    DELIVER = "deliver"
    CONFIRMED = "confirmed"
    REFUSED = "refused"
    EARLY = "early"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True)
class Lost:
    """
    How a connection ended.

    It was *deliberate* when the service took leave in the words of the protocol. *silence* is the
    number of seconds since anything arrived. *signal* names what to count, if anything.
    """

    reason: str
    deliberate: bool = False
    silence: float = 0.0
    signal: str = ""


class Dropped(ConnectionLost):
    """
    A connection that had been open ended; *lost* says how.
    """

    def __init__(self, lost: Lost) -> None:
        super().__init__(f"the connection ended: {lost.reason}")
        self.lost = lost

    def __reduce__(self) -> tuple[type[Dropped], tuple[Lost]]:
        return type(self), (self.lost,)


class Rejected(ConnectTimeout):
    """
    The service answered the connect packet with an error.
    """


@dataclass(frozen=True, slots=True)
class Backoff:
    """
    How long to wait before the next attempt: anything up to *base* seconds, doubled with every
    failure, at most *cap*. The whole range is used so that many clients do not come back at once.
    """

    base: float = 1.0
    cap: float = 60.0
    longest: float = 3600.0

    def delay(self, failures: int, random: float, retry_after: float | None = None) -> float:
        """
        Return the seconds to wait after *failures* in a row. *random* is from 0 to 1.

        What a service asked for comes first, up to *longest*: a mistaken header must not
        silence a client for good.
        """
        spread = random * min(self.cap, self.base * 2.0 ** min(max(failures - 1, 0), 32))
        return spread if retry_after is None else min(retry_after, self.longest) + spread


Send: TypeAlias = tuple[str, dict[str, Any]]
"""
An event to emit, and its payload.
"""


def authentication_payload(scheme: Authentication, values: Mapping[str, Any]) -> dict[str, Any]:
    """
    Fill the members of an authentication; members whose parameter is `None` are left out.
    """
    payload: dict[str, Any] = {}
    for member, parameter in scheme.members:
        value = values.get(parameter)
        if value is not None:
            payload[member] = value
    return payload


@dataclass(slots=True)
class Counts:
    """
    What a session has seen so far.
    """

    attempts: int = 0
    connections: int = 0
    authentications: int = 0
    ready: int = 0
    early: int = 0
    ignored: int = 0
    stale: int = 0


@dataclass(slots=True)
class Session:
    """
    The state of one client.

    *clock* tells seconds that never go backwards, *now* the time in UTC, *random* a number from 0
    to 1. *changed* is called with every new state, and the error that led to it.
    """

    scheme: RealtimeScheme
    clock: Callable[[], float]
    now: Callable[[], datetime]
    random: Callable[[], float]
    changed: Callable[[State, Exception | None], None] = lambda state, error: None
    gap: Callable[[datetime, datetime], None] = lambda since, until: None
    backoff: Backoff = field(default_factory=Backoff)
    state: State = State.IDLE
    error: Exception | None = None
    epoch: int = 0
    failures: int = 0
    hang_ups: int = 0
    counts: Counts = field(default_factory=Counts)
    _hung_up_at: float = 0.0
    _ready_at: float | None = None
    _gap_since: datetime | None = None
    _rebound_at: float | None = None

    # -- the way up -----------------------------------------------------------------------------

    def find(self) -> int:
        """
        Begin an attempt; return the number of its connection.
        """
        self.epoch += 1
        self.counts.attempts += 1
        self._enter(State.FINDING)
        return self.epoch

    def connecting(self, epoch: int) -> None:
        """
        Note that the address is known, and that the connection is being made.
        """
        if epoch == self.epoch:
            self._enter(State.CONNECTING)

    def connect_payload(self, values: Mapping[str, Any]) -> dict[str, Any] | None:
        """
        Return what travels with the connect packet.
        """
        scheme = self.scheme.authentication
        if scheme is None or scheme.send:
            return None
        return authentication_payload(scheme, values)

    def opened(self, epoch: int) -> None:
        """
        Note that the connection is open.
        """
        if epoch != self.epoch or self.state is not State.CONNECTING:
            return
        self.counts.connections += 1
        scheme = self.scheme.authentication
        if scheme is None or not (scheme.send or scheme.confirmed):
            self._ready()
        else:
            self._enter(State.AUTHENTICATING)

    def authenticate(self, epoch: int, values: Mapping[str, Any]) -> Send | None:
        """
        Return what to emit on a connection that has just opened; once per connection.
        """
        scheme = self.scheme.authentication
        if epoch != self.epoch or scheme is None or not scheme.send or self.state is not State.AUTHENTICATING:
            return None
        self.counts.authentications += 1
        return scheme.send, authentication_payload(scheme, values)

    @property
    def deadline(self) -> float:
        """
        The number of seconds the service has to answer an authentication.
        """
        return 0.0 if self.scheme.authentication is None else self.scheme.authentication.deadline

    def receive(self, epoch: int, name: str, arguments: tuple[Any, ...]) -> Reaction:
        """
        Take note of an event, and say what it is.

        A confirmation is one whatever it carries, except ``false``.
        """
        if epoch != self.epoch:
            self.counts.stale += 1
            return Reaction.IGNORED
        scheme = self.scheme.authentication
        up = self.state in (State.AUTHENTICATING, State.READY)
        if scheme is not None and name and up:
            if name == scheme.refused:
                return Reaction.REFUSED
            if name == scheme.confirmed and self.state is State.AUTHENTICATING:
                if arguments and arguments[0] is False:
                    return Reaction.REFUSED
                self._ready()
                return Reaction.CONFIRMED
        if name in self.scheme.control or not up:
            self.counts.ignored += 1
            return Reaction.IGNORED
        if self.state is State.AUTHENTICATING:
            self.counts.early += 1
            return Reaction.EARLY
        return Reaction.DELIVER

    # -- the way down ---------------------------------------------------------------------------

    def failed(self, error: RealtimeError) -> float:
        """
        Note that an attempt, or the connection it led to, has ended; return the seconds to wait before
        the next.

        Raises `Unauthorized` when *error* is one, or when the service has done nothing but hang up
        during the authentication for long.
        """
        if isinstance(error, Unauthorized):
            raise error
        self._count_hang_ups(error)
        self._leave_ready(error)
        self.failures += 1
        retry_after = error.retry_after if isinstance(error, EndpointError) else None
        delay = self.backoff.delay(self.failures, self.random(), retry_after)
        self._enter(State.WAITING, error)
        return delay

    def stopped(self) -> None:
        """
        End the client because its user asked for it. Whatever still arrives is ignored.
        """
        self._end(State.STOPPED, None)

    def fatal(self, error: Exception) -> None:
        """
        End the client as failed: no further attempt would succeed.
        """
        self._end(State.FAILED, error)

    @property
    def over(self) -> bool:
        """
        Whether the client has ended.
        """
        return self.state in (State.STOPPED, State.FAILED)

    # -- while it is up -------------------------------------------------------------------------

    def require_ready(self) -> int:
        """
        Return the number of the connection to send on; raises `NotReady` when there is none.
        """
        if self.state is not State.READY:
            raise NotReady(f"the client is {self.state}, not ready")
        return self.epoch

    def rebind(self) -> Send:
        """
        Return what re-associates the connection; raises `NotReady` when that was done just now.
        """
        binding = self.scheme.binding
        if binding is None or not binding.rebind:
            raise ConfigurationError("this service has no event to rebind a connection with")
        self.require_ready()
        time = self.clock()
        if self._rebound_at is not None and time < self._rebound_at + binding.interval:
            left = self._rebound_at + binding.interval - time
            raise NotReady(f"rebinding again is possible in {left:.1f} s")
        self._rebound_at = time
        return binding.rebind, {}

    def bind(self, names: Collection[str]) -> Send | None:
        """
        Return what adds events to a live connection, or `None` where that cannot be done.
        """
        binding = self.scheme.binding
        if self.state is not State.READY or binding is None or not binding.add or not names:
            return None
        return binding.add, {binding.member or EVENTS: list(names)}

    # -- helpers --------------------------------------------------------------------------------

    def _ready(self) -> None:
        self.hang_ups = 0
        self.counts.ready += 1
        self._ready_at = self.clock()
        since, self._gap_since = self._gap_since, None
        self._enter(State.READY)
        if since is not None:
            self.gap(since, max(since, self.now()))

    def _hung_up(self, error: RealtimeError) -> bool:
        """
        Tell whether the service ended the connection deliberately, having or awaiting the credentials.
        """
        if isinstance(error, Rejected):
            scheme = self.scheme.authentication
            return scheme is not None and not scheme.send
        return isinstance(error, Dropped) and error.lost.deliberate and self.state is State.AUTHENTICATING

    def _count_hang_ups(self, error: RealtimeError) -> None:
        if not self._hung_up(error):
            self.hang_ups = 0
            return
        time = self.clock()
        if not self.hang_ups:
            self._hung_up_at = time
        self.hang_ups += 1
        lasted = time - self._hung_up_at
        if self.hang_ups >= HANG_UPS and lasted >= HANG_UPS_LAST:
            raise Unauthorized(
                f"the service ended {self.hang_ups} connections in a row during the authentication, "
                f"for {lasted:.0f} s"
            ) from error

    def _leave_ready(self, error: RealtimeError) -> None:
        if self._ready_at is None:
            return
        time = self.clock()
        if time - self._ready_at >= STABLE:
            self.failures = 0
        # Nothing that was sent since the last sign of life is sure to have come.
        silence = error.lost.silence if isinstance(error, Dropped) else 0.0
        self._gap_since = self.now() - timedelta(seconds=min(silence, time - self._ready_at))
        self._ready_at = None

    def _end(self, state: State, error: Exception | None) -> None:
        if not self.over:
            self.epoch += 1
            self._enter(state, error)

    def _enter(self, state: State, error: Exception | None = None) -> None:
        self.state = state
        self.error = error
        self.changed(state, error)
