"""Units over mergers and splits: proposed from the data, given back, united or moved to the units of the last year."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

from .layers import column, memory_layer, rows


@pytest.fixture
def demo_units(country) -> dict[str, object]:
    return {"UNITS": f"{country / 'region.gpkg'}|layername=municipalities", "UNIT_ID": "code", "NAME": "name",
            "SERIES": "t{year}", "FIELDS": ["area_km2", "women"]}  # fmt: skip


@pytest.fixture
def harmonised(run):
    """A function that runs the algorithm into scratch layers."""

    def execute(**inputs):
        outputs = dict.fromkeys(("OUTPUT", "REPORT", "SUGGESTION"), "TEMPORARY_OUTPUT")
        return run("harmoniseunits", **inputs, **outputs)

    return execute


def changes(*given: tuple):
    """Return a table of changes: year, from, to, share, population."""
    names = {"year": "integer", "from": "text", "to": "text", "share": "real", "population": "real"}
    return memory_layer(names, list(given), "None")


def by_code(layer) -> dict:
    return {row["code"]: row for row in rows(layer)}


def test_without_a_table_changes_are_proposed_and_nothing_is_done(harmonised, demo_units, feedback):
    found = harmonised(**demo_units)
    assert (found["N_SUGGESTED"], found["N_TERRITORIES"]) == (2, 0)
    proposed = rows(found["SUGGESTION"])
    assert [(row["year"], row["from"], row["to"], row["population"], row["touches"]) for row in proposed] == [
        (2007, "00026", "00901", 1147, 0),
        (2014, "00028", "00902", 378, 1),
    ]
    assert [row["fit"] for row in proposed] == pytest.approx([1150 / 1147, 362 / 378])
    assert proposed[0]["to_name"] == "Fuentespina de Yuso"
    assert len(rows(found["OUTPUT"])) == 60 and by_code(found["OUTPUT"])["00901"]["t2001"] is None
    assert feedback.warned("Nothing was done about them")


def test_the_proposal_given_back_makes_territories(harmonised, demo_units):
    proposed = harmonised(**demo_units)["SUGGESTION"]
    found = harmonised(**demo_units, CHANGES=proposed)
    assert (found["N_TERRITORIES"], found["N_SUGGESTED"]) == (2, 0)
    units = by_code(found["OUTPUT"])
    assert len(units) == 58
    assert sum(row["t2001"] for row in units.values()) == 199038
    assert sum(row["t2021"] for row in units.values()) == 188169
    both = units["00026"]
    assert (both["name"], both["t2001"], both["t2021"]) == ("Majadillas (with Fuentespina de Yuso)", 3740, 2662)
    assert (both["territory_units"], both["n_units"], both["women"]) == ("00026 00901", 2, 980 + 425)
    assert both["area_km2"] == pytest.approx(195.56)
    assert both["jobs"] is None and units["00001"]["jobs"] is not None
    assert [row["done"] for row in rows(found["REPORT"])] == ["united", "united"]


def test_the_outline_is_that_of_the_parts(harmonised, demo_units):
    given = QgsVectorLayer(demo_units["UNITS"], "units", "ogr")
    areas = {f["code"]: f.geometry().area() for f in given.getFeatures()}
    found = harmonised(**demo_units, CHANGES=changes((2014, "00028", "00902", None, None)))
    drawn = {f["code"]: f.geometry().area() for f in found["OUTPUT"].getFeatures()}
    assert drawn["00028"] == pytest.approx(areas["00028"] + areas["00902"], rel=1e-6)
    assert len(drawn) == 59 and found["N_SUGGESTED"] == 1  # the other one is still proposed


def test_earlier_figures_by_the_units_of_the_last_year(harmonised, demo_units):
    proposed = harmonised(**demo_units)["SUGGESTION"]
    found = harmonised(**demo_units, CHANGES=proposed, TARGET="units")
    units = by_code(found["OUTPUT"])
    assert len(units) == 60 and found["N_TERRITORIES"] == 0
    assert units["00902"]["t2001"] == pytest.approx(2332 * 378 / (378 + 1337))
    assert units["00028"]["t2001"] + units["00902"]["t2001"] == pytest.approx(2332)
    assert (units["00028"]["t2014"], units["00902"]["t2014"]) == (1337, 378)
    report = rows(found["REPORT"])
    assert [(row["share_by"], row["done"]) for row in report] == [("given", "moved")] * 2


def test_where_a_share_is_unknown_the_union_is_taken_and_said(harmonised, demo_units, feedback):
    found = harmonised(**demo_units, CHANGES=changes((2014, "00028", "00902", None, None)), TARGET="units")
    assert found["N_TERRITORIES"] == 1
    assert [(row["share_by"], row["done"]) for row in rows(found["REPORT"])] == [("unknown", "united")]
    assert feedback.warned("How many people moved is unknown, so these units are united")


def test_loures_and_odivelas(harmonised):
    units = memory_layer({"code": "text", "p1991": "integer", "p2001": "integer"},
                         [("1107", 322158, 199059), ("1116", None, 133847)], "None")  # fmt: skip
    split = changes((1998, "1107", "1116", 130015 / 322158, None))
    inputs = {"UNITS": units, "UNIT_ID": "code", "SERIES": "p{year}", "CHANGES": split}
    union = rows(harmonised(**inputs)["OUTPUT"])
    assert [(row["p1991"], row["p2001"]) for row in union] == [(322158, 332906)]
    moved = by_code(harmonised(**inputs, TARGET="units")["OUTPUT"])
    assert (moved["1107"]["p1991"], moved["1116"]["p1991"]) == pytest.approx((192143, 130015))


def test_extremadura_keeps_its_people(harmonised, real_data, run):
    outlines = real_data("extremadura/extremadura_municipios.gpkg")
    joined = run(
        "jointables", UNITS=f"{outlines}|layername=municipios", UNIT_ID="codigo",
        TABLES=[str(real_data("extremadura/extremadura_padron_1996_2021_2025.csv"))], TABLE_KEY="codigo",
        OUTPUT="TEMPORARY_OUTPUT",
    )["OUTPUT"]  # fmt: skip
    inputs = {"UNITS": joined, "UNIT_ID": "codigo", "SERIES": "t{year}"}
    proposed = harmonised(**inputs)["SUGGESTION"]
    pairs = {(row["year"], row["from"], row["to"], row["touches"]) for row in rows(proposed)}
    assert pairs == {(2010, "10128", "10902", 1), (2010, "10076", "10903", 1), (2013, "06015", "06903", 1),
                     (2014, "10180", "10904", 1), (2016, "10180", "10905", 1)}  # fmt: skip
    guadiana = next(row for row in rows(proposed) if row["to"] == "06903")
    assert round(guadiana["fit"], 2) == 0.94
    found = harmonised(**inputs, CHANGES=proposed)
    assert found["N_TERRITORIES"] == 4  # Talayuela has two daughters
    assert sum(column(found["OUTPUT"], "t2001")) == 1073381
    assert sum(column(found["OUTPUT"], "t2018")) == 1072863


def test_a_table_without_its_columns_is_refused(harmonised, demo_units):
    table = memory_layer({"when": "integer", "from": "text", "to": "text"}, [(2014, "a", "b")], "None")
    with pytest.raises(QgsProcessingException, match="has no column 'year'; it has: when, from, to"):
        harmonised(**demo_units, CHANGES=table)
    with pytest.raises(QgsProcessingException, match="is no share between 0 and 1"):
        harmonised(**demo_units, CHANGES=changes((2014, "00028", "00902", 22.0, None)))


class TestChangesAsTheyAreWritten:
    UNITS = (("1107", 320000, 200000), ("1116", None, 133847))

    def table(self, tmp_path, text: str) -> str:
        path = tmp_path / "changes.csv"
        path.write_text(text, encoding="utf-8")
        return str(path)

    def run_on(self, harmonised, tmp_path, text: str) -> dict:
        units = memory_layer({"code": "text", "t1991": "integer", "t2001": "integer"},
                             [(f"Polygon(({i} 0, {i} 1, {i + 1} 1, {i + 1} 0, {i} 0))", *row)
                              for i, row in enumerate(self.UNITS)], "Polygon", "EPSG:3035", "units")  # fmt: skip
        found = harmonised(UNITS=units, UNIT_ID="code", SERIES="t{year}", TARGET="units",
                           CHANGES=self.table(tmp_path, text))  # fmt: skip
        return by_code(found["OUTPUT"])

    def test_a_share_in_per_cent_with_its_sign(self, harmonised, tmp_path):
        found = self.run_on(harmonised, tmp_path, "year;from;to;share\n1998;1107;1116;40,5 %\n")
        assert found["1116"]["t1991"] == pytest.approx(129600)

    def test_people_with_thousands_are_never_a_hundred(self, harmonised, tmp_path):
        with pytest.raises(QgsProcessingException, match="look like thousands separators"):
            self.run_on(harmonised, tmp_path, "year;from;to;population\n1998;1107;1116;130.015\n")

    def test_codes_that_are_no_units_are_named(self, harmonised, tmp_path, feedback):
        self.run_on(harmonised, tmp_path, "year;from;to;share\n1998;1107;9999;0.4\n")
        assert feedback.warned("names units that are not among those of the layer: 9999")
