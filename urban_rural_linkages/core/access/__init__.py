"""Accessibility of services: how far, for how many people, and served by whom."""
