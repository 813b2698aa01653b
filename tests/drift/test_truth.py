"""
What `diff` says of a change, held against what the change does: a sample; ``make soak`` takes all.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import Final

from .singles import Single, read_changes
from .truth import Laboratory, comparisons, contradictions, unclaimed

SAMPLE: Final = 6


def sampled() -> list[Single]:
    """
    Pick changes, each of another rule, on documents of every kind.
    """
    changes = [single for single in read_changes()[1] if not single.overlay]
    return random.Random("truth").sample(changes, SAMPLE)


def test_labels(tmp_path: Path) -> None:
    """
    What is called breaking breaks, what is not does not, and every public name that is lost is told.
    """
    found = list(hold(sampled(), tmp_path))

    assert [] == found


def hold(changes: list[Single], folder: Path) -> list[str]:
    """
    Make both packages of each change, and of its mirror; return what the comparison of documents has wrong.
    """
    laboratory = Laboratory(folder)
    seen = []
    with laboratory.open():
        for single in changes:
            for comparison in comparisons(single):
                laboratory.observe(comparison)
                seen.append(comparison)
        laboratory.check_types(seen)
    return [
        f"{comparison.name}: {told}"
        for comparison in seen
        for told in (*contradictions(comparison), *map(" ".join, unclaimed(comparison)))
    ]
