"""Names of places in the names of services, and services at one point."""

import numpy as np
import pytest

from urban_rural_linkages.core.decisions.named_places import (
    Doubt,
    at_one_point,
    named_elsewhere,
    plain_words,
    site_at,
)

PLACES = ["Llerena", "Zafra", "Villanueva de la Serena", "Alcántara", "La Serena", "Don"]
POINTS = np.array([[-6.0, 38.0], [-6.4, 38.4], [-5.8, 39.0], [-6.9, 39.7], [-5.5, 38.7], [-5.0, 38.0]])


def doubts(name, at=(-6.0, 38.0), others=()):
    names = [name, *(f"other {number}" for number in range(len(others)))]
    return [one.place for one in named_elsewhere(names, np.array([at, *others]), PLACES, POINTS) if one.service == 0]


class TestNames:
    @pytest.mark.parametrize(
        ("name", "places"),
        [
            ("COMPLEJO HOSPITALARIO LLERENA-ZAFRA", [1]),
            ("Hospital de Zafra", [1]),
            ("HOSPITAL VVA. DE LA SERENA", [2]),
            ("Hospital Villanueva de la Serena", [2]),
            ("Centro La Serena", [4]),
            ("Hospital San Pedro de Alcántara", []),
            ("Centro de salud de Alcantara", [3]),
            ("Hospital Zafrano", []),
            ("Hospital Infanta Zafra", []),
            ("Hospital Reina Victoria de Zafra", [1]),
            ("Don Hospital", []),
            ("", []),
        ],
    )
    def test_the_place_in_a_name(self, name, places):
        assert doubts(name) == places

    def test_the_place_where_it_stands_is_no_doubt(self):
        assert doubts("Hospital de Zafra", at=(-6.41, 38.42)) == []

    def test_a_place_that_has_one_in_the_list_is_no_doubt(self):
        assert doubts("Hospital Llerena-Zafra", others=[(-6.41, 38.41)]) == []

    def test_a_service_without_a_place_is_passed_over(self):
        assert named_elsewhere(["Zafra"], np.array([[np.nan, np.nan]]), PLACES, POINTS) == []

    def test_a_name_of_very_many_places_names_none_of_them(self):
        for count, found in ((20, 20), (21, 0)):
            places = np.column_stack([np.full(count, -6.0), 40.0 + np.arange(count)])
            assert (
                len(named_elsewhere(["Hospital Zafra"], np.array([[-6.0, 38.0]]), ["Zafra"] * count, places)) == found
            )

    def test_words_without_accents_and_short_forms(self):
        assert plain_words("Sta. MARÍA, Ntra. Sra.") == ("santa", "maria", "nuestra", "senora")

    def test_how_far(self):
        found = named_elsewhere(["Llerena-Zafra"], np.array([[-6.0, 38.0]]), PLACES, POINTS)
        assert found == [Doubt(0, 1, pytest.approx(56.5, abs=0.5))]


class TestPoints:
    def test_three_at_one_point_are_one_group(self):
        assert at_one_point(np.array([[1.0, 1.0], [2.0, 2.0], [1.0, 1.0], [1.0, 1.0]])) == [(0, 2, 3)]

    def test_a_metre_apart_is_another_point(self):
        assert at_one_point(np.array([[1.0, 1.0], [1.0, 1.00002]])) == []

    def test_the_site_of_a_place(self):
        sites = np.array([[-6.4, 38.5], [-6.4, 38.41], [np.nan, np.nan]])
        assert site_at(POINTS[1], sites, np.ones(3, dtype=bool)) == 1
        assert site_at(POINTS[1], sites, np.array([True, False, True])) is None
        assert site_at(POINTS[0], sites, np.ones(3, dtype=bool)) is None
