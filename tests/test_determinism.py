"""
The same input gives the same bytes: in every process, folder and order of hashing.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import generator.format
from generator.inputs import read_document, read_overlays
from generator.pipeline import Inputs, Package, generate
from tests.conftest import make_inputs
from tests.update_goldens import GOLDENS

SCRIPT = """
import hashlib, json, sys
from generator.inputs import read_document, read_overlays
from generator.pipeline import Inputs, generate
for package, spec, *overlays in json.loads(sys.argv[1]):
    files = generate(Inputs(read_document(spec), read_overlays(overlays), package=package)).files
    print(json.dumps({path: hashlib.sha256(data).hexdigest() for path, data in files.items()}))
"""
SMALL = GOLDENS / "union-discriminator/spec.yaml"


def digests(package: Package) -> dict[str, str]:
    return {path: hashlib.sha256(data).hexdigest() for path, data in package.files.items()}


def in_process(root: Path, seed: str, cwd: Path, *inputs: tuple[str, *tuple[Path, ...]]) -> list[Any]:
    """
    Generate packages in a process of its own, each of a name and files; return the paths and digests of the
    files of each, in the order they came.
    """
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)}
    found = subprocess.run(
        [sys.executable, "-c", SCRIPT, json.dumps(inputs, default=str)],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return [list(json.loads(line).items()) for line in found.stdout.splitlines()]


@pytest.mark.parametrize("seed", ["0", "1"])
def test_hash_seed(root: Path, tmp_path: Path, seed: str) -> None:
    """
    Neither the order of hashing nor the working folder shows in the output.
    """
    expected = digests(generate(Inputs(read_document(str(SMALL)))))

    assert [list(expected.items())] == in_process(root, seed, tmp_path, ("package", SMALL))


def test_vendored_document(
    root: Path, tmp_path: Path, crisp: Package, crisp_files: tuple[Path, tuple[Path, ...]]
) -> None:
    """
    The package of the vendored document is the same in another process and folder, with another order of
    hashing, and so is that of a document which is read after it.
    """
    spec, overlays = crisp_files
    small = generate(Inputs(read_document(str(SMALL))))

    assert [list(digests(package).items()) for package in (crisp, small)] == in_process(
        root, "12345", tmp_path, ("crisp_realtime", spec, *overlays), ("package", SMALL)
    )


def test_two_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A second run in the same process, with nothing remembered, gives the same.
    """
    text = SMALL.read_text()
    first = generate(make_inputs(text))
    cached = generator.format.format_source
    monkeypatch.setattr(generator.format, "format_source", getattr(cached, "__wrapped__", cached))

    assert first == generate(make_inputs(text))


def test_inputs_are_not_changed(crisp_inputs: Inputs, crisp: Package) -> None:
    """
    The same inputs can be used again.
    """
    assert crisp == generate(crisp_inputs)


def test_path_of_the_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Where the document lies does not show in the package, only what it is called.
    """
    (tmp_path / "deep/er").mkdir(parents=True)
    (tmp_path / "deep/er/spec.yaml").write_bytes(SMALL.read_bytes())
    (tmp_path / "deep/overlay.yaml").write_bytes((GOLDENS / "overlay/overlay.yaml").read_bytes())
    monkeypatch.chdir(tmp_path / "deep")
    expected = generate(Inputs(read_document(str(SMALL))))

    assert expected == generate(Inputs(read_document("er/spec.yaml")))
    assert expected == generate(Inputs(read_document("../deep/er/spec.yaml")))
    (overlay,) = read_overlays(["overlay.yaml"])
    assert "overlay.yaml" == overlay.name


def test_no_machine_in_the_output(crisp: Package, root: Path) -> None:
    """
    No file of the package names a folder of this machine.
    """
    found = [path for path, data in crisp.files.items() if str(root).encode() in data or b"/tmp/" in data]

    assert [] == found


def test_files_are_sorted(crisp: Package) -> None:
    """
    The files of a package have one order.
    """
    assert sorted(crisp.files) == list(crisp.files)
