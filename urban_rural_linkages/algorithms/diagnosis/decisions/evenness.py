"""The supply of services in reach, and how evenly: the curve of Lorenz of access, its Gini index, who has nothing.

Access is what each service offers, shared among all who reach it (2SFCA), within one of the thresholds of the chart of
who is far: whoever is beyond that one there has nothing here.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from ....core.decisions.shared_supply import SharedSupply, ShareRow, farthest_telling
from ....core.report.blocks import Block, Figure, Paragraph
from ....core.report.charts.lorenz import LorenzWords, lorenz_chart
from ....core.report.origins import Origin, value
from ....core.report.typesetting.styles import columns_width
from ....i18n import tr
from ....io.columns import Column
from ....io.painting import TextWidths
from ..access_times import demand
from ..chapter import ChapterResult
from ..diagnosis import Diagnosis
from ..figure_tables import Figures, Rows
from .reading import Decision
from .words import class_words, offered_by, sentence_case, several

TABLE, PLACES, CHART = "evenness", "shared_access", "chart_evenness"
SHARES = [7, 5]
"""Of the page's twelve columns: what the chart takes, and what is left beside it."""
_SIDES = (56.0, 48.0, 40.0, 34.0)  # mm, the largest first


def evenness(
    diagnosis: Diagnosis, chapter: ChapterResult, decision: Decision, classes: Sequence[str] | None,
    limits: Sequence[float],
) -> Block:  # fmt: skip
    """Draw how evenly it is spread, or say why that would say nothing.

    Parameters
    ----------
    diagnosis : Diagnosis
    chapter : ChapterResult
    decision : Decision
    classes : sequence of str or None
        Of each place: city, town, rural or "".
    limits : sequence of float
        Minutes; a service is in reach within the farthest of them at which people differ.
    """
    ways = decision.problem.minutes[:, decision.sites.open_rows]
    found = farthest_telling(ways, decision.supply.amounts, decision.problem.people, limits, classes)
    if found.silence:
        return Paragraph(_why_not(diagnosis, decision, found), role="small")
    _keep(diagnosis, decision, found, classes)
    chapter.figures["evenness"] = [
        {"place": row.place, "people": row.people, "none": row.none, "mean": row.mean, "gini": row.gini,
         "four_tenths": row.four_tenths} for row in found.rows]  # fmt: skip
    chapter.methods.append(tr(
        "How evenly: what each service offers is divided by the people who reach it, and each place adds up what is in "
        "its reach (2SFCA, Luo and Wang 2003). The curve puts people in the order of what they have; its Gini index is "
        "0 where all have the same, and 1 where one has all."))  # fmt: skip
    chapter.charts[CHART] = [
        lorenz_chart((found.curve.people, found.curve.held), _words(diagnosis, found),
                     diagnosis.language.percent, TextWidths(), columns_width(SHARES[0]), side) for side in _SIDES
    ]  # fmt: skip
    return Figure(CHART, _title(decision), kind="chart", subtitle=_subtitle(diagnosis, decision, found),
                  numbers=_numbers(diagnosis, found))  # fmt: skip


def _offer(decision: Decision) -> str:
    """Return what is counted, as the middle of a sentence has it."""
    return several(decision.service) if decision.supply.is_counted_as_one else offered_by(decision.service)


def _title(decision: Decision) -> str:
    return tr("How evenly {offer} are in reach").format(offer=_offer(decision))


def _subtitle(diagnosis: Diagnosis, decision: Decision, found: SharedSupply) -> str:
    """Say what is counted, within which time, and for how many people."""
    values = {"offer": sentence_case(_offer(decision)), "minutes": found.minutes,
              "per": found.per, "field": diagnosis.run.field("CAPACITY") or ""}  # fmt: skip
    if not decision.supply.is_counted_as_one:
        return diagnosis.fill(tr("{offer} within {minutes} min for each {per} people who share them (field "
                                 "“{field}”)"), **values)  # fmt: skip
    if decision.supply.is_unknown:
        return diagnosis.fill(tr("{offer} within {minutes} min for each {per} people who share them; each counts as "
                                 "one, for their capacity is not given"), **values)  # fmt: skip
    values["unknown"] = decision.supply.unknown
    return diagnosis.fill(tr("{offer} within {minutes} min for each {per} people who share them; each counts as one, "
                             "for the capacity of {unknown} is not known"), **values)  # fmt: skip


def _why_not(diagnosis: Diagnosis, decision: Decision, found: SharedSupply) -> str:
    """Say why no curve is drawn."""
    reasons = {
        "nothing": tr("How evenly {offer} are in reach is not drawn: nobody has any within {minutes} minutes."),
        "one": tr("How evenly {offer} are in reach is not drawn: one service alone is within {minutes} minutes of "
                  "anybody, and all who reach it have the same."),
        "alike": tr("How evenly {offer} are in reach is not drawn: within {minutes} minutes all people share the same, "
                    "so that the Gini index is {gini}."),
    }  # fmt: skip
    return diagnosis.fill(reasons[found.silence], offer=_offer(decision), minutes=found.minutes,
                          gini=diagnosis.language.number(found.everybody.gini, 3))  # fmt: skip


def _words(diagnosis: Diagnosis, found: SharedSupply) -> LorenzWords:
    language, everybody = diagnosis.language, found.everybody
    two = partial(language.number, decimals=2)
    overall, *of_classes = found.means
    classes = ", ".join(f"{class_words(row.place).lower()} {two(one)}"
                        for row, one in zip(found.rows[1:], of_classes, strict=True))  # fmt: skip
    told = tr("Mean {mean}: {classes}.") if classes else tr("Mean {mean}.")
    none = (tr("Nobody has none within {minutes} min.") if everybody.none == 0
            else tr("{people} {people:person has|people have} none within {minutes} min."))  # fmt: skip
    return LorenzWords(
        tr("even"), tr("Share of the people, those with least first"), tr("Share of all that is within reach"),
        diagnosis.fill(tr("{four_tenths} of the people have {share} of it"), four_tenths=language.percent(40, 0),
                       share=language.percent(everybody.four_tenths, 0)),
        (tr("Gini {gini}").format(gini=language.number(everybody.gini, 2)),
         told.format(mean=two(overall), classes=classes),
         diagnosis.fill(none, people=everybody.none, minutes=found.minutes)),
    )  # fmt: skip


def _keep(diagnosis: Diagnosis, decision: Decision, found: SharedSupply, classes: Sequence[str] | None) -> None:
    """Keep the figures of everybody and of each class, and what each place has."""
    rows = found.rows
    diagnosis.keep_rows(TABLE, tr("How evenly access is spread"), [
        Column("row_id", "text", [_key(row) for row in rows], tr("Row")),
        Column("place", "text", [row.place for row in rows], tr("Degree of urbanisation")),
        Column("people", "count", [row.people for row in rows], tr("People")),
        Column("none", "count", [row.none for row in rows], tr("People with none in reach")),
        Column("mean", "real", found.means, tr("Mean, for so many people")),
        Column("per", "integer", [int(found.per)] * len(rows), tr("So many people")),
        Column("gini", "real", [row.gini for row in rows], tr("Gini index")),
        Column("four_tenths", "real", [row.four_tenths for row in rows], tr("Share of the 40 % with least (%)")),
    ])  # fmt: skip
    places = diagnosis.run.table(demand(diagnosis)[0])
    row_of = {code: row for row, code in enumerate(places.ids(None))}
    columns = [Column("offered", "real", found.told, tr("In reach, for so many people")),
               Column("place_class", "text", classes or [""] * len(found.score),
                      tr("Degree of urbanisation"))]  # fmt: skip
    diagnosis.keep(PLACES, tr("What each place has in reach"), places, columns,
                   [row_of[one] for one in decision.problem.demand_ids])  # fmt: skip


def _key(row: ShareRow) -> str:
    return row.place or "all"


def _numbers(diagnosis: Diagnosis, found: SharedSupply) -> list[int]:
    """Register the figures of the chart."""
    rows, language = found.rows, diagnosis.language
    two = partial(language.number, decimals=2)
    columns = [
        Figures("", [row.gini for row in rows], two, _of("gini"), tr("Gini index of what is in reach")),
        Figures("", found.means, two, _of("mean"), tr("What is in reach, mean by class")),
        Figures("", [row.none for row in rows], language.number, _of("none"),
                tr("People with none in reach, by class")),
        Figures("", [row.four_tenths for row in rows], partial(language.percent, decimals=0), _of("four_tenths"),
                tr("Share of the 40 % with least (%)")),
    ]  # fmt: skip
    keys = Rows([_key(row) for row in rows], "row_id")
    return [column.registered(diagnosis, "equity", keys) for column in columns]


def _of(field: str) -> Origin:
    return value(TABLE, field)
