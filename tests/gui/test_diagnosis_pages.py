"""Steps 2 to 4 of the window: ages and their letters, services and roads, grids and flows, what is skipped."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QComboBox, QFrame, QLineEdit, QPushButton, QSpinBox

from tests.unit.recipe.described_cases import of_geopackage
from urban_rural_linkages.core.recipe.described import RasterDescription
from urban_rural_linkages.gui.diagnosis.window import DiagnosisWindow

from .diagnosis_stage import Project, demo_layers

AGES, SERVICES, GRIDS = 1, 2, 3


@pytest.fixture
def make_page():
    """A function that shows one step of the window over a project; closed when the test is over."""
    made = []

    def make(step, project):
        window = DiagnosisWindow(project)
        window.show()
        window.go(step)
        QTest.qWait(1)
        made.append(window)
        return window.pages[step]

    yield make
    for window in made:
        window.close()
        window.deleteLater()
    QTest.qWait(1)


def with_ages(women="w", men="m", change=None):
    """Return the demo's layers, the ages of 2021 among the fields of the municipalities."""
    layers = demo_layers()
    units, ages = layers["municipalities"], of_geopackage("people_2021", "table")
    renamed = {"w": women, "m": men}
    fields = []
    for one in ages.fields:
        sex, _, rest = one.name.partition("_")
        if sex in renamed and rest:
            fields.append(replace(one, name=f"{renamed[sex]}_{rest}"))
    if change is not None:
        fields[0] = replace(fields[0], values=fields[0].values + change)
    kept = tuple(one for one in units.fields if one.name != "women")
    layers["municipalities"] = replace(units, fields=(*kept, *fields))
    return layers


def test_ages_by_sex_add_up_to_the_inhabitants(make_page):
    page = make_page(AGES, Project(with_ages()))
    assert page.ages.combos[0].currentText() == "w_0 … w_85_plus, m_0 …"
    assert page.sums.text == "Ages and inhabitants agree in all 60 units: 188\u202f169."
    assert (page.sex.label.shown_text, page.sex.combo.currentText()) == ("“w” means", "women")
    rows = [[page.groups.item(row, column).text() for column in range(5)] for row in range(4)]
    assert rows[0] == ["Children", "0", "14", "24\u202f699", "13.1 %"]
    assert rows[2] == ["Older people", "65", "–", "41\u202f282", "21.9 %"]


def test_units_whose_ages_differ_are_named(make_page):
    change = np.zeros(60)
    change[[3, 5]] = 400.0, 900.0
    page = make_page(AGES, Project(with_ages(change=change)))
    session = page.session
    family = session.layers.roles.ages[0]
    session.give_all(family.readings["w"])
    assert "differ by more than 1 % in 2 units, most in " in page.sums.text


def test_ages_of_other_people_are_doubted_and_taken_or_left_out(make_page):
    page = make_page(AGES, Project(with_ages(change=np.full(60, 100.0))))  # letters are sure, sums are not
    assert page.asked.text.startswith("The ages add up to 194\u202f169, the inhabitants are 188\u202f169.")
    _use, leave = page.asked.buttons
    leave.click()
    assert not page.session.state.given("AGE_FIELDS")
    assert page.asked.text == ""
    page = make_page(AGES, Project(with_ages(change=np.full(60, 100.0))))
    page.asked.buttons[0].click()
    assert page.session.state.values["SEX_CODES"] == "women=w,men=m"
    assert "differ by more than 1 %" in page.sums.text


def test_letters_that_may_be_either_are_asked_in_words_and_never_guessed(make_page):
    page = make_page(AGES, Project(with_ages("v", "m")))
    state = page.session.state
    assert not state.given("AGE_FIELDS")
    assert page.asked.text == "Which letter stands for women? v = 95\u202f392, m = 92\u202f777"
    combo = page.ages.combos[0]
    combo.setCurrentIndex(1)
    combo.activated.emit(1)  # the family is picked: its letters are still not known
    assert not state.given("AGE_FIELDS")
    assert [one.text() for one in page.asked.buttons] == ["“v” is women", "“m” is women"]
    page.asked.buttons[1].click()
    assert state.values["SEX_CODES"] == "women=m,men=v"
    assert page.asked.text == ""


def test_the_letter_of_women_can_be_changed(make_page):
    page = make_page(AGES, Project(with_ages("v", "m")))
    page.asked.buttons[0].click()
    combo = page.sex.combo
    combo.choose("m")
    combo.activated.emit(combo.currentIndex())
    assert page.session.state.values["SEX_CODES"] == "women=m,men=v"
    assert combo.currentText() == "men"  # “v” means men now


def test_tables_with_ages_are_offered_where_there_are_none(make_page):
    layers = demo_layers()
    page = make_page(AGES, Project({**layers, "people_2021": of_geopackage("people_2021", "table")}))
    assert page.join.isVisible()
    assert page.join.title.text() == "A table fits these municipalities."
    assert not page.groups.isVisible()


def test_services_by_type_places_and_roads(make_page):
    page = make_page(SERVICES, Project())
    assert page.places.text == "183 places with 188\u202f169 people: the inhabitants of the region."
    assert [page.services.item(0, column).text() for column in range(3)] == ["hospital", "Hospital", "3"]
    assert page.services.rowCount() == 8
    assert page.way.combo.currentText() == "by car on the roads"
    assert page.classes.rowCount() > 3


def test_travel_in_straight_lines_leaves_the_roads_out_and_comes_back(make_page):
    page = make_page(SERVICES, Project())
    combo = page.way.combo
    for way, given in (("straight", ""), ("roads", "roads")):
        combo.choose(way)
        combo.activated.emit(combo.currentIndex())
        assert page.session.state.values["NETWORK"] == given
    assert page.session.state.values["HIGHWAY"] == "highway"


def test_services_outside_are_left_out_used_or_shown(make_page):
    project = Project()
    project.metres = [58_600.0, *[0.0] * 307]
    page = make_page(SERVICES, project)
    assert "lies 58.6 km outside the region" in page.outside.text
    leave, _use, show = page.outside.buttons
    show.click()
    assert project.done[-1] == ("rows", "services", (0,))
    leave.click()
    assert page.session.state.values["OUTSIDE"] == "ignore"
    assert page.outside.text == "Left out: Hospital de Valdemora del Alba (58.6 km)."
    page.outside.buttons[0].click()
    assert page.session.state.values["OUTSIDE"] == "use"
    assert page.outside.text.startswith("Used: ")


def test_minutes_that_do_not_rise_are_refused_where_they_stand(make_page):
    page = make_page(SERVICES, Project())
    page.far.edit.setText("30,15")
    page.far.edit.editingFinished.emit()
    assert "must increase" in page.far.found.shown_text
    assert not page.session.state.given("THRESHOLDS")
    page.far.edit.setText("20,40")
    page.far.edit.editingFinished.emit()
    assert page.session.state.values["THRESHOLDS"] == "20,40"
    assert "must increase" not in page.far.found.shown_text


def test_lines_are_no_services(make_page):
    page = make_page(SERVICES, Project())
    page.session.give("SERVICES", "roads")
    assert page.warning.text.startswith("“roads”: holds lines. Did you mean services")


def test_one_type_only_is_said(make_page):
    layers = demo_layers()
    services = layers["services"]
    one_type = replace(services.by_name["type"], values=["school"] * services.rows)
    layers["services"] = replace(
        services, fields=tuple(one_type if one.name == "type" else one for one in services.fields)
    )
    page = make_page(SERVICES, Project(layers))
    page.session.give("SERVICE_TYPE", "type")
    assert page.types.text == "All 308 services are of one type, school."


def grid(name, total, **more):
    return RasterDescription(
        name, name, valid=1.0, minimum=0.0, mean=33.0, maximum=9000.0, total=total, median_above_0=40.0, zeros=0.6,
        different=400, likeness=0.4, cell=1000.0, **more,
    )  # fmt: skip


def test_grids_are_held_against_the_register_and_flows_against_the_units(make_page):
    grids = (grid("population_2001", 199_038.0, fingerprint="a"), grid("population_2021", 150_000.0, fingerprint="b"))
    page = make_page(GRIDS, Project(rasters=grids))
    page.session.give("POPULATION", "population_2021")
    assert "150\u202f000 in the grid and 188\u202f169 in the register in 2021" in page.register.text
    assert page.flows.text == "1\u202f954 flows; 60 of 60 units are homes in them, 60 are places of work."
    assert page.grids["POPULATION"].label.shown_text == "People a cell, 2021"


@pytest.mark.parametrize(("raster", "reason"), [
    (replace(grid("dem", 1.0), valid=1.0, minimum=300.0, mean=580.0, median_above_0=550.0, zeros=0.0, likeness=0.99),
     "this looks like heights above the sea"),
    (replace(grid("population_2021", 188_169.0), in_degrees=True, cell=float("nan")), "in degrees"),
    (replace(grid("population_2021", 188_169.0), same_as="population_2001"), "the same values as 'population_2001'"),
])  # fmt: skip
def test_rasters_that_are_no_people_are_refused_with_the_reason(make_page, raster, reason):
    page = make_page(GRIDS, Project(rasters=(raster,)))
    assert page.session.state.values["POPULATION"] == ""
    page.session.give("POPULATION", raster.id)
    assert reason in page.warning.text
    assert page.condition.condition == "error"


def test_a_step_is_skipped_and_taken_up_again(make_page):
    page = make_page(GRIDS, Project())
    assert page.without.text() == ("These chapters are left out then: Functional areas, Land consumption, Town and "
                                   "country, Links, Partnerships, Catchments.")  # fmt: skip
    page.skip.click()
    assert page.without.text() == "This step is left out."
    assert not page.session.state.given("FLOWS")
    assert page.condition.condition == "empty"
    page.skip.click()
    assert page.session.state.values["FLOWS"] == "flows"


def test_links_and_associations_show_their_fields_once_they_are_given(make_page):
    tables = {name: of_geopackage(name, "table") for name in ("linkages", "associations")}
    page = make_page(GRIDS, Project(demo_layers() | tables))
    assert [page.session.state.values[name] for name in ("LINKS", "LINK_LAYER", "ASSOCIATIONS", "ASSOCIATION")] == [
        "linkages", "layer", "associations", "association"]  # fmt: skip
    shown = {name: [row.fields[0].isVisible() for row in rows] for name, rows in page.columns.items()}
    assert shown == {"FLOWS": [True] * 4, "LINKS": [True] * 4, "ASSOCIATIONS": [True]}
    page.session.give("LINKS", "")
    assert not any(row.fields[0].isVisible() for row in page.columns["LINKS"])
    assert all(row.fields[0].isVisible() for row in page.columns["FLOWS"])


@pytest.mark.parametrize("step", [AGES, SERVICES, GRIDS])
def test_an_empty_project_and_layers_that_vanish_do_no_harm(make_page, step):
    page = make_page(step, Project(layers={}))
    assert page.condition.condition == "empty"
    project = Project(with_ages())
    page = make_page(step, project)
    for layer in list(project.layers):
        project.remove(layer)
    assert page.condition.condition == "empty"


@pytest.mark.parametrize("step", [0, AGES, SERVICES, GRIDS])
def test_every_control_has_a_name_for_screen_readers(make_page, step):
    page = make_page(step, Project(with_ages()))
    nameless = [one for kind in (QComboBox, QAbstractButton) for one in page.findChildren(kind)
                if one.isVisibleTo(page) and not (one.accessibleName() or getattr(one, "text", str)())]  # fmt: skip
    assert nameless == []


def tabbed(window, page):
    """Return the controls of a page in the order in which Tab reaches them, from its first to the footer."""
    page.focus_first()
    found, one = [], QApplication.focusWidget()
    for _ in range(80):
        found.append(one)
        QTest.keyClick(one, Qt.Key.Key_Tab)
        one = QApplication.focusWidget()
        if not page.isAncestorOf(one):
            return [*found, one]
    raise AssertionError("Tab does not leave the page")


@pytest.mark.parametrize("step", [0, AGES, SERVICES, GRIDS])
def test_tab_goes_from_top_to_bottom_through_every_control_and_then_to_the_buttons(make_page, step):
    project = Project({**with_ages(), "vital": of_geopackage("vital", "table")})
    project.borders, project.metres = {37: [38], 59: [3]}, [58_600.0, *[0.0] * 307]
    page = make_page(step, project)
    *reached, following = tabbed(page.window(), page)
    heights = [one.mapTo(page.widget(), one.rect().center()).y() for one in reached]
    assert heights == sorted(heights)
    wanted = [one for kind in (QComboBox, QPushButton, QLineEdit, QSpinBox) for one in page.findChildren(kind)
              if one.isVisible() and one.isEnabled()]  # fmt: skip
    assert [one for one in wanted if one not in reached and one.parentWidget() not in reached] == []
    assert following in page.window().findChild(QFrame, "foot").findChildren(QAbstractButton)


def test_lists_are_named_by_their_label_and_what_was_found(make_page):
    page = make_page(0, Project())
    assert page.findChild(QComboBox, "UNIT_ID").accessibleName() == "Code: text, all different"
    page.session.give("UNIT_ID", "fid")
    assert page.findChild(QComboBox, "UNIT_ID").accessibleName().startswith("Code: “fid”: counts the rows")


def test_two_hundred_fields_and_names_from_right_to_left(make_page):
    layers = demo_layers()
    units = layers["municipalities"]
    wide = [replace(units.by_name["area_km2"], name=f"حقل_{number}") for number in range(200)]
    people = [replace(units.by_name[f"t{year}"], name=f"سكان_{year}") for year in (2001, 2021)]
    kept = [units.by_name[name] for name in ("code", "name", "comarca")]
    layers["municipalities"] = replace(units, name="بلديات", fields=(*kept, *people, *wide))
    page = make_page(0, Project(layers))
    assert page.session.state.values["UNIT_ID"] == "code"
    page.session.give("POP_START", "سكان_2001")
    page.session.give("POP_END", "سكان_2021")
    assert "188\u202f169 inhabitants in 2021, 199\u202f038 in 2001" in page.question.text
    assert page.findChild(QComboBox, "UNIT_ID").count() == 206


def test_points_in_degrees_and_a_layer_without_a_system_are_taken_as_they_are(make_page):
    layers = demo_layers()
    layers["municipalities"] = replace(layers["municipalities"], in_degrees=True)
    layers["services"] = replace(layers["services"], has_crs=False)
    page = make_page(SERVICES, Project(layers))
    assert page.session.state.values["SERVICES"] == "services"


def test_the_same_field_for_both_years_is_refused_and_the_other_one_offered(make_page):
    page = make_page(0, Project())
    page.session.give("POP_START", "t2021")
    assert page.warning.text == "The inhabitants at the start and at the end are the same field, t2021."
    assert [one.text() for one in page.warning.buttons] == ["Use 2001 (t2001)"]
    page.warning.buttons[0].click()
    assert page.condition.condition != "error"
    assert page.session.state.values["START_YEAR"] == 2001


def test_codes_that_repeat_are_refused_with_the_first_three(make_page):
    page = make_page(0, Project())
    page.session.give("UNIT_ID", "comarca")
    assert "stand for several units each. Did you mean code" in page.warning.text


def test_a_layer_of_lines_is_no_layer_of_units(make_page):
    page = make_page(0, Project())
    page.session.give("UNITS", "roads")
    assert page.warning.text.startswith("“roads”: holds lines. Did you mean municipalities (60 polygons)")
    assert [one.text() for one in page.warning.buttons] == ["Use municipalities"]


@pytest.mark.parametrize("step", [0, AGES, SERVICES, GRIDS])
@pytest.mark.parametrize("size", [9.0, 13.5])
def test_nothing_is_cut_in_the_smallest_window_and_with_letters_half_as_large_again(make_page, step, size):
    before = QApplication.font()
    font = QFont(before)
    font.setPointSizeF(size)
    QApplication.setFont(font)
    try:
        project = Project({**with_ages(), "vital": of_geopackage("vital", "table")})
        project.borders, project.metres = {37: [38], 59: [3]}, [58_600.0, *[0.0] * 307]
        page = make_page(step, project)
        page.window().resize(894, 480)
        QTest.qWait(20)
        assert page.widget().width() <= page.viewport().width()
    finally:
        QApplication.setFont(before)
