# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``class``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import UNSET, Member, Payload, Problems, draft, others

__all__ = ["ClassFrom"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class ClassFrom(Payload):
    """
    Data of the event ``class:from``.
    """

    from_: str
    """
    Wire name: ``from``.
    """
    class_: str
    """
    Wire name: ``class``.
    """
    extra_: str | None = None
    """
    Wire name: ``extra``.
    """
    to_dict_: str | None = None
    """
    Wire name: ``to_dict``.
    """
    from_dict_: str | None = None
    """
    Wire name: ``from_dict``.
    """
    data: str | None = None
    wire: str | None = None
    get: str | None = None
    problems: str | None = None
    type: str | None = None
    two_words: str | None = None
    """
    Wire name: ``two words``.
    """
    camel_case: str | None = None
    """
    Wire name: ``camelCase``.
    """
    http_server2: str | None = None
    """
    Wire name: ``HTTPServer2``.
    """
    leading: str | None = None
    """
    Wire name: ``_leading``.
    """
    n2nd: str | None = None
    """
    Wire name: ``2nd``.
    """
    gro_udf_e: str | None = None
    """
    Wire name: ``größe``.
    """
    u540d_u524d: str | None = None
    """
    Wire name: ``名前``.
    """
    none: str | None = None
    """
    Wire name: ``None``.
    """
    dollar: str | None = None
    """
    Wire name: ``$dollar``.
    """
    a_b_c_d: str | None = None
    """
    Wire name: ``a.b/c~d``.
    """
    empty: str | None = None
    """
    Wire name: ````.
    """
    other_name: str | None = None
    """
    Wire name: ``renamed``.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("from_", "from"),
        Member("class_", "class"),
        Member("extra_", "extra", absent=True),
        Member("to_dict_", "to_dict", absent=True),
        Member("from_dict_", "from_dict", absent=True),
        Member("data", "data", absent=True),
        Member("wire", "wire", absent=True),
        Member("get", "get", absent=True),
        Member("problems", "problems", absent=True),
        Member("type", "type", absent=True),
        Member("two_words", "two words", absent=True),
        Member("camel_case", "camelCase", absent=True),
        Member("http_server2", "HTTPServer2", absent=True),
        Member("leading", "_leading", absent=True),
        Member("n2nd", "2nd", absent=True),
        Member("gro_udf_e", "gr\xf6\xdfe", absent=True),
        Member("u540d_u524d", "\u540d\u524d", absent=True),
        Member("none", "None", absent=True),
        Member("dollar", "$dollar", absent=True),
        Member("a_b_c_d", "a.b/c~d", absent=True),
        Member("empty", "", absent=True),
        Member("other_name", "renamed", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        from_ = get("from", UNSET)
        if type(from_) is not str:
            problems.wrong("from", "string", from_)
        class_ = get("class", UNSET)
        if type(class_) is not str:
            problems.wrong("class", "string", class_)
        extra_ = get("extra", UNSET)
        if extra_ is UNSET:
            extra_ = None
        elif type(extra_) is not str:
            problems.wrong("extra", "string", extra_)
        to_dict_ = get("to_dict", UNSET)
        if to_dict_ is UNSET:
            to_dict_ = None
        elif type(to_dict_) is not str:
            problems.wrong("to_dict", "string", to_dict_)
        from_dict_ = get("from_dict", UNSET)
        if from_dict_ is UNSET:
            from_dict_ = None
        elif type(from_dict_) is not str:
            problems.wrong("from_dict", "string", from_dict_)
        data = get("data", UNSET)
        if data is UNSET:
            data = None
        elif type(data) is not str:
            problems.wrong("data", "string", data)
        wire_value = get("wire", UNSET)
        if wire_value is UNSET:
            wire_value = None
        elif type(wire_value) is not str:
            problems.wrong("wire", "string", wire_value)
        get_value = get("get", UNSET)
        if get_value is UNSET:
            get_value = None
        elif type(get_value) is not str:
            problems.wrong("get", "string", get_value)
        problems_value = get("problems", UNSET)
        if problems_value is UNSET:
            problems_value = None
        elif type(problems_value) is not str:
            problems.wrong("problems", "string", problems_value)
        type_value = get("type", UNSET)
        if type_value is UNSET:
            type_value = None
        elif type(type_value) is not str:
            problems.wrong("type", "string", type_value)
        two_words = get("two words", UNSET)
        if two_words is UNSET:
            two_words = None
        elif type(two_words) is not str:
            problems.wrong("two words", "string", two_words)
        camel_case = get("camelCase", UNSET)
        if camel_case is UNSET:
            camel_case = None
        elif type(camel_case) is not str:
            problems.wrong("camelCase", "string", camel_case)
        http_server2 = get("HTTPServer2", UNSET)
        if http_server2 is UNSET:
            http_server2 = None
        elif type(http_server2) is not str:
            problems.wrong("HTTPServer2", "string", http_server2)
        leading = get("_leading", UNSET)
        if leading is UNSET:
            leading = None
        elif type(leading) is not str:
            problems.wrong("_leading", "string", leading)
        n2nd = get("2nd", UNSET)
        if n2nd is UNSET:
            n2nd = None
        elif type(n2nd) is not str:
            problems.wrong("2nd", "string", n2nd)
        gro_udf_e = get("gr\xf6\xdfe", UNSET)
        if gro_udf_e is UNSET:
            gro_udf_e = None
        elif type(gro_udf_e) is not str:
            problems.wrong("gr\xf6\xdfe", "string", gro_udf_e)
        u540d_u524d = get("\u540d\u524d", UNSET)
        if u540d_u524d is UNSET:
            u540d_u524d = None
        elif type(u540d_u524d) is not str:
            problems.wrong("\u540d\u524d", "string", u540d_u524d)
        none = get("None", UNSET)
        if none is UNSET:
            none = None
        elif type(none) is not str:
            problems.wrong("None", "string", none)
        dollar = get("$dollar", UNSET)
        if dollar is UNSET:
            dollar = None
        elif type(dollar) is not str:
            problems.wrong("$dollar", "string", dollar)
        a_b_c_d = get("a.b/c~d", UNSET)
        if a_b_c_d is UNSET:
            a_b_c_d = None
        elif type(a_b_c_d) is not str:
            problems.wrong("a.b/c~d", "string", a_b_c_d)
        empty = get("", UNSET)
        if empty is UNSET:
            empty = None
        elif type(empty) is not str:
            problems.wrong("", "string", empty)
        other_name = get("renamed", UNSET)
        if other_name is UNSET:
            other_name = None
        elif type(other_name) is not str:
            problems.wrong("renamed", "string", other_name)
        payload = draft(ClassFrom)
        payload.from_ = from_
        payload.class_ = class_
        payload.extra_ = extra_
        payload.to_dict_ = to_dict_
        payload.from_dict_ = from_dict_
        payload.data = data
        payload.wire = wire_value
        payload.get = get_value
        payload.problems = problems_value
        payload.type = type_value
        payload.two_words = two_words
        payload.camel_case = camel_case
        payload.http_server2 = http_server2
        payload.leading = leading
        payload.n2nd = n2nd
        payload.gro_udf_e = gro_udf_e
        payload.u540d_u524d = u540d_u524d
        payload.none = none
        payload.dollar = dollar
        payload.a_b_c_d = a_b_c_d
        payload.empty = empty
        payload.other_name = other_name
        payload.extra = others(ClassFrom, wire, len(problems) != start)
        payload.__class__ = ClassFrom
        return payload


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "class:from": PayloadEntry(ClassFrom, ClassFrom._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
