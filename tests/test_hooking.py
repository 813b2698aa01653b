"""
What holds for any deliveries: each is handled once, and no request brings a receiver down.
"""

from __future__ import annotations

import asyncio
import logging

import pytest

from tests.hooking import run_captured, run_deliveries, run_hostile


def test_each_delivery_is_handled_once() -> None:
    """
    F11, F45, F71, F128: events of two tenants, one to five times each, in any order and several at once.
    """
    runs, statuses = asyncio.run(run_deliveries(5_000, seed=11))

    assert {200} == statuses
    assert (5_000, {1}) == (len(runs), set(runs.values()))


def test_a_captured_delivery_is_not_handled_again() -> None:
    """
    F121: what was sent in the meantime, within the tolerance, does not make it new.
    """
    assert 1 == asyncio.run(run_captured(12_000))


def test_hostile_requests(caplog: pytest.LogCaptureFixture) -> None:
    """
    F49, F50: no exception, no answer that is not declared, nothing unsigned accepted, both ways alike.
    """
    caplog.set_level(logging.CRITICAL)

    assert [] == [*run_hostile(20_000, seed=5)]
