"""The chapter on trends: how long and how fast units have been losing people, and where like changes lie together."""

from __future__ import annotations

from ...core.known import UNKNOWN_CLASS, ClassTotal, class_totals, count_class, highest
from ...core.report.blocks import (
    Block,
    Caution,
    Figure,
    Heading,
    Paragraph,
    Table,
)
from ...i18n import tr
from .chapter import ChapterResult, MapTheme, lacking
from .diagnosis import Diagnosis, TableName, TooLittle

ID = "trend"
INPUTS: tuple[str, ...] = ("UNITS",)
_LISTED = 10
_PERMUTATIONS = 9999  # enough for a p that survives the correction for many units
_SURE = 1.96  # the two-sided limit of 5 per cent
_INTENSITIES = ("severe", "moderate", "modest", "growing")


def title() -> str:
    """Return the title of the chapter."""
    return tr("Trends and clusters of change")


def missing(diagnosis: Diagnosis) -> str:
    """Return what the chapter lacks."""
    return lacking(ID, diagnosis)


def compose(diagnosis: Diagnosis) -> ChapterResult:
    """Measure the trends and look for clusters, and tell what came out."""
    chapter = ChapterResult(ID, title())
    _trend(diagnosis, chapter)
    if diagnosis.run.table("UNITS").has_polygons:
        _clusters(diagnosis, chapter)
    return chapter


def _trend(diagnosis: Diagnosis, chapter: ChapterResult) -> None:
    diagnosis.calculate("shrinkagetrend", **diagnosis.passed_on("UNITS", "UNIT_ID", "SERIES", "NODATA_VALUES"),
                        OUTPUT=TableName("trend"))  # fmt: skip
    table = diagnosis.table("trend")
    trends = table.column("trend")
    falls = [float("nan") if trend is None else float(trend == "decreasing") for trend in trends]
    totals = class_totals(table.column("intensity"), _INTENSITIES, diagnosis.populations[1], falls)
    chapter.figures["intensity"] = {
        name: {"units": total.units, "population": total.sums[0]}
        for name, total in totals.items() if name != UNKNOWN_CLASS
    }  # fmt: skip
    chapter.figures["decreasing"] = count_class(trends, "decreasing")
    sentence = _sentence(diagnosis, chapter)
    chapter.summary.append(sentence)
    chapter.blocks += [
        Paragraph(sentence, "lead"),
        *(Caution(remark) for remark in diagnosis.remarks()),
        _intensity_table(diagnosis, totals),
        Figure("map_trend", tr("Intensity of decline: yearly rate of the whole series.")),
        _since_the_peak(diagnosis),
    ]
    chapter.maps.append(MapTheme("map_trend", tr("Intensity of decline"), "trend", "shrinkage_intensity"))
    chapter.methods.append(tr(
        "Trend: the rate is geometric, from the first to the last known year; severe is below −1 % a year, moderate "
        "below −0.5 %, modest below 0 (limits of ESPON ESCAPE). A trend is called decreasing where the test of Mann "
        "and Kendall is sure at 5 %."
    ))  # fmt: skip
    chapter.sources.append(tr(
        "ESPON ESCAPE, patterns of simple shrinkage, as quoted in secondary sources; Mann (1945), Kendall (1975) and "
        "Sen (1968) for the trend."
    ))  # fmt: skip


def _sentence(diagnosis: Diagnosis, chapter: ChapterResult) -> str:
    language, found = diagnosis.language, chapter.figures["intensity"]
    if chapter.figures["decreasing"] is None:
        return tr("No trend could be computed for any unit; units that lose more than 1 % of their people a year: "
                  "{severe}.").format(severe=language.number(found["severe"]["units"]))  # fmt: skip
    return tr("Units with a sure downward trend over the whole series: {decreasing}; units that lose more than 1 % of "
              "their people a year: {severe}.").format(
        decreasing=language.number(chapter.figures["decreasing"]), severe=language.number(found["severe"]["units"])
    )  # fmt: skip


def _intensity_table(diagnosis: Diagnosis, totals: dict[str, ClassTotal]) -> Table:
    language = diagnosis.language
    names = {"severe": tr("Severe: below −1 % a year"), "moderate": tr("Moderate: −1 to −0.5 %"),
             "modest": tr("Modest: −0.5 to 0 %"), "growing": tr("Stable or growing")}  # fmt: skip
    rows = [[name, *map(language.number, (totals[key].units, *totals[key].sums))] for key, name in names.items()]
    header = [tr("Intensity"), tr("Units"), tr("Inhabitants"), tr("With a sure downward trend")]
    return Table(tr("Units by intensity of decline"), header, rows, [False, True, True, True])


def _since_the_peak(diagnosis: Diagnosis) -> Table:
    language, table, names = diagnosis.language, diagnosis.table("trend"), diagnosis.unit_names
    loss, peak, people, run = (table.numbers(name) for name in ("loss_pct", "peak_year", "peak_pop", "decline_run"))
    rows = [
        [names[i], f"{peak[i]:.0f}", language.number(people[i]), language.percent(loss[i]), language.number(run[i])]
        for i in highest(loss, diagnosis.unit_ids, _LISTED)
    ]
    header = [tr("Unit"), tr("Peak year"), tr("Inhabitants then"), tr("Lost since"), tr("Years of decline on end")]
    return Table(tr("The greatest losses since the peak of the series"), header, rows, [False] + [True] * 4)


def _clusters(diagnosis: Diagnosis, chapter: ChapterResult) -> None:
    chapter.blocks.append(Heading(2, tr("Where like changes lie together")))
    try:
        results = diagnosis.attempt(
            "hotspots", UNITS=diagnosis.layer("change"), UNIT_ID=diagnosis.run.field("UNIT_ID"), VALUE="rate_geometric",
            WEIGHTS="queen", PERMUTATIONS=_PERMUTATIONS, OUTPUT=TableName("clusters"),
        )  # fmt: skip
    except TooLittle as reason:
        chapter.blocks.append(Paragraph(str(reason), "small"))
        return
    cluster = diagnosis.table("clusters").column("cluster")
    hot, cold = count_class(cluster, "hot"), count_class(cluster, "cold")
    chapter.figures["clusters"] = {"hot": hot, "cold": cold,
                                   "global_i": results["GLOBAL_I"], "global_z": results["GLOBAL_Z"]}  # fmt: skip
    language = diagnosis.language
    text = tr("Moran's I of the yearly rate is {index}: {words}. Units in clusters of high rates: {hot}; in clusters "
              "of low rates: {cold}.").format(
        index=language.number(results["GLOBAL_I"], 2), words=_alike(results["GLOBAL_Z"]),
        hot=language.number(hot), cold=language.number(cold),
    )  # fmt: skip
    blocks: list[Block] = [
        Paragraph(text),
        *(Caution(remark) for remark in diagnosis.remarks()),
        Figure("map_clusters", tr("Clusters of the yearly rate of change among units that touch.")),
    ]
    chapter.blocks += blocks
    chapter.maps.append(MapTheme("map_clusters", tr("Clusters of population change"), "clusters", "hotspots"))
    chapter.methods.append(tr(
        "Clusters: the statistic Gi* of the yearly rate over units that touch (the unit included), {count} seeded "
        "permutations, false discoveries held at 5 %."
    ).format(count=language.number(_PERMUTATIONS)))  # fmt: skip
    chapter.sources.append(tr("Ord and Getis (1995), Local spatial autocorrelation statistics."))


def _alike(z: float | None) -> str:
    if z is None or z != z:
        return tr("whether neighbours change alike cannot be told")
    if z > _SURE:
        return tr("neighbours change alike")
    return tr("neighbours change no more alike than chance would have it")
