"""
Bytes as requests, for a fuzzer: whatever they are, receivers answer in order and in every way alike.

The bytes are a request as text after two of control: the first chooses how the receivers are set up,
the second what is done to the request, bit by bit; see `Step`. Receivers are those of the package, and of
services that sign, wrap and ask otherwise.
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
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from enum import IntFlag
from functools import partial
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

KEY: Final = "whsec_Y2FuYXJ5LWZ1enotc2VjcmV0"
TOKEN: Final = "canary-7e30bb-token"
URL: Final = "https://hooks.example.com/hook"


class Setting(NamedTuple):
    """
    The options of receivers. Without the name of another service, they are those of the package.
    """

    options: dict[str, Any]
    service: str = ""


SETTINGS: Final = (
    Setting({"secret": SECRET}),
    Setting({"secret": SECRET, "reject_malformed": True}),
    Setting({"secret": [SECRET, "the one before"], "strict": True}),
    Setting({"secret": SECRET, "url_key": URL_KEY, "websites": ["w"]}),
    Setting({"url_key": URL_KEY, "max_body": 512}),
    Setting({"secret": SECRET, "tolerance": 60, "max_body": 2048, "health": "/up", "strict": True}),
    Setting({"secret": SECRET, "url": URL}, "form"),
    Setting({"secret": SECRET}, "batch"),
    Setting({"secret": KEY, "token": TOKEN}, "challenges"),
    Setting({"token": TOKEN, "reject_malformed": True}, "token"),
)


def make_scheme(made: ModuleType, service: str) -> Any:
    """
    Say how a service delivers events; the words are those of the runtime.
    """
    body, header, query = made.BodyPlace, made.HeaderPlace, made.QueryPlace
    scheme: dict[str, dict[str, Any]] = {
        "form": {
            "name": header("X-Topic"),
            "time": body(("at",)),
            "time_unit": "rfc3339",
            "form": True,
            "delivery_id": query("id"),
            "signature": made.SignatureScheme(
                signature=header("X-Signature"),
                timestamp=None,
                unit="",
                text=(made.RequestMethod(), made.RequestUrl(), made.FormBody()),
                digest="sha1",
                encoding="base64",
            ),
        },
        "batch": {
            "name": body(("type",)),
            "time": body(("at",)),
            "time_unit": "seconds",
            "batch": ("*", "events"),
            "integer_names": True,
            "delivery_id": body(("id",)),
            "challenges": (made.Challenge(body(("0", "challenge")), place=body(("0", "type")), value="ask"),),
            "signature": made.SignatureScheme(
                signature=header("X-Signature", "v1"),
                timestamp=header("X-Signature", "t"),
                unit="seconds",
                text=(header("X-Signature", "t"), ".", made.RawBody()),
                digest="sha256",
                encoding="hex",
                several=True,
            ),
        },
        "challenges": {
            "name": body(("event",)),
            "data": body(("data", "deep")),
            "delivery_id": header("X-Id"),
            "attempt": query("attempt"),
            "challenges": (
                made.Challenge(
                    query("echo"), place=query("mode"), value="ask", method="GET", token=query("token")
                ),
                made.Challenge(members=(("made", made.SignedPlace(query("crc"), "sha256=")),), method="GET"),
                made.Challenge(members=(("echo", body(("echo",))), ("name", body(("event",)))), value="x"),
            ),
            "signature": made.SignatureScheme(
                signature=header("X-Signature", "v1", " ", ","),
                timestamp=header("X-Time"),
                unit="rfc3339",
                text=(header("X-Id"), ".", header("X-Time"), ".", made.RawBody()),
                digest="sha256",
                encoding="base64",
                several=True,
                key_prefix="whsec_",
                key_encoding="base64",
            ),
        },
        "token": {"name": header("X-Topic"), "token": header("X-Token"), "token_prefix": "Bearer "},
    }
    return made.WebhookScheme(method="POST", **scheme[service])


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


Pairs = list[tuple[bytes, bytes]]


class Sent(NamedTuple):
    """
    A request: its headers are pairs of bytes, their names in lower case.
    """

    method: str
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes
    query: bytes


def read_request(data: bytes, sign: Callable[[bytes, bytes, Pairs], Pairs]) -> tuple[Step, Sent]:
    """
    Make a request of any bytes, and tell what is done to it. *sign* makes the headers that prove a body and
    a query; what they are to hold besides may be among those of the request.
    """
    step, text = Step(int.from_bytes(data[1:2])), data[2:]
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
        pairs = sign(body, query, pairs)
    if Step.LENGTH in step:
        pairs.append((b"content-length", b"%d" % len(body)))
    if not body:
        pairs = [pair for pair in pairs if pair[0] not in (b"content-length", b"transfer-encoding")]
    return step, Sent(method.decode("latin-1"), tuple(pairs), body, query)


def digest(body: bytes, stamp: bytes, secret: str = SECRET) -> str:
    """
    Sign a body as the service does, by another piece of code than the package's.
    """
    return hmac.new(secret.encode(), b"[%s;%s]" % (stamp, body), hashlib.sha256).hexdigest()


def is_proved(options: dict[str, Any], sent: Sent) -> bool:
    """
    Tell whether anything in a request to the package's receiver proves it.
    """
    given = [value for name, value in sent.headers if name == SIGNATURE.encode()]
    stamps = [value for name, value in sent.headers if name == TIMESTAMP.encode()]
    known = options.get("secret", ())
    tolerance = options.get("tolerance", 86_400)
    for secret in [known] if isinstance(known, str) else known:
        for stamp in stamps:
            made = digest(sent.body, stamp, secret).encode()
            # The unit is told by magnitude, as documented.
            age = NOW - int(stamp) / (1000 if int(stamp) >= 10**11 else 1) if stamp.isdigit() else 1e99
            if abs(age) <= tolerance and any(made in value.lower() for value in given):
                return True
    if "url_key" not in options:
        return False
    query = sent.query.decode("latin-1")
    return any(URL_KEY in text for text in (query, unquote(query), unquote_plus(query)))


class Receiver:
    """
    A receiver that notes what it hands over.
    """

    def __init__(self, package: Any, setting: Setting, *, plain: bool) -> None:
        self.seen: list[Any] = []
        options: dict[str, Any] = {"clock": lambda: NOW, **setting.options}
        if setting.service:
            made = importlib.import_module(f"{package.__name__}._runtime.webhook")
            words = importlib.import_module(f"{package.__name__}._runtime.signature")
            events = importlib.import_module(f"{package.__name__}.registry").EVENT_SCHEME
            scheme = make_scheme(words, setting.service)
            self.hooks = made.WebhookReceiver(events=events, scheme=scheme, **options)
        else:
            self.hooks = package.WebhookHandler(**options)

        async def note(event: Any) -> None:
            self.seen.append(event)

        self.hooks.on_any(self.seen.append if plain else note)
        self.hooks.on_quarantine(self.seen.append if plain else note)
        self.app = self.hooks.asgi(PATH)


class Target:
    """
    Receivers for every setting, three of each: by `handle`, by `handle_sync` and by ASGI.
    """

    def __init__(self, package: Any, settings: Sequence[Setting] = SETTINGS) -> None:
        self._loop = asyncio.new_event_loop()
        self._error = package.CrispError
        self._settings = settings
        self._receivers = [
            [Receiver(package, setting, plain=plain) for plain in (False, True, False)]
            for setting in settings
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
        number = int.from_bytes(data[:1]) % len(self._settings)
        setting, receivers = self._settings[number], self._receivers[number]
        step, sent = read_request(data, partial(self._sign, setting, receivers[0].hooks))
        for _ in range(2 if Step.TWICE in step else 1):
            statuses, seen = self._send(receivers, step, sent)
            wrong = self._wrong(setting, step, sent, statuses, seen)
            if wrong:
                raise AssertionError(f"{wrong}: {setting}, {step!r}, {sent}")

    def _sign(self, setting: Setting, hooks: Any, body: bytes, query: bytes, pairs: Pairs) -> Pairs:
        given = dict(pairs)
        if setting.service == "token":
            return [*pairs, (b"x-token", f"Bearer {TOKEN}".encode())]
        if not setting.service:
            stamp = given.get(TIMESTAMP.encode(), b"%d" % (NOW * 1000))
            added = [(TIMESTAMP.encode(), stamp), (SIGNATURE.encode(), digest(body, stamp).encode())]
            return [*pairs, *(pair for pair in added if pair not in pairs)]
        url = URL + ("?" + query.decode("latin-1") if query else "")
        stamp_text = given[b"x-time"].decode("latin-1") if b"x-time" in given else None
        # What is no form, for one, has no signature.
        with suppress(self._error):
            made = hooks.signed_headers(
                setting.options["secret"], body, timestamp=stamp_text, headers={"X-Id": "m1"}, url=url
            )
            return [
                *pairs,
                *((name.lower().encode(), value.encode("latin-1")) for name, value in made.items()),
            ]
        return pairs

    def _wrong(
        self, setting: Setting, step: Step, sent: Sent, statuses: list[int], seen: list[int]
    ) -> str | None:
        declared = DECLARED | {400, 422} if setting.options.get("reject_malformed") else DECLARED
        if len(set(statuses)) != 1 or statuses[0] not in declared:
            return f"answered with {statuses}"
        if len(set(seen)) != 1:
            return f"handed over {seen} times"
        if setting.service:
            # Nobody but who signs knows how; challenges are answered without being handed over.
            proved = Step.SIGN in step or any(TOKEN.encode() in value for _, value in sent.headers)
            taken = bool(seen[0])
        else:
            proved, taken = is_proved(setting.options, sent), bool(seen[0]) or statuses[0] in (200, 400, 422)
        return f"accepted with {statuses[0]}" if taken and not proved else None

    def _send(self, receivers: list[Receiver], step: Step, sent: Sent) -> tuple[list[int], list[int]]:
        first, second, third = receivers
        for receiver in receivers:
            receiver.seen.clear()
        run = self._loop.run_until_complete
        method, headers, body, query = sent
        # Text has another encoding where it is signed than where servers make it of bytes.
        text = query.decode() if query.isascii() else query
        statuses = [
            run(first.hooks.handle(method, shaped(headers, step), body, query)).status,
            second.hooks.handle_sync(method, shaped(headers, step), body, text).status,
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
        b"POST\ncontent-encoding: x-gzip",
        b"POST\nx-crisp-request-timestamp: 1790000000",
        b"POST\nx-crisp-request-timestamp: 1600000000000\nx-time: 2020-01-01T00:00:00.5+01:00",
        b"POST\nx-crisp-request-timestamp: 9999999999999999\nx-time: 2099-01-01T00:00:00Z",
        b"POST\nx-signature: " + b"v1=%b," % (b"0" * 64) * 9 + b"\nx-signature: v1,AAAA v1,BBBB",
        b"POST key=canary%2B0c4d9a%2Furl%3Dkey\ncontent-encoding: gzip\ncontent-type: application/json",
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
            yield bytes([number, Step.SIGN]) + head + b"\n\n" + bodies[0]
        for body in odd:
            yield bytes([number, Step.SIGN]) + b"POST key=canary%2B0c4d9a%2Furl%3Dkey\n\n" + body
    for number in range(len(SETTINGS)):
        control = bytes([number, Step.SIGN | Step.GZIP])
        yield control + b"POST key=canary%2B0c4d9a%2Furl%3Dkey\n\n" + b" " * 3000 + bodies[0]
        yield control + b"POST key=canary%2B0c4d9a%2Furl%3Dkey\ncontent-type: application/json\n\n" + bodies[
            1
        ]
    services = {setting.service: number for number, setting in enumerate(SETTINGS)}
    topic = b"\nX-Topic: message:send"
    for service, text in (
        ("form", b"POST id=7" + topic + b"\n\na=1&at=2026-09-21T12:00:00Z&b=%C3%A9+"),
        ("batch", b'POST\n\n[{"events":[{"type":5,"at":1,"id":"i"},{"type":"message:send"}]},{"events":[]}]'),
        ("batch", b'POST\n\n[{"type":"ask","challenge":"c"}]'),
        ("challenges", b'POST attempt=2\n\n{"event":"session:set_email","data":{"deep":{"email":"a"}}}'),
        ("challenges", b'POST\n\n{"event":"x","echo":"e"}'),
        ("challenges", b"GET mode=ask&echo=c&token=" + TOKEN.encode()),
        ("challenges", b"GET crc=c"),
        ("token", b"POST" + topic + b'\n\n{"website_id":"w"}'),
    ):
        yield bytes([services[service], Step.SIGN]) + text


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
    services = (
        "GET",
        "crc=",
        "mode=ask",
        "echo",
        "events",
        "type",
        "ask",
        "x-topic",
        "x-signature",
        "x-id",
        "x-time",
        "v1",
        TOKEN,
    )
    return sorted({*members, *map(str, package.WEBHOOK_EVENTS), *headers, *shared, *others, *services})


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
    of seconds and options of libFuzzer. A request that is found is written into ``build/fuzz``. With files
    among the arguments, the requests in them are sent and no others.
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
    files = [option for option in options if Path(option).is_file()]
    atheris.Setup(
        [
            sys.argv[0],
            *(files or [str(requests)]),
            f"-max_total_time={seconds}",
            f"-dict={dictionary}",
            f"-artifact_prefix={folder}/",
            "-max_len=8192",
            "-timeout=10",
            *(option for option in options if option not in files),
        ],
        target.send,
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main()
