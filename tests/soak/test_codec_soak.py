"""
What holds of the codec for any data, on more samples than anybody waits for.

``SOAK_EXAMPLES`` says how many, half of them spoilt; 200,000 without it. The same number gives the same ones.
"""

from __future__ import annotations

import os
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.sampling import (
    Codec,
    check_spoilt,
    check_valid,
    configured,
    configured_reading,
    drawn,
    write_package,
)

MANY: Final = settings(
    max_examples=max(int(os.environ.get("SOAK_EXAMPLES", "200000")) // 2, 1),
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@pytest.fixture(scope="module")
def codec(tmp_path_factory: pytest.TempPathFactory) -> Codec:
    """
    The codec of the configured document.
    """
    package = write_package(*configured(), tmp_path_factory.mktemp("soak"), "soak_package")
    return Codec(package, configured_reading())


@MANY
@given(data=st.data())
def test_valid(codec: Codec, data: st.DataObject) -> None:
    """
    Data as the document says, and what is yet to come, is decoded without complaint and comes back the same.
    """
    name = data.draw(st.sampled_from(codec.names))
    check_valid(codec, name, data.draw(drawn(lambda source: codec.sample(name, source))))


@MANY
@given(data=st.data())
def test_spoilt(codec: Codec, data: st.DataObject) -> None:
    """
    Spoilt data comes back the same, and strict decoding refuses what a JSON Schema validator refuses.
    """
    name = data.draw(st.sampled_from(codec.names))
    check_spoilt(codec, name, data.draw(drawn(lambda source: codec.spoilt(name, source))))
