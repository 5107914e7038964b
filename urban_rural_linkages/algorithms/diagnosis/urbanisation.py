"""The part of the chapter on functional areas that classifies cells and units by the degree of urbanisation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ...core.findings.remarks import men_by_degree
from ...core.report.blocks import Block, Caution, Columns, Figure, KeyFigure, Paragraph, Table
from ...i18n import note_sentence, tr
from .broad_people import people_by_broad_age
from .chapter import ChapterResult, MapTheme
from .diagnosis import Diagnosis, RasterName, TableName
from .listing import listed


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
    chapter.figures["degurba"] = {
        "centres": grid["N_CENTRES"], "urban_share": grid["URBAN_SHARE"], "cities": units["N_CITIES"],
        "towns": units["N_TOWNS"], "rural": units["N_RURAL"],
    }  # fmt: skip
    _tell(diagnosis, chapter, grid, units, remarks)
    _describe(diagnosis, chapter)
    return int(grid["N_CENTRES"])


def _tell(
    diagnosis: Diagnosis, chapter: ChapterResult, grid: Mapping[str, Any], units: Mapping[str, Any],
    remarks: Sequence[str],
) -> None:  # fmt: skip
    language = diagnosis.language
    chapter.lead = diagnosis.fill(
        tr("{share} of the people live in urban centres and clusters; by the degree of urbanisation, cities: "
           "{cities}, towns: {towns}, rural {units}: {rural}."), share=language.percent(100 * grid["URBAN_SHARE"]),
        cities=units["N_CITIES"], towns=units["N_TOWNS"], rural=units["N_RURAL"],
    )  # fmt: skip
    chapter.summary.append(chapter.lead)
    chapter.headline.append(
        KeyFigure(language.percent(100 * grid["URBAN_SHARE"]), tr("live in urban centres and clusters"))
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
        _class_table(diagnosis),
        *_men(diagnosis),
        *_near_threshold(diagnosis),
        *(Caution(remark) for remark in dict.fromkeys(remarks)),
    ]


def _men(diagnosis: Diagnosis) -> list[Block]:
    """Say where there are most men per 100 women, as the counts have it."""
    told = men_by_degree(people_by_broad_age(diagnosis), diagnosis.table("degurba_units").numbers("degurba_l1"))
    return [Paragraph(note_sentence(told))] if told is not None else []


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


def _class_table(diagnosis: Diagnosis) -> Table:
    language, table = diagnosis.language, diagnosis.table("degurba_classes")
    names = [str(name) for name in table.column("name")]
    cells, area, people, shares = (table.numbers(name) for name in ("cells", "area_km2", "population", "share"))
    rows = [
        [
            name,
            language.number(cells[i]),
            language.number(area[i]),
            language.number(people[i]),
            language.percent(100 * shares[i]),
        ]
        for i, name in enumerate(names)
    ]
    header = [tr("Class"), tr("Cells"), tr("Area (km²)"), tr("Inhabitants"), tr("Share")]
    return Table(tr("The region by degree of urbanisation"), header, rows, [False] + [True] * 4)


def _near_threshold(diagnosis: Diagnosis) -> list[Block]:
    """Name the units whose class hangs on the exact threshold."""
    table = diagnosis.table_or_none("degurba_flips")
    if table is None:
        return []
    names = dict(zip(diagnosis.unit_ids, diagnosis.unit_names, strict=True))
    near = sorted(names.get(str(unit), str(unit)) for unit in table.column("unit_id"))
    text = tr("Whose class would change if the thresholds were 0.05 lower or higher: {names}.")
    return [Paragraph(text.format(names=listed(near, 40)), "small")]
