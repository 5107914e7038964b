"""A checklist as a form: its rows, its conditions, and nothing that a form cannot take."""

from __future__ import annotations

import pytest

from tests.unit.assessment.checklist_sets import SHIPPED, item, shipped, trial, words
from tests.unit.assessment.report.report_cases import small_checklist
from urban_rural_linkages.core.assessment.plan import Nucleus, Plan, Stage
from urban_rural_linkages.core.assessment.report.xlsform import form_sheets
from urban_rural_linkages.core.assessment.unit_records import Unit

PLAN = Plan("pt")
ENGLISH, SPANISH = "label::English (en)", "label::Español (es)"


def rows(sheet: list[list[str]]) -> list[dict[str, str]]:
    return [dict(zip(sheet[0], row, strict=True)) for row in sheet[1:]]


def survey(checklist, plan: Plan = PLAN) -> dict[str, dict[str, str]]:
    return {
        row["name"]: row for row in rows(form_sheets(checklist, plan, "en")["survey"]) if row["type"] != "end_group"
    }


def test_a_question_with_its_note_and_figure():
    found = survey(small_checklist())
    assert found["map"]["type"] == "select_one compliance" and found["map"]["required"] == "yes"
    assert found["map"]["hint::English (en)"] == "LOTUS, art. 10.5.a"
    assert found["links"]["type"] == "select_multiple linkages_multi"
    assert found["map__note"]["required"] == "selected(${map}, 'na')"
    assert found["map__note"]["relevant"] == "${map} != ''"
    assert found["green__value"]["type"] == "decimal" and "(m2/inh.)" in found["green__value"][ENGLISH]
    assert found["axis__note"]["required"] == ""


def test_conditions_are_kept():
    assert survey(small_checklist())["delegated"]["relevant"] == "${axis} = 'explicit'"


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("${axis} = 'explicit'", "false()"),
        ("${axis} != 'explicit'", "true()"),
        ("selected(${axis}, 'x') or ${one} = 'met'", "false() or ${one} = 'met'"),
    ],
)
def test_what_depends_on_a_question_that_the_form_lacks_is_settled(condition, expected):
    apart = {"instruments": ["pir"], "nucleus": ["base", "relevance"], "stage": ["diagnosis", "proposal"]}
    axis = item("axis", answer={"scale": "explicit_implicit"}, applies_to=apart)
    condition = condition.replace("'x'", "'implicit'")
    found = survey(trial(axis, item("one"), item("two", relevant_if=condition)))
    assert "axis" not in found and found["two"]["relevant"] == expected


def test_a_share_is_between_0_and_1():
    found = survey(trial(item("one", indicators=["share_pop_basic_30min"])))
    assert found["one__value"]["constraint"] == ". >= 0 and . <= 1"
    assert found["one__value"]["constraint_message::Español (es)"]


def test_no_more_women_than_members():
    found = survey(shipped("gender"))
    women, members = found["gen_pro_03__women"], found["gen_pro_03__members"]
    assert women["constraint"] == ". >= 0 and (${gen_pro_03__members} = '' or . <= ${gen_pro_03__members})"
    assert members["constraint"] == ". >= 0" and "gen_pro_03__value" not in found
    assert all(row["constraint_message::English (en)"] for row in (women, members))


def test_a_photograph_where_one_is_evidence():
    found = survey(trial(item("one", evidence=["photo", "layer"]), item("two", evidence=["layer"])))
    assert found["one__photo"]["type"] == "image" and "two__photo" not in found


def test_the_form_knows_its_assessment_and_asks_for_the_unit():
    units = (Unit("06083", "Mérida <b>", place=2), Unit("06002", "La Albuera", place=1))
    sheets = form_sheets(trial(), PLAN, "es", units, "11111111-0000-4000-8000-000000000001")
    found = {row["name"]: row for row in rows(sheets["survey"])}
    assert found["urcl_assessment"]["calculation"] == "'11111111-0000-4000-8000-000000000001'"
    assert found["urcl_version"]["calculation"] == "'1'"
    assert found["urcl_unit"]["type"] == "select_one urcl_units" and found["urcl_unit"]["required"] == "yes"
    listed = [(row["name"], row[SPANISH]) for row in rows(sheets["choices"]) if row["list_name"] == "urcl_units"]
    assert listed == [("06002", "La Albuera"), ("06083", "Mérida <b>")]
    assert "urcl_unit" not in survey(trial())


def test_names_do_not_clash():
    found = form_sheets(trial(item("start"), item("one"), item("one__note")), PLAN, "en")["survey"]
    names = [row["name"] for row in rows(found) if row["type"] != "end_group"]
    assert len(names) == len(set(names)) and "one__note_" in names and "start_" in names


def test_a_text_that_looks_like_a_reference_is_none():
    found = survey(trial(item("one", question=words("Is ${two} there?"))))
    assert found["one"][SPANISH] == "Is $ {two} there?"


def test_a_question_for_base_settlements_is_asked_of_those_alone():
    apart = {"instruments": ["pt"], "nucleus": ["base"], "stage": ["proposal"]}
    asked = trial(
        item("one"), item("two", applies_to=apart), item("three", applies_to=apart, relevant_if="${one} = 'met'")
    )
    units = (Unit("a", "A", "relevance"), Unit("b", "B", "base"), Unit("c", "C"))
    found = {row["name"]: row for row in rows(form_sheets(asked, PLAN, "en", units)["survey"])}
    assert found["two"]["relevant"] == "${urcl_unit} = 'b' or ${urcl_unit} = 'c'", "of an unknown class: asked"
    assert found["three"]["relevant"] == "(${one} = 'met') and (${urcl_unit} = 'b' or ${urcl_unit} = 'c')"
    assert found["one"]["relevant"] == "" and found["two__note"]["relevant"] == "${two} != ''"
    alone = {row["name"]: row for row in rows(form_sheets(asked, PLAN, "en", units[:1])["survey"])}
    assert alone["two"]["relevant"] == "false()"
    assert survey(asked)["two"]["relevant"] == ""


def test_one_fact_is_asked_once():
    once = survey(shipped("gender"))
    assert "gen_spa_02" in once and "cor_std_04" not in once
    twice = trial(item("one", fact="green"), item("two", fact="green"), item("three", relevant_if="${two} = 'met'"))
    found = survey(twice)
    assert "two" not in found and found["three"]["relevant"] == "${one} = 'met'"


def test_only_what_the_plan_is_asked():
    detailed = survey(shipped("gender"), Plan("pgd", frozenset({Nucleus.BASE}), Stage.DIAGNOSIS))
    assert "gen_imp_07" in survey(shipped("gender"), Plan("pge")) and "gen_imp_01" not in detailed


def test_settings_open_in_the_language_of_choice():
    (row,) = rows(form_sheets(shipped("gender"), PLAN, "es")["settings"])
    assert row["default_language"] == "Español (es)" and row["form_id"] == "gender"
    assert row["version"] == shipped("gender").version


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_lists_are_whole(name):
    sheets = form_sheets(shipped(name), PLAN, "es")
    lists = {(row["list_name"], row["name"]) for row in rows(sheets["choices"])}
    opened = 0
    for row in rows(sheets["survey"]):
        opened += {"begin_group": 1, "end_group": -1}.get(row["type"], 0)
        if row["type"].startswith("select"):
            scale = row["type"].split()[1]
            assert {code for used, code in lists if used == scale} == set(shipped(name).scales[scale].codes)
        if row["type"] not in ("start", "end", "today", "calculate", "end_group"):
            assert row[ENGLISH] and row[SPANISH]
    assert opened == 0
    assert all(row[ENGLISH] and row[SPANISH] for row in rows(sheets["choices"]))
