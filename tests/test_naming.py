"""
Python names of wire names.
"""

from __future__ import annotations

import keyword
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.naming import LONGEST, constant, constants, group_of, pascal, snake, words
from generator.naming import given as given_name
from generator.printable import Code
from tests.test_printable import HOSTILE, LONE_SURROGATE


@pytest.mark.parametrize(
    ("wire", "member", "attribute", "class_"),
    [
        ("message:send", "MESSAGE_SEND", "message_send", "MessageSend"),
        ("set_email", "SET_EMAIL", "set_email", "SetEmail"),
        ("camelCase", "CAMEL_CASE", "camel_case", "CamelCase"),
        ("HTTPServer", "HTTP_SERVER", "http_server", "HTTPServer"),
        ("GUILD_CREATE", "GUILD_CREATE", "guild_create", "GuildCreate"),
        ("EVENTS", "EVENTS", "events", "EVENTS"),
        ("userID", "USER_ID", "user_id", "UserID"),
        ("two words", "TWO_WORDS", "two_words", "TwoWords"),
        ("a.b/c-d~e", "A_B_C_D_E", "a_b_c_d_e", "ABCDE"),
        ("_leading__twice_", "LEADING_TWICE", "leading_twice", "LeadingTwice"),
        ("2nd", "N2ND", "n2nd", "N2nd"),
        ("v2", "V2", "v2", "V2"),
        ("from", "FROM", "from_", "From"),
        ("None", "NONE", "none", "None_"),
        ("true", "TRUE", "true", "True_"),
        ("match", "MATCH", "match", "Match"),
        ("café", "CAFE", "cafe", "Cafe"),
        ("", "EMPTY", "empty", "Empty"),
        ("!?", "EMPTY", "empty", "Empty"),
        ("名", "U540D", "u540d", "U540d"),
        ("ﬁn", "FIN", "fin", "Fin"),
    ],
)
def test_names(wire: str, member: str, attribute: str, class_: str) -> None:
    """
    Words are split where a reader would split them.
    """
    assert (member, attribute, class_) == (constant(wire), snake(wire), pascal(wire))


@pytest.mark.parametrize("text", [*HOSTILE.values(), LONE_SURROGATE, *keyword.kwlist, *keyword.softkwlist])
def test_any_text_has_names(text: str) -> None:
    """
    Whatever a thing is called, its names are Python names of bounded length.
    """
    check(text)


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(exclude_categories=())))
def test_names_of_any_text(text: str) -> None:
    """
    What holds for the hostile texts holds for any.
    """
    check(text)


def check(text: str) -> None:
    for make in (snake, constant, pascal):
        name = make(text)

        assert isinstance(name, Code)
        assert name.isidentifier()
        assert name.isascii()
        assert not keyword.iskeyword(name)
        assert not name.startswith("_")
        assert len(name) <= LONGEST + 1
    assert snake(text) == snake(text).lower()
    assert constant(text) == constant(text).upper()


@pytest.mark.parametrize(
    ("values", "names"),
    [
        (["$", "€", "£"], ["DOLLAR", "EURO", "POUND"]),
        (["<", "<=", "!="], ["LESS_THAN", "LESS_THAN_EQUALS", "EXCLAMATION_EQUALS"]),
        (["date", "-date", "+date"], ["DATE", "MINUS_DATE", "PLUS_DATE"]),
        (["+1", "-1", "1"], ["PLUS_1", "MINUS_1", "N1"]),
        (["", " ", "x"], ["EMPTY", "SPACE", "X"]),
        (["en-US", "text/plain", "a_b"], ["EN_US", "TEXT_PLAIN", "A_B"]),
        (["asc", "ASC", "Asc", "aSC"], ["ASC_LOWER", "ASC_UPPER", "ASC_CAPITALIZED", "A_SC"]),
        (["a-b", "a_b"], ["A_MINUS_B", "A_UNDERSCORE_B"]),
        (["é", "e"], ["UE9", "U65"]),
    ],
)
def test_values(values: list[str], names: list[str]) -> None:
    """
    A value of an enum has a name from which it can be guessed, and no number.
    """
    assert names == constants(values)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text(max_size=12), unique=True, max_size=6), st.randoms())
def test_values_are_named_by_themselves(values: list[str], random: Random) -> None:
    """
    Names differ, and do not depend on the order of the values.
    """
    named = dict(zip(values, constants(values), strict=True))
    shuffled = random.sample(values, len(values))

    assert len(values) == len(set(named.values()))
    assert [named[value] for value in shuffled] == constants(shuffled)


def test_long_names_differ_by_their_ends() -> None:
    """
    A name that was cut ends in a digest of the whole text.
    """
    left, right = "x" * 1000 + "a", "x" * 1000 + "b"

    assert snake(left) != snake(right)
    assert constant(left) != constant(right)
    assert pascal(left) != pascal(right)


def test_words_take_bounded_time() -> None:
    """
    A name of a megabyte is named like any other.
    """
    assert len(words("a " * 500_000)) <= 4 * LONGEST


@pytest.mark.parametrize(
    ("name", "group"),
    [("message:send", "message"), ("a:b:c", "a"), ("ping", ""), (":odd", ""), ("a:", "a"), ("", "")],
)
def test_group(name: str, group: str) -> None:
    """
    The group of an event is what stands before the first colon.
    """
    assert group == group_of(name)


def test_given_names_are_checked() -> None:
    """
    A name that a document gives is taken as it is, or not at all.
    """
    assert "Given" == given_name("Given")
    with pytest.raises(ValueError, match="is not a Python name"):
        given_name("not a name")
