"""``harmoniseunits``: units that were merged, divided or exchanged land, made comparable."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..unit_inputs import field_of_codes, unit_parameters
from .change_inputs import change_parameters, other_fields

if TYPE_CHECKING:
    import numpy as np

    from ...core.demography.daughters import Daughter
    from ...core.demography.harmonised_units import Harmonised
    from ...core.demography.unit_changes import UnitChange
    from ...io.columns import Column
    from ..run import Run


class HarmoniseUnits(UrbanRuralAlgorithm):
    """Territories of the largest common extent, or earlier figures by the units of the last year."""

    ID = "harmoniseunits"
    GROUP = "data"
    NEEDS_SCIPY = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Territories of constant extent"),
            tr("Makes yearly figures comparable over mergers and splits of units. Either all units that exchanged land "
               "become one territory, whose figures are sums and whose outline is that of its parts; or earlier "
               "figures are moved to the units of the last year, by the share of the people that each handed over. "
               "Where a share is unknown the union is the only honest answer, and is taken. Without a table of changes "
               "the algorithm proposes one: a unit appears in the year in which its neighbour falls below its trend by "
               "80 to 120 % of its first number, or disappears in the year in which a neighbour rises as much. The "
               "proposal has the form of the table, so that it can be corrected and given back."),
            tr("boundary change, merger, split, municipality, time series, fusión, segregación, municipios, series "
               "comparables"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *unit_parameters(),
            p.field("NAME", tr("Name of the unit"), tr("United territories are called after the unit that the others "
                    "came from, with their names beside it."), "UNITS"),
            *change_parameters(),
            p.choice("TARGET", tr("What is compared"), tr("Territories that unite all units which exchanged land, or "
                     "the units of the last year with earlier figures moved by shares."),
                     {"union": tr("Territories that unite the units"), "units": tr("Units of the last year")}, "union"),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Comparable units"), tr("One feature a territory, with the sums of the series "
                           "and of the fields to add up.")),
            p.layer_output("REPORT", tr("Changes that were applied"), tr("One row a change: its share, how that is "
                           "known, and whether the units were united or people moved."), optional=True),
            p.layer_output("SUGGESTION", tr("Changes proposed"), tr("Units that appear or disappear without a change "
                           "in the table, and where they seem to come from or to go to: a table that can be given back "
                           "as the changes."), optional=True),
            p.number_output("N_TERRITORIES", tr("Territories of several units")),
            p.number_output("N_SUGGESTED", tr("Changes proposed")),
        ]  # fmt: skip

    def execute(self, run: Run) -> p.Results:
        """Read the changes, apply them, and propose those that are missing."""
        from ...core.demography.harmonised_units import harmonise
        from .change_inputs import read_all_series, read_given_changes

        ids = run.ids()
        with run.step(tr("Read the units and their changes"), 0.3):
            fields, series = read_all_series(run, ids)
            changes = read_given_changes(run, ids)
        with run.step(tr("Look for changes that are not given"), 0.3):
            proposed = _proposed(run, ids, series, changes)
        with run.step(tr("Apply the changes"), 0.3):
            made = harmonise(ids, changes, series, backcast=run.choice("TARGET") == "units")
            run.tell(_notes(run, made, proposed))
            names = _names(run, ids)
            written = _write_units(run, ids, names, fields, made)
        return {
            **written,
            **run.write_rows("REPORT", _report_columns(made)),
            **run.write_rows("SUGGESTION", _suggestion_columns(proposed, dict(zip(ids, names, strict=True)))),
            "N_TERRITORIES": len(made.territories.joint),
            "N_SUGGESTED": len(proposed),
        }


def _proposed(
    run: Run, ids: list[str], series: list[dict[int, np.ndarray]], changes: list[UnitChange]
) -> list[tuple[UnitChange, Daughter]]:
    """Return the changes that the population looks like, of units that the table does not name."""
    from ...core.demography.daughters import appeared, disappeared
    from ...core.demography.unit_changes import suggested_changes
    from .daughters import neighbours_of

    named = {code for change in changes for code in (change.origin, change.target)}
    people = series[0] if series else {}
    rows = [row for row in sorted({*appeared(people), *disappeared(people)}) if ids[row] not in named]
    return suggested_changes(ids, people, neighbours_of(run, ids, rows), rows) if rows else []


def _notes(run: Run, made: Harmonised, proposed: Sequence[tuple[UnitChange, Daughter]]) -> list[Note]:
    """Return what the reader has to know: what was united for want of a share, left out, or only proposed."""
    from ...core.demography.unit_changes import ShareBy
    from ...core.identifiers import shortened

    notes = []
    unknown = [change for change in made.changes if change.share_by is ShareBy.UNKNOWN]
    if unknown and run.choice("TARGET") == "units":
        notes.append(Note("Changes without a share and without people: {count} ({units}). How many people moved is "
                          "unknown, so these units are united.", count=len(unknown),
                          units=shortened([f"{one.origin} > {one.target}" for one in unknown], most=5)))  # fmt: skip
    if made.beyond:
        notes.append(Note("Changes before the first or after the last year of the series, which change nothing: "
                          "{count}.", count=made.beyond))  # fmt: skip
    if proposed:
        notes.append(Note("Units that seem to have been divided or merged: {count} ({units}). Nothing was done about "
                          "them: look at the changes proposed (SUGGESTION), and give those that are right as CHANGES.",
                          count=len(proposed),
                          units=shortened([f"{one.origin} > {one.target}" for one, _ in proposed], most=5),
                          ))  # fmt: skip
    return notes


def _names(run: Run, ids: Sequence[str]) -> list[str]:
    if not run.field("NAME"):
        return list(ids)
    names = run.table("UNITS").column(run.field("NAME"))
    return [str(name) if name else code for name, code in zip(names, ids, strict=True)]


def _write_units(
    run: Run, ids: Sequence[str], names: Sequence[str], fields: Sequence[Mapping[int, str]], made: Harmonised
) -> dict[str, str]:
    """Write one feature a territory that exists in the last year."""
    from ...io.columns import Column
    from ...io.territories import layer_of_territories
    from ..territories import territory_name

    units, territories = run.table("UNITS"), made.territories
    columns: dict[str, Column] = {}
    for of_year, sums in zip(fields, made.series, strict=True):
        columns |= {name: Column(name, "count", sums[year]) for year, name in of_year.items()}
    for name in other_fields(run):
        columns[name] = Column(name, "count", territories.sums(units.numbers(name, ids, run.nodata())))
    if code := field_of_codes(run):
        columns[code] = Column(code, "text", territories.of_main(ids))
    if run.field("NAME"):
        called = [territory_name(names[main], [names[row] for row in others]) for main, *others in territories.members]
        columns[run.field("NAME")] = Column(run.field("NAME"), "text", called)
    members = [territories.members[place] for place in made.kept]
    run.replace("UNITS", layer_of_territories(units, territories, columns))
    further = [
        Column("territory_units", "text", [" ".join(ids[row] for row in rows) for rows in members],
               tr("Codes of its units")),
        Column("n_units", "integer", [len(rows) for rows in members], tr("Units")),
    ]  # fmt: skip
    return run.write("OUTPUT", further, rows=made.kept, style="outlines")


def _report_columns(made: Harmonised) -> list[Column]:
    from ...core.demography.unit_changes import ShareBy
    from ...io.columns import Column

    changes, of = made.changes, made.territory_of
    together = [of.get(one.origin) is not None and of.get(one.origin) == of.get(one.target) for one in changes]
    done = ["united" if joint else "unknown" if one.share_by is ShareBy.UNKNOWN else "moved"
            for one, joint in zip(changes, together, strict=True)]  # fmt: skip
    return [
        *_change_columns(changes),
        Column("share_by", "text", [one.share_by.value for one in changes], tr("How the share is known")),
        Column("done", "text", done, tr("What was done")),
    ]


def _suggestion_columns(proposed: Sequence[tuple[UnitChange, Daughter]], names: Mapping[str, str]) -> list[Column]:
    from ...io.columns import Column

    changes, fits = [change for change, _ in proposed], [fit for _, fit in proposed]
    return [
        *_change_columns(changes),
        Column("from_name", "text", [names[one.origin] for one in changes], tr("Unit that gave")),
        Column("to_name", "text", [names[one.target] for one in changes], tr("Unit that got")),
        Column("touches", "integer", [fit.touches for fit in fits], tr("They share a border (1) or not (0)")),
        Column("fit", "real", [fit.share for fit in fits], tr("Break in the other's trend, per person of the unit")),
    ]


def _change_columns(changes: Sequence[UnitChange]) -> list[Column]:
    """Return the columns of a table of changes, by the names under which it is read."""
    from ...io.columns import Column

    return [
        Column("year", "integer", [one.year for one in changes], tr("Year")),
        Column("from", "text", [one.origin for one in changes], tr("Unit that gave (code)")),
        Column("to", "text", [one.target for one in changes], tr("Unit that got (code)")),
        Column("share", "real", [one.share for one in changes], tr("Share of the people of the unit that gave")),
        Column("population", "count", [one.people for one in changes], tr("People handed over")),
    ]
