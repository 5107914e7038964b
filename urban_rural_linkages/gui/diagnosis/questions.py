"""Questions that the window asks in boxes of their own: for files, for folders, and whether to go on."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox, QWidget

from ...i18n import tr
from ..messages import message_box


class Boxes:
    """Boxes of Qt.

    Parameters
    ----------
    parent : QWidget, optional
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        self._parent = parent

    def recipe_to_open(self, folder: str) -> str:
        """Ask for the file of a recipe; "" for none."""
        path, _ = QFileDialog.getOpenFileName(self._parent, tr("Load a recipe"), folder, _kinds())
        return path

    def recipe_to_save(self, path: str) -> str:
        """Ask where to save a recipe; "" for nowhere."""
        chosen, _ = QFileDialog.getSaveFileName(self._parent, tr("Save the recipe"), path, _kinds())
        return chosen if not chosen or chosen.endswith(".json") else f"{chosen}.url.json"

    def file(self, title: str, folder: str, kinds: str) -> str:
        """Ask for a file; "" for none."""
        path, _ = QFileDialog.getOpenFileName(self._parent, title, folder, kinds)
        return path

    def folder(self, title: str, folder: str) -> str:
        """Ask for a folder; "" for none."""
        return QFileDialog.getExistingDirectory(self._parent, title, folder)

    def where_now(self, words: str) -> str:
        """Say that files have moved, and ask for the folder where they are now; "" where the user does not know."""
        box = message_box(words, QMessageBox.Icon.Question, self._parent)
        choose = box.addButton(tr("Choose Folder…"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(tr("Go on without Them"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(choose)
        box.exec()
        return self.folder(tr("Folder of the files"), "") if box.clickedButton() is choose else ""

    def agrees(self, words: str) -> bool:
        """Ask whether to go on."""
        box = message_box(words, QMessageBox.Icon.Warning, self._parent)
        box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
        box.setDefaultButton(QMessageBox.StandardButton.No)
        box.exec()
        return box.clickedButton() is box.button(QMessageBox.StandardButton.Yes)

    def saves(self) -> bool | None:
        """Ask whether to save the recipe before the window closes: yes, no, or None to stay."""
        words = tr("The recipe of this diagnosis has not been saved.")
        box = message_box(words, QMessageBox.Icon.Question, self._parent)
        box.setStandardButtons(QMessageBox.StandardButton.Save | QMessageBox.StandardButton.Discard
                               | QMessageBox.StandardButton.Cancel)  # fmt: skip
        box.setDefaultButton(QMessageBox.StandardButton.Save)
        box.exec()
        pressed = box.clickedButton()
        if pressed is box.button(QMessageBox.StandardButton.Save):
            return True
        return False if pressed is box.button(QMessageBox.StandardButton.Discard) else None


def _kinds() -> str:
    return tr("Recipes (*.url.json *.json)")
