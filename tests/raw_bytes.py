"""
Signatures over the bytes that came, held against the service's Node client, which reads the JSON and writes
it again before it looks: where the two differ, one of a few rules says why.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import re
from collections import Counter
from collections.abc import Iterator, Set
from contextlib import suppress
from dataclasses import dataclass, field
from decimal import Decimal
from random import Random
from types import ModuleType
from typing import Any, Final, NamedTuple

from tests.node_packages import Node

SECRET: Final = "whk-test-secret-0001"
NOW: Final = 1_790_000_001.0
STAMP: Final = "1790000000123"

RULES: Final = {
    "no JSON": "what cannot be read is signed all the same; the client is never asked",
    "no UTF-8": "bytes that are no text are replaced before the client is asked",
    "no object": "the client takes an object or an array",
    "layout": "JSON.stringify writes no blanks between tokens",
    "escapes": "JSON.stringify writes characters as they are, but for quotes, controls and lone surrogates",
    "numbers": "JSON.stringify writes numbers its own way, and keeps 53 bits of them",
    "order": "JavaScript puts members that look like array indices first, by their number",
    "duplicates": "of members of one name the last is kept",
    "capitals": "we take hexadecimal digits in either case, the client in lower case",
    "timestamp": "the client takes whatever JavaScript makes a number of, we take 1 to 16 digits",
    "age": "the client does not look at the time",
}
"""
Why the client and we may judge differently; nothing else may be a reason.
"""

OF_BODIES: Final = frozenset(
    {"no JSON", "no UTF-8", "no object", "layout", "escapes", "numbers", "order", "duplicates"}
)
"""
The rules about bodies. A body to which none of them applies is what JSON.stringify would write.
"""

ONLY_WE_ACCEPT: Final = OF_BODIES | {"capitals"}
ONLY_THEY_ACCEPT: Final = OF_BODIES | {"timestamp", "age"}


# -- what JSON.stringify does to a text ------------------------------------------------------------

_STRING_OR_BLANKS: Final = re.compile(r'("(?:[^"\\]|\\.)*")|[ \t\r\n]+')
_ESCAPED: Final = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_MAX_INDEX: Final = 2**32 - 2


def js_string(text: str) -> str:
    """
    Write a string as JSON.stringify does.
    """
    return '"' + "".join(map(_js_character, text)) + '"'


def _js_character(character: str) -> str:
    if character in _ESCAPED:
        return _ESCAPED[character]
    return f"\\u{ord(character):04x}" if character < " " or "\ud800" <= character <= "\udfff" else character


def js_number(text: str) -> str:
    """
    Write a number as JSON.stringify does.
    """
    value = float(text)
    if value in (float("inf"), float("-inf")):
        return "null"
    if value == 0:
        return "0"
    sign, digits, exponent = Decimal(repr(value)).normalize().as_tuple()
    assert isinstance(exponent, int)
    shown = "".join(map(str, digits))
    point = len(shown) + exponent
    if 0 < point <= 21:
        written = shown.ljust(point, "0") if exponent >= 0 else f"{shown[:point]}.{shown[point:]}"
    elif -6 < point <= 0:
        written = f"0.{'0' * -point}{shown}"
    else:
        rest = f".{shown[1:]}" if len(shown) > 1 else ""
        written = f"{shown[0]}{rest}e{'+' if point > 0 else '-'}{abs(point - 1)}"
    return "-" * sign + written


def js_order(names: list[str]) -> list[str]:
    """
    Put the names of members in the order in which JavaScript keeps them.
    """
    indices = [name for name in names if _is_index(name)]
    return [*sorted(indices, key=int), *(name for name in names if not _is_index(name))]


def _is_index(name: str) -> bool:
    return name.isascii() and name.isdigit() and str(int(name)) == name and int(name) <= _MAX_INDEX


def _refuse(text: str) -> None:
    raise ValueError(text)


def rules_of(body: bytes) -> frozenset[str]:
    """
    Tell which rules about bodies apply to one.
    """
    found = set()
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        text = body.decode("utf-8", "replace")
        found.add("no UTF-8")

    def note(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        names = [name for name, _ in pairs]
        if len(set(names)) != len(names):
            found.add("duplicates")
        if names != js_order(names):
            found.add("order")
        return dict(pairs)

    def number(text: str) -> str:
        if js_number(text) != text:
            found.add("numbers")
        return text

    try:
        value = json.loads(
            text, object_pairs_hook=note, parse_int=number, parse_float=number, parse_constant=_refuse
        )
    except ValueError:
        return frozenset({"no JSON", *(found & {"no UTF-8"})})
    if not isinstance(value, dict | list):
        found.add("no object")
    for match in _STRING_OR_BLANKS.finditer(text):
        if match[1] is None:
            found.add("layout")
        elif js_string(json.loads(match[1])) != match[1]:
            found.add("escapes")
    return frozenset(found)


# -- bodies ----------------------------------------------------------------------------------------

_ODD_NUMBERS: Final = (
    "1.0", "1e3", "1E3", "-0", "0.0", "1e400", "-1e400", "5e-324", "1e-7", "0.0000001", "0.000001",
    "1e21", "1e+21",
    "100000000000000000000", "1000000000000000000000", "9007199254740993", "123456789012345678901234567890",
    "0.1", "0.30000000000000004", "1.7976931348623157e308", "-1.5", "1e0", "12.50", "-1e-7", "1.5e300",
    "4294967296",
)  # fmt: skip
_ODD_NAMES: Final = (
    "1", "0", "10", "9", "2", "01", "-1", "1.5", "4294967294", "4294967295", "4294967296", "__proto__",
    "constructor",
    "toJSON", "", "é", "😀", "\ud83d", "a/b", "length", " ",
)  # fmt: skip
_ODD_TEXTS: Final = (
    "", "Héllo", "你好 😀", "a/b", "</script>", '"', "\\", "\b\f\n\r\t", "\0", "\x1f", "\x7f", "\x85",
    "\u2028\u2029", "\ufeff",
    "\ud83d", "\ude00", "\ude00\ud83d", "\ud83d\ude00", "\uffff", "[;]", "]", "1e3", "null", "\U0010ffff",
)  # fmt: skip
_ODD_BODIES: Final = (
    b"", b" ", b"{}", b"[]", b"null", b"true", b"5", b"-0", b'"text"', b"\xef\xbb\xbf{}", b"{", b"{}{}",
    b"NaN", b"[1,]",
    b'{"a":\x01}', b'"\xff"', b'{"a":"\xed\xa0\xbd\xed\xb8\x80"}', b'{"a":"\xf0\x9f\x98"}', b"{'a':1}",
    b"\0", b"[Infinity]",
    b'{"a":"\t"}', b"[01]", b"[.5]", b"[1.]", b'["\\x41"]', b'["\\u12"]', b"\xff\xfe{\0}\0",
    b"[[[[[[[[[[]]]]]]]]]]",
)  # fmt: skip
_STYLES: Final = ("layout", "escapes", "numbers", "order", "duplicates", "names", "texts")


@dataclass
class Writer:
    """
    Writes values as JSON, in one of the ways that JSON leaves open wherever *styles* say so.
    """

    random: Random
    styles: frozenset[str] = field(default_factory=frozenset)

    def write(self, value: Any) -> str:
        """
        Write a value.
        """
        if isinstance(value, dict):
            return self._object(value)
        if isinstance(value, list):
            return f"[{self._blank()}{self._joined([self.write(item) for item in value])}{self._blank()}]"
        if isinstance(value, str):
            return self._string(value)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return self.random.choice(_ODD_NUMBERS) if self._now("numbers") else js_number(repr(value))
        return json.dumps(value)

    def _now(self, style: str, part: float = 0.15) -> bool:
        return style in self.styles and self.random.random() < part

    def _blank(self) -> str:
        return self.random.choice((" ", "\n", "\t", "\r\n  ")) if self._now("layout") else ""

    def _joined(self, parts: list[str]) -> str:
        return "".join(f",{self._blank()}" * (number > 0) + part for number, part in enumerate(parts))

    def _object(self, value: dict[str, Any]) -> str:
        members = [*value.items()]
        if self._now("names"):
            members += [(name, 1) for name in self.random.sample(_ODD_NAMES, 3) if name not in value]
        if self._now("texts"):
            members.append(("text", self.random.choice(_ODD_TEXTS)))
        if members and self._now("duplicates"):
            members.append((self.random.choice(members)[0], 2))
        if self._now("order", 0.5):
            self.random.shuffle(members)
        written = [
            f"{self._string(name)}{self._blank()}:{self._blank()}{self.write(item)}" for name, item in members
        ]
        return f"{{{self._blank()}{self._joined(written)}{self._blank()}}}"

    def _string(self, text: str) -> str:
        if not self._now("escapes", 0.1):
            return js_string(text)
        way = self.random.randrange(4)
        if way == 0:
            return json.dumps(text)  # escapes of everything that is not ASCII
        if way == 1:
            return js_string(text).replace("/", "\\/")
        written = "".join(
            f"\\u{ord(character):04{'x' if way == 2 else 'X'}}" if ord(character) < 2**16 else character
            for character in text
        )
        return f'"{written}"'


def make_body(package: ModuleType, names: list[str], random: Random) -> bytes:
    """
    Make a body: an event as the service writes it, or one written otherwise, or no event at all.
    """
    if random.random() < 0.05:
        return random.choice(_ODD_BODIES)
    name = random.choice(names)
    data = package.sample(name).to_dict()
    if random.random() < 0.3:
        data["nested"] = {"list": [[], {}, [random.random(), random.randrange(10**15)], {"x": None}]}
    envelope = {"website_id": "w", "event": name, "data": data, "timestamp": random.randrange(10**13)}
    chosen = random.sample(_STYLES, random.choice((0, 0, 1, 1, 1, 2, 3)))
    text = Writer(random, frozenset(chosen)).write(envelope)
    # Half of a surrogate pair stands in JSON as an escape alone.
    return text.encode("utf-8")


# -- cases -----------------------------------------------------------------------------------------

_JS_NUMBER: Final = re.compile(
    r"\s*([+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?|[+-]?Infinity|0[xX][0-9a-fA-F]+)\s*", re.ASCII
)
_ODD_STAMPS: Final = (
    "1790000000", "0", "1", "1600000000000", "1990000000000", " 1790000000123", "1.79e12",
    "0x1A0C4FB1F7B", "-1",
    "1790000000123.0", "00001790000000123", "Infinity", "12345678901234567", "x", "NaN",
)  # fmt: skip


class Case(NamedTuple):
    """
    A delivery. Without a signature, it gets one of what JSON.stringify makes of its body.
    """

    body: bytes
    timestamp: str
    signature: str | None

    def line(self) -> str:
        body = base64.b64encode(self.body).decode()
        return json.dumps(
            {"secret": SECRET, "body": body, "timestamp": self.timestamp, "signature": self.signature}
        )


def make_case(package: ModuleType, names: list[str], random: Random) -> Case:
    """
    Make a delivery that is genuine, or signed by Node, or changed after it was signed by either.
    """
    body = make_body(package, names, random)
    stamp = random.choice(_ODD_STAMPS) if random.random() < 0.1 else STAMP
    if random.random() < 0.3:
        return Case(body, stamp, None)
    made = package.signed_headers(SECRET, body, timestamp=stamp)["X-Crisp-Signature"]
    kind = random.randrange(10)
    if kind == 0:
        return Case(body, stamp, made.upper())
    if kind == 1 and body:
        changed = bytearray(body)
        changed[random.randrange(len(body))] ^= 1 << random.randrange(8)
        return Case(bytes(changed), stamp, made)
    if kind == 2:
        place = random.randrange(64)
        digit = random.choice([digit for digit in "0123456789abcdefg" if digit != made[place]])
        return Case(body, stamp, made[:place] + digit + made[place + 1 :])
    if kind == 3:
        place = random.randrange(len(stamp))
        digit = random.choice([digit for digit in "0123456789" if digit != stamp[place]])
        return Case(body, stamp[:place] + digit + stamp[place + 1 :], made)
    return Case(body, stamp, made)


def accepts(package: ModuleType, hooks: Any, case: Case, signature: str) -> bool:
    """
    Tell whether the package takes a delivery for genuine, whether or not it can be read.
    """
    headers = {"X-Crisp-Signature": signature, "X-Crisp-Request-Timestamp": case.timestamp}
    try:
        with suppress(package.PayloadError):
            hooks.parse(headers, case.body)
    except package.SignatureError:
        return False
    return True


def reasons(case: Case, signature: str) -> frozenset[str]:
    """
    Tell which rules apply to a delivery.
    """
    found = set(rules_of(case.body))
    if signature != signature.lower():
        found.add("capitals")
    if not re.fullmatch("[0-9]{1,16}", case.timestamp):
        found.add("timestamp")
    elif abs(NOW - int(case.timestamp) / (1000 if int(case.timestamp) >= 10**11 else 1)) > 86_400:
        found.add("age")
    return frozenset(found)


def ask(node: Node, cases: list[Case]) -> list[dict[str, Any]]:
    """
    Have the client verify deliveries, all in one process.
    """
    with node.start("verify_hook.js") as process:
        try:
            out, err = process.communicate("".join(f"{case.line()}\n" for case in cases), timeout=120)
        finally:
            process.kill()
    assert 0 == process.returncode, err
    return [json.loads(line) for line in out.splitlines()]


def run_bodies(
    package: ModuleType, node: Node, count: int, seed: int, applied: Counter[str]
) -> Iterator[str]:
    """
    Have *count* deliveries verified by both; yield those where either does not say what the rules have it
    say, or where they differ without a rule. *applied* counts what explains a difference, and agreement.
    """
    random = Random(seed)
    names = sorted(map(str, package.WEBHOOK_EVENTS))
    hooks = package.WebhookHandler(secret=SECRET, clock=lambda: NOW)
    cases = [make_case(package, names, random) for _ in range(count)]
    for number, (case, answer) in enumerate(zip(cases, ask(node, cases), strict=True)):
        signature = answer.get("signature", case.signature) or ""
        found = reasons(case, signature)
        ours, theirs = accepts(package, hooks, case, signature), answer["accepted"]
        wanted = judge(case, signature, found)
        explained = found & (ONLY_WE_ACCEPT if ours else ONLY_THEY_ACCEPT)
        if ours != wanted[0] or theirs not in wanted[1] or answer["read"] == ("no JSON" in found):
            yield f"{number} of seed {seed}: {ours}, {theirs} instead of {wanted}, {sorted(found)}: {case}"
        elif ours == theirs:
            applied["accepted by both" if ours else "refused by both"] += 1
        elif explained:
            applied.update(explained)
        else:
            yield f"{number} of seed {seed}: {ours}, {theirs} without a rule: {case}"


def judge(case: Case, signature: str, found: Set[str]) -> tuple[bool, Set[bool]]:
    """
    Tell what we have to say of a delivery to which rules apply, and what the client may.
    """
    text = b"[%s;%s]" % (case.timestamp.encode(), case.body)
    digest = hmac.new(SECRET.encode(), text, hashlib.sha256).hexdigest()
    ours = digest == signature.lower() and not found & {"timestamp", "age"}
    if found & {"no JSON", "no object"} or not _JS_NUMBER.fullmatch(case.timestamp):
        return ours, {False}
    if case.signature is None:
        return ours, {True}
    if not found & OF_BODIES:
        return ours, {digest == signature}
    # What JSON.stringify writes is something else than what came, and may be what was signed.
    return ours, {False} if digest == signature.lower() else {False, True}
