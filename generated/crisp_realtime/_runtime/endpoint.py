"""
The address of the next connection: how it is asked for, and which answers are good.
"""

from __future__ import annotations

import asyncio
import base64
import importlib
import importlib.metadata
import ipaddress
import json
import re
import sys
import urllib.request
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Final, Protocol
from urllib.parse import quote, urlsplit

from .errors import ConfigurationError, EndpointError, RealtimeError, Unauthorized
from .observer import said, shown
from .secret import Secret
from .session import Basic, Endpoint, Template

MAX_ANSWER: Final = 64 * 1024
"""
How many bytes an answer may have.
"""

LIMITED: Final = 60.0
"""
Seconds to wait when a service says that it was asked too often, and not for how long.
"""

LIBRARIES: Final[Mapping[str, tuple[str, str]]] = {
    "aiohttp": ("aiohttp", "3.11"),
    "engineio": ("python-engineio", "4.13"),
    "socketio": ("python-socketio", "5.8"),
}
"""
The modules of the realtime client's libraries: what is installed to have one, and its least version.
"""

MISFITS: Final = (AttributeError, ImportError, NameError, TypeError)
"""
What a library raises that is not the one this package was written for.
"""

_PLACEHOLDER: Final = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*)\}")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]")
_NOT_IN_URL: Final = re.compile(r"[\x00-\x20\x7f-\x9f\\<>\"`]")


@dataclass(frozen=True, slots=True)
class FetchResponse:
    """
    The answer to a request.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)


class Fetch(Protocol):
    """
    Make a request. Redirects are not to be followed; *timeout* is in seconds.
    """

    async def __call__(
        self, method: str, url: str, headers: Mapping[str, str], timeout: float
    ) -> FetchResponse:
        """
        Return the answer; raise `OSError` or `TimeoutError` when there is none.
        """
        ...


@dataclass(frozen=True, slots=True)
class Request:
    """
    A request for an address. It never shows its headers, and its URL may hold a secret too.
    """

    method: str
    url: str = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)


# -- asking -------------------------------------------------------------------------------------


def build_request(endpoint: Endpoint, values: Mapping[str, Any]) -> Request:
    """
    Fill the first route whose conditions hold, and the headers.

    Raises `ConfigurationError` when a parameter is missing, or when the credentials would travel
    unencrypted.
    """
    url = fill_url(_route(endpoint, values), values)
    problem = unsafe(url)
    if problem:
        raise ConfigurationError(f"the endpoint cannot be asked for its address: {problem}")
    headers = {"Accept": "application/json"}
    for name, value in endpoint.headers:
        headers[name] = _basic(value, values) if isinstance(value, Basic) else fill_header(value, values)
    return Request(endpoint.method.upper(), url, headers)


def _route(endpoint: Endpoint, values: Mapping[str, Any]) -> Template:
    for route in endpoint.routes:
        if all(_given(values, name) == value for name, value in route.when):
            return route.url
    conditions = sorted({name for route in endpoint.routes for name, _ in route.when})
    raise ConfigurationError(
        f"no address is known for these values of {', '.join(conditions) or 'the parameters'}"
    )


def _given(values: Mapping[str, Any], name: str) -> str | None:
    return None if values.get(name) is None else text(values, name)


def text(values: Mapping[str, Any], name: str) -> str:
    """
    Return a parameter as text, a secret revealed; raises `ConfigurationError` when it has none.
    """
    value = values.get(name)
    if isinstance(value, Secret):
        value = value.text()
    if value is None or value == "":
        raise ConfigurationError(f"the parameter {name} is missing")
    if not isinstance(value, str | int) or isinstance(value, bool):
        raise ConfigurationError(f"the parameter {name} is not text")
    result = str(value)
    if _CONTROL.search(result):
        raise ConfigurationError(f"the parameter {name} has a control character")
    return result


def fill_url(template: Template, values: Mapping[str, Any]) -> str:
    """
    Fill a URL. A value at the very beginning is the front part of a URL and kept as it is; every
    other value is quoted whole.
    """

    def value(match: re.Match[str]) -> str:
        filled = text(values, match[1])
        if match.start() == 0:
            return filled.rstrip("/")
        if filled in (".", ".."):
            raise ConfigurationError(f"the parameter {match[1]} cannot be part of a URL")
        return quote(filled, safe="")

    return _PLACEHOLDER.sub(value, template.text)


def fill_header(template: Template, values: Mapping[str, Any]) -> str:
    """
    Fill a header.
    """
    return _PLACEHOLDER.sub(lambda match: text(values, match[1]), template.text)


def _basic(basic: Basic, values: Mapping[str, Any]) -> str:
    user = text(values, basic.user)
    if ":" in user:
        raise ConfigurationError(f"the parameter {basic.user} has a colon, which RFC 7617 does not allow")
    pair = f"{user}:{text(values, basic.password)}"
    return "Basic " + base64.b64encode(pair.encode()).decode("ascii")


# -- reading the answer -------------------------------------------------------------------------


def read_answer(
    endpoint: Endpoint,
    response: FetchResponse,
    now: datetime,
    hosts: Collection[str] | None = None,
    hidden: Iterable[str] = (),
) -> str:
    """
    Return the address an answer holds. What is *hidden*, credentials, shows in no message.

    Raises `Unauthorized` when the credentials are refused, `EndpointError` for everything else.
    """
    check_status(response, now, hidden)
    if len(response.body) > MAX_ANSWER:
        raise EndpointError(f"the endpoint's answer has more than {MAX_ANSWER} bytes")
    try:
        answer = json.loads(response.body.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise EndpointError("the endpoint's answer is not JSON") from error
    if not isinstance(answer, dict):
        raise EndpointError("the endpoint's answer is not a JSON object")
    for pointer in endpoint.answer:
        found = resolve_pointer(answer, pointer)
        if isinstance(found, str) and found:
            check_address(found, hosts)
            return found
    raise EndpointError(f"the endpoint's answer has no address at {' or '.join(endpoint.answer)}")


def check_status(response: FetchResponse, now: datetime, hidden: Iterable[str] = ()) -> None:
    """
    Raise what a status other than 2xx means, with the service's words.
    """
    status = response.status
    if 200 <= status < 300:
        return
    if status in (401, 403):
        words = said(response.body, hidden)
        raise Unauthorized(f"the endpoint refused the credentials (HTTP {status}){words}")
    if 300 <= status < 400:
        raise EndpointError(f"the endpoint redirects (HTTP {status}), which is not followed")
    wait = retry_after(response.headers, now)
    if status in (420, 429):
        raise EndpointError(
            f"the endpoint was asked too often (HTTP {status})", retry_after=LIMITED if wait is None else wait
        )
    raise EndpointError(f"the endpoint answered HTTP {status}{said(response.body, hidden)}", retry_after=wait)


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """
    Read ``Retry-After``, in seconds or as a date; `None` when it is absent or neither.
    """
    value = next((value for name, value in headers.items() if name.lower() == "retry-after"), "").strip()
    if re.fullmatch(r"[0-9]{1,9}", value):
        return float(value)
    try:
        date = parsedate_to_datetime(value)
    except (ValueError, OverflowError):
        return None
    if date.tzinfo is None:
        date = date.replace(tzinfo=UTC)
    return max(0.0, (date - now).total_seconds())


def resolve_pointer(value: Any, pointer: str) -> Any:
    """
    Follow a JSON pointer (RFC 6901); `None` where it leads to nothing.
    """
    for token in pointer.split("/")[1:]:
        key = token.replace("~1", "/").replace("~0", "~")
        items: Any = value  # `isinstance` would make its type less known
        if isinstance(value, dict):
            value = items.get(key)
        elif isinstance(value, list) and re.fullmatch(r"0|[1-9][0-9]{0,8}", key) and int(key) < len(items):
            value = items[int(key)]
        else:
            return None
    return value


def check_address(url: str, hosts: Collection[str] | None = None) -> None:
    """
    Raise `EndpointError` when credentials must not be sent to an address.

    *hosts* are the only ones allowed; one that begins with a dot stands for what ends with it.
    """
    problem = unsafe(url)
    if problem:
        raise EndpointError(f"the endpoint's answer is not a safe address: {problem}")
    if hosts is not None:
        host = urlsplit(url).hostname or ""
        if not any(host == allowed.lower() or _below(host, allowed.lower()) for allowed in hosts):
            raise EndpointError(
                f"the endpoint's answer is not a safe address: the host {host!r} is not allowed"
            )


def _below(host: str, allowed: str) -> bool:
    return allowed.startswith(".") and host.endswith(allowed)


def unsafe(url: str) -> str:
    """
    Say what is wrong with an address to send credentials to; nothing when it is fine.

    ``ws:`` and ``http:`` are for loopback hosts, which never leave the machine.
    """
    if _NOT_IN_URL.search(url):
        return "it has characters that no URL has"
    try:
        parts = urlsplit(url)
        host, scheme, _ = parts.hostname, parts.scheme, parts.port
    except ValueError:
        return "it is not a URL"
    if scheme not in ("wss", "https", "ws", "http"):
        return f"its scheme is {scheme[:40]!r}"
    if not host:
        return "it has no host"
    if "@" in parts.netloc:
        return "it has user information"
    if scheme in ("ws", "http") and not is_loopback(host):
        return f"{scheme}: is not encrypted, and {host[:100]!r} is not this machine"
    return ""


def is_loopback(host: str) -> bool:
    """
    Tell whether a host is this machine, without asking the network.
    """
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def split_endpoint(url: str) -> tuple[str, str, str]:
    """
    Take an address apart: what to connect to, the Socket.IO path, the query.

    The path is the one the JavaScript client asks for: that of the URL, with one slash at its end.
    """
    parts = urlsplit(url)
    scheme = {"https": "wss", "http": "ws"}.get(parts.scheme, parts.scheme)
    return f"{scheme}://{parts.netloc}", parts.path.removesuffix("/") + "/", parts.query


# -- the network --------------------------------------------------------------------------------


async def find_endpoint(
    endpoint: Endpoint,
    values: Mapping[str, Any],
    *,
    fetch: Fetch,
    timeout: float,
    now: datetime,
    hosts: Collection[str] | None = None,
    hidden: Iterable[str] = (),
) -> str:
    """
    Ask for the address of the next connection. What is *hidden*, credentials, shows in no message.

    Raises `Unauthorized`, `ConfigurationError`, and `EndpointError` for what may pass.
    """
    request = build_request(endpoint, values)
    try:
        async with asyncio.timeout(timeout):
            response = await fetch(request.method, request.url, request.headers, timeout)
    except (ConfigurationError, RealtimeError):
        raise
    except TimeoutError as error:
        raise EndpointError(f"the endpoint did not answer within {timeout:g} s") from error
    except Exception as error:
        host = urlsplit(request.url).netloc
        raise EndpointError(f"the endpoint at {host[:100]} cannot be reached ({trouble(error)})") from error
    return read_answer(endpoint, response, now, hosts, hidden)


def trouble(error: BaseException) -> str:
    """
    Name the type of an error, and what the system says of it.

    The error's own text may hold the request, and with it credentials.
    """
    why = error.strerror if isinstance(error, OSError) and isinstance(error.strerror, str) else ""
    return f"{type(error).__name__}: {shown(why)[1:-1]}" if why else type(error).__name__


async def fetch_with_aiohttp(
    method: str, url: str, headers: Mapping[str, str], timeout: float
) -> FetchResponse:
    """
    Make a request with aiohttp, through the proxy the environment names.
    """
    aiohttp = load("aiohttp")
    async with (
        aiohttp.ClientSession(
            cookie_jar=aiohttp.DummyCookieJar(), timeout=aiohttp.ClientTimeout(total=timeout)
        ) as session,
        session.request(
            method, url, headers=dict(headers), allow_redirects=False, proxy=proxy_of(url)
        ) as response,
    ):
        body = bytearray()
        while len(body) <= MAX_ANSWER:
            chunk = await response.content.read(MAX_ANSWER + 1 - len(body))
            if not chunk:
                break
            body += chunk
        return FetchResponse(response.status, dict(response.headers), bytes(body))


def proxy_of(url: str) -> str | None:
    """
    Return the proxy that the environment names for an address.

    aiohttp's own reading of the environment takes credentials from ``.netrc`` as well, and knows
    no proxy for ``wss:``. What is for this machine never goes through a proxy.
    """
    parts = urlsplit(url)
    host = parts.hostname or ""
    if is_loopback(host) or urllib.request.proxy_bypass(host):
        return None
    secure = parts.scheme in ("https", "wss")
    return urllib.request.getproxies().get("https" if secure else "http")


def load(module: str) -> Any:
    """
    Import a library that only the realtime client needs.
    """
    try:
        library = importlib.import_module(module)
    except ImportError as error:
        raise ConfigurationError(
            f"the realtime client needs libraries that are not installed: {_install()}"
        ) from error
    except MISFITS as error:
        raise misfit(error) from error
    if module in LIBRARIES:
        distribution, least = LIBRARIES[module]
        found = _version(module)
        if _release(found) < _release(least):
            raise ConfigurationError(
                f"the realtime client needs {distribution} {least} or newer, and found {found}: {_install()}"
            )
    return library


def misfit(error: Exception) -> ConfigurationError:
    """
    Say that the libraries cannot be used as they are, and which versions are found and needed.
    """
    # These name what is missing. The text of others may quote a value, which may be a credential.
    telling = isinstance(error, AttributeError | ImportError | NameError)
    what = f"{type(error).__name__}: {error}" if telling else type(error).__name__
    found = ", ".join(f"{LIBRARIES[module][0]} {_version(module)}" for module in LIBRARIES)
    return ConfigurationError(
        f"the realtime client cannot work with its libraries ({what}); found {found}: {_install()}"
    )


def _install() -> str:
    return "pip install " + " ".join(f"'{name}>={least}'" for name, least in LIBRARIES.values())


def _version(module: str) -> str:
    version = getattr(sys.modules.get(module), "__version__", None)
    if isinstance(version, str):
        return version
    try:
        return str(importlib.metadata.version(LIBRARIES[module][0]))
    except Exception:
        # A library that came by another way than a package is taken as it is.
        return "of an unknown version"


def _release(version: str) -> tuple[float, ...]:
    """
    Read the first two numbers of a version; one that has none is newer than all.
    """
    match = re.match(r"v?([0-9]+)\.([0-9]+)", version)
    return (float("inf"),) if match is None else (float(match[1]), float(match[2]))
