"""The results of a comparison of scenarios: units, summaries by class and zone, plans, and the chart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...core.arrays import Floats
from ...core.decisions.plans import beaten, compare_plans
from ...core.decisions.scenario_rows import ScenarioRow, headline
from ...core.decisions.scenarios import BREAKS_MIN, Change, colour_classes, person_minutes
from ...core.report.charts.marks import titled
from ...core.report.charts.mirrored_bars import MirroredRow, mirrored_bars
from ...core.report.svg import svg_of
from ...i18n import note_sentence, number_text, tr
from ...io.columns import Column
from ...io.painting import TextWidths
from ..run import Run
from .equity_outputs import all_if_none


def write_units(
    run: Run, change: Change, people: Floats, threshold: float, breaks: tuple[float, ...]
) -> dict[str, str]:  # fmt: skip
    """Write the units with their change."""
    told = "; ".join(f"{minutes:g}" for minutes in breaks)
    columns = [
        Column("before_min", "real", change.before.values, tr("Minutes before")),
        Column("after_min", "real", change.after.values, tr("Minutes after")),
        Column("delta_min", "real", change.delta, tr("Change (min), above 0 it takes longer")),
        Column("verdict", "text", change.verdict.tolist(), tr("Gain, same or lose")),
        Column("newly", "text", change.newly(threshold), tr("Newly within or beyond {minutes} minutes").format(
               minutes=f"{threshold:g}")),
        Column("person_minutes", "real", person_minutes(change, people), tr("Minutes of all people, above 0 lost")),
        Column("change_class", "integer", colour_classes(change, breaks), tr("Class of the change (breaks {breaks} "
               "min)").format(breaks=told)),
    ]  # fmt: skip
    return run.write("OUTPUT", columns, style="scenario" if breaks == BREAKS_MIN else "scenario_own")


def write_summaries(
    run: Run, rows: Sequence[ScenarioRow], by_zone: Sequence[ScenarioRow], takes_apart: bool
) -> dict[str, str]:  # fmt: skip
    """Write the summary by class and group, and that by zone; nothing where they were not asked for."""
    place = Column("class", "text", all_if_none([row.place for row in rows]), tr("Class"))
    group = Column("group", "text", all_if_none([row.group for row in rows]), tr("Group"))
    written = run.write_rows("SUMMARY", [place, group, *_summary_columns(rows, takes_apart)])
    of_zones = [row for row in by_zone if row.place]
    zone = Column("zone", "text", [row.place for row in of_zones], tr("Zone"))
    return {**written, **run.write_rows("ZONES", [zone, *_summary_columns(of_zones, takes_apart)])}


def _summary_columns(rows: Sequence[ScenarioRow], takes_apart: bool) -> list[Column]:
    labels = {
        "threshold": tr("Threshold (min)"), "people": tr("All people"), "gain": tr("People for whom it takes less"),
        "lose": tr("People for whom it takes longer"), "same": tr("People for whom it is the same"),
        "unknown": tr("People whose change is unknown"), "new_access": tr("People who had no way, and have one"),
        "lost_access": tr("People who have no way any more"), "mean_gain": tr("Minutes less of those who gain (mean)"),
        "mean_loss": tr("Minutes more of those who lose (mean)"), "mean_change": tr("Mean change (min)"),
        "best": tr("Largest gain (min, below 0)"), "worst": tr("Largest loss (min)"),
        "minutes_saved": tr("Minutes saved by all people"), "minutes_lost": tr("Minutes lost by all people"),
        "newly_within": tr("People newly within the threshold"), "newly_beyond": tr("People newly beyond it"),
        "beyond_before": tr("People beyond it before"), "beyond_after": tr("People beyond it after"),
        "mean_before": tr("Mean before (min)"), "mean_after": tr("Mean after (min)"),
        "nine_before": tr("Nine of ten have at most, before (min)"),
        "nine_after": tr("Nine of ten have at most, after (min)"),
        "depth_before": tr("Depth before (FGT 1)"), "depth_after": tr("Depth after (FGT 1)"),
    }  # fmt: skip
    apart = {
        "plan": tr("Minutes of all people that change by the plan"), "population": tr("by the population"),
        "joint": tr("by both at once"),
    }  # fmt: skip
    return [
        Column("units", "integer", [row.units for row in rows], tr("Units")),
        Column("gain_units", "integer", [row.gain_units for row in rows], tr("Units that gain")),
        Column("lose_units", "integer", [row.lose_units for row in rows], tr("Units that lose")),
        *(Column(name, "real", [getattr(row, name) for row in rows], label) for name, label in labels.items()),
        *(Column(f"effect_{name}", "real", [getattr(row.effects, name) for row in rows], label)
          for name, label in apart.items() if takes_apart),
    ]  # fmt: skip


def write_plans(run: Run, rows: Mapping[str, ScenarioRow]) -> dict[str, str]:
    """Write the table of plans, and say which of them another one beats; nothing where it was not asked for."""
    plans = compare_plans(rows)
    for note in beaten(plans):
        run.info(note_sentence(note))
    labels = {
        "gain": tr("People for whom it takes less"), "lose": tr("People for whom it takes longer"),
        "minutes_saved": tr("Minutes saved by all people"), "minutes_lost": tr("Minutes lost by all people"),
        "newly_within": tr("People newly within the threshold"), "newly_beyond": tr("People newly beyond it"),
        "beyond_before": tr("People beyond it before"), "beyond_after": tr("People beyond it after"),
        "mean_before": tr("Mean before (min)"), "mean_after": tr("Mean after (min)"),
        "nine_after": tr("Nine of ten have at most, after (min)"), "depth_after": tr("Depth after (FGT 1)"),
        "worst": tr("Largest loss (min)"),
    }  # fmt: skip
    return run.write_rows("PLANS", [
        Column("plan", "text", [plan.name for plan in plans], tr("Plan")),
        Column("threshold", "real", [plan.row.threshold for plan in plans], tr("Threshold (min)")),
        *(Column(name, "real", [getattr(plan.row, name) for plan in plans], label) for name, label in labels.items()),
        Column("beaten_by", "text", [", ".join(plan.dominated_by) for plan in plans],
               tr("No better in any figure than (costs are not counted)")),
    ])  # fmt: skip


def write_chart(run: Run, rows: Sequence[ScenarioRow], threshold: float) -> dict[str, str]:
    """Draw who gains and loses, by group and class; nothing where it was not asked for."""
    if not run.wants("CHART"):
        return {}
    shown = [row for row in rows if row.threshold == threshold and not (row.place and row.group)]
    names = all_if_none([row.group or row.place for row in shown])
    bars = [MirroredRow(name, row.lose, row.gain, strong=not (row.place or row.group))
            for name, row in zip(names, shown, strict=True)]  # fmt: skip
    widths = TextWidths()
    drawn = mirrored_bars(bars, tr("takes longer"), tr("shorter"), number_text, widths)
    title, subtitle = tr("Who gains and who loses (people)"), note_sentence(headline(rows[0]))
    return run.write_file("CHART", svg_of(titled(drawn, title, widths, subtitle)))
