"""
The names of a package, held against those of the package it takes the place of.

When a document grows, a public name keeps what it stands for, or vanishes and is told; it never
comes to stand for something else.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping

from .errors import Fault, NamingError
from .views import PublicName


def names_in(manifest: bytes | None) -> dict[str, str]:
    """
    Read the public names of a package from its manifest, and what each stands for.

    There are none without a manifest, or in one that cannot be read.
    """
    try:
        content = json.loads(manifest or b"{}")
        own = f"{content['document']['file']}#"  # a pointer that is all there is to say has its file
        # Pointers have no spaces.
        identities = {name: text.partition(" = ")[2] or text for name, text in content["names"].items()}
        return {name: text.replace(own, "#") for name, text in identities.items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}


def check_names(before: Mapping[str, str], after: Mapping[str, PublicName]) -> None:
    """
    Raise `NamingError` for names that came to stand for something else, or may have.

    A name may change hands only when what it stood for is gone, and what it stands for is new; that of a
    group never does.
    """
    pairs = _Pairs(before, {name: public.identity for name, public in after.items()})
    faults = []
    for name, public in after.items():
        old = before.get(name)
        if old is None or pairs.now.get(name) == name:
            continue
        called, was = pairs.now.get(name), pairs.then.get(name)
        doubtful = name in pairs.doubtful
        if called is None and was is None and not doubtful and _group(old) == _group(public.identity):
            continue
        other = f", which is {called} now" if called else ""
        verb = "may have stood" if doubtful else "stood"
        faults.append(
            Fault(
                public.origin,
                f"{name} {verb} for another thing{other}; programs that use it would go on and mean this "
                "one: set x-python-name on one of the two",
            )
        )
    if faults:
        raise NamingError(faults)


def paired(before: Mapping[str, str], after: Mapping[str, str]) -> Mapping[str, str]:
    """
    Say what names are called that stand for the same things in a later package.

    Both map public names to what they stand for, as `names_in` reads them. What is gone is left out.
    """
    return _Pairs(before, after).now


class _Pairs:
    """
    The names of the same things, before and after.

    What has no name of its own is known by all it says (``~digest``). When that grows, it is the one
    of its place that is left on both sides; where several are left, it is *doubtful* which is which.
    """

    def __init__(self, before: Mapping[str, str], after: Mapping[str, str]) -> None:
        self.now: dict[str, str] = {}
        self.then: dict[str, str] = {}
        self.doubtful: set[str] = set()
        self._pair(before, after, lambda identity: identity)
        left = {name: identity for name, identity in before.items() if name not in self.now}
        new = {name: identity for name, identity in after.items() if name not in self.then}
        self._pair(left, new, lambda identity: _DIGEST.sub("~", identity))

    def _pair(
        self,
        before: Mapping[str, str],
        after: Mapping[str, str],
        said: Callable[[str], str],
    ) -> None:
        olds: dict[tuple[bool, str], list[str]] = {}
        news: dict[tuple[bool, str], list[str]] = {}
        for names, by in ((before, olds), (after, news)):
            for name, identity in names.items():
                by.setdefault((_is_member(name), said(identity)), []).append(name)
        for key, old in olds.items():
            new = news.get(key, [])
            if len(old) == 1 == len(new):
                self.now[old[0]], self.then[new[0]] = new[0], old[0]
            elif len(old) == len(new) and set(old) == set(new):
                for name in old:
                    self.now[name] = self.then[name] = name
            else:
                self.doubtful |= set(old) & set(new)


_DIGEST = re.compile(r"~[0-9a-f]{16}")


def _group(identity: str) -> str:
    """
    Say which group a name stands for; nothing for other names.
    """
    return identity if identity.startswith("group ") else ""


def _is_member(name: str) -> bool:
    # An event's member and its class may come from one place in the document.
    return "." in name
