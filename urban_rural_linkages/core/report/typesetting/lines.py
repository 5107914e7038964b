"""Lines: texts broken into what a width holds."""

from __future__ import annotations

from ..lettering import Measure, shortened
from .styles import Style

_SLACK = 0.01  # mm by which a line may be wider: a column made as wide as its word has lost a trace of it in sums


class LineBreaker:
    """Breaks texts into lines, and remembers how wide each word is.

    Parameters
    ----------
    measure : Measure
        Of texts.
    """

    def __init__(self, measure: Measure) -> None:
        self._measure = measure
        self._widths: dict[tuple[str, Style], float] = {}

    def width(self, text: str, style: Style) -> float:
        """Return the width of a text in mm."""
        key = (text, style)
        if key not in self._widths:
            self._widths[key] = self._measure.width(text, style.size, style.weight, style.italic)
        return self._widths[key]

    def lines(self, text: str, style: Style, width: float) -> list[str]:
        """Return the lines of a text; those that it has itself stay, and words too long for a line are cut.

        Parameters
        ----------
        text : str
            What is set.
        style : Style
            In which letters.
        width : float
            Of a line, in mm.
        """
        return [line for given in text.split("\n") for line in self._broken(given, style, width + _SLACK)]

    def longest_word(self, text: str, style: Style) -> float:
        """Return the width of the longest word of a text; thin and fixed spaces part no words, as in lines."""
        return max(self.width(word, style) for word in text.replace("\n", " ").split(" "))

    def shortened(self, text: str, style: Style, width: float) -> str:
        """Return a text that fits into one line, with an ellipsis where it was cut; "" where nothing fits."""
        return shortened(text, width, self._measure, style.size, style.weight)

    def _broken(self, text: str, style: Style, width: float) -> list[str]:
        space = self.width(" ", style)
        lines, line, used = [], "", 0.0
        for word in text.split(" "):
            for piece in self._pieces(word, style, width):
                needed = self.width(piece, style)
                if line and used + space + needed > width:
                    lines.append(line)
                    line, used = piece, needed
                else:
                    used += needed + (space if line else 0.0)
                    line = f"{line} {piece}" if line else piece
        return [*lines, line]

    def _pieces(self, word: str, style: Style, width: float) -> list[str]:
        """Cut a word that is longer than a line."""
        if self.width(word, style) <= width:
            return [word]
        pieces, piece = [], ""
        for letter in word:
            if piece and self.width(piece + letter, style) > width:
                pieces.append(piece)
                piece = ""
            piece += letter
        return [*pieces, piece]
