"""Reports and scores out of a store: every format, both languages, and stores that are none."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
import time
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException

from tests.unit.assessment.checklist_sets import checklist_record
from tests.unit.assessment.report.report_cases import NASTY, full, head, rich, small
from urban_rural_linkages.core.assessment.records import Answer, Contents, Status
from urban_rural_linkages.io.fonts import report_typeface
from urban_rural_linkages.io.store.geopackage import GeoPackageStore

from .assessment_data import FULL, store_file
from .conftest import RecordingFeedback

RICH = "Plan Territorial de La Serena"
ENDINGS = {"html": "html", "odt": "odt", "pdf": "pdf", "csv": "csv", "xlsform": "xlsx"}


@pytest.fixture
def report(run, tmp_path):
    """A function that reports an assessment and returns the bytes of the file."""

    def execute(*more, **parameters) -> bytes:
        form = parameters.get("FORMAT", "html")
        given = {"STORE": store_file(tmp_path, *more), "ASSESSMENT": RICH, "LANGUAGE": "en", "DATE": "2026-03-06",
                 "FILE": str(tmp_path / f"informe ñ.{ENDINGS[form]}")}  # fmt: skip
        return Path(run("assessmentreport", **{**given, **parameters})["FILE"]).read_bytes()

    return execute


@pytest.fixture
def sentence(run, tmp_path):
    """A function that returns why a run is refused, and sees that nothing was written."""

    def execute(algorithm: str = "assessmentreport", **parameters) -> str:
        target = tmp_path / "refused" / "report.html"
        target.parent.mkdir(exist_ok=True)
        output = {"OUTPUT": "TEMPORARY_OUTPUT"} if algorithm == "assessmentscore" else {"FILE": str(target)}
        with pytest.raises(QgsProcessingException) as caught:
            run(algorithm, **{"STORE": store_file(tmp_path), **output, **parameters})
        assert list(target.parent.iterdir()) == []
        text = str(caught.value).removeprefix("Unable to execute algorithm\n")
        assert "\n" not in text and len(text.split(". ")) >= 2, "the sentence, and what to do"
        return text

    return execute


def pdf_text(content: bytes, folder: Path) -> str:
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext is not installed")
    path = folder / "read.pdf"
    path.write_bytes(content)
    done = subprocess.run([program, "-layout", path, "-"], capture_output=True, check=True)
    return done.stdout.decode("utf-8")


class TestFormats:
    @pytest.mark.parametrize("code", ["en", "es"])
    def test_html(self, report, code):
        page = report(LANGUAGE=code).decode("utf-8")
        assert page.startswith("<!DOCTYPE html>") and f'<html lang="{code}">' in page
        assert RICH in page and "2026-03-06" in page
        assert ("Borrador" in page) == (code == "es") and ("Draft" in page) == (code == "en")

    def test_the_language_of_the_windows_does_not_matter(self, report):
        from urban_rural_linkages.i18n import Language, speaking

        plain = report(LANGUAGE="en")
        with speaking(Language("es")):
            assert report(LANGUAGE="en") == plain

    def test_odt(self, report):
        archive = zipfile.ZipFile(io.BytesIO(report(FORMAT="odt")))
        assert "ñ" in archive.read("content.xml").decode("utf-8")

    def test_pdf(self, report, tmp_path):
        text = pdf_text(report(FORMAT="pdf"), tmp_path)
        assert "Plan Territorial de La Serena" in text and "Draft" in text and "Ana Muñoz" in text
        assert text.count("\f") > 3

    def test_pages_in_other_letters_are_told(self, report, feedback, monkeypatch):
        monkeypatch.setattr("urban_rural_linkages.io.fonts.FAMILIES", ("No Such Family",))
        report_typeface.cache_clear()
        report(FORMAT="pdf")
        report_typeface.cache_clear()
        assert feedback.warned("No Such Family is not installed")

    def test_a_final_assessment_has_no_watermark(self, report, tmp_path):
        assert "Draft" not in pdf_text(report(FORMAT="pdf", ASSESSMENT=FULL), tmp_path)

    def test_csv(self, report):
        content = report(FORMAT="csv")
        assert content.startswith(b"\xef\xbb\xbf")
        rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
        assert len(rows) == 80
        assert {row["Item"]: row["Note"] for row in rows}["gen_saf_03"] == NASTY

    def test_xlsform(self, report):
        assert zipfile.is_zipfile(io.BytesIO(report(FORMAT="xlsform")))

    @pytest.mark.parametrize("form", ["html", "odt", "csv"])
    def test_the_same_bytes_twice(self, report, form):
        assert report(FORMAT=form) == report(FORMAT=form)

    @pytest.mark.parametrize("form", list(ENDINGS))
    def test_a_temporary_file_has_the_ending_of_its_format(self, run, tmp_path, form):
        made = run("assessmentreport", STORE=store_file(tmp_path), FORMAT=form, FILE="TEMPORARY_OUTPUT")["FILE"]
        assert made.endswith(f".{ENDINGS[form]}") and Path(made).stat().st_size > 1000

    def test_another_ending_is_told_and_kept(self, run, tmp_path, feedback):
        target = tmp_path / "report.html"
        run("assessmentreport", STORE=store_file(tmp_path), FORMAT="csv", FILE=str(target))
        assert target.read_bytes().startswith(b"\xef\xbb\xbf") and feedback.warned("report.html", "csv")


class TestWhatIsReported:
    def test_the_newest_where_none_is_named(self, report):
        assert RICH in report(ASSESSMENT="").decode("utf-8")
        assert "Plan completo" in report(ASSESSMENT=FULL).decode("utf-8")

    def test_titles_without_regard_to_capitals(self, report):
        assert "Plan completo" in report(ASSESSMENT="plan COMPLETO").decode("utf-8")

    def test_parts(self, report):
        page = report(PARTS="Versions, method").decode("utf-8")
        assert 'id="method"' in page and 'id="versions"' in page and 'id="answers"' not in page

    def test_evidence_that_is_lost(self, report):
        assert "not available (source: data/spots.gpkg" in report().decode("utf-8")

    def test_a_checklist_that_has_changed(self, report, feedback):
        old = Contents(replace(head(checklist_sha256="0" * 64), uuid="old", title="Old"), rich().answers)
        page = report(old, ASSESSMENT="Old").decode("utf-8")
        assert "has changed since this assessment was made" in page
        assert feedback.warned("gender", "Old", "compare")

    def test_a_checklist_of_the_users_own(self, report, tmp_path):
        own = tmp_path / "propia.json"
        own.write_text(json.dumps(checklist_record()), encoding="utf-8")
        answers = {"one": Answer("one", ("met",), "Sí")}
        mine = Contents(replace(small().assessment, uuid="mine", title="Mine"), answers)
        assert "one?" in report(mine, ASSESSMENT="Mine", CHECKLIST_FILE=str(own)).decode("utf-8")

    @pytest.mark.parametrize("form", ["html", "odt", "pdf", "csv"])
    def test_a_hundred_thousand_letters_in_a_note(self, report, form, tmp_path):
        long = replace(rich(uuid="long", title="Long"), answers={
            "gen_saf_01": Answer("gen_saf_01", ("met",), "ñandú " * 20_000)})  # fmt: skip
        content = report(long, ASSESSMENT="Long", FORMAT=form)
        if form == "odt":
            content = zipfile.ZipFile(io.BytesIO(content)).read("content.xml")
        text = pdf_text(content, tmp_path) if form == "pdf" else content.decode("utf-8")
        # A line at the end of a printed page is painted on the next one too, and cut away there.
        assert text.count("ñandú") >= 20_000 if form == "pdf" else text.count("ñandú") == 20_000


class TestSpeed:
    @pytest.mark.parametrize("form", list(ENDINGS))
    def test_a_full_report_in_under_two_seconds(self, report, form):
        report(ASSESSMENT=FULL, FORMAT=form)
        start = time.process_time()
        report(ASSESSMENT=FULL, FORMAT=form)
        assert time.process_time() - start < 2


@pytest.mark.parametrize("at", [30, 80])
def test_cancelled_it_leaves_what_was_there(qgis_app, tmp_path, at):
    target = tmp_path / "report.html"
    target.write_text("before", encoding="utf-8")
    algorithm = qgis_app.processingRegistry().createAlgorithmById("urbanrural:assessmentreport")
    given = {"STORE": store_file(tmp_path), "FILE": str(target)}
    results, _ = algorithm.run(given, QgsProcessingContext(), RecordingFeedback(at))
    assert results == {} and target.read_text(encoding="utf-8") == "before"
    assert not list(tmp_path.glob("*.part"))


class TestRefusals:
    def test_no_store(self, sentence, tmp_path):
        assert "There is no file of assessments" in sentence(STORE=str(tmp_path / "none.gpkg"))

    def test_a_store_that_is_none(self, sentence, tmp_path):
        other = tmp_path / "other.gpkg"
        other.write_bytes(b"no database")
        assert "other.gpkg" in sentence(STORE=str(other))
        assert other.read_bytes() == b"no database"

    def test_an_empty_store(self, sentence, tmp_path):
        empty = tmp_path / "empty.gpkg"
        GeoPackageStore.create_file(empty)
        assert "has no assessment yet" in sentence(STORE=str(empty))

    @pytest.mark.parametrize("algorithm", ["assessmentreport", "assessmentscore"])
    def test_an_assessment_that_is_not_there(self, sentence, algorithm):
        text = sentence(algorithm, ASSESSMENT="Nowhere")
        assert "no assessment 'Nowhere'" in text and "Plan Territorial de La Serena; Plan completo" in text

    def test_a_title_that_two_have(self, sentence, tmp_path):
        store_file(tmp_path, *(Contents(head(uuid=name, title="Twin")) for name in ("b", "a")))
        assert "one of: a, b" in sentence(ASSESSMENT="Twin")

    def test_a_checklist_that_does_not_ship(self, sentence, tmp_path):
        own = tmp_path / "own.json"
        own.write_text(json.dumps(checklist_record(id="other")), encoding="utf-8")
        store_file(tmp_path, small(uuid="mine", title="Mine"))
        assert "CHECKLIST_FILE" in sentence(ASSESSMENT="Mine")
        assert "'other'" in sentence(ASSESSMENT="Mine", CHECKLIST_FILE=str(own))

    def test_a_part_that_is_not_known(self, sentence):
        assert "no part 'maps'" in sentence(PARTS="summary, maps")

    def test_the_store_is_only_read(self, report, tmp_path):
        report()
        path = Path(store_file(tmp_path))
        before = path.read_bytes()
        report(FORMAT="csv")
        assert path.read_bytes() == before


class TestScore:
    def test_numbers(self, run, tmp_path):
        result = run("assessmentscore", STORE=store_file(tmp_path), ASSESSMENT=RICH, OUTPUT="TEMPORARY_OUTPUT")
        assert result["N_BLOCKING"] == 3 and 0 < result["COVERAGE"] < 0.5
        rows = {feature["domain"]: feature for feature in result["OUTPUT"].getFeatures()}
        assert rows["safety"]["blocking_open"] == 1 and rows["impact_statement"]["blocking_open"] == 1
        assert rows["mobility"]["blocking_open"] == 1, "declared not applicable without a reason"
        assert rows["lotus_core_participation"]["score"] == 1
        assert not rows["safety"]["score"], "under half answered"
        assert sum(feature["asked"] for feature in rows.values()) == 80

    def test_hidden_is_none(self, run, tmp_path):
        store = store_file(tmp_path, Contents(head(uuid="empty", title="Empty")))
        result = run("assessmentscore", STORE=store, ASSESSMENT="Empty", OUTPUT="TEMPORARY_OUTPUT")
        assert result["OVERALL"] is None and result["COVERAGE"] == 0 and result["N_BLOCKING"] == 6

    def test_titles_speak_the_language(self, run, tmp_path):
        given = {"STORE": store_file(tmp_path), "OUTPUT": "TEMPORARY_OUTPUT"}
        titles = {code: next(run("assessmentscore", LANGUAGE=code, **given)["OUTPUT"].getFeatures())["title"]
                  for code in ("en", "es")}  # fmt: skip
        assert titles == {"en": "Process and representation", "es": "Proceso y representación"}

    def test_all_met(self, run, tmp_path):
        result = run("assessmentscore", STORE=store_file(tmp_path), ASSESSMENT=FULL, OUTPUT="TEMPORARY_OUTPUT")
        assert (result["OVERALL"], result["COVERAGE"], result["N_BLOCKING"]) == (1, 1, 0)


def test_status_of_the_cases():
    assert full().assessment.status is Status.FINAL
