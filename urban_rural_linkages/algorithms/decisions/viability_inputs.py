"""Years to come of those who use services, declared and read, and the services judged by their catchments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ...core.errors import InputError
from ...i18n import tr
from .. import parameters as p

if TYPE_CHECKING:  # imported where they are used: they are not needed to declare
    from ...core.arrays import Floats
    from ...core.decisions.provision import Provision
    from ...core.decisions.provision_format import Standard
    from ...core.decisions.viability import Users, Viability
    from ..run import Run


def viability_parameters() -> p.Parameters:
    """Declare the projection, the ages of pupils, and how far ahead is looked."""
    return [
        p.source("PROJECTION", tr("Projected population"), tr("As the cohort projection writes it: a row a unit, year, "
                 "sex and age. With travel times that say which service is nearest, services whose catchment has "
                 "enough users today and not by then are at risk."), optional=True),
        p.text("PUPIL_AGES", tr("Ages of the pupils"), tr("Of those whom the projection has as pupils; of an age group "
               "that is only partly asked for, its part of years counts."), "3-11", advanced=True),
        p.number("PEOPLE_YEAR", tr("Year of today's people"), tr("From which the years ahead are counted."),
                 minimum=1900, maximum=3000, whole=True, optional=True),
        p.number("HORIZON", tr("Years ahead"), tr("Within how many years services are at risk; 0: to the end of the "
                 "projection."), 20, minimum=0, whole=True),
    ]  # fmt: skip


def check_viability(run: Run) -> None:
    """Refuse a projection whose years cannot be counted."""
    if run.given("PROJECTION") and run.whole("HORIZON") and not run.given("PEOPLE_YEAR"):
        raise InputError("Nothing says of which year today's people are.",
                         hint="Give the year (PEOPLE_YEAR), or 0 years ahead (HORIZON).")  # fmt: skip


def read_viability(
    run: Run, ids: Sequence[str], standards: Sequence[Standard], provision: Provision,
    nearest: Mapping[str, Sequence[str | None]],
) -> list[Viability]:  # fmt: skip
    """Judge the services of which it is known who has them nearest, by those standards that ask for users."""
    from ...core.decisions.provision import of_service
    from ...core.decisions.provision_format import OF_CATCHMENTS
    from ...core.decisions.viability import viability

    asked = [one for one in standards if one.kind in OF_CATCHMENTS]
    if not asked or not nearest:
        return []
    users, until = _users(run, ids, provision), _until(run)
    return [viability(standard, service, near, users[standard.kind], until)
            for standard in asked if standard.kind in users
            for service, near in of_service(standard, nearest)]  # fmt: skip


def _until(run: Run) -> float:
    from ...core.decisions.viability import last_year

    return last_year(run.whole("PEOPLE_YEAR") if run.given("PEOPLE_YEAR") else 0, run.whole("HORIZON"))


def _users(run: Run, ids: Sequence[str], provision: Provision) -> dict[str, Users]:
    """Return those who use services by the kind of standard, today and as projected."""
    from ...core.decisions.viability import Users

    found = {"users": Users(provision.people, _projected(run, ids, "0+"))}
    if provision.pupils is not None:
        found["pupils"] = Users(provision.pupils, _projected(run, ids, run.text("PUPIL_AGES")))
    return found


def _projected(run: Run, ids: Sequence[str], ages: str) -> dict[int, Floats]:
    """Return the people of some ages of each unit by year; empty without a projection."""
    from ...core.decisions.projected_people import people_by_year

    table = run.table("PROJECTION")
    if table is None:
        return {}
    lacking = [name for name in ("unit", "year", "age", "population") if name not in table.field_names]
    if lacking:
        raise InputError("Projection '{layer}' has no field '{field}'.",
                         hint="Give the result of the cohort projection: a row a unit, year, sex and age.",
                         layer=table.name, field=lacking[0])  # fmt: skip
    units, groups = table.id_column("unit"), table.id_column("age")
    people = table.numbers("population", nodata=run.nodata())
    return people_by_year(units, table.numbers("year"), groups, people, ids, ages=ages, layer=table.name)
