"""The territorial diagnosis: many algorithms, one project and one report."""
