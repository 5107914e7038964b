"""The report of an impact assessment: what it says, page by page, and the synthesis over several municipalities."""
