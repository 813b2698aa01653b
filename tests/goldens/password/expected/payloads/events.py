# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import UNSET, Member, Payload, Problems, array, draft, inside, others, string

__all__ = ["Login"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Login(Payload):
    """
    Data of the event ``login``.
    """

    user: str
    key: str
    """
    The document says: format password.
    """
    tokens: list[str] | None = None

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("user", "user"),
        Member("key", "key", secret=True),
        Member("tokens", "tokens", absent=True, secret=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        user = get("user", UNSET)
        if type(user) is not str:
            problems.wrong("user", "string", user)
        key = get("key", UNSET)
        if type(key) is not str:
            problems.wrong("key", "string", key)
        tokens = get("tokens", UNSET)
        if tokens is UNSET:
            tokens = None
        elif type(tokens) is not list or tokens:
            tokens = inside(problems, "tokens", _ARRAY_STRING, tokens)
        payload = draft(Login)
        payload.user = user
        payload.key = key
        payload.tokens = tokens
        payload.extra = others(Login, wire, len(problems) != start)
        payload.__class__ = Login
        return payload


_ARRAY_STRING: Final = array(string)

PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "login": PayloadEntry(Login, Login._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
