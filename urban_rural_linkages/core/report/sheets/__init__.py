"""Municipality sheets: one page for each unit, drawn from its figures and those of its region."""
