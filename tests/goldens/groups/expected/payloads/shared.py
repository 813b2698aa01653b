# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
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
