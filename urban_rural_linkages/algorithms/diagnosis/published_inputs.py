"""Inputs of a diagnosis that is to be published: what is hidden is taken out of them before anything is made of them.

Chapters, maps, sheets and files read what stands in place of the units, the settlements and the flows, where hidden
counts are empty; so they cannot tell them.  Totals come from `whole.Whole`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from ...core.arrays import Booleans, Floats
from ...core.demography.age_fields import BOTH
from ...core.demography.projection_rows import step_length
from ...core.dossier.people_blocks import (
    AGES,
    EVENTS,
    PEOPLE,
    SEX,
    YOUNG_END,
    YOUNG_START,
    PeopleCounts,
    are_few,
    cohort_at_both,
    emptied,
    hidden_in,
    number_hidden,
    others_than,
    people_blocks,
)
from ...core.dossier.protection import Protection, protect
from ...core.dossier.settlements import merged_settlements
from ...core.dossier.small_flows import published_flows
from ...core.errors import InputError
from ...i18n import Language, tr
from ...io.columns import Column
from ...io.overlaps import zones_of
from ...io.territories import layer_of_columns, layer_of_parts, layer_with
from ..age_inputs import has_start_ages, read_start_ages, start_age_year
from ..balance_inputs import event_series, read_events
from ..functional.flow_inputs import read_workers
from ..run import Run
from ..territories import people_by_field, put_in_place
from ..unit_inputs import read_groups
from .broad_people import people_by_broad_age
from .given_data import GivenData
from .published_linkages import replace_links, work_of_units
from .whole import Whole

YOUNG_AGES = (10, 19)
YOUNG = "young_migration"
"""The table of the young cohort by unit."""
_BROAD = {"ages_0_14": "0-14", "ages_15_64": "15-64", "ages_65_plus": "65+"}
_WOMEN = "ages_women"
_EVENTS = ("BIRTHS", "DEATHS")
_FLOWS = ("FLOWS", "ORIGIN", "DESTINATION", "WORKERS")


@dataclass
class Publication:
    """Decision on what a diagnosis that is to be published hides.

    Attributes
    ----------
    limit : float
        Counts under it are hidden.
    given : GivenData
        The inputs as they were given, but for groups that are counted together.
    protection : Protection
    whole : Whole
        All people.
    cells : int
        Counts of units that are hidden, which of them are small is not told.
    merged : int
        Settlements counted with another one, or left out.
    flows : int
        Flows of commuters that are hidden.
    links : int
        Other links that are hidden.
    """

    limit: float
    given: GivenData
    protection: Protection
    whole: Whole
    cells: int = 0
    merged: int = 0
    flows: int = 0
    links: int = 0

    def hides(self, *blocks: str) -> Booleans:
        """Tell which units hide any of some blocks, shape (units,)."""
        return hidden_in(self.protection, *blocks)

    @property
    def merged_groups(self) -> list[str]:
        """Names of groups that were counted together, as they stand in the report."""
        field = self.given.run.field("GROUP")
        return [] if field is None else sorted(set(self.protection.groups) - set(self._own_groups))

    def __post_init__(self) -> None:
        self._own_groups: list[str] = read_groups(self.given.run) or []


def publish_inputs(run: Run, language: Language) -> Publication | None:
    """Put inputs without what is hidden in place of those that were given; None where nothing is to be published.

    Raises
    ------
    InputError
        When the region has too few inhabitants to be published at all.
    """
    if not run.flag("PUBLISH"):
        return None
    limit = float(run.whole("MIN_COUNT"))
    given = GivenData(run.as_it_is(), language)
    blocks = people_blocks(_people(given))
    protection = protect(blocks, limit, read_groups(run) or [""] * len(given.unit_ids))
    if PEOPLE in protection.dropped:
        raise InputError("The region has too few inhabitants to be published with counts from {limit} on.", limit=limit,
                         hint="Lower MIN_COUNT, add units, or make the diagnosis without PUBLISH.")  # fmt: skip
    whole = Whole(given, protection, limit)
    found = Publication(limit, given, protection, whole, number_hidden(blocks, protection))
    few_workers = _replace_flows(run, found)
    found.links = replace_links(run, limit)
    _replace_units(run, found, few_workers)
    _replace_settlements(run, found)
    _group_as_published(found)
    return found


def _people(given: GivenData) -> PeopleCounts:
    """Read all counts of people of the units that would be published."""
    run, ids = given.run, given.unit_ids
    events = [values for name in _EVENTS if (values := read_events(run, name, ids)) is not None]
    years = step_length(start_age_year(run), run.whole("END_YEAR"))
    before = read_start_ages(run, ids) if has_start_ages(run) else None
    young = {} if before is None else cohort_at_both(before, given.ages, YOUNG_AGES, years)
    populations = list(people_by_field(run, ids).values())
    at_start = dict(populations).get(start_age_year(run))
    return PeopleCounts([values for _, values in populations], _broad(given), events, young, at_start)


def _broad(given: GivenData) -> dict[str, Floats]:
    return {"total": given.populations[1], **people_by_broad_age(given)}


def _replace_units(run: Run, found: Publication, few_workers: Sequence[str]) -> None:
    """Put units in place that have only fields which parameters name, hidden counts empty.

    Of units with too few workers, whose flows would be told by their sum, the employed are hidden.
    """
    given, table = found.given, run.table("UNITS")
    columns: dict[str, Column] = {}
    for name in ("UNIT_ID", "NAME", "FUA"):
        if run.field(name):
            columns[str(run.field(name))] = Column(str(run.field(name)), "text", table.column(run.field(name)))
    if run.field("GROUP"):
        columns[str(run.field("GROUP"))] = Column(str(run.field("GROUP")), "text", found.protection.groups)
    for name, values in _counts(given, found, few_workers):
        columns.setdefault(name, Column(name, "count", values))
    if run.field("AREA"):
        columns.setdefault(str(run.field("AREA")), Column(str(run.field("AREA")), "real", run.numbers("AREA")))
    if run.field("MEAN_INCOME"):
        incomes = emptied(run.numbers("MEAN_INCOME"), found.hides(PEOPLE))
        columns.setdefault(str(run.field("MEAN_INCOME")), Column(str(run.field("MEAN_INCOME")), "real", incomes))
    ages = list(_age_columns(given, found))
    aliases = {field.name(): field.alias() for field in table.source.fields().toList()}
    named = [Column(one.name, one.kind, one.values, one.label or aliases.get(one.name, ""))
             for one in [*columns.values(), *ages]]  # fmt: skip
    put_in_place(run, "UNITS", layer_of_parts(table, range(len(table)), named))
    _name_ages(run, found, {column.name for column in ages})


def _counts(given: GivenData, found: Publication, few_workers: Sequence[str]) -> Iterator[tuple[str, Floats]]:
    """Yield fields of counts that are read by their own names, with their values as they are published."""
    run, ids = given.run, given.unit_ids
    units, hidden = run.table("UNITS"), found.hides(PEOPLE)
    for name, (_, values) in people_by_field(run, ids).items():
        yield name, emptied(values, hidden)
    for parameter in _EVENTS:
        series = event_series(run, parameter) if run.given(parameter) else None
        for field in list(series.values()) if series else run.fields(parameter):
            yield field, emptied(units.numbers(field, ids, run.nodata(), True), found.hides(PEOPLE, EVENTS))
    employed, secret = run.counts("EMPLOYED", ids), hidden
    if employed is not None:
        told = np.array([code in few_workers for code in ids])
        told |= are_few(others_than(given.populations[1], employed), found.limit)
        secret = hidden | told | are_few(employed, found.limit)
        yield str(run.field("EMPLOYED")), emptied(employed, secret)
    yield from work_of_units(run, ids, secret, found.limit)
    if run.given("MIGRATION"):
        yield str(run.field("MIGRATION")), emptied(run.numbers("MIGRATION", ids), hidden)


def _age_columns(given: GivenData, found: Publication) -> Iterator[Column]:
    """Yield people by broad age, and women, where they are published."""
    counts = PeopleCounts((), _broad(given))
    broad, adults = counts.broad, counts.adults
    of_ages = partial(emptied, hidden=found.hides(PEOPLE, AGES))
    if "old" in broad and AGES not in found.protection.dropped:
        if adults is not None:
            yield Column("ages_0_14", "count", of_ages(broad["young"]), tr("Under 15"))
            yield Column("ages_15_64", "count", of_ages(adults), tr("15 to 64"))
        yield Column("ages_65_plus", "count", of_ages(broad["old"]), tr("65 and over"))
    if "women" in broad and SEX not in found.protection.dropped:
        yield Column(_WOMEN, "count", emptied(broad["women"], found.hides(PEOPLE, SEX)), tr("Women"))


def _name_ages(run: Run, found: Publication, made: set[str]) -> None:
    """Name the broad ages in place of the fields by sex and age that were given."""
    whole = set(_BROAD) <= made
    run.replace("AGE_FIELDS", json.dumps({BOTH: {ages: name for name, ages in _BROAD.items()}}) if whole else "")
    run.replace("SEX_CODES", "")
    run.replace("POP_YOUNG", "ages_0_14" if whole else "")
    run.replace("POP_OLD", "ages_65_plus" if "ages_65_plus" in made else "")
    run.replace("WOMEN", _WOMEN if _WOMEN in made else "")
    if {YOUNG_START, YOUNG_END} & set(found.protection.dropped) or not whole:
        run.replace("AGE_FIELDS_START", "")


def _replace_settlements(run: Run, found: Publication) -> None:
    """Put settlements in place of which none is small, with no field but their people."""
    if not (run.given("SETTLEMENTS") and run.given("SETTLEMENT_POP")):
        return
    table, field, ids = run.table("SETTLEMENTS"), str(run.field("SETTLEMENT_POP")), found.given.unit_ids
    units = found.given.run.table("UNITS")
    people = table.numbers(field, nodata=run.nodata(), whole=True)
    zones: Sequence[str | None] = zones_of(table, units, ids) if units.has_polygons else [None] * len(table)
    left_out = [code for code, is_hidden in zip(ids, found.hides(PEOPLE).tolist(), strict=True) if is_hidden]
    counted, kept = merged_settlements(people, zones, table.lonlat(), found.limit, left_out)
    rows = [row for row, is_kept in enumerate(kept.tolist()) if is_kept]
    found.merged = len([is_kept for is_kept in kept.tolist() if not is_kept])
    put_in_place(run, "SETTLEMENTS", layer_of_parts(table, rows, [Column(field, "count", counted[rows])]))


def _replace_flows(run: Run, found: Publication) -> list[str]:
    """Put flows in place of which small ones say only that they are few, and others of their origin with them.

    Returns
    -------
    list of str
        Origins whose flows would all be told by their sum.
    """
    if not all(run.given(name) for name in _FLOWS):
        return []
    table = run.table("FLOWS")
    origin, destination, workers = (str(run.field(name)) for name in _FLOWS[1:])
    homes = [str(value or "") for value in table.column(origin)]
    works = [str(value or "") for value in table.column(destination)]
    order = sorted(range(len(homes)), key=lambda row: (homes[row], works[row]))
    fewest, most = read_workers(run)
    cells = table.column(workers)
    flows = published_flows(fewest[order], None if most is None else most[order], [cells[row] for row in order],
                            [homes[row] for row in order], found.limit)  # fmt: skip
    found.flows = flows.hidden
    written = dict(zip(order, flows.cells, strict=True))
    columns = [Column(origin, "text", table.column(origin)), Column(destination, "text", table.column(destination)),
               Column(workers, "text", [written[row] for row in range(len(homes))])]  # fmt: skip
    put_in_place(run, "FLOWS", layer_of_columns(table.name, columns))
    return flows.exposed


def _group_as_published(found: Publication) -> None:
    """Count groups together in the inputs as they were given, too: the totals by group are made from these."""
    run = found.given.run
    if run.field("GROUP") and found.merged_groups:
        run.replace("UNITS", layer_with(run.table("UNITS"), {str(run.field("GROUP")): found.protection.groups}))
