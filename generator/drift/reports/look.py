"""
How a report is looked at.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """
    What the reader's terminal and options ask for; only `text` heeds it.
    """

    width: int = 80
    coloured: bool = False
    verbose: bool = False
    quiet: bool = False
