"""The results of an audit of a walking network as fields, lines and figures."""

from __future__ import annotations

import numpy as np
from qgis.core import Qgis, QgsGeometry, QgsPointXY

from ...core.access.graph import Network
from ...core.walking.line_slopes import LineSlopes
from ...core.walking.longest_gaps import longest_gaps
from ...core.walking.network_audit import Audit, greatest, share_of_length
from ...core.walking.rest_gaps import LineRest
from ...i18n import tr
from ...io.columns import Column
from ..run import Run
from .audit_inputs import Stretches


def audit_columns(
    walk: Stretches, found: Audit, slopes: LineSlopes | None, lit: np.ndarray | None, rest: LineRest | None
) -> list[Column]:
    """Return the fields of the stretches."""
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


def write_gaps(run: Run, walk: Stretches, rest: tuple[Network, LineRest] | None, limits: np.ndarray) -> dict[str, str]:
    """Write the longest gaps as lines in the network's own system; nothing where they were not asked for."""
    if not run.wants("GAPS"):
        return {}
    gaps = []
    if rest is not None:
        network, found = rest
        gaps = longest_gaps(network, found.pieces, found.gaps, run.whole("GAPS_LISTED"))
    limit = [float(limits[gap.line]) for gap in gaps]
    columns = [
        Column("rank", "integer", np.arange(1, len(gaps) + 1), tr("Rank")),
        Column("gap_m", "real", np.array([gap.metres for gap in gaps]), tr("Length without a rest place (m)")),
        Column("limit_m", "real", np.array(limit), tr("Limit (m)")),
        Column("over", "integer", np.array([gap.metres > most for gap, most in zip(gaps, limit, strict=True)]),
               tr("Longer than the limit (1) or not (0)")),
        Column("dead_end", "integer", np.array([gap.to_dead_end for gap in gaps]), tr("Ends at a dead end (1)")),
    ]  # fmt: skip
    lines = [QgsGeometry.fromPolylineXY([QgsPointXY(x, y) for x, y in gap.vertices.tolist()]) for gap in gaps]
    crs = run.table("NETWORK").crs
    to_own = run.table("NETWORK").transform_to(walk.crs)
    for line in lines:
        line.transform(to_own, Qgis.TransformDirection.Reverse)
    return run.write_rows("GAPS", columns, lines, Qgis.WkbType.LineString, crs, "rest_gaps")


def audit_figures(
    walk: Stretches, found: Audit, slopes: LineSlopes | None, lit: np.ndarray | None, rest: LineRest | None
) -> dict[str, float | None]:
    """Return the figures of the whole network; what is not known is None."""
    return {
        "SHARE_ACCESSIBLE": share_of_length(found.accessible, walk.length),
        "SHARE_UNKNOWN": share_of_length(np.isnan(found.accessible), walk.length),
        "LONGEST_GAP_M": greatest(None if rest is None else rest.gap),
        "MAX_SLOPE": greatest(None if slopes is None else slopes.percent),
        "SHARE_SLOPE_OK": share_of_length(found.met["slope"], walk.length),
        "SHARE_LIT": None if lit is None else share_of_length(lit, walk.length),
    }
