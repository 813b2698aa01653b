"""
What became of a package, in the words of its users: events, members, values; and in which state it is.

Two manifests are compared, so that nothing but the package itself has to be there.
"""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from .continuity import names_in, paired
from .errors import OutputError
from .outline import OPTIONAL
from .output import GENERATOR, MANIFEST, State

_WORD: Final = re.compile(r'"(?:[^"\\]|\\.)*"|\w+')


@dataclass(frozen=True)
class _Known:
    """
    What a manifest says. Everything is empty in one that is absent, older, or cannot be read.
    """

    told: Mapping[str, Any] = field(default_factory=dict)

    def section(self, name: str) -> Mapping[str, Any]:
        found = self.told.get(name)
        return found if isinstance(found, dict) else {}

    @property
    def title(self) -> str:
        return str(self.section("document").get("title", ""))

    @property
    def occurrences(self) -> set[tuple[str, str]]:
        """
        The events and the commands, by section and name.
        """
        return {(section, name) for section in ("events", "commands") for name in self.section(section)}

    @property
    def outlined(self) -> bool:
        """
        Tell whether it says of what types members are.
        """
        return all(name in self.told for name in ("events", "commands", "types"))


def _known(manifest: bytes | None) -> _Known:
    try:
        told = json.loads(manifest or b"{}")
    except (ValueError, RecursionError):
        return _Known()
    return _Known(told) if isinstance(told, dict) else _Known()


def check_owner(before: bytes | None, after: bytes, folder: str) -> None:
    """
    Raise `OutputError` for the package of another document.
    """
    old, new = _known(before), _known(after)
    if _is_another(old, new):
        raise OutputError(
            f"{folder} is the package of {old.title!r}, and this document is {new.title!r}: name another one "
            "by --package, or remove the folder if this one takes its place; nothing was written"
        )


def _is_another(old: _Known, new: _Known) -> bool:
    """
    Tell whether two documents have neither title nor text in common, nor half of what the older one names.

    An overlay may correct the title, and whoever publishes a document may change title and text at once. The
    name of its file says nothing: most are called alike.
    """
    if not old.title or old.title == new.title:
        return False
    if old.section("document").get("sha256") == new.section("document").get("sha256"):
        return False
    known = old.occurrences
    return not known or 2 * len(known & new.occurrences) < len(known)


def changes(before: bytes | None, after: bytes) -> list[str]:
    """
    Say in a line each what happened to events, commands and types, and to the names of Python.

    *before* and *after* are manifests. There is nothing to say of a package that is new, and little when the
    older one does not tell of what types its members are.
    """
    old, new = _known(before), _known(after)
    names, now = names_in(before), names_in(after)
    pairs = paired(names, now)
    lines: list[str] = []
    if old.outlined and new.outlined:
        # Somebody may have edited the older one: it tells nothing then.
        with contextlib.suppress(AttributeError, KeyError, TypeError):
            lines = list(_Comparison(old, new, pairs).lines())
    told = " ".join(lines)
    for name in (name for name in names if name not in now):
        called = pairs.get(name, "")
        if called:
            lines.append(f"{name} is called {called} now")
        elif name not in _gone_with_events(old, new) and not _is_told(name, told):
            lines.append(f"{name} is gone")
    return lines


def _gone_with_events(old: _Known, new: _Known) -> set[str]:
    """
    Name the members and classes of events that were removed, which is said already.
    """
    gone = [
        told
        for section in ("events", "commands")
        for name, told in old.section(section).items()
        if name not in new.section(section) and isinstance(told, dict)
    ]
    return {str(told.get(part)) for told in gone for part in ("member", "data")} | {
        f"Unknown{told.get('data')}" for told in gone
    }


def _is_told(name: str, told: str) -> bool:
    """
    Tell whether a name is a member of an enum of values of which it was said what became of its values.
    """
    enum, _, member = name.partition(".")
    return bool(member) and re.search(rf"(^| ){re.escape(enum)}: value ", told) is not None


class _Comparison:
    def __init__(self, old: _Known, new: _Known, pairs: Mapping[str, str]) -> None:
        self._old = old
        self._new = new
        self._pairs = pairs
        self._carriers: dict[str, list[str]] = {}
        for section in ("event", "command"):
            for name, told in new.section(f"{section}s").items():
                self._carriers.setdefault(told["data"], []).append(f"{section} {name}")

    def lines(self) -> Iterator[str]:
        for kind in ("event", "command"):
            yield from self._occurrences(kind)
        yield from (f"webhook: {line}" for line in self._webhook())
        olds, news = self._old.section("types"), self._new.section("types")
        for name, told in olds.items():
            now = self._pairs.get(name, name)
            if now in news:
                of = ", ".join(self._carriers.get(now, [now]))
                yield from (f"{of}: {line}" for line in self._type(told, news[now]))

    def _occurrences(self, kind: str) -> Iterator[str]:
        olds, news = self._old.section(f"{kind}s"), self._new.section(f"{kind}s")
        members = {told.get("member"): name for name, told in news.items() if told.get("member")}
        left = dict(news)
        for name, told in olds.items():
            now = name if name in news else members.get(self._pairs.get(told.get("member", "")), "")
            if not now or (now != name and now in olds):
                yield f"{kind} {name} removed"
                continue
            left.pop(now, None)
            if now != name:
                yield f"{kind} {name} is called {now} now"
            yield from (f"{kind} {now}: {line}" for line in self._carried(told, news[now]))
        for name, told in left.items():
            surfaces = f" ({', '.join(told['surfaces'])})" if told["surfaces"] else ""
            yield f"{kind} {name} added{surfaces}"

    def _carried(self, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
        if old["surfaces"] != new["surfaces"]:
            were, are = (", ".join(told["surfaces"]) or "none" for told in (old, new))
            yield f"surfaces are {are} (were {were})"
        if self._now(old["data"]) != new["data"]:
            yield f"data is {new['data']} (was {old['data']})"
        yield from self._facts("header ", old.get("headers", {}), new.get("headers", {}))
        if bool(old.get("deprecated")) != bool(new.get("deprecated")):
            yield "deprecated" if new.get("deprecated") else "no longer deprecated"

    def _webhook(self) -> Iterator[str]:
        """
        Say what became of the headers and the facts that all deliveries share.

        One that comes or goes is told by the surfaces of events, and an older manifest has none.
        """
        old, new = self._old.section("webhook"), self._new.section("webhook")
        if old and new:
            yield from self._facts("", old["facts"], new["facts"])
            yield from self._facts("header ", old["headers"], new["headers"])

    def _facts(self, what: str, olds: Mapping[str, str], news: Mapping[str, str]) -> Iterator[str]:
        for name, was in olds.items():
            if name not in news:
                yield f"{what}{name} removed (was {was})"
            elif self._now(was) != news[name]:
                yield f"{what}{name} is {news[name]} (was {was})"
        yield from (f"{what}{name} added ({is_})" for name, is_ in news.items() if name not in olds)

    def _type(self, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
        if old.keys() != new.keys():
            yield "is another kind of type"
        elif "members" in old:
            yield from self._members(old["members"], new["members"])
        elif "values" in old:
            yield from (f"value {_quoted(value)} removed" for value in _without(old["values"], new["values"]))
            yield from (f"value {_quoted(value)} added" for value in _without(new["values"], old["values"]))
        elif "variants" in old:
            yield from self._variants(old, new)
        elif self._now(old["is"]) != new["is"]:
            yield f"is {new['is']} (was {old['is']})"

    def _members(self, old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[str]:
        for name, was in old.items():
            if name not in new:
                yield f"member {name} removed"
                continue
            is_ = new[name]
            type_was, type_is = was.removeprefix(OPTIONAL), is_.removeprefix(OPTIONAL)
            facts = []
            if self._now(type_was) != type_is:
                facts.append(f"is {type_is} (was {type_was})")
            if was.startswith(OPTIONAL) != is_.startswith(OPTIONAL):
                facts.append("is optional now" if is_.startswith(OPTIONAL) else "is required now")
            if facts:
                yield f"member {name} {' and '.join(facts)}"
        for name, is_ in new.items():
            if name not in old:
                yield f"member {name} added ({is_})"

    def _variants(self, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
        if old["by"] != new["by"]:
            yield f"variants are told by {new['by']} (were by {old['by']})"
        olds, news = old["variants"], new["variants"]
        yield from (f"variant {_quoted(value)} removed" for value in _without(olds, news))
        yield from (f"variant {_quoted(value)} added ({news[value]})" for value in _without(news, olds))

    def _now(self, old: str) -> str:
        """
        Write the words of a type with the names that classes have now.
        """
        return _WORD.sub(lambda word: self._pairs.get(word[0], word[0]), old)


def _without(values: Any, others: Any) -> list[str]:
    return [value for value in values if value not in others]


def _quoted(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


# -- the state of a package ---------------------------------------------------------------------


def causes(before: bytes | None, after: bytes) -> list[str]:
    """
    Say which inputs of a package are not what they were; nothing when all are.
    """
    old, new = _known(before), _known(after)
    found = []
    if old.section("document").get("sha256") != new.section("document").get("sha256"):
        found.append("the document changed")
    olds, news = _overlays(old), _overlays(new)
    found += [f"overlay {name} removed" for name in olds if name not in news]
    found += [f"overlay {name} added" for name in news if name not in olds]
    found += [f"overlay {name} changed" for name in olds if name in news and olds[name] != news[name]]
    if not found and list(olds) != list(news):
        found.append("the order of the overlays changed")
    if old.told.get("perspective") != new.told.get("perspective"):
        found.append(f"the perspective is {new.told.get('perspective')} now")
    return found


def _overlays(known: _Known) -> dict[str, object]:
    overlays = known.told.get("overlays")
    entries = overlays if isinstance(overlays, list) else []
    return {str(entry.get("file")): entry.get("sha256") for entry in entries if isinstance(entry, dict)}


def conditions(state: State, before: bytes | None, after: bytes) -> Iterator[str]:
    """
    Say in which states a package is, a line each, with what to do about it.
    """
    if state.is_empty:
        yield "missing: there is no package yet; run generate"
        return
    if state.is_foreign:
        what = "its manifest cannot be read" if before is not None else f"it has no {MANIFEST}"
        yield f"not ours: {what}, so {GENERATOR} writes nothing there; name another folder, or empty it first"
        return
    if _is_another(_known(before), _known(after)):
        title = _known(before).title
        yield f"another document: it is the package of {title!r}; name another one by --package"
        return
    if state.edited:
        yield (
            f"hand-edited: {_listed(state.edited)}; generate puts back what was there: move the edit to an "
            "overlay, or to a module outside of the package"
        )
    if state.missing:
        yield f"missing: {_listed(state.missing)}; run generate"
    if state.strays:
        yield f"stray: {_listed(state.strays)}, which {GENERATOR} did not make; move it elsewhere"
    reasons, versions = causes(before, after), _versions(before, after)
    if reasons and not state.outdated:
        yield f"lock refresh: {', '.join(reasons)}, and no code did; generate renews {MANIFEST}"
    elif reasons:
        yield f"stale: {', '.join(reasons)}; run generate"
    elif state.outdated or versions:
        yield f"generator changed: {versions or 'other files are made of the same inputs now'}; run generate"
    elif not (state.edited or state.missing or state.strays):
        yield f"hand-edited: {MANIFEST}; run generate"


def why_changed(state: State, before: bytes | None, after: bytes) -> str:
    """
    Say why a package is not what it was, where no event and no type is another.
    """
    reasons, versions = causes(before, after), _versions(before, after)
    if reasons:
        return f"{', '.join(reasons)}, and no {'event or type' if state.outdated else 'code'} did"
    if state.outdated or versions:
        return f"the generator changed: {versions or 'other files are made of the same inputs now'}"
    return f"{MANIFEST} was edited by hand, and is again as it is made"


def _versions(before: bytes | None, after: bytes) -> str:
    old, new = (_known(manifest).section("generator").get("version") for manifest in (before, after))
    return "" if old == new else f"version {old} made the package, and this is {new}"


def _listed(paths: tuple[str, ...]) -> str:
    shown, more = paths[:5], len(paths) - 5
    return ", ".join(shown) + (f" and {more} more" if more > 0 else "")
