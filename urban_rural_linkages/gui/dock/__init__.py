"""The dock "Impact checklists": Qt widgets over an open assessment; what they need of QGIS is handed to them."""
