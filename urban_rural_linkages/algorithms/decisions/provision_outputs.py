"""The results of standards of provision: units, the summary with the sources, and what each unit lacks."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.arrays import Integers
from ...core.decisions.provision import AT_RISK, NO, UNKNOWN, YES, Judged
from ...core.decisions.provision_format import Standard
from ...core.decisions.viability import Viability
from ...i18n import current_language, note_sentence, tr
from ...io.columns import Column
from .round_inputs import RoundsDriven


def unit_columns(judged: Sequence[Judged], ids: Sequence[str]) -> list[Column]:
    """Return the fields of the table of units."""
    rows = [(one, row) for one in judged for row in range(len(ids))]
    return [
        Column("unit", "text", [ids[row] for _, row in rows], tr("Unit")),
        Column("standard", "text", [one.standard.id for one, _ in rows], tr("Standard")),
        Column("service", "text", [one.service for one, _ in rows], tr("Service")),
        Column("value", "real", [one.value[row] for one, row in rows], tr("What there is")),
        Column("required", "real", [one.required[row] for one, row in rows], tr("What is due")),
        Column("met", "text", [one.met[row] for one, row in rows], tr("Met (yes, no, at risk, unknown)")),
        Column("shortfall", "real", [shortfall for one in judged for shortfall in one.shortfall.tolist()],
               tr("What is lacking")),
        Column("people", "real", [one.people[row] for one, row in rows], tr("People, or pupils")),
    ]  # fmt: skip


def summary_columns(judged: Sequence[Judged], left: Sequence[Standard]) -> list[Column]:
    """Return the fields of the summary, with the standards of which nothing is known."""
    standards = [*(one.standard for one in judged), *left]
    rows: list[Judged | None] = [*judged, *(None for _ in left)]
    language = current_language()
    verdicts = {
        YES: ("units_met", "people_met", tr("met")), NO: ("units_not_met", "people_not_met", tr("not met")),
        AT_RISK: ("units_at_risk", "people_at_risk", tr("at risk")),
        UNKNOWN: ("units_unknown", "people_unknown", tr("unknown")),
    }  # fmt: skip
    units, people = tr("Units: {verdict}"), tr("People: {verdict}")
    counted, concerned = [], []
    for verdict, (of_units, of_people, label) in verdicts.items():
        number = [None if one is None else one.units(verdict) for one in rows]
        counted.append(Column(of_units, "integer", number, units.format(verdict=label)))
        amount = [None if one is None else one.concerned(verdict) for one in rows]
        concerned.append(Column(of_people, "real", amount, people.format(verdict=label)))
    return [
        Column("standard", "text", [one.id for one in standards], tr("Standard")),
        Column("title", "text", [one.title.get(language, one.title["en"]) for one in standards], tr("Title")),
        Column("jurisdiction", "text", [one.jurisdiction for one in standards], tr("Jurisdiction")),
        Column("service", "text", [one.service if found is None else found.service
                                   for one, found in zip(standards, rows, strict=True)], tr("Service")),
        Column("required", "real", [one.value for one in standards], tr("Value of the standard")),
        *counted,
        *concerned,
        Column("authority", "text", [note_sentence(one.authority) for one in standards], tr("On whose word")),
        Column("verified", "text", [one.verified for one in standards], tr("Text read (text), reported (press)")),
        Column("date", "text", [one.date for one in standards], tr("Date")),
    ]  # fmt: skip


def worst_columns(numbers: Integers, worst: Sequence[str | None]) -> list[Column]:
    """Return the fields of the units."""
    return [
        Column("failed", "integer", numbers, tr("Standards that the unit fails")),
        Column("worst", "text", list(worst), tr("The one that it fails by the largest part")),
    ]


def viability_columns(found: Sequence[Viability]) -> list[Column]:
    """Return the fields of the services under the standards that ask for users, a row a service and standard."""
    rows = [(one, row) for one in found for row in range(len(one.ids))]
    return [
        Column("service_id", "text", [one.ids[row] for one, row in rows], tr("Service")),
        Column("service", "text", [one.service for one, _ in rows], tr("Type of service")),
        Column("standard", "text", [one.standard.id for one, _ in rows], tr("Standard")),
        Column("units", "integer", [int(one.units[row]) for one, row in rows], tr("Units that have it nearest")),
        Column("users", "real", [one.today[row] for one, row in rows], tr("Users today")),
        Column("users_later", "real", [one.last[row] for one, row in rows], tr("Users in the last year looked at")),
        Column("required", "real", [one.standard.value for one, _ in rows], tr("What is due")),
        Column("met", "text", [one.met[row] for one, row in rows], tr("Met (yes, no, at risk, unknown)")),
        Column("below_from", "real", [one.below_from[row] for one, row in rows], tr("First year with too few users")),
    ]  # fmt: skip


def round_columns(driven: RoundsDriven) -> list[Column]:
    """Return the fields of the rounds, a row a stop; those that no day has time for at the end."""
    rows = [(number, place, stop, day) for number, day in enumerate(driven.rounds.days, 1)
            for place, stop in enumerate(day.stops, 1)]  # fmt: skip
    left = driven.rounds.left_out
    order = [*(stop for _, _, stop, _ in rows), *left]
    nothing: list[None] = [None] * len(left)
    return [
        Column("day", "integer", [*(number for number, _, _, _ in rows), *nothing], tr("Day")),
        Column("stop", "integer", [*(place for _, place, _, _ in rows), *nothing], tr("Stop of the day")),
        Column("unit", "text", [driven.stops[stop] for stop in order], tr("Unit")),
        Column("driving_min", "real", [*(day.driving for _, _, _, day in rows), *nothing],
               tr("Minutes at the wheel that day")),
        Column("day_min", "real", [*(day.minutes for _, _, _, day in rows), *nothing], tr("Minutes of that day")),
        Column("people", "real", [driven.people[stop] for stop in order], tr("People who have this stop")),
        Column("serves", "text", [driven.serves[stop] for stop in order], tr("Units whose people walk there")),
    ]  # fmt: skip
