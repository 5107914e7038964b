"""Fields by sex and age: families such as w_0 ... w_85_plus and m_0 ... m_85_plus, and which of them are women.

The letters are a trap: m is men beside w or f, and women (mujeres, mulheres) beside h or v.  Of a pair that offices
use the meaning is known; that more of the very old are women, as everywhere in the world (United Nations, *World
Population Prospects 2022*), and a field of women whose sum is the same confirm it.  Otherwise it is asked.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from ..demography.age_fields import BOTH, MEN, WOMEN, AgeGroup, parse_age_fields
from ..errors import InputError
from ..notes import Amount, Note
from .described import LayerDescription
from .found import Candidate, Found
from .words import folded, name_score, year_in

_RUN = re.compile(r"[^\W\d_]+|\d+|[\W_]+")
_OPEN = frozenset({"plus", "mas", "ymas", "more", "over", "oder", "up", "older", "mais", "oltre", "et", "y", "e", "und",
                   "ou", "or", "o", "mehr", "piu", "ans", "anos", "+"})  # fmt: skip
_FEWEST_GROUPS = 3  # of a sex: 0-14, 15-64, 65+
_VERY_OLD = 75
_OFF = 0.01
_TEN = 10  # years from 10-19 to 20-29
_SURE_CODES = ({"w", "m"}, {"f", "m"}, {"h", "f"})
"""Pairs of letters of which each stands for one sex only."""


@dataclass(frozen=True, eq=False)
class AgeFamily:
    """Fields of the same ages, by the code that the names have for a sex.

    Attributes
    ----------
    groups : dict of str to list of (int, int or None, str)
        First age, last age (None where open) and field, rising, by code; the one code "" where names tell no sex.
    layer : LayerDescription
    """

    groups: Mapping[str, Sequence[tuple[int, int | None, str]]]
    layer: LayerDescription

    @cached_property
    def fields(self) -> list[str]:
        """All its fields."""
        return [name for groups in self.groups.values() for _, _, name in groups]

    @cached_property
    def totals(self) -> dict[str, float]:
        """People of all ages, by code."""
        return {code: self._people(code, 0) for code in self.groups}

    @property
    def total(self) -> float:
        """People of all ages and sexes."""
        return sum(self.totals.values())

    @cached_property
    def readings(self) -> dict[str, dict[str, str]]:
        """AGE_FIELDS and SEX_CODES by the code that is taken for women."""
        return {code: self.parameters(code) for code in self.groups}

    def is_given_by(self, age_fields: str) -> bool:
        """Tell whether AGE_FIELDS are those of this family, whatever its codes stand for."""
        return any(age_fields == given["AGE_FIELDS"] for given in self.readings.values())

    def very_old(self) -> dict[str, float]:
        """People of 75 and over, by code."""
        return {code: self._people(code, _VERY_OLD) for code in self.groups}

    def _people(self, code: str, oldest: int) -> float:
        return sum(self.layer.by_name[name].total for first, _, name in self.groups[code] if first >= oldest)

    def parameters(self, women: str) -> dict[str, str]:
        """Return AGE_FIELDS and SEX_CODES, given the code of women: a pattern where one finds these fields alone."""
        codes = {code: BOTH if not code else WOMEN if code == women else MEN for code in self.groups}
        men = next((code for code, sex in codes.items() if sex == MEN), "")
        said = f"women={women},men={men}" if women and men else ""
        wanted = {AgeGroup(codes[code], first, last, name)
                  for code, groups in self.groups.items() for first, last, name in groups}  # fmt: skip
        for pattern in dict.fromkeys(_pattern(name, tuple(self.groups)) for name in self.fields):
            try:
                if set(parse_age_fields(pattern, self.layer.names, said)) == wanted:
                    return {"AGE_FIELDS": pattern, "SEX_CODES": said}
            except InputError:
                continue
        named: dict[str, dict[str, str]] = {}
        for group in sorted(wanted, key=lambda group: (group.sex, group.first)):
            named.setdefault(group.sex, {})[group.ages] = group.field
        return {"AGE_FIELDS": json.dumps(named, ensure_ascii=False), "SEX_CODES": ""}


def find_age_families(layer: LayerDescription) -> list[AgeFamily]:
    """Find the families of fields by age of a layer, those with most fields first.

    Examples
    --------
    >>> from .described import FieldDescription
    >>> names = [f"{sex}_{ages}" for sex in "hm" for ages in ("0_14", "15_64", "65_mas")]
    >>> fields = tuple(FieldDescription(name, "whole") for name in ("code", *names))
    >>> family, = find_age_families(LayerDescription("a", "a", "polygon", fields))
    >>> {code: [group[:2] for group in groups] for code, groups in family.groups.items()}
    {'h': [(0, 14), (15, 64), (65, None)], 'm': [(0, 14), (15, 64), (65, None)]}
    """
    found: dict[tuple[str, ...], dict[str, list[tuple[int, int | None, str]]]] = {}
    for one in layer.fields:
        if one.kind in ("whole", "real", "text") and (read := _read(one.name)) is not None:
            rest, code, first, last = read
            found.setdefault(rest, {}).setdefault(code, []).append((first, last, one.name))
    families = [AgeFamily({code: sorted(groups, key=lambda group: group[0]) for code, groups in by_code.items()
                           if _covers_ages(groups)}, layer) for by_code in found.values()]  # fmt: skip
    whole = [family for family in families if family.groups and _same_ages(family)]
    return sorted(whole, key=lambda family: -len(family.fields))


def find_ages(families: Sequence[AgeFamily], people: float, women: float) -> Found:
    """Find the fields by sex and age, and ask which are women where nothing tells.

    Parameters
    ----------
    families : sequence of AgeFamily
    people, women : float
        Inhabitants at the end year, and women among them where a field says so; NaN where not known.

    Returns
    -------
    Found
        Of AGE_FIELDS; its candidates give SEX_CODES.  There is one for either reading of the codes.
    """
    candidates: list[Candidate] = []
    question = None
    for place, family in enumerate(sorted(families, key=lambda one: _off(one, people) > _OFF)):
        codes = list(family.groups)
        likely, sure = women_among(family, women)
        off = _off(family, people)
        for code in sorted(codes, key=lambda code: code != likely):
            given = family.readings[code]
            score = (0.9 if code == likely else 0.3) - 0.1 * place - (0.3 if off > _OFF else 0.0)
            if not any(one.value == given["AGE_FIELDS"] and one.gives == given for one in candidates):
                candidates.append(Candidate(given["AGE_FIELDS"], score, _reason(family, code), given))
        if place == 0:
            question = _question(family, likely, sure, people, off)
    return Found("AGE_FIELDS", tuple(sorted(candidates, key=lambda one: -one.score)), {}, question)


def find_start_ages(families: Sequence[AgeFamily], ages: Found, last_year: int | None) -> Found:
    """Find the fields by sex and age of an earlier date: another family whose names say a year.

    Parameters
    ----------
    families : sequence of AgeFamily
    ages : Found
        What was found of AGE_FIELDS, whose codes of the sexes hold for both dates.
    last_year : int or None
        Of AGE_FIELDS, where it is known.

    Returns
    -------
    Found
        Of AGE_FIELDS_START; its candidates give AGE_START_YEAR, the one of ten years before first.  Never asked.
    """
    later = ages.likeliest
    candidates: list[Candidate] = []
    if later is None or last_year is None:
        return Found("AGE_FIELDS_START")
    for family in families:
        year = year_in(family.fields[0])
        given = next((one for one in family.readings.values() if one["SEX_CODES"] == later.gives.get("SEX_CODES")),
                     None)  # fmt: skip
        if given is None or year is None or year >= last_year or family.is_given_by(later.value):
            continue
        reason = Note("{year}, {people} people", year=year, people=Amount(family.total))
        score = 0.9 if last_year - year == _TEN else 0.7
        candidates.append(Candidate(given["AGE_FIELDS"], score, reason, {"AGE_START_YEAR": year}))
    return Found("AGE_FIELDS_START", tuple(sorted(candidates, key=lambda one: -one.score)))


def _off(family: AgeFamily, people: float) -> float:
    """Return by which share the people of a family are not the inhabitants."""
    return abs(family.total / people - 1.0) if people > 0 else 0.0


def _reason(family: AgeFamily, women: str) -> Note:
    if not women:
        return Note("{count} ages of both sexes together, {people} people", count=len(family.fields),
                    people=Amount(family.total))  # fmt: skip
    men = next((code for code in family.groups if code != women), "")
    return Note("{count} ages of women ({women}: {people}), {other} of men ({men}: {more})",
                count=len(family.groups[women]), women=women, people=Amount(family.totals[women]),
                other=len(family.groups.get(men, ())), men=men, more=Amount(family.totals.get(men, 0.0)))  # fmt: skip


def _question(family: AgeFamily, likely: str, sure: bool, people: float, off: float) -> Note | None:
    if off > _OFF:
        return Note("The ages add up to {sum}, the inhabitants are {people}. Are they of the same year?",
                    sum=Amount(family.total), people=Amount(people))  # fmt: skip
    if sure or not likely:
        return None
    return Note("Does '{code}' stand for women? The fields under it add up to {people}.", code=likely,
                people=Amount(family.totals[likely]))  # fmt: skip


def women_among(family: AgeFamily, women: float) -> tuple[str, bool]:
    """Return the code that is likely that of women, and whether that is sure.

    Parameters
    ----------
    family : AgeFamily
    women : float
        Women among the inhabitants where a field says so; NaN where not known.
    """
    codes = list(family.groups)
    if len(codes) != 2:
        return (codes[0] if codes != [""] and codes else ""), codes == [""]
    if women > 0:
        close = [code for code in codes if abs(family.totals[code] - women) <= _OFF * women / 10]
        if len(close) == 1:
            return close[0], True
    named = [code for code in codes if name_score(code, "women") == 1.0 and code != "m"]
    men = [code for code in codes if name_score(code, "men") == 1.0 and code != "m"]
    by_name = named[0] if len(named) == 1 else next((code for code in codes if men and code != men[0]), "")
    old = family.very_old()
    by_age = max(codes, key=lambda code: old[code]) if max(old.values()) > min(old.values()) else ""
    plain = set(codes) in _SURE_CODES or not any(len(code) == 1 for code in codes)
    if by_name:
        return by_name, plain or by_name == by_age
    return by_age or codes[0], False


def _covers_ages(groups: Sequence[tuple[int, int | None, str]]) -> bool:
    """Tell whether groups are ages: several, from the youngest on, none twice, none under another."""
    ordered = sorted(groups, key=lambda group: group[0])
    if len(ordered) < _FEWEST_GROUPS or ordered[0][0] > 1:
        return False
    for (first, last, _), (after, _, _) in pairwise(ordered):
        if last is None or last < first or after != last + 1:
            return False
    return ordered[-1][0] >= 60


def _same_ages(family: AgeFamily) -> bool:
    ages = [[group[:2] for group in groups] for groups in family.groups.values()]
    return len(ages) <= 2 and all(one == ages[0] for one in ages)


def _read(name: str) -> tuple[tuple[str, ...], str, int, int | None] | None:
    """Read a name as what all names of its family share, the code of a sex, the first age and the last one."""
    runs = [folded(run) for run in _RUN.findall(name)]
    ages = [place for place, run in enumerate(runs) if run.isdigit() and len(run) <= 3]
    if len(ages) not in (1, 2):
        return None
    words = [run for run in runs if run[0].isalpha() and run not in _OPEN]
    sexes = [run for run in words if _is_sex(run)]
    code = sexes[0] if len(sexes) == 1 else ""
    years = (run for run in runs if run.isdigit() and len(run) > 3)
    shared = (*(word for word in words if word != code), *years)
    is_open = len(ages) == 1 and any(run in _OPEN or "+" in run for run in runs[ages[0] + 1 :])
    first, last = int(runs[ages[0]]), None if is_open else int(runs[ages[-1]])
    if len(ages) == 2 and last == 999:
        last = None
    return shared, code, first, last


def _is_sex(run: str) -> bool:
    return name_score(run, "women") == 1.0 or name_score(run, "men") == 1.0 or run == "m"


def _pattern(name: str, codes: Sequence[str]) -> str:
    """Return the pattern of a name: {sex}, {from} and {to} where it has them."""
    runs, ages, pattern = _RUN.findall(name), 0, ""
    for run in runs:
        if folded(run) in codes and run[0].isalpha():
            pattern += "{sex}"
        elif run.isdigit() and len(run) <= 3:
            pattern += ("{from}", "{to}")[min(ages, 1)]
            ages += 1
        else:
            pattern += run
    return pattern
