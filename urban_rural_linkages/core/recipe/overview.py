"""The overview of many diagnoses: a row for each value, with its figures or the reason why there are none."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import NamedTuple
from urllib.parse import quote

from ..inert import inert_cell
from ..notes import Note
from ..report.characters import replaced
from ..report.web.assets import STYLE, hash_of

MADE, FAILED, CANCELLED, WAITING = "made", "failed", "cancelled", "not begun"
FIELDS = ("value", "folder", "units", "population_start", "population_end", "change_percent", "at_risk",
          "chapters_done", "chapters_left_out", "outcome", "reason")  # fmt: skip
_OUTCOMES = {
    MADE: Note("made"), FAILED: Note("failed"), CANCELLED: Note("cancelled"), WAITING: Note("not begun"),
}  # fmt: skip
_HEADINGS = (Note("Units"), Note("Inhabitants before"), Note("Inhabitants"), Note("Change (%)"), Note("Units at risk"),
             Note("Chapters done"), Note("Chapters left out"))  # fmt: skip
_DECIMALS = (0, 0, 0, 1, 0, 0, 0)


class Figures(NamedTuple):
    """Figures of a diagnosis in the overview; None is unknown."""

    units: float | None = None
    population_start: float | None = None
    population_end: float | None = None
    change_percent: float | None = None
    at_risk: float | None = None
    chapters_done: float | None = None
    chapters_left_out: float | None = None


@dataclass(frozen=True)
class OverviewRow:
    """One value of the overview.

    Attributes
    ----------
    value, folder : str
        What it is, and its folder beside the overview.
    outcome : str
        `MADE`, `FAILED`, `CANCELLED` or `WAITING`.
    reason : str
        The sentence of a failure.
    figures : Figures
        Of what was made.
    """

    value: str
    folder: str
    outcome: str
    reason: str = ""
    figures: Figures = field(default_factory=Figures)


def figures_of(record: Mapping[str, object]) -> Figures:
    """Return the figures of a diagnosis by the record it leaves, `diagnosis.json`; what it does not tell is unknown.

    Examples
    --------
    >>> figures_of({"chapters": {"population": {"risk": {"n_at_risk": 3}}}, "not_done": []}).at_risk
    3.0
    """
    chapters, left_out = record.get("chapters"), record.get("not_done")
    population = _part(chapters, "population")
    changes = population.get("change")
    of_all = next((one for one in changes if isinstance(one, dict) and one.get("group") is None), {}) if isinstance(
        changes, list) else {}  # fmt: skip
    return Figures(
        _number(of_all.get("units")), _number(of_all.get("population_start")), _number(of_all.get("population_end")),
        _number(of_all.get("change_pct")), _number(_part(population, "risk").get("n_at_risk")),
        float(len(chapters)) if isinstance(chapters, dict) else None,
        float(len(left_out)) if isinstance(left_out, list) else None,
    )  # fmt: skip


def total_figures(rows: Sequence[OverviewRow]) -> Figures:
    """Return the units, people and units at risk of all that were made; unknown where one of them is.

    Examples
    --------
    >>> figures = Figures(6.0, 1000.0, 900.0, -10.0, 3.0, 12.0, 4.0)
    >>> total = total_figures([OverviewRow("a", "a", MADE, "", figures), OverviewRow("b", "b", FAILED, "No people.")])
    >>> total.population_end, total.change_percent, total.chapters_done
    (900.0, -10.0, None)
    """
    made = [row.figures for row in rows if row.outcome == MADE]

    def sum_of(place: int) -> float | None:
        values = [one[place] for one in made]
        return sum(value for value in values if value is not None) if values and None not in values else None

    start, end = sum_of(1), sum_of(2)
    change = 100 * (end - start) / start if start and end is not None else None
    return Figures(sum_of(0), start, end, change, sum_of(4))


def overview_csv(rows: Sequence[OverviewRow]) -> str:
    """Return the overview as a table for spreadsheets: a comma between cells, a point in numbers, unknown is empty."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(FIELDS)
    for row in rows:
        numbers = ["" if figure is None else f"{figure:.10g}" for figure in row.figures]
        writer.writerow([inert_cell(row.value), inert_cell(row.folder), *numbers, row.outcome, inert_cell(row.reason)])
    return written.getvalue()


@dataclass(frozen=True)
class Wording:
    """Words and numbers of a language, for a page.

    Attributes
    ----------
    code : str
        Of the language.
    say : callable
        Returns the sentence of a note.
    number : callable
        Writes a number with some decimals; unknown is None.
    """

    code: str
    say: Callable[[Note], str]
    number: Callable[[float | None, int], str]


def overview_page(rows: Sequence[OverviewRow], title: str, field: str, wording: Wording) -> str:
    """Return the overview as a web page that needs nothing but the folders beside it.

    Parameters
    ----------
    rows : sequence of OverviewRow
    title : str
        Of all diagnoses; empty where they have none.
    field : str
        Whose values the rows are.
    wording : Wording
    """
    say = wording.say
    heading = escape(title or say(Note("Diagnoses by {field}", field=field)))
    made = sum(row.outcome == MADE for row in rows)
    lead = say(Note("Diagnoses made: {made} of {all}.", made=made, all=len(rows)))
    numeric = "".join(f'<th scope="col" class="n">{escape(say(head))}</th>' for head in _HEADINGS)
    headings = f'<th scope="col">{escape(field)}</th>{numeric}<th scope="col">{escape(say(Note("Result")))}</th>'
    body = "\n".join(_html_row(row, wording) for row in rows)
    total = _html_cells(total_figures(rows), wording)
    foot = ""
    if made > 1:
        foot = f'\n<tr class="total"><th scope="row">{say(Note("All that were made"))}</th>{total}<td></td></tr>'
    policy = f"default-src 'none'; style-src '{hash_of(STYLE)}'; base-uri 'none'; form-action 'none'"
    return replaced(f"""<!DOCTYPE html>
<html lang="{wording.code}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{heading}</title><style>{STYLE}</style></head>
<body class="plain"><header><h1>{heading}</h1></header><main><p>{escape(lead)}</p>
<div class="table"><div class="scroll"><table>
<thead><tr>{headings}</tr></thead>
<tbody>
{body}{foot}
</tbody></table></div></div></main></body></html>
""")


def _html_row(row: OverviewRow, wording: Wording) -> str:
    outcome = escape(wording.say(_OUTCOMES[row.outcome]))
    if row.outcome == MADE:
        outcome = f'<a href="{quote(row.folder)}/report.html">{escape(wording.say(Note("Report")))}</a>'
    reason = f": {escape(row.reason)}" if row.reason else ""
    name = f'<th scope="row">{escape(row.value)}</th>'
    return f"<tr>{name}{_html_cells(row.figures, wording)}<td>{outcome}{reason}</td></tr>"


def _html_cells(figures: Figures, wording: Wording) -> str:
    texts = (wording.number(figure, decimals) for figure, decimals in zip(figures, _DECIMALS, strict=True))
    return "".join(f'<td class="n">{escape(text)}</td>' for text in texts)


def _part(record: object, name: str) -> Mapping[str, object]:
    found = record.get(name) if isinstance(record, Mapping) else None
    return found if isinstance(found, Mapping) else {}


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) and value == value else None
