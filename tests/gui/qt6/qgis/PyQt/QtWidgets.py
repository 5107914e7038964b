"""QtWidgets of Qt 6."""

from PyQt6.QtGui import QAction  # noqa: F401 - where qgis.PyQt has it, for Qt 5 and Qt 6 alike
from PyQt6.QtWidgets import *  # noqa: F403
