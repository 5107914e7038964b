"""The chapter on overlaps: where decline and distance to services meet, and what urban areas have to do with it."""

from __future__ import annotations

from ...core.known import flagged_totals
from ...core.report.blocks import (
    Block,
    Caution,
    Figure,
    KeyFigure,
    Paragraph,
    Table,
)
from ...i18n import tr
from ...io.layers import FeatureTable
from .chapter import ChapterResult, MapTheme, needs
from .diagnosis import Diagnosis, TableName, listed
from .profile import PROFILE, has_minutes, make_profile
from .service_names import service_name

ID = "overlay"
INPUTS: tuple[str, ...] = ("UNITS", "SETTLEMENTS", "SERVICES", "NETWORK", "FRICTION")
_WORST = 13  # the lowest third of the change, the highest of the minutes
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
        Y_LABEL=tr("Minutes: {service}").format(service=service), OUTPUT=TableName("overlay"),
        CROSSTAB=TableName("overlay_table"),
    )  # fmt: skip
    language = diagnosis.language
    chapter.figures["overlay"] = {"service": profile.service, "n_worst": results["N_WORST"],
                                  "population_worst": results["POPULATION_WORST"]}  # fmt: skip
    sentence = tr("Units both in the third that declines most and in the third farthest from the service ({service}): "
                  "{count}, with {people} inhabitants.").format(
        count=language.number(results["N_WORST"]), people=language.number(results["POPULATION_WORST"]), service=service
    )  # fmt: skip
    chapter.summary.append(sentence)
    chapter.headline.append(KeyFigure(language.number(results["POPULATION_WORST"]),
                                      tr("inhabitants where decline and distance meet")))  # fmt: skip
    chapter.blocks += [
        Paragraph(sentence, "lead"),
        *(Caution(remark) for remark in diagnosis.remarks()),
        Figure("map_overlay", tr("Change of the population and minutes to the service, in three classes of as many "
                                 "units each.")),
        _cross_table(diagnosis),
        *_worst_units(diagnosis),
        *_risk_by_role(diagnosis, chapter),
    ]  # fmt: skip
    heading = tr("Decline and distance: {service}").format(service=service)
    chapter.maps.append(MapTheme("map_overlay", heading, "overlay", "bivariate_3"))
    chapter.methods.append(tr(
        "Overlay: yearly change and the mean minutes of the inhabitants of each unit, in thirds of the units; limits "
        "belong to the lower class. Classes by thirds compare units of this region with each other, and with no other."
    ))  # fmt: skip
    return chapter


def _cross_table(diagnosis: Diagnosis) -> Table:
    language, table = diagnosis.language, diagnosis.table("overlay_table")
    units, area, people, old = (table.numbers(name) for name in ("units", "area_km2", "population", "population_old"))
    change, minutes = _class_names(diagnosis, table, "x", 2), _class_names(diagnosis, table, "y", 0)
    rows = [
        [change[i], minutes[i], language.number(units[i]), language.number(area[i]), language.number(people[i]),
         language.number(old[i])]
        for i in range(len(table))
    ]  # fmt: skip
    header = [tr("Change (% a year)"), tr("Minutes"), tr("Units"), tr("Area (km2)"), tr("Inhabitants"),
              tr("65 and over")]  # fmt: skip
    return Table(tr("Units by change and minutes, in thirds"), header, rows, [False, False] + [True] * 4)


def _class_names(diagnosis: Diagnosis, table: FeatureTable, side: str, decimals: int) -> list[str]:
    """Name the class of each row by its limits."""
    language = diagnosis.language
    columns = (table.numbers(f"{side}_{name}") for name in ("class", "from", "to"))
    names = []
    for number, low, high in zip(*columns, strict=True):
        known = {"low": language.number(low, decimals), "high": language.number(high, decimals)}
        if number != number:
            names.append(tr("unknown"))
        elif low != low:
            names.append(tr("up to {high}").format(**known))
        elif high != high:
            names.append(tr("over {low}").format(**known))
        else:
            names.append(tr("{low} to {high}").format(**known))
    return names


def _worst_units(diagnosis: Diagnosis) -> list[Block]:
    code = diagnosis.table("overlay").numbers("bivariate")
    names = sorted(name for name, value in zip(diagnosis.unit_names, code, strict=True) if value == _WORST)
    if not names:
        return []
    return [Paragraph(tr("Declining most and farthest: {units}.").format(units=listed(names, 60)), "small")]


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
    rows = [[names[key], *map(language.number, total)] for key, total in found.items()]
    header = [tr("Place in functional urban areas"), tr("Units"), tr("At risk"), tr("Inhabitants"),
              tr("Inhabitants at risk")]  # fmt: skip
    return [
        Table(tr("Risk of depopulation inside and outside functional urban areas"), header, rows, [False] + [True] * 4)
    ]
