"""Words of the cells of a matrix: the short figure, and all that colours, letters and marks say.

A screen reader hears "Women within 10 min on foot, Aldeanueva del Alba: not met, 82 per cent, own answer, note
written": question, place, answer, figure, state.  Colours have no words.
"""

from __future__ import annotations

from .checklist import Item
from .library import Indicator
from .matrix import Cell, Matrix, Origin
from .thresholds import limit_for
from .unit_records import Unit
from .words import Voice, answer_words, figure_words, measured_words

_LARGE = 100.0  # from here on decimals say nothing


def short_figure(indicator: Indicator, value: float | None, voice: Voice) -> str:
    """Write a figure as a cell has room for it: shares as per cent, one decimal at most; empty for None."""
    if value is None or value != value:  # NaN differs from itself
        return ""
    if indicator.is_share:
        return f"{voice.number(100 * value)} %"
    decimals = 0 if abs(value) >= _LARGE or value == round(value) else 1
    return voice.number(value, decimals)


def shown_value(indicator: Indicator, value: float) -> float:
    """Return a value as it is read: shares in per cent."""
    return 100.0 * value if indicator.is_share else value


def head_words(matrix: Matrix, unit: Unit, voice: Voice) -> str:
    """Return the name of a column with how much of it is answered."""
    (answered, asked), tr = matrix.answered(unit.code), voice.translated
    return tr("{name}: {answered} of {asked} answered").format(name=unit.name, answered=answered, asked=asked)


def cell_words(matrix: Matrix, item: Item, unit: Unit, voice: Voice) -> str:
    """Return all that a cell shows: question, place, answer, figure and state."""
    cell = matrix.cell(unit.code, item.id)
    place = f"{item.heading.in_language(voice.code).rstrip('?').lstrip('¿')}, {unit.name}"
    return f"{place}: {', '.join(state_words(matrix, item, cell, voice))}"


def state_words(matrix: Matrix, item: Item, cell: Cell, voice: Voice) -> list[str]:
    """Return answer, figure and state of a cell, each in words."""
    tr = voice.translated
    if not cell.is_asked:
        return [tr("not asked here")]
    words = answer_words(matrix.checklist.scale_of(item), cell.codes, voice).lower()
    parts = [_answer(cell, words, voice)]
    if cell.indicator is not None and cell.value is not None:
        parts.append(_spoken(cell.indicator, cell.value, voice))
    elif cell.reason:
        parts.append(cell.reason.rstrip("."))
    parts.append({Origin.OWN: tr("own answer"), Origin.COMMON: tr("common answer")}.get(cell.origin, ""))
    marks = (
        (cell.is_overridden, tr("other than the common one")), (cell.lacks_reason, tr("no reason: open")),
        (cell.is_open_duty, tr("blocking duty, open")), (cell.is_stale, tr("the figure is out of date")),
        (cell.has_comment, tr("a comment waits")), (cell.in_conflict, tr("two versions wait for a decision")),
        (cell.has_note, tr("note written")), (matrix.contents.assessment.is_final, tr("locked")),
    )  # fmt: skip
    return [part for part in (*parts, *(text for holds, text in marks if holds)) if part]


def foot_words(item: Item, cell: Cell, voice: Voice) -> list[str]:
    """Return the sentence below the matrix in parts: the figure and its threshold; else the question, and why."""
    tr, parts = voice.translated, [item.question.in_language(voice.code)]
    indicator = cell.indicator
    if indicator is not None and cell.value is not None:
        parts[0] = f"{indicator.label.in_language(voice.code)}: {measured_words(cell.value, indicator, voice)}"
        limit = _limit(indicator, voice)
        parts += [tr("threshold {limit}").format(limit=limit)] if limit else []
    else:
        parts += [cell.reason] if cell.reason else []
    parts += [tr("Situation: read, not judged")] if cell.is_situation else []
    return parts


def _answer(cell: Cell, words: str, voice: Voice) -> str:
    tr = voice.translated
    if cell.origin is Origin.PROPOSED:
        return tr("proposed: {answer}").format(answer=words)
    if cell.is_situation:
        return tr("read, not judged")
    return words or tr("not answered")


def _spoken(indicator: Indicator, value: float, voice: Voice) -> str:
    if indicator.is_share:
        tr = voice.translated
        return tr("{number} per cent").format(number=voice.number(100 * value))
    return measured_words(value, indicator, voice)


def _limit(indicator: Indicator, voice: Voice) -> str:
    """Return the limit of an indicator that is the same for all, as short as the figure."""
    limit = limit_for(indicator)
    bounds = [] if limit is None else [bound for bound in (limit.minimum, limit.maximum) if bound is not None]
    if not bounds:
        return ""
    if indicator.is_share:
        return "–".join(f"{voice.number(100 * bound)} %" for bound in bounds)
    return "–".join(figure_words(bound, voice) for bound in bounds)
