"""The plugin in the windows of QGIS: the menu, the first run, and the dock."""
