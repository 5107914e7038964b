"""Town and country: the class of units, and which classes are urban, declared and read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import number_text, tr
from .. import parameters as p
from ..decisions.people_inputs import class_parameter, read_classes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...core.arrays import Floats
    from ..run import Run


def urban_parameters() -> p.Parameters:
    """Declare the class of the units and which classes are urban."""
    return [
        class_parameter(tr("City, town or rural: the degree of urbanisation, or words.")),
        p.text("URBAN_CLASSES", tr("Classes that are urban"), tr("With commas between them. The default is that of "
               "this plugin: 3 city, 2 town. In Eurostat's list of municipalities it is 1, 2: 3 is rural there."),
               "3,2,30,23,22,21,urban,town,city"),
    ]  # fmt: skip


def read_urban(run: Run, ids: Sequence[str]) -> tuple[list[str], Floats] | None:
    """Return the class of each unit and whether it is urban (1, 0, NaN unknown), and say how many are.

    Units come in the order of `ids`, which may not be that of the layer; None where no field says the classes.
    """
    from ...core.linkages.town_country import class_names, in_order, urban_units

    classes = read_classes(run)
    if classes is None:
        return None
    ordered = in_order(ids, run.ids(), classes)
    urban = urban_units(ordered, class_names(run.text("URBAN_CLASSES")), run.table("UNITS").name)
    counts = [urban.tolist().count(kind) for kind in (1.0, 0.0)]
    run.info(tr("Urban units: {urban}; rural units: {rural}.").format(
        urban=number_text(counts[0]), rural=number_text(counts[1])))  # fmt: skip
    return ordered, urban
