"""The bivariate map of Extremadura, decline against minutes to a hospital, and what its algorithm refuses.

The figures of the region were worked out apart, with numpy alone, from the same files.
"""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from qgis.core import QgsFeatureRequest, QgsProcessingContext, QgsProject, QgsVectorLayer

from .conftest import RecordingFeedback
from .layers import column, memory_layer, reversed_copy, rows, square

NAME = "depopulationoverlay"
FIELDS = {"code": "text", "rate": "real", "minutes": "real", "people": "integer", "old": "integer", "km2": "real"}
TOWNS = [
    ("a", -2.0, 70.0, 100, 40, 10.0),
    ("b", -1.0, 60.0, 200, 50, 20.0),
    ("c", 0.0, 30.0, 300, 60, 30.0),
    ("d", 0.5, 10.0, 400, None, 40.0),
    ("e", None, 90.0, 500, 80, 50.0),
]
FIXED = {"BREAKS": "fixed", "X_BREAKS": "-1,0", "Y_BREAKS": "30,60"}


def towns(kind: str = "Polygon", types: dict[str, str] | None = None, **replaced: list):
    """Return five towns; some columns or types replaced, without geometry when `kind` is None."""
    columns = dict(zip(FIELDS, zip(*TOWNS, strict=True), strict=True)) | replaced
    attributes = list(zip(*columns.values(), strict=True))
    made = attributes if kind == "None" else [(square(i), *values) for i, values in enumerate(attributes)]
    return memory_layer({**FIELDS, **(types or {})}, made, kind, name="towns")


@pytest.fixture
def overlay(run):
    """A function that crosses rate and minutes of the towns, into memory."""

    def execute(layer=None, **more) -> dict:
        given = {"UNITS": layer or towns(), "UNIT_ID": "code", "X": "rate", "Y": "minutes",
                 "OUTPUT": "TEMPORARY_OUTPUT", "CROSSTAB": "TEMPORARY_OUTPUT", **FIXED, **more}  # fmt: skip
        return run(NAME, **{key: value for key, value in given.items() if value is not None})

    return execute


class TestByHand:
    def test_codes(self, overlay, feedback):
        found = overlay()["OUTPUT"]
        assert column(found, "x_class") == [1, 1, 2, 3, None]
        assert column(found, "y_class") == [3, 2, 1, 1, 3]
        assert column(found, "bivariate") == [13, 12, 21, 31, None]
        assert feedback.warned("1 unit is in no class", "rate is unknown in 1 of them")

    def test_cross_table(self, overlay):
        results = overlay(POP="people", POP_OLD="old", AREA="km2")
        table = {(row["x_class"], row["y_class"]): row for row in rows(results["CROSSTAB"])}
        assert len(table) == 10 and list(table) == [(x, y) for x in (1, 2, 3) for y in (1, 2, 3)] + [(None, 3)]
        sums = ("units", "area_km2", "population", "population_old")
        assert [table[1, 3][name] for name in sums] == [1, 10, 100, 40]
        assert [table[3, 1][name] for name in sums] == [1, 40, 400, None]
        assert [table[2, 2][name] for name in sums] == [0, 0, 0, 0]
        assert [table[None, 3][name] for name in sums] == [1, 50, 500, 80]
        limits = ("x_from", "x_to", "y_from", "y_to")
        assert [table[1, 2][name] for name in limits] == [None, -1, 30, 60]
        assert [table[None, 3][name] for name in limits] == [None, None, 60, None]
        assert (results["N_WORST"], results["POPULATION_WORST"]) == (1, 100)

    def test_all_that_is_optional_left_out(self, run, feedback):
        results = run(NAME, UNITS=towns(), X="rate", Y="minutes", OUTPUT="TEMPORARY_OUTPUT")
        assert "CROSSTAB" not in results and "LEGEND" not in results
        assert results["POPULATION_WORST"] is None, "unknown, not 0"
        assert not feedback.warned("area"), "which only the cross table needs"

    def test_areas_are_measured_where_no_field_gives_them(self, overlay):
        table = rows(overlay()["CROSSTAB"])
        assert sum(row["area_km2"] for row in table) == pytest.approx(500, rel=2e-3), "five squares of 10 km"
        assert {row["population"] for row in table} == {None}

    def test_a_table_without_shapes(self, overlay):
        results = overlay(towns("None"), POP="people")
        assert column(results["OUTPUT"], "bivariate") == [13, 12, 21, 31, None]
        assert {row["area_km2"] for row in rows(results["CROSSTAB"])} == {None}

    @pytest.mark.parametrize(
        ("ends", "units", "people"),
        [({}, 1, 100), ({"X_WORSE": "high", "Y_WORSE": "low"}, 1, 400), ({"X_WORSE": "high"}, 0, 0)],
    )
    def test_the_bad_ends_choose_the_corner_and_no_more(self, overlay, ends, units, people):
        results = overlay(POP="people", **ends)
        assert (results["N_WORST"], results["POPULATION_WORST"]) == (units, people)
        assert column(results["OUTPUT"], "bivariate") == [13, 12, 21, 31, None]

    def test_numbers_that_are_text_and_codes_that_mean_missing(self, overlay):
        text = towns(types={"rate": "text"}, rate=["-2", "-1.0", "0", " 0.5 ", "-999"])
        assert column(overlay(text, NODATA_VALUES="-999")["OUTPUT"], "bivariate") == [13, 12, 21, 31, None]

    def test_limits_of_one_figure_go_before_quantiles(self, overlay):
        found = overlay(BREAKS="quantile", X_BREAKS=None)["OUTPUT"]
        assert column(found, "y_class") == [3, 2, 1, 1, 3], "30 and 60"
        assert column(found, "x_class") == [1, 1, 2, 3, None], "-1 and 0: the thirds of four values"

    def test_jenks(self, overlay):
        found = overlay(BREAKS="jenks", X_BREAKS=None, Y_BREAKS=None, CLASSES=2)["OUTPUT"]
        assert column(found, "y_class") == [2, 2, 1, 1, 2]
        assert column(found, "x_class") == [1, 1, 2, 2, None]

    def test_equal_values_that_empty_a_class_are_told(self, overlay, feedback):
        layer = towns(minutes=[0, 0, 0, 10, 20])
        found = overlay(layer, BREAKS="quantile", X_BREAKS=None, Y_BREAKS=None)["OUTPUT"]
        assert column(found, "y_class") == [1, 1, 1, 3, 3]
        assert feedback.warned("No unit is in class 2 of minutes")

    def test_labels_name_the_figures(self, overlay):
        results = overlay(X_LABEL="Yearly change", Y_LABEL="Minutes to school")
        labels = {f.name(): f.alias() for f in results["OUTPUT"].fields()}
        assert labels["x_class"] == "Class of Yearly change"
        assert "Minutes to school" in labels["bivariate"]

    def test_the_label_of_a_result_of_ours_outlives_its_file(self, run, tmp_path, feedback):
        """A GeoPackage keeps no aliases; the metadata of the layer do."""
        path = str(tmp_path / "change.gpkg")
        run("demographicchange", UNITS=towns(), UNIT_ID="code", POP_START="people", POP_END="old", START_YEAR=2001,
            END_YEAR=2021, AREA="km2", OUTPUT=path)  # fmt: skip
        results = run(NAME, UNITS=path, X="change_pct", Y="minutes", OUTPUT="TEMPORARY_OUTPUT")
        assert results["OUTPUT"].attributeAlias(results["OUTPUT"].fields().lookupField("x_class")) == (
            "Class of Change (%)"
        )

    @pytest.mark.parametrize(("ending", "start"), [("svg", b"<svg"), ("png", b"\x89PNG")])
    def test_legend_as_a_file(self, overlay, tmp_path, ending, start):
        path = tmp_path / f"Ñuñoa é.{ending}"
        assert overlay(LEGEND=str(path))["LEGEND"] == str(path)
        assert path.read_bytes().startswith(start)


class TestRefused:
    """One sentence that names what is wrong and what to do, and nothing half-written."""

    @pytest.fixture
    def sentence(self, refused):
        given = {"UNIT_ID": "code", "X": "rate", "Y": "minutes", "CLASSES": 3, "POP": None, "POP_OLD": None,
                 "AREA": None, "AREA_UNITS": None}  # fmt: skip
        return lambda layer=None, **more: refused(NAME, **{"UNITS": layer or towns(), **given, **more})

    def test_too_few_values(self, sentence):
        found = sentence(towns(minutes=[5, 5, 9, 9, None]))
        assert "Layer 'towns', field 'minutes' has 2 different known values, too few for 3 classes" in found
        assert "(CLASSES)" in found and "(Y_BREAKS)" in found

    def test_fixed_without_limits(self, sentence):
        assert "Fixed classes were asked for, but Y_BREAKS is empty" in sentence(BREAKS="fixed", X_BREAKS="-1,0")

    @pytest.mark.parametrize("text", ["1", "1,2,3"])
    def test_not_as_many_limits_as_needed(self, sentence, text):
        assert f"X_BREAKS is '{text}', but 3 classes have 2 limits between them" in sentence(X_BREAKS=text)

    @pytest.mark.parametrize(("text", "words"), [("0,-1", "must increase"), ("low,high", "must be plain numbers")])
    def test_limits_that_are_none(self, sentence, text, words):
        assert f"X_BREAKS {words}" in sentence(X_BREAKS=text)

    def test_text_that_is_no_number(self, sentence):
        found = sentence(towns(types={"rate": "text"}, rate=["-2", "-1", "n/a", "0", "1"]))
        assert "Layer 'towns', field 'rate', row 'c': 'n/a' is not a plain number" in found

    def test_negative_people(self, sentence):
        found = sentence(towns(people=[1, 2, -3, 4, 5]), POP="people")
        assert "field 'people' must not be negative, but unit 'c' has -3" in found

    def test_repeated_codes(self, sentence):
        assert "'code' must name each unit once; repeated ids: 1 (a)" in sentence(towns(code=["a", "a", "c", "d", "e"]))

    def test_an_unknown_field(self, sentence):
        assert "speed" in sentence(X="speed")

    def test_too_many_classes(self, attempt):
        with pytest.raises(Exception, match="CLASSES"):
            attempt(NAME, CLASSES=8)

    def test_a_failure_takes_the_legend_away_too(self, sentence, tmp_path):
        legend = tmp_path / "legend.svg"
        sentence(towns(minutes=[5, 5, 9, 9, None]), LEGEND=str(legend))
        assert not legend.exists()


@pytest.mark.real
class TestExtremadura:
    """383 of the 388 municipalities have both populations; minutes are straight lines, 1.3 times, at 60 km/h."""

    @pytest.fixture(scope="class")
    def execute(self, qgis_app):
        import processing

        def execute(algorithm: str, **parameters) -> dict:
            context, feedback = QgsProcessingContext(), RecordingFeedback()
            context.setProject(QgsProject.instance())
            inputs = {"OUTPUT": "TEMPORARY_OUTPUT", **parameters}
            return processing.run(f"urbanrural:{algorithm}", inputs, context=context, feedback=feedback)

        return execute

    @pytest.fixture(scope="class")
    def units(self, execute, real_data) -> QgsVectorLayer:
        """The municipalities with their yearly change 2001-2018, people of 65 and over, and minutes to a hospital."""
        data = real_data("extremadura")
        municipalities = QgsVectorLayer(f"{data / 'extremadura_municipios.gpkg'}|layername=municipios", "municipios")
        tables = [QgsVectorLayer(str(data / f"extremadura_{name}.csv"), name)
                  for name in ("padron_1996_2021_2025", "mayores65_2020")]  # fmt: skip
        joined = execute("jointables", UNITS=municipalities, UNIT_ID="codigo", TABLES=tables)["OUTPUT"]
        changed = execute("demographicchange", UNITS=joined, UNIT_ID="codigo", POP_START="t2001", POP_END="t2018",
                          START_YEAR=2001, END_YEAR=2018, AREA="superficie_ha", AREA_UNITS="ha")["OUTPUT"]  # fmt: skip
        hospitals = QgsVectorLayer(str(data / "extremadura_hospitales.gpkg"), "hospitals")
        services = hospitals.materialize(QgsFeatureRequest())
        return execute("networktraveltime", COST="straight", CRUISE_SPEED=60, START_MINUTES=0,
                       DEMAND=changed, DEMAND_ID="codigo", SERVICES=services,
                       MAX_MINUTES=1000)["OUTPUT"]  # fmt: skip

    @pytest.fixture(scope="class")
    def overlay(self, execute, units):
        return lambda layer=None, **more: execute(
            NAME, UNITS=layer or units, UNIT_ID="codigo", X="rate_geometric", Y="time_min", POP="t2018",
            POP_OLD="mas65", AREA="superficie_ha", AREA_UNITS="ha", CROSSTAB="TEMPORARY_OUTPUT", **more,
        )  # fmt: skip

    @pytest.fixture(scope="class")
    def known(self, units) -> dict[str, np.ndarray]:
        """Rate and minutes, read apart."""
        rate, minutes = (np.array(column(units, name), dtype=float) for name in ("rate_geometric", "time_min"))
        assert (len(rate), np.isnan(rate).sum(), np.isnan(minutes).sum()) == (388, 5, 0)
        return {"rate": rate, "minutes": minutes}

    def test_thirds(self, overlay, known):
        results = overlay()
        limits = {name: np.nanquantile(values, [1 / 3, 2 / 3]) for name, values in known.items()}
        x, y = (1 + (known[name][:, None] > limits[name]).sum(axis=1) for name in ("rate", "minutes"))
        codes = [None if np.isnan(rate) else 10 * a + b for rate, a, b in zip(known["rate"], x, y, strict=True)]
        assert column(results["OUTPUT"], "bivariate") == codes
        assert Counter(codes) == {13: 59, 12: 41, 11: 28, 23: 46, 22: 47, 21: 34, 33: 23, 32: 39, 31: 66, None: 5}
        assert (results["N_WORST"], results["POPULATION_WORST"]) == (59, 41808)

    @pytest.mark.parametrize("more", [{}, {"CLASSES": 4}, {"BREAKS": "jenks"}, FIXED])
    def test_the_cross_table_adds_up_to_the_region(self, overlay, units, more):
        table = rows(overlay(**more)["CROSSTAB"])
        people = sum(map(float, column(units, "t2018")))
        old = sum(float(value) for value in column(units, "mas65") if value)
        hectares = sum(map(float, column(units, "superficie_ha")))
        assert len(table) == more.get("CLASSES", 3) ** 2 + 3
        assert sum(row["units"] for row in table) == 388
        assert sum(row["population"] for row in table) == people
        assert sum(row["population_old"] for row in table) == old
        assert sum(row["area_km2"] for row in table) == pytest.approx(hectares / 100)

    def test_fixed_limits(self, overlay, known):
        """Falls by more than 1 % a year, and more than an hour from a hospital."""
        results = overlay(**FIXED)
        rate, minutes = known["rate"], known["minutes"]
        worst = (rate <= -1) & (minutes > 60)
        assert results["N_WORST"] == worst.sum() > 0
        table = {(row["x_class"], row["y_class"]): row["units"] for row in rows(results["CROSSTAB"])}
        assert table[3, 1] == ((rate > 0) & (minutes <= 30)).sum()
        assert table[2, 2] == ((rate > -1) & (rate <= 0) & (minutes > 30) & (minutes <= 60)).sum()

    def test_the_order_of_municipalities_does_not_matter(self, overlay, units):
        forth, back = overlay(BREAKS="jenks"), overlay(reversed_copy(units), BREAKS="jenks")
        assert column(back["OUTPUT"], "bivariate")[::-1] == column(forth["OUTPUT"], "bivariate")
        assert rows(back["CROSSTAB"]) == rows(forth["CROSSTAB"])
