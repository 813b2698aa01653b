"""
The commands about changes: exit codes, what is written, what is refused.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pytest

from generator.cli import main
from generator.drift import commands
from generator.drift.acceptances import load_acceptances
from generator.pipeline import Inputs
from tests.conftest import ROOT
from tests.drift.reports import report
from tests.test_cli import Result, Run

OLD: Final = (ROOT / "tests/drift/ci/old.yaml").read_text("utf-8")
DOCS: Final = OLD.replace("Which one.", "Which one it is.")
ADDITIVE: Final = (ROOT / "tests/drift/ci/new.yaml").read_text("utf-8")
BREAKING: Final = OLD.replace("maxLength: 100", "maxLength: 50")
OUTCOMES: Final = {
    # outcome: the newer document, and the exit code by what fails
    "same": (OLD, {"breaking": 0, "risky": 0, "additive": 0, "docs": 0, "never": 0}),
    "docs": (DOCS, {"breaking": 0, "risky": 0, "additive": 0, "docs": 1, "never": 0}),
    "additive": (ADDITIVE, {"breaking": 0, "risky": 0, "additive": 1, "docs": 1, "never": 0}),
    "breaking": (BREAKING, {"breaking": 1, "risky": 1, "additive": 1, "docs": 1, "never": 0}),
    "invalid": ("asyncapi: 2.6.0\ninfo: {}\n", dict.fromkeys(("breaking", "docs", "never"), 3)),
    "missing": (None, dict.fromkeys(("breaking", "docs", "never"), 2)),
}
FORMATS: Final = ("text", "markdown", "html", "json", "github", "sarif", "junit")
OUTPUTS: Final = ((), ("a.json",), ("a.txt", "a.md", "a.html", "a.json", "a.sarif", "a.xml"))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """
    A working folder with an older document.
    """
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    Path("old.yaml").write_text(OLD)
    return tmp_path


@pytest.fixture(scope="module")
def _compare_once() -> Iterator[None]:
    """
    Compare the same two documents once: these tests are about what is made of it.
    """
    compared: dict[Any, Any] = {}

    def compare(*sides: Inputs, **known: Any) -> Any:
        key = repr(
            [(side.document.name, side.document.digests, side.overlays, side.perspective) for side in sides]
        )
        if key not in compared:
            compared[key] = real(*sides, **known)
        return compared[key]

    with pytest.MonkeyPatch.context() as patch:
        real = commands.compare
        patch.setattr(commands, "compare", compare)
        yield


@pytest.fixture
def run(here: Path, capfd: pytest.CaptureFixture[str], _compare_once: None) -> Run:
    """
    Run a command in the working folder.
    """

    def run(*arguments: str) -> Result:
        try:
            code = main(arguments)
        except SystemExit as exit_:
            code = int(exit_.code or 0)
        captured = capfd.readouterr()
        assert "Traceback" not in captured.err
        return Result(code, captured.out, captured.err)

    return run


def program(*arguments: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
    """
    Run a command as a process of its own.
    """
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **options.pop("env", {})}
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments], env=environment, check=False, timeout=60, **options
    )


# -- exit codes ---------------------------------------------------------------------------------


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_exit_codes(run: Run, here: Path, outcome: str) -> None:
    """
    The code follows from findings and threshold, in every format and whatever is written.
    """
    text, codes = OUTCOMES[outcome]
    if text is not None:
        Path("new.yaml").write_text(text)
    for fail_on, code in codes.items():
        for name in FORMATS:
            for outputs in OUTPUTS:
                options = [part for file in outputs for part in ("--output", file)]
                result = run("diff", "old.yaml", "new.yaml", "--fail-on", fail_on, "--format", name, *options)

                assert code == result.code, (fail_on, name, outputs)
                assert (code in (0, 1)) == bool(result.out)
                written = {path.name for path in here.glob("a.*")}
                assert (set(outputs) if code in (0, 1) else set()) == written
                for path in here.glob("a.*"):
                    path.unlink()


def test_breaking_is_the_default(run: Run) -> None:
    """
    Without a threshold what breaks fails, and nothing else.
    """
    for outcome, code in (("additive", 0), ("breaking", 1)):
        Path("new.yaml").write_text(str(OUTCOMES[outcome][0]))
        assert code == run("diff", "old.yaml", "new.yaml").code


@pytest.mark.parametrize("name", FORMATS)
def test_reader_that_goes_away(run: Run, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """
    Nobody to read it, or no stdout at all, leaves the code as it is.
    """
    for text, code in ((BREAKING, 1), (OLD, 0)):
        Path("new.yaml").write_text(text)
        reader, writer = os.pipe()
        os.close(reader)
        with os.fdopen(writer, "w") as stream:
            monkeypatch.setattr(sys, "stdout", stream)
            assert code == run("diff", "old.yaml", "new.yaml", "--format", name, "--output", "a.json").code
        monkeypatch.setattr(sys, "stdout", None)
        assert code == run("diff", "old.yaml", "new.yaml", "--format", name).code
        assert (code == 1) == json.loads(Path("a.json").read_text())["summary"]["fails"]


def test_stdout_of_a_process(here: Path) -> None:
    """
    Nor does Python itself say anything at its end; a full disk is said.
    """
    Path("new.yaml").write_text(BREAKING)
    command = f"{sys.executable} -m generator diff old.yaml new.yaml"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}

    def code(script: str) -> tuple[int, str]:
        done = subprocess.run(
            ["bash", "-c", script], env=environment, capture_output=True, text=True, timeout=60, check=False
        )
        return done.returncode, done.stderr

    assert (1, "") == code(f"{command} >&-")
    assert (1, "") == code(f"{command} | true; exit ${{PIPESTATUS[0]}}")
    if Path("/dev/full").exists():
        full, said = code(f"{command} >/dev/full")
        assert (2, 1) == (full, len(said.splitlines()))


def test_same_bytes_everywhere(tmp_path: Path) -> None:
    """
    What a command prints and writes does not depend on hash seed, locale, time zone or folder.
    """
    told = set()
    surroundings: tuple[dict[str, str], ...] = (
        {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "UTC"},
        {
            "PYTHONHASHSEED": "99",
            "LC_ALL": "C.UTF-8",
            "TZ": "Pacific/Kiritimati",
            "PYTHONIOENCODING": "latin-1",
        },
    )
    for number, given in enumerate(surroundings):
        folder = tmp_path / f"folder{number}"
        folder.mkdir()
        (folder / "old.yaml").write_text(OLD.replace("Note:", "Nöte:").replace("/Note'", "/Nöte'"), "utf-8")
        (folder / "new.yaml").write_text(
            BREAKING.replace("Note:", "Nöte:").replace("/Note'", "/Nöte'"), "utf-8"
        )
        outputs = [part for file in OUTPUTS[-1] for part in ("--output", file)]
        new = str(folder / "new.yaml") if number else "new.yaml"
        done = program(
            "diff",
            "old.yaml",
            new,
            "--today",
            "2026-01-01",
            *outputs,
            cwd=folder,
            env=given,
            capture_output=True,
        )
        assert (1, b"") == (done.returncode, done.stderr)
        told.add((done.stdout, *((folder / file).read_bytes() for file in OUTPUTS[-1])))

    assert 1 == len(told)
    assert "Nöte" in next(iter(told))[0].decode()


# -- what is refused ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("outputs", "said"),
    [
        (["none/a.json"], "the folder none does not exist"),
        (["a.json", "none/a.json"], "the folder none does not exist"),
        (["a.json", "folder.md"], "is a folder"),
        (["a.json", "./a.json"], "is named twice"),
        (["a.yml"], "no format has this suffix"),
        (["a"], "no format has this suffix"),
        (["a\0.json"], "is not the name of a file"),
    ],
)
def test_outputs_all_or_none(run: Run, here: Path, outputs: list[str], said: str) -> None:
    """
    Where one file cannot be written none is, and those that were there stay.
    """
    Path("new.yaml").write_text(BREAKING)
    Path("folder.md").mkdir()
    Path("a.json").write_text("kept")
    before = sorted(here.rglob("*"))
    result = run("diff", "old.yaml", "new.yaml", *(part for file in outputs for part in ("--output", file)))

    assert (2, 1) == (result.code, len(result.err.splitlines()))
    assert said in result.err
    assert "" == result.out
    assert "kept" == Path("a.json").read_text()
    assert before == sorted(here.rglob("*"))


def test_a_disk_that_fails_half_way(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Where the last file cannot be put in its place, those before it are as they were.
    """
    Path("new.yaml").write_text(BREAKING)
    Path("a.json").write_text("kept")
    before = sorted(here.rglob("*"))
    replaced = Path.replace

    def fails(self: Path, target: Path) -> Path:
        if str(target) == "c.md":
            raise OSError(28, "No space left on device")
        return replaced(self, target)

    monkeypatch.setattr(Path, "replace", fails)
    outputs = [part for file in ("a.json", "b.txt", "c.md") for part in ("--output", file)]
    result = run("diff", "old.yaml", "new.yaml", *outputs)

    assert (2, "") == (result.code, result.out)
    assert "c.md: cannot be written: No space left on device" in result.err
    assert "kept" == Path("a.json").read_text()
    assert before == sorted(here.rglob("*"))


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ("", "is empty"),
        ("asyncapi: 3.0.0\ninfo: {title: T, version: '1'}\n", "3.0.0"),
        ("asyncapi: 2.6.0\nasyncapi: 2.6.0\n", "2:1"),
        ("a: &a [*a]", ""),
        ("[" * 200, ""),
        ("x: " + "y" * (10 * 1024 * 1024), "10 MiB"),
        (OLD.replace("schemas/Note'", "schemas/Nota'"), "Nota"),
    ],
)
def test_a_side_that_is_no_document(run: Run, new: str, said: str) -> None:
    """
    Either side that cannot be read as a document is exit 3, with the places of its faults.
    """
    Path("new.yaml").write_text(new)
    for sides in (("old.yaml", "new.yaml"), ("new.yaml", "old.yaml")):
        result = run("diff", *sides)
        assert 3 == result.code
        assert "" == result.out
        assert re.match(r"new\.yaml:\d+:\d+: ", result.err)
        assert said in result.err


def test_an_overlay_that_selects_nothing(run: Run) -> None:
    """
    An overlay that selects nothing on one side is exit 3, at its line.
    """
    Path("new.yaml").write_text(OLD.replace("Note", "Memo"))
    Path("o.yaml").write_text(
        "overlay: 1.0.0\ninfo: {title: O, version: '1'}\n"
        "actions:\n  - {target: $.components.schemas.Note, update: {}}\n"
    )
    result = run("diff", "old.yaml", "new.yaml", "--overlay", "o.yaml")

    assert 3 == result.code
    assert result.err.startswith("o.yaml:4:")


@pytest.mark.parametrize(
    "arguments",
    [
        ["diff", "old.yaml"],
        ["diff"],
        ["diff", "-", "-"],
        ["diff", "old.yaml", "old.yaml", "extra"],
        ["diff", "old.yaml", "old.yaml", "--today", "yesterday"],
        ["diff", "old.yaml", "old.yaml", "--fail-on", "error"],
        ["lint", "old.yaml", "--fail-on", "breaking"],
        ["lint"],
        ["diff", "old.yaml", "old.yaml", "--format", "gitlab"],
        ["diff", "old.yaml", "old.yaml", "--overlay", "x.yaml", "--no-overlays"],
        ["accept"],
        ["accept", "0" * 12],
        ["accept", "0" * 12, "--reason", " "],
        ["accept", "0" * 12, "old.yaml", "old.yaml", "--reason", "r", "--until", "2026-02-30"],
        ["accept", "--prune", "old.yaml"],
        ["accept", "--prune", "--reason", "x"],
        ["explain", "XX99"],
        ["diff", "nothing.yaml", "old.yaml"],
        ["diff", "HEAD:old.yaml", "old.yaml"],
        ["diff", "--", "-x:old.yaml", "old.yaml"],
    ],
    ids=" ".join,
)
def test_wrong_arguments(run: Run, arguments: list[str]) -> None:
    """
    What the arguments lack or have too much of is exit 2, in a sentence.
    """
    result = run(*arguments)

    assert (2, "") == (result.code, result.out)
    assert result.err


def test_renamed_files_and_order_change_nothing(run: Run) -> None:
    """
    The same document in another order, and twice the same file, is no change.
    """
    import yaml

    def reverse(node: Any) -> Any:
        if isinstance(node, dict):
            return {key: reverse(value) for key, value in reversed(node.items())}
        return node

    Path("other.yaml").write_text(yaml.safe_dump(reverse(yaml.safe_load(OLD)), sort_keys=False))
    for new in ("old.yaml", "other.yaml"):
        result = run("diff", "old.yaml", new, "--fail-on", "docs")
        assert 0 == result.code
        assert "no change" in result.out


# -- revisions, and git -------------------------------------------------------------------------


def git(*arguments: str, cwd: Path | None = None, env: dict[str, str] | None = None) -> str:
    environment = {
        **os.environ,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "PYTHONPATH": str(ROOT),
        "GIT_PAGER": "cat",
        **(env or {}),
    }
    identity = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "protocol.file.allow=always"]
    done = subprocess.run(
        ["git", *identity, *arguments], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    assert 0 == done.returncode, done.stderr
    return done.stdout


@pytest.fixture
def repository(here: Path) -> Path:
    """
    A repository with two revisions of a document in a folder, and a file that it refers to.
    """
    folder = here / "repository"
    (folder / "spec").mkdir(parents=True)
    git("init", "--quiet", "--initial-branch", "main", ".", cwd=folder)
    document = OLD.replace("'#/components/schemas/Note'", "notes.yaml#/Note")
    notes = "Note: {type: object, properties: {text: {type: string, maxLength: 100}}}\n"
    for name, text in (("spec/acme.yaml", document), ("spec/notes.yaml", notes)):
        (folder / name).write_text(text)
    git("add", ".", cwd=folder)
    git("commit", "--quiet", "--message", "one", cwd=folder)
    (folder / "spec/notes.yaml").write_text(notes.replace("100", "50"))
    (folder / "spec/acme.yaml").write_text(document.replace(", paid", ""))
    git("commit", "--quiet", "--all", "--message", "two", cwd=folder)
    return folder


def test_revisions(run: Run, repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    ``REV:PATH`` reads a document and what it refers to as they were, from any folder of the repository.
    """
    for folder, names in (
        (repository, ("HEAD~1:spec/acme.yaml", "spec/acme.yaml")),
        (repository / "spec", ("HEAD~1:./acme.yaml", "acme.yaml")),
        (repository / "spec", ("HEAD~1:spec/acme.yaml", "HEAD:spec/acme.yaml")),
        (repository, ("main~1:spec/acme.yaml", ":spec/acme.yaml")),
    ):
        monkeypatch.chdir(folder)
        result = run("diff", *names, "--format", "json")
        told = json.loads(result.out)

        assert 1 == result.code
        assert {"CO03", "EN02"} <= {finding["rule"] for finding in told["findings"]}
        assert list(names) == [told["inputs"][side]["path"] for side in ("old", "new")]
        place = next(each["locations"] for each in told["findings"] if each["rule"] == "EN02")["old"]["path"]
        assert (folder / place).resolve() == repository / "spec/acme.yaml"


def test_revision_that_is_not_there(
    run: Run, repository: Path, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    A revision that a shallow clone lacks names the depth to fetch; others are said to be none.
    """
    monkeypatch.chdir(repository)
    result = run("diff", "v9:spec/acme.yaml", "spec/acme.yaml")
    assert 2 == result.code
    assert "git has no revision v9" in result.err and "fetch-depth" not in result.err

    result = run("diff", "HEAD:spec/gone.yaml", "spec/acme.yaml")
    assert 2 == result.code
    assert "HEAD has no such file" in result.err

    git("clone", "--quiet", "--depth", "1", f"file://{repository}", str(here / "shallow"))
    monkeypatch.chdir(here / "shallow")
    result = run("diff", "HEAD~1:spec/acme.yaml", "spec/acme.yaml")
    assert 2 == result.code
    assert "fetch-depth: 0" in result.err


def test_git_reads_changes_as_findings(repository: Path) -> None:
    """
    `git diff` and `git log -p` of a document are findings, once git knows whom to ask.
    """
    (repository / ".gitattributes").write_text("spec/acme.yaml diff=asyncapi\n")
    (repository / "spec/acme.yaml").write_text(OLD.replace("open, paid", "open"))
    driver = ["-c", f"diff.asyncapi.command={sys.executable} -m generator git-diff"]

    logged = git(*driver, "log", "-p", "--ext-diff", "--", "spec/acme.yaml", cwd=repository)
    assert "EN02 enum-value-removed" in logged
    assert "spec/acme.yaml: is new" in logged
    assert "commit " in logged

    changed = git(*driver, "diff", cwd=repository)
    assert "upstream drift  spec/acme.yaml" in changed
    assert "spec/acme.yaml" in changed and "/tmp/" not in changed

    (repository / "spec/acme.yaml").write_text("asyncapi: 2.6.0\n")
    broken = git(*driver, "diff", cwd=repository)
    assert "cannot be compared as a document" in broken
    assert "\n-channels:\n" in broken


# -- acceptances --------------------------------------------------------------------------------


def fingerprint(run: Run) -> str:
    told = json.loads(run("diff", "old.yaml", "new.yaml", "--format", "json").out)
    return str(told["findings"][0]["fingerprint"])


def test_accept(run: Run, here: Path) -> None:
    """
    An accepted finding does not fail until its day is over; what matches nothing any more is pruned.
    """
    Path("new.yaml").write_text(BREAKING)
    found = fingerprint(run)
    refused = run("accept", "0" * 12, "old.yaml", "new.yaml", "--reason", "r")
    assert 1 == refused.code
    assert found in refused.out
    assert not Path("drift-accept.yml").exists()

    options = ("--reason", "Told: by mail #1", "--until", "2027-01-31", "--today", "2026-11-28")
    assert 0 == run("accept", found, "old.yaml", "new.yaml", *options).code
    (entry,) = load_acceptances("f", Path("drift-accept.yml").read_bytes())
    assert (found, "Told: by mail #1", "2026-11-28", "2027-01-31", "Acme Shop") == (
        entry.fingerprint,
        entry.reason,
        entry.date,
        entry.expires,
        entry.document,
    )
    assert 0 == run("diff", "old.yaml", "new.yaml", "--today", "2027-01-31").code
    over = run("diff", "old.yaml", "new.yaml", "--today", "2027-02-01")
    assert 1 == over.code
    assert "expired on 2027-01-31" in over.out

    before = Path("drift-accept.yml").read_bytes()
    assert 0 == run("accept", "--prune", "old.yaml", "new.yaml").code
    assert before == Path("drift-accept.yml").read_bytes()
    assert 0 == run("accept", "--prune", "old.yaml", "old.yaml").code
    assert [] == load_acceptances("f", Path("drift-accept.yml").read_bytes())


def test_accept_as_the_report_says(run: Run) -> None:
    """
    The command that a report prints accepts the finding, whatever options it was found with.
    """
    Path("my new.yaml").write_text(OLD.replace(", paid", ""))
    options = ("--no-overlays", "--perspective", "application", "--lenient")
    told = run("diff", "old.yaml", "my new.yaml", *options, "--fail-on", "docs").out
    command = next(line for line in told.splitlines() if " asyncapi-pygen accept " in line)
    words = shlex.split(command.partition(" asyncapi-pygen ")[2])

    assert 0 == run(*words).code
    assert 1 == len(load_acceptances("f", Path("drift-accept.yml").read_bytes()))
    assert "1 accepted" in run("diff", "old.yaml", "my new.yaml", *options).out


def test_accept_again(run: Run) -> None:
    """
    Whoever accepts a finding again replaces the entry, and leaves the others with their comments.
    """
    Path("new.yaml").write_text(BREAKING)
    other = f"# Ours.\n- fingerprint: {'a' * 12}\n  document: Another\n  reason: r # why\n"
    Path("drift-accept.yml").write_text(other)
    found = fingerprint(run)
    for reason in ("one", "two"):
        assert 0 == run("accept", found, "old.yaml", "new.yaml", "--reason", reason).code
    text = Path("drift-accept.yml").read_text()

    assert text.startswith(other)
    assert ["r", "two"] == [entry.reason for entry in load_acceptances("f", text.encode())]


def test_accept_what_lint_found(run: Run) -> None:
    """
    With one document a finding of `lint` is accepted.
    """
    told = json.loads(run("lint", "old.yaml", "--fail-on", "info", "--format", "json").out)
    for finding in told["findings"]:
        assert 0 == run("accept", finding["fingerprint"], "old.yaml", "--reason", "known").code

    assert told["findings"]
    assert 0 == run("lint", "old.yaml", "--fail-on", "info").code
    assert 0 == run("diff", "old.yaml", "old.yaml", "--fail-on", "docs").code


def test_acceptances_of_another_document(run: Run) -> None:
    """
    An entry about another document neither accepts nor is stale.
    """
    Path("new.yaml").write_text(BREAKING)
    entry = f"- {{fingerprint: {fingerprint(run)}, reason: r, document: Another Shop}}\n"
    Path("drift-accept.yml").write_text(entry)
    result = run("diff", "old.yaml", "new.yaml", "--fail-on", "risky")

    assert 1 == result.code
    assert "0 accepted, 0 stale acceptances" in result.out


@pytest.mark.parametrize("name", ["Acme Shop", "old.yaml", "new.yaml"])
def test_acceptances_name_their_document(run: Run, name: str) -> None:
    """
    By its title, or by the file of either side.
    """
    Path("new.yaml").write_text(BREAKING)
    Path("drift-accept.yml").write_text(
        f"- {{fingerprint: {fingerprint(run)}, reason: r, document: {name}}}\n"
    )

    assert 0 == run("diff", "old.yaml", "new.yaml").code


def test_globs(run: Run) -> None:
    """
    Globs of rule and pointer accept what they match, and must expire.
    """
    Path("new.yaml").write_text(BREAKING)
    glob = "- rule: CO*\n  pointer: /components/schemas/*\n  reason: r\n"
    Path("drift-accept.yml").write_text(f"{glob}  expires: 2027-01-31\n")
    assert 0 == run("diff", "old.yaml", "new.yaml", "--today", "2026-12-01").code
    Path("drift-accept.yml").write_text(glob)
    refused = run("diff", "old.yaml", "new.yaml")

    assert 2 == refused.code
    assert "drift-accept.yml:1:3: /0: an acceptance by globs needs expires" in refused.err


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: 1\n", "1:1"),
        ("- [\n", "2:1"),
        ("- x\n", "1:3"),
        ("- fingerprint: 123456789012\n  reason: r\n", "1:16"),
        ("- fingerprint: 12345678\n  reason: r\n", "1:16"),
        ("- fingerprint: abcdefabcdef\n", "1:3"),
        ("- fingerprint: abcdefabcdef\n  reason: ''\n", "2:11"),
        ("- fingerprint: abcdefabcdef\n  reason: r\n  expires: 2027-02-30\n", "3:12"),
        ("- fingerprint: abcdefabcdef\n  reason: r\n  reasons: r\n", "3:3"),
        ("- fingerprint: abcdefabcdef\n  reason: r\n  change: {was: 1}\n", "3:11"),
        ("- fingerprint: abcdefabcdef\n  reason: r\n- fingerprint: abcdefabcdef\n  reason: s\n", "3:3"),
        ("- rule: CO*\n  reason: r\n", "1:3"),
    ],
)
def test_acceptances_that_are_wrong(run: Run, text: str, place: str) -> None:
    """
    A file that is wrong accepts nothing: exit 2, with the line, and it stays as it is.
    """
    Path("new.yaml").write_text(BREAKING)
    found = fingerprint(run)
    Path("drift-accept.yml").write_text(text)
    for arguments in (
        ["diff", "old.yaml", "new.yaml"],
        ["accept", found, "old.yaml", "new.yaml", "--reason", "r"],
    ):
        result = run(*arguments)
        assert (2, "") == (result.code, result.out)
        assert result.err.startswith(f"drift-accept.yml:{place}: ")
    assert text == Path("drift-accept.yml").read_text()


# -- the configured document --------------------------------------------------------------------


@pytest.fixture
def project(here: Path) -> Path:
    """
    A project with a document, an overlay and where newer ones come from.
    """
    (here / "spec").mkdir()
    Path("spec/acme.yaml").write_text(OLD)
    Path("spec/o.yaml").write_text(
        "overlay: 1.0.0\ninfo: {title: O, version: '1'}\n"
        "actions:\n  - {target: $.components.schemas.Note.properties.text, update: {description: A text.}}\n"
    )
    Path("pyproject.toml").write_text(
        '[tool.asyncapi-pygen]\nspec = "spec/acme.yaml"\noverlays = ["spec/o.yaml"]\npackage = "acme"\n'
    )
    Path("new.yaml").write_text(BREAKING)
    return here


def test_overlays_of_the_configured_document(run: Run, project: Path) -> None:
    """
    The configured document keeps its overlays, on both sides; others have those named with them.
    """

    def overlays(*arguments: str) -> list[str]:
        told = json.loads(run("diff", *arguments, "--format", "json").out)
        return [each["path"] for each in told["inputs"]["overlays"]]

    assert ["spec/o.yaml"] == overlays("spec/acme.yaml", "new.yaml")
    assert ["spec/o.yaml"] == overlays("new.yaml", str(project / "spec/acme.yaml"))
    assert [] == overlays("spec/acme.yaml", "new.yaml", "--no-overlays")
    assert [] == overlays("old.yaml", "new.yaml")
    assert ["spec/o.yaml"] == overlays("old.yaml", "new.yaml", "--overlay", "spec/o.yaml")
    assert ["spec/o.yaml"] == overlays("old.yaml", "new.yaml", "--configured-overlays")


def test_one_document(run: Run, project: Path) -> None:
    """
    A document alone is compared with the configured one.
    """
    assert run("diff", "spec/acme.yaml", "new.yaml") == run("diff", "new.yaml")


def test_what_is_newer(run: Run, project: Path) -> None:
    """
    Without documents the configured one is compared with what SOURCE names.
    """
    without = run("diff")
    assert 2 == without.code
    assert "spec/SOURCE has no line 'newer'" in without.err
    Path("spec/SOURCE").write_text("file  acme.yaml\nnewer  new.yaml\n")
    result = run("diff", "--format", "json")

    assert 1 == result.code
    assert ["spec/acme.yaml", "new.yaml"] == [
        json.loads(result.out)["inputs"][side]["path"] for side in ("old", "new")
    ]
    assert run("accept", fingerprint(run), "--reason", "r").code in (0, 1)


# -- the rest -----------------------------------------------------------------------------------


def test_stdin(here: Path) -> None:
    """
    One side may come from stdin.
    """
    done = program("diff", "old.yaml", "-", "-q", cwd=here, input=BREAKING.encode(), capture_output=True)

    assert (1, b"") == (done.returncode, done.stderr)
    assert done.stdout.endswith(b"exit 1\n")


def test_self_test_is_alive(run: Run) -> None:
    """
    The canary is found.
    """
    assert 0 == run("self-test").code


@pytest.mark.parametrize("broken", ["finds nothing", "finds what is not there"])
def test_self_test_finds_a_dead_gate(run: Run, monkeypatch: pytest.MonkeyPatch, broken: str) -> None:
    """
    A gate that finds nothing, or always something, is told.
    """
    dead = report() if "what" in broken else replace(report(), findings=())
    monkeypatch.setattr(commands, "compare", lambda old, new: dead)
    result = run("self-test")

    assert (1, "") == (result.code, result.out)
    assert "self-test: " in result.err


def test_rules_are_explained(run: Run) -> None:
    """
    Every rule that is listed can be explained, by its name and by its slug.
    """
    listed = [line.split()[:2] for line in run("rules").out.splitlines()]
    assert len(listed) == len({name for name, _ in listed}) > 200
    for name, slug in listed[::20]:
        assert f"{name} {slug} (" in run("explain", name.lower()).out
        assert f"{name} {slug} (" in run("explain", slug).out


def test_a_project_without_git(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Where git is not installed a revision is exit 2, and files are compared as ever.
    """
    monkeypatch.setenv("PATH", "")

    assert 0 == run("diff", "old.yaml", "old.yaml").code
    result = run("diff", "HEAD:old.yaml", "old.yaml")
    assert 2 == result.code
    assert "git is not installed" in result.err
