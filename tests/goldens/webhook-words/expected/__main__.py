# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Run ``python -m`` with the name of this package.
"""

from __future__ import annotations

from ._runtime.cli import main
from .registry import REGISTRY

if __name__ == "__main__":
    raise SystemExit(main(registry=REGISTRY, program=__package__ or "", webhook="webhooks"))
