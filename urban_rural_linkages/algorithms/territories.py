"""Units counted together as territories of constant extent: a layer of sums in place of the one that was given.

Whatever reads the units of a run after `count_together` has territories before it: one feature each, sums as figures.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from qgis.core import QgsProcessingParameterDefinition

from ..i18n import tr
from . import parameters as p
from .age_inputs import has_start_ages, start_age_groups, start_age_year
from .balance_inputs import event_series, read_events

if TYPE_CHECKING:
    import numpy as np
    from qgis.core import QgsVectorLayer

    from ..core.demography.territories import Territories
    from ..io.columns import Column
    from .run import Run

_COUNTS = ("POP_OLD", "POP_YOUNG", "WOMEN", "EMPLOYED", "UNEMPLOYED", "LABOUR_FORCE")
_EVENTS = ("BIRTHS", "DEATHS")
_MEASURES = ("AREA", "MIGRATION")


@dataclass(frozen=True)
class Together:
    """Units that are counted together in a run.

    Attributes
    ----------
    units : int
        Units that were given.
    joint : dict of str to list of str
        By the name of the unit that a territory is named after, the names of those counted with it.
    parts : QgsVectorLayer or None
        The outlines of the single units of these territories, with their codes and names.
    layers : dict of str to QgsVectorLayer
        By parameter, what stands in place of the layers that were given.
    """

    units: int = 0
    joint: Mapping[str, Sequence[str]] = field(default_factory=dict)
    parts: QgsVectorLayer | None = None
    layers: Mapping[str, QgsVectorLayer] = field(default_factory=dict)


def same_territory_parameter() -> QgsProcessingParameterDefinition:
    """Declare which units are one territory."""
    return p.text("SAME_TERRITORY", tr("Units of one territory"), tr("The code of each unit that was created or merged "
                  "in the period, and that of the unit that it came from or went to, such as 00902=00028,00901=00026. "
                  "They are counted together everywhere; 'Check the data' proposes them."), advanced=True)  # fmt: skip


def is_counted_together(run: Run) -> bool:
    """Tell whether units of one territory were named."""
    return bool(run.text("SAME_TERRITORY"))


def count_together(run: Run) -> Together:
    """Put territories in place of the units that a run was given.

    The fields that parameters name are added up, flows get the codes of the territories, and outlines are united.

    Raises
    ------
    InputError
        When a code is no unit.
    """
    from ..core.demography.territories import parse_same_territory, territories_of
    from ..io.territories import layer_of_parts, layer_of_territories

    pairs = parse_same_territory(run.text("SAME_TERRITORY"))
    if not pairs:
        return Together()
    units, ids = run.table("UNITS"), run.ids()
    territories = territories_of(ids, pairs, layer=units.name)
    names = _names(run, ids)
    columns = _sums(run, ids, territories) | _identity(run, territories, names)
    parts = [row for members in territories.joint for row in members]
    layers = {"UNITS": layer_of_territories(units, territories, columns)}
    if territories.joint:
        layers |= {name: table for name, table in _recoded_tables(run, ids, territories).items() if table is not None}
    together = Together(
        len(ids),
        {names[members[0]]: [names[row] for row in members[1:]] for members in territories.joint},
        layer_of_parts(units, parts, _part_columns(parts, ids, names, territories)) if parts else None,
        layers,
    )
    for name, layer in layers.items():
        put_in_place(run, name, layer)
    return together


def put_in_place(run: Run, name: str, layer: QgsVectorLayer) -> None:
    """Put a layer in place of the one that was given, with its metadata: its source stays the same."""
    from .sources import layers_of_input

    for given in layers_of_input(run, name):
        layer.setMetadata(given.metadata())
    run.replace(name, layer)


def _names(run: Run, ids: Sequence[str]) -> list[str]:
    name = run.field("NAME")
    values = run.table("UNITS").column(name) if name else [None] * len(ids)
    return [str(value) if value else code for value, code in zip(values, ids, strict=True)]


def _identity(run: Run, territories: Territories, names: Sequence[str]) -> dict[str, Column]:
    """Return code, name and group of each territory: those of its main unit, the others named beside it."""
    from ..io.columns import Column

    units = run.table("UNITS")
    kept = {}
    for parameter in ("UNIT_ID", "GROUP"):
        if run.declares(parameter) and run.field(parameter):
            name = run.field(parameter)
            kept[name] = Column(name, "text", territories.of_main(units.column(name)))
    if run.field("NAME"):
        called = [territory_name(names[members[0]], [names[row] for row in members[1:]])
                  for members in territories.members]  # fmt: skip
        kept[run.field("NAME")] = Column(run.field("NAME"), "text", called)
    return kept


def territory_name(main: str, others: Sequence[str]) -> str:
    """Return what to call a unit with those that are counted with it."""
    return tr("{unit} (with {others})").format(unit=main, others=", ".join(others)) if others else main


def _part_columns(
    rows: Sequence[int], ids: Sequence[str], names: Sequence[str], territories: Territories
) -> list[Column]:
    from ..io.columns import Column

    code_of = territories.code_of(ids)
    return [
        Column("code", "text", [ids[row] for row in rows], tr("Code")),
        Column("name", "text", [names[row] for row in rows], tr("Name")),
        Column("territory", "text", [code_of.get(ids[row], ids[row]) for row in rows], tr("Counted with")),
    ]


def _sums(run: Run, ids: Sequence[str], territories: Territories) -> dict[str, Column]:
    """Return the sums of all fields that parameters name."""
    from ..core.demography.territories import yearly_territory_sums, years_of_existence
    from ..io.columns import Column

    people = people_by_field(run, ids)
    fields = {name: event_series(run, name) or {} for name in _EVENTS if run.declares(name)}
    events = {name: _yearly(run, ids, years) for name, years in fields.items() if years}
    existence = years_of_existence(territories, dict(people.values()), events.values())
    sums = {name: territories.sums(values) for name, values in _other_counts(run, ids).items()}
    for name, (year, values) in people.items():
        sums[name] = yearly_territory_sums(territories, {year: values}, existence)[year]
    for name, series in events.items():
        counted = yearly_territory_sums(territories, series, existence)
        sums |= {field: counted[year] for year, field in fields[name].items()}
    if run.declares("AGE_FIELDS_START") and has_start_ages(run):
        year = start_age_year(run)
        for name, values in _start_ages(run, ids).items():
            sums[name] = yearly_territory_sums(territories, {year: values}, existence)[year]
    measures = [run.field(name) for name in _MEASURES if run.declares(name)]
    columns = {name: Column(name, "real" if name in measures else "count", values) for name, values in sums.items()}
    if run.declares("MEAN_INCOME") and run.given("MEAN_INCOME"):
        means = territories.means(run.numbers("MEAN_INCOME", ids), run.counts("POP_END", ids))
        columns[run.field("MEAN_INCOME")] = Column(run.field("MEAN_INCOME"), "real", means)
    return columns


def people_by_field(run: Run, ids: Sequence[str]) -> dict[str, tuple[int, np.ndarray]]:
    """Return the year and the populations of each field that holds some."""
    from ..core.demography.yearly_fields import years_of_pattern

    units, nodata = run.table("UNITS"), run.nodata()
    fields = {} if not run.text("SERIES") else years_of_pattern(units.field_names, run.text("SERIES"))
    years = {name: year for year, name in fields.items()}
    for parameter, year in (("POP_START", "START_YEAR"), ("POP_END", "END_YEAR")):
        if run.given(parameter) and run.given(year):
            years[run.field(parameter)] = run.whole(year)
    units.expect(years)
    return {name: (year, units.numbers(name, ids, nodata, True)) for name, year in years.items()}


def _yearly(run: Run, ids: Sequence[str], fields: Mapping[int, str]) -> dict[int, np.ndarray]:
    units, nodata = run.table("UNITS"), run.nodata()
    units.expect(fields.values())
    return {year: units.numbers(name, ids, nodata, True) for year, name in fields.items()}


def _other_counts(run: Run, ids: Sequence[str]) -> dict[str, np.ndarray]:
    """Return the other fields that are added up over the members of a territory."""
    from ..core.demography.age_fields import parse_age_fields

    units, nodata = run.table("UNITS"), run.nodata()
    given = [name for name in _COUNTS if run.declares(name) and run.given(name)]
    found = {run.field(name): run.counts(name, ids) for name in given}
    for name in _EVENTS:
        if run.declares(name) and run.given(name) and not event_series(run, name):
            found[run.fields(name)[0]] = cast("np.ndarray", read_events(run, name, ids))
    if run.declares("SECTOR_FIELDS"):
        found |= {name: units.numbers(name, ids, nodata) for name in run.fields("SECTOR_FIELDS")}
    measures = [name for name in _MEASURES if run.declares(name) and run.given(name)]
    found |= {run.field(name): run.numbers(name, ids) for name in measures}
    if run.declares("AGE_FIELDS") and run.given("AGE_FIELDS"):
        groups = parse_age_fields(run.text("AGE_FIELDS"), units.field_names, run.text("SEX_CODES"))
        units.expect(group.field for group in groups)
        found |= {group.field: units.numbers(group.field, ids, nodata, True) for group in groups}
    return found


def _start_ages(run: Run, ids: Sequence[str]) -> dict[str, np.ndarray]:
    """Return the earlier ages by field: a unit that did not exist yet adds nothing to them."""
    units, nodata = run.table("UNITS"), run.nodata()
    return {group.field: units.numbers(group.field, ids, nodata, True) for group in start_age_groups(run, units)}


def _recoded_tables(run: Run, ids: Sequence[str], territories: Territories) -> dict[str, QgsVectorLayer | None]:
    """Return commuting, links and members under the codes of the territories; None where they were not given."""
    ends = ("LINK_ORIGIN", "LINK_DESTINATION")
    return {
        "FLOWS": _recoded_flows(run, ids, territories),
        "LINKS": _recoded(run, "LINKS", ends, ids, territories),
        "ASSOCIATIONS": _recoded(run, "ASSOCIATIONS", ("MEMBER",), ids, territories),
    }


def _recoded(
    run: Run, source: str, codes: Sequence[str], ids: Sequence[str], territories: Territories
) -> QgsVectorLayer | None:
    """Return a table whose columns of codes name territories; whoever reads it adds its rows up."""
    from ..core.functional.flow_codes import codes_of_units
    from ..io.territories import layer_with

    if not all(run.declares(name) and run.given(name) for name in (source, *codes)):
        return None
    table, code_of = run.table(source), territories.code_of(ids)
    fields = [str(run.field(name)) for name in codes]
    ends = [table.id_column(field) for field in fields]
    *found, notes = codes_of_units(ends[0], ends[-1], ids, table.name)
    run.tell(notes)
    columns = {field: list(column.renamed(code_of)) for field, column in zip(fields, found, strict=False)}
    return layer_with(table, columns)


def _recoded_flows(run: Run, ids: Sequence[str], territories: Territories) -> QgsVectorLayer | None:
    """Return the flows under the codes of the territories, where commuting between their parts is commuting within."""
    from ..core.functional.flow_codes import added_pairs, codes_of_units
    from ..io.columns import Column
    from ..io.territories import layer_of_columns, layer_with
    from .functional.flow_inputs import read_workers

    names = ("FLOWS", "ORIGIN", "DESTINATION", "WORKERS")
    if not all(run.declares(name) and run.given(name) for name in names):
        return None
    table, (origin, destination, workers) = run.table("FLOWS"), [str(run.field(name)) for name in names[1:]]
    home, work, notes = codes_of_units(table.id_column(origin), table.id_column(destination), ids, table.name)
    run.tell(notes)
    code_of = territories.code_of(ids)
    home, work = home.renamed(code_of), work.renamed(code_of)
    fewest, most = read_workers(run)
    added = added_pairs(home, work, fewest) if most is None else None  # what is not published stays as it is written
    if added is None:
        return layer_with(table, {origin: list(home), destination: list(work)})
    pairs = [Column(origin, "text", added[0]), Column(destination, "text", added[1])]
    return layer_of_columns(table.name, [*pairs, Column(workers, "count", added[2])])
