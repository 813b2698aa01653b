"""
Which handlers run, in which order, and what their failures become.
"""

from __future__ import annotations

import asyncio
import contextvars
import functools
import logging
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from generator.runtime.codec import Payload, UnknownPayload
from generator.runtime.dispatch import Closing, Dispatcher, HandlerTimeout
from generator.runtime.errors import ConfigurationError, HandlerError
from generator.runtime.event import ServiceEvent
from generator.runtime.handlers import check_annotation
from generator.runtime.routing import Handlers
from tests.runtime.acme_service import (
    CartEvent,
    CartNote,
    CartPaid,
    CartRenamed,
    Event,
    NoteText,
    make_event,
    make_scheme,
)

Run = Callable[..., None]


def wait_until(condition: Callable[[], object]) -> None:
    """
    Wait for what another thread does, a minute at most.
    """
    for _ in range(6000):
        if condition():
            return
        time.sleep(0.01)
    raise AssertionError("it did not happen within a minute")


@pytest.fixture
def dispatcher() -> Iterator[Dispatcher]:
    made = Dispatcher(Handlers(make_scheme()), threads=2)
    yield made
    made.close()


@pytest.fixture(params=["async", "sync"])
def run(request: pytest.FixtureRequest, dispatcher: Dispatcher) -> Run:
    """
    Dispatch an event in a loop, or in a thread without one.
    """

    def dispatch(event: ServiceEvent[Any], **options: Any) -> None:
        if request.param == "async":
            asyncio.run(dispatcher.dispatch(event, **options))
        else:
            dispatcher.dispatch_sync(event, **options)

    return dispatch


def test_order_is_that_of_registration(dispatcher: Dispatcher, run: Run) -> None:
    """
    F100: plain and asynchronous handlers, named and general ones run in one order.
    """
    seen: list[str] = []

    async def first(event: Any) -> None:
        await asyncio.sleep(0)
        seen.append("first")

    async def third(event: Any) -> None:
        seen.append("third")

    dispatcher.handlers.add("cart:paid", first)
    dispatcher.handlers.add_any(lambda event: seen.append("second"))
    dispatcher.handlers.add(CartEvent.PAID, third)
    dispatcher.handlers.add("cart:renamed", lambda event: seen.append("never"))
    run(make_event("cart:paid"))

    assert ["first", "second", "third"] == seen


def test_names_and_any(dispatcher: Dispatcher) -> None:
    """
    Names are listed once, as first registered.
    """
    for name in ("cart:renamed", "cart:paid", "cart:renamed"):
        dispatcher.handlers.add(name, lambda event: None)

    assert (["cart:renamed", "cart:paid"], False) == (dispatcher.handlers.names, dispatcher.handlers.has_any)
    dispatcher.handlers.add_any(lambda event: None)
    assert dispatcher.handlers.has_any


def test_unknown_events(dispatcher: Dispatcher, run: Run) -> None:
    """
    F30, F110: the handler for unknown events takes those that have no handler of their own.
    """
    seen: list[str] = []
    dispatcher.handlers.add_unknown(lambda event: seen.append(f"unknown {event.name}"))
    dispatcher.handlers.add("cart:new", lambda event: seen.append("own"))
    for name in ("cart:new", "cart:other", "cart:paid"):
        run(make_event(name, {"cart_id": "c"}))

    assert ["own", "unknown cart:other"] == seen


def test_matches(dispatcher: Dispatcher) -> None:
    """
    An event matches when something would run, also after a later registration.
    """
    events = [make_event("cart:paid"), make_event("cart:renamed"), make_event("new", {})]
    dispatcher.handlers.add("cart:paid", lambda event: None)
    before = [dispatcher.handlers.matches(event) for event in events]
    dispatcher.handlers.add("cart:renamed", lambda event: None)
    dispatcher.handlers.add_unknown(lambda event: None)

    assert [True, False, False] == before
    assert [True, True, True] == [dispatcher.handlers.matches(event) for event in events]


def test_all_handlers_run_and_the_first_failure_is_the_cause(dispatcher: Dispatcher, run: Run) -> None:
    """
    F42, F59: a failure stops no other handler; each failure is reported, the first one is chained.
    """
    seen: list[Any] = []
    first, second = ValueError("first"), KeyError("second")

    async def fails(event: Any) -> None:
        raise first

    def fails_too(event: Any) -> None:
        raise second

    async def reports(error: BaseException, event: Any) -> None:
        seen.append(error)

    dispatcher.handlers.add("cart:paid", fails)
    dispatcher.handlers.add("cart:paid", fails_too)
    dispatcher.handlers.add("cart:paid", lambda event: seen.append("third"))
    dispatcher.handlers.add_error(reports)
    dispatcher.handlers.add_error(lambda error, event: seen.append((error, event.name)))
    with pytest.raises(HandlerError, match="2 of 3 handlers of 'cart:paid' failed") as caught:
        run(make_event("cart:paid"))

    assert first is caught.value.__cause__
    assert ["third", first, (first, "cart:paid"), second, (second, "cart:paid")] == seen


def test_failing_error_callback(dispatcher: Dispatcher, run: Run, caplog: pytest.LogCaptureFixture) -> None:
    """
    A callback that raises is logged, and hides neither the failure nor the next callback.
    """
    seen: list[BaseException] = []

    def fails(event: Any) -> None:
        raise ValueError("the cause")

    def fails_too(error: BaseException, event: Any) -> None:
        raise KeyError("the callback")

    dispatcher.handlers.add("cart:paid", fails)
    dispatcher.handlers.add_error(fails_too)
    dispatcher.handlers.add_error(lambda error, event: seen.append(error))
    with pytest.raises(HandlerError) as caught:
        run(make_event("cart:paid"))

    assert [caught.value.__cause__] == seen
    assert "callback" in caplog.text


@pytest.mark.parametrize("error", [StopIteration("done"), asyncio.CancelledError()])
def test_odd_exceptions_of_plain_functions(dispatcher: Dispatcher, run: Run, error: BaseException) -> None:
    """
    What a future or a task would swallow is a failure like any other.
    """

    def fails(event: Any) -> None:
        raise error

    dispatcher.handlers.add("cart:paid", fails)
    with pytest.raises(HandlerError):
        run(make_event("cart:paid"), deadline=5)


def test_a_handler_that_awaits_something_cancelled_has_failed(dispatcher: Dispatcher, run: Run) -> None:
    """
    Nobody cancelled the dispatch, so the error is the handler's.
    """

    async def fails(event: Any) -> None:
        raise asyncio.CancelledError

    told: list[str] = []
    dispatcher.handlers.add("cart:paid", fails)
    dispatcher.handlers.add_error(lambda error, event: told.append(str(error)))
    with pytest.raises(HandlerError):
        run(make_event("cart:paid"))

    assert [True] == [message.endswith("fails was cancelled on 'cart:paid'") for message in told]


def test_cancelling_passes_through(dispatcher: Dispatcher) -> None:
    """
    Who cancels the dispatch gets a cancelled task, and no later handler runs.
    """
    seen: list[str] = []

    async def main() -> bool:
        started = asyncio.Event()

        async def waits(event: Any) -> None:
            started.set()
            await asyncio.Event().wait()

        dispatcher.handlers.add("cart:paid", waits)
        dispatcher.handlers.add("cart:paid", lambda event: seen.append("later"))
        task = asyncio.create_task(dispatcher.dispatch(make_event("cart:paid")))
        await started.wait()
        task.cancel()
        await asyncio.wait([task], timeout=5)
        return task.cancelled()

    assert asyncio.run(main())
    assert [] == seen


def test_deadline_cancels_asynchronous_handlers(dispatcher: Dispatcher, run: Run) -> None:
    """
    F43: the slow handler is cancelled, those after it do not begin, the time-out is reported.
    """
    seen: list[Any] = []

    async def slow(event: Any) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            seen.append("cancelled")

    dispatcher.handlers.add("cart:paid", slow)
    dispatcher.handlers.add("cart:paid", lambda event: seen.append("later"))
    dispatcher.handlers.add_error(lambda error, event: seen.append(type(error)))
    with pytest.raises(HandlerTimeout, match="slow took longer than 0.01 s"):
        run(make_event("cart:paid"), deadline=0.01)

    assert ["cancelled", HandlerTimeout] == seen


def test_deadlines_below_a_second(dispatcher: Dispatcher, run: Run) -> None:
    """
    F43: a handler that goes on for longer than a short deadline is not waited for.
    """
    seen: list[str] = []

    async def slow(event: Any) -> None:
        await asyncio.sleep(0.9)
        seen.append("done")

    dispatcher.handlers.add("cart:paid", slow)
    with pytest.raises(HandlerTimeout):
        run(make_event("cart:paid"), deadline=0.01)

    assert [] == seen


def test_a_callback_that_had_no_thread_before_the_end(dispatcher: Dispatcher) -> None:
    """
    F127: a callback that waits for a thread when the receiver is closed has not begun, and that is told.
    """
    release = threading.Event()

    async def main() -> None:
        blockers = [asyncio.create_task(dispatcher.call(release.wait, 10)) for _ in range(2)]
        await asyncio.sleep(0)
        wait_until(lambda: dispatcher._runner.threads.holders() == {"Event.wait": 2})
        waiting = asyncio.create_task(dispatcher.call(print))
        await asyncio.sleep(0)
        dispatcher.close()
        with pytest.raises(Closing, match="print did not begin before the receiver was closed"):
            await waiting
        release.set()
        await asyncio.gather(*blockers)

    asyncio.run(main())


def test_a_timeout_of_the_handlers_own_is_no_deadline(dispatcher: Dispatcher, run: Run) -> None:
    """
    A `TimeoutError` that the handler raises is an ordinary failure.
    """

    async def fails(event: Any) -> None:
        raise TimeoutError

    dispatcher.handlers.add("cart:paid", fails)
    with pytest.raises(HandlerError) as caught:
        run(make_event("cart:paid"), deadline=60)

    assert HandlerError is type(caught.value)


def test_deadline_detaches_plain_functions(dispatcher: Dispatcher, caplog: pytest.LogCaptureFixture) -> None:
    """
    F43: a plain function cannot be stopped; it is counted until it ends, and its end is logged.
    """
    release = threading.Event()

    def slow(event: Any) -> None:
        release.wait(10)

    dispatcher.handlers.add("cart:paid", slow)
    caplog.set_level(logging.WARNING)
    with pytest.raises(HandlerTimeout):
        asyncio.run(dispatcher.dispatch(make_event("cart:paid"), deadline=0.2))
    during = dispatcher.detached
    release.set()
    wait_until(lambda: "finished after its deadline" in caplog.text)

    assert (1, 0) == (during, dispatcher.detached)


def test_a_waiting_plain_function_never_begins(dispatcher: Dispatcher) -> None:
    """
    F43: what was answered with a failure does not run afterwards.
    """
    release = threading.Event()
    seen: list[str] = []

    def blocks(event: Any) -> None:
        release.wait(10)

    dispatcher.handlers.add("cart:renamed", blocks)
    dispatcher.handlers.add("cart:paid", lambda event: seen.append("ran"))

    async def main() -> None:
        blockers = [asyncio.create_task(dispatcher.dispatch(make_event("cart:renamed"))) for _ in range(2)]
        await asyncio.sleep(0)
        with pytest.raises(HandlerTimeout):
            await dispatcher.dispatch(make_event("cart:paid"), deadline=0.01)
        release.set()
        await asyncio.gather(*blockers)
        await dispatcher.dispatch(make_event("cart:renamed"))

    asyncio.run(main())

    assert ([], 0) == (seen, dispatcher.detached)


def test_plain_functions_have_the_context_and_another_thread(dispatcher: Dispatcher) -> None:
    """
    F100: context variables reach the pool.
    """
    variable: contextvars.ContextVar[str] = contextvars.ContextVar("variable", default="")
    seen: list[Any] = []
    dispatcher.handlers.add(
        "cart:paid", lambda event: seen.extend([variable.get(), threading.current_thread()])
    )

    async def main() -> None:
        variable.set("set")
        await dispatcher.dispatch(make_event("cart:paid"))

    asyncio.run(main())

    assert "set" == seen[0]
    assert threading.main_thread() is not seen[1]


def test_sync_dispatch_stays_in_the_thread(dispatcher: Dispatcher) -> None:
    """
    Without a loop, plain functions run where the caller is.
    """
    seen: list[Any] = []
    dispatcher.handlers.add("cart:paid", lambda event: seen.append(threading.current_thread()))
    dispatcher.dispatch_sync(make_event("cart:paid"), deadline=5)

    assert [threading.current_thread()] == seen


def test_sync_dispatch_where_a_loop_runs(dispatcher: Dispatcher) -> None:
    """
    F107: an asynchronous handler cannot run in a thread whose loop is busy; the error says so.
    """

    async def handler(event: Any) -> None:
        pass

    async def main() -> None:
        with pytest.raises(ConfigurationError, match="await"):
            dispatcher.dispatch_sync(make_event("cart:paid"))

    dispatcher.handlers.add("cart:paid", handler)
    asyncio.run(main())


def test_sync_dispatch_of_plain_functions_where_a_loop_runs(dispatcher: Dispatcher) -> None:
    """
    They need no loop, and run although one is there.
    """
    seen: list[Any] = []

    async def main() -> None:
        dispatcher.dispatch_sync(make_event("cart:paid"))

    dispatcher.handlers.add("cart:paid", seen.append)
    asyncio.run(main())

    assert 1 == len(seen)


def test_sync_dispatch_of_what_turns_out_asynchronous(dispatcher: Dispatcher) -> None:
    """
    F107: a plain function that returns something to await is told so as well, where a loop runs.
    """
    future: list[asyncio.Future[None]] = []

    async def main() -> None:
        future.append(asyncio.get_running_loop().create_future())
        with pytest.raises(HandlerError) as caught:
            dispatcher.dispatch_sync(make_event("cart:paid"))
        assert "await instead" in str(caught.value.__cause__)

    dispatcher.handlers.add("cart:paid", lambda event: future[0])
    asyncio.run(main())


def test_handlers_may_register_handlers(dispatcher: Dispatcher, run: Run) -> None:
    """
    F101: a registration while handlers run takes effect with the next event.
    """
    seen: list[str] = []

    def handler(event: Any) -> None:
        seen.append("first")
        dispatcher.handlers.add("cart:paid", lambda event: seen.append("late"))

    dispatcher.handlers.add("cart:paid", handler)
    run(make_event("cart:paid"))
    once = list(seen)
    run(make_event("cart:paid"))

    assert (["first"], ["first", "first", "late"]) == (once, seen)


def test_other_callables(dispatcher: Dispatcher, run: Run) -> None:
    """
    Objects, methods, partial functions and functions that return an awaitable are handlers.
    """
    seen: list[str] = []

    class Callable_:
        async def __call__(self, event: Event[CartPaid]) -> None:
            seen.append("object")

        def method(self, event: Event[CartPaid]) -> None:
            seen.append("method")

    async def late(text: str, event: Event[CartPaid]) -> None:
        seen.append(text)

    for handler in (
        Callable_(),
        Callable_().method,
        functools.partial(late, "partial"),
        lambda e: late("lambda", e),
    ):
        dispatcher.handlers.add("cart:paid", handler)
    run(make_event("cart:paid"))

    assert ["object", "method", "partial", "lambda"] == seen


def no_parameter() -> None: ...
def two_parameters(event: Any, other: Any) -> None: ...
def keyword(*, event: Any) -> None: ...
def generator(event: Any) -> Iterator[None]:
    yield


def test_a_class_as_handler(dispatcher: Dispatcher, run: Run) -> None:
    """
    It is called as any other; what its annotation means is not looked for.
    """
    made: list[str] = []

    class Note:
        def __init__(self, event: Event[CartPaid]) -> None:
            made.append(event.name)

    dispatcher.handlers.add("cart:paid", Note)
    run(make_event("cart:paid"))

    assert ["cart:paid"] == made


@pytest.mark.parametrize("handler", [no_parameter, two_parameters, keyword, generator])
def test_wrong_parameters(dispatcher: Dispatcher, handler: Any) -> None:
    """
    A handler that could never run is refused by name.
    """
    with pytest.raises(ConfigurationError, match=handler.__name__):
        dispatcher.handlers.add("cart:paid", handler)


def test_not_callable(dispatcher: Dispatcher) -> None:
    """
    A value in place of a handler is refused.
    """
    with pytest.raises(ConfigurationError, match="not callable"):
        dispatcher.handlers.add("cart:paid", 7)  # type: ignore[arg-type]


def paid(event: Event[CartPaid]) -> None: ...
def paid_or_renamed(event: Event[CartPaid | CartRenamed]) -> None: ...
def either_event(event: Event[CartPaid] | Event[CartRenamed]) -> None: ...
def base(event: Event[Payload]) -> None: ...
def anything(event: Event[Any]) -> None: ...
def bare(event: Event) -> None: ...  # type: ignore[type-arg]
def runtime_bare(event: ServiceEvent[CartPaid]) -> None: ...
def plain_object(event: object) -> None: ...
def unresolved(event: Event[NotThere]) -> None: ...  # type: ignore[name-defined]  # noqa: F821
def optional(event: Event[CartPaid], more: int = 0) -> None: ...
def note(event: Event[CartNote]) -> None: ...
def text_note(event: Event[NoteText]) -> None: ...
def unknown(event: Event[UnknownPayload]) -> None: ...
def payload(event: CartPaid) -> None: ...
def renamed(event: Event[CartRenamed]) -> None: ...


@functools.wraps(renamed)
def wrapped(*arguments: Any) -> None: ...


@pytest.mark.parametrize(
    ("name", "handler"),
    [
        *(
            ("cart:paid", handler)
            for handler in (
                paid,
                paid_or_renamed,
                either_event,
                base,
                anything,
                bare,
                runtime_bare,
                plain_object,
                unresolved,
                optional,
            )
        ),
        ("cart:renamed", wrapped),
        ("cart:note", note),
        ("cart:brand_new", unknown),
        ("cart:brand_new", anything),
    ],
)
def test_fitting_annotations(dispatcher: Dispatcher, name: str, handler: Any) -> None:
    """
    An annotation that takes the event's payload, or cannot be read, is accepted.
    """
    dispatcher.handlers.add(name, handler)

    assert [name] == dispatcher.handlers.names


@pytest.mark.parametrize(
    ("name", "handler", "message"),
    [
        ("cart:paid", renamed, r"renamed takes Event\[CartRenamed\], but 'cart:paid' carries CartPaid"),
        ("cart:paid", wrapped, r"takes Event\[CartRenamed\]"),
        (
            "cart:paid",
            payload,
            r"takes CartPaid, which is the data of the event; annotate it with Event\[CartPaid\]",
        ),
        ("cart:note", paid_or_renamed, r"takes Event\[CartPaid \| CartRenamed\], but .cart:note. carries"),
        ("cart:note", text_note, r"takes Event\[NoteText\], but .cart:note. carries CartNote"),
        ("cart:brand_new", paid, r"takes Event\[CartPaid\], but 'cart:brand_new' carries UnknownPayload"),
    ],
)
def test_wrong_annotations(dispatcher: Dispatcher, name: str, handler: Any, message: str) -> None:
    """
    An annotation for another payload is refused with both types.
    """
    with pytest.raises(ConfigurationError, match=message):
        dispatcher.handlers.add(name, handler)


def test_payloads_that_are_no_classes() -> None:
    """
    What an annotation says of them is not checked.
    """
    check_annotation(paid, Event, list[CartPaid], "'cart:many'")


def test_annotations_of_general_handlers(dispatcher: Dispatcher) -> None:
    """
    General handlers take events, and those for unknown events the payload of such.
    """
    dispatcher.handlers.add_any(paid)
    dispatcher.handlers.add_unknown(unknown)
    with pytest.raises(ConfigurationError):
        dispatcher.handlers.add_any(payload)
    with pytest.raises(ConfigurationError, match="an unknown event carries UnknownPayload"):
        dispatcher.handlers.add_unknown(paid)


def test_resolve(dispatcher: Dispatcher) -> None:
    """
    Names, enum members and payload classes stand for an event.
    """
    targets: list[Any] = ["cart:paid", CartEvent.PAID, CartPaid, "cart:brand_new"]

    assert [CartEvent.PAID] * 3 + ["cart:brand_new"] == [
        dispatcher.handlers.resolve(target) for target in targets
    ]


@pytest.mark.parametrize(
    ("target", "message"),
    [
        (int, "int is neither"),
        (CartNote, "by the event's name"),
        ("  ", "blank"),
        (7, "neither"),
        (NoteText, "neither"),
    ],
)
def test_what_stands_for_no_event(dispatcher: Dispatcher, target: Any, message: str) -> None:
    """
    F101: anything else is refused when it is registered.
    """
    with pytest.raises(ConfigurationError, match=message):
        dispatcher.handlers.resolve(target)


def test_two_dispatchers_are_independent() -> None:
    """
    F114: nothing is shared between two of them.
    """
    first, second = Dispatcher(Handlers(make_scheme())), Dispatcher(Handlers(make_scheme()))
    first.handlers.add_any(lambda event: None)

    assert (True, False) == (first.handlers.matches(make_event()), second.handlers.matches(make_event()))


def test_names_from_outside_are_not_remembered(dispatcher: Dispatcher) -> None:
    """
    F49: unknown names do not make memory grow.
    """
    dispatcher.handlers.add_any(lambda event: None)
    for number in range(100):
        dispatcher.handlers.matches(make_event(f"made:up:{number}", {}))
    dispatcher.handlers.matches(make_event("cart:paid"))

    assert ["cart:paid"] == list(dispatcher.handlers._routes)


def test_names_are_escaped_in_messages(dispatcher: Dispatcher) -> None:
    """
    F112: an event's name cannot forge a log line.
    """

    def fails(event: Any) -> None:
        raise ValueError

    dispatcher.handlers.add_any(fails)
    with pytest.raises(HandlerError) as caught:
        asyncio.run(dispatcher.dispatch(make_event("a\r\n\x1b[31mb" + "x" * 500, {})))

    assert str(caught.value).isprintable()
    assert 300 > len(str(caught.value))
