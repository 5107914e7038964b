"""The scores of an assessment as bars, one a domain: how far it got, and where too little is answered to tell.

Each bar lies on a pale track that ends at 100 %, with its title above it, because titles of domains are sentences.  A
domain without a score keeps its place and says why; colour says nothing that the words do not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...report.charts import ACCENT, INK, LINE, SOFT
from ...report.lettering import lettering

_WIDTH, _LEFT, _RIGHT = 640, 4, 440
_ROW, _THICK = 30, 9
_LONGEST = 96


@dataclass(frozen=True)
class ScoreBar:
    """A domain: its title, its score (0 to 1, None where it is not shown), and what is written beside the bar."""

    title: str
    score: float | None
    text: str


def score_chart(bars: Sequence[ScoreBar], title: str) -> str:
    """Draw the bars from top to bottom.

    Parameters
    ----------
    bars : sequence of ScoreBar
        One a domain.
    title : str
        What the picture shows, for those who cannot see it.

    Returns
    -------
    str
        An SVG picture; every text is escaped.
    """
    height = 10 + _ROW * len(bars)
    marks = "".join(_bar(bar, 6 + _ROW * row) for row, bar in enumerate(bars))
    name = lettering(0, 0, title).partition(">")[2].removesuffix("</text>")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{height}" '
        f'viewBox="0 0 {_WIDTH} {height}" role="img"><title>{name}</title>{marks}</svg>'
    )


def _bar(bar: ScoreBar, top: int) -> str:
    track, length = _RIGHT - _LEFT, 0.0 if bar.score is None else (_RIGHT - _LEFT) * bar.score
    dashes = ' stroke-dasharray="3 3"' if bar.score is None else ""
    filled = "none" if bar.score is None else "#eef1f3"
    return (
        lettering(_LEFT, top + 10, _shortened(bar.title), size=11, colour=INK)
        + f'<rect x="{_LEFT}" y="{top + 14}" width="{track}" height="{_THICK}" fill="{filled}" stroke="{LINE}"'
        f'{dashes}/><rect x="{_LEFT}" y="{top + 14}" width="{length:.1f}" height="{_THICK}" fill="{ACCENT}"/>'
        + lettering(_RIGHT + 10, top + 22, bar.text, size=11, colour=SOFT if bar.score is None else INK)
    )


def _shortened(title: str) -> str:
    return title if len(title) <= _LONGEST else title[: _LONGEST - 1].rstrip() + "…"
