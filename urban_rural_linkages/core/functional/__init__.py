"""Functional areas: degree of urbanisation, urban areas, labour markets and flows."""
