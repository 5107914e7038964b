"""Figures of all indicators and units at once, from data that the user binds to roles."""
