"""
References between objects, and traits.
"""

from __future__ import annotations

from typing import Any

import pytest

from generator.errors import ReferenceFault
from generator.resolve import Resolved, resolve_document
from tests.conftest import make_inputs

HEAD = 'asyncapi: "2.6.0"\ninfo: {title: Acme, version: "1"}\n'


def resolve(body: str, **files: str) -> Resolved:
    names = {name.replace("__", "/") + ".yaml": text for name, text in files.items()}
    return resolve_document(make_inputs(HEAD + body, files=names).document)


def message(body: str, **files: str) -> Any:
    """
    Resolve a document and return the message of its channel ``c``.
    """
    return resolve(body, **files).root["channels"]["c"]["subscribe"]["message"]


def test_chain() -> None:
    """
    A reference to a reference leads to the end of the chain, and the last name is remembered.
    """
    resolved = resolve("""
channels: {c: {subscribe: {message: {$ref: '#/components/messages/A'}}}}
components: {messages: {A: {$ref: '#/components/messages/B'}, B: {name: b}}}
""")
    found = resolved.root["channels"]["c"]["subscribe"]["message"]

    assert {"name": "b"} == found
    assert "B" == resolved.key(found)
    assert "" == resolved.key(resolved.root["channels"]["c"])


def test_every_kind_of_object() -> None:
    """
    Channels, operations' messages, servers, variables, bindings, parameters and traits may be references.
    """
    root = resolve("""
servers: {s: {$ref: '#/components/servers/s'}}
channels: {c: {$ref: '#/x-channel'}}
x-channel:
  parameters: {p: {$ref: '#/components/parameters/p'}}
  bindings: {$ref: '#/components/channelBindings/b'}
  subscribe:
    traits: [{$ref: '#/components/operationTraits/t'}]
    message: {oneOf: [{$ref: '#/components/messages/m'}]}
components:
  servers: {s: {url: u, protocol: p, variables: {v: {$ref: '#/components/serverVariables/v'}}}}
  serverVariables: {v: {default: d}}
  parameters: {p: {description: d}}
  channelBindings: {b: {http: {}}}
  operationTraits: {t: {summary: s}}
  messages: {m: {name: m, correlationId: {$ref: '#/components/correlationIds/i'}}}
  correlationIds: {i: {location: $message.header#/a}}
""").root
    channel = root["channels"]["c"]

    assert {"default": "d"} == root["servers"]["s"]["variables"]["v"]
    assert {"description": "d"} == channel["parameters"]["p"]
    assert {"http": {}} == channel["bindings"]
    assert "s" == channel["subscribe"]["summary"]
    assert "traits" not in channel["subscribe"]
    assert [{"name": "m", "correlationId": {"location": "$message.header#/a"}}] == channel["subscribe"][
        "message"
    ]["oneOf"]


def test_schemas_stay() -> None:
    """
    References in schemas stay references.
    """
    found = message("""
channels: {c: {subscribe: {message: {payload: {$ref: '#/components/schemas/A'}}}}}
components: {schemas: {A: {properties: {a: {$ref: '#/components/schemas/A'}}}}}
""")

    assert {"$ref": "#/components/schemas/A"} == found["payload"]


def test_traits() -> None:
    """
    Traits are merged in their order by JSON Merge Patch: objects are joined, null removes, the last one wins.
    """
    found = message("""
channels:
  c:
    subscribe:
      message:
        name: own
        title: own
        headers: {properties: {a: 1}}
        traits:
          - {title: first, summary: first, headers: {properties: {b: 2}}, contentType: x}
          - {summary: second, contentType: null}
""")

    assert {
        "name": "own",
        "title": "first",
        "summary": "second",
        "headers": {"properties": {"a": 1, "b": 2}},
    } == found


def test_shared_message_is_not_changed_by_another_place() -> None:
    """
    A message with traits is the same wherever it is referred to, and the document itself stays.
    """
    inputs = make_inputs(HEAD + """
channels:
  c: {subscribe: {message: {$ref: '#/components/messages/m'}}}
  d: {publish: {message: {$ref: '#/components/messages/m'}}}
components: {messages: {m: {name: m, traits: [{title: t}]}}}
""")
    channels = resolve_document(inputs.document).root["channels"]

    assert channels["c"]["subscribe"]["message"] is channels["d"]["publish"]["message"]
    assert {"name": "m", "traits": [{"title": "t"}]} == inputs.document.root["components"]["messages"]["m"]


def test_other_files() -> None:
    """
    References in another file are relative to that file.
    """
    found = message(
        "channels: {c: {subscribe: {message: {$ref: 'parts/m.yaml#/M'}}}}",
        parts__m="M: {name: m, traits: [{$ref: '../t.yaml'}], payload: {$ref: '#/P'}}\nP: {type: string}\n",
        t="{title: there}",
    )

    assert ("m", "there", "parts/m.yaml") == (found["name"], found["title"], found["payload"].base)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "channels: {c: {subscribe: {message: {$ref: '#/components/messages/m'}}}}",
            [
                (
                    "acme.yaml:3:44: /channels/c/subscribe/message/$ref: refers to "
                    "#/components/messages/m, which does not exist"
                )
            ],
        ),
        (
            (
                "channels: {}\ncomponents: {messages: {a: {$ref: '#/components/messages/b'}, b: "
                "{$ref: '#/components/messages/a'}}}"
            ),
            [
                (
                    "acme.yaml:4:35: /components/messages/a/$ref: refers to #/components/messages/b, "
                    "which is only itself"
                ),
                (
                    "acme.yaml:4:73: /components/messages/b/$ref: refers to #/components/messages/a, "
                    "which is only itself"
                ),
            ],
        ),
        (
            (
                "channels: {}\ncomponents: {schemas: {a: {$ref: '#/components/schemas/a'}, b: {items: "
                "{$ref: '#/nowhere'}}}}"
            ),
            [
                (
                    "acme.yaml:4:34: /components/schemas/a/$ref: refers to #/components/schemas/a, which "
                    "is only itself"
                ),
                "acme.yaml:4:79: /components/schemas/b/items/$ref: refers to #/nowhere, which does not exist",
            ],
        ),
    ],
)
def test_faults(body: str, expected: list[str]) -> None:
    """
    References to nothing and to themselves are all reported, those in schemas too.
    """
    with pytest.raises(ReferenceFault) as caught:
        resolve(body)

    assert expected == [str(fault) for fault in caught.value.faults]


def test_faults_in_other_files() -> None:
    """
    A fault in another file is reported there.
    """
    with pytest.raises(ReferenceFault) as caught:
        resolve("channels: {c: {subscribe: {message: {$ref: 'm.yaml#/M'}}}}", m="M: {payload: {$ref: '#/P'}}")

    assert ["m.yaml:1:21: /M/payload/$ref: refers to #/P, which does not exist"] == [
        str(fault) for fault in caught.value.faults
    ]


def test_recursive_schema_is_fine() -> None:
    """
    A schema may contain itself.
    """
    resolve("channels: {}\ncomponents: {schemas: {a: {properties: {a: {$ref: '#/components/schemas/a'}}}}}")
