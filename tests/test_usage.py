"""
Schemas that no event uses any more.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.pipeline import Inputs, generate
from tests.conftest import make_inputs

pytestmark = pytest.mark.usefixtures("as_rendered")

ROOT = Path(__file__).resolve().parent.parent
HEAD = 'asyncapi: 2.6.0\ninfo: {title: Acme, version: "1"}\n'
OVERLAY = "overlay: 1.0.0\ninfo: {title: Corrections, version: '1'}\nactions:\n"
SAID = "warning: is a schema that no event and no command uses; no class is made of it"


def said(body: str, *actions: str) -> list[str]:
    overlays = [OVERLAY + "".join(f"  - {action}\n" for action in actions)] if actions else []
    warnings = generate(make_inputs(HEAD + body, overlays=overlays)).warnings
    return [str(warning) for warning in warnings]


@pytest.mark.parametrize(
    "channels",
    [
        "{a: {subscribe: {message: {payload: {$ref: '#/components/schemas/A'}}}}}",
        "{a: {publish: {message: {payload: {$ref: '#/components/schemas/A'}}}}}",
        "{a: {subscribe: {message: {headers: {$ref: '#/components/schemas/A'}}}}}",
        "{a: {subscribe: {message: {payload: {items: {$ref: '#/components/schemas/A/properties/b'}}}}}}",
        "{default: {subscribe: {message: {payload: {$ref: '#/components/schemas/A'}}}}}",
        "{'a/{b}': {parameters: {b: {schema: {$ref: '#/components/schemas/A'}}}}}",
        "{a: {subscribe: {message: {$ref: '#/components/messages/M'}}}}",
        "{a: {subscribe: {message: {payload: {$ref: '#/components/schemas/B'}}}}}",
        "{}",
    ],
)
def test_used(channels: str) -> None:
    """
    A schema is used where a reference leads to it or into it, from a channel, another schema or a component.
    """
    other = "A" if channels == "{}" or "/M'" in channels else "Nothing"
    components = (
        "{schemas: {A: {properties: {b: {type: object}}}, B: {allOf: [{$ref: '#/components/schemas/A'}]}, "
        "Nothing: {}}, messages: {M: {payload: {$ref: '#/components/schemas/" + other + "'}}}}"
    )
    told = {
        line.split(": ")[1].rpartition("/")[2]
        for line in said(f"channels: {channels}\ncomponents: {components}")
    }

    assert "A" not in told
    assert told <= {"B", "Nothing"}


def test_unused() -> None:
    """
    A schema that nothing but itself and others of that kind refer to is a warning where its name stands.
    """
    body = """channels: {}
components:
  schemas:
    A: {properties: {a: {$ref: '#/components/schemas/A'}}}
    B: {}
"""

    assert [
        f"acme.yaml:6:5: /components/schemas/A: {SAID}",
        f"acme.yaml:7:5: /components/schemas/B: {SAID}",
    ] == said(body)


def test_brought_by_an_overlay() -> None:
    """
    A message that an overlay put among the components uses its schema only when a channel has the message.
    """
    brought = (
        "{target: $, update: {components: {messages: {M: {payload: {$ref: '#/components/schemas/A'}}}, "
        "schemas: {A: {type: object}}}}}"
    )
    use = "{target: $.channels, update: {a: {subscribe: {message: {$ref: '#/components/messages/M'}}}}}"

    assert [f"overlay0.yaml:4:109: /actions/0/update/components/schemas/A: {SAID}"] == said(
        "channels: {}\n", brought
    )
    assert [] == said("channels: {}\n", brought, use)


def test_event_removed_with_its_action(
    crisp_inputs: Inputs, crisp_files: tuple[Path, tuple[Path, ...]]
) -> None:
    """
    When an event and the action that typed it are gone, the schema that the overlay still has is told.
    """
    spec, overlays = crisp_files
    channel = """  "rtm/session:set_phone":
    subscribe: { message: { $ref: "#/components/messages/SessionEvent" } }
"""
    value = "            - session:set_phone\n"
    text = spec.read_text("utf-8")
    assert channel in text and value in text
    corrections = {path.name: path.read_text("utf-8") for path in overlays}
    action = r"  - target: \"\$\.channels\['rtm/session:set_phone'\]\.subscribe\"\n(    .*\n)+\n"
    corrections["20-session.yaml"], count = re.subn(action, "", corrections["20-session.yaml"])
    assert 1 == count

    package = generate(
        make_inputs(text.replace(channel, "").replace(value, ""), overlays=list(corrections.values()))
    )

    (warning,) = package.warnings
    number = list(corrections).index("20-session.yaml")
    lines = corrections["20-session.yaml"].splitlines()
    assert f"overlay{number}.yaml" == warning.origin.file
    assert ["      SessionSetPhone:", "        description: A conversation's phone number."] == lines[
        warning.origin.line - 1 : warning.origin.line + 1
    ]
