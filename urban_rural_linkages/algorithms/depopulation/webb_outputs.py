"""The typology of Webb as fields, numbers and a wheel, in words and colours of its map style."""

from __future__ import annotations

from collections.abc import Sequence

from numpy.typing import ArrayLike

from ...core.demography.change import DemographicChange
from ...core.demography.webb import WebbTypology
from ...core.report.charts.marks import titled
from ...core.report.charts.webb_wheel import Sector, WheelTexts, webb_wheel
from ...core.report.drawing import Drawing
from ...core.report.svg import svg_of
from ...i18n import Language, current_language, tr
from ...io.columns import Column
from ...io.painting import TextWidths
from ..run import Run
from ..style_files import load_style

STYLE = "webb"


def webb_columns(typology: WebbTypology, change: DemographicChange) -> list[Column]:
    """Return the fields of the typology."""
    return [
        Column("webb", "text", typology.classes, tr("Class of Webb (A-H, 0)")),
        Column("theta", "real", typology.theta, tr("Angle on the wheel of Webb (degrees, -180 to 180)")),
        Column("natural", "count", change.natural, tr("Natural balance (persons)")),
        Column("migration", "count", change.migration, tr("Net migration (persons)")),
        Column("natural_rate", "real", change.natural_rate, tr("Natural balance (per 1,000 a year)")),
        Column("migration_rate", "real", change.migration_rate, tr("Net migration (per 1,000 a year)")),
    ]


def wheel_sectors() -> dict[str, Sector]:
    """Return colour and meaning of each class as the map has them, in the language spoken now."""
    entries, language = load_style(STYLE)["classes"], current_language()
    return {
        entry["value"]: Sector(entry["colour"], entry["label"][language].removeprefix(entry["value"]).strip())
        for entry in entries
    }


def wheel(natural_rate: ArrayLike, migration_rate: ArrayLike, classes: Sequence[str | None]) -> Drawing:
    """Draw the wheel in the language spoken now.

    Parameters
    ----------
    natural_rate, migration_rate : sequence of float
        Per 1,000 a year, one a unit; NaN where unknown.
    classes : sequence of str or None
        The class of each unit.
    """
    texts = WheelTexts(
        natural=tr("Natural balance (per 1,000 a year)"),
        migration=tr("Net migration (per 1,000 a year)"),
        beyond=tr("Units beyond the rim, drawn on it: {count}"),
        unclassed=tr("Units without a class: {count}"),
    )
    language = Language(current_language())

    def write(value: float) -> str:
        return language.number(value, 0 if value == int(value) else 1)

    return webb_wheel(natural_rate, migration_rate, classes, wheel_sectors(), texts, write, TextWidths())


def write_wheel(run: Run, typology: WebbTypology, change: DemographicChange, years: tuple[int, int]) -> dict[str, str]:
    """Write the wheel; nothing where none was asked for."""
    if not run.wants("WHEEL"):
        return {}
    title = tr("Typology of Webb, {start}-{end}").format(start=years[0], end=years[1])
    drawing = wheel(change.natural_rate, change.migration_rate, typology.classes)
    return run.write_file("WHEEL", svg_of(titled(drawing, title, TextWidths())))
