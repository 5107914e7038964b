"""The chapter on functional areas: the degree of urbanisation, commuting, urban areas and labour markets."""

from __future__ import annotations

from ...core.known import highest
from ...core.report.blocks import Caution, Figure, Heading, Paragraph, Table
from ...core.report.origins import value
from ...i18n import tr
from ...io.layers import FeatureTable
from .chapter import ChapterResult, MapTheme, lacking
from .diagnosis import Diagnosis, TableName
from .figure_tables import Figures, Rows, Words, figure_table
from .labour_markets import add_labour_markets
from .urbanisation import add_urbanisation

ID = "functional"
INPUTS: tuple[str, ...] = ("UNITS", "POPULATION", "LAND", "BUILTUP", "FLOWS")
_FLOWS = ("FLOWS", "ORIGIN", "DESTINATION", "WORKERS")
_LISTED = 12


def title() -> str:
    """Return the title of the chapter."""
    return tr("Functional areas")


def missing(diagnosis: Diagnosis) -> str:
    """Return what the chapter lacks."""
    return lacking(ID, diagnosis)


def compose(diagnosis: Diagnosis) -> ChapterResult:
    """Classify cells and units, draw areas from commuting, and tell what came out."""
    chapter = ChapterResult(ID, title())
    centres = add_urbanisation(diagnosis, chapter) if diagnosis.given("POPULATION") else 0
    if diagnosis.given(*_FLOWS):
        chapter.blocks.append(Heading(2, tr("Commuting")))
        if centres and not chapter.figures["degurba"]["cities"]:
            chapter.blocks.append(Paragraph(_no_city(diagnosis)))
        elif centres:
            _urban_areas(diagnosis, chapter)
        elif diagnosis.given("POPULATION"):
            chapter.blocks.append(Paragraph(tr("No urban centre of 50,000 inhabitants lies in the region, so there is "
                                               "no functional urban area of its own.")))  # fmt: skip
        add_labour_markets(diagnosis, chapter)
    return chapter


def _no_city(diagnosis: Diagnosis) -> str:
    return diagnosis.fill(tr("No {unit} has half of its people in an urban centre: there is no city."))


def _urban_areas(diagnosis: Diagnosis, chapter: ChapterResult) -> None:
    results = diagnosis.calculate(
        "functionalurbanareas", **diagnosis.passed_on("UNITS", "UNIT_ID", "NAME", *_FLOWS, "EMPLOYED", "POPULATION",
                                                       "NODATA_VALUES"),
        POP=diagnosis.run.value("POP_END"), CLASSES=diagnosis.raster("degurba.tif"),
        OUTPUT=TableName("fua_units"), AREAS=TableName("fua_areas"), LOG=TableName("fua_log"),
    )  # fmt: skip
    remarks = diagnosis.remarks()
    chapter.figures["functional_urban_areas"] = {"areas": results["N_AREAS"], "units_in": results["N_UNITS_IN"]}
    table = diagnosis.table_or_none("fua_areas")
    if table is None:
        chapter.blocks.append(Paragraph(_no_city(diagnosis)))
        return
    names = [str(name) for name in table.column("fua_name")]
    people = table.numbers("population")
    order = highest(people, names, len(names))
    sentence = diagnosis.fill(tr("The functional area of {name} holds {count} {units} with {people} "
                                 "{people:inhabitant|inhabitants}; in the city itself live "
                                 "{core}."), name=names[order[0]],
                              count=table.numbers("units")[order[0]], people=people[order[0]],
                              core=table.numbers("core_population")[order[0]])  # fmt: skip
    chapter.summary.append(sentence)
    areas = _table(diagnosis, table, order)
    chapter.blocks += [
        Figure("map_fua", tr("Cities and their commuting zones"), kind="map",
               subtitle=tr("Zones: 15 % of the employed residents work in the city")),
        Paragraph(sentence, numbers=areas.numbers[1:]),
        *([areas] if len(order) > 1 else []),
        *(Caution(remark) for remark in remarks),
    ]  # fmt: skip
    chapter.maps.append(MapTheme("map_fua", tr("Functional urban areas"), "fua_units", "fua_role"))
    chapter.methods.append(tr(
        "Functional urban areas: a city has half of its people in an urban centre; to the commuting zone belongs "
        "of whose employed residents 15 % work in the city. Holes are taken in, detached parts dropped; "
        "the table of decisions lists each."
    ))  # fmt: skip
    chapter.sources.append(
        tr("Dijkstra, Poelman and Veneri (2019), The EU-OECD definition of a functional urban area.")
    )


def _table(diagnosis: Diagnosis, table: FeatureTable, order: list[int]) -> Table:
    names = [str(table.column("fua_name")[place]) for place in order]
    columns = [(diagnosis.words.headings, "units"), (tr("Inhabitants"), "population"),
               (tr("Of the city"), "core_population")]  # fmt: skip
    what = tr("{column} of functional urban areas")
    return figure_table(
        diagnosis, ID, tr("Functional urban areas"), Rows(names, "fua_name"),
        [Words(tr("Functional urban area"), names),
         *(Figures(head, table.numbers(field)[order], diagnosis.language.number, value("fua_areas", field),
                   what.format(column=head)) for head, field in columns)],
    )  # fmt: skip
