"""
How what was found is told: a module for each format.

A report is a function from a `Report` to text. It never decides whether a run fails, and never lets a
document's text be read as anything but text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from ...errors import ConfigurationError, one_line
from ..findings import Report
from . import github, html, json, junit, markdown, sarif, text
from .look import Look


@dataclass(frozen=True, slots=True)
class Format:
    """
    A way to tell a report. *suffix* is what files in it end in; without one it goes to stdout alone.
    """

    write: Callable[[Report, Look], str]
    suffix: str = ""


FORMATS: Final[Mapping[str, Format]] = {
    "text": Format(text.write, ".txt"),
    "markdown": Format(markdown.write, ".md"),
    "html": Format(html.write, ".html"),
    "json": Format(json.write, ".json"),
    "github": Format(github.write),
    "sarif": Format(sarif.write, ".sarif"),
    "junit": Format(junit.write, ".xml"),
}
"""
The formats by the names that the command line has for them.
"""


def write_report(report: Report, name: str, look: Look | None = None) -> str:
    """
    Tell a report in the format of a name.
    """
    return FORMATS[name].write(report, look or Look())


def format_of(file: str) -> str:
    """
    Name the format of a file by its suffix.

    Raises `ConfigurationError` for a suffix that no format has.
    """
    suffix = PurePath(file).suffix.lower()
    for name, each in FORMATS.items():
        if each.suffix and each.suffix == suffix:
            return name
    known = ", ".join(f"{each.suffix} ({name})" for name, each in FORMATS.items() if each.suffix)
    raise ConfigurationError(f"--output {one_line(file)}: no format has this suffix; they are {known}")
