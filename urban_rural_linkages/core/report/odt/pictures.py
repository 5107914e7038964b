"""Maps, charts and logos of the text: as SVG, and as pixels for programs that show none."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ...progress import NullProgress, Progress, proceed
from ..drawing import Drawing, Picture
from ..svg import picture_type, svg_of
from .elements import millimetres, tag, typed

_ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "image/svg+xml": "svg"}


class Pictures:
    """The pictures of a text: each is written into the file once, however often it is shown.

    Parameters
    ----------
    png_of : callable
        Turns a drawing into a PNG.
    keep : callable
        Takes the path and the content of each picture, which is then dropped.
    progress : Progress, optional
        Asked for cancellation before each picture.
    """

    def __init__(
        self, png_of: Callable[[Drawing], bytes], keep: Callable[[str, bytes], None], progress: Progress | None = None
    ) -> None:
        self._png_of, self._keep, self._progress = png_of, keep, progress or NullProgress()
        self._known: dict[str, list[str]] = {}

    def frame(self, name: str, drawing: Drawing, width: float, title: str, alternative: str) -> str:
        """Return a drawing as a frame in the line, no wider than `width` mm, with the same in words.

        Parameters
        ----------
        name : str
            Of the picture; drawings of one name are the same.
        title, alternative : str
            What it shows, in short and at length.
        """
        scale = min(1.0, width / drawing.width)
        given = {
            "draw:name": name, "draw:style-name": "Picture", "text:anchor-type": "as-char",
            "svg:width": millimetres(drawing.width * scale), "svg:height": millimetres(drawing.height * scale),
        }  # fmt: skip
        images = [
            tag("draw:image", {"xlink:href": path, "xlink:type": "simple", "xlink:show": "embed",
                               "xlink:actuate": "onLoad"})
            for path in self._paths(name, drawing)
        ]  # fmt: skip
        words = [tag("svg:title", None, _line(title))] if title else []
        words += [tag("svg:desc", None, _line(alternative))] if alternative else []
        return tag("draw:frame", given, *images, *words)

    def _paths(self, name: str, drawing: Drawing) -> list[str]:
        if name not in self._known:
            proceed(self._progress, 0.0)
            number = len(self._known) + 1
            self._known[name] = []
            for content in self._forms(drawing):
                path = f"Pictures/{number}.{_ENDINGS[picture_type(content)]}"
                self._keep(path, content)
                self._known[name].append(path)
        return self._known[name]

    def _forms(self, drawing: Drawing) -> Iterator[bytes]:
        """Yield a drawing as SVG and as pixels; one that is pixels already, as it is."""
        if len(drawing.marks) == 1 and isinstance(drawing.marks[0], Picture):
            yield drawing.marks[0].content
            return
        yield svg_of(drawing).encode("utf-8")
        yield self._png_of(drawing)


def _line(text: str) -> str:
    """Return a text as one line of plain letters."""
    return typed(" ".join(text.split()))
