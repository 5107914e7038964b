"""Settings of labour markets and urban areas, read from parameters."""

from __future__ import annotations

from dataclasses import replace

from ...core.functional.area_shape import AreaRules
from ...core.functional.labour_markets import LabourMarketSettings
from ...core.functional.validity import PRESETS
from ..run import Run

_FIGURES = ("MIN_SIZE", "MIN_SELF", "TARGET_SIZE", "TARGET_SELF")


def labour_market_settings(run: Run) -> LabourMarketSettings:
    """Return the settings of labour market areas; a figure given by hand wins over the preset.

    Raises
    ------
    InputError
        When the figures are not in order.
    """
    given = {name.lower(): run.number(name) for name in _FIGURES if run.given(name)}
    return LabourMarketSettings(
        method=run.choice("METHOD"),
        rule=replace(PRESETS[run.choice("PRESET")], **given),
        contiguity=run.flag("CONTIGUITY"),
        centre_size=run.number("CENTRE_SIZE"),
        centres=tuple(part.strip() for part in run.text("CENTRES").split(",") if part.strip()),
        min_link=run.number("MIN_LINK"),
        areas=run.whole("N_AREAS_STOP"),
        joins_left_out=run.choice("LEFT_OUT") == "join",
    )


def urban_area_rules(run: Run, tolerance: float) -> AreaRules:
    """Return the rules of functional urban areas."""
    return AreaRules(
        commuting_share=run.number("COMMUTING_SHARE"),
        merge_share=run.number("MERGE_SHARE"),
        merge=run.choice("MERGE"),
        enclaves=run.flag("ENCLAVES"),
        exclaves=run.choice("EXCLAVES"),
        tolerance=tolerance,
    )
