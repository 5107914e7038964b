"""Decisions: where the next service goes, who gains and who loses, how even access is, what standards ask for."""
