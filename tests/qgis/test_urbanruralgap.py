"""The gap between town and country: Extremadura's figures, rows of their own, the chart, and input that is refused."""

from __future__ import annotations

import csv
from functools import cache

import pytest
from qgis.core import NULL, QgsProcessingException, QgsVectorLayer

from tests.conftest import REAL_DATA

from .layers import memory_layer, rows

FIELDS = {"code": "text", "class": "text", "people": "integer", "men": "integer", "women": "integer", "old": "integer",
          "all": "integer", "before": "integer", "km2": "real"}  # fmt: skip
INDICATORS = [
    ["65 and over", "old", "all", "high", "share"], ["Women", "women", "people", "neither", "share"],
    ["Density", "people", "km2", "low", "level"], ["Change", "people", "before", "low", "change"],
]  # fmt: skip


@cache
def extremadura() -> QgsVectorLayer:
    """Return the municipalities with people, classes, land and 65 and over, from the files as they are."""
    folder = REAL_DATA / "extremadura"
    if not folder.exists():
        pytest.skip("the real data are not at hand")

    def table(name):
        with (folder / f"extremadura_{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            return {row["codigo"]: row for row in csv.DictReader(file)}

    register, old, classes = table("padron_1996_2021_2025"), table("mayores65_2020"), table("degurba_fua_2019")
    source = QgsVectorLayer(f"{folder / 'extremadura_municipios.gpkg'}|layername=municipios", "units", "ogr")
    made = [(code := feature["codigo"], f"{float(classes[code]['degurba']):g}",
             *(int(float(value)) if value else None for value in (
                 register[code]["t2021"], register[code]["h2021"], register[code]["m2021"], old[code]["mas65"],
                 old[code]["total"], register[code]["t2011"])), feature["superficie_ha"] / 100.0)
            for feature in source.getFeatures()]  # fmt: skip
    return memory_layer(FIELDS, made, name="units")


@pytest.fixture
def compared(run, tmp_path):
    def compare(units, **inputs) -> dict:
        given = {"UNITS": units, "UNIT_ID": "code", "CLASS": "class", "POP": "people", "OUTPUT": "TEMPORARY_OUTPUT",
                 "GAPS": "TEMPORARY_OUTPUT", "CHART": str(tmp_path / "gaps.svg"), **inputs}  # fmt: skip
        return run("urbanruralgap", **given)

    return compare


def small(extra=(), **columns):
    base = [("a", "1", 1000, 480, 520, 150, 1000, 900, 10.0), ("b", "2", 500, 250, 250, 90, 500, 500, 20.0),
            ("c", "3", 200, 104, 96, 60, 200, 250, 50.0), ("d", "3", 100, 52, 48, None, 100, 120, 50.0),
            *extra]  # fmt: skip
    names = list(FIELDS)
    made = [tuple(columns.get(name, [None] * 9)[at] if name in columns else row[names.index(name)] for name in names)
            for at, row in enumerate(base)]  # fmt: skip
    return memory_layer(FIELDS, made, name="units")


@pytest.mark.real
def test_extremadura(compared, tmp_path, feedback):
    found = compared(extremadura(), INDICATORS=INDICATORS, MEN_FIELD="men", WOMEN_FIELD="women")
    by = {(row["indicator"], row["class"]): row for row in rows(found["OUTPUT"])}
    expected = {
        "65 and over": (0.16996482901817875, 0.19215374910269517, 0.25790125105281536, 0.20982023276600184),
        "Women": (0.5167915089768605, 0.507104514452035, 0.49495491267473435, 0.5054502072201914),
        "Density": (75.30997080226031, 47.67351442856566, 12.97189135382049, 25.448005937944043),
        "Change": (0.0034955385889062643, -0.04149426460543155, -0.09266265920667427, -0.04865477339780253),
    }
    for name, values in expected.items():
        assert [by[name, place]["value"] for place in ("1", "2", "3", "all")] == pytest.approx(values, abs=1e-9)
    old = by["65 and over", "3"]
    assert (old["units"], old["people"], old["missing"], old["class_name"]) == (353, 387803, 0, "Rural")
    assert [by["Women", place]["units"] for place in "12"] == [3, 32]
    assert [by["Women", place]["people"] for place in "12"] == [305452, 366246]
    assert by["Change", "all"]["missing"] == 3
    gaps = {row["indicator"]: row for row in rows(found["GAPS"])}
    assert gaps["65 and over"]["ratio"] == pytest.approx(1.5173801105947118)
    assert gaps["65 and over"]["ratio_rest"] == pytest.approx(1.4165553444229904)
    assert gaps["65 and over"]["dissimilarity"] == pytest.approx(0.12460441602772677)
    assert gaps["Change"]["ratio"] in (None, NULL), "no ratio across signs"
    assert [row["verdict"] for row in gaps.values()] == ["worse", "neither", "worse", "worse", "neither"]
    assert gaps["Men per 100 women"]["compare"] == pytest.approx(102.04, abs=0.005)
    assert found["N_WORSE"] == 3 and found["N_BETTER"] == 0
    drawn = (tmp_path / "gaps.svg").read_text(encoding="utf-8").replace("\u202f", " ").replace("\u2212", "-")
    for told in ("25.8 %", "1.52 times", "-9.6 points", "3 units", "353 units, 387 803 people", "Rural worse off",
                 "Units count at their capital", "102.0"):  # fmt: skip
        assert told in drawn
    assert "65 and over: 25.8" in "\n".join(feedback.infos)


def test_a_unit_that_is_unknown_is_counted_with_its_people_and_not_as_nought(compared, feedback):
    found = compared(small(), INDICATORS=INDICATORS[:1])
    rural = next(row for row in rows(found["OUTPUT"]) if row["class"] == "3")
    assert (rural["value"], rural["units"], rural["missing"], rural["missing_people"]) == (0.3, 1, 1, 100)
    assert "'65 and over' is unknown in 1 unit" in "\n".join(feedback.warnings)


def test_rows_of_their_own(compared):
    found = compared(small(), MEN_FIELD="men", WOMEN_FIELD="women", YOUNG_LEAVING="old", YOUNG="all", UNEMPLOYED="men",
                     LABOUR_FORCE="before", MEAN_INCOME="km2")  # fmt: skip
    gaps = {row["indicator"]: row for row in rows(found["GAPS"])}
    assert list(gaps) == ["Men per 100 women", "Young people who moved away", "Unemployed", "Mean income"]
    assert gaps["Men per 100 women"]["compare"] == pytest.approx(100 * 156 / 144)
    assert gaps["Unemployed"]["verdict"] == "better"
    assert (gaps["Mean income"]["gap"], gaps["Mean income"]["verdict"]) == (40, "better")


def test_classes_of_other_names_and_only_two_of_them(compared, tmp_path):
    units = small(**{"class": ["near", "near", "far", "far"]})
    found = compared(units, INDICATORS=INDICATORS[:1], BASE_CLASS="near", COMPARE_CLASS="far")
    assert [row["class_name"] for row in rows(found["OUTPUT"])] == ["far", "near", "all"]
    assert "far worse off" in (tmp_path / "gaps.svg").read_text(encoding="utf-8")


def test_more_rows_than_a_chart_can_have(compared, feedback):
    many = [[f"Row {number}", "old", "all", "high", "share"] for number in range(12)]
    assert len(rows(compared(small(), INDICATORS=many)["GAPS"])) == 12
    assert "first 10 of 12 indicators" in "\n".join(feedback.warnings)


@pytest.mark.parametrize(("inputs", "words"), [
    ({}, "No indicator was given for layer 'units'"),
    ({"MEN_FIELD": "men"}, "MEN_FIELD and WOMEN_FIELD make one row"),
    ({"INDICATORS": ["Old", "age", "all", "", ""]}, "has no field 'age'"),
    ({"INDICATORS": INDICATORS[:1], "COMPARE_CLASS": "4"}, "has the class '4': there is 1, 2, 3"),
    ({"INDICATORS": INDICATORS[:1], "COMPARE_CLASS": "1"}, "compared with itself"),
    ({"INDICATORS": [INDICATORS[0], INDICATORS[0]]}, "Two indicators are called '65 and over'"),
])  # fmt: skip
def test_what_cannot_be_is_refused_with_its_sentence(compared, inputs, words):
    with pytest.raises(QgsProcessingException, match=words):
        compared(small(), **inputs)


def test_negative_people_and_figures_are_refused(compared):
    with pytest.raises(QgsProcessingException, match="unit 'b'"):
        compared(small(old=[1, -5, 3, 4]), INDICATORS=INDICATORS[:1])


def test_the_plugins_own_degree_of_urbanisation_has_3_for_cities(compared, feedback):
    units = small(old=[150, 90, 60, 20], **{"class": ["3", "2", "1", "1"]})
    found = compared(units, INDICATORS=INDICATORS[:1], BASE_CLASS="3", COMPARE_CLASS="1")
    assert [row["class_name"] for row in rows(found["OUTPUT"])] == ["Rural", "Towns", "Cities", "all"]
    assert "in the cities" in "\n".join(feedback.infos)
    compared(units, INDICATORS=INDICATORS[:1])
    assert "taken for the cities, has fewer people" in "\n".join(feedback.warnings)
