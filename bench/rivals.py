"""
What somebody would run instead of the generator: two commands, on the same document.

Both get the document with the overlays applied. Neither makes a package that does what ours does.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from .floor import DOCUMENT
from .measure import Cost, Environment, environment_of, run_fresh

CODEGEN = "datamodel-codegen, models only"
VERSION = "6.2.0"
CLIENT = f"`@asyncapi/cli` {VERSION}, client in Python"
DIFF_VERSION = "0.5.0"
DIFF = f"`@asyncapi/diff` {DIFF_VERSION}"
_SERVER = "rtm"
_PATIENCE_INSTALL = 300.0
_PATIENCE = 120.0

_QUIET: Environment = {
    "PUPPETEER_SKIP_DOWNLOAD": "true",
    "SUPPRESS_NO_CONFIG_WARNING": "1",
    "NODE_ENV": None,
}


def codegen_command(folder: Path) -> list[str]:
    """
    Say how datamodel-code-generator makes dataclasses of the document in *folder*, formatted as it likes.
    """
    (folder / "codegen").mkdir(exist_ok=True)
    return [
        *("-m", "datamodel_code_generator"),
        *("--input", str(folder / DOCUMENT), "--input-file-type", "asyncapi"),
        *("--output-model-type", "dataclasses.dataclass", "--target-python-version", "3.11"),
        *("--output", str(folder / "codegen" / "models.py")),
    ]


def prepare_client(folder: Path) -> Callable[[int], Cost] | str:
    """
    Install the client generator of AsyncAPI in *folder*, and let it work once.

    Returns what runs it, or the reason why it cannot be measured.
    """
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return "there is no Node here"
    home = folder / "node"
    home.mkdir()
    # It would tell its makers about every run, and wait for that.
    silence = {"analyticsEnabled": "false", "infoMessageShown": "true", "userID": "bench"}
    (home / ".asyncapi-analytics").write_text(json.dumps(silence), encoding="utf-8")
    environment = {**_QUIET, "HOME": str(home)}
    program = home / "node_modules" / ".bin" / "asyncapi"
    document = home / "document.json"
    bare, client = home / "bare.json", folder / "client"
    bare.write_text(json.dumps(_without_bindings(json.loads((folder / DOCUMENT).read_text("utf-8")))))
    package = f"@asyncapi/cli@{VERSION}"
    options = ("--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(home))
    convert = [str(program), "convert", str(bare), "-t", "3.0.0", "-o", str(document)]
    generate = [
        *(str(program), "generate", "client", "python", str(document), "-o", str(client)),
        *("-p", f"server={_SERVER}", "--no-interactive", "--force-write"),
    ]
    steps = (
        ("it did not install", [npm, "install", *options, package], _PATIENCE_INSTALL),
        ("it did not convert the document", [node, *convert], _PATIENCE),
        ("it did not generate", [node, *generate], _PATIENCE),
    )
    for failure, command, patience in steps:
        said = _run(command, home, environment, patience)
        if said is not None:
            return f"{failure}: {said}"
    if not any(client.glob("*.py")):
        return "it generated nothing"
    return lambda _: run_fresh(generate, program=node, folder=home, environment=environment)


_COMPARE = """
const { performance } = require("perf_hooks");
const fs = require("fs");
const { diff } = require("@asyncapi/diff");
const read = (name) => JSON.parse(fs.readFileSync(`../${name}.json`, "utf8"));
const [older, newer] = ["older", "newer"].map(read);
const start = performance.now();
const worked = process.cpuUsage();
const output = diff(older, newer, { outputType: "json" });
const found = {
  breaking: output.breaking().length,
  "non-breaking": output.nonBreaking().length,
  unclassified: output.unclassified().length,
};
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(worked);
console.log(JSON.stringify({ seconds, cpu: (user + system) / 1e6, found }));
"""


def prepare_diff(folder: Path) -> Any:
    """
    Install the comparing library of AsyncAPI below *folder*; let it compare ``older.json`` with
    ``newer.json``.

    Returns the seconds of one call and what it found by kind, or the reason why it cannot be measured.
    """
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return "there is no Node here"
    home = folder / "diff"
    home.mkdir()
    environment = {**_QUIET, "HOME": str(home)}
    options = ("--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(home))
    said = _run(
        [npm, "install", *options, f"@asyncapi/diff@{DIFF_VERSION}"], home, environment, _PATIENCE_INSTALL
    )
    if said is not None:
        return f"it did not install: {said}"
    (home / "compare.js").write_text(_COMPARE, encoding="utf-8")
    done = subprocess.run(
        [node, "compare.js"], cwd=home, capture_output=True, text=True, timeout=_PATIENCE, check=False
    )
    if done.returncode:
        return f"it failed: {done.stderr.strip().splitlines()[-1]}"
    return json.loads(done.stdout)


def _without_bindings(document: Any) -> Any:
    # Converted to AsyncAPI 3 by the command itself, the HTTP bindings are not as it wants them.
    for channel in document["channels"].values():
        for operation in ("publish", "subscribe"):
            channel.get(operation, {}).pop("bindings", None)
    return document


def _run(command: list[str], folder: Path, environment: Environment, patience: float) -> str | None:
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env=environment_of(environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=patience,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return f"not within {patience:g} s"
    if not done.returncode:
        return None
    said = done.stdout.decode(errors="replace").split("\n")
    return next((line.strip() for line in reversed(said) if line.strip()), f"code {done.returncode}")
