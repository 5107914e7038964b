"""New sectors as a table: land handed over, inhabitants to expect, parking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.notes import Note
from ...i18n import tr
from ...io.columns import Column
from ..run import Run

if TYPE_CHECKING:
    from ...core.standards.sectors import SectorFindings, Sectors


def write_sectors(run: Run, sectors: Sectors, findings: SectorFindings) -> dict[str, str]:
    """Write the sectors, and say where the two readings of the law differ."""
    if findings.differing:
        run.note(Note("Sectors where it depends on the reading of LOTUS art. 12.2.d whether enough is green: {count} "
                      "(see GREEN_SHARE_OF).", count=findings.differing))  # fmt: skip
    return run.write_rows("SECTORS_TABLE", _columns(sectors, findings))


def _columns(sectors: Sectors, findings: SectorFindings) -> list[Column]:
    return [
        Column("sector", "text", sectors.ids, tr("Code of the sector")),
        Column("kind", "text", sectors.kinds, tr("Kind of sector")),
        Column("area_m2", "real", sectors.area, tr("Area of the sector (m2)")),
        Column("inhabitants", "real", findings.inhabitants, tr("Inhabitants to expect (LOTUS, add. prov. 5)")),
        Column("dwellings_ha", "real", findings.dwelling_density, tr("Dwellings per hectare")),
        Column("dwellings_ha_minimum", "real", findings.dwelling_minimum, tr("Least dwellings per ha (art. 12.2.a)")),
        Column(
            "dwellings_status", "text", findings.dwelling_status, tr("Dwellings: at least the minimum of its class")
        ),
        Column("cession_share", "real", findings.cession_share, tr("Share handed over (LOTUS art. 12.2.d)")),
        Column("cession_status", "text", findings.cession_status, tr("Share handed over: at least 0.15")),
        Column("cession_green_share", "real", findings.green_share, tr("Green part of it (LOTUS art. 12.2.d)")),
        Column("cession_green_status", "text", findings.green_status, tr("Green part: at least two thirds")),
        Column("parking_needed", "integer", findings.spaces_needed, tr("Parking spaces needed (LOTUS, add. prov. 2)")),
        Column("parking_ratio", "real", findings.spaces_ratio, tr("Parking spaces per 200 m2 residential")),
        Column("parking_status", "text", findings.spaces_status, tr("Parking: at least 1 per 200 m2")),
        Column("pmr_needed", "integer", findings.reserved_needed, tr("Reserved spaces needed (TMA/851/2021 art. 35)")),
        Column("pmr_status", "text", findings.reserved_status, tr("Reserved spaces: at least those needed")),
    ]
