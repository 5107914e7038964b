"""Balances of links written: pairs as lines, places, the matrix of classes, what is seen, who uses whose services."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import Qgis

from ...core.linkages.balance_rows import PairRows, PlaceRows
from ...core.linkages.seen import what_is_seen
from ...core.linkages.town_country import TownCountry, town_country_matrix
from ...core.notes import Amount, Note
from ...i18n import note_sentence, tr
from ...io.columns import Column
from ..functional.flow_outputs import line_between
from .seat_inputs import read_places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...core.linkages.layers import LinkLayer, LinkLayers
    from ...core.linkages.service_uses import ServiceUses
    from ..run import Run


def write_pairs(run: Run, rows: PairRows, ids: Sequence[str], codes: Sequence[str] | None) -> dict[str, str]:
    """Write the pairs; as lines between seats, else between points of the units, where units have a place.

    Parameters
    ----------
    run : Run
    rows : PairRows
    ids : sequence of str
        Units by position.
    codes : sequence of str or None
        Units in the order of their layer; None where there is no layer.
    """
    first, second = ([ids[one] for one in end] for end in (rows.first, rows.second))
    columns = [
        Column("layer", "text", [layer.name or None for layer in rows.layer], tr("Layer")),
        Column("measure", "text", [layer.measure or None for layer in rows.layer], tr("Unit of measure")),
        Column("unit_a", "text", first, tr("One unit")),
        Column("unit_b", "text", second, tr("The other unit")),
        *_figure_columns(rows),
        Column("kind", "text", [kind or None for kind in rows.kind], tr("Town and country, two towns, or country")),
        Column("index", "real", rows.index, tr("Connectivity index over layers (0-1)")),
        Column("layers", "integer", rows.layers, tr("Layers in the index")),
        Column("on_map", "integer", rows.on_map, tr("Drawn on the map")),
    ]
    table = run.table("UNITS")
    if codes is None or not table.has_geometry:
        return run.write_rows("OUTPUT", columns)
    places = read_places(run)
    lines = [line_between(places.get(one), places.get(other)) for one, other in zip(first, second, strict=True)]
    return run.write_rows("OUTPUT", columns, lines, Qgis.WkbType.LineString, table.crs, "links")


def _figure_columns(rows: PairRows) -> list[Column]:
    labels = {
        "there": ("count", tr("From the one to the other")),
        "back": ("count", tr("From the other to the one")),
        "gross": ("count", tr("Both ways")),
        "net": ("count", tr("What the other gains")),
        "effectiveness": ("real", tr("Net over both ways (-1 to 1)")),
        "reciprocity": ("real", tr("How mutual (0-1)")),
        "intensity": ("real", tr("Both ways over what the smaller one sends")),
        "cohesion": ("real", tr("Cohesion")),
        "relative": ("real", tr("Both ways over the strongest pair (0-1)")),
        "rank": ("integer", tr("Place in its layer")),
    }
    return [Column(name, kind, rows.measures[name], label) for name, (kind, label) in labels.items()]


def write_places(
    run: Run, rows: PlaceRows, ids: Sequence[str], shown: LinkLayer, codes: Sequence[str] | None
) -> dict[str, str]:  # fmt: skip
    """Write the links of each unit, layer by layer, with its outline where units have one."""
    labels = {
        "incoming": ("count", tr("Comes from other units")),
        "outgoing": ("count", tr("Goes to other units")),
        "net": ("count", tr("Comes less goes")),
        "strength": ("count", tr("Comes and goes together")),
        "degree": ("integer", tr("Partners")),
        "to_urban": ("real", tr("Share of what goes that goes to town (0-1)")),
        "to_rural": ("real", tr("Share of what goes that goes to the country (0-1)")),
    }
    columns = [
        Column("layer", "text", [layer.name or None for layer in rows.layer], tr("Layer")),
        Column("unit_id", "text", [ids[one] for one in rows.unit], tr("Unit")),
        *(Column(name, kind, rows.measures[name], label) for name, (kind, label) in labels.items()),
        Column("on_map", "integer", [layer is shown for layer in rows.layer], tr("Drawn on the map")),
    ]
    if codes is None:
        return run.write_rows("NODES", columns)
    place = {name: row for row, name in enumerate(codes)}
    return run.write("NODES", columns, rows=[place[ids[one]] for one in rows.unit], style="link_places")


def write_matrix(run: Run, layers: LinkLayers, classes: Sequence[str] | None) -> dict[str, str]:
    """Write what goes from class to class; nothing where no field says the classes."""
    if classes is None:
        return {}
    cells = [(layer, cell) for layer in layers.layers for cell in town_country_matrix(layer, classes)]
    columns = [
        Column("layer", "text", [layer.name or None for layer, _ in cells], tr("Layer")),
        Column("measure", "text", [layer.measure or None for layer, _ in cells], tr("Unit of measure")),
        Column("from_class", "text", [cell.origin or None for _, cell in cells], tr("From class")),
        Column("to_class", "text", [cell.destination or None for _, cell in cells], tr("To class")),
        Column("value", "count", [cell.value for _, cell in cells], tr("Amount, within a unit too")),
        Column("share", "real", [cell.share for _, cell in cells], tr("Share of what the class sends (0-1)")),
        Column("between", "count", [cell.between for _, cell in cells], tr("Amount between units")),
    ]
    return run.write_rows("MATRIX", columns)


def write_seen(run: Run, layers: LinkLayers, made: str) -> dict[str, str]:
    """Write every layer that policies name, with what is known of it, and say which are not seen."""
    seen = what_is_seen(layers, (made,))
    states = {
        "given": tr("seen"),
        "made": tr("seen, made by this plugin"),
        "not_given": tr("not given: not shown, not nought"),
        "unseen": tr("not seen: hardly ever counted between units, not nought"),
    }
    columns = [
        Column("layer", "text", [one.layer or None for one in seen], tr("Layer")),
        Column("state", "text", [one.state for one in seen], tr("State")),
        Column("says", "text", [states[one.state] for one in seen], tr("What that means")),
        Column("measure", "text", [one.measure or None for one in seen], tr("Unit of measure")),
        Column("year", "text", [one.year or None for one in seen], tr("Year")),
        Column("source", "text", [one.source or None for one in seen], tr("Source")),
        Column("total", "count", [one.total for one in seen], tr("Amount, within a unit too")),
        Column("between", "count", [one.between for one in seen], tr("Amount between units")),
    ]
    run.info(tr("Not seen, because there are no data: {layers}.").format(
        layers=", ".join(one.layer for one in seen if one.state in ("not_given", "unseen"))))  # fmt: skip
    return run.write_rows("SEEN", columns)


def write_uses(run: Run, uses: ServiceUses | None, ids: Sequence[str]) -> dict[str, str]:
    """Write who uses whose services; nothing where none were given."""
    if uses is None:
        return {}
    columns = [
        Column("unit", "text", [ids[one] for one in uses.user], tr("Unit")),
        Column("type", "text", [uses.kinds[one] or None for one in uses.kind], tr("Kind of service")),
        Column("provider_unit", "text", [ids[one] if one >= 0 else None for one in uses.provider],
               tr("Unit that provides it")),
        Column("people", "count", uses.people, tr("People")),
        Column("share", "real", uses.share, tr("Share of the unit's users of the kind (0-1)")),
    ]  # fmt: skip
    return run.write_rows("USES", columns)


def tell_of_town_and_country(run: Run, layer: LinkLayer, parts: TownCountry) -> None:
    """Say how much of a layer goes between town and country, and which way."""
    if parts.between:
        run.info(note_sentence(Note(
            "Layer '{layer}': of {between} between units ({measure}), {share} % go between town and country; "
            "{ratio} come to town for each that goes out.",
            layer=layer.name, between=Amount(parts.between), measure=layer.measure or "-",
            share=Amount(100 * parts.share, 1), ratio=Amount(parts.inward_per_outward, 1),
        )))  # fmt: skip
