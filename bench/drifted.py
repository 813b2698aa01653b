"""
Two documents of the configured service, the newer one edited, however large.

``python -m bench.drifted TIMES [--leave FOLDER] [--profile FILE]`` compares them and prints, as JSON, the
number of channels, the seconds on the wall and of the processor, and how many findings there are of each
class. It leaves both documents in FOLDER, references followed, for other programs.
"""

from __future__ import annotations

import argparse
import copy
import cProfile
import gc
import hashlib
import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from generator.document import Allowed, load_document
from generator.drift.compare import compare
from generator.overlay import apply_overlays
from generator.pipeline import Inputs

from .scaled import configured_inputs, scaled_document

EVERY: Final = 8
"""
One channel of so many is changed, in turns in each of these ways; the document as it is gets each once.
"""
CHANGES: Final = (
    "member added",
    "member removed",
    "member required",
    "type",
    "enum value",
    "text",
    "gone",
    "come",
)


def documents(times: int) -> tuple[Any, Any, int]:
    """
    Make an older and a newer document with *times* as many channels as the configured one; return their
    number, too.

    Once in eight channels a payload has a schema that leads back to itself.
    """
    text, count = scaled_document(times)
    older = json.loads(text)
    schemas = older["components"]["schemas"]
    messages = [message for _, message in _messages(older)]
    for number, message in enumerate(messages):
        payload = message["payload"]
        if number % EVERY == 1 and "properties" in payload:
            name = f"Branch{number}"
            payload["properties"]["branch"] = {"$ref": f"#/components/schemas/{name}"}
            schemas[name] = {
                "type": "object",
                "properties": {
                    "label": {"type": "string"},
                    "below": {"type": "array", "items": {"$ref": f"#/components/schemas/{name}"}},
                    "twig": {
                        "type": "object",
                        "properties": {"branch": {"$ref": f"#/components/schemas/{name}"}},
                    },
                },
            }
    newer = copy.deepcopy(older)
    for number, (address, message) in enumerate(_messages(newer)):
        if number % EVERY == 2:
            _change(newer, address, message, CHANGES[number // EVERY % len(CHANGES)])
    return older, newer, count


def _messages(root: Any) -> list[tuple[str, Any]]:
    return [
        (address, channel["subscribe"]["message"])
        for address, channel in root["channels"].items()
        if "properties" in channel.get("subscribe", {}).get("message", {}).get("payload", {})
    ]


def _change(root: Any, address: str, message: Any, change: str) -> None:
    payload = message["payload"]
    members = payload["properties"]
    match change:
        case "member added":
            members["added"] = {"type": "string"}
        case "member removed":
            del members["labels"]
        case "member required":
            payload["required"].append("labels")
        case "type":
            members["at"] = {"type": "string"}
        case "enum value":
            members["type"]["enum"].append("four")
        case "text":
            message["summary"] = "Something else happened."
        case "gone":
            del root["channels"][address]
        case "come":
            come = copy.deepcopy(root["channels"][address])
            come["subscribe"]["message"]["name"] += "_again"
            come["subscribe"]["message"]["payload"]["properties"]["again"] = {"type": "boolean"}
            root["channels"][f"{address}_again"] = come


def followed(document: Any) -> Any:
    """
    Copy a document with its references followed, for who cannot; one that leads back to itself stays one.
    """

    def copied(node: Any, passed: tuple[str, ...]) -> Any:
        if isinstance(node, list):
            return [copied(item, passed) for item in node]
        if not isinstance(node, dict):
            return node
        reference = node.get("$ref")
        if isinstance(reference, str) and reference not in passed:
            target = document
            for token in reference.removeprefix("#/").split("/"):
                target = target[token.replace("~1", "/").replace("~0", "~")]
            return copied(target, (*passed, reference))
        return {key: copied(value, passed) for key, value in node.items()}

    return copied({key: value for key, value in document.items() if key != "components"}, ())


def inputs_of(document: Any, name: str) -> Inputs:
    """
    Take a document that is in memory for one that was read from a file.
    """
    data = json.dumps(document, indent=0).encode()
    allowed = Allowed(Path(), [], frozenset())
    return Inputs(load_document(name, data, hashlib.sha256(data).hexdigest(), allowed, _nothing))


def _nothing(name: str) -> bytes:
    raise FileNotFoundError(2, "No such file or directory", name)


def configured() -> tuple[Inputs, Inputs]:
    """
    Return the configured document, and one that differs in eight ways, both with the overlays.
    """
    inputs = configured_inputs()
    root = json.loads(json.dumps(inputs.document.root))
    _edit(root)
    newer = inputs_of(root, "newer.yaml")
    return inputs, Inputs(newer.document, inputs.overlays, inputs.perspective)


def _edit(root: Any) -> None:
    """
    Change the document as a publisher might: eight changes, of which the last four break somebody.
    """
    schemas, channels = root["components"]["schemas"], root["channels"]
    envelope = schemas["WebhookEnvelope"]
    names = envelope["properties"]["event"]["enum"]
    root["info"]["version"] = "2.0.0"
    channels["rtm/session:begun"] = copy.deepcopy(channels["rtm/session:error"])
    names.append("session:begun")
    envelope["properties"]["trace"] = {"type": "string"}
    names.remove("session:error")
    channels["rtm/session:set_data"]["description"] = "Data of a session are others now."
    root["servers"]["rtm"]["protocolVersion"] = "5"
    schemas["AuthenticationPayload"]["required"].append("nonce")
    schemas["AuthenticationPayload"]["properties"]["nonce"] = {"type": "string"}


def _main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.drifted")
    parser.add_argument("times", type=int, help="0 for the configured document as it is")
    parser.add_argument("--leave", metavar="FOLDER", help="write both documents, references followed")
    parser.add_argument("--profile", metavar="FILE")
    given = parser.parse_args(arguments)
    if given.times:
        older, newer, count = documents(given.times)
        sides = inputs_of(older, "older.yaml"), inputs_of(newer, "newer.yaml")
        small = [inputs_of(each, "small.yaml") for each in documents(1)[:2]]
        compare(*small)  # imports and caches are paid once, whatever the size
    else:
        sides = configured()
        older, newer = (
            json.loads(json.dumps(apply_overlays(each.document, each.overlays).root)) for each in sides
        )
        count = len(older["channels"])
    if given.leave:
        for name, document in (("older", older), ("newer", newer)):
            (Path(given.leave) / f"{name}.json").write_text(json.dumps(followed(document)), encoding="utf-8")
    gc.collect()
    profile = cProfile.Profile()
    if given.profile:
        profile.enable()
    start, worked = time.perf_counter(), time.process_time()
    report = compare(*sides)
    seconds, cpu = time.perf_counter() - start, time.process_time() - worked
    profile.disable()
    if given.profile:
        profile.dump_stats(given.profile)
    print(json.dumps({"channels": count, "seconds": seconds, "cpu": cpu, "found": report.counts()}))


if __name__ == "__main__":
    _main()
