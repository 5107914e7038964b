"""Algorithms for decisions: places for services, scenarios compared, equity of access, standards of provision."""
