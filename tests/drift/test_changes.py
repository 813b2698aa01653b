"""
Every rule is found where it should be, in each direction, and nothing else is.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

import pytest

from generator.drift.catalogue import rules
from generator.drift.compare import compare_sides
from generator.drift.sides import Reading, read_side
from generator.errors import InputError
from generator.pipeline import generate

from .singles import (
    FOLDER,
    REFUSED,
    Single,
    agrees,
    edited,
    host,
    inputs,
    is_of_the_catalogue,
    read_changes,
    told,
)

WAIVED, CHANGES = read_changes()
HOSTS = sorted(path.stem for path in Path(FOLDER / "hosts").glob("*.yaml"))
SIDES = [
    pytest.param(single, turned, id=single.name + (", turned" if turned else ""))
    for single in CHANGES
    for turned in (False, True)
    if not turned or single.mirrored is not None
]


@pytest.mark.parametrize("name", HOSTS)
def test_packages_can_be_made_of_the_hosts(name: str) -> None:
    assert generate(inputs(host(name))).files


def test_changes_have_names_of_their_own() -> None:
    names = [single.name for single in CHANGES]
    assert sorted(set(names)) == sorted(names)


def test_every_rule_has_a_change_or_a_reason() -> None:
    shown = {rule for single in CHANGES for rule in single.rules}
    assert shown.isdisjoint(WAIVED)
    refused = {"RT02", "MS13", "OV01", "OV05"}  # what they are found by is a comparison that is refused
    assert shown | set(WAIVED) | refused == set(rules())


def test_every_rule_has_a_change_in_each_direction() -> None:
    shown = {
        tuple(line.split()[:2])
        for single in CHANGES
        for line in (*single.expected, *(single.mirrored or ()))
        if line != REFUSED
    }
    told_elsewhere = {*WAIVED, "RT02", "MS13", "OV01", "OV05", "TR01", "OV06"}
    there = {
        (rule.id, direction)
        for rule in rules().values()
        for direction in rule.effects
        if rule.id not in told_elsewhere
    }
    assert there - shown == set()


@pytest.mark.parametrize(("single", "turned"), SIDES)
def test_what_is_expected_is_what_the_catalogue_says(single: Single, turned: bool) -> None:
    lines = (single.mirrored if turned else single.expected) or ()
    assert [line for line in lines if line != REFUSED and not is_of_the_catalogue(line)] == []


@lru_cache(maxsize=1)
def sides_of(single: Single) -> tuple[Reading, Reading]:
    """
    Read the host and what an edit makes of it. A host that many changes start from is read once.
    """
    start = edited(host(single.host), single.start)
    unchanged = read_host(single.host) if not single.start and not single.overlay else None
    return unchanged or read_side(inputs(start, single.overlay)), read_side(
        inputs(edited(start, single.edit), single.overlay)
    )


@cache
def read_host(name: str) -> Reading:
    """
    Read a host as a side of comparisons.
    """
    return read_side(inputs(host(name)))


@pytest.mark.parametrize(("single", "turned"), SIDES)
def test_exactly_the_expected_is_found(single: Single, turned: bool) -> None:
    expected = (single.mirrored if turned else single.expected) or ()
    if expected == (REFUSED,):
        with pytest.raises(InputError):
            sides_of(single)
        return
    old, new = reversed(sides_of(single)) if turned else sides_of(single)
    found = told(compare_sides(old, new))
    assert agrees(expected, found), f"expected {sorted(expected)}, found {found}"
