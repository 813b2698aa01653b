"""
Node and the packages that tests use of it.
"""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

FILES: Final = Path(__file__).parent / "node"


@dataclass(frozen=True)
class Node:
    """
    Node, in a folder with its packages.
    """

    program: str
    folder: Path

    def start(self, script: str) -> subprocess.Popen[str]:
        """
        Start a script.
        """
        return subprocess.Popen(
            [self.program, script],
            cwd=self.folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )


@pytest.fixture(scope="session")
def node(root: Path, pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Node:
    """
    Node with the packages of `node/package-lock.json`, installed once per checkout.
    """
    program, npm = shutil.which("node"), shutil.which("npm")
    if program is None or npm is None:
        pytest.skip("node and npm are not installed")
    cache = getattr(pytestconfig, "cache", None)
    if (root / ".venv").is_dir():
        folder = root / ".venv/node"
    else:
        folder = cache.mkdir("node") if cache else tmp_path_factory.mktemp("node")
    folder.mkdir(exist_ok=True)
    stamp, lock = folder / "installed.json", (FILES / "package-lock.json").read_bytes()
    for file in FILES.iterdir():
        shutil.copy(file, folder)
    if not (stamp.exists() and stamp.read_bytes() == lock):
        options = [
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--fetch-retries=0",
            "--fetch-timeout=10000",
        ]
        try:
            done = subprocess.run(
                [npm, "ci", *options], cwd=folder, capture_output=True, text=True, timeout=60
            )
        except subprocess.TimeoutExpired:
            pytest.skip("npm did not install the packages within a minute")
        if done.returncode:
            said = [line for line in done.stderr.splitlines() if line.startswith("npm error")]
            pytest.skip(f"npm cannot install the packages: {' '.join(said[:3])[:200]}")
        stamp.write_bytes(lock)
    return Node(program, folder)
