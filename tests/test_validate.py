"""
Sentences and places of what validation refuses, and what it lets pass.
"""

from __future__ import annotations

import os
import re
import time
from pathlib import Path

import pytest

from generator.document import Allowed, Document, load_document
from generator.errors import InputError, LoadError, Severity, ValidationError
from generator.nodes import Object
from generator.validate import validate_document
from generator.yaml12 import parse_yaml

HEAD = 'asyncapi: "2.6.0"\ninfo: {title: Acme, version: "1"}\n'
CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"


def load(text: str, files: dict[str, str] | None = None) -> Document:
    """
    Load a document and the files beside it from text.
    """
    others = {name: content.encode() for name, content in (files or {}).items()}
    return load_document("acme.yaml", text.encode(), "", Allowed(Path.cwd()), others.__getitem__)


def faults_of(text: str, files: dict[str, str] | None = None, *, lenient: bool = False) -> list[str]:
    """
    Validate a document; return its errors, or else its warnings, without the name of the file.
    """
    try:
        found = validate_document(load(text, files), lenient=lenient)
    except ValidationError as error:
        found = error.faults
    return [str(fault).removeprefix("acme.yaml:") for fault in found]


def body_faults(body: str) -> list[str]:
    """
    Validate a document of which only what follows the head is given.
    """
    return faults_of(HEAD + body)


# -- the version --------------------------------------------------------------------------------

SUPPORTED = "AsyncAPI 2.0.0 to 2.6.0"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("openapi: 3.0.0\npaths: {}", f"1:1: is an OpenAPI document; {SUPPORTED} was expected"),
        ('swagger: "2.0"', f"1:1: is an OpenAPI document; {SUPPORTED} was expected"),
        ("info: {}", f"1:1: has no member 'asyncapi', which tells the version; {SUPPORTED} was expected"),
        (
            "asyncapi: 2.6",
            (
                "1:11: /asyncapi: is 2.6 (a number); a version from 2.0.0 to 2.6.0 was expected; "
                'write it as text and in full, "2.6.0"'
            ),
        ),
        ("asyncapi: '2.4'", "1:11: /asyncapi: is '2.4'; write the version in full, '2.4.0'"),
        (
            "asyncapi: 3.0.0",
            (
                "1:11: /asyncapi: is AsyncAPI 3.0.0; 2.0.0 to 2.6.0 are supported (convert the document "
                "to 2.6.0)"
            ),
        ),
        (
            "asyncapi: 2.9.9",
            f"1:11: /asyncapi: is '2.9.9', which is no supported version; {SUPPORTED} was expected",
        ),
        ("asyncapi: [2]", "1:11: /asyncapi: is an array; a version from 2.0.0 to 2.6.0 was expected"),
    ],
)
def test_version(text: str, expected: str) -> None:
    """
    A document of another kind or version is refused with one sentence, whatever else is wrong.
    """
    assert [expected] == faults_of(text + "\nnonsense: true\n")


# -- shapes -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'asyncapi: "2.6.0"\ninfo: {title: Acme, version: "1"}\n',
            "1:1: has no member 'channels', which an AsyncAPI Object needs",
        ),
        (
            'asyncapi: "2.6.0"\ninfo: {titel: Acme, title: A, version: "1"}\nchannels: {}\n',
            "2:8: /info: has a member 'titel' that an Info Object of AsyncAPI 2.6.0 does not have",
        ),
        (
            'asyncapi: "2.6.0"\ninfo: {title: Acme, version: 1.0}\nchannels: {}\n',
            "2:30: /info/version: is 1.0 (a number); a string was expected; put it in quotes",
        ),
        (HEAD + "channels: {a: 5}", "3:15: /channels/a: is 5 (a number); a Channel Item Object was expected"),
        (
            HEAD + "channels: {a: {subscrbe: {}}}",
            (
                "3:16: /channels/a: has a member 'subscrbe' that a Channel Item Object of AsyncAPI "
                "2.6.0 does not have; "
                "did you mean 'subscribe'?"
            ),
        ),
        (
            HEAD + "channels: {a: {publish: {message: null}}}",
            "3:35: /channels/a/publish/message: is null; a Message Object was expected",
        ),
        (
            HEAD + "channels: {a: {publish: {message: {oneOf: [], name: x}}}}",
            "3:47: /channels/a/publish/message: has a member 'name' that a list of messages does not have",
        ),
        (
            HEAD + "channels: {}\ntags: [{name: a, externalDocs: {}}]",
            "4:32: /tags/0/externalDocs: has no member 'url', which an External Documentation Object needs",
        ),
        (
            HEAD + "channels: {}\nservers: {a b: {url: u, protocol: p}}",
            (
                "4:11: /servers/a b: is named 'a b'; such names consist of letters, digits, hyphens and "
                "underscores"
            ),
        ),
        (
            HEAD + "channels: {}\ncomponents: {messages: {'a#b': {}}}",
            (
                "4:25: /components/messages/a#b: is named 'a#b'; "
                "such names consist of letters, digits, dots, hyphens and underscores"
            ),
        ),
        (
            HEAD + "channels: {}\ncomponents: {securitySchemes: {a: {type: htp}}}",
            (
                "4:42: /components/securitySchemes/a/type: is 'htp'; a security scheme type was "
                "expected: userPassword, "
                "apiKey, X509, symmetricEncryption, asymmetricEncryption, httpApiKey, http, oauth2, "
                "openIdConnect, plain, "
                "scramSha256, scramSha512 or gssapi; did you mean 'http'?"
            ),
        ),
        (
            HEAD + "channels: {}\ncomponents: {securitySchemes: {a: {type: http}}}",
            (
                "4:35: /components/securitySchemes/a: has no member 'scheme', "
                "which a Security Scheme Object of type http needs"
            ),
        ),
        (
            HEAD + "channels: {}\ncomponents: {securitySchemes: {a: {type: oauth2, flows: {password: "
            "{scopes: {}}}}}}",
            (
                "4:68: /components/securitySchemes/a/flows/password: has no member 'tokenUrl', "
                "which an OAuth Flow Object without an authorization page needs"
            ),
        ),
        (
            HEAD + "channels: {}\ncomponents: {correlationIds: {a: {location: $message.body#/x}}}",
            (
                "4:45: /components/correlationIds/a/location: is '$message.body#/x'; "
                "a runtime expression such as $message.header#/correlationId was expected"
            ),
        ),
        (
            HEAD + "channels: {a: {bindings: {kafka: {bindingVersion: 1}}}}",
            (
                "3:51: /channels/a/bindings/kafka/bindingVersion: is 1 (a number); a string was "
                "expected; put it in quotes"
            ),
        ),
        (
            HEAD + "channels: {a: {bindings: {http: {method: GETT}}}}",
            (
                "3:42: /channels/a/bindings/http/method: is 'GETT'; an HTTP method was expected: "
                "GET, POST, PUT, PATCH, "
                "DELETE, HEAD, OPTIONS, CONNECT or TRACE; did you mean 'GET'?"
            ),
        ),
        (
            HEAD + "channels: {}\ncomponents: {messages: {M: {$ref: 5}}}",
            "4:35: /components/messages/M/$ref: is 5 (a number); a reference was expected",
        ),
    ],
)
def test_shapes(text: str, expected: str) -> None:
    """
    Each misshapen object is refused with one sentence at the place to change.
    """
    assert [expected] == faults_of(text)


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        (
            "{type: strnig}",
            (
                "4:34: /components/schemas/A/type: is 'strnig'; a JSON Schema type was expected: "
                "array, boolean, integer, null, number, object or string; did you mean 'string'?"
            ),
        ),
        (
            "{type: [string, strnig]}",
            (
                "4:43: /components/schemas/A/type/1: is 'strnig'; a JSON Schema type was expected: "
                "array, boolean, integer, null, number, object or string; did you mean 'string'?"
            ),
        ),
        ("{type: []}", "4:34: /components/schemas/A/type: is empty; at least one entry was expected"),
        (
            "{required: true}",
            (
                "4:38: /components/schemas/A/required: is true (a boolean); a list of property names "
                "was expected"
            ),
        ),
        (
            "{required: [a, a]}",
            "4:42: /components/schemas/A/required/1: is 'a' a second time; each item may stand once",
        ),
        ("{properties: [a]}", "4:40: /components/schemas/A/properties: is an array; an object was expected"),
        (
            "{properties: {a: string}}",
            "4:44: /components/schemas/A/properties/a: is 'string' (a string); a Schema Object was expected",
        ),
        (
            "{enum: [a, b, a]}",
            "4:41: /components/schemas/A/enum/2: is 'a' a second time; each item may stand once",
        ),
        (
            "{enum: [1, 1.0]}",
            "4:38: /components/schemas/A/enum/1: is 1.0 a second time; each item may stand once",
        ),
        (
            "{maxLength: -1}",
            "4:39: /components/schemas/A/maxLength: is -1; a whole number from 0 was expected",
        ),
        (
            "{minimum: '1'}",
            "4:37: /components/schemas/A/minimum: is '1' (a string); a number was expected",
        ),
        (
            "{pattern: '('}",
            (
                "4:37: /components/schemas/A/pattern: is '(', which is not a regular expression: "
                "missing ), unterminated subpattern"
            ),
        ),
        (
            "{patternProperties: {'[': true}}",
            (
                "4:48: /components/schemas/A/patternProperties/[: is '[', which is not a regular expression: "
                "unterminated character set"
            ),
        ),
        (
            "{allOf: [7]}",
            "4:36: /components/schemas/A/allOf/0: is 7 (a number); a Schema Object was expected",
        ),
        (
            "{discriminator: {propertyName: a}}",
            "4:43: /components/schemas/A/discriminator: is an object; a string was expected",
        ),
        (
            "{dependencies: {a: [1]}}",
            (
                "4:47: /components/schemas/A/dependencies/a/0: is 1 (a number); a string was expected; "
                "put it in quotes"
            ),
        ),
        (
            "{if: {properties: {a: {items: [{type: x}]}}}}",
            (
                "4:65: /components/schemas/A/if/properties/a/items/0/type: is 'x'; a JSON Schema "
                "type was expected: "
                "array, boolean, integer, null, number, object or string"
            ),
        ),
    ],
)
def test_schemas(schema: str, expected: str) -> None:
    """
    Misused keywords of JSON Schema are refused where they stand, however deep.
    """
    assert [expected] == body_faults(f"channels: {{}}\ncomponents: {{schemas: {{A: {schema}}}}}\n")


@pytest.mark.parametrize(
    "schema",
    [
        "true",
        "{enum: [1, true, '1', null]}",
        "{type: [string, 'null'], nullable: true, prefixItems: [5], x-anything: [1]}",
        r"{pattern: '^(?<year>\d{4})\p{L}(?<=a+)\/$'}",
        "{dependencies: {a: [b], c: {type: string}}, items: [true, {}], additionalItems: false}",
        "{properties: {$ref: {type: string}, enum: {type: string}, type: {const: 5}}}",
        "{deprecated: true, externalDocs: {url: u}, discriminator: kind, examples: [1], readOnly: true}",
    ],
)
def test_schemas_that_are_right(schema: str) -> None:
    """
    Draft-07, the members AsyncAPI adds, members nobody knows and JavaScript's patterns pass.
    """
    assert [] == body_faults(f"channels: {{}}\ncomponents: {{schemas: {{A: {schema}}}}}\n")


def test_all_errors_in_the_order_of_the_document() -> None:
    """
    All errors are reported together, sorted by place, and each once.
    """
    text = HEAD + (
        "channels:\n  b: {x: 1}\n  a: {subscribe: {message: {$ref: '#/components/messages/M'}}}\n"
        "  c: {subscribe: {message: {$ref: '#/components/messages/M'}}}\n"
        "components: {messages: {M: {title: 5}}}\ntags: 7\n"
    )

    assert ["4", "7", "8"] == [fault.partition(":")[0] for fault in faults_of(text)]


def test_errors_leave_warnings_out() -> None:
    """
    The exception holds what must be changed, and only that.
    """
    text = HEAD + "channels: {a: {parameters: {b: {}}}}\ntags: 7\n"

    assert ["4:7: /tags: is 7 (a number); a list of Tag Objects was expected"] == faults_of(text)


# -- references ---------------------------------------------------------------------------------


def test_objects_in_other_files() -> None:
    """
    What a reference leads to is checked as what it has to be there, in whichever file it stands.
    """
    text = HEAD + "channels: {a: {subscribe: {message: {$ref: 'other.yaml#/M'}}}}"
    other = "M:\n  titel: x\n  payload: {$ref: '#/S'}\nS: {type: strnig}\nunused: {type: strnig}\n"

    assert [
        (
            "other.yaml:2:3: /M: has a member 'titel' that a Message Object of AsyncAPI 2.6.0 does not have; "
            "did you mean 'title'?"
        ),
        (
            "other.yaml:4:11: /S/type: is 'strnig'; a JSON Schema type was expected: "
            "array, boolean, integer, null, number, object or string; did you mean 'string'?"
        ),
    ] == faults_of(text, {"other.yaml": other})


def test_reference_to_another_kind() -> None:
    """
    A reference to an object of the wrong kind is a fault of the reference.
    """
    text = HEAD + (
        "channels: {a: {subscribe: {message: {$ref: '#/components/schemas/S'}}}}\n"
        "components: {schemas: {S: {type: string}}, messages: {M: {payload: {$ref: "
        "'#/components/messages/M'}}}}"
    )

    assert [
        (
            "3:44: /channels/a/subscribe/message/$ref: refers to #/components/schemas/S, which is a "
            "Schema Object; "
            "a Message Object was expected"
        ),
        (
            "4:75: /components/messages/M/payload/$ref: refers to #/components/messages/M, which is "
            "a Message Object; "
            "a Schema Object was expected"
        ),
    ] == faults_of(text)


def test_reference_to_no_object() -> None:
    """
    A reference to a text or a number is a fault of the reference.
    """
    text = HEAD + "channels: {a: {subscribe: {message: {$ref: '#/info/title'}}}}"

    assert [
        (
            "3:44: /channels/a/subscribe/message/$ref: refers to #/info/title, which is 'Acme' (a string); "
            "a Message Object was expected"
        )
    ] == faults_of(text)


@pytest.mark.parametrize(
    "body",
    [
        "channels: {a: {subscribe: {message: {$ref: '#/nowhere'}}}}",
        (
            "channels: {'a/{id}': {parameters: {id: {$ref: '#/components/parameters/id'}}}}\n"
            "components: {parameters: {id: {schema: {type: string}}}}"
        ),
        "channels: {a: {$ref: '#/components/channels/a'}}\ncomponents: {channels: {a: {subscribe: {}}}}",
        (
            "channels: {}\ncomponents: {schemas: {A: {$ref: '#/components/schemas/B'}, B: {$ref: "
            "'#/components/schemas/A'}}}"
        ),
        "channels: {}\ncomponents: {schemas: {A: {items: {$ref: '#/components/schemas/A'}}}}",
        (
            "channels: {a: {bindings: {$ref: '#/components/channelBindings/b'}}}\n"
            "components: {channelBindings: {b: {kafka: {topic: t}, rabbit: null}}}"
        ),
    ],
)
def test_references_that_are_right(body: str) -> None:
    """
    References stand wherever the specification allows; those to nothing are not this step's fault.
    """
    assert [] == body_faults(body)


# -- payloads -----------------------------------------------------------------------------------

AVRO = "application/vnd.apache.avro+json;version=1.9.0"
UNSUPPORTED = (
    "a schema language that is not supported; "
    "write the payload as JSON Schema, or keep it as raw data with --lenient"
)


@pytest.mark.parametrize("schema_format", [AVRO, "application/vnd.oai.openapi+json;version=3.0.0", "Unknown"])
def test_unsupported_schema_format(schema_format: str) -> None:
    """
    A payload in another schema language is refused.
    """
    body = f"channels: {{}}\ncomponents: {{messages: {{M: {{schemaFormat: '{schema_format}'}}}}}}"

    assert [f"4:43: /components/messages/M/schemaFormat: is {schema_format!r}, {UNSUPPORTED}"] == body_faults(
        body
    )


@pytest.mark.parametrize(
    "components",
    [
        "messages: {M: {schemaFormat: AVRO, payload: {type: record}}}",
        (
            "messages: {M: {traits: [{$ref: '#/components/messageTraits/T'}], payload: {type: record}}}, "
            "messageTraits: {T: {schemaFormat: AVRO}}"
        ),
    ],
)
def test_lenient(components: str) -> None:
    """
    On demand, a payload in another schema language is kept and not looked at, whoever names it.
    """
    text = f"{HEAD}channels: {{}}\ncomponents: {{{components.replace('AVRO', repr(AVRO))}}}"

    assert [] == faults_of(text, lenient=True)


@pytest.mark.parametrize(
    "schema_format",
    [
        "application/vnd.aai.asyncapi;version=2.0.0",
        "application/vnd.aai.asyncapi+yaml;version=2.6.0",
        "application/schema+json;version=draft-07",
        "application/schema+yaml; version=draft-07",
    ],
)
def test_json_schema_formats(schema_format: str) -> None:
    """
    Payloads in every spelling of JSON Schema are checked.
    """
    message = f"{{schemaFormat: '{schema_format}', payload: {{type: record}}}}"

    (fault,) = body_faults(f"channels: {{}}\ncomponents: {{messages: {{M: {message}}}}}")

    assert "/components/messages/M/payload/type: is 'record'" in fault


# -- meaning ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "channels:\n  a: {publish: {operationId: x}}\n  b: {publish: {operationId: x}}",
            ["5:30: /channels/b/publish/operationId: is 'x' a second time; the first is on line 4"],
        ),
        (
            (
                "channels:\n  a: {publish: {message: {messageId: x}}}\n"
                "  b: {publish: {message: {oneOf: [{messageId: x}]}}}"
            ),
            [
                (
                    "5:47: /channels/b/publish/message/oneOf/0/messageId: is 'x' a second time; the "
                    "first is on line 4"
                )
            ],
        ),
        (
            (
                "channels: {}\nservers: {s: {url: u, protocol: p, security: [{keyy: []}]}}\n"
                "components: {securitySchemes: {key: {type: X509}}}"
            ),
            [
                (
                    "4:48: /servers/s/security/0/keyy: names the security scheme 'keyy', "
                    "which #/components/securitySchemes does not have; did you mean 'key'?"
                )
            ],
        ),
        (
            "channels: {a: {publish: {security: [{key: []}]}}}",
            [
                (
                    "3:38: /channels/a/publish/security/0/key: names the security scheme 'key', "
                    "which #/components/securitySchemes does not have"
                )
            ],
        ),
        (
            "channels: {}\nservers: {s: {url: 'u:{prt}', protocol: p, variables: {port: {}}}}",
            [
                (
                    "4:20: /servers/s/url: uses the variable 'prt', which 'variables' does not define; "
                    "did you mean 'port'?"
                )
            ],
        ),
        (
            "channels: {}\nservers: {s: {url: u, protocol: p, variables: {port: {}}}}",
            ["4:48: /servers/s/variables/port: warning: is a variable that the url does not use"],
        ),
        (
            "channels: {'a/{id}': {}}",
            ["3:12: /channels/a~1{id}: uses the parameter 'id', which 'parameters' does not define"],
        ),
        (
            "channels: {a: {parameters: {id: {}}}}",
            [
                (
                    "3:29: /channels/a/parameters/id: warning: is a parameter that the address of the "
                    "channel does not use"
                )
            ],
        ),
        (
            "channels: {a: {servers: [prd]}}\nservers: {prod: {url: u, protocol: p}}",
            [
                (
                    "3:26: /channels/a/servers/0: names the server 'prd', which #/servers does not have; "
                    "did you mean 'prod'?"
                )
            ],
        ),
        (
            "channels: {a: {servers: [s]}}\ncomponents: {servers: {s: {url: u, protocol: p}}}",
            [
                (
                    "3:26: /channels/a/servers/0: warning: names the server 's', which only "
                    "#/components/servers has"
                )
            ],
        ),
        (
            "channels: {a: {publish: {tags: [{name: x}, {name: y}, {name: x}]}}}",
            ["3:62: /channels/a/publish/tags/2/name: is 'x' a second time; tags have different names"],
        ),
        (
            "channels: {a: {publish: {message: {headers: {type: string}}}}}",
            [
                (
                    "3:52: /channels/a/publish/message/headers/type: is 'string'; the headers of a "
                    "message are an object"
                )
            ],
        ),
        (
            "channels: {}\ncomponents: {schemas: {A: {required: [idd], properties: {id: true}}}}",
            [
                (
                    "4:39: /components/schemas/A/required/0: warning: requires 'idd', "
                    "which 'properties' does not describe; did you mean 'id'?"
                )
            ],
        ),
        (
            "channels: {}\ncomponents: {schemas: {A: {type: string, default: 5, const: x, enum: [x, true]}}}",
            [
                (
                    "4:51: /components/schemas/A/default: warning: is 5 (a number), "
                    "which the type string does not allow"
                ),
                (
                    "4:74: /components/schemas/A/enum/1: warning: is true (a boolean), "
                    "which the type string does not allow"
                ),
            ],
        ),
        (
            "channels: {}\ncomponents: {schemas: {A: {type: integer, nullable: true}, B: {nullable: true}}}",
            [
                (
                    "4:43: /components/schemas/A/nullable: warning: is a keyword of OpenAPI that "
                    'AsyncAPI does not have; to allow null, write type: [integer, "null"]'
                ),
                (
                    "4:64: /components/schemas/B/nullable: warning: is a keyword of OpenAPI that "
                    'AsyncAPI does not have; to allow null, write anyOf with {type: "null"}'
                ),
            ],
        ),
        (
            "channels: {}\ncomponents: {schemas: {A: {enum: []}}}",
            ["4:34: /components/schemas/A/enum: warning: is empty, and so no value is allowed"],
        ),
        (
            "channels: {}\ncomponents: {schemas: {'a b': {}}}",
            [
                (
                    "4:24: /components/schemas/a b: warning: is named 'a b'; "
                    "such names consist of letters, digits, dots, hyphens and underscores"
                )
            ],
        ),
        (
            "channels: {a: {bindings: {ws: {metod: GET}}}}",
            [
                (
                    "3:32: /channels/a/bindings/ws: warning: has a member 'metod' that "
                    "a WebSockets Binding Object of AsyncAPI 2.6.0 does not have; did you mean 'method'?"
                )
            ],
        ),
    ],
)
def test_meaning(body: str, expected: list[str]) -> None:
    """
    A document that contradicts itself is refused, or warned about where it is allowed to.
    """
    assert expected == body_faults(body)


@pytest.mark.parametrize(
    "body",
    [
        # One message in two operations is one message.
        (
            "channels: {a: {publish: {message: {$ref: '#/components/messages/M'}}, "
            "subscribe: {message: {$ref: '#/components/messages/M'}}}}\ncomponents: {messages: {M: "
            "{messageId: m}}}"
        ),
        # What no channel uses does not count.
        (
            "channels: {a: {publish: {operationId: x}}}\ncomponents: {channels: {b: {publish: "
            "{operationId: x}}}}"
        ),
        # Parameters of the Channel Item that a channel refers to.
        (
            "channels: {'a/{id}': {$ref: '#/components/channels/A'}}\n"
            "components: {channels: {A: {parameters: {id: {}}}}}"
        ),
        # A member may be called like a keyword of OpenAPI, and null may be allowed beside it.
        (
            "channels: {}\ncomponents: {schemas: {A: {properties: {nullable: "
            "{type: [string, 'null'], nullable: true}}}}}"
        ),
        "channels: {}\ncomponents: {schemas: {A: {type: string, nullable: false}}}",
        # A part of a schema may require what another part describes.
        "channels: {}\ncomponents: {schemas: {A: {allOf: [{required: [b], properties: {a: true}}]}}}",
        "channels: {}\ncomponents: {schemas: {A: {required: [b], properties: {a: true}, allOf: [true]}}}",
        "channels: {}\ncomponents: {schemas: {A: {required: [b]}}}",
        (
            "channels: {}\ncomponents: {schemas: {A: {type: integer, default: 1.0, nullable: true, "
            "enum: [1, null]}}}"
        ),
        # Members of another place's HTTP binding.
        (
            "channels: {a: {bindings: {http: {type: request, method: POST}}, "
            "subscribe: {bindings: {http: {type: request, method: POST, headers: {type: object}}}}}}"
        ),
    ],
)
def test_meaning_that_is_right(body: str) -> None:
    """
    What only looks like a contradiction passes without a word.
    """
    assert [] == body_faults(body)


@pytest.mark.parametrize("schema", ["{type: [[a]], nullable: true}", "{enum: 5, nullable: true}"])
def test_nullable_beside_nonsense(schema: str) -> None:
    """
    What stands beside a keyword of OpenAPI may be anything, and is told.
    """
    faults = body_faults("channels: {}\ncomponents: {schemas: {A: " + schema + "}}")

    assert any("warning" not in fault for fault in faults)


def test_warnings_have_their_severity() -> None:
    """
    Warnings are returned and say that they are warnings.
    """
    (fault,) = validate_document(load(HEAD + "channels: {a: {parameters: {id: {}}}}"))

    assert Severity.WARNING is fault.severity


# -- hostile documents --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "schema",
    [
        "{not: " * 96 + "{type: 5}" + "}" * 96,
        "{items: [" * 48 + "{type: 5}" + "]}" * 48,
        "{type: " + "x" * 100_000 + "}",
        "{type: 0x" + "f" * 3990 + "}",
        "{enum: [" + "[" * 80 + "]" * 80 + ", " + "[" * 80 + "]" * 80 + "]}",
        "{pattern: '" + "(" * 1900 + "'}",
        "{pattern: 'a{99999999999}'}",
        '{type: "\\n\\u202e\\0"}',
    ],
)
def test_hostile_schemas(schema: str) -> None:
    """
    Depth, size and odd characters give one sentence on one line, never a traceback.
    """
    (fault,) = body_faults(f"channels: {{}}\ncomponents: {{schemas: {{A: {schema}}}}}")

    assert fault.isprintable() and len(fault) < 1500


@pytest.mark.parametrize(
    "body",
    [
        "channels: [1]\nservers: 5\ncomponents: x\ntags: {}\nexternalDocs: null\nx-events: 1",
        "channels: {'a/{b}': 5, c: {parameters: 1, servers: 2, publish: 3, x-webhook: 4}}",
        (
            "channels: {}\nservers: {s: {url: 1, protocol: 2, variables: 3, security: [4], tags: [5], "
            "x-socketio: 6}}"
        ),
        (
            "channels: {}\nservers: {s: {url: u, protocol: p, x-socketio: {parameters: [1], "
            "endpoint: {url: 5, headers: 1, "
            "method: 1, answer: 1}, authentication: {members: 4}, binding: []}}}"
        ),
        "channels: {a: {publish: {message: {traits: 5, headers: 6, payload: 7, oneOf: 8}}}}",
        (
            "channels: {}\ncomponents: {messages: {M: {traits: [5, {$ref: 6}], headers: {type: "
            "[1]}, tags: [{name: 1}], "
            "x-availability: [], x-key: {}, x-scopes: 5, messageId: 7}}}"
        ),
        (
            "channels: {}\ncomponents: {schemas: {A: {properties: 1, required: {}, enum: 2, allOf: "
            "{}, pattern: 3, "
            "patternProperties: 4, type: {}, x-python-name: 5}}}"
        ),
        (
            "channels: {}\ncomponents: {securitySchemes: {a: 1, b: {type: 2}, c: {type: oauth2, flows: "
            "{password: 3}}}}"
        ),
    ],
)
def test_wrong_types_everywhere(body: str) -> None:
    """
    A document in which nothing has the right type is refused like any other.
    """
    assert body_faults(body)


def test_time_is_linear() -> None:
    """
    Four times the channels, each with a fault, take about four times as long.
    """

    def seconds(channels: int) -> float:
        body = "".join(f"  a{number}: {{servers: [x{number}], foo: 1}}\n" for number in range(channels))
        servers = "".join(f"  s{number}: {{url: u, protocol: p}}\n" for number in range(channels))
        document = load(f"{HEAD}servers:\n{servers}channels:\n{body}")
        start = time.process_time()
        with pytest.raises(ValidationError) as caught:
            validate_document(document)
        assert 2 * channels == len(caught.value.faults)
        return time.process_time() - start

    seconds(10)

    assert seconds(1600) < 12 * seconds(400)


# -- overlays -----------------------------------------------------------------------------------


def test_nodes_of_another_file() -> None:
    """
    A member that an overlay put there is reported where the overlay wrote it.
    """
    document = load(HEAD + "channels: {}")
    overlay = parse_yaml(b"update:\n  title: 5\n", "fix.yaml")
    assert isinstance(overlay, Object)
    document.root["info"].take("title", overlay["update"], 5)

    with pytest.raises(ValidationError) as caught:
        validate_document(document)

    assert "fix.yaml:2:10: /update/title: is 5 (a number); a string was expected; put it in quotes" == str(
        caught.value
    )


# -- documents of other people ------------------------------------------------------------------


def corpus_rows() -> list[tuple[str, str]]:
    """
    Read which documents of the corpus are valid, and what is wrong with the others.
    """
    readme = CORPUS / "README.md"
    if not readme.is_file():
        return []
    rows = []
    for line in readme.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        path = re.fullmatch(r"\[[^]]*\]\(<(.*)>\)", cells[1]) if len(cells) > 7 else None
        if path:
            rows.append((path[1], cells[6] if path[1].startswith("invalid/") else cells[7]))
    return rows


def corpus_document(path: str) -> Document:
    """
    Load a document; references that nobody may follow lead nowhere.
    """
    name = os.fspath(CORPUS / path)
    data = Path(name).read_bytes()
    try:
        return load_document(name, data, "", Allowed(CORPUS), lambda file: Path(file).read_bytes())
    except LoadError:
        root = parse_yaml(data, name)
        return Document(name, root, {name: root})


@pytest.mark.skipif(not corpus_rows(), reason="the corpus of documents is not here")
def test_corpus_of_valid_documents() -> None:
    """
    Real documents pass, those in another schema language on demand.
    """
    refused = {}
    for path, valid in corpus_rows():
        if valid != "yes":
            continue
        document = corpus_document(path)
        lenient = "schemaFormat" in repr(document.root)
        try:
            validate_document(document, lenient=lenient)
        except ValidationError as error:
            refused[path] = str(error)

    assert {} == refused


@pytest.mark.skipif(not corpus_rows(), reason="the corpus of documents is not here")
def test_corpus_of_broken_documents() -> None:
    """
    Documents that are broken in this step's field are refused, and no other trips it up.
    """
    here = {"schema", "semantic-tck", "unsupported-version"}
    accepted = []
    for path, kind in corpus_rows():
        if not path.startswith("invalid/"):
            continue
        try:
            validate_document(corpus_document(path))
        except InputError:
            continue
        if kind in here:
            accepted.append(path)

    assert [] == accepted
