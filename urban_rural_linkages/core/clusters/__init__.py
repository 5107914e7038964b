"""Spatial clusters: spatial weights, local statistics and their significance."""
