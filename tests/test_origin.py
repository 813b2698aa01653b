"""
Whose the project, a package and the document are, and what a reader of a generated file can do.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.cli import main
from generator.output import vendor_package
from generator.pipeline import Package, generate
from tests.conftest import make_inputs

PACKAGE = "generated/crisp_realtime"
STRANGER = "tests/goldens/plain/spec.yaml"

TEXTS = ("*.md", "*.toml", "*.yaml", "*.yml", "*.py", "*.jinja", "*.txt", "NOTICE", "SOURCE", "Makefile")
FOLDERS = (".github", "bench", "docs", "examples", "generated", "generator", "spec", "templates", "tests")
EVIDENCE = "spec/crisp-asyncapi.yml"
"""
The document itself, which is not ours to word.
"""

ALLOWED = ("not published by Crisp", "No AsyncAPI document by Crisp was found")
"""
What is true, and would look untrue.
"""

DOCUMENT = r"(?:AsyncAPI|document|specification)\b"
UNTRUE = re.compile(
    "|".join(
        [
            rf"\b(?:Crisp's|the published|the official) (?:(?:own|official|published) )*{DOCUMENT}",
            rf"\b{DOCUMENT}[^.]{{0,40}} is Crisp's",
            rf"\b{DOCUMENT}[^.]{{0,40}} published under",
            r"\bpublished by Crisp",
            r"\bthat Crisp (?:publishes|published|wrote)",
            r"\bpublisher Crisp",
        ]
    ),
    re.IGNORECASE,
)
"""
Ways to say that Crisp wrote or published the document.
"""


def untrue(text: str) -> list[str]:
    """
    Find what says so, however the lines break.
    """
    flat = re.sub(r"[\s#]+", " ", text)
    for sentence in ALLOWED:
        flat = flat.replace(sentence, "")
    return [found[0] for found in UNTRUE.finditer(flat)]


@pytest.mark.parametrize(
    "text",
    [
        "The first document is Crisp's, and so on.",
        "where the published\n# document is wrong",
        "Crisp's own AsyncAPI document says",
        "the document that Crisp\npublishes",
        "publisher  Crisp Developer Hub",
        "The document is published under these terms: Proprietary",
        "a document published by Crisp",
    ],
)
def test_untrue_sentences_are_found(text: str) -> None:
    """
    The pattern finds the sentences that once stood here.
    """
    assert untrue(text)


def texts(root: Path) -> Iterator[Path]:
    """
    Yield every text of the project but this file and the document.
    """
    for folder in (root, *(root / name for name in FOLDERS)):
        for pattern in TEXTS:
            for path in folder.glob(pattern) if folder == root else folder.rglob(pattern):
                if path not in (Path(__file__), root / EVIDENCE):
                    yield path


def test_no_text_says_that_the_document_is_the_service_s(root: Path) -> None:
    """
    No sentence in project or package says that Crisp wrote or published the document.
    """
    files = list(texts(root))

    assert {root / "README.md", root / "spec/SOURCE", root / PACKAGE / "NOTICE"} <= set(files)
    assert {} == {
        path.relative_to(root).as_posix(): found
        for path in files
        if (found := untrue(path.read_text(encoding="utf-8")))
    }


@pytest.mark.parametrize(
    "file", ["README.md", "docs/events.md", f"{PACKAGE}/NOTICE", f"{PACKAGE}/__init__.py", "spec/SOURCE"]
)
def test_the_author_is_named(root: Path, file: str) -> None:
    """
    Whoever looks for it finds whose the document is, and where a newer one is.
    """
    source = dict(
        line.split(maxsplit=1) for line in (root / "spec/SOURCE").read_text().split("\n\n")[0].splitlines()
    )
    text = " ".join((root / file).read_text(encoding="utf-8").split())

    assert "API Evangelist" in text
    assert "not published by Crisp" in text
    assert source["repository"].removeprefix("https://github.com/") in text
    assert source["path"] in text
    assert source["commit"][:7] in text
    assert source["newer"] in text
    assert re.search(r"licence\b[^.]*\bnot stated", text)


def test_source_is_the_document(root: Path) -> None:
    """
    The digest is that of the file.
    """
    source = (root / "spec/SOURCE").read_text(encoding="utf-8")

    assert hashlib.sha256((root / EVIDENCE).read_bytes()).hexdigest() in source.split()


def test_the_reference_says_once_what_shapes_rest_on(root: Path, crisp: Package) -> None:
    """
    Above the events stands what all shapes rest on.
    """
    reference = (root / "docs/events.md").read_text(encoding="utf-8")

    assert crisp.api.evidence
    assert 1 == reference.split("\n| event |")[0].count(crisp.api.evidence)
    assert 1 == reference.count(crisp.api.evidence)


# -- the licence --------------------------------------------------------------------------------


def test_licence_of_the_project(root: Path) -> None:
    """
    The project is under the MIT licence, and says so where tools look.
    """
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    licence = (root / "LICENSE").read_text(encoding="utf-8")

    assert ("MIT", ["LICENSE"]) == (project["license"], project["license-files"])
    assert licence.startswith("MIT License\n")
    assert "the asyncapi-pygen authors" in licence


def test_licence_travels(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Every package holds it: the committed one, a stranger's, a copy.
    """
    licence = (root / "LICENSE").read_bytes()
    vendor_package(root / PACKAGE, tmp_path / "copy")
    monkeypatch.chdir(tmp_path)
    assert 0 == main(["generate", str(root / STRANGER), "--package", "mine"])

    for package in (root / PACKAGE, tmp_path / "copy", tmp_path / "mine"):
        assert licence == (package / "LICENSE").read_bytes()
        assert "LICENSE" in (package / "NOTICE").read_text(encoding="utf-8")


def test_notice_of_a_document_that_says_little() -> None:
    """
    Without provenance, licence and contact the notice says that nothing is stated.
    """
    files = generate(make_inputs({"type": "object"})).files
    first, terms, share = files["NOTICE"].decode().splitlines()

    assert "Generated by asyncapi-pygen from acme.yaml: Acme, version 1." == first
    assert "The document states no terms of the API." == terms
    assert "LICENSE" in share


# -- the headers of files -----------------------------------------------------------------------


def test_headers(crisp: Package) -> None:
    """
    Every module says in two lines what it was made from, and what its reader can do.
    """
    headers = {
        tuple(data.decode().splitlines()[:2])
        for path, data in crisp.files.items()
        if path.endswith(".py") and not path.startswith("_runtime/")
    }

    made = "# Generated from crisp-asyncapi.yml by asyncapi-pygen; MANIFEST.json has the details."
    repair = (
        "# Do not edit: correct the document by an overlay, "
        'run "asyncapi-pygen generate ...", renew the copies.'
    )
    assert {(made, repair)} == headers


def test_headers_are_true_for_a_stranger(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """
    What the header says works in a folder that has nothing but a document: no target of "make" is named.
    """
    monkeypatch.chdir(tmp_path)
    Path("mqtt.yaml").write_bytes((root / STRANGER).read_bytes())
    Path("overlay.yaml").write_text(
        'overlay: "1.0.0"\ninfo: {title: Mine, version: "1"}\n'
        "actions: [{target: $.info, update: {title: Corrected}}]\n",
        encoding="utf-8",
    )
    assert 0 == main(["generate", "mqtt.yaml", "--package", "mine"])
    assert 0 == main(["generate", "mqtt.yaml", "--overlay", "overlay.yaml", "--package", "mine"])
    assert 0 == main(["show", "mqtt.yaml", "--format", "markdown"])

    module = Path("mine/__init__.py").read_text(encoding="utf-8")
    assert "Corrected" in module
    assert module.startswith("# Generated from mqtt.yaml by asyncapi-pygen;")
    assert Path("mine/MANIFEST.json").is_file()
    modules = [path.read_text(encoding="utf-8") for path in Path("mine").rglob("*.py")]
    for text in (*modules, capsys.readouterr().out):
        assert not re.search(r"\bmake (generate|check|goldens|vendor)\b", text)
