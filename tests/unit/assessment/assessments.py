"""Assessments made for tests: a small checklist, a clock that ticks and ids that count."""

from __future__ import annotations

import itertools
from collections.abc import Callable

from tests.unit.assessment.checklist_sets import item, trial
from urban_rural_linkages.core.assessment.checklist import Checklist
from urban_rural_linkages.core.assessment.open_assessment import OpenAssessment
from urban_rural_linkages.core.assessment.plan import Plan
from urban_rural_linkages.core.assessment.records import (
    Answer,
    Assessment,
    CalculationRun,
    Contents,
    Evidence,
    EvidenceKind,
    LogEntry,
    Measure,
)
from urban_rural_linkages.core.assessment.unit_records import Binding, Comment, Determination, Figure, Snapshot, Unit

CHECKLIST = trial(item("one", weight=3), item("two"), item("three"), item("many", answer={"scale": "linkages_multi"}))
RUN = CalculationRun("r9", "lamps", "urbanrural:networkaudit", {}, "", 0.4, "0.1", "")
NASTY = {
    "quotes": """'"; DROP TABLE urcl_answer; -- `%s` ? {braces} %""",
    "html": "<b onclick='x'>&amp;</b><!-- ]]> -->",
    "emoji": "\U0001f6b6\u200d\u2640\ufe0f\U0001f1ea\U0001f1f8",
    "accents": "Ñuñoa é, Extremadura ¿sí?",
    "lines": "one\r\ntwo\n\tthree\u2028four",
    "right to left": "\u202eשלום",
    "long": "ñ" * 100_000,
    "blank": " ",
}


def ticking() -> Callable[[], str]:
    """A clock that moves a second at every look."""
    seconds = itertools.count()
    return lambda: f"2026-01-01T{(tick := next(seconds)) // 3600 % 24:02}:{tick // 60 % 60:02}:{tick % 60:02}Z"


def counting(prefix: str = "u") -> Callable[[], str]:
    """Ids that count."""
    numbers = itertools.count(1)
    return lambda: f"{prefix}{next(numbers)}"


def head(checklist: Checklist = CHECKLIST, uuid: str = "a", **keys) -> Assessment:
    """The head of an assessment of a checklist."""
    keys = {"title": "Plan of Ñ", "plan": Plan("pt"), **keys}
    return Assessment(uuid, checklist.id, checklist.version, checklist.sha256, **keys)


def opened(contents: Contents | None = None, author: str = "Ana", checklist: Checklist = CHECKLIST) -> OpenAssessment:
    """An assessment at work."""
    return OpenAssessment(checklist, contents or Contents(head(checklist)), author, ticking(), counting(author))


def full(uuid: str = "a") -> Contents:
    """An assessment with a record of every kind, and every field filled in."""
    return Contents(
        head(uuid=uuid, area="/data/Ñuñoa é.gpkg", author="Ana", created="2026-01-01T00:00:00Z"),
        {
            "one": Answer("one", ("met",), "Because.", {"a": 1.0, "b": 2.5}, "not_met", True, True,
                          "Ana", "2026-01-02T00:00:00Z", 3, assigned_to="Eva", due="2026-02-01"),
            "many": Answer("many", ("people", "supply"), revision=1),
        },
        (
            Evidence("e1", "one", EvidenceKind.LAYER, "Lamps", "lamps.gpkg", "l1", '"on" = 1', (1.0, 2.0, 3.5, 4.0),
                     "EPSG:25830", 2.5, "f" * 64, "Ana", "2026-01-02T00:00:00Z"),
            Evidence("e2", "two", EvidenceKind.NUMBER),
        ),
        (Measure("m1", "one", "New lamps", "Council", "3 000 €", "2027-01-01", "2026-01-02T00:00:00Z", "00003", "Dark",
                 "art. 7", "lamps", 1.0, "planned"),),
        (
            CalculationRun("r1", "lamps", "urbanrural:networkaudit", {"DISTANCE": 30.0, "IDS": ["a", None], "X": True},
                           "0" * 64, 0.5, "0.1", "2026-01-02T00:00:00Z"),
        ),
        (LogEntry("g1", "one", "answer", "", '{"codes": ["met"]}', "Ana", "2026-01-02T00:00:00Z"),),
        own={("00003", "one"): Answer("one", ("partial",), "Half of it.", revision=2, unit_code="00003")},
        units=(Unit("00003", "Aldeanueva", "base", "POINT (1 2)", "EPSG:25830", 0, "2026-01-02T00:00:00Z"),
               Unit("00007", "Ñuñoa", "relevance", place=1, modified="2026-01-02T00:00:00Z")),
        figures=(
            Figure("00003", "lamps", "women", 0.25, 40.0, 0.07, "A", "r1", "", "2026-01-02T00:00:00Z"),
            Figure("00007", "lamps", reason="No lamps are known.", modified="2026-01-02T00:00:00Z"),
            Figure("", "lamps", value=0.5, run="r1", modified="2026-01-02T00:00:00Z"),
        ),
        determinations=(Determination("d1", "one", "00003", "art. 7", "Lamps", "improves", "40 women", "Square",
                                      "M1", "2026-01-02T00:00:00Z"),),
        comments=(Comment("c1", "one", "00003", "Which article?", "answered", "Art. 7.", "Eva",
                          "2026-01-02T00:00:00Z"),),
        bindings=(Binding("roads", "roads.gpkg", "l2", "Roads", {"speed": "maxspeed"}, {"si": "yes"},
                          "2026-01-02T00:00:00Z"),),
        snapshots=(Snapshot("s1", 1, "0" * 64, "Ana", "2026-01-02T00:00:00Z", "{}"),),
    )  # fmt: skip
