"""The chapter on age structure, as far as the fields at hand allow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from functools import partial
from typing import Literal

from ...core.demography.age import AgeTable
from ...core.demography.age_fields import MEN, WOMEN
from ...core.demography.group_totals import AgeTotals, summarise_ages
from ...core.demography.pyramids import Pyramid, pyramid_of
from ...core.known import highest
from ...core.report.blocks import Block, Caution, Columns, Figure, KeyFigure, Panel
from ...core.report.charts.pyramid import PyramidWords, population_pyramid
from ...core.report.origins import by_rule, value
from ...i18n import error_sentence, tr
from ...io.painting import TextWidths
from ..age_inputs import start_age_year
from ..unit_inputs import read_groups
from .chapter import ChapterResult, MapTheme, lacking
from .diagnosis import Diagnosis, TableName
from .figure_tables import Figures, Words, figure_table
from .references import with_references
from .registering import age_columns, by_group, by_unit, unit_column
from .writing import group_word

ID = "ages"
INPUTS: tuple[str, ...] = ("UNITS",)
_REFERENCES = ("share_old", "ageing_index", "masculinity")  # of which a place has to have one, to have a row
_LISTED = 8


def title() -> str:
    """Return the title of the chapter."""
    return tr("Age structure")


def missing(diagnosis: Diagnosis) -> str:
    """Return what the chapter lacks; groups of other bounds are no reason where the old were given by themselves."""
    problem = diagnosis.age_problem
    if problem is not None and not diagnosis.given("POP_OLD"):
        return error_sentence(problem)
    return lacking(ID, diagnosis)


def compose(diagnosis: Diagnosis) -> ChapterResult:
    """Measure the ages, and tell what came out."""
    chapter = ChapterResult(ID, title())
    problem = diagnosis.age_problem
    published = diagnosis.publication is not None  # then the units have broad ages, and women, in fields of their own
    fields = diagnosis.passed_on("AGE_FIELDS", "SEX_CODES") if problem is None and not published else {}
    passed = diagnosis.passed_on("UNITS", "UNIT_ID", "POP_YOUNG", "POP_OLD", "WOMEN", "NODATA_VALUES") | fields
    total = diagnosis.run.value("POP_END")
    diagnosis.calculate("agestructure", **passed, POP_TOTAL=total, OUTPUT=TableName("ages"))
    remarks = [] if published else [*([error_sentence(problem)] if problem else []), *diagnosis.remarks()]
    run = diagnosis.run
    groups = read_groups(run)
    totals = summarise_ages(diagnosis.whole.broad, groups)
    chapter.figures["ages"] = [asdict(row) for row in totals]
    columns, rows = age_columns(diagnosis, totals), by_group(diagnosis, [row.group for row in totals])
    people, old, share, _, index, _ = (column.registered(diagnosis, ID, rows) for column in columns)
    chapter.lead = " ".join(_sentences(diagnosis, totals[-1]))
    chapter.numbers = [number for number in (old, people, share, index) if number]
    chapter.summary.append(chapter.lead)
    chapter.headline = _key_figures(diagnosis, totals[-1])[:1]
    pyramid = _pyramid(diagnosis, chapter, diagnosis.whole.ages)
    shown: Block = Figure("map_ages", tr("People aged 65 and over"), kind="map", subtitle=tr("In % of all inhabitants"))
    chapter.blocks += [
        Columns([pyramid, [shown]], [6, 6]) if pyramid else shown,
        *_tables(diagnosis, totals, groups is not None, columns),
        *(Caution(remark) for remark in remarks),
    ]
    size: Literal["half", "full"] = "half" if pyramid else "full"
    chapter.maps.append(MapTheme("map_ages", tr("People aged 65 and over"), "ages", "ageing", size=size))
    chapter.methods.append(tr(
        "Ages: young are those up to 14 years, old those from 65 on, oldest those from 80 on. Ratios of a group are "
        "ratios of its sums. Where there are no young people there is no ageing index."
    ))  # fmt: skip
    return chapter


def _key_figures(diagnosis: Diagnosis, region: AgeTotals) -> list[KeyFigure]:
    language = diagnosis.language
    found = [
        (region.share_old, language.percent(100 * region.share_old), tr("of the inhabitants are 65 or over")),
        (region.ageing_index, language.number(region.ageing_index), tr("people of 65 and over per 100 under 15")),
        (region.share_oldest, language.percent(100 * region.share_oldest), tr("of the inhabitants are 80 or over")),
        (region.masculinity, language.number(region.masculinity, 1), tr("men per 100 women")),
    ]
    return [KeyFigure(text, label) for value, text, label in found if value == value]


def _sentences(diagnosis: Diagnosis, region: AgeTotals) -> list[str]:
    language = diagnosis.language
    if region.share_old != region.share_old:
        return [tr("How many of the inhabitants are 65 or over is unknown.")]
    sentences = [
        tr("{old} of {population} inhabitants {old:is|are} 65 or over ({share}).").format(
            old=language.number(region.old), population=language.number(region.population),
            share=language.percent(100 * region.share_old),
        )
    ]  # fmt: skip
    if region.ageing_index == region.ageing_index:
        sentences.append(tr("For every 100 people under 15 there are {index} of 65 and over.").format(
            index=language.number(region.ageing_index)))  # fmt: skip
    return sentences


def _pyramid(diagnosis: Diagnosis, chapter: ChapterResult, ages: AgeTable | None) -> list[Block]:
    if ages is None or ages.count(0, None) is None or not _can_be_drawn(diagnosis, ages):
        return []
    before, write = _pyramid_before(diagnosis), diagnosis.language.number
    years = (str(diagnosis.run.whole("END_YEAR")), str(start_age_year(diagnosis.run)) if before else "")
    texts = PyramidWords(tr("Men"), tr("Women"), bars=years[0], dotted=years[1])
    chapter.charts["chart_pyramid"] = [
        population_pyramid(pyramid_of(ages), texts, lambda value: write(value, 0 if value == int(value) else 1),
                           TextWidths(), (85.0, height), dotted=before)
        for height in (84.0, 72.0)
    ]  # fmt: skip
    title = diagnosis.fill(tr("Ages, {end}"), end=str(diagnosis.run.whole("END_YEAR")))
    subtitle = tr("In % of all inhabitants, each bar five years of age")
    return [Figure("chart_pyramid", title, kind="chart", subtitle=subtitle, numbers=[_number_of_pyramid(diagnosis)])]


def _number_of_pyramid(diagnosis: Diagnosis) -> int:
    """Register the bars of the pyramid, which are drawn and not written."""
    fields = [] if diagnosis.ages is None else [group.field for group in diagnosis.ages.groups]
    return diagnosis.register.drawn(
        ID, tr("Women and men of each age, % of all"), "", by_rule({"ages": fields}),
        tr("Each bar is the sum of its ages over all units, in per cent of the sum of all ages"))  # fmt: skip


def _pyramid_before(diagnosis: Diagnosis) -> Pyramid | None:
    """Return the ages of the earlier date, where they are given for women and men."""
    ages = diagnosis.whole.start_ages
    return pyramid_of(ages) if ages is not None and _can_be_drawn(diagnosis, ages) else None


def _can_be_drawn(diagnosis: Diagnosis, ages: AgeTable) -> bool:
    """Tell whether ages are those of women and of men, none of them too few to be published."""
    return {WOMEN, MEN} <= {group.sex for group in ages.groups} and not diagnosis.whole.has_few_of(ages)


def _tables(
    diagnosis: Diagnosis, totals: Sequence[AgeTotals], grouped: bool, columns: Sequence[Figures]
) -> list[Block]:  # fmt: skip
    language, groups = diagnosis.language, [row.group for row in totals]
    blocks: list[Block] = []
    if grouped:
        caption = tr("Ages by {group}").format(group=group_word(diagnosis).lower())
        names = [tr("Region") if group is None else group or "–" for group in groups]
        meaning = tr("Ageing index: people of 65 and over for every 100 under 15.")
        notes = [meaning] if any(row.ageing_index == row.ageing_index for row in totals) else []
        whole = figure_table(diagnosis, ID, caption, by_group(diagnosis, groups),
                             [Words(group_word(diagnosis), names), *columns], total=True, notes=notes)  # fmt: skip
        blocks.append(with_references(diagnosis, whole, _REFERENCES, [diagnosis.run.whole("END_YEAR")],
                                      partial(_reference_cells, diagnosis)))  # fmt: skip
    table = diagnosis.table("ages")
    shares, index = (table.numbers(name) for name in ("share_old", "ageing_index"))
    places = highest(shares, diagnosis.unit_ids, _LISTED)
    oldest = figure_table(diagnosis, ID, tr("The oldest populations"), by_unit(diagnosis, places), [
        Words(diagnosis.words.heading, [diagnosis.unit_names[place] for place in places]),
        Figures(tr("65 and over"), 100 * shares[places], language.percent, value("ages", "share_old").hundredfold(),
                tr("Share of 65 and over (%), by unit")),
        unit_column(tr("Ageing index"), "ages", "ageing_index", index[places], language.number,
                    tr("Ageing index, by unit")),
    ])  # fmt: skip
    blocks.append(Columns([[oldest], [_how_sure(diagnosis)]], [6, 6]))
    return blocks


def _reference_cells(diagnosis: Diagnosis, name: str) -> list[str]:
    """Return the row of another place, as far as its ages are known."""
    language, year = diagnosis.language, diagnosis.run.whole("END_YEAR")
    people, old, index, men = (diagnosis.references.value(series, name, year)
                               for series in ("population", "share_old", "ageing_index", "masculinity"))  # fmt: skip
    return [name, language.number(people), "", language.percent(old), "", language.number(index),
            language.number(men, 1)]  # fmt: skip


def _how_sure(diagnosis: Diagnosis) -> Panel:
    """Say how far shares of small places can be trusted."""
    return Panel(tr("How sure is this?"), [
        tr("Where 100 people live, one family moves the share of 65 and over by a point or two: the first of the list "
           "are old beyond doubt, their order is not."),
        tr("Figures of a group are those of all its people, never means of its parts."),
    ])  # fmt: skip
