"""Faults put into every algorithm on purpose, to see that nothing wrong gets in and nothing gets lost."""
