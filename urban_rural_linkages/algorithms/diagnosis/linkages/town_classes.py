"""Town and country in the chapters on links: the class of each unit, by the degree of urbanisation or by its people."""

from __future__ import annotations

from typing import Any, NamedTuple

from ....core.linkages.town_country import CITY, RURAL, TOWN, classes_by_people, urban_by_people
from ....i18n import tr
from ....io.columns import Column
from ..diagnosis import Diagnosis, TooLittle

LEAST_TOWN = 20000
"""Inhabitants of a town where no grid of people says which units are towns, as in the partnership candidates."""
_BY_DEGREE, _BY_PEOPLE = "degurba_units", "town_units"


class TownClasses(NamedTuple):
    """The units with their classes.

    Attributes
    ----------
    table, field : str
        Where they are.
    method : str
        How units come by their class, for the report.
    """

    table: str
    field: str
    method: str


def town_classes(diagnosis: Diagnosis) -> TownClasses:
    """Return the class of each unit: 3 city, 2 town, 1 rural; without a grid of people town or rural, made once."""
    if _BY_DEGREE in diagnosis.tables:
        return TownClasses(_BY_DEGREE, "degurba_l1", tr("Cities, towns and rural units are those of the degree of "
                           "urbanisation."))  # fmt: skip
    if _BY_PEOPLE not in diagnosis.tables:
        _keep(diagnosis)
    return TownClasses(_BY_PEOPLE, "town_class", diagnosis.fill(
        tr("Without a grid of people, {units} of {least} inhabitants and over count as towns, the others as rural."),
        least=LEAST_TOWN))  # fmt: skip


def class_inputs(diagnosis: Diagnosis) -> dict[str, Any]:
    """Return the inputs of an algorithm that tells town from country."""
    classes = town_classes(diagnosis)
    return {"UNITS": diagnosis.layer(classes.table), **diagnosis.passed_on("UNIT_ID"), "CLASS": classes.field}


def class_of_units(diagnosis: Diagnosis) -> list[str]:
    """Return the class of each unit as a text; "" where it is unknown."""
    classes = town_classes(diagnosis)
    numbers = diagnosis.table(classes.table).numbers(classes.field).tolist()
    return ["" if number != number else str(int(number)) for number in numbers]


def require_town_and_country(diagnosis: Diagnosis) -> None:
    """Ask for a unit that is urban and one that is rural: links and partnerships are between both.

    Raises
    ------
    TooLittle
        When there is no such pair.
    """
    there = {*class_of_units(diagnosis)}
    if RURAL not in there or not there & {CITY, TOWN}:
        raise TooLittle(diagnosis.fill(tr("No {unit} is a town, or all are: there is no town and country to link.")))


def class_words() -> dict[str, str]:
    """Return what units of each class are called, those of the city first."""
    return {CITY: tr("City"), TOWN: tr("Towns"), RURAL: tr("Rural")}


def _keep(diagnosis: Diagnosis) -> None:
    ids, units = diagnosis.unit_ids, diagnosis.run.table("UNITS")
    urban = urban_by_people(ids, diagnosis.populations[1], ids, LEAST_TOWN)
    column = Column("town_class", "integer", classes_by_people(urban), tr("Town (2) or rural (1), by inhabitants"))
    diagnosis.keep(_BY_PEOPLE, tr("Towns by their inhabitants"), units, [column], range(len(units)))
