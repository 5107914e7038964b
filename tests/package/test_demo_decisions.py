"""The part on decisions of the demo: the figures of its four chapters, the pages that they fill, and their maps."""

from __future__ import annotations

import pytest

from tests.diagnosis_reader import page_of, rows

CHAPTERS = ("wherenext", "closures", "equity", "means")


@pytest.fixture(scope="module")
def chapters(record) -> dict:
    return record["chapters"]


def test_today_is_what_the_chapter_on_access_says(chapters):
    found, access = chapters["wherenext"], chapters["access"]["access"]["hospital"]
    assert (found["service"], found["minutes"]) == ("hospital", 30.0)
    today = found["shortest_mean"][0]
    assert today["people_beyond"] == access["beyond"]["30"] + access["unreachable"] == 18423
    assert today["mean_min"] == pytest.approx(access["mean_min"], abs=1e-9)


def test_the_first_place_is_no_hamlet_that_has_no_road(chapters):
    first = chapters["wherenext"]["shortest_mean"][1]
    assert first["places"] == ["Otero del Tejo"]
    assert first["people_beyond"] == 18423 - 11076
    assert round(first["mean_min"], 2) == 10.09
    assert {one["status"] for one in chapters["wherenext"]["shortest_mean"]} == {"optimal"}
    means = [one["mean_min"] for one in chapters["wherenext"]["shortest_mean"]]
    assert means == sorted(means, reverse=True)


def test_more_come_within_by_the_aim_of_coverage_from_two_on(chapters):
    both = zip(chapters["wherenext"]["shortest_mean"], chapters["wherenext"]["most_within"], strict=True)
    beyond = [(one["people_beyond"], other["people_beyond"]) for one, other in both]
    assert beyond[1][0] == beyond[1][1]
    assert all(covered < mean for mean, covered in beyond[2:])


def test_who_gains_stands_place_by_place_in_the_tables(made):
    [(gains, newly)] = rows(made, "SELECT SUM(population * gains), SUM(population * newly_within) FROM next_ways")
    assert (gains, newly) == (42192, 11076)
    [(units,)] = rows(made, "SELECT COUNT(*) FROM next_minutes")
    assert units == 58


def test_closures(chapters, made):
    found = [(one["affected"], one["newly_beyond"]) for one in chapters["closures"]["closed"]]
    assert found == [(152397, 60127), (35765, 9334)], "that which nobody can reach is missed by nobody"
    assert rows(made, "SELECT COUNT(*) FROM closure_minutes WHERE min_longer < 0.5") == [(0,)]


def test_who_is_far(chapters):
    of = {(one["place"], one["group"]): one for one in chapters["equity"]["groups"]}
    assert of["", ""]["beyond"] == of["rural", ""]["beyond"] == 18423
    assert round(of["rural", ""]["share"], 3) == 0.301
    assert round(of["", "65 and over"]["beyond"]) == 5955
    assert of["city", ""]["beyond"] == 0


def test_by_what_means(chapters, made):
    """The drawing has 91,181, 45,928, 32,467 and 17,414: it walks to the next bend of a road, and not to the road."""
    found = chapters["means"]
    people = {row["band"]: row["people"] for row in found["bands"]}
    assert people == {"0-10": 94726, "10-20": 42594, "20-30": 32426, "30-45": 17276, "over": 1147}
    assert people["30-45"] + people["over"] == 18423
    compared = found["compared"]
    assert (compared["service"], compared["minutes"]) == ("health_centre", 30)
    assert [compared[name] for name in ("foot", "bicycle", "only_car", "beyond")] == [127161, 5939, 54641, 428]
    assert rows(made, "SELECT only_car FROM means_people WHERE service_type = 'health_centre'") == [(54641,)]
    assert rows(made, "SELECT COUNT(*), SUM(only_car) FROM means_units") == [(58, 54641)]


def test_their_pages_are_full_and_one_each(record):
    used = {name: [page["used"] for page in record["pages"] if page["chapter"] == name] for name in CHAPTERS}
    assert {name: len(pages) for name, pages in used.items()} == dict.fromkeys(CHAPTERS, 1)
    assert min(page for pages in used.values() for page in pages) >= 0.6


def test_nothing_is_called_optimal_and_the_sets_are_said_not_to_be_nested(made):
    part = page_of(made, "wherenext")
    assert "<b>Proved</b>" in part
    assert "optimal" not in part.lower()
    assert "decide how many before you decide where" in part
