"""Words beside the map of functional rural areas: what an area is, and which of them are to be read with care."""

from __future__ import annotations

from collections.abc import Sequence

from ....core.report.origins import value
from ....i18n import tr
from ..diagnosis import Diagnosis
from ..figure_tables import Figures
from ..listing import listed
from .rural_reading import AREAS, CHAPTER, RULES
from .rural_table import Listed, seat_minutes

_NAMED, _FAR = 4, 2


def how_to_read(diagnosis: Diagnosis, found: Listed) -> tuple[list[str], list[list[int]]]:
    """Return the texts of the panel beside the map, and the numbers of the figures of each."""
    areas, write = found.areas, diagnosis.language.number
    first = tr("An area is a group of {units} where one centre pulls more than others; those that wanted each other "
               "most were joined until each had {ideal} people or lay an hour from the next.")  # fmt: skip
    told: list[tuple[str, list[int]]] = [(diagnosis.fill(first, ideal=RULES.ideal), [])]
    if areas.is_known and areas.enclosed:
        told.append((tr("{names} {count:has only urban areas around it: by this rule it|have only urban areas around "
                        "them: by this rule they} cannot grow.").format(
            names=_names(diagnosis, found, areas.enclosed), count=len(areas.enclosed)), []))  # fmt: skip
    if areas.is_known and (far := areas.far_from_next):
        told.append((tr("{names} {count:stays|stay} under {ideal}, because the next area is, in the mean, over an hour "
                        "away.").format(names=_names(diagnosis, found, far), count=len(far),
                                        ideal=write(RULES.ideal)), []))  # fmt: skip
    if areas.is_known:
        told += [_far_from_seat(diagnosis, found, place) for place in areas.far_from_seat[:_FAR]]
    return [text for text, _ in told], [numbers for _, numbers in told]


def _far_from_seat(diagnosis: Diagnosis, found: Listed, place: int) -> tuple[str, list[int]]:
    """Say that an area is one by rule, and hardly one in daily life."""
    areas = found.areas
    told = diagnosis.fill(
        tr("The people of the area of {name} ({count} {units}) are {minutes} {minutes:minute|minutes} from its seat in "
           "the mean: one area by rule, hardly one in daily life."), count=areas.units[place], name=areas.names[place],
        minutes=areas.seat_min[place])  # fmt: skip
    units = Figures(diagnosis.words.headings, areas.units[[place]], diagnosis.language.number, value(AREAS, "units"),
                    tr("Units of the area"))  # fmt: skip
    columns = [units, seat_minutes(diagnosis, found, [place])]
    return told, [column.registered(diagnosis, CHAPTER, found.rows([place])) for column in columns]


def _names(diagnosis: Diagnosis, found: Listed, places: Sequence[int]) -> str:
    """Name some areas, the largest first; of many the rest is counted."""
    names = [found.areas.names[place] for place in places]
    if len(names) == 1 or len(names) > _NAMED:
        return listed(names, _NAMED - 1)
    return tr("{first} and {last}").format(first=", ".join(names[:-1]), last=names[-1])
