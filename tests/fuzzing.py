"""
Bytes as requests, for a fuzzer: whatever they are, receivers answer in order and in every way alike.

The bytes are a request as text after two of control: the first chooses how the receivers are set up,
the second what is done to the request, bit by bit; see `Step`.
"""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import hmac
import importlib
import json
import logging
import sys
from collections.abc import Iterator, Mapping
from enum import IntFlag
from pathlib import Path
from types import ModuleType
from typing import Any, Final, NamedTuple
from urllib.parse import unquote, unquote_plus

ROOT: Final = Path(__file__).resolve().parent.parent

NOW: Final = 1_790_000_000.0
SECRET: Final = "canary-5d21e0-secret"
URL_KEY: Final = "canary+0c4d9a/url=key"
PATH: Final = "/hook"
SIGNATURE: Final = "x-crisp-signature"
TIMESTAMP: Final = "x-crisp-request-timestamp"
DECLARED: Final = frozenset({200, 401, 405, 413, 415})
"""
What a receiver may answer whose handlers never fail. Status 500 is declared for one case, a body that
something has read before, which `read_request` makes none of.
"""

SETTINGS: Final[tuple[Mapping[str, Any], ...]] = (
    {"secret": SECRET},
    {"secret": SECRET, "reject_malformed": True},
    {"secret": [SECRET, "the one before"], "strict": True},
    {"secret": SECRET, "url_key": URL_KEY, "websites": ["w"]},
    {"url_key": URL_KEY, "max_body": 512},
    {"secret": SECRET, "tolerance": 60, "max_body": 2048, "health": "/up", "strict": True},
)


class Step(IntFlag):
    """
    What is done to a request before it is sent.
    """

    SIGN = 1
    GZIP = 2
    LENGTH = 4
    TEXT = 8
    MAPPING = 16
    LISTS = 32
    PIECES = 64
    TWICE = 128


class Sent(NamedTuple):
    """
    A request: its headers are pairs of bytes, their names in lower case.
    """

    method: str
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes
    query: bytes


def read_request(data: bytes) -> tuple[int, Step, Sent]:
    """
    Make a request of any bytes, with the number of the settings and what is done to it.
    """
    control, text = data[:2].ljust(2, b"\0"), data[2:]
    step = Step(control[1])
    head, _, body = text.partition(b"\n\n")
    first, *lines = head.split(b"\n")
    method, _, query = first.partition(b" ")
    pairs = [
        (name.strip().lower(), value.strip(b" "))
        for name, _, value in (line.partition(b":") for line in lines)
    ]
    if Step.GZIP in step:
        body = gzip.compress(body, 1, mtime=0)
        pairs.append((b"content-encoding", b"gzip"))
    if Step.SIGN in step:
        stamp = b"%d" % (NOW * 1000)
        pairs += [(TIMESTAMP.encode(), stamp), (SIGNATURE.encode(), digest(body, stamp).encode())]
    if Step.LENGTH in step:
        pairs.append((b"content-length", b"%d" % len(body)))
    if not body:
        pairs = [pair for pair in pairs if pair[0] not in (b"content-length", b"transfer-encoding")]
    return control[0] % len(SETTINGS), step, Sent(method.decode("latin-1"), tuple(pairs), body, query)


def digest(body: bytes, stamp: bytes, secret: str = SECRET) -> str:
    """
    Sign a body as the service does, by another piece of code than the package's.
    """
    return hmac.new(secret.encode(), b"[%s;%s]" % (stamp, body), hashlib.sha256).hexdigest()


def is_proved(settings: Mapping[str, Any], sent: Sent) -> bool:
    """
    Tell whether anything in a request proves it.
    """
    given = [value for name, value in sent.headers if name == SIGNATURE.encode()]
    stamps = [value for name, value in sent.headers if name == TIMESTAMP.encode()]
    known = settings.get("secret", ())
    tolerance = settings.get("tolerance", 86_400)
    for secret in [known] if isinstance(known, str) else known:
        for stamp in stamps:
            made = digest(sent.body, stamp, secret).encode()
            # The unit is told by magnitude, as documented.
            age = NOW - int(stamp) / (1000 if int(stamp) >= 10**11 else 1) if stamp.isdigit() else 1e99
            if abs(age) <= tolerance and any(made in value.lower() for value in given):
                return True
    if "url_key" not in settings:
        return False
    query = sent.query.decode("latin-1")
    return any(URL_KEY in text for text in (query, unquote(query), unquote_plus(query)))


class Receiver:
    """
    A receiver with settings that notes what it hands over.
    """

    def __init__(self, package: Any, settings: Mapping[str, Any], *, plain: bool) -> None:
        self.seen: list[Any] = []
        self.hooks = package.WebhookHandler(clock=lambda: NOW, **settings)

        async def note(event: Any) -> None:
            self.seen.append(event)

        self.hooks.on_any(self.seen.append if plain else note)
        self.hooks.on_quarantine(self.seen.append if plain else note)
        self.app = self.hooks.asgi(PATH)


class Target:
    """
    Receivers for every settings, three of each: by `handle`, by `handle_sync` and by ASGI.
    """

    def __init__(self, package: Any) -> None:
        self._loop = asyncio.new_event_loop()
        self._receivers = [
            [Receiver(package, settings, plain=plain) for plain in (False, True, False)]
            for settings in SETTINGS
        ]

    def close(self) -> None:
        """
        Close the receivers.
        """
        for receivers in self._receivers:
            for receiver in receivers:
                self._loop.run_until_complete(receiver.hooks.close())
        self._loop.close()

    def send(self, data: bytes) -> None:
        """
        Send a request in three ways. Raises `AssertionError` when anything is wrong with the answers.
        """
        number, step, sent = read_request(data)
        settings, receivers = SETTINGS[number], self._receivers[number]
        for _ in range(2 if Step.TWICE in step else 1):
            statuses, seen = self._send(receivers, step, sent)
            declared = DECLARED | {400, 422} if settings.get("reject_malformed") else DECLARED
            if len(set(statuses)) != 1 or statuses[0] not in declared:
                raise AssertionError(f"answered with {statuses}: {settings}, {step!r}, {sent}")
            if len(set(seen)) != 1:
                raise AssertionError(f"handed over {seen} times: {settings}, {step!r}, {sent}")
            if (seen[0] or statuses[0] in (200, 400, 422)) and not is_proved(settings, sent):
                raise AssertionError(f"accepted with {statuses[0]}: {settings}, {step!r}, {sent}")

    def _send(self, receivers: list[Receiver], step: Step, sent: Sent) -> tuple[list[int], list[int]]:
        first, second, third = receivers
        for receiver in receivers:
            receiver.seen.clear()
        run = self._loop.run_until_complete
        method, headers, body, query = sent
        statuses = [
            run(first.hooks.handle(method, shaped(headers, step), body, query)).status,
            second.hooks.handle_sync(method, shaped(headers, step), body, query.decode("latin-1")).status,
            run(over_asgi(third.app, sent, in_pieces=Step.PIECES in step)),
        ]
        return statuses, [len(receiver.seen) for receiver in receivers]


def shaped(headers: tuple[tuple[bytes, bytes], ...], step: Step) -> Any:
    """
    Give headers one of the shapes that frameworks have; what a shape cannot hold stays as it is.
    """
    if Step.TEXT in step:
        pairs: list[tuple[Any, Any]] = [(n.decode("latin-1"), v.decode("latin-1")) for n, v in headers]
    else:
        pairs = [*headers]
    if Step.LISTS in step:
        lists: dict[Any, list[Any]] = {}
        for name, value in pairs:
            lists.setdefault(name, []).append(value)
        return lists
    if Step.MAPPING in step and len(dict(pairs)) == len(pairs):
        return dict(pairs)
    return iter(pairs)


async def over_asgi(application: Any, sent: Sent, *, in_pieces: bool) -> int:
    """
    Send a request as a server would; return the status.
    """
    half = len(sent.body) // 2 if in_pieces else 0
    pieces = [sent.body[:half], sent.body[half:]] if half else [sent.body]
    messages = [
        {"type": "http.request", "body": piece, "more_body": number < len(pieces)}
        for number, piece in enumerate(pieces, 1)
    ]
    statuses: list[int] = []

    async def receive() -> Any:
        if not messages:
            await asyncio.sleep(60)
        return messages.pop(0)

    async def send(message: Any) -> None:
        if "status" in message:
            statuses.append(message["status"])

    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": sent.method,
        "scheme": "http",
        "path": PATH,
        "raw_path": PATH.encode(),
        "root_path": "",
        "query_string": sent.query,
        "headers": [*sent.headers],
        "client": None,
        "server": None,
    }
    await application(scope, receive, send)
    (status,) = statuses
    return status


def seeds(package: ModuleType) -> Iterator[bytes]:
    """
    Yield requests to start from: a sample of every event that comes by webhook, and what is wrong.
    """
    bodies = []
    for name in sorted(package.WEBHOOK_EVENTS):
        data = package.sample(name).to_dict()
        envelope = {"website_id": "w", "event": str(name), "data": data, "timestamp": 1_790_000_000_000}
        bodies.append(json.dumps(envelope, separators=(",", ":"), ensure_ascii=False).encode())
    for number, body in enumerate(bodies):
        control = bytes([number % len(SETTINGS), Step.SIGN | (number * 2 & 0xFE)])
        yield control + b"POST key=canary%2B0c4d9a%2Furl%3Dkey\n\n" + body
    heads = (
        b"GET", b"post", b"", b"POST key=canary+0c4d9a/url=key", b"POST key=%ff&key", b"POST ?key==",
        b"POST\ncontent-length: 99999999999", b"POST\ncontent-type: text/plain",
        b"POST\ncontent-encoding: br",
        b"POST\nx-delivery-attempt-count: 2\nx-delivery-attempt-limit: 3\nx-crisp-hook-origin: a b c",
        b"POST\nx-crisp-signature: sha256=" + b"0" * 64 + b"\nx-crisp-request-timestamp: 1790000000000",
        b"POST\nx-crisp-signature: " + b"F" * 64 + b"\nx-crisp-request-timestamp: 1790000000",
    )  # fmt: skip
    odd = (
        b"", b"null", b"[]", b'{"event":1}', b'{"event":"message:send"}', b'{"event":"a","event":"b"}',
        b'{"event":"message:send","data":1e999}', b'{"event":"x","data":"\\ud800"}', b"\xef\xbb\xbf{}",
        b"[" * 200,
    )  # fmt: skip
    for number in range(len(SETTINGS)):
        for head in heads:
            yield bytes([number, 0]) + head + b"\n\n" + bodies[0]
        for body in odd:
            yield bytes([number, Step.SIGN]) + b"POST key=canary%2B0c4d9a%2Furl%3Dkey\n\n" + body


def words(package: ModuleType) -> list[str]:
    """
    Return what a fuzzer should know of: names of events and members, of headers, and odd values.
    """
    members: set[str] = set()
    for name in package.WEBHOOK_EVENTS:
        members |= package.sample(name).to_dict().keys()
    headers = ("content-length", "content-type", "content-encoding", "application/json", "gzip", "identity")
    shared = (
        SIGNATURE,
        TIMESTAMP,
        "x-delivery-attempt-count",
        "x-delivery-attempt-limit",
        "x-crisp-hook-origin",
    )
    others = (
        "POST",
        "key=",
        "event",
        "data",
        "website_id",
        "timestamp",
        "true",
        "null",
        "1e999",
        "\\ud800",
        "sha256=",
    )
    return sorted({*members, *map(str, package.WEBHOOK_EVENTS), *headers, *shared, *others})


def write_start(package: ModuleType, folder: Path) -> tuple[Path, Path]:
    """
    Write what a fuzzer starts from: a folder of requests and a file of words.
    """
    requests, dictionary = folder / "requests", folder / "words"
    requests.mkdir(parents=True, exist_ok=True)
    for data in seeds(package):
        (requests / hashlib.sha1(data).hexdigest()).write_bytes(data)
    dictionary.write_text("".join(f"{json.dumps(word)}\n" for word in words(package)), encoding="utf-8")
    return requests, dictionary


def main() -> None:
    """
    Look for requests that break a receiver, guided by what they reach of its code; the arguments are a number
    of seconds and options of libFuzzer. A request that is found is written into ``build/fuzz``.
    """
    import atheris  # type: ignore[import-not-found, import-untyped, unused-ignore]

    logging.disable(logging.CRITICAL)
    sys.path.insert(0, str(ROOT / "generated"))
    with atheris.instrument_imports(include=["crisp_realtime"]):
        package = importlib.import_module("crisp_realtime")
        target = Target(package)
        # What is imported late has to be imported here to be followed.
        for data in seeds(package):
            target.send(data)

    folder = ROOT / "build/fuzz"
    requests, dictionary = write_start(package, folder)
    seconds, *options = sys.argv[1:]
    atheris.Setup(
        [
            sys.argv[0],
            str(requests),
            f"-max_total_time={seconds}",
            f"-dict={dictionary}",
            f"-artifact_prefix={folder}/",
            "-max_len=4096",
            "-timeout=10",
            *options,
        ],
        target.send,
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main()
