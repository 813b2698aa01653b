"""
Signatures over the bytes that came, held against the service's Node client on a great many bodies.

``SOAK_BODIES`` says how many; 100,000 without it. The same number gives the same ones.
"""

from __future__ import annotations

import os
from collections import Counter
from types import ModuleType

from tests.node_packages import Node
from tests.raw_bytes import RULES, run_bodies

BODIES = int(os.environ.get("SOAK_BODIES", "100000"))
BATCH = 10_000


def test_raw_bytes(crisp_package: ModuleType, node: Node) -> None:
    """
    Wherever the client and we judge a delivery differently, a stated rule says why, and every rule is met.
    """
    applied: Counter[str] = Counter()
    for seed in range(max(1, BODIES // BATCH)):
        assert [] == [*run_bodies(crisp_package, node, min(BATCH, BODIES), seed, applied)][:10]
    print(*(f"{count:8} {rule}" for rule, count in applied.most_common()), sep="\n")

    assert RULES.keys() <= applied.keys()
