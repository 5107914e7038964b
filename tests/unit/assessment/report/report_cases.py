"""Assessments to be reported: one of everything, one that is full, and texts that break careless writers."""

from __future__ import annotations

from dataclasses import replace

from tests.unit.assessment.checklist_sets import item, shipped, trial, words
from urban_rural_linkages.core.assessment.checklist import Checklist
from urban_rural_linkages.core.assessment.plan import Nucleus, Plan, Stage
from urban_rural_linkages.core.assessment.records import (
    Answer,
    Assessment,
    CalculationRun,
    Contents,
    Evidence,
    EvidenceKind,
    Measure,
    Status,
)
from urban_rural_linkages.core.assessment.unit_records import Figure
from urban_rural_linkages.core.templates import as_template

NASTY = "<b>&amp;\"quoted\"</b> 'single' {braces} ñ 🏘️ =1+1;\tdos\nlíneas  y  blancos"


class PlainVoice:
    """The least that a report asks of a language: English as it stands, Spanish from the translations that ship."""

    def __init__(self, code: str = "en") -> None:
        from scripts.i18n import read_translations

        self.code = code
        self._texts = read_translations() if code == "es" else {}
        self.missing: list[str] = []

    def translated(self, text: str) -> str:
        if self.code != "en" and not self._texts.get(text):
            self.missing.append(text)
        return as_template(self._texts.get(text) or text)

    def number(self, value: float | None, decimals: int = 0) -> str:
        if value is None:
            return "–"
        text = f"{value:,.{decimals}f}"
        return text if self.code == "en" else text.translate({44: ".", 46: ","})


def head(checklist: str = "gender", **keys) -> Assessment:
    """The head of an assessment of a shipped checklist."""
    found = shipped(checklist)
    given = {
        "uuid": "11111111-0000-4000-8000-000000000001",
        "checklist_version": found.version,
        "checklist_sha256": found.sha256,
        "title": "Plan Territorial de La Serena",
        "plan": Plan("pt", frozenset(Nucleus), Stage.PROPOSAL),
        "author": "Ana Muñoz",
        "created": "2026-03-01T08:00:00Z",
        "modified": "2026-03-04T09:30:00Z",
    }
    return Assessment(checklist_id=checklist, **{**given, **keys})


def rich(**keys) -> Contents:
    """A gender assessment that has one of everything."""
    answers = [
        Answer("gen_saf_01", ("not_met",), "El mapa se encargó en enero.", author="Ana Muñoz",
               modified="2026-03-04T09:30:00Z", revision=2),
        Answer("gen_saf_03", ("met",), NASTY, author="Luis <luis@example.org>", modified="2026-03-05T10:00:00Z"),
        Answer("gen_dia_01", ("partial",), to_review=True),
        Answer("gen_prx_04", ("met",), "Falta solo una pedanía.",
               overridden=True),
        Answer("gen_prx_01", ("not_met",), numbers={"value": 0.25}),
        Answer("cor_par_01", ("met",)),
        Answer("gen_mob_01", ("na",)),
        Answer("archived_01", ("met",), "De una versión anterior."),
    ]  # fmt: skip
    evidence = (
        Evidence("e2", "gen_saf_03", EvidenceKind.LAYER, "Black spots", "data/spots.gpkg|layername=spots",
                 filter='"kind" = \'night\'', extent=(256000.0, 4300000.0, 260000.0, 4304000.0), crs="EPSG:25830"),
        Evidence("e1", "gen_saf_03", EvidenceKind.DOCUMENT, "Actas <sesión 1>", "actas/2026-01.pdf", sha256="ab" * 32),
        Evidence("e3", "gen_prx_04", EvidenceKind.NUMBER, value=31.5),
    )  # fmt: skip
    measures = (
        Measure("m1", "gen_saf_01", "Encargar el mapa", "Mancomunidad", "12.000 €", "2026-12-31"),
        Measure("m2", "gen_saf_01", NASTY, "Ayuntamiento"),
    )
    run = CalculationRun("run-1", "share_pop_basic_30min", "urbanrural:populationcoverage", {"THRESHOLDS": "30"},
                         "0" * 64, 0.3, "0.9.0", "2026-03-04T09:00:00Z")  # fmt: skip
    return Contents(head(**keys), {answer.item_id: answer for answer in answers}, evidence, measures, (run,))


def full(checklist: str = "gender", note: str = "La memoria lo recoge. " * 6, **keys) -> Contents:
    """A final assessment in which every question has an answer and a note."""
    answers = {}
    for question in shipped(checklist).items:
        codes, name = shipped(checklist).scale_of(question).codes, question.id
        answers[name] = Answer(name, ("met" if "met" in codes else codes[0],), f"{name}: {note}".rstrip())
    return Contents(head(checklist, **{"status": Status.FINAL, **keys}), answers)


def _basis(*rows: tuple[str, str, str, str]) -> list[dict]:
    return [dict(zip(("norm", "ref", "force", "confidence"), row, strict=True)) for row in rows]


def small_checklist(**keys) -> Checklist:
    """A checklist with an item of every kind."""
    read, memory = ("lotus", "art. 10.5.a", "duty", "seen"), ("oecd_rup", "feature 1", "framework", "memory")
    return trial(
        item("map", weight=4, blocking=True, basis=_basis(read)),
        item("routes", weight=2, basis=_basis(read, memory)),
        item("near", weight=3, alert=True, basis=_basis(("ex_demography", "art. 48.4", "duty", "seen"))),
        item("green", domain="second", answer={"scale": "calculated"}, indicators=["ZVL"], basis=_basis(read)),
        item("density", domain="second", answer={"scale": "calculated"}, indicators=["DP"]),
        item("axis", domain="second", answer={"scale": "explicit_implicit"}),
        item("delegated", domain="second", answer={"scale": "delegated"}, relevant_if="${axis} = 'explicit'"),
        item("links", domain="second", answer={"scale": "linkages_multi"}),
        domains=[{"id": "first", "title": words("First")}, {"id": "second", "title": words("Second <& more>")}],
        derived=[{
            "id": "model", "title": words("Model"), "inputs": ["axis", "delegated"],
            "rows": [{"axis": "explicit", "delegated": "delegated", "value": "M1", "title": words("Both")}],
        }],
        **keys,
    )  # fmt: skip


def small(**keys) -> Contents:
    """Answers to `small_checklist`, one of every kind."""
    answers = [
        Answer("map", ("not_met",), "Se encargó en enero.", author="Ana Muñoz", modified="2026-03-04T09:30:00Z"),
        Answer("routes", ("partial",), NASTY, author="Luis <luis@example.org>", modified="2026-03-05T10:00:00Z"),
        Answer("near", ("not_met",), to_review=True),
        Answer("green", ("met",), "La ladera cuenta.", overridden=True),
        Answer("density", ("met",), numbers={"value": 70.0, "people": 7000.0, "hectares": 100.0}),
        Answer("axis", ("explicit",)),
        Answer("delegated", ("delegated",)),
        Answer("gone", ("met",), "De otra versión."),
    ]
    evidence = (
        Evidence("e2", "map", EvidenceKind.LAYER, "Points", "spots.gpkg|layername=spots", filter="\"kind\" = 'night'",
                 extent=(256000.0, 4300000.0, 260000.0, 4304000.0), crs="EPSG:25830"),
        Evidence("e1", "map", EvidenceKind.DOCUMENT, "Actas <1>", "actas/2026-01.pdf", sha256="ab" * 32),
        Evidence("e3", "gone", EvidenceKind.NUMBER, value=31.5),
    )  # fmt: skip
    measures = (
        Measure("m1", "map", "Encargar el mapa", "Mancomunidad", "12.000 €", "2026-12-31"),
        Measure("m2", "map", NASTY),
    )
    run = CalculationRun("r1", "ZVL", "urbanrural:lotusstandards", {}, "0" * 64, 4.5, "0.9.0", "2026-03-04T09:00:00Z")
    checklist = small_checklist()
    fixed = {"checklist_id": "trial", "checklist_version": "1", "checklist_sha256": checklist.sha256}
    head_ = replace(head(), **{**fixed, **keys})
    figures = (Figure("", "ZVL", value=4.5, run="r1"),)
    answered = {answer.item_id: answer for answer in answers}
    return Contents(head_, answered, evidence, measures, (run,), figures=figures)
