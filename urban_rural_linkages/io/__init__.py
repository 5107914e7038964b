"""Files, layers and stores on one side; arrays, tables and records on the other."""
