"""Shrinkage and trend from fields to layers: the municipalities of Extremadura, the chart, and what is refused."""

from __future__ import annotations

import re
from collections import Counter
from xml.etree import ElementTree

import pytest
from qgis.core import QgsVectorLayer

from urban_rural_linkages.algorithms.styling import apply_style

from . import series_data
from .layers import column, memory_layer, reversed_copy, rows, rows_of

PADRON = [1996, *range(1998, 2022)]


def by_code(layer, key: str = "code") -> dict[str, dict]:
    """Return the features by their code."""
    return {row[key]: row for row in rows(layer)}


@pytest.fixture
def padron(real_data) -> QgsVectorLayer:
    path = real_data("extremadura/extremadura_padron_1996_2021_2025.csv")
    return QgsVectorLayer(str(path), "padron", "ogr")  # every field of it is text


class TestFigures:
    def test_of_five_municipalities(self, attempt, feedback):
        results = attempt("shrinkagetrend")
        found = by_code(results["OUTPUT"])
        village = found["06001"]
        assert (village["peak_year"], village["peak_pop"], village["loss_pct"]) == (2001, 1000, pytest.approx(20))
        assert (village["decline_run"], village["mk_s"], village["trend"]) == (20, -66, "decreasing")
        assert village["rate"] == pytest.approx(100 * (0.8**0.05 - 1)) and village["intensity"] == "severe"
        early = found["06003"]
        assert (early["last_year"], early["decline_run"], early["intensity"]) == (2009, 8, "moderate")
        assert (early["mk_s"], early["mk_z"], early["mk_p"], early["sen_slope"], early["trend"]) == (None,) * 5
        assert [found[code]["trend"] for code in ("06002", "06004", "06005")] == [
            "decreasing",
            "increasing",
            "no trend",
        ]
        assert [results[f"N_{name}"] for name in ("SEVERE", "MODERATE", "MODEST", "GROWING")] == [1, 1, 1, 2]
        assert results["N_DECREASING"] == 2
        assert feedback.warned("fewer than 8 known years", "06003") and feedback.warned("for 2021", "06003")

    def test_golden_series(self, attempt):
        fall = (100, 98, 97, 97, 95, 90, 91, 88, 85, 84)
        units = memory_layer({f"pop{2000 + year}": "integer" for year in range(10)}, [fall])
        (row,) = rows(attempt("shrinkagetrend", UNITS=units, UNIT_ID=None)["OUTPUT"])
        assert row["mk_s"] == -42
        figures = (row["mk_z"], row["mk_p"], row["sen_slope"])
        assert figures == pytest.approx((-3.681908691488856, 0.00023149432556, -1.857142857142857), abs=1e-9)

    @pytest.mark.real
    def test_extremadura_1996_2021(self, attempt, padron):
        """Figures that the unit tests reckon a second time; the table has no shape, and its numbers are text."""
        fields = [f"t{year}" for year in PADRON]
        results = attempt("shrinkagetrend", UNITS=padron, UNIT_ID="codigo", FIELDS=fields)
        layer = results["OUTPUT"]
        assert layer.featureCount() == 388
        assert Counter(column(layer, "intensity")) == {"severe": 178, "moderate": 100, "modest": 60, "growing": 50}
        assert Counter(column(layer, "trend")) == {"decreasing": 313, "increasing": 40, "no trend": 34, None: 1}
        assert [results[f"N_{name}"] for name in ("SEVERE", "MODERATE", "MODEST", "GROWING")] == [178, 100, 60, 50]
        assert results["N_DECREASING"] == 313

    @pytest.mark.real
    def test_a_pattern_finds_2025_too(self, attempt, padron):
        layer = attempt("shrinkagetrend", UNITS=padron, UNIT_ID="codigo", SERIES="t{year}")["OUTPUT"]
        merida = by_code(layer, "codigo")["06083"]
        assert (merida["peak_year"], merida["last_year"], merida["peak_pop"]) == (2025, 2025, 60225)
        assert merida["sen_slope"] == pytest.approx(447.4)


class TestSeries:
    def test_fields_win_over_the_pattern(self, attempt):
        years = [f"pop{year}" for year in series_data.YEARS[:8]]
        layer = attempt("shrinkagetrend", FIELDS=years[::-1])["OUTPUT"]
        assert set(column(layer, "last_year")) == {2009}

    def test_order_of_features(self, attempt):
        there, back = (attempt("shrinkagetrend", UNITS=units)["OUTPUT"]
                       for units in (series_data.units(), reversed_copy(series_data.units())))  # fmt: skip
        assert rows_of(there) == rows_of(back)

    def test_a_table_of_text_with_codes_for_missing(self, attempt):
        text = {f"pop{year}": "text" for year in series_data.YEARS}
        coded = {"u06003": (1200, 1190, -1, 1180, 1170, 1160, 1150, 1140, -1, -1, -1, -1)}
        units = series_data.units("None", text, **coded)
        layer = attempt("shrinkagetrend", UNITS=units, NODATA_VALUES="-1")["OUTPUT"]
        plain = attempt("shrinkagetrend", UNITS=series_data.units("None"))["OUTPUT"]
        assert column(layer, "loss_pct") == column(plain, "loss_pct")

    def test_options(self, attempt):
        layer = attempt("shrinkagetrend", MIN_YEARS=7, ALPHA=0.8, BREAKS="-2,-1,1")["OUTPUT"]
        found = by_code(layer)
        assert found["06003"]["trend"] == "decreasing" and found["06005"]["trend"] == "increasing"
        assert [found[code]["intensity"] for code in sorted(found)] == ["moderate", *["modest"] * 4]

    def test_without_any_option(self, run):
        layer = run("shrinkagetrend", UNITS=series_data.units(), OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]
        assert layer.featureCount() == 5


class TestChart:
    def test_it_shows_the_sum_and_its_peak(self, attempt, tmp_path):
        path = tmp_path / "series.svg"
        results = attempt("shrinkagetrend", CHART=str(path))
        assert results["CHART"] == str(path)
        text = " ".join(ElementTree.fromstring(path.read_text(encoding="utf-8")).itertext())
        assert "6\u202f000 in 2001" in text

    def test_a_year_that_one_unit_lacks_is_no_dip(self, attempt, tmp_path):
        """In 2003 a unit has no figure between two known ones: the line passes over that year."""
        path = tmp_path / "series.svg"
        attempt("shrinkagetrend", CHART=str(path))
        lines = [mark.get("d") for mark in ElementTree.fromstring(path.read_text("utf-8")).iter() if mark.get("d")]
        steps = [len(re.findall(r"-?\d+", line.partition("l")[2])) // 2 for line in lines]
        assert max(steps) == len(series_data.YEARS) - 2, "the longest line is the series"

    def test_it_is_made_only_when_asked_for(self, attempt, tmp_path):
        assert "CHART" not in attempt("shrinkagetrend")
        assert not list(tmp_path.glob("*.svg"))

    def test_a_refusal_leaves_none(self, refused, tmp_path):
        refused("shrinkagetrend", CHART=str(tmp_path / "series.svg"), SERIES="x{year}")
        assert not list(tmp_path.glob("*.svg"))


class TestRefusals:
    @pytest.mark.parametrize(
        ("wrong", "said"),
        [
            ({"SERIES": "t{year}"}, "No field matches the pattern 't{year}'; the fields are code, pop2001"),
            ({"SERIES": "pop"}, "pattern 'pop' must contain the word year"),
            ({"FIELDS": ["code", "pop2001"]}, "The field 'code' has no year in its name"),
            (
                {"BREAKS": "-1,-0.5"},
                "BREAKS must be three increasing numbers with commas between them, but is '-1,-0.5'",
            ),
            ({"BREAKS": "0,-0.5,-1"}, "BREAKS must be three increasing numbers"),
            ({"BREAKS": "low,middle,high"}, "BREAKS must be three increasing numbers"),
            ({"ALPHA": 0}, "ALPHA must lie between 0 and 1, but is 0"),
            ({"NODATA_VALUES": "-9 -1"}, "neither a plain number nor a word"),
            ({"UNIT_ID": "pop2021"}, "'units', field 'pop2021' lacks ids"),
        ],
    )
    def test_parameters(self, refused, wrong, said):
        assert said in refused("shrinkagetrend", **wrong)

    def test_two_fields_of_one_year(self, refused):
        units = memory_layer({"women2001": "integer", "men2001": "integer"}, [(1, 2)])
        sentence = refused("shrinkagetrend", UNITS=units, UNIT_ID=None, FIELDS=["women2001", "men2001"])
        assert "'men2001' and 'women2001' are both of the year 2001" in sentence

    def test_people_that_cannot_be(self, refused):
        negative = series_data.units(u06002=(-5, *series_data.SERIES["06002"][1:]))
        sentence = refused("shrinkagetrend", UNITS=negative)
        assert "'units', field 'pop2001' must not be negative, but unit '06002' has -5" in sentence
        words = series_data.units(types={"pop2002": "text"}, u06004=(1300, "many", *series_data.SERIES["06004"][2:]))
        assert "'units', field 'pop2002', row '06004': 'many' is not a plain number" in refused(
            "shrinkagetrend", UNITS=words
        )

    def test_a_unit_given_twice(self, refused):
        units = memory_layer({"code": "text", "pop2001": "integer"}, [("a", 1), ("a", 2)])
        assert "repeated ids: 1 (a)" in refused("shrinkagetrend", UNITS=units)

    def test_no_units(self, refused):
        assert "'units' has no features" in refused("shrinkagetrend", UNITS=memory_layer(series_data.FIELDS, []))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["Decreasing", "No trend", "Increasing", "No data"]),
        ("es", ["Decreciente", "Sin tendencia", "Creciente", "Sin datos"]),
    ],
)
def test_the_style_of_the_trend(attempt, language, words):
    layer = attempt("shrinkagetrend")["OUTPUT"]
    apply_style(layer, "trend", language)
    assert [item.label() for item in layer.renderer().legendSymbolItems()] == words
