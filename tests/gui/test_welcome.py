"""The welcome window: three ways to begin and three links, by mouse and by keyboard, whatever the size of letters."""

from __future__ import annotations

from collections import Counter

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLabel

from urban_rural_linkages.gui.welcome import Ways, WelcomeWindow

NAMES = ("example", "diagnose_example", "own_region", "manual", "tutorials", "checklists")
STAYS_OPEN = {"manual", "tutorials"}
Key = Qt.Key


@pytest.fixture
def taken():
    """What was chosen, in order; of the box, whether it is ticked."""
    return []


@pytest.fixture
def make_window(taken):
    """A function that shows the window; closed when the test is over."""
    made = []

    def make(again=False):
        ways = {name: lambda name=name: taken.append(name) for name in NAMES}
        window = WelcomeWindow("Plugin", Ways(**ways, at_next_start=taken.append), again)
        window.show()
        window.activateWindow()
        QTest.qWait(1)
        made.append(window)
        return window

    yield make
    for window in made:
        window.close()
        window.deleteLater()


@pytest.fixture
def window(make_window):
    return make_window()


def buttons(window) -> dict:
    return dict(zip(NAMES, [*window.cards, *window.links], strict=True))


@pytest.mark.parametrize("name", NAMES)
def test_each_button_goes_its_way_once(window, taken, name):
    buttons(window)[name].click()
    assert taken == [name]
    assert window.isVisible() is (name in STAYS_OPEN)


def test_the_window_is_gone_before_anything_begins(make_window, taken):
    seen = []
    window = make_window()
    window.cards[2].clicked.disconnect()
    window.cards[2].clicked.connect(lambda: window._leave_for(lambda: seen.append(window.isVisible())))
    window.cards[2].click()
    assert seen == [False]


def test_the_first_card_is_taken_with_enter(window, taken):
    assert window.focusWidget() is window.cards[0]
    QTest.keyClick(window.focusWidget(), Key.Key_Return)
    assert taken == ["example"]


def test_tab_goes_through_all_of_it_and_comes_back(window):
    expected = [*window.cards, *window.links, window.again]
    passed = []
    for _ in range(len(expected) + 1):
        passed.append(window.focusWidget())
        QTest.keyClick(window.focusWidget(), Key.Key_Tab)
    assert passed == [*expected, expected[0]]


@pytest.mark.parametrize("name", NAMES)
def test_each_is_taken_by_keyboard(window, taken, name):
    button = buttons(window)[name]
    button.setFocus()
    QTest.keyClick(button, Key.Key_Return)
    assert taken == [name]


def test_escape_closes_it_and_nothing_begins(window, taken):
    QTest.keyClick(window, Key.Key_Escape)
    assert not window.isVisible() and taken == []


def test_the_box_is_off_and_tells_when_it_is_ticked(window, taken):
    assert not window.again.isChecked()
    QTest.keyClick(window.again, Key.Key_Space)
    QTest.keyClick(window.again, Key.Key_Space)
    assert taken == [True, False]


def test_the_box_is_as_the_user_left_it(make_window, taken):
    assert make_window(again=True).again.isChecked()
    assert taken == []


def test_a_reader_of_the_screen_hears_what_each_card_is_for(window):
    for card in window.cards:
        assert card.text() and len(card.accessibleDescription()) > 40
    assert window.windowTitle() == "Welcome to Plugin"


@pytest.mark.parametrize("points", [9.0, 15.0])
def test_nothing_is_cut_whatever_the_letters(make_window, points):
    application = QApplication.instance()
    before = application.font()
    letters = type(before)(before)
    letters.setPointSizeF(points)
    application.setFont(letters)
    try:
        window = make_window()
    finally:
        application.setFont(before)
    assert window.width() <= 1366 and window.height() <= 720, "it goes onto the screen of a small computer"
    for label in window.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()), label.text()
    for button in [*window.cards, *window.links]:
        assert button.width() >= button.fontMetrics().horizontalAdvance(button.text()), button.text()


def test_the_relief_lies_behind_the_title(window):
    image = window.grab().toImage()
    ratio = image.width() / window.width()
    row = int(6 * ratio)
    shades = Counter(image.pixel(x, row) for x in range(0, image.width(), 3))
    assert len(shades) > 10, "no relief is drawn"
    assert all(QColor(shade).blue() > QColor(shade).red() for shade in shades), "it is not in the colour of the plugin"
