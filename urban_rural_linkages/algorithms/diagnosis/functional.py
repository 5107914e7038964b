"""The chapter on functional areas: the degree of urbanisation, commuting, urban areas and labour markets."""

from __future__ import annotations

from ...core.known import highest
from ...core.report.blocks import (
    Block,
    Caution,
    Figure,
    Heading,
    KeyFigure,
    Paragraph,
    Table,
)
from ...i18n import tr
from .chapter import ChapterResult, MapTheme, lacking
from .diagnosis import Diagnosis, RasterName, TableName, listed

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
    centres = _urbanisation(diagnosis, chapter) if diagnosis.given("POPULATION") else 0
    if diagnosis.given(*_FLOWS):
        chapter.blocks.append(Heading(2, tr("Commuting")))
        if centres:
            _urban_areas(diagnosis, chapter)
        elif diagnosis.given("POPULATION"):
            chapter.blocks.append(Paragraph(tr("No urban centre of 50,000 inhabitants lies in the region, so there is "
                                               "no functional urban area of its own.")))  # fmt: skip
        _labour_markets(diagnosis, chapter)
    return chapter


def _urbanisation(diagnosis: Diagnosis, chapter: ChapterResult) -> int:
    language = diagnosis.language
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
    sentence = tr("By the degree of urbanisation, cities: {cities}, towns: {towns}, rural units: {rural}; "
                  "{share} of the people live in urban centres and clusters.").format(
        cities=language.number(units["N_CITIES"]), towns=language.number(units["N_TOWNS"]),
        rural=language.number(units["N_RURAL"]), share=language.percent(100 * grid["URBAN_SHARE"]),
    )  # fmt: skip
    chapter.summary.append(sentence)
    chapter.headline.append(
        KeyFigure(language.percent(100 * grid["URBAN_SHARE"]), tr("live in urban centres and clusters"))
    )
    chapter.blocks += [
        Paragraph(sentence, "lead"),
        *(Caution(remark) for remark in dict.fromkeys(remarks)),
        _class_table(diagnosis),
        Figure("map_degurba", tr("Degree of urbanisation of the cells.")),
        Figure("map_degurba_units", tr("Degree of urbanisation of the units, by where their people live.")),
        *_near_threshold(diagnosis),
    ]
    _describe_urbanisation(chapter)
    return int(grid["N_CENTRES"])


def _describe_urbanisation(chapter: ChapterResult) -> None:
    """Add the maps, the method and the source of the degree of urbanisation."""
    chapter.maps.append(MapTheme("map_degurba_units", tr("Degree of urbanisation of the units"), "degurba_units",
                                 "degurba_units_l2"))  # fmt: skip
    chapter.maps.append(MapTheme("urban_centres", tr("Urban centres"), "urban_centres", "urban_centres", printed=False))
    chapter.maps.append(MapTheme("map_degurba", tr("Degree of urbanisation of the cells"), "", "degurba_level2",
                                 overlay=("urban_centres",), raster="degurba.tif"))  # fmt: skip
    chapter.methods.append(tr(
        "Degree of urbanisation: clusters of cells by density per km2 of land and a minimum of people, in the rules of "
        "2024; units by the share of their people in each class, cells shared out by exact area. It is no official "
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
    header = [tr("Class"), tr("Cells"), tr("Area (km2)"), tr("Inhabitants"), tr("Share")]
    return Table(tr("The region by degree of urbanisation"), header, rows, [False] + [True] * 4)


def _near_threshold(diagnosis: Diagnosis) -> list[Block]:
    """Name the units whose class hangs on the exact threshold."""
    table = diagnosis.table_or_none("degurba_flips")
    if table is None:
        return []
    names = dict(zip(diagnosis.unit_ids, diagnosis.unit_names, strict=True))
    near = sorted(names.get(str(unit), str(unit)) for unit in table.column("unit_id"))
    text = tr("Units whose class would change if the thresholds were 0.05 lower or higher: {units}.")
    return [Paragraph(text.format(units=listed(near, 40)), "small")]


def _urban_areas(diagnosis: Diagnosis, chapter: ChapterResult) -> None:
    language = diagnosis.language
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
        chapter.blocks.append(Paragraph(tr("No unit has half of its people in an urban centre: there is no city.")))
        return
    names = [str(name) for name in table.column("fua_name")]
    members, people, core = (table.numbers(name) for name in ("units", "population", "core_population"))
    order = highest(people, names, len(names))
    sentence = tr("The functional area of {name} reaches {units} units with {people} inhabitants.").format(
        name=names[order[0]], units=language.number(members[order[0]]), people=language.number(people[order[0]])
    )
    chapter.summary.append(sentence)
    rows = [
        [names[i], language.number(members[i]), language.number(people[i]), language.number(core[i])] for i in order
    ]
    header = [tr("Functional urban area"), tr("Units"), tr("Inhabitants"), tr("Of the city")]
    chapter.blocks += [
        Paragraph(sentence),
        *(Caution(remark) for remark in remarks),
        Table(tr("Functional urban areas"), header, rows, [False, True, True, True]),
        Figure("map_fua", tr("Cities and their commuting zones (15 % of the employed residents work in the city).")),
    ]
    chapter.maps.append(MapTheme("map_fua", tr("Functional urban areas"), "fua_units", "fua_role"))
    chapter.methods.append(tr(
        "Functional urban areas: a city is the units with half of their people in an urban centre; the commuting zone "
        "is the units of whose employed residents 15 % work in the city. Holes are taken in, detached parts dropped; "
        "the table of decisions lists each."
    ))  # fmt: skip
    chapter.sources.append(
        tr("Dijkstra, Poelman and Veneri (2019), The EU-OECD definition of a functional urban area.")
    )


def _labour_markets(diagnosis: Diagnosis, chapter: ChapterResult) -> None:
    language = diagnosis.language
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
            Paragraph(tr("Commuting binds no units into a labour market area.")),
            *(Caution(remark) for remark in remarks),
        ]
        return
    names = dict(zip(diagnosis.unit_ids, diagnosis.unit_names, strict=True))
    areas = [names.get(str(area), str(area)) for area in table.column("area_id")]
    residents, supply, demand = (table.numbers(name) for name in ("residents", "self_supply", "self_demand"))
    units = table.numbers("units")
    sentence = tr("Commuting binds the units into {count} labour market areas.").format(
        count=language.number(results["N_AREAS"])
    )
    chapter.summary.append(sentence)
    rows = [
        [areas[i], language.number(units[i]), language.number(residents[i]), language.percent(100 * supply[i]),
         language.percent(100 * demand[i])]
        for i in highest(residents, areas, _LISTED)
    ]  # fmt: skip
    header = [tr("Labour market area"), tr("Units"), tr("Employed residents"), tr("Work in it"), tr("Jobs of its own")]
    chapter.blocks += [
        Heading(2, tr("Labour market areas")),
        Paragraph(sentence),
        *(Caution(remark) for remark in remarks),
        Table(tr("The largest labour market areas"), header, rows, [False, True, True, True, True]),
        Figure("map_labour", tr("Labour market areas, each in a colour of its own.")),
        Figure("map_self_supply", tr("Employed residents who work in their own unit.")),
    ]
    _describe_labour_markets(chapter)


def _describe_labour_markets(chapter: ChapterResult) -> None:
    """Add the maps, the method and the source of the labour market areas."""
    chapter.maps.append(MapTheme("map_labour", tr("Labour market areas"), "labour_units", "labour_areas", legend=False))
    chapter.maps.append(MapTheme("map_self_supply", tr("Residents who work in their own unit"), "commuting",
                                 "self_supply"))  # fmt: skip
    chapter.methods.append(tr(
        "Labour market areas: the method of Coombes and Bond in ISTAT's form (1,000, 0.6667, 10,000, 0.75), made "
        "contiguous afterwards; an area is named after its leading unit."
    ))  # fmt: skip
    chapter.sources.append(tr("Coombes and Bond (2008), Travel-to-work areas: the 2007 review."))
