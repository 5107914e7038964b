"""The part of the chapter on migration that shows all cohorts of the region: as a table, and by age and sex."""

from __future__ import annotations

from functools import partial

from ...core.demography.age_fields import BOTH, MEN, WOMEN, parse_ages
from ...core.report.amounts import Condition
from ...core.report.blocks import Block, Figure, Table
from ...core.report.charts.lines import Line, line_chart
from ...core.report.charts.marks import MEN_COLOUR, WOMEN_COLOUR
from ...core.report.origins import Origin, value
from ...i18n import tr
from ...io.painting import TextWidths
from .chapter import ChapterResult
from .diagnosis import Diagnosis
from .figure_tables import Figures, Rows, Words, Writer, figure_table
from .writing import signed_balance

_OLD = 60  # from this age on most of a balance with the deaths left in is deaths


def cohorts_table(diagnosis: Diagnosis, chapter: str, years: tuple[int, int]) -> Table:
    """List all cohorts of the region; where deaths are left in, those of the old say nothing of migration."""
    write, table = diagnosis.language.number, diagnosis.table("cohort_totals")
    numbers = {name: table.numbers(name) for name in ("people_start", "people_end", "net", "rate")}
    texts = {name: table.column(name) for name in ("group", "sex", "age_start", "age_end")}
    own = [row for row, group in enumerate(texts["group"]) if group is None]
    rates = {(texts["sex"][row], texts["age_start"][row]): numbers["rate"][row] for row in own}
    rows = [row for row in own if texts["sex"][row] == BOTH
            and (diagnosis.given("SURVIVAL") or parse_ages(str(texts["age_start"][row]))[0] < _OLD)]  # fmt: skip
    ages = [str(texts["age_start"][row]) for row in rows]
    notes = [] if diagnosis.given("SURVIVAL") else [
        tr("Deaths are left in. Cohorts that were 60 or over at the start are not shown: most of their balance is "
           "deaths.")
    ]  # fmt: skip
    columns: list[tuple[str, str, str, Writer, str]] = [
        (str(years[0]), "people_start", BOTH, write, tr("People of each cohort at the start")),
        (str(years[1]), "people_end", BOTH, write, tr("People of each cohort at the end")),
        (tr("Balance"), "net", BOTH, partial(signed_balance, diagnosis), tr("Balance of each cohort")),
        *(
            (head, "rate", sex, partial(signed_balance, diagnosis, decimals=1), what)
            for head, sex, what in _rates_of_sexes()
        ),
    ]
    return figure_table(
        diagnosis, chapter, tr("All cohorts of the region"), Rows(ages, "age_start"),
        [Words(tr("Age in {year}").format(year=years[0]), [age.replace("-", "–") for age in ages]),
         Words(tr("Age in {year}").format(year=years[1]),
               [str(texts["age_end"][row]).replace("-", "–") for row in rows]),
         *(Figures(head, numbers[field][rows] if field != "rate" else [rates[sex, age] for age in ages], written,
                   _of_cohorts(field, sex), what) for head, field, sex, written, what in columns)],
        subtitle=tr("People at both dates, their balance, and the balance per 100 at the start"), notes=notes,
    )  # fmt: skip


def _rates_of_sexes() -> list[tuple[str, str, str]]:
    """Return heads, sexes and names of the balances per 100 of the cohorts."""
    return [
        (tr("Per 100"), BOTH, tr("Balance of each cohort per 100")),
        (tr("Women"), WOMEN, tr("Balance of the women of each cohort per 100")),
        (tr("Men"), MEN, tr("Balance of the men of each cohort per 100")),
    ]


def _of_cohorts(field: str, sex: str) -> Origin:
    return value("cohort_totals", field, Condition("group", "unknown"), Condition("sex", "=", sex))


def cohorts_by_age(diagnosis: Diagnosis, chapter: ChapterResult, years: tuple[int, int]) -> list[Block]:
    """Draw the balance of women and of men by their age at the start."""
    table = diagnosis.table("cohort_totals")
    rates, sexes = table.numbers("rate").tolist(), table.column("sex")
    cohorts = {sex: [(parse_ages(str(ages))[0], rate) for ages, group, own, rate in
                     zip(table.column("age_start"), table.column("group"), sexes, rates, strict=True)
                     if group is None and own == sex and (parse_ages(str(ages))[0] < _OLD)]
               for sex in (WOMEN, MEN)}  # fmt: skip
    words = ((WOMEN, tr("Women"), WOMEN_COLOUR), (MEN, tr("Men"), MEN_COLOUR))
    lines = [Line(label, [rate for _, rate in cohorts[sex]], colour) for sex, label, colour in words]
    chapter.charts["chart_migration_ages"] = [
        line_chart([age for age, _ in cohorts[WOMEN]], lines, diagnosis.language.number, TextWidths(),
                   (174.0, height), base=0.0)
        for height in (52.0, 44.0, 36.0)
    ]  # fmt: skip
    subtitle = tr("Balance per 100 of each sex, by the youngest age of the cohort in {year}; above 0 more came than "
                  "left").format(year=years[0])  # fmt: skip
    numbers = [diagnosis.register.drawn(chapter.id, what, "age_start", _of_cohorts("rate", sex))
               for _, sex, what in _rates_of_sexes()[1:]]  # fmt: skip
    return [Figure("chart_migration_ages", tr("At which ages people come and leave"), kind="chart", subtitle=subtitle,
                   numbers=numbers)]  # fmt: skip
