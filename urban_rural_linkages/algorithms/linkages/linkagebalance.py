"""``linkagebalance``: layers of links between units, their balance by pair, place and class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..unit_inputs import unit_parameters
from .link_inputs import link_parameters, require_links
from .seat_inputs import require_unit_of_seats, seat_layer_parameters
from .urban_inputs import urban_parameters
from .use_inputs import require_uses, use_parameters

if TYPE_CHECKING:
    from ...core.arrays import Floats
    from ...core.linkages.balance import Balance
    from ...core.linkages.layers import LinkLayer, LinkLayers
    from ...core.linkages.service_uses import ServiceUses
    from ..run import Run


class LinkageBalance(UrbanRuralAlgorithm):
    """Pairs, places and the urban-rural matrix of each layer of links."""

    ID = "linkagebalance"
    GROUP = "linkages"
    NEEDS_SCIPY = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Balance of links"),
            tr("Shows how town and country are tied: work, school, health, moves or goods between units, each layer "
               "with its own unit of measure, never added up. For each pair it tells how much goes both ways, who "
               "gains, how mutual it is and how strong beside what the smaller one sends; for each place its partners "
               "and what goes to town and to country; and for each layer the matrix of classes.\n\n"
               "Links of services are made here: who uses whose services, by the nearest, Huff's probabilities or "
               "capacities. A table lists every layer, with or without data: what is not seen is not nought."),
            tr("linkages, flows, commuting, urban-rural, balance, reciprocity, services, connectivity, vínculos, "
               "flujos, campo-ciudad, balance, reciprocidad, servicios"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *link_parameters(),
            *unit_parameters(p.ANY, tr("The units that the links connect; polygons where services are given."),
                             tr("The field with the unit's code, as the links have it."), optional=True),
            *urban_parameters(),
            p.number("MIN_VALUE", tr("Smallest partner"), tr("Pairs of less, both ways together, have no row and are "
                     "no partners. They count in all sums."), 0, minimum=0),
            p.number("MIN_LAYERS", tr("Fewest layers of the index"), tr("The connectivity index is the mean place of a "
                     "pair among those of each layer; with fewer layers it is unknown."), 2, minimum=1, whole=True),
            p.text("SHOWN", tr("Layer on the map"), tr("Its strongest pairs are drawn. Empty: commuting, or the "
                   "first.")),
            *seat_layer_parameters(tr("One point a unit, such as its capital, where its lines begin and end. Without "
                                      "them lines join points on the surface of the units.")),
            *use_parameters(),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Links"), tr("One row a layer and pair of units; a line where the units have a "
                           "place.")),
            p.layer_output("NODES", tr("Links of places"), tr("One row a layer and unit."), optional=True),
            p.layer_output("MATRIX", tr("Town and country"), tr("One row a layer and pair of classes."), optional=True),
            p.layer_output("SEEN", tr("What is seen, and what is not"), tr("One row a layer, those without data "
                           "too."), optional=True),
            p.layer_output("USES", tr("Who uses whose services"), tr("One row a unit, kind of service and unit that "
                           "provides it."), optional=True),
            p.number_output("N_PAIRS", tr("Pairs of the layer on the map")),
            p.number_output("EFFECTIVENESS", tr("Effectiveness of the layer on the map (0-1)")),
            p.number_output("URBAN_RURAL_SHARE", tr("Share between town and country")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Ask for links, or for all that links of services are made of."""
        require_links(run)
        require_uses(run)
        require_unit_of_seats(run)

    def execute(self, run: Run) -> p.Results:
        """Read the layers, balance each, and write."""
        from ...core.linkages.balance import balance
        from . import balance_outputs as out
        from .link_inputs import read_links
        from .urban_inputs import read_urban
        from .use_inputs import read_uses

        with run.step(tr("Read links and services"), 0.6):
            uses = read_uses(run)
            layers = read_links(run, _layer_of_services(run, uses))
            classes = read_urban(run, layers.ids)
        with run.step(tr("Balance the links"), 0.3):
            balances = [balance(layer) for layer in layers.layers]
        return {
            **_write_balances(run, layers, balances, None if classes is None else classes[1]),
            **out.write_matrix(run, layers, None if classes is None else classes[0]),
            **out.write_seen(run, layers, "services" if uses is not None else ""),
            **out.write_uses(run, uses, layers.ids),
        }


def _write_balances(run: Run, layers: LinkLayers, balances: list[Balance], urban: Floats | None) -> p.Results:
    """Write pairs and places, and return the figures of the layer on the map."""
    from ...core.arrays import unknown
    from ...core.linkages.balance_rows import pair_rows, place_rows
    from ...core.linkages.connectivity import connectivity
    from ...core.linkages.town_country import town_country
    from ..functional.flow_inputs import read_units
    from . import balance_outputs as out
    from .link_inputs import chosen_layer

    kinds = unknown(len(layers.ids)) if urban is None else urban
    least, codes = run.number("MIN_VALUE"), read_units(run)
    shown = chosen_layer(layers, run.text("SHOWN"))
    index = connectivity(balances, run.whole("MIN_LAYERS"))
    found = next(one for one in balances if one.layer is shown)
    parts = town_country(shown, kinds)
    out.tell_of_town_and_country(run, shown, parts)
    place = {name: position for position, name in enumerate(layers.ids)}
    order = range(len(layers.ids)) if codes is None else [place[name] for name in codes]
    places = place_rows(balances, kinds, order, least) if run.wants("NODES") else None
    return {
        **out.write_pairs(run, pair_rows(balances, index, kinds, shown, least), layers.ids, codes),
        **({} if places is None else out.write_places(run, places, layers.ids, shown, codes)),
        "N_PAIRS": found.gross.size,
        "EFFECTIVENESS": found.system_effectiveness,
        "URBAN_RURAL_SHARE": parts.share,
    }


def _layer_of_services(run: Run, uses: ServiceUses | None) -> LinkLayer | None:
    """Return who uses whose services as a layer of links, or None."""
    from .use_inputs import rule_of_uses

    if uses is None:
        return None
    return uses.layer("services", tr("people, once for each kind of service"), rule_of_uses(run))
