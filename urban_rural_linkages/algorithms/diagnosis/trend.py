"""The chapter on trends: how long and how fast units have been losing people, and where like changes lie together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from ...core.demography.later_peaks import losses_since_later_peaks
from ...core.known import UNKNOWN_CLASS, ClassTotal, class_totals, count_class, highest
from ...core.report.amounts import Condition
from ...core.report.blocks import Block, Caution, Figure, Paragraph, Table, side_by_side
from ...core.report.origins import by_rule, count
from ...i18n import tr
from .chapter import ChapterResult, MapTheme, lacking
from .diagnosis import Diagnosis, TableName, TooLittle
from .figure_tables import Figures, Rows, Words, figure_table
from .registering import by_unit, class_columns, unit_column

ID = "trend"
INPUTS: tuple[str, ...] = ("UNITS",)
_LISTED, _FEWEST = 12, 6
_LEAST_LOSS = 1.0  # per cent
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
    trend = _trend(diagnosis, chapter)
    alike = _clusters(diagnosis, chapter) if diagnosis.run.table("UNITS").has_polygons else []
    maps = [[Figure("map_trend", tr("Intensity of decline"), kind="map", subtitle=_of_the_series(diagnosis))]]
    if not any(theme.name == "map_clusters" for theme in chapter.maps):
        chapter.maps[0] = replace(chapter.maps[0], size="full")
    else:
        maps.append(
            [
                Figure(
                    "map_clusters",
                    tr("Where like changes lie together"),
                    kind="map",
                    subtitle=diagnosis.fill(tr("Clusters of the yearly rate among {units} that touch")),
                )
            ]
        )
    chapter.blocks += [side_by_side(*maps), *alike, *trend]
    return chapter


def _years(diagnosis: Diagnosis) -> tuple[str, str]:
    """Return the first and the last year of the series."""
    years = diagnosis.yearly_people
    return str(min(years)), str(max(years))


def _of_the_series(diagnosis: Diagnosis) -> str:
    first, last = _years(diagnosis)
    return tr("Yearly rate of the whole series, {first}–{last}").format(first=first, last=last)


def _trend(diagnosis: Diagnosis, chapter: ChapterResult) -> list[Block]:
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
    chapter.lead, chapter.numbers = _sentence(diagnosis, chapter), _numbers(diagnosis, chapter)
    chapter.summary.append(chapter.lead)
    chapter.maps.append(MapTheme("map_trend", tr("Intensity of decline"), "trend", "shrinkage_intensity", size="half"))
    chapter.methods.append(tr(
        "Trend: the rate is geometric, from the first to the last known year; severe is below −1 % a year, moderate "
        "below −0.5 %, modest below 0 (limits of ESPON ESCAPE). A trend is called decreasing where the test of Mann "
        "and Kendall is sure at 5 %."
    ))  # fmt: skip
    chapter.sources.append(tr(
        "ESPON ESCAPE, patterns of simple shrinkage, as quoted in secondary sources; Mann (1945), Kendall (1975) and "
        "Sen (1968) for the trend."
    ))  # fmt: skip
    return [_intensity_table(diagnosis, totals), *_since_the_peak(diagnosis), *map(Caution, diagnosis.remarks())]


def _sentence(diagnosis: Diagnosis, chapter: ChapterResult) -> str:
    found = chapter.figures["intensity"]
    if chapter.figures["decreasing"] is None:
        return diagnosis.fill(tr("No trend could be computed; {severe} of {all} {units} lose more than 1 % of their "
                                 "people a year."), severe=found["severe"]["units"],
                              all=len(diagnosis.unit_ids))  # fmt: skip
    first, last = _years(diagnosis)
    return diagnosis.fill(tr("{severe} of {all} {units} lose more than 1 % of their people a year; in {decreasing} the "
                             "downward trend from {first} to {last} is sure."), severe=found["severe"]["units"],
                          decreasing=chapter.figures["decreasing"], all=len(diagnosis.unit_ids), first=first,
                          last=last)  # fmt: skip


def _numbers(diagnosis: Diagnosis, chapter: ChapterResult) -> list[int]:
    """Register how many units lose fast, and of how many the trend is sure."""
    severe, decreasing = chapter.figures["intensity"]["severe"]["units"], chapter.figures["decreasing"]
    write, register = diagnosis.language.number, diagnosis.register
    return [
        register.figure(ID, tr("Units that lose more than 1 % of their people a year"), severe, write(severe),
                        count("trend", Condition("intensity", "=", "severe"))),
        *([] if decreasing is None else [
            register.figure(ID, tr("Units with a sure downward trend"), decreasing, write(decreasing),
                            count("trend", Condition("trend", "=", "decreasing")))]),
    ]  # fmt: skip


def _intensity_table(diagnosis: Diagnosis, totals: dict[str, ClassTotal]) -> Table:
    names = {"severe": tr("Severe: below −1 % a year"), "moderate": tr("Moderate: −1 to −0.5 %"),
             "modest": tr("Modest: −0.5 to 0 %"), "growing": tr("Stable or growing")}  # fmt: skip
    shown = [totals[key] for key in names]
    return figure_table(
        diagnosis, ID, diagnosis.fill(tr("{Units} by intensity of decline")), Rows(list(names), "intensity"),
        [Words(tr("Intensity"), list(names.values())), *class_columns(diagnosis, "trend", shown),
         Figures(tr("With a sure downward trend"), [one.sums[1] for one in shown], diagnosis.language.number,
                 count("trend", Condition("trend", "=", "decreasing")), tr("Units with a sure downward trend"))],
    )  # fmt: skip


def _since_the_peak(diagnosis: Diagnosis) -> list[Block]:
    """List who grew first and lost later; the losses of those that fell from the first year on have been listed."""
    language, table = diagnosis.language, diagnosis.table("trend")
    values = {name: table.numbers(name) for name in ("loss_pct", "peak_year", "peak_pop", "decline_run")}
    first, _ = _years(diagnosis)
    losses = losses_since_later_peaks(values["loss_pct"], values["peak_year"], int(first), _LEAST_LOSS)
    places = highest(losses, diagnosis.unit_ids, _LISTED)
    if not places:
        return []
    columns: list[tuple[str, str, Callable[[float], str]]] = [
        (tr("Peak year"), "peak_year", lambda year: f"{year:.0f}"),
        (tr("Inhabitants then"), "peak_pop", language.number),
        (tr("Lost since"), "loss_pct", language.percent),
        (tr("Years of decline in a row, to the end"), "decline_run", language.number),
    ]
    what = tr("{column}, by unit")
    return [figure_table(
        diagnosis, ID, diagnosis.fill(tr("{Units} that grew first: the greatest losses since their peak")),
        by_unit(diagnosis, places),
        [Words(diagnosis.words.heading, [diagnosis.unit_names[place] for place in places]),
         *(unit_column(head, "trend", field, values[field][places], write, what.format(column=head))
           for head, field, write in columns)],
        subtitle=tr("Those that fell from {first} on are not listed again").format(first=first), fewest=_FEWEST,
    )]  # fmt: skip


def _clusters(diagnosis: Diagnosis, chapter: ChapterResult) -> list[Block]:
    try:
        results = diagnosis.attempt(
            "hotspots", UNITS=diagnosis.layer("change"), UNIT_ID=diagnosis.run.field("UNIT_ID"), VALUE="rate_geometric",
            WEIGHTS="queen", PERMUTATIONS=_PERMUTATIONS, OUTPUT=TableName("clusters"),
        )  # fmt: skip
    except TooLittle as reason:
        return [Paragraph(str(reason), "small")]
    cluster = diagnosis.table("clusters").column("cluster")
    hot, cold = count_class(cluster, "hot"), count_class(cluster, "cold")
    chapter.figures["clusters"] = {"hot": hot, "cold": cold,
                                   "global_i": results["GLOBAL_I"], "global_z": results["GLOBAL_Z"]}  # fmt: skip
    if len([kind for kind in cluster if kind in ("hot", "cold")]) > 1:  # a map of one that stands out is of one colour
        chapter.maps.append(MapTheme("map_clusters", tr("Clusters of population change"), "clusters", "hotspots",
                                     size="half"))  # fmt: skip
    language = diagnosis.language
    alike = _alike(results["GLOBAL_Z"]).format(index=language.number(results["GLOBAL_I"], 2))
    text = f"{alike} {_in_clusters(diagnosis, cluster)}"
    chapter.methods.append(tr(
        "Clusters: the statistic Gi* of the yearly rate over neighbours that touch (with itself), {count} seeded "
        "permutations, false discoveries held at 5 %."
    ).format(count=language.number(_PERMUTATIONS)))  # fmt: skip
    chapter.sources.append(tr("Ord and Getis (1995), Local spatial autocorrelation statistics."))
    numbers = [
        diagnosis.register.figure(ID, tr("Moran's I of the yearly rate"), results["GLOBAL_I"],
                                  language.number(results["GLOBAL_I"], 2), by_rule({"change": ["rate_geometric"]}),
                                  tr("Global statistic of neighbours that touch; see 'clusters'")),
        *(diagnosis.register.figure(ID, what, found, language.number(found),
                                    count("clusters", Condition("cluster", "=", name)))
          for what, name, found in ((tr("Units in clusters of high rates"), "hot", hot),
                                    (tr("Units in clusters of low rates"), "cold", cold))),
    ]  # fmt: skip
    return [Paragraph(text, numbers=numbers), *map(Caution, diagnosis.remarks())]


def _alike(z: float | None) -> str:
    if z is None or z != z:
        return tr("Whether neighbours change alike cannot be told.")
    if z > _SURE:
        return tr("Neighbours change alike (Moran's I of the yearly rate: {index}).")
    return tr("Neighbours change no more alike than chance would have it (Moran's I of the yearly rate: {index}).")


def _in_clusters(diagnosis: Diagnosis, cluster: Sequence[object]) -> str:
    """Say how many units lie in clusters; a single one by its name."""
    hot, cold = ([name for name, kind in zip(diagnosis.unit_names, cluster, strict=True) if kind == one]
                 for one in ("hot", "cold"))  # fmt: skip
    both = [*hot, *cold]
    if not both:
        return tr("No cluster stands out from chance.")
    if len(both) == 1:
        one = tr("{name} stands out, with the places around it, by high rates.") if hot else tr(
            "{name} stands out, with the places around it, by low rates.")  # fmt: skip
        return diagnosis.fill(one, name=both[0])
    return diagnosis.fill(tr("{Units} in clusters of high rates: {hot}; in clusters of low rates: {cold}."),
                          hot=len(hot), cold=len(cold))  # fmt: skip
