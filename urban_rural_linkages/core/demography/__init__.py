"""Who lives where, how that changes, and where it calls for action."""
