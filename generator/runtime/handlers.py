"""
What handlers look like: how they are called, and which events their annotations take.
"""

from __future__ import annotations

import functools
import inspect
import logging
import types
from collections.abc import Callable, Iterator
from typing import Any, ForwardRef, TypeVar, Union, get_args, get_origin, get_type_hints

from .errors import ConfigurationError
from .event import ServiceEvent
from .observer import shown

_log = logging.getLogger(__name__)


def is_async(function: Callable[..., Any]) -> bool:
    """
    Tell whether calling a function, or an object, makes a coroutine.
    """
    return inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(type(function).__call__)


def name_of(function: object) -> str:
    """
    Name a function, or the class of a callable object.
    """
    return str(getattr(function, "__qualname__", None) or type(function).__qualname__)


def check_parameters(function: object, count: int, what: str) -> None:
    """
    Raise `ConfigurationError` unless a function can be called with *count* arguments, which are *what*.
    """
    if not callable(function):
        raise ConfigurationError(f"{title(function)} is not callable; a handler is called with {what}")
    if inspect.isgeneratorfunction(function) or inspect.isasyncgenfunction(function):
        raise ConfigurationError(f"handler {name_of(function)} is a generator and would never run")
    try:
        signature = inspect.signature(function)
    except (TypeError, ValueError):
        return  # some functions written in C do not tell
    try:
        signature.bind(*(None,) * count)
    except TypeError as error:
        raise ConfigurationError(
            f"handler {name_of(function)}{signature} cannot be called with {what} alone: {error}"
        ) from None


def check_annotation(
    handler: Callable[..., Any],
    event_class: type[ServiceEvent[Any]],
    carried: Any,
    subject: str,
    alias: Callable[[Any], str | None] = lambda type_: None,
) -> None:
    """
    Hold the annotation of a handler's parameter against the payload that its events carry.

    *carried* is `None` when they carry all kinds. *alias* gives the name that the package has for a
    union. Raises `ConfigurationError`.
    """
    hint = _first_hint(handler)
    if hint is None or any(_takes(member, event_class, carried) for member in _members(hint)):
        return
    who = f"handler {name_of(handler)} takes {title(hint, alias)}"
    if carried is not None and _covers((hint,), carried):
        wanted = f"{event_class.__name__}[{title(carried, alias)}]"
        raise ConfigurationError(f"{who}, which is the data of the event; annotate it with {wanted}")
    what = "are events of all kinds" if carried is None else f"carries {title(carried, alias)}"
    raise ConfigurationError(f"{who}, but {subject} {what}")


def _first_hint(handler: Callable[..., Any]) -> Any:
    """
    Resolve the annotation of the first parameter, or return `None`.
    """
    try:
        parameter = next(iter(inspect.signature(handler).parameters.values()))
        if parameter.annotation is parameter.empty:
            return None
        return _evaluate(parameter.annotation, _function(handler))
    except Exception as error:
        # Annotations may name what exists for type checkers only.
        _log.debug("the annotation of handler %s is not checked: %s", name_of(handler), error)
        return None


def _function(handler: Any) -> Any:
    while True:
        if isinstance(handler, functools.partial):
            handler = handler.func
        elif inspect.ismethod(handler):
            handler = handler.__func__
        elif hasattr(handler, "__wrapped__"):
            handler = handler.__wrapped__
        elif not inspect.isfunction(handler) and inspect.isfunction(type(handler).__call__):
            handler = type(handler).__call__
        else:
            return handler


def _evaluate(annotation: Any, function: Any) -> Any:
    def probe() -> None:
        pass

    probe.__annotations__ = {"event": annotation}
    closure = inspect.getclosurevars(function).nonlocals if inspect.isfunction(function) else {}
    return get_type_hints(probe, getattr(function, "__globals__", {}), dict(closure))["event"]


def is_union(hint: Any) -> bool:
    """
    Tell whether a type is a union, in either spelling.
    """
    return get_origin(hint) in (Union, types.UnionType)


def _members(hint: Any) -> Iterator[Any]:
    if is_union(hint):
        for argument in get_args(hint):
            yield from _members(argument)
    else:
        yield hint


def _takes(hint: Any, event_class: type[ServiceEvent[Any]], carried: Any) -> bool:
    origin = get_origin(hint)
    kind = hint if origin is None else origin
    if hint is Any or not isinstance(kind, type) or getattr(kind, "_is_protocol", False):
        return True  # also a type variable, and what is no class
    if not issubclass(kind, ServiceEvent):
        return issubclass(event_class, kind)
    return carried is None or origin is None or _covers(get_args(hint), carried)


def _covers(arguments: tuple[Any, ...], payload: Any) -> bool:
    taken = [member for argument in arguments for member in _members(argument)]
    return all(any(_accepts(member, carried) for member in taken) for carried in _members(payload))


def _accepts(taken: Any, carried: Any) -> bool:
    if taken is Any or taken == carried or isinstance(taken, TypeVar | ForwardRef):
        return True
    if not isinstance(carried, type):
        return True
    return isinstance(taken, type) and get_origin(taken) is None and issubclass(carried, taken)


def title(hint: Any, alias: Callable[[Any], str | None] = lambda type_: None) -> str:
    """
    Write a type the way its user does; *alias* gives a name that stands for it, or `None`.
    """
    if is_union(hint):
        return alias(hint) or " | ".join(title(member, alias) for member in _members(hint))
    if get_origin(hint) is not None and get_args(hint):
        arguments = ", ".join(title(argument, alias) for argument in get_args(hint))
        return f"{title(get_origin(hint), alias)}[{arguments}]"
    return hint.__name__ if isinstance(hint, type) else shown(hint)
