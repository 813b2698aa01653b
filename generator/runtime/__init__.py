"""
The part of the package that does not depend on the document.
"""
