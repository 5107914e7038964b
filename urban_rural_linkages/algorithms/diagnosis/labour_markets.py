"""The part of the chapter on functional areas that draws labour market areas from commuting."""

from __future__ import annotations

from ...core.known import highest
from ...core.report.blocks import Caution, Columns, Figure, Heading, Paragraph, Table
from ...core.report.origins import count, value
from ...i18n import tr
from ...io.layers import FeatureTable
from .chapter import ChapterResult, MapTheme
from .diagnosis import Diagnosis, TableName
from .figure_tables import Figures, Rows, Words, figure_table

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
    sentence = tr("Commuting makes {count} labour market {count:area|areas}.").format(
        count=diagnosis.language.number(results["N_AREAS"]))  # fmt: skip
    chapter.summary.append(sentence)
    chapter.blocks += [
        Heading(2, tr("Labour market areas")),
        Paragraph(sentence, numbers=[diagnosis.register.figure(
            chapter.id, tr("Labour market areas"), results["N_AREAS"], diagnosis.language.number(results["N_AREAS"]),
            count("labour_areas"))]),
        Columns([
            [Figure("map_labour", tr("Labour market areas"), kind="map", subtitle=tr("Each in a colour of its own"))],
            [Figure("map_self_supply", diagnosis.fill(tr("Who works in the own {unit}")), kind="map",
                    subtitle=tr("In % of the employed residents"))],
        ], [6, 6]),
        _largest(diagnosis, chapter.id, table),
        *(Caution(remark) for remark in remarks),
    ]  # fmt: skip
    _describe_labour_markets(diagnosis, chapter)


def _largest(diagnosis: Diagnosis, chapter: str, table: FeatureTable) -> Table:
    language = diagnosis.language
    names = dict(zip(diagnosis.unit_ids, diagnosis.unit_names, strict=True))
    keys = [str(area) for area in table.column("area_id")]
    areas, residents = [names.get(key, key) for key in keys], table.numbers("residents")
    order = highest(residents, areas, _LISTED)
    counts = [(diagnosis.words.headings, "units"), (tr("Employed residents"), "residents")]
    shares = [(tr("Work in it"), "self_supply"), (tr("Jobs of its own"), "self_demand")]
    what = tr("{column} of labour market areas")
    return figure_table(
        diagnosis, chapter, tr("The largest labour market areas"), Rows([keys[i] for i in order], "area_id"),
        [Words(tr("Labour market area"), [areas[i] for i in order]),
         *(Figures(head, table.numbers(field)[order], language.number, value("labour_areas", field),
                   what.format(column=head)) for head, field in counts),
         *(Figures(head, 100 * table.numbers(field)[order], language.percent,
                   value("labour_areas", field).hundredfold(), what.format(column=head)) for head, field in shares)],
    )  # fmt: skip


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
