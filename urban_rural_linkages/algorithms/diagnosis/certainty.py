"""Certainty of losses and of verdicts on risk, as a panel of the chapter on population."""

from __future__ import annotations

from ...core.demography.unit_data import UnitData, unit_data
from ...core.findings.verdicts import certainty_notes, yearly_natural
from ...core.report.blocks import Block, Panel
from ...core.report.origins import by_rule
from ...i18n import note_sentence, tr
from ..area_inputs import areas_km2
from ..balance_inputs import read_event_series
from ..depopulation.risk_inputs import chosen_criteria
from .diagnosis import Diagnosis
from .registering import people_fields


def certainty_blocks(diagnosis: Diagnosis) -> list[Block]:
    """Say how many losses may be chance, who lies near a limit, and which verdicts on risk hang on little."""
    at_risk = diagnosis.table("risk").numbers("at_risk") if "risk" in diagnosis.tables else None
    criteria = chosen_criteria(diagnosis.run)
    told = certainty_notes(diagnosis.unit_names, _data(diagnosis), criteria, at_risk, diagnosis.words)
    texts = [note_sentence(note) for note in told]
    return [Panel(tr("How sure is this?"), texts, [[_number(diagnosis)] for _ in texts])] if told else []


def _number(diagnosis: Diagnosis) -> int:
    """Register what is said of certainty, and return its number."""
    fields = {"change": [*people_fields(diagnosis), "density_end"]}
    fields |= {"risk": ["at_risk"]} if "risk" in diagnosis.tables else {}
    return diagnosis.register.drawn(
        "population", tr("How sure losses and verdicts on risk are"), "", by_rule(fields),
        tr("Losses below twice the root of both counts together may be chance; verdicts are tried with up to 5 % more "
           "or fewer people, and from other years on"))  # fmt: skip


def _data(diagnosis: Diagnosis) -> UnitData:
    """Return what criteria ask of the units, with the populations and the events of each year where they are given."""
    run, ids = diagnosis.run, diagnosis.unit_ids
    start, end = run.whole("START_YEAR"), run.whole("END_YEAR")
    yearly = yearly_natural(*(read_event_series(run, name, ids) for name in ("BIRTHS", "DEATHS")))
    given = diagnosis.given("BIRTHS", "DEATHS")  # else criteria leave out what they ask of them, as those of the map do
    natural = yearly or ({(start, end - 1): diagnosis.table("change").numbers("natural")} if given else {})
    populations = diagnosis.yearly_people | dict(zip((start, end), diagnosis.populations, strict=True))
    ages = diagnosis.ages if diagnosis.age_problem is None else None
    return unit_data(ids, start, end, populations, area_km2=areas_km2(run, ids), natural=natural, ages=ages)
