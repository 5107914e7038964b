"""What QGIS shows of the plugin beside the toolbox: the menu, the first run; later the dock."""
