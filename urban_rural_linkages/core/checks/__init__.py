"""Checks of the data of a diagnosis before it is made: what must be wrong, what may be, and how to mend it."""
