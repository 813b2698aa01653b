"""
Text that may be printed into a Python module as it stands, and the makers of such text.

`Code` is Python source. Whatever comes from a document is a ``str`` until one of the makers here
has turned it into `Code`; templates print nothing else.
"""

from __future__ import annotations

import dataclasses
import keyword
import textwrap
from collections.abc import Iterator
from typing import Any

WIDTH = 110
"""
Columns of the generated modules.
"""


class Code(str):
    """
    Python source.
    """

    __slots__ = ()

    def __html__(self) -> str:  # pragma: no cover - only so that no escaping ever touches source
        return self


def identifier(name: str) -> Code:
    """
    Declare *name* to be a Python name; raises ``ValueError`` when it is none.
    """
    if not name.isidentifier() or keyword.iskeyword(name) or not name.isascii():
        raise ValueError(f"{name!r} is not a Python name")
    return Code(name)


def literal(value: object) -> Code:
    """
    Print JSON data as a Python literal in pure ASCII.

    Raises ``TypeError`` for what JSON does not have.
    """
    if value is None or isinstance(value, bool | int | float):
        return Code(repr(value))
    if isinstance(value, str):
        return Code(_string(value))
    if isinstance(value, dict):
        return Code(
            "{" + ", ".join(f"{literal(str(key))}: {literal(item)}" for key, item in value.items()) + "}"
        )
    if isinstance(value, tuple):
        items = [literal(item) for item in value]
        return Code("(" + ", ".join(items) + ("," if len(items) == 1 else "") + ")")
    if isinstance(value, list):
        return Code("[" + ", ".join(literal(item) for item in value) + "]")
    raise TypeError(f"{value!r} has no literal")


def construct(value: Any) -> Code:
    """
    Print a dataclass or a named tuple as the call that makes it, others as `literal` does.

    Raises ``TypeError`` for what has no literal.
    """
    if dataclasses.is_dataclass(value) or hasattr(value, "_fields"):
        return Code(f"{type(value).__name__}({', '.join(arguments(value))})")
    if isinstance(value, tuple):
        items = [construct(item) for item in value]
        return Code(f"({', '.join(items)}{',' if len(items) == 1 else ''})")
    return literal(value)


def arguments(value: Any) -> Iterator[Code]:
    """
    Yield the keyword arguments that make a dataclass or a named tuple; those with their default are left out.
    """
    if dataclasses.is_dataclass(value):
        defaults = {member.name: member.default for member in dataclasses.fields(value)}
    else:
        defaults = {name: value._field_defaults.get(name, dataclasses.MISSING) for name in value._fields}
    for name, default in defaults.items():
        member = getattr(value, name)
        if member != default:
            yield Code(f"{name}={construct(member)}")


def _string(value: str) -> str:
    if value.isascii() and value.isprintable():
        body = value.replace("\\", "\\\\")
    else:
        body = "".join(_escaped(character) for character in value)
    return '"' + body.replace('"', '\\"') + '"'


def _escaped(character: str) -> str:
    if character == "\\":
        return "\\\\"
    if " " <= character <= "~":
        return character
    return (
        character.encode("unicode_escape", "surrogatepass").decode("ascii") if character != "\\" else "\\\\"
    )


def docstring(text: str, indent: int = 0) -> Code:
    """
    Print text as a docstring, quotes included, to stand at *indent* spaces.

    Lines are wrapped at `WIDTH`; the paragraphs and line breaks of the text are kept.
    """
    lines = [line for paragraph in _printable(text).splitlines() for line in _wrap(paragraph, WIDTH - indent)]
    while lines and not lines[0]:
        lines.pop(0)
    while lines and not lines[-1]:
        lines.pop()
    margin = " " * indent
    body = "".join(f"{margin}{line}".rstrip() + "\n" for line in lines)
    return Code(f'"""\n{body}{margin}"""')


def comment(text: str, indent: int = 0) -> Code:
    """
    Print text as comment lines to stand at *indent* spaces.
    """
    lines = [
        line
        for paragraph in _printable(text).splitlines() or [""]
        for line in _wrap(paragraph, WIDTH - indent - 2)
    ]
    margin = " " * indent
    return Code(f"\n{margin}".join(f"# {line}".rstrip() for line in lines))


def markdown(text: str) -> Code:
    """
    Print text into a Markdown file so that none of it is read as markup.
    """
    shown = "".join(character if character.isprintable() else " " for character in text)
    for character in "\\`*_[]<>|#~&":
        shown = shown.replace(character, f"\\{character}")
    return Code(shown)


def markdown_code(text: str) -> Code:
    """
    Print text into a Markdown file as code. It may stand in a table.
    """
    shown = "".join(character if character.isprintable() else " " for character in text)
    return Code(f"`{shown.replace('`', chr(39)).replace('|', chr(92) + '|')}`")


def _wrap(line: str, width: int) -> list[str]:
    """
    Break one line of text; continuation lines keep its indentation.
    """
    if len(line) <= width:
        return [line.rstrip()]
    margin = line[: len(line) - len(line.lstrip())][:20]
    return textwrap.wrap(
        line,
        max(width, 40),
        subsequent_indent=margin,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [""]


def _printable(text: str) -> str:
    r"""
    Escape what would end a docstring or change its meaning.

    Backslashes are doubled, and so a ``\N{...}`` or a trailing backslash stays text. Every double
    quote that could close the docstring is escaped, and control and format characters (line
    separators, bidirectional marks) are spelled as escapes.
    """
    shown = []
    for character in text.replace("\r\n", "\n").replace("\r", "\n"):
        if character == "\\":
            shown.append("\\\\")
        elif character == "\n" or character.isprintable():
            shown.append(character)
        elif character == "\t":
            shown.append("    ")
        elif "\ud800" <= character <= "\udfff":
            shown.append(
                f"\\\\u{ord(character):04x}"
            )  # spelled out: CPython 3.13 compiles no docstring with one
        else:
            shown.append(character.encode("unicode_escape", "surrogatepass").decode("ascii"))
    return "".join(shown).replace('"""', '\\"\\"\\"').replace('""', '\\"\\"')
