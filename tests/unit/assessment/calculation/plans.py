"""A plan of two municipalities in a region of three, in tables by role."""

from __future__ import annotations

import numpy as np

from urban_rural_linkages.core.assessment.calculation.land_figures import MeasuredLand
from urban_rural_linkages.core.assessment.calculation.plan_data import PlanData, RoleTable
from urban_rural_linkages.core.assessment.calculation.travel_figures import Travelled
from urban_rural_linkages.core.assessment.library import Indicator
from urban_rural_linkages.core.demography.age_fields import AgeGroup
from urban_rural_linkages.io.checklists import shipped_checklist, shipped_ids
from urban_rural_linkages.paths import resource

UNITS = ("a", "b")
NAN = float("nan")


def numbers(**fields):
    return {name: np.array(values, dtype=np.float64) for name, values in fields.items()}


def settlements(**more):
    """Four settlements: two of a, one of b, one of c outside the plan."""
    fields = numbers(
        population=[300, 100, 50, 1000],
        women=[160, 40, 20, 510],
        pop_65=[60, 50, 30, 200],
    )
    fields |= numbers(**more)
    return RoleTable(
        "settlements",
        "nucleos",
        ["a", "a", "b", "c"],
        fields,
        {
            "id": ["a1", "a2", "b1", "c1"],
            "name": ["Alba", "Aldea", "Berrocal", "Ciudad"],
        },
    )


def services(types=("health_centre", "primary_school"), **more):
    from urban_rural_linkages.core.assessment.calculation.values import service_type

    return RoleTable(
        "services",
        "servicios",
        ["a"] * len(types),
        numbers(**more),
        {
            "written": list(types),
            "type": [service_type(one) for one in types],
            "id": [f"s{number}" for number in range(len(types))],
        },
    )


def people(years=(2001, 2021)):
    """Three municipalities at two dates, by sex and four ages."""
    ages = {
        AgeGroup("women", 0, 14, "w_0_14"): [20, 10, 100, 10, 5, 120],
        AgeGroup("women", 15, 49, "w_15_49"): [100, 40, 500, 80, 20, 520],
        AgeGroup("women", 50, 64, "w_50_64"): [30, 20, 200, 40, 10, 220],
        AgeGroup("women", 65, None, "w_65"): [40, 30, 150, 50, 25, 180],
        AgeGroup("men", 0, 14, "m_0_14"): [22, 11, 105, 12, 4, 118],
        AgeGroup("men", 15, 49, "m_15_49"): [100, 50, 520, 90, 40, 530],
        AgeGroup("men", 50, 64, "m_50_64"): [30, 25, 210, 45, 12, 215],
        AgeGroup("men", 65, None, "m_65"): [30, 20, 120, 40, 15, 140],
    }
    return RoleTable(
        "people",
        "padron",
        ["a", "b", "c"] * 2,
        numbers(year=[years[0]] * 3 + [years[1]] * 3),
        ages={group: np.array(values, dtype=np.float64) for group, values in ages.items()},
    )


def plan(*tables, units=UNITS, **more):
    return PlanData(units, {table.role: table for table in tables}, **more)


def roads():
    return RoleTable("roads", "viario", ())


def indicator(name) -> Indicator:
    """Return an indicator as it ships."""
    folder = resource("checklists")
    for checklist in shipped_ids(folder):
        found = shipped_checklist(folder, checklist).indicators
        if name in found:
            return found[name]
    raise KeyError(name)


class Runs:
    """Runs whose results are given; they count how often they are asked for."""

    def __init__(self, minutes=None, km=None, land=None, audits=None):
        self.minutes = {name: np.array(values, dtype=np.float64) for name, values in (minutes or {}).items()}
        self.km = {name: np.array(values, dtype=np.float64) for name, values in (km or {}).items()}
        self.measured = land or MeasuredLand()
        self.audits = audits or {}
        self.asked = []

    def travel(self, setting):
        self.asked.append(setting)
        return Travelled(self.minutes, self.km or self.minutes)

    def land(self):
        self.asked.append("land")
        return self.measured

    def audit(self, route, units):
        self.asked.append("audit")
        return {unit: self.audits.get(unit, {}) for unit in (*units, "")}


def by_place(outcomes):
    """Return outcomes by unit and group."""
    return {(one.unit, one.group): one for one in outcomes}


def value(outcomes, unit, group="total"):
    found = by_place(outcomes)[unit, group]
    assert found.amount is not None, str(found.reason)
    return found.amount.value


def reason(outcomes, unit, group="total"):
    found = by_place(outcomes)[unit, group]
    return str(found.reason)
