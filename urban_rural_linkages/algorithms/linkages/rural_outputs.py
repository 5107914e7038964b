"""Functional rural areas written: municipalities, areas, settlements, merges and other settings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...i18n import tr
from ...io.columns import Column
from ..borders import write_areas

if TYPE_CHECKING:
    from ...core.linkages.area_figures import AreaFigures
    from ...core.linkages.grid_cells import ByUnit, Surveys
    from ...core.linkages.rural_areas import RuralAreas, RuralRules, RuralSurvey
    from ...core.linkages.variations import Variation
    from .. import parameters as p
    from ..run import Run
    from .rural_inputs import Places


def area_names(places: Places, found: RuralAreas) -> list[str]:
    """Return the names of the areas: of their seats."""
    return [places.names[seat] for seat in found.seat.tolist()]


def rural_results(
    run: Run, places: Places, surveys: Surveys, on_cells: RuralAreas, drawn: ByUnit, rules: RuralRules
) -> p.Results:  # fmt: skip
    """Write all results that were asked for."""
    found, figures = drawn.found, drawn.figures
    codes = [places.ids[centre] for centre in found.first_centre.tolist()]
    of_units = [codes[area] if area >= 0 else None for area in found.area.tolist()]
    return {
        **run.write("OUTPUT", _unit_columns(places, surveys.units, drawn, of_units), style="rural_areas"),
        **_areas(run, places, found, figures, codes, of_units),
        **_centres(run, places, surveys.units, found),
        **run.write_rows("LOG", _log_columns(places, found)),
        **_variations(run, places, surveys, on_cells, rules),
    }


def _unit_columns(
    places: Places, survey: RuralSurvey, drawn: ByUnit, of_units: Sequence[str | None]
) -> list[Column]:  # fmt: skip
    found, figures = drawn.found, drawn.figures
    areas, seats, ids = found.area.tolist(), found.seat_of_cells().tolist(), places.ids
    centres = found.centre_of_cells()
    return [
        Column("centre_id", "text", [ids[one] if one >= 0 else None for one in centres], tr("Rural centre (code)")),
        Column("centre_name", "text", [places.names[one] if one >= 0 else None for one in centres], tr("Rural centre")),
        Column("fra_id", "text", of_units, tr("Functional rural area (code)")),
        Column("fra_name", "text", [places.names[one] if one >= 0 else None for one in seats],
               tr("Functional rural area")),
        Column("seat_id", "text", [ids[one] if one >= 0 else None for one in seats], tr("Seat (code)")),
        Column("seat_min", "real", figures.cell_seat_min, tr("Minutes to the seat")),
        Column("fra_share", "real", drawn.share, tr("Share of its people in the area (0-1)")),
        Column("role", "text", survey.roles(found), tr("In a rural area, an urban area, or in none")),
        Column("colour4", "integer", [figures.colour[one] if one >= 0 else None for one in areas],
               tr("Colour on the map, without meaning")),
        Column("fill", "text", found.fills(survey.roles(found), figures.colour), tr("Fill of the map")),
    ]  # fmt: skip


def _areas(
    run: Run, places: Places, found: RuralAreas, figures: AreaFigures, codes: Sequence[str],
    of_units: Sequence[str | None],
) -> dict[str, str]:  # fmt: skip
    """Write the areas; nothing is measured where they were not asked for."""
    if not run.wants("AREAS"):
        return {}
    from ...core.areas import measured_square_kilometres

    table = run.table("UNITS")
    km2 = found.sums(measured_square_kilometres(table.ellipsoidal_areas(run.ellipsoid())))
    columns = [
        Column("fra_id", "text", codes, tr("Functional rural area (code)")),
        Column("fra_name", "text", area_names(places, found), tr("Seat: its most populous centre")),
        Column("seat_id", "text", [places.ids[seat] for seat in found.seat.tolist()], tr("Seat (code)")),
        Column("units", "integer", figures.cells, tr("Municipalities")),
        Column("population", "count", found.people, tr("People")),
        Column("area_km2", "real", km2, tr("Area of the outlines (km²)")),
        Column("centres", "integer", found.centres, tr("Rural centres")),
        Column("below_ideal", "integer", figures.below_ideal, tr("Fewer people than the ideal")),
        Column("nearest_area_min", "real", figures.nearest_min, tr("Minutes to the nearest neighbouring area")),
        Column("seat_min", "real", figures.seat_min, tr("Mean minutes of the people to the seat")),
        Column("why", "text", figures.why, tr("Ideal reached, isolated, or enclosed by urban areas")),
        Column("colour4", "integer", figures.colour, tr("Colour on the map, without meaning")),
    ]
    return write_areas(run, "AREAS", columns, codes, of_units, "rural_area_outlines")


def _centres(run: Run, places: Places, survey: RuralSurvey, found: RuralAreas) -> dict[str, str]:
    """Write the settlements with people."""
    if not run.wants("CENTRES"):
        return {}
    roles = found.settlement_roles(len(places.ids))
    columns = [
        Column("settlement_id", "text", places.ids, tr("Settlement (code)")),
        Column("settlement", "text", places.names, tr("Settlement")),
        Column("population", "count", places.people, tr("People")),
        Column("dominance_min", "real", survey.dominance.minutes, tr("Minutes to the nearest larger place")),
        Column("centre", "integer", [role != "none" for role in roles], tr("Rural centre")),
        Column("seat_role", "text", roles, tr("Seat of an area, centre, or none")),
    ]
    rows = [row for row, lives in enumerate(places.living.tolist()) if lives]
    return run.write("CENTRES", columns, parent="SETTLEMENTS", rows=rows, style="rural_centres")


def _log_columns(places: Places, found: RuralAreas) -> list[Column]:
    """Return one row a merge; areas are called by their lowest centre."""
    rows, centres = found.merged.log, [places.ids[one] for one in found.catchments.centres.tolist()]
    names = [places.names[one] for one in found.catchments.centres.tolist()]
    return [
        Column("round", "integer", [row.round for row in rows], tr("Round")),
        Column("area_a", "text", [centres[row.first] for row in rows], tr("Area (code of its first centre)")),
        Column("name_a", "text", [names[row.first] for row in rows], tr("Its first centre")),
        Column("area_b", "text", [centres[row.second] for row in rows], tr("Area that joins it (code)")),
        Column("name_b", "text", [names[row.second] for row in rows], tr("First centre of that area")),
        Column("minutes", "real", [row.minutes for row in rows], tr("Minutes between them")),
        Column("pop_a", "count", [row.people_first for row in rows], tr("People of the area")),
        Column("pop_b", "count", [row.people_second for row in rows], tr("People of the area that joins it")),
        Column("score", "real", [row.score for row in rows], tr("Score: ideal over people of the smaller, by minute")),
    ]


def _variations(
    run: Run, places: Places, surveys: Surveys, found: RuralAreas, rules: RuralRules
) -> dict[str, str]:  # fmt: skip
    """Draw the areas by other settings; nothing where neither table was asked for."""
    if not (run.wants("SENSITIVITY") or run.wants("VARIED")):
        return {}
    from ...core.linkages.variations import variations

    with run.step(tr("Draw the areas by other settings"), 0.2) as progress:
        rows = variations(surveys.cells, found, rules, progress)
    columns = [
        Column("setting", "text", [row.key for row in rows], tr("Setting")),
        Column("parameter", "text", [row.parameter for row in rows], tr("Parameter that is changed")),
        Column("value", "real", [row.value for row in rows], tr("Value")),
        Column("areas", "integer", [row.areas for row in rows], tr("Areas")),
        Column("below_ideal", "integer", [row.below_ideal for row in rows], tr("Areas below the ideal")),
        Column("median_pop", "real", [row.median for row in rows], tr("People of the middle area")),
        Column("min_pop", "real", [row.smallest for row in rows], tr("People of the smallest area")),
        Column("max_pop", "real", [row.largest for row in rows], tr("People of the largest area")),
        Column("keep_seat", "real", [row.keep_seat for row in rows],
               tr("Share of the people whose area keeps its seat (0-1)")),
    ]  # fmt: skip
    return {**run.write_rows("SENSITIVITY", columns), **_varied(run, places, surveys, rows)}


def _varied(run: Run, places: Places, surveys: Surveys, rows: Sequence[Variation]) -> dict[str, str]:
    """Write the area of each unit by the other ideals; units in none are left out."""
    if not run.wants("VARIED"):
        return {}
    from ...core.linkages.area_figures import area_colours

    told: list[tuple[str, str, str, str, int]] = []
    for row in (one for one in rows if one.parameter == "IDEAL"):
        colours, seats = area_colours(row.drawn), row.drawn.seat.tolist()
        codes = [places.ids[centre] for centre in row.drawn.first_centre.tolist()]
        told += [(row.key, unit, codes[area], places.names[seats[area]], colours[area])
                 for unit, area in zip(places.unit_ids, surveys.area_of_units(row.drawn).tolist(), strict=True)
                 if area >= 0]  # fmt: skip
    setting, unit, code, name, colour = zip(*told, strict=True) if told else ((),) * 5
    return run.write_rows("VARIED", [
        Column("setting", "text", setting, tr("Setting")),
        Column("unit", "text", unit, tr("Unit (code)")),
        Column("fra_id", "text", code, tr("Functional rural area (code)")),
        Column("fra_name", "text", name, tr("Functional rural area")),
        Column("colour4", "integer", colour, tr("Colour on the map, without meaning")),
    ])  # fmt: skip
