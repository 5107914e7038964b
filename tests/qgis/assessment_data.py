"""A store with assessments, for the algorithms that report and score them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.unit.assessment.report.report_cases import full, head, rich
from urban_rural_linkages.core.assessment.records import Answer, Contents
from urban_rural_linkages.core.assessment.unit_records import Figure, Unit
from urban_rural_linkages.io.store.geopackage import GeoPackageStore

from .layers import memory_layer

FULL = "22222222-0000-4000-8000-000000000002"


def store_file(folder: Path, *more) -> str:
    """Return the path of a store with an assessment that has one of everything, a full one, three plans, and more."""
    path = Path(folder) / "Evaluación ñ.gpkg"
    if path.exists():
        return str(path)
    store = GeoPackageStore.create_file(path)
    complete = full("gender")
    final = replace(complete.assessment, uuid=FULL, title="Plan completo", modified="2026-02-01T00:00:00Z")
    for contents in (rich(), replace(complete, assessment=final), three_plans(), *more):
        store.add(contents)
    return str(path)


SQUARE = "POLYGON(({0} 0, {0} 900, {1} 900, {1} 0, {0} 0))"
PLANS = "33333333-0000-4000-8000-000000000003"


def three_plans(**changes) -> Contents:
    """Three municipalities: the share in reach is calculated in all, the way to school in two, the body typed in."""
    units = tuple(
        Unit(code, name, nucleus, SQUARE.format(1000 * place, 1000 * place + 1000), "EPSG:25830", place)
        for place, (code, name, nucleus) in enumerate(
            (("06083", "Mérida", "relevance"), ("06002", "La Albuera", "base"), ("06015", "Ñuñoa", "base"))
        )
    )
    shares = (("06083", 1.0, 30_000.0), ("06002", 0.95, 900.0), ("06015", 0.5, 400.0))
    figures = (
        *(Figure(code, "share_pop_daily_set_10min", value=value) for code, value, _ in shares),
        *(Figure(code, "share_pop_daily_set_10min", "women", value, base=base) for code, value, base in shares),
        Figure("06083", "time_to_primary_school", value=12.5),
        Figure("06002", "time_to_primary_school", reason="No road leads there."),
    )
    body = {code: Answer("gen_pro_03", ("not_met",), numbers={"women": 1.0, "members": 9.0}, unit_code=code)
            for code in ("06083", "06002", "06015")}  # fmt: skip
    own = {(code, "gen_pro_03"): answer for code, answer in body.items()}
    own["06083", "gen_prx_01"] = Answer("gen_prx_01", ("met",), "Todas.", unit_code="06083")
    common = {"gen_saf_01": Answer("gen_saf_01", ("not_met",), "El mapa se encargó en enero.")}
    made = Contents(head(uuid=PLANS, title="Tres planes", modified="2026-01-01T00:00:00Z"), common, own=own,
                    units=units, figures=figures)  # fmt: skip
    return replace(made, **changes)


def inputs(folder: Path) -> dict[str, object]:
    """Return the inputs of a score that is shown."""
    return {"STORE": store_file(folder), "ASSESSMENT": "Plan completo", "LANGUAGE": "en"}


def field_inputs(folder: Path) -> dict[str, object]:
    """Return the inputs of answers from the field: one that is new, one that cannot be, one of a place elsewhere."""
    export = Path(folder) / "answers.csv"
    lines = ("end,urcl_unit,gen_saf_03,gen_pro_03,gen_pro_03__women,gen_pro_03__members,_uuid",
             "2027-03-01T10:00:00Z,06083,met,,,,u1", "2027-03-01T11:00:00Z,06002,,met,60,50,u2",
             "2027-03-01T12:00:00Z,99999,met,,,,u3")  # fmt: skip
    export.write_text("\n".join([*lines, ""]), encoding="utf-8")
    return {"STORE": store_file(folder), "ASSESSMENT": PLANS, "LANGUAGE": "en", "EXPORT": str(export)}


def new_inputs(folder: Path) -> dict[str, object]:
    """Return the inputs of a new assessment."""
    return {"STORE": str(Path(folder) / "new.gpkg"), "TITLE": "Plan"}


def returned_inputs() -> dict[str, object]:
    """Return the inputs of a layer that comes back: a row that was changed, one that is new, one that is gone."""
    fields = {"uuid": "text", "seats": "integer"}
    kept = [("POINT(0 0)", "a", 3), ("POINT(9 0)", "b", 2)]
    edited = [("POINT(0 0)", "a", 4), ("POINT(5 5)", "c", 1)]
    return {"KEPT": memory_layer(fields, kept, "Point", name="kept"),
            "EDITED": memory_layer(fields, edited, "Point", name="edited")}  # fmt: skip
