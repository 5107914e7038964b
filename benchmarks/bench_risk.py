"""How long the risk of depopulation of every Spanish municipality takes.

Run from the root of the checkout: `python benchmarks/bench_risk.py [table.csv.gz]`.  Without a table it makes 8,131
synthetic units; with the municipal series of Spain (columns ine_muni, pop2001, pop2018, area_km2) it reads that, and
prints the figure that the Bank of Spain's 3,403 is compared with.
"""

from __future__ import annotations

import csv
import gzip
import json
import sys
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.measure import report  # noqa: E402
from urban_rural_linkages.core.demography.age import age_table  # noqa: E402
from urban_rural_linkages.core.demography.age_fields import BOTH, AgeGroup  # noqa: E402
from urban_rural_linkages.core.demography.criteria_format import parse_criteria  # noqa: E402
from urban_rural_linkages.core.demography.group_totals import summarise_risk  # noqa: E402
from urban_rural_linkages.core.demography.risk import assess_risk  # noqa: E402
from urban_rural_linkages.core.demography.unit_data import UnitData, unit_data  # noqa: E402

UNITS = 8131
YEARS = range(1998, 2022)
REPEATS = 5


def synthetic_units() -> UnitData:
    """Make units of every size, with yearly series, ages, and unknowns here and there."""
    random = np.random.default_rng(12345)
    population = np.round(np.exp(random.normal(6.3, 1.8, UNITS)))
    stocks = {year: np.round(population * random.normal(0.99, 0.02, UNITS) ** (year - 1998)) for year in YEARS}
    stocks[2001][random.random(UNITS) < 0.003] = np.nan
    shares = (0.1, 0.6, 0.3)
    groups = zip((0, 16, 65), (15, 64, None), shares, strict=True)
    return unit_data(
        [f"{number:05d}" for number in range(UNITS)],
        2001,
        2021,
        stocks,
        area_km2=np.exp(random.normal(3.6, 1.0, UNITS)),
        natural={(year, year): np.round(population * random.normal(-0.004, 0.01, UNITS)) for year in YEARS},
        ages=age_table(
            {AgeGroup(BOTH, first, last, str(first)): np.round(stocks[2021] * s) for first, last, s in groups}
        ),
    )


def spanish_units(path: Path) -> UnitData:
    """Read the municipal series of Spain."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))

    def column(name: str) -> list[float]:
        return [float(row[name]) if row[name] else np.nan for row in rows]

    stocks = {year: column(f"pop{year}") for year in (2001, 2018)}
    return unit_data([row["ine_muni"] for row in rows], 2001, 2018, stocks, area_km2=column("area_km2"))


def main(arguments: list[str]) -> None:
    """Time the sets that make the longest rules, and print one line each."""
    data = spanish_units(Path(arguments[0])) if arguments else synthetic_units()
    names = ["seed_2001_2018"] if arguments else ["seed_2001_2018", "vc_ley5_2023_risk", "clm_ley2_2021"]
    provinces = [identifier[:2] for identifier in data.ids]
    for name in names:
        path = ROOT / "resources" / "criteria" / f"{name}.json"
        criteria = parse_criteria(json.loads(path.read_text(encoding="utf-8")))
        seconds = []
        for _ in range(REPEATS):
            begin = time.process_time()
            total = summarise_risk(data, assess_risk(criteria, data), provinces)[-1]
            seconds.append(time.process_time() - begin)
        print(f"at risk {total.at_risk}, undecided {total.undecided}, inhabitants {total.population_at_risk:.0f}")
        report("core: assess_risk", f"{name}, {len(data.ids):,} units", min(seconds))


if __name__ == "__main__":
    main(sys.argv[1:])
