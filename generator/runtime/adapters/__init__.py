"""
Between the receiver and what calls it: frameworks, servers, and those who watch.
"""
