"""
What `diff` says of each single change, held against what the change does.
"""

from __future__ import annotations

from pathlib import Path

from tests.drift.singles import read_changes
from tests.drift.test_truth import hold


def test_labels(tmp_path: Path) -> None:
    """
    For each change and its mirror: what is called breaking breaks, what is not does not, and every public
    name that is lost is told.
    """
    found = hold(read_changes()[1], tmp_path)

    assert [] == found
