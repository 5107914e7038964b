"""Layers of links between units, declared and read: a long table with a unit of measure and a source in each row."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from ...core.errors import InputError
from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p
from ..functional.flow_inputs import read_amounts, read_units
from ..required_inputs import require_beside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...core.identifiers import IdColumn
    from ...core.linkages.layers import LinkLayer, LinkLayers
    from ..run import Run


class LinkNames(NamedTuple):
    """Parameters that say which table holds links, and where in it."""

    table: str = "FLOWS"
    origin: str = "ORIGIN"
    destination: str = "DESTINATION"
    value: str = "VALUE"
    layer: str = "LAYER"
    measure: str = "UNIT_FIELD"
    year: str = "YEAR_FIELD"
    source: str = "SOURCE_FIELD"


OF_DIAGNOSIS = LinkNames(
    "LINKS", "LINK_ORIGIN", "LINK_DESTINATION", "LINK_VALUE", "LINK_LAYER", "LINK_UNIT", "LINK_YEAR", "LINK_SOURCE"
)
"""What a diagnosis calls them, where commuting has a table of its own."""


def link_parameters() -> p.Parameters:
    """Declare the table of links and its fields."""
    return [
        p.source("FLOWS", tr("Table of links"), tr("A table with one row a layer and pair of units: from where, "
                 "to where, how much. Without it, links are those of services alone."), optional=True),
        p.field("ORIGIN", tr("Origin"), tr("The unit where a link begins."), "FLOWS"),
        p.field("DESTINATION", tr("Destination"), tr("The unit where it ends."), "FLOWS"),
        p.field("VALUE", tr("Amount"), tr("How much, 0 or more; rows of the same layer and pair are added up."),
                "FLOWS"),
        p.field("LAYER", tr("Layer"), tr("What goes between the units: commuting, school, health, goods, food, water, "
                "energy, waste, migration, visitors, services, capital, remittances, information, digital, or "
                "another."), "FLOWS"),
        p.text("LAYER_NAME", tr("Name of the layer"), tr("Where no field says it."), "commuting", advanced=True),
        p.field("UNIT_FIELD", tr("Unit of measure"), tr("Workers, pupils, tonnes. A layer with two is refused: what is "
                "counted in different units is never added up."), "FLOWS"),
        p.field("YEAR_FIELD", tr("Year"), tr("A layer with two is refused."), "FLOWS"),
        p.field("SOURCE_FIELD", tr("Source"), tr("Stands beside the layer in the table of what is seen."), "FLOWS"),
    ]  # fmt: skip


def require_links(run: Run) -> None:
    """Ask for links, or for services to make some of.

    Raises
    ------
    InputError
        When there are none, or nothing says which fields they are in.
    """
    if not run.given("FLOWS"):
        if not run.given("SERVICES"):
            raise InputError("There are no links to balance.", hint="Give a table of links (FLOWS), or services and "
                             "the places where people live.")  # fmt: skip
        return
    require_beside(run, "FLOWS", ("ORIGIN", "DESTINATION", "VALUE"))


def read_links(run: Run, made: LinkLayer | None) -> LinkLayers:
    """Read all layers, and put the one that was made of services among them.

    Raises
    ------
    InputError
        When a layer has two units of measure, or the table has a layer of services and another one was made.
    """
    from ...core.linkages.layers import LinkLayers, with_layer

    if not run.given("FLOWS"):
        units = tuple(sorted(read_units(run) or ()))
        return LinkLayers(units, () if made is None else (made,))
    found = read_link_table(run, LinkNames(), read_units(run))
    run.tell(found.notes)
    for layer in found.layers:
        if not layer.measure:
            run.note(Note("Nothing says in which unit layer '{layer}' is counted.", layer=layer.name))
    return found if made is None else with_layer(found, made, run.table("FLOWS").name)


def read_link_table(run: Run, names: LinkNames, units: Sequence[str] | None) -> LinkLayers:
    """Read the layers of a table; amounts that are not published, such as "<5", are the fewest that they can be.

    Raises
    ------
    InputError
        When a layer has two units of measure or two years, an amount is missing or negative, or no row of a layer is
        between two units.
    """
    from ...core.functional.suppressed import unpublished_note
    from ...core.linkages.layers import LinkRows, link_layers

    table = run.table(names.table)
    origins, destinations = (table.id_column(run.field(name)) for name in (names.origin, names.destination))
    fewest, most = read_amounts(run, names.table, names.value, whole=False)
    layers = _texts(run, names, names.layer)
    if layers is None and run.declares("LAYER_NAME"):
        layers = [run.text("LAYER_NAME")] * len(table)
    said = (_texts(run, names, name) for name in (names.measure, names.year, names.source))
    rows = LinkRows(origins, destinations, fewest, layers, *said)
    found = link_layers(rows, units=units, table=table.name)
    return found if most is None else replace(found, notes=(*found.notes, *unpublished_note(fewest, most, table.name)))


def chosen_layer(found: LinkLayers, asked: str) -> LinkLayer:
    """Return the layer that the map shows: the one that was asked for, else commuting, else the first.

    Raises
    ------
    InputError
        When there is no layer of that name.
    """
    names = [layer.name for layer in found.layers]
    if asked and asked not in names:
        raise InputError("There is no layer '{layer}'; there are: {names}.", hint="Correct SHOWN.", layer=asked,
                         names=", ".join(names))  # fmt: skip
    return found.named(asked) or found.named("commuting") or found.layers[0]


def _texts(run: Run, names: LinkNames, parameter: str) -> IdColumn | Sequence[str] | None:
    """Return the texts of a field, one a row; None where it was not given."""
    name = run.field(parameter)
    if name is None:
        return None
    from ...core.identifiers import IdColumn
    from ..decisions.people_inputs import as_texts

    return IdColumn.of(as_texts(run.table(names.table).column(name)))
