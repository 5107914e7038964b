"""Overlay of indicators: classes of two at a time, composite indices, and the sensitivity of ranks."""

FEWEST_CLASSES, MOST_CLASSES = 2, 7  # of a figure; from 25 colours on the square is read, not the single colour
