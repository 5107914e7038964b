"""The chapter on who is far: people beyond the threshold by place, sex and age, how far they are, and what misleads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from ....core.arrays import Floats
from ....core.decisions.closed_alone import Misled, misled
from ....core.decisions.equity import Equity, EquityRules, Population, equity
from ....core.decisions.group_rows import GroupRow, farther
from ....core.decisions.people import Times
from ....core.report.blocks import Block, Columns, Figure, Panel, Table
from ....core.report.charts.beyond_bars import LOW_ROW, ROW, BeyondBar, beyond_bars
from ....core.report.origins import Origin, by_rule, value
from ....core.report.typesetting.styles import columns_width
from ....i18n import tr
from ....io.columns import Column
from ....io.painting import TextWidths
from ..chapter import ChapterResult, lacking
from ..diagnosis import Diagnosis
from ..figure_tables import Figures, Rows, Words, figure_table
from ..service_names import a_service
from .evenness import SHARES, evenness
from .reading import Decision, read_decision
from .wherenext import not_published
from .words import class_words, several

ID = "equity"
INPUTS: tuple[str, ...] = ("UNITS", "SETTLEMENTS", "SERVICES", "NETWORK")
TABLE = "equity_groups"
_CLASSES = {3: "city", 2: "town", 1: "rural"}
_HARDLY = 4.0  # percentage points
_CHART_SHARES, _ALL_COLUMNS = [8, 4], 12


def title() -> str:
    """Return the title of the chapter."""
    return tr("Who is far")


def missing(diagnosis: Diagnosis) -> str:
    """Return what the chapter lacks."""
    return lacking(ID, diagnosis) or not_published(diagnosis)


def compose(diagnosis: Diagnosis) -> ChapterResult:
    """Count who is far by place, sex and age, and tell."""
    chapter, decision = ChapterResult(ID, title()), read_decision(diagnosis)
    thresholds, classes = farther(decision.radius), _classes(diagnosis, decision)
    found = equity(
        Times.without_ways(decision.minutes_today), Population(decision.problem.people, _groups(decision), classes),
        EquityRules(True, decision.radius, thresholds), diagnosis.progress,
    )  # fmt: skip
    rows = _shown(found)
    _keep(diagnosis, found)
    chapter.figures["groups"] = [
        {"place": row.place, "group": row.group, "people": row.people, "beyond": row.beyond, "share": row.share,
         "mean_min": row.mean, "depth": row.depth} for row in rows]  # fmt: skip
    chapter.lead, chapter.numbers = _lead(diagnosis, decision, rows), [_shares(rows, diagnosis)]
    chapter.summary.append(chapter.lead)
    chapter.blocks += [*_far(diagnosis, chapter, decision, found), _table(diagnosis, decision, rows)]
    chapter.methods.append(tr(
        "Who is far: people beyond the threshold by place, sex and age come first. The depth (FGT1) is the mean over "
        "all people of the minutes beyond the threshold as a share of it, 0 for those within: it grows with how many "
        "are far and how far they are. Groups of settlements are estimates, as if the ages of a unit were alike in all "
        "of its places."))  # fmt: skip
    shared = evenness(diagnosis, chapter, decision, classes, thresholds)
    chapter.blocks += _side_by_side(shared, _never_alone(diagnosis, decision))
    return chapter


def _far(diagnosis: Diagnosis, chapter: ChapterResult, decision: Decision, found: Equity) -> list[Block]:
    """Return the chart of who is far, with what it says beside it."""
    said = _what_the_chart_says(diagnosis, decision, _shown(found))
    chart = _chart(diagnosis, chapter, found, columns_width(_CHART_SHARES[0] if said else _ALL_COLUMNS))
    return [Columns([[chart], said], _CHART_SHARES)] if said else [chart]


def _side_by_side(shared: Block, warning: list[Block]) -> list[Block]:
    """Put the curve and the warning beside each other; a sentence in place of the curve stands below the warning."""
    if not isinstance(shared, Figure):
        return [*warning, shared]
    return [Columns([[shared], warning], SHARES)] if warning else [shared]


def _groups(decision: Decision) -> dict[str, Floats]:
    """Return the groups, all people left out."""
    return {label: people for label, people in decision.groups.items() if label != tr("All")}


def _classes(diagnosis: Diagnosis, decision: Decision) -> list[str] | None:
    """Return the degree of urbanisation of the unit of each place; None where the diagnosis has none."""
    if "degurba_units" not in diagnosis.tables:
        return None
    levels = diagnosis.table("degurba_units").numbers("degurba_l1")
    of_unit = [_CLASSES.get(int(level), "") if level == level else "" for level in levels.tolist()]
    return [of_unit[unit] if unit >= 0 else "" for unit in decision.zone.tolist()]


def _shown(found: Equity) -> list[GroupRow]:
    """Return the rows at the first threshold in the order of the chart: all, places, groups, old people by place."""
    first = [row for row in found.rows if row.threshold == found.rows[0].threshold]
    order = {name: number for number, name in enumerate(("", "city", "town", "rural"))}
    places = sorted((row for row in first if not row.group), key=lambda row: order.get(row.place, 9))
    groups = [row for row in first if row.group and not row.place]
    old = tr("65 and over")
    in_places = sorted(
        (row for row in first if row.group == old and row.place), key=lambda row: order.get(row.place, 9)
    )
    cut = next((number + 1 for number, row in enumerate(groups) if row.group == old), len(groups))
    return [*places, *groups[:cut], *in_places, *groups[cut:]]


def _name(row: GroupRow) -> str:
    if row.place and row.group:
        return f"{row.group}, {class_words(row.place).lower()}"
    return row.group or (class_words(row.place) if row.place else tr("Everybody"))


def _key(row: GroupRow) -> str:
    return f"{row.place}/{row.group}/{row.threshold:g}"


def _keep(diagnosis: Diagnosis, found: Equity) -> None:
    """Keep all rows as a table."""
    rows = found.rows
    numbers = [("people", tr("People")), ("mean", tr("Mean minutes")), ("nine_of_ten", tr("Nine of ten within (min)")),
               ("worst_tenth", tr("Mean of the worst tenth (min)")), ("beyond", tr("People beyond the threshold")),
               ("share", tr("Share beyond")), ("depth", tr("Depth (FGT1)")), ("excess", tr("Minutes beyond, of all")),
               ("unknown", tr("People whose minutes are unknown")),
               ("unreachable", tr("People without a way"))]  # fmt: skip
    diagnosis.keep_rows(TABLE, tr("Who is far"), [
        Column("row_id", "text", [_key(row) for row in rows], tr("Row")),
        Column("place", "text", [row.place for row in rows], tr("Degree of urbanisation")),
        Column("group_name", "text", [row.group for row in rows], tr("Group")),
        Column("threshold_min", "real", [row.threshold for row in rows], tr("Threshold (min)")),
        *(Column(name, "real", [getattr(row, name) for row in rows], label) for name, label in numbers),
    ])  # fmt: skip


def _rows(rows: Sequence[GroupRow]) -> Rows:
    return Rows([_key(row) for row in rows], "row_id")


def _of(field: str) -> Origin:
    return value(TABLE, field)


def _shares(rows: Sequence[GroupRow], diagnosis: Diagnosis) -> int:
    column = Figures("", [100 * row.share for row in rows], diagnosis.language.percent, _of("share").hundredfold(),
                     tr("Share beyond the threshold (%), by group"))  # fmt: skip
    return column.registered(diagnosis, ID, _rows(rows))


def _by(rows: Sequence[GroupRow]) -> Mapping[tuple[str, str], GroupRow]:
    return {(row.place, row.group): row for row in rows}


def _lead(diagnosis: Diagnosis, decision: Decision, rows: Sequence[GroupRow]) -> str:
    """Say who is far beside everybody, and whether women and men differ."""
    language, by = diagnosis.language, _by(rows)
    everybody, rural, old = by["", ""], by.get(("rural", "")), by.get(("", tr("65 and over")))
    values = {"service": a_service(decision.service), "minutes": language.number(decision.radius)}
    told = []
    if rural is not None and rural.stands_out(everybody):
        told.append(tr("{share} of rural people live over {minutes} minutes from {service}, and {all} of all.").format(
            share=language.percent(100 * rural.share), all=language.percent(100 * everybody.share),
            **values))  # fmt: skip
    else:
        told.append(tr("{all} of all people live over {minutes} minutes from {service}.").format(
            all=language.percent(100 * everybody.share), **values))  # fmt: skip
    if old is not None and old.stands_out(everybody):
        told.append(tr("Of people of 65 and over it is {share}.").format(share=language.percent(100 * old.share)))
    told.append(_of_sexes(diagnosis, by))
    return " ".join(filter(None, told))


def _of_sexes(diagnosis: Diagnosis, by: Mapping[tuple[str, str], GroupRow]) -> str:
    women, men = by.get(("", tr("Women"))), by.get(("", tr("Men")))
    if women is None or men is None:
        return ""
    if women.is_like(men):
        return tr("Women and men do not differ.")
    percent = diagnosis.language.percent
    return tr("Of women it is {women}, of men {men}.").format(women=percent(100 * women.share),
                                                              men=percent(100 * men.share))  # fmt: skip


def _chart(diagnosis: Diagnosis, chapter: ChapterResult, found: Equity, width: float) -> Figure:
    """Draw the share of each group beyond the threshold, one and a half times it and twice it."""
    language, rows = diagnosis.language, _shown(found)
    thresholds = [row.threshold for row in found.rows if not row.place and not row.group]
    further = {(row.place, row.group, row.threshold): row.share for row in found.rows}
    bars = [
        BeyondBar(_name(row), [100 * further[row.place, row.group, limit] for limit in thresholds],
                  language.percent(100 * row.share), language.number(row.beyond),
                  strong=not row.place and not row.group, apart=_begins(rows, number))
        for number, row in enumerate(rows) if row.share == row.share
    ]  # fmt: skip
    labels = [tr("beyond {minutes} minutes").format(minutes=language.number(limit)) for limit in thresholds]
    chapter.charts["chart_equity"] = [
        beyond_bars(bars, labels, tr("everybody"), tr("nobody"), language.percent, TextWidths(), width, row)
        for row in (ROW, LOW_ROW)
    ]
    minutes = ", ".join(map(language.number, thresholds))
    subtitle = tr("Share of each group that lives beyond {minutes} minutes; people beyond the first at the "
                  "right").format(minutes=minutes)  # fmt: skip
    return Figure("chart_equity", tr("Beyond the threshold, by place, sex and age"), kind="chart", subtitle=subtitle,
                  numbers=[_shares(rows, diagnosis)])  # fmt: skip


def _begins(rows: Sequence[GroupRow], number: int) -> bool:
    """Tell whether a row of the chart begins another kind of group."""
    if not number:
        return False
    kinds = [(bool(row.place), row.group in (tr("Women"), tr("Men")), bool(row.group)) for row in rows]
    return kinds[number] != kinds[number - 1]


def _what_the_chart_says(diagnosis: Diagnosis, decision: Decision, rows: Sequence[GroupRow]) -> list[Block]:
    """Say how deep it is, and whether the old are far because of where they live."""
    language, by = diagnosis.language, _by(rows)
    everybody, rural, old = by["", ""], by.get(("rural", "")), by.get(("rural", tr("65 and over")))
    told = []
    if rural is not None and old is not None and old.is_like(rural, _HARDLY):
        told.append(tr("In the country the old are hardly farther than the rest: {old} against {all}. The old are far "
                       "because they live there.").format(old=language.percent(100 * old.share),
                                                          all=language.percent(100 * rural.share)))  # fmt: skip
    if everybody.minutes_over == everybody.minutes_over:
        told.append(diagnosis.fill(
            tr("How deep: those beyond {threshold} minutes travel {minutes} {minutes:minute|minutes} more than that."),
            threshold=decision.radius, minutes=everybody.minutes_over))  # fmt: skip
    if not decision.is_settlements:
        told.append(diagnosis.fill(tr("A {unit} counts at its one point: where a service stands everybody has 0 "
                                      "minutes, and nobody there is far by construction.")))  # fmt: skip
    return [Panel(tr("What the chart says"), told, [[_shares(rows, diagnosis)]] * len(told))] if told else []


def _table(diagnosis: Diagnosis, decision: Decision, rows: Sequence[GroupRow]) -> Table:
    """Return the means, the 90th percentile and the depth of each class of place, the region last."""
    language, old = diagnosis.language, _by(rows)
    shown = [row for row in rows if row.place and not row.group]
    shown.append(next(row for row in rows if not row.place and not row.group))
    one, two = partial(language.number, decimals=1), partial(language.number, decimals=2)
    minutes = language.number(decision.radius)
    elderly: list[GroupRow | None] = [old.get((row.place, tr("65 and over"))) for row in shown]
    columns: list[Figures | Words] = [
        Words(tr("Class"), [class_words(row.place) for row in shown]),
        Figures(tr("People"), [row.people for row in shown], language.number, _of("people"), tr("People of the class")),
        Figures(tr("Mean min"), [row.mean for row in shown], one, _of("mean"), tr("Mean minutes of the class")),
        Figures(tr("Nine of ten within, min"), [row.nine_of_ten for row in shown], language.number, _of("nine_of_ten"),
                tr("Minutes that nine of ten do not exceed")),
        Figures(tr("Beyond {minutes}").format(minutes=minutes), [row.beyond for row in shown], language.number,
                _of("beyond"), tr("People beyond the threshold, by class")),
        *([] if None in elderly else [
            Figures(tr("of them 65 and over"), [row.beyond for row in elderly if row is not None], language.number,
                    _of("beyond"), tr("People of 65 and over beyond the threshold"),
                    rows=_rows([row for row in elderly if row is not None]))]),
        Figures(tr("Depth (FGT1)"), [row.depth for row in shown], two, _of("depth"), tr("Depth (FGT1), by class")),
        Figures(tr("Thousand minutes beyond"), [row.excess_thousands for row in shown], one,
                by_rule({TABLE: ["excess"]}), tr("Minutes of all beyond the threshold, thousand"),
                tr("The field of the row, in thousands")),
    ]  # fmt: skip
    note = tr("Depth: mean over all people of (minutes − {minutes}) / {minutes} for those beyond, 0 for the rest: it "
              "grows with how many are far and how far they are.").format(minutes=minutes)  # fmt: skip
    return figure_table(diagnosis, ID, tr("Minutes to the nearest of {services}").format(
        services=several(decision.service)), _rows(shown), columns, total=len(shown) > 1,
        subtitle=decision.way.subtitle, notes=[note])  # fmt: skip


def _never_alone(diagnosis: Diagnosis, decision: Decision) -> list[Block]:
    """Show where the Gini index of minutes falls though nobody gains; nothing where it falls after no closure."""
    if not decision.is_choice:
        return []
    found = misled(decision.closures, decision.problem.people)
    return [] if found is None else [_panel(diagnosis, decision, found)]


def _panel(diagnosis: Diagnosis, decision: Decision, found: Misled) -> Panel:
    language, closure = diagnosis.language, found.closure
    name = decision.sites.names[closure.site]
    first = diagnosis.fill(
        tr("Close {name}: {people} {people:person travels|people travel} longer and nobody shorter. The mean grows to "
           "{mean} minutes, the depth from {before} to {after}."), name=name, people=closure.affected,
        mean=language.number(closure.mean_minutes, 1), before=language.number(found.depth_before, 2),
        after=language.number(found.depth_after, 2))  # fmt: skip
    second = tr("Yet the Gini of minutes falls from {before} to {after}: “more even”, because more are far.").format(
        before=language.number(found.gini_before, 3), after=language.number(found.gini_after, 3))  # fmt: skip
    third = tr("So this page leads with people beyond the threshold.")
    number = diagnosis.register.figure(
        ID, tr("Gini of minutes after a closure"), found.gini_after, language.number(found.gini_after, 3),
        by_rule({"access": ["time_min", "service_type"], "closures": ["site_id"]}),
        tr("Gini index of the minutes of all people, weighted by them, with the service closed"))  # fmt: skip
    return Panel(tr("Never the Gini of minutes alone"), [first, second, third], [[number], [number], []])
