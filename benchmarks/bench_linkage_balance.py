"""Balance of links: the pairs of 335,000 flows of one layer, and partnership candidates of 8,000 units.

Run from the root of the checkout: `python -m benchmarks.bench_linkage_balance [units]`.  Commuting is made by gravity
with a fixed seed, as for labour markets, 42 flows a unit.  The peer is pandas, which groups the flows by unordered
pair; the sums of gross, net and intensity must be the same.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import numpy as np

from benchmarks import bench_labour_markets
from benchmarks.measure import agreed, alone, peer_output, peer_python, product, report

UNITS, FLOWS_PER_UNIT = 8000, 42
TOWNS = 400  # the units with most residents
PANDAS = """
import sys, time
import numpy as np, pandas as pd
table = np.load(sys.argv[1])
flows = pd.DataFrame({name: table[name] for name in ("origin", "destination", "workers")})
flows = flows.astype({"origin": "string", "destination": "string"})
def pairs():
    apart = flows[flows["origin"] != flows["destination"]]
    first = apart[["origin", "destination"]].min(axis=1)
    forward = (apart["origin"] == first).to_numpy()
    second = apart["destination"].where(forward, apart["origin"])
    frame = pd.DataFrame({"first": first, "second": second, "there": np.where(forward, apart["workers"], 0),
                          "back": np.where(forward, 0, apart["workers"])})
    found = frame.groupby(["first", "second"], sort=True).sum()
    sent = flows.groupby("origin")["workers"].sum()
    one, other = (found.index.get_level_values(end) for end in ("first", "second"))
    found["gross"], found["net"] = found["there"] + found["back"], found["there"] - found["back"]
    least = np.minimum(sent.reindex(one).fillna(0).to_numpy(), sent.reindex(other).fillna(0).to_numpy())
    found["intensity"] = found["gross"].to_numpy() / np.where(least > 0, least, np.nan)
    return found.sort_values("gross", ascending=False, kind="stable")
pairs()
begin = time.process_time()
found = pairs()
print(time.process_time() - begin, len(found), found["gross"].sum(), found["net"].abs().sum(), found["intensity"].sum())
"""


def figures_of_pairs(path: str) -> list[float]:
    """Read the flows as a layer and balance it, in core; return sums of the pairs."""
    from urban_rural_linkages.core.linkages.balance import balance  # noqa: PLC0415 - core alone is measured

    found = balance(_layer(path))
    return [found.gross.size, float(found.gross.sum()), float(np.abs(found.net).sum()),
            float(np.nansum(found.intensity))]  # fmt: skip


def candidates(path: str) -> list[int]:
    """Judge all pairs of a rural unit and a town by work and reciprocity, in core; return the pairs and the strong."""
    from urban_rural_linkages.core.linkages.partnership_figures import Knowledge, pair_figures  # noqa: PLC0415
    from urban_rural_linkages.core.linkages.partnerships import judge  # noqa: PLC0415

    layer = _layer(path)
    urban = layer.sent >= np.sort(layer.sent)[-TOWNS]
    neighbours = layer.origin[layer.origin != layer.destination], layer.destination[layer.origin != layer.destination]
    found = judge(pair_figures(layer, urban, Knowledge(borders=neighbours)))
    return [found.met.size, found.counts()["strong"]]


def _layer(path: str):  # type: ignore[no-untyped-def]
    from urban_rural_linkages.core.linkages.layers import LinkRows, link_layers  # noqa: PLC0415

    table = np.load(path)
    ends = [[f"{number:05d}" for number in table[name].tolist()] for name in ("origin", "destination")]
    return link_layers(LinkRows(*ends, table["workers"])).layers[0]


def measure(units: int, folder: Path) -> None:
    """Measure pairs on files and in core, beside pandas, and the candidates in core."""
    from benchmarks.country import write_table  # noqa: PLC0415 - knows GDAL, which core does not

    bench_labour_markets.FLOWS_PER_UNIT = FLOWS_PER_UNIT
    origin, destination, workers = bench_labour_markets.synthetic_flows(units)
    path = folder / "flows.npz"
    np.savez(path, origin=origin, destination=destination, workers=workers)
    ends = {"origin": origin, "destination": destination}
    codes = {name: [f"{number:05d}" for number in numbers.tolist()] for name, numbers in ends.items()}
    write_table(folder / "flows.gpkg", "flows", {**codes, "workers": workers})
    what = f"pairs of {workers.size:,} flows, {units:,} units"
    ours = product("linkagebalance", {"FLOWS": str(folder / "flows.gpkg"), "ORIGIN": "origin",
                                      "DESTINATION": "destination", "VALUE": "workers",
                                      "OUTPUT": str(folder / "links.gpkg")})  # fmt: skip
    core = alone("benchmarks.bench_linkage_balance:figures_of_pairs", str(path))
    if ours.result["N_PAIRS"] != core.result[0]:
        raise AssertionError(f"{what}: {ours.result['N_PAIRS']} pairs on files, {core.result[0]} in core.")
    report("linkagebalance", f"{what}, read and written", *ours[1:])
    words = peer_output(peer_python("PYTHON_OF_PANDAS"), PANDAS, path)
    if words is None:
        report("core: balance", what, *core[1:], peer="pandas")
    else:
        same = agreed(core.result, [float(word) for word in words[1:]], 1e-9)
        report("core: balance", what, *core[1:], peer="pandas", peer_seconds=float(words[0]), same=same)
    judged = alone("benchmarks.bench_linkage_balance:candidates", str(path))
    report("core: partnership candidates", f"{judged.result[0]:,} pairs, {judged.result[1]} strong", *judged[1:])


def main(arguments: list[str]) -> None:
    """Measure one size."""
    with tempfile.TemporaryDirectory() as folder:
        measure(int(arguments[0]) if arguments else UNITS, Path(folder))


if __name__ == "__main__":
    main(sys.argv[1:])
