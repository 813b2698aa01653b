"""
Between the receiver and what calls it.
"""
