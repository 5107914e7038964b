"""The part on plans of the scenario board: a page for each, and all of them side by side."""
