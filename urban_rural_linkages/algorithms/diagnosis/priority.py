"""The chapter on priorities: units ranked by several indicators together, and how far the weights decide the ranks."""

from __future__ import annotations

from collections.abc import Callable

from ...core.known import any_known, count_at_least, lowest
from ...core.overlay.rank_range import rank_range
from ...core.report.amounts import Condition
from ...core.report.blocks import Block, Caution, Figure, KeyFigure, Panel
from ...core.report.origins import by_rule, count, value
from ...i18n import Language, tr
from ...io.layers import FeatureTable
from .chapter import ChapterResult, MapTheme, lacking
from .diagnosis import Diagnosis, TableName
from .figure_tables import Figures, Words, figure_table
from .profile import PROFILE, make_profile
from .registering import by_unit, unit_column
from .service_names import minutes_label

ID = "priority"
INPUTS: tuple[str, ...] = ("UNITS", "SETTLEMENTS", "SERVICES", "NETWORK", "FRICTION")
_LISTED, _FEWEST = 12, 6
_SURE = 0.95  # as the first class of the map says
DRAWS, SPREAD = 1000, 0.25
# Which end of an indicator is urgent; all weigh the same.
_URGENT = {"rate": "low", "density": "low", "share_old": "high", "minutes": "high"}


def title() -> str:
    """Return the title of the chapter."""
    return tr("Priorities")


def missing(diagnosis: Diagnosis) -> str:
    """Return what the chapter lacks."""
    return lacking(ID, diagnosis)


def compose(diagnosis: Diagnosis) -> ChapterResult:
    """Rank the units, and tell what came out."""
    chapter = ChapterResult(ID, title())
    profile = make_profile(diagnosis)
    table = diagnosis.table(PROFILE)
    known = [name for name in _URGENT if name in profile.fields and any_known(table.numbers(name))]
    results = diagnosis.attempt(
        "prioritymap", UNITS=diagnosis.layer(PROFILE), **diagnosis.passed_on("UNIT_ID"), POP="people",
        INDICATORS=[cell for name in known for cell in (name, _URGENT[name], "1")],
        DRAWS=DRAWS, WEIGHT_SPREAD=SPREAD, OUTPUT=TableName("priority"), **_zones(diagnosis),
    )  # fmt: skip
    ranked = diagnosis.table("priority")
    sure = count_at_least(ranked.numbers("top_decile_probability"), _SURE)
    chapter.figures["priority"] = {"indicators": known, "n_priority": results["N_PRIORITY"], "n_sure": sure}
    chapter.numbers = _numbers(diagnosis, results["N_PRIORITY"], sure)
    chapter.lead = diagnosis.fill(
        tr("{priority} {priority:{unit} is|{units} are} the most urgent tenth; {sure} of them {sure:stays|stay} there "
           "in 95 of 100 trials with the weights moved by a quarter."), priority=results["N_PRIORITY"], sure=sure,
    )  # fmt: skip
    chapter.summary.append(chapter.lead)
    chapter.headline.append(
        KeyFigure(diagnosis.language.number(sure), diagnosis.fill(tr("{units} urgent in 95 of 100 trials")))
    )
    chapter.blocks += [
        Figure("map_priority", tr("Priorities and how sure they are"), kind="map", subtitle=tr(
            "How often among the most urgent tenth when the weights are drawn anew")),
        Panel(tr("How to read this"), [
            tr("Indicators, all of the same weight: {indicators}.").format(
                indicators="; ".join(_indicator_names()[name] for name in known)),
            tr("Which indicators count, and how much, is a choice of policy: the rank is no more than what follows."),
        ]),
        *(Caution(remark) for remark in diagnosis.remarks()),
        *_list(diagnosis, ranked, known),
    ]  # fmt: skip
    _describe(diagnosis, chapter)
    return chapter


def _describe(diagnosis: Diagnosis, chapter: ChapterResult) -> None:
    """Add the maps and the method."""
    language, zones = diagnosis.language, "priority_zones" in diagnosis.tables
    overlay = ("priority_zones",) if zones else ()
    chapter.maps.append(MapTheme("map_priority", tr("Priorities and how sure they are"), "priority", "priority",
                                 overlay=overlay))  # fmt: skip
    if zones:
        chapter.maps.append(MapTheme("priority_zones", tr("Zones of priority"), "priority_zones", "priority_zones",
                                     printed=False))  # fmt: skip
    chapter.methods.append(tr(
        "Priorities: each indicator runs from 0 (least urgent) to 1 (most urgent), and the index is their "
        "geometric mean, values under 0.01 counted as 0.01; so one good value makes up for less than in a sum. {draws} "
        "seeded draws change each weight by up to {spread}. The choice of indicators is a choice of policy."
    ).format(draws=language.number(DRAWS), spread=language.percent(100 * SPREAD, 0)))  # fmt: skip


def _zones(diagnosis: Diagnosis) -> dict[str, object]:
    return {"ZONES": TableName("priority_zones")} if diagnosis.run.table("UNITS").has_polygons else {}


def _indicator_names() -> dict[str, str]:
    return {
        "rate": tr("yearly change of the population (low is urgent)"),
        "density": tr("density (low is urgent)"),
        "share_old": tr("share of people of 65 and over (high is urgent)"),
        "minutes": tr("mean minutes to the service (high is urgent)"),
    }


def _list(diagnosis: Diagnosis, ranked: FeatureTable, known: list[str]) -> list[Block]:
    language, names = diagnosis.language, diagnosis.unit_names
    rank, index = ranked.numbers("rank"), ranked.numbers("index")
    probability = ranked.numbers("top_decile_probability")
    figures = {name: ranked.numbers(name) for name in known}
    written: dict[str, Callable[[float], str]] = {
        "rate": lambda value: language.percent(value, 2), "density": lambda value: language.number(value, 1),
        "share_old": language.percent, "minutes": language.number,
    }  # fmt: skip
    heads = {"rate": tr("Change a year"), "density": tr("Inhab. per km²"), "share_old": tr("65 and over"),
             "minutes": minutes_label(diagnosis.profile.service if diagnosis.profile else "")}  # fmt: skip
    places = lowest(rank, diagnosis.unit_ids, _LISTED)
    scores = [ranked.numbers(f"score_{name}") for name in known]
    between = rank_range(scores, places, draws=DRAWS, spread=SPREAD, progress=diagnosis.progress)
    ranges = [_between(language, low, high) for low, high in zip(*between, strict=True)]
    shown = {name: figures[name][places] for name in known}
    origins = {name: value("priority", name) for name in known}
    if "share_old" in known:
        shown["share_old"], origins["share_old"] = 100 * shown["share_old"], origins["share_old"].hundredfold()
    columns: list[Figures | Words] = [
        Figures(tr("Rank"), rank[places], language.number,
                by_rule({"priority": [f"score_{name}" for name in known]}), tr("Ranks in 90 of 100 trials"),
                tr("Ranks of the index in {draws} seeded draws of the weights, without the outer tenth").format(
                    draws=language.number(DRAWS)), cells=ranges),
        Words(diagnosis.words.heading, [names[place] for place in places]),
        unit_column(tr("Index"), "priority", "index", index[places], lambda found: language.number(found, 2),
                    tr("Index of urgency, by unit")),
        Figures(tr("In the tenth"), 100 * probability[places], lambda found: language.percent(found, 0),
                value("priority", "top_decile_probability").hundredfold(),
                tr("Trials among the most urgent tenth (%), by unit")),
        *(Figures(heads[name], shown[name], written[name], origins[name],
                  tr("{column}, by unit").format(column=heads[name])) for name in known),
    ]  # fmt: skip
    caption = diagnosis.fill(tr("{Units} in order of urgency"))
    subtitle = tr("Ranks in 90 of 100 trials with the weights moved by a quarter")
    return [figure_table(diagnosis, ID, caption, by_unit(diagnosis, places), columns, subtitle=subtitle,
                         fewest=_FEWEST)]  # fmt: skip


def _numbers(diagnosis: Diagnosis, urgent: int, sure: int | None) -> list[int]:
    """Register the most urgent units, and those that are so whatever the weights."""
    write, register = diagnosis.language.number, diagnosis.register
    return [
        register.figure(ID, tr("Units in the most urgent tenth"), urgent, write(urgent),
                        count("priority", Condition("priority", "=", 1))),
        register.figure(ID, tr("Units that are in it in 95 % of the draws"), sure, write(sure),
                        count("priority", Condition("top_decile_probability", ">=", _SURE))),
    ]  # fmt: skip


def _between(language: Language, low: float, high: float) -> str:
    """Write a range of ranks, a rank that stands in all trials by itself."""
    return language.number(low) if low == high else f"{language.number(low)}–{language.number(high)}"
