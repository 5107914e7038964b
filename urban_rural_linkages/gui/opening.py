"""Pages and documents that are shown outside of QGIS: the one place that hands anything to another program."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from ..about import manual_page
from ..core.openable import Opening, opening_of_file, opening_of_link, opening_of_manual
from ..i18n import tr
from ..paths import manual
from .messages import message_box


def open_page(address: str, opens: Callable[[QUrl], bool] = QDesktopServices.openUrl) -> str:
    """Open a page of the web; return "" or, in words, why it is not opened."""
    if opening_of_link(address) is not Opening.OPEN:
        return tr("Only addresses of web pages are opened, not this one: {address}").format(address=address)
    if not opens(QUrl(address)):
        return tr("This address cannot be opened: {address}").format(address=address)
    return ""


def open_manual(page: str = "index", opens: Callable[[QUrl], bool] = QDesktopServices.openUrl) -> str:
    """Open a page of the manual in the browser; return "" or, in words, why it is not opened.

    Parameters
    ----------
    page : str
        Its name, as in `about.manual_page`: ``tutorials/first_diagnosis``, ``algorithms/webbtypology``.
    opens : callable
        Opens a URL and tells whether it could.
    """
    address = QUrl(manual_page(page))
    if not address.isLocalFile():
        return open_page(address.toString(), opens)
    path = address.toLocalFile()
    if opening_of_manual(path, str(manual())) is not Opening.OPEN:
        return tr("This is no page of the manual: {path}").format(path=path)
    return "" if opens(address) else tr("This file cannot be opened: {path}").format(path=path)


def open_document(
    path: str, folder: str, asks: Callable[[str], bool], opens: Callable[[QUrl], bool] = QDesktopServices.openUrl
) -> str:
    """Open a file of a kind that only shows something; return "" or, in words, why it is not opened.

    Parameters
    ----------
    path : str
        Where it lies, absolute.
    folder : str
        That of the assessment: outside of it, the user is asked.  Empty while nothing has been saved: the files are
        then those that the user has just chosen.
    asks : callable
        Shows a path and returns whether it is to be opened.
    opens : callable
        Opens a URL and tells whether it could.
    """
    opening = opening_of_file(path, folder)
    if opening is Opening.PLACE:
        return tr("This is not opened, because it is not a file of this computer: {path}").format(path=path)
    if opening is Opening.KIND:
        return tr("Programs are not opened, and files of this kind cannot be opened from here: {path}").format(
            path=path)  # fmt: skip
    if opening is Opening.ASK and folder and not asks(path):
        return ""
    return "" if opens(QUrl.fromLocalFile(path)) else tr("This file cannot be opened: {path}").format(path=path)


def open_folder(path: str, opens: Callable[[QUrl], bool] = QDesktopServices.openUrl) -> str:
    """Show a folder that the plugin itself has written; return "" or, in words, why it is not shown."""
    return "" if opens(QUrl.fromLocalFile(path)) else tr("This folder cannot be opened: {path}").format(path=path)


def ask_to_open(path: str, parent: QWidget | None = None) -> bool:
    """Show the whole path of a file that lies elsewhere, and ask whether to open it."""
    words = tr("This file is not in the folder of the assessment. Open it?")
    box = message_box(f"{words}\n\n{path}", QMessageBox.Icon.Question, parent)
    box.setStandardButtons(QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    box.exec()
    return box.clickedButton() is box.button(QMessageBox.StandardButton.Open)
