"""
The Jinja environment; module -> text.
"""

from __future__ import annotations

import hashlib
import json
from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

import jinja2
from markupsafe import Markup

from .imports import add_imports
from .printable import Code, comment, docstring, literal, markdown, markdown_code
from .views import Module, ReferenceView

PAGE: Final = "reference.html.jinja"
_PAGES: Final = ".html.jinja"
"""
What templates that print HTML end in; the others print Python or plain text.
"""


def render_modules(modules: Iterable[Module]) -> dict[str, str]:
    """
    Print every module, imports included; return text by path.
    """
    return add_imports(print_modules(modules))


def print_modules(modules: Iterable[Module]) -> dict[str, str]:
    """
    Print modules without the imports of Python ones, which say nothing new; return text by path.
    """
    return {module.path: _render(module.template, module.view) for module in modules}


def render_page(view: ReferenceView) -> str:
    """
    Print the reference of the events as one HTML page.
    """
    return _render(PAGE, view)


def render_report(view: object) -> str:
    """
    Print what a comparison found as one HTML page.
    """
    return _render("drift.html.jinja", view)


def _render(template: str, view: Any) -> str:
    environment = _page_environment() if template.endswith(_PAGES) else _environment()
    return environment.get_template(template).render(view=view)


@cache
def _page_environment() -> jinja2.Environment:
    """
    Make the environment of pages: text is printed, and escaped.
    """
    environment = jinja2.Environment(finalize=_visible, autoescape=True, **_options())
    environment.filters.update(digest=_digest)
    return environment


def _options() -> dict[str, Any]:
    return {
        "loader": jinja2.FileSystemLoader(template_folder(), encoding="utf-8"),
        "undefined": jinja2.StrictUndefined,
        "trim_blocks": True,
        "lstrip_blocks": True,
        "keep_trailing_newline": True,
    }


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(finalize=_only_code, autoescape=False, **_options())
    environment.filters.update(
        markdown=markdown,
        markdown_code=markdown_code,
        literal=literal,
        docstring=docstring,
        comment_text=_comment_text,
        quoted=_quoted,
        joined=_joined,
        names=_names,
        plain=_plain,
        json=_json,
    )
    return environment


def template_folder() -> Path:
    """
    Find the templates: inside an installed package, beside it in a checkout.
    """
    inside = Path(__file__).parent / "templates"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "templates"


def _only_code(value: object) -> object:
    """
    Stop a template from printing text that did not pass through a maker of `Code`.
    """
    if isinstance(value, Code | jinja2.Undefined):  # StrictUndefined has a better message of its own
        return value
    raise TypeError(f"{value!r} reached a template as plain text")


def _visible(value: object) -> object:
    """
    Keep what is printed into a page visible text; what is markup already stays.

    `Code` becomes plain text: it is source of Python, and markup like any other text.
    """
    if isinstance(value, Markup | jinja2.Undefined):
        return value
    text = str(value)
    if text.replace("\n", "").isprintable():
        return text
    return "".join(character if character.isprintable() or character == "\n" else " " for character in text)


def _digest(text: str) -> str:
    """
    Return what a Content-Security-Policy calls a script or a style by.
    """
    return b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _comment_text(text: str) -> Code:
    """
    Print text inside a comment that has begun already.
    """
    return Code(comment(" ".join(text.split())).removeprefix("# ").replace("\n# ", " "))


def _quoted(text: str) -> Code:
    """
    Print text as wire text in a docstring that has begun already.
    """
    shown = docstring(f"``{' '.join(text.split())}``")
    return Code(" ".join(shown.removeprefix('"""\n').removesuffix('\n"""').split()))


def _joined(parts: Sequence[Code]) -> Code:
    for part in parts:
        _only_code(part)
    return Code(", ".join(parts))


def _names(names: Sequence[str]) -> Code:
    return literal([str(name) for name in names])


def _json(rows: Mapping[str, Any]) -> Code:
    """
    Print a JSON object with a member on each line.
    """
    lines = (f"  {json.dumps(name)}: {json.dumps(value)}" for name, value in rows.items())
    return Code("{\n" + ",\n".join(lines) + "\n}" if rows else "{}")


def _plain(text: str) -> Code:
    """
    Print text into a file that is not Python.
    """
    return Code("".join(character if character.isprintable() else " " for character in text))
