"""``servicecentrality``: central places by their services, after Davies, each outlet by how rare it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.errors import InputError
from ...i18n import tr
from .. import parameters as p
from ..access.travel_inputs import services_parameter, type_parameter, types_of_services
from ..base import Description, UrbanRuralAlgorithm
from ..unit_inputs import unit_parameters
from .service_units import units_of_services

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...core.arrays import Floats
    from ...core.linkages.davies import Centrality
    from ...io.columns import Column
    from ..run import Run


class ServiceCentrality(UrbanRuralAlgorithm):
    """The index of Davies of places, and the points of functions."""

    ID = "servicecentrality"
    GROUP = "linkages"

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Central places by services"),
            tr("Weighs places by what they offer (Davies 1967): of each kind of service all outlets of the region "
               "share 100 points, so that one of few counts for much and one of many for little. A place has the "
               "points of all its outlets; with weights, some kinds count for more.\n\n"
               "An index is of this region and of these kinds: add a kind, and all change. It says nothing of who uses "
               "the services."),
            tr("central place, centrality, services, functions, Davies, lugar central, centralidad, servicios, "
               "funciones"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *unit_parameters(),
            p.fields("COUNT_FIELDS", tr("Counts of outlets"), tr("A field each kind of service, with how many the "
                     "unit has. Or give the services themselves."), "UNITS"),
            services_parameter(p.POINTS, optional=True),
            type_parameter(),
            p.text("FUNCTION_WEIGHTS", tr("Weights of kinds"), tr("As hospital=3,school=1, by field or by type; 1 "
                   "where none is given.")),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Units by centrality"), tr("The units with their functions, outlets and "
                           "index.")),
            p.layer_output("FUNCTIONS", tr("Functions"), tr("A row each kind: outlets, places that have it, and the "
                           "points of one outlet."), optional=True),
            p.number_output("N_CENTRAL", tr("Places with any outlet")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse a run without counts and without services."""
        if not run.fields("COUNT_FIELDS") and not run.given("SERVICES"):
            raise InputError("Nothing says which services the units have.",
                             hint="Choose COUNT_FIELDS, or give SERVICES with SERVICE_TYPE.")  # fmt: skip

    def execute(self, run: Run) -> p.Results:
        """Count, weigh and write."""
        from ...core.linkages.davies import davies, parse_weights

        with run.step(tr("Count the outlets"), 0.7):
            ids, table = run.ids(), run.table("UNITS")
            counts = _counts(run, ids)
        weights = parse_weights(run.text("FUNCTION_WEIGHTS"), parameter="FUNCTION_WEIGHTS")
        found = davies(counts, ids, weights, table.name)
        run.tell(found.notes)
        return {
            **run.write("OUTPUT", _columns(found), style="functional_index"),
            **run.write_rows("FUNCTIONS", _functions(found)),
            "N_CENTRAL": found.central,
        }  # fmt: skip


def _counts(run: Run, ids: Sequence[str]) -> dict[str, Floats]:
    """Return the outlets of each kind in each unit: those of the fields, else those of the services."""
    from ...core.linkages.davies import counts_of_services

    units, fields = run.table("UNITS"), run.fields("COUNT_FIELDS")
    if fields:
        return {name: units.numbers(name, ids, run.nodata(), whole=True) for name in fields}
    counts, notes = counts_of_services(units_of_services(run).tolist(), types_of_services(run), len(units))
    run.tell(notes)
    return counts


def _columns(found: Centrality) -> list[Column]:
    """Return the fields of the units."""
    from ...io.columns import Column

    return [
        Column("functions", "integer", found.functions, tr("Kinds of services")),
        Column("outlets", "count", found.place_outlets, tr("Outlets")),
        Column("functional_index", "real", found.index, tr("Index of Davies")),
        Column("weighted_index", "real", found.weighted, tr("Index with weights")),
    ]


def _functions(found: Centrality) -> list[Column]:
    """Return the fields of the kinds."""
    from ...io.columns import Column

    return [
        Column("function", "text", found.names, tr("Kind of service")),
        Column("outlets", "count", found.outlets, tr("Outlets")),
        Column("places", "integer", found.places, tr("Places that have it")),
        Column("coefficient", "real", found.coefficients, tr("Points of one outlet")),
        Column("weight", "real", found.weights, tr("Weight")),
    ]
