"""Where assessments are kept: a GeoPackage, a PostgreSQL database, or memory; one contract for all of them."""
