"""The chapter on land consumption: built-up land against people, unit by unit."""

from __future__ import annotations

from ...core.grids.land_consumption import land_per_head, square_kilometres
from ...core.known import UNKNOWN_CLASS, class_totals
from ...core.report.blocks import Caution, Figure, KeyFigure, Panel, Table
from ...i18n import tr
from ...io.layers import FeatureTable
from ..styling import class_names
from .chapter import ChapterResult, MapTheme, lacking
from .diagnosis import Diagnosis, TableName

ID = "land"
INPUTS: tuple[str, ...] = ("POPULATION", "POPULATION_START", "BUILTUP", "BUILTUP_START")


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
        tr("Built-up land per inhabitant went from {before} to {after} m²; in {count} {units} it grew while "
           "people left."),
        before=per_head[0], after=per_head[1], count=results["N_MORE_LAND_FEWER_PEOPLE"],
    )  # fmt: skip
    chapter.summary.append(chapter.lead)
    chapter.headline.append(KeyFigure(language.number(per_head[1]), tr("m² of built-up land per inhabitant")))
    chapter.blocks += [
        Figure("map_land", tr("Built-up land and population"), kind="map", subtitle=tr("Which of the two grew")),
        _table(diagnosis, table),
        Panel(tr("How to read this"), [tr("Land and people come from grids of cells, people elsewhere from the "
                                          "register: both are counted in another way, and may differ by a few.")]),
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
    names = ("built_start_m2", "population_start", "built_end_m2", "population_end")
    return land_per_head(*(table.numbers(name) for name in names))


def _table(diagnosis: Diagnosis, table: FeatureTable) -> Table:
    language = diagnosis.language
    words = {**class_names("land_consumption", language.code), UNKNOWN_CLASS: tr("Unknown")}
    totals = class_totals(table.column("quadrant"), [name for name in words if name], table.numbers("population_end"),
                          square_kilometres(table.numbers("built_end_m2")))  # fmt: skip
    rows = [
        [words[name], language.number(total.units), language.number(total.sums[0]), language.number(total.sums[1], 1)]
        for name, total in totals.items() if total.units
    ]  # fmt: skip
    header = [tr("Built-up land and people"), diagnosis.words.headings, tr("Inhabitants"), tr("Built-up land (km²)")]
    return Table(diagnosis.fill(tr("{Units} by growth of land and of people")), header, rows, [False, True, True, True])
