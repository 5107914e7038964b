"""The chapter on overlaps: where decline and distance to services meet, and what urban areas have to do with it."""

from __future__ import annotations

from typing import Any

from ...core.known import flagged_totals, lowest
from ...core.report.amounts import Condition
from ...core.report.blocks import Block, Caution, Figure, KeyFigure, Panel
from ...core.report.origins import count, total, value
from ...i18n import tr
from ..unit_inputs import read_groups
from .chapter import ChapterResult, MapTheme, needs
from .diagnosis import Diagnosis, TableName
from .figure_tables import Figures, Rows, Words, figure_table
from .listing import rest_notes
from .profile import PROFILE, has_minutes, make_profile
from .registering import by_unit, people_fields, unit_column
from .service_names import a_service, minutes_label, service_name
from .writing import group_word

ID = "overlay"
INPUTS: tuple[str, ...] = ("UNITS", "SETTLEMENTS", "SERVICES", "NETWORK", "FRICTION")
WORST = 13  # the lowest third of the change, the highest of the minutes
_LISTED, _FEWEST = 12, 6
_ROLES = ("core", "commuting", "enclave", "none")


def title() -> str:
    """Return the title of the chapter."""
    return tr("Where decline and distance meet")


def missing(diagnosis: Diagnosis) -> str:
    """Return what the chapter lacks."""
    return "" if has_minutes(diagnosis) else needs(ID)


def compose(diagnosis: Diagnosis) -> ChapterResult:
    """Lay decline over minutes, and tell what came out."""
    chapter = ChapterResult(ID, title())
    profile = make_profile(diagnosis)
    service = service_name(profile.service)
    old = {"POP_OLD": "people_old"} if "people_old" in profile.fields else {}
    results = diagnosis.attempt(
        "depopulationoverlay", UNITS=diagnosis.layer(PROFILE), **diagnosis.passed_on("UNIT_ID", "AREA", "AREA_UNITS"),
        X="rate", Y="minutes", POP="people", **old, X_LABEL=tr("Change (% a year)"),
        Y_LABEL=minutes_label(profile.service), OUTPUT=TableName("overlay"),
        CROSSTAB=TableName("overlay_table"),
    )  # fmt: skip
    language = diagnosis.language
    chapter.figures["overlay"] = {"service": profile.service, "n_worst": results["N_WORST"],
                                  "population_worst": results["POPULATION_WORST"]}  # fmt: skip
    chapter.lead = diagnosis.fill(
        tr("{count} {units}, with {people} {people:inhabitant|inhabitants}, {count:is|are} both in the third that "
           "declines fastest and in the third farthest "
           "from {service}."), count=results["N_WORST"], people=results["POPULATION_WORST"],
        service=a_service(profile.service),
    )  # fmt: skip
    chapter.numbers = _numbers(diagnosis, results)
    chapter.summary.append(chapter.lead)
    chapter.headline.append(KeyFigure(language.number(results["POPULATION_WORST"]),
                                      tr("inhabitants where decline and distance meet")))  # fmt: skip
    chapter.blocks += [
        Figure("map_overlay", _title(service, profile.service),
               kind="map", subtitle=diagnosis.fill(tr("{Units} in thirds by each figure"))),
        Panel(tr("How to read this"), [diagnosis.fill(tr("Thirds compare the {units} of this region with each other, "
                                                         "and with no other."))]),
        *(Caution(remark) for remark in diagnosis.remarks()),
        *_worst_units(diagnosis),
        *_risk_by_role(diagnosis, chapter),
    ]  # fmt: skip
    heading = tr("Decline and distance: {service}").format(service=service)
    chapter.maps.append(MapTheme("map_overlay", heading, "overlay", "bivariate_3"))
    chapter.methods.append(tr(
        "Overlay: yearly change and the mean minutes of the inhabitants of each place, in thirds; limits "
        "belong to the lower class. Classes by thirds compare places of this region with each other, and with no other."
    ))  # fmt: skip
    return chapter


def _numbers(diagnosis: Diagnosis, results: dict[str, Any]) -> list[int]:
    """Register the units and the people where both meet."""
    write, worst = diagnosis.language.number, Condition("bivariate", "=", WORST)
    units, people = results["N_WORST"], results["POPULATION_WORST"]
    return [
        diagnosis.register.figure(ID, tr("Units where decline and distance meet"), units, write(units),
                                  count("overlay", worst)),
        diagnosis.register.figure(ID, tr("Inhabitants where decline and distance meet"), people, write(people),
                                  total("overlay", "people", where=[worst])),
    ]  # fmt: skip


def _title(service: str, key: str) -> str:
    if not key:
        return tr("Yearly change and minutes to the nearest service")
    return tr("Yearly change and minutes to the service: {service}").format(service=service)


def _worst_units(diagnosis: Diagnosis) -> list[Block]:
    """List those where fast loss and long ways meet, the fastest first."""
    language, table, profile = diagnosis.language, diagnosis.table("overlay"), diagnosis.table(PROFILE)
    rate, minutes, people = (profile.numbers(name) for name in ("rate", "minutes", "people"))
    share = profile.numbers("share_old") if "share_old" in profile.field_names else None
    worst = table.numbers("bivariate") == WORST
    places = [row for row in lowest(rate, diagnosis.unit_ids, len(rate)) if worst[row]]
    if not places:
        return []
    groups, shown = read_groups(diagnosis.run), places[:_LISTED]
    caption = diagnosis.fill(tr("{Units} that lose fastest and are farthest"))
    columns: list[Figures | Words] = [Words(diagnosis.words.heading, [diagnosis.unit_names[row] for row in shown])]
    columns += [Words(group_word(diagnosis), [groups[row] or "–" for row in shown])] if groups else []
    columns += [
        unit_column(tr("Inhabitants"), PROFILE, "people", people[shown], language.number,
                    tr("Inhabitants, by unit")),
        unit_column(tr("Change a year"), PROFILE, "rate", rate[shown], language.percent,
                    tr("Change a year (%), by unit")),
        unit_column(tr("Minutes"), PROFILE, "minutes", minutes[shown], language.number,
                    tr("Mean minutes of the inhabitants, by unit")),
    ]  # fmt: skip
    if share is not None:
        columns.append(Figures(tr("65 and over"), 100 * share[shown], lambda found: language.percent(found, 0),
                               value(PROFILE, "share_old").hundredfold(),
                               tr("Share of 65 and over (%), by unit")))  # fmt: skip
    return [figure_table(diagnosis, ID, caption, by_unit(diagnosis, shown), columns,
                         notes=rest_notes(diagnosis, len(shown), len(places)), fewest=_FEWEST)]  # fmt: skip


def _risk_by_role(diagnosis: Diagnosis, chapter: ChapterResult) -> list[Block]:
    """Tell how many units at risk lie in a city, in its commuting zone, or outside any functional urban area."""
    if not {"fua_units", "risk"} <= set(diagnosis.tables):
        return []
    language = diagnosis.language
    roles = [value or "none" for value in diagnosis.table("fua_units").column("role")]
    found = flagged_totals(roles, _ROLES, diagnosis.table("risk").numbers("at_risk"), diagnosis.populations[1])
    names = {"core": tr("City"), "commuting": tr("Commuting zone"), "enclave": tr("Enclave of a commuting zone"),
             "none": tr("Outside functional urban areas")}  # fmt: skip
    chapter.figures["risk_by_role"] = {
        key: {"units": total.units, "at_risk": total.flagged} for key, total in found.items()
    }
    fields = list(zip(*found.values(), strict=True))
    people, at_risk = people_fields(diagnosis)[1], Condition("at_risk", "=", 1)
    columns = [
        (diagnosis.words.headings, count("risk"), tr("Units by role")),
        (tr("At risk"), count("risk", at_risk), tr("Units at risk by role")),
        (tr("Inhabitants"), total("risk", people), tr("Inhabitants by role")),
        (tr("Inhabitants at risk"), total("risk", people, where=[at_risk]), tr("Inhabitants at risk by role")),
    ]
    code = diagnosis.run.field("UNIT_ID") or ""
    return [figure_table(
        diagnosis, ID, tr("Risk of depopulation inside and outside functional urban areas"),
        Rows(list(found), code, ("fua_units", code, "role")),
        [Words(tr("Place in functional urban areas"), [names[key] for key in found]),
         *(Figures(head, values, language.number, origin, what)
           for (head, origin, what), values in zip(columns, fields, strict=True))],
    )]  # fmt: skip
