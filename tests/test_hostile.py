"""
Hostile text in every place of a document becomes text, never code.

The package made of a hostile document has the same syntax tree as the one made of a harmless
document, but for the names and the texts in it. The packages are not laid out, which would take nine
tenths of the time: `test_layout` here and in ``test_printable.py`` hold that the layout changes nothing else.
"""

from __future__ import annotations

import ast
import functools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import black
import pytest

from generator.errors import InputError
from generator.format import format_source
from generator.pipeline import Package, generate
from tests.conftest import imported, make_inputs, without_layout
from tests.test_printable import HOSTILE, LONE_SURROGATE

EVENT = "grp:"


@pytest.fixture(scope="module", autouse=True)
def _as_rendered() -> Iterator[None]:
    with without_layout():
        yield


def name(text: str) -> str:
    """
    Cut a text to what YAML takes as a key.
    """
    return text[:400]


def document(text: str) -> dict[str, Any]:
    """
    Make a document with all features that says *text* wherever it says anything.
    """
    member = {"type": "string", "title": text, "description": text, "default": text, "examples": [text]}
    shape = {
        "type": "object",
        "title": text,
        "description": text,
        "required": [f"r{name(text)}"],
        "properties": {
            f"r{name(text)}": {**member, "format": text},
            f"o{name(text)}": {"type": "integer", "description": text, "minimum": 1},
            f"n{name(text)}": {"type": ["string", "null"], "pattern": "^a", "description": text},
            f"e{name(text)}": {"type": "string", "enum": [text, f"x{text}"], "description": text},
            f"c{name(text)}": {"const": text, "description": text},
            f"m{name(text)}": {
                "type": "object",
                "additionalProperties": {"type": "string"},
                "description": text,
            },
            f"i{name(text)}": {
                "type": "object",
                "description": text,
                "properties": {
                    f"k{name(text)}": {"type": "array", "items": {"type": "string"}, "description": text}
                },
            },
            f"p{name(text)}": {
                "type": "string",
                "format": "password",
                "deprecated": True,
                "description": text,
            },
        },
    }
    variants = [
        {
            "type": "object",
            "title": text,
            "properties": {f"t{name(text)}": {"const": value, "description": text}, "v": member},
        }
        for value in (text, f"z{text}")
    ]
    message = {
        "title": text,
        "summary": text,
        "description": text,
        "tags": [{"name": text, "description": text}],
        "externalDocs": {"url": "https://acme.example/", "description": text},
        "x-availability": {"token": [text]},
        "x-scopes": [{"scope": text, "access": text}],
        "x-evidence": text,
    }
    texts = {"summary": text, "description": text}
    return {
        "asyncapi": "2.6.0",
        "info": {
            "title": text,
            "version": text,
            "description": text,
            "contact": {"name": text},
            "license": {"name": text},
            "x-provenance": text,
            "x-evidence": text,
        },
        "servers": {
            "live": {
                "url": "{host}.acme.example",
                "protocol": "wss",
                "description": text,
                "variables": {"host": {"default": text, "enum": [text], "description": text}},
                "security": [{"token": []}],
                "x-socketio": {
                    "channelPrefix": "live/",
                    "parameters": {"token": {"description": text, "enum": [text], "default": text}},
                },
            }
        },
        "channels": {
            "live/all": {
                "description": text,
                "subscribe": {
                    **texts,
                    "message": {
                        "oneOf": [
                            {
                                **message,
                                "name": f"{EVENT}a{text}",
                                "x-key": [f"r{name(text)}"],
                                "payload": shape,
                            },
                            {**message, "name": f"{EVENT}b{text}", "payload": {"oneOf": _named(variants)}},
                        ]
                    },
                },
                "publish": {
                    **texts,
                    "operationId": "send",
                    "message": {"name": f"cmd{text}", **texts, "payload": {"type": "object"}},
                },
            },
            "/hooks": {
                "x-webhook": {
                    "envelope": {"name": f"name{name(text)}", "data": f"data{name(text)}"},
                    "signature": {
                        "header": "Acme-Signature",
                        "text": [text, {"body": "raw"}],
                        "digest": "sha256",
                        "encoding": "hex",
                        "prefix": text,
                    },
                    "urlKey": {"parameter": text},
                    "hints": [{"startsWith": text, "text": text}],
                },
                "bindings": {"http": {"type": "request", "method": "POST"}},
                "subscribe": {
                    **texts,
                    "message": {
                        **texts,
                        "payload": {
                            "type": "object",
                            "properties": {
                                f"name{name(text)}": {"enum": [f"{EVENT}a{text}", f"{EVENT}h{text}"]},
                                f"data{name(text)}": {"type": "object"},
                            },
                        },
                    },
                },
            },
        },
        "components": {
            "securitySchemes": {"token": {"type": "userPassword", "description": text}},
            "schemas": dict(zip(("First", "Second"), variants, strict=True)),
        },
    }


def _named(variants: list[dict[str, Any]]) -> list[dict[str, str]]:
    return [{"$ref": f"#/components/schemas/{name}"} for name in ("First", "Second")][: len(variants)]


@functools.cache
def make(text: str) -> Package:
    """
    Generate the package of a document that says *text*.
    """
    return generate(make_inputs(document(text)))


def shape(source: bytes) -> str:
    """
    Describe the syntax tree of a module without its names and texts.
    """
    tree = ast.parse(source)
    described = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant):
            described.append(type(node.value).__name__)
        elif isinstance(node, ast.ImportFrom):
            described.append(f"from {'.' * node.level} {len(node.names)}")
        elif isinstance(node, ast.Import):
            described.append(f"import {[alias.name for alias in node.names]}")
        else:
            described.append(type(node).__name__)
    return " ".join(described)


def shapes(package: Package) -> list[str]:
    """
    Describe the generated modules, whatever their names.
    """
    return sorted(
        shape(data)
        for path, data in package.files.items()
        if path.endswith(".py") and not path.startswith("_runtime/")
    )


@pytest.fixture(scope="module")
def harmless() -> list[str]:
    """
    The shapes of the package of a harmless document.
    """
    return shapes(make("text"))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
def test_text_stays_text(text: str, harmless: list[str], tmp_path: Path) -> None:
    """
    A text changes names and strings, never the code; it arrives unchanged where a program reads it.
    """
    package = make(text)

    assert harmless == shapes(package)
    with imported(package.files, tmp_path) as module:
        import sys

        assert not hasattr(sys, "canary")
        assert [f"{EVENT}a{text}", f"{EVENT}b{text}", f"{EVENT}h{text}"] == [
            member.value for member in module.GrpEvent
        ]
        wire = {
            f"r{name(text)}": text,
            f"o{name(text)}": 1,
            f"n{name(text)}": None,
            f"e{name(text)}": text,
            f"c{name(text)}": text,
            f"m{name(text)}": {text: text},
            f"i{name(text)}": {f"k{name(text)}": [text]},
            f"p{name(text)}": "secret",
            f"unknown{name(text)}": text,
        }
        payload = module.decode(f"{EVENT}a{text}", wire, strict=True)

        assert wire == module.encode(payload)
        assert {f"unknown{name(text)}": text} == payload.extra
        assert "secret" not in repr(payload)
        for value, variant_name in ((text, "First"), (f"z{text}", "Second")):
            variant = module.decode(f"{EVENT}b{text}", {f"t{name(text)}": value, "v": text}, strict=True)

            assert variant_name == type(variant).__name__
            assert {f"t{name(text)}": value, "v": text} == module.encode(variant)
        info = module.REGISTRY[f"{EVENT}a{text}"]

        assert ((f"r{name(text)}",), {"token": (text,)}) == (info.key, info.availability)
        assert [(text, text)] == [(scope.scope, scope.access) for scope in info.scopes]


@pytest.mark.parametrize(("number", "text"), [*enumerate(HOSTILE.values())], ids=list(HOSTILE))
def test_layout(number: int, text: str) -> None:
    """
    A module that is laid out is the same code: each text in one module, each module with several texts.
    """
    modules = {
        path: data.decode()
        for path, data in make(text).files.items()
        if path.endswith(".py") and not path.startswith("_runtime/") and data
    }
    path = sorted(modules)[number % len(modules)]

    black.assert_equivalent(modules[path], format_source(modules[path], path))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
def test_files_beside_the_modules(text: str) -> None:
    """
    The manifest is JSON that has the title as it is, and the notice has no line that a text made.
    """
    files = make(text).files

    assert text == json.loads(files["MANIFEST.json"])["document"]["title"]
    assert 5 == len(files["NOTICE"].decode().splitlines())


@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
def test_channel_address(text: str) -> None:
    """
    The address of a channel names its event, unless its braces name parameters that are missing.
    """
    made = {
        "asyncapi": "2.6.0",
        "info": {"title": "Acme", "version": "1"},
        "channels": {f"c{name(text)}": {"subscribe": {"message": {"payload": {"type": "object"}}}}},
    }
    if "{" in text:
        with pytest.raises(InputError, match="parameter"):
            generate(make_inputs(made))
        return
    files = generate(make_inputs(made)).files

    assert f"c{name(text)}" in set(_constants(files["events.py"]))


def _constants(source: bytes) -> Iterator[object]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant):
            yield node.value


def test_lone_surrogate_is_refused() -> None:
    """
    Half a character is no text: the document is refused where it stands.
    """
    with pytest.raises(InputError) as caught:
        make(LONE_SURROGATE)

    assert str(caught.value).startswith("acme.yaml:1:")


@pytest.mark.parametrize(
    "text", ["three quotes", "newline", "line separator", "statement", "backslash at the end"]
)
def test_overlay(text: str) -> None:
    """
    The title and descriptions of an overlay go nowhere.
    """
    overlay = {
        "overlay": "1.0.0",
        "info": {"title": HOSTILE[text], "version": HOSTILE[text]},
        "actions": [
            {"target": "$.info", "description": HOSTILE[text], "update": {"description": "harmless"}}
        ],
    }
    base = generate(make_inputs({**document("text"), "info": {"title": "t", "version": "1"}}))
    package = generate(
        make_inputs(
            {**document("text"), "info": {"title": "t", "version": "1"}}, overlays=[json.dumps(overlay)]
        )
    )
    changed = [path for path, data in package.files.items() if base.files[path] != data]

    assert ["MANIFEST.json", "__init__.py", "reference.html"] == changed
    assert b"harmless" in package.files["__init__.py"]
    assert HOSTILE[text] not in package.files["__init__.py"].decode()


@pytest.mark.parametrize("text", ["three quotes", "braces", "escapes", "emoji", "backslash at the end"])
def test_error_messages_stay_on_their_line(text: str) -> None:
    """
    A fault that quotes hostile text is one printable line.
    """
    made = document(HOSTILE[text])
    made["channels"]["live/all"]["subscribe"]["message"]["oneOf"][0]["payload"]["properties"]["x"] = {
        HOSTILE[text]: 1,
        "type": HOSTILE[text],
    }
    with pytest.raises(InputError) as caught:
        generate(make_inputs(made))

    for fault in caught.value.faults:
        assert str(fault).isprintable()
