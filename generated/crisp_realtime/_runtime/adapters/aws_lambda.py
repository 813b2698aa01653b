"""
The webhook receiver as a function of AWS Lambda.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Mapping
from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from .. import options
from ..answers import Response
from ..errors import ConfigurationError
from .receiving import elsewhere, receive_in_thread

if TYPE_CHECKING:
    from ..webhook import WebhookReceiver


def lambda_handler(
    receiver: WebhookReceiver, path: str | None = None
) -> Callable[[Mapping[str, Any], object], dict[str, Any]]:
    """
    Make a function for AWS Lambda of a receiver, behind API Gateway (payload format 1.0 or 2.0), a
    function URL, or a load balancer.

    It answers at *path*, with or without a slash at its end, or everywhere; the name of a stage, with
    which paths begin in format 2.0, is not part of it. A body must be handed over in base64 or as text
    in UTF-8. The function raises `ConfigurationError` for an event of another service.
    """
    known = options.path("the path", path)

    def webhook(event: Mapping[str, Any], context: object = None) -> dict[str, Any]:
        method, asked = _method_and_path(event)
        response = elsewhere(
            receiver, known, method, asked, _within_stage(event, asked)
        ) or receive_in_thread(receiver, method, [*_headers(event)], _query(event), _body(event))
        return _answer(event, response, method)

    return webhook


def _method_and_path(event: Mapping[str, Any]) -> tuple[str, str]:
    if "httpMethod" in event:  # format 1.0, and load balancers
        return str(event["httpMethod"]), str(event.get("path") or "/")
    try:
        return str(event["requestContext"]["http"]["method"]), str(event.get("rawPath") or "/")
    except (KeyError, TypeError):
        raise ConfigurationError(
            "the event is no request of API Gateway, a function URL or a load balancer"
        ) from None


def _within_stage(event: Mapping[str, Any], asked: str) -> str:
    """
    Return the path without the stage, with which paths begin in format 2.0 if the stage has a name.
    """
    stage = "/" + str((event.get("requestContext") or {}).get("stage") or "")
    return asked.removeprefix(stage) if "rawPath" in event and f"{asked}/".startswith(stage + "/") else asked


def _headers(event: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    several = event.get("multiValueHeaders")
    if several:
        yield from ((name, value) for name, values in several.items() for value in values or ())
    else:
        yield from (event.get("headers") or {}).items()


def _query(event: Mapping[str, Any]) -> str:
    if "rawQueryString" in event:
        return str(event["rawQueryString"])
    parameters = event.get("multiValueQueryStringParameters") or event.get("queryStringParameters") or {}
    if "elb" in (event.get("requestContext") or {}):
        # A load balancer hands them over as they were sent, everybody else unquoted.
        pairs = ((name, value if isinstance(value, list) else [value]) for name, value in parameters.items())
        return "&".join(f"{name}={value}" for name, values in pairs for value in values)
    return urlencode(parameters, doseq=True)


def _body(event: Mapping[str, Any]) -> Iterator[bytes]:
    body = event.get("body") or ""
    if not event.get("isBase64Encoded"):
        yield str(body).encode("utf-8", "surrogatepass")
        return
    try:
        yield base64.b64decode(body, validate=True)
    except ValueError:  # also for what is not ASCII
        raise ConfigurationError("isBase64Encoded is true and the body is not in base64") from None


def _answer(event: Mapping[str, Any], response: Response, method: str) -> dict[str, Any]:
    made: dict[str, Any] = {
        "statusCode": response.status,
        "headers": dict(response.headers),
        "body": "" if method == "HEAD" else response.body.decode("utf-8"),
        "isBase64Encoded": False,
    }
    if "elb" in (event.get("requestContext") or {}):
        made["statusDescription"] = f"{response.status} {HTTPStatus(response.status).phrase}"
    if event.get("multiValueHeaders"):
        made["multiValueHeaders"] = {name: [value] for name, value in response.headers.items()}
    return made
