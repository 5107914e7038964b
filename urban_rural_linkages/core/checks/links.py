"""Checks of links and associations: whether their places are units, and whether each layer says how it is counted."""

from __future__ import annotations

from collections.abc import Sequence

from ..arrays import Floats
from ..functional.flows import FlowTable
from ..identifiers import shortened
from ..linkages.layers import LinkLayer, LinkLayers
from ..notes import Amount, Note
from .findings import Finding, Severity, found, leave_out, passed, units_found

_MOSTLY = 0.5
_FEW = 0.05
_SAME = 0.01


def check_links(links: LinkLayers) -> list[Finding]:
    """Look at layers of links alone.

    Parameters
    ----------
    links : LinkLayers
        Read against the units.
    """
    return [_outside(links), _measures(links)]


def _outside(links: LinkLayers) -> Finding:
    """Find layers most of which goes to places that are no units, or comes from there."""
    beyond = [one.name for one in links.layers if _share_outside(one) > _MOSTLY]
    if beyond:
        return found(
            "LINKS", "link_units", Severity.WARN, beyond,
            Note("Layers of links of which most goes to places that are no units, or comes from there: {layers}.",
                 layers=shortened(beyond)),
            Note("Check whether LINK_ORIGIN and LINK_DESTINATION hold codes in the form of the units', and whether the "
                 "table is of this region."),
        )  # fmt: skip
    said = [f"{one.name or '–'} ({one.total:.10g})" for one in links.layers]
    return passed("LINKS", "link_units", Note("Layers of links, with what goes between the units: {layers}.",
                                              layers=shortened(said, most=9)))  # fmt: skip


def _share_outside(layer: LinkLayer) -> float:
    beyond = float(layer.outward.sum() + layer.inward.sum())
    return beyond / max(beyond + layer.total, 1e-9)


def _measures(links: LinkLayers) -> Finding:
    silent = [one.name for one in links.layers if not one.measure]
    if silent:
        return found(
            "LINKS", "link_measures", Severity.WARN, silent,
            Note("Layers of which nothing says in which unit they are counted: {layers}.", layers=shortened(silent)),
            Note("Choose the field with the unit of measure as LINK_UNIT, or add one to the table."),
        )  # fmt: skip
    return passed("LINKS", "link_measures", Note("Each layer has one unit of measure."))


def check_both_commutings(links: LinkLayers, flows: FlowTable) -> Finding:
    """Hold the commuting among the links against the table of commuting: the report shows the latter."""
    layer = links.named("commuting")
    if layer is None:
        return passed("LINKS", "link_commuting", Note("The links have no layer of commuting beside the table of it."))
    said = {"links": Amount(layer.total), "flows": Amount(flows.total)}
    if abs(layer.total - flows.total) <= _SAME * max(flows.total, 1.0):
        return passed("LINKS", "link_commuting", Note("Commuting among the links adds up to {links}, and in its own "
                                                      "table to {flows}.", **said))  # fmt: skip
    return found(
        "LINKS", "link_commuting", Severity.WARN, ["commuting"],
        Note("Commuting among the links adds up to {links}, and in its own table to {flows}.", **said),
        Note("Take the layer 'commuting' out of one of both tables, or see whether they are of the same year."),
    )  # fmt: skip


def check_associations(members: dict[str, list[int]], strange: int, units: int) -> Finding:
    """Tell how many associations there are, and whether rows name no unit.

    Parameters
    ----------
    members : dict of str to list of int
        Positions of units, by the name of the association.
    strange : int
        Rows that name no unit, or no association.
    units : int
        How many units there are.
    """
    rows = strange + sum(len(own) for own in members.values())
    if strange > _FEW * rows:
        return found(
            "ASSOCIATIONS", "association_members", Severity.WARN, [f"{strange}"],
            Note("Rows of associations that name no unit, or no association, and are left out: {count} of {all}.",
                 count=strange, all=rows),
            Note("Check whether MEMBER holds codes in the form of the units'; members beyond the region may stay."),
        )  # fmt: skip
    joined = len({unit for own in members.values() for unit in own})
    said = Note("Associations: {count}, with {members} of {all} units.", count=len(members), members=joined, all=units)
    return passed("ASSOCIATIONS", "association_members", said)


def check_unemployed(unemployed: Floats, labour_force: Floats, ids: Sequence[str]) -> Finding:
    """Refuse unemployed who are more than the labour force that they are part of."""
    more = unemployed > labour_force * 1.0001 + 0.5
    return units_found(
        "UNEMPLOYED", "unemployed", Severity.FAIL, more, ids,
        Note("Units with more unemployed than labour force: {count}.", count=int(more.sum())),
        Note("Choose fields of the same date, in persons; the labour force counts the unemployed too."),
        Note("In no unit are there more unemployed than labour force."), leave_out("UNEMPLOYED", "LABOUR_FORCE"),
    )  # fmt: skip
