"""Algorithms on functional areas: the degree of urbanisation, urban areas, labour markets, flows."""
