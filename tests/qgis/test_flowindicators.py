"""Commuting indicators of tables as offices publish them: secret flows, totals of their own, work at home."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException

from .layers import memory_layer, rows

FLOWS = (("01", "01", "50"), ("01", "02", "<10"), ("02", "02", "20"), ("03", "03", "<10"), ("03", "01", "30"))
BOUNDS = ("residents_min", "residents_max", "self_supply_min", "self_supply_max")


@pytest.fixture
def indicators(run):
    units = memory_layer({"code": "text", "emp": "integer", "jobs": "integer"},
                         [("01", 100, 50), ("02", None, 40), ("03", 80, None)], name="units")  # fmt: skip

    def measure(flows=FLOWS, kind="text", algorithm="flowindicators", **inputs) -> dict[str, dict]:
        table = memory_layer({"o": "text", "d": "text", "n": kind}, list(flows), name="flows")
        found = run(algorithm, UNITS=units, UNIT_ID="code", FLOWS=table, ORIGIN="o", DESTINATION="d", WORKERS="n",
                    OUTPUT="TEMPORARY_OUTPUT", **inputs)["OUTPUT"]  # fmt: skip
        return {row["code"]: row for row in rows(found) if "code" in row}

    return measure


def said_by(feedback) -> str:
    return "\n".join(feedback.warnings)


def coded(mark: object) -> list[tuple]:
    return [(home, work, mark if workers == "<10" else int(workers)) for home, work, workers in FLOWS]


class TestFlowsThatAreNotPublished:
    def test_they_give_bounds_and_no_figure(self, indicators, feedback):
        found = indicators()
        assert [found["01"][name] for name in BOUNDS] == [51, 59, pytest.approx(50 / 59), pytest.approx(50 / 51)]
        assert (found["01"]["residents"], found["01"]["self_supply"], found["02"]["self_supply"]) == (None, None, 1)
        assert "does not publish the workers of 2 rows: there are at least 2 and at most 18" in said_by(feedback)

    def test_a_code_is_named_as_unknown(self, indicators):
        found = indicators(coded(-9), "integer", NODATA_VALUES="-9")
        assert [found["01"][name] for name in BOUNDS] == [50, 59, pytest.approx(50 / 59), 1]

    def test_a_word_has_no_upper_bound(self, indicators):
        flows = [(home, work, "c" if workers == "<10" else workers) for home, work, workers in FLOWS]
        found = indicators(flows, NODATA_VALUES="c")
        assert [found["01"][name] for name in BOUNDS] == [50, None, 0, 1]

    def test_a_code_that_nobody_named_is_asked_about(self, indicators):
        with pytest.raises(QgsProcessingException, match=r"-9 is no number of workers .* is named in NODATA_VALUES"):
            indicators(coded(-9), "integer")

    def test_an_empty_cell_is_no_secret(self, indicators):
        with pytest.raises(QgsProcessingException, match="the workers are missing"):
            indicators(coded(None), "integer")

    def test_flows_that_are_all_published_have_no_bounds(self, indicators):
        assert "residents_min" not in indicators(coded(5), "integer")["01"]

    @pytest.mark.parametrize("algorithm", ["labourmarketareas", "dominantflows"])
    def test_other_methods_take_the_fewest_and_say_so(self, indicators, feedback, algorithm):
        indicators(algorithm=algorithm)
        assert "are drawn with the fewest" in said_by(feedback)


class TestTotalsOfTheOffice:
    def test_they_win_over_sums(self, indicators, feedback):
        found = indicators(coded(5), "integer", EMPLOYED="emp", JOBS="jobs")
        assert [found[code]["residents"] for code in ("01", "02", "03")] == [100, 20, 80]
        assert [found[code]["jobs"] for code in ("01", "02", "03")] == [50, 40, 5]
        assert [found[code]["self_supply"] for code in ("01", "02", "03")] == [0.5, 1, 5 / 80]
        assert "EMPLOYED stands in place of the sums of the flows in 2 units (180 persons" in said_by(feedback)
        assert "JOBS stands in place of" in said_by(feedback)

    def test_of_flows_that_are_not_published_they_make_the_total_certain(self, indicators):
        found = indicators(EMPLOYED="emp")
        assert (found["01"]["residents"], found["01"]["self_supply"]) == (100, 0.5)
        assert (found["03"]["self_supply"], found["03"]["self_supply_max"]) == (None, 9 / 80)


def test_work_at_home_is_in_the_unit(indicators, feedback):
    found = indicators([("01", "OD1", 7), *coded(5)], "integer", AT_HOME="OD1")
    assert (found["01"]["internal"], found["01"]["residents"]) == (57, 62)
    assert "1 row with 7 workers is of people who work at home" in said_by(feedback)


class TestNumbersAsOfficesWriteThem:
    @pytest.mark.parametrize(
        ("workers", "residents", "words"),
        [
            (("1.080", "2.020", "50"), 3100, "points in numbers were read as thousands separators, as in 1.080"),
            (("1080,25", "20,5", "50"), 1100.75, "commas in numbers were read as decimal marks"),
            (("1 080", "20", "50"), 1100, "blanks in numbers were read as thousands separators"),
        ],
    )
    def test_thousands_and_decimals(self, indicators, feedback, workers, residents, words):
        pairs = (("01", "01"), ("01", "02"), ("02", "02"))
        found = indicators([(*pair, text) for pair, text in zip(pairs, workers, strict=True)])
        assert found["01"]["residents"] == residents and words in said_by(feedback)

    def test_marks_are_unknown(self, indicators):
        flows = [(home, work, "s" if workers == "<10" else workers) for home, work, workers in FLOWS]
        found = indicators(flows)
        assert [found["01"][name] for name in BOUNDS] == [50, None, 0, 1]

    def test_one_that_could_be_either_is_refused(self, indicators):
        with pytest.raises(QgsProcessingException, match="look like thousands separators"):
            indicators([("01", "01", "1.080"), ("02", "02", "50")])
