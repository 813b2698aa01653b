"""
The key in the URL of deliveries that are not signed, and keeping it out of access logs.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote, unquote_to_bytes

from .errors import ConfigurationError
from .secret import Secret

if TYPE_CHECKING:
    import logging

MAX_QUERY: Final = 8192
"""
How many characters of a query are looked at.
"""

ACCESS_LOGS: Final = (
    "uvicorn.access",
    "gunicorn.access",
    "hypercorn.access",
    "granian.access",
    "aiohttp.access",
)
"""
The loggers of requests of the common servers.
"""

# What begins the fragment, which is not sent, and what browsers take out.
_LOST: Final = re.compile(rb"[#\x00-\x1f\x7f]")
_QUERY: Final = re.compile(r"\?[^\s\"'<>]+")
_QUERY_BYTES: Final = re.compile(rb"\?[^\s\"'<>]+")
# What servers call the query alone, in their access logs.
_QUERY_NAMES: Final = frozenset({"q", "{query_string}e", "query", "query_string"})


def check_key(key: Secret, name: str) -> None:
    """
    Warn of a key with characters that no address carries as they are: those who pasted it so have sent
    another one. Raises `ConfigurationError` for a key that no query has room for.
    """
    if len(key.reveal()) + len(name) >= MAX_QUERY:
        raise ConfigurationError(
            f"url_key has more than {MAX_QUERY} characters with its name; choose a shorter one"
        )
    lost = sorted({*_LOST.findall(key.reveal())})
    if lost:
        import logging

        quoted = ", ".join(quote(character) for character in lost)
        logging.getLogger(__name__).warning(
            "url_key has characters that an address loses where they are not quoted (%s): "
            "quote the key in the address, or choose one of letters and digits",
            quoted,
        )


def has_key(query: str | bytes, name: str, key: Secret) -> bool:
    """
    Tell whether a query has a key in its parameter *name*, quoted or just as it is.

    A key with ``+``, ``%`` or ``&`` is often put into an address unquoted. A query that has the
    parameter twice, with other values, has no key. The comparison takes the same time for every key.
    """
    spellings = _spellings(query, name)
    right = False
    for spelling in spellings:
        # Digests have one length, so that the comparison does not tell that of the key.
        right |= hmac.compare_digest(hashlib.sha256(spelling).digest(), hashlib.sha256(key.reveal()).digest())
    return right


def _spellings(query: str | bytes, name: str) -> tuple[bytes, ...]:
    """
    Return what a parameter may stand for: quoted for a form, quoted, as it is, and with all that follows.
    """
    text = query if isinstance(query, bytes) else query.encode("utf-8", "surrogatepass")
    nothing = (b"",) * 4
    if len(text) > MAX_QUERY:
        return nothing
    text = text.removeprefix(b"?")
    start = -1
    values: set[bytes] = set()
    position = 0
    for part in text.split(b"&"):
        given, equals, value = part.partition(b"=")
        if equals and unquote_to_bytes(given.replace(b"+", b" ")) == name.encode():
            values.add(value)
            start = position + len(given) + 1 if start < 0 else start
        position += len(part) + 1
    if start < 0:
        return nothing
    rest = text[start:]
    if len(values) > 1:
        return (b"", b"", b"", rest)
    value = values.pop()
    return unquote_to_bytes(value.replace(b"+", b" ")), unquote_to_bytes(value), value, rest


def mask_access_logs() -> None:
    """
    Keep queries out of the access logs of the common servers.
    """
    import logging

    for name in ACCESS_LOGS:
        logger = logging.getLogger(name)
        if not any(type(known).__name__ == QueryFilter.__name__ for known in logger.filters):
            logger.addFilter(QueryFilter())


# No subclass of `logging.Filter`, which would have logging imported: it is enough to have its method.
class QueryFilter:
    """
    Keeps query strings, and with them keys in URLs, out of access logs.

    ``logging.getLogger("my.access").addFilter(QueryFilter())``. A receiver with a *url_key* does this
    to the loggers of uvicorn, gunicorn, hypercorn, granian and aiohttp by itself.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """
        Mask queries in a record; let every record pass, and break none.
        """
        if not record.args:
            record.msg = _masked(record.msg)
        elif isinstance(record.args, Mapping):
            # Servers give mappings that look values up in ways of their own.
            record.args = _Masked(record.args)
        else:
            record.args = tuple(_masked(argument) for argument in record.args)
            self._mask_whole(record)
        return True

    def _mask_whole(self, record: logging.LogRecord) -> None:
        """
        Mask a query whose parts stand in the message and in its arguments.
        """
        try:
            text = str(record.msg) % record.args
        except Exception:
            return
        if _masked(text) != text:
            record.msg, record.args = _masked(text), ()


class _Masked(dict[str, Any]):
    """
    A mapping whose values have no queries.
    """

    def __init__(self, values: Mapping[str, Any]) -> None:
        super().__init__({name: self._mask(name, value) for name, value in values.items()})
        self._values = values

    def __getitem__(self, name: str) -> Any:
        return self._mask(name, self._values[name])

    @staticmethod
    def _mask(name: str, value: Any) -> Any:
        if str(name).lower() in _QUERY_NAMES and value not in (None, "", b"", "-"):
            return "***"
        return _masked(value)


def _masked(value: Any) -> Any:
    if value is None or isinstance(value, int | float):
        return value
    if isinstance(value, str):
        return _QUERY.sub("?***", value)
    if isinstance(value, bytes):
        return _QUERY_BYTES.sub(b"?***", value)
    if isinstance(value, Mapping):
        return _Masked(value)
    if isinstance(value, list | tuple):
        return type(value)(map(_masked, value)) if type(value) in (list, tuple) else value
    try:
        text = str(value)
    except Exception:
        return value
    return _QUERY.sub("?***", text) if "?" in text else value
