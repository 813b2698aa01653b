"""
What the package tells about itself: signals for metrics, and log lines that cannot flood.
"""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, Protocol

WINDOW: Final = 10.0
"""
Seconds in which no more than `LINES` lines of a kind are logged.
"""

LINES: Final = 5


MOST_WORDS: Final = 4096
"""
How many bytes of a refusal are read for its reason.
"""


class Observer(Protocol):
    """
    Is called with the name of a signal and its details, in the thread that found out.
    """

    def __call__(self, signal: str, /, **details: Any) -> None:
        """
        Take note of a signal.
        """


class Reporter:
    """
    Signals to an observer, whose failures nobody notices but the log, and sampled log lines.

    *redact* takes credentials out of the texts that are logged. ``observed`` tells whether anybody takes
    note of signals.
    """

    def __init__(
        self,
        observer: Observer | None,
        log: logging.Logger,
        monotonic: Callable[[], float],
        *,
        redact: Callable[[str], str] = str,
    ) -> None:
        self._observer = observer
        self.observed: Final = observer is not None
        self._redact = redact
        self._log = log
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._windows: dict[str, tuple[float, int]] = {}
        self._last: dict[str, float] = {}

    def signal(self, signal: str, **details: Any) -> None:
        """
        Tell the observer.
        """
        if self._observer is None:
            return
        try:
            self._observer(signal, **details)
        except Exception as error:
            self.sample(logging.ERROR, "observer", "the observer raised %s", type(error).__name__)

    def sample(
        self,
        level: int,
        kind: str,
        message: str,
        *arguments: object,
        error: BaseException | None = None,
        stack: str = "",
    ) -> None:
        """
        Log a line, unless there were enough of its *kind*; a later one tells how many were not logged.

        The traceback of *error*, or the lines of a *stack*, follow it.
        """
        now = self._monotonic()
        with self._lock:
            start, count = self._windows.get(kind, (now, 0))
            missing = 0
            if now - start >= WINDOW:
                missing = max(0, count - LINES)
                start, count = now, 0
            self._windows[kind] = (start, count + 1)
        if count < LINES:
            if missing:
                message += " (and %d more like this)"
                arguments = (*arguments, missing)
            self.log(level, message, *arguments, error=error, stack=stack)

    def log(
        self,
        level: int,
        message: str,
        *arguments: object,
        error: BaseException | None = None,
        stack: str = "",
    ) -> None:
        """
        Log a line without credentials, and the traceback of *error*, or the lines of a *stack*, after it.
        """
        if not self._log.isEnabledFor(level):
            return
        if error is not None:
            import traceback  # only for what goes wrong

            stack = "".join(traceback.format_exception(error))
        text = message % arguments if arguments else message
        # A traceback that the handler of the log writes would show what the exception says as it is.
        self._log.log(level, "%s", self._redact(f"{text}\n{stack.rstrip()}" if stack else text))

    def due(self, kind: str, interval: float) -> bool:
        """
        Tell whether *kind* was not due within the last *interval* seconds.
        """
        now = self._monotonic()
        with self._lock:
            last = self._last.get(kind)
            if last is not None and now - last < interval:
                return False
            self._last[kind] = now
            return True


def shown(text: object) -> str:
    """
    Quote text from outside for a message: ASCII, on one line, of bounded length.
    """
    return ascii(str(text)[:100])


def said(words: object, hidden: Iterable[str] = ()) -> str:
    """
    Quote what a service says of its reasons, after a colon; nothing when it says nothing.

    *words* are bytes of a body, or JSON: of an object with one text, that text. What is *hidden*,
    credentials, is masked.
    """
    if isinstance(words, bytes):
        text = words[:MOST_WORDS].decode("utf-8", "replace")
        try:
            words = json.loads(text)
        except (ValueError, RecursionError):
            words = text
    if isinstance(words, Mapping):
        texts = [value for value in words.values() if isinstance(value, str)]
        words = texts[0] if len(texts) == 1 else dict(words)
    if words in (None, "", {}) or isinstance(words, bool):
        return ""
    text = words if isinstance(words, str) else json.dumps(words, default=str)
    return f": {' '.join(masked(text, hidden).split())[:200]!a}"


def masked(text: str, hidden: Iterable[str]) -> str:
    """
    Replace what is hidden, credentials, in a text.
    """
    for secret in filter(None, hidden):
        text = text.replace(secret, "***")
    return text


def meant(name: str, known: Iterable[str], *, cutoff: float = 0.6) -> str:
    """
    Ask whether a known name was meant, after a semicolon; nothing where none is close.

    *cutoff* is the least ratio of `difflib.SequenceMatcher` that counts as close.
    """
    from difflib import get_close_matches  # who makes no slip does not wait for it

    close = get_close_matches(name, list(known), 1, cutoff)
    return f"; did you mean {shown(close[0])}?" if close else ""


def label(text: object) -> str:
    """
    Make text from outside fit for a metric: like `shown`, without the quotes.
    """
    return shown(text)[1:-1]
