"""Walking networks: slopes, lamps, rest places and what an accessible route asks of each street."""
