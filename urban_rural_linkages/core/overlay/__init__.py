"""Indicators laid over one another: classes of two at a time, indices of many, and what their ranks hang on."""
