"""
Text of modules -> the same with their imports.

A module imports what its text uses: names are found in the text, and each name of the standard
library or the runtime that the package prints stands in one table here. Names of the package's own
modules are found where they are defined; `names` has seen to it that no two things share one.
"""

from __future__ import annotations

import ast
import builtins
from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

RUNTIME: Final = "_runtime"

ORIGINS: Final[Mapping[str, tuple[str, ...]]] = {
    "collections.abc": ("Awaitable", "Callable", "Collection", "Iterable", "Mapping"),
    "dataclasses": ("replace",),
    "datetime": ("datetime",),
    "enum": ("StrEnum",),
    "time": ("time",),
    "typing": (
        "TYPE_CHECKING",
        "Any",
        "Final",
        "Literal",
        "Never",
        "TypeAlias",
        "TypeVar",
        "Union",
        "overload",
    ),
    f"{RUNTIME}.cli": ("main",),
    f"{RUNTIME}.endpoint": ("Fetch",),
    f"{RUNTIME}.event": ("EventScheme", "ServiceEvent"),
    f"{RUNTIME}.making": ("Samples", "build_event"),
    f"{RUNTIME}.observer": ("Observer",),
    f"{RUNTIME}.realtime": ("RealtimeClient", "Timeouts", "listed"),
    f"{RUNTIME}.registry": ("EventInfo", "PayloadEntry", "Registry", "Scope", "encode_payload"),
    f"{RUNTIME}.router": ("BaseRouter", "Registering"),
    f"{RUNTIME}.options": ("Seconds",),
    f"{RUNTIME}.secret": ("Secret", "SecretSource"),
    f"{RUNTIME}.session": (
        "Authentication",
        "Backoff",
        "Basic",
        "Binding",
        "Endpoint",
        "RealtimeScheme",
        "Route",
        "Template",
    ),
    f"{RUNTIME}.signature": (
        "BodyPlace",
        "Challenge",
        "FormBody",
        "HeaderPlace",
        "HeaderSource",
        "QueryPlace",
        "RawBody",
        "RequestMethod",
        "RequestUrl",
        "SignatureScheme",
        "SignedPlace",
    ),
    f"{RUNTIME}.transport": ("TransportFactory",),
    f"{RUNTIME}.webhook": ("WebhookReceiver", "WebhookScheme", "delivery_headers", "sign_delivery"),
    f"{RUNTIME}.codec": (
        "UNSET",
        "Codec",
        "Member",
        "Payload",
        "Problem",
        "Rows",
        "UnknownPayload",
        "Unset",
        "alias",
        "any_array",
        "any_object",
        "anything",
        "array",
        "boolean",
        "choice",
        "constant",
        "integer",
        "mapping",
        "null",
        "nullable",
        "number",
        "open_enum",
        "payload",
        "payload_class",
        "string",
        "union",
    ),
}
"""
The names that generated modules import, by module; those of the runtime within the package.
"""

_FUTURE: Final = "from __future__ import annotations\n"
_ORIGIN_OF: Final = {name: module for module, names in ORIGINS.items() for name in names}
_BUILTINS: Final = frozenset(dir(builtins)) | {"__name__", "__package__", "__getattr__", "__dir__", "__all__"}


def add_imports(modules: Mapping[str, str]) -> dict[str, str]:
    """
    Print the imports of modules, given as text by path, after their ``__future__`` line.

    Names that only type checkers need of the payload modules are imported for them alone, because
    a program may never need these modules. Raises ``ValueError`` for a name that nobody defines.
    """
    uses = {path: _Uses.of(path, text) for path, text in modules.items() if path.endswith(".py")}
    homes: dict[str, str] = {}
    for path, used in uses.items():
        if not path.endswith(("__init__.py", "__main__.py")):
            homes |= dict.fromkeys(used.defined, path.removesuffix(".py").replace("/", "."))
    return {
        path: _with_imports(path, text, uses[path], homes) if path in uses else text
        for path, text in modules.items()
    }


def import_order(name: str) -> tuple[int, str, str]:
    """
    Order imported names like isort: constants, then classes, then functions.
    """
    kind = 0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2
    return kind, name.lower(), name


def relative(module: str, path: str) -> str:
    """
    Name a module of the package as the module at *path* imports it.
    """
    here = path.split("/")[:-1]
    parts = module.split(".")
    if here and parts[: len(here)] == here:
        return "." + ".".join(parts[len(here) :])
    return "." * (len(here) + 1) + module


def _with_imports(path: str, text: str, used: _Uses, homes: Mapping[str, str]) -> str:
    run: dict[str, set[str]] = {}
    checked: dict[str, set[str]] = {}
    for name in sorted((used.run | used.annotated | used.checked) - used.defined - _BUILTINS):
        origin = _ORIGIN_OF.get(name) or homes.get(name)
        if origin is None:
            raise ValueError(f"{path} uses {name}, which no module defines")
        is_ours = name not in _ORIGIN_OF or origin.startswith(RUNTIME)
        module = relative(origin, path) if is_ours else origin
        late = origin.startswith("payloads.") and not path.startswith("payloads/")
        needed = name in used.run or (name in used.annotated and not late)
        (run if needed else checked).setdefault(module, set()).add(name)
    if checked:
        run.setdefault("typing", set()).add("TYPE_CHECKING")
    lines = list(_lines(run))
    if checked:
        lines += ["", "if TYPE_CHECKING:", *(f"    {line}" if line else "" for line in _lines(checked))]
    head, future, rest = text.partition(_FUTURE)
    return f"{head}{future}\n" + "".join(f"{line}\n" for line in lines) + rest if lines else text


def _lines(modules: Mapping[str, Iterable[str]]) -> Iterator[str]:
    standard = sorted(module for module in modules if not module.startswith("."))
    own = sorted((module for module in modules if module.startswith(".")), key=_distance)
    for module in standard:
        yield f"from {module} import {', '.join(sorted(modules[module], key=import_order))}"
    if standard and own:
        yield ""
    for module in own:
        yield f"from {module} import {', '.join(sorted(modules[module], key=import_order))}"


def _distance(module: str) -> tuple[int, str]:
    """
    Order modules further up before nearer ones.
    """
    name = module.lstrip(".")
    return len(name) - len(module), name


# -- names in a text ----------------------------------------------------------------------------


@dataclass
class _Uses:
    """
    The names that a module defines, and those it needs from elsewhere: when it runs, in annotations,
    and in what only type checkers read.
    """

    defined: set[str] = field(default_factory=set)
    run: set[str] = field(default_factory=set)
    annotated: set[str] = field(default_factory=set)
    checked: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, path: str, text: str) -> _Uses:
        """
        Find the names in the text of a module.
        """
        uses = cls()
        visitor = _Visitor(uses)
        tree = ast.parse(text, path)
        uses.defined = set(_bound(tree.body))
        for statement in tree.body:
            visitor.visit(statement)
        return uses


def _bound(statements: Iterable[ast.stmt]) -> Iterator[str]:
    """
    Yield the names that statements bind in their own scope.
    """
    for statement in statements:
        match statement:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.Import(names=names) | ast.ImportFrom(names=names):
                yield from (alias.asname or alias.name for alias in names)
            case ast.If():
                yield from _bound([*statement.body, *statement.orelse])
            case _:
                yield from (
                    node.id
                    for node in ast.walk(statement)
                    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
                )


class _Visitor(ast.NodeVisitor):
    """
    Sort the names that are loaded, by who needs them.
    """

    def __init__(self, uses: _Uses) -> None:
        self._uses = uses
        self._local: ChainMap[str, None] = ChainMap()
        self._is_checked = False

    def visit_Name(self, node: ast.Name) -> None:
        if isinstance(node.ctx, ast.Load) and node.id not in self._local:
            (self._uses.checked if self._is_checked else self._uses.run).add(node.id)

    def visit_BinOp(self, node: ast.BinOp) -> None:
        # A union is as deep as it is long, and a recursion would end before a long one does.
        inner: ast.expr = node
        while isinstance(inner, ast.BinOp):
            self.visit(inner.right)
            inner = inner.left
        self.visit(inner)

    def visit_If(self, node: ast.If) -> None:
        before = self._is_checked
        self.visit(node.test)
        self._is_checked = before or (isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING")
        for statement in node.body:
            self.visit(statement)
        self._is_checked = before
        for statement in node.orelse:
            self.visit(statement)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        self._annotate(node.annotation)
        if node.value is not None:
            self.visit(node.value)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._visit_function(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> None:
        self._visit_function(node)

    def _visit_function(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        arguments += filter(None, [node.args.vararg, node.args.kwarg])
        for argument in arguments:
            self._annotate(argument.annotation)
        self._annotate(node.returns)
        for expression in [*node.decorator_list, *node.args.defaults, *filter(None, node.args.kw_defaults)]:
            self.visit(expression)
        local = dict.fromkeys([*(argument.arg for argument in arguments), *_bound(node.body)])
        self._local = self._local.new_child(local)
        for statement in node.body:
            self.visit(statement)
        self._local = self._local.parents

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self._local = self._local.new_child(dict.fromkeys(argument.arg for argument in node.args.args))
        self.visit(node.body)
        self._local = self._local.parents

    def _annotate(self, annotation: ast.expr | None) -> None:
        target = self._uses.checked if self._is_checked else self._uses.annotated
        for node in ast.walk(annotation) if annotation is not None else ():
            if isinstance(node, ast.Name):
                target.add(node.id)
