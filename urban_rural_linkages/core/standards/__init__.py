"""Standards of planning law: land, systems, parking and shares that a plan has to reach."""
