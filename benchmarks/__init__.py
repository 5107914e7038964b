"""Measurements of the product and of core beside their peers: ``make bench`` runs them, README.md tells how."""
