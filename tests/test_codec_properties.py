"""
What holds of the codec for any data, on samples of every event.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .evolution import check_evolution
from .reading import read_overlaid
from .sampling import (
    Codec,
    Seeded,
    anything,
    check_spoilt,
    check_valid,
    configured,
    configured_reading,
    deep,
    drawn,
    write_package,
)

EXAMPLES = settings(
    max_examples=2_000,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
FEW = settings(EXAMPLES, max_examples=1_000)


@pytest.fixture(scope="module")
def codec(tmp_path_factory: pytest.TempPathFactory) -> Codec:
    """
    The codec of the configured document.
    """
    spec, overlays = configured()
    folder: Path = tmp_path_factory.mktemp("codec")
    return Codec(write_package(spec, overlays, folder, "codec_package"), configured_reading())


@EXAMPLES
@given(data=st.data())
def test_valid(codec: Codec, data: st.DataObject) -> None:
    """
    Data as the document says, and what is yet to come, is decoded without complaint and comes back the same.
    """
    name = data.draw(st.sampled_from(codec.names))
    check_valid(codec, name, data.draw(drawn(lambda source: codec.sample(name, source))))


@EXAMPLES
@given(data=st.data())
def test_spoilt(codec: Codec, data: st.DataObject) -> None:
    """
    Spoilt data comes back the same, and strict decoding refuses what a JSON Schema validator refuses.
    """
    name = data.draw(st.sampled_from(codec.names))
    check_spoilt(codec, name, data.draw(drawn(lambda source: codec.spoilt(name, source))))


@FEW
@given(data=st.data())
def test_anything(codec: Codec, data: st.DataObject) -> None:
    """
    Whatever JSON arrives under the name of an event comes back the same.
    """
    name = data.draw(st.sampled_from(codec.names))
    codec.returns(name, data.draw(drawn(lambda source: anything(source, 4))))


def test_every_event(codec: Codec) -> None:
    """
    Every event is decoded as above, whichever ones chance favours.
    """
    for name in codec.names:
        for seed in range(4):
            check_valid(codec, name, codec.sample(name, Seeded((name, seed))))
            check_spoilt(codec, name, codec.spoilt(name, Seeded((name, seed))))


VERY_DEEP = 400
"""
Decoders of typed values go 64 levels deep.
"""


@pytest.mark.parametrize("in_arrays", [False, True], ids=["objects", "arrays"])
def test_very_deep(codec: Codec, in_arrays: bool) -> None:
    """
    Data deeper than decoders go, in members known and unknown, comes back the same.
    """
    for name in codec.names:
        sample = codec.sample(name, Seeded(name))
        codec.returns(
            name,
            {member: deep(value, in_arrays) for member, value in sample.items()} | {"_": deep(0, in_arrays)},
        )


def test_additions(codec: Codec) -> None:
    """
    After random changes that only add, a package made before delivers every event whole.
    """
    document = read_overlaid(*configured())
    for seed in range(20):
        check_evolution(codec, document, seed)
