"""
Use a package where there are no threads, no processes and no sockets; leave what was found in `result`.
"""

import dataclasses
import importlib
import json
import sys
import typing

sys.dont_write_bytecode = True
sys.path.insert(0, "/packages")
before = set(sys.modules)
package = importlib.import_module(globals()["PACKAGE"])

secret = "canary-0fd3c2-secret"
receiver = package.WebhookHandler(secret=secret)
body = json.dumps(
    {
        "website_id": "w",
        "event": "message:send",
        "data": package.sample("message:send", content="Hi").to_dict(),
        "timestamp": 1,
    }
).encode()
event = receiver.parse(package.signed_headers(secret, body), body)
forged = package.signed_headers("another", body)
try:
    receiver.parse(forged, body)
    refused = ""
except package.InvalidSignature as error:
    refused = type(error).__name__

decoded = 0
for name in package.EVENTS:
    problems: list = []
    encoded = package.encode(package.sample(name))
    assert encoded == package.encode(package.decode(name, encoded, problems=problems)) and not problems, name
    decoded += 1

hinted = 0
for exported in package.__all__:
    thing = getattr(package, exported)
    if isinstance(thing, type) and dataclasses.is_dataclass(thing):
        typing.get_type_hints(thing)
        hinted += 1

strangers = (
    {name.partition(".")[0] for name in set(sys.modules) - before}
    - sys.stdlib_module_names
    - {package.__name__}
)
result = json.dumps(
    {
        "python": sys.version_info[:2],
        "platform": sys.platform,
        "content": event.data.content,
        "refused": refused,
        "decoded": decoded,
        "hinted": hinted,
        "strangers": sorted(strangers),
    }
)
