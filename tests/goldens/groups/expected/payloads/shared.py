# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Shapes that payloads of several groups have in common.
"""

from __future__ import annotations

from .._runtime.codec import Member, Payload, Rows, payload_class, string

__all__ = ["Cart"]


@payload_class
class Cart(Payload):
    """
    The shape ``Cart``.
    """

    id: str | None = None

    @staticmethod
    def _rows() -> Rows:
        return (Member("id", "id", string, None),)
