"""Facts of a diagnosis for its findings: read from the tables that its chapters made, and from their figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ...core.access.coverage_headline import headline_threshold
from ...core.arrays import Floats, figures
from ...core.dossier.suppression import with_rest
from ...core.findings.certainty import Losses, losses
from ...core.findings.facts import (
    AccessFacts,
    AgeFacts,
    CohortFacts,
    FunctionalFacts,
    LandFacts,
    PeopleFacts,
    PriorityFacts,
    RegionFacts,
    ServiceFacts,
)
from ...core.known import highest
from ...core.notes import Note
from ...core.parameter_text import parse_thresholds
from ...i18n import tr
from ..unit_inputs import read_groups
from . import access, functional, land, migration, overlay, priority
from .chapter import ChapterResult
from .diagnosis import Diagnosis
from .published_inputs import YOUNG
from .service_names import service_name, service_note

_MEANS = {
    "network": Note("by car, without traffic; no public transport"),
    "surface": Note("over the ground, by a surface of speeds"),
    "straight": Note("in straight lines, with calibrated speed and detour"),
}


def region_facts(diagnosis: Diagnosis, chapters: Sequence[ChapterResult]) -> RegionFacts:
    """Gather what the chapters that were made know; what a chapter hands over itself counts before all else."""
    made = {chapter.id: chapter for chapter in chapters}
    found: dict[str, Any] = {
        "people": _people(diagnosis), "called": diagnosis.words, "ages": _ages(diagnosis),
        "access": _access(diagnosis, made.get(access.ID)), "priority": _priority(diagnosis, made),
        "functional": _functional(diagnosis, made.get(functional.ID)), "land": _land(made.get(land.ID)),
        "cohort": _cohort(diagnosis, made.get(migration.ID)),
        "at_risk": _column(diagnosis, "risk", "at_risk"), "rate": _column(diagnosis, "trend", "rate"),
    }  # fmt: skip
    for chapter in chapters:
        found |= chapter.facts
    return RegionFacts(**found)


def _column(diagnosis: Diagnosis, table: str, field: str) -> Floats | None:
    return diagnosis.table(table).numbers(field) if table in diagnosis.tables else None


def _people(diagnosis: Diagnosis) -> PeopleFacts:
    run, ids = diagnosis.run, diagnosis.unit_ids
    start, end = diagnosis.whole.populations
    published = diagnosis.publication is not None
    migration = diagnosis.whole.migration if published else _column(diagnosis, "change", "migration")
    return PeopleFacts(
        names=diagnosis.unit_names, years=(run.whole("START_YEAR"), run.whole("END_YEAR")), start=start, end=end,
        groups=read_groups(run), births=diagnosis.whole.events("BIRTHS"), deaths=diagnosis.whole.events("DEATHS"),
        migration=migration, measured_migration=run.numbers("MIGRATION", ids),
        given_units=diagnosis.together.units if diagnosis.together.joint else len(ids),
    )  # fmt: skip


def _ages(diagnosis: Diagnosis) -> AgeFacts | None:
    counts = diagnosis.whole.broad
    if not {"old", "total"} <= counts.keys():
        return None
    return AgeFacts(counts["old"], counts["total"], counts.get("young"))


def _access(diagnosis: Diagnosis, chapter: ChapterResult | None) -> AccessFacts | None:
    if chapter is None:
        return None
    minutes = headline_threshold(parse_thresholds(diagnosis.run.text("THRESHOLDS")))
    by_unit = diagnosis.access_by_unit if "coverage" in diagnosis.tables else None
    lacking = {} if by_unit is None else by_unit.lacking(minutes, diagnosis.unit_ids)
    ages = _ages(diagnosis)
    services = []
    maps = {theme.service: theme.name for theme in chapter.maps if theme.service is not None}
    for key, found in chapter.figures["access"].items():
        own = "" if key == "all" else key
        beyond = lacking.get(own)
        services.append(ServiceFacts.of(
            own, service_name(own), service_note(own), found, minutes,
            beyond_old=_beyond_old(chapter, key), old=None if ages is None else ages.old,
            beyond_by_unit=None if beyond is None else figures(beyond[0]),
            minutes_by_unit=None if by_unit is None else by_unit.mean_minutes(own, diagnosis.unit_ids),
            theme=maps.get(own, ""),
        ))  # fmt: skip
    return AccessFacts(minutes, _MEANS[chapter.figures["way"]], services)


def _beyond_old(chapter: ChapterResult, key: str) -> float:
    """Return the old beyond the threshold; the groups are called in the language of the report."""
    counted: Mapping[str, float | None] = chapter.figures.get("beyond_by_sex_and_age", {}).get(key, {})
    found = counted.get(tr("65 and over"))
    return np.nan if found is None else float(found)


def _cohort(diagnosis: Diagnosis, chapter: ChapterResult | None) -> CohortFacts | None:
    """Return the young cohort: those of them who are alive, where a table of survival was given."""
    if chapter is None:
        return None
    before, after = (_of_all_young(diagnosis, field) for field in ("young_alive", "young_end"))
    start, end = chapter.figures["years"]
    return CohortFacts(before, after, migration.AGES, (start, end), not chapter.figures["deaths_left_in"])


def _of_all_young(diagnosis: Diagnosis, field: str) -> Floats:
    """Return the young by unit; where some are hidden, what is left of the totals shared out among these."""
    values, groups = diagnosis.table(YOUNG).numbers(field), read_groups(diagnosis.run)
    if diagnosis.publication is None:
        return values
    totals = diagnosis.table("young_groups")
    names = ["" if groups is None or group is None else str(group) for group in totals.column("group")]
    by_group = dict(zip(names, totals.numbers(field).tolist(), strict=True))
    if groups is None:
        return with_rest(values, [""] * len(values), by_group)
    return with_rest(values, groups, {name: by_group[name] for name in set(groups) & by_group.keys()})


def _priority(diagnosis: Diagnosis, made: Mapping[str, ChapterResult]) -> PriorityFacts | None:
    if priority.ID not in made:
        return None
    ranked = diagnosis.table("priority")
    classes = _column(diagnosis, "overlay", "bivariate") if overlay.ID in made else None
    return PriorityFacts.of(
        ranked.numbers("priority"), ranked.numbers("top_decile_probability"), priority.DRAWS, priority.SPREAD, classes,
        overlay.WORST,
    )  # fmt: skip


def _functional(diagnosis: Diagnosis, chapter: ChapterResult | None) -> FunctionalFacts | None:
    if chapter is None:
        return None
    share = chapter.figures.get("degurba", {}).get("urban_share")
    return FunctionalFacts(np.nan if share is None else float(share), _areas(diagnosis), _markets(diagnosis))


def _areas(diagnosis: Diagnosis) -> list[tuple[str, int]]:
    table = diagnosis.table_or_none("fua_areas") if "fua_areas" in diagnosis.tables else None
    if table is None:
        return []
    names, units = [str(name) for name in table.column("fua_name")], table.numbers("units")
    return [(names[i], int(units[i])) for i in highest(table.numbers("population"), names, len(names))]


def _markets(diagnosis: Diagnosis) -> list[str]:
    """Return the leading units of labour market areas of several units."""
    table = diagnosis.table_or_none("labour_areas") if "labour_areas" in diagnosis.tables else None
    if table is None:
        return []
    called = dict(zip(diagnosis.unit_ids, diagnosis.unit_names, strict=True))
    names, units = [called.get(str(area), str(area)) for area in table.column("area_id")], table.numbers("units")
    return [names[i] for i in highest(table.numbers("residents"), names, len(names)) if units[i] > 1]


def _land(chapter: ChapterResult | None) -> LandFacts | None:
    if chapter is None:
        return None
    found = chapter.figures["land"]
    return LandFacts(found["m2_per_capita_start"], found["m2_per_capita_end"], found["more_land_fewer_people"])


def grid_losses(diagnosis: Diagnosis) -> Losses | None:
    """Return which units shrink by the population grids; None where there are no two grids."""
    before, after = (_column(diagnosis, "land", f"population_{date}") for date in ("start", "end"))
    return None if before is None or after is None else losses(before, after)
