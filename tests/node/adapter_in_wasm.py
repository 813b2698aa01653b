"""
Hand requests to the function of a worker, as Cloudflare's runtime does; leave the statuses in `result`.
"""

import base64
import importlib
import json
import sys

import js
from pyodide.ffi import to_js

sys.dont_write_bytecode = True
sys.path.insert(0, "/packages")
package = importlib.import_module(globals()["PACKAGE"])
adapters = importlib.import_module(f"{package.__name__}.adapters")
given = json.loads(globals()["INPUT"])

hooks = package.WebhookHandler(**given["options"], clock=lambda: given["now"])


@hooks.on("fails")
def fail(event):
    raise ValueError("a handler fails")


@hooks.on_any
async def note(event):
    """
    Do nothing.
    """


fetch = adapters.cloudflare_fetch(hooks, "/hook")
statuses = []
for case in given["cases"]:
    headers = js.Headers.new()
    for name, value in case["headers"]:
        headers.append(name, value)
    body = base64.b64decode(case["body"])
    options = {"method": case["method"], "headers": headers}
    if body:
        options["body"] = to_js(body)
    request = js.Request.new(
        "http://127.0.0.1" + case["target"], to_js(options, dict_converter=js.Object.fromEntries)
    )
    if case.get("consumed"):
        await request.text()  # noqa: F704
    response = await fetch(request)  # noqa: F704
    statuses.append(response.status)

result = json.dumps(statuses)
