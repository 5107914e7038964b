"""The chapter of the diagnosis on impact checklists."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from qgis.core import QgsApplication, QgsProcessingContext

from tests.unit.assessment.report.report_cases import head, rich, small
from urban_rural_linkages.algorithms.diagnosis import checklists
from urban_rural_linkages.algorithms.diagnosis.diagnosis import Diagnosis
from urban_rural_linkages.algorithms.run import Run
from urban_rural_linkages.core.assessment.records import Contents
from urban_rural_linkages.core.errors import Cancelled
from urban_rural_linkages.core.report.blocks import Caution, Table
from urban_rural_linkages.core.report.document import Document
from urban_rural_linkages.core.report.web import WebPage
from urban_rural_linkages.i18n import Language, speaking
from urban_rural_linkages.io.store.geopackage import GeoPackageStore

from .assessment_data import store_file
from .conftest import RecordingFeedback


@pytest.fixture
def diagnosis(qgis_app, tmp_path):
    """A function that returns a diagnosis with a store."""

    def make(store: str | None, code: str = "en") -> Diagnosis:
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("urbanrural:territorialdiagnosis")
        run = Run(algorithm, {"STORE": store}, QgsProcessingContext(), RecordingFeedback())
        run.algorithm_kept = algorithm
        return Diagnosis(run, Language(code), tmp_path)

    return make


def tables(chapter) -> dict[str, list]:
    return {block.caption: block.rows for block in chapter.blocks if isinstance(block, Table)}


def test_what_it_lacks(diagnosis, tmp_path):
    assert checklists.missing(diagnosis(None)).endswith("keeps assessments."), "without the name of a setting"
    empty = tmp_path / "empty.gpkg"
    GeoPackageStore.create_file(empty)
    assert "none yet" in checklists.missing(diagnosis(str(empty)))
    assert checklists.missing(diagnosis(store_file(tmp_path))) == ""


def test_a_row_an_assessment_and_what_blocks(diagnosis, tmp_path):
    chapter = checklists.compose(diagnosis(store_file(tmp_path)))
    found = tables(chapter)
    assert [row[0] for row in found["Assessments"]] == ["Plan Territorial de La Serena", "Plan completo", "Tres planes"]
    assert [row[2] for row in found["Assessments"]] == ["Draft", "Final", "Draft"]
    assert [row[-1] for row in found["Assessments"]][:2] == ["3", "0"]
    bases = [row[2] for row in found["Blocking items still open"]]
    assert len(bases) == 9 and "LOTUS, art. 10.5.a" in bases
    assert chapter.headline[0].value == "9" and len(chapter.summary) == 1


def test_figures_are_for_machines(diagnosis, tmp_path):
    figures = checklists.compose(diagnosis(store_file(tmp_path))).figures
    assert json.loads(json.dumps(figures)) == figures
    first, second, _ = figures["assessments"]
    assert first["status"] == "draft" and first["blocking_open"] == [
        "gen_saf_01", "gen_mob_01", "gen_imp_01",
    ]  # fmt: skip
    assert second["overall"] == 1 and second["domains"]["safety"] == {"score": 1.0, "coverage": 1.0}


def test_what_cannot_be_read_is_told_and_the_rest_is_there(diagnosis, tmp_path):
    store = store_file(tmp_path, small(uuid="mine", title="Mine"))
    chapter = checklists.compose(diagnosis(store))
    cautions = " ".join(block.text for block in chapter.blocks if isinstance(block, Caution))
    assert "'Mine'" in cautions and len(tables(chapter)["Assessments"]) == 3


def test_a_changed_checklist_is_told(diagnosis, tmp_path):
    old = Contents(replace(head(checklist_sha256="0" * 64), uuid="old", title="Old"), rich().answers)
    chapter = checklists.compose(diagnosis(store_file(tmp_path, old)))
    assert any("another version" in block.text and "Old" in block.text for block in chapter.blocks
               if isinstance(block, Caution))  # fmt: skip


@pytest.mark.parametrize("code", ["en", "es"])
def test_it_can_be_shown_in_both_languages(diagnosis, tmp_path, code):
    with speaking(Language(code)):
        chapter = checklists.compose(diagnosis(store_file(tmp_path), code))
    document = Document("t", "s", code, [], "c", chapter.blocks, drawings=dict(chapter.charts))
    assert "Plan completo" in WebPage(document, {}).html()


def test_it_stops_when_told(diagnosis, tmp_path):
    given = diagnosis(store_file(tmp_path))
    given.run.feedback.cancel()
    with pytest.raises(Cancelled):
        checklists.compose(given)
