"""
Where names stand that a change concerns.
"""

from __future__ import annotations

from pathlib import Path

from generator.drift.compare import compare
from generator.drift.findings import PythonName
from generator.pipeline import generate
from tests.conftest import write_files

from .singles import edited, host, inputs

EDIT = [{"at": "/components/messages/Broken/payload/properties/why", "remove": True}]


def lost(package: Path | None) -> list[PythonName]:
    sides = inputs(host("lamps")), inputs(edited(host("lamps"), EDIT))
    findings = compare(*sides, package=package).findings
    return [name for finding in findings for name in finding.python if name.effect == "removed"]


def test_a_name_has_the_line_where_it_stands(tmp_path: Path) -> None:
    """
    The line is that of the package as it lies there.
    """
    folder = write_files(generate(inputs(host("lamps"))).files, tmp_path / "lamps")

    (name,) = lost(folder)

    assert "why: str | None = None" == (folder / name.path).read_text().splitlines()[name.line - 1].strip()


def test_another_package_has_no_such_line(tmp_path: Path) -> None:
    """
    A package that neither document became says nothing about lines, and neither does a missing one.
    """
    folder = write_files(generate(inputs(host("broker"))).files, tmp_path / "broker")

    assert [0, 0] == [name.line for given in (folder, None) for name in lost(given)]
