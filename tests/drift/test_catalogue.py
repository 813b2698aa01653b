"""
The catalogue of rules: whole, and as bad as it says.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.drift.catalogue import NOW, UPGRADE, Class, Rule, class_of, rules

CLASSES = {
    (rule, direction): expected
    for line in (Path(__file__).parent / "classes.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
    for rule, direction, expected in [line.split()]
}
RULES = list(rules().values())


def _named(rule: Rule) -> str:
    return rule.id


def test_every_rule_is_there_once_with_a_class_for_each_direction() -> None:
    told = [(rule.id, direction) for rule in RULES for direction in rule.effects]
    assert len(RULES) >= 205
    assert sorted(told) == sorted(CLASSES)


def test_the_file_has_no_rule_twice() -> None:
    text = (Path(__file__).parents[2] / "generator/drift/rules.yaml").read_text("utf-8")
    written = re.findall(r"^- rule: (\S+)$", text, re.MULTILINE)
    assert len(written) == len(set(written)) == len(RULES)


@pytest.mark.parametrize("key", sorted(CLASSES), ids="-".join)
def test_the_class_is_computed_as_users_are_told(key: tuple[str, str]) -> None:
    identifier, direction = key
    rule = rules()[identifier]
    assert rule.severity(*rule.effects[direction]) == CLASSES[key]


@pytest.mark.parametrize("rule", RULES, ids=_named)
def test_every_rule_has_the_opposite_or_says_why_not(rule: Rule) -> None:
    assert bool(rule.mirror) != bool(rule.waiver)
    assert [mirror for mirror in rule.mirror if rule.id not in rules()[mirror].mirror] == []


@pytest.mark.parametrize("rule", RULES, ids=_named)
def test_the_texts_are_whole(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]{2}\d\d", rule.id)
    assert re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", rule.slug)
    for half in (rule.what, rule.python):
        assert re.fullmatch(r"\S.*[^\s.,;:]", half) and "  " not in half
    for whole in (rule.why, rule.repair, *filter(None, [rule.waiver])):
        assert re.fullmatch(r"[A-Z`].*\.", whole) and "  " not in whole
    assert all(direction in ("rx", "tx", "any") for direction in rule.effects)
    assert all(now in NOW and upgrade in UPGRADE for now, upgrade in rule.effects.values())


def test_only_what_nobody_understands_has_a_class_of_its_own() -> None:
    assert {rule.id: rule.fixed for rule in RULES if rule.fixed} == {"UN01": Class.BREAKING}


@pytest.mark.parametrize("upgrade", UPGRADE)
@pytest.mark.parametrize("now", NOW)
def test_no_effect_makes_a_class_better(now: str, upgrade: str) -> None:
    """
    A finding is at least as bad as each of its effects alone.
    """
    worst = min(class_of(now, "=").rank, class_of("=", upgrade).rank)
    assert class_of(now, upgrade).rank == worst
