"""
Which schema language a payload is written in.
"""

from __future__ import annotations

import re
from typing import Final

_JSON_SCHEMA: Final = re.compile(
    r"application/(vnd\.aai\.asyncapi(\+json|\+yaml)?(;version=2\.\d+\.\d+)?|schema\+(json|yaml)(;version=draft-07)?)",
    re.IGNORECASE,
)


def is_json_schema(schema_format: object) -> bool:
    """
    Tell whether a message's ``schemaFormat`` stands for the JSON Schema that AsyncAPI 2 means, draft 7.

    So does a message without one. Newer drafts are other languages: what a keyword of theirs means
    here is not what its author meant.
    """
    if not isinstance(schema_format, str):
        return True
    return _JSON_SCHEMA.fullmatch(re.sub(r"[\s\"']", "", schema_format[:200])) is not None
