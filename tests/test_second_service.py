"""
A service that does everything its own way gets a package that works, with no line of the runtime changed.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import importlib
import itertools
import json
import logging
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from generator.inputs import read_document
from generator.pipeline import Inputs, Package, generate
from tests.conftest import imported
from tests.loopback import Seen, play, running
from tests.second_service import NOW, SECRET, SPEC, TOKEN, Pulse, body_of, prove, pulse

RUNTIME = Path(__file__).parent.parent / "generator/runtime"
READING = {"device": "d1", "number": 7, "value": 21.5, "unit": "celsius", "region": "eu", "taken_at": 5}
INVOICE = {"amount": 1250, "currency": "EUR", "from": "2026-01-01"}
BODIES = {
    "reading": READING,
    "alarm_raised": {"alarm": "a1", "device": "d1", "readings": [READING]},
    "invoice_due": INVOICE,
    "device_added": {"device": "d2", "unit": "percent"},
}


@pytest.fixture(scope="module")
def made() -> Package:
    """
    The package's files.
    """
    return generate(Inputs(read_document(str(SPEC))))


@pytest.fixture(scope="module")
def package(made: Package, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """
    The package, imported.
    """
    with imported(made.files, tmp_path_factory.mktemp("second_service")) as module:
        yield module


# -- the package --------------------------------------------------------------------------------


def test_runtime_is_the_same(made: Package) -> None:
    """
    The runtime is copied as it stands: what differs is in the generated modules.
    """
    expected = {f"_runtime/{path.relative_to(RUNTIME)}": path.read_bytes() for path in RUNTIME.rglob("*.py")}

    assert expected == {path: data for path, data in made.files.items() if path.startswith("_runtime/")}


def test_names(package: ModuleType) -> None:
    """
    One enum for names without groups, sets for both surfaces, the service's names for client and error.
    """
    assert {"reading", "alarm_raised", "alarm_cleared", "heartbeat"} == package.STREAM_EVENTS
    assert {"reading", "alarm_raised", "invoice_due", "device_added"} == package.WEBHOOK_EVENTS
    assert {"alarm_cleared", "heartbeat"} == package.STREAM_ONLY_EVENTS
    assert package.EventName.ALARM_RAISED is package.event_name("alarm_raised")
    assert package.ServiceError is package.PulseError
    assert not hasattr(package, "RtmClient")


def test_handler_methods(package: ModuleType) -> None:
    """
    Every surface has methods for its own events and for no other.
    """

    def methods(kind: type) -> set[str]:
        named = {name for name in dir(package.Router) if name.startswith("on_") and hasattr(kind, name)}
        return {name.removeprefix("on_") for name in named} - {"any", "unknown", "error"}

    assert set(package.STREAM_EVENTS) == methods(package.StreamClient)
    assert set(package.WEBHOOK_EVENTS) == methods(package.WebhookHandler)
    assert set(package.EVENTS) == methods(package.Router)


# -- webhooks -----------------------------------------------------------------------------------


def make_hooks(package: ModuleType, now: float = NOW, **options: Any) -> Any:
    return package.WebhookHandler(**{"secret": SECRET, "clock": lambda: now, "tolerance": 300, **options})


def test_sign(package: ModuleType) -> None:
    """
    The package makes the one header in which the service puts time and digest, in its order.
    """
    body = body_of("reading", READING)
    headers = package.signed_headers(SECRET, body, timestamp=NOW, attempt=2, limit=9)

    assert prove(body)["Pulse-Signature"] == headers["Pulse-Signature"]
    assert ("2", "9") == (headers["Pulse-Try"], headers["Pulse-Tries"])
    assert prove(body)["Pulse-Signature"].partition(",v1=")[2] == package.sign(SECRET, NOW, body)


def test_parse(package: ModuleType) -> None:
    """
    An event has its envelope's members, its times in milliseconds, and its key.
    """
    headers = {**prove(body_of("reading", READING)), "Pulse-Try": "2", "Pulse-Tries": "9"}
    event = make_hooks(package).parse(headers, body_of("reading", READING))

    assert package.EventName.READING is event.name
    assert package.Surface.WEBHOOK is event.surface
    assert package.Reading(**READING) == event.data
    assert package.Unit.CELSIUS is event.data.unit
    assert ("north", "eu") == (event.account, event.region)
    assert (NOW - 1) * 1000 == event.timestamp
    assert (2, 9, None) == (event.delivery.attempt, event.delivery.limit, event.delivery.origin)
    assert 'reading ["d1",7]' == event.key
    assert () == event.problems


GENUINE = prove(body_of("reading", READING))["Pulse-Signature"]
WRONG = base64.b64encode(bytes(64)).decode()


def _hexadecimal() -> str:
    time, _, digest = GENUINE.partition(",v1=")
    return f"{time},v1={base64.b64decode(digest).hex()}"


def _spelled_otherwise() -> str:
    """
    Write the genuine digest with another last letter, whose difference no decoder has a use for.
    """
    text = GENUINE.removesuffix("==")
    other = f"{text[:-1]}{chr(ord(text[-1]) + 1)}=="
    assert base64.b64decode(GENUINE.partition("v1=")[2]) == base64.b64decode(other.partition("v1=")[2])
    return other


@pytest.mark.parametrize(
    ("error", "now", "headers"),
    [
        pytest.param("MissingSignature", NOW, {}, id="no header"),
        pytest.param("MissingSignature", NOW, {"Pulse-Signature": f"t={NOW}"}, id="no digest"),
        pytest.param("MissingSignature", NOW, {"Pulse-Signature": GENUINE.partition(",")[2]}, id="no time"),
        pytest.param(
            "InvalidSignature",
            NOW,
            {"Pulse-Signature": GENUINE.replace(f"t={NOW}", f"t={NOW + 1}")},
            id="other time",
        ),
        pytest.param("InvalidSignature", NOW, prove(b"{}"), id="other body"),
        pytest.param(
            "InvalidSignature",
            NOW,
            prove(body_of("reading", READING), secret="pulse-secret-2"),
            id="other secret",
        ),
        pytest.param("InvalidSignature", NOW, {"Pulse-Signature": GENUINE.rstrip("=")}, id="no padding"),
        pytest.param("InvalidSignature", NOW, {"Pulse-Signature": _hexadecimal()}, id="hexadecimal"),
        pytest.param("InvalidSignature", NOW, {"Pulse-Signature": _spelled_otherwise()}, id="other spelling"),
        pytest.param(
            "InvalidSignature", NOW, {"Pulse-Signature": f"{GENUINE},v1={WRONG}"}, id="second digest"
        ),
        pytest.param(
            "InvalidSignature",
            NOW,
            {"Pulse-Signature": f"v1={WRONG},{GENUINE}"},
            id="digest before the genuine",
        ),
        pytest.param("InvalidSignature", NOW, prove(body_of("reading", READING), time="1e9"), id="odd time"),
        pytest.param("StaleTimestamp", NOW + 301, {"Pulse-Signature": GENUINE}, id="stale"),
        pytest.param("FutureTimestamp", NOW - 301, {"Pulse-Signature": GENUINE}, id="from the future"),
    ],
)
def test_refused(package: ModuleType, error: str, now: float, headers: dict[str, str]) -> None:
    """
    What does not prove its body now is refused.
    """
    with pytest.raises(getattr(package, error)):
        make_hooks(package, now).parse(headers, body_of("reading", READING))


def test_timestamp_is_in_seconds(package: ModuleType) -> None:
    """
    The unit is the document's: a great number of seconds is no number of milliseconds.
    """
    body = body_of("reading", READING)
    with pytest.raises(package.FutureTimestamp):
        make_hooks(package).parse(prove(body, time=NOW * 1000), body)


def test_hint(package: ModuleType) -> None:
    """
    A refusal says what the document knows about the signature of another product.
    """
    with pytest.raises(package.InvalidSignature) as caught:
        make_hooks(package).parse({"Pulse-Signature": f"t={NOW},v1=v0:abc"}, b"{}")

    assert "this is how Pulse Legacy signs" in str(caught.value)


@pytest.mark.parametrize("secret", ["pulse-secret-2", SECRET])
def test_rotation(package: ModuleType, secret: str) -> None:
    """
    While one secret replaces another, both are good.
    """
    body = body_of("reading", READING)
    hooks = make_hooks(package, secret=["pulse-secret-2", SECRET])

    assert "reading" == hooks.parse(prove(body, secret=secret), body).name


def test_secret_is_needed(package: ModuleType) -> None:
    """
    The service knows no key in the URL, so there has to be a secret.
    """
    with pytest.raises(package.ConfigurationError):
        package.WebhookHandler()
    with pytest.raises(package.ConfigurationError, match="url_key_name"):
        package.WebhookHandler(url_key="k")


@pytest.mark.parametrize("name", BODIES)
def test_handlers(package: ModuleType, name: str) -> None:
    """
    Every event of the webhook reaches the handler of its method, with its own class.
    """
    hooks = make_hooks(package)
    seen: list[Any] = []
    getattr(hooks, f"on_{name}")(seen.append)
    body = body_of(name, BODIES[name])
    response = asyncio.run(hooks.handle("PUT", prove(body), body))

    assert 200 == response.status
    assert [package.payload_type(name)] == [type(event.data) for event in seen]
    assert BODIES[name] == package.encode(seen[0].data)
    assert () == seen[0].problems


def test_class_as_target(package: ModuleType) -> None:
    """
    `on` takes a payload class, of which the members that Python cannot name have other names.
    """
    hooks = make_hooks(package)
    seen: list[Any] = []
    hooks.on(package.InvoiceDue)(seen.append)
    body = body_of("invoice_due", INVOICE)
    asyncio.run(hooks.handle("PUT", prove(body), body))

    assert (1250, "2026-01-01") == (seen[0].data.amount, seen[0].data.from_)


def test_unknown_event(package: ModuleType) -> None:
    """
    An event that the document does not know arrives with its raw data.
    """
    hooks = make_hooks(package)
    seen: list[Any] = []
    hooks.on_unknown(seen.append)
    body = body_of("device_lost", {"device": "d1"})
    response = asyncio.run(hooks.handle("PUT", prove(body), body))

    assert 200 == response.status
    assert [("device_lost", package.UnknownPayload)] == [(event.name, type(event.data)) for event in seen]


def test_method(package: ModuleType) -> None:
    """
    The method is the document's; another is told which.
    """
    body = body_of("reading", READING)
    response = asyncio.run(make_hooks(package).handle("POST", prove(body), body))

    assert (405, "PUT") == (response.status, response.headers["allow"])


def test_retry(package: ModuleType) -> None:
    """
    A retry carries the envelope's time: one handler run, whatever the header's time.
    """
    hooks = make_hooks(package)
    seen: list[Any] = []
    hooks.on_reading(seen.append)
    body = body_of("reading", READING)

    async def deliver() -> list[int]:
        return [(await hooks.handle("PUT", prove(body, time=NOW + late), body)).status for late in (0, 60)]

    assert [200, 200] == asyncio.run(deliver())
    assert 1 == len(seen)


def test_envelope_problems(package: ModuleType) -> None:
    """
    The envelope's own member is missed where it was promised, under the name the document gives it.
    """
    body = json.dumps({"kind": "reading", "body": READING, "sent_at": NOW}).encode()
    event = make_hooks(package).parse(prove(body), body)

    assert ["/account"] == [problem.pointer for problem in event.problems]
    assert event.account is None


# -- realtime -----------------------------------------------------------------------------------


def make_client(package: ModuleType, service: Pulse, **options: Any) -> Any:
    """
    Make a client that does not wait between attempts.
    """
    backoff = importlib.import_module(f"{package.__name__}._runtime.session").Backoff(base=0.0)
    return package.StreamClient("north", TOKEN, **{"url": service.url, "backoff": backoff, **options})


def collect(register: Callable[[Any], Any]) -> Seen:
    """
    Register a handler that remembers what it was given.
    """
    seen = Seen()

    async def handle(event: Any) -> None:
        seen.add(event)

    register(handle)
    return seen


def test_events(package: ModuleType) -> None:
    """
    The connect packet carries the credentials under the service's names; events arrive typed.
    """

    async def main() -> None:
        async with pulse(Pulse()) as service:
            client = make_client(package, service)
            readings = collect(client.on_reading)
            alarms = collect(client.on(package.EventName.ALARM_CLEARED))
            async with running(client):
                await service.connected.get()
                await service.send("reading", READING)
                await service.send("alarm_cleared", {"alarm": "a1", "device": "d1", "account": "south"})
                await readings.until(1)
                await alarms.until(1)

            kinds = ["reading", "alarm_cleared"]
            expected = {"account": "north", "secret": TOKEN, "plan": "basic", "kinds": kinds}

            assert [expected] == service.proofs
            assert package.Reading(**READING) == readings[0].data
            assert package.Surface.STREAM is readings[0].surface
            assert (None, "eu", 5) == (readings[0].account, readings[0].region, readings[0].timestamp)
            assert 'reading ["d1",7]' == readings[0].key
            assert ("a1", "south") == (alarms[0].data.alarm, alarms[0].account)
            assert package.State.STOPPED is client.state

    play(main)


def test_parameters(package: ModuleType) -> None:
    """
    Parameters that are given travel too, a tuple as a list.
    """

    async def main() -> None:
        async with pulse(Pulse()) as service:
            client = make_client(package, service, plan="gold", devices=("d1", "d2"), events=["brand_new"])
            async with running(client):
                await service.connected.get()

            expected = {"plan": "gold", "only": ["d1", "d2"], "kinds": ["brand_new"]}

            assert expected == {name: service.proofs[0][name] for name in expected}

    play(main)


def test_refused_connection(package: ModuleType) -> None:
    """
    A service that refuses the connect packet again and again ends `run`.
    """

    async def main() -> None:
        async with pulse(Pulse(accepts=False)) as service:
            client = make_client(package, service)
            client._core.session.clock = itertools.count(0.0, 100.0).__next__  # ten minutes are soon over
            collect(client.on_reading)
            with pytest.raises(package.Unauthorized):
                await client.run()

            assert 10 == len(service.proofs)
            assert package.State.FAILED is client.state

    play(main)


def test_back_after_a_drop(package: ModuleType) -> None:
    """
    After a drop the client proves itself again, and events go on.
    """

    async def main() -> None:
        async with pulse(Pulse()) as service:
            client = make_client(package, service)
            seen = collect(client.on_heartbeat)
            async with running(client):
                for count in (1, 2, 3):
                    await service.connected.get()
                    await service.send("heartbeat", {"device": f"d{count}"})
                    await seen.until(count)
                    await service.drop()
                await service.connected.get()

            assert ["d1", "d2", "d3"] == [event.data.device for event in seen]
            assert 4 == len(service.proofs)
            assert 1 == len({json.dumps(proof) for proof in service.proofs})

    play(main)


def test_commands(package: ModuleType) -> None:
    """
    Commands are methods; the service gets their wire names and members.
    """

    async def main() -> None:
        async with pulse(Pulse()) as service:
            client = make_client(package, service)
            seen = collect(client.on_heartbeat)
            with pytest.raises(package.NotReady):
                await client.send_mute(package.Mute(alarm="a1", minutes=5))
            async with running(client):
                await service.connected.get()
                await service.send("heartbeat", {"device": "d1"})
                await seen.until(1)
                await client.send_calibration(package.Calibrate(device="d1", offset=-0.5))
                await client.send_mute(package.Mute(alarm="a1", minutes=5))
                received = [await service.commands.get() for _ in range(2)]

            assert [
                ("calibrate", {"device": "d1", "offset": -0.5}),
                ("mute", {"alarm": "a1", "minutes": 5}),
            ] == received

    play(main)


def test_watching_more(package: ModuleType) -> None:
    """
    What is registered on a live connection is asked for by the service's own event, and again after a drop.
    """

    async def main() -> None:
        async with pulse(Pulse()) as service:
            client = make_client(package, service)
            seen = collect(client.on_heartbeat)
            async with running(client):
                await service.connected.get()
                await service.send("heartbeat", {"device": "d1"})
                await seen.until(1)
                collect(client.on_reading)
                asked = await service.commands.get()
                await service.drop()
                await service.connected.get()

            assert ("watch", {"kinds": ["reading"]}) == asked
            assert ["heartbeat", "reading"] == service.proofs[1]["kinds"]

    play(main)


def test_rebind(package: ModuleType) -> None:
    """
    Rebinding has the service's own name, and its least interval.
    """

    async def main() -> None:
        async with pulse(Pulse()) as service:
            client = make_client(package, service)
            seen = collect(client.on_heartbeat)
            async with running(client):
                await service.connected.get()
                await service.send("heartbeat", {"device": "d1"})
                await seen.until(1)
                await client.rebind()
                with pytest.raises(package.NotReady):
                    await client.rebind()
                asked = await service.commands.get()

            assert ("resync", {}) == asked

    play(main)


def test_iteration(package: ModuleType) -> None:
    """
    Events can be iterated over; leaving the block stops the client.
    """

    async def main() -> None:
        async with pulse(Pulse()) as service:
            client = make_client(package, service, events=["reading"])
            async with client:
                await service.connected.get()
                await service.send("reading", READING)
                event = await anext(aiter(client))

            assert package.Reading(**READING) == event.data
            assert package.State.STOPPED is client.state

    play(main)


def test_availability(package: ModuleType) -> None:
    """
    Listening for what the plan does not include is told at the start.
    """

    async def main(plan: str) -> list[str]:
        told: list[str] = []

        def observe(signal: str, /, **details: Any) -> None:
            if signal == "unavailable":
                told.append(details["name"])

        async with pulse(Pulse()) as service:
            client = make_client(package, service, plan=plan, observer=observe)
            collect(client.on_alarm_raised)
            async with running(client):
                await service.connected.get()
        return told

    async def both() -> None:
        assert ["alarm_raised"] == await main("basic")
        assert [] == await main("gold")

    play(both)


def test_unencrypted_address(package: ModuleType) -> None:
    """
    The fixed address can be another, but not an unencrypted one of another machine.
    """

    async def main() -> None:
        client = make_client(package, Pulse(url="ws://eu.stream.pulse.example"))
        collect(client.on_reading)
        with pytest.raises(package.ConfigurationError, match="not encrypted"):
            await client.run()

    play(main)


def test_token_is_not_shown(package: ModuleType, caplog: pytest.LogCaptureFixture) -> None:
    """
    F111: the parameter that the document calls secret shows in no log and no repr.
    """
    caplog.set_level(1)

    async def main() -> None:
        async with pulse(Pulse(accepts=False)) as service:
            client = make_client(package, service)
            client._core.session.clock = itertools.count(0.0, 100.0).__next__  # ten minutes are soon over
            collect(client.on_reading)
            with contextlib.suppress(package.Unauthorized):
                await client.run()

            logging.getLogger("test").info("%r %r", client, vars(client))

    play(main)

    assert "the client is" in caplog.text
    assert TOKEN not in caplog.text
