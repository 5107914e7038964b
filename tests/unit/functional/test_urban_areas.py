"""Functional urban areas on small chequered countries: every rule of the delineation, by hand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.contiguity import shared_borders
from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.functional.area_shape import AreaRules, size_class
from urban_rural_linkages.core.functional.cities import cities_of_centres, merge_cities
from urban_rural_linkages.core.functional.flows import flow_table
from urban_rural_linkages.core.functional.urban_areas import functional_urban_areas
from urban_rural_linkages.core.polygons import polygons_from_rings


class Country:
    """Units of 1 km on a chequerboard; 1000 employed residents each unless said otherwise."""

    def __init__(self, *rows, cities, flows, employed=None, population=None):
        self.ids = [name for row in rows for name in row if name != "."]
        self.squares = [[[[(x, -y), (x + 1, -y), (x + 1, 1 - y), (x, 1 - y)]]]
                        for y, row in enumerate(rows) for x, name in enumerate(row) if name != "."]  # fmt: skip
        self.cities = cities
        self.flows = {pair: workers for pair, workers in flows.items() if set(pair) <= set(self.ids)}
        self.employed, self.population = employed or {}, population or {}

    def areas(self, order=None, **rules):
        order = list(order or range(len(self.ids)))
        ids = [self.ids[place] for place in order]
        squares = [[[np.array(ring) * 1000.0 for ring in part] for part in self.squares[place]] for place in order]
        return functional_urban_areas(
            ids,
            [self.cities.get(name) for name in ids],
            flow_table(*zip(*[(a, b, n) for (a, b), n in self.flows.items()], strict=True), units=ids),
            shared_borders(polygons_from_rings(squares)),
            population=[self.population.get(name, 10_000.0) for name in ids],
            employed=[self.employed.get(name, 1000.0) for name in ids],
            rules=AreaRules(**rules),
        )

    def of(self, **rules):
        """The area of each unit, as one string in the order of the units; '-' = none."""
        return "".join(name or "-" for name in self.areas(**rules).fua_id)


def log_of(found):
    return [(entry.event, entry.subject, entry.fua_id) for entry in found.log]


class TestCommutingZone:
    def test_fifteen_per_cent_is_enough_and_less_is_not(self):
        country = Country("cab", cities={"c": "C"}, flows={("a", "c"): 150, ("b", "c"): 149.9})
        found = country.areas()
        assert found.fua_id == ("C", "C", None)
        assert found.role == ("core", "commuting", "none")
        assert found.best_share.tolist()[1:] == [0.15, 0.1499]
        assert found.best_fua == ("C", "C", "C")

    def test_the_highest_share_takes_the_unit_and_the_second_is_told(self):
        country = Country("cad", cities={"c": "C", "d": "D"}, flows={("a", "c"): 200, ("a", "d"): 300})
        found = country.areas()
        assert found.fua_id[1] == "D"
        assert (found.second_fua[1], found.second_share[1]) == ("C", 0.2)

    def test_a_tie_goes_to_the_first_id_and_into_the_log(self):
        country = Country("dac", cities={"c": "C", "d": "D"}, flows={("a", "c"): 200, ("a", "d"): 200})
        found = country.areas()
        assert found.fua_id == ("D", "C", "C")
        assert log_of(found) == [("tie", "a", "C")]
        assert found.log[0].other == "D"
        assert str(found.log[0].note).startswith("Unit 'a' sends the same 20.0 % to 'C' and 'D'")

    def test_flows_to_all_units_of_a_core_count_together(self):
        country = Country("cea", cities={"c": "C", "e": "C"}, flows={("a", "c"): 80, ("a", "e"): 70})
        assert country.of() == "CCC"

    def test_the_denominator_is_everybody_employed_wherever_they_work(self):
        flows = {("a", "c"): 200, ("a", "a"): 300}
        assert Country("ca", cities={"c": "C"}, flows=flows, employed={"a": 2000.0}).of() == "C-"
        found = functional_urban_areas(
            ["c", "a"], ["C", None], flow_table(["a", "a"], ["c", "a"], [200, 300], units=["a", "c"]),
            shared_borders(polygons_from_rings([[], []])), rules=AreaRules(exclaves="keep"),
        )  # fmt: skip
        assert found.best_share[1] == 0.4
        assert np.isnan(found.areas[0].population)
        assert found.areas[0].size_class is None

    def test_units_without_flows_or_employed_residents(self):
        country = Country("cabe", cities={"c": "C"}, flows={("a", "c"): 500, ("b", "c"): 5, ("c", "c"): 1},
                          employed={"b": float("nan"), "e": 0.0})  # fmt: skip
        found = country.areas()
        assert found.fua_id == ("C", "C", None, None)
        assert np.isnan(found.best_share[2:]).all()
        assert [str(note) for note in found.notes] == ["Units without employed residents, whose shares are unknown: 2."]

    def test_more_workers_than_employed_residents_are_told(self):
        country = Country("ca", cities={"c": "C"}, flows={("a", "c"): 1500})
        assert str(country.areas().notes[0]) == "Units with more workers in the flows than employed residents: 1."


class TestMerging:
    def test_two_cities_at_fifteen_and_a_little_less(self):
        at = Country("cd", cities={"c": "C", "d": "D"}, flows={("c", "d"): 150, ("d", "c"): 10})
        below = Country("cd", cities={"c": "C", "d": "D"}, flows={("c", "d"): 149, ("d", "c"): 149})
        assert below.of() == "CD"
        found = at.areas()
        assert found.fua_id == ("C", "C")
        assert found.areas[0].cities == ("C", "D")
        assert [(entry.event, entry.subject, entry.other, entry.value) for entry in found.log] == [
            ("merge", "C", "D", 0.15)
        ]

    def test_the_largest_city_names_the_area(self):
        country = Country("cd", cities={"c": "C", "d": "D"}, flows={("c", "d"): 150}, population={"d": 20_000.0})
        assert country.of() == "DD"

    def test_once_and_again_differ(self):
        # e sends 10 % to either of c and d: to none of them enough, to both together it is
        flows = {("c", "d"): 200, ("e", "c"): 100, ("e", "d"): 100}
        country = Country("cde", cities={"c": "C", "d": "D", "e": "E"}, flows=flows)
        assert country.of() == "CCE"
        assert country.of(merge="iterate") == "CCC"
        again = country.areas(merge="iterate")
        assert log_of(again) == [("merge", "C", "C"), ("merge", "E", "C")]

    def test_chains_of_cities_are_one_core(self):
        group, merges = merge_cities(np.array([[0, 0, 20.0], [0, 0, 0], [0, 20.0, 0]]), np.array([100.0, 100.0, 100.0]))
        assert group.tolist() == [0, 0, 0]
        assert len(merges) == 2

    def test_cities_without_employed_residents_go_nowhere(self):
        assert merge_cities(np.array([[0, 50.0], [0, 0]]), np.array([0.0, 100.0]))[0].tolist() == [0, 1]


class TestShape:
    RING = {(unit, "c"): 300 for unit in "abdefghi"}

    def test_an_enclave_is_taken_in(self):
        country = Country("abcd", "exyf", "ghij", cities={"c": "C"}, flows={**self.RING, ("j", "c"): 300})
        found = country.areas()
        assert country.of() == "C" * 12
        assert [found.role[found.ids.index(unit)] for unit in "xy"] == ["enclave", "enclave"]
        assert log_of(found) == [("enclave", "x", "C"), ("enclave", "y", "C")]
        assert found.log[0].value == pytest.approx(6000.0)
        assert country.of(enclaves=False) == "CCCCC--CCCCC"

    def test_on_the_coast_there_is_no_enclave(self):
        # all three neighbours of x belong to C; its fourth side is the sea
        country = Country("axb", "cde", cities={"c": "C"}, flows=self.RING)
        assert country.of() == "C-CCCC"

    def test_a_hole_that_touches_another_area_is_none(self):
        # k is a city of its own within the ring of C, with x beside it
        country = Country("abcd", "exkf", "ghij", cities={"c": "C", "k": "K"}, flows={**self.RING, ("j", "c"): 300})
        assert country.of() == "CCCCC-KCCCCC"

    def test_a_hole_that_meets_the_outside_in_a_corner_is_closed(self):
        # y, beside the sea, meets x in a corner only
        country = Country(".b.", "dxe", ".cy", cities={"c": "C"}, flows=self.RING)
        assert country.of() == "CCCCC-"

    def test_an_exclave_is_dropped_or_kept(self):
        country = Country("caxb", cities={"c": "C"}, flows={("a", "c"): 300, ("b", "c"): 400})
        found = country.areas()
        assert found.fua_id == ("C", "C", None, None)
        assert found.role[3] == "none"
        assert (found.best_fua[3], found.best_share[3]) == ("C", 0.4)
        assert log_of(found) == [("exclave", "b", "C")]
        assert country.of(exclaves="keep") == "CC-C"

    def test_units_that_meet_in_a_corner_do_not_hang_together(self):
        country = Country("cx", "ya", cities={"c": "C"}, flows={("a", "c"): 300})
        assert country.of() == "C---"

    def test_an_enclave_can_hold_an_area_together(self):
        # b, d and e meet the core in corners; the hole x, taken in first, joins them to it
        country = Country(".b.", "dxe", ".c.", cities={"c": "C"}, flows=self.RING)
        assert country.of() == "CCCCC"
        assert country.of(enclaves=False) == "----C"

    def test_a_core_of_two_pieces_keeps_both(self):
        country = Country("cxda", cities={"c": "C", "d": "D"}, flows={("c", "d"): 200, ("a", "d"): 200})
        assert country.of() == "C-CC"


class TestAreas:
    def test_people_and_size(self):
        country = Country("cab", cities={"c": "C"}, flows={("a", "c"): 300},
                          population={"c": 90_000.0, "a": 10_000.0})  # fmt: skip
        (area,) = country.areas().areas
        assert (area.id, area.units, area.population, area.core_population) == ("C", 2, 100_000.0, 90_000.0)
        assert area.size_class == "medium"

    @pytest.mark.parametrize(
        ("population", "expected"),
        [(49_999, None), (50_000, "small"), (99_999, "small"), (100_000, "medium"), (250_000, "metropolitan"),
         (1_500_000, "metropolitan"), (1_500_001, "large"), (float("nan"), None)],
    )  # fmt: skip
    def test_size_classes(self, population, expected):
        assert size_class(population, AreaRules().size_breaks) == expected

    def test_cities_of_centres(self):
        found = cities_of_centres(
            [0, 1, 1, 2, 3, 3, 4], ["p", "q", "p", "p", "q", "p", "p"], [50.0, 30.0, 60.0, 49.0, 50.0, 50.0, 1.0],
            [100.0, 100.0, 100.0, 100.0, float("nan"), 5.0],
        )  # fmt: skip
        assert found == ("p", "p", None, "p", None, None)


class TestBadInput:
    FLOWS = flow_table(["a"], ["c"], [1], units=["a", "c"])
    BORDERS = shared_borders(polygons_from_rings([[], []]))

    @pytest.mark.parametrize(
        ("ids", "cities", "employed", "sentence"),
        [
            (["a", "a"], ["C", None], None, "must name each unit once"),
            (["a", "b"], ["C", None], None, "not those of the units"),
            (["a", "c"], [None, ""], None, "No unit is in a city"),
            (["c", "a"], ["C", None], [5.0, -1.0], "Unit 'a': -1 is no number of employed"),
        ],
    )
    def test_it_is_refused_by_name(self, ids, cities, employed, sentence):
        with pytest.raises(InputError, match=sentence):
            functional_urban_areas(ids, cities, self.FLOWS, self.BORDERS, employed=employed)

    def test_unknown_ids_and_negative_flows(self):
        with pytest.raises(InputError, match="no pair of units"):
            flow_table(["a"], ["z"], [1], units=["a", "c"])
        with pytest.raises(InputError, match="no number of workers"):
            flow_table(["a"], ["c"], [-1], units=["a", "c"])

    def test_repeated_pairs_are_added_up_with_a_note(self):
        flows = flow_table(["a", "a"], ["c", "c"], [1, 2], units=["a", "c"])
        found = functional_urban_areas(["a", "c"], [None, "C"], flows, self.BORDERS)
        assert "rows added up: 1" in str(found.notes[0])


@settings(max_examples=40, deadline=None)
@given(st.permutations(range(16)), st.integers(0, 2**32 - 1), st.sampled_from(["once", "iterate"]))
def test_the_order_of_units_changes_nothing(order, seed, merge):
    random = np.random.default_rng(seed)
    names = "abcdefghijklmnop"
    cities = {name: name.upper() for name in random.choice(list(names), 4, replace=False)}
    flows = {(one, other): float(random.choice([0, 0, 10, 100, 150, 200])) for one in names for other in names}
    country = Country("abcd", "efgh", "ijkl", "mnop", cities=cities, flows=flows)
    before, after = country.areas(merge=merge), country.areas(order, merge=merge)
    assert after.areas == before.areas
    assert [str(entry.note) for entry in after.log] == [str(entry.note) for entry in before.log]
    for place, unit in enumerate(order):
        assert after.fua_id[place] == before.fua_id[unit]
        assert after.role[place] == before.role[unit]
        assert (after.best_fua[place], after.second_fua[place]) == (before.best_fua[unit], before.second_fua[unit])
    assert np.array_equal(after.best_share, before.best_share[list(order)], equal_nan=True)


class TestNames:
    @pytest.fixture
    def found(self):
        return Country("ab.", "cd.", cities={"a": "X", "b": "X"}, flows={("c", "a"): 200.0},
                       population={"a": 40_000.0, "b": 60_000.0}).areas()  # fmt: skip

    def test_the_largest_unit_of_the_core_gives_its_name(self, found):
        people = [40_000.0, 60_000.0, 1e6, 10.0]
        (area,) = found.areas
        assert found.names(["Alba", "Burgo", "Cea", "Deza"], people) == {area.id: "Burgo"}
        assert found.names(["Alba", "", "Cea", "Deza"], people) == {area.id: area.id}

    def test_without_people_the_first_id_and_without_names_the_id(self, found):
        (area,) = found.areas
        assert found.names(["Alba", "Burgo", "Cea", "Deza"], None) == {area.id: "Alba"}
        assert found.names(None, None) == {area.id: "a"}

    def test_units_in_areas_are_counted(self, found):
        assert found.units_in == sum(fua is not None for fua in found.fua_id) == 3
