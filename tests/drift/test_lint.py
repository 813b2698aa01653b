"""
What a document says against itself: each rule with a document in which it finds something, and one without.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Any

import pytest

from generator.document import Document
from generator.drift.acceptances import apply_acceptances, load_acceptances
from generator.drift.catalogue import lint_rules
from generator.drift.evidence import EventList, Evidence, Sentence, load_evidence
from generator.drift.findings import Finding, Report
from generator.drift.ledger import Entry, Kind, Ledger, load_ledger
from generator.drift.lint import CHECKS, lint
from generator.drift.lint_context import holder_of, subject_of
from generator.errors import InputError, ValidationError
from generator.inputs import read_document, read_overlays
from generator.nodes import split_pointer
from generator.pipeline import Inputs
from tests.conftest import make_inputs
from tests.reading import load_yaml

ROOT = Path(__file__).resolve().parent.parent.parent
SPEC = "spec/crisp-asyncapi.yml"
HEAD = 'asyncapi: 2.6.0\ninfo: {title: Acme, version: "1"}\n'
OVERLAY = "overlay: 1.0.0\ninfo: {title: Corrections, version: '1'}\nactions:\n"


def found(body: str, rule: str, **options: Any) -> list[Finding]:
    """
    Lint a document with a head; keep the findings of a rule.
    """
    overlays = options.pop("overlays", ())
    text = body if body.startswith("asyncapi") else HEAD + body
    report = lint(make_inputs(text, overlays=overlays), **options)
    return [finding for finding in report.findings if finding.rule.id == rule]


def hook(values: str, *channels: str, extra: str = "") -> str:
    """
    Write a document with a webhook that lists events, and with channels of some of them.
    """
    return (
        "channels:\n"
        "  /hook:\n"
        "    subscribe:\n"
        "      bindings: {http: {method: POST}}\n"
        "      message:\n"
        f"        payload: {{properties: {{event: {{type: string, enum: [{values}]}}, data: {{}}}}}}\n"
        + "".join(f"  {channel}\n" for channel in channels)
        + extra
    )


def channel(
    name: str, description: str = "", message: str = "{payload: {properties: {a: {type: string}}}}"
) -> str:
    text = f"description: {description}, " if description else ""
    return f"rtm/{name}: {{{text}subscribe: {{message: {message}}}}}"


KNOWN = Evidence(
    {"sdk": "The SDK"},
    ("RTM-only",),
    (EventList("sdk", "the SDK", ("order:paid", "order:gone")),),
    (
        Sentence("/info/description", "signs `a;b`", "it signs `[a;b]`", "sdk"),
        Sentence(
            "/components/schemas/A/description", "Mirrors B", "it does not", "sdk", "/components/schemas/B"
        ),
    ),
)
LEDGER = Ledger(
    tuple(
        Entry(shape, Kind.DOCUMENTATION)
        for shape in ("/asyncapi", "/info", "/info/title", "/info/version", "/channels", "/channels/*")
    )
)
SERVERS = "servers: {a: {url: a.example, protocol: https}, b: {url: b.example, protocol: wss}}\n"


def titled(description: str) -> str:
    return f'asyncapi: 2.6.0\ninfo: {{title: Acme, version: "1", description: "{description}"}}\n'


def payload(schema: str) -> str:
    return f"channels: {{a: {{subscribe: {{operationId: a, message: {{name: a, payload: {schema}}}}}}}}}\n"


def parts(text: str) -> str:
    return (
        "channels: {a: {subscribe: {message: {$ref: '#/components/messages/m'}}}}\ncomponents: {"
        + text
        + "}\n"
    )


def operations(binding: str) -> str:
    return f"channels: {{a: {{subscribe: {{bindings: {{http: {binding}}}, message: {{payload: true}}}}}}}}\n"


def several(one: str, other: str) -> str:
    messages = f"[{{name: x, {one}}}, {{name: y, {other}}}]"
    return f"channels: {{a: {{subscribe: {{message: {{oneOf: {messages}}}}}}}}}\n"


TOKEN = "components: {securitySchemes: {token: {type: X509}}}\n"
LONE = "{subscribe: {message: {payload: true}}}"
NAMES = ", ".join(f"a_{number}: {{type: string}}" for number in range(10))

CASES: Mapping[str, tuple[str, str, str]] = {
    "L01": (
        hook("'order:paid', 'order:gone'", channel("order:paid")),
        hook("'order:paid', 'order:gone'", channel("order:paid"), channel("order:gone")),
        "/channels/~1hook/subscribe/message/payload/properties/event/enum/1",
    ),
    "L02": (
        hook("'order:paid', 'order:gone'", channel("order:paid", "RTM-only"), channel("order:gone")),
        hook(
            "'order:paid', 'order:gone'",
            channel("order:paid"),
            channel("order:gone"),
            channel("c", "RTM-only"),
        ),
        "/channels/rtm~1order:paid",
    ),
    "L03": (
        hook(
            "'order:paid', 'order:gone'", channel("order:paid"), channel("order:gone"), channel("order:new")
        ),
        hook(
            "'order:paid', 'order:gone'",
            channel("order:paid"),
            channel("order:gone"),
            channel("x", "RTM-only."),
        ),
        "/channels/rtm~1order:new",
    ),
    "L04": (
        parts("messages: {m: {name: m, payload: true}}, schemas: {A: {type: string}}"),
        parts("messages: {m: {payload: {$ref: '#/components/schemas/A'}}}, schemas: {A: {type: string}}"),
        "/components/schemas/A",
    ),
    "L05": (
        parts("messages: {m: {name: other, payload: true}}"),
        parts("messages: {m: {name: m, payload: true}}"),
        "/components/messages/m/name",
    ),
    "L06": (
        f"channels: {{a-b: {LONE}, a_b: {LONE}}}\n",
        f"channels: {{a-b: {LONE}, a_c: {LONE}}}\n",
        "/channels/a_b/subscribe",
    ),
    "L07": (
        "channels: {a: {publish: {message: {payload: true}}}}\n",
        "channels: {a: {publish: {operationId: a, message: {payload: true}}}}\n",
        "/channels/a/publish",
    ),
    "L08": (
        SERVERS + "channels: {a: {}}\n",
        SERVERS + "channels: {a: {servers: [a]}}\n",
        "/channels/a",
    ),
    "L09": (
        "channels: {a: {bindings: {http: {method: POST}}}}\n",
        "channels: {a: {bindings: {http: {bindingVersion: 0.3.0, x-note: none}}}}\n",
        "/channels/a/bindings/http",
    ),
    "L10": (
        operations("{type: request, method: POST}"),
        operations("{type: request, method: POST, bindingVersion: 0.1.0}"),
        "/channels/a/subscribe/bindings/http",
    ),
    "L11": (
        hook(
            "'order:paid', 'order:gone'",
            channel("order:paid", "", "{$ref: '#/components/messages/M'}"),
            channel("order:new", "RTM-only", "{$ref: '#/components/messages/M'}"),
            extra="components: {messages: {M: {payload: true}}}\n",
        ),
        hook(
            "'order:paid', 'order:gone'",
            channel("order:paid", "", "{$ref: '#/components/messages/M'}"),
            channel("order:gone", "", "{$ref: '#/components/messages/M'}"),
            extra="components: {messages: {M: {payload: true}}}\n",
        ),
        "/components/messages/M",
    ),
    "L12": (
        payload("{required: [b], properties: {b: {type: string, description: Optional name.}}}"),
        payload("{required: [c], properties: {b: {type: string, description: Optional name.}, c: {}}}"),
        "/channels/a/subscribe/message/payload/properties/b/description",
    ),
    "L13": (
        payload("{required: [data], properties: {id: {type: string}, data: {type: object}}}"),
        payload(
            "{required: [data], properties: {id: {type: string}, data: {type: object, properties: {a: {}}}}}"
        ),
        "/channels/a/subscribe/message",
    ),
    "L14": (
        titled("It signs `a;b`.") + "channels: {}\n",
        titled("It signs `[a;b]`.") + "channels: {}\n",
        "/info/description",
    ),
    "L15": (
        f"channels: {{'order:paid': {LONE}}}\n",
        f"channels: {{'order:paid': {LONE}, 'order:gone': {LONE}}}\n",
        "/channels",
    ),
    "L16": (
        hook(
            "a, b", extra="  /more: {publish: {message: {payload: {properties: {events: {type: string}}}}}}\n"
        ),
        hook(
            "a, b",
            extra="  /more: {publish: {message: {payload: {properties: {events: {enum: [a]}}}}}}\n",
        ),
        "/channels/~1more/publish/message/payload/properties/events",
    ),
    "L17": (
        "defaultContentType: application/json\n" + payload("true"),
        payload("true"),
        "/channels/a/subscribe/message",
    ),
    "L18": (
        payload("{type: object, required: [emial], properties: {email: {}}}"),
        payload("{type: object, required: [email], properties: {email: {}}}"),
        "/channels/a/subscribe/message/payload/required/0",
    ),
    "L19": (
        payload("{enum: [a, b, a]}"),
        payload("{enum: [1, true, a]}"),
        "/channels/a/subscribe/message/payload/enum/2",
    ),
    "L20": (
        payload("{type: string, enum: [a, 1]}"),
        payload("{type: [string, integer], enum: [a, 1], default: 1.5}"),
        "/channels/a/subscribe/message/payload/enum/1",
    ),
    "L21": (
        "servers: {a: {url: '{host}', protocol: wss}}\nchannels: {}\n",
        "servers: {a: {url: '{host}', protocol: wss, variables: {host: {default: x}}}}\nchannels: {}\n",
        "/servers/a/url",
    ),
    "L22": (
        "servers: {a: {url: x, protocol: wss, security: [{token: []}]}}\nchannels: {}\n",
        "servers: {a: {url: x, protocol: wss, security: [{token: []}]}}\nchannels: {}\n" + TOKEN,
        "/servers/a/security/0/token",
    ),
    "L23": (
        "channels: {'a/{id}': {}}\n",
        "channels: {'a/{id}': {parameters: {id: {schema: {type: string}}}}}\n",
        "/channels/a~1{id}",
    ),
    "L24": (
        payload("{$ref: '#/components/schemas/B'}"),
        payload("{$ref: '#/components/schemas/B'}") + "components: {schemas: {B: {type: string}}}\n",
        "/channels/a/subscribe/message/payload/$ref",
    ),
    "L25": (
        "channels: {a: {subscribe: {operationId: x}}, b: {subscribe: {operationId: x}}}\n",
        "channels: {a: {subscribe: {operationId: x}}, b: {subscribe: {operationId: y}}}\n",
        "/channels/b/subscribe/operationId",
    ),
    "L26": (
        several("payload: {properties: {a: {title: One}}}", "payload: {properties: {a: {title: Two}}}"),
        several("payload: {properties: {a: {const: 1}}}", "payload: {properties: {a: {const: 2}}}"),
        "/channels/a/subscribe/message",
    ),
    "L27": (
        payload("{properties: {a: {type: integer, default: none}}}"),
        payload("{properties: {a: {type: integer, default: 1}}}"),
        "/channels/a/subscribe/message/payload/properties/a/default",
    ),
    "L28": (
        payload("{type: string, minLength: 5, maxLength: 4}"),
        payload("{type: string, minLength: 5, maxLength: 5}"),
        "/channels/a/subscribe/message/payload/minLength",
    ),
    "L29": (
        operations("{method: POST, headers: {properties: {X-A: {type: integer}}}}"),
        operations("{method: POST, headers: {properties: {X-A: {type: string}}}}"),
        "/channels/a/subscribe/bindings/http/headers/properties/X-A",
    ),
    "L30": (
        payload("{properties: {a: {type: integer, description: In seconds.}}}"),
        payload("{properties: {a_seconds: {type: integer, description: In seconds.}, b: {type: integer}}}"),
        "/channels/a/subscribe/message/payload/properties/a/description",
    ),
    "L31": (
        "channels: {/a: {}, b: {}, c: {}}\n",
        "channels: {/a: {}, /b: {}, /c: {}}\n",
        "/channels/~1a",
    ),
    "L32": (
        "tags: [{name: a}]\nchannels: {a: {subscribe: {tags: [{name: b}]}}}\n",
        "tags: [{name: a}]\nchannels: {a: {subscribe: {tags: [{name: a}]}}}\n",
        "/channels/a/subscribe/tags/0/name",
    ),
    "L33": (
        hook("'order:paid', 'order:gone'", channel("c", "'see `order:payed`'")),
        hook("'order:paid', 'order:gone'", channel("c", "'see `order:paid`, `order:`, `host:80`'")),
        "/channels/rtm~1c/description",
    ),
    "L34": (
        titled("With RTM-only events (spam, media).")
        + hook("'order:paid', 'order:gone'", channel("order:paid"), channel("spam:new", "RTM-only.")),
        titled("With RTM-only events (spam lists).")
        + hook("'order:paid', 'order:gone'", channel("order:paid"), channel("spam:new", "RTM-only.")),
        "/info/description",
    ),
    "L35": (
        payload("{properties: {" + NAMES + ", createdAt: {}}}"),
        payload("{properties: {" + NAMES + ", id: {}}}"),
        "/channels/a/subscribe/message/payload/properties/createdAt",
    ),
    "L36": (
        payload("{type: array, prefixItems: []}"),
        payload("{type: array, items: {}, x-note: none}"),
        "/channels/a/subscribe/message/payload/prefixItems",
    ),
    "L37": (
        "channels: {a: {description: New.}}\n",
        "channels: {a: {}}\n",
        "/channels/a/description",
    ),
}


def options_of(rule: str) -> dict[str, Any]:
    known = {"L02", "L03", "L11", "L14", "L15", "L34"}
    return {"evidence": KNOWN} if rule in known else {"ledger": LEDGER} if rule == "L37" else {}


@pytest.mark.parametrize("rule", CASES)
def test_found(rule: str) -> None:
    """
    Each rule finds what it is about, once, where it stands, at its level.
    """
    body, _, pointer = CASES[rule]

    findings = found(body, rule, **options_of(rule))

    assert [pointer] == [finding.pointer for finding in findings]
    assert lint_rules()[rule].level == findings[0].level


@pytest.mark.parametrize("rule", CASES)
def test_not_found(rule: str) -> None:
    """
    Each rule is silent where nothing is wrong.
    """
    assert [] == found(CASES[rule][1], rule, **options_of(rule))


def test_every_rule_is_tried() -> None:
    """
    Every rule of the catalogue has a function and a case; L40 is told where acceptances are applied.
    """
    assert {*CHECKS, "L40"} == set(lint_rules())
    assert set(CHECKS) == {*CASES, "L38", "L39"}
    assert {"error", "warning", "info"} == {rule.level for rule in lint_rules().values()}
    assert all(rule.what and rule.why and rule.repair and rule.example for rule in lint_rules().values())


def test_correction_that_the_document_has_taken_over() -> None:
    """
    L38 looks at overlays, and its line is theirs.
    """
    action = "  - target: $.info\n    x-adds: true\n    update:\n      description: Told.\n"
    told = "asyncapi: 2.6.0\ninfo: {title: Acme, version: '1', description: Told.}\nchannels: {}\n"

    (finding,) = found(told, "L38", overlays=[OVERLAY + action])

    assert finding.new_place is not None
    assert ("overlay0.yaml", 7) == (finding.new_place.file, finding.new_place.line)
    assert [] == found("channels: {}\n", "L38", overlays=[OVERLAY + action])


def test_other_document_than_locked() -> None:
    """
    L39 compares the digest of the document with that of the lock, where there is one.
    """
    digest = make_inputs(HEAD + "channels: {}\n").document.digest

    assert 1 == len(found("channels: {}\n", "L39", digest="0" * 64))
    assert [] == found("channels: {}\n", "L39", digest=digest)
    assert [] == found("channels: {}\n", "L39")


@pytest.mark.parametrize(
    ("body", "rule", "pointer"),
    [
        (
            "channels: {a: {}}\n" + TOKEN,
            "L22",
            "/components/securitySchemes/token",
        ),
        (
            payload("{$ref: '#/components/schemas/B', description: Mine}")
            + "components: {schemas: {B: {}}}\n",
            "L24",
            "/channels/a/subscribe/message/payload/$ref",
        ),
    ],
)
def test_lesser_level(body: str, rule: str, pointer: str) -> None:
    """
    A rule of errors tells what is merely idle as a warning.
    """
    assert [(pointer, "warning")] == [(finding.pointer, finding.level) for finding in found(body, rule)]


def test_two_events_of_one_name() -> None:
    """
    L06 tells events that nothing tells apart, beside all that other rules tell.
    """
    named = "{subscribe: {message: {x-event-name: paid, payload: true}}}"
    body = f"channels: {{/a: {named}, b: {named}, c: {{}}}}\n"

    (finding,) = found(body, "L06")

    assert finding.change.startswith("an event called 'paid' exists already")
    assert found(body, "L31")


MIRROR = (
    "components: {{messages: {{m: {{payload: {{allOf: [{{$ref: '#/components/schemas/A'}}, "
    "{{$ref: '#/components/schemas/B'}}]}}}}}}, schemas: {{"
    "A: {{description: Mirrors B., properties: {{{}}}}}, B: {{properties: {{id: {{}}, at: {{}}}}}}}}}}\n"
)


def test_mirror() -> None:
    """
    L12 holds a schema against the one it is said to mirror, by evidence.
    """
    start = "channels: {a: {subscribe: {message: {$ref: '#/components/messages/m'}}}}\n"

    (finding,) = found(start + MIRROR.format("id: {}"), "L12", evidence=KNOWN)

    assert "/components/schemas/A/description" == finding.pointer
    assert finding.change.endswith("it has no 'at', which B has")
    assert [] == found(start + MIRROR.format("id: {}, at: {}"), "L12", evidence=KNOWN)
    assert [] == found(start + MIRROR.format("id: {}"), "L12")


@pytest.mark.parametrize(
    "body",
    [
        "channels: 5\n",
        "channels: {a: {servers: [nowhere]}}\n",
        "channels: {a: {subscribe: {tags: [{name: a}, {name: a}]}}}\n",
        payload("{pattern: '('}"),
        "channels: {a: {subscribe: {operationId: x}}, b: {subscribe: {operationId: x, message: 5}}}\n",
    ],
)
def test_what_no_rule_tells(body: str) -> None:
    """
    A document with errors beyond those that rules report is not evaluated.
    """
    with pytest.raises(ValidationError):
        lint(make_inputs(HEAD + body))


@pytest.mark.parametrize("body", ["asyncapi: 3.0.0\n", "asyncapi: [\n", "asyncapi: 2.6.0\nasyncapi: 2.6.0\n"])
def test_not_evaluated(body: str) -> None:
    """
    What is no document of AsyncAPI 2 is not evaluated, and a key that stands twice makes it none.
    """
    with pytest.raises(InputError):
        lint(make_inputs(body))


ODD: tuple[Any, ...] = (
    None,
    5,
    "",
    [],
    {},
    ["a"],
    {"a": 1},
    True,
    [[1]],
    {"$ref": "#"},
    {"$ref": "#/channels"},
)


@pytest.mark.parametrize("rule", CASES)
def test_distorted(rule: str) -> None:
    """
    Whatever stands anywhere in a document, it is told or the document is refused.
    """
    random = Random(rule)
    body = CASES[rule][0]
    text = body if body.startswith("asyncapi") else HEAD + body
    for _ in range(6):
        document = load_yaml(text)
        holder, key = random.choice([*places(document)])
        holder[key] = random.choice(ODD)
        with contextlib.suppress(InputError):
            lint(make_inputs(document), **options_of(rule))


def places(node: Any) -> Iterator[tuple[Any, Any]]:
    """
    Yield everything in a document but its version, by what holds it and its key there.
    """
    keys = list(node) if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ()
    for key in keys:
        if key != "asyncapi":
            yield node, key
            yield from places(node[key])


def test_perspective() -> None:
    """
    What an application publishes is what it sends; the rules about what is received look elsewhere then.
    """
    body = HEAD + several("payload: {}", "payload: {}")
    rules = [
        {finding.rule.id for finding in lint(make_inputs(body, perspective=perspective)).findings}
        for perspective in ("client", "application")
    ]

    assert [True, False] == ["L26" in found_rules for found_rules in rules]


def test_strict() -> None:
    """
    Where warnings are errors, those of rules are; what is for information stays so.
    """
    inputs = make_inputs(HEAD + SERVERS + "channels: {/a: {}, b: {}, c: {}}\n", strict=True)

    assert {"L08": "error", "L31": "info"} == {
        finding.rule.id: finding.level for finding in lint(inputs).findings
    }


def test_fingerprint() -> None:
    """
    A finding is the same one wherever its line moves, and another when its value is.
    """
    body = payload("{type: string, enum: [a, 1]}")

    (before,) = found(body, "L20")
    (moved,) = found("# A line.\n" + body, "L20")
    (other,) = found(payload("{type: string, enum: [a, 2]}"), "L20")

    assert before.fingerprint == moved.fingerprint
    assert before.new_place != moved.new_place
    assert before.fingerprint != other.fingerprint


def test_file_beside() -> None:
    """
    What stands in another file is told with its name and its line there.
    """
    inputs = make_inputs(
        HEAD + payload("{$ref: 'parts.yaml#/A'}"),
        files={"parts.yaml": "B: 1\nA: {type: string, enum: [a, 1]}\n"},
    )
    (finding,) = [each for each in lint(inputs).findings if each.rule.id == "L20"]

    assert "parts.yaml#/A/enum/1" == finding.pointer
    assert finding.new_place is not None
    assert ("parts.yaml", 2) == (finding.new_place.file, finding.new_place.line)


@pytest.mark.parametrize(
    ("pointer", "expected"),
    [
        ("", "document"),
        ("/info/description", "info.description"),
        ("/channels/a~1b/subscribe/message", "channel a/b subscribe.message"),
        ("/components/schemas/Order/properties/properties/enum/0", "Order.properties.enum.0"),
        ("/components/messages/Paid/name", "message Paid.name"),
        ("/servers/main", "server main"),
    ],
)
def test_subject(pointer: str, expected: str) -> None:
    """
    A pointer is told in the words of the document.
    """
    assert expected == subject_of(pointer)


# -- the vendored document ------------------------------------------------------------------------


def look(*overlays: Path) -> Report:
    ledger = load_ledger((ROOT / "spec/ledger.yaml").read_bytes(), "spec/ledger.yaml")
    evidence = load_evidence((ROOT / "spec/evidence.yaml").read_bytes(), "spec/evidence.yaml")
    document = read_document(str(ROOT / SPEC))
    return lint(Inputs(document, read_overlays(list(map(str, overlays)))), ledger=ledger, evidence=evidence)


@pytest.fixture(scope="module")
def vendored() -> Report:
    return look()


def test_counts(vendored: Report) -> None:
    """
    The document says against itself, and against the evidence, what was counted by hand.

    L14: the text that is signed, and the tier that came later. L15: each of two lists lacks an event.
    """
    expected = {
        "L05": 3,
        "L07": 82,
        "L08": 84,
        "L09": 1,
        "L10": 1,
        "L11": 1,
        "L12": 1,
        "L13": 82,
        "L14": 2,
        "L15": 2,
        "L16": 1,
        "L17": 19,
        "L26": 1,
        "L29": 2,
        "L30": 1,
        "L31": 1,
    }

    assert expected == dict(Counter(finding.rule.id for finding in vendored.findings))
    assert ("Payloads described: 0 of 82 (0 %).",) == vendored.notes


def test_accepted(vendored: Report) -> None:
    """
    Every error and warning of the vendored document is accepted with a reason, and no acceptance is idle.
    """
    name = "spec/drift-accept.yml"
    entries = load_acceptances(name, (ROOT / name).read_bytes())
    report = apply_acceptances(vendored, entries, dt.date(2026, 11, 28))

    assert {"info"} == {finding.level for finding in report.open}
    assert 95 == len(entries) == report.counts()["accepted"]
    assert all(finding.accepted.reason for finding in report.findings if finding.accepted)


def test_surfaces_agree(vendored: Report) -> None:
    """
    That L01 to L03 find nothing means something: an event more or less in one place, and they do.
    """
    text = (ROOT / SPEC).read_text("utf-8")
    evidence = load_evidence((ROOT / "spec/evidence.yaml").read_bytes(), "spec/evidence.yaml")

    def rules(changed: str) -> set[str]:
        assert changed != text
        return {finding.rule.id for finding in lint(make_inputs(changed), evidence=evidence).findings}

    assert "L01" in rules(text.replace('  "rtm/email:subscribe":', '  "rtm/email:subscribed":'))
    assert "L02" in rules(text.replace("            - email:subscribe\n", "            - spam:message\n", 1))
    assert "L03" in rules(text.replace("            - email:subscribe\n", "", 1))
    assert not {"L01", "L02", "L03"} & {finding.rule.id for finding in vendored.findings}


def test_lines(vendored: Report) -> None:
    """
    Every finding has a line, and its key stands there, or for an item of a list its value.
    """
    document = read_document(str(ROOT / SPEC))
    text = (ROOT / SPEC).read_text("utf-8")

    assert all(stands(finding, document, text) for finding in vendored.findings)


@pytest.mark.parametrize("rule", CASES)
def test_line(rule: str) -> None:
    """
    So it is for every rule.
    """
    body = CASES[rule][0]
    text = body if body.startswith("asyncapi") else HEAD + body
    inputs = make_inputs(text)

    (finding,) = [each for each in lint(inputs, **options_of(rule)).findings if each.rule.id == rule]

    assert stands(finding, inputs.document, text)


def stands(finding: Finding, document: Document, text: str) -> bool:
    """
    Tell whether the key of a finding, or the value of an item, stands at its place.
    """
    place, last = finding.new_place, split_pointer(finding.pointer)[-1]
    if place is None:
        return False
    rest = text.splitlines()[place.line - 1][place.column - 1 :]
    holder, _ = holder_of(document, (document.name, finding.pointer))
    start = last if isinstance(holder, dict) else str(holder[int(last)])
    return re.match(r"""["']?""" + re.escape(start), rest) is not None


def test_corrected() -> None:
    """
    The overlays correct what is wrong, but for the bindings, and describe every payload.
    """
    report = look(*sorted((ROOT / "spec/overlays").glob("*.yaml")))
    left = {finding.rule.id for finding in report.findings if finding.level == "error"}

    assert {"L09", "L10"} == left
    assert ("Payloads described: 82 of 82 (100 %).",) == report.notes
