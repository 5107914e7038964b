"""Drawings as SVG, for web pages and for text that word processors open.

Millimetres are the user units.  Outlines are written in whole hundredths of them, which keeps a map of a region small.
Every text is escaped, and nothing is fetched: pictures are written into the file.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Sequence
from functools import singledispatchmethod
from html import escape
from itertools import groupby
from operator import attrgetter

import numpy as np

from ..arrays import Floats
from .characters import replaced
from .drawing import Circle, Drawing, Fill, Group, Hatch, Link, Mark, Path, Picture, Rectangle, Stroke, Text

FAMILIES = "'Open Sans', 'Noto Sans', 'Segoe UI', Arial, sans-serif"
MILLIMETRES_OF_A_POINT = 25.4 / 72
_WEIGHTS = {"light": 300, "regular": 400, "semibold": 600}
_HUNDREDTHS = 100.0


def svg_of(drawing: Drawing, name: str = "d", standalone: bool = True, pixels: float = 0.0) -> str:
    """Write a drawing as SVG.

    Parameters
    ----------
    drawing : Drawing
        What to write.
    name : str
        Begins the ids within it; drawings of one web page have different names.
    standalone : bool
        Whether it is a file, with a size in millimetres; else it is a part of a web page.
    pixels : float
        How many of the web page's pixels a millimetre takes; 0: the drawing fills the box that it is put into.

    Examples
    --------
    >>> svg_of(Drawing(10, 5, [Text(1, 2, "A & B")])).count("A &amp; B")
    1
    """
    return _Svg(name, _HUNDREDTHS if standalone else 1.0).written(drawing, standalone, pixels)


def picture_type(content: bytes) -> str:
    """Return the media type of a PNG, a JPEG or an SVG by its first bytes."""
    if content.startswith(b"\x89PNG"):
        return "image/png"
    return "image/jpeg" if content.startswith(b"\xff\xd8") else "image/svg+xml"


class _Svg:
    """The writer: it remembers which hatches and boxes have been defined.

    Letters of a file are `letters` times as large and made smaller again: word processors round the widths of letters
    that are only some units high, and an edge around them then lies beside them.
    """

    def __init__(self, name: str, letters: float) -> None:
        self._name, self._letters = name, letters
        self._hatches: dict[tuple[Hatch, float], str] = {}
        self._clips: dict[tuple[float, ...], str] = {}

    def written(self, drawing: Drawing, standalone: bool, pixels: float) -> str:
        """Return the whole picture."""
        marks = self._marks(drawing.marks)
        width, height = _number(drawing.width), _number(drawing.height)
        size = f' xmlns="http://www.w3.org/2000/svg" width="{width}mm" height="{height}mm"' if standalone else ""
        if pixels:
            size += f' width="{drawing.width * pixels:.0f}" height="{drawing.height * pixels:.0f}"'
        label = f' role="img" aria-label="{escape(drawing.alternative)}"' if drawing.alternative else ""
        return replaced(
            f'<svg{size} viewBox="0 0 {width} {height}"{label} '
            f'font-family="{FAMILIES}">{self._definitions()}{marks}</svg>'
        )

    def _definitions(self) -> str:
        parts = [_pattern(hatch, scale, name) for (hatch, scale), name in self._hatches.items()]
        parts += [f'<clipPath id="{name}"><rect {_box(*box)}/></clipPath>' for box, name in self._clips.items()]
        return f"<defs>{''.join(parts)}</defs>" if parts else ""

    def _marks(self, marks: Sequence[Mark]) -> str:
        parts: list[str] = []
        for _, run in groupby(marks, key=lambda mark: isinstance(mark, Path)):
            first, *others = run
            if isinstance(first, Path):
                paths = [first, *(mark for mark in others if isinstance(mark, Path))]
                parts += [self._paths(stroke, same) for stroke, same in groupby(paths, key=attrgetter("stroke"))]
            else:
                parts += [self._mark(mark) for mark in (first, *others)]
        return "".join(parts)

    def _paths(self, stroke: Stroke | None, paths: Iterable[Path]) -> str:
        """Return outlines that follow each other with the same line, which is said once for all."""
        line = _drawn(stroke, _HUNDREDTHS)
        written = "".join(self._path(path) for path in paths)
        return f'<g transform="scale({1 / _HUNDREDTHS:g})" fill-rule="evenodd"{line}>{written}</g>'

    def _path(self, path: Path) -> str:
        fill = "none" if path.fill is None else self._filled(path.fill, _HUNDREDTHS)
        key = f' data-key="{escape(path.key)}"' if path.key else ""
        line = _lines(path.rings, closed=path.fill is not None)
        return _titled("path", f'd="{line}" fill="{fill}"{key}', path.title)

    @singledispatchmethod
    def _mark(self, mark: Mark) -> str:
        raise TypeError(type(mark).__name__)

    @_mark.register
    def _(self, mark: Rectangle) -> str:
        radius = f' rx="{_number(mark.radius)}"' if mark.radius else ""
        box = _box(mark.x, mark.y, mark.width, mark.height)
        return _titled("rect", f"{box}{radius}{self._look(mark.fill, mark.stroke)}", mark.title)

    @_mark.register
    def _(self, mark: Circle) -> str:
        place = f'cx="{_number(mark.x)}" cy="{_number(mark.y)}" r="{_number(mark.radius)}"'
        return _titled("circle", f"{place}{self._look(mark.fill, mark.stroke)}", mark.title)

    @_mark.register
    def _(self, mark: Text) -> str:
        scale = self._letters
        x, y = _number(mark.x * scale), _number(mark.y * scale)
        changes = [f"scale({1 / scale:g})"] if scale != 1.0 else []
        changes += [f"rotate({mark.angle:g} {x} {y})"] if mark.angle else []
        place = f'x="{x}" y="{y}"' + (f' transform="{" ".join(changes)}"' if changes else "")
        anchor = f' text-anchor="{mark.anchor}"' if mark.anchor != "start" else ""
        weight = f' font-weight="{_WEIGHTS[mark.weight]}"' if mark.weight != "regular" else ""
        slant = ' font-style="italic"' if mark.italic else ""
        size = f' font-size="{_number(mark.size * MILLIMETRES_OF_A_POINT * scale)}"'
        given, text = f"{place}{anchor}{weight}{slant}{size}", escape(mark.text)
        edge = ""
        if mark.halo:  # below the letters as a text of its own: word processors know no order of painting
            edge = (f'<text {given} fill="#fff" stroke="#fff" stroke-width="{_number(2 * mark.halo * scale)}" '
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

    def _look(self, fill: Fill, stroke: Stroke | None) -> str:
        painted = "none" if fill is None else self._filled(fill, 1.0)
        return f' fill="{painted}"{_drawn(stroke, 1.0)}'

    def _filled(self, fill: str | Hatch, scale: float) -> str:
        if isinstance(fill, str):
            return fill
        return f"url(#{self._hatches.setdefault((fill, scale), f'{self._name}-h{len(self._hatches)}')})"

    def _clip(self, box: tuple[float, float, float, float]) -> str:
        return self._clips.setdefault(box, f"{self._name}-c{len(self._clips)}")


def _drawn(stroke: Stroke | None, scale: float) -> str:
    """Return how a line is drawn; "" where there is none, as SVG draws none unless it is told to."""
    if stroke is None:
        return ""
    dashes = " ".join(_number(dash * scale) for dash in stroke.dashes)
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return f' stroke="{stroke.colour}" stroke-width="{_number(stroke.width * scale)}" stroke-linejoin="round"{dashed}'


def _titled(kind: str, attributes: str, title: str) -> str:
    return f"<{kind} {attributes}><title>{escape(title)}</title></{kind}>" if title else f"<{kind} {attributes}/>"


def _box(x: float, y: float, width: float, height: float) -> str:
    return f'x="{_number(x)}" y="{_number(y)}" width="{_number(width)}" height="{_number(height)}"'


def _lines(rings: Sequence[Floats], closed: bool) -> str:
    """Return lines in whole hundredths, each point by its distance from the last, so that none adds up an error.

    Of a ring smaller than a hundredth nothing is left.
    """
    rings = [ring for ring in rings if len(ring)]
    if not rings:
        return ""
    points = np.rint(np.concatenate([np.asarray(ring, dtype=float) for ring in rings]) * _HUNDREDTHS).astype(int)
    ends = np.cumsum([len(ring) for ring in rings])
    across, down = (np.diff(column).tolist() for column in points.T)
    parts = []
    for (x, y), start, end in zip(points[np.append(0, ends[:-1])].tolist(), [0, *ends[:-1]], ends, strict=True):
        steps = zip(across[start : end - 1], down[start : end - 1], strict=True)
        if moves := " ".join([f"{dx} {dy}" for dx, dy in steps if dx or dy]):
            parts.append(f"M{x} {y}l{moves}{'z' if closed else ''}")
    return "".join(parts).replace(" -", "-")  # a sign parts numbers, too


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
