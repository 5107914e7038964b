"""Files of checklists, libraries, templates and assessments: their reading and writing."""
