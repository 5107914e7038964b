"""The dialog of the report: three kinds of file, what is wanted of which municipality, and how it went."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.PyQt.QtWidgets import QCheckBox

from urban_rural_linkages.gui.report_dialog import HEIGHT, WIDTH, Reportable, ReportDialog

ONE = Reportable("Plan of Mérida", "draft · 38 of 61 answered")
TOWNS = (("00003", "Aldeanueva del Alba"), ("00007", "Berrocal de la Sierra"))


class Maker:
    """Keeps what is wanted, and answers as it is told."""

    def __init__(self, failure: str = "") -> None:
        self.wanted, self.failure = [], failure

    def __call__(self, wanted):
        self.wanted.append(wanted)
        return self.failure


@pytest.fixture
def dialog_of(make_dock):
    """A function that opens the dialog of an assessment."""
    opened = []

    def open_(known: Reportable, make=None) -> ReportDialog:
        opened.append(ReportDialog(known, Path("/plans"), make or Maker()))
        return opened[-1]

    yield open_
    for dialog in opened:
        dialog.deleteLater()


@pytest.mark.parametrize("form", ["odt", "pdf", "html"])
def test_a_button_makes_its_kind_of_file(dialog_of, form):
    make = Maker()
    dialog = dialog_of(ONE, make)
    dialog.buttons[form].click()
    [wanted] = make.wanted
    assert (wanted.form, wanted.unit, wanted.parts, wanted.folder) == (form, "", "", Path("/plans"))
    assert not wanted.is_public and not wanted.each
    assert dialog.said.shown_text == "Done: it lies in /plans."


def test_what_cannot_be_made_is_said(dialog_of):
    dialog = dialog_of(ONE, Maker("The folder '/plans' cannot be written: full."))
    dialog.buttons["pdf"].click()
    assert dialog.said.shown_text == "The folder '/plans' cannot be written: full."


def test_language_folder_and_publication_are_taken_over(dialog_of):
    make = Maker()
    dialog = dialog_of(ONE, make)
    dialog.language.choose("es")
    dialog.folder.setText(" /elsewhere ")
    dialog.findChild(QCheckBox).setChecked(True)
    dialog.what.choose("report")
    dialog.buttons["odt"].click()
    [wanted] = make.wanted
    assert (wanted.language, wanted.folder, wanted.is_public, wanted.parts) == (
        "es",
        Path("/elsewhere"),
        True,
        "report",
    )


def test_of_several_municipalities_one_or_all(dialog_of):
    dialog = dialog_of(Reportable("Berrocal de la Sierra", "draft", TOWNS, "00007"))
    offered = [dialog.what.itemText(place) for place in range(dialog.what.count())]
    assert offered == [
        "Berrocal de la Sierra: The report and its annexes", "Berrocal de la Sierra: The report alone",
        "The synthesis of all municipalities", "The synthesis, and the report of each",
    ]  # fmt: skip
    assert dialog.wanted("pdf").unit == "00007"
    dialog.what.choose("each")
    assert (dialog.wanted("pdf").unit, dialog.wanted("pdf").each) == ("", True)
    dialog.what.choose("synthesis")
    assert not dialog.wanted("pdf").each


def test_of_the_common_answers_there_is_only_the_synthesis(dialog_of):
    dialog = dialog_of(Reportable("Ten plans", "draft", TOWNS, ""))
    assert dialog.what.count() == 2 and dialog.wanted("odt").unit == ""


def test_the_only_municipality_is_meant(dialog_of):
    dialog = dialog_of(Reportable("Aldeanueva del Alba", "draft", TOWNS[:1], ""))
    assert dialog.wanted("odt").unit == "00003" and dialog.what.itemText(0) == "The report and its annexes"


def test_it_has_room_and_every_field_a_name(dialog_of):
    dialog = dialog_of(ONE)
    assert dialog.minimumSizeHint().width() <= WIDTH and dialog.sizeHint().height() <= HEIGHT
    assert {dialog.what.accessibleName(), dialog.language.accessibleName(), dialog.folder.accessibleName()} == {
        "What", "Language", "Folder",
    }  # fmt: skip
    assert all(button.accessibleName() for button in dialog.buttons.values())
