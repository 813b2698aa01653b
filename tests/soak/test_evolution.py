"""
A package outlives the document it was made of.
"""

from __future__ import annotations

from pathlib import Path

from tests.evolution import check_evolution
from tests.reading import read_overlaid
from tests.sampling import Codec, configured, configured_reading, write_package

CHANGES = 1_000


def test_additions(tmp_path: Path) -> None:
    """
    After each of a thousand random changes that only add, a package made before delivers every event whole.
    """
    old = Codec(write_package(*configured(), tmp_path, "old_package"), configured_reading())
    document = read_overlaid(*configured())
    for seed in range(CHANGES):
        check_evolution(old, document, seed)
