"""
The address of the next connection.
"""

from __future__ import annotations

import asyncio
import base64
import importlib.metadata
import json
import logging
import urllib.request
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest
from aiohttp import web

from generator.runtime import endpoint as module
from generator.runtime.endpoint import (
    LIMITED,
    MAX_ANSWER,
    FetchResponse,
    build_request,
    check_address,
    fetch_with_aiohttp,
    find_endpoint,
    proxy_of,
    read_answer,
    resolve_pointer,
    split_endpoint,
)
from generator.runtime.errors import ConfigurationError, EndpointError, Unauthorized
from generator.runtime.secret import Secret
from generator.runtime.session import Basic, Endpoint, Route, Template
from generator.runtime.transport import exact_url

NOW = datetime(2026, 1, 1, tzinfo=UTC)
KEY = "canary-7f3a9c-key"
ENDPOINT = Endpoint(
    method="get",
    routes=(
        Route(Template("{rest_url}/v1/shops/{shop}/stream"), (("tier", "shop"),)),
        Route(Template("{rest_url}/v1/{tier}/stream")),
    ),
    headers=(("Authorization", Basic("user", "key")), ("X-Tier", Template("{tier}"))),
    answer=("/data/socket/url", "/data/rescue"),
)
VALUES: dict[str, Any] = {
    "rest_url": "https://api.acme.example/root/",
    "tier": "plugin",
    "shop": None,
    "user": "me",
    "key": Secret.of(KEY),
}


def response(body: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> FetchResponse:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return FetchResponse(status, headers or {}, content)


def answer(url: Any) -> FetchResponse:
    return response({"data": {"socket": {"url": url}}})


# -- asking -------------------------------------------------------------------------------------


def test_request() -> None:
    """
    A request has the filled URL, and the credentials in its headers.
    """
    request = build_request(ENDPOINT, VALUES)

    basic = "Basic " + base64.b64encode(f"me:{KEY}".encode()).decode()
    assert ("GET", "https://api.acme.example/root/v1/plugin/stream", basic, "plugin") == (
        request.method,
        request.url,
        request.headers["Authorization"],
        request.headers["X-Tier"],
    )


def test_route_by_condition() -> None:
    """
    The first route whose conditions hold is used, and its values are quoted whole.
    """
    request = build_request(ENDPOINT, VALUES | {"tier": "shop", "shop": "a/b?c"})

    assert "https://api.acme.example/root/v1/shops/a%2Fb%3Fc/stream" == request.url


def test_route_without_a_parameter() -> None:
    """
    A route for a parameter that is not given is used when it is not, and only then.
    """
    without = Route(Template("{rest_url}/v1/shops/stream"), (("tier", "shop"), ("shop", None)))
    endpoint = replace(ENDPOINT, routes=(without, *ENDPOINT.routes))

    assert ["root/v1/shops/stream", "root/v1/shops/s/stream", "root/v1/plugin/stream"] == [
        build_request(endpoint, VALUES | given).url.removeprefix("https://api.acme.example/")
        for given in ({"tier": "shop"}, {"tier": "shop", "shop": "s"}, {})
    ]


def test_missing_parameter_is_named() -> None:
    """
    A parameter without a value is named.
    """
    with pytest.raises(ConfigurationError, match="shop"):
        build_request(ENDPOINT, VALUES | {"tier": "shop"})


@pytest.mark.parametrize("shop", [".", ".."])
def test_dots_do_not_climb(shop: str) -> None:
    """
    A value cannot leave its place in the path.
    """
    with pytest.raises(ConfigurationError):
        build_request(ENDPOINT, VALUES | {"tier": "shop", "shop": shop})


def test_no_route() -> None:
    """
    Without a route for the values the parameter that decides is named.
    """
    only = Endpoint("GET", ENDPOINT.routes[:1], (), ())

    with pytest.raises(ConfigurationError, match="tier"):
        build_request(only, VALUES)


def test_header_injection() -> None:
    """
    A line break in a parameter is refused.
    """
    with pytest.raises(ConfigurationError, match="tier"):
        build_request(ENDPOINT, VALUES | {"tier": "a\r\nX-Evil: 1"})


def test_unencrypted_rest_url() -> None:
    """
    F76: credentials are not sent unencrypted to another machine.
    """
    with pytest.raises(ConfigurationError, match="not encrypted"):
        build_request(ENDPOINT, VALUES | {"rest_url": "http://api.acme.example"})


def test_request_shows_no_secret() -> None:
    """
    F111: neither the key nor its encoded form is in the repr.
    """
    request = build_request(ENDPOINT, VALUES)

    assert "Request(method='GET')" == repr(request)


# -- reading ------------------------------------------------------------------------------------


def test_first_pointer_with_text_wins() -> None:
    """
    Pointers are tried in order.
    """
    found = read_answer(
        ENDPOINT, response({"data": {"socket": {"url": 1}, "rescue": "wss://b.example/"}}), NOW
    )

    assert "wss://b.example/" == found


@pytest.mark.parametrize(
    "body",
    [
        b"<html>",
        b"\xff",
        b"[]",
        b"null",
        b"{}",
        b"[" * 20000,
        b'{"data":{"socket":{"url":""}}}',
        b" " * (MAX_ANSWER + 1),
    ],
)
def test_bad_answers(body: bytes) -> None:
    """
    F75: an answer that is no JSON object with an address is an error of the endpoint.
    """
    with pytest.raises(EndpointError):
        read_answer(ENDPOINT, response(body), NOW)


@pytest.mark.parametrize(
    "url",
    [
        "ws://acme.example/",
        "http://acme.example/",
        "ftp://acme.example/",
        "wss:///path",
        "wss://",
        "wss://me@acme.example/",
        "wss://me:pass@acme.example/",
        "wss://acme.example:99999/",
        "wss://[::1",
        "wss://acme.example/a b",
        "wss://acme.example\\@evil.example/",
        "ws://127.0.0.1.evil.example/",
        "ws://localhost.evil.example/",
        "//acme.example/",
        "",
    ],
)
def test_unsafe_addresses(url: str) -> None:
    """
    F76: credentials go to encrypted addresses of a plain form only.
    """
    with pytest.raises(EndpointError):
        check_address(url)


@pytest.mark.parametrize(
    "url",
    [
        "wss://acme.example/p/1/",
        "https://acme.example:8443",
        "ws://127.0.0.1:80/",
        "http://[::1]/",
        "ws://localhost",
    ],
)
def test_safe_addresses(url: str) -> None:
    """
    Encrypted addresses and loopback ones are fine.
    """
    check_address(url)


@pytest.mark.parametrize(
    ("url", "fine"),
    [("wss://a.acme.example", True), ("wss://acme.example", True), ("wss://evilacme.example", False)],
)
def test_allowed_hosts(url: str, fine: bool) -> None:
    """
    F76: a list of hosts allows these, and what is below those that begin with a dot.
    """
    try:
        check_address(url, ["acme.example", ".acme.example"])
        result = True
    except EndpointError:
        result = False

    assert fine is result


@pytest.mark.parametrize("status", [401, 403])
def test_refused_credentials(status: int) -> None:
    """
    F72: 401 and 403 end it.
    """
    with pytest.raises(Unauthorized):
        read_answer(ENDPOINT, response({}, status), NOW)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b'{"error": true, "reason": "invalid_session", "data": {}}', ": 'invalid_session'"),
        (b'{"code": 7, "reason": "no", "more": "x"}', ': \'{"code": 7, "reason": "no", "more": "x"}\''),
        (b"plain\r\n\x1b[31m text \xff", r": 'plain \x1b[31m text \ufffd'"),
        (b'{"reason": "the key secret-key is not known"}', ": 'the key *** is not known'"),
        (b"[" * 100_000, ": '" + "[" * 200 + "'"),
        (b"", ""),
        (b"null", ""),
        (b"{}", ""),
    ],
)
@pytest.mark.parametrize("status", [401, 500])
def test_words_of_the_service(status: int, body: bytes, words: str) -> None:
    """
    Why the service refused is shown: bounded, escaped, on one line, and without the credentials.
    """
    refusal = FetchResponse(status, {}, body)
    with pytest.raises((Unauthorized, EndpointError)) as caught:
        read_answer(ENDPOINT, refusal, NOW, hidden=["", "secret-key"])

    assert words == str(caught.value).partition(f"HTTP {status}")[2].lstrip(")")


@pytest.mark.parametrize("status", [301, 302, 307, 400, 404, 500, 502, 503])
def test_other_statuses(status: int) -> None:
    """
    F74, F75: every other status is an error that may pass.
    """
    with pytest.raises(EndpointError):
        read_answer(ENDPOINT, response({}, status), NOW)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("120", 120.0),
        (" 7 ", 7.0),
        (format_datetime(NOW + timedelta(seconds=30), usegmt=True), 30.0),
        (format_datetime(NOW - timedelta(seconds=30), usegmt=True), 0.0),
        ("soon", LIMITED),
        ("-1", LIMITED),
        ("", LIMITED),
        ("9" * 5000, LIMITED),
    ],
)
@pytest.mark.parametrize("status", [429, 420])
def test_too_many_requests(status: int, value: str, expected: float) -> None:
    """
    F73: the wait is what the service asks for, in seconds or as a date, else a long one.
    """
    with pytest.raises(EndpointError) as caught:
        read_answer(ENDPOINT, response({}, status, {"retry-AFTER": value}), NOW)

    assert expected == caught.value.retry_after


@pytest.mark.parametrize(
    ("pointer", "expected"),
    [
        ("/a~1b", 1),
        ("/m~0n", 2),
        ("/list/1", "y"),
        ("/list/01", None),
        ("/list/9", None),
        ("/list/-", None),
        ("/", 3),
        ("/no/no", None),
    ],
)
def test_pointers(pointer: str, expected: Any) -> None:
    """
    Pointers are those of RFC 6901.
    """
    assert expected == resolve_pointer({"a/b": 1, "m~n": 2, "list": ["x", "y"], "": 3}, pointer)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("wss://h.example", "wss://h.example/?transport=websocket&EIO=4"),
        ("wss://h.example/", "wss://h.example/?transport=websocket&EIO=4"),
        ("wss://h.example/a", "wss://h.example/a/?transport=websocket&EIO=4"),
        ("https://h.example/a/", "wss://h.example/a/?transport=websocket&EIO=4"),
        (
            "wss://h.example:8443/p/68/?x=1&y=%20",
            "wss://h.example:8443/p/68/?x=1&y=%20&transport=websocket&EIO=4",
        ),
        ("http://[::1]:80/a%2Fb#f", "ws://[::1]:80/a%2Fb/?transport=websocket&EIO=4"),
    ],
)
def test_exact_path(url: str, expected: str) -> None:
    """
    F77: the path of an address is used as it is, with one slash at its end, and its query kept.
    """
    base, path, query = split_endpoint(url)

    assert expected == exact_url(base, path, query)


# -- the network --------------------------------------------------------------------------------


def find(fetch: Any, timeout: float = 5.0, **values: Any) -> str:
    return asyncio.run(find_endpoint(ENDPOINT, VALUES | values, fetch=fetch, timeout=timeout, now=NOW))


def test_own_fetch() -> None:
    """
    A function of the user's makes the request.
    """

    async def fetch(method: str, url: str, headers: Mapping[str, str], timeout: float) -> FetchResponse:
        return answer("wss://acme.example/p/1/")

    assert "wss://acme.example/p/1/" == find(fetch)


@pytest.mark.parametrize("error", [OSError("no"), ValueError(KEY), TimeoutError()])
def test_failing_fetch(error: Exception) -> None:
    """
    F74: whatever a request raises may pass, and its text is not repeated.
    """

    async def fetch(*arguments: Any) -> FetchResponse:
        raise error

    with pytest.raises(EndpointError) as caught:
        find(fetch)

    assert KEY not in str(caught.value)


def test_slow_fetch() -> None:
    """
    F74: a function that does not keep its deadline is given up.
    """

    async def fetch(*arguments: Any) -> FetchResponse:
        await asyncio.sleep(60)
        raise AssertionError

    with pytest.raises(EndpointError, match="within"):
        find(fetch, timeout=0.02)


async def serve(handler: Any) -> Any:
    app = web.Application()
    app.router.add_route("*", "/{tail:.*}", handler)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return runner


def fetched(handler: Any) -> FetchResponse:
    async def main() -> FetchResponse:
        runner = await serve(handler)
        try:
            url = f"http://127.0.0.1:{runner.addresses[0][1]}/v1/plugin/stream"
            return await fetch_with_aiohttp("GET", url, {"Authorization": "Basic x"}, 5.0)
        finally:
            await runner.cleanup()

    return asyncio.run(main())


def test_fetch_is_bounded() -> None:
    """
    F75: of a huge answer no more is read than tells that it is too large.
    """

    async def handler(request: web.Request) -> web.Response:
        return web.Response(body=b"x" * 10 * MAX_ANSWER)

    assert MAX_ANSWER + 1 == len(fetched(handler).body)


def test_fetch_follows_no_redirect() -> None:
    """
    F75: a redirect is an answer like any other.
    """

    async def handler(request: web.Request) -> web.Response:
        if request.path == "/elsewhere":
            raise AssertionError
        return web.Response(status=302, headers={"Location": "/elsewhere"})

    assert 302 == fetched(handler).status


def test_fetch_leaves_netrc_alone(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Credentials of .netrc are not mixed in.
    """
    (tmp_path / "netrc").write_text("default login other password other\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))

    async def handler(request: web.Request) -> web.Response:
        return web.Response(text=request.headers["Authorization"])

    assert b"Basic x" == fetched(handler).body


def test_nobody_listens() -> None:
    """
    F74: a refused connection may pass, and nothing secret is logged.
    """
    records: list[str] = []
    handler = logging.Handler(0)
    handler.emit = lambda record: records.append(record.getMessage())  # type: ignore[method-assign]
    logging.getLogger().addHandler(handler)
    try:
        with pytest.raises(EndpointError, match=r"at 127.0.0.1:9 cannot be reached \(\w+: .*[Cc]onnect"):
            find(fetch_with_aiohttp, rest_url="http://127.0.0.1:9")
    finally:
        logging.getLogger().removeHandler(handler)

    assert KEY not in "".join(records)


def test_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    F108: the environment's proxy is used, for sockets as well, and never for this machine.
    """
    monkeypatch.setattr(urllib.request, "proxy_bypass", lambda host: host == "near.example")
    monkeypatch.setattr(urllib.request, "getproxies", lambda: {"https": "http://proxy.example:3128"})
    urls = ["wss://acme.example/", "https://acme.example/", "wss://near.example/", "wss://127.0.0.1/"]

    assert ["http://proxy.example:3128"] * 2 + [None, None] == [proxy_of(url) for url in urls]


def test_fetch_goes_through_the_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    F108: a request is made to the proxy, for the host that is wanted.
    """

    async def handler(request: web.Request) -> web.Response:
        return web.Response(text=request.headers["Host"])

    async def main() -> FetchResponse:
        runner = await serve(handler)
        monkeypatch.setattr(module, "proxy_of", lambda url: f"http://127.0.0.1:{runner.addresses[0][1]}")
        try:
            return await fetch_with_aiohttp("GET", "http://acme.invalid/x", {}, 5.0)
        finally:
            await runner.cleanup()

    assert b"acme.invalid" == asyncio.run(main()).body


def test_missing_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    F113: a missing library is named with what to install.
    """
    monkeypatch.setitem(__import__("sys").modules, "aiohttp", None)

    with pytest.raises(ConfigurationError, match="not installed: pip install .*'aiohttp>=3.11'"):
        find(fetch_with_aiohttp)


@pytest.mark.parametrize("version", ["3.10.11", "3.10", "2.99.0", "v3.9.5", "3.8.0rc1+local"])
def test_old_library(monkeypatch: pytest.MonkeyPatch, version: str) -> None:
    """
    F149: with an unsuitable version, what is found and what is needed is named.
    """
    monkeypatch.setattr("aiohttp.__version__", version)

    with pytest.raises(ConfigurationError) as caught:
        find(fetch_with_aiohttp)

    assert f"needs aiohttp 3.11 or newer, and found {version}" in str(caught.value)


@pytest.mark.parametrize("version", ["3.11.0", "3.11.0rc1", "3.100", "10.0.0", "main", "", "5", None, 3.1])
def test_suitable_library(monkeypatch: pytest.MonkeyPatch, version: Any) -> None:
    """
    F149: a newer version is fine, and so is one that cannot be read.
    """
    monkeypatch.setattr("aiohttp.__version__", version)

    assert "aiohttp" == module.load("aiohttp").__name__


@pytest.mark.parametrize("name", ["socketio", "engineio"])
def test_library_of_no_package(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """
    F149: a library that no package brought, whose version nobody knows, is taken as it is.
    """

    def unknown(distribution: str) -> str:
        raise importlib.metadata.PackageNotFoundError(distribution)

    monkeypatch.setattr(importlib.metadata, "version", unknown)

    assert name == module.load(name).__name__
