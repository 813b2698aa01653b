"""
The configured document, made larger: as many channels as it has, ten or a hundred times as many.

``python -m bench.scaled TIMES [--black] [--profile FILE]`` goes the generator's line over such a
document and prints, as JSON, the number of channels and the seconds of every step.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import json
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from generator.build import build_api
from generator.config import find_configuration
from generator.format import format_modules
from generator.inputs import read_document, read_overlays
from generator.overlay import apply_overlays
from generator.pipeline import Inputs, without_collector
from generator.plan import plan_package
from generator.render import render_modules
from generator.resolve import resolve_document
from generator.validate import validate_document

T = TypeVar("T")

GROUPS_EVERY = 10
"""
So many copies of an event share a group; the next ones go into a new one.
"""

_UNION_EVERY = 8
_KINDS = ("first", "second")


def configured_inputs() -> Inputs:
    """
    Read the document and overlays of the project.

    Raises `SystemExit` when none are configured.
    """
    configuration = find_configuration(Path.cwd())
    if configuration is None or configuration.spec is None:
        raise SystemExit("no document is configured here")
    return Inputs(
        read_document(configuration.spec.as_posix()),
        read_overlays([path.as_posix() for path in configuration.overlays]),
        configuration.perspective,
    )


def scaled_document(times: int) -> tuple[str, int]:
    """
    Write a document with *times* as many channels of events; return its text and their number.

    Every channel gets a message and a payload of its own, also the first of its copies: so the work per
    channel is the same in documents of every size, and none of it is shared.
    """
    inputs = configured_inputs()
    # Plain JSON, without the places that the generator remembers.
    root = json.loads(json.dumps(apply_overlays(inputs.document, inputs.overlays).root))
    prefix = root["servers"]["rtm"]["x-socketio"]["channelPrefix"]
    hooked = _hooked(root)
    carried = set(hooked)
    channels = {}
    count = 0
    for address, channel in root["channels"].items():
        event = address.removeprefix(prefix)
        if event == address or ":" not in event or "subscribe" not in channel:
            channels[address] = channel
            continue
        for copy in range(times):
            name = _copied(event, copy)
            channels[prefix + name] = {
                "subscribe": {"message": _message(name, count, root["components"]["schemas"])}
            }
            count += 1
            if copy and event in carried:
                hooked.append(name)
    root["channels"] = channels
    return json.dumps(root, indent=0), count  # the generator takes no more than 10 MiB


def _hooked(root: Any) -> list[str]:
    """
    Find the list of the events that the webhook carries, to be extended where it stands.
    """
    envelope = root["components"]["schemas"]["WebhookEnvelope"]
    names: list[str] = envelope["properties"]["event"]["enum"]
    return names


def _copied(event: str, copy: int) -> str:
    if copy == 0:
        return event
    group, _, rest = event.partition(":")
    number, place = divmod(copy, GROUPS_EVERY)
    return f"{group}{number or ''}:{rest}{place or ''}"


def _message(name: str, number: int, schemas: dict[str, Any]) -> dict[str, Any]:
    """
    Make a message with a payload of its own; now and then one of two shapes, which get names.
    """
    payload = _object(number)
    if number % _UNION_EVERY == 0:
        shapes = {f"Shape{number}{kind.title()}": _object(number) for kind in _KINDS}
        for kind, shape in zip(_KINDS, shapes.values(), strict=True):
            shape["properties"]["type"] = {"type": "string", "const": kind}
        schemas.update(shapes)
        payload = {
            "discriminator": "type",
            "oneOf": [{"$ref": f"#/components/schemas/{shape}"} for shape in shapes],
        }
    return {"name": name, "title": f"Event {number}", "summary": "Something happened.", "payload": payload}


def _object(number: int) -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["website_id", "type", "at"],
        "properties": {
            "website_id": {"type": "string", "description": f"Where event {number} happened."},
            "type": {"type": "string", "enum": ["one", "two", "three"]},
            "at": {"type": "integer", "format": "int64", "description": "When, in milliseconds."},
            "from": {"type": ["string", "null"]},
            "labels": {"type": "array", "items": {"type": "string"}},
            "author": {
                "type": "object",
                "properties": {"name": {"type": "string"}, "avatar": {"type": ["string", "null"]}},
            },
        },
    }


class _Watch:
    """
    The seconds of every step, by its name.
    """

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def run(self, name: str, step: Callable[[], T]) -> T:
        """
        Do a step and note how long it took.
        """
        start = time.perf_counter()
        result = step()
        self.seconds[name] = time.perf_counter() - start
        return result


def go_the_line(file: Path, *, black: bool) -> dict[str, float]:
    """
    Take every step from a document's file to modules; return the seconds of each.
    """
    watch = _Watch()
    document = watch.run("load", lambda: read_document(str(file)))
    watch.run("validate", lambda: validate_document(document))
    resolved = watch.run("resolve", lambda: resolve_document(document))
    api = watch.run("build", lambda: build_api(resolved, "client"))
    plan = watch.run("plan", lambda: plan_package(api))
    modules = watch.run("render", lambda: render_modules(plan.modules))
    if black:
        watch.run("format", lambda: format_modules(modules))
    return watch.seconds


def _main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.scaled")
    parser.add_argument("times", type=int)
    parser.add_argument("--black", action="store_true")
    parser.add_argument("--profile", metavar="FILE")
    given = parser.parse_args()
    text, count = scaled_document(given.times)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "scaled.yaml"
        file.write_text(text, encoding="utf-8")
        small = Path(folder) / "small.yaml"
        small.write_text(scaled_document(1)[0], encoding="utf-8")
        # Imports and caches are paid once, whatever the size.
        go_the_line(small, black=False)
        if given.black:
            format_modules({"small.py": "small = 1\n"})
        gc.collect()
        profile = cProfile.Profile()
        if given.profile:
            profile.enable()
        with without_collector():
            seconds = go_the_line(file, black=given.black)
        profile.disable()
    if given.profile:
        profile.dump_stats(given.profile)
    print(json.dumps({"channels": count, "bytes": len(text), "seconds": seconds}))


if __name__ == "__main__":
    _main()
