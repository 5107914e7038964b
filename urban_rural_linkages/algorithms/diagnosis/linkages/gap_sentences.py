"""The sentences of the page on town and country, each with the numbers of its figures."""

from __future__ import annotations

from collections.abc import Callable

from ....core.access.coverage_headline import headline_threshold
from ....core.linkages.pooled import Indicator
from ....core.notes import Note
from ....core.parameter_text import parse_thresholds
from ....i18n import note_sentence, tr
from ..access_times import demand
from ..diagnosis import Diagnosis
from ..service_names import service_note
from .gap_compared import Compared
from .gap_measures import Measure
from .gap_numbers import Numbers

Sentence = tuple[str, list[int]]
"""With the numbers of its figures."""
_MOST_LEVELS = 3  # on measures beside those of the lead


class GapSentences:
    """The sentences of the page.

    Parameters
    ----------
    diagnosis : Diagnosis
    compared : Compared
        What they speak of.
    """

    def __init__(self, diagnosis: Diagnosis, compared: Compared) -> None:
        self._diagnosis, self._compared = diagnosis, compared
        self._numbers = Numbers(diagnosis, compared)

    def lead(self) -> list[Sentence]:
        """Say how old the country is, how many men there are, and how many are far; else what there is."""
        reading, of_kind = self._compared.reading, self._compared.of_kind
        limit = headline_threshold(parse_thresholds(self._diagnosis.run.text("THRESHOLDS")))
        said = [
            *self._each(of_kind("old"), reading.level), *self._each(of_kind("men"), reading.men),
            *(pair for one in of_kind("beyond")[:1]
              for pair in self._said(one, reading.beyond(one.indicator, limit, service_note(one.service)))),
        ]  # fmt: skip
        if said:
            return said
        shown = [measure for measure, _ in self._compared.shown]
        return self._each(shown, reading.level)[:1] or [(self._without_a_gap(shown), [])]

    def _without_a_gap(self, shown: list[Measure]) -> str:
        """Say that both are alike, or, where of too many people nothing is known, that nobody can tell."""
        if self._compared.reading.hardly_differ([measure.indicator for measure in shown]):
            return tr("By what is known, town and country hardly differ.")
        return tr("Too little is known of town and country to say how they differ.")

    def panel(self) -> list[Sentence]:
        """Say what else the chart shows, and what to beware of."""
        reading, of_kind = self._compared.reading, self._compared.of_kind
        said = [
            pair
            for one in of_kind("old")
            for pair in self._said(one, reading.small_places(one.indicator), self._numbers.median(one))
        ]
        for one in of_kind("men"):
            counted = reading.men_counted(one.indicator)
            said += [] if counted is None else [(note_sentence(counted), self._numbers.surplus(one))]
        said += [
            pair
            for one in of_kind("change", "young", "work", "minutes")[:_MOST_LEVELS]
            for pair in self._said(one, reading.level(one.indicator, one.least))
        ]
        said += self._each(of_kind("old", "young", "work", "change"), reading.alike)
        said += self._each([measure for measure, _ in self._compared.shown], reading.unknown)
        return [*said, *self._care()]

    def _care(self) -> list[Sentence]:
        """Say which units have no class, and that minutes are those of one point where units stand for people."""
        fill, told = self._diagnosis.fill, list[Sentence]()
        without = self._compared.without_class
        if without:
            told.append((fill(tr("Without a degree of urbanisation, and left out: {count} {units}."), count=without),
                         [self._numbers.without_class()]))  # fmt: skip
        if self._compared.of_kind("minutes", "beyond") and demand(self._diagnosis)[0] == "UNITS":
            told.append((fill(tr("Read with care: a {unit} counts at its one point, so a city with the service has 0 "
                                 "minutes by construction.")), []))  # fmt: skip
        return told

    def _each(self, measures: list[Measure], say: Callable[[Indicator], Note | None]) -> list[Sentence]:
        return [pair for one in measures for pair in self._said(one, say(one.indicator))]

    def _said(self, measure: Measure, note: Note | None, *numbers: int) -> list[Sentence]:
        """Return a sentence with the numbers of its figures; nothing for None."""
        if note is None:
            return []
        return [(note_sentence(note), [*self._numbers.of_sentence(measure), *numbers])]
