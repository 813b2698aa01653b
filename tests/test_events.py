"""
Which events and commands a document has, and what each is called.
"""

from __future__ import annotations

import re
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main
from generator.errors import ModelError, NamingError
from generator.inputs import read_document
from generator.model import Api
from generator.pipeline import Inputs, check_api, read_api
from tests.conftest import Generated, make_inputs

ROOT = Path(__file__).parent.parent


def read(channels: Mapping[str, Any], *, messages: Mapping[str, Any] | None = None, **root: Any) -> Api:
    """
    Read a document with these channels; check that it could be generated.
    """
    document = {
        "asyncapi": "2.6.0",
        "info": {"title": "Acme", "version": "1"},
        "channels": channels,
        "components": {"messages": messages or {}},
        **root,
    }
    return check_api(make_inputs(document))[0]


def received(message: Any) -> dict[str, Any]:
    return {"subscribe": {"message": message}}


def options(*messages: Any) -> dict[str, Any]:
    return received({"oneOf": list(messages)})


def component(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/messages/{name}"}


TEXT = {"payload": {"type": "string"}}
NUMBER = {"payload": {"type": "integer"}}
REF = {name: {"$ref": f"#/components/schemas/{name}"} for name in ("Order", "OrderData")}


# -- names --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("channels", "names"),
    [
        pytest.param({"a": received({**TEXT, "name": "n"})}, ["n"], id="name"),
        pytest.param({"a": received({**TEXT, "messageId": "i"})}, ["i"], id="message id"),
        pytest.param({"a": received(component("K"))}, ["K"], id="component key"),
        pytest.param({"a": received(TEXT)}, ["a"], id="nameless"),
        pytest.param(
            {"a": {"subscribe": {"operationId": "onA", "message": TEXT}}}, ["a"], id="not its operation"
        ),
        pytest.param(
            {"a": received(component("K")), "b": received(component("K"))}, ["a", "b"], id="shared component"
        ),
        pytest.param(
            {"a": received({**TEXT, "name": "n"}), "b": received({**NUMBER, "name": "n"})},
            ["a", "b"],
            id="shared name",
        ),
        pytest.param(
            {"a": received(component("K")), "b": options(component("K"), component("L"))},
            ["a", "b K", "L"],
            id="one of several is shared",
        ),
        pytest.param({"a": options(component("K"), component("L"))}, ["K", "L"], id="several"),
        pytest.param({"a": options(TEXT, NUMBER)}, ["a 1", "a 2"], id="several nameless"),
        pytest.param({"a": options(TEXT, NUMBER, TEXT)}, ["a 1", "a 2"], id="said twice is one"),
        pytest.param(
            {"a": options({"payload": {"$ref": "#/components/schemas/S"}}, TEXT)},
            ["a S", "a 2"],
            id="named by its schema",
        ),
        pytest.param(
            {"a": options(component("T"), component("U"))}, ["a T", "a U"], id="one name under two keys"
        ),
        pytest.param({"a": received({**TEXT, "name": "n", "x-event-name": "x"})}, ["x"], id="x-event-name"),
    ],
)
def test_names(channels: dict[str, Any], names: list[str]) -> None:
    """
    An event is one message on one channel; the first name there is, is its name.
    """
    messages = {"K": TEXT, "L": NUMBER, "T": {**TEXT, "name": "t"}, "U": {**NUMBER, "name": "t"}}
    api = read(channels, components={"messages": messages, "schemas": {"S": {"type": "integer"}}})

    assert names == [event.name for event in api.events]


@pytest.mark.parametrize(("by", "names"), [("message", ["n", "L"]), ("channel", ["a", "b"])])
def test_the_document_may_say_what_names_events(by: str, names: list[str]) -> None:
    """
    `x-events` names them by message or by channel, whatever would be taken without it.
    """
    api = read(
        {"a": received({**TEXT, "name": "n"}), "b": received(component("L"))},
        messages={"L": NUMBER},
        **{"x-events": {"names": by}},
    )

    assert (names, ()) == ([event.name for event in api.events], api.notes)


def test_what_is_sent_is_called_after_its_operation() -> None:
    """
    Commands are named by the same rule; where a channel would name one, its operation does.
    """
    api = read(
        {
            "a": {"publish": {"operationId": "doA", "message": TEXT}},
            "b": {"publish": {"message": TEXT}},
            "c": {"publish": {"operationId": "doC", "message": component("K")}},
            "d": {"publish": {"message": {"oneOf": [component("K"), component("L")]}}},
        },
        messages={"K": TEXT, "L": NUMBER},
    )

    assert ["doA", "b", "doC", "d K", "L"] == [command.name for command in api.commands]
    assert [("a",), ("b",), ("c",), ("d",), ("d",)] == [
        tuple(channel.address for channel in command.channels) for command in api.commands
    ]


def test_two_addresses_of_one_channel() -> None:
    """
    Channels that are written once and referred to twice are two, also where their operation has a name.
    """
    both = {"publish": {"operationId": "doIt", "message": TEXT}, "subscribe": {"message": NUMBER}}
    there = {"$ref": "#/components/channels/Both"}
    api = read({"x": there, "y": there}, components={"channels": {"Both": both}})

    assert (["x", "y"], ["x", "y"]) == (
        [event.name for event in api.events],
        [command.name for command in api.commands],
    )


def test_whole_files_are_named_after_the_file() -> None:
    """
    A message or a schema that is a whole file has the name of the file.
    """
    document = {
        "asyncapi": "2.6.0",
        "info": {"title": "Acme", "version": "1"},
        "channels": {
            "a": received({"$ref": "./messages/Started.yaml"}),
            "b": received({"$ref": "Stopped.json"}),
        },
    }
    files = {
        "messages/Started.yaml": "payload: {type: object, properties: {at: {$ref: ../Place.v1.yaml}}}",
        "Stopped.json": '{"payload": {"type": "object"}}',
        "Place.v1.yaml": "{type: object, properties: {city: {type: string}}}",
    }
    api, _ = check_api(make_inputs(document, files=files))

    assert ["Started", "Stopped"] == [event.name for event in api.events]
    assert {"Started", "Stopped", "Place"} == {named.name for named in api.types.values()}


# -- what is told -------------------------------------------------------------------------------


def test_which_way_was_taken_is_told() -> None:
    """
    The note says what names events, why, and how to keep it.
    """
    alone = read({"a": received(component("K"))}, messages={"K": TEXT}).notes
    shared = read({"a": received(component("K")), "b": received(component("K"))}, messages={"K": TEXT}).notes
    nameless = read({"a": received(TEXT)}).notes

    assert "named after their messages; x-events: {names: message}" in alone[0]
    assert "channels, because 'a' and 'b' carry one message, 'K'; x-events: {names: channel}" in shared[0]
    assert () == nameless


@pytest.mark.parametrize(
    ("channels", "root", "advice"),
    [
        pytest.param(
            {"a": received({**TEXT, "name": "n"}), "b": received({**NUMBER, "name": "n"})},
            {"x-events": {"names": "message"}},
            "x-events: {names: channel}",
            id="one name on two channels",
        ),
        pytest.param(
            {"a": options({**TEXT, "name": "n"}, {**NUMBER, "name": "n"})},
            {},
            "x-event-name",
            id="two options",
        ),
        pytest.param(
            {"n": received(TEXT), "a": options({**TEXT, "name": "n"}, {**NUMBER, "name": "m"})},
            {},
            "x-event-name",
            id="an address and an option",
        ),
    ],
)
def test_two_events_of_one_name(channels: dict[str, Any], root: dict[str, Any], advice: str) -> None:
    """
    What still clashes is an error that names both places, and a member that settles it.
    """
    with pytest.raises(ModelError) as caught:
        read(channels, **root)
    sentence = str(caught.value)

    assert "'n' exists already, at acme.yaml:1:" in sentence
    assert advice in sentence


def test_the_advice_works() -> None:
    """
    With the member that the error names, both events are there.
    """
    message = {**TEXT, "name": "n"}
    api = read({"a": options({**message, "x-event-name": "first"}, {**NUMBER, "name": "n"})})

    assert ["first", "n"] == [event.name for event in api.events]


def test_the_advice_works_for_a_second_file() -> None:
    """
    Where two messages of one name stand in another file, the document itself settles it.
    """
    document = {
        "asyncapi": "2.6.0",
        "info": {"title": "Acme", "version": "1"},
        "x-events": {"names": "message"},
        "channels": {"a": received({"$ref": "m.yaml#/A"}), "b": received({"$ref": "m.yaml#/B"})},
    }
    files = {"m.yaml": "A: {name: n, payload: {type: string}}\nB: {name: n, payload: {type: integer}}\n"}
    with pytest.raises(ModelError, match="names: channel"):
        check_api(make_inputs(document, files=files))
    overlay = (
        "overlay: 1.0.0\ninfo: {title: Names, version: '1'}\n"
        "actions: [{target: $, update: {x-events: {names: channel}}}]\n"
    )
    api, _ = check_api(make_inputs(document, files=files, overlays=[overlay]))

    assert ["a", "b"] == [event.name for event in api.events]


def test_a_webhook_message_without_a_name() -> None:
    """
    Each message of a webhook that does not say which events it is, is an error of its own.
    """
    hook = {
        "x-webhook": {"envelope": {"name": "event", "data": "data"}},
        **options(
            {"payload": {"properties": {"event": {"const": "paid"}, "data": {"type": "object"}}}},
            {"payload": {"properties": {"event": {"type": "string"}, "data": {"type": "object"}}}},
        ),
    }
    with pytest.raises(ModelError, match=r"'event' has neither enum nor const, and it has no x-event-name"):
        read({"/hook": hook})


def test_no_events(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """
    Where everything is sent, one line names the other perspective.
    """
    spec = tmp_path / "spec.yaml"
    spec.write_text(
        'asyncapi: "2.6.0"\ninfo: {title: Acme, version: "1"}\n'
        "channels: {a: {publish: {operationId: doIt, message: {payload: {type: object}}}}}\n"
    )
    code = main(["generate", str(spec), "--out", str(tmp_path), "--package", "acme"])
    told = capsys.readouterr().err

    assert (0, 1) == (code, told.count("--perspective application"))


@pytest.mark.parametrize(("spec", "said"), [("changes/shop.yaml", 0), ("goldens/plain/spec.yaml", 1)])
def test_what_is_not_made(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], spec: str, said: int
) -> None:
    """
    It is said for how many events nothing is made that would receive them, and only where there are such.
    """
    arguments = ["generate", str(root / "tests" / spec), "--out", str(tmp_path), "--package", "acme"]

    assert 0 == main(arguments)
    assert said == capsys.readouterr().err.count(
        "1 event has names and payloads, and nothing that receives it"
    )


# -- nothing vanishes ---------------------------------------------------------------------------


def test_every_channel_is_in_the_model() -> None:
    """
    No channel of our documents with a message is missing from the channels of events and commands.
    """
    missing = []
    for spec in sorted(ROOT.glob("tests/goldens/*/spec.yaml")):
        if (spec.parent / "stderr.txt").exists():
            continue
        api, document, _ = read_api(Inputs(read_document(str(spec)), lenient=True))
        for direction, found in (("subscribe", api.events), ("publish", api.commands)):
            known = {channel.address for occurrence in found for channel in occurrence.channels}
            for address, channel in document.root["channels"].items():
                operation = channel.get(direction)
                if (
                    operation
                    and operation.get("message")
                    and "x-webhook" not in channel
                    and address not in known
                ):
                    missing.append((spec.parent.name, direction, address))

    # The events of the protocol are nobody's to receive or send.
    assert {"crisp", "second-service", "socketio", "two-surfaces"} >= {name for name, _, _ in missing}
    assert all(
        re.search(r"auth|bind|prove|hello|proof|watch|resync", address) for _, _, address in missing
    ), missing


def test_crisp_as_published(crisp_files: tuple[Path, tuple[Path, ...]]) -> None:
    """
    Without overlays the vendored document has 85 events, on all its 84 receiving channels.
    """
    spec, _ = crisp_files
    api, document, _ = read_api(Inputs(read_document(str(spec))))
    receiving = {
        address
        for address, channel in document.root["channels"].items()
        if "message" in channel.get("subscribe", {})
    }
    several = {"rtm/authentication": 2}

    assert (85, 84) == (len(api.events), len(receiving))
    assert receiving == {channel.address for event in api.events for channel in event.channels}
    for address in receiving:
        here = [event.name for event in api.events if event.channels[0].address == address]
        assert [address] == here or several[address] == len(here)


def test_two_thousand_channels_with_one_message() -> None:
    """
    Each of them is an event, and twice as many take about twice the time.
    """

    def seconds(count: int) -> tuple[float, int]:
        channels = {f"c/{number}": received(component("K")) for number in range(count)}
        started = time.process_time()
        api = read(channels, messages={"K": {"payload": {"type": "object", "properties": {"a": {}}}}})
        return time.process_time() - started, len(api.events)

    seconds(10)
    (half, _), (whole, events) = seconds(1000), seconds(2000)

    assert 2000 == events
    assert whole < 4 * half


def test_two_thousand_options_without_names() -> None:
    """
    Each option that says something of its own is an event of the channel.
    """
    messages = [{"payload": {"type": "string", "maxLength": number}} for number in range(1, 2001)]
    api = read({"a": options(*messages)})

    assert [f"a {number}" for number in range(1, 2001)] == [event.name for event in api.events]


# -- clashes that are common --------------------------------------------------------------------


def test_a_message_called_like_a_schema_of_its_payload(generated: Generated) -> None:
    """
    The class of the event has the name, the schema's gets ``Data``.
    """
    order = {"type": "object", "properties": {"order": {"$ref": "#/components/schemas/Order"}}}
    package = generated(
        {
            "asyncapi": "2.6.0",
            "info": {"title": "Acme", "version": "1"},
            "channels": {"a": received({"name": "Order", "payload": order})},
            "components": {
                "schemas": {"Order": {"type": "object", "properties": {"id": {"type": "string"}}}}
            },
        }
    )
    payload = package.decode("Order", {"order": {"id": "1"}}, strict=True)

    assert (package.Order, package.OrderData) == (type(payload), type(payload.order))


def test_one_name_in_two_files(generated: Generated) -> None:
    """
    Schemas of one name in two files are called after their files as well.
    """
    document = {
        "asyncapi": "2.6.0",
        "info": {"title": "Acme", "version": "1"},
        "channels": {
            "a": received(
                {"payload": {"type": "object", "properties": {"of": {"$ref": "left.yaml#/Envelope"}}}}
            ),
            "b": received(
                {"payload": {"type": "object", "properties": {"of": {"$ref": "right.yaml#/Envelope"}}}}
            ),
        },
    }
    files = {
        "left.yaml": "Envelope: {type: object, properties: {l: {type: string}}}",
        "right.yaml": "Envelope: {type: object, properties: {r: {type: string}}}",
    }
    package = generated(document, files=files)

    assert "LeftEnvelope" == type(package.decode("a", {"of": {"l": "1"}}, strict=True).of).__name__
    assert "RightEnvelope" == type(package.decode("b", {"of": {"r": "1"}}, strict=True).of).__name__


def test_a_payload_that_others_refer_to(generated: Generated) -> None:
    """
    The inline payload of one channel may be that of others too.
    """
    there = {"payload": {"$ref": "#/channels/a/subscribe/message/payload"}}
    package = generated(
        {
            "asyncapi": "2.6.0",
            "info": {"title": "Acme", "version": "1"},
            "channels": {
                "a": received({"payload": {"type": "object", "properties": {"id": {"type": "string"}}}}),
                "b": received(there),
                "c": received(there),
            },
        }
    )

    assert ["1", "1", "1"] == [package.decode(name, {"id": "1"}, strict=True).id for name in "abc"]


def test_payloads_of_several_channels_that_others_refer_to(generated: Generated) -> None:
    """
    What stands in a channel has no name of its own: it is called after that channel's event.
    """
    shape = {"type": "object", "properties": {"id": {"type": "string"}}}
    package = generated(
        {
            "asyncapi": "2.6.0",
            "info": {"title": "Acme", "version": "1"},
            "channels": {
                "left": received({"payload": shape}),
                "right": received({"payload": {"type": "object", "properties": {"no": {"type": "integer"}}}}),
                "c": received({"payload": {"$ref": "#/channels/left/subscribe/message/payload"}}),
                "d": received({"payload": {"$ref": "#/channels/right/subscribe/message/payload"}}),
                "e": received({"$ref": "#/channels/right/subscribe/message"}),
            },
        }
    )

    assert {"left", "right", "c", "d", "e"} == package.EVENTS
    assert issubclass(package.C, package.Left)
    assert issubclass(package.D, package.Right)


def test_what_makes_way_takes_no_place() -> None:
    """
    A schema that makes way for an event does not take the name of another schema.
    """
    api = read(
        {
            "a": received(
                {"name": "Order", "payload": {"properties": {"a": REF["Order"], "b": REF["OrderData"]}}}
            )
        },
        components={
            "schemas": {name: {"type": "object", "properties": {"x": {}}} for name in ("Order", "OrderData")}
        },
    )

    assert ["Order"] == [event.name for event in api.events]


@pytest.mark.parametrize("member", ["x-python-name", "x-event-name"])
def test_operations_name_events_of_one_message(member: str) -> None:
    """
    Where channels share a message, the operation says what the event is called.
    """
    channels = {"a/b": received(component("K")), "a-b": received(component("K"))}
    with pytest.raises(NamingError, match="x-python-name on one of them, or on its operation"):
        read(channels, messages={"K": TEXT})
    channels["a-b"]["subscribe"][member] = "Other"

    assert 2 == len(read(channels, messages={"K": TEXT}).events)


def test_two_schemas_that_become_one_class() -> None:
    """
    What cannot be resolved names both places and what settles it.
    """
    with pytest.raises(NamingError, match=r"'a-b' .* 'a_b' .* both become AB \(class\); set x-python-name"):
        read(
            {
                "a": received(
                    {
                        "payload": {
                            "properties": {
                                "x": {"$ref": "#/components/schemas/a-b"},
                                "y": {"$ref": "#/components/schemas/a_b"},
                            }
                        }
                    }
                )
            },
            components={
                "schemas": {name: {"type": "object", "properties": {"z": {}}} for name in ("a-b", "a_b")}
            },
        )


# -- the package --------------------------------------------------------------------------------


def test_what_the_registry_knows(generated: Generated) -> None:
    """
    Events and commands carry their channels as written, their content type and their deprecation.
    """
    message = {**NUMBER, "contentType": "application/x", "deprecated": True, "summary": "A level."}
    package = generated(
        {
            "asyncapi": "2.6.0",
            "info": {"title": "Acme", "version": "1"},
            "channels": {
                "lamp/{id}": {
                    "parameters": {"id": {"schema": {"type": "string"}}},
                    "subscribe": {"message": message},
                    "publish": {"operationId": "dim", "message": {**TEXT, "summary": "Dim it."}},
                }
            },
        }
    )
    event, command = package.REGISTRY["lamp/{id}"], package.COMMANDS["dim"]

    assert (("lamp/{id}",), "application/x", True) == (event.channels, event.content_type, event.deprecated)
    assert (("lamp/{id}",), "Dim it.", False) == (command.channels, command.summary, command.deprecated)
    assert "off" == package.COMMANDS.decode_data("dim", "off", strict=True, problems=None)


@pytest.mark.parametrize("values", [[1, 2], [1.5, 2], [True, "a", None], ["x", "y"]])
def test_payloads_that_are_enums(generated: Generated, values: list[Any]) -> None:
    """
    A payload that is one of several values decodes.
    """
    package = generated({"enum": values})

    assert values == [package.decode("thing", value, strict=True) for value in values]


@pytest.mark.parametrize(
    "dialect",
    [
        "application/schema+json;version=draft-2020-12",
        "application/vnd.apache.avro+json;version=1.9.0",
        "application/vnd.oai.openapi+json;version=3.0.0",
        "application/raml+yaml;version=1.0",
        "text/x-protobuf",
    ],
)
@pytest.mark.parametrize(
    "payload", [{"type": "object", "properties": {"x": {"type": "strin"}}}, {"allOf": 7}]
)
def test_lenient_keeps_other_dialects_raw(generated: Generated, dialect: str, payload: Any) -> None:
    """
    What another schema language says is not read: the data stays as it came.
    """
    document = {
        "asyncapi": "2.6.0",
        "info": {"title": "Acme", "version": "1"},
        "channels": {"thing": received({"name": "thing", "schemaFormat": dialect, "payload": payload})},
    }
    package = generated(document, lenient=True)

    assert {"x": 1} == package.encode(package.decode("thing", {"x": 1}, strict=True))
