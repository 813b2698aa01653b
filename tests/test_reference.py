"""
The reference of the events.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator.cli import main
from generator.errors import OutputError
from generator.output import file_difference, write_file
from generator.pipeline import Package


@pytest.fixture(scope="session")
def sections(root: Path) -> dict[str, str]:
    """
    Return the committed reference, cut at its headings.
    """
    text = (root / "docs" / "events.md").read_text(encoding="utf-8")
    parts = re.split(r"^#{2,3} (.*)$", text, flags=re.MULTILINE)
    return {heading.replace("\\", ""): body for heading, body in zip(parts[1::2], parts[2::2], strict=True)}


def member_of(name: str) -> str:
    """
    Write the enum member of an event by the rule of the contract.
    """
    group, _, rest = name.partition(":")
    return f"{group.capitalize()}Event.{rest.replace(':', '_').upper()}"


ROOT = Path(__file__).parent.parent


def test_every_event_has_a_section(sections: dict[str, str], crisp: Package) -> None:
    """
    Each event is described with the names to type, surfaces, sample and evidence.
    """
    assert 82 == len(crisp.api.events)
    for event in crisp.api.events:
        section = sections[event.name]

        assert f"- Class: `{crisp.classes[event.name]}`\n" in section
        assert f"- Name: `{member_of(event.name)}`\n" in section
        assert f"- Decorator: `on_{re.sub('[:_]', '_', event.name)}`\n" in section
        assert f"- Surfaces: {', '.join(event.surfaces)}" in section
        assert "How this is known: " in section
        assert "```json" in section


def test_samples_are_json_objects(sections: dict[str, str]) -> None:
    """
    A sample can be pasted.
    """
    samples = [
        json.loads(sample)
        for section in sections.values()
        for sample in re.findall(r"```json\n(.*?)```", section, re.DOTALL)
    ]

    assert 82 + 2 * 8 == len(samples)
    assert all(isinstance(sample, dict) for sample in samples)


def test_links_lead_somewhere(root: Path) -> None:
    """
    Each link within the page has a heading.
    """
    text = (root / "docs" / "events.md").read_text(encoding="utf-8")
    headings = {
        re.sub(r"[^\w-]", "", heading.replace("\\", "").lower().replace(" ", "-"))
        for heading in re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    }
    links = re.findall(r"\]\(#([^)]*)\)", text)

    assert set(links) <= headings
    assert 82 == links.count("events-of-crisp-realtime-surface-webhooks--rtm-version-100")


def test_check_notices_an_edit(tmp_path: Path) -> None:
    """
    An edited reference differs, and writing puts it right.
    """
    file = tmp_path / "docs" / "events.md"

    assert write_file(b"one\n", file)
    assert not write_file(b"one\n", file)
    assert "" == file_difference(b"one\n", file)
    assert "-one\n+two\n" in file_difference(b"two\n", file)
    assert [file] == list(file.parent.iterdir())


def test_reference_that_cannot_be_written(tmp_path: Path) -> None:
    """
    A place where no file can be is one sentence.
    """
    (tmp_path / "docs").write_text("a file", encoding="utf-8")

    with pytest.raises(OutputError, match="cannot be written"):
        write_file(b"one\n", tmp_path / "docs" / "events.md")


def test_markdown_on_stdout(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, root: Path
) -> None:
    """
    `show --format markdown` prints what is committed.
    """
    monkeypatch.chdir(root)
    overlays = [
        part for file in sorted((root / "spec/overlays").iterdir()) for part in ("--overlay", str(file))
    ]

    code = main(["show", "spec/crisp-asyncapi.yml", *overlays, "--format", "markdown"])

    assert 0 == code
    assert (root / "docs" / "events.md").read_text(encoding="utf-8") == capsys.readouterr().out


def test_an_alias_that_contains_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """
    Where a type refers to itself, the reference writes its name.
    """
    code = main(["show", str(ROOT / "tests/goldens/recursion/spec.yaml"), "--format", "markdown"])

    assert 0 == code
    assert "array of" in capsys.readouterr().out
