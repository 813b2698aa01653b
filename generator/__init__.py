"""
Turn an AsyncAPI 2.x document and its overlays into a typed Python package.
"""

__version__ = "0.1.0"
