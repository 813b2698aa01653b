"""
What holds for any deliveries: each is handled once, and no request brings a receiver down.
"""

from __future__ import annotations

import asyncio
import logging
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from tests.fuzzing import SETTINGS, Target, seeds
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


def test_what_a_fuzzer_starts_from(crisp_package: ModuleType, caplog: pytest.LogCaptureFixture) -> None:
    """
    F49, F50: what ``make fuzz`` varies is answered in order, in three ways alike.
    """
    caplog.set_level(logging.CRITICAL)
    target = Target(crisp_package)
    for data in seeds(crisp_package):
        target.send(data)
    target.close()


def test_what_a_fuzzer_looks_for(crisp_package: ModuleType, caplog: pytest.LogCaptureFixture) -> None:
    """
    It would find a receiver that accepts what nothing proves.
    """

    class Careless(crisp_package.WebhookHandler):  # type: ignore[misc, name-defined]
        def verify(self, headers: Any, body: bytes, query: str | bytes) -> Any:
            return crisp_package.Verified(0, None, "")

    caplog.set_level(logging.CRITICAL)
    package = SimpleNamespace(WebhookHandler=Careless, CrispError=crisp_package.CrispError)
    target = Target(package, SETTINGS[:1])
    unsigned = b"\0\0POST\nx-crisp-signature: %b\nx-crisp-request-timestamp: 1\n\n{}" % (b"0" * 64)
    with pytest.raises(AssertionError, match="accepted with 200"):
        target.send(unsigned)
    target.close()
