"""Third page of the synthesis: blocking duties, coverage, measures and their cost, and what can be done in common."""

from __future__ import annotations

from ...report.blocks import AnswerCell, Block, Bullets, Figure, Heading, Table
from ...report.drawing import Drawing
from ...report.lettering import Measure
from ..answer_colours import Tone
from ..checklist import Item
from ..matrix import Origin
from ..scoring import TOTAL_COVERAGE
from .charts import Bar, cost_bars
from .planned import total_cost
from .sentences import percent, shortened
from .source import answer_cell
from .synthesis_view import SynthesisView

COSTS = "costs"
_MOST_DUTIES, _MOST_SHARED, _THOUSAND = 6, 4, 1000.0


def duty_blocks(view: SynthesisView) -> list[Block]:
    """Return the page, its heading with it."""
    tr = view.voice.translated
    blocks: list[Block] = [
        Heading(1, tr("Open duties and measures"), "duties",
                tr("Where a duty is missing, and how much is written in a plan already.")), _table(view),
    ]  # fmt: skip
    if _bars(view):
        blocks.append(Figure(COSTS, tr("Cost of the measures, by municipality"), "; ".join(
            f"{bar.name}: {bar.text}" for bar in _bars(view)), tr("thousands of euros"), "chart"))  # fmt: skip
    shared = in_common(view)
    if shared:
        blocks += [Heading(2, tr("What can be done in common")), Bullets(shared)]
    return blocks


def _table(view: SynthesisView) -> Table:
    tr, voice = view.voice.translated, view.voice
    duties = view.blocking[:_MOST_DUTIES]
    short = [shortened(item.heading.in_language(voice.code), 36) for item in duties]
    header = [tr("Municipality"), *short, tr("Open"), tr("Answered"), tr("Measures"), tr("Thousand €")]
    rows: list[list[str]] = []
    for unit in view.units:
        answered, asked = view.matrix.answered(unit.code)
        planned = view.measures[unit.code]
        rows.append([
            unit.name, *(_cell(view, unit.code, item) for item in duties), voice.number(view.open_duties(unit.code)),
            tr("{count} of {all}").format(count=voice.number(answered), all=voice.number(asked)),
            voice.number(len(planned)) if planned else "–", _thousands(view, total_cost(planned)),
        ])  # fmt: skip
    every = [one for planned in view.measures.values() for one in planned]
    opened = sum(view.open_duties(unit.code) for unit in view.units)
    rows.append([tr("All"), *([""] * len(duties)), voice.number(opened), "", voice.number(len(every)),
                 _thousands(view, total_cost(every))])  # fmt: skip
    template = tr("Open: not met, not answered, or not applicable without a reason. Under {least} of the weight there "
                  "is no total, and no order by one. – no measure written.")  # fmt: skip
    note = template.format(least=percent(TOTAL_COVERAGE, voice, 0))
    left = len(view.blocking) - len(duties)
    notes = [note, *([tr("Further blocking duties: {count}.").format(count=left)] if left else [])]
    return Table(tr("Blocking duties, coverage and measures"), header, rows,
                 [False] * (1 + len(duties)) + [True] * 4, total=True, notes=notes)  # fmt: skip


def _cell(view: SynthesisView, code: str, item: Item) -> AnswerCell | str:
    """Return the answer of a municipality; a proposal is no answer, and a question that is not asked has none."""
    cell = view.matrix.cell(code, item.id)
    if not cell.is_asked:
        return ""
    codes = cell.codes if cell.origin in (Origin.OWN, Origin.COMMON) else ()
    return answer_cell(view.checklist, item, codes, view.voice)


def _thousands(view: SynthesisView, amount: float | None) -> str:
    return view.voice.number(None if amount is None else amount / _THOUSAND)


def in_common(view: SynthesisView) -> list[str]:
    """Say what one study or work would close in several municipalities: what most of them lack alike."""
    tr, voice = view.voice.translated, view.voice
    found: list[tuple[int, str]] = []
    for item in view.matrix.items:
        cells = [cell for cell in view.matrix.cells_of(item.id) if cell.is_asked]
        shared = [cell for cell in cells if cell.origin is Origin.COMMON and cell.tone in (Tone.PARTLY, Tone.NOT_MET)]
        missed = [cell for cell in cells if cell.tone is Tone.NOT_MET or (cell.is_open_duty and not cell.codes)]
        name = shortened(item.heading.in_language(voice.code), 90).rstrip("?").lstrip("¿")
        if len(shared) > 1:
            template = tr(
                "{question}: the common answer is not met, or only in part, in {count} "
                "{count:municipality|municipalities}: one study closes it in all."
            )
            found.append((len(shared), template.format(question=name, count=voice.number(len(shared)))))
        elif len(missed) > 1 and (view.blocks(item) or 2 * len(missed) > len(view.units)):
            template = tr("{question}: missing or not met in {count} {count:municipality|municipalities}.")
            found.append((len(missed), template.format(question=name, count=voice.number(len(missed)))))
    found.sort(key=lambda pair: -pair[0])
    return [text for _, text in found[:_MOST_SHARED]]


def _bars(view: SynthesisView) -> list[Bar]:
    tr, voice = view.voice.translated, view.voice
    bars = []
    for unit in view.units:
        planned = view.measures[unit.code]
        cost = total_cost(planned)
        if cost:
            counted = tr("{count:one measure|{count} measures}").format(count=len(planned))
            bars.append(Bar(unit.name, cost, cost, f"{voice.number(cost / _THOUSAND)} · {counted}"))
    return sorted(bars, key=lambda bar: -bar.value)[:12]


def duty_pictures(view: SynthesisView, measure: Measure) -> dict[str, Drawing]:
    """Return the chart of costs."""
    bars = _bars(view)
    return {COSTS: cost_bars(bars, measure)} if bars else {}
