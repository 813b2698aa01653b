"""
What people see on a terminal: an excerpt with a caret, no control characters, no unwanted colours.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import main
from generator.errors import Fault, Origin, Severity
from generator.runtime.printing import prepare_streams
from generator.terminal import as_annotation, print_faults

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


BAD = 'asyncapi: "2.6.0"\ninfo: {title: Acme, version: 1}\nchannels: {}\n'


def started(folder: Path, arguments: list[str], **given: object) -> subprocess.CompletedProcess[bytes]:
    """
    Run the generator, or a package by the name of acme, without what changes how streams wait.
    """
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    environment.pop("PYTHONUNBUFFERED", None)
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=folder,
        env=environment,
        check=False,
        timeout=120,
        **given,  # type: ignore[call-overload]
    )


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    A folder with a document, the package made of it, a package that is out of date, and a bad document.
    """
    folder = tmp_path_factory.mktemp("project")
    (folder / "acme.yaml").write_text(json.dumps(DOCUMENT))
    (folder / "bad.yaml").write_text(BAD)
    for package in ("acme", "older"):
        made = started(folder, ["generator", "generate", "acme.yaml", "--package", package])
        assert 0 == made.returncode
    (folder / "older/events.py").write_text("edited\x1b[2J\r\n")
    return folder


COMMANDS = [
    (["generator", "show", "acme.yaml", "--format", "json"], 0),
    (["generator", "show", "acme.yaml", "--format", "html"], 0),
    (["generator", "validate", "acme.yaml"], 0),
    (["generator", "validate", "bad.yaml"], 1),
    (["generator", "validate", "bad.yaml", "--format", "json"], 1),
    (["generator", "generate", "acme.yaml", "--package", "acme"], 0),
    (["generator", "generate", "acme.yaml", "--package", "acme", "--check"], 0),
    (["generator", "generate", "acme.yaml", "--package", "older", "--check"], 1),
    (["generator", "generate", "acme.yaml", "--package", "new"], 0),
    (["generator", "vendor", "copies/acme", "--package", "acme"], 0),
    (["generator", "completion", "bash"], 0),
    (["generator", "--help"], 0),
    (["generator", "show", "nothing.yaml"], 2),
    (["acme", "events"], 0),
    (["acme", "events", "--html"], 0),
    (["acme", "events", "nothing"], 1),
    (["acme", "--version"], 0),
]
NAMES = [" ".join(arguments) for arguments, _ in COMMANDS]


@pytest.mark.parametrize(("arguments", "code"), COMMANDS, ids=NAMES)
def test_closed_pipe(project: Path, arguments: list[str], code: int) -> None:
    """
    A reader that has gone is no error, nobody hears of it, and the exit code is what it would have been.
    """
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = started(project, arguments, stdout=writer, stderr=subprocess.PIPE)
    finally:
        os.close(writer)

    assert code == done.returncode
    assert b"Broken" not in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/bin/sh").exists(), reason="no /bin/sh, which closes streams")
@pytest.mark.parametrize(("arguments", "code"), COMMANDS, ids=NAMES)
def test_no_streams(project: Path, arguments: list[str], code: int) -> None:
    """
    Nor does it change when there are no streams at all.
    """
    shell = ["/bin/sh", "-c", 'exec "$@" <&- >&- 2>&-', "sh", sys.executable, "-m", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}

    assert code == subprocess.run(shell, cwd=project, env=environment, check=False, timeout=120).returncode


def test_nothing_to_read(project: Path) -> None:
    """
    A document from standard input that is closed is one that cannot be read.
    """
    if not Path("/bin/sh").exists():
        pytest.skip("no /bin/sh, which closes streams")
    shell = ["/bin/sh", "-c", 'exec "$@" <&-', "sh", sys.executable, "-m", "generator", "validate", "-"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    done = subprocess.run(shell, cwd=project, env=environment, capture_output=True, check=False, timeout=120)

    assert (2, b"asyncapi-pygen: standard input cannot be read: it is closed\n") == (
        done.returncode,
        done.stderr,
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full, which is a disk that is full")
@pytest.mark.parametrize(
    "arguments", [["generator", "show", "acme.yaml"], ["acme", "events"], ["acme", "events", "--html"]]
)
def test_full_disk(project: Path, arguments: list[str]) -> None:
    """
    Output that cannot be written is one sentence and exit code 2.
    """
    with Path("/dev/full").open("wb") as full:
        done = started(project, arguments, stdout=full, stderr=subprocess.PIPE)

    assert 2 == done.returncode
    assert done.stderr.endswith(b"standard output cannot be written: No space left on device\n")
    assert 1 == done.stderr.count(b"\n")


def test_all_is_written_for_nobody(tmp_path: Path, root: Path) -> None:
    """
    A reader that has gone keeps nothing from being written: the reference is, though its line comes last.
    """
    (tmp_path / "acme.yaml").write_text(json.dumps(DOCUMENT))
    (tmp_path / "pyproject.toml").write_text(
        '[tool.asyncapi-pygen]\nspec = "acme.yaml"\npackage = "acme"\nreference = "events.md"\n'
    )
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = started(tmp_path, ["generator", "generate"], stdout=writer)
    finally:
        os.close(writer)

    assert 0 == done.returncode
    assert (tmp_path / "acme/events.py").exists()
    assert (tmp_path / "events.md").exists()


# -- a terminal ---------------------------------------------------------------------------------

ON_TERMINAL = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")


def on_terminal(folder: Path, arguments: list[str], columns: int, **environment: str) -> tuple[int, str]:
    """
    Run Python with its three streams on a terminal of so many columns; return exit code and what it shows.
    """
    import fcntl
    import pty
    import struct
    import termios

    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    given = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent), "TERM": "xterm", **environment}
    for name in ("COLUMNS", "LINES", "NO_COLOR"):
        if name not in environment:
            given.pop(name, None)
    shown = bytearray()
    with subprocess.Popen(
        [sys.executable, *arguments], cwd=folder, env=given, stdin=slave, stdout=slave, stderr=slave
    ) as program:
        os.close(slave)
        with contextlib.suppress(OSError):  # the end of a terminal is an error on Linux
            while part := os.read(master, 65536):
                shown += part
        os.close(master)
        code = program.wait(120)
    return code, shown.decode().replace("\r\n", "\n")


def without_progress(shown: str) -> str:
    """
    Leave out what a slow machine shows of its progress, which is erased before anything else is shown.
    """
    return re.sub(r"[^\n]*\r\x1b\[K", "", shown)


WIDE = (
    'asyncapi: "2.6.0"\n'
    'info: {title: "漢字漢字漢字漢字漢字漢字漢字漢字漢字 👩\u200d👧 e\u0301 \u202e\x85\tx", version: 1}\n'
    "channels: {}\n"
)


@ON_TERMINAL
@pytest.mark.parametrize(
    ("columns", "environment", "line", "before"),
    [
        (100, {}, 'info: {title: "' + "漢字" * 9 + ' 👩\ufffd👧 e\u0301 \ufffd\ufffd x", version: 1}', 76),
        (40, {"NO_COLOR": "1"}, '漢字 👩\ufffd👧 e\u0301 \ufffd\ufffd x", version: 1}', 29),
        (40, {"TERM": "dumb"}, '漢字 👩\ufffd👧 e\u0301 \ufffd\ufffd x", version: 1}', 29),
        (40, {"PYTHONIOENCODING": "ascii", "NO_COLOR": "1"}, '????? ??? e? ?? x", version: 1}', 29),
        (20, {}, None, 0),
        (
            0,
            {"NO_COLOR": "1"},
            'title: "' + "漢字" * 9 + ' 👩\ufffd👧 e\u0301 \ufffd\ufffd x", version: 1}',
            69,
        ),
    ],
    ids=["wide", "narrow", "dumb", "ascii", "none", "unknown"],
)
def test_caret_on_a_terminal(
    tmp_path: Path, columns: int, environment: dict[str, str], line: str | None, before: int
) -> None:
    """
    The line fits, nothing in it moves the cursor, and the caret is below what is meant, in red if in colour.
    """
    (tmp_path / "acme.yaml").write_bytes(WIDE.encode())
    code, shown = on_terminal(tmp_path, ["-m", "generator", "validate", "acme.yaml"], columns, **environment)
    sentence, *lines = without_progress(shown).split("\n")[:-1]
    caret = "^" if environment else "\x1b[31m^\x1b[0m"

    assert 1 == code
    assert sentence.startswith("acme.yaml:2:58: /info/version: ")
    assert lines == ([] if line is None else [f"    2 | {line}", f"      | {' ' * before}{caret}"])


@ON_TERMINAL
@pytest.mark.parametrize(
    "arguments",
    [
        ["generator", "show", "acme.yaml"],
        ["generator", "show", "acme.yaml", f"cart:{HOSTILE}"],
        ["generator", "validate", "acme.yaml"],
        ["generator", "generate", "acme.yaml", "--package", "acme"],
        ["generator", "generate", "acme.yaml", "--package", "older", "--check"],
        ["acme", "events"],
        ["acme", "events", f"cart:{HOSTILE}"],
        ["acme", "events", f"card:{HOSTILE}"],
        ["acme", "--version"],
    ],
)
def test_hostile_texts_on_a_terminal(project: Path, arguments: list[str]) -> None:
    """
    A terminal of 40 columns gets nothing from a document, nor from arguments, that it would do.
    """
    _, shown = on_terminal(project, ["-m", *arguments], 40, TERM="dumb", PYTHONIOENCODING="ascii")

    assert shown
    assert [] == [line for line in shown.split("\n") if not line.replace("\t", "").isprintable()]


WORK = """
import sys, time
from generator import terminal
terminal._PATIENCE = float(sys.argv[1])
with terminal.progress("generate"):
    while sys.argv[2] == "waits" and not terminal._progress._shown:
        time.sleep(0.001)
    terminal.print_lines(["done"])
    terminal.print_notes(["said"])
"""


@ON_TERMINAL
@pytest.mark.parametrize(
    ("patience", "waits", "columns", "environment", "before"),
    [
        ("0", "waits", 80, {}, "asyncapi-pygen: generate …\r\r\x1b[K"),
        ("1000", "is quick", 80, {}, ""),
        ("0", "is quick", 20, {}, ""),
        ("0", "is quick", 80, {"TERM": "dumb"}, ""),
    ],
    ids=["slow", "quick", "narrow", "dumb"],
)
def test_progress(
    tmp_path: Path, patience: str, waits: str, columns: int, environment: dict[str, str], before: str
) -> None:
    """
    A line says that work goes on when its time has come, and is gone before anything else is printed.
    """
    shown = on_terminal(tmp_path, ["-c", WORK, patience, waits], columns, **environment)

    assert (0, f"{before}done\nasyncapi-pygen: said\n") == shown


def test_progress_is_for_a_second() -> None:
    """
    What takes less than a second is done without.
    """
    from generator import terminal

    assert 1.0 == terminal._PATIENCE


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
