"""Overlay of indicators: classes of two at a time, composite indices, and the sensitivity of ranks."""
