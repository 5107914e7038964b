"""Extremadura: the next hospital, the hospital that closes, and the row of the list on which the answer hangs."""

import numpy as np
import pytest

from tests.unit.decisions.instances import golden, region
from urban_rural_linkages.core.decisions.allocation import allocate, reach_of
from urban_rural_linkages.core.decisions.closures import already_far, closures
from urban_rural_linkages.core.decisions.curve import curve, nesting
from urban_rural_linkages.core.decisions.doubtful_services import Listed, look_first
from urban_rural_linkages.core.decisions.location import Question, locate
from urban_rural_linkages.core.decisions.prover import Prover

pytestmark = pytest.mark.real
RADIUS = 30.0


@pytest.fixture(scope="module")
def prover():
    with Prover() as one:
        yield one


@pytest.fixture
def towns(real_data):
    return region(real_data)


@pytest.fixture
def problem(towns):
    return towns.problem()


def new_sites(towns, found):
    return [towns.ids[column] for column in found.columns.tolist() if not towns.is_open()[column]]


def reach(towns, problem, found):
    return reach_of(problem, allocate(problem, found.columns, towns.is_open(), RADIUS), RADIUS)


def test_today(real_data, towns, problem):
    expected = golden(real_data, "EXT-EXISTING8")
    found = allocate(problem, np.flatnonzero(towns.is_open()), towns.is_open(), RADIUS)
    today = reach_of(problem, found, RADIUS)
    assert today.mean_minutes == pytest.approx(expected["mean_min"], abs=1e-6)
    assert today.max_minutes == pytest.approx(expected["max_min"], abs=1e-6)
    assert today.people_beyond == expected["beyond30"]
    assert int((found.within == 0.0).sum()) == expected["municipalities_beyond30"]


@pytest.mark.parametrize(("add", "town"), [(1, ["06054"]), (2, ["06054", "06127"])])
def test_the_shortest_ways(real_data, towns, problem, prover, add, town):
    expected = golden(real_data, f"EXT-PMEDIAN+{add}")
    found = locate(problem, Question("pmedian", add), prover)
    after = reach(towns, problem, found)
    assert new_sites(towns, found) == town == expected["sites"]
    assert after.mean_minutes == pytest.approx(expected["mean_min"], abs=1e-6)
    assert after.people_beyond == expected["beyond30"]
    assert found.status == "optimal"
    assert str(found.proof()).startswith("Proved")


def test_one_more_is_fuente_del_maestre_and_takes_the_mean_from_24_27_to_20_59(towns, problem, prover):
    found = locate(problem, Question(), prover)
    assert [towns.names[towns.ids.index(one)] for one in new_sites(towns, found)] == ["Fuente del Maestre"]
    assert round(reach(towns, problem, found).mean_minutes, 2) == 20.59


@pytest.mark.parametrize("add", [1, 2])
def test_most_people_within_the_radius(real_data, towns, problem, prover, add):
    expected = golden(real_data, f"EXT-MCLP30+{add}")
    found = locate(problem, Question("mclp", add, radius=RADIUS), prover)
    assert new_sites(towns, found) == expected["sites"]
    assert found.value == expected["covered"]
    assert found.status == "optimal"


@pytest.mark.parametrize(
    ("add", "ours", "mean", "theirs"),
    [(1, ["06127"], 22.704258, 23.435244), (2, ["06123", "06127"], 21.680480, 23.043353)],
)
def test_the_longest_way(real_data, towns, problem, prover, add, ours, mean, theirs):
    """Many sets have the least longest way; the expected file names one of them, and we the one with the least mean."""
    expected = golden(real_data, f"EXT-PCENTER+{add}")
    found = locate(problem, Question("pcentre", add), prover)
    assert found.value == pytest.approx(expected["max_min"], abs=1e-6)
    assert found.status == "optimal"
    assert found.second_proved
    assert new_sites(towns, found) == ours
    assert reach(towns, problem, found).mean_minutes == pytest.approx(mean, abs=1e-6)
    opened = np.flatnonzero(towns.is_open() | np.isin(towns.ids, expected["sites"]))
    other = reach_of(problem, allocate(problem, opened, towns.is_open(), RADIUS), RADIUS)
    assert other.max_minutes == pytest.approx(expected["max_min"], abs=1e-6)
    assert other.mean_minutes == pytest.approx(theirs, abs=1e-6)


def test_65_places_have_the_least_longest_way(towns, problem):
    today = problem.minutes[:, towns.is_open()].min(axis=1)
    longest = np.minimum(today[:, None], problem.minutes).max(axis=0)
    assert int((longest <= longest.min() + 1e-9).sum()) == 65


@pytest.mark.parametrize(("name", "is_kept"), [("EXT-LSCP30_WITH_EXISTING", True), ("EXT-LSCP30_FREE", False)])
def test_the_fewest_for_everybody(real_data, towns, prover, name, is_kept):
    problem = towns.problem() if is_kept else towns.problem(kept=[])
    found = locate(problem, Question("lscp", radius=RADIUS), prover)
    assert found.value == golden(real_data, name)["total"]
    assert found.status == "optimal"
    ways = problem.minutes[:, found.columns].min(axis=1)
    assert ways.max() <= RADIUS


def test_the_curve(towns, problem, prover):
    steps = curve(problem, Question(add=5), towns.is_open(), prover)
    means = [24.270210, 20.589581, 19.023629, 17.592249, 16.568471, 15.546630]
    beyond = [440180, 334647, 317000, 290500, 271059, 254954]
    assert [step.reach.mean_minutes for step in steps] == pytest.approx(means, abs=1e-6)
    assert [step.reach.people_beyond for step in steps] == beyond
    assert {step.chosen.status for step in steps} == {"optimal"}
    assert str(nesting(steps)[0]).startswith("The best three are not the best two and one more")


@pytest.mark.parametrize("site", ["06015", "06044", "06074", "06083", "10037", "10067"])
def test_a_closure(real_data, towns, problem, site):
    expected = golden(real_data, f"EXT-CLOSE_{site}")
    found = next(one for one in closures(problem, towns.is_open(), RADIUS) if towns.ids[one.site] == site)
    assert found.affected == expected["people_affected"]
    assert found.places == expected["municipalities"]
    assert found.newly_beyond == expected["newly_beyond30"]
    assert found.extra_minutes == pytest.approx(expected["mean_extra_min"], abs=1e-6)
    assert found.mean_minutes == pytest.approx(expected["mean_min"], abs=1e-6)
    assert found.max_minutes == pytest.approx(expected["max_min"], abs=1e-6)


def test_coria_closed_affects_60_008_and_sends_most_of_them_to_plasencia(towns, problem):
    found = next(one for one in closures(problem, towns.is_open(), RADIUS) if towns.ids[one.site] == "10067")
    assert (found.affected, found.newly_beyond) == (60008, 31040)
    receivers = [(towns.names[site], people) for site, people in found.receivers[:2]]
    assert receivers == [("Plasencia", 49728), ("Cáceres", 9856)]


def test_closures_are_ordered_and_the_far_ones_named(towns, problem):
    found = closures(problem, towns.is_open(), RADIUS)
    newly = [one.newly_beyond for one in found]
    assert newly == sorted(newly, reverse=True)
    assert towns.names[found[0].site] == "Badajoz"
    assert towns.names[found[-1].site] == "Llerena"
    said = [str(note) for note in already_far(found, towns.names)]
    assert any("'Llerena' closed: 80,114 of 99,787" in sentence for sentence in said)


class TestOneRowOfTheList:
    """The source has one point for the two houses of Llerena and Zafra."""

    def look(self, towns, problem, prover, names, at, question=None):
        services = towns.points[[towns.ids.index(one) for one in at]]
        listed = Listed(names, services, towns.names, towns.points, towns.points, towns.names, 2018, 2026)
        question = question or Question()
        found = locate(problem, question, prover)
        new = [column for column in found.columns.tolist() if not towns.is_open()[column]]
        return look_first(listed, problem, question, towns.is_open(), new, prover)

    def test_the_answer_with_zafra_is_another(self, towns, problem, prover):
        notes, tried, _ = self.look(towns, problem, prover, ["COMPLEJO HOSPITALARIO LLERENA-ZAFRA"], ["06074"])
        assert tried[0].today.mean_minutes == pytest.approx(20.735439, abs=1e-6)
        assert tried[0].today.people_beyond == 372650
        assert [towns.names[towns.ids.index(one)] for one in tried[0].new] == ["Talarrubias"]
        assert round(tried[0].then.mean_minutes, 2) == 19.17
        assert "names Zafra, 41 km off" in str(notes[0])
        assert "Fuente del Maestre is 15 minutes from Zafra" in str(notes[1])
        assert "2018, 8 years ago" in str(notes[2])

    def test_a_service_far_from_the_town_of_its_name_is_found(self, towns, problem, prover):
        notes, *_ = self.look(towns, problem, prover, ["HOSPITAL CIUDAD DE CORIA"], ["06074"])
        assert "names Coria" in str(notes[0])

    def test_nothing_is_said_of_a_service_in_the_town_of_its_name(self, towns, problem, prover):
        notes, tried, _ = self.look(towns, problem, prover, ["HOSPITAL CIUDAD DE CORIA"], ["10067"])
        assert tried == []
        assert not any("names" in str(note) for note in notes)


TABLE = [
    # closed, people, places, mean and most extra minutes, newly beyond, mean of all, who takes most and how many
    ("Badajoz", 244362, 35, 54, 71, 164093, 36.8, "Mérida", 207167),
    ("Cáceres", 139719, 34, 62, 76, 116416, 32.5, "Coria", 114716),
    ("Mérida", 198553, 39, 31, 55, 97104, 30.1, "Don Benito", 91243),
    ("Don Benito", 159328, 65, 42, 55, 87078, 30.6, "Mérida", 116624),
    ("Plasencia", 84836, 54, 35, 50, 58366, 27.0, "Coria", 64036),
    ("Navalmoral de la Mata", 72908, 60, 37, 65, 36839, 26.8, "Plasencia", 64260),
    ("Coria", 60008, 54, 30, 50, 31040, 26.0, "Plasencia", 49728),
    ("Llerena", 99787, 47, 45, 105, 19673, 28.5, "Mérida", 67616),
]


def test_the_whole_table_of_closures_in_its_order(towns, problem):
    found = closures(problem, towns.is_open(), RADIUS)
    written = [
        (
            towns.names[one.site],
            one.affected,
            one.places,
            round(one.extra_minutes),
            round(one.most_extra),
            one.newly_beyond,
            round(one.mean_minutes, 1),
            towns.names[one.receivers[0][0]],
            one.receivers[0][1],
        )
        for one in found
    ]
    assert written == TABLE


@pytest.mark.parametrize(("add", "beyond"), [(3, 262326), (4, 229142), (5, 203383)])
def test_the_coverage_of_three_to_five_more(towns, problem, prover, add, beyond):
    found = locate(problem, Question("mclp", add, radius=RADIUS), prover)
    assert problem.people.sum() - found.value == beyond
    assert found.status == "optimal"
    assert found.columns.size == 8 + add
    assert reach(towns, problem, found).people_beyond == beyond


def test_the_second_best_place_is_zafra(towns, problem):
    zafra = towns.ids.index("06158")
    opened = np.append(np.flatnonzero(towns.is_open()), zafra)
    after = reach_of(problem, allocate(problem, opened, towns.is_open(), RADIUS), RADIUS)
    assert after.mean_minutes == pytest.approx(20.735439, abs=1e-6)
