"""
The names that a package prints whatever the document says, found where they are printed.

What a document names must not take their place. No list is kept: they are read off the templates,
the table of imports and the runtime's classes.
"""

from __future__ import annotations

import builtins
import inspect
import itertools
import keyword
import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from .annotations import BUILTINS
from .exports import EXPORTS
from .imports import ORIGINS
from .render import template_folder
from .runtime.codec import Payload
from .runtime.event import ServiceEvent
from .runtime.realtime import RealtimeClient
from .runtime.webhook import WebhookReceiver

_DEFINED: Final = re.compile(
    r"^(?:    )?(?:async def|def|class) (\w+)|^(?:    )?(\w+)(?:: [^=\n]+)? = ", re.MULTILINE
)
_PLACE: Final = re.compile(r"{{.*?}}|{%.*?%}")
_DOCSTRING: Final = re.compile(r'"""[\s\S]*?"""')
_WORD: Final = re.compile(r"[^\W\d]\w*")


@cache
def module_names() -> frozenset[str]:
    """
    Name what modules define or import, and what Python has: no class takes these names.
    """
    defined = {
        name
        for template in template_folder().glob("*.jinja")
        for match in _DEFINED.finditer(_PLACE.sub("", template.read_text("utf-8")))
        for name in match.groups()
        if name
    }
    imported = {name for names in [*ORIGINS.values(), *EXPORTS.values()] for name in names}
    return frozenset(defined | imported | set(dir(builtins)))


@cache
def payload_attributes() -> frozenset[str]:
    """
    Name what payload classes have already, and what their bodies must still find.
    """
    return frozenset({*_class_scope("payloads.py.jinja", "@payload_class"), *BUILTINS, *_public(Payload)})


@cache
def event_attributes() -> frozenset[str]:
    """
    Name what events have already, and what the function that makes them uses.
    """
    function = (template_folder() / "samples.py.jinja").read_text("utf-8").partition("def make_event(")[2]
    options = (template_folder() / "_event_options.jinja").read_text("utf-8")
    used = _WORD.findall(_DOCSTRING.sub("", _PLACE.sub("", function + options)))
    return frozenset({*_class_scope("events.py.jinja", "class Event("), *_public(ServiceEvent), *used})


@cache
def receiver_methods() -> frozenset[str]:
    """
    Name the methods of receivers and clients.
    """
    return frozenset({*_public(WebhookReceiver), *_public(RealtimeClient)})


@cache
def client_parameters() -> frozenset[str]:
    """
    Name the parameters of clients, and what the body of their ``__init__`` uses.
    """
    template = (template_folder() / "client.py.jinja").read_text("utf-8")
    body = template.partition("def __init__(")[2].partition("{% include")[0]
    imported = {name for names in ORIGINS.values() for name in names}
    return frozenset(
        {
            *_WORD.findall(_PLACE.sub("", body)),
            *inspect.signature(RealtimeClient).parameters,
            *imported,
            "url",
        }
    )


def _public(kind: type) -> Iterator[str]:
    return (name for name in dir(kind) if not name.startswith("__"))


def _class_scope(template: str, start: str) -> Iterator[str]:
    """
    Yield the words that a template prints into the body of a class, those inside of methods left out.
    """
    text = (template_folder() / template).read_text("utf-8").partition(start)[2]
    lines = _DOCSTRING.sub("", _PLACE.sub("", text)).splitlines()
    for line in itertools.dropwhile(lambda line: not line.startswith("    "), lines):
        if line.startswith("    @") or (line.startswith("    ") and line[4:5].isalpha()):
            yield from (word for word in _WORD.findall(line) if not keyword.iskeyword(word))
        elif line[:1].isalpha():
            return
