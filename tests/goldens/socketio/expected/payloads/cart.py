# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``cart``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import UNSET, Member, Payload, Problems, draft, is_integer, others

__all__ = ["Cart", "CartChanged", "CartClosed", "CartOpened"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Cart(Payload):
    """
    The shape ``Cart``.
    """

    shop_id: str | None = None
    created_at: int | None = None

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("shop_id", "shop_id", absent=True),
        Member("created_at", "created_at", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        shop_id = get("shop_id", UNSET)
        if shop_id is UNSET:
            shop_id = None
        elif type(shop_id) is not str:
            problems.wrong("shop_id", "string", shop_id)
        created_at = get("created_at", UNSET)
        if created_at is UNSET:
            created_at = None
        elif type(created_at) is not int and not is_integer(created_at):
            problems.wrong("created_at", "integer", created_at)
        payload = draft(Cart)
        payload.shop_id = shop_id
        payload.created_at = created_at
        payload.extra = others(Cart, wire, len(problems) != start)
        payload.__class__ = Cart
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class CartChanged(Cart):
    """
    Data of the event ``cart:changed``. Delivered with token owner. Needs read access to ``shop:carts``.

    Seen on a Tuesday.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        shop_id = get("shop_id", UNSET)
        if shop_id is UNSET:
            shop_id = None
        elif type(shop_id) is not str:
            problems.wrong("shop_id", "string", shop_id)
        created_at = get("created_at", UNSET)
        if created_at is UNSET:
            created_at = None
        elif type(created_at) is not int and not is_integer(created_at):
            problems.wrong("created_at", "integer", created_at)
        payload = draft(CartChanged)
        payload.shop_id = shop_id
        payload.created_at = created_at
        payload.extra = others(CartChanged, wire, len(problems) != start)
        payload.__class__ = CartChanged
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class CartOpened(Cart):
    """
    Data of the event ``cart:opened``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        shop_id = get("shop_id", UNSET)
        if shop_id is UNSET:
            shop_id = None
        elif type(shop_id) is not str:
            problems.wrong("shop_id", "string", shop_id)
        created_at = get("created_at", UNSET)
        if created_at is UNSET:
            created_at = None
        elif type(created_at) is not int and not is_integer(created_at):
            problems.wrong("created_at", "integer", created_at)
        payload = draft(CartOpened)
        payload.shop_id = shop_id
        payload.created_at = created_at
        payload.extra = others(CartOpened, wire, len(problems) != start)
        payload.__class__ = CartOpened
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class CartClosed(Cart):
    """
    Data of the event ``cart:closed``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        shop_id = get("shop_id", UNSET)
        if shop_id is UNSET:
            shop_id = None
        elif type(shop_id) is not str:
            problems.wrong("shop_id", "string", shop_id)
        created_at = get("created_at", UNSET)
        if created_at is UNSET:
            created_at = None
        elif type(created_at) is not int and not is_integer(created_at):
            problems.wrong("created_at", "integer", created_at)
        payload = draft(CartClosed)
        payload.shop_id = shop_id
        payload.created_at = created_at
        payload.extra = others(CartClosed, wire, len(problems) != start)
        payload.__class__ = CartClosed
        return payload


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "cart:changed": PayloadEntry(CartChanged, CartChanged._decode),
    "cart:opened": PayloadEntry(CartOpened, CartOpened._decode),
    "cart:closed": PayloadEntry(CartClosed, CartClosed._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
