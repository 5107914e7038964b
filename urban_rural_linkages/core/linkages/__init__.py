"""Linkages: how town and country hold together, from the order of places to the areas that depend on them."""
