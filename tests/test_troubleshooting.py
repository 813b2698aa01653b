"""
What the README says about messages and the log: each message is one that somebody sees.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import logging
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

import pytest

from generator.cli import main
from tests.programs import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
SPEC = ROOT / "tests/goldens/plain/spec.yaml"


def first_column(section: str) -> list[str]:
    """
    Return what stands in the first column of the table of a section.
    """
    text = README.split(f"\n## {section}\n")[1].split("\n## ")[0]
    return re.findall(r"^\| `(.*?)` \|", text, re.MULTILINE)


def make(folder: Path, *arguments: str, **variables: str) -> str:
    """
    Run make in a folder that has the Makefile and the locks; return what it prints.
    """
    if shutil.which("make") is None:
        pytest.skip("make is not on the PATH")
    shutil.copy(ROOT / "Makefile", folder)
    shutil.copytree(ROOT / "requirements", folder / "requirements")
    done = subprocess.run(
        ["make", *arguments],
        cwd=folder,
        env={name: value for name, value in os.environ.items() if "MAKE" not in name} | variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=120,
        check=False,
    )

    assert 0 != done.returncode
    return done.stdout


def printed(run: Callable[[], int]) -> str:
    """
    Return what a command that fails prints.
    """
    output = io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
        assert 0 != run()
    return output.getvalue()


def old_python(folder: Path) -> str:
    python = folder / "python"
    python.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    python.chmod(0o755)
    return make(folder, "generate", f"PYTHON={python}")


def no_index(folder: Path) -> str:
    nothing = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": "", "PIP_CONFIG_FILE": os.devnull}
    python = f"{sys.base_prefix}/bin/python{sys.version_info.major}.{sys.version_info.minor}"
    output = make(folder, "generate", f"PYTHON={python}", **nothing)

    assert output.startswith("setting up .venv with what generating needs")
    return output


def stale(folder: Path) -> str:
    arguments = ["generate", str(SPEC), "--out", str(folder), "--package", "mine"]
    assert 0 == main(arguments)
    (folder / "mine" / "events.py").write_text("# mine\n", encoding="utf-8")
    return printed(lambda: main([*arguments, "--check"]))


def moved_ground(folder: Path) -> str:
    overlay = folder / "overlay.yaml"
    overlay.write_text(
        'overlay: "1.0.0"\ninfo: {title: Mine, version: "1"}\nactions: [{target: $.nothing, update: {}}]\n',
        encoding="utf-8",
    )
    return printed(lambda: main(["generate", str(SPEC), "--overlay", str(overlay), "--out", str(folder)]))


def edited_copy(folder: Path) -> str:
    arguments = ["vendor", str(folder / "copy")]
    assert 0 == main(arguments)
    (folder / "copy" / "events.py").write_text("# mine\n", encoding="utf-8")
    return printed(lambda: main(arguments))


PRODUCERS: dict[str, Callable[[Path], str]] = {
    "Python 3.11 or newer": old_python,
    "No matching distribution": no_index,
    "is not what the generator makes now": stale,
    "selects nothing": moved_ground,
    "was edited since": edited_copy,
}
PRODUCED_BY_THE_PACKAGE = (
    "libraries that are not installed",
    "request refused with 401",
    "refused the credentials",
)


def quoted(part: str) -> re.Pattern[str]:
    """
    Return the message of the README that has a part, as a pattern: an ellipsis stands for anything.
    """
    (message,) = (message for message in first_column("Troubleshooting") if part in message)
    return re.compile(".*".join(map(re.escape, message.split("…"))))


def test_every_message_is_produced() -> None:
    """
    No message is explained that no test below produces.
    """
    parts = (*PRODUCERS, *PRODUCED_BY_THE_PACKAGE)

    assert len(parts) == len(first_column("Troubleshooting"))
    assert all(quoted(part) for part in parts)


@pytest.mark.parametrize("part", PRODUCERS)
def test_message(part: str, tmp_path: Path) -> None:
    """
    A message of the README is what is printed.
    """
    assert quoted(part).search(PRODUCERS[part](tmp_path))


def test_missing_libraries(crisp_package: ModuleType) -> None:
    """
    So is the one of a client without its libraries.
    """
    endpoint = importlib.import_module(f"{crisp_package.__name__}._runtime.endpoint")
    with pytest.raises(crisp_package.ConfigurationError) as caught:
        endpoint.load("no_such_library")

    assert quoted("libraries that are not installed").fullmatch(str(caught.value))


def test_refused_credentials(crisp_package: ModuleType) -> None:
    """
    So is the one of a token that is refused.
    """
    endpoint = importlib.import_module(f"{crisp_package.__name__}._runtime.endpoint")
    with pytest.raises(crisp_package.Unauthorized) as caught:
        endpoint.check_status(crisp_package.FetchResponse(401, {}, b""), datetime.now(UTC))

    assert quoted("refused the credentials").search(str(caught.value))


def test_refused_request(crisp_package: ModuleType, caplog: pytest.LogCaptureFixture) -> None:
    """
    So is what the log says of a request with another body.
    """
    hooks = crisp_package.WebhookHandler(secret="a secret for tests")
    headers = crisp_package.signed_headers("a secret for tests", b"{}")

    assert 401 == hooks.handle_sync("POST", headers, b"{} ").status
    assert [True] == [bool(quoted("request refused with 401").match(line)) for line in caplog.messages]
    assert caplog.records[0].name.startswith(crisp_package.__name__)
    assert logging.WARNING == caplog.records[0].levelno


def test_levels_of_the_log() -> None:
    """
    The table of levels has those that the runtime uses, and no other.
    """
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "generator/runtime").rglob("*.py"))
    used = {
        level.upper().replace("EXCEPTION", "ERROR")
        for level in re.findall(r"\b_log(?:\(\))?\.(debug|info|warning|error|exception|critical)\(", source)
    }
    used |= set(re.findall(r"\blogging\.(DEBUG|INFO|WARNING|ERROR|CRITICAL)\b", source))

    assert used == set(first_column("Logging"))
    own = re.findall(r"^_log\b.* = logging\.getLogger\(([^)]*)\)", source, re.MULTILINE)
    assert {"__name__"} == set(own)
