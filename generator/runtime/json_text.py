"""
Reading JSON that somebody else wrote.

Stricter than the standard library, because what two parsers read differently is what attacks are
made of: one document, UTF-8 without a byte order mark, no member twice, no half of a surrogate
pair, numbers that fit, bounded nesting.
"""

from __future__ import annotations

import json
import math
import re
from itertools import accumulate, count
from operator import sub
from typing import Any, Final, NoReturn

from .errors import MalformedPayload

MAX_NESTING: Final = 100
"""
How many objects and arrays may stand inside each other.
"""

MAX_DIGITS: Final = 400
"""
How many characters a number may have; a float of full range written out has 309 digits.
"""

# A string runs to the end of the text when it is not closed: searching stays linear.
_STRINGS: Final = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)', re.DOTALL)
_NO_BRACKETS: Final = bytes(set(range(256)) - set(b"[]{}"))
_STEPS: Final = bytes.maketrans(b"[{]}", b"\2\2\0\0")
_DIGITS: Final = bytes(ord("0") if chr(byte).isascii() and chr(byte).isdigit() else 0 for byte in range(256))
_LONG: Final = b"0" * (MAX_DIGITS + 1)
_SURROGATE: Final = re.compile(r"\\u[dD][89a-fA-F]")
_BLANK: Final = " \t\n\r"
_BOM: Final = b"\xef\xbb\xbf"


def parse_json(body: bytes) -> Any:
    """
    Read one JSON document; raises `MalformedPayload`.
    """
    if body.startswith(_BOM):
        raise MalformedPayload("the body begins with a byte order mark")
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise MalformedPayload(f"the body is not UTF-8 (byte {error.start})") from None
    if body.count(b"[") + body.count(b"{") > MAX_NESTING:
        _check_nesting(body)
    decoder = _CAREFUL if _LONG in body.translate(_DIGITS) else _QUICK
    try:
        value = _scan(decoder, text.rstrip(_BLANK))
    except json.JSONDecodeError as error:
        raise MalformedPayload(f"the body is not JSON: {error.msg} (character {error.pos})") from None
    except RecursionError:
        raise MalformedPayload("the body is nested too deeply") from None
    if "\\u" in text and _SURROGATE.search(text):
        _check_surrogates(value)
    return value


def _scan(decoder: json.JSONDecoder, text: str) -> Any:
    """
    Do what the decoder's method does, which looks for blanks with regular expressions.
    """
    try:
        value, end = decoder.scan_once(text, 0)  # type: ignore[attr-defined]
        if end == len(text):
            return value
    except StopIteration:
        pass
    return decoder.decode(text)  # which says what is wrong, and where


def _check_nesting(body: bytes) -> None:
    brackets = _STRINGS.sub(b"", body).translate(_STEPS, _NO_BRACKETS)
    # An opening bracket counts 2 and a closing one 0: less one for each, that is how deep it goes.
    if max(map(sub, accumulate(brackets), count(1)), default=0) > MAX_NESTING:
        raise MalformedPayload(f"the body is nested more than {MAX_NESTING} levels deep")


def _check_surrogates(value: Any) -> None:
    try:
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        raise MalformedPayload("the body has half of a surrogate pair") from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise MalformedPayload("the body has an object with a member that stands there twice")
    return members


def _integer(text: str) -> int:
    if len(text) > MAX_DIGITS:
        raise MalformedPayload(f"the body has a number of more than {MAX_DIGITS} digits")
    return int(text)


def _number(text: str) -> float:
    number = float(text) if len(text) <= MAX_DIGITS else math.inf
    if not math.isfinite(number):
        raise MalformedPayload("the body has a number that is too great")
    return number


def _constant(text: str) -> NoReturn:
    raise MalformedPayload(f"the body has {text}, which is not JSON")


# Most bodies have no number of many digits, and need not have each looked at.
_QUICK: Final = json.JSONDecoder(object_pairs_hook=_object, parse_float=_number, parse_constant=_constant)
_CAREFUL: Final = json.JSONDecoder(
    object_pairs_hook=_object, parse_int=_integer, parse_float=_number, parse_constant=_constant
)
