"""Units by their degree of urbanisation as fields, and the units that another threshold would put elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.functional.units import Flip, UnitClasses
from ...i18n import tr
from ...io.columns import Column


def unit_class_columns(found: UnitClasses, reasons: Sequence[str]) -> list[Column]:
    """Return the fields of units by degree of urbanisation."""
    labels = {
        "uc_share": tr("Share in urban centres"),
        "duc_share": tr("Share in dense urban clusters"),
        "sduc_share": tr("Share in semi-dense urban clusters"),
        "suc_share": tr("Share in suburban cells"),
        "rc_share": tr("Share in rural clusters"),
        "ldr_share": tr("Share in low density rural cells"),
        "vldr_share": tr("Share in very low density rural cells"),
    }
    shares = [Column(name, "real", found.shares[:, i], label) for i, (name, label) in enumerate(labels.items())]
    return [
        Column("population", "real", found.population, tr("Inhabitants on the grid")),
        *shares,
        Column("degurba_l1", "integer", _codes(found.level_1), tr("Degree of urbanisation: 3 city, 2 town, 1 rural")),
        Column("degurba_l2", "integer", _codes(found.level_2), tr("Degree of urbanisation, level 2")),
        Column("margin", "real", found.margin, tr("Deciding share, less its threshold")),
        Column("note", "text", reasons, tr("Why")),
    ]


def flip_columns(found: Sequence[Flip]) -> list[Column]:
    """Return the fields of units that another threshold would put elsewhere."""
    return [
        Column("unit_id", "text", [flip.id for flip in found], tr("Unit")),
        Column("degurba_l2", "integer", [flip.now for flip in found], tr("Class")),
        Column("with_lower", "integer", [flip.with_lower for flip in found], tr("Class with thresholds 0.05 lower")),
        Column("with_higher", "integer", [flip.with_higher for flip in found], tr("Class with thresholds 0.05 higher")),
        Column(
            "changes_l1", "integer", [flip.changes_level_1 for flip in found], tr("City, town or rural at stake (1)")
        ),
    ]


def _codes(values: Sequence[int | None]) -> list[float]:
    return [float("nan") if value is None else float(value) for value in values]
