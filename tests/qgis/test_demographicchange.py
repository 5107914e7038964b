import pytest
from qgis.core import QgsProcessingException

from .layers import column, memory_layer


def test_figures_of_alia_and_merida(run):
    units = memory_layer(
        {"code": "text", "p0": "integer", "p1": "integer"}, [("10017", 1368, 783), ("06083", 51056, 59424)]
    )
    layer = run(
        "demographicchange",
        UNITS=units,
        UNIT_ID="code",
        POP_START="p0",
        POP_END="p1",
        START_YEAR=2001,
        END_YEAR=2021,
        OUTPUT="TEMPORARY_OUTPUT",
    )["OUTPUT"]
    assert [round(v, 4) for v in column(layer, "rate_geometric")] == [-2.7513, 0.7618]
    assert round(column(layer, "halving_years")[0], 1) == 24.8
    assert column(layer, "halving_years")[1] is None
    assert "urbanrural:demographicchange" in " ".join(layer.metadata().history())


def _change(run, rows, **inputs):
    units = memory_layer({"code": "text", "p0": "real", "p1": "real"}, rows)
    return run("demographicchange", UNITS=units, UNIT_ID="code", POP_START="p0", POP_END="p1", START_YEAR=2001,
               END_YEAR=2018, **inputs, OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]  # fmt: skip


def test_decimals_of_estimates_add_up(run):
    layer = _change(run, [("a", 10.25, 10.5), ("b", 7.5, 7.75)])
    assert column(layer, "change") == [0.25, 0.25]


def test_whole_people_are_whole(run):
    layer = _change(run, [("a", 10.0, 12.0)])
    assert layer.fields().field("change").typeName().lower().startswith("int") and column(layer, "change") == [2]


def test_a_unit_settled_since_has_persons_and_no_rate_and_is_named(run, feedback):
    layer = _change(run, [("a", 0, 10), ("b", 10, 5), ("c", None, 3)])
    assert column(layer, "change") == [10, -5, None] and column(layer, "change_pct") == [None, -50, None]
    assert feedback.warned("without inhabitants at the start", "1 (a)")


class TestYearlyBirths:
    """Births and deaths by year are added up over the period, whole or not at all."""

    FIELDS = {"code": "text", "p0": "integer", "p1": "integer", "b2001": "integer", "b2002": "integer",
              "b2003": "integer", "b2004": "integer", "d01": "integer", "d02": "integer", "d03": "integer",
              "deaths": "integer"}  # fmt: skip
    ROWS = (("a", 1000, 1010, 10, 11, 12, 99, 5, 6, 7, 18), ("b", 1000, 990, 10, 11, 12, 99, 5, None, 7, 18))

    def change(self, run, algorithm="demographicchange", **inputs):
        units = memory_layer(self.FIELDS, list(self.ROWS), name="units")
        given = {"BIRTHS": "b{year}", "DEATHS": "d{year}", "START_YEAR": 2001, "END_YEAR": 2004} | inputs
        return run(algorithm, UNITS=units, UNIT_ID="code", POP_START="p0", POP_END="p1", OUTPUT="TEMPORARY_OUTPUT",
                   **given)["OUTPUT"]  # fmt: skip

    @pytest.mark.parametrize("births", ["b{year}", ["b2001", "b2002", "b2003", "b2004"], "b2003;b2002;b2001"])
    def test_they_are_added_up_from_the_first_year_to_the_one_before_the_last(self, run, births):
        layer = self.change(run, BIRTHS=births, DEATHS="deaths")
        assert column(layer, "natural") == [33 - 18, 33 - 18]
        assert column(layer, "migration") == [10 - 15, -10 - 15]

    def test_a_unit_that_lacks_a_year_has_no_sum(self, run, feedback):
        layer = self.change(run)
        assert (column(layer, "natural"), column(layer, "migration")) == ([15, None], [-5, None])
        told, said = ("\n".join(sentences) for sentences in (feedback.infos, feedback.warnings))
        assert "BIRTHS: 3 yearly fields were added up, b2001 to b2003, the years from 1 January 2001 to" in told
        assert "fields of other years: 1; units that lack a year have no sum: 0." in told
        assert "DEATHS: 3 yearly fields were added up, d01 to d03" in said
        assert "fields of other years: 0; units that lack a year have no sum: 1." in said

    def test_a_year_of_the_period_that_is_missing_is_named(self, run):
        with pytest.raises(QgsProcessingException, match=r"BIRTHS is a series of the years 2001 to 2004.*: 2005, 2006"):
            self.change(run, END_YEAR=2007)

    def test_a_pattern_beside_a_field_is_no_series(self, run):
        with pytest.raises(QgsProcessingException, match="a series is one pattern, or several fields"):
            self.change(run, BIRTHS=["b2001", "b{year}"])

    def test_one_field_is_the_whole_period(self, run):
        layer = self.change(run, BIRTHS=["b2004"], DEATHS="deaths")
        assert column(layer, "natural") == [99 - 18, 99 - 18]

    def test_the_typology_reads_them_too(self, run):
        assert column(self.change(run, "webbtypology"), "natural") == [15, None]
