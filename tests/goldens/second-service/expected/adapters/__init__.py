# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
The webhook handler inside of frameworks, and observers of it. Libraries come when used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_names

if TYPE_CHECKING:
    from .._runtime.adapters.aiohttp import aiohttp_handler
    from .._runtime.adapters.aws_lambda import lambda_handler
    from .._runtime.adapters.cloudflare import cloudflare_fetch
    from .._runtime.adapters.django import django_async_view, django_view
    from .._runtime.adapters.flask import flask_view
    from .._runtime.adapters.opentelemetry import OpenTelemetryObserver
    from .._runtime.adapters.prometheus import PrometheusObserver
    from .._runtime.adapters.starlette import starlette_endpoint
else:
    # Type checkers must not see this: it would make every misspelt name an Any.
    __getattr__, __dir__ = lazy_names(
        __name__,
        [
            (".._runtime.adapters.aiohttp", ["aiohttp_handler"]),
            (".._runtime.adapters.aws_lambda", ["lambda_handler"]),
            (".._runtime.adapters.cloudflare", ["cloudflare_fetch"]),
            (".._runtime.adapters.django", ["django_async_view", "django_view"]),
            (".._runtime.adapters.flask", ["flask_view"]),
            (".._runtime.adapters.opentelemetry", ["OpenTelemetryObserver"]),
            (".._runtime.adapters.prometheus", ["PrometheusObserver"]),
            (".._runtime.adapters.starlette", ["starlette_endpoint"]),
        ],
    )

__all__ = [
    "OpenTelemetryObserver",
    "PrometheusObserver",
    "aiohttp_handler",
    "cloudflare_fetch",
    "django_async_view",
    "django_view",
    "flask_view",
    "lambda_handler",
    "starlette_endpoint",
]
