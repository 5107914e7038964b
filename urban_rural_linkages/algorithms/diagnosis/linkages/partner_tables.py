"""Tables of partnership candidates of a diagnosis: made once, and read as lists of pairs."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsVectorLayer, QgsVectorLayerJoinInfo

from ....core.known import any_known
from ....core.linkages.partner_list import Pair, PartnerList, worth_naming
from ....core.linkages.partnership_rule import members_of
from ....core.linkages.partnerships import CRITERIA
from ....core.linkages.service_uses import can_be_measured
from ...decisions.people_inputs import as_texts
from ..diagnosis import Diagnosis, TableName
from .capitals import CODE, capitals_layer, way_between, way_inputs, without_people
from .link_tables import ROWS, USES, WORK, balance_links
from .town_classes import LEAST_TOWN, town_classes

PAIRS, UNITS, LIMITS, ASSOCIATIONS = "partnerships", "partner_units", "partner_limits", "partner_associations"
_FUA = "fua_units"
_ASSOCIATIONS = ("ASSOCIATIONS", "MEMBER", "ASSOCIATION")


def judge_pairs(diagnosis: Diagnosis) -> dict[str, Any]:
    """Judge all pairs of a rural unit and a town, keep their tables, and return the numbers of the algorithm."""
    balance_links(diagnosis)
    used = {"USED": diagnosis.layer(USES)} if USES in diagnosis.tables else {}
    flows = diagnosis.opened(ROWS, f"layer = '{WORK}'")  # those of the chapter on links: what is hidden is in neither
    return diagnosis.attempt(
        "partnershipcandidates", FLOWS=flows, ORIGIN="origin", DESTINATION="destination", WORKERS="value",
        **_units(diagnosis), **_seats(diagnosis), **used, **_associations(diagnosis),
        **diagnosis.passed_on("EMPLOYED", "SECTOR_FIELDS", "NODATA_VALUES"), OUTPUT=TableName(PAIRS),
        PARTNERS=TableName(UNITS), SENSITIVITY=TableName(LIMITS),
    )  # fmt: skip


def read_pairs(diagnosis: Diagnosis) -> PartnerList:
    """Return the pairs that are worth naming, best first, and what was judged in all."""
    table = diagnosis.table(PAIRS)
    rural, urban, kinds, drawn = ([str(one or "") for one in table.column(name)]
                                  for name in ("rural", "urban", "class", "drawn_as"))  # fmt: skip
    names = ("rank", "out_share", "reciprocity", "minutes", "shared_services", "kinds_used", "on_limit", "beyond_fua",
             "same_group")  # fmt: skip
    numbers = {name: table.numbers(name) for name in names}
    criteria = {name: table.numbers(f"is_{name}") for name in CRITERIA}
    pairs = []
    for row in worth_naming(kinds, rural, urban):
        own = {name: float(values[row]) for name, values in numbers.items()}
        pairs.append(Pair(
            int(own["rank"]), rural[row], urban[row], kinds[row],
            {name: float(values[row]) for name, values in criteria.items()}, drawn[row], own["out_share"],
            own["reciprocity"], own["minutes"], own["shared_services"], int(own["kinds_used"]), own["on_limit"],
            own["beyond_fua"], own["same_group"],
        ))  # fmt: skip
    evaluated = [name for name, values in criteria.items() if any_known(values)]
    return PartnerList(pairs, len(table), set(rural), set(urban), evaluated, any_known(numbers["same_group"]))


def associations_of(diagnosis: Diagnosis) -> dict[str, list[int]]:
    """Return the rows of the members of each association that exists; none where none were given."""
    if not diagnosis.given(*_ASSOCIATIONS):
        return {}
    table = diagnosis.run.table("ASSOCIATIONS")
    members, names = (as_texts(table.column(diagnosis.run.field(name))) for name in _ASSOCIATIONS[1:])
    return members_of(names, members, diagnosis.unit_ids)[0]


def measures_ways(diagnosis: Diagnosis) -> bool:
    """Tell whether nearness is by minutes: every unit has a capital, and the ways between them can be counted."""
    count = len(diagnosis.unit_ids)
    over_roads = way_between(diagnosis).kind == "network"
    return not without_people(diagnosis) and can_be_measured(count, count, over_roads)


def _units(diagnosis: Diagnosis) -> dict[str, Any]:
    """Return the units with their classes, and with their functional urban area: the one given, else the one drawn."""
    classes = town_classes(diagnosis)
    layer, found = diagnosis.opened(classes.table), {"CLASS": classes.field, "URBAN_MIN": LEAST_TOWN}
    if diagnosis.given("FUA"):
        found["FUA"] = diagnosis.run.field("FUA") or ""
    elif _FUA in diagnosis.tables:
        _join_areas(diagnosis, layer)
        found["FUA"] = f"{_FUA}_fua_id"
    return {"UNITS": layer, **diagnosis.passed_on("UNIT_ID"), **found}


def _join_areas(diagnosis: Diagnosis, layer: QgsVectorLayer) -> None:
    code = diagnosis.run.field("UNIT_ID") or ""
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(diagnosis.layer(_FUA))
    join.setJoinFieldName(code)
    join.setTargetFieldName(code)
    join.setJoinFieldNamesSubset(["fua_id"])
    join.setUsingMemoryCache(True)
    layer.addJoin(join)


def _seats(diagnosis: Diagnosis) -> dict[str, Any]:
    if not measures_ways(diagnosis):
        return {}
    return {"SEATS": capitals_layer(diagnosis), "SEAT_UNIT": CODE, **way_inputs(diagnosis)}


def _associations(diagnosis: Diagnosis) -> dict[str, Any]:
    """Return the associations that exist, where they were given."""
    run = diagnosis.run
    if not diagnosis.given(*_ASSOCIATIONS):
        return {}
    return {"GROUPS": run.value("ASSOCIATIONS"), "MEMBER": run.field("MEMBER"), "GROUP_NAME": run.field("ASSOCIATION"),
            "ASSOCIATIONS": TableName(ASSOCIATIONS)}  # fmt: skip
