"""Reports and scores out of a store: every format, both languages, and stores that are none."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
import time
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsVectorLayer

from tests.unit.assessment.checklist_sets import checklist_record
from tests.unit.assessment.impact.aldeanueva import contents
from tests.unit.assessment.report.report_cases import NASTY, full, head, rich, small
from urban_rural_linkages.core.assessment.records import Answer, Contents, Status
from urban_rural_linkages.core.assessment.unit_records import Binding, Unit
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
        assert RICH in page and ("6 March 2026" if code == "en" else "2026") in page
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
        assert "Plan Territorial de La Serena" in text and "Draft" in text and "Ana Muñoz" not in text
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
        page = report(PARTS="Annex").decode("utf-8")
        assert 'id="annex-answers"' in page and 'id="identification"' not in page

    def test_evidence_that_is_lost(self, report):
        assert "not available (source: data/spots.gpkg|layername=spots)" in report().decode("utf-8")

    def test_a_checklist_that_has_changed(self, report, feedback):
        old = Contents(replace(head(checklist_sha256="0" * 64), uuid="old", title="Old"), rich().answers)
        page = report(old, ASSESSMENT="Old").decode("utf-8")
        assert "The checklist has changed since this assessment was made" in page
        assert feedback.warned("gender", "Old", "compare")

    def test_a_checklist_of_the_users_own(self, report, tmp_path):
        own = tmp_path / "propia.json"
        own.write_text(json.dumps(checklist_record()), encoding="utf-8")
        answers = {"one": Answer("one", ("met",), "Sí")}
        mine = Contents(replace(small().assessment, uuid="mine", title="Mine"), answers)
        assert "one?" in report(mine, ASSESSMENT="Mine", CHECKLIST_FILE=str(own)).decode("utf-8")

    def test_a_hundred_thousand_letters_in_a_note_stand_in_the_table(self, report):
        long = replace(rich(uuid="long", title="Long"), answers={
            "gen_saf_01": Answer("gen_saf_01", ("met",), "ñandú " * 20_000)})  # fmt: skip
        assert report(long, ASSESSMENT="Long", FORMAT="csv").decode("utf-8").count("ñandú") == 20_000
        assert 0 < report(long, ASSESSMENT="Long").decode("utf-8").count("ñandú") < 200


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
        assert "no part 'maps'" in sentence(PARTS="report, maps")

    def test_the_store_is_only_read(self, report, tmp_path):
        report()
        path = Path(store_file(tmp_path))
        before = path.read_bytes()
        report(FORMAT="csv")
        assert path.read_bytes() == before


class TestMunicipalities:
    """Reports of one municipality of several, of all of them, and their synthesis."""

    @pytest.fixture
    def made(self, run, tmp_path):
        """A function that reports the assessment over ten municipalities, and returns the results."""
        path = tmp_path / "ten.gpkg"
        GeoPackageStore.create_file(path).add(contents())

        def execute(**parameters):
            given = {"STORE": str(path), "LANGUAGE": "en", "DATE": "2026-11-29", "FORMAT": "html",
                     "FILE": str(tmp_path / f"report.{ENDINGS[parameters.get('FORMAT', 'html')]}")}  # fmt: skip
            return run("assessmentreport", **{**given, **parameters})

        return execute

    @pytest.mark.parametrize("unit", ["00003", "aldeanueva DEL alba"])
    def test_one_by_its_code_or_name(self, made, unit):
        page = Path(made(UNIT=unit)["FILE"]).read_text(encoding="utf-8")
        assert "<h1>Aldeanueva del Alba</h1>" in page and ">586 <small>women</small>" in page

    @pytest.mark.parametrize("form", ["html", "odt", "pdf"])
    def test_all_as_a_synthesis_and_each_in_the_folder(self, made, tmp_path, form):
        results = made(FORMAT=form, FOLDER=str(tmp_path / "all"))
        names = sorted(file.name for file in Path(results["FOLDER"]).iterdir())
        assert len(names) == 11 and names[0] == f"00001_los_alamos_de_ocejo.{form}" and names[-1] == f"synthesis.{form}"
        assert Path(results["FILE"]).read_bytes() == (tmp_path / "all" / names[-1]).read_bytes() or form == "pdf"

    def test_the_synthesis_is_four_pages(self, made, tmp_path):
        text = pdf_text(Path(made(FORMAT="pdf")["FILE"]).read_bytes(), tmp_path)
        assert text.count("\f") == 4 and "Women and men, one by one" in text and "La Alberquilla" in text

    def test_the_printed_report_says_what_the_others_say(self, made, tmp_path):
        text = re.sub(r"\s+", "", pdf_text(Path(made(UNIT="00003", FORMAT="pdf")["FILE"]).read_bytes(), tmp_path))
        for said in ("18 % of the women cannot walk to their daily services.", "Of 3 291 women, 586 (17.8 %).",
                     "on condition of M1", "No gap between women and men is more than the chance of small numbers.",
                     "Employment gap between men and women: The layer of employment is not bound.", "524 000",
                     "This report does not rule on whether the plan conforms to the law"):  # fmt: skip
            assert re.sub(r"\s+", "", said) in text

    def test_published_it_names_no_user(self, made):
        private, public = (Path(made(UNIT="00003", FORMAT="odt", PUBLIC=is_public)["FILE"]).read_bytes()
                           for is_public in (False, True))  # fmt: skip
        names = ["Ana Muñoz" in zipfile.ZipFile(io.BytesIO(one)).read("meta.xml").decode() for one in (private, public)]
        assert names == [True, False]

    def test_the_answers_of_one_as_a_table(self, made):
        rows = Path(made(UNIT="00003", FORMAT="csv")["FILE"]).read_text(encoding="utf-8-sig")
        assert "Two settlements stay out." in rows
        assert "Two settlements stay out." not in Path(made(FORMAT="csv")["FILE"]).read_text(encoding="utf-8-sig")

    def test_land_and_sessions_come_from_the_bound_data(self, run, tmp_path, country):
        region = str(country / "region.gpkg")
        bound = (Binding("settlements", f"{region}|layername=settlements", "", "Settlements",
                         {"name": "name", "women": "women", "code": "code"}),
                 Binding("roads", f"{region}|layername=roads", "", "Roads", {"highway": "highway"}),
                 Binding("services", f"{region}|layername=services", "", "Services", {"type": "type"}))  # fmt: skip
        municipalities = QgsVectorLayer(f"{region}|layername=municipalities", "m", "ogr")
        [feature] = [one for one in municipalities.getFeatures() if one["code"] == "00003"]
        unit = Unit("00003", feature["name"], "", feature.geometry().asWkt(1), municipalities.crs().authid())
        GeoPackageStore.create_file(tmp_path / "b.gpkg").add(replace(contents(), units=(unit,), bindings=bound))
        made = run("assessmentreport", STORE=str(tmp_path / "b.gpkg"), LANGUAGE="en", FILE=str(tmp_path / "r.html"))
        page = Path(made["FILE"]).read_text(encoding="utf-8")
        assert "Aldeanueva del Alba (2" in page and "Venta del Tejo (354 women)" in page
        assert "Not bound: points of the walks." in page and "Data: Settlements, Roads, Services." in page

    def test_what_is_not_there_is_refused(self, made):
        with pytest.raises(QgsProcessingException, match=r"no municipality 'Nowhere'.*00001 Los Álamos de Ocejo"):
            made(UNIT="Nowhere")


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
