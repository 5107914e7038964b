"""Tables of links of a diagnosis: all layers as rows, then balanced by pair and class, and who uses whose services."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from ....core.dossier.small_flows import certain_flows
from ....core.known import how_many
from ....core.linkages.service_uses import can_be_measured
from ....core.report.citations import joined_short
from ....i18n import tr
from ....io.columns import Column
from ...decisions.people_inputs import as_texts
from ...functional.flow_inputs import read_amounts, read_workers
from ..access_times import demand, travel_inputs
from ..diagnosis import Diagnosis, TableName
from .capitals import CODE, capitals_layer, way_between
from .town_classes import class_inputs, require_town_and_country

ROWS, PAIRS, MATRIX, SEEN, USES = "link_rows", "links", "link_matrix", "link_layers", "service_uses"
WORK, SERVICES = "commuting", "services"
"""Layers of links that every diagnosis with commuting, and with services, can have."""
_NOT_READ = ("STUDY_AREA", "OUTSIDE")


class LinkRow(NamedTuple):
    """Amount that goes from one unit to another in a layer."""

    origin: str
    destination: str
    value: float
    layer: str
    measure: str
    year: str
    source: str


def balance_links(diagnosis: Diagnosis) -> list[str]:
    """Balance all layers of links, keep their tables, and return which links lack; tried once.

    Raises
    ------
    TooLittle
        When there is no town, or no country, or what is known does not suffice.
    """
    if ROWS in diagnosis.tables:
        return []
    require_town_and_country(diagnosis)
    layers, lacking = _keep_rows(diagnosis)
    services, outputs = {} if SERVICES in layers else _services(diagnosis), {}
    if services:
        outputs["USES"] = TableName(USES)
    elif SERVICES not in layers and diagnosis.given("SERVICES") and diagnosis.run.table("UNITS").has_polygons:
        lacking.append(tr("Links of services were not made: there are too many ways between homes and services."))
    diagnosis.attempt(
        "linkagebalance", **class_inputs(diagnosis), FLOWS=diagnosis.layer(ROWS), ORIGIN="origin",
        DESTINATION="destination", VALUE="value", LAYER="layer", UNIT_FIELD="measure", YEAR_FIELD="year",
        SOURCE_FIELD="source", SHOWN=WORK, SEATS=capitals_layer(diagnosis), SEAT_UNIT=CODE, **services, **outputs,
        OUTPUT=TableName(PAIRS), MATRIX=TableName(MATRIX), SEEN=TableName(SEEN),
    )  # fmt: skip
    return lacking


def _keep_rows(diagnosis: Diagnosis) -> tuple[set[str], list[str]]:
    """Keep the links of all layers as one table, and return their layers, and which links lack."""
    (rows, lacking), (others, hidden) = _commuting(diagnosis), _others(diagnosis)
    rows += others
    diagnosis.keep_rows(ROWS, tr("Links, layer by layer"), [
        Column("origin", "text", [row.origin for row in rows], tr("Origin")),
        Column("destination", "text", [row.destination for row in rows], tr("Destination")),
        Column("value", "count", [row.value for row in rows], tr("Amount")),
        Column("layer", "text", [row.layer for row in rows], tr("Layer")),
        Column("measure", "text", [row.measure or None for row in rows], tr("Unit of measure")),
        Column("year", "text", [row.year or None for row in rows], tr("Year")),
        Column("source", "text", [row.source or None for row in rows], tr("Source")),
    ])  # fmt: skip
    return {row.layer for row in rows}, [*lacking, *hidden]


def _commuting(diagnosis: Diagnosis) -> tuple[list[LinkRow], list[str]]:
    """Return the flows of commuters whose number is known, and say how many are not."""
    run, source = diagnosis.run, joined_short(diagnosis.sources.get("FLOWS", []))
    homes, works = (_texts(diagnosis, "FLOWS", name) for name in ("ORIGIN", "DESTINATION"))
    workers = certain_flows(*read_workers(run))
    rows = [LinkRow(home, work, amount, WORK, tr("workers"), "", source)
            for home, work, amount in zip(homes, works, workers.tolist(), strict=True) if amount == amount]  # fmt: skip
    return rows, _left_out(diagnosis, how_many(np.isnan(workers)), tr(
        "Flows of commuters whose number is not published are in no link: {count}."))  # fmt: skip


def _others(diagnosis: Diagnosis) -> tuple[list[LinkRow], list[str]]:
    """Return the other links whose amount is known, and say how many are not; commuting has a table of its own."""
    if not diagnosis.given("LINKS", "LINK_ORIGIN", "LINK_DESTINATION", "LINK_VALUE"):
        return [], []
    amounts = certain_flows(*read_amounts(diagnosis.run, "LINKS", "LINK_VALUE", whole=False))
    names = ("LINK_ORIGIN", "LINK_DESTINATION", "LINK_LAYER", "LINK_UNIT", "LINK_YEAR", "LINK_SOURCE")
    columns = [_texts(diagnosis, "LINKS", name) for name in names]
    texts = zip(*columns, strict=True)
    rows = [LinkRow(origin, destination, amount, layer or tr("other links"), measure, year, source)
            for (origin, destination, layer, measure, year, source), amount
            in zip(texts, amounts.tolist(), strict=True) if amount == amount and layer != WORK]  # fmt: skip
    again = columns[names.index("LINK_LAYER")].count(WORK)
    return rows, [*_left_out(diagnosis, how_many(np.isnan(amounts)), tr(
        "Other links whose amount is not published are left out: {count}.")), *_left_out(diagnosis, again, tr(
        "Rows of commuting in the table of other links are left out, because commuting has a table of its own: "
        "{count}."))]  # fmt: skip


def _left_out(diagnosis: Diagnosis, count: int, text: str) -> list[str]:
    return [text.format(count=diagnosis.language.number(count))] if count else []


def _texts(diagnosis: Diagnosis, table: str, name: str) -> list[str]:
    """Return the texts of a field of a table, "" where it has none or no field was chosen."""
    run = diagnosis.run
    field = run.field(name)
    return as_texts(run.table(table).column(field)) if field else [""] * len(run.table(table))


def _services(diagnosis: Diagnosis) -> dict[str, Any]:
    """Return the inputs of links of services; nothing where none are given, or ways would be too many to count."""
    run = diagnosis.run
    if not (diagnosis.given("SERVICES") and run.table("UNITS").has_polygons):
        return {}
    homes, people = demand(diagnosis)
    if not can_be_measured(len(run.table(homes)), len(run.table("SERVICES")), way_between(diagnosis).kind == "network"):
        return {}
    ways = {name: value for name, value in travel_inputs(diagnosis).items() if name not in _NOT_READ}
    return {**ways, "DEMAND_POP": run.field(people)}
