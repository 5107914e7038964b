"""Yearly fields: families such as t2001 ... t2021 or P19_POP, P13_POP, and what each of them counts.

A family of inhabitants holds whole numbers, none below 0, of two years at least, and its totals change little from
year to year.  Where there are families of women, men and all, the one that is the sum of two others is all.  Births
and deaths are yearly fields as well, or one field that holds the whole period.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from ..demography.yearly_fields import YEAR, years_of_pattern
from ..errors import InputError
from ..notes import Amount, Note
from .described import FieldDescription, LayerDescription
from .found import Candidate, Found, decide
from .unit_fields import refusal_of_counts
from .words import name_score, year_in

_FOUR = re.compile(r"(?<![0-9])(?:1[89]|20)[0-9]{2}(?![0-9])")
_TWO = re.compile(r"(?<![0-9])[0-9]{2}(?![0-9])")
_MOST_CHANGE = 0.1  # of the total, a year
_EQUAL = 0.002
_SAME_EVENTS = 0.05  # units that appeared may be missing in a sum
_BIRTH_RATES = (0.002, 0.06)
"""Births and deaths a year of each inhabitant, from the least to the most of any country or ageing region."""
_LARGEST_MEAN, _SMALLEST_MEAN = 50e6, 1.0
_EARLIEST, _LATEST = 1700, 2100
_OTHERS = ("births", "deaths", "movements", "women", "men", "employed", "old", "young")


@dataclass(frozen=True, eq=False)
class YearFamily:
    """Fields of one pattern, a year each.

    Attributes
    ----------
    pattern : str
        With ``{year}``, as the parameter SERIES takes it.
    fields : dict of int to FieldDescription
        By year, rising.
    """

    pattern: str
    fields: Mapping[int, FieldDescription]

    @property
    def years(self) -> list[int]:
        """Its years, rising."""
        return list(self.fields)

    @property
    def has_short_years(self) -> bool:
        """Whether its names hold two digits of the year only."""
        year, one = next(iter(self.fields.items()))
        return str(year) not in one.name

    @cached_property
    def totals(self) -> dict[int, float]:
        """The sum over all rows, by year."""
        return {year: one.total for year, one in self.fields.items()}

    def subject(self, subject: str) -> float:
        """Tell how well its name fits a subject of the word lists."""
        return name_score(self.pattern.replace(YEAR, ""), subject)

    def refusal(self) -> Note | None:
        """Return why it cannot be a series of inhabitants, or None."""
        for one in self.fields.values():
            if (against := refusal_of_counts(one)) is not None:
                return against
        fullest = max(self.fields.values(), key=_mean)
        if (against := _no_people(fullest)) is not None:
            return against
        totals, years = list(self.totals.values()), self.years
        for number, (before, after) in enumerate(pairwise(totals)):
            change = abs(after - before) / max(before, 1.0) / (years[number + 1] - years[number])
            if change > _MOST_CHANGE:
                return Note("its total jumps between {first} and {last}", first=years[number], last=years[number + 1])
        return None


def _mean(one: FieldDescription) -> float:
    return one.total / max(one.known.size, 1)


def _no_people(one: FieldDescription) -> Note | None:
    """Return why the mean of a field is not one of inhabitants of a unit, or None."""
    mean = _mean(one)
    if mean < _SMALLEST_MEAN:
        return Note("its mean is {mean} a unit, too small for inhabitants", mean=Amount(mean, 1))
    if mean > _LARGEST_MEAN:
        return Note("its mean is {mean} a unit, too large for inhabitants", mean=Amount(mean))
    return None


def find_families(layer: LayerDescription, taken: Collection[str] = ()) -> list[YearFamily]:
    """Find the families of yearly fields of a layer.

    Parameters
    ----------
    layer : LayerDescription
    taken : collection of str
        Fields that are no years whatever their names, such as single years of age: w_10, w_11 ...

    Returns
    -------
    list of YearFamily
        In the order of the fields; of two fields each at least.

    Examples
    --------
    >>> fields = tuple(FieldDescription(name, "whole") for name in ("P19_POP", "P13_POP", "name", "t2001"))
    >>> [(family.pattern, family.years) for family in find_families(LayerDescription("a", "a", "polygon", fields))]
    [('P{year}_POP', [2013, 2019])]
    """
    free = [one for one in layer.fields if one.name not in taken and one.kind in ("whole", "real", "text")]
    patterns = dict.fromkeys(pattern for one in free for pattern in _patterns(one.name))
    names = [one.name for one in free]
    families = []
    for pattern in patterns:
        try:
            years = years_of_pattern(names, pattern)
        except InputError:
            continue
        if len(years) > 1 and min(years) >= _EARLIEST and max(years) <= _LATEST:
            families.append(YearFamily(pattern, {year: layer.by_name[name] for year, name in years.items()}))
    return families


def _patterns(name: str) -> Iterable[str]:
    """Yield the patterns that a name may belong to: by each year of four digits, else by its only number of two."""
    found = list(_FOUR.finditer(name))
    if not found and len(re.findall("[0-9]+", name)) == 1:  # de0-18 and w_25_29 are ages, no years
        found = [match for match in _TWO.finditer(name) if re.search(r"[^\W\d_]", name)]
    for match in found:
        yield name[: match.start()] + YEAR + name[match.end() :]


def find_population(layer: LayerDescription, families: Sequence[YearFamily]) -> list[Found]:
    """Find the series of inhabitants, and from it the first and the last year.

    Returns
    -------
    list of Found
        Of SERIES, POP_START and POP_END; the candidates of the latter give their year as START_YEAR and END_YEAR.
    """
    series = _find_series(families)
    family = next((one for one in families if one.pattern == series.chosen), None)
    single, refused = _single_years(layer, {one.name for f in families for one in f.fields.values()})
    for one in families:
        if (against := one.refusal()) is not None:
            refused |= {field.name: against for field in one.fields.values()}
    years = {one.name: year for year, one in family.fields.items()} if family else {}
    likely = [f for f in families if series.candidate(f.pattern)] if family is None else []
    years |= {one.name: year for f in likely for year, one in f.fields.items()}
    years = years or single
    ends = (min(years.values(), default=0), max(years.values(), default=0))
    return [series, _end_of_period("POP_START", "START_YEAR", layer, years, ends[0], refused, ends),
            _end_of_period("POP_END", "END_YEAR", layer, years, ends[1], refused, ends)]  # fmt: skip


def _find_series(families: Sequence[YearFamily]) -> Found:
    candidates, refused = [], {}
    fitting = []
    for family in families:
        against = family.refusal() or _other_subject(family)
        if against is not None:
            refused[family.pattern] = against
        else:
            fitting.append(family)
    for family in fitting:
        parts = _parts_of(family, fitting)
        of_one_sex = max(family.subject("women"), family.subject("men")) >= 0.7
        score = 0.5 + 0.3 * (family.subject("people") >= 0.7) + 0.2 * bool(parts) - 0.4 * of_one_sex
        score -= 0.3 if any(family in _parts_of(other, fitting) for other in fitting) else 0.0
        score -= 0.2 if family.has_short_years and family.subject("people") < 0.5 else 0.0
        years = {"first": family.years[0], "last": family.years[-1], "count": len(family.fields)}
        reason = Note("{count} fields, {first} to {last}", **years)
        if parts:
            reason = Note("{count} fields, {first} to {last}; the sum of {one} and {other}", one=parts[0].pattern,
                          other=parts[1].pattern, **years)  # fmt: skip
        candidates.append(Candidate(family.pattern, score, reason))
    if len(candidates) == 1 and candidates[0].score >= 0.5:  # the only one
        candidates = [Candidate(candidates[0].value, 0.65, candidates[0].reason)]
    return decide("SERIES", candidates, refused, Note("the inhabitants of each year"))


def _other_subject(family: YearFamily) -> Note | None:
    """Return that a family is named after something else than inhabitants."""
    people = family.subject("people")
    for subject, said in (
        ("births", Note("counts births by its name")), ("deaths", Note("counts deaths by its name")),
        ("movements", Note("counts migration by its name")), ("employed", Note("counts employed people by its name")),
        ("area", Note("is an area by its name")), ("old", Note("counts old people by its name")),
        ("young", Note("counts young people by its name")),
    ):  # fmt: skip
        if family.subject(subject) >= max(0.7, people):
            return said
    return None


def _parts_of(family: YearFamily, others: Sequence[YearFamily]) -> tuple[YearFamily, ...]:
    """Return the two families whose sum this one is, as of women and men; none where there are none."""
    year = family.years[-1]
    total = family.totals[year]
    sums = [(one, one.totals[year]) for one in others if one is not family and year in one.totals]
    for number, (one, people) in enumerate(sums):
        for other, more in sums[number + 1 :]:
            if total > 0 and min(people, more) > 0 and abs(people + more - total) <= _EQUAL * total:
                return one, other
    return ()


def _single_years(layer: LayerDescription, in_families: Collection[str]) -> tuple[dict[str, int], dict[str, Note]]:
    """Find fields of inhabitants that name a year each and follow no pattern: censo_2001, padron_2021."""
    years, refused = {}, {}
    for one in layer.fields:
        against = refusal_of_counts(one) or _no_people(one)
        if against is not None:
            refused[one.name] = against
        elif one.name not in in_families and (year := year_in(one.name)) and name_score(one.name, "people") >= 0.5:
            years[one.name] = year
    return years, refused


def _end_of_period(parameter: str, year_parameter: str, layer: LayerDescription, years: Mapping[str, int], wanted: int,
                   refused: Mapping[str, Note], ends: tuple[int, int]) -> Found:  # fmt: skip
    candidates = []
    for name, year in years.items():
        people = Amount(layer.by_name[name].total)
        score = 0.8 if year == wanted and ends[0] < ends[1] else 0.4
        reason = Note("{people} inhabitants in {year}", people=people, year=year)
        candidates.append(Candidate(name, score, reason, {year_parameter: year}))
    what = Note("the inhabitants at the start") if parameter == "POP_START" else Note("the inhabitants at the end")
    if not candidates:  # a field of people that names no year
        for one in layer.fields:
            other = max(name_score(one.name, subject) for subject in _OTHERS)
            if one.name not in refused and name_score(one.name, "people") >= 0.7 > other:
                reason = Note("{people} inhabitants, of a year that it does not name", people=Amount(one.total))
                candidates.append(Candidate(one.name, 0.5 * name_score(one.name, "people"), reason))
    return decide(parameter, candidates, refused, what)


def find_events(parameter: str, layer: LayerDescription, families: Sequence[YearFamily], people: float,
                period: tuple[int, int] | None) -> Found:  # fmt: skip
    """Find births or deaths: a family of yearly fields, or one field that holds the whole period.

    Parameters
    ----------
    parameter : {"BIRTHS", "DEATHS"}
    layer : LayerDescription
    families : sequence of YearFamily
    people : float
        Inhabitants of the region, NaN where not known.
    period : (int, int), optional
        Start and end year: a series must cover the years from the first to the one before the last.
    """
    subject = parameter.lower()
    candidates, refused = [], {}
    fitting: list[YearFamily] = []
    in_families = {one.name for family in families for one in family.fields.values()}
    for family in families:
        named = family.subject(subject)
        if named < 0.5:
            continue
        lacking = [year for year in range(*period) if year not in family.fields] if period else []
        against = next(filter(None, map(refusal_of_counts, family.fields.values())), None)
        if against is not None or lacking:
            refused[family.pattern] = against or Note("lacks the year {year}", year=lacking[0])
            continue
        reason = Note("{count} fields, {first} to {last}", count=len(family.fields), first=family.years[0],
                      last=family.years[-1])  # fmt: skip
        candidates.append(Candidate(family.pattern, 0.8 * named, reason))
        fitting.append(family)
    for one in layer.fields:
        against = refusal_of_counts(one) or _implausible(one, people, period)
        if against is not None and one.name not in in_families:
            refused[one.name] = against
            continue
        named = name_score(one.name, subject)
        if against is not None or named < 0.5 or one.name in in_families:
            continue
        less = 0.25 if any(letter.isdigit() for letter in one.name) or _is_sum(one, fitting, period) else 0.0
        reason = Note("{count} in all", count=Amount(one.total))
        candidates.append(Candidate(one.name, 0.75 * named - less, reason))
    what = Note("the births of the period") if parameter == "BIRTHS" else Note("the deaths of the period")
    return decide(parameter, candidates, refused, what)


def _is_sum(one: FieldDescription, families: Sequence[YearFamily], period: tuple[int, int] | None) -> bool:
    """Tell whether a field is about the sum of yearly fields over the period: they say the same, and more."""
    if not period:
        return False
    sums = (sum(family.totals.get(year, 0.0) for year in range(*period)) for family in families)
    return any(total > 0 and abs(one.total - total) <= _SAME_EVENTS * total for total in sums)


def _implausible(one: FieldDescription, people: float, period: tuple[int, int] | None) -> Note | None:
    """Return why a sum cannot be that of the births or deaths of all years, or None."""
    if not (period and people > 0):
        return None
    rate = one.total / people / max(period[1] - period[0], 1)
    if rate < _BIRTH_RATES[0]:
        return Note("{rate} a year for each thousand inhabitants: too few for the years {first} to {last}",
                    rate=Amount(1000 * rate, 1), first=period[0], last=period[1] - 1)  # fmt: skip
    if rate > _BIRTH_RATES[1]:
        return Note("{rate} a year for each thousand inhabitants: too many", rate=Amount(1000 * rate, 1))
    return None
