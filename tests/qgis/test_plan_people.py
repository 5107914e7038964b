"""People by age and sex of the demo, as the report of a municipality reads and draws them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsProcessingContext, QgsVectorLayer

from tests.unit.assessment.impact.aldeanueva import contents
from urban_rural_linkages.core.assessment.impact.ages import ages_there, discreet_ages
from urban_rural_linkages.core.assessment.publication import is_few
from urban_rural_linkages.core.assessment.unit_records import Binding
from urban_rural_linkages.io.plan_people import read_people
from urban_rural_linkages.io.store.geopackage import GeoPackageStore

FIELDS = {"ages": "{sex}_{from}_{to}", "code": "code", "sex_codes": "women=w,men=m", "year": "year"}


@pytest.fixture(scope="module")
def bound(country) -> Binding:
    return Binding("people", f"{country / 'region.gpkg'}|layername=people", name="People by age", fields=FIELDS)


@pytest.fixture(scope="module")
def people(bound):
    layer = QgsVectorLayer(bound.source, "people", "ogr")
    return read_people(contents(), {"people": (bound, layer)}, QgsProcessingContext())


def counted(bars) -> dict[str, float]:
    return {bar.ages: bar.people for bar in bars}


def test_five_years_of_age_of_the_last_year(people):
    found = ages_there(people, "00003")
    women, men = counted(found.own.women), counted(found.own.men)
    assert found.year == 2021 and len(women) == len(men) == 18
    assert (women["0-4"], women["40-44"], women["85+"]) == (161, 349, 106)
    assert (men["20-24"], men["45-49"]) == (156, 396)
    assert (sum(women.values()), sum(men.values())) == (3291, 3319)


def test_the_region_is_all_sixty_municipalities(people):
    region = ages_there(people, "00003").region
    assert counted(region.women)["40-44"] == 7972 and counted(region.men)["85+"] == 2467
    assert region.people == 188169


def test_a_village_is_published_without_groups_of_one_or_two(people):
    found = ages_there(people, "00007")
    assert any(is_few(bar.people) for bar in found.own.bars)
    published = discreet_ages(found)
    assert not any(is_few(bar.people) for bar in published.own.bars) and published.is_joined
    assert published.own.people == found.own.people == 144 and published.region == found.region


def test_without_the_layer_there_are_none():
    assert ages_there(read_people(contents(), {}, QgsProcessingContext()), "00003") is None


@pytest.mark.parametrize("is_public", [False, True])
def test_the_report_draws_them(run, tmp_path, bound, is_public):
    store = tmp_path / "ages.gpkg"
    GeoPackageStore.create_file(store).add(replace(contents(), bindings=(bound,)))
    made = run("assessmentreport", STORE=str(store), UNIT="00007", LANGUAGE="en", PUBLIC=is_public,
               FILE=str(tmp_path / "r.html"))  # fmt: skip
    page = Path(made["FILE"]).read_text(encoding="utf-8")
    assert "Women and men by age, 2021" in page
    assert ("Groups of fewer than 3 people are joined with the next." in page) == is_public
    assert ("<title>85+: 2</title>" in page) != is_public
