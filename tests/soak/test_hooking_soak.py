"""
Deliveries in great numbers.
"""

from __future__ import annotations

import asyncio
import logging
import os

import pytest

from tests.hooking import run_captured, run_deliveries, run_hostile

EVENTS = int(os.environ.get("SOAK_EVENTS", "100000"))
REQUESTS = int(os.environ.get("SOAK_REQUESTS", "5000000"))
BATCH = 50_000


def test_each_delivery_is_handled_once() -> None:
    """
    Events of two tenants, one to five times each, in any order and several at once.
    """
    runs, statuses = asyncio.run(run_deliveries(EVENTS, seed=12))

    assert {200} == statuses
    assert (EVENTS, {1}) == (len(runs), set(runs.values()))


def test_a_captured_delivery_is_not_handled_again() -> None:
    """
    As many others come in between as are remembered at all.
    """
    assert 1 == asyncio.run(run_captured(EVENTS * 10))


def test_hostile_requests(caplog: pytest.LogCaptureFixture) -> None:
    """
    No exception, no answer that is not declared, nothing unsigned accepted, both ways alike.
    """
    caplog.set_level(logging.CRITICAL)

    for seed in range(max(1, REQUESTS // BATCH)):
        assert [] == [*run_hostile(min(BATCH, REQUESTS), seed)]
