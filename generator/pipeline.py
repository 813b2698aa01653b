"""
The line: document -> package.

The only module that knows every step. `generate` is a function from inputs to a package; reading
the inputs comes before it, writing the package after it.
"""

from __future__ import annotations

import contextlib
import gc
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from . import __version__
from .build import build_api
from .document import Document
from .errors import Fault, Severity, ValidationError
from .format import Memo, format_modules
from .lookups import look_up_names
from .model import Api
from .outline import outline
from .overlay import Overlay, apply_overlays
from .plan import plan_package
from .render import render_modules
from .resolve import resolve_document
from .usage import unused_schemas
from .validate import validate_document
from .views import Plan, PublicName, ReferenceView

GENERATOR = "asyncapi-pygen"
RUNTIME = "_runtime"
ATTRIBUTES = b"""\
# The bytes stay as MANIFEST.json knows them, and its digests out of diffs.
* -text linguist-generated=true
MANIFEST.json -diff
"""
"""
What git is told about the files of a package, wherever they are copied to.
"""


@dataclass(frozen=True)
class Inputs:
    """
    What a package is made of.

    *perspective* is ``client`` or ``application``. *package* is the name that the package will have,
    for the examples in its pages. *strict* makes errors of warnings, *lenient*
    keeps payloads in unsupported dialects as raw data.
    """

    document: Document
    overlays: Sequence[Overlay] = ()
    perspective: str = "client"
    strict: bool = False
    lenient: bool = False
    package: str = "package"


@dataclass(frozen=True)
class Package:
    """
    The files of a package by path, and what was found questionable on the way.

    *api* and *classes* (of events by name, of types by key) are for those who describe the package, as
    *reference* does; *names* are its public names.
    """

    files: Mapping[str, bytes]
    api: Api = field(compare=False)
    classes: Mapping[str, str] = field(compare=False)
    names: Mapping[str, PublicName] = field(compare=False)
    reference: ReferenceView = field(compare=False)
    warnings: tuple[Fault, ...] = ()


def read_api(inputs: Inputs) -> tuple[Api, Document, tuple[Fault, ...]]:
    """
    Go the first half of the line: return the model, the corrected document, and warnings.

    Raises `InputError` with all faults of the first step that finds any.
    """
    document = apply_overlays(inputs.document, inputs.overlays)
    warnings = (*document.warnings, *validate_document(document, lenient=inputs.lenient))
    resolved = resolve_document(document)
    warnings += look_up_names(resolved) + unused_schemas(document)
    if inputs.strict and warnings:
        raise ValidationError(Fault(fault.origin, fault.sentence, Severity.ERROR) for fault in warnings)
    return build_api(resolved, inputs.perspective), document, warnings


def describe_api(inputs: Inputs) -> tuple[Api, Plan]:
    """
    Return the model, and the plan with the Python names of what is in it and with the reference.

    Raises `InputError` like `generate`.
    """
    api, _, _ = read_api(inputs)
    return api, plan_package(api, inputs.package)


def check_api(inputs: Inputs) -> tuple[Api, tuple[Fault, ...]]:
    """
    Find every problem that would keep a package from being made; return the model and warnings.

    Raises `InputError` with all faults of the first step that finds any.
    """
    api, _, warnings = read_api(inputs)
    plan_package(api)
    return api, warnings


def generate(inputs: Inputs, memo: Memo | None = None) -> Package:
    """
    Make a package of a document and its overlays.

    *memo* is neither asked nor told about modules of a document with warnings.

    Raises `InputError` with all faults of the first step that finds any.
    """
    with without_collector():
        api, document, warnings = read_api(inputs)
        plan = plan_package(api, inputs.package)
        rendered = render_modules(plan.modules)
    modules = format_modules(
        rendered, None if warnings else memo
    )  # black's trees are cycles: each is garbage after its module
    files = {path: text.encode() for path, text in modules.items()} | runtime_files()
    files |= {"py.typed": b"", ".gitattributes": ATTRIBUTES}
    files["MANIFEST.json"] = _manifest(api, document, plan, files)
    return Package(dict(sorted(files.items())), api, plan.classes, plan.names, plan.reference, warnings)


@contextlib.contextmanager
def without_collector() -> Iterator[None]:
    """
    Pause the garbage collector: everything made on the way is kept until the end, and looking at it
    again and again takes a third of the time of a document with thousands of channels.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@cache
def runtime_files() -> dict[str, bytes]:
    """
    Return the runtime's modules by their path in the package.
    """
    files: dict[str, bytes] = {}
    pending: list[tuple[str, Traversable]] = [(RUNTIME, resources.files(__package__) / "runtime")]
    while pending:
        path, folder = pending.pop()
        for entry in folder.iterdir():
            if entry.is_dir() and entry.name != "__pycache__":
                pending.append((f"{path}/{entry.name}", entry))
            elif entry.name.endswith(".py"):
                files[f"{path}/{entry.name}"] = entry.read_bytes()
    return dict(sorted(files.items()))


def _manifest(api: Api, document: Document, plan: Plan, files: Mapping[str, bytes]) -> bytes:
    """
    Say what the package was made of, and what is in it.
    """
    manifest = {
        "generator": {"name": GENERATOR, "version": __version__},
        "document": {
            "file": api.source,
            "title": api.title,
            "version": api.version,
            "provenance": api.provenance or None,
            "licence": {"name": api.licence.name, "url": api.licence.url} if api.licence else None,
            "sha256": document.digest,
        },
        "overlays": [
            {
                "file": correction.name.rsplit("/", 1)[-1],
                "sha256": correction.digest,
                "matches": list(correction.counts),
            }
            for correction in document.corrections
        ],
        "perspective": api.perspective,
        "files": {path: hashlib.sha256(data).hexdigest() for path, data in sorted(files.items())},
        "names": {name: str(public) for name, public in plan.names.items()},
        **outline(api, plan.classes, plan.members, plan.methods),
    }
    return (json.dumps(manifest, indent=2, ensure_ascii=True) + "\n").encode()
