"""
The part of the package that does not depend on the document.

It is copied from asyncapi-pygen as it stands there, under the terms in ``LICENSE``: a change belongs there.
"""
