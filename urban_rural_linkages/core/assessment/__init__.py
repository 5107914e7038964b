"""Impact assessments: checklists with their legal basis, their answers, and the scores of these."""
