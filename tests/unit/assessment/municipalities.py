"""A small checklist over three municipalities: every state that a cell of a matrix can have."""

from __future__ import annotations

from dataclasses import replace

from tests.unit.assessment.checklist_sets import checklist_record, item, library, words
from urban_rural_linkages.core.assessment.checklist import Checklist
from urban_rural_linkages.core.assessment.format.checklists import parse_checklist
from urban_rural_linkages.core.assessment.library import Indicator, Library, Limit, Reading, Route
from urban_rural_linkages.core.assessment.plan import Plan
from urban_rural_linkages.core.assessment.records import Answer, Assessment, Contents
from urban_rural_linkages.core.assessment.text import Text
from urban_rural_linkages.core.assessment.unit_records import REGION, Comment, Figure, Unit

ALBA, CANAL, OCEJO = "06001", "06002", "06003"
UNITS = (
    Unit(ALBA, "Aldeanueva del Alba", "relevance", place=1),
    Unit(CANAL, "Arroyo Cañal", "base", place=2),
    Unit(OCEJO, "Los Álamos de Ocejo", "base", place=3),
)


def both(text: str) -> Text:
    return Text.of({"en": text, "es": text})


def measured(name: str, label: str, unit: str, direction: str = "higher", **limits) -> Indicator:
    """An indicator that an algorithm calculates."""
    route = Route("populationcoverage", {}, (), Reading("OUTPUT", "share"))
    bounds = (Limit("flat", **limits),) if limits else ()
    return Indicator(name, both(label), both("formula"), both(unit), direction, bounds, route=route,
                     is_share=unit.startswith("share"))  # fmt: skip


INDICATORS = {
    one.id: one
    for one in (
        measured("on_foot", "Women within 10 min on foot", "share (0-1)", minimum=1.0),
        measured("farthest", "Farthest service", "min", "lower", maximum=30.0),
        measured("sex_ratio", "Men per 100 women", "men per 100 women", "info"),
    )
}


def checklist() -> Checklist:
    """A map that blocks, a chapter, two questions that are measured, and a situation."""
    known = library()
    duty = {"norm": "lotus", "ref": "art. 10.5.a", "confidence": "seen", "force": "duty"}
    record = checklist_record(
        item("map", blocking=True, basis=[duty]),
        item("chapter"),
        item(
            "walk",
            title=words("Women within 10 min on foot"),
            answer={"scale": "calculated"},
            indicators=["on_foot"],
            example=words("71 of 100 women; the hamlets lack a shop."),
            ask=words("Municipal works; shopkeepers"),
            evidence=["calc", "table", "url"],
        ),
        item("far", title=words("Farthest service"), answer={"scale": "calculated"}, indicators=["farthest"]),
        item("ratio", answer={"scale": "calculated"}, indicators=["sex_ratio"]),
    )
    records = {**known.records, **{f"indicators/{name}": {"id": name} for name in INDICATORS}}
    return parse_checklist(record, Library(known.norms, known.scales, INDICATORS, records))


CHECKLIST = checklist()


def contents(**changes) -> Contents:
    """Answers, common and own, and figures of three municipalities; the third has no figure of the way on foot."""
    head = Assessment("a", CHECKLIST.id, CHECKLIST.version, CHECKLIST.sha256, "Three plans", Plan("pge"))
    figures = [
        Figure(ALBA, "on_foot", value=0.82, run="r1"), Figure(ALBA, "on_foot", "women", 0.8, base=3291),
        Figure(ALBA, "on_foot", "men", 0.84), Figure(CANAL, "on_foot", value=1.0, run="r1"),
        Figure(OCEJO, "on_foot", reason="There are no roads."), Figure(REGION, "on_foot", value=0.67),
        *(Figure(code, "farthest", value=value) for code, value in ((ALBA, 15.53), (CANAL, 46.4), (OCEJO, 40.0))),
        *(Figure(code, "farthest", "women", value, base=base)
          for code, value, base in ((ALBA, 15.53, 3291), (CANAL, 46.4, 100), (OCEJO, 40.0, 400))),
        *(Figure(code, "sex_ratio", value=value) for code, value in ((ALBA, 107.49), (CANAL, 122.0), (OCEJO, 98.0))),
    ]  # fmt: skip
    made = Contents(
        head,
        {"chapter": Answer("chapter", ("met",)), "map": Answer("map", ("partial",), note="In part.")},
        own={
            (ALBA, "walk"): Answer("walk", ("not_met",), "Two settlements stay out.", unit_code=ALBA),
            (ALBA, "map"): Answer("map", ("met",), unit_code=ALBA),
            (OCEJO, "map"): Answer("map", ("na",), unit_code=OCEJO),
        },
        units=UNITS,
        figures=tuple(figures),
        comments=(Comment("c1", "walk", ALBA, "In which article?"), Comment("c2", "map", ALBA, "Seen.", "mended")),
    )
    return replace(made, **changes)
