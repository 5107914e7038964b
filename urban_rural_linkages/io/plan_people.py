"""People by age and sex, read from the layer that is bound to them in an assessment."""

from __future__ import annotations

from qgis.core import QgsProcessingContext

from ..core.assessment.calculation.plan_data import PlanData
from ..core.assessment.records import Contents
from .plan_data import read_plan
from .terrain import Layers

_READ = ("people", "municipalities")  # rows without a code belong to the outline that they lie in


def read_people(contents: Contents, layers: Layers, context: QgsProcessingContext) -> PlanData:
    """Read the people by age and sex, of all units and years.

    Parameters
    ----------
    contents : Contents
        Its units say what the codes are.
    layers : mapping of str to (Binding, QgsVectorLayer)
        By role.
    context : QgsProcessingContext
    """
    there = {role: layers[role] for role in _READ if role in layers}
    bindings = {role: binding for role, (binding, _) in there.items()}
    return read_plan(bindings, {role: layer for role, (_, layer) in there.items()}, contents.units, context)
