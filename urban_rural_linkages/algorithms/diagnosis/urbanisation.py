"""The part of the chapter on functional areas that classifies cells and units by the degree of urbanisation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ...core.findings.remarks import men_by_degree
from ...core.report.amounts import Condition
from ...core.report.blocks import Block, Caution, Columns, Figure, KeyFigure, Paragraph, Table
from ...core.report.origins import by_rule, count, total
from ...core.tables.names import plain_name
from ...i18n import note_sentence, tr
from .broad_people import people_by_broad_age
from .chapter import ChapterResult, MapTheme
from .diagnosis import Diagnosis, RasterName, TableName
from .figure_tables import Figures, Rows, Words, figure_table
from .listing import listed
from .registering import origins_of_ages
from .urban_people import UrbanPeople


def add_urbanisation(diagnosis: Diagnosis, chapter: ChapterResult) -> int:
    """Classify cells and units, tell what came out, and return how many urban centres there are."""
    grid = diagnosis.attempt(
        "degurbagrid", **diagnosis.passed_on("POPULATION", "LAND", "BUILTUP"), OUTPUT=RasterName("degurba.tif"),
        CENTRES=TableName("urban_centres"), SUMMARY=TableName("degurba_classes"), RESAMPLE=True,
    )  # fmt: skip
    remarks = diagnosis.remarks()
    units = diagnosis.calculate(
        "degurbaunits", **diagnosis.passed_on("UNITS", "UNIT_ID", "POPULATION"), CLASSES=grid["OUTPUT"],
        OUTPUT=TableName("degurba_units"), FLIPS=TableName("degurba_flips"),
    )  # fmt: skip
    remarks += diagnosis.remarks()
    people = UrbanPeople(diagnosis)
    chapter.figures["degurba"] = {
        "centres": grid["N_CENTRES"], "urban_share": people.urban_share, "cities": units["N_CITIES"],
        "towns": units["N_TOWNS"], "rural": units["N_RURAL"],
    }  # fmt: skip
    _tell(diagnosis, chapter, people, units, remarks)
    _describe(diagnosis, chapter)
    return int(grid["N_CENTRES"])


def _tell(
    diagnosis: Diagnosis, chapter: ChapterResult, people: UrbanPeople, units: Mapping[str, Any],
    remarks: Sequence[str],
) -> None:  # fmt: skip
    language = diagnosis.language
    chapter.lead = diagnosis.fill(
        tr("{share} of the people live in urban centres and clusters; by the degree of urbanisation, cities: "
           "{cities}, towns: {towns}, rural {units}: {rural}."), share=language.percent(100 * people.urban_share),
        cities=units["N_CITIES"], towns=units["N_TOWNS"], rural=units["N_RURAL"],
    )  # fmt: skip
    chapter.numbers = _numbers(diagnosis, chapter.id, people, units)
    chapter.summary.append(chapter.lead)
    chapter.headline.append(
        KeyFigure(language.percent(100 * people.urban_share), tr("live in urban centres and clusters"))
    )
    chapter.blocks += [
        Columns(
            [
                [
                    Figure(
                        "map_degurba",
                        tr("Degree of urbanisation of the cells"),
                        kind="map",
                        subtitle=tr("Cells of 1 km²"),
                    )
                ],
                [
                    Figure(
                        "map_degurba_units",
                        diagnosis.fill(tr("Degree of urbanisation of the {units}")),
                        kind="map",
                        subtitle=tr("By where their people live"),
                    )
                ],
            ],
            [6, 6],
        ),
        _class_table(diagnosis, chapter.id, people),
        *_men(diagnosis, chapter.id),
        *(Caution(remark) for remark in dict.fromkeys(remarks)),
    ]


def _numbers(diagnosis: Diagnosis, chapter: str, people: UrbanPeople, units: Mapping[str, Any]) -> list[int]:
    """Register the share of people in urban cells, and the units of each class."""
    language, register = diagnosis.language, diagnosis.register
    share = 100 * people.urban_share
    classes = [(tr("Cities"), "N_CITIES", 3), (tr("Towns"), "N_TOWNS", 2), (tr("Rural units"), "N_RURAL", 1)]
    return [
        register.figure(chapter, tr("Live in urban centres and clusters (%)"), share, language.percent(share),
                        people.origin(), people.rule()),
        *(register.figure(chapter, what, units[name], language.number(units[name]),
                          count("degurba_units", Condition("degurba_l1", "=", level)))
          for what, name, level in classes),
    ]  # fmt: skip


def _men(diagnosis: Diagnosis, chapter: str) -> list[Block]:
    """Say where there are most men per 100 women, as the counts have it."""
    told = men_by_degree(people_by_broad_age(diagnosis), diagnosis.table("degurba_units").numbers("degurba_l1"))
    if told is None:
        return []
    people = origins_of_ages(diagnosis)
    fields = [name for origin in (people["men"], people["women"]) if origin is not None
              for _, amount in origin.terms for name in amount.fields]  # fmt: skip
    number = diagnosis.register.drawn(
        chapter, tr("Men per 100 women by degree of urbanisation"), "",
        by_rule({"degurba_units": ["degurba_l1"], "ages": list(dict.fromkeys(fields))}),
        tr("Sums of men over sums of women of the units of a degree"))  # fmt: skip
    return [Paragraph(note_sentence(told), numbers=[number])]


def _describe(diagnosis: Diagnosis, chapter: ChapterResult) -> None:
    """Add the maps, the method and the source of the degree of urbanisation."""
    title = diagnosis.fill(tr("Degree of urbanisation of the {units}"))
    chapter.maps.append(MapTheme("map_degurba_units", title, "degurba_units", "degurba_units_l2", size="half"))
    chapter.maps.append(MapTheme("urban_centres", tr("Urban centres"), "urban_centres", "urban_centres", printed=False))
    chapter.maps.append(MapTheme("map_degurba", tr("Degree of urbanisation of the cells"), "", "degurba_level2",
                                 overlay=("urban_centres",), raster="degurba.tif", size="half"))  # fmt: skip
    chapter.methods.append(tr(
        "Degree of urbanisation: clusters of cells by density per km² of land and a minimum of people, in the rules of "
        "2024; outlines by the share of their people in each class, cells shared out by exact area. It is no official "
        "classification."
    ))  # fmt: skip
    chapter.sources.append(tr("Eurostat (2021), Applying the Degree of Urbanisation: a methodological manual."))


def _class_table(diagnosis: Diagnosis, chapter: str, people: UrbanPeople) -> Table:
    language, table = diagnosis.language, diagnosis.table("degurba_classes")
    near = _near_threshold(diagnosis)
    if people.is_of_units:
        return _people_table(diagnosis, chapter, people, near)
    names = people.names
    columns = [(tr("Cells"), "cells"), (tr("Area (km²)"), "area_km2"), (tr("Inhabitants"), "population")]
    what = tr("{column} by degree of urbanisation")
    return figure_table(
        diagnosis, chapter, tr("The region by degree of urbanisation"), Rows(names, "name"),
        [Words(tr("Class"), names),
         *(Figures(head, table.numbers(field), language.number, total("degurba_classes", field),
                   what.format(column=head)) for head, field in columns),
         Figures(tr("Share"), 100 * table.numbers("share"), language.percent,
                 total("degurba_classes", "share").hundredfold(), what.format(column=tr("Share")))],
        notes=near,
    )  # fmt: skip


def _people_table(diagnosis: Diagnosis, chapter: str, people: UrbanPeople, notes: Sequence[str]) -> Table:
    """List the people of the units by class; cells beyond them are counted in no row."""
    language, what = diagnosis.language, tr("{column} by degree of urbanisation")
    columns = [(tr("Inhabitants"), people.by_class, language.number), (tr("Share"), people.percent, language.percent)]
    return figure_table(
        diagnosis, chapter, tr("The region by degree of urbanisation"), Rows(people.names, "name"),
        [Words(tr("Class"), people.names),
         *(Figures(head, values, write, people.origin(), what.format(column=head), people.rule())
           for head, values, write in columns)],
        notes=[*notes, diagnosis.fill(tr("The grid reaches beyond the {units}: classes are those of the whole grid, "
                                         "people those of the {units} alone."))],
    )  # fmt: skip


def _near_threshold(diagnosis: Diagnosis) -> list[str]:
    """Name the units whose class hangs on the exact threshold."""
    table = diagnosis.table_or_none("degurba_flips")
    if table is None:
        return []
    names = dict(zip(diagnosis.unit_ids, diagnosis.unit_names, strict=True))
    near = sorted((names.get(str(unit), str(unit)) for unit in table.column("unit_id")), key=plain_name)
    text = tr("In another class if the limits were 5 points of per cent lower or higher: {names}.")
    return [text.format(names=listed(near, 12))]
