"""Belgium, 219 x 303 cells of 1 km: the golden figures of urban-rural catchments, read through the raster port."""

from __future__ import annotations

import json

import numpy as np
import pytest

from urban_rural_linkages.core.functional.densities import Region
from urban_rural_linkages.core.functional.shares import Shares
from urban_rural_linkages.core.linkages.catchment_classes import CatchmentRules
from urban_rural_linkages.core.linkages.catchment_survey import catchment_survey
from urban_rural_linkages.core.linkages.city_regions import city_regions
from urban_rural_linkages.io import raster


@pytest.mark.real
@pytest.mark.parametrize("speed", [10, 60])
def test_belgium(real_data, speed):
    people, land, built = (raster.read(real_data(f"belgium/{name}.tif")) for name in ("POP", "LAND", "BUILT_S"))
    rows = json.loads((real_data("belgium").parent.parent / "golden" / "linkages.json").read_text("utf-8"))
    (golden,) = [row["expected"] for row in rows if row["id"] == f"URCA-BE-{speed}kmh"]
    region = Region(people.as_float(), Shares(land.values, 1e6), Shares(built.values, 1e6, what="built-up"), 1.0)
    ways = people.with_values(np.full(people.values.shape, float(speed)))
    made = catchment_survey(region, ways, CatchmentRules(), surface_is="speed", with_levels=True)
    sizes = np.bincount(CatchmentRules().size_classes(made.centres.people), minlength=8)
    assert len(made.centres) == golden["centres"] and made.centres.people.sum() == pytest.approx(
        golden["urban_pop"], abs=0.01
    )
    assert {str(size): int(count) for size, count in enumerate(sizes) if size} == golden["by_class"]
    assert int(made.centres.touches_edge.sum()) == 6
    of_code = dict(zip(map(str, made.table.codes.tolist()), zip(made.table.cells, made.table.people, strict=True),
                       strict=True))  # fmt: skip
    assert {code: int(cells) for code, (cells, _) in of_code.items() if cells} == golden["cells"]
    for code, expected in golden["pop"].items():
        assert of_code[code][1] == pytest.approx(expected, abs=0.01)
    assert float(np.nanmax(made.found.minutes)) == pytest.approx(golden["max_min"], abs=1e-3)
    regions = city_regions(made.found.levels, made.found.codes, region.population)
    assert np.array_equal(regions.numbers > 0, (made.found.codes > 0) & (made.found.codes < 29))
