"""A country to measure with: the municipalities of Spain, as far as real series are at hand, and the rest invented.

Run from the root of the checkout: `python -m benchmarks.country FOLDER`.  Real are the codes, the yearly populations of
1996 to 2021, the areas, the seats, and the births and deaths of each province; the folder `../shared/data/spain` holds
them, and nothing of it is copied into the project.  Outlines are the Voronoi polygons of the seats, ended off the coast
by points in the sea.  Ages, the grids of people and of built-up land, services and commuting are drawn with a seed.
"""

from __future__ import annotations

import csv
import gzip
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, ogr, osr
from scipy.spatial import Voronoi, cKDTree

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data" / "spain"
START, END = 2001, 2021
AGES_START = 2011
"""Of the earlier ages: who was 10 to 19 then is 20 to 29 at the end."""
_CANARIES = ("35", "38")
_EQUAL_AREA, _CELL = 3035, 1000.0
_HALVINGS, _BREAK = 4, 0.04  # of each side of an outline, and how far its middle moves, as a share of its length
_SEA = (15_000.0, 20_000.0)  # metres: between points in the sea, and from them to the nearest seat
_BOUNDS = [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85]
_PYRAMID = [4.2, 4.9, 5.3, 5.2, 5.2, 5.5, 6.1, 7.2, 8.4, 8.2, 7.7, 7.4, 6.3, 5.3, 4.8, 4.1, 2.7, 3.3]  # per cent
# How many of each, and how like the people they are spread.
_SERVICES = {"hospital": (450, 1.1), "health_centre": (2900, 0.7), "pharmacy": (6000, 0.9),
             "primary_school": (5000, 0.8), "secondary_school": (2800, 0.9)}  # fmt: skip
_CHANGED = 0.05  # of the services: opened since the earlier date, and as many closed
_NEIGHBOURS, _CENTRES = 10, 3  # where the commuters of a unit go
_TYPES = {"U": ogr.OFTString, "i": ogr.OFTInteger64, "f": ogr.OFTReal}
_GRIDS = ("population", "population_start", "land", "builtup", "builtup_start")


@dataclass(frozen=True)
class Units:
    """The municipalities.

    Attributes
    ----------
    codes, names, provinces : list of str
        Of each.
    seats : numpy.ndarray, shape (units, 2)
        Metres, in EPSG:3035.
    people : dict of int to numpy.ndarray
        By year; NaN where unknown.
    area : numpy.ndarray, shape (units,)
        Square kilometres.
    """

    codes: list[str]
    names: list[str]
    provinces: list[str]
    seats: NDArray[np.float64]
    people: dict[int, NDArray[np.float64]]
    area: NDArray[np.float64]


def make_country(folder: Path, seed: int = 1) -> dict[str, object]:
    """Write the layers and grids of a country, and return the inputs of a diagnosis with all its chapters.

    Raises
    ------
    FileNotFoundError
        Where the real series are not at hand.
    """
    folder.mkdir(parents=True, exist_ok=True)
    random, units = np.random.default_rng(seed), read_units()
    outlines = broken(outlines_of(units.seats), np.random.default_rng(seed))
    women, men = ages_of(units, units.people[END], random)
    births, deaths = balance_of(units, women, men)
    employed = np.round(units.people[END] * random.uniform(0.32, 0.45, len(units.codes)))
    columns = {"code": units.codes, "name": units.names, "province": units.provinces, "area_km2": units.area,
               **{f"t{year}": people for year, people in units.people.items()}, "births": births, "deaths": deaths,
               **_age_columns("w", women), **_age_columns("m", men), "employed": employed,
               **_earlier_ages(units, np.random.default_rng(seed + 1))}  # fmt: skip
    package = folder / "country.gpkg"
    package.unlink(missing_ok=True)
    write_table(package, "municipalities", columns, [_polygon(ring) for ring in outlines])
    services = services_of(units, random)
    write_points(package, "services", *services)
    write_points(package, "services_start", *earlier_services(*services, np.random.default_rng(seed + 2)))
    write_table(package, "flows", flows_of(units, employed, random))
    _write_grids(folder, units, random)
    return diagnosis_inputs(folder)


def diagnosis_inputs(folder: Path) -> dict[str, object]:
    """Return the inputs of a diagnosis of the country that lies in a folder, but for the folder of its results."""
    package = folder / "country.gpkg"
    return {
        "UNITS": f"{package}|layername=municipalities", "UNIT_ID": "code", "NAME": "name", "GROUP": "province",
        "POP_START": f"t{START}", "POP_END": f"t{END}", "START_YEAR": START, "END_YEAR": END, "AREA": "area_km2",
        "AREA_UNITS": "km2", "BIRTHS": "births", "DEATHS": "deaths", "SERIES": "t{year}",
        "AGE_FIELDS": "{sex}_{from}_{to}", "SEX_CODES": "women=w,men=m",
        "AGE_FIELDS_START": f"{{sex}}_{{from}}_{{to}}_{AGES_START}", "AGE_START_YEAR": AGES_START,
        "SERVICES_START": f"{package}|layername=services_start", "SERVICE_KEY": "code",
        "SERVICES": f"{package}|layername=services", "SERVICE_TYPE": "type", "SERVICE_NAME": "name",
        "FLOWS": f"{package}|layername=flows", "ORIGIN": "origin", "DESTINATION": "destination",
        "WORKERS": "workers", "EMPLOYED": "employed",
        **{name.upper(): str(folder / f"{name}.tif") for name in _GRIDS},
        "STORE": str(ROOT / "resources" / "demo" / "assessments.gpkg"), "LANGUAGE": "en", "TITLE": "A country",
    }  # fmt: skip


def read_units(data: Path = DATA) -> Units:
    """Read the municipalities of which the populations of both years, the area and the seat are known."""
    with gzip.open(data / "es_municipal_pop_1996_2021_area.csv.gz", "rt", encoding="utf-8") as file:
        series = {row["ine_muni"]: row for row in csv.DictReader(file)}
    with (data / "ngmep_municipios_2024.csv").open(encoding="utf-8") as file:
        seats = {row["codigo"]: row for row in csv.DictReader(file) if row["codigo"][:2] not in _CANARIES}
    asked = ("area_km2", f"pop{START}", f"pop{END}")
    codes = sorted(code for code in seats if code in series and all(series[code][name] for name in asked))
    years = [int(name[3:]) for name in series[codes[0]] if name.startswith("pop")]
    rows = [series[code] for code in codes]
    degrees = np.array([[float(seats[c]["LONGITUD_ETRS89"]), float(seats[c]["LATITUD_ETRS89"])] for c in codes])
    return Units(
        codes, [seats[code]["NOMBRE_ACTUAL"] for code in codes], [seats[code]["PROVINCIA"] for code in codes],
        _projected(degrees), {year: _numbers(rows, f"pop{year}") for year in years}, _numbers(rows, "area_km2"),
    )  # fmt: skip


def outlines_of(seats: NDArray[np.float64]) -> list[NDArray[np.float64]]:
    """Return the ring of each seat's Voronoi polygon; polygons that touch share their vertices exactly."""
    spacing, far = _SEA
    low, high = seats.min(axis=0) - 4 * far, seats.max(axis=0) + 4 * far
    x, y = np.meshgrid(*(np.arange(low[axis], high[axis], spacing) for axis in (0, 1)))
    sea = np.column_stack([x.ravel(), y.ravel()])
    sea = sea[cKDTree(seats).query(sea)[0] > far]
    cells = Voronoi(np.vstack([seats, sea]))
    rings = []
    for place in range(len(seats)):
        corners = cells.vertices[cells.regions[cells.point_region[place]]]
        turn = np.argsort(np.arctan2(*(corners - corners.mean(axis=0)).T[::-1]))
        rings.append(corners[turn])
    return rings


def broken(rings: list[NDArray[np.float64]], random: np.random.Generator) -> list[NDArray[np.float64]]:
    """Return rings with broken sides, the same for both polygons that share one: each middle is moved, again and again.

    Fournier, Fussell and Carpenter (1982) call that midpoint displacement.
    """
    lengths = np.array([len(ring) for ring in rings])
    points, ends = np.vstack(rings), np.cumsum(lengths)
    corners, number = np.unique(points, axis=0, return_inverse=True)
    after = np.arange(1, len(points) + 1)
    after[ends - 1] = ends - lengths
    number = number.reshape(-1)
    sides, side = np.unique(np.sort(np.column_stack([number, number[after]]), axis=1), axis=0, return_inverse=True)
    lines = corners[sides]
    for _ in range(_HALVINGS):
        lines = _halved(lines, random)
    turned = number > number[after]
    own = lines[side.reshape(-1)]
    own[turned] = own[turned][:, ::-1]
    return np.split(own[:, :-1].reshape(-1, 2), ends[:-1] * (2**_HALVINGS))


def _halved(lines: NDArray[np.float64], random: np.random.Generator) -> NDArray[np.float64]:
    """Return lines, (sides, points, 2), with a point more between each two."""
    along = np.diff(lines, axis=1)
    across = np.stack([-along[..., 1], along[..., 0]], axis=-1)
    moved = lines[:, :-1] + along / 2 + across * random.uniform(-_BREAK, _BREAK, (*along.shape[:2], 1))
    found = np.empty((len(lines), 2 * lines.shape[1] - 1, 2))
    found[:, ::2], found[:, 1::2] = lines, moved
    return found


def ages_of(
    units: Units, people: NDArray[np.float64], random: np.random.Generator
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Draw women and men by age, each of shape (units, ages); small places are older."""
    people = people.astype(int)
    middle = np.array(_BOUNDS) + 2.5
    old = np.clip(0.030 - 0.0045 * np.log10(np.maximum(people, 1)) + random.normal(0, 0.004, people.size), -0.01, 0.05)
    weights = np.array(_PYRAMID) * np.exp(old[:, None] * (middle - 45.0))
    shares = weights / weights.sum(axis=1, keepdims=True)
    women = random.binomial(people, np.clip(random.normal(0.495, 0.02, people.size), 0.3, 0.7))
    return random.multinomial(women, shares), random.multinomial(people - women, shares)


def balance_of(units: Units, women: NDArray[np.int64], men: NDArray[np.int64]) -> list[NDArray[np.float64]]:
    """Share the births and deaths of each province among its units, by their young women and their old."""
    province = np.array([code[:2] for code in units.codes])
    young, old = women[:, 4:8].sum(axis=1) + 0.01, (women + men)[:, 13:].sum(axis=1) + 0.01
    shared = []
    for name, weights in (("nacimientos", young), ("defunciones", old)):
        totals = _events(DATA / f"provincias_{name}_1975_2021.csv")
        found = np.zeros(len(units.codes))
        for key, total in totals.items():
            here = province == key
            found[here] = np.round(total * weights[here] / weights[here].sum())
        shared.append(found)
    return shared


def flows_of(units: Units, employed: NDArray[np.float64], random: np.random.Generator) -> dict[str, object]:
    """Draw commuting to the units around and to the largest of a wider circle, by people and distance."""
    people, count = units.people[END], len(units.codes)
    tree = cKDTree(units.seats)
    distance, near = tree.query(units.seats, k=150)
    largest = np.argsort(-people[near[:, _NEIGHBOURS + 1 :]], axis=1, kind="stable")[:, :_CENTRES] + _NEIGHBOURS + 1
    chosen = np.hstack([np.tile(np.arange(_NEIGHBOURS + 1), (count, 1)), largest])
    targets, metres = np.take_along_axis(near, chosen, axis=1), np.take_along_axis(distance, chosen, axis=1)
    weights = (people[targets] + 50.0) ** 0.8 * np.exp(-metres / 12_000.0) * random.lognormal(0, 0.5, targets.shape)
    weights[:, 0] *= 6.0  # who stays
    workers = random.multinomial(employed.astype(int), weights / weights.sum(axis=1, keepdims=True))
    row, column = np.nonzero(workers)
    codes = np.array(units.codes)
    return {"origin": codes[row], "destination": codes[targets[row, column]], "workers": workers[row, column]}


def write_table(package: Path, name: str, columns: Mapping[str, object], shapes: Iterable[ogr.Geometry] = ()) -> None:
    """Write columns, and shapes in EPSG:3035 where there are any, as a table of a GeoPackage."""
    driver = ogr.GetDriverByName("GPKG")
    source = ogr.Open(str(package), 1) if package.exists() else driver.CreateDataSource(str(package))
    shapes = list(shapes)
    kind = shapes[0].GetGeometryType() if shapes else ogr.wkbNone
    layer = source.CreateLayer(name, _reference(_EQUAL_AREA) if shapes else None, kind)
    arrays = {field: np.asarray(values) for field, values in columns.items()}
    for field, values in arrays.items():
        whole = values.dtype.kind == "f" and field != "area_km2"
        layer.CreateField(ogr.FieldDefn(field, ogr.OFTInteger64 if whole else _TYPES[values.dtype.kind]))
    layer.StartTransaction()
    for row, cells in enumerate(zip(*(values.tolist() for values in arrays.values()), strict=True)):
        feature = ogr.Feature(layer.GetLayerDefn())
        for place, value in enumerate(cells):
            if value == value:  # unknown stays NULL
                feature.SetField(place, value)
        if shapes:
            feature.SetGeometry(shapes[row])
        layer.CreateFeature(feature)
    layer.CommitTransaction()


def services_of(units: Units, random: np.random.Generator) -> tuple[dict[str, list[str]], NDArray[np.float64]]:
    """Draw services near the seats, more of them where more people live: their columns and points."""
    kinds, places = [], []
    for kind, (count, power) in _SERVICES.items():
        weights = units.people[END] ** power
        found = random.choice(len(units.codes), count, p=weights / weights.sum())
        kinds += [kind] * count
        places.append(units.seats[found] + random.normal(0, 1500.0, (count, 2)))
    points = np.vstack(places)
    columns = {"code": [f"s{row:05d}" for row in range(len(kinds))], "type": kinds,
               "name": [f"{kind} {row}" for row, kind in enumerate(kinds)]}  # fmt: skip
    return columns, points


def earlier_services(
    columns: dict[str, list[str]], points: NDArray[np.float64], random: np.random.Generator
) -> tuple[dict[str, list[str]], NDArray[np.float64]]:
    """Draw those of an earlier date: of twenty one had not opened yet, and one more has closed since."""
    rows = np.arange(len(points))
    stayed, closed = rows[random.uniform(size=rows.size) > _CHANGED], rows[random.uniform(size=rows.size) < _CHANGED]
    earlier = {name: [values[row] for row in (*stayed, *closed)] for name, values in columns.items()}
    earlier["code"][len(stayed) :] = [f"closed{row:05d}" for row in closed.tolist()]
    return earlier, np.vstack([points[stayed], points[closed] + random.normal(0, 3000.0, (len(closed), 2))])


def write_points(package: Path, name: str, columns: Mapping[str, object], points: NDArray[np.float64]) -> None:
    """Write columns and points as a table of a GeoPackage."""
    write_table(package, name, columns, [point(x, y) for x, y in points])


def _write_grids(folder: Path, units: Units, random: np.random.Generator) -> None:
    """Spread the people of each unit over cells of 1 km2 around its seat, and build for them."""
    low = np.floor(units.seats.min(axis=0) / 10_000 - 4) * 10_000
    columns, rows = np.ceil((units.seats.max(axis=0) + 40_000 - low) / _CELL).astype(int)
    top = low[1] + rows * _CELL
    x, y = low[0] + (np.arange(columns) + 0.5) * _CELL, top - (np.arange(rows) + 0.5) * _CELL
    centres = np.column_stack([np.tile(x, rows), np.repeat(y, columns)])
    metres, owner = cKDTree(units.seats).query(centres)
    seat = ((top - units.seats[:, 1]) // _CELL * columns + (units.seats[:, 0] - low[0]) // _CELL).astype(int)
    land = metres <= _SEA[1]
    weights = np.where(random.uniform(size=owner.size) < 0.35, random.lognormal(0, 1, owner.size), 0.0) * land
    reach = 600.0 + 1000.0 * np.sqrt(units.people[END] / 9500.0)  # metres: 3,000 people a km2 on a disc
    weights *= np.exp(-metres / reach[owner])
    total = np.bincount(owner, weights, len(units.codes))
    frame = (low[0], _CELL, 0.0, top, 0.0, -_CELL)
    write_grid(folder / "land.tif", np.where(land, _CELL**2, 0.0).reshape(rows, columns), frame)
    for ending, year, metres_each in (("", END, 190.0), ("_start", START, 150.0)):
        people = units.people[year]
        centre = np.where(total > 0, 0.3 / (1.0 + people / 5000.0), 1.0)  # who lives in the cell of the seat
        cells = ((1.0 - centre) * people / np.where(total, total, 1.0))[owner] * weights
        np.add.at(cells, seat, centre * people)
        write_grid(folder / f"population{ending}.tif", cells.reshape(rows, columns), frame)
        built = np.minimum(cells * metres_each, 0.9 * _CELL**2) * land
        write_grid(folder / f"builtup{ending}.tif", built.reshape(rows, columns), frame)


def write_grid(path: Path, cells: NDArray[np.float64], frame: tuple[float, ...]) -> None:
    """Write cells in EPSG:3035 as a GeoTIFF."""
    options = ["COMPRESS=DEFLATE", "TILED=YES"]
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), *cells.shape[::-1], 1, gdal.GDT_Float32, options)
    dataset.SetGeoTransform(frame)
    dataset.SetProjection(_reference(_EQUAL_AREA).ExportToWkt())
    dataset.GetRasterBand(1).SetNoDataValue(-1)
    dataset.GetRasterBand(1).WriteArray(cells.astype(np.float32))


def _age_columns(sex: str, counts: NDArray[np.int64], suffix: str = "") -> dict[str, NDArray[np.int64]]:
    ends = [str(bound - 1) for bound in _BOUNDS[1:]] + ["plus"]
    return {f"{sex}_{bound}_{end}{suffix}": counts[:, i]
            for i, (bound, end) in enumerate(zip(_BOUNDS, ends, strict=True))}  # fmt: skip


def _earlier_ages(units: Units, random: np.random.Generator) -> dict[str, NDArray[np.int64]]:
    """Draw the ages of the earlier date; of a unit whose people are unknown then, from those of before and after."""
    then = units.people[AGES_START]
    known = np.where(np.isnan(then), (units.people[START] + units.people[END]) / 2, then)
    women, men = ages_of(units, known, random)
    return _age_columns("w", women, f"_{AGES_START}") | _age_columns("m", men, f"_{AGES_START}")


def _events(path: Path) -> dict[str, float]:
    """Add up births or deaths of the years of the diagnosis, by the code of the province."""
    totals: dict[str, float] = {}
    with path.open(encoding="utf-8-sig") as file:
        for row in csv.DictReader(file, delimiter=";"):
            if row["Sexo"] == "Total" and row["Codigo"] != "00" and START <= int(row["Periodo"]) < END:
                totals[row["Codigo"]] = totals.get(row["Codigo"], 0.0) + float(row["Total"])
    return totals


def _numbers(rows: list[dict[str, str]], name: str) -> NDArray[np.float64]:
    return np.array([float(row[name]) if row[name] else np.nan for row in rows])


def _projected(degrees: NDArray[np.float64]) -> NDArray[np.float64]:
    to_plane = osr.CoordinateTransformation(_reference(4258), _reference(_EQUAL_AREA))
    return np.array(to_plane.TransformPoints(degrees.tolist()))[:, :2]


def _reference(code: int) -> osr.SpatialReference:
    osr.UseExceptions()
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(code)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def _polygon(ring: NDArray[np.float64]) -> ogr.Geometry:
    outline, shape = ogr.Geometry(ogr.wkbLinearRing), ogr.Geometry(ogr.wkbPolygon)
    for x, y in [*ring.tolist(), ring[0].tolist()]:
        outline.AddPoint_2D(x, y)
    shape.AddGeometry(outline)
    return shape


def point(x: float, y: float) -> ogr.Geometry:
    """Return a point."""
    shape = ogr.Geometry(ogr.wkbPoint)
    shape.AddPoint_2D(x, y)
    return shape


if __name__ == "__main__":
    for _name, _value in make_country(Path(sys.argv[1])).items():
        print(f"{_name}: {_value}")
