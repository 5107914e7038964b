"""The figures of the demo that the pages on reading a result name are those that the recipe of the demo makes."""

from __future__ import annotations

import json
import re
import sqlite3
from itertools import pairwise

import pytest

from scripts.scratch import REPOSITORY

DOCS = REPOSITORY / "docs"
PEOPLE = "(SELECT 1.0 * SUM(t2021) FROM territories)"
UNITS = "COUNT(*) + (SELECT COUNT(*) - COUNT(DISTINCT territory) FROM counted_together)"
FAR = ("SELECT SUM(population) FROM access WHERE service_type = '{}' AND (time_min > 30 OR status <> 'ok')").format

# What the page of an algorithm says of the demo: the form of the figure, and the query that finds it.
FIGURES = {
    "agestructure": [
        ("{:.1f} %", f"SELECT 100 * SUM(pop_65) / {PEOPLE} FROM territories"),
        ("{:.0f}", "SELECT 100.0 * SUM(pop_65) / SUM(pop_0_14) FROM territories"),
        ("{:.1f} %", "SELECT 100 * share_old FROM ages WHERE name = 'Ocejuelo'"),
        ("{:.0f}", "SELECT ageing_index FROM ages WHERE name = 'Ocejuelo'"),
    ],
    "degurbagrid": [
        ("{:.0f}", "SELECT SUM(cells) FROM urban_centres"),
        ("{:,.0f}", "SELECT SUM(population) FROM urban_centres"),
        ("{:.1f} %", "SELECT 100 * SUM(share) FROM degurba_classes WHERE class IN (30, 23, 22, 21)"),
    ],
    "degurbaunits": [
        *(("{} ", f"SELECT COUNT(*) FROM degurba_units WHERE degurba_l1 = {level}") for level in (3, 2, 1)),
        ("{} ", "SELECT COUNT(*) FROM degurba_flips"),
        ("{:.1f} %", "SELECT 100 * (0.5 + margin) FROM degurba_units WHERE name = 'Espinosales'"),
    ],
    "demographicchange": [
        ("{:,}", "SELECT SUM(t2001) FROM territories"),
        ("{:,}", "SELECT SUM(t2021) FROM territories"),
        ("{:.1f} %", "SELECT 100.0 * SUM(t2021) / SUM(t2001) - 100 FROM territories"),
        ("{:,.0f}", "SELECT SUM(natural) FROM components"),
        ("{:,.0f}", "SELECT SUM(migration) FROM components"),
    ],
    "depopulationoverlay": [
        ("{} ", "SELECT COUNT(*) FROM overlay WHERE x_class = 1 AND y_class = 3"),
        ("{:,.0f}", "SELECT SUM(people) FROM overlay WHERE x_class = 1 AND y_class = 3"),
    ],
    "depopulationrisk": [
        ("{} ", "SELECT COUNT(*) FROM risk WHERE at_risk = 1"),
        ("{} ", "SELECT COUNT(*) FROM risk"),
        ("{:,}", "SELECT SUM(t2021) FROM risk WHERE at_risk = 1"),
        *(("{} ", f"SELECT SUM(clause_{clause}) FROM risk") for clause in ("decline", "natural", "density")),
    ],
    "flowindicators": [
        ("{:.0f} %", "SELECT 100 * self_supply FROM commuting WHERE name = 'Valdemora del Alba'"),
        ("{:.2f}", "SELECT job_ratio FROM commuting WHERE name = 'Valdemora del Alba'"),
        ("{:.0f} %", "SELECT 100 * self_supply FROM commuting WHERE name = 'Villaseñor'"),
        ("{:.0f} %", "SELECT 100 * largest_share FROM commuting WHERE name = 'Villaseñor'"),
    ],
    "functionalurbanareas": [
        ("{} ", "SELECT units FROM fua_areas"),
        ("{:,.0f}", "SELECT population FROM fua_areas"),
        ("{:,.0f}", "SELECT core_population FROM fua_areas"),
        ("{:.1f} %", "SELECT 100 * best_share FROM fua_units WHERE name = 'Mirasierra la Real' AND role = 'none'"),
    ],
    "hotspots": [
        ("{} ", "SELECT COUNT(*) FROM clusters WHERE p < 0.05"),
        ("{} ", "SELECT COUNT(*) FROM clusters WHERE cluster <> 'none'"),
    ],
    "labourmarketareas": [
        ("{} ", "SELECT units FROM labour_areas ORDER BY residents DESC"),
        ("{:.1f} %", "SELECT 100 * self_supply FROM labour_areas ORDER BY residents DESC"),
        ("{:,.0f}", "SELECT residents FROM labour_areas ORDER BY residents DESC"),
    ],
    "landconsumption": [
        ("{:.0f} ", "SELECT SUM(built_start_m2) / SUM(population_start) FROM land"),
        ("{:.0f} ", "SELECT SUM(built_end_m2) / SUM(population_end) FROM land"),
        ("{} ", "SELECT COUNT(*) FROM land WHERE quadrant = '+built -people'"),
        ("{:.0f} ", "SELECT ratio FROM land WHERE name = 'Calzada del Páramo' AND pgr < 0.001"),
    ],
    "networktraveltime": [
        ("{} ", "SELECT DISTINCT population FROM access WHERE name = 'Las Encinillas' AND status = 'unreachable'"),
        ("{:.1f} %", f"SELECT 100 * ({FAR('hospital')}) / {PEOPLE}"),
    ],
    "populationcoverage": [("{:,}", FAR("hospital")), ("{} ", FAR("health_centre"))],
    "prioritymap": [
        ("{} ", "SELECT SUM(priority) FROM priority"),
        ("{} ", "SELECT COUNT(*) FROM priority WHERE top_decile_probability >= 0.95"),
    ],
    "shrinkagetrend": [
        ("{} ", "SELECT COUNT(*) FROM trend WHERE intensity = 'severe' AND trend = 'decreasing'"),
        ("{} ", "SELECT decline_run FROM trend WHERE name = 'Ocejuelo'"),
    ],
    "territorialdiagnosis": [
        ("{} ", "SELECT COUNT(*) FROM territories"),
        ("{} ", f"SELECT {UNITS} FROM territories"),
    ],
    "webbtypology": [
        *(("{} ", f"SELECT COUNT(*) FROM components WHERE webb = '{letter}'") for letter in "FGH"),
        ("{} ", "SELECT COUNT(*) FROM components WHERE webb BETWEEN 'E' AND 'H'"),
    ],
}  # fmt: skip


def said(name: str) -> list[tuple[str, str]]:
    """Return a page in both languages, on one line, with the marks of numbers in each."""
    pages = [(DOCS / home / "reading" / f"{name}.md").read_text(encoding="utf-8") for home in ("", "es")]
    return [(" ".join(page.split()) + " ", marks) for page, marks in zip(pages, (",.", ".,"), strict=True)]


def written(form: str, value: float, marks: str) -> str:
    """Return a figure as a page of a language writes it."""
    return form.format(value).replace("-", "−").translate(str.maketrans(",.", marks))


@pytest.mark.parametrize("name", sorted(FIGURES))
def test_pages_say_what_the_demo_gives(made, name):
    with sqlite3.connect(made / "diagnosis.gpkg") as results:
        values = [(form, results.execute(query).fetchone()[0]) for form, query in FIGURES[name]]
    for page, marks in said(name):
        figures = [written(form, value, marks) for form, value in values]
        unsaid = [figure for figure in figures if not re.search(rf"(?<![\d.,]){re.escape(figure.strip())}(?!\d)", page)]
        assert unsaid == []


def test_the_assessment_of_the_demo(made):
    figures = json.loads((made / "diagnosis.json").read_text(encoding="utf-8"))
    assessment = figures["chapters"]["checklists"]["assessments"][0]
    assert assessment["overall"] is None, "less than four fifths are answered"
    for page, _ in said("assessmentreport"):
        assert f"{100 * assessment['coverage']:.0f} %" in page
        assert f" {len(assessment['blocking_open'])} " in page


def test_pages_of_the_report_are_used(made):
    """Cover and annex are left out; the last page of a chapter may be half empty, no other."""
    pages = json.loads((made / "diagnosis.json").read_text(encoding="utf-8"))["pages"]
    body = [page for page in pages if page["chapter"] not in ("", "annex")]
    assert sum(page["used"] for page in body) / len(body) >= 0.85
    inner = [page for page, after in pairwise(body) if page["chapter"] == after["chapter"]]
    assert min(page["used"] for page in inner) >= 0.5


def test_pages_that_name_the_demo_are_looked_at():
    pages = {file.stem: " ".join(file.read_text(encoding="utf-8").split()) for file in (DOCS / "reading").glob("*.md")}
    names = {name for name, page in pages.items() if "In the demo" in page}
    assert names - FIGURES.keys() == {"assessmentreport", "harmoniseunits"}
