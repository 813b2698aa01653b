"""
Threads for plain functions: how many run, and what becomes of those that nobody waits for.
"""

from __future__ import annotations

import functools
import random
import threading
from collections.abc import Callable, Iterator

import pytest

from generator.runtime import threads as module
from generator.runtime.threads import Job, Outcome, Threads
from tests.runtime.test_dispatch import wait_until


def give(value: object) -> Callable[[], Outcome]:
    return lambda: Outcome(value, None)


@pytest.fixture
def release() -> Iterator[threading.Event]:
    event = threading.Event()
    yield event
    event.set()


def hold(release: threading.Event) -> Callable[[], Outcome]:
    return lambda: Outcome(release.wait(30), None)


def test_an_idle_thread_leaves_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A thread that had nothing to do for long ends, and the next function is given another.
    """
    monkeypatch.setattr(module, "IDLE", 0.01)
    made = Threads(1)
    first = made.submit("first", give(1))
    assert 1 == first.future.result(30).result
    wait_until(lambda: not made._idle and not made._threads)

    assert 2 == made.submit("second", give(2)).future.result(30).result


def test_leaving_what_has_ended(release: threading.Event) -> None:
    """
    Only a function that runs gives its place away, and only once: no more than the limit run besides.
    """
    made = Threads(1)
    ended = made.submit("ended", give(1))
    assert 1 == ended.future.result(30).result
    assert made.leave(ended)
    running = made.submit("running", hold(release))
    wait_until(made.holders)
    waiting = made.submit("waiting", hold(release))
    assert {"running": 1} == made.holders()

    assert made.leave(running) and made.leave(running)
    wait_until(lambda: len(made.holders()) == 2)
    another = made.submit("another", give(2))
    assert (2, {"running": 1, "waiting": 1}) == (made._threads, made.holders())
    release.set()
    assert waiting.future.result(30).result and another.future.result(30).result == 2
    wait_until(lambda: not made.holders())
    assert (1, 0) == (made._threads, made._left)


def test_a_function_that_was_left_before_it_began() -> None:
    """
    It never runs, and takes no place.
    """
    made = Threads(1)
    release = threading.Event()
    running = made.submit("running", hold(release))
    wait_until(made.holders)
    waiting = made.submit("waiting", give(1))

    assert not made.leave(waiting)
    release.set()
    assert running.future.result(30).result
    assert 2 == made.submit("next", give(2)).future.result(30).result
    assert waiting.future.cancelled()


def test_closing_and_going_on(release: threading.Event) -> None:
    """
    Closing ends idle threads; whoever goes on after it has as many threads as before.
    """
    made = Threads(1)
    thread = made.submit("first", lambda: Outcome(threading.current_thread(), None)).future.result(30).result
    wait_until(lambda: made._idle)
    made.close()
    thread.join(30)
    assert not thread.is_alive()
    made.submit("running", hold(release))
    made.submit("waiting", give(1))

    assert (1, 0) == (made._threads, made._idle)


@pytest.mark.parametrize("limit", [1, 2, 8])
@pytest.mark.parametrize("idle", [10.0, 0.0001])
def test_many_at_once(monkeypatch: pytest.MonkeyPatch, limit: int, idle: float) -> None:
    """
    Functions that several threads bring, of which some are left: each runs once or never, and none is lost.
    """
    monkeypatch.setattr(module, "IDLE", idle)
    made = Threads(limit, left=4)
    ran: list[tuple[int, int]] = []
    left: dict[tuple[int, int], bool] = {}
    jobs: dict[tuple[int, int], Job] = {}

    def work(key: tuple[int, int]) -> Outcome:
        ran.append(key)
        return Outcome(key, None)

    def bring(number: int) -> None:
        draw = random.Random(number)
        for count in range(200):
            key = number, count
            jobs[key] = made.submit(f"{key}", functools.partial(work, key))
            if draw.random() < 0.1:
                left[key] = made.leave(jobs[key])

    bringing = [threading.Thread(target=bring, args=(number,)) for number in range(4)]
    for thread in bringing:
        thread.start()
    for thread in bringing:
        thread.join()
    begun = [key for key in jobs if left.get(key, True)]

    assert begun == [jobs[key].future.result(60).result for key in begun]
    assert sorted(begun) == sorted(ran)
    wait_until(lambda: not made.holders() and not made._left)
    assert made._threads <= limit
