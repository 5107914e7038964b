"""Tests of the maps of a report."""
