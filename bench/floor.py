"""
The least that generating can cost: what its two big libraries take when each runs alone.

``python -m bench.floor prepare FOLDER`` writes what they are to work on, ``black FOLDER`` and
``schemas FOLDER`` are the two.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

MODULES = "modules"
DOCUMENT = "document.json"


def prepare(folder: Path) -> None:
    """
    Write the modules as the templates print them, and the document with its overlays applied.
    """
    from generator.pipeline import read_api
    from generator.plan import plan_package
    from generator.render import render_modules

    from .scaled import configured_inputs

    api, document, _ = read_api(configured_inputs())
    for path, text in render_modules(plan_package(api).modules).items():
        file = folder / MODULES / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (folder / DOCUMENT).write_text(json.dumps(document.root), encoding="utf-8")


def format_alone(folder: Path) -> None:
    """
    Format the printed modules, in the mode that the generator uses.
    """
    from generator.format import format_modules

    modules = folder / MODULES
    format_modules(
        {file.relative_to(modules).as_posix(): file.read_text("utf-8") for file in modules.rglob("*.py")}
    )


def read_schemas_alone(folder: Path) -> None:
    """
    Let datamodel-code-generator make dataclasses of the document, unformatted: black is counted already.
    """
    from datamodel_code_generator.__main__ import main

    code = main(
        [
            *("--input", str(folder / DOCUMENT), "--input-file-type", "asyncapi"),
            *("--output-model-type", "dataclasses.dataclass", "--target-python-version", "3.11"),
            *("--no-formatters", "--output", str(folder / "models.py")),
        ]
    )
    if code:
        raise SystemExit(int(code))


if __name__ == "__main__":
    {"prepare": prepare, "black": format_alone, "schemas": read_schemas_alone}[sys.argv[1]](Path(sys.argv[2]))
