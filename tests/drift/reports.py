"""
Reports made by hand, for the tests of what tells them.
"""

from __future__ import annotations

from typing import Any, Final

from generator.drift.catalogue import Class, Rule
from generator.drift.findings import ABSENT, Acceptance, Finding, PythonName, Report, Side, Use
from generator.errors import Origin

OLD: Final = Side("spec/old.yaml", "a" * 64, "b" * 64, "1.0.0", "Acme Shop")
NEW: Final = Side("spec/new.yaml", "c" * 64, "d" * 64, "1.1.0", "Acme Shop")


def rule(name: str = "EN02", effects: tuple[str, str] = ("~", "N"), **members: Any) -> Rule:
    told: dict[str, Any] = {
        "slug": "enum-value-removed",
        "what": "a value of an enum is gone",
        "effects": {"any": effects},
        "python": "the member is gone",
        "why": "Handlers for it stop firing.",
        "repair": "Take the handler away.",
    }
    return Rule(id=name, **told | members)


def finding(name: str = "EN02", effects: tuple[str, str] = ("~", "N"), **members: Any) -> Finding:
    """
    Make a finding with sensible members; its class follows from its effects.
    """
    used = members.pop("rule", None) or rule(name, effects)
    told: dict[str, Any] = {
        "severity": used.severity(*effects),
        "direction": "rx",
        "pointer": "/components/schemas/Hook/properties/event/enum",
        "subject": "Hook.event",
        "change": f'"cart:seen" removed ({name})',
        "old": "cart:seen",
        "old_place": Origin("spec/old.yaml", 12, 5, "/components/schemas/Hook"),
    }
    return Finding(rule=used, now=effects[0], upgrade=effects[1], **told | members)


def breaking() -> Finding:
    return finding(
        anchor=Origin("spec/new.yaml", 10, 3),
        uses=(Use("/channels/hook/subscribe", "rx"),),
        python=(
            PythonName(
                "acme_shop.WebhookHandler.on_cart_seen",
                "removed",
                "acme_shop/webhooks.py",
                118,
                before="def on_cart_seen(self, handler: Handler[CartSeen]) -> Handler[CartSeen]",
            ),
            PythonName(
                "acme_shop.CartEvent.SEEN", "renamed", "acme_shop/events.py", 9, became="CartEvent.SAW"
            ),
        ),
    )


def risky() -> Finding:
    return finding(
        "PR01",
        ("?", "D"),
        rule=rule("PR01", ("?", "D"), slug="load-bearing-prose-changed"),
        subject="/webhook X-Signature",
        change="the sentence that the receiver rests on is another",
        pointer="/channels/~1webhook",
        old="a",
        new="b",
        new_place=Origin("spec/new.yaml", 88, 7),
    )


def additive(number: int = 0) -> Finding:
    return finding(
        "CH01",
        ("=", "+"),
        rule=rule("CH01", ("=", "+"), slug="channel-added"),
        subject=f"event cart:new{number}",
        change="is new",
        pointer=f"/channels/new{number}",
        old=ABSENT,
        new={"subscribe": {}},
        old_place=None,
        new_place=Origin("spec/new.yaml", 100 + number, 3),
        python=(
            PythonName("acme_shop.CartNew", "added", "acme_shop/payloads/cart.py", 3, after="class CartNew"),
        ),
    )


def docs() -> Finding:
    return finding(
        "CH06",
        ("=", "D"),
        rule=rule("CH06", ("=", "D"), slug="channel-description-changed"),
        subject="event cart:changed",
        change="its description is another",
        pointer="/channels/a/description",
        old="x",
        new="y",
        new_place=Origin("spec/new.yaml", 7, 3),
    )


def taken() -> Finding:
    given = Acceptance("", "The service retired it", "ada", "2026-11-03", "2027-01-31")
    return finding("CH03", subject="event cart:gone", pointer="/channels/gone", accepted=given)


def report(*findings: Finding, **members: Any) -> Report:
    """
    Make a report of findings, or one with a finding of each class and one accepted.
    """
    told: dict[str, Any] = {
        "check": "diff",
        "old": OLD,
        "new": NEW,
        "overlays": [("spec/overlays/10.yaml", "e" * 64)],
        "package": "acme_shop",
        "findings": findings or (docs(), additive(), taken(), risky(), breaking()),
        "checked": [rule("ZZ99", ("=", "="), slug="never-found")],
        "notes": ["A note beside it."],
    }
    return Report(**told | members)


def lint_report(**members: Any) -> Report:
    found = [
        finding(
            f"L0{number}",
            ("", ""),
            rule=rule(f"L0{number}", ("=", "="), slug="said-twice", level=level),
            severity=Class.NONE,
            level=level,
            new_place=Origin("spec/new.yaml", number, 1),
        )
        for number, level in enumerate(("info", "error", "warning"), start=1)
    ]
    return report(**{"check": "lint", "old": None, "findings": found, "fail_on": "error"} | members)
