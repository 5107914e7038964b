"""Boxes and the message bar: a name that holds HTML is a name."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QHBoxLayout, QMessageBox, QPushButton, QWidget

from urban_rural_linkages.gui.messages import inform, message_box, offer, opened_panel, say, warn
from urban_rural_linkages.gui.opening import open_document, open_page

HOSTILE = "Layer '<a href=\"file:///a.exe\"><img src=x>[% env('HOME') %]'"


class Bar:
    """A window with a message bar that keeps what it is told."""

    def __init__(self):
        self.told = []

    def messageBar(self):
        return self

    def pushWarning(self, title, text, *how):
        self.told.append(text)

    pushMessage = pushWarning


class Item(QWidget):
    """An item of a message bar."""

    def __init__(self, text):
        super().__init__()
        self.setLayout(QHBoxLayout())
        self.text = text

    def setText(self, text):
        self.text = text


class BarOfItems(Bar):
    """A message bar that keeps its items."""

    def __init__(self):
        super().__init__()
        self.shown = []

    def createMessage(self, title, text):
        return Item(text)

    def pushItem(self, item):
        self.shown.append(item)

    def popWidget(self, item):
        self.shown.remove(item)

    def items(self):
        return self.shown


def test_a_choice_is_taken_once_and_by_keyboard():
    bar, taken = BarOfItems(), []
    item = offer(bar, "Title", HOSTILE, [("One", lambda: taken.append((1, list(bar.shown)))), ("Two", taken.clear)])
    assert "<" not in item.text
    one, two = item.findChildren(QPushButton)
    assert [one.text(), two.text()] == ["One", "Two"]
    assert one.focusPolicy() == Qt.FocusPolicy.StrongFocus
    item.show()
    QTest.keyClick(one, Qt.Key.Key_Space)
    assert taken == [(1, [])], "the message is gone when the choice is carried out"


def test_a_message_changes_while_it_is_there():
    bar = BarOfItems()
    item = offer(bar, "Title", "begins", [])
    say(bar, item, "<b>step</b>")
    assert item.text == "&lt;b&gt;step&lt;/b&gt;"
    bar.popWidget(item)
    say(bar, item, "later")
    assert item.text == "&lt;b&gt;step&lt;/b&gt;"


def test_the_message_bar_gets_no_tags():
    bar = Bar()
    warn(bar, "Title", HOSTILE)
    inform(bar, "Title", HOSTILE, 0, 5)
    assert [text.count("<") for text in bar.told] == [0, 0]
    assert all("&lt;a href" in text and "'" in text for text in bar.told)


def test_a_box_says_words_as_they_stand():
    box = message_box(HOSTILE, QMessageBox.Icon.Warning)
    assert box.textFormat() == Qt.TextFormat.PlainText
    assert box.text() == HOSTILE


def test_a_norm_of_somebody_else_opens_pages_alone():
    opened = []
    assert "Only addresses" in open_page("file:///C:/a.hta", opened.append)
    assert "Only addresses" in open_page("javascript:alert(1)", opened.append)
    assert opened == []
    assert open_page("https://www.boe.es", lambda url: opened.append(url.toString()) or True) == ""
    assert opened == ["https://www.boe.es"]


def test_a_document_elsewhere_is_opened_when_the_user_says_so(tmp_path):
    asked, opened = [], []
    path = tmp_path / "memo.pdf"
    path.touch()
    for answer in (False, True):
        found = open_document(str(path), str(tmp_path / "plan"), lambda name, yes=answer: asked.append(name) or yes,
                              lambda url: opened.append(url.toLocalFile()) or True)  # fmt: skip
        assert found == ""
    assert asked == [str(path), str(path)]
    assert opened == [str(path)]


def test_a_panel_that_cannot_be_made_is_told_of_and_the_rest_goes_on():
    pytest.importorskip("qgis.core")
    bar = Bar()

    def fails() -> None:
        raise RuntimeError("no <b>room</b>")

    assert opened_panel(bar, "Board", fails) is None
    assert bar.told == ["The panel cannot be opened: no &lt;b&gt;room&lt;/b&gt;"]
    assert opened_panel(bar, "Board", lambda: "made") == "made"
