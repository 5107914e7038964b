"""Answers from the field, through QGIS: shown first, taken over on demand, and never over somebody's later work."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import NULL, QgsProcessingException, QgsVectorLayer

from urban_rural_linkages.core.assessment.records import Answer, EvidenceKind, Status
from urban_rural_linkages.core.assessment.working_copy import Unsaved
from urban_rural_linkages.io.store.geopackage import GeoPackageStore

from .assessment_data import PLANS, three_plans

HEADER = ("start", "end", "urcl_assessment", "urcl_unit", "group_safety/gen_saf_01", "group_safety/gen_saf_01__note",
          "group_pro/gen_pro_03", "group_pro/gen_pro_03__women", "group_pro/gen_pro_03__members", "_uuid")  # fmt: skip
WALK = "2026-11-03T10:40:00.000+01:00"
ROWS = (
    (WALK, WALK, PLANS, "06083", "met", "Está publicado; hoja 4", "", "", "", "u1"),
    (WALK, WALK, PLANS, "06002", "partial", "", "met", "30", "50", "u2"),
    (WALK, WALK, PLANS, "06015", "", "", "met", "60", "50", "u3"),
    (WALK, WALK, PLANS, "99999", "met", "", "", "", "", "u4"),
    (WALK, WALK, PLANS, "06083", "", "", "", "", "", "u5"),
)


@pytest.fixture
def field(run, tmp_path):
    """A function that reads an export into an assessment of three plans; returns results, rows and what is stored."""
    store = GeoPackageStore.create_file(tmp_path / "Evaluación ñ.gpkg")
    own = {key: replace(answer, modified="2026-01-01T00:00:00Z") for key, answer in three_plans().own.items()}
    store.add(three_plans(own=own))

    def execute(rows=ROWS, header=HEADER, separator=";", encoding="utf-8-sig", **given):
        lines = [separator.join(f'"{cell}"' for cell in row) for row in (header, *rows)]
        export = tmp_path / "respuestas.csv"
        export.write_text("\n".join([*lines, ""]), encoding=encoding)
        usual = {"STORE": str(store.path), "ASSESSMENT": PLANS, "LANGUAGE": "en", "EXPORT": str(export)}
        results = run("assessmentanswers", **{**usual, "OUTPUT": "TEMPORARY_OUTPUT", **given})
        return results, table(results["OUTPUT"]), store.load(PLANS)

    execute.store = store
    return execute


def table(layer) -> dict[tuple[str, str], dict]:
    names = layer.fields().names()
    rows = [dict(zip(names, feature.attributes(), strict=True)) for feature in layer.getFeatures()]
    plain = [{name: None if value == NULL else value for name, value in row.items()} for row in rows]
    return {(row["unit"], row["item"]): row for row in plain}


def test_it_is_shown_and_nothing_is_written(field, feedback):
    before = field.store.load(PLANS)
    results, rows, after = field()
    assert after == before
    assert (results["N_ROWS"], results["N_TAKEN"], results["N_CONFLICTS"], results["N_REFUSED"]) == (5, 3, 0, 2)
    shown = rows["06083", "gen_saf_01"]
    assert (shown["state"], shown["name"], shown["time"]) == ("changed", "Mérida", "2026-11-03T09:40:00Z")
    assert shown["before"] == "Not met; El mapa se encargó en enero." and shown["after"].startswith("Met; Está")
    assert rows["06002", "gen_pro_03"]["after"] == "Threshold met; All members: 50; Women among the members: 30"
    assert rows["06015", "gen_pro_03"]["state"] == "refused"
    assert "Women among the members: 60 of 50 (All members) cannot be" in rows["06015", "gen_pro_03"]["remark"]
    assert "no unit with the code '99999'" in rows["99999", "gen_saf_01"]["remark"]
    assert feedback.warned("Rows without an answer", "1 of 5")


def test_it_is_taken_over_on_demand(field):
    _, _, after = field(APPLY=True, AUTHOR="Ana")
    written = after.own["06083", "gen_saf_01"]
    assert (written.codes, written.note, written.author) == (("met",), "Está publicado; hoja 4", "Ana")
    assert after.own["06002", "gen_pro_03"].numbers == {"women": 30.0, "members": 50.0}
    assert after.own["06015", "gen_pro_03"].numbers == {"women": 1.0, "members": 9.0}, "what cannot be is not taken"
    assert after.answers["gen_saf_01"].codes == ("not_met",), "the common answer stays"
    assert [entry.author for entry in after.log] == ["Ana"] * len(after.log) and after.log


def test_read_again_it_changes_nothing(field):
    _, _, first = field(APPLY=True)
    results, rows, second = field(APPLY=True)
    assert results["N_TAKEN"] == 0 and second == first
    assert rows["06083", "gen_saf_01"]["state"] == "same"


def test_somebodys_later_answer_stays(field):
    _, _, first = field(APPLY=True)
    store, later = field.store, replace(first.own["06083", "gen_saf_01"], codes=("not_met",), revision=9,
                                        modified="2027-01-01T00:00:00Z")  # fmt: skip
    _overwrite(store, later)
    results, rows, after = field(APPLY=True)
    assert results["N_CONFLICTS"] == 1 and after.own["06083", "gen_saf_01"] == later
    assert rows["06083", "gen_saf_01"]["state"] == "conflict"
    assert "written after the walk" in rows["06083", "gen_saf_01"]["remark"]


def _overwrite(store: GeoPackageStore, answer: Answer) -> None:
    before = store.load(PLANS)
    own = {**before.own, (answer.unit_code, answer.item_id): answer}
    store.save(
        replace(before, own=own), Unsaved(answers={answer.uuid: before.own[answer.unit_code, answer.item_id].revision})
    )


@pytest.mark.parametrize(("separator", "encoding"), [(",", "utf-8"), (";", "cp1252"), ("\t", "utf-16")])
def test_exports_that_a_spreadsheet_has_saved(field, separator, encoding):
    _, rows, _ = field(separator=separator, encoding=encoding)
    assert rows["06083", "gen_saf_01"]["after"] == "Met; Está publicado; hoja 4"


def test_photographs_become_evidence_once(field, tmp_path):
    folder = tmp_path / "media"
    folder.mkdir()
    (folder / "1709.jpg").write_bytes(b"picture")
    header = ("end", "urcl_unit", "gen_saf_03", "gen_saf_03__photo", "_uuid")
    rows = [(WALK, "06083", "met", "1709.jpg", "u1"), (WALK, "06002", "met", "gone.jpg", "u2")]
    for _ in range(2):
        _, shown, after = field(rows, header, APPLY=True, PHOTOGRAPHS=str(folder))
    (piece,) = after.evidence
    assert (piece.kind, piece.unit_code, piece.item_id) == (EvidenceKind.PHOTO, "06083", "gen_saf_03")
    assert piece.source == "./media/1709.jpg" and len(piece.sha256) == 64
    assert shown["06083", "gen_saf_03"]["photo"] == "1709.jpg"


def test_a_photograph_that_is_not_there_is_said(field, tmp_path, feedback):
    rows = [(WALK, "06083", "met", "../../etc/passwd", "u1")]
    header = ("end", "urcl_unit", "gen_saf_03", "gen_saf_03__photo", "_uuid")
    _, _, after = field(rows, header, APPLY=True, PHOTOGRAPHS=str(tmp_path))
    assert after.evidence == () and feedback.warned("the folder does not have: 1")


@pytest.mark.parametrize(
    ("header", "rows", "said"),
    [
        (("¿Hay un mapa?", "Nota"), [("Sí", "x")], "no column that is a question"),
        (("a/gen_saf_01", "b/gen_saf_01"), [("met", "met")], "twice: 'a/gen_saf_01' and 'b/gen_saf_01'"),
    ],
)
def test_files_that_are_none(field, header, rows, said):
    with pytest.raises(QgsProcessingException) as caught:
        field(rows, header)
    assert said in str(caught.value) and "respuestas.csv" in str(caught.value)


def test_a_final_assessment_is_not_written(field, tmp_path, run):
    store = GeoPackageStore.create_file(tmp_path / "final.gpkg")
    head = replace(three_plans().assessment, status=Status.FINAL)
    store.add(three_plans(assessment=head, own={}))
    with pytest.raises(QgsProcessingException, match="cannot be changed"):
        field(STORE=str(store.path), APPLY=True)
    assert store.load(PLANS).own == {}


def test_an_assessment_of_an_older_checklist_is_updated_first(field, tmp_path):
    store = GeoPackageStore.create_file(tmp_path / "old.gpkg")
    store.add(three_plans(assessment=replace(three_plans().assessment, checklist_sha256="0" * 64), own={}))
    results, _, _ = field(STORE=str(store.path))
    assert results["N_TAKEN"] == 3
    with pytest.raises(QgsProcessingException, match="update it, then read the answers"):
        field(STORE=str(store.path), APPLY=True)
    assert store.load(PLANS).own == {}


def test_the_form_and_its_answers_fit(field, run, tmp_path):
    """What the form calls its columns is what the answers are read by."""
    form = run("assessmentreport", STORE=str(field.store.path), ASSESSMENT=PLANS, FORMAT="xlsform", LANGUAGE="es",
               FILE=str(tmp_path / "form.xlsx"))["FILE"]  # fmt: skip
    survey = QgsVectorLayer(f"{Path(form)}|layername=survey|option:HEADERS=DISABLE", "survey", "ogr")
    names = {feature.attributes()[1] for feature in survey.getFeatures()}
    assert {name.rpartition("/")[2] for name in HEADER} - {"_uuid"} <= names
