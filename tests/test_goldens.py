"""
Every golden case gives what it expects.
"""

from __future__ import annotations

import hashlib
import importlib
import json
from pathlib import Path
from typing import Any

import pytest

from generator import __version__
from generator.nodes import split_pointer
from generator.pipeline import Inputs, Package
from generator.yaml12 import parse_yaml
from tests.conftest import imported
from tests.update_goldens import GOLDENS, case_names, expectation, run


@pytest.mark.parametrize("name", case_names())
def test_case(name: str) -> None:
    """
    A case gives its modules and messages, byte for byte; "make goldens" rewrites what it expects.
    """
    outcome = run(name)
    expected = expectation(name)

    assert sorted(expected) == sorted(outcome.kept)
    for path, text in expected.items():
        assert text == outcome.kept[path], f"{name}/{path}"
    assert (0 if outcome.files else 1) == outcome.code


@pytest.mark.parametrize("name", [name for name in case_names() if (GOLDENS / name / "expected").is_dir()])
def test_case_works(name: str, tmp_path: Path) -> None:
    """
    What a case expects can be imported, every module and every exported name.
    """
    outcome = run(name)
    assert outcome.files, "the case makes nothing"
    with imported(outcome.files, tmp_path) as package:
        for path in sorted(outcome.files):
            if path.endswith(".py") and path != "__main__.py":
                dotted = f"{package.__name__}/{path}".removesuffix(".py").removesuffix("/__init__")
                module = importlib.import_module(dotted.replace("/", "."))
                for exported in getattr(module, "__all__", ()):
                    getattr(module, exported)


@pytest.mark.parametrize("name", [name for name in case_names() if "stderr.txt" in expectation(name)])
def test_messages_name_no_machine(name: str) -> None:
    """
    What is printed names files as the user gave them.
    """
    stderr = run(name).stderr

    assert "Traceback" not in stderr
    assert str(Path.cwd()) not in stderr
    assert "/tmp/" not in stderr


# -- what goldens leave out ---------------------------------------------------------------------


def test_runtime_is_copied_as_it_stands(root: Path, crisp: Package) -> None:
    """
    The package has every module of the runtime, byte for byte, and in generated/ as well.
    """
    folder = root / "generator/runtime"
    expected = {
        f"_runtime/{path.relative_to(folder).as_posix()}": path.read_bytes()
        for path in sorted(folder.rglob("*.py"))
    }
    copy = root / "generated/crisp_realtime"

    assert expected == {path: data for path, data in crisp.files.items() if path.startswith("_runtime/")}
    assert expected == {
        path.relative_to(copy).as_posix(): path.read_bytes()
        for path in sorted((copy / "_runtime").rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.fixture(scope="module")
def manifest(crisp: Package) -> dict[str, Any]:
    """
    The manifest of the package made of the vendored document.
    """
    read: dict[str, Any] = json.loads(crisp.files["MANIFEST.json"])
    return read


def test_manifest_lists_all_files(crisp: Package, manifest: dict[str, Any]) -> None:
    """
    The manifest has the digest of every file but itself.
    """
    expected = {
        path: hashlib.sha256(data).hexdigest()
        for path, data in crisp.files.items()
        if path != "MANIFEST.json"
    }

    assert expected == manifest["files"]


def test_manifest_names_its_origin(
    crisp: Package, manifest: dict[str, Any], crisp_files: tuple[Path, tuple[Path, ...]]
) -> None:
    """
    The manifest tells generator, document and perspective.
    """
    spec, _ = crisp_files

    assert {"name": "asyncapi-pygen", "version": __version__} == manifest["generator"]
    assert {
        "file": "crisp-asyncapi.yml",
        "title": "Crisp Realtime Surface (Webhooks + RTM)",
        "version": "1.0.0",
        "provenance": crisp.api.provenance,
        "licence": {"name": "Proprietary", "url": "https://crisp.chat/en/terms/"},
        "sha256": hashlib.sha256(spec.read_bytes()).hexdigest(),
    } == manifest["document"]
    assert "client" == manifest["perspective"]


def test_manifest_counts_matches(
    manifest: dict[str, Any], crisp_files: tuple[Path, tuple[Path, ...]]
) -> None:
    """
    The manifest lists the overlays in order, with digest and the number of nodes each action selected.
    """
    _, overlays = crisp_files

    assert [(path.name, hashlib.sha256(path.read_bytes()).hexdigest()) for path in overlays] == [
        (overlay["file"], overlay["sha256"]) for overlay in manifest["overlays"]
    ]
    for path, overlay in zip(overlays, manifest["overlays"], strict=True):
        actions = parse_yaml(path.read_bytes(), path.name)["actions"]

        assert len(actions) == len(overlay["matches"])
        assert all(count >= 1 for count in overlay["matches"])


def test_manifest_points_at_the_origin_of_names(
    manifest: dict[str, Any], crisp_inputs: Inputs, crisp_files: tuple[Path, tuple[Path, ...]]
) -> None:
    """
    Every public name has the file and the pointer it came from, and something stands there.
    """
    spec, overlays = crisp_files
    trees = {path.name: parse_yaml(path.read_bytes(), path.name) for path in (spec, *overlays)}
    assert len(manifest["names"]) > 200

    for name, place in manifest["names"].items():
        # Behind the pointer stands what makes the name the same in a later document, where that is more.
        file, _, pointer = place.partition(" = ")[0].partition("#")
        node = trees[file]
        for token in split_pointer(pointer):
            node = node[int(token) if isinstance(node, list) else token]
        assert node is not None, f"{name} -> {place}"


def test_notice(crisp: Package) -> None:
    """
    The notice says whose the document is, what it states about the API, and what LICENSE is for.
    """
    first, provenance, *rest = crisp.files["NOTICE"].decode().splitlines()

    assert first == (
        "Generated by asyncapi-pygen from crisp-asyncapi.yml: "
        "Crisp Realtime Surface (Webhooks + RTM), version 1.0.0."
    )
    assert provenance == crisp.api.provenance
    assert rest == [
        "Terms of the API, as the document states them: Proprietary (https://crisp.chat/en/terms/)",
        "Contact for the API, as the document states it: Crisp Developer Hub, https://docs.crisp.chat/",
        (
            "What was taken from the document and its overlays stays their authors'. The rest is "
            "asyncapi-pygen's, the modules in _runtime/ and what its templates print, and may be used "
            "as LICENSE says (MIT)."
        ),
    ]
