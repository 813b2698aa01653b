# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads of the group ``class``.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import Member, Payload, Rows, payload, payload_class, string
from .._runtime.registry import PayloadEntry

__all__ = ["ClassFrom"]


@payload_class
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

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("from_", "from", string),
            Member("class_", "class", string),
            Member("extra_", "extra", string, None),
            Member("to_dict_", "to_dict", string, None),
            Member("from_dict_", "from_dict", string, None),
            Member("data", "data", string, None),
            Member("wire", "wire", string, None),
            Member("get", "get", string, None),
            Member("problems", "problems", string, None),
            Member("type", "type", string, None),
            Member("two_words", "two words", string, None),
            Member("camel_case", "camelCase", string, None),
            Member("http_server2", "HTTPServer2", string, None),
            Member("leading", "_leading", string, None),
            Member("n2nd", "2nd", string, None),
            Member("gro_udf_e", "gr\xf6\xdfe", string, None),
            Member("u540d_u524d", "\u540d\u524d", string, None),
            Member("none", "None", string, None),
            Member("dollar", "$dollar", string, None),
            Member("a_b_c_d", "a.b/c~d", string, None),
            Member("empty", "", string, None),
            Member("other_name", "renamed", string, None),
        )


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "class:from": PayloadEntry(ClassFrom, payload(ClassFrom)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
