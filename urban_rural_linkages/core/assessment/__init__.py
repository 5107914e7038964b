"""What a plan does to people: checklists with their legal basis, their answers, and what these add up to."""
