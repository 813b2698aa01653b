"""
Measure the generator and the package: ``make bench``, or with options ``python bench/run.py``.

Everything is a ratio to something else measured in the same run. Nothing is asserted: the exit code
is 0 whether the aims are met or not.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.decoding import measure_decoding
from bench.drifting import measure_drift
from bench.generation import measure_generation
from bench.importing import measure_import
from bench.measure import ROOT, Table
from bench.receiving import measure_receiving
from bench.scale import measure_scale
from bench.serving import measure_serving

PACKAGE = Path("generated", "crisp_realtime")
PARTS = ("generate", "scale", "drift", "decode", "receive", "serve", "import")
_PATIENCE = 180.0
_PATIENCE_FULL = 3600.0


def measure(parts: Sequence[str], *, quick: bool, full: bool, checkout: Path) -> Iterator[Table]:
    """
    Measure, and hand over each table when it is there.
    """
    if "generate" in parts:
        yield from measure_generation(1 if quick else 3, client=not quick, checkout=checkout)
    if "scale" in parts:
        yield from measure_scale(10 if quick else 100, _PATIENCE_FULL if full else 0 if quick else _PATIENCE)
    if "drift" in parts:
        yield from measure_drift(10 if quick else 100, rival=not quick)
    with tempfile.TemporaryDirectory() as folder:
        # A copy, so that compiled files do not end up in the package.
        shutil.copytree(
            checkout / PACKAGE, Path(folder) / PACKAGE.name, ignore=shutil.ignore_patterns("__pycache__")
        )
        environment = {"PYTHONPATH": folder}
        if "decode" in parts:
            yield measure_decoding(2.0 if quick else 6.0, environment, checkout)
        if "receive" in parts:
            yield measure_receiving(4.0 if quick else 12.0, environment, checkout)
        if "serve" in parts:
            yield measure_serving(1_000 if quick else 3_000, 1 if quick else 3, environment, checkout)
        if "import" in parts:
            yield measure_import(10 if quick else 40, environment)


def machine() -> str:
    """
    Say what the figures depend on, without saying whose machine it is.
    """
    return (
        f"{_processor()}, {os.cpu_count()} cores, {platform.system()}, "
        f"{platform.python_implementation()} {platform.python_version()}"
    )


def _processor() -> str:
    try:
        found = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text("utf-8"), re.MULTILINE)
    except OSError:
        found = None
    return found[1].strip() if found else platform.processor() or platform.machine()


def write_into(text: str, name: str, lines: Sequence[str]) -> str:
    """
    Put lines between the two marks of a name.

    Raises `SystemExit` when the text has no such marks.
    """
    marks = re.compile(rf"(<!-- measured: {re.escape(name)} -->\n).*?(<!-- end -->)", re.DOTALL)
    body = "\n" + "".join(f"{line}\n" for line in lines) + "\n"
    written, count = marks.subn(lambda found: found[1] + body + found[2], text)
    if count != 1:
        raise SystemExit(f"the page has {count} places for {name!r} instead of one")
    return written


def main() -> None:
    """
    Measure what the arguments name; print it, and write it into a page if they say so.
    """
    parser = argparse.ArgumentParser(
        prog="bench/run.py", description="Measure the generator and the package."
    )
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"what to measure of {', '.join(PARTS)}")
    size = parser.add_mutually_exclusive_group()
    size.add_argument(
        "--quick", action="store_true", help="fewer rounds, documents of up to 10 times the size"
    )
    size.add_argument("--full", action="store_true", help="format the largest document as well, for minutes")
    parser.add_argument(
        "--checkout", metavar="FOLDER", help="measure another checkout of the project, all but its growth"
    )
    parser.add_argument("--write", metavar="FILE", help="put the tables into the page, between its marks")
    given = parser.parse_args()
    wrong = sorted(set(given.parts) - set(PARTS))
    if wrong:
        parser.error(f"{', '.join(wrong)}: not among {', '.join(PARTS)}")
    if given.write and not Path(given.write).is_file():
        parser.error(f"{given.write}: is not a page with marks to write between")
    checkout = Path(given.checkout).resolve() if given.checkout else ROOT
    if not (checkout / PACKAGE).is_dir():
        parser.error(f"{given.checkout}: is not a checkout of the project")
    page = Path(given.write).read_text("utf-8") if given.write else None

    start = time.monotonic()
    print(machine())
    for table in measure(given.parts or PARTS, quick=given.quick, full=given.full, checkout=checkout):
        print(f"\n{table.name}\n", *table.lines(), sep="\n", flush=True)
        if page is not None:
            page = write_into(page, table.name, list(table.lines()))
    print(f"\nmeasured in {time.monotonic() - start:.0f} s")
    if page is not None:
        command = " ".join(["python", "bench/run.py", *sys.argv[1:]])
        page = write_into(page, "machine", [f"Measured on {machine()}, with `{command}`."])
        Path(given.write).write_text(page, "utf-8")


if __name__ == "__main__":
    main()
