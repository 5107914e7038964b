"""Functional areas: where the city really ends, by density, by work and by flows."""
