"""The assessment that ships with the demo region: half answered, of the checklist as it is, and made by its script."""

from __future__ import annotations

import shutil

import pytest

from scripts.demo.assessment import make_assessment
from urban_rural_linkages.core.assessment.open_assessment import OpenAssessment
from urban_rural_linkages.io.checklists import shipped_checklist
from urban_rural_linkages.io.store.geopackage import GeoPackageStore


@pytest.fixture
def checklist(repository):
    return shipped_checklist(repository / "resources" / "checklists", "gender")


@pytest.fixture
def stored(repository, tmp_path):
    copy = shutil.copyfile(repository / "resources" / "demo" / "assessments.gpkg", tmp_path / "assessments.gpkg")
    store = GeoPackageStore.open(copy)
    (head,) = store.assessments()
    return store.load(head.uuid)


def test_it_is_what_the_script_makes_of_the_checklist_as_it_is(stored, checklist):
    made = make_assessment(checklist)
    assert stored.assessment == made.assessment, "run scripts/make_demo.py: the checklist has changed"
    assert stored.answers == made.answers
    assert {piece.uuid for piece in stored.evidence} == {piece.uuid for piece in made.evidence}
    assert len(stored.log) == len(made.log)


def test_it_is_half_answered_and_leaves_something_open(stored, checklist):
    work = OpenAssessment(checklist, stored, "reader", lambda: "", lambda: "")
    score = work.score()
    assert (score.answered, score.asked) == (43, 88)
    assert score.blocking_open == ("gen_saf_03", "gen_mob_01")
    assert any(work.evidence(item.id) for item in checklist.items) and work.measures("gen_saf_03")


def test_its_layers_are_those_of_the_region(stored):
    layers = [piece for piece in stored.evidence if piece.kind == "layer"]
    assert layers and all(piece.source.startswith("./region.gpkg|layername=") for piece in layers)
