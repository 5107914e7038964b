"""Everybody can use it: names for screen readers, Tab, room for longer languages, contrast, targets."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt, QTranslator
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QScrollBar,
    QTreeView,
    QWidget,
)

from urban_rural_linkages.core.assessment.records import Evidence, EvidenceKind, Measure
from urban_rural_linkages.core.contrast import ENOUGH, contrast
from urban_rural_linkages.gui.dock.evidence_panel import EvidenceForm
from urban_rural_linkages.gui.dock.figure_panel import NumberForm
from urban_rural_linkages.gui.dock.item_tree import two_lines
from urban_rural_linkages.gui.dock.measures_panel import MeasureForm
from urban_rural_linkages.gui.dock.narrow_widgets import TARGET

from .conftest import SHIPPED, start
from .stage import Calculator

Roles = QPalette.ColorRole


class Longer(QTranslator):
    """A language whose words are 35 % longer, with accents."""

    def translate(self, _context, text, _note=None, _count=-1):
        text = text if isinstance(text, str) else bytes(text).decode("utf-8")
        words = text.split(" ")
        stretched = [word if "{" in word else f"{word}{'éñöw' * 9}"[: -(-len(word) * 135 // 100)] for word in words]
        return " ".join(stretched)


@pytest.fixture(params=["en", "es", "longer"])
def language(request, monkeypatch):
    from urban_rural_linkages import i18n

    translator = {"en": lambda: None, "es": lambda: i18n.load_translator("es"), "longer": Longer}[request.param]()
    monkeypatch.setattr(i18n, "user_locale", lambda: "en" if request.param == "en" else "es")
    if translator is not None:
        QApplication.instance().installTranslator(translator)
    yield request.param
    if translator is not None:
        QApplication.instance().removeTranslator(translator)


def fill(dock):
    """Bring everything on the screen that there is: figures, evidence, measures, banners, scores."""
    start(dock)
    dock.workplace.go_to("gen_prx_01")
    session = dock.session
    session.choose("gen_prx_01", ("not_met",))
    session.add_evidence(Evidence("", "gen_prx_01", EvidenceKind.TEXT, title="A title that is rather long, and longer"))
    session.write_piece(Measure("", "gen_prx_01", "A measure that is rather long, and longer, and longer still"))
    dock.workplace.editor.go_to("calculate")
    dock.banners.show_message("one", "A sentence. With " + "averylongwordwithoutanyblanks" * 4, can_go=True)
    dock.banners.show_message("two", "Another sentence.", actions={"Try Again": lambda: None})
    dock.footer.show_scores.setChecked(True)
    QTest.qWait(50)
    return dock


def parts(dock):
    """Yield the widgets of ours that can be seen, those in the scrolled page included."""
    own = [widget for widget in dock.widget().findChildren(QWidget) if widget.isVisibleTo(dock)]
    return [widget for widget in own if not widget.objectName().startswith("qt_") and not _inside(widget)]


def _inside(widget):
    """Tell whether a widget is a part that Qt has put into another one."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QComboBox | QLineEdit | QTreeView | QScrollBar):
            return True
        parent = parent.parentWidget()
    return isinstance(widget, QScrollBar)


# -- names -------------------------------------------------------------------------------------------------------


def test_whatever_takes_the_focus_has_a_name(make_dock, store):
    dock = make_dock(store)
    nameless = [widget for widget in parts(dock) if _takes_focus(widget) and not widget.accessibleName()]
    fill(dock)
    nameless += [widget for widget in parts(dock) if _takes_focus(widget) and not widget.accessibleName()]
    assert nameless == []


def _takes_focus(widget):
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus


def test_group_boxes_have_titles_and_dialogs_have_names(make_dock, store):
    dock = fill(make_dock(store))
    assert all(box.title() for box in dock.findChildren(QGroupBox))
    indicator = dock.session.checklist.indicators["share_women_body"]
    dialogs = (
        NumberForm(indicator, {}),
        EvidenceForm("x", EvidenceKind.LINK),
        MeasureForm(Measure("", "gen_prx_01", ""), SHIPPED.get("gender")),
    )
    for dialog in dialogs:
        fields = [field for field in dialog.findChildren(QWidget) if _takes_focus(field) and not _inside(field)]
        assert all(field.accessibleName() or getattr(field, "text", lambda: "")() for field in fields
                   if not field.objectName().startswith("qt_"))  # fmt: skip
        assert dialog.windowTitle()


# -- Tab ---------------------------------------------------------------------------------------------------------


def walk(dock, step):
    """Press Tab until the focus is back, and return where it was."""
    window = dock.window()
    dock.workplace.tree.setFocus()
    seen = [window.focusWidget()]
    for _ in range(200):
        QTest.keyClick(window.focusWidget(), step)
        if window.focusWidget() is seen[0]:
            return seen
        seen.append(window.focusWidget())
    raise AssertionError("Tab does not come back")


def test_tab_goes_through_everything_and_returns(make_dock, store):
    dock = fill(make_dock(store, calculator=Calculator()))
    QTest.qWait(50)
    there = walk(dock, Qt.Key.Key_Tab)
    expected = [widget for widget in parts(dock)
                if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled()]  # fmt: skip
    assert {id(widget) for widget in expected} <= {id(widget) for widget in there}
    back = walk(dock, Qt.Key.Key_Backtab)
    assert [id(widget) for widget in back[1:]] == [id(widget) for widget in reversed(there[1:])]


def test_tab_goes_as_one_reads(make_dock, store):
    dock = fill(make_dock(store))
    dock.workplace.go_to("gen_pro_01")
    QTest.qWait(50)
    there, editor = walk(dock, Qt.Key.Key_Tab), dock.workplace.editor
    marks = [dock.workplace.tree, editor.options.buttons["met"], editor.options.buttons["na"], editor.note,
             editor.evidence.add, editor.measures.add, dock.footer.open_report, dock.header.assessments]  # fmt: skip
    places = [there.index(mark) for mark in marks]
    assert places == sorted(places)


# -- room --------------------------------------------------------------------------------------------------------


def clipped(dock):
    """Return what does not fit into its place, in words."""
    found = []
    for widget in parts(dock):
        right = widget.mapTo(dock, widget.rect().topRight()).x()
        if right > dock.width():
            found.append(f"{type(widget).__name__} '{widget.accessibleName()}' reaches {right}")
        cut = next((how(widget) for kind, how in CUTS.items() if isinstance(widget, kind)), "")
        if cut:
            found.append(cut)
    return found


def cut_label(label):
    if not label.text() or not label.width():
        return ""
    needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
    words = label.text().replace("\u200b", " ").split()
    widest = max(label.fontMetrics().horizontalAdvance(word) for word in words)
    fits = needed <= label.height() and widest <= label.width()
    return "" if fits else f"'{label.text()}' needs {widest} x {needed} and has {label.width()} x {label.height()}"


def cut_button(button):
    fits = not button.text() or button.minimumSizeHint().width() <= button.width()
    return "" if fits else f"button '{button.text()}' in {button.width()}"


def cut_title(box):
    return "" if box.fontMetrics().horizontalAdvance(box.title()) <= box.width() else f"title '{box.title()}'"


def cut_combo(combo):
    is_cut = combo.fontMetrics().horizontalAdvance(combo.currentText()) > combo.width() - 30
    return f"'{combo.currentText()}' is cut without a tooltip" if is_cut and not combo.toolTip() else ""


CUTS = {QLabel: cut_label, QAbstractButton: cut_button, QGroupBox: cut_title, QComboBox: cut_combo}


def settled(dock):
    """Return what is cut once the layouts have come to rest: they are made bit by bit."""
    for _ in range(50):
        QTest.qWait(10)
        if not clipped(dock):
            break
    return clipped(dock)


def test_nothing_is_cut_at_380_pixels(make_dock, store, language):
    dock = make_dock(store)
    assert settled(dock) == []
    fill(dock)
    assert settled(dock) == []
    for item in ("gen_pro_01", "gen_dia_03", "gen_saf_01", "cor_std_07"):
        dock.workplace.go_to(item)
        assert settled(dock) == []
    assert dock.width() == 380


def test_rows_of_the_tree_are_shortened_to_two_lines(make_dock, store):
    metrics = make_dock(store).fontMetrics()
    lines = two_lines("Are everyday walking routes lit to the levels required, and by whom?", metrics, 150).split("\n")
    assert len(lines) == 2
    assert all(metrics.horizontalAdvance(line) <= 150 for line in lines)
    assert lines[1].endswith("…")
    assert two_lines("Short", metrics, 150) == "Short"


def test_targets_are_large_enough(make_dock, store):
    dock = fill(make_dock(store))
    small = [widget for widget in parts(dock) if isinstance(widget, QAbstractButton | QComboBox | QLineEdit)
             and (widget.height() < TARGET or widget.width() < TARGET)]  # fmt: skip
    assert small == []


# -- contrast ----------------------------------------------------------------------------------------------------


def palette(dark):
    colours = {"Window": "#2b2b2b", "Base": "#1e1e1e", "AlternateBase": "#333333", "Button": "#3a3a3a"}
    made = QPalette(QColor("#efefef"))
    made.setColor(Roles.PlaceholderText, QColor("#5f5f5f"))
    if dark:
        for name, colour in colours.items():
            made.setColor(getattr(Roles, name), QColor(colour))
        for name in ("WindowText", "Text", "ButtonText"):
            made.setColor(getattr(Roles, name), QColor("#eaeaea"))
    return made


@pytest.mark.parametrize("dark", [False, True])
def test_text_can_be_read_on_what_is_behind_it(make_dock, store, dark):
    application = QApplication.instance()
    before = QPalette(application.palette())
    application.setPalette(palette(dark))
    try:
        dock = fill(make_dock(store))
        for label in dock.widget().findChildren(QLabel):
            if label.isVisibleTo(dock) and label.text():
                pen = label.palette().color(label.foregroundRole())
                assert contrast(_rgb(_behind(label)), _rgb(pen)) >= ENOUGH, label.text()
    finally:
        application.setPalette(before)


def _behind(widget):
    """Return the colour on which a widget's text stands."""
    while widget is not None:
        if widget.autoFillBackground() or widget.isWindow():
            return widget.palette().color(widget.backgroundRole())
        widget = widget.parentWidget()
    raise AssertionError("nothing behind it")


def _rgb(colour):
    return colour.redF(), colour.greenF(), colour.blueF()


def test_no_colour_is_written_into_the_dock(repository):
    import re

    files = (repository / "urban_rural_linkages" / "gui" / "dock").glob("*.py")
    fixed = re.compile(r"#[0-9a-fA-F]{6}\b|QColor\(|GlobalColor|setStyleSheet")
    assert [file.name for file in files if fixed.search(file.read_text(encoding="utf-8"))] == []


def test_the_dock_needs_no_qgis(repository):
    import re

    files = (repository / "urban_rural_linkages" / "gui" / "dock").glob("*.py")
    foreign = re.compile(r"qgis\.(core|gui|utils)|import processing")
    assert [file.name for file in files if foreign.search(file.read_text(encoding="utf-8"))] == []
