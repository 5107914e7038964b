"""The part on decisions: where the next service goes, what closing one means, and who is far."""
