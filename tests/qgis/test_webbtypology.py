"""The typology of Webb through QGIS: published counts, the wheel, and what is wrong said in a sentence."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from qgis.core import QgsProcessingException

from tests.unit.demography.real_tables import rows as read
from urban_rural_linkages.algorithms.depopulation.webb_outputs import wheel_sectors
from urban_rural_linkages.algorithms.style_files import load_style
from urban_rural_linkages.algorithms.styling import apply_style
from urban_rural_linkages.core.demography.webb import CLASSES

from .layers import column, memory_layer, reversed_copy, rows_of, units

SVG = "{http://www.w3.org/2000/svg}"
COUNTIES = "us_counties/us_county_components_2010_2019.csv.gz"
FIELDS = ("webb", "theta", "natural", "migration", "natural_rate", "migration_rate")
PERIOD = {"UNIT_ID": "code", "POP_START": "p0", "POP_END": "p1", "START_YEAR": 2001, "END_YEAR": 2011,
          "OUTPUT": "TEMPORARY_OUTPUT"}  # fmt: skip


def table(values: list[tuple], kinds: str = "integer"):
    """Return units with code, two populations, a natural balance and a migration."""
    names = ("p0", "p1", "natural_", "migration_")
    return memory_layer({"code": "text", **dict.fromkeys(names, kinds)}, values, name="villages")


# -- real figures ------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def counties(qgis_app, real_data):
    """The counties as a table of text, as a CSV file is one."""
    names = ("FIPS", "POPESTIMATE2010", "POPESTIMATE2019", "NAT_2010_19", "MIG_2010_19")
    values = [tuple(row[name] for name in names) for row in read(real_data(COUNTIES))]
    return memory_layer(dict.fromkeys(names, "text"), values, name="counties")


COUNTY_FIELDS = {"UNIT_ID": "FIPS", "POP_START": "POPESTIMATE2010", "POP_END": "POPESTIMATE2019", "START_YEAR": 2010,
                 "END_YEAR": 2019, "NATURAL": "NAT_2010_19", "OUTPUT": "TEMPORARY_OUTPUT"}  # fmt: skip


@pytest.mark.real
def test_us_counties_2010_2019(run, counties, feedback, tmp_path):
    wheel = tmp_path / "wheel.svg"
    results = run("webbtypology", UNITS=counties, MIGRATION="MIG_2010_19", WHEEL=str(wheel), **COUNTY_FIELDS)
    expected = {"A": 330, "B": 278, "C": 528, "D": 323, "E": 167, "F": 221, "G": 642, "H": 652, "ZERO": 1}
    assert {name: results[f"N_{name}"] for name in expected} == expected
    found = column(results["OUTPUT"], "webb")
    assert [found.count(name) for name in CLASSES] == list(expected.values())
    assert feedback.warned("3014 units", "do not add up")
    words = [text.text for text in ElementTree.parse(wheel).iter(f"{SVG}text")]
    assert {"652", "528", "Typology of Webb, 2010-2019"} <= set(words)


@pytest.mark.real
def test_us_counties_by_the_residual(run, counties):
    results = run("webbtypology", UNITS=counties, **COUNTY_FIELDS)
    assert (results["N_A"], results["N_B"], results["N_ZERO"]) == (334, 272, 2)


@pytest.mark.real
def test_provinces_of_aragon_2001_2018(run, real_data):
    vital = read(real_data("aragon/aragon_province_vital_1975_2023.csv"))
    municipal = read(real_data("spain/es_municipal_pop_1996_2021_area.csv.gz"))
    values = []
    for province in ("22", "44", "50"):
        events = [row for row in vital if row["prov"] == province and 2001 <= int(row["year"]) <= 2017]
        stocks = [sum(float(row[name] or 0) for row in municipal if row["prov"] == province)
                  for name in ("pop2001", "pop2018")]  # fmt: skip
        values.append((province, *stocks, *(sum(int(row[name]) for row in events) for name in ("births", "deaths"))))
    provinces = memory_layer({"prov": "text", **dict.fromkeys(("p0", "p1", "births", "deaths"), "integer")}, values)
    layer = run("webbtypology", UNITS=provinces, UNIT_ID="prov", POP_START="p0", POP_END="p1", START_YEAR=2001,
                END_YEAR=2018, BIRTHS="births", DEATHS="deaths", OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]  # fmt: skip
    figures = list(zip(*(column(layer, name) for name in ("natural", "migration", "webb")), strict=True))
    assert figures == [(-11160, 24550, "D"), (-10078, 8417, "E"), (-7290, 104536, "D")]


@pytest.mark.real
def test_swapped_births_and_deaths_of_teruel_2023(run, real_data, feedback):
    vital = [row for row in read(real_data("aragon/aragon_province_vital_1975_2023.csv")) if row["year"] == "2023"]
    values = [(row["prov"], 1000, 990, int(row["births"]), int(row["deaths"]), int(row["natural"])) for row in vital]
    fields = dict.fromkeys(("p0", "p1", "births", "deaths", "natural_"), "integer")
    layer = run("webbtypology", UNITS=memory_layer({"code": "text", **fields}, values), BIRTHS="births",
                DEATHS="deaths", NATURAL="natural_", **PERIOD)["OUTPUT"]  # fmt: skip
    classes = dict(zip(column(layer, "code"), column(layer, "webb"), strict=True))
    assert classes["44"] is None and None not in (classes["22"], classes["50"])
    assert feedback.warned("contradicts the natural balance", "44")


# -- small figures -----------------------------------------------------------------------------------------------


def test_fields_worked_out_by_hand(run):
    layer = run("webbtypology", UNITS=table([("a", 1000, 600, -40, -360), ("b", 500, 500, 7, -7)]),
                NATURAL="natural_", MIGRATION="migration_", **PERIOD)["OUTPUT"]  # fmt: skip
    first, second = zip(*(column(layer, name) for name in FIELDS), strict=True)
    assert first[0] == "G" and first[2:] == (-40, -360, pytest.approx(-5), pytest.approx(-45))
    assert first[1] == pytest.approx(-173.6598, abs=1e-4)
    assert second[:4] == ("0", pytest.approx(135), 7, -7)


def test_the_denominator_changes_rates_and_no_class(run):
    made = [
        run("webbtypology", UNITS=table([("a", 1000, 600, -40, -360)]), NATURAL="natural_", DENOMINATOR=name, **PERIOD)
        for name in ("mean", "start", "end")
    ]
    rates = [column(results["OUTPUT"], "natural_rate")[0] for results in made]
    assert rates == pytest.approx([-5, -4, -20 / 3])
    assert [column(results["OUTPUT"], "webb") for results in made] == [["G"]] * 3


def test_what_is_unknown_is_null_and_counted_nowhere(run):
    layer = table([("a", 1000, None, -40, 3), ("b", 0, 0, 0, 0), ("c", 10, 12, -9, 0)])
    results = run("webbtypology", UNITS=layer, NATURAL="natural_", NODATA_VALUES="-9", **PERIOD)
    assert column(results["OUTPUT"], "webb") == [None, "0", None]
    assert column(results["OUTPUT"], "theta") == [None, None, None]
    assert column(results["OUTPUT"], "natural_rate") == [None, None, None]
    assert sum(results[f"N_{name}"] for name in (*"ABCDEFGH", "ZERO")) == 1


def test_numbers_as_text_and_a_table_without_ids(run):
    layer = table([("a", "1000", "990", "-40", "30"), ("b", "10", "12", "1", "")], kinds="text")
    results = run("webbtypology", UNITS=layer, NATURAL="natural_", **{**PERIOD, "UNIT_ID": None})
    assert column(results["OUTPUT"], "webb") == ["E", "B"]


def test_the_order_of_units_changes_neither_classes_nor_wheel(run, tmp_path):
    layer = units()
    given = {"UNIT_ID": "code", "POP_START": "p2001", "POP_END": "p2021", "START_YEAR": 2001, "END_YEAR": 2021,
             "BIRTHS": "births", "DEATHS": "deaths", "OUTPUT": "TEMPORARY_OUTPUT"}  # fmt: skip
    paths = [tmp_path / "one.svg", tmp_path / "two.svg"]
    first, second = (
        run("webbtypology", UNITS=each, WHEEL=str(path), **given)
        for each, path in zip((layer, reversed_copy(layer)), paths, strict=True)
    )
    assert rows_of(first["OUTPUT"]) == rows_of(second["OUTPUT"])
    assert paths[0].read_text(encoding="utf-8") == paths[1].read_text(encoding="utf-8")
    assert "Units without a class: 1" in paths[0].read_text(encoding="utf-8")


def test_the_wheel_has_the_colours_and_words_of_the_map(qgis_app):
    style = load_style("webb")
    sectors = wheel_sectors()
    assert list(sectors) == [entry["value"] for entry in style["classes"]] == list(CLASSES)
    assert [sector.colour for sector in sectors.values()] == [entry["colour"] for entry in style["classes"]]
    assert sectors["A"].words == "grows: births outweigh emigration"
    for entry in style["classes"]:
        assert all(label.startswith(f"{entry['value']}  ") for label in entry["label"].values())


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_map_shows_every_class(qgis_app, language):
    squares = units(name=[*"ABC", "0", None], types={"name": "text"})
    squares.startEditing()
    squares.renameAttribute(squares.fields().indexOf("name"), "webb")
    squares.commitChanges()
    apply_style(squares, "webb", language)
    labels = [item.label() for item in squares.renderer().legendSymbolItems()]
    assert labels[0].startswith("A  ") and labels[-1] in ("No data", "Sin datos") and len(labels) == 10


# -- what is wrong -----------------------------------------------------------------------------------------------


def test_without_a_natural_balance(refused):
    sentence = refused("webbtypology", BIRTHS=None, DEATHS=None)
    assert "needs the natural balance" in sentence and "NATURAL" in sentence


@pytest.mark.parametrize("missing", ["BIRTHS", "DEATHS"])
def test_births_without_deaths(refused, missing):
    assert "needs the natural balance" in refused("webbtypology", **{missing: None})


def test_births_without_deaths_beside_a_balance(refused):
    assert "have to be given together" in refused("webbtypology", DEATHS=None, NATURAL="old")


def test_years_the_wrong_way_round(refused):
    assert "2021 is not after the start year 2021" in refused("webbtypology", START_YEAR=2021)


def test_a_negative_count_names_layer_unit_and_field(refused):
    sentence = refused("webbtypology", UNITS=units(births=[1, 2, -3, 4, 5]))
    assert "'units'" in sentence and "births" in sentence and "06003" in sentence


def test_text_that_is_no_number(refused):
    sentence = refused("webbtypology", UNITS=units(types={"deaths": "text"}, deaths=["1", "2", "many", "4", "5"]))
    assert "many" in sentence and "deaths" in sentence


def test_an_id_twice(refused):
    assert "06001" in refused("webbtypology", UNITS=units(code=["06001", "06001", "06003", "06004", "06005"]))


def test_a_wheel_that_cannot_be_written_leaves_nothing(attempt, tmp_path):
    output = tmp_path / "result.gpkg"
    with pytest.raises(QgsProcessingException):
        attempt("webbtypology", OUTPUT=str(output), WHEEL=str(tmp_path))
    assert not output.exists()
