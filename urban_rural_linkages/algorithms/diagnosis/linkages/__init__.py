"""Chapters on linkages: how town and country hold together, and what is known of the world around the region."""
