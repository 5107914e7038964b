"""Drawings as SVG, for web pages and for text that word processors open.

Millimetres are the user units.  Outlines are written in whole hundredths of them, which keeps a map of a region small.
Every text is escaped, and nothing is fetched: pictures are written into the file.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from functools import singledispatchmethod
from html import escape

import numpy as np

from ..arrays import Floats
from .drawing import Circle, Drawing, Fill, Group, Hatch, Link, Mark, Path, Picture, Rectangle, Stroke, Text

FAMILIES = "'Open Sans', 'Noto Sans', 'Segoe UI', Arial, sans-serif"
MILLIMETRES_OF_A_POINT = 25.4 / 72
_WEIGHTS = {"light": 300, "regular": 400, "semibold": 600}
_HUNDREDTHS = 100


def svg_of(drawing: Drawing, name: str = "d", standalone: bool = True) -> str:
    """Write a drawing as SVG.

    Parameters
    ----------
    drawing : Drawing
        What to write.
    name : str
        Begins the ids within it; drawings of one web page have different names.
    standalone : bool
        Whether it has a size of its own in millimetres; else it fills the box that it is put into.

    Examples
    --------
    >>> svg_of(Drawing(10, 5, [Text(1, 2, "A & B")])).count("A &amp; B")
    1
    """
    return _Svg(name).written(drawing, standalone)


def picture_type(content: bytes) -> str:
    """Return the media type of a PNG, a JPEG or an SVG by its first bytes."""
    if content.startswith(b"\x89PNG"):
        return "image/png"
    return "image/jpeg" if content.startswith(b"\xff\xd8") else "image/svg+xml"


class _Svg:
    """The writer: it remembers which hatches and boxes have been defined."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._hatches: dict[tuple[Hatch, float], str] = {}
        self._clips: dict[tuple[float, ...], str] = {}

    def written(self, drawing: Drawing, standalone: bool) -> str:
        """Return the whole picture."""
        marks = self._marks(drawing.marks)
        width, height = _number(drawing.width), _number(drawing.height)
        size = f' width="{width}mm" height="{height}mm"' if standalone else ""
        label = f' role="img" aria-label="{escape(drawing.alternative)}"' if drawing.alternative else ""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg"{size} viewBox="0 0 {width} {height}"{label} '
            f'font-family="{FAMILIES}">{self._definitions()}{marks}</svg>'
        )

    def _definitions(self) -> str:
        parts = [_pattern(hatch, scale, name) for (hatch, scale), name in self._hatches.items()]
        parts += [f'<clipPath id="{name}"><rect {_box(*box)}/></clipPath>' for box, name in self._clips.items()]
        return f"<defs>{''.join(parts)}</defs>" if parts else ""

    def _marks(self, marks: Sequence[Mark]) -> str:
        return "".join(self._mark(mark) for mark in marks)

    @singledispatchmethod
    def _mark(self, mark: Mark) -> str:
        raise TypeError(type(mark).__name__)

    @_mark.register
    def _(self, mark: Rectangle) -> str:
        radius = f' rx="{_number(mark.radius)}"' if mark.radius else ""
        return f"<rect {_box(mark.x, mark.y, mark.width, mark.height)}{radius}{self._look(mark.fill, mark.stroke)}/>"

    @_mark.register
    def _(self, mark: Circle) -> str:
        place = f'cx="{_number(mark.x)}" cy="{_number(mark.y)}" r="{_number(mark.radius)}"'
        return _titled("circle", f"{place}{self._look(mark.fill, mark.stroke)}", mark.title)

    @_mark.register
    def _(self, mark: Path) -> str:
        key = f' data-key="{escape(mark.key)}"' if mark.key else ""
        scale = f'transform="scale({1 / _HUNDREDTHS:g})"'
        look = self._look(mark.fill, mark.stroke, _HUNDREDTHS)
        line = "".join(_line(ring, closed=mark.fill is not None) for ring in mark.rings)
        return _titled("path", f'd="{line}" {scale} fill-rule="evenodd"{look}{key}', mark.title)

    @_mark.register
    def _(self, mark: Text) -> str:
        place = f'x="{_number(mark.x)}" y="{_number(mark.y)}"'
        turned = f' transform="rotate({mark.angle:g} {_number(mark.x)} {_number(mark.y)})"' if mark.angle else ""
        anchor = f' text-anchor="{mark.anchor}"' if mark.anchor != "start" else ""
        weight = f' font-weight="{_WEIGHTS[mark.weight]}"' if mark.weight != "regular" else ""
        slant = ' font-style="italic"' if mark.italic else ""
        size = f' font-size="{_number(mark.size * MILLIMETRES_OF_A_POINT)}"'
        given, text = f"{place}{turned}{anchor}{weight}{slant}{size}", escape(mark.text)
        edge = ""
        if mark.halo:  # below the letters as a text of its own: word processors know no order of painting
            edge = (f'<text {given} fill="#fff" stroke="#fff" stroke-width="{_number(2 * mark.halo)}" '
                    f'stroke-linejoin="round" aria-hidden="true">{text}</text>')  # fmt: skip
        return f'{edge}<text {given} fill="{mark.colour}">{text}</text>'

    @_mark.register
    def _(self, mark: Picture) -> str:
        data = f"data:{picture_type(mark.content)};base64,{b64encode(mark.content).decode('ascii')}"
        return f'<image {_box(mark.x, mark.y, mark.width, mark.height)} preserveAspectRatio="none" href="{data}"/>'

    @_mark.register
    def _(self, mark: Link) -> str:
        return ""

    @_mark.register
    def _(self, mark: Group) -> str:
        moved = f' transform="translate({_number(mark.x)} {_number(mark.y)})"' if mark.x or mark.y else ""
        clip = f' clip-path="url(#{self._clip(mark.clip)})"' if mark.clip else ""
        return f"<g{moved}{clip}>{self._marks(mark.marks)}</g>"

    def _look(self, fill: Fill, stroke: Stroke | None, scale: float = 1.0) -> str:
        painted = self._filled(fill, scale) if fill is not None else "none"
        if stroke is None:
            return f' fill="{painted}"'
        dashes = " ".join(_number(dash * scale) for dash in stroke.dashes)
        dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
        width = _number(stroke.width * scale)
        return f' fill="{painted}" stroke="{stroke.colour}" stroke-width="{width}" stroke-linejoin="round"{dashed}'

    def _filled(self, fill: str | Hatch, scale: float) -> str:
        if isinstance(fill, str):
            return fill
        return f"url(#{self._hatches.setdefault((fill, scale), f'{self._name}-h{len(self._hatches)}')})"

    def _clip(self, box: tuple[float, float, float, float]) -> str:
        return self._clips.setdefault(box, f"{self._name}-c{len(self._clips)}")


def _titled(kind: str, attributes: str, title: str) -> str:
    return f"<{kind} {attributes}><title>{escape(title)}</title></{kind}>" if title else f"<{kind} {attributes}/>"


def _box(x: float, y: float, width: float, height: float) -> str:
    return f'x="{_number(x)}" y="{_number(y)}" width="{_number(width)}" height="{_number(height)}"'


def _line(ring: Floats, closed: bool) -> str:
    """Return a line in whole hundredths, each point by its distance from the last, so that none adds up an error."""
    points = np.rint(np.asarray(ring, dtype=float) * _HUNDREDTHS).astype(int)
    steps = np.diff(points, axis=0)
    steps = steps[np.any(steps != 0, axis=1)]
    x, y = points[0]
    return f"M{x} {y}l{' '.join(f'{dx} {dy}' for dx, dy in steps.tolist())}{'z' if closed else ''}"


def _pattern(hatch: Hatch, scale: float, name: str) -> str:
    side = _number(hatch.distance)
    return (
        f'<pattern id="{name}" width="{side}" height="{side}" patternUnits="userSpaceOnUse" '
        f'patternTransform="scale({scale:g}) rotate(45)">'
        f'<rect width="{side}" height="{side}" fill="{hatch.background}"/>'
        f'<line x1="0" y1="0" x2="0" y2="{side}" stroke="{hatch.colour}" '
        f'stroke-width="{_number(2 * hatch.width)}"/>'
        f"</pattern>"
    )


def _number(value: float) -> str:
    """Write a number of millimetres, in hundredths at most."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))
