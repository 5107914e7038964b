"""The table of the yearly follow-up: figures of the last final version beside those of today and their targets."""

from __future__ import annotations

from ...report.blocks import Block, Table
from ..versions import latest_version
from .figure_book import MEN, WOMEN, headed, printed
from .follow_up import FollowedFigure, changes_since, follow_up
from .sentences import day, shortened
from .source import Source

_MOST, _LABEL = 6, 70


def then_and_now(source: Source) -> list[Block]:
    """Return the table; nothing without a final version that work has gone on from."""
    tr, latest = source.voice.translated, latest_version(source.whole)
    if latest is None or changes_since(source.whole) is None:
        return []
    told = [one for one in follow_up(source.checklist, source.whole, source.unit.code) if one.target is not None
            or one.change]  # fmt: skip
    if not told:
        return []
    told.sort(key=lambda one: (one.target is None, one.is_worse is not True, one.is_worse is None))
    shown = told[:_MOST]
    header = [tr("Figure"), tr("Version {number}").format(number=latest.version), tr("Today"), tr("Change"),
              tr("Target"), tr("Reading")]  # fmt: skip
    notes = [tr("Version {number} is of {day}.").format(number=latest.version, day=day(latest.time, source.voice))]
    if len(told) > len(shown):
        notes.append(tr("Further figures that changed: {count}.").format(
            count=source.voice.number(len(told) - len(shown))))  # fmt: skip
    return [Table(tr("Then and now"), header, [_row(source, one) for one in shown],
                  [False, True, True, True, True, False], notes=[" ".join(notes)],
                  shares=[74, 20, 20, 20, 20, 24])]  # fmt: skip


def _row(source: Source, one: FollowedFigure) -> list[str]:
    tr, voice = source.voice.translated, source.voice
    words = {WOMEN: tr("{label}: women"), MEN: tr("{label}: men")}
    label = shortened(headed(one.indicator, voice), _LABEL)
    return [words.get(one.group, "{label}").format(label=label),
            *(printed(one.indicator, value, voice) for value in (one.then, one.now, one.change, one.target)),
            _reading(source, one)]  # fmt: skip


def _reading(source: Source, one: FollowedFigure) -> str:
    tr = source.voice.translated
    if one.now is None or one.then is None:
        return tr("not known today") if one.now is None else tr("new")
    if one.is_chance and one.change:
        return tr("within chance")
    return {True: tr("worse"), False: tr("better"), None: tr("as before") if not one.change else "–"}[one.is_worse]
