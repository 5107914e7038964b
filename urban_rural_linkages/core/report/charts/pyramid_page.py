"""Population pyramids of many groups on one page, comparable by their percentages.

Small multiples: every group has the same axes.  A bar is as long as five years of age are in per cent of the people of
their own group, so the shape alone speaks, and the outline of all units together lies over every group: where the bars
stand out from it, the group has more of these ages than the region.

One group of a few people can have a bar ten times as long as any other; the scale ends at three times the region's
longest bar, and a bar that goes on is cut with a white stroke.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from ...demography.pyramids import DRAWN_TOP, Pyramid
from ..drawing import INK, SOFT, Drawing, Mark
from ..lettering import Measure, shortened
from .marks import KEY_SIZE, SIZE, Key, key_marks, round_steps, words
from .pyramid import COLOURS, PyramidWords, Scale, longest, outline_marks, pyramid_marks

CUT = 3.0
"""The scale ends at this many times the longest bar of all units."""

_COLUMNS, _GUTTER_OF_PAGE, _PANEL_HEIGHT = 4, 4.0, 43.5
_TITLE_HEIGHT, _TICK_HEIGHT, _GUTTER = 6.6, 4.2, 6.0


@dataclass(frozen=True)
class PageWords(PyramidWords):
    """The words of the page: those of a pyramid, and the names of the first and of the units without a group.

    `outline` names the first pyramid and the outline that is drawn over the others.
    """

    no_group: str = ""


def pyramid_page(
    pyramids: Sequence[Pyramid],
    texts: PageWords,
    as_text: Callable[[float], str],
    measure: Measure,
    width: float = 174.0,
) -> Drawing:
    """Draw pyramids as small multiples.

    Parameters
    ----------
    pyramids : sequence of Pyramid
        All units first, then the groups.
    texts : PageWords
        Words.
    as_text : callable
        Writes the numbers in the reader's language.
    measure : Measure
        Of texts.
    width : float
        Of the drawing in mm: of four pyramids.

    Returns
    -------
    Drawing
        As tall as its pyramids need.
    """
    pyramids = [pyramid.in_bands() for pyramid in pyramids]
    keys = [Key(colour, name) for colour, name in zip(COLOURS.values(), (texts.men, texts.women), strict=True)]
    keys += [Key(INK, texts.outline, "line")] if len(pyramids) > 1 else []
    marks, top = key_marks(keys, 0.0, 0.0, width, measure)
    top += 1.0
    step = (width + _GUTTER_OF_PAGE) / _COLUMNS
    rows = math.ceil(len(pyramids) / _COLUMNS)
    height = top + rows * (_PANEL_HEIGHT + 3.0) + 3.5
    box = _shared_scale(pyramids, step - _GUTTER_OF_PAGE)
    for place, pyramid in enumerate(pyramids):
        row, column = divmod(place, _COLUMNS)
        scale = replace(box, left=column * step, top=top + row * (_PANEL_HEIGHT + 3.0) + _TITLE_HEIGHT)
        marks += _panel(pyramid, scale, _name(pyramid, texts), as_text, measure)
        if place:
            marks += outline_marks(pyramids[0], scale)
    axis = shortened(texts.axis, width, measure, KEY_SIZE)
    marks.append(words(0.0, height - 0.8, axis, size=KEY_SIZE))
    return Drawing(width, height, marks, "; ".join(f"{_name(p, texts)}: {as_text(p.people)}" for p in pyramids))


def _shared_scale(pyramids: Sequence[Pyramid], width: float) -> Scale:
    oldest = max((bar.top for pyramid in pyramids for bar in pyramid.bars), default=DRAWN_TOP)
    box = Scale(0.0, 0.0, width, _PANEL_HEIGHT - _TITLE_HEIGHT - _TICK_HEIGHT, 1.0, oldest, gutter=_GUTTER)
    full = min(max(longest(pyramid, box) for pyramid in pyramids), CUT * longest(pyramids[0], box)) or 1.0
    return replace(box, full=full)


def _panel(pyramid: Pyramid, scale: Scale, name: str, as_text: Callable[[float], str], measure: Measure) -> list[Mark]:
    """Return a pyramid with its name and people above."""
    steps = [step for step in round_steps(0, scale.full, 3, as_text) if step <= scale.full * 1.001]
    short = shortened(name, scale.width, measure, SIZE, "semibold")
    return [
        words(scale.left, scale.top - 4.2, short, colour=INK, weight="semibold"),
        words(scale.left, scale.top - 1.2, as_text(pyramid.people), colour=SOFT, size=KEY_SIZE),
        *pyramid_marks(pyramid, scale, steps, as_text, measure),
    ]


def _name(pyramid: Pyramid, texts: PageWords) -> str:
    if pyramid.group is None:
        return texts.outline
    return pyramid.group or texts.no_group
