"""Tests of the scenario board."""
