"""The report of an assessment: its chapters, its wording, its table and its chart."""
