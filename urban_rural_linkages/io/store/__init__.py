"""Stores of assessments: a GeoPackage, a PostgreSQL database, or memory; one contract for all of them."""
