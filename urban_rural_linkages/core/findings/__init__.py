"""Findings on a region, and its strengths and weaknesses: each by a rule, as a sentence with its figure."""
