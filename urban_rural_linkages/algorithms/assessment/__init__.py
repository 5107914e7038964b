"""Algorithms behind the impact checklists: evidence, template layers, scores and reports."""
