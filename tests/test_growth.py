"""
Public names outlive the growth of the document: a sample of what `make soak` tries.
"""

from __future__ import annotations

from tests.growth import check_growths


def test_growths() -> None:
    """
    Every public name means what it meant, is gone and told, or is refused with a way out.
    """
    assert {"kept", "renamed", "refused"} == set(check_growths(range(40)))
