"""
What the package says in docstrings: the texts of the document, and what follows from the model.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Final

from . import naming
from .model import Command, Field, NamedType, Occurrence, Realtime, Server, Webhook
from .printable import Code


def join(*texts: str) -> str:
    """
    Make paragraphs of texts, leaving out what is empty or said already.
    """
    return "\n\n".join(dict.fromkeys(text.strip() for text in texts if text.strip()))


def first_line(event: Occurrence) -> str:
    """
    Return one line on what an event is.
    """
    for text in (event.description, event.title, *event.texts):
        line = " ".join(text.split())
        if line:
            return line if len(line) <= 200 else line[:199] + "…"
    return ""


def event_doc(event: Occurrence, named: NamedType) -> str:
    """
    Describe the payload of an event or a command: what it is about, then the facts.
    """
    kind = "command" if isinstance(event, Command) else "event"
    said, titles = _paragraphs(event, named)
    facts = [f"Data of the {kind} ``{event.name}``{f' ({titles})' if titles else ''}."]
    if event.deprecated:
        facts.append("Deprecated.")
    for parameter, values in event.availability:
        facts.append(f"Delivered with {parameter} {listed(values)}.")
    if event.scopes:
        facts.append(
            "Needs "
            + listed([f"{scope.access} access to ``{scope.scope}``" for scope in event.scopes], "and")
            + "."
        )
    if event.tags:
        facts.append(f"Tags: {', '.join(event.tags)}.")
    return join(*said, " ".join(facts), event.evidence)


def _paragraphs(event: Occurrence, named: NamedType) -> tuple[list[str], str]:
    """
    Order the texts about an event: a sentence on what it is comes first, where editors show it.

    The payload's description is left out where it says nothing new. So are titles; what is left of them
    comes apart.
    """
    titles = [event.title.strip(), named.title.strip()]
    said = [event.description.strip(), *(text for text in event.texts if text.strip() not in titles)]
    if named.description and not _is_said(named.description, said, _SHORT):
        said.append(named.description)
    left = [title for title in dict.fromkeys(titles) if title and not _is_said(title, said, _LONG)]
    return said, "; ".join(left)


_SHORT: Final = 3  # so that "not" is a word
_LONG: Final = 4


def _is_said(text: str, said: Sequence[str], letters: int) -> bool:
    """
    Tell whether texts have every word of another one that has so many letters, or is a number.
    """
    known = set(_words(" ".join(said)))
    told = [word for word in _words(text) if len(word) >= letters or word.isdecimal()]
    return bool(told) and known.issuperset(told)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def server_doc(server: Server) -> str:
    """
    Say what a server is, its variables included.
    """
    lines = [f"Server ``{server.name}`` ({server.protocol}): {server.description.strip() or server.url}"]
    for variable in server.variables:
        default = f" (default ``{variable.default}``)" if variable.default else ""
        lines.append(f"Variable ``{variable.name}``{default}: {variable.description.strip()}".rstrip(": "))
    return "\n".join(lines)


def header_docs(webhook: Webhook) -> Iterator[str]:
    """
    Describe the headers of a webhook, those that the document says something of.
    """
    for header in webhook.headers:
        if header.description:
            yield f"Header ``{header.name}``: {header.description.strip()}"


def client_doc(realtime: Realtime) -> str:
    """
    Describe a client: its server, its credentials and its parameters.
    """
    server = realtime.server
    parameters = [
        f"*{naming.snake(parameter.name)}*: {parameter.description.strip() or 'see the service.'}"
        + (f" Known values: {listed(parameter.values)}." if parameter.values else "")
        for parameter in realtime.parameters
    ]
    schemes = [
        f"Credentials ``{scheme.name}`` ({scheme.type}): {scheme.description.strip()}"
        for scheme in server.security
    ]
    return join(
        server.description,
        *schemes,
        "\n".join(parameters),
        "*events*: names to receive beside those with handlers.",
    )


def listed(values: Sequence[str], word: str = "or") -> str:
    """
    Write values in a row, *word* before the last.
    """
    return f"{', '.join(values[:-1])} {word} {values[-1]}" if len(values) > 1 else "".join(values)


def field_doc(member: Field, attribute: Code) -> str:
    """
    Describe a member of a payload.
    """
    facts = []
    if attribute != member.name:
        facts.append(f"Wire name: ``{member.name}``.")
    if member.deprecated:
        facts.append("Deprecated.")
    notes = [*member.constraints, *([examples_of(member)] if member.examples else [])]
    if notes:
        facts.append("The document says: " + "; ".join(notes) + ".")
    return join(member.description, " ".join(facts))


def examples_of(member: Field) -> str:
    """
    List the examples that the document gives of a member.
    """
    return "for example " + ", ".join(json.dumps(value, ensure_ascii=False) for value in member.examples)
