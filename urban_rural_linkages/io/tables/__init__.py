"""Tables of any kind as named columns: text files, workbooks, PC-Axis, and what QGIS opened."""
