"""The part of the chapter on functional areas that draws labour market areas from commuting."""

from __future__ import annotations

from ...core.known import highest
from ...core.report.blocks import Caution, Columns, Figure, Heading, Paragraph, Table
from ...i18n import tr
from ...io.layers import FeatureTable
from .chapter import ChapterResult, MapTheme
from .diagnosis import Diagnosis, TableName

_FLOWS = ("FLOWS", "ORIGIN", "DESTINATION", "WORKERS")
_LISTED = 12


def add_labour_markets(diagnosis: Diagnosis, chapter: ChapterResult) -> None:
    """Draw labour market areas from commuting, and tell what came out."""
    passed = diagnosis.passed_on("UNITS", "UNIT_ID", *_FLOWS, "NODATA_VALUES")
    diagnosis.calculate("flowindicators", **passed, **diagnosis.passed_on("EMPLOYED"), OUTPUT=TableName("commuting"))
    results = diagnosis.calculate(
        "labourmarketareas", **passed, CONTIGUITY=diagnosis.run.table("UNITS").has_polygons,
        OUTPUT=TableName("labour_units"), AREAS=TableName("labour_areas"),
    )  # fmt: skip
    remarks = diagnosis.remarks()
    chapter.figures["labour_markets"] = {"areas": results["N_AREAS"], "modularity": results["MODULARITY"]}
    table = diagnosis.table_or_none("labour_areas")
    if table is None:
        chapter.blocks += [
            Heading(2, tr("Labour market areas")),
            Paragraph(diagnosis.fill(tr("Commuting binds no {units} into a labour market area."))),
            *(Caution(remark) for remark in remarks),
        ]
        return
    sentence = tr("Commuting makes {count} labour market areas.").format(
        count=diagnosis.language.number(results["N_AREAS"]))  # fmt: skip
    chapter.summary.append(sentence)
    chapter.blocks += [
        Heading(2, tr("Labour market areas")),
        Paragraph(sentence),
        Columns([
            [Figure("map_labour", tr("Labour market areas"), kind="map", subtitle=tr("Each in a colour of its own"))],
            [Figure("map_self_supply", diagnosis.fill(tr("Who works in the own {unit}")), kind="map",
                    subtitle=tr("In % of the employed residents"))],
        ], [6, 6]),
        _largest(diagnosis, table),
        *(Caution(remark) for remark in remarks),
    ]  # fmt: skip
    _describe_labour_markets(diagnosis, chapter)


def _largest(diagnosis: Diagnosis, table: FeatureTable) -> Table:
    language = diagnosis.language
    names = dict(zip(diagnosis.unit_ids, diagnosis.unit_names, strict=True))
    areas = [names.get(str(area), str(area)) for area in table.column("area_id")]
    residents, supply, demand = (table.numbers(name) for name in ("residents", "self_supply", "self_demand"))
    units = table.numbers("units")
    rows = [
        [areas[i], language.number(units[i]), language.number(residents[i]), language.percent(100 * supply[i]),
         language.percent(100 * demand[i])]
        for i in highest(residents, areas, _LISTED)
    ]  # fmt: skip
    header = [
        tr("Labour market area"),
        diagnosis.words.headings,
        tr("Employed residents"),
        tr("Work in it"),
        tr("Jobs of its own"),
    ]
    return Table(tr("The largest labour market areas"), header, rows, [False, True, True, True, True])


def _describe_labour_markets(diagnosis: Diagnosis, chapter: ChapterResult) -> None:
    """Add the maps, the method and the source of the labour market areas."""
    chapter.maps.append(MapTheme("map_labour", tr("Labour market areas"), "labour_units", "labour_areas", size="half",
                                 legend=False))  # fmt: skip
    chapter.maps.append(MapTheme("map_self_supply", diagnosis.fill(tr("Who works in the own {unit}")), "commuting",
                                 "self_supply", size="half"))  # fmt: skip
    chapter.methods.append(tr(
        "Labour market areas: the method of Coombes and Bond in ISTAT's form (1,000, 0.6667, 10,000, 0.75), made "
        "contiguous afterwards; an area is named after its seat."
    ))  # fmt: skip
    chapter.sources.append(tr("Coombes and Bond (2008), Travel-to-work areas: the 2007 review."))
