"""Algorithms on demographic change and depopulation."""
