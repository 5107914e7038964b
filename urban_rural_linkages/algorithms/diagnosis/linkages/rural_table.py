"""The table of functional rural areas: people, change, ages and minutes of each, in two columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from ....core.demography.group_comparison import GroupFigures, compare_groups
from ....core.linkages.area_figures import ENCLOSED, ISOLATED
from ....core.linkages.area_list import AreaList
from ....core.report.amounts import Condition
from ....core.report.blocks import Block, Table, side_by_side
from ....core.report.origins import summary, total, value
from ....i18n import tr
from ..broad_people import people_by_broad_age
from ..diagnosis import Diagnosis
from ..figure_tables import Figures, Rows, Words, figure_table
from ..listing import rest_notes
from ..profile import PROFILE, has_minutes, make_profile, service_of_overlay
from ..registering import origins_of_ages, people_fields, percent_of
from ..service_names import service_name
from ..writing import signed_percent
from .rural_reading import AREAS, CHAPTER, RULES, UNITS

_LISTED, _IN_ONE, _SHORT = 40, 7, 6  # rows; of no more than so many one table stands alone
MARKS = {ISOLATED: "*", ENCLOSED: "†"}


@dataclass(frozen=True)
class Listed:
    """The areas that are listed, with the figures of the people who live in each."""

    areas: AreaList
    figures: dict[str, GroupFigures]

    def rows(self, places: Sequence[int]) -> Rows:
        """Return some areas as rows of their own table."""
        return Rows([self.areas.ids[place] for place in places], "fra_id")

    def marked(self, place: int) -> str:
        """Return the seat of an area, with the sign of what keeps it small."""
        return " ".join(filter(None, (self.areas.names[place], MARKS.get(self.areas.why[place], ""))))


def with_figures(diagnosis: Diagnosis, areas: AreaList) -> Listed:
    """Work out the figures of the people of each area from those of its units."""
    start, end = diagnosis.populations
    columns: dict[str, Any] = {"start": start, "end": end}
    ages = people_by_broad_age(diagnosis)
    if "old" in ages:
        columns |= {"old": ages["old"], "ages": ages["total"]}
    if has_minutes(diagnosis):
        make_profile(diagnosis)
        service = service_of_overlay(diagnosis)
        columns["minutes"] = diagnosis.access_by_unit.mean_minutes(service, diagnosis.unit_ids)
    return Listed(areas, {row.group: row for row in compare_groups(areas.of_units.area, columns) if row.group})


def areas_table(diagnosis: Diagnosis, found: Listed) -> list[Block]:
    """Return the areas with most people first, side by side where they are many."""
    columns = found.areas.columns(_LISTED, _IN_ONE)
    captions = tr("The areas, by people"), ""
    tables = [[_table(diagnosis, found, places, caption)] for places, caption in zip(columns, captions, strict=False)]
    shown = tables[0] if len(tables) == 1 else [side_by_side(*tables)]
    return [*shown]


def table_notes(diagnosis: Diagnosis, found: Listed) -> list[str]:
    """Return what the signs of the table mean, and whose minutes it has."""
    areas, write = found.areas, diagnosis.language.number
    told = []
    if areas.isolated:
        told.append(tr("* under {ideal} people, and nothing to join within {minutes} minutes.").format(
            ideal=write(RULES.ideal), minutes=write(RULES.max_minutes)))  # fmt: skip
    if areas.enclosed:
        told.append(tr("† enclosed by urban areas."))
    told.append(tr("Minutes to the seat: mean of the people."))
    return [*told, *rest_notes(diagnosis, _LISTED, len(areas.ids))]


def _table(diagnosis: Diagnosis, found: Listed, places: Sequence[int], caption: str) -> Table:
    columns: list[Figures | Words] = [
        Words(tr("Seat"), [found.marked(place) for place in places]),
        *_of_areas(diagnosis, found, places),
        *_of_people(diagnosis, found, places),
        seat_minutes(diagnosis, found, places),
        *_to_service(diagnosis, found, places),
    ]
    return figure_table(diagnosis, CHAPTER, caption, found.rows(places), columns)


def _of_areas(diagnosis: Diagnosis, found: Listed, places: Sequence[int]) -> list[Figures]:
    write = diagnosis.language.number
    return [
        Figures(_short(diagnosis.words.headings), found.areas.units[places], write, value(AREAS, "units"),
                tr("Units of the area")),
        Figures(tr("People {year}").format(year=diagnosis.run.whole("END_YEAR")), found.areas.people[places], write,
                value(AREAS, "population"), tr("People of the area")),
    ]  # fmt: skip


def _short(word: str) -> str:
    """Return a word as the head of a narrow column: Mun. for municipalities."""
    return word if len(word) <= _SHORT else f"{word[:3]}."


def seat_minutes(diagnosis: Diagnosis, found: Listed, places: Sequence[int]) -> Figures:
    """Return the mean minutes of the people of some areas to the seat; an area of one unit has none to go."""
    return Figures(tr("Min to seat"), found.areas.seat_min[places], diagnosis.language.number, value(AREAS, "seat_min"),
                   tr("Mean minutes of the people to the seat of their area"))  # fmt: skip


def _of_people(diagnosis: Diagnosis, found: Listed, places: Sequence[int]) -> list[Figures]:
    run, (first, last) = diagnosis.run, people_fields(diagnosis)
    known = [Condition(first, "known"), Condition(last, "known")]
    start, end = (total("change", field, where=known) for field in (first, last))
    ages, rows = origins_of_ages(diagnosis), _of_units(diagnosis, found, places)
    own = [found.figures[found.areas.ids[place]] for place in places]
    since = tr("Since {year}").format(year=run.whole("START_YEAR"))
    return [
        Figures(since, [one.change_pct for one in own], partial(signed_percent, diagnosis.language),
                end.less(start).percent_of(start), tr("Change of the area (%)"), rows=rows),
        Figures(tr("65+"), [one.share_old for one in own], partial(diagnosis.language.percent, decimals=0),
                percent_of(ages["old"], ages["all"]), tr("Share of 65 and over in the area (%)"), rows=rows),
    ]  # fmt: skip


def _to_service(diagnosis: Diagnosis, found: Listed, places: Sequence[int]) -> list[Figures]:
    if not has_minutes(diagnosis):
        return []
    name = service_name(service_of_overlay(diagnosis))
    minutes = [found.figures[found.areas.ids[place]].minutes for place in places]
    return [Figures(tr("Min: {service}").format(service=name), minutes, diagnosis.language.number,
                    summary(PROFILE, "minutes", "mean", "people"), tr("Mean minutes of the people of the area"),
                    rows=_of_units(diagnosis, found, places))]  # fmt: skip


def _of_units(diagnosis: Diagnosis, found: Listed, places: Sequence[int]) -> Rows:
    """Return some areas as rows of tables that have a row for each unit."""
    code = diagnosis.run.field("UNIT_ID") or ""
    return Rows([found.areas.ids[place] for place in places], code, (UNITS, code, "fra_id"))
