"""
Make Python names of wire names.

The rules: words are split at everything that is not a letter or a digit and at changes from lower
to upper case; accents are dropped, and letters that have no ASCII form are spelled by their code
point; a name that begins with a digit gets an ``n`` in front, one that Python keeps for itself an
underscore behind. Names longer than `LONGEST` end in a digest of the rest.
"""

from __future__ import annotations

import hashlib
import keyword
import re
import unicodedata

from .printable import Code, identifier

LONGEST = 80

_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z0-9]+|[A-Z0-9]+")


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
    return _finish("".join(word[0].upper() + word[1:] for word in words(text)) or "Empty", "N", text)


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
