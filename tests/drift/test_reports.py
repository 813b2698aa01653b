"""
Reports, each in its format: what they say, what they validate against, and that text stays text.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from markdown_it import MarkdownIt

from generator.drift.acceptances import Entry, apply_acceptances
from generator.drift.findings import Acceptance, Finding, PythonName, Report, Side, Use, fails
from generator.drift.reports import FORMATS, format_of, write_report
from generator.drift.reports.json import schema
from generator.drift.reports.look import Look
from generator.drift.reports.markdown import BUDGET
from generator.errors import ConfigurationError, Origin
from tests.conftest import ROOT
from tests.drift.reports import additive, breaking, docs, finding, lint_report, report, risky, rule, taken
from tests.node_packages import Node
from tests.test_page import MARKUP, Tags
from tests.test_printable import HOSTILE

TEXTS = {
    **MARKUP,
    **HOSTILE,
    "command": "\n::error file=x::canary\r\n::set-output name=x::y%0A::stop-commands::z",
    "mention": "@everyone #1 GH-1 http://canary.example www.canary.example",
    "table": "a | b \\| c ` d `` e ``` f",
    "comment": "<!-- canary --> <!-- asyncapi-pygen:diff -->",
    "property": "a,line=9,title=canary::b",
    "fence": "```\n# canary\n```",
    "xml": "]]></failure><testcase name='canary'/>&canary;\x00\x0b\ufffe",
    "workflow": "##[error]canary %0D%0A",
}


def hostile(text: str) -> Report:
    """
    Make a report that says a text wherever a report says any.
    """
    place = Origin(f"spec/{text}.yaml", 3, 4, text)
    given = Acceptance(text, text, text, text, text)
    used = rule(text, slug=text, what=text, python=text, why=text, repair=text)
    name = PythonName(text, "changed", text, 3, text, text, text)
    found = finding(
        rule=used,
        pointer=f"/{text}",
        subject=text,
        change=text,
        old=text,
        new={text: [text]},
        old_place=place,
        new_place=place,
        overlay_place=place,
        anchor=place,
        uses=(Use(text, "rx"),) * 5,
        python=(name,),
        through=(text,),
        renamed_from=text,
    )
    side = Side(text, "a" * 64, "b" * 64, text, text)
    return report(
        found,
        replace(found, subject=f"{text}2", accepted=given),
        old=side,
        new=side,
        overlays=[(text, "e" * 64)],
        notes=[text],
        checked=[used],
    )


# -- text ---------------------------------------------------------------------------------------


def test_text_is_told_worst_first() -> None:
    """
    Classes stand in order, the last three lines are the verdict, and texts are folded.
    """
    told = write_report(report(), "text")
    lines = told.splitlines()
    classes = [line.partition(" ")[0] for line in lines if " (1)" in line]

    assert ["BREAKING", "RISKY", "ADDITIVE", "DOCS", "ACCEPTED"] == classes
    assert lines[0].startswith("upstream drift  spec/old.yaml @aaaaaaa -> spec/new.yaml @ccccccc")
    assert "perspective: client" in " ".join(told.split())
    assert "its description is another" not in told
    assert "its description is another" in write_report(report(), "text", Look(verbose=True))
    assert [
        "1 breaking, 1 risky, 1 additive, 1 docs; 1 accepted, 0 stale acceptances",
        "released package affected now: no     suggested release: major",
        "exit 1",
    ] == lines[-3:]
    assert lines[-3:] == write_report(report(), "text", Look(quiet=True)).splitlines()


def test_text_keeps_to_its_width() -> None:
    """
    Nothing is wider than the terminal but what is to be copied.
    """
    for width in (40, 80, 132):
        lines = write_report(report(), "text", Look(width=width, verbose=True)).splitlines()
        wide = [line for line in lines[:-3] if len(line) > width and " accept " not in line]
        # A word that is wider than all that is left of a line stays whole.
        assert [] == [line for line in wide if len(line.rsplit(maxsplit=1)[-1]) < width - 30]


def test_colours_add_nothing() -> None:
    """
    Symbols carry the meaning: without its colours a report is the one without colours.
    """
    coloured = write_report(report(), "text", Look(coloured=True))

    assert "\x1b[31m" in coloured
    assert write_report(report(), "text") == re.sub(r"\x1b\[\d+m", "", coloured)
    for sign, name in (("-", "EN02"), ("?", "PR01"), ("+", "CH01")):
        assert f"  {sign} {name} " in write_report(report(), "text")


def test_no_change() -> None:
    """
    A document beside itself has no change, in every format.
    """
    empty = report(check="diff", notes=[], overlays=[])
    same = replace(empty, findings=())

    assert not fails(same)
    assert "no change" in write_report(same, "text")
    assert "exit 0" in write_report(same, "text")
    assert "no change" in write_report(same, "markdown")
    assert [] == json.loads(write_report(same, "json"))["findings"]
    assert "no change\n" == write_report(same, "github")
    assert [] == json.loads(write_report(same, "sarif"))["runs"][0]["results"]


# -- markdown -----------------------------------------------------------------------------------


def test_markdown() -> None:
    """
    The headline has verdict and release, what breaks is open and the rest folded, and commands can be copied.
    """
    told = write_report(report(), "markdown")

    assert told.startswith(
        "<!-- asyncapi-pygen:diff -->\n## Upstream drift: 1 breaking; suggested release: major\n"
    )
    assert "### Breaking (1)" in told
    assert ["Risky (1)", "Additive (1)", "Docs (1)", "Accepted (1)"] == [
        title for title in re.findall(r"<summary>(.*)</summary>", told) if title.endswith("(1)")
    ]
    assert f"asyncapi-pygen accept {breaking().fingerprint} spec/old.yaml spec/new.yaml --reason" in told
    assert "- def on_cart_seen(self" in told and "+ class CartNew" in told


def test_markdown_within_its_budget() -> None:
    """
    A comment that would be too long loses its lowest classes first, and says how many.
    """
    found = [breaking(), docs(), taken(), *(additive(number) for number in range(2000))]
    told = write_report(report(*found), "markdown")
    count = int(re.search(r"\*\*(\d+) findings left out", told)[1])  # type: ignore[index]
    kept = len(re.findall(r"^\| CH01 ", told, re.MULTILINE))

    assert BUDGET - 500 < len(told) <= BUDGET
    assert "EN02" in told and "| CH06 " not in told
    assert 2002 == kept + count
    assert f"{2000 - kept} additive, 1 docs, 1 accepted" in told
    assert "2000 additive" in told


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_markdown_of_hostile_text(text: str) -> None:
    """
    A viewer makes of a document's text neither tags nor links, tables of another shape, comments or mentions.
    """
    told = write_report(hostile(text), "markdown")
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    tokens = [child for token in parser.parse(told) for child in (token, *(token.children or ()))]
    html = {token.content.strip() for token in tokens if token.type in ("html_block", "html_inline")}
    titles = {title for block in html for title in re.findall(r"<summary>(.*)</summary>", block)}

    assert 1 == told.count("<!--")
    assert {"Accepted (1)", "To accept a finding, with the reason"} == titles
    assert {"<!-- asyncapi-pygen:diff -->", "</details>"} <= html
    assert all(
        re.fullmatch(r"(<!-- asyncapi-pygen:diff -->|</?details>|<summary>.*</summary>|\s)+", block)
        for block in html
    )
    assert [] == [token for token in tokens if token.type in ("link_open", "image")]
    cells = [token for token in tokens if token.type in ("th_open", "td_open")]
    assert 10 == len(cells)
    last = [token for token in tokens if token.type == "inline" and token.content.startswith("`spec/")][-1]
    assert last.content.endswith((":3`", "…`"))
    shown = [token.content for token in tokens if token.type == "text"]
    assert [] == [each for each in shown if re.search(r"@\w|https?://|www\.", each.replace("\u200b", "\0"))]
    assert {character for character in told if not character.isprintable()} <= {"\n"}


# -- json, sarif, junit -------------------------------------------------------------------------


REPORTS = {
    "diff": report(),
    "lint": lint_report(),
    "nothing": replace(report(), findings=(), checked=()),
    "acceptances": apply_acceptances(
        report(),
        [Entry(Origin("drift-accept.yml", 2, 3), "r", fingerprint="0" * 12)],
        dt.date(2026, 1, 1),
    ),
    **{f"hostile: {name}": hostile(text) for name, text in TEXTS.items()},
}


@pytest.mark.parametrize("made", REPORTS.values(), ids=REPORTS)
def test_json_is_as_its_schema_says(made: Report) -> None:
    """
    Every report is valid, in ASCII, and tells the exit code.
    """
    text = write_report(made, "json")
    told = json.loads(text)

    jsonschema.Draft202012Validator.check_schema(dict(schema()))
    jsonschema.validate(told, schema(), cls=jsonschema.Draft202012Validator)
    assert text.isascii()
    assert fails(made) == told["summary"]["fails"]
    assert len(made.findings) == len(told["findings"])
    assert [each.fingerprint for each in made.findings if each.accepted] == [
        each["fingerprint"] for each in told["findings"] if each["accepted"]
    ]


def test_json_schema_is_strict() -> None:
    """
    The schema refuses what a report does not have.
    """
    told = json.loads(write_report(report(), "json"))
    for change in ({"extra": 1}, {"summary": {}}, {"perspective": "server"}, {"schema": "drift-report/2"}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(told | change, schema(), cls=jsonschema.Draft202012Validator)


@pytest.mark.parametrize("made", REPORTS.values(), ids=REPORTS)
def test_sarif_is_as_its_schema_says(made: Report, node: Node) -> None:
    """
    Every report is valid by the schema of SARIF 2.1.0, and its places are relative.
    """
    file = node.folder / "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
    text = write_report(made, "sarif")
    told = json.loads(text)
    (run,) = told["runs"]

    jsonschema.validate(told, json.loads(file.read_text("utf-8")), cls=jsonschema.Draft4Validator)
    assert text.isascii()
    for result in run["results"]:
        assert result["ruleId"] == run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"]
    for uri in re.findall(r'"uri": "([^"]*)"', text):
        assert re.fullmatch(r"(?!/)[A-Za-z0-9._~/%-]+", uri), uri


def test_sarif() -> None:
    """
    Classes are levels, acceptances suppressions, and what is gone is marked where it would be.
    """
    (run,) = json.loads(write_report(report(), "sarif"))["runs"]
    results = {result["ruleId"]: result for result in run["results"]}
    region = results["EN02"]["locations"][0]["physicalLocation"]

    assert {"EN02": "error", "CH03": "error", "PR01": "warning", "CH01": "note", "CH06": "note"} == {
        name: result["level"] for name, result in results.items()
    }
    assert {"uri": "spec/new.yaml"} == region["artifactLocation"]
    assert {"startLine": 10, "startColumn": 3} == region["region"]
    assert ["CH03"] == [name for name, result in results.items() if "suppressions" in result]
    assert "ZZ99" in {each["id"] for each in run["tool"]["driver"]["rules"]}
    assert {"drift/v1": breaking().fingerprint} == results["EN02"]["partialFingerprints"]


def test_sarif_of_a_document_from_elsewhere() -> None:
    """
    What came from an address is marked in the file that it is compared with.
    """
    found = finding(
        old_place=Origin("spec/old.yaml", 3, 1), new_place=Origin("https://example.com/a/new.yaml?x", 9, 1)
    )
    lone = replace(found, old_place=None)
    (run,) = json.loads(write_report(report(found, lone), "sarif"))["runs"]
    uris = {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run["results"]
    }

    assert {"spec/old.yaml", "new.yaml"} == uris


def junit_faults(root: ET.Element) -> list[str]:
    """
    Say where a report is not what readers of JUnit's XML agree on: Jenkins, GitLab and the Ant task.
    """
    known = {
        "testsuites": ({"name", "tests", "failures", "errors", "time", "disabled"}, {"testsuite"}, set()),
        "testsuite": (
            {
                "name",
                "tests",
                "failures",
                "errors",
                "skipped",
                "time",
                "timestamp",
                "hostname",
                "id",
                "package",
            },
            {"properties", "testcase", "system-out", "system-err"},
            {"name", "tests"},
        ),
        "testcase": (
            {"name", "classname", "time", "status", "assertions", "file", "line"},
            {"skipped", "error", "failure", "system-out", "system-err"},
            {"name", "classname"},
        ),
        "failure": ({"message", "type"}, set(), {"message", "type"}),
        "system-out": (set(), set(), set()),
    }
    faults = [] if root.tag == "testsuites" else [f"the root is {root.tag}"]
    for element in root.iter():
        attributes, children, needed = known.get(element.tag, (set(), set(), {"known"}))
        faults += [f"{element.tag} has {name}" for name in set(element.keys()) - attributes]
        faults += [f"{element.tag} lacks {name}" for name in needed - set(element.keys())]
        faults += [f"{element.tag} holds {child.tag}" for child in element if child.tag not in children]
    for suite in root:
        cases = suite.findall("testcase")
        if suite.get("tests") != str(len(cases)):
            faults.append("the number of tests is another")
        if suite.get("failures") != str(len(suite.findall("testcase/failure"))):
            faults.append("the number of failures is another")
        if len({case.get("name") for case in cases}) != len(cases):
            faults.append("two cases have one name")
    return faults


@pytest.mark.parametrize("made", REPORTS.values(), ids=REPORTS)
def test_junit_is_what_its_readers_agree_on(made: Report) -> None:
    """
    A case for each rule that was looked at; those fail whose findings make the run fail.
    """
    text = write_report(made, "junit")
    root = ET.fromstring(text)

    assert [] == junit_faults(root)
    assert text.isascii()
    rules = {each.id for each in (*made.checked, *(each.rule for each in made.findings))}
    assert len(rules) == len(root.findall(".//testcase"))
    assert fails(made) == bool(root.findall(".//failure"))


# -- github -------------------------------------------------------------------------------------


def test_annotations() -> None:
    """
    The worst come first, what is gone stands where it would be, and what is too much is counted.
    """
    lines = write_report(
        report(*(additive(number) for number in range(20)), risky(), breaking()), "github"
    ).splitlines()
    kinds = [line.partition(" ")[0] for line in lines[:-1]]

    assert ["::error", "::warning", *["::notice"] * 8] == kinds
    assert "file=spec/new.yaml,line=10,col=3,title=EN02 enum-value-removed::" in lines[0]
    assert "::notice title=upstream drift::13 more, see summary" == lines[9]
    assert 11 == len(lines)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_annotations_of_hostile_text(text: str) -> None:
    """
    Each line is one command of ours, whatever a document says.
    """
    lines = write_report(hostile(text), "github").split("\n")

    assert "" == lines.pop()
    assert 2 == len(lines)
    assert lines[0].startswith("::error file=")
    properties = lines[0].removeprefix("::error ").partition("::")[0]
    assert ["file", "line", "col", "title"] == [each.partition("=")[0] for each in properties.split(",")]
    assert all(character.isprintable() for line in lines for character in line)


# -- all of them --------------------------------------------------------------------------------


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_terminal_of_hostile_text(text: str) -> None:
    """
    Nothing but printable characters reaches a terminal, and no line is anybody's but ours.
    """
    told = write_report(hostile(text), "text", Look(verbose=True))

    assert {character for character in told if not character.isprintable()} <= {"\n"}
    assert "exit 1" == told.splitlines()[-1]
    assert [] == [line for line in told.splitlines() if line.startswith("::")]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_page_of_hostile_text(text: str) -> None:
    """
    The page has the tags of a harmless one.
    """
    page = write_report(hostile(text), "html")

    assert set(Tags(write_report(hostile("text"), "html")).tags) >= set(Tags(page).tags)
    assert ["doctype html"] == Tags(page).declared
    assert {character for character in page if not character.isprintable()} <= {"\n"}


def test_same_bytes_everywhere(tmp_path: Path) -> None:
    """
    Hash seed, locale, time zone and working folder change nothing in any format.
    """
    program = (
        "import sys\n"
        "from generator.drift.reports import FORMATS, write_report\n"
        "from tests.drift.reports import lint_report, report\n"
        "for name in FORMATS:\n"
        "    for made in (report(), lint_report()):\n"
        "        sys.stdout.buffer.write(write_report(made, name).encode())\n"
    )
    surroundings = [
        ({"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "UTC"}, ROOT),
        ({"PYTHONHASHSEED": "77", "LC_ALL": "C.UTF-8", "TZ": "Asia/Tokyo", "COLUMNS": "33"}, tmp_path),
    ]
    told = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONPATH": str(ROOT), **given},
            cwd=folder,
            capture_output=True,
            check=True,
        ).stdout
        for given, folder in surroundings
    }

    assert 1 == len(told)
    assert b"1 breaking" in told.pop()


def test_order_of_findings_is_the_reports_own() -> None:
    """
    In whatever order findings are found, they are told in one.
    """
    found = [breaking(), risky(), additive(), additive(2), docs(), taken()]
    for name in FORMATS:
        assert write_report(report(*found), name) == write_report(report(*reversed(found)), name)


def test_formats_by_suffix() -> None:
    """
    Each suffix names one format, and others are refused with those there are.
    """
    suffixes: dict[str, Any] = {"a.TXT": "text", "b.md": "markdown", "c/d.html": "html", "e.json": "json"}

    assert suffixes | {"f.sarif": "sarif", "g.xml": "junit"} == {
        file: format_of(file) for file in (*suffixes, "f.sarif", "g.xml")
    }
    for file in ("a", "a.yml", ".json", "json"):
        with pytest.raises(ConfigurationError, match=r"\.sarif \(sarif\)"):
            format_of(file)


def test_accepted_findings_do_not_count() -> None:
    """
    What is accepted neither fails nor raises the version, and is told in every format that lists findings.
    """
    given = Acceptance("", "known", "", "", "")
    found: list[Finding] = [replace(each, accepted=given) for each in (breaking(), risky())]
    made = report(*found)

    assert (False, "none") == (fails(made), made.bump)
    for name in ("text", "markdown", "html", "json", "sarif", "junit"):
        assert "accepted" in write_report(made, name).lower()
