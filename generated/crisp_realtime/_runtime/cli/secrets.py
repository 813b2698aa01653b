"""
Secrets for commands: from the environment or a file, never from an argument.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..errors import ConfigurationError


def add_options(options: Any, *, several: bool = True) -> None:
    """
    Add the options that name secrets to a parser, or to a group in one. With *several* each may be given
    several times.
    """
    told = "; may be given several times" if several else ""
    kept: dict[str, Any] = {"action": "append", "default": []} if several else {}
    for option, metavar, what in (
        ("--secret-env", "NAME", "the environment variable that has the secret"),
        ("--secret-file", "FILE", "the file that has the secret, on one line"),
    ):
        options.add_argument(option, metavar=metavar, help=f"{what}{told}", **kept)


def read(given: argparse.Namespace) -> Iterator[bytes]:
    """
    Yield the secrets that the options name.
    """
    yield from map(from_env, given.secret_env)
    yield from map(from_file, given.secret_file)


def from_env(name: str) -> bytes:
    """
    Return the secret in an environment variable. Raises `ConfigurationError` without it.
    """
    value = os.environ.get(name)
    if value is None:
        raise ConfigurationError(f"the environment has no variable {name}")
    return os.fsencode(value)


def from_file(name: str) -> bytes:
    """
    Return the secret in a file. Raises `ConfigurationError` when it has more than one line.
    """
    text = Path(name).read_bytes()
    text = text.removesuffix(b"\n").removesuffix(b"\r")  # editors end the line
    if b"\n" in text:
        raise ConfigurationError(f"{name} has more than one line; a secret is on one")
    return text
