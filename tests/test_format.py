from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import GeneratorError
from generator.format import LINE_LENGTH, format_modules, format_source


def test_layout() -> None:
    """
    Quotes become double, a trailing comma keeps its brackets open, and the file ends in one line break.
    """
    assert 'a = [\n    "b",\n]\n' == format_source("a = ['b',]\n\n\n\n", "m.py")


def test_line_length() -> None:
    """
    A call is broken when it would pass the last column, and not one column before.
    """
    fits = f"call({'a' * (LINE_LENGTH - len('call(, b)'))}, b)\n"

    assert fits == format_source(fits, "m.py")
    assert "call(\n" == format_source(fits.replace("b)", "bc)"), "m.py").splitlines(keepends=True)[0]


def test_stable() -> None:
    """
    What was laid out once stays as it is.
    """
    once = format_source("class A:\n  def f(self,x): return {'a':x}\n", "m.py")

    assert once == format_source(once, "m.py")


def test_empty() -> None:
    """
    An empty module stays empty.
    """
    assert "" == format_source("", "m.py")


def test_no_configuration_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A black configuration in the working directory changes nothing.
    """
    (tmp_path / "pyproject.toml").write_text(
        "[tool.black]\nskip-string-normalization = true\nline-length = 20\n"
    )
    monkeypatch.chdir(tmp_path)

    assert 'a = "a long text that is kept on its line"\n' == format_source(
        "a = 'a long text that is kept on its line'", "m.py"
    )


def test_modules_are_named() -> None:
    """
    Text that is not Python stops the run with the name of its module and the line.
    """
    with pytest.raises(GeneratorError) as caught:
        format_modules({"events.py": "A = 1\n", "payloads/message.py": "A = 1\nclass 1:\n"})

    assert str(caught.value).startswith(
        "payloads/message.py: the generator made a module that is not Python: "
    )
    assert "2:" in str(caught.value)


def test_all_modules() -> None:
    """
    Every module is laid out under its own path.
    """
    assert {"a.py": "A = 1\n", "b/c.py": "B = 2\n"} == format_modules({"a.py": "A=1", "b/c.py": "B=2"})
