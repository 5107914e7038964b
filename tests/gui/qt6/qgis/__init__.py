"""A stand-in for QGIS' Python package that has its Qt and nothing else: qgis.PyQt is PyQt6, as in QGIS 4."""
