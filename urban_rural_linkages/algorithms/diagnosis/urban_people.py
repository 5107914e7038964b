"""People by degree of urbanisation: of all cells, or of the units alone where the grid reaches beyond them."""

from __future__ import annotations

from functools import cached_property

import numpy as np

from ...core.arrays import Floats
from ...core.functional.people_of_classes import people_by_class, percent_of_all, reaches_beyond, urban_share
from ...core.report.amounts import Condition
from ...core.report.origins import Origin, by_rule, total
from ...i18n import tr
from .diagnosis import Diagnosis

_SHARES = ("uc_share", "duc_share", "sduc_share", "suc_share", "rc_share", "ldr_share", "vldr_share")
_LEAST_URBAN = 21  # the class of suburban cells


class UrbanPeople:
    """People by class, once cells and units are classified.

    Parameters
    ----------
    diagnosis : Diagnosis
        Its tables "degurba_classes" and "degurba_units" are made.
    """

    def __init__(self, diagnosis: Diagnosis) -> None:
        self._classes, self._units = diagnosis.table("degurba_classes"), diagnosis.table("degurba_units")

    @cached_property
    def is_of_units(self) -> bool:
        """Whether the grid reaches beyond the units, so that they alone are counted."""
        return reaches_beyond(self._classes.numbers("population"), self._units.numbers("population"))

    @cached_property
    def by_class(self) -> Floats:
        """The people of each class, in the order of the table of classes."""
        if not self.is_of_units:
            return self._classes.numbers("population")
        shares = np.array([self._units.numbers(name) for name in _SHARES]).T
        return people_by_class(self._units.numbers("population"), shares)

    @cached_property
    def names(self) -> list[str]:
        """The names of the classes in the same order; water, which is the last, has no people of units."""
        return [str(name) for name in self._classes.column("name")][: len(self.by_class)]

    @property
    def percent(self) -> Floats:
        """The same in per cent of all."""
        return percent_of_all(self.by_class)

    @property
    def urban_share(self) -> float:
        """The share of those in urban cells."""
        return urban_share(self.by_class)

    def origin(self) -> Origin:
        """Return where people in urban cells, and their share, come from."""
        if self.is_of_units:
            return by_rule({"degurba_units": ["population", *_SHARES]})
        people = total("degurba_classes", "population")
        return people.narrowed(Condition("class", ">=", _LEAST_URBAN)).percent_of(people)

    def rule(self) -> str:
        """Return the rule of that in words; empty where sums of rows say it."""
        told = tr("People of each unit times their share in the class, added up over the units")
        return told if self.is_of_units else ""
