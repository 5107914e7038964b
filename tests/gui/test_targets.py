"""The plan's own target: typed beside the figure, and what the figure proposes by it."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QLabel, QPushButton

from urban_rural_linkages.core.assessment.records import TYPED
from urban_rural_linkages.gui.dock.target_form import TargetForm

from .test_dock import dialog_of

DAILY = "share_pop_daily_set_10min"


def asked(dock, item="gen_prx_01", indicator=DAILY):
    dock.workplace.go_to(item)
    return dock.workplace.editor.figures.findChild(QPushButton, f"target_{indicator}")


def said(dock):
    return " ".join(label.text() for label in dock.workplace.editor.figures.findChildren(QLabel))


def test_a_target_takes_the_place_of_a_limit_of_another_region(dock):
    button = asked(dock)
    dock.session.enter("gen_prx_01", {TYPED: 0.827})
    assert dock.session.proposal(dock.workplace.editor.item) == "not_met"
    assert "at least 100 %" in said(dock)
    asked(dock).click()
    form = dialog_of(dock, TargetForm)
    assert "at least 100 %" in " ".join(label.text() for label in form.findChildren(QLabel))
    form.field.setText("80")
    form.accept()
    assert dock.session.work.assessment.particulars.targets == {DAILY: 0.8}
    assert dock.session.proposal(dock.workplace.editor.item) == "met"
    assert "at least 80 % (the plan's own target)" in said(dock)
    assert button is not None


def test_an_empty_field_takes_the_target_back(dock):
    dock.session.set_target(DAILY, 0.8)
    asked(dock).click()
    form = dialog_of(dock, TargetForm)
    assert form.field.text() == "80"
    form.field.clear()
    form.accept()
    assert dock.session.work.assessment.particulars.targets == {}
    assert "at least 100 %" in said(dock)


@pytest.mark.parametrize(("text", "words"), [("many", "is not a number"), ("-1", "under 0"), ("101", "100 %")])
def test_what_cannot_be_a_target_is_pointed_at(dock, text, words):
    asked(dock).click()
    form = dialog_of(dock, TargetForm)
    form.field.setText(text)
    form.accept()
    assert form.isVisible()
    assert words in form.wrong.shown_text
    assert dock.session.work.assessment.particulars.targets == {}
    form.reject()


def test_no_target_replaces_a_duty(dock):
    assert asked(dock, "gen_prx_04", "share_pop_basic_30min") is None
