"""
What changed in a document, for whom, and whether it breaks them.
"""
