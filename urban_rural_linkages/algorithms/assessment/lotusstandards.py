"""``lotusstandards``: densities, green areas and facilities of settlements against LOTUS art. 12.2."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsGeometry

from ...core.notes import Amount, Note
from ...core.progress import Progress
from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from .land_measure import area_measure, measure_choice
from .sector_inputs import green_share_of, read_sectors, sector_parameters
from .settlement_inputs import read_settlements, settlement_ids, settlement_names, settlement_parameters
from .system_inputs import Systems, read_land, read_systems, system_parameters

if TYPE_CHECKING:
    from ...core.standards.sectors import SectorFindings, Sectors
    from ...core.standards.standards import Finding, Settlements
    from ...io.columns import Column
    from ...io.layers import FeatureTable
    from ...io.overlaps import AreaMeasure, Overlap
    from ..run import Run

_ARTICLE = "LOTUS art. 12.2"


class LotusStandards(UrbanRuralAlgorithm):
    """The standards of sustainability of settlements in Extremadura."""

    ID = "lotusstandards"
    GROUP = "checklists"

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Standards of settlements (LOTUS)"),
            tr("Computes the standards of LOTUS art. 12.2 (Extremadura, Ley 11/2018) for each settlement: inhabitants "
               "(DP) and dwellings (DV) per hectare, and square metres of green areas (ZVG, ZVL) and facilities (SDG, "
               "SDL) of the general and local systems per inhabitant, each with minimum, target, status and surplus. "
               "ZVG and SDG of base settlements are those of their group. A minimum is reached or it is not: there is "
               "no tolerance. Sectors of new development and land that counts twice are told apart."),
            tr("LOTUS, standards, density, green areas, facilities, settlement, Extremadura, sector, parking, "
               "estándares, densidad, zonas verdes, dotaciones, núcleo, cesiones, aparcamiento"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *settlement_parameters(),
            *system_parameters(),
            *sector_parameters(),
            measure_choice(),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Standards"), tr("A row a settlement and standard. Status: met; "
                           "met_below_target (minimum but not target); not_met (below the minimum); no_minimum (below "
                           "the target, and there is no minimum); empty where unknown.")),
            p.layer_output("SECTORS_TABLE", tr("Sectors"), tr("What each new sector hands over and needs."),
                           optional=True),
            p.layer_output("DOUBLE", tr("Land counted twice"), tr("Where general and local systems overlap (LOTUS art. "
                           "12.2.e)."), optional=True),
            p.number_output("N_NOT_MET", tr("Standards that are not met, over all settlements")),
            p.number_output("DOUBLE_AREA_M2", tr("Land counted twice (m2)")),
        ]  # fmt: skip

    def execute(self, run: Run) -> p.Results:
        """Add up the land, compute the standards and compare them."""
        from ...core.standards.sectors import assess_sectors
        from ...core.standards.standards import NOT_MET, assess_settlements

        with run.step(tr("Read settlements and land"), 0.5) as progress:
            ids = settlement_ids(run)
            systems = read_systems(run)
            settlements = read_settlements(run, ids, read_land(run, systems, ids, progress))
            sectors = read_sectors(run, settlements)
        with run.step(tr("Compare with the standards"), 0.2) as progress:
            findings = assess_settlements(settlements, progress)
            of_sectors = assess_sectors(sectors, green_share_of(run))
        run.rules.append("Ley 11/2018 (LOTUS), arts. 5.2 and 12.2")
        with run.step(tr("Look for land that counts twice"), 0.2) as progress:
            double = _write_double(run, systems, progress)
        return {
            **_write_sectors(run, sectors, of_sectors),
            **double,
            **run.write_rows("OUTPUT", _columns(settlements, findings, settlement_names(run))),
            "N_NOT_MET": sum(finding.status == NOT_MET for finding in findings),
        }


def _columns(settlements: Settlements, findings: list[Finding], names: list[str | None] | None) -> list[Column]:
    """Return the fields of the long table."""
    from ...io.columns import Column

    rows = [finding.settlement for finding in findings]
    labels = {
        "amount": tr("Inhabitants, dwellings or m2"),
        "divisor": tr("Hectares or inhabitants"),
        "value": tr("Value (amount by divisor)"),
        "minimum": tr("Minimum (empty: there is none)"),
        "target": tr("Target value"),
    }
    surpluses = {
        "surplus": tr("Value above the minimum"),
        "surplus_amount": tr("Dwellings or m2 above the minimum"),
    }

    def numbers(texts: dict[str, str]) -> list[Column]:
        return [Column(name, "real", [getattr(f, name) for f in findings], label) for name, label in texts.items()]

    return [
        Column("settlement", "text", [settlements.ids[row] for row in rows], tr("Code of the settlement")),
        Column("name", "text", [None if names is None else names[row] for row in rows], tr("Settlement's name")),
        Column("group", "text", [settlements.groups[row] or None for row in rows], tr("Group of settlements")),
        Column("class", "text", [settlements.classes[row] for row in rows], tr("Class (base or relevant)")),
        Column("standard", "text", [finding.standard for finding in findings], tr("Code of the standard")),
        *numbers(labels),
        Column("status", "text", [finding.status for finding in findings], tr("Status against minimum and target")),
        *numbers(surpluses),
        Column("basis", "text", [finding.basis for finding in findings], tr("Computed for settlement or group")),
        Column("article", "text", [_ARTICLE] * len(findings), tr("Article")),
    ]


def _write_sectors(run: Run, sectors: Sectors, findings: SectorFindings) -> dict[str, str]:
    """Write the sectors, and say where the two readings of the law differ."""
    if findings.differing:
        run.note(Note("Sectors where it depends on the reading of LOTUS art. 12.2.d whether enough is green: {count} "
                      "(see GREEN_SHARE_OF).", count=findings.differing))  # fmt: skip
    return run.write_rows("SECTORS_TABLE", _sector_columns(sectors, findings))


def _sector_columns(sectors: Sectors, findings: SectorFindings) -> list[Column]:
    from ...io.columns import Column

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


def _write_double(run: Run, systems: Systems | None, progress: Progress) -> p.Results:
    """Write the land that is in both systems; its area is unknown where there are no polygons."""
    from ...core.standards.system_land import GENERAL, LOCAL
    from ...io.overlaps import covered_area, overlaps

    table = run.table("SYSTEMS")
    if systems is None or not table.has_polygons:
        return {**_write_pieces(run, None, [], [], table), "DOUBLE_AREA_M2": None}
    measure = area_measure(run, table)
    geometries = table.geometries
    _tell_of_repeated_land(run, systems, geometries, measure)
    pieces = overlaps(geometries, systems.rows_of(GENERAL), systems.rows_of(LOCAL), measure, progress)
    area = covered_area(pieces, measure)
    if pieces:
        run.note(Note("Land counted twice, in a general and in a local system (LOTUS art. 12.2.e): {area} m2. It is in "
                      "the values of both standards; correct the map.", area=Amount(area, 2)))  # fmt: skip
    return {**_write_pieces(run, systems, pieces, [piece.geometry for piece in pieces], table), "DOUBLE_AREA_M2": area}


def _tell_of_repeated_land(run: Run, systems: Systems, geometries: Sequence[QgsGeometry], measure: AreaMeasure) -> None:
    """Say how much land is drawn twice in one and the same system: it is no matter of the article, but of the map."""
    from ...core.standards.system_land import GENERAL, LOCAL
    from ...io.overlaps import repeated_areas

    groups = ([geometries[row] for row in systems.rows_of(system)] for system in (GENERAL, LOCAL))
    repeated = repeated_areas(groups, measure)
    if repeated >= 1:
        run.note(Note("Polygons of one and the same system overlap, and their common land counts more than once: "
                      "{area} m2.", area=f"{repeated:.0f}"))  # fmt: skip


def _write_pieces(
    run: Run,
    systems: Systems | None,
    pieces: Sequence[Overlap],
    geometries: list[QgsGeometry],
    table: FeatureTable | None,
) -> dict[str, str]:
    from ...io.columns import Column

    ids, uses = (systems.ids, systems.uses) if systems is not None else ([], [])
    columns = [
        Column("general_id", "text", [ids[piece.first] for piece in pieces], tr("Polygon of the general "
               "system")),
        Column("local_id", "text", [ids[piece.second] for piece in pieces], tr("Polygon of the local system")),
        Column("general_use", "text", [uses[piece.first] for piece in pieces], tr("Use in the general system")),
        Column("local_use", "text", [uses[piece.second] for piece in pieces], tr("Use in the local system")),
        Column("area_m2", "real", [piece.area for piece in pieces], tr("Area counted twice (m2)")),
    ]  # fmt: skip
    crs = run.table("SETTLEMENTS").crs if table is None else table.crs
    return run.write_rows("DOUBLE", columns, geometries, Qgis.WkbType.MultiPolygon, crs, style="double_counted")
