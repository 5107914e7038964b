"""Ground of the maps of links: units in pale colours of their classes, and the capitals of units as points."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ....core.arrays import Floats
from ....core.linkages.seats import points_of
from ....core.linkages.town_country import CITY, RURAL, TOWN
from ....core.report.maps.theme import UNKNOWN, MapClass, UnitTheme
from ....i18n import tr
from ..diagnosis import Diagnosis
from ..linkages.capitals import CODE, capitals_layer
from ..linkages.town_classes import class_of_units, class_words
from .land import DiagnosisLand

TINTS = {CITY: "#a9c4cc", TOWN: "#d9d2ea", RURAL: "#f6f4ee"}
"""Of units below the bands: pale, because the dots say the class too."""


def tinted(diagnosis: Diagnosis) -> UnitTheme:
    """Return the units in the pale colours of their classes, without a legend."""
    words, place = class_words(), {name: number for number, name in enumerate(TINTS)}
    own = class_of_units(diagnosis)
    titles = [f"{name}: {words.get(kind, tr('unknown'))}"
              for name, kind in zip(diagnosis.unit_names, own, strict=True)]  # fmt: skip
    return UnitTheme("", [MapClass(words[name], colour) for name, colour in TINTS.items()],
                     np.array([place.get(kind, UNKNOWN) for kind in own], dtype=np.int64), titles, tr("Unknown"),
                     diagnosis.words.many, legend=False)  # fmt: skip


class Capitals:
    """The capitals in the coordinates of each part of the land, by the code of their unit."""

    def __init__(self, diagnosis: Diagnosis, land: DiagnosisLand) -> None:
        table = diagnosis.table(capitals_layer(diagnosis).name())
        codes, called = ([str(one) for one in table.column(name)] for name in (CODE, "name"))
        self.parts = [dict(zip((codes[row] for row in rows.tolist()), points, strict=True))
                      for points, rows in land.land.points(table)]  # fmt: skip
        self._called = dict(zip(codes, called, strict=True))

    def name(self, unit: str) -> str:
        """Return the name of a unit."""
        return self._called.get(unit, unit)

    def points(self, units: Sequence[str]) -> list[Floats]:
        """Return the points of some units for each part of the land."""
        return [points_of(part, units) for part in self.parts]

    def names(self, units: Sequence[str]) -> list[tuple[str, float, float]]:
        """Return the names of those units that lie on the main land, with their points."""
        main = self.parts[0]
        return [(self.name(unit), *main[unit].tolist()) for unit in units if unit in main]
