"""People of each unit who reach a service in time only by car, where they are many among its people."""

from __future__ import annotations

from collections.abc import Sequence

from ....core.access.means_by_group import ByMeans
from ....i18n import tr
from ..decisions.means_reading import UNITS
from ..diagnosis import Diagnosis
from ..figure_tables import Figures
from ..registering import unit_column
from ..service_names import a_service

_LEAST_SHARE = 0.05


class NeedOfCars:
    """Need of a car of the people of each unit; nothing where the chapter on means of travel was not made.

    Parameters
    ----------
    diagnosis : Diagnosis
        Its chapters are composed.
    """

    def __init__(self, diagnosis: Diagnosis) -> None:
        self._diagnosis, self._compared = diagnosis, diagnosis.compared
        if self._compared is not None:
            table = diagnosis.table(UNITS)
            self._means = {name: table.numbers(name) for name in ByMeans._fields}

    def sentence(self, unit: int) -> str:
        """Say how many need a car; "" where they are few, or nobody is counted."""
        if self._compared is None:
            return ""
        own = ByMeans(*(float(people[unit]) for people in self._means.values()))
        if not own.share_only_car >= _LEAST_SHARE:
            return ""
        return self._diagnosis.fill(
            tr("{people} {people:person reaches|people reach} {service} within {minutes} minutes only by car."),
            people=own.only_car, service=a_service(self._compared.service), minutes=self._compared.minutes)  # fmt: skip

    def columns(self) -> Sequence[Figures]:
        """Return the people of all units who need a car, as a column for the annex."""
        if self._compared is None:
            return []
        return [unit_column(tr("People who reach it only by car, by unit"), UNITS, "only_car", self._means["only_car"],
                            self._diagnosis.language.number)]  # fmt: skip
