"""
Services that nobody here built for are taken from their document alone.

The documents in ``services/`` were written after the public documentation of each service. Requests are
made and verified by the service's own library where there is one, and by its documented formula otherwise.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import hmac
import importlib
import json
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import gidgethub
import pytest
import slack_sdk.signature
import standardwebhooks
import stripe
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from gidgethub import sansio

from generator.inputs import read_document
from generator.pipeline import Inputs, check_api, generate
from tests.conftest import Generated, imported, make_inputs
from tests.programs import ROOT, python_blocks

FOLDER: Final = Path(__file__).parent / "services"
PAGE: Final = ROOT / "docs/extensions.md"
NOW: Final = 1_790_000_000
KEY: Final = bytes(range(24))
STANDARD_SECRET: Final = f"whsec_{base64.b64encode(KEY).decode()}"
SECRET: Final = "It's a Secret to Everybody"  # that of the vector in GitHub's documentation

Headers = dict[str, str]


@dataclass(frozen=True)
class Service:
    """
    A service: its secret, how it makes the headers of a delivery, and how its library verifies one.

    *sign* takes the body, the name of the event, the id of the delivery and the time; *verify* raises
    or returns false when it does not accept a request.
    """

    secret: str
    sign: Callable[[bytes, str, str, int], Headers]
    verify: Callable[[Headers, bytes], Any]
    signature: str
    is_timed: bool = True


def digest(secret: str, text: bytes) -> bytes:
    return hmac.new(secret.encode(), text, hashlib.sha256).digest()


# -- GitHub -------------------------------------------------------------------------------------


def sign_github(body: bytes, name: str, delivery: str, now: int) -> Headers:
    return {
        "Content-Type": "application/json",
        "X-GitHub-Event": name,
        "X-GitHub-Delivery": delivery,
        "X-Hub-Signature-256": f"sha256={digest(SECRET, body).hex()}",
    }


def verify_github(headers: Headers, body: bytes) -> Any:
    return sansio.Event.from_http(
        {name.lower(): value for name, value in headers.items()}, body, secret=SECRET
    )


# -- Stripe -------------------------------------------------------------------------------------


def sign_stripe(body: bytes, name: str, delivery: str, now: int, secret: str = SECRET) -> Headers:
    signature = stripe.WebhookSignature._compute_signature(f"{now}.{body.decode()}", secret)
    return {"Content-Type": "application/json", "Stripe-Signature": f"t={now},v1={signature},v0=0f"}


def verify_stripe(headers: Headers, body: bytes) -> Any:
    return stripe.WebhookSignature.verify_header(body.decode(), headers["Stripe-Signature"], SECRET)


# -- Standard Webhooks --------------------------------------------------------------------------


def sign_standard(body: bytes, name: str, delivery: str, now: int) -> Headers:
    made = standardwebhooks.Webhook(STANDARD_SECRET)
    return {
        "Content-Type": "application/json",
        "webhook-id": delivery,
        "webhook-timestamp": str(now),
        "webhook-signature": made.sign(delivery, datetime.fromtimestamp(now, UTC), body.decode()),
    }


class _Then(datetime):
    """
    The time at which requests are made here, for a library that asks the clock.
    """

    @classmethod
    def now(cls, tz: Any = None) -> datetime:  # type: ignore[override]
        return datetime.fromtimestamp(NOW, tz)


def verify_standard(headers: Headers, body: bytes) -> Any:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("standardwebhooks.webhooks.datetime", _Then)
        return standardwebhooks.Webhook(STANDARD_SECRET).verify(body, headers)


# -- Slack --------------------------------------------------------------------------------------


class _Clock(slack_sdk.signature.Clock):
    def now(self) -> float:
        return NOW


SLACK: Final = slack_sdk.signature.SignatureVerifier(SECRET, _Clock())


def sign_slack(body: bytes, name: str, delivery: str, now: int) -> Headers:
    signature = SLACK.generate_signature(timestamp=str(now), body=body)
    assert signature is not None
    return {
        "Content-Type": "application/json",
        "X-Slack-Request-Timestamp": str(now),
        "X-Slack-Signature": signature,
    }


def verify_slack(headers: Headers, body: bytes) -> Any:
    return SLACK.is_valid_request(body, headers)


# -- Shopify ------------------------------------------------------------------------------------


def sign_shopify(body: bytes, name: str, delivery: str, now: int) -> Headers:
    return {
        "Content-Type": "application/json",
        "X-Shopify-Topic": name,
        "X-Shopify-Webhook-Id": delivery,
        "X-Shopify-Shop-Domain": "example.myshopify.com",
        "X-Shopify-Triggered-At": "2026-09-21T14:13:20.123456789Z",
        "X-Shopify-Hmac-Sha256": base64.b64encode(digest(SECRET, body)).decode(),
    }


def verify_shopify(headers: Headers, body: bytes) -> Any:
    made = base64.b64encode(digest(SECRET, body)).decode()
    return hmac.compare_digest(made, headers["X-Shopify-Hmac-Sha256"])


SERVICES: Final = {
    "github": Service(SECRET, sign_github, verify_github, "X-Hub-Signature-256", is_timed=False),
    "stripe": Service(SECRET, sign_stripe, verify_stripe, "Stripe-Signature"),
    "standard-webhooks": Service(STANDARD_SECRET, sign_standard, verify_standard, "webhook-signature"),
    "slack": Service(SECRET, sign_slack, verify_slack, "X-Slack-Signature"),
    "shopify": Service(SECRET, sign_shopify, verify_shopify, "X-Shopify-Hmac-Sha256", is_timed=False),
}

REPOSITORY: Final = {"id": 1, "full_name": "acme/lamps", "private": False}

# Bodies as each service sends them, by the name of the event, and an attribute of the data with its value.
BODIES: Final[dict[tuple[str, str], tuple[Any, str, Any]]] = {
    ("github", "ping"): ({"zen": "Keep it logically awesome.", "hook_id": 7}, "hook_id", 7),
    ("github", "push"): (
        {
            "ref": "refs/heads/main",
            "before": "0" * 40,
            "after": "1" * 40,
            "commits": [{"id": "1" * 40, "message": "Füße"}],
            "repository": REPOSITORY,
        },
        "ref",
        "refs/heads/main",
    ),
    ("github", "issues"): (
        {"action": "opened", "issue": {"number": 3, "title": "It burns"}, "repository": REPOSITORY},
        "action",
        "opened",
    ),
    ("github", "star"): (
        {"action": "created", "starred_at": None, "repository": REPOSITORY},
        "action",
        "created",
    ),
    **{
        ("stripe", name): (
            {"id": "evt_1", "object": "event", "type": name, "created": NOW - 9, "data": {"object": data}},
            "id",
            data["id"],
        )
        for name, data in {
            "charge.succeeded": {"id": "ch_1", "object": "charge", "amount": 99, "currency": "eur"},
            "customer.created": {"id": "cus_1", "object": "customer", "email": None},
            "invoice.paid": {"id": "in_1", "object": "invoice", "total": 5},
        }.items()
    },
    **{
        ("standard-webhooks", name): (
            {"type": name, "timestamp": "2026-09-21T14:13:11Z", "data": data},
            *next(iter(data.items())),
        )
        for name, data in {
            "contact.created": {"id": "c1", "first_name": "Ada"},
            "contact.updated": {"id": "c1"},
            "invoice.paid": {"invoice_id": "i1", "amount": 1.5},
        }.items()
    },
    **{
        ("slack", event["type"]): (
            {
                "token": "old",
                "team_id": "T1",
                "api_app_id": "A1",
                "event": event,
                "type": "event_callback",
                "event_id": "Ev1",
                "event_time": NOW - 9,
            },
            "type",
            event["type"],
        )
        for event in (
            {"type": "app_mention", "user": "U1", "text": "<@U2> hi", "ts": "1.2", "channel": "C1"},
            {"type": "reaction_added", "user": "U1", "reaction": "tada", "item": {"channel": "C1"}},
            {"type": "team_join", "user": {"id": "U3"}},
        )
    },
    ("shopify", "orders/create"): ({"id": 5, "email": None, "total_price": "9.00"}, "total_price", "9.00"),
    ("shopify", "orders/paid"): ({"id": 5, "line_items": [{"title": "Lamp", "quantity": 2}]}, "id", 5),
    ("shopify", "products/update"): ({"id": 6, "title": "Lamp"}, "title", "Lamp"),
    ("shopify", "app/uninstalled"): ({"id": 7, "domain": "example.com"}, "domain", "example.com"),
}

each_service = pytest.mark.parametrize("name", SERVICES)
each_event = pytest.mark.parametrize(("name", "event"), BODIES, ids="-".join)


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Any]]:
    """
    Make the package of a service, once.
    """
    made: dict[str, ModuleType] = {}
    with contextlib.ExitStack() as stack:

        def make(name: str) -> ModuleType:
            if name not in made:
                files = generate(Inputs(read_document(str(FOLDER / f"{name}.yaml")))).files
                folder = tmp_path_factory.mktemp(name.replace("-", "_"))
                made[name] = stack.enter_context(imported(files, folder))
            return made[name]

        yield make


def make_hooks(package: Any, service: Service, **options: Any) -> Any:
    given = {"secret": service.secret, "clock": lambda: NOW, "tolerance": 300, **options}
    return package.WebhookHandler(**given)


def body_of(name: str, event: str, **changes: Any) -> bytes:
    body, _, _ = BODIES[name, event]
    return json.dumps({**body, **changes}, ensure_ascii=False).encode()


def first_event(name: str) -> str:
    return next(event for service, event in BODIES if service == name)


def post(hooks: Any, headers: Headers, body: bytes) -> int:
    status: int = hooks.handle_sync("POST", headers, body).status
    return status


def method_of(package: Any, event: str) -> str:
    return "on_" + package.event_name(event).name.lower()


# -- receiving ----------------------------------------------------------------------------------


def test_bodies(packages: Callable[[str], Any]) -> None:
    """
    Every event of every document is received below.
    """
    assert {(name, str(event)) for name in SERVICES for event in packages(name).EVENTS} == BODIES.keys()


@each_event
def test_handler(packages: Callable[[str], Any], name: str, event: str) -> None:
    """
    A genuine request reaches the handler of its event, whose data is of the event's class.
    """
    package, service = packages(name), SERVICES[name]
    hooks = make_hooks(package, service, strict=True)
    seen: list[Any] = []
    getattr(hooks, method_of(package, event))(lambda found: seen.append(found))
    body = body_of(name, event)

    assert 200 == post(hooks, service.sign(body, event, "d1", NOW), body)
    _, attribute, value = BODIES[name, event]
    assert [value] == [getattr(found.data, attribute) for found in seen]
    assert package.payload_type(event) is type(seen[0].data)
    assert () == seen[0].problems
    assert package.event_name(event) is seen[0].name


@each_service
def test_tampered(packages: Callable[[str], Any], name: str) -> None:
    """
    A body, a signature or a secret that is another is refused, and so is no signature.
    """
    package, service = packages(name), SERVICES[name]
    hooks = make_hooks(package, service)
    event = first_event(name)
    body = body_of(name, event)
    headers = service.sign(body, event, "d1", NOW)
    right = headers[service.signature]
    place = right.index("v1") + 8 if "v1" in right else 12
    forged = right[:place] + ("1" if right[place] == "0" else "0") + right[place + 1 :]
    other = "whsec_" + base64.b64encode(b"x" * 24).decode() if name == "standard-webhooks" else "other"

    assert 401 == post(hooks, headers, body + b" ")
    assert 401 == post(hooks, headers, body[:-2] + b" " + body[-2:])
    assert 401 == post(hooks, {**headers, service.signature: forged}, body)
    assert 401 == post(hooks, {**headers, service.signature: ""}, body)
    assert 401 == post(make_hooks(package, service, secret=other), headers, body)
    assert 200 == post(hooks, headers, body)


@pytest.mark.parametrize("name", [name for name, service in SERVICES.items() if service.is_timed])
@pytest.mark.parametrize("age", [301, -301])
def test_age(packages: Callable[[str], Any], name: str, age: int) -> None:
    """
    A signature that is too old, or from the future, is refused.
    """
    hooks = make_hooks(packages(name), SERVICES[name])
    body = body_of(name, first_event(name))

    assert 401 == post(hooks, SERVICES[name].sign(body, first_event(name), "d1", NOW - age), body)


@each_service
def test_sent_again(packages: Callable[[str], Any], name: str) -> None:
    """
    The second attempt to deliver one event is told from another event by the delivery's id.
    """
    service = SERVICES[name]
    hooks = make_hooks(packages(name), service)
    seen: list[Any] = []
    hooks.on_any(lambda event: seen.append(event.delivery.key))
    event = first_event(name)
    key = {"stripe": "id", "slack": "event_id"}.get(name)
    for delivery, now in (("d1", NOW), ("d1", NOW + 60), ("d2", NOW)):
        body = body_of(name, event, **({key: delivery} if key else {}))

        assert 200 == post(hooks, service.sign(body, event, delivery, now), body)
    # Shopify's name of a delivery is not signed, and its time is the event's.
    assert (1 if name == "shopify" else 2) == len(set(seen)) == len(seen)


def test_time_and_origin(packages: Callable[[str], Any]) -> None:
    """
    Times are in milliseconds, whether they came in seconds or as text, in the body or in a header.
    """
    times = {}
    for name in ("stripe", "standard-webhooks", "slack", "shopify"):
        body = body_of(name, first_event(name))
        headers = SERVICES[name].sign(body, first_event(name), "d1", NOW)
        event = make_hooks(packages(name), SERVICES[name]).parse(headers, body)
        times[name] = event.timestamp
        assert ("example.myshopify.com" if name == "shopify" else None) == event.delivery.origin
        assert "signature" == event.delivery.proof

    then = (NOW - 9) * 1000
    assert {"stripe": then, "standard-webhooks": then, "slack": then, "shopify": NOW * 1000 + 123} == times


def accepts(service: Service, headers: Headers, body: bytes) -> bool:
    """
    Tell whether the library of a service accepts a request.
    """
    try:
        return service.verify(headers, body) is not False
    except (
        gidgethub.ValidationFailure,
        standardwebhooks.WebhookVerificationError,
        stripe.SignatureVerificationError,
    ):
        return False


# -- making -------------------------------------------------------------------------------------


@each_event
def test_signed_headers(packages: Callable[[str], Any], name: str, event: str) -> None:
    """
    What the package signs is what the service's own library accepts, and this receiver.
    """
    package, service = packages(name), SERVICES[name]
    body = body_of(name, event)
    scheme = scheme_of(package)
    named = {scheme.name.header: event} if hasattr(scheme.name, "header") else {}
    made = package.signed_headers(service.secret, body, timestamp=NOW, headers=named)

    assert accepts(service, made, body)
    assert not accepts(service, made, body + b" ")
    assert 200 == post(make_hooks(package, service), made, body)


@each_service
def test_sign(packages: Callable[[str], Any], name: str) -> None:
    """
    `sign` makes the service's signature.
    """
    package, service = packages(name), SERVICES[name]
    body = body_of(name, first_event(name))
    headers = service.sign(body, first_event(name), "d1", NOW)
    made = package.sign(service.secret, NOW if service.is_timed else None, body, headers=headers)

    assert made.removeprefix("v1,") in headers[service.signature]


@each_service
def test_samples(packages: Callable[[str], Any], name: str) -> None:
    """
    A delivery made of a sample is genuine and as the document says, for every event.
    """
    package, service = packages(name), SERVICES[name]
    making = importlib.import_module(f"{package.__name__}._runtime.making")
    registry = importlib.import_module(f"{package.__name__}.registry").REGISTRY
    scheme = scheme_of(package)
    for event in package.EVENTS:
        samples = making.Samples(registry)
        body = making.delivery_body(scheme, samples, event, None)
        headers = making.sample_headers(scheme, event, None)
        made = package.signed_headers(service.secret, body, timestamp=NOW, headers=headers)
        found = make_hooks(package, service).parse(made, body)

        assert (event, ()) == (found.name, found.problems)


def scheme_of(package: Any) -> Any:
    return importlib.import_module(f"{package.__name__}.webhooks").SCHEME


# -- one by one ---------------------------------------------------------------------------------


def test_documented_vector(packages: Callable[[str], Any]) -> None:
    """
    GitHub's documentation gives a body, a secret and their signature.
    """
    expected = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"

    assert expected == packages("github").sign(SECRET, None, b"Hello, World!")


def test_rolled_secret(packages: Callable[[str], Any]) -> None:
    """
    F129: while a secret is rolled, Stripe sends a signature of each; any of them is enough, up to eight.
    """
    hooks = make_hooks(packages("stripe"), SERVICES["stripe"])
    body = body_of("stripe", "invoice.paid")
    right = sign_stripe(body, "", "", NOW)["Stripe-Signature"].split(",")[1]
    other = sign_stripe(body, "", "", NOW, "other")["Stripe-Signature"].split(",")[1]
    many = ",".join(f"v1={number:064x}" for number in range(8))

    assert 200 == post(hooks, {"Stripe-Signature": f"t={NOW},{other},{right}"}, body)
    assert 200 == post(hooks, {"Stripe-Signature": f"t={NOW},{right},{other}"}, body)
    assert 401 == post(hooks, {"Stripe-Signature": f"t={NOW},{other}"}, body)
    assert 401 == post(hooks, {"Stripe-Signature": f"t={NOW},{many},{right}"}, body)
    assert 401 == post(hooks, {"Stripe-Signature": f"t={NOW},t={NOW - 1},{right}"}, body)


def test_list_of_signatures(packages: Callable[[str], Any]) -> None:
    """
    F129: Standard Webhooks separates signatures by spaces; those of other versions say nothing.
    """
    hooks = make_hooks(packages("standard-webhooks"), SERVICES["standard-webhooks"])
    body = body_of("standard-webhooks", "invoice.paid")
    headers = sign_standard(body, "", "msg_1", NOW)
    right = headers["webhook-signature"]
    wrong = "v1," + base64.b64encode(bytes(32)).decode()
    name = "webhook-signature"

    assert 200 == post(hooks, {**headers, name: f"v1a,AAAA {wrong} {right}"}, body)
    assert 401 == post(hooks, {**headers, name: f"v1a,{right.partition(',')[2]} {wrong}"}, body)
    assert 401 == post(hooks, {**headers, "webhook-id": "msg_2"}, body)


def test_secret_as_the_service_writes_it(packages: Callable[[str], Any]) -> None:
    """
    The prefix of a secret may be left out; what is no base64 is refused at start, and not shown.
    """
    package, service = packages("standard-webhooks"), SERVICES["standard-webhooks"]
    body = body_of("standard-webhooks", "invoice.paid")
    bare = make_hooks(package, service, secret=base64.b64encode(KEY).decode())

    assert 200 == post(bare, sign_standard(body, "", "msg_1", NOW), body)
    with pytest.raises(package.ConfigurationError, match="whsec_<base64>") as caught:
        make_hooks(package, service, secret="whsec_canary!")
    assert "canary" not in repr(caught.value)
    assert caught.value.__cause__ is None


def test_challenge(packages: Callable[[str], Any]) -> None:
    """
    F130: Slack's challenge is answered with what it brings, once its signature was right; no handler runs.
    """
    hooks = make_hooks(packages("slack"), SERVICES["slack"])
    hooks.on_any(lambda event: pytest.fail("a challenge is no event"))
    body = b'{"token":"old","challenge":"3eZbrw1aB10","type":"url_verification"}'
    response = hooks.handle_sync("POST", sign_slack(body, "", "", NOW), body)

    assert (200, b"3eZbrw1aB10") == (response.status, response.body)
    assert "text/plain; charset=utf-8" == response.headers["content-type"]
    assert 401 == post(hooks, {}, body)
    assert 401 == post(hooks, sign_slack(body + b" ", "", "", NOW), body)


def test_teams_are_told_apart(packages: Callable[[str], Any]) -> None:
    """
    The members that all events share come from the envelope.
    """
    hooks = make_hooks(packages("slack"), SERVICES["slack"])
    for team in ("T1", "T2"):
        body = body_of("slack", "team_join", team_id=team)

        assert team == hooks.parse(sign_slack(body, "", "", NOW), body).team_id


@each_service
def test_constant_time(packages: Callable[[str], Any], monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """
    Every unequal signature of the right shape is compared once per secret, all of it, wherever it differs.
    """
    package, service = packages(name), SERVICES[name]
    body = body_of(name, first_event(name))
    headers = service.sign(body, first_event(name), "d1", NOW)
    lengths: list[tuple[int, int]] = []
    compare = hmac.compare_digest

    def counted(left: Any, right: Any) -> bool:
        lengths.append((len(left), len(right)))
        return compare(left, right)

    hooks = make_hooks(package, service, secret=[service.secret, service.secret])
    whole = headers[service.signature]
    monkeypatch.setattr(hmac, "compare_digest", counted)
    start = whole.index("v1=") + 3 if name == "stripe" else whole.index("=") + 1 if name != "shopify" else 0
    start = 3 if name == "standard-webhooks" else start
    for place in range(start, start + 42):
        other = "0" if whole[place] != "0" else "1"
        lengths.clear()

        assert 401 == post(
            hooks, {**headers, service.signature: whole[:place] + other + whole[place + 1 :]}, body
        )
        assert [(32, 32)] * 2 == lengths


def test_every_signature_is_compared(packages: Callable[[str], Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """
    The right one of several signatures does not end the comparing: the time does not tell which it is.
    """
    hooks = make_hooks(packages("stripe"), SERVICES["stripe"], secret=[SECRET, "older"])
    body = body_of("stripe", "invoice.paid")
    right = sign_stripe(body, "", "", NOW)["Stripe-Signature"].split(",")[1]
    compare, counted = hmac.compare_digest, []
    monkeypatch.setattr(hmac, "compare_digest", lambda *both: counted.append(both) or compare(*both))

    assert 200 == post(hooks, {"Stripe-Signature": f"t={NOW},{right},v1={'0' * 64}"}, body)
    assert 4 == len(counted)


# -- beyond the vocabulary ----------------------------------------------------------------------


def discord(package: ModuleType, key: Ed25519PublicKey) -> Any:
    """
    Make the receiver of a service that signs with a key pair: the program of docs/extensions.md.
    """
    (program,) = python_blocks(PAGE)
    namespace: dict[str, Any] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "acme_hooks", package)
        exec(compile(program, str(PAGE), "exec"), namespace)
    kind = namespace["SignedByKeyPair"]
    kind.key = key
    return kind(clock=lambda: NOW)


def test_own_verifier(packages: Callable[[str], Any]) -> None:
    """
    A subclass with `verify` and `answer` receives what the vocabulary has no words for.
    """
    package = packages("discord")
    private = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
    public = private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    hooks = discord(package, Ed25519PublicKey.from_public_bytes(public))
    seen: list[Any] = []
    hooks.on_application_authorized(lambda event: seen.append(event))

    def signed(body: bytes) -> Headers:
        signature = private.sign(str(NOW).encode() + body)
        return {"X-Signature-Ed25519": signature.hex(), "X-Signature-Timestamp": str(NOW)}

    ping = b'{"version":1,"application_id":"1","type":0}'
    body = json.dumps(
        {
            "version": 1,
            "application_id": "1",
            "type": 1,
            "event": {
                "type": "APPLICATION_AUTHORIZED",
                "timestamp": "2026-09-21T14:13:20.053064",
                "data": {"user": {"id": "9"}, "scopes": ["identify"]},
            },
        }
    ).encode()

    assert 204 == post(hooks, signed(ping), ping)
    assert 401 == post(hooks, {}, ping)
    assert 200 == post(hooks, signed(body), body)
    assert 401 == post(hooks, signed(body), body + b" ")
    assert [(["identify"], NOW * 1000 + 53)] == [(event.data.scopes, event.timestamp) for event in seen]


KINDS: Final = re.findall(r"^```yaml\n(asyncapi:.*?)^```", PAGE.read_text("utf-8"), re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("text", KINDS, ids=[re.findall(r"title: ([\w ]+)", text)[0] for text in KINDS])
def test_documents_of_the_page(generated: Generated, text: str) -> None:
    """
    The documents of docs/extensions.md are whole, there is nothing to say of them, and they make packages.
    """
    _, faults = check_api(Inputs(make_inputs(text).document))

    assert () == tuple(faults)
    assert generated(text).WEBHOOK_EVENTS


def test_kinds_of_the_page() -> None:
    """
    Every kind of hook has its document.
    """
    assert 6 == len(KINDS)
