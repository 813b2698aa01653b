"""
Make Python names of wire names.

The rules: words are split at everything that is not a letter or a digit and at changes from lower
to upper case; accents are dropped, and letters that have no ASCII form are spelled by their code
point; a name that begins with a digit gets an ``n`` in front, one that Python keeps for itself an
underscore behind. Names longer than `LONGEST` end in a digest of the rest.

Values of an enum are told apart by signs and by case where words do not: see `constants`.
"""

from __future__ import annotations

import hashlib
import keyword
import re
import unicodedata
from collections.abc import Sequence

from .printable import Code, identifier

LONGEST = 80

_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z0-9]+|[A-Z0-9]+")
_SIGN = re.compile(r"[^\w]|_")
# A sign between words only separates them; one that stands elsewhere says something.
_ODD_SIGN = re.compile(r"(?<![^\W_])[^\w]|[^\w](?![^\W_])|(?<![^\W_])_|_(?![^\W_])|[^\w\-.:/,; ]")
_SIGNS = {"-": "MINUS", "_": "UNDERSCORE", ".": "DOT", "/": "SLASH", "\\": "BACKSLASH"}


def words(text: str) -> list[str]:
    """
    Split a wire name into ASCII words.
    """
    return _WORD.findall(_ascii(text[: 4 * LONGEST]))


def snake(text: str) -> Code:
    """
    Name an attribute, a parameter or a module: ``set_email``.
    """
    return _finish("_".join(words(text)).lower() or "empty", "n", text)


def constant(text: str) -> Code:
    """
    Name a member of an enum: ``SET_EMAIL``.
    """
    return _finish("_".join(words(text)).upper() or "EMPTY", "N", text)


def pascal(text: str) -> Code:
    """
    Name a class: ``SessionSetEmail``.
    """
    parts = words(text)
    if len(parts) > 1 and text.upper() == text:  # GUILD_CREATE is two words, not two abbreviations
        parts = [part.lower() for part in parts]
    return _finish("".join(part[0].upper() + part[1:] for part in parts) or "Empty", "N", text)


def constants(values: Sequence[str]) -> list[Code]:
    """
    Name the members of an enum by its *values*, which differ: ``$`` is ``DOLLAR``, ``-1`` is ``MINUS_1``.

    A value is named by itself alone, whatever stands before it. Where several would have one name,
    each says more of its value: every sign, then the case of its letters, then its code points.
    """
    levels = dict.fromkeys(values, 0)
    while True:
        named: dict[Code, list[str]] = {}
        for value, level in levels.items():
            named.setdefault(_value_name(value, level), []).append(value)
        clashing = [value for alike in named.values() if len(alike) > 1 for value in alike]
        if not clashing:
            return [_value_name(value, level) for value, level in levels.items()]
        for value in clashing:
            levels[value] += 1


def _value_name(value: str, level: int) -> Code:
    """
    Name a value: by its words and odd signs (0), with all signs (1), with its case (2), exactly (3).
    """
    if level >= 3:
        return _finish("U" + "_U".join(f"{ord(character):X}" for character in value), "N", value)
    start = value[: 4 * LONGEST]
    name = "_".join(words((_SIGN if level else _ODD_SIGN).sub(_spelled, start))).upper() or "EMPTY"
    if level == 2:
        name += _case_of(start)
    return _finish(name, "N", value)


def _case_of(text: str) -> str:
    pattern = "".join("U" if letter.isupper() else "L" for letter in text if letter.isalpha())
    if not pattern.strip(pattern[:1]):
        return {"": "", "U": "_UPPER", "L": "_LOWER"}[pattern[:1]]
    return "_CAPITALIZED" if not pattern[1:].strip("L") else f"_{pattern}"


def _spelled(match: re.Match[str]) -> str:
    return "".join(f" {_sign(character)} " for character in match[0])


def _sign(character: str) -> str:
    name = _SIGNS.get(character) or str(unicodedata.name(character, f"U{ord(character):x}"))
    return name.removesuffix(" SIGN").removesuffix(" MARK")


def group_of(event_name: str) -> str:
    """
    Return the part of an event's name before the first colon, or nothing.
    """
    group, colon, _ = event_name.partition(":")
    return group if colon else ""


def given(name: str) -> Code:
    """
    Take a name that the document gives by ``x-python-name``.
    """
    return identifier(name)


def _finish(name: str, digit_prefix: str, text: str) -> Code:
    if name[0].isdigit():
        name = digit_prefix + name
    if len(name) > LONGEST or len(text) > 4 * LONGEST:
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
        separator = "" if name[:1].isupper() and not name.isupper() else "_"
        name = f"{name[: LONGEST - 9].rstrip('_')}{separator}{digest.upper() if name.isupper() else digest}"
    if keyword.iskeyword(name):
        name += "_"
    return identifier(name)


def _ascii(text: str) -> str:
    if text.isascii():
        return text
    plain = []
    for character in unicodedata.normalize("NFKD", text):
        if character.isascii():
            plain.append(character)
        elif character.isalnum():
            plain.append(f" u{ord(character):x} ")
        elif not unicodedata.combining(character):
            plain.append(" ")
    return "".join(plain)
