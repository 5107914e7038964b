"""Blocks of the chapter on partnerships: the criteria, the table of pairs, and how far the limits decide."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from ....core.linkages.partner_list import Pair, PartnerList
from ....core.linkages.partnerships import CLASSES, CRITERIA, Limits
from ....core.report.amounts import EACH, Condition
from ....core.report.blocks import AnswerCell, Block, Panel, Paragraph, Table
from ....core.report.drawing import ACCENT, SOFT, WHITE
from ....core.report.origins import by_rule, count, value
from ....i18n import tr
from ..diagnosis import Diagnosis
from ..figure_tables import Figures, Rows, Words, figure_table
from .partner_tables import LIMITS, PAIRS, measures_ways

_CHAPTER = "partnerships"
_LISTED, _FEWEST = 14, 8
_SHARES = (35, 28, 6, 6, 6, 6, 6, 14, 11, 8, 13, 19)  # of the width, for each column of the table
_FACTORS = (0.8, 1.0, 1.2)


def criterion_letters() -> dict[str, str]:
    """Return the letter of each criterion: of work, mutual, near, services, complementary jobs."""
    return dict(zip(CRITERIA, tr("W M N S C").split(), strict=True))


def the_criteria(diagnosis: Diagnosis, found: PartnerList) -> Panel:
    """Say what each criterion asks, and which could not be judged."""
    letters, words = criterion_letters(), _asked(diagnosis)
    judged = [f"{letters[name]} · {words[name]}" for name in found.evaluated]
    lacking = [f"{letters[name]} · {text}" for name, text in _without_data().items() if name not in found.evaluated]
    return Panel(tr("The criteria"), [*judged, *lacking])


def _asked(diagnosis: Diagnosis) -> dict[str, str]:
    rule, language = Limits(), diagnosis.language
    near = tr("Near: a shared border or {minutes} min") if measures_ways(diagnosis) else tr("Near: a shared border")
    return {
        "work": tr("Work: {share} of the employed commute to the town").format(
            share=language.percent(100 * rule.work, 0)),
        "mutual": tr("Mutual: at least {share} (1: the same both ways)").format(share=language.number(rule.mutual, 2)),
        "near": near.format(minutes=language.number(rule.near)),
        "services": tr("Services: {share} of the kinds are used in the town").format(
            share=language.percent(100 * rule.services, 0)),
        "sectors": tr("Complementary jobs: sectors differ by {share} (0-1)").format(
            share=language.number(rule.sectors, 2)),
    }  # fmt: skip


def _without_data() -> dict[str, str]:
    return {
        "work": tr("Work: not evaluated, no data"), "mutual": tr("Mutual: not evaluated, no data"),
        "near": tr("Near: not evaluated, no data"), "services": tr("Services: not evaluated, no data"),
        "sectors": tr("Complementary jobs: not evaluated, no data"),
    }  # fmt: skip


def pairs_table(diagnosis: Diagnosis, found: PartnerList) -> list[Block]:
    """List the first pairs, a column a criterion; a sentence where there are none."""
    shown = found.listed(_LISTED)
    if not shown:
        return [Paragraph(tr("No pair meets work and another criterion."))]
    names, language = dict(zip(diagnosis.unit_ids, diagnosis.unit_names, strict=True)), diagnosis.language
    columns: list[Figures | Words] = [
        Words(diagnosis.fill(tr("Rural {unit}")), [names.get(pair.rural, pair.rural) for pair in shown]),
        Words(tr("Town"), [names.get(pair.urban, pair.urban) for pair in shown]),
        *(Words(letter, [_judged(pair, name, letter) for pair in shown])
          for name, letter in criterion_letters().items()),
        Figures(tr("Commute"), [100 * pair.out_share for pair in shown], partial(language.percent, decimals=0),
                value(PAIRS, "out_share").hundredfold(), tr("Commuters to the town, of the employed (%)")),
        Figures(tr("Mutual"), [pair.reciprocity for pair in shown], partial(language.number, decimals=2),
                value(PAIRS, "reciprocity"), tr("How mutual commuting is (0-1)")),
        Figures(tr("Min"), [pair.minutes for pair in shown], language.number, value(PAIRS, "minutes"),
                tr("Minutes between the capitals")),
        Figures(tr("Services"), [pair.kinds_there for pair in shown], language.number,
                by_rule({PAIRS: ["shared_services", "kinds_used"]}), tr("Kinds of service used in the town"),
                tr("The share times the kinds that are used"), cells=[_kinds(diagnosis, pair) for pair in shown]),
    ]  # fmt: skip
    if found.has_associations:
        columns.append(Words(tr("Association"), [tr("across") if pair.is_across else tr("the same") for pair in shown]))
    caption = tr("The first pairs: criteria met, then workers both ways")
    rows = Rows([str(pair.rank) for pair in shown], "rank")
    notes = [tr("Filled: met; outlined: not met; –: not evaluated. Our screening, no official method.")]
    made = figure_table(diagnosis, _CHAPTER, caption, rows, columns, notes=notes, fewest=_FEWEST)
    return [replace(made, shares=_SHARES[: len(columns)])]


def _judged(pair: Pair, name: str, letter: str) -> str:
    met = pair.criteria[name]
    if math.isnan(met):
        return "–"
    if met:
        return AnswerCell(letter, tr("met"), "met", ACCENT, WHITE)
    return AnswerCell(letter, tr("not met"), "open", WHITE, SOFT, SOFT)


def _kinds(diagnosis: Diagnosis, pair: Pair) -> str:
    if math.isnan(pair.kinds_there):
        return "–"
    return diagnosis.fill(tr("{there} of {kinds}"), there=pair.kinds_there, kinds=pair.kinds_used)


def how_far_the_limits_decide(diagnosis: Diagnosis) -> Table:
    """Count the pairs of each class with lower and higher limits; the table stands beside the map."""
    table, write = diagnosis.table(LIMITS), diagnosis.language.number
    rows = {(str(limit), factor): row for row, (limit, factor)
            in enumerate(zip(table.column("limit"), table.numbers("factor").tolist(), strict=True))}  # fmt: skip
    words = {"strong": tr("strong"), "candidate": tr("candidate"), "weak": tr("weak"), "none": tr("none")}
    heads = [tr("× {factor}").format(factor=write(factor, 1)) if factor != 1.0 else tr("rule") for factor in _FACTORS]
    columns = [
        Figures(head, [float(table.numbers(name)[rows["all", factor]]) for name in CLASSES], write,
                value(LIMITS, EACH, Condition("limit", "=", "all"), Condition("factor", "=", factor)),
                tr("Pairs by class, limits {head}").format(head=head), fields={name: name for name in CLASSES})
        for head, factor in zip(heads, _FACTORS, strict=True)
    ]  # fmt: skip
    made = figure_table(diagnosis, _CHAPTER, tr("How far the limits decide"), Rows(CLASSES),
                        [Words(tr("Pairs"), [words[name] for name in CLASSES]), *columns])  # fmt: skip
    return replace(made, beside=True)


def read_with_care(diagnosis: Diagnosis, found: PartnerList) -> Paragraph:
    """Say how many strong pairs sit on a limit, or are in no urban area together, and that none is recommended."""
    texts: list[str] = []
    numbers: list[int] = []
    said = (
        (found.on_limit, "on_limit", tr("Strong pairs that sit on a limit, and that another limit would change: {some} "
                                        "of {all}.")),
        (found.beyond_area, "beyond_fua", tr("Strong pairs that are in no functional urban area together: {some} of "
                                             "{all}.")),
    )  # fmt: skip
    for pairs, field, text in said:
        if pairs:
            texts.append(diagnosis.fill(text, some=len(pairs), all=len(found.strong)))
            numbers.append(_some(diagnosis, pairs, field))
    texts.append(tr("No pair is recommended: the table shows what speaks for it. Will, money and governance are in no "
                    "table."))  # fmt: skip
    return Paragraph(" ".join(texts), "small", numbers)


def _some(diagnosis: Diagnosis, pairs: Sequence[Pair], field: str) -> int:
    what = {"on_limit": tr("Strong pairs on a limit"),
            "beyond_fua": tr("Strong pairs in no functional urban area together")}[field]  # fmt: skip
    origin = count(PAIRS, Condition("class", "=", "strong"), Condition(field, "=", 1))
    return diagnosis.register.figure(_CHAPTER, what, len(pairs), diagnosis.language.number(len(pairs)), origin)
