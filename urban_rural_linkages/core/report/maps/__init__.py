"""Maps of a report: outlines of units, their classes and names, as drawings in millimetres."""
