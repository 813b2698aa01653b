"""
What adapters have in common: how a request is let in, read within bounds and answered.
"""

from __future__ import annotations

import asyncio
import importlib
from collections.abc import Callable, Coroutine, Generator, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from ..answers import Response
from ..errors import ConfigurationError
from ..gate import NoRoom, Request, TooLarge
from ..signature import HeaderSource
from ..ways import Way, finish

if TYPE_CHECKING:
    from ..webhook import WebhookReceiver

METHODS: Final = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
"""
The methods that routes are made for: it is the receiver that refuses all but the webhook's own.
"""

PIECE: Final = 65_536
"""
How many bytes of a body are read at once.
"""


class Gone(Exception):
    """
    The client went away before its body had arrived.
    """


async def receive(
    receiver: WebhookReceiver,
    method: str,
    headers: HeaderSource,
    query: str | bytes,
    read: Callable[[Request], Coroutine[Any, Any, None]],
    body_deadline: float | None,
    way: Way | None = None,
) -> Response | None:
    """
    Receive a request whose body *read* adds to it, within *body_deadline* seconds; `None` when the
    client went away.

    *read* raises `Gone` then, and `ConfigurationError` when something has read the body before.
    """
    request = receiver._begin(method, headers, query)
    if isinstance(request, Response):
        return request
    try:
        await _within(read(request), body_deadline)
    except TimeoutError:
        return receiver._refuse(408)
    except TooLarge:
        return receiver._refuse(413)
    except NoRoom:
        return receiver._refuse(503)
    except ConfigurationError as error:
        return receiver._broken(error)
    except Gone:
        receiver._client_gone()
        return None
    else:
        return await receiver._respond(request, way)
    finally:
        request.end()


async def _within(steps: Coroutine[Any, Any, None], seconds: float | None) -> None:
    """
    Run a coroutine to its end within *seconds*. One that waits for nothing, as most bodies are there
    already, is spared the timer.
    """
    try:
        first = steps.send(None)
    except StopIteration:
        return
    async with asyncio.timeout(seconds):
        await _Rest(steps, first)


class _Rest:
    """
    The rest of a coroutine that waits for *first*.
    """

    def __init__(self, steps: Coroutine[Any, Any, None], first: Any) -> None:
        self._steps = steps
        self._first = first

    def __await__(self) -> Generator[Any, Any, None]:
        waits_for = self._first
        while True:
            try:
                value = yield waits_for
            except GeneratorExit:
                self._steps.close()
                raise
            except BaseException as error:
                step = partial(self._steps.throw, error)
            else:
                step = partial(self._steps.send, value)
            try:
                waits_for = step()
            except StopIteration:
                return


def receive_in_thread(
    receiver: WebhookReceiver,
    method: str,
    headers: HeaderSource,
    query: str | bytes,
    pieces: Iterable[bytes],
) -> Response:
    """
    Receive a request in a thread without an event loop. An ``OSError`` of *pieces* tells that the
    client went away, a `ConfigurationError` that something has read the body before.
    """

    async def read(request: Request) -> None:
        try:
            for piece in pieces:
                request.add(piece)
        except OSError:
            raise Gone from None

    response = finish(receive(receiver, method, headers, query, read, None, receiver._dispatcher.in_thread))
    return receiver._refuse(400) if response is None else response


def elsewhere(receiver: WebhookReceiver, path: str | None, method: str, *asked: str) -> Response | None:
    """
    Answer a request that is not for the webhook, served at *path* or everywhere; `None` for one that is.

    *asked* are the paths that may be meant: servers and frameworks disagree on whether a path still has
    what an application is mounted under.
    """
    health = receiver._health
    if health is None and path is None:
        return None
    if health is None and path in asked:
        return None
    paths = {each.rstrip("/") for each in asked}
    if health is not None and method in ("GET", "HEAD") and health.rstrip("/") in paths:
        return receiver._healthy()
    return None if path is None or path.rstrip("/") in paths else receiver._refuse(404)


def library(name: str, install: str) -> Any:
    """
    Import a module of a library. Raises `ConfigurationError`, which names what to *install*, without it.
    """
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise ConfigurationError(f"this needs {install}: pip install {install} ({error})") from error
