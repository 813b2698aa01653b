"""
Which JSON is read.
"""

from __future__ import annotations

import json
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.runtime import json_text
from generator.runtime.errors import MalformedPayload
from generator.runtime.json_text import MAX_DIGITS, MAX_NESTING, parse_json


@pytest.mark.parametrize(
    "text",
    [
        b'{"a": [1, -2.5e3, "\\u00e9\\ud83d\\ude00", true, null]}\n',
        b"[" * MAX_NESTING + b"]" * MAX_NESTING,
        b"[" + b"[]," * 500 + b"[]]",
        b"[" * MAX_NESTING + b"]" * (MAX_NESTING - 1) + b", []]",
        b'["' + b"[" * 500 + b'"]',
        b'["' + b'\\"[' * 500 + b'\\\\"]',
        b"1" * MAX_DIGITS,
        b"1e308",
        b'{"a": 1, "b": {"a": 1}}',
    ],
)
def test_accepted(text: bytes) -> None:
    """
    Ordinary JSON reads as the standard library reads it.
    """
    assert json.loads(text) == parse_json(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(b"\xff{}", id="F24 not UTF-8"),
        pytest.param('{"a":"\ud800"}'.encode("utf-8", "surrogatepass"), id="F24 encoded surrogate"),
        pytest.param(b"", id="F25 empty"),
        pytest.param(b"key=value", id="F25 not JSON"),
        pytest.param(b'{"a": 1', id="F25 truncated"),
        pytest.param(b"\xef\xbb\xbf{}", id="F25 byte order mark"),
        pytest.param(b"{} {}", id="F25 two documents"),
        pytest.param(b'"a\nb"', id="F25 control character"),
        pytest.param(b"[" * 101 + b"]" * 101, id="F26 one level too many"),
        pytest.param(b'[{"a":' * 60 + b"1" + b"}]" * 60, id="F26 objects in arrays"),
        pytest.param(b"[" * 3000 + b"]" * 3000, id="F26 3,000 deep"),
        pytest.param(b'{"a":' * 200_000, id="F26 200,000 deep, not closed"),
        pytest.param(b'["' + b'\\"[' * 100_000, id="F26 string not closed"),
        pytest.param(b"NaN", id="F27 NaN"),
        pytest.param(b"[-Infinity]", id="F27 infinity"),
        pytest.param(b"1e999", id="F27 float too great"),
        pytest.param(b"1" * 400 + b".5", id="F27 float too long"),
        pytest.param(b"1" * (MAX_DIGITS + 1), id="F27 integer too long"),
        pytest.param(b"-" + b"1" * 5000, id="F27 5,000 digits"),
        pytest.param(b'"\\ud800"', id="F27 lone surrogate"),
        pytest.param(b'{"\\uDC00": 1}', id="F27 lone surrogate in a name"),
        pytest.param(b'{"a": 1, "a": 1}', id="F27 duplicate member"),
        pytest.param(b'[{"b": {"a": 1, "\\u0061": 2}}]', id="F27 duplicate member, nested and escaped"),
    ],
)
def test_refused(text: bytes) -> None:
    """
    F24 to F27: what parsers disagree about, and what costs too much, is refused.
    """
    with pytest.raises(MalformedPayload) as caught:
        parse_json(text)

    assert caught.value.__cause__ is None


def test_nesting_does_not_depend_on_the_recursion_limit() -> None:
    """
    F26: the bound is ours also where the program allows deep recursion.
    """
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(100_000)
    try:
        with pytest.raises(MalformedPayload, match="nested"):
            parse_json(b"[" * 1_000_000)
    finally:
        sys.setrecursionlimit(limit)


def test_a_stack_that_is_full_already(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    F26: where the caller has left the interpreter no room for the levels, the body is refused.
    """

    class Full:
        def scan_once(self, text: str, start: int) -> None:
            raise RecursionError

    monkeypatch.setattr(json_text, "_QUICK", Full())
    with pytest.raises(MalformedPayload, match="nested too deeply"):
        parse_json(b"[]")


def test_a_byte_order_mark_is_named() -> None:
    """
    F25: it is invisible, so the message says that it is there.
    """
    with pytest.raises(MalformedPayload, match="byte order mark"):
        parse_json(b"\xef\xbb\xbf{}")


def test_messages_hold_no_payload() -> None:
    """
    F111: what is wrong is said without quoting the body.
    """
    for text in (b'{"canary": 1, "canary": 2}', b'{"canary": canary}', b'"canary', b'"\\ud800canary"'):
        with pytest.raises(MalformedPayload) as caught:
            parse_json(text)

        assert "canary" not in str(caught.value)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200) | st.text(alphabet='[]{}",:\\u0dD8eE+-.19aNI \n', max_size=60).map(str.encode))
def test_any_bytes(text: bytes) -> None:
    """
    Whatever the bytes, the result is the standard library's, or `MalformedPayload`.
    """
    try:
        value = parse_json(text)
    except MalformedPayload:
        return

    assert json.loads(text) == value
