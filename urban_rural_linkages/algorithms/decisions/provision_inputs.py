"""Standards, services and pupils of units, declared and read for the standards of provision."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...core.errors import InputError
from ...i18n import tr
from ...paths import resource
from .. import parameters as p
from ..unit_inputs import field_of_codes
from .people_inputs import as_texts

if TYPE_CHECKING:  # imported where they are used: they are not needed to declare
    from ...core.arrays import Floats
    from ...core.decisions.people import Times
    from ...core.decisions.provision import Provision
    from ...core.decisions.provision_format import Standard
    from ...io.layers import FeatureTable
    from ..run import Run

_SHIPPED = "standards.json"


def provision_parameters() -> p.Parameters:
    """Declare what the units have, and the standards."""
    return [
        p.source("COVERAGE", tr("Travel times"), tr("A table as the travel time to services writes it, one row a unit "
                 "and type of service; its rows are found by the code of the unit."), optional=True),
        p.text("SERVICE_NAMES", tr("Names of the services"), tr("What the travel times call the services of the "
               "standards, as pairs: school=primary_school, basic_centre=town. Those of the same name need none."),
               advanced=True),
        p.text("COUNTS", tr("Services of the units"), tr("Fields that count them, as pairs: pharmacy=n_pharmacies, "
               "bank=n_banks.")),
        p.field("PUPILS", tr("Pupils"), tr("Of today, of the school of the unit or of its catchment."), "UNITS"),
        p.field("PUPILS_LATER", tr("Pupils later"), tr("As projected: a school that stays today and not by then is at "
                "risk."), "UNITS"),
        p.source("STANDARDS", tr("Standards of your own"), tr("A table with id, jurisdiction, service, kind (time, "
                 "population, ratio, pupils, users), value and, where there are any, surplus, rate, title, source, "
                 "article, nature, verified (text, press, own) and reported_by. Empty: those of the plugin."),
                 optional=True),
        p.text("JURISDICTION", tr("Jurisdiction"), tr("Such as ES-EX: its standards and those of its country. Empty: "
               "all.")),
    ]  # fmt: skip


def read_standards(run: Run) -> list[Standard]:
    """Return the standards of the jurisdiction, of the user's table or of the plugin."""
    from ...core.decisions.provision_format import of_jurisdiction, parse_standards

    table = run.table("STANDARDS")
    if table is None:
        layer, text = _SHIPPED, resource("provision", _SHIPPED).read_text(encoding="utf-8")
        entries = json.loads(text)["standards"]
    else:
        layer = table.name
        columns = {name: as_texts(table.column(name)) for name in table.field_names}
        entries = [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
    return of_jurisdiction(parse_standards(entries, layer=layer), run.text("JURISDICTION"))


def read_provision(run: Run, ids: Sequence[str], people: Floats) -> Provision:
    """Read minutes, counts and pupils of the units."""
    from ...core.decisions.provision import Provision

    return Provision(people, _times(run, ids), _counts(run, ids), run.counts("PUPILS", ids),
                     run.counts("PUPILS_LATER", ids))  # fmt: skip


def require_something(run: Run) -> None:
    """Refuse a run in which nothing is known of any service."""
    if not any(run.given(name) for name in ("COVERAGE", "COUNTS", "PUPILS")):
        raise InputError("Nothing says what the units have.",
                         hint="Give travel times (COVERAGE), counts of services (COUNTS) or PUPILS.")  # fmt: skip


def read_nearest(run: Run, ids: Sequence[str]) -> dict[str, list[str | None]]:
    """Return who has which service nearest, by type of service; empty where the travel times do not say it."""
    from .time_tables import nearest_of_table

    table, code = run.table("COVERAGE"), field_of_codes(run)
    if table is None:
        return {}
    found = {name: nearest_of_table(table, code, ids, kind) for name, kind in _types(run, table).items()}
    return {name: nearest for name, nearest in found.items() if nearest is not None}


def _types(run: Run, table: FeatureTable) -> dict[str, str]:
    """Return the types of service of a table by the names that standards have for them."""
    from ...core.parameter_text import parse_pairs
    from .time_tables import services_of

    called = {kind: name for name, kind in parse_pairs(run.text("SERVICE_NAMES"), parameter="SERVICE_NAMES").items()}
    return {called.get(kind, kind): kind for kind in services_of(table)}


def _times(run: Run, ids: Sequence[str]) -> dict[str, Times]:
    """Return minutes by type of service; a unit without a row is unknown."""
    from .time_tables import times_of_table

    table, code = run.table("COVERAGE"), field_of_codes(run)
    if table is None:
        return {}
    return {name: times_of_table(run, table, code, ids, kind)[0] for name, kind in _types(run, table).items()}


def _counts(run: Run, ids: Sequence[str]) -> dict[str, Floats]:
    from ...core.numbers import require_non_negative
    from ...core.parameter_text import parse_pairs

    table, found = run.table("UNITS"), {}
    for service, field in parse_pairs(run.text("COUNTS"), parameter="COUNTS").items():
        found[service] = table.numbers(field, ids, run.nodata(), whole=True)
        require_non_negative(found[service], ids, table.name, field)
    return found
