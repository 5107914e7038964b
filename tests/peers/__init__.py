"""The same figures from other software: GRASS and QGIS' own network analysis."""
