"""Sizes of the places of a diagnosis: the chart of rank and size with its sentences, and the table of bands."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from ....core.linkages.band_figures import BandFigures, SizeTable
from ....core.linkages.rank_size import QUANTILE, RankSize, lines_at_cuts
from ....core.report.amounts import Condition
from ....core.report.blocks import Block, Figure, Paragraph, Table
from ....core.report.charts.rank_size import RankSizeLines, RankSizeWords, rank_size_chart
from ....core.report.origins import Origin, by_rule, summary, total, value
from ....i18n import tr
from ....io.layers import FeatureTable
from ....io.painting import TextWidths
from ..chapter import ChapterResult
from ..diagnosis import Diagnosis
from ..figure_tables import Figures, Rows, Words, figure_table
from ..profile import has_minutes, make_profile
from ..service_names import service_name
from ..writing import signed_percent
from .capitals import PEOPLE
from .hierarchy import BANDS, LEVELS, RANK_SIZE, TOWN, Hierarchy

ID = "settlements"
_CHART = "chart_rank_size"
_WIDTH, _HEIGHTS = 85.0, (48.0, 40.0)  # mm, the tallest first
_NAMED = 3


def rank_size_blocks(diagnosis: Diagnosis, chapter: ChapterResult, found: Hierarchy) -> list[Block]:
    """Draw places by rank and size, and say what the slope does not say."""
    lines = lines_at_cuts(found.system.people, TOWN)
    main = lines[0]
    chapter.figures["rank_size"] = [{"from": line.cut, "places": line.n, "zeta": line.zeta, "se": line.zeta_se,
                                     "q": line.q} for line in lines]  # fmt: skip
    if main.zeta != main.zeta:
        return [Paragraph(diagnosis.fill(tr("Fewer than three {units} have {people} inhabitants: there is no line of "
                                            "rank and size."), people=TOWN))]  # fmt: skip
    _draw(diagnosis, chapter, found, lines)
    even = main.one_is_not_rejected and not main.is_of_few
    caption = tr("Towns shrink in even steps") if even else tr("Places by rank and size")
    subtitle = tr("Inhabitants by rank, both axes logarithmic, {year}").format(year=diagnosis.run.whole("END_YEAR"))
    numbers = [
        diagnosis.register.drawn(ID, tr("Chart: inhabitants by rank"), "", by_rule({LEVELS: ["rank", PEOPLE]}),
                                 tr("Each place by its rank and its people")),
        _slope(diagnosis, main), _error(diagnosis, main), _lotka(diagnosis, main),
    ]  # fmt: skip
    told = [tr("A slope of 1 (the second town half of the first) is not rejected.")] if even else []
    if main.is_of_few:
        told.append(diagnosis.fill(tr("{places} {places:place is|places are} on the "
                                      "line: its slope says little."), places=main.n))  # fmt: skip
    others = [line for line in lines[1:] if line.zeta == line.zeta and not line.is_of_few]
    first = _first(diagnosis, main)
    told += [*_other_cuts(diagnosis, others), *first]
    more = [number for line in others for number in (_slope(diagnosis, line), _error(diagnosis, line))]
    more += [_primacy(diagnosis, main)] if first else []
    said = Paragraph(" ".join(told), "small", numbers=[*numbers[1:], *more])
    return [Figure(_CHART, caption, kind="chart", subtitle=subtitle, numbers=numbers), *([said] if told else [])]


def _draw(diagnosis: Diagnosis, chapter: ChapterResult, found: Hierarchy, lines: list[RankSize]) -> None:
    """Draw the places from the lowest cut on: below it no line is fitted."""
    language, main, lower = diagnosis.language, lines[0], lines[1]
    order = found.system.order[: lower.n]
    told = RankSizeWords(
        tr("line of ranks (Lotka): slope {slope}").format(slope=language.number(main.q, 2)),
        tr("line of rank − ½: slope {slope} ± {error}").format(slope=language.number(main.zeta, 2),
                                                               error=language.number(main.half_width, 2)),
        tr("cut at {people}").format(people=language.number(main.cut)), tr("rank of the place"),
    )  # fmt: skip
    chapter.charts[_CHART] = [
        rank_size_chart(
            found.system.people[order], [found.names[row] for row in order[:_NAMED]], main.n, main.cut,
            RankSizeLines((main.ln_c, main.q), (main.ln_a, main.zeta)), told, language.number, TextWidths(),
            (_WIDTH, height),
        )
        for height in _HEIGHTS
    ]  # fmt: skip


def _other_cuts(diagnosis: Diagnosis, lines: list[RankSize]) -> list[str]:
    """Say what the slope is from other sizes on."""
    if not lines:
        return []
    write = diagnosis.language.number
    each = [tr("{slope} ± {error} from {people}").format(slope=write(line.zeta, 2), error=write(line.half_width, 2),
                                                         people=write(line.cut)) for line in lines]  # fmt: skip
    return [tr("The cut decides the slope: {slopes} inhabitants.").format(slopes=", ".join(each))]


def _first(diagnosis: Diagnosis, main: RankSize) -> list[str]:
    if main.is_of_few or main.primacy_residual != main.primacy_residual:
        return []
    share = diagnosis.language.percent(100 * main.primacy_residual, 0)
    return [tr("First town: {share} of what the line through the others expects.").format(share=share)]


def _measure(name: str, field: str, line: RankSize) -> Origin:
    return value(RANK_SIZE, field, Condition("measure", "=", name), Condition("cut", "=", line.cut))


def _slope(diagnosis: Diagnosis, line: RankSize) -> int:
    return diagnosis.register.figure(ID, tr("Slope of ln(rank − ½) on ln people, from {people} on").format(
        people=diagnosis.language.number(line.cut)), line.zeta, diagnosis.language.number(line.zeta, 2),
        _measure("zeta", "value", line))  # fmt: skip


def _error(diagnosis: Diagnosis, line: RankSize) -> int:
    return diagnosis.register.figure(ID, tr("Half of its interval of 95 %"), line.half_width,
                                     diagnosis.language.number(line.half_width, 2),
                                     replace(_measure("zeta", "se", line), times=QUANTILE))  # fmt: skip


def _lotka(diagnosis: Diagnosis, line: RankSize) -> int:
    return diagnosis.register.figure(ID, tr("Slope of Lotka's line"), line.q, diagnosis.language.number(line.q, 2),
                                     _measure("q", "value", line))  # fmt: skip


def _primacy(diagnosis: Diagnosis, line: RankSize) -> int:
    share = 100 * line.primacy_residual
    return diagnosis.register.figure(ID, tr("First place, in % of what the line through the others gives"), share,
                                     diagnosis.language.percent(share, 0),
                                     _measure("primacy_residual", "value", line).hundredfold())  # fmt: skip


def bands_table(diagnosis: Diagnosis) -> Table:
    """Return the places by size: how many, their people, their change, and the minutes to a service."""
    language, table = diagnosis.language, diagnosis.table(BANDS)
    found = _size_table(table)
    bands = [str(band) for band in table.column("band")]
    years = {"start": diagnosis.run.whole("START_YEAR"), "end": diagnosis.run.whole("END_YEAR")}
    start, end, people = (total(BANDS, name) for name in ("people_start", "people_end", "people"))
    columns: list[Figures | Words] = [
        Words(tr("Inhabitants"), [*bands, tr("Region")]),
        Figures(tr("Places"), found.all_places, language.number, total(BANDS, "places"), tr("Places by size")),
        Figures(tr("People"), found.all_people, language.number, people, tr("People by size of their place")),
        Figures(tr("Share"), found.share, language.percent, by_rule({BANDS: ["people"]}),
                tr("Share of the people by size of their place (%)"), tr("People of the band, in % of all bands")),
        Figures(tr("Change¹"), found.change, partial(signed_percent, language),
                end.less(start).percent_of(start), tr("Change by size of the place (%)")),
        *_minutes_column(diagnosis, found),
    ]  # fmt: skip
    note = diagnosis.fill(tr("¹ {start}–{end}, the {count} {units} known in both years, by their size of {end}."),
                          count=found.compared, **{name: str(year) for name, year in years.items()})  # fmt: skip
    return figure_table(diagnosis, ID, tr("Places by size, {year}").format(year=years["end"]),
                        Rows([*bands, None], "band"), columns, total=True,
                        notes=[note] if found.compared else [])  # fmt: skip


def _size_table(table: FeatureTable) -> SizeTable:
    names = ("compared", "people_start", "people_end", "reached", "mean_min")
    return SizeTable(table.numbers("places"), table.numbers("people"), BandFigures(*map(table.numbers, names)))


def _minutes_column(diagnosis: Diagnosis, found: SizeTable) -> list[Figures]:
    """Return the mean minutes to the service of the overlay; nothing without services."""
    if not has_minutes(diagnosis):
        return []
    service = service_name(make_profile(diagnosis).service)
    return [Figures(tr("Min: {service}").format(service=service), found.minutes, diagnosis.language.number,
                    summary(BANDS, "mean_min", "mean", "reached"),
                    tr("Mean minutes of the people by size of their place: {service}").format(
                        service=service))]  # fmt: skip
