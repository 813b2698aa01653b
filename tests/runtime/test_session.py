"""
The session decides; nothing here awaits.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from generator.runtime.errors import (
    AuthenticationTimeout,
    ConfigurationError,
    ConnectionLost,
    ConnectTimeout,
    EndpointError,
    NotReady,
    Unauthorized,
)
from generator.runtime.session import (
    Authentication,
    Backoff,
    Binding,
    Dropped,
    Lost,
    Reaction,
    RealtimeScheme,
    Rejected,
    Session,
    State,
    authentication_payload,
)

AUTHENTICATION = Authentication(
    send="authentication",
    members=(("user", "identifier"), ("pass", "key"), ("rooms", "rooms"), ("events", "events")),
    confirmed="authenticated",
    refused="unauthorized",
    deadline=10.0,
)
SCHEME = RealtimeScheme(
    surface="rtm",
    namespace="/",
    path="/socket.io/",
    url="wss://acme.example",
    authentication=AUTHENTICATION,
    binding=Binding("bind", 2.5, "bind:push", "bind:pop", "events"),
    control=frozenset({"authentication", "authenticated", "unauthorized", "bind"}),
)
VALUES = {"identifier": "me", "key": "secret", "rooms": None, "events": ["cart:created"]}


class Clock:
    """
    A clock that a test moves.
    """

    def __init__(self) -> None:
        self.time = 1000.0

    def __call__(self) -> float:
        return self.time

    def now(self) -> datetime:
        return datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=self.time)


def make(scheme: RealtimeScheme = SCHEME, random: float = 1.0, **options: Any) -> tuple[Session, Clock]:
    clock = Clock()
    return Session(scheme, clock, clock.now, lambda: random, **options), clock


def connect(session: Session) -> int:
    epoch = session.find()
    session.connecting(epoch)
    session.opened(epoch)
    return epoch


def ready(session: Session) -> int:
    epoch = connect(session)
    session.receive(epoch, "authenticated", (True,))
    return epoch


def test_the_way_to_ready() -> None:
    """
    A client finds, connects, authenticates and is ready.
    """
    seen: list[State] = []
    session, _ = make(changed=lambda state, error: seen.append(state))

    ready(session)

    assert [State.FINDING, State.CONNECTING, State.AUTHENTICATING, State.READY] == seen


def test_authentication_leaves_out_what_has_no_value() -> None:
    """
    A member whose parameter is None is not sent.
    """
    session, _ = make()
    epoch = connect(session)

    expected = ("authentication", {"user": "me", "pass": "secret", "events": ["cart:created"]})
    assert expected == session.authenticate(epoch, VALUES)


@pytest.mark.parametrize("arguments", [(True,), ({"ok": 1},), (), (None,), ({},), (0,)])
def test_confirmation_carries_anything(arguments: tuple[Any, ...]) -> None:
    """
    A confirmation counts with true, an object, null or nothing.
    """
    session, _ = make()

    assert Reaction.CONFIRMED is session.receive(connect(session), "authenticated", arguments)


def test_false_is_no_confirmation() -> None:
    """
    F85: a confirmation with false refuses.
    """
    session, _ = make()

    assert Reaction.REFUSED is session.receive(connect(session), "authenticated", (False,))


def test_refusal() -> None:
    """
    F83: the refusing event refuses, before and after the confirmation.
    """
    session, _ = make()
    before = session.receive(connect(session), "unauthorized", ())
    after = session.receive(ready(session), "unauthorized", ({"message": "no"},))

    assert [Reaction.REFUSED, Reaction.REFUSED] == [before, after]


def test_late_answer_of_an_old_connection() -> None:
    """
    F87: what an older connection confirms does not make the present one ready.
    """
    session, _ = make()
    old = connect(session)
    session.failed(AuthenticationTimeout("late"))
    connect(session)
    reaction = session.receive(old, "authenticated", (True,))

    assert (Reaction.IGNORED, State.AUTHENTICATING) == (reaction, session.state)


def test_second_confirmation() -> None:
    """
    F87: a second confirmation changes nothing, also when it says false.
    """
    session, _ = make()
    epoch = ready(session)

    assert Reaction.IGNORED is session.receive(epoch, "authenticated", (False,))


def test_early_events() -> None:
    """
    F86: an event before the confirmation is counted, and not delivered.
    """
    session, _ = make()
    reaction = session.receive(connect(session), "cart:created", ({},))

    assert (Reaction.EARLY, 1) == (reaction, session.counts.early)


def test_events_are_delivered_when_ready() -> None:
    """
    After the confirmation an event is delivered.
    """
    session, _ = make()

    assert Reaction.DELIVER is session.receive(ready(session), "cart:created", ({},))


def test_events_after_stop() -> None:
    """
    What arrives after the stop is of an old connection.
    """
    session, _ = make()
    epoch = ready(session)
    session.stopped()

    assert Reaction.IGNORED is session.receive(epoch, "cart:created", ({},))


def drop(session: Session, deliberate: bool = True) -> float:
    connect(session)
    return session.failed(Dropped(Lost("bye", deliberate=deliberate)))


def drops(session: Session, clock: Clock, count: int, seconds: float, deliberate: bool = True) -> None:
    """
    Hang up *count* times, at equal distances, in *seconds* from the first time to the last.
    """
    start = clock.time
    for number in range(count):
        clock.time = start + seconds * number / (count - 1)
        drop(session, deliberate)


@pytest.mark.parametrize(
    ("count", "seconds"), [(9, 3600.0), (10, 599.0), (3, 1.5), (1000, 599.0)], ids=lambda value: f"{value:g}"
)
def test_few_or_quick_hang_ups_are_no_refusal(count: int, seconds: float) -> None:
    """
    F84, F138: fewer than ten hang-ups, or less than ten minutes of them, may be a service that restarts.
    """
    session, clock = make()
    drops(session, clock, count, seconds)

    assert (State.WAITING, count) == (session.state, session.hang_ups)


def test_ten_hang_ups_in_ten_minutes_are_a_refusal() -> None:
    """
    F84: a service that has done nothing but hang up, ten times in ten minutes, refuses.
    """
    session, clock = make()
    with pytest.raises(Unauthorized, match="10 connections in a row.* 600 s"):
        drops(session, clock, 10, 600.0)


def test_hang_ups_become_a_refusal_when_they_have_lasted() -> None:
    """
    F84: of hang-ups in quick succession the first one after ten minutes is a refusal.
    """
    session, clock = make()
    drops(session, clock, 50, 599.0)
    clock.time += 1.0

    with pytest.raises(Unauthorized, match="51 connections"):
        drop(session)


def test_broken_connections_are_no_refusal() -> None:
    """
    F84: a network that breaks during the authentication never means that the credentials are wrong.
    """
    session, clock = make()
    drops(session, clock, 100, 7200.0, deliberate=False)

    assert (State.WAITING, 0) == (session.state, session.hang_ups)


def ready_between(session: Session) -> None:
    ready(session)
    session.failed(Dropped(Lost("bye", deliberate=True)))


def broken_between(session: Session) -> None:
    drop(session, deliberate=False)


def endpoint_between(session: Session) -> None:
    session.find()
    session.failed(EndpointError("HTTP 503"))


def silence_between(session: Session) -> None:
    connect(session)
    session.failed(AuthenticationTimeout("late"))


@pytest.mark.parametrize("between", [ready_between, broken_between, endpoint_between, silence_between])
def test_row_of_hang_ups_begins_anew(between: Callable[[Session], None]) -> None:
    """
    F84: hang-ups before and after anything else are not in a row: neither their number nor their
    time adds up.
    """
    session, clock = make()
    drops(session, clock, 9, 3600.0)
    between(session)
    drops(session, clock, 20, 599.0)

    assert (State.WAITING, 20) == (session.state, session.hang_ups)


def test_rejected_connect_payload() -> None:
    """
    F84: with credentials in the connect packet, rejections count like hang-ups.
    """
    session, clock = make(replace(SCHEME, authentication=replace(AUTHENTICATION, send="", confirmed="")))
    for _ in range(9):
        session.connecting(session.find())
        session.failed(Rejected("no"))
        clock.time += 600.0 / 9
    session.connecting(session.find())

    with pytest.raises(Unauthorized):
        session.failed(Rejected("no"))


def test_rejected_namespace_without_credentials() -> None:
    """
    Before any credentials are sent, a rejection says nothing about them.
    """
    session, clock = make()
    for _ in range(20):
        session.connecting(session.find())
        session.failed(Rejected("no"))
        clock.time += 60.0

    assert State.WAITING is session.state


def test_connect_payload() -> None:
    """
    Without an event to send, the members travel with the connect packet, and open means ready.
    """
    session, _ = make(replace(SCHEME, authentication=replace(AUTHENTICATION, send="", confirmed="")))
    epoch = connect(session)

    assert (authentication_payload(AUTHENTICATION, VALUES), None, State.READY) == (
        session.connect_payload(VALUES),
        session.authenticate(epoch, VALUES),
        session.state,
    )


def test_no_authentication() -> None:
    """
    A service without authentication is ready when it is open.
    """
    session, _ = make(replace(SCHEME, authentication=None))
    connect(session)

    assert State.READY is session.state


# -- waiting ------------------------------------------------------------------------------------


def test_backoff_doubles_up_to_its_cap() -> None:
    """
    The range of the delay doubles with every failure, up to the cap.
    """
    session, _ = make()
    delays = []
    for _ in range(8):
        session.find()
        delays.append(session.failed(ConnectTimeout("no")))

    assert [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 60.0, 60.0] == delays


def test_backoff_uses_its_whole_range() -> None:
    """
    F96: jitter is full: a delay may be anything from nothing.
    """
    assert [0.0, 4.0, 8.0] == [Backoff().delay(4, random) for random in (0.0, 0.5, 1.0)]


def test_backoff_survives_many_failures() -> None:
    """
    A year of failures overflows nothing.
    """
    assert 60.0 == Backoff().delay(10**9, 1.0)


def test_retry_after() -> None:
    """
    F73: what the service asks for is waited for, and never longer than an hour.
    """
    session, _ = make(random=0.0)
    session.find()
    first = session.failed(EndpointError("later", retry_after=90.0))
    session.find()
    second = session.failed(EndpointError("later", retry_after=1e9))

    assert (90.0, 3600.0) == (first, second)


@pytest.mark.parametrize(("seconds", "expected"), [(4.9, 4.0), (5.0, 1.0)])
def test_only_a_stable_connection_resets_the_backoff(seconds: float, expected: float) -> None:
    """
    F95: delays begin anew only after five seconds of being ready.
    """
    session, clock = make()
    for _ in range(2):
        session.find()
        session.failed(ConnectTimeout("no"))
    ready(session)
    clock.time += seconds

    assert expected == session.failed(ConnectionLost("gone"))


# -- gaps ---------------------------------------------------------------------------------------


def test_gap() -> None:
    """
    F106: a gap lasts from the last sign of life to the next confirmation, over all attempts.
    """
    gaps: list[tuple[datetime, datetime]] = []
    session, clock = make(gap=lambda since, until: gaps.append((since, until)))
    ready(session)
    clock.time += 100
    since = clock.now() - timedelta(seconds=30)
    session.failed(Dropped(Lost("silent", silence=30.0)))
    clock.time += 7
    session.find()
    session.failed(ConnectTimeout("no"))
    clock.time += 7
    ready(session)

    assert [(since, clock.now())] == gaps


def test_no_gap_before_the_first_connection() -> None:
    """
    The first connection ends no gap, however long it took.
    """
    gaps: list[Any] = []
    session, _ = make(gap=lambda since, until: gaps.append(since))
    session.find()
    session.failed(ConnectTimeout("no"))
    ready(session)

    assert [] == gaps


# -- sending ------------------------------------------------------------------------------------


def test_rebind_has_a_minimum_interval() -> None:
    """
    F105: rebinding too soon raises, later is fine.
    """
    session, clock = make()
    ready(session)
    first = session.rebind()
    clock.time += 2.4
    with pytest.raises(NotReady):
        session.rebind()
    clock.time += 0.1

    assert [("bind", {}), ("bind", {})] == [first, session.rebind()]


def test_rebind_needs_a_connection() -> None:
    """
    F105: rebinding without a connection raises, and does not count as one.
    """
    session, _ = make()
    with pytest.raises(NotReady):
        session.rebind()
    ready(session)

    assert ("bind", {}) == session.rebind()


def test_rebind_of_a_service_that_cannot() -> None:
    """
    A service without an event for it cannot rebind.
    """
    session, _ = make(replace(SCHEME, binding=None))
    ready(session)

    with pytest.raises(ConfigurationError):
        session.rebind()


def test_bind() -> None:
    """
    Events are added to a connection that is ready, and to no other.
    """
    session, _ = make()
    before = session.bind(["cart:paid"])
    ready(session)

    assert (None, ("bind:push", {"events": ["cart:paid"]})) == (before, session.bind(["cart:paid"]))


def test_the_end_is_the_end() -> None:
    """
    A stop after a failure does not hide it.
    """
    session, _ = make()
    session.fatal(Unauthorized("no"))
    session.stopped()

    assert State.FAILED is session.state
