"""The units side by side: what the chapters before found of each, as one table that overlays are made of.

Why a table: the overlay and the list of priorities are algorithms of the toolbox, and these read fields.  Whoever
wants other weights, or another service, runs them again on this table.
"""

from __future__ import annotations

from ...core.access.coverage_headline import headline_threshold
from ...core.arrays import ratio
from ...core.parameter_text import parse_thresholds
from ...i18n import tr
from ...io.columns import Column
from ..data.soundness import require_service_type
from .broad_people import people_by_broad_age
from .diagnosis import Diagnosis, Profile

PROFILE = "profile"


def make_profile(diagnosis: Diagnosis) -> Profile:
    """Gather the figures of the chapters that were done, once, as the table `profile`."""
    if diagnosis.profile is None:
        columns, service = _columns(diagnosis)
        table = diagnosis.run.table("UNITS")
        diagnosis.keep(PROFILE, tr("Figures of the units that overlays and priorities are made of"), table, columns,
                       range(len(table)))  # fmt: skip
        diagnosis.profile = Profile(tuple(column.name for column in columns), service)
    return diagnosis.profile


def has_minutes(diagnosis: Diagnosis) -> bool:
    """Tell whether the chapter on access counted people by unit."""
    return "coverage" in diagnosis.tables


def _columns(diagnosis: Diagnosis) -> tuple[list[Column], str]:
    people = diagnosis.populations[1]
    change = diagnosis.table("change")
    columns = [
        Column("people", "count", people, tr("Inhabitants")),
        Column("rate", "real", change.numbers("rate_geometric"), tr("Change (% a year)")),
        Column("density", "real", change.numbers("density_end"), tr("Density (inhabitants/km2)")),
    ]
    ages = people_by_broad_age(diagnosis)
    if "old" in ages:
        old, total = ages["old"], ages["total"]
        columns += [
            Column("people_old", "count", old, tr("People of 65 and over")),
            Column("share_old", "real", ratio(old, total), tr("Share of the old (0-1)")),
        ]
    if not has_minutes(diagnosis):
        return columns, ""
    service = service_of_overlay(diagnosis)
    minutes = diagnosis.access_by_unit.mean_minutes(service, diagnosis.unit_ids)
    columns.append(Column("minutes", "real", minutes, tr("Mean minutes of the inhabitants")))
    return columns, service


def service_of_overlay(diagnosis: Diagnosis) -> str:
    """Return the type of service that was asked for, or else the one beyond whose headline threshold most live.

    Raises
    ------
    InputError
        When no service is of the type asked for.
    """
    counts = diagnosis.access_by_unit
    names = sorted({*counts.services} - {tr("all")})
    asked = diagnosis.run.text("OVERLAY_SERVICE")
    if asked:
        require_service_type(asked, names)
        return asked
    return counts.most_lacked(headline_threshold(parse_thresholds(diagnosis.run.text("THRESHOLDS"))), names)
