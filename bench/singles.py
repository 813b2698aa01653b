"""
The single changes of ``tests/drift/`` before the comparing library of AsyncAPI.

``python -m bench.singles`` prints, for each class that our findings have, how many changes of that class
there are, and in how many the library says that something is breaking, or names nothing but what it cannot
classify, or finds no difference. References are followed before.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections import Counter
from pathlib import Path

from generator.drift.catalogue import Class
from tests.drift.singles import REFUSED, edited, host, read_changes

from .drifted import followed
from .rivals import DIFF, prepare_diff

_COMPARE = """\
const fs = require("fs");
const { diff } = require("@asyncapi/diff");
const found = JSON.parse(fs.readFileSync("singles.json", "utf8")).map(([older, newer]) => {
  try {
    const output = diff(older, newer, { outputType: "json" });
    if (output.breaking().length) return "breaking";
    if (output.nonBreaking().length) return "non-breaking";
    return output.unclassified().length ? "unclassified" : "nothing";
  } catch (error) {
    return "failed";
  }
});
console.log(JSON.stringify(found));
"""


def main() -> None:
    """
    Compare every change and its mirror, and print the table.
    """
    classes, pairs = [], []
    for single in read_changes()[1]:
        start = edited(host(single.host), single.start)
        sides = [followed(start), followed(edited(start, single.edit))]
        for expected, pair in ((single.expected, sides), (single.mirrored, sides[::-1])):
            if expected is not None and expected != (REFUSED,) and not single.overlay:
                ranks = [Class(line.split()[4]).rank for line in expected]
                classes.append(list(Class)[min(ranks, default=Class.NONE.rank)].value)
                pairs.append(pair)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for side, document in zip(("older", "newer"), pairs[0], strict=True):
            (folder / f"{side}.json").write_text(json.dumps(document), encoding="utf-8")
        said = prepare_diff(folder)
        if isinstance(said, str):
            print(said)
            return
        home = folder / "diff"
        (home / "singles.json").write_text(json.dumps(pairs), encoding="utf-8")
        (home / "singles.js").write_text(_COMPARE, encoding="utf-8")
        done = subprocess.run(["node", "singles.js"], cwd=home, capture_output=True, text=True, check=True)
    table = Counter(zip(classes, json.loads(done.stdout), strict=True))
    kinds = ("breaking", "non-breaking", "unclassified", "nothing", "failed")
    print(f"| our class | changes | {' | '.join(f'{DIFF}: {kind}' for kind in kinds)} |")
    for class_ in Class:
        counts = [table[class_.value, kind] for kind in kinds]
        print(f"| {class_.value} | {sum(counts)} | {' | '.join(map(str, counts))} |")


if __name__ == "__main__":
    main()
