"""
Hostile texts, and the makers of code that must survive them. New ones go here first.
"""

from __future__ import annotations

import ast
import tokenize
from io import StringIO

import black
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.format import format_source
from generator.printable import WIDTH, Code, comment, docstring, identifier, literal

CANARY = "\nimport sys; sys.canary = 1\n"
HOSTILE: dict[str, str] = {
    "plain": "text",
    "quote at the end": 'ends with "',
    "two quotes at the end": 'ends with ""',
    "three quotes": f'a """{CANARY}"""',
    "three quotes at the end": 'a """',
    "four quotes": 'a """" b',
    "three single quotes": f"a '''{CANARY}'''",
    "single quote": f"a '{CANARY}'",
    "escaped quotes": f'a \\"\\"\\"{CANARY}',
    "backslash before quotes": f'a \\"""{CANARY}',
    "backslash at the end": "ends with \\",
    "two backslashes at the end": "ends with \\\\",
    "backslashes": r"C:\new\table \x41 \u0041 \101 \q",
    "named character": r"\N{DASH} \N{NO SUCH NAME}",
    "newline": f"a{CANARY}b",
    "carriage return": f"a\r{CANARY}b",
    "windows": "a\r\nimport sys\r\nb",
    "line separator": "a\u2028import sys; sys.canary = 1\u2028b",
    "paragraph separator": "a\u2029import sys; sys.canary = 1\u2029b",
    "next line": "a\x85import sys; sys.canary = 1\x85b",
    "vertical tab": "a\x0bimport sys; sys.canary = 1\x0bb",
    "form feed": "a\x0cimport sys; sys.canary = 1\x0cb",
    "separators": "a\x1cimport sys\x1dimport os\x1eb\x1fc",
    "tab": "a\tb",
    "indented": "a\n        deep\n    less\n",
    "braces": "a {{ view.source }} b {0} {name} %s %(a)s ${x}",
    "statement": "a {% raw %} b {% endraw %} {% include '_header.jinja' %}",
    "comment braces": "a {# gone #} b",
    "hash": "a # type: ignore[misc] # noqa # fmt: off",
    "coding": "# -*- coding: utf-7 -*- +AAo-import sys",
    "escapes": "a\x00b\x01c\x1b[31md\x7f",
    "bidirectional": "a\u202e\u2066b\u2069\u200f",
    "invisible": "a\u200b\u200d\ufeff\u00adb",
    "emoji": "a 😀 👩‍👩‍👧 é e\u0301 ﷽",
    "private": "a\ue000\uf8ff\U0010fffdb",
    "percent": "100%% %n",
    "f-string": "a {__import__('os').system('true')} b",
    "pointer": "a/b~c~0~1#",
    "markup": "<b>&amp;</b> `code` ``wire`` *star*",
    "long": "a" + "x" * 100_000,
    "long words": "a " + "word " * 4_000,
    "only punctuation": "!?;",
}
LONE_SURROGATE = "a\ud800b\udfff"

EVERY = pytest.mark.parametrize(
    "text", [*HOSTILE.values(), LONE_SURROGATE, ""], ids=[*HOSTILE, "surrogate", "empty"]
)


@EVERY
def test_literal(text: str) -> None:
    """
    A literal is the text, on one line, in printable ASCII.
    """
    printed = literal(text)

    assert text == ast.literal_eval(printed)
    assert printed.isascii()
    assert printed.isprintable()


@EVERY
@pytest.mark.parametrize("indent", [0, 8])
def test_docstring_is_one_string(text: str, indent: int) -> None:
    """
    A docstring is one expression and nothing else, whatever stands in it.
    """
    margin = " " * indent
    source = f"{margin}{docstring(text, indent)}\n"
    wrapped = f"if True:\n{source}" if indent else source
    compile(wrapped, "docstring", "exec", dont_inherit=True)
    tree = ast.parse(wrapped)
    body = tree.body[0].body if isinstance(tree.body[0], ast.If) else tree.body

    assert [ast.Expr] == [type(node) for node in body]
    assert isinstance(body[0].value, ast.Constant)  # type: ignore[attr-defined]
    assert not any(not (character.isprintable() or character == "\n") for character in source)


def test_docstring_says_what_the_text_says() -> None:
    """
    Quotes, backslashes and lines are read back as they were written.
    """
    text = 'A "quoted" \\d path,\n\n* a list """ of ""\n  things\\'

    assert text == ast.literal_eval(docstring(text)).strip("\n")


def test_docstring_wraps_at_words() -> None:
    """
    A line wider than a module is broken at words; a word that is wider stays whole.
    """
    printed = docstring("word " * 100 + "\n\n" + "x" * 300, 4)

    assert all(len(line) <= WIDTH for line in printed.splitlines() if "x" not in line)
    assert "x" * 300 in printed


@EVERY
def test_comment_is_comment(text: str) -> None:
    """
    A comment is comment tokens and nothing else.
    """
    source = comment(text) + "\n"
    tokens = {token.type for token in tokenize.generate_tokens(StringIO(source).readline)}

    assert tokens <= {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.ENDMARKER}
    assert [] == ast.parse(source).body


@EVERY
def test_layout(text: str) -> None:
    """
    Laying out a module leaves what it says, at every depth and on lines of any length.
    """
    source = f"""\
{comment(text)}
{docstring(text)}
A = {literal(text)}
B = [f({literal(text)}, b={{{literal(text)}: ({literal(text)},)}}), {literal(text)}]
class C:
    {docstring(text, 4)}
    {comment(text, 4)}
    a = {literal(text)}
    {docstring(text, 4)}
    def f(self):
        {docstring(text, 8)}
        {comment(text, 8)}
        return {literal(text)}
"""

    black.assert_equivalent(source, format_source(source, "m.py"))


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(exclude_categories=())))
def test_any_text(text: str) -> None:
    """
    What holds for the hostile texts holds for any.
    """
    test_literal(text)
    test_docstring_is_one_string(text, 8)
    test_comment_is_comment(text)


@pytest.mark.parametrize(
    "value",
    [None, True, 0, -1, 1.5, 1e300, "a", [], [1, "a"], (), (1,), ("a", "b"), {}, {"a": [None, {'"': "\\"}]}],
)
def test_literal_of_data(value: object) -> None:
    """
    JSON data and tuples are printed as what they are.
    """
    assert value == ast.literal_eval(literal(value))


@pytest.mark.parametrize("value", [object(), {1, 2}, b"bytes", ast])
def test_literal_of_other_things(value: object) -> None:
    """
    What JSON does not have is an error of ours.
    """
    with pytest.raises(TypeError, match="has no literal"):
        literal(value)


@pytest.mark.parametrize("name", ["a", "_a", "A1", "match", "None_"])
def test_identifier(name: str) -> None:
    """
    A Python name becomes code.
    """
    assert Code(name) == identifier(name)
    assert isinstance(identifier(name), Code)


@pytest.mark.parametrize("name", ["", "1a", "a b", "class", "None", "a.b", "é", "ﬁ", "a\n", "a\u200b"])
def test_no_identifier(name: str) -> None:
    """
    Anything else does not, and letters beyond ASCII do not either: Python normalises them.
    """
    with pytest.raises(ValueError, match="is not a Python name"):
        identifier(name)
