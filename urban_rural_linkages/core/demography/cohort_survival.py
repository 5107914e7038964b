"""Survival of cohorts: which share of each age group is alive some years later, from a table of probabilities.

A table says it for one year of life, as life tables do, or for the whole period at once.  From yearly probabilities
the survival of a group is that of a life table: the person-years lived some years later over those lived now,
L(x+n) / L(x), which weighs the ages within a group as the table itself does.  Of the open group it is T(x+n) / T(x).

References
----------
United Nations (1970), Manual VI: Methods of Measuring Internal Migration, Population Studies 47: life-table survival
ratios.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Floats, ratio
from ..errors import InputError
from .age import LAST_AGE
from .age_fields import AgeGroup, parse_ages, sexes_of_codes
from .cohort_ages import SEXES, CohortAges

_OLDEST = 130  # years of age beyond which no life table goes


@dataclass(frozen=True)
class Survival:
    """Probability of people of one sex and age to survive.

    Attributes
    ----------
    sex : str
        WOMEN or MEN.
    first, last : int, int or None
        Ages in completed years, both included; None where the group is open.
    probability : float
        0 to 1.
    """

    sex: str
    first: int
    last: int | None
    probability: float

    @property
    def ages(self) -> str:
        """The ages as they are written."""
        return AgeGroup(self.sex, self.first, self.last, "").ages


def survival_rows(
    ages: Sequence[str], shares: Sequence[float] | Floats, sexes: Sequence[object] | None = None, sex_codes: str = "",
    layer: str = "",
) -> list[Survival]:  # fmt: skip
    """Read the rows of a table of survival; rows of neither sex, such as both together, are left out.

    Parameters
    ----------
    ages : sequence of str
        As 0, 1-4, 85+ or 7.
    shares : sequence of float
        Probability of each row.
    sexes : sequence, optional
        Sex of each row; without it a row is of both.
    sex_codes : str
        What the codes of the sexes stand for, as `parse_sex_codes` reads it.
    layer : str
        What the table is called.

    Raises
    ------
    InputError
        When ages cannot be read, or no row is of women or of men.

    Examples
    --------
    >>> [row.ages for row in survival_rows(["0", "1+"], [0.99, 0.9], ["w", "w"], "women=w,men=m")]
    ['0', '1+']
    """
    if sexes is None:
        given = [(sex, row) for row in range(len(ages)) for sex in SEXES]
    else:
        codes = ["" if sex is None else str(sex).strip().lower() for sex in sexes]
        known = sexes_of_codes(dict.fromkeys(codes), sex_codes)
        given = [(known[code], row) for row, code in enumerate(codes) if code in known]
    if not given:
        raise InputError("No row of '{layer}' is of women or of men.",
                         hint="Choose the field of the sex (SURVIVAL_SEX), or leave it out where a row is of both.",
                         layer=layer)  # fmt: skip
    return [Survival(sex, *parse_ages(ages[row]), float(shares[row])) for sex, row in given]


def survival_ratios(table: Sequence[Survival], ages: CohortAges, years: int, yearly: bool) -> Floats:
    """Return the share of each age group that is alive after some years.

    Parameters
    ----------
    table : sequence of Survival
        Probabilities of women and of men.
    ages : CohortAges
        The age groups.
    years : int
        Years of the period.
    yearly : bool
        Whether the table is of one year of life; else of the whole period, by the age at its start.

    Returns
    -------
    ndarray of shape (2, groups)
        Women and men.

    Raises
    ------
    InputError
        When a probability is none, an age is missing or told twice, or a table of the whole period has other groups.

    Examples
    --------
    >>> table = [Survival(sex, 0, None, 0.9) for sex in SEXES]
    >>> survival_ratios(table, CohortAges(10, 3), 2, yearly=True).round(2).tolist()
    [[0.81, 0.81, 0.81], [0.81, 0.81, 0.81]]
    """
    require_probabilities(table)
    of_sex = [_by_single_year([row for row in table if row.sex == sex], sex) for sex in SEXES]
    if yearly:
        return np.array([_of_life_table(one, ages, years) for one in of_sex])
    return np.array([_of_groups(one, ages, sex) for one, sex in zip(of_sex, SEXES, strict=True)])


def require_probabilities(table: Sequence[Survival]) -> None:
    """Refuse rows that hold no probability.

    Raises
    ------
    InputError
        Which names the first of them.
    """
    for row in table:
        if not 0.0 <= row.probability <= 1.0:
            raise InputError(
                "The survival of {sex} of {ages} is {value}, which is no probability.",
                hint="Give the share that survives, from 0 to 1; from deaths per 1,000 it is 1 - deaths / 1000.",
                sex=row.sex,
                ages=row.ages,
                value=row.probability,
            )


def _by_single_year(rows: Sequence[Survival], sex: str) -> Floats:
    """Return the probability at each age from 0 to the oldest."""
    found = np.full(_OLDEST + 1, np.nan)
    for row in rows:
        last = _OLDEST if row.last is None or row.last >= LAST_AGE else row.last
        part = found[row.first : last + 1]
        if not np.isnan(part).all():
            raise InputError("The table of survival has the age {age} of {sex} twice.",
                             hint="Give each age once, of one year and one place.",
                             age=row.first + int(np.argmax(~np.isnan(part))), sex=sex)  # fmt: skip
        part[:] = row.probability
    if np.isnan(found).any():
        raise InputError("The table of survival has no probability for {sex} of the age {age}.",
                         hint="Give all ages from 0 on, the last one open, as in 0, 1-4, 5-9, ..., 85+.",
                         age=int(np.argmax(np.isnan(found))), sex=sex)  # fmt: skip
    return found


def _of_life_table(yearly: Floats, ages: CohortAges, years: int) -> Floats:
    """Return L(x+n) / L(x) of each group, and T(x+n) / T(x) of the open one."""
    chances = np.concatenate([yearly, np.full(years + 1, yearly[-1])])
    alive = np.concatenate([[1.0], np.cumprod(chances)])
    lived = (alive[:-1] + alive[1:]) / 2.0
    starts = np.arange(0, ages.open_from + 1, ages.width)
    ends = np.append(starts[1:], _OLDEST + 1)
    now = [lived[start:end].sum() for start, end in zip(starts, ends, strict=True)]
    later = [lived[start + years : end + years].sum() for start, end in zip(starts, ends, strict=True)]
    return ratio(later, now, empty=0.0)


def _of_groups(found: Floats, ages: CohortAges, sex: str) -> Floats:
    """Return the probability of each group, which must be one within it."""
    starts = np.arange(0, ages.open_from + 1, ages.width)
    for label, part in zip(ages.labels, np.split(found, starts[1:]), strict=True):
        if np.ptp(part) > 0:
            raise InputError(
                "The table of survival has several probabilities for {sex} of {ages}.",
                hint="Over a whole period the groups of the table must be those of the people, or wider; a table of "
                "single years of life may be finer.",
                sex=sex,
                ages=label,
            )
    of_groups: Floats = found[starts]
    return of_groups
