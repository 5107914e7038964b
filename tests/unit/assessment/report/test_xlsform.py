"""A checklist as a form: its rows, its conditions, and nothing that a form cannot take."""

from __future__ import annotations

import pytest

from tests.unit.assessment.checklist_sets import SHIPPED, item, shipped, trial, words
from tests.unit.assessment.report.report_cases import small_checklist
from urban_rural_linkages.core.assessment.plan import Nucleus, Plan, Stage
from urban_rural_linkages.core.assessment.report.xlsform import form_sheets

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
    values = [row for row in survey(shipped("gender")).values() if row["constraint"]]
    assert values and all(row["constraint"] == ". >= 0 and . <= 1" for row in values)
    assert all(row["constraint_message::Español (es)"] for row in values)


def test_names_do_not_clash():
    found = form_sheets(trial(item("start"), item("one"), item("one__note")), PLAN, "en")["survey"]
    names = [row["name"] for row in rows(found) if row["type"] != "end_group"]
    assert len(names) == len(set(names)) and "one__note_" in names and "start_" in names


def test_a_text_that_looks_like_a_reference_is_none():
    found = survey(trial(item("one", question=words("Is ${two} there?"))))
    assert found["one"][SPANISH] == "Is $ {two} there?"


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
        if row["type"] not in ("start", "today", "end_group"):
            assert row[ENGLISH] and row[SPANISH]
    assert opened == 0
    assert all(row[ENGLISH] and row[SPANISH] for row in rows(sheets["choices"]))
