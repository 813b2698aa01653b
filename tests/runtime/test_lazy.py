"""
What importing costs: names of the package that are imported when they are used.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bench.importing import DECODER, FLOOR, RECEIVER

RECEIVER_ALONE = ("asyncio", "concurrent.futures", "hashlib", "hmac", "logging", "threading", "urllib.parse")
"""
What a receiver needs and a program that only decodes does not.
"""


def loaded(program: str, root: Path) -> set[str]:
    """
    Run a program; return the modules that it has imported.
    """
    finish = "import sys; print(*(name for name in sys.modules if name not in before))"
    source = f"import sys; before = frozenset(sys.modules)\n{program}\n{finish}"
    ran = subprocess.run(
        [sys.executable, "-P", "-S", "-c", source],
        env={"PYTHONPATH": str(root / "generated")},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return set(ran.stdout.split())


def test_decoding_is_light(root: Path) -> None:
    """
    A program that only decodes loads neither the receiver nor what it needs.
    """
    modules = loaded(DECODER, root)

    assert set() == modules & {*RECEIVER_ALONE, "crisp_realtime._runtime.webhook"}


@pytest.mark.parametrize("names", ["EVENTS, MessageEvent", "Payload, UNSET", "ServiceError, SignatureError"])
def test_names_are_light(names: str, root: Path) -> None:
    """
    Naming an event, a payload or an exception loads no receiver.
    """
    modules = loaded(f"from crisp_realtime import {names}", root)

    assert set() == modules & {*RECEIVER_ALONE, "crisp_realtime._runtime.webhook"}


def test_first_delivery_imports_nothing(root: Path) -> None:
    """
    A receiver has everything when it is made: the first delivery does not wait for modules.
    """
    delivery = (
        "import asyncio, json; from crisp_realtime import WebhookHandler; hooks = WebhookHandler(url_key='k')"
    )
    before = loaded(delivery, root)
    refused = "hooks.handle_sync('POST', {}, b'{}', 'key=wrong')"

    assert set() == loaded(f"{delivery}\n{refused}", root) - before


def test_floor_of_the_benchmark(root: Path) -> None:
    """
    The floor that `make bench` compares imports with has no module that a receiver does not load.
    """
    assert set() == set(FLOOR) - loaded(RECEIVER, root) - set(sys.builtin_module_names)
