"""The chapter on what left: the demo region's services of 2001 and 2021, in straight lines, and what it lacks."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsProcessingException

from tests.diagnosis_reader import rows

from .demo_diagnosis import diagnosis_inputs, without_people_chapters


@pytest.fixture(scope="module")
def inputs(joined_units, country) -> dict[str, object]:
    """What the chapter needs."""
    start = f"{country / 'region.gpkg'}|layername=services_2001"
    return without_people_chapters(diagnosis_inputs(joined_units, country)) | {"SERVICES_START": start}


def figures(folder) -> dict:
    return json.loads((folder / "diagnosis.json").read_text(encoding="utf-8"))["chapters"]


def test_what_closed_and_opened_is_what_the_codes_say(run, inputs, tmp_path):
    folder = tmp_path / "made"
    run("territorialdiagnosis", **inputs, SERVICE_KEY="service_id", FOLDER=str(folder))
    found = figures(folder)["servicechange"]
    assert found["years"] == [2001, 2021]
    counts = {one["key"]: (one["before"], one["after"], one["closed"], one["opened"]) for one in found["services"]}
    assert counts["bank"] == (103, 68, 35, 0)
    assert counts["primary_school"] == (74, 64, 10, 0)
    assert counts["day_centre"] == (2, 20, 0, 18)
    changes = dict(rows(folder, "SELECT change, COUNT(*) FROM services_changed GROUP BY change"))
    assert (changes["closed"], changes["opened"]) == (53, 23)
    people = dict(rows(folder, """
        SELECT now.service_type, SUM(now.population) FROM access AS now JOIN access_before AS before
        ON now.settlement_id = before.settlement_id AND now.service_type = before.service_type
        WHERE now.time_min - before.time_min >= 1 GROUP BY now.service_type"""))  # fmt: skip
    ways = {one["key"]: one for one in found["ways"]}
    assert {key: one["farther"] for key, one in ways.items() if one["farther"]} == people
    assert ways["bank"]["farther"] > 0
    page = (folder / "report.html").read_text(encoding="utf-8")
    assert "The same service is known by its code at both dates" in page
    assert "in no figure" in page


def test_without_codes_place_and_name_tell(run, inputs, tmp_path):
    run("territorialdiagnosis", **inputs, SERVICES_START_YEAR=2003, FOLDER=str(tmp_path / "made"))
    found = figures(tmp_path / "made")["servicechange"]
    assert found["years"] == [2003, 2021]
    counts = {one["key"]: (one["closed"], one["opened"]) for one in found["services"]}
    assert counts["bank"] == (35, 0)
    assert counts["day_centre"] == (0, 18)


def test_one_date_is_no_change(run, inputs, tmp_path):
    fewer = {name: value for name, value in inputs.items() if name != "SERVICES_START"}
    run("territorialdiagnosis", **fewer, FOLDER=str(tmp_path / "made"))
    assert "servicechange" not in figures(tmp_path / "made")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [({"SERVICES_START_YEAR": 2021}, "The end year 2021 is not after the start year 2021"),
     ({"SERVICE_TYPE": "kind"}, "has no field 'kind'")],
)  # fmt: skip
def test_refused_before_anything_is_made(run, inputs, tmp_path, wrong, said):
    with pytest.raises(QgsProcessingException, match=said):
        run("territorialdiagnosis", **{**inputs, **wrong}, FOLDER=str(tmp_path / "made"))
    assert not (tmp_path / "made").exists()
