"""
Public names outlive the growth of the document.
"""

from __future__ import annotations

from collections import Counter

from tests.growth import check_growths

GROWTHS = 1_000


def test_growths() -> None:
    """
    After each of a thousand random growths every public name means what it meant, is gone and told, or is
    refused with a way out; a good half of them change no name.
    """
    happened = Counter(check_growths(range(GROWTHS)))

    assert GROWTHS == happened.total()
    assert happened["kept"] > GROWTHS // 2, happened
