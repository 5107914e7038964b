"""Remarks of runs as a report says them: in its reader's words, without the names of layers, fields and settings.

The log of a run speaks to who made it and names what he can look up; the chapters speak to who reads the figures.
What a chapter says by itself, or only the annex has to say, is not said again.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ...core.account import Tally
from ...i18n import note_sentence, tr
from .remembering import Remark

if TYPE_CHECKING:
    from .diagnosis import Diagnosis

_MANY_LEFT_OUT = 0.01  # of the people: fewer are told of in the annex alone

_WRITTEN = ("count", "year", "years", "first", "last", "start", "end")  # and neither codes nor ids

ELSEWHERE = frozenset({
    "The clause '{clause}' was left out: nothing was given for its indicator '{indicator}'.",
    "The clause '{clause}' is unknown in every unit: its indicator '{indicator}' cannot be computed from the inputs "
    "given.",
    "Units with a population at only one of the two dates, which are not compared: {count} ({units}). If they were "
    "created or merged in between, 'Territories of constant extent' counts them together with those that they came "
    "from or went to.",
    "The age groups given do not allow: {measures}.",
    "Areas with only urban areas around them, which cannot grow by this rule: {count} ({names}).",
    "The people of the area of {name} ({count} {count:unit|units}) are {minutes} {minutes:minute|minutes} from its "
    "seat in the mean: one area by rule, hardly one in daily life.",
})  # fmt: skip
"""Notes that a chapter says by itself: below the table of clauses, in its sentences, beside its map, by a column that
is not there."""


def reader_notes() -> dict[str, str]:
    """Return, for notes that speak of settings and codes, what a report says in their place."""
    return {
        "The set '{criteria}' speaks of {first}-{last}; it was run on {start}-{end}.":
            tr("The criteria were written for {first}–{last}; here they are applied to {start}–{end}."),
        "The set '{criteria}' speaks of {year}; it was run on {end}.":
            tr("The criteria were written for {year}; here they are applied to {end}."),
        "The set '{criteria}' has not been checked against its original source.":
            tr("The wording of the criteria has not been checked against their original source."),
        "Units with fewer than {years} known years, which get no trend: {count} ({units}).":
            tr("With fewer than {years} known years, and so without a trend: {count} {units}."),
        "Units without a figure for {year}, which are measured up to their last known year: {count} ({units}).":
            tr("Without a figure for {year}, and measured up to the last known year: {count} {units}."),
        "Units without a figure for {year}, which are measured from their first known year on: {count} ({units}). "
        "Where one was made of another, 'Territories of constant extent' counts both together.":
            tr("Without a figure for {year}, and measured from the first known year on: {count} {units}."),
        "{count} {count:unit is|units are} in no class: {x} is unknown in {without_x} of them, {y} in {without_y}.":
            tr("Without a class or a rank, because one of the figures is unknown: {count} {units}."),
        "Units that lack an indicator have no index and no rank: {count} ({units}).":
            tr("Without a class or a rank, because one of the figures is unknown: {count} {units}."),
    }  # fmt: skip


def said_in_report(diagnosis: Diagnosis, remarks: Iterable[Remark]) -> list[str]:
    """Return what a report says of the remarks of a run, each once."""
    told = (_said(diagnosis, remark) for remark in remarks)
    return list(dict.fromkeys(text for text in told if text))


def _said(diagnosis: Diagnosis, remark: Remark) -> str:
    said = remark.said
    if isinstance(said, Tally):
        return _people_left_out(diagnosis, said)
    if said is None or said.message not in {*ELSEWHERE, *reader_notes()}:
        return remark.text
    form = reader_notes().get(said.message, "")
    if not form:
        return ""
    values = {name: value if name == "count" else str(value) for name, value in said.values.items() if name in _WRITTEN}
    return diagnosis.fill(form, **values)


def _people_left_out(diagnosis: Diagnosis, tally: Tally) -> str:
    """Say how many people are not in the figures; nothing where they are few, or no people are counted."""
    if not tally.of_people or not tally.share_left_out >= _MANY_LEFT_OUT:
        return ""
    reasons = "; ".join(note_sentence(part.reason) for part in tally.left_out)
    return diagnosis.fill(tr("Not in these figures: {share} of the people, {reasons}."),
                          share=diagnosis.language.percent(100 * tally.share_left_out), reasons=reasons)  # fmt: skip
