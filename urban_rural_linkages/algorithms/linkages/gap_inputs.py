"""The indicators of the urban-rural gap: rows that fields open by themselves, and a table of others; declared, read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ...i18n import tr
from .. import parameters as p

if TYPE_CHECKING:
    from ...core.arrays import Floats
    from ...core.linkages.gap import GapRules
    from ...core.linkages.pooled import Indicator
    from ..run import Run


def indicator_parameters() -> p.Parameters:
    """Declare the table of indicators, and the fields of the rows that need none."""
    return [
        p.matrix("INDICATORS", tr("Indicators"), tr("A row each: its name, the field of the part, the field of the "
                 "whole, which end is worse (high, low, neither; empty: high), and what is made of them. share: part "
                 "of the whole, such as people of 65 and over of all; change: the part less the whole, of the whole, "
                 "such as people now and ten years ago; mean: a figure for each of the whole, such as minutes, "
                 "weighted by people; hundred: the part for every 100 of the whole; level: the part for each of the "
                 "whole, such as people for each km2. Empty: share."),
                 (tr("Name"), tr("Part (field)"), tr("Whole (field)"), tr("Worse end"), tr("Kind")), optional=True),
        p.field("MEN_FIELD", tr("Men"), tr("With women: men per 100 women, of which neither end is worse."), "UNITS"),
        p.field("WOMEN_FIELD", tr("Women"), tr("As many as there are beside the men."), "UNITS"),
        p.field("YOUNG_LEAVING", tr("Young people who moved away"), tr("With all young people: the share that "
                "moved away."), "UNITS"),
        p.field("YOUNG", tr("Young people"), tr("All of the same ages, before some moved away."), "UNITS"),
        p.field("UNEMPLOYED", tr("Unemployed"), tr("With the labour force: the rate of unemployment."), "UNITS"),
        p.field("LABOUR_FORCE", tr("Labour force"), tr("People of working age, or those who work or look for it; the "
                "result is called after neither."), "UNITS"),
        p.field("MEAN_INCOME", tr("Mean income"), tr("Per inhabitant; its mean is weighted by the inhabitants."),
                "UNITS"),
    ]  # fmt: skip


def rule_parameters() -> p.Parameters:
    """Declare the classes that are compared, and what counts as equal."""
    return [
        p.text("BASE_CLASS", tr("Class that is compared with"), tr("The cities, as the field of classes "
               "writes them: 1 in Eurostat's list of municipalities, 3 in the degree of urbanisation of this plugin."),
               "1"),
        p.text("COMPARE_CLASS", tr("Class that is compared"), tr("The rural areas: 3 in Eurostat's "
               "list of municipalities, 1 in the degree of urbanisation of this plugin."), "3"),
        p.number("EQUAL_WITHIN", tr("Equal within (%)"), tr("Of the value that is compared with; shares and changes "
                 "are equal under one point too."), 1, minimum=0, maximum=100, advanced=True),
    ]  # fmt: skip


def check_fields(run: Run) -> None:
    """Refuse a field whose other half was not given."""
    from ...core.errors import InputError

    pairs = ((run.given("MEN_FIELD"), run.given("WOMEN_FIELD"), "MEN_FIELD", "WOMEN_FIELD"),
             (run.given("YOUNG_LEAVING"), run.given("YOUNG"), "YOUNG_LEAVING", "YOUNG"),
             (run.given("UNEMPLOYED"), run.given("LABOUR_FORCE"), "UNEMPLOYED", "LABOUR_FORCE"))  # fmt: skip
    for one, other, first, second in pairs:
        if one != other:
            raise InputError("{first} and {second} make one row together, and only one of them was given.",
                             hint="Choose both fields, or neither.", first=first, second=second)  # fmt: skip


def read_rules(run: Run) -> GapRules:
    """Return what is compared with what."""
    from ...core.linkages.gap import GapRules, share_of_percent

    return GapRules(run.text("BASE_CLASS"), run.text("COMPARE_CLASS"), share_of_percent(run.number("EQUAL_WITHIN")))


def read_indicators(run: Run, ids: Sequence[str], people: Floats) -> list[Indicator]:
    """Return the indicators, those of the table first."""
    from ...core.linkages.gap_rows import parse_gap_rows
    from ...core.linkages.pooled import Indicator

    table, nodata = run.table("UNITS"), run.nodata()
    rows = parse_gap_rows(run.matrix("INDICATORS"), table.field_names, table.name)
    given = [Indicator(row.label, table.numbers(row.part, ids, nodata), table.numbers(row.whole, ids, nodata),
                       row.kind, row.worse) for row in rows]  # fmt: skip
    return [*given, *_own_rows(run, ids, people)]


def _own_rows(run: Run, ids: Sequence[str], people: Floats) -> Iterator[Indicator]:
    """Yield the rows of fields that were given."""
    from ...core.linkages.pooled import HUNDRED, LOW, MEAN, NEITHER, Indicator

    men, women = run.counts("MEN_FIELD", ids), run.counts("WOMEN_FIELD", ids)
    if men is not None and women is not None:
        yield Indicator(tr("Men per 100 women"), men, women, HUNDRED, NEITHER)
    leaving, young = run.counts("YOUNG_LEAVING", ids), run.counts("YOUNG", ids)
    if leaving is not None and young is not None:
        yield Indicator(tr("Young people who moved away"), leaving, young)
    unemployed, force = run.counts("UNEMPLOYED", ids), run.counts("LABOUR_FORCE", ids)
    if unemployed is not None and force is not None:
        yield Indicator(tr("Unemployed"), unemployed, force)
    income = run.numbers("MEAN_INCOME", ids)
    if income is not None:
        yield Indicator(tr("Mean income"), income, people, MEAN, LOW)
