"""
Secrets stay hidden.
"""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from generator.runtime.errors import ConfigurationError
from generator.runtime.secret import Secret


@pytest.mark.parametrize("source", ["canary", b"canary", lambda: "canary", Secret("canary")])
def test_secret_is_masked(source: Any) -> None:
    """
    F111: neither repr nor text nor a format shows the secret.
    """
    secret = Secret.of(source)

    assert b"canary" == secret.reveal()
    assert "canary" not in f"{secret!r}{secret!s}{secret}{[secret]}"


def test_secret_is_not_pickled() -> None:
    """
    F111: a secret stays in its process; copies are the secret itself.
    """
    secret = Secret("canary")
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        with pytest.raises(TypeError, match="pickled"):
            pickle.dumps(secret, protocol)

    assert secret is copy.copy(secret) is copy.deepcopy([secret])[0]


@pytest.mark.parametrize("source", ["", "  ", b"\n", 7, None, "\ud800"])
def test_what_is_no_secret(source: Any) -> None:
    """
    F37: a blank secret is refused at once, and the message does not repeat what was given.
    """
    with pytest.raises(ConfigurationError, match="signing secret") as caught:
        Secret.of(source, what="signing secret")

    assert "ud800" not in str(caught.value)


def test_rotating_secret() -> None:
    """
    F109: a callable is asked at each use, and its blank answer is an error too.
    """
    values = iter(["one", "two", ""])
    secret = Secret.of(lambda: next(values))

    assert ("one", b"two") == (secret.text(), secret.reveal())
    with pytest.raises(ConfigurationError):
        secret.reveal()
