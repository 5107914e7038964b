"""Poles of centrality and the rule of the zones around them, declared and read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.errors import InputError
from ...i18n import tr
from .. import parameters as p
from ..access.travel_inputs import services_parameter, type_parameter, types_of_services
from .service_units import units_of_services

if TYPE_CHECKING:
    from ...core.arrays import Booleans
    from ...core.linkages.centrality_zones import CentralityZones, NearestPole
    from ..run import Run


def pole_parameters() -> p.Parameters:
    """Declare what a pole is."""
    return [
        p.field("POLE", tr("Pole"), tr("1 for units that are poles: those that offer the services that count. Without "
                "it, units that have all of some services."), "UNITS"),
        services_parameter(p.POINTS, optional=True),
        type_parameter(),
        p.text("POLE_SERVICES", tr("Services that a pole has"), tr("All of these kinds at once, with commas between "
               "them, as the field of types writes them: school,hospital,station.")),
    ]  # fmt: skip


def zone_parameters() -> p.Parameters:
    """Declare the rule of the zones."""
    return [
        p.choice("ZONE_RULE", tr("Zones by"), tr("SNAI cuts minutes to the nearest pole at 20, 40 and 75, the values "
                 "of 2014, or at quantiles of the region, which always call a quarter of it peripheral. RIN 2008 says "
                 "within how many minutes a centre of a level is to be."),
                 {"snai2014": tr("SNAI, minutes of 2014 (20, 40, 75)"),
                  "snai_quantiles": tr("SNAI, quantiles of this region"),
                  "rin_car": tr("RIN 2008, by car (20, 30, 60)"),
                  "rin_pt": tr("RIN 2008, by public transport (30, 45, 90)"),
                  "custom": tr("Own minutes")}, "snai2014"),
        p.choice("CENTRE_LEVEL", tr("Level of the poles (RIN)"), tr("Which level of centre the poles are."),
                 {"basic": tr("Basic centres"), "middle": tr("Middle centres"), "high": tr("High centres")}, "basic"),
        p.text("ZONE_MINUTES", tr("Own minutes"), tr("Upper edges of belt, intermediate and peripheral, inclusive."),
               "20,40,75"),
        p.text("ZONE_QUANTILES", tr("Quantiles"), tr("Of the minutes of units that are no poles, linear between them; "
               "people play no part."), "0.5,0.75,0.95", advanced=True),
    ]  # fmt: skip


def check_poles(run: Run) -> None:
    """Refuse a run that says nothing of poles, and edges that cut no zones.

    Raises
    ------
    InputError
        When there is neither a field of poles nor services with their kinds.
    """
    _edges(run)
    if run.given("POLE"):
        return
    if not (run.given("SERVICES") and run.text("POLE_SERVICES")):
        raise InputError("Nothing says which units are poles.", hint="Choose the field (POLE), or give SERVICES with "
                         "SERVICE_TYPE and POLE_SERVICES.")  # fmt: skip


def _edges(run: Run) -> tuple[float, ...]:
    """Return the minutes that the rule cuts at, or of quantiles the shares; those of SNAI unless they are one's own."""
    from ...core.linkages.centrality_zones import SNAI_MINUTES, require_edges
    from ...core.parameter_text import parse_thresholds

    names = {"custom": ("ZONE_MINUTES", float("inf")), "snai_quantiles": ("ZONE_QUANTILES", 1.0)}
    rule = run.choice("ZONE_RULE")
    if rule not in names:
        return SNAI_MINUTES
    name, most = names[rule]
    edges = parse_thresholds(run.text(name), parameter=name)
    require_edges(edges, most)
    return edges


def read_poles(run: Run) -> Booleans:
    """Return which units are poles."""
    from ...core.linkages.centrality_zones import kinds_by_unit, poles_of_marks, poles_with_services

    units, field = run.table("UNITS"), run.field("POLE")
    if field is not None:
        return poles_of_marks(units.column(field), units.name, field)
    offered = kinds_by_unit(units_of_services(run).tolist(), types_of_services(run), len(units))
    required = [kind.strip() for kind in run.text("POLE_SERVICES").split(",") if kind.strip()]
    return poles_with_services(offered, required, run.table("SERVICES").name)


def draw_zones(run: Run, nearest: NearestPole, poles: Booleans) -> CentralityZones:
    """Cut the minutes by the rule that was chosen, and say which in the titles."""
    from ...core.linkages.centrality_zones import (
        RIN_LEVELS,
        RIN_MINUTES,
        centrality_zones,
        level_zones,
        quantile_thresholds,
    )

    rule = run.choice("ZONE_RULE")
    if rule in RIN_MINUTES:
        limit = dict(zip(RIN_LEVELS, RIN_MINUTES[rule], strict=True))[run.choice("CENTRE_LEVEL")]
        run.subtitle = tr("RIN 2008, {minutes} minutes").format(minutes=f"{limit:g}")
        return level_zones(nearest, limit)
    if rule == "snai_quantiles":
        run.subtitle = tr("quantiles of this region, as SNAI")
        return centrality_zones(nearest, poles, quantile_thresholds(nearest.minutes, poles, _edges(run)))
    run.subtitle = tr("SNAI, minutes of 2014") if rule == "snai2014" else tr("own minutes")
    return centrality_zones(nearest, poles, _edges(run))
