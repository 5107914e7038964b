"""Demography of territorial units: structure, change, risk of depopulation and projection."""
