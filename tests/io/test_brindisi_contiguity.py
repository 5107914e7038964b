"""Contiguity of Brindisi's labour market areas, with neighbours taken from its polygons."""

from __future__ import annotations

import csv

import pytest

pytest.importorskip("osgeo")

from osgeo import ogr

from urban_rural_linkages.core.functional.flows import flow_table
from urban_rural_linkages.core.functional.labour_markets import (
    LabourMarketSettings,
    labour_market_areas,
)


@pytest.mark.real
def test_brindisi_is_tuned_to_six_contiguous_areas(real_data):
    with real_data("brindisi/brindisi_flows.csv").open(encoding="utf-8", newline="") as stream:
        table = list(csv.DictReader(stream))
    flows = flow_table(
        [row["community_live"] for row in table],
        [row["community_work"] for row in table],
        [float(row["amount"]) for row in table],
    )
    source = ogr.Open(str(real_data("brindisi/brindisi_municipalities.gpkg")))
    shapes = {str(feature["PRO_COM"]): feature.GetGeometryRef().Clone() for feature in source.GetLayer(0)}
    touching = [
        flows.positions((one, other))
        for one in shapes
        for other in shapes
        if one < other and shapes[one].Intersects(shapes[other])
    ]
    drawn = labour_market_areas(flows, LabourMarketSettings(contiguity=True), neighbours=touching)
    assert drawn.areas.ids == ("74001", "74007", "74008", "74010", "74012", "74016")
    area_of = dict(zip(drawn.ids, drawn.area_ids, strict=True))
    assert {unit: area_of[unit] for unit in ("74003", "74005", "74007", "74020")} == {
        "74003": "74012", "74005": "74012", "74007": "74007", "74020": "74008",
    }  # fmt: skip
    # The detached part of the vignette: 74015 lies apart from the rest of 74001, and touches two areas.
    last = drawn.steps[-1]
    assert (last.unit, last.from_area, last.to_area) == ("74015", "74001", "74010")
    assert drawn.areas.residents.tolist() == [28895 - 1964, 10162, 12066, 13596 + 1964, 17638, 6835]
