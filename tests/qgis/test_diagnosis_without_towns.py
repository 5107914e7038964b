"""A region of villages and one of a single town: what the chapters on links and services do not say of them."""

from __future__ import annotations

import json
import re

import pytest

from tests.diagnosis_reader import page_of, record_of, rows

from .demo_diagnosis import run_once
from .layers import memory_layer

SQUARE = "POLYGON(({0} 40, {1} 40, {1} 40.1, {0} 40.1, {0} 40))"
CODES = [f"m{place}" for place in range(6)]
FLOWS = [("m0", "m1", 40), ("m1", "m0", 30), ("m2", "m1", 25), ("m3", "m2", 20), ("m4", "m4", 50)]
BANKS = [("POINT(-5.95 40.05)", "bank", "A", "1"), ("POINT(-5.65 40.05)", "bank", "B", "2")]


def point(place: int) -> str:
    return f"POINT({-5.95 + 0.1 * place:.2f} 40.05)"


def region(people: list[int], banks: list[tuple], settled: int, **given) -> dict[str, object]:
    """Return the inputs of a row of six municipalities, of which some have a settlement of their own."""
    units = [
        (SQUARE.format(round(-6 + 0.1 * place, 1), round(-5.9 + 0.1 * place, 1)), CODES[place], own + 30, own,
         "f1" if place in (0, 2) else None)
        for place, own in enumerate(people)
    ]  # fmt: skip
    services = {"type": "text", "name": "text", "key": "text"}
    return {
        "UNITS": memory_layer({"code": "text", "before": "integer", "now": "integer", "area": "text"}, units,
                              "Polygon", "EPSG:4326"),
        "UNIT_ID": "code", "POP_START": "before", "POP_END": "now", "START_YEAR": 2001, "END_YEAR": 2021,
        "SETTLEMENTS": memory_layer(
            {"number": "text", "people": "integer"},
            [(point(place), f"s{place}", people[place]) for place in range(settled)], "Point", "EPSG:4326",
            "settlements"),
        "SETTLEMENT_POP": "people",
        "SERVICES": memory_layer(services, banks, "Point", "EPSG:4326", "services"),
        "SERVICES_START": memory_layer(services, BANKS, "Point", "EPSG:4326", "earlier"),
        "SERVICE_TYPE": "type", "SERVICE_NAME": "name", "SERVICE_KEY": "key",
        "FLOWS": memory_layer({"origin": "text", "destination": "text", "workers": "integer"}, FLOWS, name="flows"),
        "ORIGIN": "origin", "DESTINATION": "destination", "WORKERS": "workers", "LANGUAGE": "en", "SHEETS": "none",
        "CONTEXT": False, **given,
    }  # fmt: skip


@pytest.fixture(scope="module")
def villages(qgis_app, tmp_path_factory):
    """The folder of a region without a town, whose last municipality has no settlement in the layer."""
    folder = tmp_path_factory.mktemp("villages") / "made"
    run_once("territorialdiagnosis", **region([900, 600, 500, 400, 300, 200], BANKS[:1], 5), FOLDER=str(folder))
    return folder


@pytest.fixture(scope="module")
def town(qgis_app, tmp_path_factory):
    """The folder of a region with a town, of which the urban area was published, and where no service has changed."""
    folder = tmp_path_factory.mktemp("town") / "made"
    inputs = region([30_000, 6000, 5500, 400, 300, 200], BANKS, 6, FUA="area")
    run_once("territorialdiagnosis", **inputs, FOLDER=str(folder))
    return folder


def words(page: str) -> str:
    return re.sub(r"<[^>]+>", " ", page).replace("\u202f", " ")


def test_without_a_town_links_are_made_once_and_the_reason_is_one_of_places(villages):
    record = record_of(villages)
    reasons = {one["chapter"]: one["reason"] for one in record["not_done"]}
    for chapter in ("Links between town and country", "Who could work together"):
        assert reasons[chapter] == "No municipality is a town, or all are: there is no town and country to link."
    assert len(record["tables"]) == len(set(record["tables"]))
    assert "town_units" not in json.dumps(reasons)


def test_where_a_place_without_a_settlement_counts_is_told(villages, town):
    assert "counts at its largest settlement, and one without any at a point on its surface (1)." in words(
        page_of(villages, "settlements"))  # fmt: skip
    assert "counts at its largest settlement." in words(page_of(town, "settlements"))


def test_one_service_that_closed_is_one(villages):
    assert "one service closed and 0 opened" in words(page_of(villages, "servicechange"))


def test_where_nothing_changed_no_table_is_empty(town):
    page = page_of(town, "servicechange")
    assert "No service has closed or opened between 2001 and 2021." in words(page)
    assert "Neither closed nor opened nor moved: Bank." in words(page)
    assert "<tbody></tbody>" not in page and "What has closed since" not in page


def test_the_annex_has_no_slope_of_places_that_are_not_told_of(town):
    told = [one for one in record_of(town)["register"]["figures"] if one["chapter"] == "settlements"]
    slopes = [one["what"] for one in told if "Slope of ln" in one["what"]]
    assert slopes == ["Slope of ln(rank − ½) on ln people, from 5\u202f000 on"]
    assert all(one["figures"] for one in told if not one["what"].startswith(("Chart: ", "Map: "))), (
        "nothing unknown is a figure"
    )


def test_the_urban_area_that_was_published_holds_for_partnerships_too(town):
    known = dict(rows(town, "SELECT rural, beyond_fua FROM partnerships"))
    assert known == {"m1": 1, "m2": 0, "m3": 0, "m4": 0, "m5": 0}, "all of m1 work in m0, and m1 is not of its area"


def test_one_link_is_one(town):
    assert "The strongest link by work" in words(page_of(town, "links"))


def test_towns_and_cities_beyond_the_region_are_not_known(town, villages):
    report = words((town / "report.html").read_text(encoding="utf-8"))
    assert "Towns and cities outside the region are not known" in report
    assert "Larger places outside the region are not known" in report
