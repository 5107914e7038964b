"""Findings of a diagnosis: on the page, in diagnosis.json, in the synthesis and in the annex, reviewed or not."""

from __future__ import annotations

import json
from html import unescape

import pytest

from urban_rural_linkages.core.findings.review import Verdict

from .demo_diagnosis import without_people_chapters

BY = ("Ana Ruiz", "planner")


def record(folder):
    return json.loads((folder / "diagnosis.json").read_text(encoding="utf-8"))


def page_of(folder):
    return unescape((folder / "report.html").read_text(encoding="utf-8"))


@pytest.fixture
def reviewed(run, demo, plain, tmp_path):
    """A diagnosis without services and roads, with verdicts on what the plain one says."""
    said = {one["rule"]: one["sentence"] for one in record(plain)["findings"]["findings"]}
    verdicts = [Verdict("F3", "edited", said["F3"], "Many people are old.", *BY),
                Verdict("F1a", "accepted", said["F1a"], "", *BY),
                Verdict("F2a", "left_out", "A sentence of other data.", "", *BY)]  # fmt: skip
    few = {name: value for name, value in demo.items() if not name.startswith(("SERVICE", "SETTLEMENT"))}
    run("territorialdiagnosis", **few, REVIEW=[cell for one in verdicts for cell in one.cells],
        FOLDER=str(tmp_path / "d"))  # fmt: skip
    return tmp_path / "d"


def test_findings_are_those_of_the_chapters(plain):
    found, chapters = record(plain)["findings"], record(plain)["chapters"]
    by_rule = {one["rule"]: one for one in found["findings"]}
    assert list(by_rule) == ["F1a", "F2a", "F3", "F4a", "F5"]
    groups = {row["group"]: row for row in chapters["population"]["change"]}
    others = [row for name, row in groups.items() if name not in (None, "Vega del Alba")]
    before, after = (sum(row[f"population_{date}"] for row in others) for date in ("start", "end"))
    assert by_rule["F1a"]["figure"] == f"−{100 * (before - after) / before:.1f}\u202f%"
    assert by_rule["F1a"]["people"] == after and by_rule["F1a"]["named"] == ["Vega del Alba"]
    assert by_rule["F3"]["people"] == chapters["ages"]["ages"][-1]["old"]
    worst = max(chapters["access"]["access"].values(), key=lambda one: one["beyond"]["30"] + one["unreachable"])
    assert by_rule["F4a"]["people"] == worst["beyond"]["30"] + worst["unreachable"]
    assert by_rule["F5"]["figure"] == f"{chapters['priority']['priority']['n_sure']} of 6"


def test_the_report_begins_with_them_and_prints_their_rules(plain):
    page, found = page_of(plain), record(plain)["findings"]
    places = [page.index(one["printed"]) for one in found["findings"]]
    assert places == sorted(places) and places[-1] < page.index('id="population"')
    assert page.index('id="synthesis"') > page.index('id="priority"')
    synthesis = page[page.index('id="synthesis"') : page.index('id="method"')]
    assert all(line["printed"] in synthesis for line in found["lines"])
    assert "about 81\u202f000 inhabitants in 2041" in synthesis
    assert "This is a rule of three and no projection" in synthesis
    assert "Not reviewed by a person." in page and found["status"] == "Not reviewed by a person."
    assert "Rules of findings and lines" in page and "Where one unit alone carries what would be said" in page


def test_a_review_is_followed_and_said(reviewed):
    page, found = page_of(reviewed), record(reviewed)["findings"]
    states = {one["rule"]: one["review"] for one in found["findings"]}
    assert states["F3"] == "edited" and states["F1a"] == "accepted"
    assert states["F2a"] is None, "the verdict was on another sentence"
    assert "Many people are old." in page and "65 or over; in Sierra" not in page.split('id="method"')[0]
    assert "reviewed by Ana Ruiz (planner); the others by no person" in found["status"]
    assert found["status"] in page


def test_a_wrong_review_is_refused_beforehand(run, demo, tmp_path):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match="'fine' is no verdict"):
        run("territorialdiagnosis", **demo, REVIEW=["F1a", "fine", "S.", "", *BY], FOLDER=str(tmp_path / "d"))
    assert not (tmp_path / "d").exists()


def test_measured_migration_is_told_beside_what_is_left(run, demo, joined_units, tmp_path):
    import processing

    units = processing.run("native:fieldcalculator", {
        "INPUT": joined_units, "FIELD_NAME": "moved", "FIELD_TYPE": 1,
        "FORMULA": '"t2021" - "t2001" - "births" + "deaths" + 10', "OUTPUT": str(tmp_path / "moved.gpkg"),
    })["OUTPUT"]  # fmt: skip
    inputs = {**without_people_chapters(demo), "BIRTHS": "births", "DEATHS": "deaths", "UNITS": units}
    few = {name: value for name, value in inputs.items() if not name.startswith(("SERVICE", "SETTLEMENT", "AGE"))}
    run("territorialdiagnosis", **few, MIGRATION="moved", FOLDER=str(tmp_path / "d"))
    assert "Migration is as measured; it leaves −580 people of the change unexplained" in page_of(tmp_path / "d")
