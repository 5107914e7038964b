"""``networkaudit``: conditions that each stretch of a walking network meets or lacks, and gaps between rest places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..run import Run

if TYPE_CHECKING:
    from ...core.walking.network_audit import Audit
    from .audit_inputs import Stretches

_ORDER = "Orden TMA/851/2021 (BOE-A-2021-13488), arts. 5.2, 5.5, 7.3"
_VALENCIA = "Valencia, Annex XII (BOE-A-2014-9625), 3.2: comparative, no duty elsewhere"


class NetworkAudit(UrbanRuralAlgorithm):
    """Width, slope, steps, light and rest along a walking network."""

    ID = "networkaudit"
    GROUP = "checklists"
    NEEDS_SCIPY = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Audit of a walking network"),
            tr("Compares each stretch of a walking network with the conditions of an accessible route (Orden "
               "TMA/851/2021): width, slope, kerbs and steps, surface; and tells which stretches are lit and how far "
               "one walks between rest places. A stretch is accessible when it meets what was surveyed; one failure "
               "is enough for a no, and a gap in the survey leaves it undecided. A condition that no field and no "
               "terrain model speaks of is left out.\n\n"
               "Slopes are those of the terrain model along the line, and bridges and short ramps are not in it. The "
               "gap between rest places is measured along the network, from one to the next without turning round; "
               "the way to a dead end counts once. The 300 m of streets are Valencia's and a comparison; the 50 m of "
               "parks are a duty."),
            tr("accessibility, walking network, audit, pavement, slope, bench, rest place, accesibilidad, itinerario "
               "peatonal, auditoría, acera, pendiente, banco, descanso"),
        )  # fmt: skip

    def declare(self) -> list:
        """Return parameters and outputs."""
        return [*_survey(), *_limits(), *_outputs()]

    def execute(self, run: Run) -> dict:
        """Judge the stretches."""
        from ...core.walking.network_audit import audit, gentle_enough, rested_enough, wide_enough
        from .audit_inputs import read_light, read_rest, read_slopes, read_stretches, read_widths, read_words
        from .audit_outputs import audit_columns, audit_figures, write_gaps

        run.rules += [_ORDER, _VALENCIA]
        walk = read_stretches(run)
        widths, said = read_widths(run), read_words(run)
        slopes, lit = read_slopes(run, walk), read_light(run, walk, said["light"])
        network_rest = read_rest(run, walk, run.work)
        rest = network_rest[1] if network_rest else None
        limits = np.where(walk.park, run.number("REST_PARK"), run.number("REST_STREET"))
        if widths is not None:
            said["width"] = wide_enough(widths, run.number("MIN_WIDTH"))
        if slopes is not None:
            said["slope"] = gentle_enough(slopes.percent, slopes.complete, _slope_limit(run))
        if rest is not None:
            said["rest"] = rested_enough(rest.gap, rest.restless, limits)
        if lit is not None:
            said["light"] = np.where(np.isnan(lit), np.nan, lit >= run.number("LIT_SHARE"))
        found = audit(walk.count, said)
        _tell(run, walk, found)
        columns = audit_columns(walk, found, slopes, lit, rest)
        return {
            **run.write("OUTPUT", columns, parent="NETWORK", style="network_audit"),
            **write_gaps(run, walk, network_rest, limits),
            **audit_figures(walk, found, slopes, lit, rest),
        }


def _slope_limit(run: Run) -> float:
    """Return the greatest slope; models and scripts of before give it under the name of a result."""
    by_former_name = run.given("MAX_SLOPE") and not run.given("SLOPE_LIMIT")
    return run.number("MAX_SLOPE") if by_former_name else run.number("SLOPE_LIMIT")


def _tell(run: Run, walk: Stretches, found: Audit) -> None:
    """Say what the verdicts rest on, and how much is undecided."""
    from ...core.walking.network_audit import ACCESS

    missing = [name for name in ACCESS if name not in found.surveyed]
    if len(missing) == len(ACCESS):
        run.note(Note("Nothing was given about width, slope, kerbs or surface, so whether stretches are accessible is "
                      "unknown."))  # fmt: skip
        return
    if missing:
        run.note(Note("Conditions of an accessible route that nothing was given about, and that the verdict leaves "
                      "out: {conditions}.", conditions=", ".join(missing)))  # fmt: skip
    undecided = np.isnan(found.accessible)
    if undecided.any():
        run.note(Note("Stretches that the survey leaves undecided, and that count as not accessible in the share: "
                      "{count}, with {metres} m.", count=int(undecided.sum()),
                      metres=f"{np.nansum(walk.length[undecided]):.0f}"))  # fmt: skip


def _survey() -> list:
    return [
        p.source("NETWORK", tr("Walking network"), tr("Lines of streets, pavements and paths, in metres; each is a "
                 "stretch that is judged."), p.LINES),
        p.field("WIDTH", tr("Clear width (m)"), tr("The narrowest free passage of the stretch."), "NETWORK"),
        p.field("KERBS", tr("Kerbs or steps"), tr("Whether there are kerbs without a ramp, or steps: 0, no, flush or "
                "lowered is none; 1, yes, raised or steps is some. OpenStreetMap's values of kerb are read."),
                "NETWORK"),
        p.field("SURFACE", tr("Surface"), tr("Whether the ground is firm: 1 or yes; 0 or no; or OpenStreetMap's values "
                "of surface, such as asphalt or gravel."), "NETWORK"),
        p.field("LIGHTING", tr("Lighting"), tr("Whether the stretch is lit: 1, yes, 24/7; 0, no. Where it is empty, "
                "the lamps decide."), "NETWORK"),
        p.field("KIND", tr("Kind"), tr("Street or park (calle, parque): rest places are closer together in parks. "
                "Whatever is not a park counts as a street."), "NETWORK"),
        p.source("REST_PLACES", tr("Rest places"), tr("Points of benches and rest areas; areas stand for a point on "
                 "their surface."), p.MAPPED, optional=True),
        p.source("LAMPS", tr("Street lamps"), tr("Points of lamps. A stretch is lit as far as it lies within their "
                 "reach: a proxy, and no photometric check."), p.MAPPED, optional=True),
        p.raster("DEM", tr("Terrain model"), tr("Heights in metres. The slope of a stretch is the steepest between "
                 "two places on it that are a cell, and 10 m or more, apart."), optional=True),
    ]  # fmt: skip


def _limits() -> list:
    return [
        p.number("MIN_WIDTH", tr("Least width (m)"), tr("Inclusive; 1.80 m in Orden TMA/851/2021, art. 5.2.b."), 1.8,
                 minimum=0, advanced=True, decimals=2),
        p.number("SLOPE_LIMIT", tr("Greatest slope (%)"), tr("Inclusive; 6 % in Orden TMA/851/2021, art. 5.2.g."), 6,
                 minimum=0, advanced=True),
        p.former(p.number("MAX_SLOPE", tr("Greatest slope (%), former name"), tr("Use SLOPE_LIMIT: MAX_SLOPE is also "
                 "the name of a result. It counts where SLOPE_LIMIT is not given."), minimum=0)),
        p.number("REST_STREET", tr("Longest gap in streets (m)"), tr("Between rest places, inclusive; 300 m in "
                 "Valencia's Annex XII, elsewhere a comparison and no duty."), 300, minimum=0, advanced=True),
        p.number("REST_PARK", tr("Longest gap in parks (m)"), tr("Between rest places, inclusive; 50 m in Orden "
                 "TMA/851/2021, art. 7.3."), 50, minimum=0, advanced=True),
        p.number("LAMP_DISTANCE", tr("Reach of a lamp (m)"), tr("How far from a lamp a stretch counts as lit; a "
                 "default of this plugin."), 20, minimum=0, advanced=True),
        p.number("LIT_SHARE", tr("Share that makes a stretch lit (0-1)"), tr("A stretch is lit when the lamps reach "
                 "this share of its length or more; a default of this plugin."), 0.9, minimum=0, maximum=1,
                 advanced=True, decimals=2),
        p.number("SNAP", tr("Farthest rest place (m)"), tr("Rest places farther from the network than this belong to "
                 "none of its stretches."), 10, minimum=0, advanced=True),
        p.number("TOLERANCE", tr("Tolerance of junctions (m)"), tr("Ends of lines closer than this are one "
                 "junction."), 0.001, minimum=0, advanced=True, decimals=4),
        p.number("GAPS_LISTED", tr("Longest gaps to draw"), tr("How many of the longest gaps the layer of gaps shows "
                 "at most; one that half runs along a longer one is left out."), 10, minimum=1, maximum=1000,
                 whole=True, advanced=True),
        p.nodata_values(),
    ]  # fmt: skip


def _outputs() -> list:
    return [
        p.layer_output("OUTPUT", tr("Audit of the network"), tr("The stretches with what each meets, 1, 0 or unknown, "
                       "and the list of what it lacks: width, slope, kerbs, surface, light, rest."), p.LINES),
        p.layer_output("GAPS", tr("Longest gaps between rest places"), tr("The longest ways without a rest place, as "
                       "lines from one rest place to the next or to a dead end."), p.LINES, optional=True),
        p.number_output("SHARE_ACCESSIBLE", tr("Share of the length that is accessible (0-1)")),
        p.number_output("SHARE_UNKNOWN", tr("Share of the length that is undecided (0-1)")),
        p.number_output("LONGEST_GAP_M", tr("Longest gap between rest places (m)")),
        p.number_output("MAX_SLOPE", tr("Steepest slope of the network (%)")),
        p.number_output("SHARE_SLOPE_OK", tr("Share of the length that is not too steep (0-1)")),
        p.number_output("SHARE_LIT", tr("Share of the length that is lit (0-1)")),
    ]  # fmt: skip
