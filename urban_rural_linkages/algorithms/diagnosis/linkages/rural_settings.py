"""Other settings of the rule of functional rural areas: the areas by half and twice the ideal, and bars of the rest."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from ....core.linkages.variations import RULE
from ....core.report.blocks import Block, Figure
from ....core.report.charts.setting_bars import Setting, setting_bars
from ....core.report.drawing import Drawing
from ....core.report.origins import value
from ....i18n import tr
from ....io.layers import FeatureTable
from ....io.painting import TextWidths
from ..diagnosis import Diagnosis
from ..figure_tables import Figures, Rows
from .rural_reading import CHAPTER, RULES, SETTINGS, UNITS, VARIED, city_of_units

STRIP = "chart_ruralareas_rule"
_IDEAL = "IDEAL"


@dataclass(frozen=True)
class Ideal:
    """Areas by one ideal size: its words, and the area and the fill of each unit, "" for none."""

    words: list[str]
    areas: list[str]
    fills: list[str]


def settings_block(diagnosis: Diagnosis) -> list[Block]:
    """Return the strip that says how far the rule decides, and register its figures."""
    table, language = diagnosis.table(SETTINGS), diagnosis.language
    rows = Rows([str(one) for one in table.column("setting")], "setting")
    columns = [
        Figures("", table.numbers("areas"), language.number, value(SETTINGS, "areas"), tr("Areas by other settings")),
        Figures("", table.numbers("below_ideal"), language.number, value(SETTINGS, "below_ideal"),
                tr("Areas below the ideal by other settings")),
        Figures("", 100 * table.numbers("keep_seat"), partial(language.percent, decimals=0),
                value(SETTINGS, "keep_seat").hundredfold(), tr("People whose area keeps its seat (%)")),
    ]  # fmt: skip
    return [Figure(STRIP, tr("How far the rule decides"), kind="chart",
                   subtitle=tr("Keep seat: people whose area has the same seat as under the rule"),
                   numbers=[column.registered(diagnosis, CHAPTER, rows) for column in columns])]  # fmt: skip


def ideals(diagnosis: Diagnosis) -> list[Ideal]:
    """Return the areas by half the ideal, by the one used, and by twice that."""
    table = diagnosis.table(SETTINGS)
    keys = [str(one) for one in table.column("setting")]
    others = [row for row, name in enumerate(table.column("parameter")) if name == _IDEAL]
    return [_ideal(diagnosis, table, row, keys[row]) for row in [others[0], keys.index(RULE), *others[1:]]]


def _ideal(diagnosis: Diagnosis, table: FeatureTable, row: int, key: str) -> Ideal:
    language = diagnosis.language
    size = RULES.ideal if key == RULE else float(table.numbers("value")[row])
    words = tr("{ideal}, used") if key == RULE else tr("ideal {ideal}")
    told = [words.format(ideal=language.number(size)),
            tr("{number} {number:area|areas}").format(number=language.number(table.numbers("areas")[row])),
            tr("{number} below it").format(number=language.number(table.numbers("below_ideal")[row]))]  # fmt: skip
    if key != RULE:
        share = language.percent(100 * table.numbers("keep_seat")[row], 0)
        told.append(tr("{share} keep seat").format(share=share))
    return Ideal(told, *(_used(diagnosis) if key == RULE else _varied(diagnosis, key)))


def _used(diagnosis: Diagnosis) -> tuple[list[str], list[str]]:
    table = diagnosis.table(UNITS)
    areas, fills = ([str(one or "") for one in table.column(name)] for name in ("fra_id", "fill"))
    return areas, fills


def _varied(diagnosis: Diagnosis, key: str) -> tuple[list[str], list[str]]:
    """Return area and fill of each unit by another setting; units of cities are filled as such."""
    table = diagnosis.table_or_none(VARIED)  # nothing varies where there is one area
    columns = () if table is None else zip(
        *(table.column(name) for name in ("setting", "unit", "fra_id", "colour4")), strict=True)  # fmt: skip
    found = {str(unit): (str(area), f"fra{colour}") for setting, unit, area, colour in columns if setting == key}
    both = [found.get(code, ("", "fua" if city else "none"))
            for code, city in zip(diagnosis.unit_ids, city_of_units(diagnosis), strict=True)]  # fmt: skip
    return [area for area, _ in both], [fill for _, fill in both]


def bars(diagnosis: Diagnosis, width: float) -> Drawing:
    """Return the bars of the settings that are no ideals."""
    table, language = diagnosis.table(SETTINGS), diagnosis.language
    figures = (table.numbers(name).tolist() for name in ("value", "areas", "keep_seat"))
    columns = zip(table.column("parameter"), *figures, strict=True)
    rows = [Setting(_label(str(name)).format(minutes=language.number(minutes)), language.number(areas), share,
                    language.percent(100 * share, 0))
            for name, minutes, areas, share in columns if name not in (RULE, _IDEAL)]  # fmt: skip
    return setting_bars(rows, _heads(), TextWidths(), width)


def _heads() -> tuple[str, str]:
    return tr("areas"), tr("keep seat")


def _label(parameter: str) -> str:
    return {"MIN_MINUTES": tr("close: {minutes} min"), "MAX_MINUTES": tr("far: {minutes} min"),
            "CENTRE_MINUTES": tr("centre: {minutes} min")}[parameter]  # fmt: skip
