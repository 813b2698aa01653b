"""
What people see on a terminal: an excerpt with a caret, no control characters, no unwanted colours.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import main
from generator.errors import Fault, Origin, Severity
from generator.terminal import as_annotation, prepare_streams, print_faults

HOSTILE = "<script>\x1b[2J\x07\u2028\u202e'\"\\</style>\x9b31m"
DOCUMENT = {
    "asyncapi": "2.6.0",
    "info": {"title": "Acme", "version": HOSTILE, "description": HOSTILE, "x-events": {"names": "message"}},
    "channels": {
        "a": {
            "description": HOSTILE,
            "subscribe": {
                "summary": HOSTILE,
                "message": {
                    "name": f"cart:{HOSTILE}",
                    "summary": HOSTILE,
                    "description": HOSTILE * 4000,
                    "payload": {
                        "type": "object",
                        "description": HOSTILE,
                        "properties": {HOSTILE: {"description": HOSTILE, "enum": [HOSTILE, "b"]}},
                    },
                },
            },
        },
        "b": {"publish": {"message": {"name": f"do:{HOSTILE}", "summary": HOSTILE, "payload": {}}}},
    },
}


class Terminal(io.StringIO):
    """
    A stream that says it is a terminal.
    """

    def isatty(self) -> bool:
        return True


@pytest.fixture
def shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """
    Print a problem on a terminal of so many columns; return the lines below the sentence.
    """
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")

    def shown(text: str, column: int, columns: int = 80, line: int = 1) -> list[str]:
        Path("acme.yaml").write_bytes(text.encode())
        monkeypatch.setenv("COLUMNS", str(columns))
        terminal = Terminal()
        print_faults([Fault(Origin("acme.yaml", line, column), "is wrong")], terminal)
        return terminal.getvalue().split("\n")[1:-1]

    return shown


def test_caret(shown: Callable[..., list[str]]) -> None:
    """
    The line is shown with its number, and a red caret below the place.
    """
    assert ["    2 | b: [x", "      |    \x1b[31m^\x1b[0m"] == shown("a: 1\nb: [x\n", 4, line=2)


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_no_colour(
    shown: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    """
    Whoever wants no colours gets none, and a terminal that has none neither.
    """
    monkeypatch.setenv(name, value)

    assert ["    1 | abc", "      |  ^"] == shown("abc", 2)


def test_not_on_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A file gets the sentence and nothing else.
    """
    monkeypatch.chdir(tmp_path)
    Path("acme.yaml").write_text("a: b\n")
    stream = io.StringIO()
    print_faults([Fault(Origin("acme.yaml", 1, 4), "is wrong")], stream)

    assert "acme.yaml:1:4: is wrong\n" == stream.getvalue()


@pytest.mark.parametrize("columns", [40, 80, 200])
@pytest.mark.parametrize("column", [1, 40, 150, 299, 300, 301])
def test_long_line(
    shown: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch, columns: int, column: int
) -> None:
    """
    What fits of a long line is shown, and the caret stands below the character that is meant.
    """
    monkeypatch.setenv("NO_COLOR", "1")
    text = "".join(chr(0x21 + number % 90) for number in range(300))
    line, caret = shown(text, column, columns)

    assert max(len(line), len(caret)) <= columns
    assert caret.endswith("^")
    if column <= 300:
        assert text[column - 1] == line[caret.index("^")]


@pytest.mark.parametrize("columns", [1, 20])
def test_narrow_terminal(shown: Callable[..., list[str]], columns: int) -> None:
    """
    Where no line fits none is shown.
    """
    assert [] == shown("a: b", 4, columns)


def test_wide_and_strange_characters(
    shown: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Characters of two columns move the caret by two, tabs by one; what cannot be printed is replaced.
    """
    monkeypatch.setenv("NO_COLOR", "1")

    assert ["    1 | 漢字 x", "      |      ^"] == shown("漢字\tx", 4)
    assert ["    1 | a\ufffdb", "      |   ^"] == shown("a\x1bb", 3)


@pytest.mark.parametrize("text", ["", "\n", "   "])
def test_nothing_to_show(shown: Callable[..., list[str]], text: str) -> None:
    """
    An empty line, or one that is not there any more, is not shown.
    """
    assert [] == shown(text, 1)


def test_folder_of_that_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    What cannot be read again, such as standard input, has no excerpt.
    """
    monkeypatch.chdir(tmp_path)
    terminal = Terminal()
    print_faults([Fault(Origin("<stdin>", 1, 1), "is wrong"), Fault(Origin(".", 1, 1), "is wrong")], terminal)

    assert 2 == len(terminal.getvalue().splitlines())


# -- annotations --------------------------------------------------------------------------------


def test_annotation() -> None:
    """
    An annotation names file, line and column, and whether it is an error.
    """
    origin = Origin("docs/acme.yaml", 3, 7, "/info/title")

    assert "::error file=docs/acme.yaml,line=3,col=7::/info/title: is wrong" == as_annotation(
        Fault(origin, "is wrong")
    )
    assert as_annotation(Fault(origin, "is odd", Severity.WARNING)).startswith("::warning file=")


def test_annotation_of_hostile_texts() -> None:
    """
    No text ends the annotation, starts another one, or adds a property.
    """
    text = as_annotation(Fault(Origin("a,line=9:b%.yaml", 1, 1), "100%\r\n::error::x\x1b[2J"))

    assert "::error file=a%2Cline=9%3Ab%25.yaml,line=1,col=1::100%25%0D%0A::error::x\\x1b[2J" == text


# -- hostile documents --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments",
    [
        ["show", "acme.yaml"],
        ["show", "acme.yaml", f"cart:{HOSTILE}"],
        ["show", "acme.yaml", f"do:{HOSTILE}"],
        ["show", "acme.yaml", f"card:{HOSTILE}"],
        ["show", "acme.yaml", "--format", "json"],
        ["validate", "acme.yaml"],
        ["generate", "acme.yaml", "--package", "acme"],
        ["generate", "acme.yaml", "--package", "acme", HOSTILE],
        ["validate", f"{HOSTILE}.yaml"],
    ],
)
def test_hostile_texts(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
) -> None:
    """
    Whatever a document's texts are, nothing is printed that a terminal would not print but do.
    """
    monkeypatch.chdir(tmp_path)
    Path("acme.yaml").write_text(json.dumps(DOCUMENT))
    with contextlib.suppress(SystemExit):
        main(arguments)
    said = capsys.readouterr()

    assert said.out + said.err
    assert [] == [
        line for text in said for line in text.split("\n") if not line.isprintable() or len(line) > 4000
    ]


def test_hostile_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """
    Nor is it when events and members vanish, by `generate` or its check.
    """
    monkeypatch.chdir(tmp_path)
    Path("acme.yaml").write_text(json.dumps(DOCUMENT))
    main(["generate", "acme.yaml", "--package", "acme"])
    Path("acme.yaml").write_text(json.dumps(DOCUMENT).replace("cart:", "basket:").replace('"b"', '"c"', 1))
    capsys.readouterr()
    main(["generate", "acme.yaml", "--package", "acme", "--check"])
    checked = capsys.readouterr().err
    main(["generate", "acme.yaml", "--package", "acme"])
    said = capsys.readouterr().out

    assert "event basket:" in said
    assert "event basket:" in checked
    assert [] == [line for line in (said + checked).split("\n") if not line.isprintable()]


# -- streams ------------------------------------------------------------------------------------


def test_terminal_with_few_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A stream that does not know a character gets an escape.
    """
    buffer = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(buffer, encoding="cp1252"))
    prepare_streams()
    print("漢")
    sys.stdout.flush()

    assert b"\\u6f22" == buffer.getvalue().strip()


@pytest.mark.parametrize("command", [["show", "acme.yaml", "--format", "json"], ["validate", "acme.yaml"]])
def test_closed_pipe(tmp_path: Path, command: list[str]) -> None:
    """
    A reader that has gone is no error, and nobody hears of it.
    """
    (tmp_path / "acme.yaml").write_text(json.dumps(DOCUMENT))
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "generator", *command],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)},
            stdout=writer,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
    finally:
        os.close(writer)

    assert (0, b"") == (done.returncode, done.stderr)


# -- completion ---------------------------------------------------------------------------------


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    """
    The completion knows commands and options; where the shell is installed, it can read it.
    """
    assert 0 == main(["completion", shell])
    script = capsys.readouterr().out

    assert [] == [word for word in ("generate", "validate", "vendor", "perspective") if word not in script]
    if program := shutil.which(shell):
        done = subprocess.run([program, "-n"], input=script, text=True, capture_output=True, check=False)
        assert (0, "") == (done.returncode, done.stderr)
