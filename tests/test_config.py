from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.config import Configuration, find_configuration, main
from generator.errors import ConfigurationError

KNOWN = "spec, overlays, out, package, perspective, reference"

FULL = """
[tool.asyncapi-pygen]
spec = "spec/acme.yml"
overlays = ["spec/overlays/*.yaml"]
out = "made"
package = "acme_events"
perspective = "application"
reference = "docs/events.md"
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """
    An empty project, with the working directory in it.
    """
    folder = tmp_path / "project"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def write(file: Path, text: str = "") -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def refused(project: Path, table: str) -> str:
    write(project / "pyproject.toml", table)
    with pytest.raises(ConfigurationError) as caught:
        find_configuration(project)
    return str(caught.value)


def test_every_key(project: Path) -> None:
    """
    All keys are read, and paths are written as seen from the working directory.
    """
    write(project / "pyproject.toml", FULL)
    write(project / "spec/overlays/20-b.yaml")
    write(project / "spec/overlays/10-a.yaml")
    write(project / "spec/overlays/.#30-lock.yaml")
    write(project / "spec/overlays/notes.txt")

    assert Configuration(
        spec=Path("spec/acme.yml"),
        overlays=(Path("spec/overlays/10-a.yaml"), Path("spec/overlays/20-b.yaml")),
        out=Path("made"),
        package="acme_events",
        perspective="application",
        reference=Path("docs/events.md"),
        root=Path(),
    ) == find_configuration(project)


def test_defaults(project: Path) -> None:
    """
    An empty table stands for the project folder and a package named after the document.
    """
    write(project / "pyproject.toml", "[tool.asyncapi-pygen]")

    assert Configuration(None, (), Path(), None, "client", None, Path()) == find_configuration(project)


def test_nothing_found(project: Path) -> None:
    """
    A project without our table has no configuration.
    """
    write(project / "pyproject.toml", "[tool.black]\nline-length = 110")

    assert find_configuration(project) is None


def test_nearest_table_wins(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A file without our table is passed over on the way up, and paths lead from here to its folder.
    """
    write(project / "pyproject.toml", '[tool.asyncapi-pygen]\nspec = "acme.yml"')
    write(project / "inner/pyproject.toml", "[project]")
    monkeypatch.chdir(project / "inner")
    found = find_configuration(Path())

    assert found is not None
    assert (Path("../acme.yml"), Path("..")) == (found.spec, found.root)


def test_far_away(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    From a working directory that has nothing in common with the project, its paths are absolute.
    """
    write(project / "pyproject.toml", '[tool.asyncapi-pygen]\nspec = "acme.yml"')
    monkeypatch.chdir("/usr")
    found = find_configuration(project)

    assert found is not None
    assert Path(os.path.realpath(project)) / "acme.yml" == found.spec


def test_overlays_keep_the_order_they_are_listed_in(project: Path) -> None:
    """
    Globs are sorted each for itself, and a file named twice is applied once, at its first place.
    """
    write(
        project / "pyproject.toml", '[tool.asyncapi-pygen]\noverlays = ["last.yaml", "o/**/*.yaml", "*.yaml"]'
    )
    for name in ("o/b/1.yaml", "o/a.yaml", "last.yaml", "first.yaml"):
        write(project / name)
    found = find_configuration(project)

    assert found is not None
    assert ["last.yaml", "o/a.yaml", "o/b/1.yaml", "first.yaml"] == [str(path) for path in found.overlays]


def test_a_file_named_like_a_glob(project: Path) -> None:
    """
    A path that exists as it is written is not read as a pattern.
    """
    write(project / "pyproject.toml", '[tool.asyncapi-pygen]\noverlays = ["a[1].yaml"]')
    write(project / "a[1].yaml")
    write(project / "a1.yaml")
    found = find_configuration(project)

    assert found is not None
    assert (Path("a[1].yaml"),) == found.overlays


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        (
            'overlay = "x"',
            f"has the unknown key 'overlay'; the known ones are {KNOWN}",
        ),
        (
            "root = '.'",
            f"has the unknown key 'root'; the known ones are {KNOWN}",
        ),
        ("spec = 1", "spec is 1, which is not a text with something in it"),
        ("out = ''", "out is '', which is not a text with something in it"),
        ("package = 'acme-events'", "package is 'acme-events', which Python cannot import"),
        ("package = 'class'", "package is 'class', which Python cannot import"),
        ("perspective = 'server'", "perspective is 'server', which is neither client nor application"),
        ("overlays = 'a.yaml'", "overlays is 'a.yaml', which is not a list of paths"),
        ("overlays = [1]", "overlays holds 1, which is not a path"),
        ("overlays = ['spec/*.yaml']", "overlays holds 'spec/*.yaml', which matches no file"),
        ("overlays = ['gone.yaml']", "overlays holds 'gone.yaml', which matches no file"),
    ],
)
def test_refused_members(project: Path, table: str, sentence: str) -> None:
    """
    A key or value that cannot be meant is refused with the file and the value.
    """
    message = refused(project, f"[tool.asyncapi-pygen]\n{table}")

    assert f"pyproject.toml: [tool.asyncapi-pygen] {sentence}" == message


def test_not_a_table(project: Path) -> None:
    """
    Our name given to something else than a table is refused.
    """
    message = refused(project, "[tool]\nasyncapi-pygen = true")

    assert "pyproject.toml: [tool.asyncapi-pygen] holds True instead of a table" == message


def test_not_toml(project: Path) -> None:
    """
    A file with a syntax error is refused with its place.
    """
    message = refused(project, "[tool.asyncapi-pygen\n")

    assert message.startswith("pyproject.toml: is not TOML: ")
    assert "line 1" in message


def test_not_utf8(project: Path) -> None:
    """
    Bytes that are not UTF-8 are refused with their place.
    """
    (project / "pyproject.toml").write_bytes(b"# caf\xe9\n")
    with pytest.raises(ConfigurationError) as caught:
        find_configuration(project)

    assert "pyproject.toml: is not UTF-8 at byte 5" == str(caught.value)


def test_unreadable(project: Path) -> None:
    """
    A file that is there and cannot be read is refused, not passed over.
    """
    (project / "pyproject.toml").mkdir()
    with pytest.raises(ConfigurationError) as caught:
        find_configuration(project)

    assert "pyproject.toml: cannot be read: Is a directory" == str(caught.value)


def test_printed_overlays(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """
    The overlays are printed one per line.
    """
    write(project / "pyproject.toml", '[tool.asyncapi-pygen]\noverlays = ["*.yaml"]')
    write(project / "b.yaml")
    write(project / "a b.yaml")

    assert 0 == main(["overlays"])
    assert "a b.yaml\nb.yaml\n" == capsys.readouterr().out


@pytest.mark.parametrize("arguments", [[], ["colour"], ["spec", "out"]])
def test_usage(project: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    """
    Arguments that name no value are answered with the usage and 2.
    """
    write(project / "pyproject.toml", "[tool.asyncapi-pygen]")

    assert 2 == main(arguments)
    assert capsys.readouterr().err.startswith("usage: ")


def test_printed_error(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """
    A wrong configuration is one sentence and 2.
    """
    write(project / "pyproject.toml", "[tool.asyncapi-pygen]\nspec = 1")

    assert 2 == main(["spec"])
    assert "spec is 1" in capsys.readouterr().err


def test_printed_absence(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """
    No configuration at all is one sentence and 2.
    """
    write(project / "pyproject.toml", "[project]")

    assert 2 == main(["spec"])
    assert "no pyproject.toml from here upward has [tool.asyncapi-pygen]\n" == capsys.readouterr().err
