"""Two people at one assessment in PostgreSQL, each in a QGIS of their own, and a copy from a walk."""

from __future__ import annotations

import shutil

import pytest

from scripts import desktop
from tests.io.store_contract import saved
from tests.peers.test_postgres_store import psycopg2, server  # noqa: F401 - a fixture
from tests.unit.assessment.assessments import opened
from tests.unit.assessment.checklist_sets import shipped
from urban_rural_linkages.io.store.geopackage import GeoPackageStore
from urban_rural_linkages.io.store.postgres import PostgresStore

ITEM = "gen_dia_01"


def test_two_people_and_a_copy_from_a_walk(server, tmp_path):  # noqa: F811
    if shutil.which("xvfb-run") is None:
        pytest.skip("xvfb-run is not installed")
    ana = desktop.start_person_of_team("Ana", server.text, tmp_path)
    assert ana["problems"] == []
    first, second = ana["units"]
    walk = GeoPackageStore.open(tmp_path / "walk.gpkg")
    luz = opened(walk.load(ana["uuid"]), "Luz", shipped("gender"))
    luz.unit = second
    luz.choose(ITEM, ("not_met",))
    luz.write_note(ITEM, "Nobody had seen it.")
    saved(walk, luz)
    eva = desktop.start_person_of_team("Eva", server.text, tmp_path)
    assert eva["problems"] == [] and eva["author"] == "Eva"
    assert eva["conflicts"] == [["answer", f"{ITEM}@{second}"]], "different municipalities are no conflict"
    kept = PostgresStore(server.text, "db").load(ana["uuid"])
    assert kept.own[first, ITEM].codes == ("met",)
    assert (kept.own[second, ITEM].codes, kept.own[second, ITEM].note) == (("not_met",), "Nobody had seen it.")
