"""Pictures of the web page: drawings inline, so that their areas can be pointed at; what is pixels, as data."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from dataclasses import replace
from html import escape

from ..blocks import Figure
from ..document import Document
from ..drawing import Drawing
from ..maps.cover import HEIGHT, LAND
from ..svg import svg_of
from .areas import Area, areas_of, count_of, pointed_at, values_of
from .coarse import coarse, plain, upper
from .tables import table_html
from .words import PageWords

_MOST_LISTED = 500  # areas of a map whose values are a table
_COLUMN = 900  # pixels, the width of the page's column ...
_FRAME = 174.0  # ... and of the printed page's, in mm
_WIDE = 120.0  # mm, from which letters would be too small on a telephone


class Pictures:
    """Writes the figures of a document; each drawing gets ids of its own.

    Parameters
    ----------
    document : Document
        With its drawings.
    pictures : mapping of str to (str, bytes)
        Media type and content of the figures that are no drawings.
    words : PageWords
        What is said beside a map.
    """

    def __init__(self, document: Document, pictures: Mapping[str, tuple[str, bytes]], words: PageWords) -> None:
        self._drawings, self._pictures, self._words = document.drawings, pictures, words
        self._cover, self._language = document.cover, document.language
        self._banner = document.banner
        self._count, self._hinted = 0, False

    def logo(self) -> str:
        """Return the logo; "" without one."""
        return self._image("logo", "", ' class="logo"') if "logo" in self._pictures else ""

    def cover(self) -> str:
        """Return the map of the cover, without what stands below it on the printed page."""
        if self._cover not in self._drawings:
            return ""
        drawing = self._drawings[self._cover][-1]
        picture = self._svg(plain(upper(drawing, LAND) if drawing.height == HEIGHT else drawing), "")
        filling = picture.replace("<svg", '<svg preserveAspectRatio="xMidYMid slice" aria-hidden="true"', 1)
        return f'<div class="picture">{filling}</div>'

    def locator(self) -> str:
        """Return the picture of the band above the report; "" without one."""
        if self._banner is None or self._banner.picture not in self._drawings:
            return ""
        drawing = self._drawings[self._banner.picture][0]
        return f'<div class="locator">{self._svg(plain(drawing), drawing.alternative)}</div>'

    def small(self, name: str, alternative: str) -> str:
        """Return a small map that nobody points at, such as that of a finding."""
        if name in self._drawings:
            return self._svg(plain(self._drawings[name][0]), alternative)
        return self._image(name, alternative)

    def figure(self, figure: Figure) -> str:
        """Return a figure with its drawing, and beside a map its sentence and its values as a table."""
        alternative = figure.alternative or figure.caption
        if figure.name not in self._drawings:
            return self._image(figure.name, alternative)
        drawing = self._drawings[figure.name][0]
        areas = areas_of(drawing)
        words = figure.alternative or drawing.alternative or figure.caption
        if drawing.joined or not pointed_at(areas):
            count = drawing.joined or count_of(areas)
            return self._framed(coarse(drawing), words) + _said(self._words.coarse.format(count=count))
        return self._framed(drawing, words, bool(areas)) + self._values(words, areas)

    def _framed(self, drawing: Drawing, alternative: str, told: bool = False) -> str:
        """Return a drawing in a frame that scrolls sideways where the screen is narrow."""
        wide = " wide" if drawing.width > _WIDE else ""
        stop = ' tabindex="0"' if wide and not told else ""  # whoever has no mouse scrolls it, too
        hint = ""
        if told and not self._hinted:
            self._hinted, hint = True, f'<p class="hint">{escape(self._words.hint)}</p>'
        return f'<div class="drawing scroll{wide}"{stop}>{self._svg(drawing, alternative)}</div>{hint}'

    def _svg(self, drawing: Drawing, alternative: str) -> str:
        self._count += 1
        shown = replace(drawing, alternative=alternative)
        return svg_of(shown, f"d{self._count}", standalone=False, pixels=_COLUMN / _FRAME)

    def _values(self, sentence: str, areas: Sequence[Area]) -> str:
        if not areas:
            return ""
        words, table = self._words, values_of(areas, self._words.name, self._words.value, self._language)
        if len(table.rows) > _MOST_LISTED:
            return _said(words.many.format(count=len(table.rows)))
        return (
            f"<details><summary>{escape(words.values)}</summary><p>{escape(sentence)}</p>"
            f"{table_html(table, self._language)}</details>"
        )

    def _image(self, name: str, alternative: str, attributes: str = "") -> str:
        media_type, content = self._pictures[name]
        data = base64.b64encode(content).decode("ascii")
        return f'<img src="data:{media_type};base64,{data}" alt="{escape(alternative)}"{attributes}>'


def _said(sentence: str) -> str:
    return f'<p class="note">{escape(sentence)}</p>'
