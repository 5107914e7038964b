"""The chapter on partnership candidates: which rural units and towns could work together, and what speaks for it.

It recommends no pair and counts no points: criteria stay side by side, and how far their limits decide is told.
"""

from __future__ import annotations

from typing import Any

from ....core.linkages.partner_list import LEAST_CRITERIA, PartnerList
from ....core.report.amounts import Condition
from ....core.report.blocks import Block, Figure
from ....core.report.origins import count
from ....i18n import tr
from ..chapter import ChapterResult, MapTheme, lacking
from ..diagnosis import Diagnosis
from ..maps.partnerships import partnerships_content
from . import partner_blocks
from .capitals import way_between, where_counted
from .partner_tables import PAIRS, UNITS, judge_pairs, measures_ways, read_pairs
from .town_classes import town_classes

ID = "partnerships"
INPUTS: tuple[str, ...] = ("UNITS", "FLOWS", "SERVICES", "NETWORK", "POPULATION", "ASSOCIATIONS")
MAP = "map_partnerships"


def title() -> str:
    """Return the title of the chapter."""
    return tr("Who could work together")


def missing(diagnosis: Diagnosis) -> str:
    """Return what the chapter lacks."""
    return lacking(ID, diagnosis)


def compose(diagnosis: Diagnosis) -> ChapterResult:
    """Judge the pairs, and tell what came out."""
    chapter, results = ChapterResult(ID, title()), judge_pairs(diagnosis)
    chapter.limits += [tr("Partnerships: {remark}").format(remark=remark) for remark in diagnosis.general_remarks()]
    found = read_pairs(diagnosis)
    chapter.figures |= _figures(found, results)
    chapter.lead, chapter.numbers = _lead(diagnosis, found)
    chapter.blocks += [
        *_map(diagnosis, chapter, found),
        partner_blocks.the_criteria(diagnosis, found),
        partner_blocks.how_far_the_limits_decide(diagnosis),
        *partner_blocks.pairs_table(diagnosis, found),
        partner_blocks.read_with_care(diagnosis, found),
    ]
    chapter.methods.append(" ".join((
        tr("Partnership candidates: each pair of a rural unit and a town is judged by commuting, how mutual it is, "
           "nearness, services and sectors; what has no data is not evaluated. The limits are ours: no office and no "
           "law sets them."),
        way_between(diagnosis).method if measures_ways(diagnosis) else tr("Near are units that share a border."),
        town_classes(diagnosis).method)))  # fmt: skip
    chapter.sources.append(tr("OECD (2013), Rural-Urban Partnerships: An Integrated Approach to Economic Development "
                              "(the purpose, not the limits)."))  # fmt: skip
    chapter.limits.append(tr("No partnership is recommended: will, money and governance are in no table."))
    return chapter


def _figures(found: PartnerList, results: dict[str, Any]) -> dict[str, object]:
    return {
        "pairs": found.judged, "strong": results["N_STRONG"], "candidate": results["N_CANDIDATE"],
        "evaluated": found.evaluated, "on_limit": len(found.on_limit),
        "across": len(found.across) if found.has_associations else None,
    }  # fmt: skip


def _lead(diagnosis: Diagnosis, found: PartnerList) -> tuple[str, list[int]]:
    """Say how many pairs meet all that could be judged, and how many of them no association holds together."""
    strong = Condition("class", "=", "strong")
    if len(found.evaluated) < LEAST_CRITERIA:
        return tr("Too few criteria could be judged to call any pair strong."), []
    told = [_counted(diagnosis, tr("Pairs that meet all criteria that could be judged"), len(found.strong), strong)]
    if not found.strong:
        told = [_counted(diagnosis, tr("Pairs that meet work and another criterion"), len(found.candidates),
                         Condition("class", "=", "candidate"))]  # fmt: skip
        return diagnosis.fill(tr("No pair of a rural {unit} and a town meets all criteria that could be judged; "
                                 "pairs that meet work and another: {pairs}."),
                              pairs=len(found.candidates)), told  # fmt: skip
    text = _meet_all(diagnosis, found)
    if not found.has_associations:
        return text, told
    told.append(_counted(diagnosis, tr("Of these across two associations"), len(found.across), strong,
                         Condition("same_group", "=", 0)))  # fmt: skip
    return f"{text} {_together(diagnosis, found)}", told


def _meet_all(diagnosis: Diagnosis, found: PartnerList) -> str:
    """Say how many pairs are strong, and by how many criteria: of some pairs fewer could be judged than of others."""
    pairs, (fewest, most) = len(found.strong), found.judged_of_strong
    if fewest == most:
        told = tr("{pairs:One pair of a rural {unit} and a town meets|{pairs} pairs of a rural {unit} and a town meet} "
                  "all {criteria} criteria that could be judged.")  # fmt: skip
    else:
        told = tr("{pairs} pairs of a rural {unit} and a town meet all criteria that could be judged of them, {fewest} "
                  "to {most}.")  # fmt: skip
    return diagnosis.fill(told, pairs=pairs, criteria=most, fewest=fewest, most=most)


def _together(diagnosis: Diagnosis, found: PartnerList) -> str:
    """Say how many of the strong pairs no association holds together."""
    if len(found.strong) == 1:
        return tr("No association holds it together.") if found.across else tr(
            "It lies within one association that exists.")  # fmt: skip
    if not found.across:
        return tr("Each of them lies within one association that exists.")
    return diagnosis.fill(
        tr("{across:One of them is|{across} of them are} in no association together."), across=len(found.across)
    )


def _counted(diagnosis: Diagnosis, what: str, pairs: int, *where: Condition) -> int:
    return diagnosis.register.figure(ID, what, pairs, diagnosis.language.number(pairs), count(PAIRS, *where))


def _map(diagnosis: Diagnosis, chapter: ChapterResult, found: PartnerList) -> list[Block]:
    """Draw the pairs as lines between capitals; no map where the units have no outlines."""
    caption, printed = tr("Partnership candidates"), diagnosis.run.table("UNITS").has_polygons
    chapter.maps += [
        MapTheme(MAP, caption, PAIRS, "partnerships", content=partnerships_content, printed=printed),
        MapTheme("partner_units", diagnosis.fill(tr("Best pair of each {unit}")), UNITS, "partner_units",
                 printed=False),
    ]  # fmt: skip
    if not printed:
        return []
    rural, towns = len(found.rural), len(found.towns)
    words = diagnosis.words
    subtitle = tr("Of {pairs} {pairs:pair|pairs} of {rural} rural {units} with {towns} "
                  "{towns:town or city|towns and cities}.")  # fmt: skip
    told = subtitle.format(pairs=diagnosis.language.number(found.judged), rural=diagnosis.language.number(rural),
                           units=words.of(rural), towns=diagnosis.language.number(towns))  # fmt: skip
    told = f"{told} {where_counted(diagnosis)}"
    if measures_ways(diagnosis):
        told = f"{told} {way_between(diagnosis).subtitle}"
    return [Figure(MAP, caption, kind="map", subtitle=told)]
