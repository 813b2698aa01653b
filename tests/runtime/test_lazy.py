"""
Modules that are imported when they are used.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from generator.runtime.lazy import import_late, import_now

HEAVY = (
    "asyncio",
    "concurrent.futures",
    "datetime",
    "hashlib",
    "logging",
    "threading",
    "urllib.parse",
    "zlib",
)
"""
What a receiver needs and neither its import nor decoding does.
"""


@pytest.fixture
def importer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """
    A module ``late_pack.importer`` next to ``late_pack.light``, which nobody has imported.
    """
    folder = tmp_path / "late_pack"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "importer.py").touch()
    (folder / "light.py").write_text("COLOUR = 'red'\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    __import__("late_pack.importer")
    yield sys.modules["late_pack.importer"]
    for name in ("late_pack", "late_pack.importer", "late_pack.light"):
        sys.modules.pop(name, None)


def test_is_not_imported_before_its_use(importer: ModuleType) -> None:
    """
    Binding a late module imports nothing; asking it for something does.
    """
    import_late(importer.__name__, ".light")
    before = "late_pack.light" in sys.modules

    assert (False, "red") == (before, importer.light.COLOUR)


def test_makes_way_for_the_module(importer: ModuleType) -> None:
    """
    After the first use the module itself is bound: what stood for it costs nothing any more.
    """
    import_late(importer.__name__, ".light")
    assert importer.light.COLOUR

    assert sys.modules["late_pack.light"] is importer.light


@pytest.mark.parametrize(
    ("written", "bound"), [("json.decoder", "decoder"), ("json as text", "text"), (".light as lamp", "lamp")]
)
def test_names(importer: ModuleType, written: str, bound: str) -> None:
    """
    A module is bound to the last part of its name, or to the one after ``as``.
    """
    import_late(importer.__name__, written)

    assert hasattr(getattr(importer, bound), "__file__")


def test_what_a_module_does_not_have(importer: ModuleType) -> None:
    """
    A misspelt name is told like that of any module.
    """
    import_late(importer.__name__, ".light")
    with pytest.raises(AttributeError, match="'late_pack.light' has no attribute 'COLOR'"):
        _ = importer.light.COLOR


def test_import_now(importer: ModuleType) -> None:
    """
    What was left for later can be imported at once.
    """
    import_late(importer.__name__, ".light")
    import_now(importer.__name__)

    assert sys.modules["late_pack.light"] is vars(importer)["light"]


def loaded(program: str, root: Path) -> list[str]:
    """
    Run a program; return which of the heavy modules it has imported, as far as it alone did.
    """
    finish = f"import sys; print(*(name for name in {HEAVY} if name in sys.modules and name not in before))"
    source = f"import sys; before = frozenset(sys.modules)\n{program}\n{finish}"
    ran = subprocess.run(
        [sys.executable, "-P", "-S", "-c", source],
        env={"PYTHONPATH": str(root / "generated")},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return ran.stdout.split()


def test_import_of_the_handler_is_light(root: Path) -> None:
    """
    Neither importing the webhook handler nor decoding loads what only a receiver needs.
    """
    program = "from crisp_realtime import WebhookHandler, decode\ndecode('message:send', {'type': 'text'})"

    assert [] == loaded(program, root)


def test_a_handler_has_loaded_everything(root: Path) -> None:
    """
    A receiver imports what it needs when it is made: the first delivery does not wait for it.
    """
    program = "from crisp_realtime import WebhookHandler\nWebhookHandler(secret='canary')"

    assert sorted(HEAVY) == sorted(loaded(program, root))
