from __future__ import annotations

import importlib.metadata
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LOCKED = re.compile(r"([A-Za-z0-9._-]+)==([A-Za-z0-9.+!-]+)(; .+)?")
LOCKS = ("build.txt", "generate.txt", "dev.txt")


@pytest.fixture(scope="module")
def project(root: Path) -> dict[str, Any]:
    """
    What ``pyproject.toml`` says.
    """
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))


def locked(root: Path, name: str) -> dict[str, str]:
    lines = (root / "requirements" / name).read_text(encoding="utf-8").splitlines()
    pins = [LOCKED.fullmatch(line) for line in lines if not line.startswith("#")]

    assert None not in pins, "a lock holds names and versions, and no addresses"
    return {canonicalize_name(pin[1]): pin[2] for pin in pins if pin}


def needed(wanted: Iterable[str], extras: frozenset[str] = frozenset()) -> dict[str, frozenset[str]]:
    """
    Follow requirements through what is installed: names, and the extras that are asked for.
    """
    found: dict[str, frozenset[str]] = {}
    pending = [(Requirement(text), extras) for text in wanted]
    while pending:
        want, asked = pending.pop()
        if want.marker and not any(want.marker.evaluate({"extra": extra}) for extra in asked | {""}):
            continue
        name = canonicalize_name(want.name)
        known = found.get(name)
        if known is not None and want.extras <= known:
            continue
        found[name] = (known or frozenset()) | want.extras
        requires = importlib.metadata.requires(name) or []
        pending += [(Requirement(text), found[name]) for text in requires]
    return found


def test_locks_hold_what_the_project_needs(root: Path, project: dict[str, Any]) -> None:
    """
    Every dependency is locked, in a version that it accepts.
    """
    lock = locked(root, "generate.txt") | locked(root, "dev.txt")
    wanted = [
        Requirement(text) for text in project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    ]

    assert [] == [
        str(want)
        for want in wanted
        if not want.specifier.contains(lock.get(canonicalize_name(want.name), "0"))
    ]


def test_lock_holds_the_build_backend(root: Path, project: dict[str, Any]) -> None:
    """
    The build backend is the locked one.
    """
    (backend,) = map(Requirement, project["build-system"]["requires"])

    assert f"=={locked(root, 'build.txt')[backend.name]}" == str(backend.specifier)


def test_lock_of_the_fuzzer(root: Path) -> None:
    """
    The fuzzer runs on what it brings along and the standard library.
    """
    assert {"atheris"} == locked(root, "fuzz.txt").keys()


def test_locks_agree(root: Path) -> None:
    """
    What stands in two locks has one version; what generating needs, the lock of the tests has not again.
    """
    build, generate, dev = (locked(root, name) for name in LOCKS)

    assert set() == generate.keys() & dev.keys()
    for lock in (generate, dev):
        assert [] == [name for name, version in lock.items() if build.get(name, version) != version]


def test_generating_installs_what_it_needs(root: Path, project: dict[str, Any]) -> None:
    """
    The lock for generating holds what the generator depends on, all of it and nothing else.
    """
    assert set(needed(project["project"]["dependencies"])) == locked(root, "generate.txt").keys()


@pytest.mark.parametrize("target", ["generate", "check", "vendor"])
def test_targets_that_need_the_generator_alone(root: Path, target: str) -> None:
    """
    They set up what generating needs, and no more.
    """
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    recipes = dict(re.findall(r"^(\$\(\w+\)): .*\n((?:\t.*\n)+)", makefile, re.MULTILINE))

    assert re.search(rf"^{target}: \$\(GENERATES\) ##", makefile, re.MULTILINE)
    assert ["generate.txt"] == re.findall(r"requirements/(\S+)", recipes["$(GENERATES)"])


def test_every_dependency_is_explained(root: Path, project: dict[str, Any]) -> None:
    """
    The page on dependencies names each of them.
    """
    page = canonicalize_name((root / "docs/dependencies.md").read_text(encoding="utf-8"))
    wanted = [
        Requirement(text) for text in project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    ]

    assert [] == [want.name for want in wanted if f"{canonicalize_name(want.name)}" not in page]


def test_wheel(root: Path, tmp_path: Path) -> None:
    """
    The wheel holds every file of the generator and every template, and nothing from outside them.
    """
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)],
        cwd=root,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("asyncapi_pygen-*-py3-none-any.whl")
    names = zipfile.ZipFile(wheel).namelist()
    inside = {name for name in names if ".dist-info/" not in name}
    sources = {
        path.relative_to(root).as_posix()
        for folder in ("generator", "templates")
        for path in (root / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }

    assert {re.sub("^templates/", "generator/templates/", name) for name in sources} == inside
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)
