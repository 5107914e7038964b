"""Algorithms on access to services."""
