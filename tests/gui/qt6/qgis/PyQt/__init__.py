"""PyQt6 under the names by which a plugin imports Qt."""
