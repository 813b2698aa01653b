"""
The shapes in ``generator/metaschema/``: per version of AsyncAPI, and of our ``x-`` members.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from generator import validate
from generator.document import Allowed, load_document
from generator.errors import ValidationError
from generator.validate import VERSIONS, validate_document
from generator.yaml12 import parse_yaml

FOLDER = Path(validate.__file__).parent / "metaschema"
FILES = ("asyncapi.yaml", "extensions.yaml")
DEFINITIONS: dict[str, Any] = {
    kind: schema
    for name in FILES
    for kind, schema in parse_yaml((FOLDER / name).read_bytes(), name)["definitions"].items()
}


def faults_of(text: str) -> list[str]:
    """
    Validate a document; return its errors, or else its warnings, without place.
    """
    document = load_document("acme.yaml", text.encode(), "", Allowed(Path.cwd()), lambda name: b"")
    try:
        found = validate_document(document)
    except ValidationError as error:
        found = error.faults
    return [f"{fault.origin.pointer}: {fault.sentence}" for fault in found]


def subschemas(schema: Any) -> Iterator[dict[str, Any]]:
    """
    Yield a schema and everything in it that may be one.
    """
    if isinstance(schema, dict):
        yield schema
        for value in schema.values():
            yield from subschemas(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from subschemas(value)


# -- the files ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FILES)
def test_files_are_json_schema(name: str) -> None:
    """
    The files are valid draft-07, so that any tool can read them.
    """
    jsonschema.Draft7Validator.check_schema(parse_yaml((FOLDER / name).read_bytes(), name))


def test_files_share_no_definition() -> None:
    """
    A kind of object is defined once.
    """
    kinds = [kind for name in FILES for kind in parse_yaml((FOLDER / name).read_bytes(), name)["definitions"]]

    assert sorted(set(kinds)) == sorted(kinds)


def test_references_lead_to_definitions() -> None:
    """
    Every kind that is referred to is defined, and every kind that is defined is referred to.
    """
    found = {
        schema["$ref"].removeprefix("#/definitions/")
        for definition in DEFINITIONS.values()
        for schema in subschemas(definition)
        if isinstance(schema.get("$ref"), str)
    }

    assert DEFINITIONS.keys() == found | {"AsyncApi"}


def test_versions_are_known() -> None:
    """
    What is newer than the oldest version came with one of the others.
    """
    named = [
        schema["x-since"] for schema in subschemas(DEFINITIONS) if isinstance(schema.get("x-since"), str)
    ]

    assert named and set(named) <= set(VERSIONS[1:])


def test_kinds_have_titles() -> None:
    """
    A sentence can name whatever was expected.
    """
    nameless = [
        kind
        for kind, schema in DEFINITIONS.items()
        if not {"title", "x-expected"} & schema.keys() and "if" not in schema
    ]

    assert [] == nameless


# -- versions -----------------------------------------------------------------------------------

SINCE = [
    ("2.1.0", "components: {messages: {M: {examples: [{name: n}]}}}", "name", "a Message Example Object"),
    (
        "2.1.0",
        "components: {messages: {M: {examples: [{summary: s}]}}}",
        "summary",
        "a Message Example Object",
    ),
    (
        "2.2.0",
        "channels: {a: {servers: [s]}}\nservers: {s: {url: u, protocol: p}}",
        "servers",
        "a Channel Item Object",
    ),
    ("2.3.0", "components: {servers: {}}", "servers", "a Components Object"),
    ("2.3.0", "components: {channels: {}}", "channels", "a Components Object"),
    ("2.4.0", "components: {serverVariables: {}}", "serverVariables", "a Components Object"),
    ("2.4.0", "components: {messages: {M: {messageId: m}}}", "messageId", "a Message Object"),
    ("2.4.0", "components: {messageTraits: {M: {messageId: m}}}", "messageId", "a Message Trait Object"),
    ("2.4.0", "channels: {a: {publish: {security: []}}}", "security", "an Operation Object"),
    ("2.4.0", "components: {operationTraits: {T: {security: []}}}", "security", "an Operation Trait Object"),
    ("2.5.0", "servers: {s: {url: u, protocol: p, tags: []}}", "tags", "a Server Object"),
]


def document(version: str, body: str) -> str:
    """
    Make a document of a version.
    """
    channels = "" if "channels: {a" in body else "channels: {}\n"
    return f"asyncapi: {version}\ninfo: {{title: Acme, version: '1'}}\n{channels}{body}\n"


@pytest.mark.parametrize(("since", "body", "member", "owner"), SINCE)
def test_member_of_a_later_version(since: str, body: str, member: str, owner: str) -> None:
    """
    A member is refused before its version, with the version in the sentence, and accepted from it on.
    """
    first = VERSIONS.index(since)
    for version in VERSIONS[:first]:
        (fault,) = faults_of(document(version, body))
        sentence = (
            f"has a member '{member}', which {owner} has since AsyncAPI {since}; this document is {version}"
        )

        assert sentence == fault.partition(": ")[2]
    assert [[]] * (len(VERSIONS) - first) == [
        faults_of(document(version, body)) for version in VERSIONS[first:]
    ]


@pytest.mark.parametrize("kind", ["plain", "scramSha256", "scramSha512", "gssapi"])
def test_security_of_a_later_version(kind: str) -> None:
    """
    The SASL mechanisms came with 2.1.0.
    """
    body = f"components: {{securitySchemes: {{s: {{type: {kind}}}}}}}"

    assert [
        (
            f"/components/securitySchemes/s/type: is '{kind}', "
            "which exists since AsyncAPI 2.1.0; this document is 2.0.0"
        )
    ] == faults_of(document("2.0.0", body))
    assert [] == faults_of(document("2.1.0", body))


EVERYTHING = """
id: urn:acme
defaultContentType: application/json
tags: [{name: t, description: d, externalDocs: {url: u, description: d}}, {name: u}]
externalDocs: {url: u, x-a: 1}
x-anything: {goes: here}
servers:
  prod:
    url: "{host}:5"
    protocol: wss
    protocolVersion: "13"
    description: d
    variables: {host: {enum: [a, b], default: a, description: d, examples: [a]}}
    security: [{user: []}, {oauth: [s]}]
    bindings: {ws: {}, mqtt: {clientId: c, bindingVersion: 0.1.0}}
channels:
  a/{id}:
    description: d
    parameters: {id: {description: d, schema: {type: string}, location: $message.payload#/id}}
    bindings: {ws: {method: GET, query: {type: object}, headers: {type: object}, bindingVersion: 0.1.0}}
    subscribe:
      operationId: o
      summary: s
      description: d
      tags: [{name: t}]
      externalDocs: {url: u}
      bindings: {http: {type: response, statusCode: 200}}
      traits: [{$ref: "#/components/operationTraits/T"}, {summary: s}]
      message: {oneOf: [{$ref: "#/components/messages/M"}, {name: n, payload: true}]}
    publish: {}
components:
  schemas: {S: {type: object}}
  messages:
    M:
      headers: {type: object, properties: {h: {type: string}}}
      payload: {$ref: "#/components/schemas/S"}
      correlationId: {$ref: "#/components/correlationIds/C"}
      schemaFormat: application/schema+json;version=draft-07
      contentType: application/json
      name: n
      title: t
      summary: s
      description: d
      tags: [{name: t}]
      externalDocs: {url: u}
      bindings: {http: {headers: {type: object}, bindingVersion: 0.1.0}}
      examples: [{headers: {h: x}, payload: {a: 1}}]
      traits: [{$ref: "#/components/messageTraits/T"}]
  parameters: {P: {schema: {$ref: "#/components/schemas/S"}}}
  correlationIds: {C: {location: $message.header#/c, description: d}}
  operationTraits: {T: {bindings: {$ref: "#/components/operationBindings/B"}}}
  messageTraits: {T: {contentType: application/json, headers: {type: object}}}
  serverBindings: {B: {kafka: {}}}
  channelBindings: {B: {kafka: {topic: t}}}
  operationBindings: {B: {kafka: {groupId: g}}}
  messageBindings: {B: {kafka: {key: {type: string}}}}
  securitySchemes:
    user: {type: userPassword, description: d}
    api: {type: apiKey, in: user}
    x509: {type: X509}
    symmetric: {type: symmetricEncryption}
    asymmetric: {type: asymmetricEncryption}
    http-api: {type: httpApiKey, name: k, in: header}
    basic: {type: http, scheme: basic}
    bearer: {type: http, scheme: bearer, bearerFormat: JWT}
    openId: {type: openIdConnect, openIdConnectUrl: u}
    copy: {$ref: "#/components/securitySchemes/user"}
    oauth:
      type: oauth2
      flows:
        implicit: {authorizationUrl: u, refreshUrl: u, scopes: {s: d}}
        password: {tokenUrl: u, scopes: {}}
        clientCredentials: {tokenUrl: u, scopes: {}}
        authorizationCode: {authorizationUrl: u, tokenUrl: u, scopes: {}, x-a: 1}
"""


@pytest.mark.parametrize("version", VERSIONS)
def test_everything_of_the_first_version(version: str) -> None:
    """
    What 2.0.0 has, every version has.
    """
    info = (
        "info: {title: Acme, version: '1', description: d, termsOfService: u, "
        "contact: {name: n, url: u, email: e}, license: {name: n, url: u}}"
    )

    assert [] == faults_of(f"asyncapi: '{version}'\n{info}{EVERYTHING}")


# -- extensions ---------------------------------------------------------------------------------

ACME = """
asyncapi: 2.6.0
info: {title: Acme, version: "1", x-service-name: Acme, x-provenance: Acme, x-evidence: A capture.}
x-events: {shared: [shop_id], timestamp: created_at, order: cart_id}
servers:
  rtm:
    url: stream.acme.example
    protocol: wss
    x-python-name: live
    x-socketio:
      channelPrefix: rtm/
      namespace: /
      path: /socket.io/
      parameters:
        identifier: {description: d}
        key: {secret: true}
        tier: {type: string, enum: [shop, plugin], default: shop, keyword: true}
        rooms: {type: strings, default: null}
      endpoint:
        method: GET
        url:
          - {when: {tier: shop}, url: "https://acme.example/v1/{identifier}"}
          - {when: {rooms: null}, url: "https://acme.example/v1/{tier}/stream"}
        headers: {Authorization: {basic: [identifier, key]}, X-Tier: "{tier}"}
        answer: [/data/socket/url]
      authentication:
        send: authentication
        members: {username: identifier, password: key, events: events, rooms: rooms}
        confirmed: authenticated
        refused: unauthorized
        deadline: 10
      binding: {rebind: bind, interval: 0.5, add: more, remove: less, member: events}
channels:
  /hook:
    x-webhook:
      envelope: {name: event, data: data, timestamp: timestamp, timestampUnit: seconds}
      signature:
        header: {header: Acme-Signature, field: v1}
        timestamp: {header: Acme-Time, field: t, unit: milliseconds}
        text: ["[", {header: Acme-Time, field: t}, ";", {body: raw}, "]"]
        digest: sha256
        encoding: hex
        prefix: "sha256="
      urlKey: {parameter: key}
      delivery: {attempt: Acme-Attempt, limit: Acme-Limit, origin: Acme-Origin}
      hints: [{startsWith: v0, text: "This is the old scheme."}]
    subscribe:
      message:
        x-key: [cart_id, number]
        x-availability: {tier: [shop, plugin]}
        x-scopes: [{scope: "shop:carts", access: read}]
        x-evidence: Seen in a capture.
        x-python-name: CartEvent
        payload:
          type: object
          x-python-name: CartData
          properties: {from: {type: string, x-python-name: sender}}
"""


def test_extensions_that_are_right() -> None:
    """
    Every member of the vocabulary passes in its full form.
    """
    assert [] == faults_of(ACME)


SOCKETIO = "/servers/rtm/x-socketio"
HOOK = "/channels/~1hook/x-webhook"
MESSAGE = "/channels/~1hook/subscribe/message"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        # Misspelt members, in every object of the vocabulary.
        (
            "order: cart_id}",
            "ordr: cart_id}",
            "/x-events: has a member 'ordr' that an x-events object does not have; did you mean 'order'?",
        ),
        (
            "channelPrefix: rtm/",
            "channelprefix: rtm/",
            (
                f"{SOCKETIO}: has a member 'channelprefix' that an x-socketio object does not have; "
                "did you mean 'channelPrefix'?"
            ),
        ),
        (
            "{secret: true}",
            "{secrte: true}",
            (
                f"{SOCKETIO}/parameters/key: has a member 'secrte' that a parameter of x-socketio "
                "does not have; "
                "did you mean 'secret'?"
            ),
        ),
        (
            "answer: [",
            "anwser: [/a]\n        answer: [",
            f"{SOCKETIO}/endpoint: has a member 'anwser' that an endpoint of x-socketio does not have",
        ),
        (
            "- {when: {tier: shop}, url",
            "- {wehn: {tier: shop}, url",
            (
                f"{SOCKETIO}/endpoint/url/0: has a member 'wehn' that a route of x-socketio does not have; "
                "did you mean 'when'?"
            ),
        ),
        (
            "refused: unauthorized",
            "refuse: unauthorized",
            (
                f"{SOCKETIO}/authentication: has a member 'refuse' that an authentication of "
                "x-socketio does not have; "
                "did you mean 'refused'?"
            ),
        ),
        (
            "{rebind: bind,",
            "{rebinds: bind, rebind: bind,",
            f"{SOCKETIO}/binding: has a member 'rebinds' that a binding of x-socketio does not have",
        ),
        (
            "urlKey:",
            "urlkey:",
            f"{HOOK}: has a member 'urlkey' that an x-webhook object does not have; did you mean 'urlKey'?",
        ),
        (
            "prefix:",
            "prefx:",
            (
                f"{HOOK}/signature: has a member 'prefx' that a signature of x-webhook does not have; "
                "did you mean 'prefix'?"
            ),
        ),
        (
            "{attempt:",
            "{atempt:",
            (
                f"{HOOK}/delivery: has a member 'atempt' that a delivery of x-webhook does not have; "
                "did you mean 'attempt'?"
            ),
        ),
        (
            "{body: raw}",
            "{body: raw, field: x}",
            (
                f"{HOOK}/signature/text/3: has a member 'field' that a part of a signed text, {{body: raw}} "
                "or {body: form} does not have"
            ),
        ),
        # Members that must be there.
        (
            "        confirmed: authenticated\n",
            "",
            f"{SOCKETIO}/authentication/send: needs a member 'confirmed' beside it",
        ),
        ("remove: less, member: events}", "}", f"{SOCKETIO}/binding/add: needs a member 'member' beside it"),
        (
            "        method: GET\n",
            "",
            f"{SOCKETIO}/endpoint: has no member 'method', which an endpoint of x-socketio needs",
        ),
        (
            "digest: sha256",
            "",
            f"{HOOK}/signature: has no member 'digest', which a signature of x-webhook needs",
        ),
        ("name: event, ", "", f"{HOOK}/envelope: has no member 'name', which an envelope of x-webhook needs"),
        (
            ", access: read",
            "",
            f"{MESSAGE}/x-scopes/0: has no member 'access', which a scope of x-scopes needs",
        ),
        # Values.
        (
            "digest: sha256",
            "digest: md5",
            f"{HOOK}/signature/digest: is 'md5'; a digest was expected: sha256, sha384, sha512 or sha1",
        ),
        (
            "namespace: /",
            "namespace: live",
            f"{SOCKETIO}/namespace: is 'live'; a namespace that begins with / was expected",
        ),
        (
            "deadline: 10",
            "deadline: 0",
            f"{SOCKETIO}/authentication/deadline: is 0; a number of seconds above 0 was expected",
        ),
        (
            "[/data/socket/url]",
            "[data]",
            f"{SOCKETIO}/endpoint/answer/0: is 'data'; a JSON pointer such as /data/url was expected",
        ),
        (
            "{basic: [identifier, key]}",
            "{basic: [identifier]}",
            (
                f"{SOCKETIO}/endpoint/headers/Authorization/basic: has 1 items; "
                "a list of two parameters, [identifier, key] was expected"
            ),
        ),
        (
            "{startsWith: v0, ",
            "{startsWith: '', ",
            f"{HOOK}/hints/0/startsWith: is empty; text was expected",
        ),
        (
            "Acme-Attempt",
            '"Acme: x"',
            f"{HOOK}/delivery/attempt: is 'Acme: x'; the name of a header was expected",
        ),
        (
            "x-key: [cart_id, number]",
            "x-key: []",
            f"{MESSAGE}/x-key: is empty; at least one entry was expected",
        ),
        (
            "x-evidence: Seen in a capture.",
            "x-evidence: [a]",
            f"{MESSAGE}/x-evidence: is an array; a string was expected",
        ),
        # Names.
        (
            "x-service-name: Acme",
            "x-service-name: acme shop",
            "/info/x-service-name: is 'acme shop'; a Python name in PascalCase was expected",
        ),
        (
            "x-python-name: live",
            "x-python-name: Live",
            "/servers/rtm/x-python-name: is 'Live'; a Python name in snake_case was expected",
        ),
        (
            "x-python-name: CartEvent",
            "x-python-name: cart_event",
            f"{MESSAGE}/x-python-name: is 'cart_event'; a Python name in PascalCase was expected",
        ),
        (
            "x-python-name: CartEvent",
            "x-python-name: 'None'",
            f"{MESSAGE}/x-python-name: is 'None'; a Python name in PascalCase was expected",
        ),
        (
            "x-python-name: CartData",
            "x-python-name: cartData",
            f"{MESSAGE}/payload/x-python-name: is 'cartData'; a Python name in PascalCase was expected",
        ),
        (
            "x-python-name: sender",
            "x-python-name: from",
            (
                f"{MESSAGE}/payload/properties/from/x-python-name: is 'from'; "
                "a Python name in snake_case was expected"
            ),
        ),
        (
            "x-python-name: sender",
            "x-python-name: Sender",
            (
                f"{MESSAGE}/payload/properties/from/x-python-name: is 'Sender'; "
                "a Python name in snake_case was expected"
            ),
        ),
        (
            "        rooms: {type",
            "        class: {}\n        rooms: {type",
            f"{SOCKETIO}/parameters/class: is named 'class'; a Python name was expected",
        ),
        (
            "        rooms: {type",
            "        events: {}\n        rooms: {type",
            f"{SOCKETIO}/parameters/events: is reserved for the names of events; choose another name",
        ),
        # Parameters that must exist.
        (
            "v1/{identifier}",
            "v1/{identifer}",
            (
                f"{SOCKETIO}/endpoint/url/0/url: names the parameter 'identifer', which x-socketio does not "
                "have; did you mean 'identifier'?"
            ),
        ),
        (
            "v1/{identifier}",
            "v1/{identifier",
            (
                f"{SOCKETIO}/endpoint/url/0/url: is 'https://acme.example/v1/{{identifier', in which a "
                "brace has no partner"
            ),
        ),
        (
            "{when: {tier:",
            "{when: {teir:",
            (
                f"{SOCKETIO}/endpoint/url/0/when/teir: names the parameter 'teir', which x-socketio does "
                "not have; did you mean 'tier'?"
            ),
        ),
        (
            "[identifier, key]}",
            "[identifier, secret]}",
            (
                f"{SOCKETIO}/endpoint/headers/Authorization/basic/1: names the parameter 'secret', which "
                "x-socketio does not have"
            ),
        ),
        (
            'X-Tier: "{tier}"',
            'X-Tier: "{level}"',
            (
                f"{SOCKETIO}/endpoint/headers/X-Tier: names the parameter 'level', which x-socketio does "
                "not have"
            ),
        ),
        (
            "password: key,",
            "password: word,",
            (
                f"{SOCKETIO}/authentication/members/password: names the parameter 'word', which x-socketio "
                "does not have"
            ),
        ),
        (
            "{tier: [shop, plugin]}",
            "{level: [shop]}",
            f"{MESSAGE}/x-availability/level: names the parameter 'level', which no Socket.IO server has",
        ),
        # Webhooks.
        (
            "channels:\n",
            "channels:\n  /other: {x-webhook: {envelope: {name: a, data: b}}, publish: {}}\n",
            f"{HOOK}: is a second webhook; a document has one, and the first is on line 34",
        ),
        (
            "    subscribe:\n",
            "    x-subscribe:\n",
            f"{HOOK}: stands on a channel that has neither a subscribe nor a publish operation",
        ),
    ],
)
def test_extensions(old: str, new: str, expected: str) -> None:
    """
    Every rule of the vocabulary is held by a sentence at the place to change.
    """
    assert old in ACME

    assert [expected] == faults_of(ACME.replace(old, new, 1))


def test_extensions_of_other_people() -> None:
    """
    Members that begin with x- and are not in the vocabulary are left alone.
    """
    assert [] == faults_of(ACME.replace("    subscribe:\n", "    x-foo: {x-webhook: 5}\n    subscribe:\n", 1))
