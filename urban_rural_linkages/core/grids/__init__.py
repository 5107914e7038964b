"""Grids of people and of built-up land compared over time, and people shared out to cells."""
