"""
The command line: arguments, exit codes, what goes to stdout and what to stderr.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.cli import main

DOCUMENT = """
asyncapi: "2.6.0"
info: {title: Acme Shop, version: "1"}
channels:
  a:
    subscribe:
      message:
        name: "cart:changed"
        summary: A cart changed.
        payload:
          type: object
          required: [id]
          properties: {id: {type: string, description: Which one.}, n: {type: integer}}
    publish:
      message: {name: "cart:change", payload: {type: object}}
  b: {subscribe: {message: {name: "cart:seen", payload: {type: object}}}}
"""
OVERLAY = """
overlay: "1.0.0"
info: {title: Corrections, version: "1"}
actions:
  - {target: $.info, update: {description: Corrected.}}
"""


class Result(NamedTuple):
    """
    What a command printed, and how it ended.
    """

    code: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """
    An empty working folder with a document and an overlay.
    """
    monkeypatch.chdir(tmp_path)
    Path("acme.yaml").write_text(DOCUMENT)
    Path("overlay.yaml").write_text(OVERLAY)
    return tmp_path


@pytest.fixture
def run(here: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """
    Run a command in the working folder.
    """

    def run(*arguments: str) -> Result:
        try:
            code = main(arguments)
        except SystemExit as exit_:
            code = int(exit_.code or 0)
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        return Result(code, captured.out, captured.err)

    return run


# -- generate -----------------------------------------------------------------------------------


def test_without_configuration(run: Run, here: Path) -> None:
    """
    The package lies in the working folder and is named after the title.
    """
    code, out, err = run("generate", "acme.yaml")

    assert (0, 2) == (code, len(err.splitlines()))
    assert "events are named after their messages; x-events: {names: message}" in err
    assert "2 events have names and payloads, and nothing that receives them" in err
    assert "acme_shop: 2 events, 1 command; " in out
    assert (here / "acme_shop/events.py").is_file()
    assert {"acme.yaml", "overlay.yaml", "acme_shop"} == {path.name for path in here.iterdir()}


def test_out_and_package(run: Run, here: Path) -> None:
    """
    Folder and name can be given; folders that are missing are made.
    """
    assert 0 == run("generate", "acme.yaml", "--out", "deep/er", "--package", "mine").code
    assert (here / "deep/er/mine/__init__.py").is_file()


@pytest.mark.parametrize("name", ["no-name", "1st", "a.b", "../up", "class", "", "é"])
def test_package_names(run: Run, name: str, here: Path) -> None:
    """
    A name that Python cannot import is an error of the arguments.
    """
    result = run("generate", "acme.yaml", "--package", name)
    if name == "é":
        assert 0 == result.code
        return

    assert 2 == result.code
    assert 1 == len(result.err.splitlines())
    assert {"acme.yaml", "overlay.yaml"} == {path.name for path in here.iterdir()}


@pytest.mark.parametrize("title", ["class", "Import", "42", "!!!", "2nd shop", "x" * 300])
def test_package_is_named_after_any_title(run: Run, here: Path, title: str) -> None:
    """
    Whatever the title, the package can be imported.
    """
    Path("acme.yaml").write_text(DOCUMENT.replace("Acme Shop", json.dumps(title)))

    assert 0 == run("generate", "acme.yaml").code
    (name,) = [path.name for path in here.iterdir() if path.is_dir()]
    assert name.isidentifier()
    compile(f"import {name}", "test", "exec")


def test_second_run(run: Run, here: Path) -> None:
    """
    What is up to date is not written again.
    """
    run("generate", "acme.yaml")
    before = {path: path.stat().st_mtime_ns for path in here.rglob("*")}
    code, out, _ = run("generate", "acme.yaml")

    assert 0 == code
    assert 1 == len(out.splitlines())
    assert before == {path: path.stat().st_mtime_ns for path in here.rglob("*")}


def test_overlay(run: Run, here: Path) -> None:
    """
    Overlays are applied in the order in which they are given.
    """
    Path("second.yaml").write_text(OVERLAY.replace("Corrected.", "Corrected again."))
    run("generate", "acme.yaml", "--overlay", "overlay.yaml", "--overlay", "second.yaml")

    assert "Corrected again." in (here / "acme_shop/__init__.py").read_text()


def test_perspective(run: Run, here: Path) -> None:
    """
    The application receives what is published.
    """
    run("generate", "acme.yaml", "--perspective", "application")

    assert '"cart:change"' in (here / "acme_shop/events.py").read_text()
    assert '"cart:changed"' not in (here / "acme_shop/events.py").read_text()


def test_check(run: Run, here: Path) -> None:
    """
    A check prints a diff and writes nothing; it fails until the package is up to date.
    """
    missing = run("generate", "acme.yaml", "--check")

    assert 1 == missing.code
    assert "+++ acme_shop/events.py" in missing.out
    assert not (here / "acme_shop").exists()
    run("generate", "acme.yaml")
    assert (0, "") == run("generate", "acme.yaml", "--check")[::2]
    (here / "acme_shop/events.py").write_text("edited\n")
    stale = run("generate", "acme.yaml", "--check")

    assert 1 == stale.code
    assert "-edited" in stale.out
    assert "edited\n" == (here / "acme_shop/events.py").read_text()


def test_folder_of_somebody_else(run: Run, here: Path) -> None:
    """
    A folder that the generator has not made is left alone.
    """
    (here / "acme_shop").mkdir()
    (here / "acme_shop/own.py").write_text("OWN = 1\n")
    result = run("generate", "acme.yaml")

    assert 2 == result.code
    assert "acme_shop" in result.err
    assert ["own.py"] == [path.name for path in (here / "acme_shop").iterdir()]


def test_stdin(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A dash reads the document from standard input.
    """
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DOCUMENT.encode())))

    assert 0 == run("generate", "-").code
    assert (here / "acme_shop").is_dir()


def test_faults_of_stdin(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Faults of standard input are reported under a name of its own.
    """
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"asyncapi: 2.6.0\n")))
    code, _, err = run("generate", "-")

    assert 1 == code
    assert err.startswith("<stdin>:1:1: ")


def test_configuration(run: Run, here: Path) -> None:
    """
    Without a document the configuration says what is made; a document on the command line has its own
    overlays.
    """
    Path("pyproject.toml").write_text(
        '[tool.asyncapi-pygen]\nspec = "acme.yaml"\noverlays = ["over*.yaml"]\nout = '
        '"made"\npackage = "ours"\n'
    )

    assert 0 == run("generate").code
    assert "Corrected." in (here / "made/ours/__init__.py").read_text()
    assert 0 == run("generate", "acme.yaml").code
    assert "Corrected." not in (here / "made/ours/__init__.py").read_text()


def test_configured_overlays(run: Run, here: Path) -> None:
    """
    Overlays of the configuration go with another document when that is asked for, before those named; its
    own document does without them when that is.
    """
    Path("pyproject.toml").write_text(
        '[tool.asyncapi-pygen]\nspec = "acme.yaml"\noverlays = ["over*.yaml"]\npackage = "ours"\n'
    )
    Path("newer.yaml").write_text(DOCUMENT)
    Path("second.yaml").write_text(OVERLAY.replace("Corrected.", "Corrected again."))

    def told(*arguments: str) -> str:
        assert 0 == run("generate", *arguments).code
        return (here / "ours/__init__.py").read_text()

    assert "Corrected." in told("newer.yaml", "--configured-overlays")
    assert "Corrected again." in told("newer.yaml", "--configured-overlays", "--overlay", "second.yaml")
    assert "Corrected" not in told("--no-overlays")


@pytest.mark.parametrize("option", [["--configured-overlays"], ["--overlay", "overlay.yaml"]])
def test_overlays_and_none(run: Run, option: list[str]) -> None:
    """
    To have overlays and none is a contradiction.
    """
    Path("pyproject.toml").write_text('[tool.asyncapi-pygen]\nspec = "acme.yaml"\n')
    result = run("generate", "--no-overlays", *option)

    assert 2 == result.code
    assert "asyncapi-pygen: --no-overlays was given together with overlays\n" == result.err


def test_configured_overlays_without_a_configuration(run: Run) -> None:
    """
    Overlays of a configuration that is not there are asked for in vain.
    """
    result = run("validate", "acme.yaml", "--configured-overlays")

    assert 2 == result.code
    assert "no pyproject.toml here has [tool.asyncapi-pygen]" in result.err


def test_strict(run: Run, here: Path) -> None:
    """
    Warnings are printed and pass, unless they are made errors.
    """
    Path("acme.yaml").write_text(DOCUMENT.replace("required: [id]", "required: [id, missing]"))
    tolerant = run("generate", "acme.yaml", "--out", "one")
    strict = run("generate", "acme.yaml", "--out", "two", "--strict")

    assert (0, 1) == (tolerant.code, strict.code)
    assert "warning: requires 'missing'" in tolerant.err
    assert not (here / "two").exists()


def test_lenient(run: Run) -> None:
    """
    A payload in another schema language is refused, or kept as raw data.
    """
    Path("acme.yaml").write_text(
        DOCUMENT.replace(
            'name: "cart:seen", payload',
            'name: "cart:seen", schemaFormat: "application/vnd.apache.avro;version=1.9.0", payload',
        )
    )

    assert 1 == run("generate", "acme.yaml").code
    assert 0 == run("generate", "acme.yaml", "--lenient").code


def test_allow_ref(run: Run, here: Path) -> None:
    """
    References outside the document's folder are followed where that is allowed.
    """
    (here / "docs").mkdir()
    (here / "shared").mkdir()
    (here / "shared/part.yaml").write_text("{type: object}")
    Path("docs/acme.yaml").write_text(
        DOCUMENT.replace(
            '"cart:seen", payload: {type: object}', '"cart:seen", payload: {$ref: "../shared/part.yaml"}'
        )
    )
    refused = run("generate", "docs/acme.yaml")

    assert 1 == refused.code
    assert "allow its folder with --allow-ref" in refused.err
    assert 0 == run("generate", "docs/acme.yaml", "--allow-ref", "shared").code
    assert 2 == run("generate", "docs/acme.yaml", "--allow-ref", "no/such/folder").code


# -- validate -----------------------------------------------------------------------------------


def test_validate(run: Run) -> None:
    """
    A document without problems is said to be one.
    """
    assert (0, "acme.yaml: 2 events, 1 command, no problems\n", "") == run("validate", "acme.yaml")


def test_validate_faults(run: Run) -> None:
    """
    The problems of a document are the result, and so go to stdout.
    """
    Path("acme.yaml").write_text(
        DOCUMENT.replace("type: integer", "type: intger").replace("summary", "sumary")
    )
    code, out, err = run("validate", "acme.yaml")

    assert (1, "") == (code, err)
    assert 2 == len(out.splitlines())
    assert all(line.startswith("acme.yaml:") for line in out.splitlines())


def test_validate_json(run: Run) -> None:
    """
    As JSON each problem has its parts.
    """
    assert "[]\n" == run("validate", "acme.yaml", "--format", "json").out
    Path("acme.yaml").write_text(DOCUMENT.replace("type: integer", "type: intger"))
    code, out, _ = run("validate", "--format", "json", "acme.yaml")
    (fault,) = json.loads(out)

    assert 1 == code
    assert ("acme.yaml", 13, "error") == (fault["file"], fault["line"], fault["severity"])
    assert "/channels/a/subscribe/message/payload/properties/n/type" == fault["pointer"]
    assert fault["message"].startswith("is 'intger'")


def test_validate_warnings(run: Run) -> None:
    """
    Warnings do not fail, unless they are made errors.
    """
    Path("acme.yaml").write_text(DOCUMENT.replace("required: [id]", "required: [id, missing]"))

    assert 0 == run("validate", "acme.yaml").code
    assert "warning" == json.loads(run("validate", "acme.yaml", "--format", "json").out)[0]["severity"]
    assert 1 == run("validate", "acme.yaml", "--strict").code


def test_validate_finds_clashes(run: Run) -> None:
    """
    What only making the package would find is found, too.
    """
    Path("acme.yaml").write_text(DOCUMENT.replace("cart:seen", "cart-changed"))
    code, out, _ = run("validate", "acme.yaml")

    assert 1 == code
    assert "both become" in out


# -- show ---------------------------------------------------------------------------------------


def test_show(run: Run) -> None:
    """
    The events and commands of a document are listed with what they are.
    """
    code, out, err = run("show", "acme.yaml")

    assert (0, "") == (code, err)
    assert ["cart:changed", "cart:seen", "cart:change"] == [line.split()[0] for line in out.splitlines()]
    assert "A cart changed." in out


@pytest.mark.parametrize(
    "arguments",
    [
        ["acme.yaml", "cart:changed"],
        ["acme.yaml", "--overlay", "overlay.yaml", "cart:changed"],
        ["--overlay", "overlay.yaml", "acme.yaml", "cart:changed"],
        ["--strict", "acme.yaml", "--lenient", "cart:changed"],
    ],
)
def test_show_event(run: Run, arguments: list[str]) -> None:
    """
    One event is shown with members and sample, wherever its name stands.
    """
    code, out, err = run("show", *arguments)

    assert (0, "") == (code, err)
    for text in ("cart:changed", "id (string): Which one.", "n (optional integer)", '"id": "id"'):
        assert text in out


def test_show_unknown_event(run: Run) -> None:
    """
    An event that is not there is an error of one line.
    """
    assert (1, "", "asyncapi-pygen: acme.yaml has no event or command called no:such\n") == run(
        "show", "acme.yaml", "no:such"
    )


@pytest.mark.parametrize("name", ["cart:changed", "CartChanged", "CartEvent.CHANGED"])
def test_show_by_any_name(run: Run, name: str) -> None:
    """
    A wire name, a class and a member of an enum lead to one event; as JSON it has all three.
    """
    assert "payload: CartChanged" in run("show", "acme.yaml", name).out
    (entry,) = json.loads(run("show", "acme.yaml", name, "--format", "json").out)

    assert ("cart:changed", "CartChanged", "CartEvent.CHANGED") == (
        entry["name"],
        entry["class"],
        entry["member"],
    )
    assert [("id", "string", True), ("n", "integer", False)] == [
        (member["name"], member["type"], member["required"]) for member in entry["payload"]["members"]
    ]


def test_show_by_method(run: Run) -> None:
    """
    What a handler is registered with leads to its event, where events are received.
    """
    Path("acme.yaml").write_text(
        DOCUMENT.replace(
            "channels:",
            "servers: {live: {url: live.acme.example, protocol: wss, x-socketio: {}}}\nchannels:",
        )
        .replace("  a:", '  "cart:changed":')
        .replace("  b:", '  "cart:seen":')
    )
    result = run("show", "acme.yaml", "on_cart_changed")

    assert (0, "") == (result.code, result.err)
    assert "handlers: on_cart_changed" in result.out


def test_show_suggests(run: Run) -> None:
    """
    A name that is nearly right is answered with the right one.
    """
    result = run("show", "acme.yaml", "CartEvent.CHANGD")

    assert (1, "") == (result.code, result.out)
    assert "did you mean CartEvent.CHANGED" in result.err


# -- vendor -------------------------------------------------------------------------------------


def test_vendor(run: Run, here: Path) -> None:
    """
    A copy is made and renewed, which tells what changed; one that is up to date takes one line.
    """
    run("generate", "acme.yaml")
    first = run("vendor", "lib/shop", "--package", "acme_shop")
    again = run("vendor", "lib/shop", "--package", "acme_shop")
    Path("acme.yaml").write_text(DOCUMENT.replace("type: integer", "type: number"))
    run("generate", "acme.yaml")
    renewed = run("vendor", "lib/shop", "--package", "acme_shop")

    assert (0, 1) == (first.code, len(first.out.splitlines()))
    assert (0, "lib/shop: unchanged\n") == again[:2]
    assert "event cart:changed: member n is number (was integer)" == renewed.out.splitlines()[0]
    assert (here / "lib/shop/events.py").read_bytes() == (here / "acme_shop/events.py").read_bytes()


def test_vendor_refuses(run: Run, here: Path) -> None:
    """
    Without a package to copy, or over a copy somebody edited, nothing is written.
    """
    run("generate", "acme.yaml")
    run("vendor", "shop", "--package", "acme_shop")
    Path("shop/events.py").write_text("EDITED = 1\n")

    assert 2 == run("vendor", "other").code
    assert 2 == run("vendor", "other", "--package", "gone").code
    assert "was edited since it was copied: events.py" in run("vendor", "shop", "--package", "acme_shop").err
    assert "EDITED = 1\n" == Path("shop/events.py").read_text()


# -- errors -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["nonsense"],
        ["validate"],
        ["show"],
        ["generate", "acme.yaml", "other.yaml"],
        ["generate", "--no-such-option"],
        ["generate", "acme.yaml", "--perspective", "server"],
        ["generate", "acme.yaml", "--overlay"],
        ["validate", "acme.yaml", "--format", "xml"],
        ["show", "acme.yaml", "a", "b"],
        ["generate"],
        ["generate", "missing.yaml"],
        ["generate", "acme.yaml", "--overlay", "missing.yaml"],
        ["generate", "."],
        ["generate", "acme.yaml", "--out", "acme.yaml"],
        ["generate", "acme.yaml/below"],
        ["generate", "-", "--overlay", "-"],
        ["generate", ""],
        ["generate", "http://127.0.0.1:1/acme.yaml"],
        ["generate", "http://"],
        ["generate", "acme.yaml", "--allow-ref", "a/b/c"],
    ],
)
def test_wrong_arguments(run: Run, here: Path, arguments: list[str]) -> None:
    """
    Wrong arguments and what cannot be read end with 2, a sentence on stderr, and nothing written.
    """
    code, out, err = run(*arguments)

    assert (2, "") == (code, out)
    assert err.strip()
    assert {"acme.yaml", "overlay.yaml"} == {path.name for path in here.iterdir()}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_unreadable_file(run: Run, here: Path) -> None:
    """
    A file without permission is said to be one.
    """
    Path("acme.yaml").chmod(0)

    assert (2, "", "asyncapi-pygen: acme.yaml: cannot be read: Permission denied\n") == run(
        "generate", "acme.yaml"
    )


def test_missing_file(run: Run) -> None:
    """
    A file that is not there is named.
    """
    expected = "asyncapi-pygen: missing.yaml: cannot be read: No such file or directory\n"

    assert expected == run("validate", "missing.yaml").err


@pytest.mark.parametrize("arguments", [["--help"], ["generate", "--help"], ["show", "--help"], ["--version"]])
def test_help(run: Run, arguments: list[str]) -> None:
    """
    Help and version go to stdout.
    """
    code, out, err = run(*arguments)

    assert (0, "") == (code, err)
    assert "asyncapi-pygen" in out


def test_as_a_process(here: Path) -> None:
    """
    ``python -m generator`` works from any folder, and a reader that stops early is no error.
    """
    shown = subprocess.run(
        [sys.executable, "-m", "generator", "show", "acme.yaml"],
        cwd=here,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    refused = subprocess.run(
        [sys.executable, "-m", "generator", "validate", "missing.yaml"],
        cwd=here,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (0, "", 3) == (shown.returncode, shown.stderr, len(shown.stdout.splitlines()))
    assert (2, "") == (refused.returncode, refused.stdout)
