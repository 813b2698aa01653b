"""
Two documents -> what the difference does to users of the package.

Both sides are read as packages would be made of them, overlays applied. One real change is one finding, at
the place where it is written; its class is the worst of its uses. Every public name that is lost belongs to a
finding.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from ..errors import InputError, Origin
from ..metaschema import extension_names
from ..nodes import Array, Node, Object, along, child_origin, objects_at, split_pointer
from ..pipeline import Inputs, without_collector
from ..runtime.signature import BodyPlace
from .canonical import Nodes
from .catalogue import Class, Rule, rules
from .claims import Claims, Scope, Touched, effect_of, places_below, touched
from .findings import ABSENT, Finding, PythonName, Report, Use
from .ledger import Kind, Ledger, pointers_of, sentence_digests, shape_of
from .moves import Moves
from .notes import TEXT_RULES, Context, plain_of, same
from .pairs import ANY, Change, Pair, Pairs
from .schemas import compare_schemas
from .sides import Reading, messages, operations, read_side
from .structure import compare_structure
from .surface import Surface, read_surface

_TRAITS: Final = re.compile(r"^/components/(message|operation)Traits/|/traits/")
_NORMATIVE: Final = re.compile(
    r"\b(MUST|SHALL|REQUIRED|must|never|only|always)\b"
    r"|within (about |~)?\d+ ?(s|ms|seconds?|minutes?|hours?)\b"
)
_NAMING: Final = frozenset(
    {
        "CH05",
        "CH10",
        "PA03",
        "OP04",
        "OP06",
        "OP07",
        "MS06",
        "MS07",
        "MS08",
        "MS09",
        "RT13",
        "EN12",
        "EN13",
        "EV04",
    }
)
"""
Rules for changes that may give an event or a command another name.
"""

_EXTENSION_RULES: Final = {
    "x-availability": ("CH07", "RT13"),
    "x-event-name": ("EV04", "RT13"),
    "x-deprecated": ("OP11", "SC16"),
    "x-python-name": ("EV04", "SC28"),
}
"""
Rules for extensions that have one of their own: of channels, operations and messages, and of schemas.
"""

_OF_THE_WHOLE: Final = frozenset(
    {"EV01", "EV02", "EV03", "EV04", "EN11", "NA01", "NA04", "CH11", "OV02", "SE11"}
)
"""
Rules for what follows from two documents as wholes, which no overlay brings alone.
"""

_ONLY_TEXT: Final = TEXT_RULES | {"MS09", "MS18", "OP09", "SV14", "RT09", "PR02", "SC30", "MS20"}
"""
Rules for what no overlay needs to be looked at again for.
"""

_REMOVING: Final = frozenset({"CH03", "CH04", "OP02", "OP03", "MS02", "MS04"})
"""
Rules for changes by which events and commands vanish.
"""


def compare(old: Inputs, new: Inputs, *, ledger: Ledger | None = None, package: Path | None = None) -> Report:
    """
    Compare two documents with their overlays. *package* is the folder of a package that one of them became:
    its names are told with their lines.

    Raises `InputError` with all faults of a side that cannot be read, or whose overlays do not fit.
    """
    with without_collector():
        return compare_sides(read_side(old), read_side(new), ledger=ledger, package=package)


def compare_sides(
    old: Reading, new: Reading, *, ledger: Ledger | None = None, package: Path | None = None
) -> Report:
    """
    Compare two documents that have been read, with their overlays; a side may be used again.
    """
    return _Comparison(old, new, ledger, package).report()


@dataclass
class _Draft:
    """
    A change with all its uses, before it is a finding. It *is shown* by the package where a name of that
    place is otherwise, whichever change claims the name.
    """

    change: Change
    directions: set[str]
    uses: list[Use]
    names: list[Touched]
    pair: Pair | None = None
    is_shown: bool = False


class _Comparison:
    def __init__(self, old: Reading, new: Reading, ledger: Ledger | None, package: Path | None) -> None:
        self._inputs = old.inputs, new.inputs
        self._package = package
        self._ledger = ledger
        self._rules = rules()
        self._extensions = extension_names()
        self.old, self.new = old, new
        self._overlays = {overlay.name for inputs in self._inputs for overlay in inputs.overlays}

    def report(self) -> Report:
        drafts = self._drafts(self.old, self.new)
        surfaces: tuple[Surface, Surface] | None = None
        if self.new.clashes and not self.old.clashes:
            drafts += self._clashes()
        elif self.new.plan is not None and self.old.plan is not None:
            surfaces = read_surface(self.old, self._package), read_surface(self.new, self._package)
            drafts = self._claimed(drafts, *surfaces)
        findings = [self._finding(draft, surfaces) for draft in drafts]
        findings = self._of_overlays(findings)
        findings += self._of_ledger()
        findings += self._policy(findings)
        ordered = sorted(
            _distinct(findings),
            key=lambda finding: (finding.severity.rank, _position(finding), finding.rule.id),
        )
        return Report(
            check="diff",
            old=self.old.side(),
            new=self.new.side(),
            overlays=[(overlay.name, overlay.digest) for overlay in self._inputs[1].overlays],
            perspective=self.new.inputs.perspective,
            package=self.new.inputs.package,
            findings=ordered,
            checked=tuple(self._rules.values()),
        )

    # -- what changed

    def _drafts(self, old: Reading, new: Reading) -> list[_Draft]:
        """
        Compare two readings; return each change once, with where it is used.
        """
        pairs = Pairs(old.canonical, new.canonical, self._extension, self._prose, old.schemas, new.schemas)
        pairs.events |= _event_members(old)
        noted = compare_structure(Context(old, new, pairs, self._extension, self._prose))
        compare_schemas(pairs)
        pairs.spread()
        drafts: dict[tuple[Any, ...], _Draft] = {}
        for each in noted:
            self._collect(drafts, each.change, set(each.directions), list(each.uses), None)
        moved = Moves(pairs)
        for pair in pairs.all():
            for change in moved.of(pair):
                self._collect(drafts, change, set(pair.directions), [], pair)
        for draft in drafts.values():
            if draft.pair is not None:
                draft.uses = list(pairs.uses(draft.pair))
        return [*drafts.values(), *self._unused(old, new, pairs)]

    @staticmethod
    def _collect(
        drafts: dict[tuple[Any, ...], _Draft],
        change: Change,
        directions: set[str],
        uses: list[Use],
        pair: Pair | None,
    ) -> None:
        # What was written once changed once, however many ways lead to it.
        places = change.old_place, change.new_place
        key = (*sorted(change.rules.items()), change.pointer, *map(_said, (change.old, change.new)), *places)
        present = drafts.get(key)
        if present is None:
            drafts[key] = _Draft(change, directions, uses, [], pair)
        else:
            present.directions |= directions
            present.uses += [use for use in uses if use not in present.uses]

    def _unused(self, old: Reading, new: Reading, pairs: Pairs) -> list[_Draft]:
        """
        Note the components that changed and that nothing uses.
        """
        used = _reached(old) | _reached(new)
        for pair in pairs.all():
            schemas = pairs.old.schema(pair.old).nodes, pairs.new.schema(pair.new).nodes
            used |= {id(node) for nodes in (pair.old, pair.new, *schemas) for node in nodes}
        found = []
        for section, rule in (("schemas", "SC30"), ("messages", "MS20")):
            before = objects_at(old.document.root.get("components"), section)
            after = objects_at(new.document.root.get("components"), section)
            for name in dict.fromkeys((*before, *after)):
                first, second = before.get(name, ABSENT), after.get(name, ABSENT)
                if id(first) in used or id(second) in used or same(first, second):
                    continue
                told = "added" if first is ABSENT else "removed" if second is ABSENT else "changed"
                place = [
                    _key_origin(side, section, name) if node is not ABSENT else None
                    for side, node in ((old, first), (new, second))
                ]
                change = Change(
                    {ANY: rule},
                    f"/components/{section}/{name}",
                    f"{section[:-1]} {name}",
                    f"{told}; nothing uses it",
                    plain_of(first),
                    plain_of(second),
                    place[0],
                    place[1],
                )
                found.append(_Draft(change, set(), [], []))
        return found

    # -- rules that need more than two values

    def _extension(self, key: str, pointer: str) -> str:
        """
        Name the rule for an extension: those that something reads, and all others.
        """
        own = _EXTENSION_RULES.get(key)
        if own is not None and not (key == "x-python-name" and "/properties/" in pointer):
            at_schema = not pointer.startswith("/channels/") and not pointer.startswith(
                "/components/messages/"
            )
            return own[at_schema]
        consumed = key in self._extensions or (
            self._ledger is not None and self._ledger.kind(pointer) is Kind.CONSUMED
        )
        return "RT13" if consumed else "RT12"

    def _prose(self, pointer: str, old: Any, new: Any, rule: str) -> str:
        """
        Name the rule for a text: one on which something rests, one that promises something, any other.
        """
        if self._bears(pointer, old, new):
            return rule if rule == "SE11" else "CH07" if rule == "CH06" else "PR01"
        if rule == "CH06" and sentence_digests(_text(new)) & self._markers - sentence_digests(_text(old)):
            return "CH07"
        before = set(map(_promise, _sentences(old)))
        added = [sentence for sentence in _sentences(new) if _promise(sentence) not in before]
        return "PR02" if rule != "SE11" and any(map(_NORMATIVE.search, added)) else rule

    # -- names

    def _clashes(self) -> list[_Draft]:
        """
        Note that two things would have one Python name.
        """
        drafts = []
        told: set[tuple[str, ...]] = set()
        for fault in self.new.clashes:
            two = tuple(re.findall(r"'[^']*'", fault.sentence)[:2])
            if two in told:
                continue  # one clash, in whatever they would both be called
            told.add(two)
            rule = "CH11" if "(event at" in fault.sentence else "NA01"
            change = Change(
                {ANY: rule},
                fault.origin.place[1],
                "the package",
                fault.sentence,
                new=fault.sentence,
                new_place=fault.origin,
            )
            drafts.append(_Draft(change, set(), [], []))
        return drafts

    def _claimed(self, drafts: list[_Draft], old: Surface, new: Surface) -> list[_Draft]:
        """
        Give each name that differs to the change it belongs to; note those that belong to none.
        """
        names = touched(old, new)
        scopes = [self._scope(draft) for draft in drafts]
        claims = Claims(scopes)
        breaking = {number for number, draft in enumerate(drafts) if self._may_lose_names(draft)}
        left: list[Touched] = []
        for name in names:
            for near in claims.near(name):
                drafts[near].is_shown = True
            number = claims.find(name, breaking) if name.is_lost else claims.find(name)
            if number is None:
                left.append(name)
            else:
                drafts[number].names.append(name)
        for draft in drafts:
            if _REMOVING & set(draft.change.rules.values()):
                # What goes does not give another name to what stays: why that is, is told apart.
                stays = [name for name in draft.names if name.is_lost and name.new is not None]
                draft.names = [name for name in draft.names if name not in stays]
                left += stays
        left, events = self._events_called_otherwise(left, drafts)
        drafts = [*drafts, *events]
        owners = {
            each.name: draft
            for draft in drafts
            for each in draft.names
            if each.is_lost and "." not in each.name
        }
        unclaimed: list[_Draft] = []
        for name in left:
            if not name.is_lost:
                continue
            owner = owners.get(name.name.partition(".")[0])
            number = claims.find(name)
            if owner is not None:
                owner.names.append(name)  # what is lost with its class
            elif number is not None:
                drafts[number].names.append(name)
            else:
                unclaimed.append(self._unclaimed(name))
        events = [*self._told_by_their_names(drafts), *unclaimed]
        if any("EV01" in draft.change.rules.values() for draft in drafts):
            drafts = [draft for draft in drafts if not _says_what_names(draft.change)]
        return [draft for draft in (*drafts, *events) if draft.names or not draft.change.only_if_named]

    @staticmethod
    def _told_by_their_names(drafts: Sequence[_Draft]) -> list[_Draft]:
        """
        Note what changes beside its own rule have done to names of other things.
        """
        found = []
        for draft in drafts:
            rules_ = set(draft.change.rules.values())
            if "PA03" in rules_ and any(name.is_lost for name in draft.names):
                draft.change.rules = {ANY: "EV03"}
            moved = [name for name in draft.names if name.is_lost and name.new is not None]
            if rules_ & {"EN01", "EN02", "EN04", "EN05"} and moved:
                draft.names = [name for name in draft.names if name not in moved]
                told = ", ".join(f"{name.name} is {name.new.name} now" for name in moved if name.new)
                change = replace(
                    draft.change,
                    rules={ANY: "EN11"},
                    what=told,
                    old=[name.name for name in moved],
                    new=[name.new.name for name in moved if name.new],
                    effects={},
                )
                found.append(replace(draft, change=change, names=moved))
        return found

    def _may_lose_names(self, draft: _Draft) -> bool:
        rule, _, upgrade, _ = self._effects(draft)
        return upgrade == "N" or rule.id in _NAMING

    def _scope(self, draft: _Draft) -> Scope:
        change = draft.change
        places = [place for place in (change.old_place, change.new_place) if place is not None]
        beneath = places_below(self.old.document, change.gone) | places_below(self.new.document, change.come)
        values = {
            f"{json.dumps(value)} of " for value in (change.old, change.new) if isinstance(value, str | int)
        }
        pointers = {place.place[1] for place in places}
        rules_ = set(change.rules.values())
        wires = {str(value) for value in (change.old, change.new)} if rules_ & {"EN12", "EN13"} else set()
        if rules_ & (_NAMING | _REMOVING):
            wires |= self._wires(draft)
        return Scope(frozenset(pointers), beneath, frozenset(values), frozenset(wires), draft.names)

    def _wires(self, draft: _Draft) -> set[str]:
        """
        Name the events and commands of the channels at which a change stands or is used.
        """
        change = draft.change
        pointers = [use.pointer for use in draft.uses]
        pointers += [place.place[1] for place in (change.old_place, change.new_place) if place is not None]
        found: set[str] = set()
        for pointer in pointers:
            tokens = split_pointer(pointer)
            if len(tokens) > 1 and tokens[0] == "channels":
                for side in (self.old, self.new):
                    found |= {each.name for each in side.carried.get(tokens[1], ())}
        return found

    def _events_called_otherwise(
        self, names: Iterable[Touched], drafts: Sequence[_Draft]
    ) -> tuple[list[Touched], list[_Draft]]:
        """
        Note the events whose name is another one now though nothing about them changed: how a document names
        events follows from the whole of it.
        """
        olds = {event.identity: event for event in (*self.old.api.events, *self.old.api.commands)}
        news = {event.identity: event for event in (*self.new.api.events, *self.new.api.commands)}
        called = {
            identity: (event, news[identity])
            for identity, event in olds.items()
            if identity in news and news[identity].name != event.name
        }
        by_name = {event.name: identity for identity, pair in called.items() for event in pair}
        left: list[Touched] = []
        events: list[_Draft] = []
        by_event: dict[str, list[Touched]] = {}
        for name in names:
            event = next((by_name[wire] for wire in sorted(name.wires) if wire in by_name), None)
            if event is None:
                left.append(name)
            else:
                by_event.setdefault(event, []).append(name)
        if not by_event:
            return left, events
        groups: dict[str, list[str]] = {}
        for identity in by_event:
            rule = self._why_called(*called[identity])
            groups.setdefault(rule if rule == "EV04" else identity, []).append(identity)
        for identities in groups.values():
            group = [called[identity] for identity in identities]
            found = [name for identity in identities for name in by_event[identity]]
            first, second = group[0]
            # Several at once, and each for no reason of its own: the naming of all has turned.
            turned = len(group) > 1
            rule = "EV01" if turned else self._why_called(first, second)
            told = f"is called {second.name} now"
            if turned:
                told = f"{len(group)} events are called otherwise: {first.name} is {second.name} now"
            change = Change(
                {ANY: rule},
                second.origin.place[1],
                "the document" if turned else f"event {first.name}",
                told,
                first.name,
                second.name,
                first.origin,
                second.origin,
                renamed_from=first.name,
            )
            events.append(_Draft(change, set(), [], found))
        return left, events

    def _why_called(self, first: Any, second: Any) -> str:
        """
        Say why an event is called otherwise: its channel has more messages now, or fewer; or something else.
        """
        counts = [
            len(side.carried.get(event.channels[0].address, ())) if event.channels else 0
            for side, event in ((self.old, first), (self.new, second))
        ]
        return "EV02" if counts[0] != counts[1] and "EV02" in self._rules else "EV04"

    def _unclaimed(self, name: Touched) -> _Draft:
        place = next(iter(sorted(name.places)), "")
        change = Change(
            {ANY: "NA04"}, place, name.name, "is gone", name.name, name.new.name if name.new else ABSENT
        )
        return _Draft(change, set(), [], [name])

    # -- findings

    def _effects(self, draft: _Draft) -> tuple[Rule, str, str, str]:
        """
        Return the rule with its effects and the direction in which they are worst.
        """
        best: tuple[int, Rule, str, str, str] | None = None
        change = draft.change
        for direction in sorted(draft.directions) or [ANY]:
            rule = self._rules[
                change.rules.get(direction) or change.rules.get(ANY) or next(iter(change.rules.values()))
            ]
            given = change.effects.get(direction) or change.effects.get(ANY)
            if given is None and "by" in change.rules:
                given = self._rules[change.rules["by"]].effect(direction)
            now, upgrade = given or rule.effect(direction)
            rank = rule.severity(now, upgrade).rank
            if best is None or rank < best[0]:
                best = rank, rule, now, upgrade, direction
        assert best is not None
        _, rule, now, upgrade, direction = best
        return rule, now, upgrade, direction

    def _finding(self, draft: _Draft, surfaces: tuple[Surface, Surface] | None = None) -> Finding:
        """
        Make a finding of a change. *surfaces* are those of both packages, where names were claimed.
        """
        change = draft.change
        rule, now, upgrade, direction = self._effects_as_told(draft)
        if surfaces is not None:
            upgrade = _upgrade_shown(draft, rule, upgrade, surfaces)
        place = change.new_place or change.old_place
        through = []
        if any(where and _TRAITS.search(where.place[1]) for where in (change.old_place, change.new_place)):
            through.append("TR01")
        return Finding(
            rule=rule,
            severity=rule.severity(now, upgrade),
            now=now,
            upgrade=upgrade,
            direction="" if direction == ANY else direction,
            pointer=change.pointer,
            subject=change.subject,
            change=change.what,
            old=change.old,
            new=change.new,
            old_place=change.old_place,
            new_place=change.new_place,
            overlay_place=place if place is not None and place.file in self._overlays else None,
            uses=tuple(draft.uses),
            python=tuple(_python(name, surfaces) for name in draft.names) if surfaces is not None else (),
            through=tuple(through),
            renamed_from=change.renamed_from,
        )

    def _effects_as_told(self, draft: _Draft) -> tuple[Rule, str, str, str]:
        rule, now, upgrade, direction = self._effects(draft)
        if rule.id == "SE11" and not self._bears(draft.change.pointer, draft.change.old, draft.change.new):
            return rule, "=", "D", direction
        return rule, now, upgrade, direction

    def _bears(self, pointer: str, old: Any, new: Any) -> bool:
        """
        Tell whether a text had a sentence on which something rests, and has it no longer.
        """
        if self._ledger is None:
            return False
        return any(
            prose.stands_in(_text(old)) and not prose.stands_in(_text(new))
            for prose in self._ledger.prose(pointer)
        )

    @cached_property
    def _markers(self) -> frozenset[str]:
        """
        The sentences by which channels say where they are offered, by their digests.
        """
        sentences = self._ledger.sentences if self._ledger is not None else ()
        return frozenset(
            prose.digest for prose in sentences if shape_of(prose.pointer) == "/channels/*/description"
        )

    def _of_overlays(self, findings: Sequence[Finding]) -> list[Finding]:
        """
        Tell what upstream changed and users do not see, because an overlay says something else there.

        Findings that upstream alone does not explain are those that an overlay brings.
        """
        if not self._overlays:
            return list(findings)
        found = [*findings, *self._counts()]
        try:
            raw = read_side(self._inputs[0], corrected=False), read_side(self._inputs[1], corrected=False)
        except InputError:  # a document may need its overlays to be valid
            return found
        told = {_told_by(finding) for finding in findings}
        pointers = {finding.pointer for finding in findings}
        upstream = [self._finding(draft) for draft in self._drafts(*raw) if not draft.change.only_if_named]
        explained = {_told_by(finding) for finding in upstream}
        found = [
            (
                finding
                if _told_by(finding) in explained or finding.rule.id in _OF_THE_WHOLE
                else replace(finding, through=(*finding.through, "OV06"))
            )
            for finding in found
        ]
        for finding in upstream:
            if (
                _told_by(finding) in told
                or finding.pointer in pointers
                or finding.severity is Class.NONE
                or finding.rule.id in _ONLY_TEXT
            ):
                continue
            found.append(self._shadowed(finding))
        return found

    def _shadowed(self, finding: Finding) -> Finding:
        there, place = _at(self.new.document.root, finding.pointer)
        taken = place is not None and same(there, finding.new)
        rule = self._rules["OV03" if taken else "OV04"]
        now, upgrade = rule.effect(ANY)
        told = (
            "upstream says what the overlay says now"
            if taken
            else "upstream changed what an overlay overwrites"
        )
        brought = place if place is not None and place.file != self.new.document.name else None
        return replace(
            finding,
            rule=rule,
            severity=rule.severity(now, upgrade),
            now=now,
            upgrade=upgrade,
            change=f"{told}: {finding.rule.slug}, {finding.change}",
            overlay_place=brought,
            python=(),
            through=(finding.rule.id,),
        )

    def _counts(self) -> Iterable[Finding]:
        """
        Yield the actions of overlays that select another number of nodes than before.
        """
        olds = {correction.name: correction for correction in self.old.document.corrections}
        for overlay in self._inputs[1].overlays:
            counts = [
                next((each.counts for each in side.document.corrections if each.name == overlay.name), ())
                for side in (self.old, self.new)
            ]
            if overlay.name not in olds or len(counts[0]) != len(counts[1]):
                continue
            for action, before, after in zip(overlay.actions, *counts, strict=False):
                if before != after:
                    yield _finding_of(
                        self._rules["OV02"],
                        pointer=f"{overlay.name.rsplit('/', 1)[-1]}#{action.origin.pointer}",
                        subject=f"target {action.target}",
                        change=f"selects {after} places, and selected {before}",
                        old=before,
                        new=after,
                        old_place=action.origin,
                        new_place=action.origin,
                        overlay_place=action.origin,
                    )

    def _of_ledger(self) -> list[Finding]:
        """
        Find the kinds of members that are new in the document and that the ledger does not know.
        """
        if self._ledger is None:
            return []
        known = {shape_of(pointer) for pointer in pointers_of(self._inputs[0].document.root)}
        found: dict[str, Finding] = {}
        for pointer in pointers_of(self._inputs[1].document.root):
            shape = shape_of(pointer)
            if shape in known or shape in found or self._ledger.covers(pointer) is not None:
                continue
            found[shape] = _finding_of(
                self._rules["UN02"],
                pointer=pointer,
                subject=f"member {shape}",
                change="is in no entry of the ledger",
                new=shape,
                new_place=_at(self._inputs[1].document.root, pointer)[1],
            )
        return list(found.values())

    def _policy(self, findings: Sequence[Finding]) -> list[Finding]:
        """
        Note that a document broke its users under the version it had.
        """
        broken = any(finding.severity is Class.BREAKING for finding in findings)
        if not broken or self.old.api.version != self.new.api.version:
            return []
        info = self.new.root.get("info")
        place = info.key_origin("version") if isinstance(info, Object) and "version" in info else None
        return [
            _finding_of(
                self._rules["RT05"],
                pointer="/info/version",
                subject="the document",
                change=f"breaks its users and is still version {self.new.api.version}",
                old=self.old.api.version,
                new=self.new.api.version,
                new_place=place,
            )
        ]


def _finding_of(rule: Rule, **told: Any) -> Finding:
    """
    Make a finding of a rule whose effects are always the same, whatever the direction.
    """
    now, upgrade = rule.effect(ANY)
    severity = rule.severity(now, upgrade)
    return Finding(rule=rule, severity=severity, now=now, upgrade=upgrade, direction="", **told)


def _says_what_names(change: Change) -> bool:
    """
    Tell whether a change is that a document says what names its events, and nothing else.
    """
    if change.pointer != "/x-events":
        return False
    rest = [
        {key: said for key, said in value.items() if key != "names"} if isinstance(value, dict) else {}
        for value in (change.old, change.new)
    ]
    return rest[0] == rest[1]


def _key_origin(side: Reading, section: str, name: str) -> Origin:
    components = side.document.root["components"]
    origin: Origin = components[section].key_origin(name)
    return origin


def _event_members(reading: Reading) -> dict[int, str]:
    """
    Find the schemas that say which events a webhook delivers: the member of its envelope that names them.
    """
    webhook = reading.api.webhook
    if webhook is None or not isinstance(webhook.scheme.name, BodyPlace):
        return {}
    channel = objects_at(reading.root, "channels").get(webhook.address)
    found: dict[int, str] = {}
    for _, operation in operations(channel) if channel is not None else ():
        for message in messages(operation):
            nodes: Nodes = (message.get("payload", True),)
            for name in webhook.scheme.name.path:
                member = reading.canonical.schema(nodes).members.get(name)
                nodes = member.nodes if member is not None else ()
            for node in reading.canonical.schema(nodes).nodes if nodes else ():
                found[id(node)] = webhook.scheme.name.path[-1]
    return found


def _reached(reading: Reading) -> set[int]:
    """
    Return the ``id`` of every object of the document that a channel leads to.
    """
    found: set[int] = set()
    pending: list[Node] = [reading.document.root.get("channels")]
    while pending:
        node = pending.pop()
        if not isinstance(node, Object | Array) or id(node) in found:
            continue
        found.add(id(node))
        if isinstance(node, Object) and isinstance(node.get("$ref"), str):
            pending.append(reading.document.follow(node)[0])
        pending.extend(node.values() if isinstance(node, Object) else node)
    return found


def _upgrade_shown(draft: _Draft, rule: Rule, upgrade: str, surfaces: tuple[Surface, Surface]) -> str:
    """
    Return the effect that a change has upon upgrade, by what the packages of both sides show of it.
    """
    if any(name.is_lost for name in draft.names):
        return "N"
    has_nothing_of_it = upgrade == "N" and all(not name.old for name in draft.names)
    has_its_annotations = upgrade == "T" and not (draft.names or draft.is_shown)
    if rule.varies and (
        has_nothing_of_it
        or has_its_annotations
        or (upgrade in "NTB" and surfaces[0].does_the_same(surfaces[1]))
    ):
        return "D"
    return upgrade


def _python(name: Touched, surfaces: tuple[Surface, Surface]) -> PythonName:
    public, surface = (name.old, surfaces[0]) if name.old is not None else (name.new, surfaces[1])
    assert public is not None
    renamed = name.new is not None and name.old is not None and name.new.name != name.old.name
    return PythonName(
        name=public.name,
        effect=effect_of(name),
        path=public.path,
        line=surface.line(public),
        before=name.old.signature if name.old else "",
        after=name.new.signature if name.new else "",
        became=name.new.name if renamed and name.new else "",
    )


def _at(root: Object, pointer: str) -> tuple[Node, Origin | None]:
    steps = list(along(root, pointer))
    if not steps:
        return None, None
    holder, key = steps[-1]
    is_whole = len(steps) == len(split_pointer(pointer))
    return holder[key] if is_whole else None, child_origin(holder, key)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _sentences(text: Any) -> list[str]:
    return re.split(r"(?<=[.!?])\s", text) if isinstance(text, str) else []


def _promise(sentence: str) -> str:
    return " ".join(sentence.split()).rstrip(".!?").lower()


def _told_by(finding: Finding) -> tuple[str, ...]:
    return finding.rule.id, finding.pointer, _said(finding.old), _said(finding.new)


def _said(value: Any) -> str:
    return "absent" if value is ABSENT else json.dumps(value, sort_keys=True, default=str)


def _position(finding: Finding) -> tuple[str, int, int]:
    place = finding.place
    return (place.file, place.line, place.column) if place is not None else ("", 0, 0)


def _distinct(findings: Iterable[Finding]) -> list[Finding]:
    return list({(finding.fingerprint, finding.change): finding for finding in findings}.values())
