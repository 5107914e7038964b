"""Numbers of figures on the web page: each leads to its row of the annex, and the row back to where it is first."""

from __future__ import annotations

from collections.abc import Sequence

from ..register import anchor_of


class NumberLinks:
    """Writes numbers of figures, and remembers which stand on the page already, because an id stands there once."""

    def __init__(self) -> None:
        self._written: set[int] = set()

    def html(self, numbers: Sequence[int]) -> str:
        """Return numbers behind a text; nothing where there are none."""
        links = " ".join(self._link(number) for number in dict.fromkeys(numbers) if number)
        return f'<sup class="figures">{links}</sup>' if links else ""

    def _link(self, number: int) -> str:
        name = "" if number in self._written else f' id="{_place_of(number)}"'
        self._written.add(number)
        return f'<a{name} href="#{anchor_of(number)}">{number}</a>'

    def back(self, number: int, text: str) -> str:
        """Return the first cell of a row of the annex, which leads back; plain where the figure stands nowhere."""
        return f'<a href="#{_place_of(number)}">{text}</a>' if number in self._written else text


def _place_of(number: int) -> str:
    return f"from-{number}"
