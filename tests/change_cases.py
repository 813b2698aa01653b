"""
What `generate` and `--check` say when a document changed, or a package: a document, edits
of it, states of its package, and the text that is expected of each, one file per case below
``tests/changes``.
"""

from __future__ import annotations

import contextlib
import io
import json
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.cli import main

FOLDER = Path(__file__).resolve().parent / "changes"

_SEEN = """\
  "cart:seen":
    subscribe: {message: {name: "cart:seen", payload: {type: object, properties: {by: {type: string}}}}}
"""


@dataclass(frozen=True)
class Case:
    """
    Texts of the document that are replaced, and what else happens to the folder of the package.
    """

    edits: tuple[tuple[str, str], ...] = ()
    harm: Callable[[Path], object] = lambda package: None


def _edit(*texts: str) -> Case:
    return Case(tuple(zip(texts[::2], texts[1::2], strict=True)))


def _append(file: str) -> Callable[[Path], object]:
    def harm(package: Path) -> None:
        with (package / file).open("ab") as opened:
            opened.write(b"EDITED = 1\n")

    return harm


def _older(package: Path) -> None:
    """
    Make the package one that an older version of the generator made of the same inputs.
    """
    manifest = json.loads((package / "MANIFEST.json").read_bytes())
    manifest["generator"]["version"] = "0.0.1"
    manifest["files"]["events.py"] = "0" * 64
    (package / "MANIFEST.json").write_text(json.dumps(manifest))


CASES: dict[str, Case] = {
    # The document.
    "event-added": _edit("components:\n", _SEEN.replace("seen", "emptied") + "components:\n"),
    "event-removed": _edit(_SEEN, ""),
    "event-renamed": _edit('{name: "cart:seen"', '{name: "cart:seen", x-event-name: "cart:viewed"'),
    "event-by-webhook": _edit('"cart:billed"]', '"cart:billed", "cart:seen"]'),
    "command-added": _edit(
        "components:\n",
        '  "cart:drop":\n    publish: {message: {name: "cart:drop", payload: {type: object}}}\ncomponents:\n',
    ),
    "member-added": _edit(
        "amount: {type: integer}", "amount: {type: integer}\n            note: {type: string}"
    ),
    "member-removed": _edit("            amount: {type: integer}\n", ""),
    "member-retyped": _edit("amount: {type: integer}", "amount: {type: [number, 'null']}"),
    "member-required": _edit("required: [id]", "required: [id, amount]"),
    "shared-member-retyped": _edit("count: {type: integer}", "count: {type: string}"),
    "value-added-and-removed": _edit("[open, paid]", "[open, lost]"),
    "class-renamed": _edit("Status: {type: string", "Status: {x-python-name: Phase, type: string"),
    "text-only": _edit("A cart changed.", "A cart is not what it was."),
    "written-otherwise": _edit("title: Acme Shop", "title:   Acme Shop"),
    "other-title": _edit("title: Acme Shop", "title: Acme Warehouse"),
    "other-document": _edit(
        *("title: Acme Shop", "title: Acme Warehouse"),
        *('"cart:seen":', '"shelf:seen":'),
        *('"cart:change":', '"shelf:change":'),
        *('["cart:changed", "cart:billed"]', '["cart:changed", "shelf:billed"]'),
    ),
    "deliveries-changed": _edit(
        *(
            "{envelope: {name: event, data: data}}",
            "{envelope: {name: type, data: data}, delivery: {attempt: Tries}}",
        ),
        *('event: {enum: ["cart', 'type: {enum: ["cart'),
        *("Sent: {type: string}", "Sent: {type: integer}, Tries: {type: string}"),
    ),
    # The package.
    "clean": Case(),
    "hand-edited": Case(harm=_append("events.py")),
    "hand-edited-and-stale": Case(
        (("amount: {type: integer}", "amount: {type: number}"),), _append("events.py")
    ),
    "missing-file": Case(harm=lambda package: (package / "registry.py").unlink()),
    "missing-package": Case(harm=shutil.rmtree),
    "stray-file": Case(harm=lambda package: (package / "own.py").write_bytes(b"")),
    "no-manifest": Case(harm=lambda package: (package / "MANIFEST.json").unlink()),
    "generator-changed": Case(harm=_older),
}


@contextlib.contextmanager
def made() -> Iterator[Path]:
    """
    Yield a folder with the document and the package made of it.
    """
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        shutil.copy(FOLDER / "shop.yaml", folder)
        assert "exit 0" in _said("generate", "shop.yaml", "--package", "shop")
        yield Path(folder)


def play(case: Case, start: Path) -> str:
    """
    Return what is said: by a check, and by a run.
    """
    with tempfile.TemporaryDirectory() as top:
        folder = Path(shutil.copytree(start, Path(top) / "work"))
        document = (folder / "shop.yaml").read_text("utf-8")
        for find, replace in case.edits:
            assert 1 == document.count(find), f"{find!r} stands {document.count(find)} times there"
            document = document.replace(find, replace)
        (folder / "shop.yaml").write_text(document, "utf-8")
        case.harm(folder / "shop")
        with contextlib.chdir(folder):
            arguments = ("generate", "shop.yaml", "--package", "shop")
            return "".join(_said(*arguments, *more) for more in (("--check",), ()))


def _said(*arguments: str) -> str:
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(arguments)
    printed = "" if "--check" in arguments and code else out.getvalue()  # a diff, which others look at
    return f"$ {' '.join(arguments)}\n{printed}{err.getvalue()}exit {code}\n"


def update() -> None:
    """
    Rewrite what is expected.
    """
    with made() as start:
        for name, case in CASES.items():
            (FOLDER / f"{name}.txt").write_text(play(case, start), "utf-8")


if __name__ == "__main__":
    update()
