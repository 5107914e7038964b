"""The audit of a walking network through QGIS: streets worked out by hand, and what is wrong with an input."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem

from . import streets_data as town
from .layers import column, rows, stored_in


@pytest.fixture
def audited(run, tmp_path):
    """A function that audits the streets with some inputs replaced, and returns results and rows by name."""

    def execute(**replaced):
        given = {**town.inputs(tmp_path), "OUTPUT": "TEMPORARY_OUTPUT", "GAPS": "TEMPORARY_OUTPUT", **replaced}
        found = run("networkaudit", **{key: value for key, value in given.items() if value is not None})
        return found, {row["name"]: row for row in rows(found["OUTPUT"])}

    return execute


def only(*names: str):
    """Return inputs in which the survey has some fields alone."""
    return {**dict.fromkeys((*town.SURVEY, "REST_PLACES", "LAMPS", "DEM")), **{n: town.SURVEY[n] for n in names}}


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:25829"])
def test_streets_in_another_system_have_the_same_figures(audited, crs):
    """Limits are metres on the ground; the longest gap is drawn where the streets are, in their own system."""
    here, street = audited()
    there, moved = audited(NETWORK=stored_in(town.streets(), QgsCoordinateReferenceSystem(crs)))
    for name, row in street.items():
        assert moved[name]["length_m"] == pytest.approx(row["length_m"], rel=2e-3), name
        assert moved[name]["lacks"] == row["lacks"], name
    assert there["LONGEST_GAP_M"] == pytest.approx(here["LONGEST_GAP_M"], rel=2e-3)
    assert there["MAX_SLOPE"] == pytest.approx(here["MAX_SLOPE"], rel=2e-2)
    gaps = there["GAPS"]
    assert gaps.crs().authid() == crs
    streets = stored_in(town.streets(), gaps.crs())
    assert streets.extent().buffered(1e-6).contains(gaps.extent())


class TestFigures:
    """By hand: 900 m of main street, a lane of 200 m, a park path of 120 m and 80 m apart; 1,300 m in all."""

    def test_shares(self, audited):
        found, _ = audited()
        assert found["SHARE_ACCESSIBLE"] == pytest.approx((300 + 300 + 80) / 1300)
        assert found["SHARE_SLOPE_OK"] == pytest.approx(1100 / 1300)
        assert found["SHARE_UNKNOWN"] == 0.0
        assert found["MAX_SLOPE"] == pytest.approx(10.0)

    def test_what_each_stretch_lacks(self, audited):
        _, street = audited()
        assert {name: row["lacks"] for name, row in street.items()} == {
            "Mayor 1": "rest",
            "Mayor 2": "rest",
            "Mayor 3": "width, light, rest",
            "Cuesta": "slope, kerbs, light, rest",
            "Parque": "surface, light, rest",
            "Suelta": "light",
        }
        assert [row["accessible"] for row in street.values()] == [1, 1, 0, 0, 0, 1]

    def test_gaps(self, audited, feedback):
        found, street = audited()
        assert {name: row["rest_gap_m"] for name, row in street.items()} == {
            "Mayor 1": 400, "Mayor 2": 400, "Mayor 3": 400, "Cuesta": 400, "Parque": 220, "Suelta": None
        }  # fmt: skip
        assert found["LONGEST_GAP_M"] == 400
        assert street["Suelta"]["rest_ok"] == 1  # 80 m in all: shorter than any gap that is too long
        assert feedback.warned("Rest places farther than 10 m", "1 of 3")
        assert feedback.warned("without any rest place", "1, with 80 m")

    def test_the_longest_gaps_as_lines(self, audited):
        gaps = audited()[0]["GAPS"]
        assert column(gaps, "gap_m") == [400, 400, 220, 100]
        assert column(gaps, "limit_m") == [300, 300, 50, 300]
        assert column(gaps, "over") == [1, 1, 1, 0] and column(gaps, "dead_end") == [0, 1, 1, 1]
        assert [round(f.geometry().length()) for f in gaps.getFeatures()] == [400, 400, 220, 100]
        assert column(audited(GAPS_LISTED=1)[0]["GAPS"], "rank") == [1]

    def test_parks_have_a_limit_of_their_own(self, audited):
        benches = town.points((0, 0), (300, 0), (600, 0), (900, 0), (300, 200))
        _, street = audited(REST_PLACES=benches)
        assert street["Mayor 1"]["rest_ok"] == 1  # 300 m, inclusive
        assert street["Parque"]["rest_gap_m"] == 120 and street["Parque"]["rest_ok"] == 0
        assert audited(REST_PLACES=benches, REST_PARK=120)[1]["Parque"]["rest_ok"] == 1

    def test_lamps_where_nothing_was_noted(self, audited):
        found, street = audited()
        assert street["Mayor 1"]["lit"] == 1 and street["Cuesta"]["lit_share"] == 0
        reached = 150 + (20**2 - 5**2) ** 0.5  # from 600 m to the reach of the last lamp, 5 m beside the street
        assert street["Mayor 3"]["lit_share"] == pytest.approx(reached / 300, abs=1e-6)
        assert street["Mayor 3"]["lit"] == 0
        assert found["SHARE_LIT"] == pytest.approx((600 + 300 * street["Mayor 3"]["lit_share"] + 15) / 1300, abs=1e-3)
        assert audited(LIT_SHARE=0.5)[1]["Mayor 3"]["lit"] == 1
        assert audited(LAMPS=None)[1]["Mayor 3"]["lit"] is None

    def test_limits_of_width_and_slope(self, audited):
        found, street = audited(MIN_WIDTH=1.5, SLOPE_LIMIT=10)
        assert street["Mayor 3"]["width_ok"] == 1 and street["Cuesta"]["slope_ok"] == 1
        assert found["SHARE_SLOPE_OK"] == 1.0

    @pytest.mark.parametrize("crs", ["EPSG:4258", "EPSG:25829"])
    def test_heights_in_another_system(self, audited, tmp_path, crs):
        import processing

        moved = str(tmp_path / "moved.tif")
        given = {"INPUT": town.hill(tmp_path), "TARGET_CRS": QgsCoordinateReferenceSystem(crs), "RESAMPLING": 1}
        processing.run("gdal:warpreproject", {**given, "NODATA": -99, "OUTPUT": moved})
        _, street = audited(DEM=moved)
        assert street["Cuesta"]["slope_pct"] == pytest.approx(10, abs=0.6)  # the warp moves heights by parts of a cell
        assert street["Mayor 1"]["slope_pct"] == pytest.approx(0, abs=0.2)


class TestSurveys:
    """Whatever is optional can be left out, and what was not asked does not decide."""

    def test_nothing_but_lines(self, audited, feedback):
        found, street = audited(**only())
        assert [street["Cuesta"][name] for name in ("length_m", "accessible", "lacks", "rest_ok")] == [
            200,
            None,
            "",
            None,
        ]
        assert all(found[name] is None for name in ("SHARE_ACCESSIBLE", "LONGEST_GAP_M", "MAX_SLOPE", "SHARE_LIT"))
        assert found["GAPS"].featureCount() == 0
        assert feedback.warned("Nothing was given about width")

    def test_width_alone_decides_where_nothing_else_was_asked(self, audited, feedback):
        found, street = audited(**only("WIDTH"))
        assert [row["accessible"] for row in street.values()] == [1, 1, 0, 1, None, 1]
        assert found["SHARE_ACCESSIBLE"] == pytest.approx(880 / 1300)
        assert found["SHARE_UNKNOWN"] == pytest.approx(120 / 1300)
        assert feedback.warned("leaves out: slope, kerbs, surface")
        assert feedback.warned("leaves undecided", "1, with 120 m")

    def test_numbers_as_text_and_codes_of_missing(self, audited):
        texts = [(*row[:2], width, *row[3:]) for row, width in zip(town.STREETS, ["2.0", "1.8", "1.5", "-1", None, "3"],
                                                                   strict=True)]  # fmt: skip
        given = {**only("WIDTH"), "NETWORK": town.streets(texts, types={"width": "text"}), "NODATA_VALUES": "-1"}
        assert [row["width_ok"] for row in audited(**given)[1].values()] == [1, 1, 0, None, None, 1]

    def test_words_that_say_nothing_are_told(self, audited, feedback):
        strange = [(*row[:3], "sometimes", *row[4:]) for row in town.STREETS]
        audited(NETWORK=town.streets(strange))
        assert feedback.warned("field 'steps'", "sometimes")

    def test_kinds_that_are_neither_are_told(self, audited, feedback):
        strange = [(*row[:6], "footway") for row in town.STREETS]
        assert audited(NETWORK=town.streets(strange))[1]["Parque"]["rest_ok"] == 1
        assert feedback.warned("neither 'park' nor 'street'", "footway")

    def test_lines_without_geometry_are_kept(self, audited):
        found, street = audited(
            NETWORK=town.streets([*town.STREETS, (None, "Nada", 3.0, "no", "asphalt", "yes", "street")])
        )
        assert street["Nada"]["length_m"] is None and street["Nada"]["rest_gap_m"] is None
        assert found["SHARE_SLOPE_OK"] == pytest.approx(1100 / 1300)

    def test_lines_of_several_parts(self, audited):
        both = town.streets(
            [([(0, 0), (300, 0)], "Mayor", 2.0, "no", "asphalt", "yes", "street")], kind="MultiLineString"
        )
        assert audited(NETWORK=both)[1]["Mayor"]["length_m"] == 300


class TestRefused:
    def test_without_crs(self, refused):
        assert "'streets' has no coordinate reference system" in refused("networkaudit", NETWORK=town.streets(crs=""))

    def test_without_lines(self, refused):
        assert "'streets' has no features" in refused("networkaudit", NETWORK=town.streets([]))
        empty = town.streets([(None, *row[1:]) for row in town.STREETS])
        assert "'streets' has no line with a length" in refused("networkaudit", NETWORK=empty)

    def test_of_points(self, refused):
        given = {**dict.fromkeys(town.SURVEY), "NETWORK": town.benches()}
        assert "'benches': row 1 is no line" in refused("networkaudit", **given)

    def test_a_width_that_is_a_word(self, refused):
        rows = [(*row[:2], "wide", *row[3:]) for row in town.STREETS]
        sentence = refused("networkaudit", NETWORK=town.streets(rows, types={"width": "text"}))
        assert "'streets', field 'width', row 1: 'wide' is not a plain number" in sentence

    def test_a_width_below_zero(self, refused):
        rows = [(*row[:2], -1.0, *row[3:]) for row in town.STREETS]
        sentence = refused("networkaudit", NETWORK=town.streets(rows))
        assert "'width'" in sentence and "-1" in sentence

    def test_heights_without_crs(self, refused, tmp_path):
        sentence = refused("networkaudit", DEM=town.hill(tmp_path, crs="", name="lost"))
        assert "'lost' has no coordinate reference system" in sentence

    def test_rest_places_without_crs(self, refused):
        assert "'benches' has no coordinate" in refused("networkaudit", REST_PLACES=town.points((0, 0), crs=""))


class TestTheFormerNameOfTheSlopeLimit:
    """MAX_SLOPE was both this input and a result; models and scripts that were saved with it go on."""

    @pytest.mark.parametrize(("given", "gentle"), [
        ({}, 0), ({"MAX_SLOPE": 10}, 1), ({"SLOPE_LIMIT": 10}, 1), ({"SLOPE_LIMIT": 6, "MAX_SLOPE": 10}, 0),
    ])  # fmt: skip
    def test_it_counts_where_the_new_one_is_not_given(self, audited, given, gentle):
        found, street = audited(**given)
        assert street["Cuesta"]["slope_ok"] == gentle
        assert found["MAX_SLOPE"] == pytest.approx(10.0), "the result keeps its name"
