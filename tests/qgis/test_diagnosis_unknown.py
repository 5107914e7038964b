"""What a diagnosis does not know it does not count as none, and what it can know to be wrong it says at once."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

from .conftest import RecordingFeedback


@pytest.fixture
def without(joined_units, tmp_path):
    """A function that copies the units of the demo region with some fields emptied."""

    def emptied(*prefixes: str, in_turn: tuple[str, str] = ()) -> str:
        copy = Path(shutil.copyfile(joined_units, tmp_path / "units.gpkg"))
        layer = QgsVectorLayer(str(copy), "units", "ogr")
        names = layer.fields().names()
        places = [i for i, name in enumerate(names) if name.startswith(prefixes)]
        changes = {}
        for number, feature in enumerate(layer.getFeatures()):
            turn = [names.index(in_turn[number % 2])] if in_turn else []
            changes[feature.id()] = dict.fromkeys([*places, *turn])
        assert places and layer.dataProvider().changeAttributeValues(changes)
        return str(copy)

    return emptied


@pytest.fixture
def diagnosed(run, demo, tmp_path):
    """A function that makes a diagnosis and returns its figures and its report."""

    def make(**changed):
        inputs = {name: value for name, value in {**demo, **changed}.items() if value is not None}
        run("territorialdiagnosis", **inputs, FOLDER=str(tmp_path / "d"))
        figures = json.loads((tmp_path / "d" / "diagnosis.json").read_text(encoding="utf-8"))
        return figures, (tmp_path / "d" / "report.html").read_text(encoding="utf-8")

    return make


def test_where_no_unit_can_be_compared_nothing_is_counted_as_none(diagnosed, without, country, tmp_path):
    """Half of the units lack the first population, the others the second; settlements, births and ages are empty."""
    region = Path(shutil.copyfile(country / "region.gpkg", tmp_path / "region.gpkg"))
    places = QgsVectorLayer(f"{region}|layername=settlements", "settlements", "ogr")
    field = places.fields().lookupField("population")
    places.dataProvider().changeAttributeValues({place.id(): {field: None} for place in places.getFeatures()})
    units = without("births", "w_", "m_", in_turn=("t2001", "t2021"))
    figures, page = diagnosed(UNITS=units, SETTLEMENTS=f"{region}|layername=settlements", ACCEPT="weight")
    chapters = figures["chapters"]
    assert "accepted by the author" in page
    assert "The population is known at both dates of no municipality, so no change is known." in page
    assert "Of no municipality is it known why its population changed." in page
    assert "How many of the inhabitants are 65 or over is unknown." in page
    assert "no population of a place is known" in page
    assert "Nobody lives beyond the threshold" not in page
    assert chapters["population"]["change"][-1]["declining"] is None
    assert chapters["components"]["webb"]["A"] == {"units": None, "population": None}
    assert chapters["ages"]["ages"][-1]["population"] is None
    assert chapters["access"]["access"]["hospital"]["population"] is None
    assert chapters["access"]["units_beyond"] is None
    for sentence in figures["summary"]:
        if "meet the criteria" in sentence:
            continue  # the clause on density can be told of half of the units
        assert not {"0", "0.0", "nan", "None"} & set(sentence.replace(",", " ").replace(".", " ").split()), sentence


def test_a_series_too_short_for_a_trend_has_no_trend(diagnosed, joined_units, tmp_path):
    import processing

    units = processing.run(
        "native:fieldcalculator",
        {"INPUT": joined_units, "FIELD_NAME": "s2001", "FIELD_TYPE": 1, "FORMULA": '"t2001"',
         "OUTPUT": str(tmp_path / "s.gpkg")},
    )["OUTPUT"]  # fmt: skip
    figures, page = diagnosed(UNITS=units, SERIES="s{year}", SERVICES=None, SETTLEMENTS=None, AGE_FIELDS=None)
    assert "0 units" not in page
    trend = figures["chapters"].get("trend")
    assert trend is None or trend["decreasing"] is None


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"SETTLEMENT_POP": "no_such_field"}, "has no field 'no_such_field'"),
        ({"SERVICE_NAME": "no_such_field"}, "has no field 'no_such_field'"),
        ({"GROUP": "no_such_field"}, "has no field 'no_such_field'"),
        ({"SERIES": "x{year}"}, "x{year}"),
        ({"OVERLAY_SERVICE": "casino"}, "No service is of the type 'casino'"),
        ({"SERVICE_LIMITS": "hospital=45,casino=30"}, "No service is of the type 'casino'"),
        ({"SERVICE_LIMITS": "hospital=45,casino=30"}, "No service is of the type 'casino'"),
        ({"LOGO": "@text.png"}, "is not a picture"),
        ({"AGE_FIELDS": "{sex}"}, "{sex}"),
        ({"POP_START": "nothing", "POP_END": "nothing"}, "has no known population in its fields 'nothing' and"),
    ],
)
def test_what_can_be_seen_at_the_start_is_said_at_the_start(qgis_app, demo, tmp_path, changed, sentence):
    import processing

    (tmp_path / "text.png").write_text("no picture", encoding="utf-8")
    changed = {name: value.replace("@", f"{tmp_path}/") for name, value in changed.items()}
    demo["UNITS"] = processing.run(
        "native:fieldcalculator",
        {"INPUT": demo["UNITS"], "FIELD_NAME": "nothing", "FIELD_TYPE": 1, "FORMULA": "NULL",
         "OUTPUT": str(tmp_path / "units.gpkg")},
    )["OUTPUT"]  # fmt: skip
    feedback = RecordingFeedback()
    with pytest.raises(QgsProcessingException) as refused:
        processing.run("urbanrural:territorialdiagnosis", {**demo, **changed, "FOLDER": str(tmp_path / "d")},
                       feedback=feedback)  # fmt: skip
    assert sentence in str(refused.value)
    assert max(feedback.fractions, default=0) < 1 and not (tmp_path / "d").exists()


def test_units_without_shapes_are_refused_for_what_they_lack(refused_table, tmp_path):
    assert "is a table: a diagnosis needs the polygons" in refused_table


@pytest.fixture
def refused_table(qgis_app, run, demo, tmp_path):
    (tmp_path / "units.csv").write_text("code,t2001,t2021\n01,3,4\n02,5,6\n", encoding="utf-8")
    few = {**demo, "UNITS": str(tmp_path / "units.csv"), "NAME": None, "GROUP": None}
    with pytest.raises(QgsProcessingException) as refused:
        run("territorialdiagnosis", **few, FOLDER=str(tmp_path / "d"))
    return str(refused.value)
