"""Algorithms for urban-rural linkages: the hierarchy of places, and the areas around rural centres."""
