"""Fourth page of the synthesis: what the answers rest on, the method, the limits, and how to repeat it."""

from __future__ import annotations

from collections.abc import Sequence

from ...report.blocks import Block, Bullets, Figure, Heading, Panel
from ...report.drawing import PETROL, WHITE, Drawing
from ...report.lettering import Measure
from ..unit_records import Unit
from .charts import MOST_ROWS, stacked_bars
from .data_names import data_sentence
from .sentences import day, listed, percent
from .situation import FEW_PEOPLE
from .synthesis_view import SynthesisView

BASIS = "basis"
_COLOURS = (PETROL, "#7197a5", "#bdd6d3", WHITE)


def basis_blocks(view: SynthesisView) -> list[Block]:
    """Return the page, its heading with it."""
    tr = view.voice.translated
    return [
        Heading(1, tr("What it rests on"), "basis",
                tr("What comes from data, what a person wrote, and what nobody has answered.")),
        Figure(BASIS, tr("Answers, of all that are asked"), _in_words(view), _subtitle(view), "chart"),
        Heading(2, tr("Method in five lines")),
        Bullets([
            tr("One run of each algorithm for all municipalities; figures are read by municipality, sex and group."),
            tr("The common answer holds where a municipality says nothing else; its own always takes its place."),
            tr("A calculated proposal does not count until a person accepts it."),
            tr("Municipalities are ordered by what was calculated in all; what was typed is not compared."),
            tr("Without four fifths of the answers there is no total; duties stand apart."),
        ]),
        Heading(2, tr("Limits")), Bullets(_limits(view)),
        Panel(tr("To repeat it"), _repeated(view)),
    ]  # fmt: skip


def _limits(view: SynthesisView) -> list[str]:
    tr = view.voice.translated
    few = [unit.name for unit in view.units if 0 < (view.books[unit.code].people() or 0.0) < FEW_PEOPLE]
    said = [tr("Minutes on foot are those of the network, without slopes and the state of pavements; by car, without "
               "traffic.")]  # fmt: skip
    if few:
        said.append(tr("Fewer than {count} inhabitants, where a family is a point or more: {names}.").format(
            count=FEW_PEOPLE, names=listed(few, view.voice)))  # fmt: skip
    if view.checklist.status == "draft":
        said.append(tr("The checklist is a draft: references cited from memory wait to be checked, and close nothing."))
    return [*said, tr("The synthesis compares plans; it does not say which of them conforms to the law.")]


def _repeated(view: SynthesisView) -> list[str]:
    tr = view.voice.translated
    checklist = tr("Checklist: {title}, version {version} of {day}.").format(
        title=view.say(view.checklist.title), version=view.checklist.version,
        day=day(view.checklist.date, view.voice))  # fmt: skip
    return [text for text in (
        data_sentence(view.contents.bindings, view.voice),
        tr("Algorithms: assessmentcalculate, assessmentcompare, assessmentreport."),
        f"{checklist} {view.edition.made_with}".strip(),
    ) if text]  # fmt: skip


def _shown(view: SynthesisView) -> Sequence[Unit]:
    """Return the municipalities of the chart: all, else those that have answered least."""
    if len(view.units) <= MOST_ROWS:
        return view.units
    return sorted(view.units, key=lambda unit: -view.parts(unit.code)[3])[:MOST_ROWS]


def _subtitle(view: SynthesisView) -> str:
    tr, number = view.voice.translated, view.voice.number
    if len(view.units) <= MOST_ROWS:
        return ""
    return tr("the {count} with fewest answers, of {all}").format(count=number(MOST_ROWS), all=number(len(view.units)))


def _rows(view: SynthesisView) -> list[tuple[str, tuple[int, int, int, int], str]]:
    rows = []
    for unit in _shown(view):
        parts = view.parts(unit.code)
        share = 1.0 - parts[3] / max(sum(parts), 1)
        rows.append((unit.name, parts, percent(share, view.voice, 0)))
    return rows


def _in_words(view: SynthesisView) -> str:
    return "; ".join(f"{name}: {text}" for name, _, text in _rows(view))


def basis_pictures(view: SynthesisView, measure: Measure) -> dict[str, Drawing]:
    """Return the bars of what answers rest on."""
    tr = view.voice.translated
    keys = (tr("calculated"), tr("written"), tr("common"), tr("not answered"))
    return {BASIS: stacked_bars(_rows(view), _COLOURS, keys, measure)}
