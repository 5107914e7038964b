"""QGIS' side of the impact checklists: the map, calculations, the project and the dock's place in the window."""
