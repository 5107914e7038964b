"""``networkaudit``: conditions that each stretch of a walking network meets or lacks, and gaps between rest places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from qgis.core import Qgis, QgsGeometry, QgsPointXY

from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from .audit_inputs import Limits, Stretches, limit_parameters, survey_parameters

if TYPE_CHECKING:
    from ...core.access.graph import Network
    from ...core.walking.line_slopes import LineSlopes
    from ...core.walking.network_audit import Audit
    from ...core.walking.rest_gaps import LineRest
    from ...io.columns import Column
    from ..run import Run

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

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [*survey_parameters(), *limit_parameters(), *_outputs()]

    def execute(self, run: Run) -> p.Results:
        """Judge the stretches."""
        from ...core.walking.network_audit import audit, rest_limits
        from .audit_inputs import (
            read_light,
            read_limits,
            read_rest,
            read_slopes,
            read_stretches,
            read_widths,
            read_words,
        )

        run.rules += [_ORDER, _VALENCIA]
        with run.step(tr("Read the network"), 0.2):
            walk, said = read_stretches(run), read_words(run)
        with run.step(tr("Measure slopes and light"), 0.3):
            slopes, lit = read_slopes(run, walk), read_light(run, walk, said["light"])
        with run.step(tr("Measure the ways between rest places"), 0.4) as progress:
            network_rest = read_rest(run, walk, progress)
        rest = network_rest[1] if network_rest else None
        limits = read_limits(run)
        longest = rest_limits(walk.park, limits.rest_park, limits.rest_street)
        found = audit(walk.count, {**said, **_measured(read_widths(run), slopes, lit, rest, limits, longest)})
        _tell(run, walk, found)
        columns = _audit_columns(walk, found, slopes, lit, rest)
        return {
            **run.write("OUTPUT", columns, parent="NETWORK", style="network_audit"),
            **_write_gaps(run, walk, network_rest, longest, limits.gaps),
            **_audit_figures(walk, found, slopes, lit, rest),
        }


def _measured(
    widths: np.ndarray | None, slopes: LineSlopes | None, lit: np.ndarray | None, rest: LineRest | None,
    limits: Limits, longest: np.ndarray,
) -> dict[str, np.ndarray]:  # fmt: skip
    """Hold what was measured against its limits: 1, 0 or NaN by condition; without what was not measured."""
    from ...core.walking.network_audit import gentle_enough, lit_enough, rested_enough, wide_enough

    said = {}
    if widths is not None:
        said["width"] = wide_enough(widths, limits.width)
    if slopes is not None:
        said["slope"] = gentle_enough(slopes.percent, slopes.complete, limits.slope)
    if rest is not None:
        said["rest"] = rested_enough(rest.gap, rest.restless, longest)
    if lit is not None:
        said["light"] = lit_enough(lit, limits.lit_share)
    return said


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
    undecided, metres = found.undecided(walk.length)
    if undecided:
        run.note(Note("Stretches that the survey leaves undecided, and that count as not accessible in the share: "
                      "{count}, with {metres} m.", count=undecided, metres=f"{metres:.0f}"))  # fmt: skip


def _outputs() -> p.Declarations:
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


def _audit_columns(
    walk: Stretches, found: Audit, slopes: LineSlopes | None, lit: np.ndarray | None, rest: LineRest | None
) -> list[Column]:
    """Return the fields of the stretches."""
    from ...io.columns import Column

    unknown = np.full(walk.count, np.nan)
    met = found.met
    return [
        Column("length_m", "real", walk.length, tr("Length (m)")),
        Column("width_ok", "integer", met["width"], tr("Wide enough")),
        Column("slope_pct", "real", unknown if slopes is None else slopes.percent, tr("Steepest slope (%)")),
        Column("slope_ok", "integer", met["slope"], tr("Not too steep")),
        Column("kerbs_ok", "integer", met["kerbs"], tr("Without kerbs or steps")),
        Column("surface_ok", "integer", met["surface"], tr("Of a firm surface")),
        Column("lit", "integer", met["light"], tr("Lit")),
        Column("lit_share", "real", unknown if lit is None else lit, tr("Share of the length that is lit (0-1)")),
        Column("rest_gap_m", "real", unknown if rest is None else rest.gap, tr("Gap between rest places (m)")),
        Column("rest_ok", "integer", met["rest"], tr("Rest places close enough")),
        Column("accessible", "integer", found.accessible, tr("Accessible (1) or not (0)")),
        Column("lacks", "text", found.lacks, tr("What it lacks")),
    ]


def _write_gaps(
    run: Run, walk: Stretches, rest: tuple[Network, LineRest] | None, limits: np.ndarray, most: int
) -> dict[str, str]:
    """Write the longest gaps as lines in the network's own system; nothing where they were not asked for."""
    from ...core.walking.longest_gaps import longest_gaps
    from ...io.columns import Column

    if not run.wants("GAPS"):
        return {}
    gaps = []
    if rest is not None:
        network, found = rest
        gaps = longest_gaps(network, found.pieces, found.gaps, most)
    limit = [float(limits[gap.line]) for gap in gaps]
    columns = [
        Column("rank", "integer", np.arange(1, len(gaps) + 1), tr("Rank")),
        Column("gap_m", "real", np.array([gap.metres for gap in gaps]), tr("Length without a rest place (m)")),
        Column("limit_m", "real", np.array(limit), tr("Limit (m)")),
        Column("over", "integer", np.array([gap.metres > allowed for gap, allowed in zip(gaps, limit, strict=True)]),
               tr("Longer than the limit (1) or not (0)")),
        Column("dead_end", "integer", np.array([gap.to_dead_end for gap in gaps]), tr("Ends at a dead end (1)")),
    ]  # fmt: skip
    lines = [QgsGeometry.fromPolylineXY([QgsPointXY(x, y) for x, y in gap.vertices.tolist()]) for gap in gaps]
    crs = run.table("NETWORK").crs
    to_own = run.table("NETWORK").transform_to(walk.crs)
    for line in lines:
        line.transform(to_own, Qgis.TransformDirection.Reverse)
    return run.write_rows("GAPS", columns, lines, Qgis.WkbType.LineString, crs, "rest_gaps")


def _audit_figures(
    walk: Stretches, found: Audit, slopes: LineSlopes | None, lit: np.ndarray | None, rest: LineRest | None
) -> dict[str, float | None]:
    """Return the figures of the whole network; what is not known is None."""
    from ...core.walking.network_audit import greatest, share_of_length

    return {
        "SHARE_ACCESSIBLE": share_of_length(found.accessible, walk.length),
        "SHARE_UNKNOWN": share_of_length(np.isnan(found.accessible), walk.length),
        "LONGEST_GAP_M": greatest(None if rest is None else rest.gap),
        "MAX_SLOPE": greatest(None if slopes is None else slopes.percent),
        "SHARE_SLOPE_OK": share_of_length(found.met["slope"], walk.length),
        "SHARE_LIT": None if lit is None else share_of_length(lit, walk.length),
    }
