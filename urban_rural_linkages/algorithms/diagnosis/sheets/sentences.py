"""Words of the sheets: what stands on all of them, and the sentences on each unit."""

from __future__ import annotations

from collections.abc import Sequence

from ....core.report.sheets.figures import Criterion, SheetWords
from ....core.report.sheets.indicators import Standing, turn, within_chance
from ....i18n import tr
from ..citing import source_line
from ..diagnosis import Diagnosis
from ..writing import group_word, signed
from .further import Further
from .indicators import reference_place

_INPUTS = ("UNITS", "SETTLEMENTS", "SERVICES", "NETWORK", "FRICTION", "FLOWS")


def sheet_words(diagnosis: Diagnosis, count: int, crs: str) -> SheetWords:
    """Return the words that stand on all sheets; `count` units are compared."""
    run = diagnosis.run
    start, end = str(run.whole("START_YEAR")), str(run.whole("END_YEAR"))
    title = run.text("TITLE") or tr("Territorial diagnosis")
    by_car = run.given("NETWORK") and (run.given("HIGHWAY") or run.given("SPEED"))
    ticks = tr("Each tick is one of the {count} {units}; first fifth: the highest values")
    few = tr("Each tick is one of the {count} {units}; rank 1: the highest value")
    numbers = tr("The small numbers lead to the annex of the report.")
    return SheetWords(
        kicker=diagnosis.fill(tr("{Unit} sheet")),
        compared=diagnosis.fill(tr("Compared with the other {units}")),
        ticks=diagnosis.fill(ticks if count >= 10 else few, count=count),
        group=group_word(diagnosis).lower(),
        region=tr("region"),
        reference=reference_place(diagnosis),
        ages=tr("Ages, {end}").format(end=end),
        ages_unit=tr("% of the people, each bar five years; line: region"),
        men=tr("men"),
        women=tr("women"),
        minutes=tr("Minutes by car") if by_car else tr("Minutes, an estimate"),
        minutes_unit=tr("mean of the people; tick: region"),
        more=tr("and {count} more in the report"),
        series=tr("Inhabitants {start}–{end}").format(start=start, end=end),
        services=tr("Services here"),
        work=tr("Where its residents work"),
        criteria=tr("Criteria of depopulation"),
        source=" ".join(part for part in (source_line(diagnosis, _INPUTS), numbers, crs) if part),
        foot=f"{title} · {start}–{end}",
    )


def standing_words(standing: Standing | None) -> str:
    """Return where a unit stands among all; "" where its value is unknown."""
    if standing is None:
        return ""
    if standing.fifth:
        names = (tr("1st fifth"), tr("2nd fifth"), tr("3rd fifth"), tr("4th fifth"), tr("5th fifth"))
        return names[standing.fifth - 1]
    if standing.first == standing.last:
        return tr("{rank} of {count}").format(rank=standing.first, count=standing.among)
    return tr("{first}–{last} of {count}").format(first=standing.first, last=standing.last, count=standing.among)


class Sentences:
    """The sentences on each unit.

    Parameters
    ----------
    diagnosis : Diagnosis
        Its chapters are composed.
    further : sequence of Further
        What other chapters say.
    """

    def __init__(self, diagnosis: Diagnosis, further: Sequence[Further]) -> None:
        self._diagnosis, self._further = diagnosis, further
        change = diagnosis.table("change")
        self._natural, self._migration = change.numbers("natural"), change.numbers("migration")

    def of(self, unit: int, criteria: list[Criterion]) -> list[str]:
        """Return the sentences that are said of a unit, the most important first."""
        parts = [
            self._change(unit),
            self._causes(unit),
            *(one.sentence(unit) for one in self._further),
            *map(self._criterion, criteria),
        ]
        return [part for part in parts if part]

    def _change(self, unit: int) -> str:
        run, (start, end) = self._diagnosis.run, self._diagnosis.populations
        before, after = float(start[unit]), float(end[unit])
        told = {
            "loses": tr("It has lost people: {before} {before:inhabitant|inhabitants} in {start}, {after} in {end}."),
            "gains": tr("It has gained people: {before} {before:inhabitant|inhabitants} in {start}, {after} in {end}."),
            "keeps": tr("It has as many inhabitants in {end} as in {start}: {after}."),
            "unknown": tr("Of one of the years {start} and {end} its inhabitants are unknown."),
        }
        turned = turn(before, after)
        years = {"start": str(run.whole("START_YEAR")), "end": str(run.whole("END_YEAR"))}
        sentence = self._diagnosis.fill(told[turned], before=before, after=after, **years)
        chance = turned in ("loses", "gains") and within_chance(before, after)
        return f"{sentence} {tr('So small a difference may be chance.')}" if chance else sentence

    def _causes(self, unit: int) -> str:
        natural, migration = float(self._natural[unit]), float(self._migration[unit])
        if natural != natural or migration != migration:
            return ""
        language = self._diagnosis.language
        return tr("Births less deaths: {natural}; net migration, which is the rest: {migration}.").format(
            natural=signed(language, natural), migration=signed(language, migration))  # fmt: skip

    def _criterion(self, criterion: Criterion) -> str:
        told = {
            True: tr("It meets the criteria '{criteria}'."),
            False: tr("It does not meet the criteria '{criteria}'."),
            None: tr("Whether it meets the criteria '{criteria}' is unknown."),
        }
        return told[criterion.met].format(criteria=criterion.title)
