"""The chapter on land consumption: built-up land against people, unit by unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...core.grids.land_consumption import MORE_LAND_FEWER_PEOPLE, land_per_head, square_kilometres
from ...core.known import UNKNOWN_CLASS, all_known, class_totals
from ...core.report.amounts import Condition
from ...core.report.blocks import Caution, Figure, KeyFigure, Panel, Table
from ...core.report.origins import Origin, count, total
from ...i18n import tr
from ...io.layers import FeatureTable
from ..styling import class_names
from .chapter import ChapterResult, MapTheme, lacking
from .diagnosis import Diagnosis, TableName
from .figure_tables import Figures, Rows, Words, figure_table

ID = "land"
INPUTS: tuple[str, ...] = ("POPULATION", "POPULATION_START", "BUILTUP", "BUILTUP_START")
_MEASURED = ("built_start_m2", "population_start", "built_end_m2", "population_end")
_KM2_OF_M2 = 1e-6


def title() -> str:
    """Return the title of the chapter."""
    return tr("Land consumption")


def missing(diagnosis: Diagnosis) -> str:
    """Return what the chapter lacks."""
    return lacking(ID, diagnosis)


def compose(diagnosis: Diagnosis) -> ChapterResult:
    """Measure the growth of built-up land and of people, and tell what came out."""
    chapter, given = ChapterResult(ID, title()), diagnosis.run.parameters
    results = diagnosis.calculate(
        "landconsumption", BUILT_START=given["BUILTUP_START"], BUILT_END=given["BUILTUP"],
        POP_START=given["POPULATION_START"], POP_END=given["POPULATION"], ZONES=given["UNITS"],
        ZONE_ID=diagnosis.run.field("UNIT_ID"), **diagnosis.passed_on("START_YEAR", "END_YEAR"),
        OUTPUT=TableName("land"),
    )  # fmt: skip
    language, table = diagnosis.language, diagnosis.table("land")
    per_head = _per_head(table)
    chapter.figures["land"] = {"more_land_fewer_people": results["N_MORE_LAND_FEWER_PEOPLE"],
                               "m2_per_capita_start": per_head[0], "m2_per_capita_end": per_head[1]}  # fmt: skip
    chapter.lead = diagnosis.fill(
        tr("Built-up land per inhabitant went from {before} to {after} m²; in {count} {units} more land was "
           "built up while there were fewer people."),
        before=per_head[0], after=per_head[1], count=results["N_MORE_LAND_FEWER_PEOPLE"],
    )  # fmt: skip
    chapter.numbers = _numbers(diagnosis, [*per_head, results["N_MORE_LAND_FEWER_PEOPLE"]])
    chapter.summary.append(chapter.lead)
    chapter.headline.append(KeyFigure(language.number(per_head[1]), tr("m² of built-up land per inhabitant")))
    chapter.blocks += [
        Figure("map_land", tr("Built-up land and population"), kind="map", subtitle=tr("Which of the two grew")),
        Panel(tr("How to read this"), [tr("Land and people come from grids of cells, people elsewhere from the "
                                          "register: both are counted in another way, and may differ by a few.")]),
        _table(diagnosis, table),
        *(Caution(remark) for remark in diagnosis.remarks()),
    ]  # fmt: skip
    chapter.maps.append(MapTheme("map_land", tr("Built-up land and population"), "land", "land_consumption"))
    chapter.methods.append(tr(
        "Land consumption: sums of the grids over the exact area of each outline. The ratio of the growth of land to "
        "that of people (indicator 11.3.1) means nothing where population falls, so the report gives the four cases "
        "and the square metres per inhabitant."
    ))  # fmt: skip
    chapter.sources.append(tr("UN-Habitat, metadata of indicator 11.3.1 of the Sustainable Development Goals."))
    return chapter


def _per_head(table: FeatureTable) -> tuple[float, float]:
    """Return built-up land per inhabitant of all units together, of those where all four sums are known."""
    return land_per_head(*(table.numbers(name) for name in _MEASURED))


def sources(diagnosis: Diagnosis) -> list[tuple[str, Origin]]:
    """Return what the lead says and where it comes from: land per inhabitant at both dates, and units with more."""
    table = diagnosis.table("land")
    known = [Condition(name, "known") for name in _MEASURED if not all_known(table.numbers(name))]
    start, end = (total("land", f"built_{date}_m2", where=known).per(total("land", f"population_{date}", where=known))
                  for date in ("start", "end"))  # fmt: skip
    return [
        (tr("Built-up land per inhabitant at the start (m²)"), start),
        (tr("Built-up land per inhabitant at the end (m²)"), end),
        (tr("Units with more built-up land and fewer people"),
         count("land", Condition("quadrant", "=", MORE_LAND_FEWER_PEOPLE))),
    ]  # fmt: skip


def _numbers(diagnosis: Diagnosis, figures: Sequence[float | None]) -> list[int]:
    """Register what the lead says."""
    write = diagnosis.language.number
    return [diagnosis.register.figure(ID, what, figure, write(figure), origin)
            for (what, origin), figure in zip(sources(diagnosis), figures, strict=True)]  # fmt: skip


def _table(diagnosis: Diagnosis, table: FeatureTable) -> Table:
    language = diagnosis.language
    words = {**class_names("land_consumption", language.code), UNKNOWN_CLASS: tr("Unknown")}
    totals = class_totals(table.column("quadrant"), [name for name in words if name], table.numbers("population_end"),
                          square_kilometres(table.numbers("built_end_m2")))  # fmt: skip
    shown = {name: one for name, one in totals.items() if one.units}
    square_metres = total("land", "built_end_m2")
    return figure_table(
        diagnosis, ID, diagnosis.fill(tr("{Units} by growth of land and of people")), Rows(list(shown), "quadrant"),
        [Words(tr("Built-up land and people"), [words[name] for name in shown]),
         Figures(diagnosis.words.headings, [one.units for one in shown.values()], language.number, count("land"),
                 tr("Units by growth of land and of people")),
         Figures(tr("Inhabitants"), [one.sums[0] for one in shown.values()], language.number,
                 total("land", "population_end"), tr("Inhabitants of the grid by growth of land and of people")),
         Figures(tr("Built-up land (km²)"), [one.sums[1] for one in shown.values()],
                 lambda found: language.number(found, 1), replace(square_metres, times=_KM2_OF_M2),
                 tr("Built-up land by growth of land and of people (km²)"))],
    )  # fmt: skip
