"""Pairs of origins and destinations over a road network, times over a million roads, and 25 million pairs to a measure.

Run from the root of the checkout: `python -m benchmarks.bench_od [roads] [national origins]`.  The roads are those of
bench_network: 100,000 for the pairs, ten times as many for the nearest service.  The places lie at junctions, so that
the peer (geopandas reads the same file, scipy searches the graph of its junctions) has no legs beside the roads to add;
it gives minutes alone, ours kilometres too.  The table of a whole country is 8,131 places by 3,080 services, each pair
once; its scores are held against the formula on arrays.
"""

from __future__ import annotations

import sqlite3
import struct
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import numpy as np
from osgeo import ogr, osr

from benchmarks.bench_network import synthetic_roads
from benchmarks.measure import agreed, alone, end_qgis, peer_output, peer_python, product, report, start_qgis

ORIGINS, DESTINATIONS, MINUTES = 500, 5000, 30.0
NATIONAL_SERVICES, CUTOFF = 3080, 30.0

PEER = """
import sys, time
import geopandas, numpy as np, shapely
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra
folder, minutes = sys.argv[1], float(sys.argv[2])
def pairs(name):
    roads = geopandas.read_file(f"{folder}/{name}.gpkg", engine="pyogrio")
    seconds = shapely.length(roads.geometry.values) / (roads["speed"].values / 3.6)
    ends = np.concatenate([shapely.get_coordinates(shapely.get_point(roads.geometry.values, i)) for i in (0, -1)])
    nodes, number = np.unique(ends[:, 0] + 1j * ends[:, 1], return_inverse=True)
    tail, head = number.reshape(2, -1)
    origin, to, cost = np.append(tail, head), np.append(head, tail), np.append(seconds, seconds)
    order = np.lexsort((cost, to, origin))
    pair = origin[order] * nodes.size + to[order]
    order = order[np.diff(pair, prepend=-1) != 0]
    graph = csr_matrix((cost[order], (origin[order], to[order])), (nodes.size, nodes.size))
    found = []
    for layer in ("origins", "destinations"):
        xy = shapely.get_coordinates(geopandas.read_file(f"{folder}/{layer}.gpkg", engine="pyogrio").geometry.values)
        found.append(np.searchsorted(nodes, xy[:, 0] + 1j * xy[:, 1]).clip(0, nodes.size - 1))
    blocks = [dijkstra(graph, indices=block, limit=minutes * 60 * (1 + 1e-9))[:, found[1]] / 60
              for block in np.array_split(found[0], 20)]
    return np.concatenate(blocks)
pairs("few")
begin = time.process_time()
table = pairs("roads")
origin, destination = np.nonzero(table <= minutes)
with open(f"{folder}/peer.csv", "w") as file:
    np.savetxt(file, np.column_stack((origin, destination, table[origin, destination])), "%d,%d,%.9f")
print(time.process_time() - begin)
"""


def layer(path: Path, kind: int, field: tuple[str, int], geometries: list[bytes], values: list) -> None:
    """Write a layer of one field."""
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(25830)
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    made = source.CreateLayer(path.stem, reference, kind)
    made.CreateField(ogr.FieldDefn(*field))
    made.StartTransaction()
    for geometry, value in zip(geometries, values, strict=True):
        feature = ogr.Feature(made.GetLayerDefn())
        if geometry:
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(geometry))
        feature.SetField(0, value)
        made.CreateFeature(feature)
    made.CommitTransaction()
    del made, source


def make(folder: Path, roads: int) -> None:
    """Make roads, and places at their junctions."""
    for name, count in (("few", 1000), ("roads", roads), ("many", 10 * roads)):
        geometries, speeds = synthetic_roads(count)
        layer(folder / f"{name}.gpkg", ogr.wkbLineString, ("speed", ogr.OFTReal), geometries, speeds.tolist())
        if name == "roads":
            ends = np.unique([geometry[9:25] for geometry in geometries])
            chosen = np.random.default_rng(3).choice(ends, ORIGINS + DESTINATIONS, replace=False)
    points = [struct.pack("<BI", 1, 1) + bytes(end).ljust(16, b"\0") for end in chosen]
    for name, part in (("origins", points[:ORIGINS]), ("destinations", points[ORIGINS:])):
        ids = [f"{row:05d}" for row in range(len(part))]
        layer(folder / f"{name}.gpkg", ogr.wkbPoint, ("id", ogr.OFTString), part, ids)


def core_pairs(folder: str) -> int:
    """Measure the same pairs with core on arrays; return how many there are."""
    from urban_rural_linkages.core.access.graph import build_network  # noqa: PLC0415
    from urban_rural_linkages.core.access.lines import lines_from_wkb  # noqa: PLC0415
    from urban_rural_linkages.core.access.od import od_matrix  # noqa: PLC0415

    data = dict(np.load(f"{folder}/arrays.npz", allow_pickle=False))
    network = build_network(lines_from_wkb([row.tobytes() for row in data["roads"]], "roads"), data["speeds"])
    return int(od_matrix(network, data["origins"], data["destinations"], max_minutes=MINUTES).minutes.size)


def core_nearest(folder: str) -> int:
    """Find the nearest of the origins on ten times as many roads; return how many places have one."""
    from urban_rural_linkages.core.access.graph import build_network  # noqa: PLC0415
    from urban_rural_linkages.core.access.lines import lines_from_wkb  # noqa: PLC0415
    from urban_rural_linkages.core.access.network import network_access  # noqa: PLC0415

    data = dict(np.load(f"{folder}/many.npz", allow_pickle=False))
    network = build_network(lines_from_wkb([row.tobytes() for row in data["roads"]], "roads"), data["speeds"])
    found = network_access(network, data["destinations"], data["origins"], k=1, max_minutes=0, pass_over=True)
    return int(np.isfinite(found.nearest.minutes).sum())


def arrays(folder: Path, roads: int) -> None:
    """Keep the same data as arrays."""
    places = {}
    for name in ("origins", "destinations"):
        source = ogr.Open(str(folder / f"{name}.gpkg"))
        places[name] = np.array([row.GetGeometryRef().GetPoint_2D() for row in source.GetLayer(0)])
    for name, count in (("arrays", roads), ("many", 10 * roads)):
        geometries, speeds = synthetic_roads(count)
        lines = np.frombuffer(b"".join(geometries), dtype=np.uint8).reshape(len(geometries), -1)
        np.savez(folder / f"{name}.npz", roads=lines, speeds=speeds, **places)


def pairs(folder: Path, roads: int) -> None:
    """Measure the pairs: the product, core, and the peer on the same files."""
    inputs = {"NETWORK": str(folder / "roads.gpkg"), "SPEED": "speed", "MAX_MINUTES": MINUTES, "ISLANDS": "use"}
    ours = product("odmatrix", {
        "ORIGINS": str(folder / "origins.gpkg"), "ORIGIN_ID": "id", "DESTINATIONS": str(folder / "destinations.gpkg"),
        "DESTINATION_ID": "id", "OUTPUT": str(folder / "pairs.gpkg"), **inputs,
    })  # fmt: skip
    core = alone("benchmarks.bench_od:core_pairs", str(folder))
    with closing(sqlite3.connect(folder / "pairs.gpkg")) as database:
        found = database.execute("SELECT origin, destination, minutes FROM pairs ORDER BY 1, 2").fetchall()
    agreed(len(found), core.result)
    words = peer_output(peer_python("PYTHON_OF_GEOPANDAS"), PEER, folder, MINUTES)
    theirs = np.loadtxt(folder / "peer.csv", delimiter=",") if words else None
    same = agreed(np.array(found, dtype=float), theirs, 0.0, 1e-6) if words else ""
    seconds = float(words[0]) if words else None
    what = f"{ORIGINS} x {DESTINATIONS} within {MINUTES:g} min, {roads:,} roads: {len(found):,} pairs"
    report("odmatrix", what, ours.seconds, ours.memory, peer="geopandas, scipy: minutes alone", peer_seconds=seconds,
           same=same, before="7.9")  # fmt: skip
    report("core: od_matrix", what, core.seconds, core.memory)


def nearest(folder: Path, roads: int) -> None:
    """Measure the nearest service over a million roads: the product, and core."""
    ours = product("networktraveltime", {
        "DEMAND": str(folder / "destinations.gpkg"), "DEMAND_ID": "id", "SERVICES": str(folder / "origins.gpkg"),
        "SERVICE_ID": "id", "NETWORK": str(folder / "many.gpkg"), "SPEED": "speed", "MAX_MINUTES": 0, "K": 1,
        "OUTPUT": str(folder / "times.gpkg"),
    })  # fmt: skip
    core = alone("benchmarks.bench_od:core_nearest", str(folder))
    with closing(sqlite3.connect(folder / "times.gpkg")) as database:
        agreed(database.execute("SELECT count(time_min) FROM times").fetchone(), [core.result])
    what = f"nearest of {ORIGINS} for {DESTINATIONS} places, {10 * roads:,} roads"
    report("networktraveltime", what, ours.seconds, ours.memory, before="11.0")
    report("core: network_access", what, core.seconds, core.memory)


def national(folder: Path, origins: int) -> None:
    """Measure 2SFCA on the pairs of a country."""
    random = np.random.default_rng(2)
    places = [f"{row:05d}" for row in range(origins)]
    services = [f"{row:04d}" for row in range(NATIONAL_SERVICES)]
    minutes = random.uniform(0.0, 180.0, (origins, NATIONAL_SERVICES)).round(2)
    people, beds = random.integers(1, 500, origins), random.integers(1, 500, NATIONAL_SERVICES)
    layer(folder / "country.gpkg", ogr.wkbNone, ("origin", ogr.OFTString), [], [])
    with closing(sqlite3.connect(folder / "country.gpkg")) as database, database:
        for (trigger,) in database.execute("SELECT name FROM sqlite_master WHERE tbl_name = 'country' AND "
                                           "type = 'trigger'").fetchall():  # fmt: skip
            database.execute(f'DROP TRIGGER "{trigger}"')
        database.execute("ALTER TABLE country ADD COLUMN destination TEXT")
        database.execute("ALTER TABLE country ADD COLUMN minutes REAL")
        for place, row in zip(places, minutes, strict=True):
            database.executemany("INSERT INTO country (origin, destination, minutes) VALUES (?, ?, ?)",
                                 zip([place] * len(services), services, row.tolist(), strict=True))  # fmt: skip
        database.execute("UPDATE gpkg_ogr_contents SET feature_count = ?", (minutes.size,))
    for name, ids in (("places", places), ("services", services)):
        layer(folder / f"{name}.gpkg", ogr.wkbNone, ("id", ogr.OFTString), [b""] * len(ids), ids)
        amounts = people if name == "places" else beds
        with closing(sqlite3.connect(folder / f"{name}.gpkg")) as database, database:
            database.execute(f"ALTER TABLE {name} ADD COLUMN n REAL")
            database.executemany(f"UPDATE {name} SET n = ? WHERE id = ?",  # noqa: S608
                                 zip(amounts.tolist(), ids, strict=True))  # fmt: skip
    ours = product("accessibilitymeasures", {
        "OD": str(folder / "country.gpkg"), "ORIGIN": "origin", "DESTINATION": "destination", "COST": "minutes",
        "DEMAND": str(folder / "places.gpkg"), "DEMAND_ID": "id", "DEMAND_POP": "n",
        "SUPPLY": str(folder / "services.gpkg"), "SUPPLY_ID": "id", "SUPPLY_CAP": "n",
        "MEASURE": "2sfca", "CUTOFF": CUTOFF, "OUTPUT": str(folder / "scores.gpkg"),
    })  # fmt: skip
    near = (minutes <= CUTOFF).astype(float)
    expected = near @ (beds / (people @ near))
    with closing(sqlite3.connect(folder / "scores.gpkg")) as database:
        agreed([score for (score,) in database.execute("SELECT score FROM scores ORDER BY id")], expected, 1e-9)
    report("accessibilitymeasures", f"2SFCA of {minutes.size / 1e6:.3g} M pairs, gpkg", ours.seconds, ours.memory,
           before="about 21 GB")  # fmt: skip


def main(arguments: list[str]) -> None:
    """Measure."""
    roads, origins = (int(argument) for argument in (*arguments, "100000", "8131")[:2])
    start_qgis()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make(folder, roads)
        arrays(folder, roads)
        pairs(folder, roads)
        nearest(folder, roads)
        national(folder, origins)
    end_qgis()


if __name__ == "__main__":
    main(sys.argv[1:])
