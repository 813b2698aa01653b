"""
Measurements: what they are and how to read them stands in ``docs/benchmarks.md``.
"""
