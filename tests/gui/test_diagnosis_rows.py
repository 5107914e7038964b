"""Rows of the window: every input that a person decides on has a field, and what each of the newer ones does."""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget

from tests.unit.recipe.described_cases import of_columns
from urban_rural_linkages.core.recipe.described import RasterDescription
from urban_rural_linkages.core.recipe.step_inputs import STEPS

from .diagnosis_stage import Project, demo_layers

REGION, AGES, SERVICES, REPORT = 0, 1, 2, 5
ELSEWHERE = {
    "AREA_UNITS": "follows from the area", "SAME_TERRITORY": "a question", "SEX_CODES": "a question",
    "OUTSIDE": "a question", "SERVICE_LIMITS": "a table", "CRITERIA": "a list", "REVIEW": "a panel",
    "ACCEPT": "the checks",
    **dict.fromkeys(("NODATA_VALUES", "FRICTION", "OVERLAY_SERVICE", "DETOUR", "CRUISE_SPEED", "START_MINUTES",
                     "CRITERIA_FILE", "SOURCES", "STORE", "SCENARIOS", "CONTEXT", "NEXT_SERVICE", "NEXT_SITES",
                     "PROOF_SECONDS", "SETTLEMENT_NAME", "CAPACITY", "WORK_CRS"), "the dialog of the toolbox alone"),
}  # fmt: skip
"""Inputs that have no field of their own in the window, and where they are given."""
BOX = (-6.0, 39.0, -5.0, 40.0)


def show(window, step):
    window.go(step)
    QTest.qWait(1)
    return window.pages[step]


def test_every_input_that_a_person_decides_on_has_a_field(make_diagnosis):
    window = make_diagnosis(Project())
    for step, names in enumerate(STEPS.values()):
        page = show(window, step)
        fields = {one.objectName() for one in page.findChildren(QWidget)}
        assert {name for name in names if name not in ELSEWHERE} <= fields
    assert not ELSEWHERE.keys() - {name for names in STEPS.values() for name in names}


def test_rivers_water_and_heights_are_filled_in_and_may_be_left_out(make_diagnosis):
    layers = demo_layers()
    layers["municipalities"] = replace(layers["municipalities"], extent=BOX)
    layers["rivers"] = of_columns({"id": list(range(118))}, "rivers", "line", extent=BOX)
    layers["embalses"] = of_columns({"id": [7, 8, 9]}, "embalses", extent=BOX)
    page = show(make_diagnosis(Project(layers, [RasterDescription("mdt", "mdt", extent=BOX)])), REGION)
    assert [row.combos[0].code() for row in page.background] == ["rivers", "embalses", "mdt"]
    assert page.background[0].found.shown_text == "✓ 118 features, over all of the region"
    rivers = page.background[0].combos[0]
    rivers.setCurrentIndex(0)
    rivers.activated.emit(0)
    assert page.session.state.values["RIVERS"] == ""
    assert rivers.code() == ""


def test_measured_migration_is_any_field_of_the_units_and_nothing_is_guessed(make_diagnosis):
    page = show(make_diagnosis(Project()), REGION)
    assert not page.session.state.given("MIGRATION")
    assert "deaths" in [one.value for one in page.session.options("MIGRATION")]


def test_the_year_of_earlier_ages_is_the_start_year_unless_it_is_said(make_diagnosis):
    window = make_diagnosis(Project())
    window.session.give("AGE_FIELDS_START", "{sex}_{from}_{to}_2011")
    page = show(window, AGES)
    assert page.year.spin.isVisible()
    assert (page.year.spin.text(), page.year.found.shown_text) == ("–", "the start year")
    page.year.spin.setValue(2011)
    page.year.spin.editingFinished.emit()
    assert window.session.state.values["AGE_START_YEAR"] == 2011
    assert page.year.found.shown_text == ""
    page.year.spin.setValue(page.year.spin.minimum())
    page.year.spin.editingFinished.emit()
    assert not window.session.state.given("AGE_START_YEAR")


def test_a_table_of_survival_brings_its_fields(make_diagnosis):
    layers = demo_layers()
    layers["life_table"] = of_columns({"sex": ["w", "m"], "age": ["0+", "0+"], "px": [0.9, 0.8]}, "life_table", "table")
    window = make_diagnosis(Project(layers))
    page = show(window, AGES)
    values = window.session.state.values
    assert [values[name] for name in ("SURVIVAL", "SURVIVAL_SEX", "SURVIVAL_AGE", "SURVIVAL_SHARE")] == [
        "life_table", "sex", "age", "px"]  # fmt: skip
    assert all(one.isVisible() for row in page.survival for one in row.fields)
    assert page.survival_of.combo.code() == "year"
    page.survival_of.combo.setCurrentIndex(1)
    page.survival_of.combo.activated.emit(1)
    assert window.session.state.values["SURVIVAL_OF"] == "period"
    window.session.give("SURVIVAL", "")
    assert not any(one.isVisible() for row in page.survival for one in row.fields)


def test_services_at_the_start_have_a_year_and_a_code(make_diagnosis):
    layers = demo_layers()
    layers["services_2001"] = replace(layers["services"], id="services_2001", name="services_2001")
    page = show(make_diagnosis(Project(layers)), SERVICES)
    state = page.session.state
    assert (state.values["SERVICES_START"], state.values["SERVICES_START_YEAR"]) == ("services_2001", 2001)
    assert "service_id" in [one.value for one in page.session.options("SERVICE_KEY")]
    page.session.give("SERVICES_START", "")
    assert not page.findChild(QWidget, "SERVICE_KEY").isVisible()


def test_the_smallest_count_is_asked_where_the_diagnosis_is_published(make_diagnosis):
    window = make_diagnosis(Project())
    page = show(window, REPORT)
    assert not page.least.spin.isVisible()
    page.publish.click()
    assert (page.least.spin.isVisible(), page.least.spin.value()) == (True, 5)
    assert not window.session.state.given("MIN_COUNT")
    page.least.spin.setValue(10)
    page.least.spin.editingFinished.emit()
    assert window.session.state.values["MIN_COUNT"] == 10


def test_a_box_to_tick_is_seen_empty_and_ticked_and_usual_texts_look_unlike_own_ones(make_diagnosis):
    page = show(make_diagnosis(Project()), REPORT)
    coloured = []
    for _ in range(2):
        picture = page.publish.grab().toImage()
        inside = [picture.pixelColor(x, y).lightness() for x in range(16) for y in range(picture.height())]
        coloured.append(sum(light < 200 for light in inside))
        page.publish.click()
    assert 20 < coloured[0] < coloured[1], "a border, then all of it"
    status = page.texts["STATUS"]
    assert status.property("empty") == "true"
    status.take("Approved")
    assert not status.property("empty")
