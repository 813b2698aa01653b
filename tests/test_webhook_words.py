"""
Each word of ``x-webhook``, in a service invented for it: what it does, and what is said of a wrong one.
"""

from __future__ import annotations

import base64
import hmac
import importlib
import json
import time
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qs, urlencode

import pytest

from generator.errors import InputError
from generator.pipeline import Inputs, check_api
from tests.conftest import Generated, make_inputs

NOW: Final = 1_800_000_000
SECRET: Final = "acme-secret-1"


def document(words: str, payload: str = "", message: str = "") -> str:
    """
    Write a document whose one channel is a webhook with two events, ``paid`` and ``sent``.
    """
    payload = payload or (
        "properties: {event: {const: EVENT}, data: {type: object, properties: {cart: {type: string}}}, "
        "at: {type: integer}, id: {type: string}}"
    )
    messages = "\n".join(
        f"          - name: {name.title()}\n"
        + (f"            {message.replace('EVENT', name)}\n" if message else "")
        + f"            payload: {{type: object, {payload.replace('EVENT', name)}}}"
        for name in ("paid", "sent")
    )
    return f"""
asyncapi: 2.6.0
info: {{title: Acme, version: "1"}}
channels:
  /hooks:
    x-webhook:
      {words.strip()}
    subscribe:
      bindings:
        http:
          type: request
          method: POST
          headers: {{type: object, properties: {{Acme-Signature: {{}}, Acme-Id: {{}}, Acme-Token: {{}}}}}}
          query: {{type: object, properties: {{kind: {{}}, try: {{}}}}}}
      message:
        oneOf:
{messages}
"""


PLAIN: Final = "envelope: {name: event, data: data, timestamp: at}\n      urlKey: {parameter: key}"
SIGNED: Final = """
      signature:
        header: Acme-Signature
        text: [{body: raw}]
        digest: sha256
        encoding: hex
"""


def hooks_of(package: Any, **options: Any) -> Any:
    return package.WebhookHandler(**{"clock": lambda: NOW, **options})


def digest(text: bytes, algorithm: str = "sha256") -> bytes:
    return hmac.new(SECRET.encode(), text, algorithm).digest()


def paid(**members: Any) -> bytes:
    return json.dumps({"event": "paid", "data": {"cart": "c1"}, **members}).encode()


def scheme_of(package: Any) -> Any:
    return importlib.import_module(f"{package.__name__}.webhooks").SCHEME


# -- places -------------------------------------------------------------------------------------


def test_query_places(generated: Generated) -> None:
    """
    The query string may hold the name of an event and the attempt; what stands there twice is not there.
    """
    words = """
      envelope: {name: {query: kind}}
      urlKey: {parameter: key}
      delivery: {attempt: {query: try}}
"""
    package = generated(document(words, "properties: {cart: {type: string}}", "x-event-name: EVENT"))
    hooks = hooks_of(package, url_key="k")
    event = hooks.parse({}, b'{"cart": "c1"}', "key=k&kind=paid&try=3")

    assert ("paid", "c1", 3, "url_key") == (
        event.name,
        event.data.cart,
        event.delivery.attempt,
        event.delivery.proof,
    )
    with pytest.raises(package.InvalidEnvelope, match="the request has no event name in the query parameter"):
        hooks.parse({}, b"{}", "key=k&kind=paid&kind=sent")


@pytest.mark.parametrize(
    ("unit", "written", "expected"),
    [
        ("seconds", 1_790_000_000, 1_790_000_000_000),
        ("milliseconds", 1_790_000_000_123, 1_790_000_000_123),
        ("rfc3339", "2026-09-21T14:13:20Z", 1_790_000_000_000),
        ("rfc3339", "2026-09-21T16:13:20.5+02:00", 1_790_000_000_500),
        ("rfc3339", "2026-09-21t14:13:20", 1_790_000_000_000),
        ("seconds", "1790000000", None),
        ("rfc3339", 1_790_000_000, None),
        ("rfc3339", "2026-02-30T00:00:00Z", None),
        ("rfc3339", "2026-09-21", None),
        ("seconds", True, None),
    ],
)
def test_units(generated: Generated, unit: str, written: Any, expected: int | None) -> None:
    """
    A time is read in the unit that the document gives; one of another kind is a problem of its member.
    """
    words = PLAIN.replace("timestamp: at", f"timestamp: at, timestampUnit: {unit}")
    package = generated(document(words))
    event = hooks_of(package, url_key="k").parse({}, paid(at=written), "key=k")

    assert expected == event.timestamp
    assert ([] if expected else ["/at"]) == [problem.pointer for problem in event.problems]


def test_absent_members(generated: Generated) -> None:
    """
    A time that the document does not require may be absent, in strict mode as well; a required one may not.
    """
    package = generated(document(PLAIN))
    event = hooks_of(package, url_key="k", strict=True).parse(
        {"content-type": "application/json"}, paid(), "key=k"
    )

    assert (None, ()) == (event.timestamp, event.problems)

    needed = "required: [at], properties: {event: {const: EVENT}, data: {}, at: {type: integer}}"
    package = generated(document(PLAIN, needed))
    (problem,) = hooks_of(package, url_key="k").parse({}, paid(), "key=k").problems

    assert ("/at", "missing") == (problem.pointer, problem.found)


def test_integer_names(generated: Generated) -> None:
    """
    Events may be called by numbers; their names are the digits.
    """
    text = document(PLAIN).replace("const: paid", "const: 1").replace("const: sent", "const: 22")
    package = generated(text)

    assert {"1", "22"} == set(package.EVENTS)
    hooks = hooks_of(package, url_key="k")
    assert "22" == hooks.parse({}, b'{"event": 22, "data": {}}', "key=k").name
    with pytest.raises(package.InvalidEnvelope):
        hooks.parse({}, b'{"event": true, "data": {}}', "key=k")


def test_delivery_id(generated: Generated) -> None:
    """
    An id that is not signed counts only where nothing else tells a repetition, and with the data.
    """
    words = "envelope: {name: event, data: data}" + SIGNED + "      delivery: {id: Acme-Id}"
    package = generated(document(words))
    hooks = hooks_of(package, secret=SECRET)

    def key(body: bytes, delivery: str) -> Any:
        headers = {"Acme-Signature": digest(body).hex(), "Acme-Id": delivery}
        return hooks.parse(headers, body).delivery.key

    assert key(paid(), "a") == key(paid(), "a")
    assert key(paid(), "a") != key(paid(), "b")
    assert key(paid(), "a") != key(paid(data={}), "a")

    timed = words.replace("data: data}", "data: data, timestamp: at}")
    hooks = hooks_of(generated(document(timed)), secret=SECRET)
    assert key(paid(at=5), "a") == key(paid(at=5), "b")
    assert key(paid(at=5), "a") != key(paid(at=6), "a")


@pytest.mark.parametrize("event", ["1", "sent"])
def test_sample_of_everything(generated: Generated, event: str) -> None:
    """
    A sample is a genuine delivery wherever the document has name, time and data, and whatever a name is.
    """
    spec = Path(__file__).parent / "goldens/webhook-words/spec.yaml"
    package = generated(spec.read_text("utf-8"))
    making = importlib.import_module(f"{package.__name__}._runtime.making")
    samples = making.Samples(importlib.import_module(f"{package.__name__}.registry").REGISTRY)
    secret, url = base64.b64encode(SECRET.encode()).decode(), "https://acme.example/hooks"
    hooks = hooks_of(package, secret=secret, url=url, token="t-1")
    body = making.delivery_body(scheme_of(package), samples, event, None)
    headers = package.signed_headers(
        secret,
        body,
        timestamp="2027-01-15T08:00:00Z",
        headers=making.sample_headers(scheme_of(package), event, None),
        url=f"{url}?shop=s1&try=2",
    )
    (found,) = hooks.parse_all(headers, body, "shop=s1&try=2")

    assert (event, (), 2) == (str(found.name), found.problems, found.delivery.attempt)


# -- proofs -------------------------------------------------------------------------------------


def test_token(generated: Generated) -> None:
    """
    A plain token in a header proves a delivery; where the header is absent, the key in the URL does.
    """
    words = PLAIN + "\n      token: {header: Acme-Token, prefix: 'Bearer '}"
    package = generated(document(words))
    hooks = hooks_of(package, token="t-1", url_key="k")

    def post(headers: dict[str, str], query: str = "") -> int:
        status: int = hooks.handle_sync("POST", headers, paid(), query).status
        return status

    assert 200 == post({"Acme-Token": "Bearer t-1"})
    assert 200 == post({}, "key=k")
    assert [401] * 5 == [
        post({}),
        post({"Acme-Token": "t-1"}),
        post({"Acme-Token": "Bearer t-2"}),
        post({"Acme-Token": "Bearer "}, "key=k"),
        post({"Acme-Token": "Bearer t-2"}, "key=k"),
    ]
    event = hooks.parse({"Acme-Token": "Bearer t-1"}, paid())
    assert "token" == event.delivery.proof
    with pytest.raises(package.ConfigurationError, match="without them anybody"):
        hooks_of(package)


def test_url_method_and_form(generated: Generated) -> None:
    """
    The method, the URL with its query string, and the sorted fields of a form may be signed.
    """
    words = """
      body: form
      envelope: {name: event}
      signature:
        header: Acme-Signature
        text: [{request: method}, " ", {request: url}, {body: form}]
        digest: sha1
        encoding: base64
"""
    shape = "properties: {event: {const: EVENT}, cart: {type: string}, a: {type: string}}"
    package = generated(document(words, shape))
    url = "https://acme.example/hooks"
    body = urlencode({"event": "paid", "cart": "Füße & co", "a": ""}).encode()
    text = f"POST {url}?x=1&y=%20acartFüße & coeventpaid".encode()
    expected = base64.b64encode(digest(text, "sha1")).decode()
    headers = {"Acme-Signature": expected, "Content-Type": "application/x-www-form-urlencoded"}
    hooks = hooks_of(package, secret=SECRET, url=url, strict=True)

    assert expected == package.sign(SECRET, None, body, url=f"{url}?x=1&y=%20")
    assert 200 == hooks.handle_sync("POST", headers, body, "x=1&y=%20").status
    assert "Füße & co" == hooks.parse(headers, body, b"x=1&y=%20").data.cart
    assert 401 == hooks.handle_sync("POST", headers, body, "x=1&y=+").status
    assert 401 == hooks.handle_sync("POST", headers, body, "").status
    assert 401 == hooks.handle_sync("POST", headers, b"no form \xff", "x=1&y=%20").status
    with pytest.raises(package.ConfigurationError, match="give url"):
        hooks_of(package, secret=SECRET)


def test_a_field_twice(generated: Generated) -> None:
    """
    Of a field that a form has twice nobody knows which one counts.
    """
    words = "body: form\n      envelope: {name: event}\n      urlKey: {parameter: key}"
    package = generated(document(words, "properties: {event: {const: EVENT}}"))
    with pytest.raises(package.MalformedPayload, match="a field twice"):
        hooks_of(package, url_key="k").parse({}, b"event=paid&event=sent", "key=k")


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("{encoding: hex}", SECRET.encode().hex()),
        ("{encoding: base64}", base64.b64encode(SECRET.encode()).decode()),
        ("{encoding: base64}", base64.b64encode(SECRET.encode()).decode().rstrip("=")),
        ("{prefix: s_, encoding: base64}", "s_" + base64.b64encode(SECRET.encode()).decode()),
        ("{prefix: s_}", f"s_{SECRET}"),
        ("{prefix: s_}", SECRET),
    ],
)
def test_secret(generated: Generated, words: str, written: str) -> None:
    """
    The key is read out of the secret as the service writes it.
    """
    package = generated(document("envelope: {name: event, data: data}" + SIGNED + f"        secret: {words}"))

    assert digest(paid()).hex() == package.sign(written, None, paid())
    headers = {"Acme-Signature": digest(paid()).hex()}
    assert "paid" == hooks_of(package, secret=written).parse(headers, paid()).name


# -- challenges ---------------------------------------------------------------------------------


def test_challenge_by_get(generated: Generated) -> None:
    """
    F130: a challenge with a method of its own is answered once its token was compared.
    """
    words = """
      envelope: {name: event, data: data}
      urlKey: {parameter: key}
      challenges:
        - method: GET
          where: {query: hub.mode}
          equals: subscribe
          token: {query: hub.verify_token}
          answer: {query: hub.challenge}
"""
    hooks = hooks_of(generated(document(words)), url_key="k", token="t-1")

    def get(query: str, method: str = "GET") -> tuple[int, bytes]:
        response = hooks.handle_sync(method, {}, b"", query)
        return response.status, response.body

    right = "hub.mode=subscribe&hub.verify_token=t-1&hub.challenge="
    assert (200, b"<b>1</b>") == get(right + "%3Cb%3E1%3C/b%3E")
    response = hooks.handle_sync("GET", {}, b"", right + "1")
    assert ("text/plain; charset=utf-8", "nosniff") == (
        response.headers["content-type"],
        response.headers["x-content-type-options"],
    )
    assert 401 == get(right.replace("t-1", "t-2") + "1")[0]
    assert 401 == get("hub.mode=subscribe&hub.challenge=1")[0]
    assert 405 == get(right.replace("subscribe", "other") + "1")[0]
    assert 405 == get("hub.mode=subscribe&hub.verify_token=t-1")[0]
    assert 405 == get(right + "1", "PUT")[0]


def test_challenge_with_a_digest(generated: Generated) -> None:
    """
    F130: the answer may be an object with the digest of what came, for a challenge that is signed itself.
    """
    words = "envelope: {name: event, data: data}" + SIGNED + """
      challenges:
        - where: event
          equals: endpoint.validation
          answer: {members: {plain: {pointer: /data/plain}, made: {digest: {pointer: /data/plain}}}}
"""
    hooks = hooks_of(generated(document(words)), secret=[SECRET, "older"])
    body = b'{"event": "endpoint.validation", "data": {"plain": "abc"}}'
    response = hooks.handle_sync("POST", {"Acme-Signature": digest(body).hex()}, body)

    assert {"plain": "abc", "made": digest(b"abc").hex()} == json.loads(response.body)
    assert "application/json" == response.headers["content-type"]
    assert 401 == hooks.handle_sync("POST", {}, body).status


# -- batches ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pointer", "wrap"),
    [
        ("", lambda items: items),
        ("/events", lambda items: {"events": items}),
        ("/entry/*/changes", lambda items: {"entry": [{"changes": [item]} for item in items]}),
    ],
)
def test_batch(generated: Generated, pointer: str, wrap: Any) -> None:
    """
    Every event of a batch is handled by itself, and one that cannot be read is set aside alone.
    """
    words = f"envelope: {{name: event, data: data}}{SIGNED}      batch: {pointer!r}"
    package = generated(document(words))
    hooks = hooks_of(package, secret=SECRET)
    seen: list[str] = []
    aside: list[Any] = []
    hooks.on_any(lambda event: seen.append(event.data.cart))
    hooks.on_quarantine(lambda delivery: aside.append(str(delivery.reason)))
    items = [json.loads(paid(data={"cart": cart})) for cart in ("c1", "c2", "c3")]
    body = json.dumps(wrap([items[0], 5, {"event": "paid"}, *items[1:]])).encode()
    headers = {"Acme-Signature": digest(body).hex()}

    assert 200 == hooks.handle_sync("POST", headers, body).status
    assert ["c1", "c2", "c3"] == seen
    assert ["item 1 of the batch is integer, not an object", "the body has no 'data'"] == aside
    good = json.dumps(wrap(items)).encode()
    assert 3 == len(hooks.parse_all({"Acme-Signature": digest(good).hex()}, good))
    with pytest.raises(package.ConfigurationError, match="a batch of 3 events"):
        hooks.parse({"Acme-Signature": digest(good).hex()}, good)


def test_batch_with_a_failure(generated: Generated) -> None:
    """
    A batch is sent again while one of its events fails, and then only that one runs again.
    """
    words = "envelope: {name: event, data: data, timestamp: at}" + SIGNED + "      batch: /events"
    hooks = hooks_of(generated(document(words)), secret=SECRET)
    seen: list[str] = []

    @hooks.on_any  # type: ignore[untyped-decorator]
    def handle(event: Any) -> None:
        seen.append(event.data.cart)
        if seen == ["c1"]:
            raise ValueError("not yet")

    body = json.dumps(
        {"events": [json.loads(paid(data={"cart": cart}, at=1)) for cart in ("c1", "c2")]}
    ).encode()
    headers = {"Acme-Signature": digest(body).hex()}

    assert [500, 200] == [hooks.handle_sync("POST", headers, body).status for _ in range(2)]
    assert ["c1", "c2", "c1"] == seen


def test_batch_beyond_the_deadline(generated: Generated) -> None:
    """
    What has not begun by the deadline comes with the next attempt, and nothing runs twice.
    """
    words = "envelope: {name: event, data: data, timestamp: at}" + SIGNED + "      batch: /events"
    hooks = hooks_of(generated(document(words)), secret=SECRET, deadline=0.05)
    seen: list[str] = []

    @hooks.on_any  # type: ignore[untyped-decorator]
    def handle(event: Any) -> None:
        seen.append(event.data.cart)
        if seen == ["c1"]:
            time.sleep(0.06)

    body = json.dumps(
        {"events": [json.loads(paid(data={"cart": cart}, at=1)) for cart in ("c1", "c2")]}
    ).encode()
    headers = {"Acme-Signature": digest(body).hex()}
    first = hooks.handle_sync("POST", headers, body).status
    before = list(seen)
    # A machine that stands still may take longer than the deadline for what is known already.
    while 503 == hooks.handle_sync("POST", headers, body).status and len(seen) < 3:
        pass

    assert (503, ["c1"], ["c1", "c2"]) == (first, before, seen)


def test_no_batch(generated: Generated) -> None:
    """
    A body without the array, or with too many events, is set aside as a whole.
    """
    words = "envelope: {name: event, data: data}" + SIGNED + "      batch: /events"
    package = generated(document(words))
    hooks = hooks_of(package, secret=SECRET)
    for body, sentence in (
        (b'{"event": "paid"}', "no array of events"),
        (b'{"events": [' + b"0," * 10_000 + b"0]}", "more than 10000 events"),
    ):
        with pytest.raises(package.InvalidEnvelope, match=sentence):
            hooks.parse_all({"Acme-Signature": digest(body).hex()}, body)


def test_json_in_a_field_of_a_form(generated: Generated) -> None:
    """
    A form with the JSON in one of its fields needs one method; the signature covers the form as it came.
    """
    package = generated(document("envelope: {name: event, data: data}" + SIGNED))

    class Hooks(package.WebhookHandler):  # type: ignore[misc, name-defined]
        def open(self, headers: Any, body: bytes) -> bytes:
            return parse_qs(body.decode())["payload"][0].encode()

    body = urlencode({"payload": paid().decode()}).encode()
    headers = {"Acme-Signature": digest(body).hex(), "Content-Type": "application/x-www-form-urlencoded"}

    assert "c1" == Hooks(secret=SECRET).parse(headers, body).data.cart


# -- what is said of a wrong one ----------------------------------------------------------------

WHOLE: Final = document("""
      envelope: {name: event, data: {pointer: /data}, timestamp: {pointer: /at}, timestampUnit: seconds}
      signature:
        header: {header: Acme-Signature, field: v1, separator: " ", equals: ","}
        several: true
        text: [{header: Acme-Id}, {query: kind}, {request: url}, {body: raw}]
        digest: sha256
        encoding: hex
        secret: {prefix: whsec_, encoding: base64}
      token: {header: Acme-Token, prefix: "Bearer "}
      delivery: {id: {pointer: /id}, attempt: {query: try}, origin: Acme-Id}
      challenges:
        - {method: GET, where: {query: hub.mode}, equals: subscribe, token: {query: tok}, answer: {query: ch}}
        - {where: event, equals: check, answer: {members: {a: {pointer: /x}, b: {digest: {pointer: /y}}}}}
""")
HOOK: Final = "/channels/~1hooks/x-webhook"


def said(old: str, new: str) -> list[str]:
    """
    Edit the document once; return what is said of it, with the pointer and the sentence.
    """
    assert 1 == WHOLE.count(old)
    try:
        _, faults = check_api(Inputs(make_inputs(WHOLE.replace(old, new)).document))
    except InputError as error:
        faults = error.faults
    assert all(fault.origin.line > 1 for fault in faults)
    return [str(fault).split(": ", 1)[1] for fault in faults]


def test_whole_vocabulary() -> None:
    """
    The document that is edited below is right as it is.
    """
    assert [] == said("asyncapi: 2.6.0", "asyncapi: 2.6.0")


NOT_THERE: Final = [
    ("{pointer: /data}", "{pointer: /dta}", "/envelope/data/pointer: names the member '/dta'", "'/data'"),
    ("{pointer: /at}", "{pointer: /att}", "/envelope/timestamp/pointer: names the member '/att'", "'/at'"),
    ("{pointer: /id}", "{pointer: /idd}", "/delivery/id/pointer: names the member '/idd'", "'/id'"),
    ("{name: event", "{name: evnt", "/envelope/name: names the member 'evnt'", "'event'"),
    (
        "text: [{header: Acme-Id}",
        "text: [{header: Acme-I}",
        "/signature/text/0/header: names the",
        "'Acme-Id'",
    ),
    ("{query: kind}", "{query: kin}", "/signature/text/1/query: names the query parameter", "'kind'"),
    ("{query: try}", "{query: tri}", "/delivery/attempt/query: names the query parameter 'tri'", "'try'"),
    ("{header: Acme-Token", "{header: Acme-Tokn", "/token/header: names the header", "'Acme-Token'"),
    ("origin: Acme-Id", "origin: Acme-Idd", "/delivery/origin: names the header", "'Acme-Id'"),
]


@pytest.mark.parametrize(("old", "new", "sentence", "meant"), NOT_THERE)
def test_not_there(old: str, new: str, sentence: str, meant: str) -> None:
    """
    A place where the document describes nothing is an error that says what may be meant.
    """
    first, *_ = said(old, new)

    assert first.startswith(HOOK + sentence)
    assert first.endswith(f"did you mean {meant}?")


WRONG: Final = [
    # Misspelt.
    ("several:", "severl:", "/signature: has a member 'severl'"),
    ("separator:", "seperator:", "/signature/header: has a member 'seperator'"),
    ('equals: ","', 'equal: ","', "/signature/header: has a member 'equal'"),
    ("{request: url}", "{request: uri}", "/signature/text/2/request: "),
    ("{body: raw}", "{body: row}", "/signature/text/3/body: "),
    ("encoding: base64", "encoding: base46", "/signature/secret/encoding: "),
    ("{prefix: whsec_", "{prefx: whsec_", "/signature/secret: has a member 'prefx'"),
    ('prefix: "Bearer "', 'prefx: "Bearer "', "/token: has a member 'prefx'"),
    ("timestampUnit: seconds", "timestampUnit: second", "/envelope/timestampUnit: "),
    ("{id: {pointer", "{idd: {pointer", "/delivery: has a member 'idd'"),
    ("challenges:", "chalenges:", ": has a member 'chalenges'"),
    ("token: {query", "tokn: {query", "/challenges/0: has a member 'tokn'"),
    ("members:", "membrs:", "/challenges/1/answer: "),
    ("{digest:", "{digst:", "/challenges/1/answer/members/b: "),
    ("{pointer: /id}", "{ponter: /id}", "/delivery/id: "),
    ("{query: kind}", "{qery: kind}", "/signature/text/1: "),
    # Of the wrong type.
    ("several: true", "several: 1", "/signature/several: "),
    ('separator: " "', 'separator: ""', "/signature/header/separator: "),
    ("{pointer: /at}", "{pointer: at}", "/envelope/timestamp/pointer: "),
    ("{pointer: /id}", "7", "/delivery/id: "),
    ("{query: kind}", "{query: 5}", "/signature/text/1/query: "),
    ("secret: {prefix: whsec_, encoding: base64}", "secret: base64", "/signature/secret: "),
    ('token: {header: Acme-Token, prefix: "Bearer "}', "token: Acme-Token", "/token: "),
    ("method: GET", "method: get", "/challenges/0/method: "),
    ("equals: subscribe", "equals: 5", "/challenges/0/equals: "),
    # At odds with each other.
    ("method: GET, ", "", "/challenges/0/token: has no meaning without a method"),
    ("method: GET", "method: POST", "/challenges/0/method: is POST, with which deliveries come as well"),
    ("where: event, equals: check, ", "", "/challenges/1: does not say how it differs from a delivery"),
    (
        "answer: {query: ch}",
        "answer: {members: {a: {pointer: /ch}}}",
        "/challenges/0/answer/members/a: is in",
    ),
    ("answer: {query: ch}", "answer: {pointer: /ch}", "/challenges/0/answer: is in the body"),
    (
        "answer: {query: ch}",
        "answer: {members: {a: {digest: {query: ch}}}}",
        "/challenges/0/answer/members/a: would",
    ),
    ("{body: raw}", "{body: form}", "/signature/text/3: covers the fields of a form, and the body is none"),
    ("{body: raw}", "body", "/signature/text: warning: does not cover the body, which anybody could change"),
    (
        "        digest: sha256",
        "        timestamp: {header: Acme-Token, unit: seconds}\n        digest: sha256",
        "/signature/timestamp: warning: is not covered by text",
    ),
    (
        "envelope:",
        "body: form\n      batch: /events\n      envelope:",
        "/batch: has no meaning where the body is",
    ),
    (", equals: subscribe", "", "/challenges/0/where: needs a member 'equals' beside it"),
]


@pytest.mark.parametrize(("old", "new", "sentence"), WRONG)
def test_wrong(old: str, new: str, sentence: str) -> None:
    """
    A word that is misspelt, of the wrong type or at odds with another is one sentence at its place.
    """
    found = said(old, new)

    assert 1 == len(found), found
    assert found[0].startswith(HOOK + sentence)


def test_every_nameless_message() -> None:
    """
    Each message that no event is named after is an error, also beside one that has a name.
    """
    text = WHOLE.replace("{const: sent}", "{type: string}")
    with pytest.raises(InputError) as caught:
        check_api(Inputs(make_inputs(text).document))
    (fault,) = caught.value.faults

    assert "its member 'event' has neither enum nor const, and it has no x-event-name" in str(fault)


def test_name_on_a_message(generated: Generated) -> None:
    """
    Where the name member is plain text, each message says which event it is.
    """
    shape = "properties: {event: {type: string}, data: {type: object, properties: {cart: {type: string}}}}"
    package = generated(document(PLAIN.replace(", timestamp: at", ""), shape, "x-event-name: EVENT"))

    assert {"paid", "sent"} == set(package.EVENTS)
    assert "c1" == hooks_of(package, url_key="k").parse({}, paid(), "key=k").data.cart
