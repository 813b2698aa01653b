"""
What holds of the adapters for any request, on more of them than anybody waits for.

``SOAK_ADAPTERS`` says how many; 200,000 through each without it.
"""

from __future__ import annotations

import logging
import os

import pytest

from tests.adapting import run_adapters


def test_hostile_requests(caplog: pytest.LogCaptureFixture) -> None:
    """
    One request has one status in every adapter, none is 500 or more, nothing unsigned is accepted.
    """
    from django.conf import settings  # type: ignore[import-untyped]

    if not settings.configured:
        settings.configure(SECRET_KEY="x", ALLOWED_HOSTS=["*"])
    caplog.set_level(logging.CRITICAL)

    assert [] == [*run_adapters(int(os.environ.get("SOAK_ADAPTERS", "200000")), seed=19)][:20]
