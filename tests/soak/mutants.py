"""
Mutants: copies of a module in which one thing is otherwise.

cosmic-ray runs one command for every mutant, whatever that changes, and has no operator that removes
statements; mutmut puts trampolines into a module, and leaves out decorated functions and all that is
outside of functions. Neither draws a sample.
"""

from __future__ import annotations

import ast
import copy
import itertools
import re
from collections import Counter
from collections.abc import Iterator
from typing import Final, NamedTuple

OPPOSITES: Final[dict[type[ast.AST], type[ast.AST]]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
}
PROSE: Final = re.compile(r"[a-z] [a-z]")
LOGGING: Final = frozenset({"sample", "debug", "info", "warning", "error"})
REMOVABLE: Final = (ast.Expr, ast.AugAssign, ast.Raise, ast.Delete, ast.Continue, ast.Break)


class Mutant(NamedTuple):
    """
    A module that is otherwise at *number*, a line of its source as `normal` writes it, whose text is
    *line*. *mutation* says what became of what, numbered from the second on where a line has it several
    times. *which* is its number among those of its module.
    """

    module: str
    line: str
    mutation: str
    number: int
    which: int


def normal(text: str) -> str:
    """
    Write a module with each simple statement on a line, and without comments.
    """
    return ast.unparse(ast.parse(text)) + "\n"


def mutants_of(module: str, text: str) -> Iterator[Mutant]:
    """
    Yield the mutants of a module. Nobody holds the texts of exceptions and of the log, or types.
    """
    source = normal(text)
    tree, lines = ast.parse(source), source.splitlines()
    twins: Counter[tuple[str, str]] = Counter()
    for which, (holder, _, _, node, changed) in enumerate(_changes(tree)):
        number: int = getattr(node, "lineno", 0) or getattr(holder, "lineno", 1)
        line = lines[number - 1].strip()
        if isinstance(node, ast.Continue | ast.Break):
            line = f"{lines[holder.lineno - 1].strip()} {line}"  # type: ignore[attr-defined]
        mutation = f"{_brief(node)} -> {_brief(changed)}"
        twins[line, mutation] += 1
        if twins[line, mutation] > 1:
            mutation += f" ({twins[line, mutation]})"
        yield Mutant(module, line, mutation, number, which)


def write_mutant(text: str, which: int) -> str:
    """
    Write one of the mutants of a module, by its number.
    """
    tree = ast.parse(normal(text))
    holder, name, position, _, changed = next(itertools.islice(_changes(tree), which, None))
    if position is None:
        setattr(holder, name, changed)
    else:
        getattr(holder, name)[position] = changed
    return ast.unparse(tree) + "\n"


def _changes(tree: ast.AST) -> Iterator[tuple[ast.AST, str, int | None, ast.AST, ast.AST]]:
    """
    Yield a node of a tree, where it hangs, and what may stand in its place.
    """
    for holder, name, position in _slots(tree):
        node = getattr(holder, name) if position is None else getattr(holder, name)[position]
        for changed in _changed(node):
            yield holder, name, position, node, changed


def _brief(node: ast.AST) -> str:
    if isinstance(node, ast.If | ast.While):
        return f"{type(node).__name__.lower()} {ast.unparse(node.test)}"
    return ast.unparse(node)


def _slots(node: ast.AST) -> Iterator[tuple[ast.AST, str, int | None]]:
    """
    Yield the places of nodes that are worth a change, from the outside to the inside.
    """
    for name, value in ast.iter_fields(node):
        for index, child in enumerate(value) if isinstance(value, list) else ((None, value),):
            if isinstance(child, ast.AST) and not _is_spared(node, name, child):
                yield node, name, index
                if not isinstance(child, ast.Raise):
                    yield from _slots(child)


def _is_spared(holder: ast.AST, name: str, node: ast.AST) -> bool:
    if name in ("annotation", "returns", "decorator_list", "bases", "ctx", "type_comment"):
        return True
    if isinstance(node, ast.JoinedStr | ast.Assert | ast.Import | ast.ImportFrom):
        return True
    if isinstance(node, ast.FunctionDef):
        return node.name in ("__repr__", "__str__")
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return True
    if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
        return True
    if isinstance(node, ast.Call | ast.Expr):
        call = node.value if isinstance(node, ast.Expr) else node
        function = call.func if isinstance(call, ast.Call) else None
        return isinstance(function, ast.Attribute) and function.attr in LOGGING
    if isinstance(node, ast.AnnAssign):
        return "TypeAlias" in ast.unparse(node.annotation)
    return isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in ("__all__", "__slots__")


def _changed(node: ast.AST) -> Iterator[ast.AST]:
    """
    Yield what may stand in place of a node.
    """
    other = copy.copy(node)
    if isinstance(node, REMOVABLE) or (
        isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Attribute)
    ):
        yield ast.Pass()
    if isinstance(other, ast.BoolOp | ast.BinOp | ast.AugAssign) and type(other.op) in OPPOSITES:
        other.op = OPPOSITES[type(other.op)]()  # type: ignore[assignment]
        yield other
    elif isinstance(other, ast.AugAssign) and isinstance(other.op, ast.BitOr):
        other.op = ast.BitAnd()
        yield other
    elif isinstance(other, ast.Compare) and type(other.ops[0]) in OPPOSITES:
        other.ops = [OPPOSITES[type(other.ops[0])](), *other.ops[1:]]  # type: ignore[list-item]
        yield other
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not | ast.USub):
        yield node.operand
    elif isinstance(other, ast.If | ast.While | ast.IfExp):
        other.test = ast.UnaryOp(ast.Not(), other.test)
        yield other
    elif isinstance(other, ast.Return) and other.value is not None and ast.unparse(other.value) != "None":
        other.value = ast.Constant(None)
        yield other
    elif isinstance(other, ast.Constant):
        yield from _other_constants(other.value)
    if isinstance(node, ast.BoolOp):
        yield from node.values


def _other_constants(value: object) -> Iterator[ast.AST]:
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int | float):
        yield ast.Constant(value + 1)
    elif isinstance(value, bytes):
        yield ast.Constant(value + b"x")
    elif isinstance(value, str) and not PROSE.search(value):
        # Blanks are what is stripped or looked for; one more character would hardly matter.
        yield ast.Constant(f"{value}x" if value.strip() or not value else "")
