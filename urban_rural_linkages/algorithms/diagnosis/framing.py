"""Frames of the maps of a diagnosis: where the main map is, what is drawn apart, and how it is called."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle

from ...core.known import highest
from ...core.report.map_frames import map_frames
from ...i18n import tr
from ...io.layouts import Inset
from ...io.outlines import box_in
from ...io.projections import local_utm
from ..unit_inputs import read_groups
from .diagnosis import Diagnosis
from .listing import listed


@dataclass(frozen=True)
class Framing:
    """Frames of the maps of one diagnosis.

    Attributes
    ----------
    crs : QgsCoordinateReferenceSystem
        Of the main map.
    extent : QgsRectangle
        Of the main map, in its system.
    insets : list of Inset
        What is drawn apart, that with most people first.
    left_out : list of str
        Names of units that are on no map.
    rows : list of list of int
        The units of the main map, then those of each inset.
    """

    crs: QgsCoordinateReferenceSystem
    extent: QgsRectangle
    insets: list[Inset]
    left_out: list[str]
    rows: list[list[int]]

    @classmethod
    def of(cls, diagnosis: Diagnosis) -> Framing:
        """Find the frames for the units of a diagnosis."""
        units, names = diagnosis.run.table("UNITS"), diagnosis.unit_names
        lonlat = units.lonlat()
        chosen = diagnosis.run.crs("WORK_CRS")
        frames = map_frames(lonlat, diagnosis.populations[1])
        crs = chosen or local_utm(lonlat[frames.main])
        extent = box_in(units, frames.main.tolist(), crs)
        if not frames.insets:
            return cls(crs, extent, [], [], [frames.main.tolist()])
        title = partial(_title, diagnosis, read_groups(diagnosis.run))
        insets = []
        for found in frames.insets:
            rows, own = found.tolist(), local_utm(lonlat[found])
            insets.append(Inset(title(rows), own, box_in(units, rows, own)))
        left_out = [names[row] for row in frames.left_out.tolist()]
        rows = [frames.main.tolist(), *(found.tolist() for found in frames.insets)]
        return cls(crs, extent, insets, left_out, rows)

    def sentence(self) -> str:
        """Say what the maps draw apart and what they leave out; "" where all units are on one map."""
        if not self.insets:
            return ""
        told = tr("Far from the others, and drawn beside them at scales of their own: {places}.").format(
            places="; ".join(inset.title for inset in self.insets))  # fmt: skip
        if not self.left_out:
            return told
        return " ".join([told, tr("On no map: {units}.").format(units=listed(self.left_out))])


def _title(diagnosis: Diagnosis, groups: list[str] | None, rows: list[int]) -> str:
    """Call a frame after the one or two groups that its units are of, else after its largest unit."""
    own = list(dict.fromkeys(groups[row] for row in rows)) if groups else []
    if len(own) in (1, 2) and all(own):
        return ", ".join(own)
    names = [diagnosis.unit_names[row] for row in rows]
    largest = highest(diagnosis.populations[1][rows], names, 1)
    return names[largest[0]] if largest else names[0]
