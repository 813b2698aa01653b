# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Run ``python -m`` with the name of this package.
"""

from __future__ import annotations

from ._runtime.cli import main
from .registry import REGISTRY

if __name__ == "__main__":
    raise SystemExit(main(registry=REGISTRY, program=__package__ or ""))
