"""Settings of labour markets, declared and read: method, preset and figures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...i18n import tr
from .. import parameters as p

if TYPE_CHECKING:
    from ...core.functional.labour_markets import LabourMarketSettings
    from ..run import Run

_FIGURES = ("MIN_SIZE", "MIN_SELF", "TARGET_SIZE", "TARGET_SELF")


def labour_market_parameters() -> list:
    """Declare method, preset and figures."""
    preset = tr("Empty: that of the preset.")
    return [
        p.field("CONTIGUOUS", tr("Contiguity flag of the flows"), tr("A field that says (1) which pairs touch; "
                "without it contiguity is measured on the polygons."), "FLOWS", advanced=True),
        p.choice("METHOD", tr("Method"), tr("Coombes and Bond, ANABEL or Intramax."),
                 ("coombes", "anabel", "intramax"), "coombes"),
        p.choice("PRESET", tr("Preset"), tr("ISTAT: 1,000, 0.6667, 10,000, 0.75. Travel-to-work areas: 3,500, "
                 "0.6667, 25,000, 0.75."), ("istat", "ttwa"), "istat"),
        p.number("MIN_SIZE", tr("Smallest area (employed residents)"), preset, minimum=0, optional=True,
                 advanced=True),
        p.number("MIN_SELF", tr("Self-containment of large areas"), preset, minimum=0, maximum=1, optional=True,
                 advanced=True, decimals=4),
        p.number("TARGET_SIZE", tr("Large area (employed residents)"), preset, minimum=0, optional=True,
                 advanced=True),
        p.number("TARGET_SELF", tr("Self-containment of small areas"), preset, minimum=0, maximum=1,
                 optional=True, advanced=True, decimals=4),
        p.flag("CONTIGUITY", tr("Contiguous areas"), tr("Tune isolated units and detached parts afterwards "
               "(Coombes), or merge only what touches (Intramax)."), False),
        p.choice("LEFT_OUT", tr("Units that take no part"), tr("Coombes and Bond cannot treat units without "
                 "employed residents, without jobs or without commuting: villages whose people all work in one "
                 "town, and then the town itself. none leaves them without an area; join puts each into the area "
                 "with which it exchanges most workers, and makes areas of those that only commute among "
                 "themselves."), ("none", "join"), "none", advanced=True),
        p.number("CENTRE_SIZE", tr("ANABEL: size of a centre"), tr("Units with as many workers leaving are not "
                 "merged into others."), 50000, minimum=0, advanced=True),
        p.text("CENTRES", tr("ANABEL: centres"), tr("Codes of units that are never merged into others, separated "
               "by commas."), advanced=True),
        p.number("MIN_LINK", tr("ANABEL: smallest link"), tr("Share of a unit's outflow below which it is not "
                 "merged."), 1e-5, minimum=0, maximum=1, advanced=True, decimals=6),
        p.number("N_AREAS_STOP", tr("Intramax: number of areas"), tr("Merging stops at so many."), 10, minimum=1,
                 whole=True, advanced=True),
    ]  # fmt: skip


def labour_market_settings(run: Run) -> LabourMarketSettings:
    """Return the settings of labour market areas; a figure given by hand wins over the preset.

    Raises
    ------
    InputError
        When the figures are not in order.
    """
    from ...core.functional.labour_markets import LabourMarketSettings
    from ...core.functional.validity import PRESETS

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
