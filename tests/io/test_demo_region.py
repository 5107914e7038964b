"""The promises that the README of the demonstration region makes."""

from __future__ import annotations

import importlib
import json
import sqlite3
import sys
from collections import Counter, defaultdict
from contextlib import closing
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from scipy.ndimage import label
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

gdal = pytest.importorskip("osgeo.gdal")
ogr = pytest.importorskip("osgeo.ogr")

REPOSITORY = Path(__file__).resolve().parents[2]
DEMO = REPOSITORY / "resources" / "demo"
GRIDS = [
    "dem_100m",
    "landcover_100m",
    "population_100m_2021",
    "land_1km",
    *(f"{theme}_1km_{year}" for theme in ("population", "builtup") for year in (2001, 2011, 2021)),
]
LAYERS = {
    "municipalities",
    "settlements",
    "services",
    "roads",
    "rivers",
    "region",
    "water",
    "people",
    "people_2011",
    "people_2021",
    "services_2001",
    "vital",
    "flows",
    "linkages",
    "associations",
    "about",
}
CREATED = {"00901": 2007, "00902": 2014}
YEARS_OF_PEOPLE = 21
AGE_GROUPS = [*(str(age) for age in range(25)), *(f"{age}_{age + 4}" for age in range(25, 85, 5)), "85_plus"]


@cache
def rows(layer: str) -> list[dict]:
    """Return the rows of a layer; those with a shape have it under ``shape``."""
    if layer in {"people", "people_2011", "people_2021", "vital", "flows", "linkages", "associations", "about"}:
        with closing(sqlite3.connect(f"file:{DEMO / 'region.gpkg'}?mode=ro&immutable=1", uri=True)) as store:
            store.row_factory = sqlite3.Row
            return [dict(row) for row in store.execute(f'select * from "{layer}" order by fid')]
    source = ogr.Open(str(DEMO / "region.gpkg"))
    found = []
    for feature in source.GetLayer(layer):
        row = feature.items()
        shape = feature.GetGeometryRef()
        row["shape"] = shape.Clone() if shape is not None else None
        found.append(row)
    return found


@cache
def towns() -> dict[str, dict]:
    return {row["code"]: row for row in rows("municipalities")}


@cache
def grid(name: str) -> np.ndarray:
    return gdal.Open(str(DEMO / f"{name}.tif")).ReadAsArray()


@cache
def owner(name: str) -> np.ndarray:
    """Return the number (from 1, in the order of the layer) of the municipality at the centre of each cell."""
    model = gdal.Open(str(DEMO / f"{name}.tif"))
    target = gdal.GetDriverByName("MEM").Create("", model.RasterXSize, model.RasterYSize, 1, gdal.GDT_Byte)
    target.SetGeoTransform(model.GetGeoTransform())
    target.SetProjection(model.GetProjection())
    store = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = store.CreateLayer("units", target.GetSpatialRef())
    layer.CreateField(ogr.FieldDefn("number", ogr.OFTInteger))
    for number, town in enumerate(towns().values(), start=1):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["number"] = number
        feature.SetGeometry(town["shape"])
        layer.CreateFeature(feature)
    gdal.RasterizeLayer(target, [1], layer, options=["ATTRIBUTE=number"])
    return target.ReadAsArray()


def sums_by_town(name: str) -> dict[str, int]:
    people = np.where(grid(name) < 0, 0, grid(name))
    total = np.bincount(owner(name).ravel(), people.ravel(), minlength=len(towns()) + 1)
    return {code: int(value) for code, value in zip(towns(), total[1:], strict=True)}


def lines() -> list[tuple[np.ndarray, dict]]:
    return [(np.array(row["shape"].GetPoints())[:, :2], row) for row in rows("roads")]


def network_parts() -> tuple[dict[tuple[float, float], int], np.ndarray]:
    ends = [(tuple(line[0]), tuple(line[-1])) for line, _ in lines()]
    number = {point: place for place, point in enumerate(sorted({point for pair in ends for point in pair}))}
    a, b = zip(*((number[start], number[end]) for start, end in ends), strict=True)
    graph = csr_matrix((np.ones(len(a)), (a, b)), shape=(len(number), len(number)))
    return number, connected_components(graph, directed=False)[1]


def test_all_of_it_is_smaller_than_4_mb():
    assert sum(path.stat().st_size for path in DEMO.iterdir()) < 4_000_000


def test_the_layers_are_those_of_the_readme():
    source = ogr.Open(str(DEMO / "region.gpkg"))
    assert {source.GetLayer(number).GetName() for number in range(source.GetLayerCount())} == LAYERS
    text = (DEMO / "README.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in text for name in LAYERS)


def test_every_file_says_that_it_is_synthetic():
    source = gdal.OpenEx(str(DEMO / "region.gpkg"))
    for number in range(source.GetLayerCount()):
        assert source.GetLayer(number).GetMetadataItem("DESCRIPTION").startswith("Synthetic data")
    for name in GRIDS:
        assert gdal.Open(str(DEMO / f"{name}.tif")).GetMetadataItem("TIFFTAG_IMAGEDESCRIPTION").startswith("Synthetic")
    assert "synthetic" in (DEMO / "README.md").read_text(encoding="utf-8")
    assert {row["key"] for row in rows("about")} >= {"label", "licence"}


def test_everything_is_in_the_utm_zone_of_the_readme():
    source = ogr.Open(str(DEMO / "region.gpkg"))
    for layer in ("municipalities", "settlements", "services", "roads", "rivers", "region", "water"):
        assert source.GetLayer(layer).GetSpatialRef().GetAuthorityCode(None) == "25830"
    for name in GRIDS:
        west, cell, _, north, _, _ = gdal.Open(str(DEMO / f"{name}.tif")).GetGeoTransform()
        assert (west, north, cell) == (250_000, 4_400_000, 1_000 if "1km" in name else 100)


def test_codes_keep_their_leading_zeros_and_names_their_letters():
    codes = list(towns())
    assert len(codes) == 60
    assert codes == sorted(codes)
    assert all(len(code) == 5 and code.startswith("00") and code.isdigit() for code in codes)
    names = [town["name"] for town in towns().values()]
    assert len(set(names)) == 60
    assert sum("ñ" in name.lower() for name in names) >= 2
    assert any(letter in "".join(names) for letter in "áéíóú")
    assert 5 <= len({town["comarca"] for town in towns().values()}) <= 6


def test_municipalities_tile_the_region_without_gaps_or_overlaps():
    region = rows("region")[0]["shape"]
    shapes = [town["shape"] for town in towns().values()]
    assert all(shape.IsValid() and shape.GetGeometryName() == "POLYGON" for shape in shapes)
    assert region.GetGeometryCount() == 1
    assert sum(shape.GetArea() for shape in shapes) == pytest.approx(region.GetArea(), rel=1e-12)
    for town in towns().values():
        assert town["area_km2"] == pytest.approx(town["shape"].GetArea() / 1e6, abs=0.00501)


def test_sizes_run_from_a_city_to_villages():
    people = sorted((town["t2021"] for town in towns().values()), reverse=True)
    assert people[0] > 50_000
    assert all(8_000 <= size <= 25_000 for size in people[1:4])
    assert people[4] < 8_000
    assert 80 <= people[-1] <= 100


def test_most_municipalities_lose_people():
    old = [town for town in towns().values() if town["created"] is None]
    declining = [town for town in old if town["t2021"] < town["t2001"]]
    assert 0.74 <= len(declining) / len(old) <= 0.82
    assert sum(town["births"] < town["deaths"] for town in old) > 0.6 * len(old)
    density = np.array([town["t2021"] / town["area_km2"] for town in towns().values()])
    assert (density < 8).sum() >= 3
    assert 0.3 < (density < 12.5).mean() < 0.8


def test_two_municipalities_are_unknown_before_their_creation():
    assert {code: town["created"] for code, town in towns().items() if town["created"]} == CREATED
    for code, created in CREATED.items():
        for year in range(2001, 2022):
            assert (towns()[code][f"t{year}"] is None) == (year < created)
        assert towns()[code]["births"] is None


def test_ages_add_up_to_the_population_of_every_year():
    table = rows("people")
    assert Counter(row["code"] for row in table) == dict.fromkeys(towns(), YEARS_OF_PEOPLE)
    for row in table:
        known = [row[f"{sex}_{group}"] for sex in "wm" for group in AGE_GROUPS]
        total = towns()[row["code"]][f"t{row['year']}"]
        assert known == [None] * len(known) if total is None else sum(known) == total


def test_the_table_of_2021_is_the_last_year_of_the_series_and_agrees_with_the_totals():
    last = {row["code"]: row for row in rows("people") if row["year"] == 2021}
    for row in rows("people_2021"):
        town = towns()[row["code"]]
        assert all(last[row["code"]][f"{sex}_{group}"] == row[f"{sex}_{group}"] for sex in "wm" for group in AGE_GROUPS)
        assert sum(row[f"w_{group}"] for group in AGE_GROUPS) == town["women"]
        assert sum(row[f"{sex}_{age}"] for sex in "wm" for age in range(15)) == town["pop_0_14"]
        assert sum(row[f"{sex}_{group}"] for sex in "wm" for group in AGE_GROUPS[33:]) == town["pop_65"]


def test_the_table_of_2011_is_that_year_of_the_series_in_fields_of_other_names():
    then = {row["code"]: row for row in rows("people") if row["year"] == 2011}
    assert len(rows("people_2011")) == len(towns())
    for row in rows("people_2011"):
        assert all(then[row["code"]][f"{sex}_{group}"] == row[f"{sex}_{group}_2011"]
                   for sex in "wm" for group in AGE_GROUPS)  # fmt: skip
    assert [row["code"] for row in rows("people_2011") if row["w_0_2011"] is None] == ["00902"]


def test_services_of_2001_are_those_of_today_and_those_that_have_closed():
    now, then = ({row["service_id"]: row for row in rows(name)} for name in ("services", "services_2001"))
    closed, opened = sorted(then.keys() - now.keys()), now.keys() - then.keys()
    assert Counter(then[code]["type"] for code in closed) == {"bank": 35, "primary_school": 10, "pharmacy": 8}
    assert Counter(now[code]["type"] for code in opened) == {"day_centre": 18, "residence": 5}
    for code in then.keys() & now.keys():
        assert (then[code]["name"], then[code]["type"]) == (now[code]["name"], now[code]["type"])
        assert then[code]["shape"].Distance(now[code]["shape"]) < 1000


def test_cohorts_grow_older_from_year_to_year():
    city = max(towns().values(), key=lambda town: town["t2021"])["code"]
    by_year = {row["year"]: row for row in rows("people") if row["code"] == city}
    for year in range(2001, 2021):
        now = np.array([by_year[year][f"w_{age}"] for age in range(16)])
        then = np.array([by_year[year + 1][f"w_{age + 1}"] for age in range(16)])
        assert np.abs(then - now).max() < 0.15 * now.mean()


def test_births_deaths_and_moves_explain_every_change():
    sums: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for row in rows("vital"):
        town, year = towns()[row["code"]], row["year"]
        if town[f"t{year}"] is None:
            assert row["births"] is row["deaths"] is row["migration"] is None
            continue
        assert town[f"t{year}"] + row["births"] - row["deaths"] + row["migration"] == town[f"t{year + 1}"]
        early = year < 2018
        for place, value in enumerate((row["births"], row["deaths"], row["births"] * early, row["deaths"] * early)):
            sums[row["code"]][place] += value
    for code, town in towns().items():
        if code not in CREATED:
            assert sums[code] == [town[name] for name in ("births", "deaths", "births_01_17", "deaths_01_17")]


def test_villages_are_older_than_the_ring_of_the_city():
    share = {code: town["pop_65"] / town["t2021"] for code, town in towns().items()}
    growing = [code for code, town in towns().items() if town["t2001"] and town["t2021"] > 1.1 * town["t2001"]]
    villages = [code for code, town in towns().items() if town["t2021"] < 600]
    assert growing
    assert np.mean([share[code] for code in villages]) > 1.6 * np.mean([share[code] for code in growing])


def test_settlements_add_up_to_their_municipality():
    sums: dict[str, Counter] = defaultdict(Counter)
    for row in rows("settlements"):
        assert towns()[row["code"]]["shape"].Contains(row["shape"])
        assert row["women"] <= row["population"] >= row["pop_65"]
        assert row["empty_dwellings"] <= row["dwellings"]
        sums[row["code"]].update({name: row[name] for name in ("population", "pop_65", "women", "capital")})
    for code, town in towns().items():
        assert sums[code] == {
            "population": town["t2021"],
            "pop_65": town["pop_65"],
            "women": town["women"],
            "capital": 1,
        }


@pytest.mark.parametrize(
    ("name", "year"),
    [("population_100m_2021", 2021), *((f"population_1km_{year}", year) for year in (2001, 2011, 2021))],
)
def test_grids_add_up_to_their_municipality(name, year):
    sums = sums_by_town(name)
    late = [code for code, created in CREATED.items() if created > year]
    known = {code: town[f"t{year}"] for code, town in towns().items() if town[f"t{year}"] is not None}
    differ = [code for code in known if sums[code] != known[code]]
    assert len(differ) == len(late)
    assert sum(sums.values()) == sum(known.values())


@pytest.mark.parametrize("name", GRIDS)
def test_nodata_is_declared_and_is_not_zero_people(name):
    raster = gdal.Open(str(DEMO / f"{name}.tif"))
    nodata = raster.GetRasterBand(1).GetNoDataValue()
    if name.startswith(("dem", "landcover")):
        assert not (grid(name) == nodata).any()
        return
    assert nodata == -1
    assert ((grid(name) == -1) == (owner(name) == 0)).all()


def test_built_up_land_only_grows_and_fits_on_the_land():
    first, middle, last, land = (
        grid(name) for name in ("builtup_1km_2001", "builtup_1km_2011", "builtup_1km_2021", "land_1km")
    )
    inside = land >= 0
    assert (first <= middle)[inside].all() and (middle <= last)[inside].all()
    assert (last <= land)[inside].all()
    assert land.max() == 1_000_000
    assert (land[inside] < 1_000_000).any()


def test_the_city_is_an_urban_centre_on_the_grid():
    people = grid("population_1km_2021")
    clusters, count = label(people >= 1_500)
    sizes = [people[clusters == one].sum() for one in range(1, count + 1)]
    assert sum(size >= 50_000 for size in sizes) == 1


def test_landcover_uses_the_classes_of_worldcover():
    assert set(np.unique(grid("landcover_100m"))) == {10, 20, 30, 40, 50, 60, 80}


def test_the_network_has_one_small_island():
    number, part = network_parts()
    sizes = sorted(Counter(part.tolist()).values())
    assert len(sizes) == 2
    assert sizes[0] < 20
    island = Counter(part.tolist()).most_common()[-1][0]
    highways = {row["highway"] for line, row in lines() if part[number[tuple(line[0])]] == island}
    assert highways == {"track"}


def test_capitals_are_junctions_of_the_main_network():
    number, part = network_parts()
    main = Counter(part.tolist()).most_common()[0][0]
    cut_off = []
    for row in rows("settlements"):
        point = (row["shape"].GetX(), row["shape"].GetY())
        if part[number[point]] != main:
            cut_off.append(row["name"])
    assert cut_off == ["Las Encinillas"]


def test_roads_have_classes_limits_and_directions():
    table = [row for _, row in lines()]
    assert {row["highway"] for row in table} == {
        "motorway",
        "trunk",
        "primary",
        "secondary",
        "tertiary",
        "unclassified",
        "residential",
        "track",
    }
    assert {row["oneway"] for row in table} == {"yes", "no", "-1", None}
    assert sum(row["oneway"] == "-1" for row in table) == 1
    assert all(row["oneway"] == "yes" for row in table if row["highway"] == "motorway")
    assert None in {row["maxspeed"] for row in table}
    assert all(row["maxspeed"].isdigit() for row in table if row["maxspeed"])


def test_one_hospital_lies_far_outside():
    region = rows("region")[0]["shape"]
    away = {row["name"]: region.Distance(row["shape"]) for row in rows("services")}
    outside = {name: metres for name, metres in away.items() if metres > 0}
    assert list(outside) == ["Hospital Virgen de la Vega"]
    assert 50_000 < outside["Hospital Virgen de la Vega"] < 70_000


def test_services_stand_in_the_municipality_of_their_code():
    for row in rows("services"):
        if row["name"] != "Hospital Virgen de la Vega":
            assert towns()[row["code"]]["shape"].Contains(row["shape"])
        assert row["capacity"] > 0
    kinds = Counter(row["type"] for row in rows("services"))
    assert kinds["hospital"] == 3
    assert kinds["health_centre"] == 12
    assert kinds["pharmacy"] > 30
    assert set(kinds) == {
        "hospital",
        "health_centre",
        "pharmacy",
        "primary_school",
        "secondary_school",
        "residence",
        "day_centre",
        "bank",
    }


def test_flows_meet_both_margins():
    out, into = Counter(), Counter()
    for row in rows("flows"):
        out[row["origin"]] += row["workers"]
        into[row["destination"]] += row["workers"]
    assert out == {code: town["employed"] for code, town in towns().items()}
    assert into == {code: town["jobs"] for code, town in towns().items()}


def test_links_are_of_four_layers_each_with_one_unit_and_work_is_that_of_the_flows():
    told = {row["layer"]: (row["unit"], row["year"]) for row in rows("linkages")}
    assert told == {
        "commuting": ("workers", "2021"),
        "school": ("pupils", "2021"),
        "health": ("hospital stays", "2021"),
        "migration": ("persons", "2016-2020"),
    }
    assert len({(row["layer"], row["unit"], row["year"], row["source"]) for row in rows("linkages")}) == 4
    assert all(row["value"] > 0 and {row["origin"], row["destination"]} <= set(towns()) for row in rows("linkages"))
    pairs = Counter((row["layer"], row["origin"], row["destination"]) for row in rows("linkages"))
    assert max(pairs.values()) == 1
    work = {
        (row["origin"], row["destination"]): row["value"] for row in rows("linkages") if row["layer"] == "commuting"
    }
    assert work == {(row["origin"], row["destination"]): row["workers"] for row in rows("flows")}


def test_every_pupil_goes_to_a_municipality_with_a_school_and_every_stay_is_in_a_hospital():
    pupils, goals = Counter(), defaultdict(set)
    for row in rows("linkages"):
        goals[row["layer"]].add(row["destination"])
        pupils[row["origin"]] += row["value"] if row["layer"] == "school" else 0
    aged = {
        row["code"]: sum(row[f"{sex}_{age}"] for sex in "wm" for age in range(12, 18)) for row in rows("people_2021")
    }
    assert pupils == aged
    inside = [row for row in rows("services") if row["name"] != "Hospital Virgen de la Vega"]
    of_kind = {
        kind: {row["code"] for row in inside if row["type"] == kind} for kind in ("secondary_school", "hospital")
    }
    assert goals["school"] <= of_kind["secondary_school"]
    assert goals["health"] == of_kind["hospital"]
    assert not any(row["origin"] == row["destination"] for row in rows("linkages") if row["layer"] == "migration")


def test_jobs_by_sector_add_up_to_the_jobs():
    for town in towns().values():
        parts = [town[f"jobs_{sector}"] for sector in ("agriculture", "industry", "construction", "services")]
        assert sum(parts) == town["jobs"]
        assert min(parts) >= 0


def test_associations_are_of_two_kinds_and_overlap():
    members, kinds = defaultdict(set), {}
    for row in rows("associations"):
        members[row["association"]].add(row["code"])
        kinds[row["association"]] = row["kind"]
    assert Counter(kinds.values()) == {"local action group": 3, "association of services": 6}
    city = max(towns().values(), key=lambda town: town["t2021"])["code"]
    groups = [members[name] for name, kind in kinds.items() if kind == "local action group"]
    assert set().union(*groups) == set(towns()) - {city}
    assert sum(map(len, groups)) == len(towns()) - 1
    around = Counter(
        code for name, kind in kinds.items() if kind == "association of services" for code in members[name]
    )
    assert max(around.values()) == 2


def test_the_recipe_names_layers_fields_and_files_that_exist():
    vital, join, diagnosis = json.loads((DEMO / "recipe.json").read_text(encoding="utf-8"))
    names = ["urbanrural:preparetable", "urbanrural:jointables", "urbanrural:territorialdiagnosis"]
    assert [run["algorithm"] for run in (vital, join, diagnosis)] == names
    assert diagnosis["inputs"]["SAME_TERRITORY"] == "00901=00026,00902=00028"
    for value in [
        *vital["inputs"].values(),
        *join["inputs"].values(),
        *join["inputs"]["TABLES"],
        *diagnosis["inputs"].values(),
    ]:
        if isinstance(value, str) and value.startswith("region.gpkg|layername="):
            assert value.partition("=")[2] in LAYERS
        elif isinstance(value, str) and value.endswith(".tif"):
            assert (DEMO / value).is_file()
    fields = set(next(iter(towns().values())))
    named = (
        "UNIT_ID",
        "NAME",
        "GROUP",
        "POP_START",
        "POP_END",
        "AREA",
        "POP_OLD",
        "POP_YOUNG",
        "WOMEN",
        "EMPLOYED",
    )
    assert {diagnosis["inputs"][name] for name in named} <= fields
    assert vital["inputs"]["VALUES"] == "births,deaths"
    assert [diagnosis["inputs"][name] for name in ("BIRTHS", "DEATHS")] == ["births_{year}", "deaths_{year}"]


@pytest.fixture
def maker(monkeypatch):
    monkeypatch.syspath_prepend(str(REPOSITORY / "scripts"))
    yield lambda name: importlib.import_module(f"demo.{name}")
    for name in [name for name in sys.modules if name == "demo" or name.startswith("demo.")]:
        del sys.modules[name]


def test_the_same_seed_makes_the_shipped_relief(maker):
    relief = maker("relief").make_relief()
    # Another numpy rounds a height to the next metre, and another scipy sends a few brooks another way.
    differing = np.abs(maker("grids").fine_height(relief).astype(int) - grid("dem_100m")) > 1
    assert differing.mean() < 0.02
