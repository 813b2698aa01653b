"""
Secrets that a function gives, asked for now and then.
"""

from __future__ import annotations

import contextlib
import logging
import math
import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from typing import Any, Final

from .errors import ConfigurationError
from .observer import Reporter
from .secret import Secret
from .threads import Outcome
from .ways import Way

REFRESH: Final = 300.0
"""
Seconds for which the answer of a function holds.
"""

AGAIN: Final = 5.0
"""
Seconds within which failing signatures do not have a function asked again.
"""

DEADLINE: Final = 5.0
"""
Seconds that a function has to answer.
"""


class HeldSecrets:
    """
    Secrets, in the order in which they were given; functions among them are asked for theirs.

    What a function has answered holds for *refresh* seconds, and beyond that until it has answered
    again. *what* names the secrets in messages. No text of an exception is told, as it may hold one.
    """

    def __init__(
        self,
        sources: Sequence[Secret],
        *,
        what: str,
        refresh: float,
        monotonic: Callable[[], float],
        reporter: Reporter,
        deadline: float = DEADLINE,
    ) -> None:
        self._sources = sources
        self._what = what
        self._refresh = refresh
        self._deadline = deadline
        self._monotonic = monotonic
        self._reporter = reporter
        self._lock = threading.Lock()
        self._asking: Future[None] | None = None
        self._asked = -math.inf
        self._trouble = ""
        self.varies: Final = any(source.provider is not None for source in sources)
        self.now: tuple[Secret, ...] | None = None if self.varies else tuple(sources)

    def __bool__(self) -> bool:
        return bool(self._sources)

    def __repr__(self) -> str:
        return f"<{len(self._sources)} secrets>"

    @property
    def due(self) -> bool:
        """
        Whether the functions are to be asked, because that is long ago.
        """
        return self.varies and (self.now is None or self._age() >= self._refresh)

    @property
    def doubtful(self) -> bool:
        """
        Whether the functions may be asked because something was signed with another secret.
        """
        return self.varies and self._age() >= min(AGAIN, self._refresh)

    def texts(self) -> Iterable[str]:
        """
        Yield the secrets, to be kept out of texts.
        """
        return [secret.text() for secret in self.now or ()]

    async def ask(self, way: Way) -> None:
        """
        Ask the functions, unless somebody does already; whoever has no secret yet waits for that.

        When one fails, its last answer goes on to hold. Raises `ConfigurationError` when there is none,
        also to those who come soon after: they do not have a function asked again that has just failed.
        """
        with self._lock:
            other, mine = self._asking, Future[None]()
            failed = self.now is None and self._age() < min(AGAIN, self._refresh)
            if other is None and not failed:
                self._asking = mine
        if failed:
            raise ConfigurationError(self._trouble)
        if other is not None:
            if self.now is None:
                await self._wait(way, other)
            return
        try:
            await self._ask_all(way)
        except ConfigurationError as error:
            self._trouble = str(error)
            raise
        finally:
            self._asked = self._monotonic()
            self._asking = None
            mine.set_result(None)

    def _age(self) -> float:
        return self._monotonic() - self._asked

    async def _wait(self, way: Way, other: Future[None]) -> None:
        with contextlib.suppress(TimeoutError):
            await way.wait(other, len(self._sources) * self._deadline)
        if self.now is None:
            raise ConfigurationError(f"{self._what} is not known yet")

    async def _ask_all(self, way: Way) -> None:
        answers: list[Secret] = []
        for position, source in enumerate(self._sources):
            function = source.provider
            if function is None:
                answers.append(source)
                continue
            try:
                answers.append(await self._answer(way, function))
            except ConfigurationError as error:
                if self.now is None:
                    raise
                self._reporter.sample(logging.ERROR, self._what, "%s; the last one goes on to hold", error)
                answers.append(self.now[position])
        self.now = tuple(answers)

    async def _answer(self, way: Way, function: Callable[[], Any]) -> Secret:
        try:
            found = await way.ask(function, self._deadline)
        except TimeoutError:
            found = Outcome(None, TimeoutError())
        if isinstance(found.error, TimeoutError):
            wrong = f"did not answer within {self._deadline:g} s"
        elif found.error is not None:
            wrong = f"raised {type(found.error).__name__}"
        elif not isinstance(found.result, str | bytes):
            wrong = f"answered {type(found.result).__name__}, not text"
        else:
            return Secret(found.result, what=self._what)
        raise ConfigurationError(f"the function that gives {self._what} {wrong}")


def hold(sources: Sequence[Secret], way: Way, **options: Any) -> HeldSecrets:
    """
    Make `HeldSecrets`, and ask plain functions among them at once.

    Raises `ConfigurationError` when there is nothing to start with.
    """
    from .handlers import is_async
    from .ways import finish

    held = HeldSecrets(sources, **options)
    if held.varies and not any(s.provider is not None and is_async(s.provider) for s in sources):
        finish(held.ask(way))
    return held
