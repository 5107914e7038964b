"""The finding of layers and fields of a diagnosis: 8,131 municipalities with 119 fields, and a project of 60 layers.

Run from the root of the checkout: `python -m benchmarks.bench_recipe`.  The municipalities are made: circles of 60
points, inhabitants of 26 years by sex, and ages of the last one.  No other program does this work.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import numpy as np

from benchmarks.measure import ROOT, end_qgis, report, start_qgis, timed

UNITS, YEARS, POINTS, LAYERS = 8131, range(1996, 2022), 60, 60
TABLES = ("municipalities", "settlements", "services", "roads", "rivers", "people", "people_2021", "vital", "flows",
          "about")  # fmt: skip


def make_units(path: Path) -> None:
    """Write the municipalities into a GeoPackage."""
    from osgeo import ogr, osr  # noqa: PLC0415 - after QGIS

    system = osr.SpatialReference()
    system.ImportFromEPSG(25830)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("municipios", system, ogr.wkbPolygon)
    ages = [f"{sex}_{age}_{age + 4}" for sex in "hm" for age in range(0, 85, 5)] + ["h_85_plus", "m_85_plus"]
    counts = [*(f"{kind}{year}" for kind in "thm" for year in YEARS), *ages]
    for name in ("codigo", "nombre", "provincia"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("superficie_ha", ogr.OFTReal))
    for name in counts:
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTInteger))
    random = np.random.default_rng(1)
    angles = np.linspace(0.0, 2.0 * np.pi, POINTS)
    layer.StartTransaction()
    for unit in range(UNITS):
        feature = ogr.Feature(layer.GetLayerDefn())
        ring = [(4e5 + unit % 91 * 3e3 + 1400 * np.cos(a), 4.2e6 + unit // 91 * 3e3 + 1400 * np.sin(a)) for a in angles]
        ring[-1] = ring[0]
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({','.join(f'{x} {y}' for x, y in ring)}))"))
        feature["codigo"], feature["superficie_ha"] = (
            f"{unit // 160 + 1:02d}{unit % 160 + 1:03d}",
            1400**2 * np.pi / 1e4,
        )
        feature["nombre"] = "Villa de " + "".join(chr(97 + int(digit)) for digit in str(unit))
        feature["provincia"] = "Provincia " + chr(97 + unit // 160 % 26) + "xy"[unit // 160 // 26]
        people = int(random.lognormal(6.5, 1.6)) + 5
        for year in YEARS:
            half = [int(people * share * 0.995 ** (year - YEARS[0])) for share in (0.51, 0.49)]
            feature[f"h{year}"], feature[f"m{year}"], feature[f"t{year}"] = *half, sum(half)
        parts = random.multinomial(sum(half), [1 / len(ages)] * len(ages)).tolist()
        for name, part in zip(ages, parts, strict=True):
            feature[name] = part
        layer.CreateFeature(feature)
    layer.CommitTransaction()


def main() -> None:
    """Measure both."""
    start_qgis()
    from qgis.core import QgsCoordinateTransformContext, QgsVectorLayer  # noqa: PLC0415 - after QGIS

    from urban_rural_linkages.core.recipe.layer_roles import find_layers  # noqa: PLC0415
    from urban_rural_linkages.core.recipe.unit_roles import find_unit_fields  # noqa: PLC0415
    from urban_rural_linkages.io.described_layers import described_layer, listed_layers  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        make_units(Path(folder) / "units.gpkg")
        units = QgsVectorLayer(f"{folder}/units.gpkg|layername=municipios", "municipios", "ogr")
        transforms = QgsCoordinateTransformContext()
        found = timed(lambda: find_unit_fields(described_layer(units, transforms)).found)
        if found.result["POP_END"].chosen != "t2021":
            raise SystemExit("The inhabitants of 2021 were not found.")
        report("core: find_unit_fields", f"{UNITS:,} units, 119 fields, from a GeoPackage", found.seconds)
        region = shutil.copy(ROOT / "resources" / "demo" / "region.gpkg", folder)
        layers = [
            QgsVectorLayer(f"{region}|layername={name}", name, "ogr") for name in TABLES * (LAYERS // len(TABLES))
        ]
        listed = timed(lambda: find_layers(listed_layers(layers)[0]))
        report("core: find_layers", f"a project of {len(layers)} layers, by their names", listed.seconds)
    end_qgis()


if __name__ == "__main__":
    main()
