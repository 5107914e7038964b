"""``lotusstandards``: densities, green areas and facilities of settlements against LOTUS art. 12.2."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from .land_measure import measure_choice
from .sector_inputs import read_sectors, sector_parameters
from .settlement_inputs import PARENT, read_settlements, settlement_names, settlement_parameters
from .system_inputs import read_land, read_systems, system_parameters

if TYPE_CHECKING:
    from ...core.standards.standards import Finding, Settlements
    from ...io.columns import Column
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

    def declare(self) -> list:
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

    def execute(self, run: Run) -> dict:
        """Add up the land, compute the standards and compare them."""
        from ...core.standards.sectors import assess_sectors
        from ...core.standards.standards import NOT_MET, assess_settlements
        from .double_counting import write_double
        from .sector_outputs import write_sectors

        with run.step(tr("Read settlements and land"), 0.5) as progress:
            ids = run.ids(PARENT, "SETTLEMENT_ID")
            systems = read_systems(run)
            settlements = read_settlements(run, ids, read_land(run, systems, ids, progress))
            sectors = read_sectors(run, settlements)
        with run.step(tr("Compare with the standards"), 0.2) as progress:
            findings = assess_settlements(settlements, progress)
            of_sectors = assess_sectors(sectors, run.choice("GREEN_SHARE_OF"))
        run.rules.append("Ley 11/2018 (LOTUS), arts. 5.2 and 12.2")
        with run.step(tr("Look for land that counts twice"), 0.2) as progress:
            double = write_double(run, systems, progress)
        return {
            **write_sectors(run, sectors, of_sectors),
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
