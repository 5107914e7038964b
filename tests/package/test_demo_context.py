"""The wider context of the demo: quoted figures as they were published, and the region beside them."""

from __future__ import annotations

import pytest

from tests.diagnosis_reader import page_of, rows


@pytest.fixture(scope="module")
def page(made) -> str:
    return page_of(made, "context")


def test_the_world_is_as_the_united_nations_count_it(record, made, page):
    found = record["chapters"]["context"]["world"]
    assert (found["urban_since"], found["most_rural"]) == (2007, 2020)
    assert round(found["rural_people"] / 1e9, 2) == 3.42
    assert "Since 2007 more people live in towns" in page
    assert "CC BY 3.0 IGO" in page
    [(people, is_projection)] = rows(
        made, "SELECT rural_people, is_projection FROM world_population WHERE area = 'World' AND year = 2020"
    )
    assert (people, is_projection) == (found["rural_people"], 1)


def test_what_is_left_of_the_country_of_each_nation(record, page):
    left = {nation: round(index) for nation, index in record["chapters"]["context"]["nations"].items()}
    assert left == {"Spain": 66, "Portugal": 59, "Italy": 80, "France": 67, "Germany": 83, "Belgium": 30, "Estonia": 72,
                    "Latvia": 58, "Finland": 35}  # fmt: skip
    told = page
    assert "Germany has kept 83, the most of these nations, and Belgium 30, the fewest" in told


def test_shares_are_as_reported_and_the_region_is_counted_from_its_table(record, made):
    found = record["chapters"]["context"]
    assert found["reported"] == {"Estonia, Finland, Latvia": 50, "Spain": 42, "Euro area": 10, "France": 7, "Italy": 4,
                                 "Germany": 1}  # fmt: skip
    [(at_risk, known)] = rows(made, "SELECT SUM(at_risk), COUNT(at_risk) FROM risk")
    assert at_risk == record["chapters"]["population"]["risk"]["n_at_risk"]
    assert found["own_percent"] == pytest.approx(100 * at_risk / known)


def test_it_fills_one_page_after_the_plans(record):
    chapters = [page["chapter"] for page in record["pages"]]
    [used] = [page["used"] for page in record["pages"] if page["chapter"] == "context"]
    assert used >= 0.6
    assert chapters.index("plan_1") < chapters.index("context") < chapters.index("synthesis")
