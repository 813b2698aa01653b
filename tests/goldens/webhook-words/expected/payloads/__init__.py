# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payload classes. A module is imported when the first of its classes is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_names

if TYPE_CHECKING:
    from .any_payload import AnyPayload
    from .events import N1, Sent
else:
    # Type checkers must not see this: it would make every misspelt name an Any.
    __getattr__, __dir__ = lazy_names(
        __name__,
        [
            (".any_payload", ["AnyPayload"]),
            (".events", ["N1", "Sent"]),
        ],
    )

__all__ = ["AnyPayload", "N1", "Sent"]
