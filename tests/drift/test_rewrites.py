"""
What is written otherwise and says the same is not a change.
"""

from __future__ import annotations

import copy
import random
from collections.abc import Sequence

import pytest

from generator.drift.compare import compare

from .rewrites import REWRITES, STYLES, Rewrite, Style, as_blocks
from .singles import host, inputs, told

_NOBODY = ("RT12 any = = none", "MS20 any = = none", "SC30 any = = none")
HOSTS = ("schemas", "shop", "broker", "lamps")


def _called(thing: object) -> str:
    return getattr(thing, "__name__", str(thing))


def _found(name: str, rewrites: Sequence[Rewrite], style: Style, chance: random.Random) -> list[str]:
    document = copy.deepcopy(host(name))
    for rewrite in rewrites:
        document = rewrite(document, chance)
    found = told(compare(inputs(host(name)), inputs(style(document, chance))), notes=True)
    # That nobody reads it, or uses it, is no finding about users.
    return [line for line in found if line not in _NOBODY]


@pytest.mark.parametrize("name", HOSTS)
@pytest.mark.parametrize("rewrite", REWRITES, ids=_called)
def test_a_rewrite_changes_nothing(name: str, rewrite: Rewrite) -> None:
    assert _found(name, [rewrite], as_blocks, random.Random(1)) == []


@pytest.mark.parametrize("name", HOSTS)
@pytest.mark.parametrize("style", STYLES, ids=_called)
def test_a_style_changes_nothing(name: str, style: Style) -> None:
    assert _found(name, [], style, random.Random(1)) == []


@pytest.mark.parametrize("name", HOSTS)
@pytest.mark.parametrize("seed", range(6))
def test_rewrites_together_change_nothing(name: str, seed: int) -> None:
    chance = random.Random(seed)
    rewrites = chance.sample(REWRITES, k=chance.randint(5, len(REWRITES)))
    style = chance.choice(STYLES)
    assert _found(name, rewrites, style, chance) == [], [*map(_called, rewrites), _called(style)]
