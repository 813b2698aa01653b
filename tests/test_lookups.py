"""
What the ``x-`` members name must be there: each word of the vocabulary pointing at nothing.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import InputError
from generator.pipeline import Inputs, check_api
from tests.conftest import make_inputs

ROOT = Path(__file__).resolve().parent.parent
DOCUMENT = """
asyncapi: 2.6.0
info: {title: Acme, version: "1"}
x-events: {shared: [shop_id], timestamp: created_at, order: cart_id}
servers:
  live:
    url: live.acme.example
    protocol: wss
    x-socketio:
      channelPrefix: live/
      parameters:
        token: {}
        tier: {default: shop}
        plan: {enum: [basic, gold]}
        shop: {default: null}
      endpoint:
        method: GET
        url: [{when: {tier: user}, url: "https://a.example/{shop}"}, {url: "https://a.example"}]
        answer: [/url]
      authentication:
        send: hello
        members: {key: token, level: tier}
        confirmed: welcome
        refused: denied
      binding: {rebind: again, interval: 1, add: more, remove: fewer, member: kinds}
channels:
  live/hello:
    publish: {message: {name: hello, payload: {$ref: "#/components/schemas/Hello"}}}
    subscribe: {message: {oneOf: [{name: welcome}, {name: denied}]}}
  live/again: {publish: {message: {name: again}}}
  live/more: {publish: {message: {name: more, payload: {$ref: "#/components/schemas/Kinds"}}}}
  live/fewer: {publish: {message: {name: fewer, payload: {$ref: "#/components/schemas/Kinds"}}}}
  live/cart:
    subscribe:
      message:
        name: cart
        x-key: [cart_id, number]
        x-availability: {tier: [shop, user], plan: [gold]}
        payload: {$ref: "#/components/schemas/Cart"}
  /hooks:
    x-webhook:
      envelope: {name: event, data: data, timestamp: sent}
      signature:
        header: {header: Acme-Signature, field: v1}
        timestamp: {header: Acme-Time, unit: seconds}
        text: [{header: Acme-Time}, ".", {body: raw}]
        digest: sha256
        encoding: hex
      delivery: {attempt: Acme-Try, limit: acme-tries, origin: Acme-Origin}
    subscribe:
      bindings: {http: {type: request, method: POST, headers: {$ref: "#/components/schemas/Headers"}}}
      message:
        oneOf:
          - {name: Cart, payload: {properties: {event: {const: cart}, data: {type: object}, sent: {}}}}
          - name: Paid
            x-key: [invoice]
            payload:
              properties:
                event: {const: paid}
                data: {type: object, properties: {invoice: {type: string}}}
components:
  schemas:
    Headers:
      type: object
      properties: {Acme-Signature: {}, Acme-Time: {}, Acme-Try: {}, Acme-Tries: {}, Acme-Origin: {}}
    Hello:
      type: object
      properties:
        key: {type: string}
        level: {$ref: "#/components/schemas/Level"}
    Level: {type: string, enum: [shop, user]}
    Kinds: {type: object, properties: {kinds: {type: array}}}
    Base: {type: object, properties: {shop_id: {type: string}, created_at: {type: integer}}}
    Cart:
      allOf: [{$ref: "#/components/schemas/Base"}]
      properties: {cart_id: {type: string}}
      oneOf: [{properties: {number: {type: integer}}}, {properties: {text: {type: string}}}]
"""
SCHEME = "/channels/~1hooks/x-webhook"
LIVE = "/servers/live/x-socketio"
CART = "/channels/live~1cart/subscribe/message"


def said(old: str, new: str) -> list[str]:
    """
    Edit the document once; return what is said of it, with the pointer and the sentence.
    """
    assert 1 == DOCUMENT.count(old)
    try:
        _, faults = check_api(Inputs(make_inputs(DOCUMENT.replace(old, new)).document))
    except InputError as error:
        faults = error.faults
    assert all(fault.origin.line > 1 for fault in faults)
    return [str(fault).split(": ", 1)[1] for fault in faults]


def test_everything_is_there() -> None:
    """
    The document that is edited below has nothing to be said of.
    """
    assert [] == said("title: Acme", "title: Acme")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        # x-events
        (
            "shared: [shop_id]",
            "shared: [shopid]",
            ["/x-events/shared/0: names the member 'shopid', which no payload has; did you mean 'shop_id'?"],
        ),
        (
            "timestamp: created_at",
            "timestamp: nosuch",
            ["/x-events/timestamp: names the member 'nosuch', which no payload has"],
        ),
        (
            "order: cart_id",
            "order: cartid",
            ["/x-events/order: names the member 'cartid', which no payload has; did you mean 'cart_id'?"],
        ),
        # x-socketio
        (
            "channelPrefix: live/",
            "channelPrefix: lve/",
            [
                (
                    f"{LIVE}/channelPrefix: warning: is 'lve/', with which the address of no channel "
                    "begins; did you mean 'live'?"
                )
            ],
        ),
        (
            "{default: shop}",
            "{default: shp}",
            [
                (
                    f"{LIVE}/parameters/tier/default: is 'shp', which is no value of the parameter 'tier'; "
                    "did you mean 'shop'?"
                )
            ],
        ),
        (
            "{enum: [basic, gold]}",
            "{enum: [basic, gold], default: silver}",
            [f"{LIVE}/parameters/plan/default: is 'silver', which is no value of the parameter 'plan'"],
        ),
        (
            "when: {tier: user}",
            "when: {tier: usr}",
            [
                (
                    f"{LIVE}/endpoint/url/0/when/tier: is 'usr', which is no value of the parameter 'tier'; "
                    "did you mean 'user'?"
                )
            ],
        ),
        (
            "when: {tier: user}",
            "when: {teer: user}",
            [
                (
                    f"{LIVE}/endpoint/url/0/when/teer: names the parameter 'teer', which x-socketio does "
                    "not have; did you mean 'tier'?"
                )
            ],
        ),
        (
            "send: hello",
            "send: helo",
            [
                (
                    f"{LIVE}/authentication/send: warning: names the event 'helo', which no channel of the "
                    "server carries; did you mean 'hello'?"
                )
            ],
        ),
        (
            "confirmed: welcome",
            "confirmed: welcom",
            [
                (
                    f"{LIVE}/authentication/confirmed: warning: names the event 'welcom', which no channel "
                    "of the server carries; did you mean 'welcome'?"
                )
            ],
        ),
        (
            "refused: denied",
            "refused: refused",
            [
                (
                    f"{LIVE}/authentication/refused: warning: names the event 'refused', which no channel "
                    "of the server carries"
                )
            ],
        ),
        (
            "{key: token, level",
            "{kee: token, level",
            [
                (
                    f"{LIVE}/authentication/members/kee: names the member 'kee', which the payload of "
                    "'hello' does not have; did you mean 'key'?"
                )
            ],
        ),
        (
            "level: tier}",
            "level: teer}",
            [
                (
                    f"{LIVE}/authentication/members/level: names the parameter 'teer', which x-socketio "
                    "does not have; did you mean 'tier'?"
                )
            ],
        ),
        (
            "rebind: again",
            "rebind: agian",
            [
                (
                    f"{LIVE}/binding/rebind: warning: names the event 'agian', which no channel of the "
                    "server carries; did you mean 'again'?"
                )
            ],
        ),
        (
            "add: more",
            "add: moore",
            [
                (
                    f"{LIVE}/binding/add: warning: names the event 'moore', which no channel of the server "
                    "carries; did you mean 'more'?"
                )
            ],
        ),
        (
            "remove: fewer",
            "remove: less",
            [
                (
                    f"{LIVE}/binding/remove: warning: names the event 'less', which no channel of the "
                    "server carries"
                )
            ],
        ),
        (
            "member: kinds",
            "member: kind",
            [
                (
                    f"{LIVE}/binding/member: names the member 'kind', which the payload of 'more' does not "
                    "have; did you mean 'kinds'?"
                ),
                (
                    f"{LIVE}/binding/member: names the member 'kind', which the payload of 'fewer' does not "
                    "have; did you mean 'kinds'?"
                ),
            ],
        ),
        # x-key, x-availability
        (
            "x-key: [cart_id, number]",
            "x-key: [cart_id, numbr, nosuch]",
            [
                (
                    f"{CART}/x-key/1: names the member 'numbr', which the payload does not have; did you "
                    "mean 'number'?"
                ),
                f"{CART}/x-key/2: names the member 'nosuch', which the payload does not have",
            ],
        ),
        (
            "x-key: [invoice]",
            "x-key: [event]",
            [
                (
                    "/channels/~1hooks/subscribe/message/oneOf/1/x-key/0: names the member 'event', which "
                    "the payload does not have"
                )
            ],
        ),
        (
            "x-availability: {tier: [shop, user], plan: [gold]}",
            "x-availability: {tier: [shop, usr], plan: [gld]}",
            [
                (
                    f"{CART}/x-availability/tier/1: is 'usr', which is no value of the parameter 'tier'; "
                    "did you mean 'user'?"
                ),
                (
                    f"{CART}/x-availability/plan/0: is 'gld', which is no value of the parameter 'plan'; "
                    "did you mean 'gold'?"
                ),
            ],
        ),
        (
            "x-availability: {tier: [shop, user],",
            "x-availability: {teer: [shop],",
            [
                (
                    f"{CART}/x-availability/teer: names the parameter 'teer', which no Socket.IO server "
                    "has; did you mean 'tier'?"
                )
            ],
        ),
        # x-webhook
        (
            "envelope: {name: event,",
            "envelope: {name: evnt,",
            [
                (
                    f"{SCHEME}/envelope/name: names the member 'evnt', which no message of the channel has; "
                    "did you mean 'event'?"
                )
            ],
        ),
        (
            "data: data, timestamp",
            "data: dta, timestamp",
            [
                (
                    f"{SCHEME}/envelope/data: names the member 'dta', which no message of the channel has; "
                    "did you mean 'data'?"
                )
            ],
        ),
        (
            "timestamp: sent}",
            "timestamp: snt}",
            [
                (
                    f"{SCHEME}/envelope/timestamp: names the member 'snt', which no message of the channel "
                    "has; did you mean 'sent'?"
                )
            ],
        ),
        (
            "const: cart}, data:",
            "const: cart}, dta:",
            [
                (
                    f"{SCHEME}/envelope/data: warning: names the member 'data', which the message at "
                    "acme.yaml:54:13 does not have"
                )
            ],
        ),
        (
            "{header: Acme-Signature, field: v1}",
            "{header: Acme-Signatur, field: v1}",
            [
                (
                    f"{SCHEME}/signature/header/header: names the header 'Acme-Signatur', which the "
                    "bindings of the channel do not have; did you mean 'Acme-Signature'?"
                )
            ],
        ),
        (
            "{header: Acme-Signature, field: v1}",
            "Acme-Sig",
            [
                (
                    f"{SCHEME}/signature/header: names the header 'Acme-Sig', which the bindings of the "
                    "channel do not have; did you mean 'Acme-Origin'?"
                )
            ],
        ),
        (
            "timestamp: {header: Acme-Time,",
            "timestamp: {header: Acme-Tmie,",
            [
                (
                    f"{SCHEME}/signature/timestamp/header: names the header 'Acme-Tmie', which the bindings "
                    "of the channel do not have; did you mean 'Acme-Time'?"
                )
            ],
        ),
        (
            "text: [{header: Acme-Time}",
            "text: [{header: Date}",
            [
                (
                    f"{SCHEME}/signature/text/0/header: names the header 'Date', which the bindings of the "
                    "channel do not have"
                )
            ],
        ),
        (
            "attempt: Acme-Try",
            "attempt: Try",
            [
                (
                    f"{SCHEME}/delivery/attempt: names the header 'Try', which the bindings of the channel "
                    "do not have"
                )
            ],
        ),
        (
            "limit: acme-tries",
            "limit: limit",
            [
                (
                    f"{SCHEME}/delivery/limit: names the header 'limit', which the bindings of the channel "
                    "do not have"
                )
            ],
        ),
        (
            "origin: Acme-Origin",
            "origin: Acme-Orign",
            [
                (
                    f"{SCHEME}/delivery/origin: names the header 'Acme-Orign', which the bindings of the "
                    "channel do not have; did you mean 'Acme-Origin'?"
                )
            ],
        ),
    ],
)
def test_nothing_is_there(old: str, new: str, expected: list[str]) -> None:
    """
    A word that points at nothing is said at its line, with what may be meant.
    """
    assert expected == said(old, new)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            'headers: {$ref: "#/components/schemas/Headers"}',
            "statusCode: 200",
            [f"{SCHEME}/signature/header/header: warning: names the header 'Acme-Signature'"],
        ),
        (
            "data: {type: object, properties: {invoice: {type: string}}}",
            "data: {type: object}",
            ["/channels/~1hooks/subscribe/message/oneOf/1/x-key/0: warning: names the member 'invoice'"],
        ),
        (
            'hello, payload: {$ref: "#/components/schemas/Hello"}',
            "hello",
            [f"{LIVE}/authentication/members/key: warning: names the member 'key'"],
        ),
    ],
)
def test_nothing_is_described(old: str, new: str, expected: list[str]) -> None:
    """
    Where the document describes nothing, a misspelt name cannot be told: one warning says so.
    """
    beginning = "; none is described there, so that a misspelt one would go unnoticed"
    found = [line.removesuffix(beginning) for line in said(old, new) if line.endswith(beginning)]

    assert expected == found


def test_headers_of_messages_count() -> None:
    """
    Headers may be described by the message, and by a binding in a trait of it.
    """
    binding = (
        'bindings: {http: {type: request, method: POST, headers: {$ref: "#/components/schemas/Headers"}}}'
    )
    for place in (
        'headers: {$ref: "#/components/schemas/Headers"}',
        'traits: [{bindings: {http: {headers: {$ref: "#/components/schemas/Headers"}}}}]',
    ):
        document = DOCUMENT.replace(binding, "").replace("{name: Cart, ", f"{{name: Cart, {place}, ")

        assert () == check_api(Inputs(make_inputs(document).document))[1]


def test_keys_of_traits_are_those_of_their_messages() -> None:
    """
    A key that a trait gives is looked up in the payload of each message that has the trait.
    """
    (line,) = said("x-key: [cart_id, number]", "traits: [{x-key: [nosuch]}]")

    assert f"{CART}/traits/0/x-key/0: names the member 'nosuch', which the payload does not have" == line


def test_raw_payloads_are_not_looked_into() -> None:
    """
    In a payload of another schema language no member can be looked up.
    """
    document = DOCUMENT.replace(
        "name: Paid\n", "name: Paid\n            schemaFormat: application/vnd.apache.avro\n"
    )
    _, warnings = check_api(Inputs(make_inputs(document).document, lenient=True))

    assert ["invoice"] == [str(warning).split("'")[1] for warning in warnings]


def test_page() -> None:
    """
    What ``docs/extensions.md`` quotes is what is said.
    """
    page = (ROOT / "docs/extensions.md").read_text("utf-8").partition("## What must be there")[2]
    quoted = page.split("```")[1].strip()

    assert [quoted.split(": ", 1)[1]] == said("{header: Acme-Signature, field: v1}", "Acme-Signatur")
