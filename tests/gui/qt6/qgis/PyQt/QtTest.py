"""QtTest of Qt 6."""

from PyQt6.QtTest import *  # noqa: F403
