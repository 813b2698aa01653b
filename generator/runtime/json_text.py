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
_BRACKETS: Final = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)|([\[{])|([\]}])', re.DOTALL)
_SURROGATE: Final = re.compile(r"\\u[dD][89a-fA-F]")
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
        _check_nesting(text)
    try:
        value = _DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise MalformedPayload(f"the body is not JSON: {error.msg} (character {error.pos})") from None
    except RecursionError:
        raise MalformedPayload("the body is nested too deeply") from None
    if "\\u" in text and _SURROGATE.search(text):
        _check_surrogates(value)
    return value


def _check_nesting(text: str) -> None:
    depth = 0
    for match in _BRACKETS.finditer(text):
        if match[1]:
            depth += 1
            if depth > MAX_NESTING:
                raise MalformedPayload(f"the body is nested more than {MAX_NESTING} levels deep")
        elif match[2]:
            depth -= 1


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


_DECODER: Final = json.JSONDecoder(
    object_pairs_hook=_object, parse_int=_integer, parse_float=_number, parse_constant=_constant
)
