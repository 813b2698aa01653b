"""
What a package takes from its runtime for its users.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping
from typing import Final

from .model import Api
from .runtime import errors

EXPORTS: Final[Mapping[str, tuple[str, ...]]] = {
    "_runtime.answers": ("Quarantined", "Response"),
    "_runtime.endpoint": ("FetchResponse",),
    "_runtime.errors": tuple(
        name
        for name, kind in vars(errors).items()
        if inspect.isclass(kind) and issubclass(kind, errors.ServiceError)
    ),
    "_runtime.event": ("Delivery",),
    "_runtime.realtime": ("Timeouts",),
    "_runtime.session": ("Backoff", "State"),
    "_runtime.signature": ("Headers", "Verified"),
    "_runtime.webhook": ("QueryFilter",),
    "_runtime.codec": ("UNSET", "Payload", "Problem", "UnknownPayload", "Unset"),
}
"""
The public names of the runtime, by module.
"""

_ALWAYS: Final = ("_runtime.errors", "_runtime.codec")
_WEBHOOK: Final = ("_runtime.answers", "_runtime.signature", "_runtime.webhook")
_REALTIME: Final = ("_runtime.endpoint", "_runtime.realtime", "_runtime.session")


def exported(api: Api) -> Iterator[tuple[str, tuple[str, ...]]]:
    """
    Yield what the package of an API exports of the runtime, by module.
    """
    modules = [*_ALWAYS]
    if api.webhook is not None or api.realtimes:
        modules.append("_runtime.event")
    if api.webhook is not None:
        modules += _WEBHOOK
    if api.realtimes:
        modules += _REALTIME
    for module in modules:
        yield module, EXPORTS[module]


ADAPTERS: Final[Mapping[str, tuple[str, ...]]] = {
    "aiohttp": ("aiohttp_handler",),
    "aws_lambda": ("lambda_handler",),
    "cloudflare": ("cloudflare_fetch",),
    "django": ("django_async_view", "django_view"),
    "flask": ("flask_view",),
    "opentelemetry": ("OpenTelemetryObserver",),
    "prometheus": ("PrometheusObserver",),
    "starlette": ("starlette_endpoint",),
}
"""
The public names of ``_runtime.adapters``, by module.
"""
