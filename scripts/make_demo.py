"""Make the demonstration region in resources/demo from one seed; the same figures at every run.

Usage: make_demo.py [FOLDER]
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from demo.arcs import label_polygons
from demo.flows import make_flows, travel_minutes
from demo.frame import SIZE
from demo.grids import COARSE, FINE, GRID_YEARS, NO_PEOPLE, Grids, make_grids
from demo.linkages import make_linkages
from demo.past_services import make_past_services
from demo.people import published, simulate
from demo.places import make_place_figures
from demo.planar import Link
from demo.profile import make_municipalities
from demo.reference import write_reference
from demo.relief import make_relief
from demo.roads import make_roads
from demo.services import make_services
from demo.settlements import make_settlements
from demo.tables import Region, all_tables
from demo.territory import make_territory
from demo.write import burn_lines, burn_units, write_geopackage, write_raster
from osgeo import gdal
from scipy.ndimage import distance_transform_edt

ROOT = Path(__file__).resolve().parents[1]


def main(folder: Path) -> None:
    """Make the region step by step and write it to a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    relief = make_relief()
    territory = make_territory(relief)
    towns = make_municipalities(relief, territory)
    parts = simulate(towns.profile)
    people, exists = published(parts, towns.profile)
    places = make_settlements(relief, territory)
    figures = make_place_figures(places, towns, people)
    links = make_roads(relief, territory, places, figures.population)
    minutes = travel_minutes(links, places.xy[: len(towns.code)])
    flows = make_flows(minutes, towns, people)
    services = make_services(places, towns, people)
    shapes = label_polygons(territory.unit_of_cell)
    past = make_past_services(places, towns, people, services)
    linkages = make_linkages(minutes, towns, people, flows, services)
    region = Region(relief, shapes, towns, people, exists, places, figures, links, services, flows, past, linkages)
    write_geopackage(folder / "region.gpkg", all_tables(region))
    units = {cell: burn_units(shapes, cell, SIZE) for cell in (FINE, COARSE)}
    write_grids(folder, make_grids(relief, places, parts, figures, units=units, near_road=roadsides(links)))
    write_reference(folder)
    add_what_the_plugin_makes(folder)


def add_what_the_plugin_makes(folder: Path) -> None:
    """Write the impact assessment and the plans of the scenario board."""
    sys.path.insert(0, str(ROOT))
    from demo.assessment import write_assessment  # noqa: PLC0415 - it needs the path of the plugin
    from demo.scenarios import write_scenarios  # noqa: PLC0415

    write_assessment(folder, ROOT / "resources" / "checklists")
    write_scenarios(folder)


def roadsides(links: list[Link]) -> np.ndarray:
    """Return 1 on the main roads, falling to 0 within some hundred metres, on cells of 100 m."""
    main_roads = [link.line for link in links if link.highway in {"trunk", "primary", "secondary", "tertiary"}]
    return np.exp(-((distance_transform_edt(~burn_lines(main_roads, FINE, SIZE)) / 2.2) ** 2))


def write_grids(folder: Path, grids: Grids) -> None:
    """Write the rasters."""
    files = [
        ("dem_100m", grids.dem, FINE, gdal.GDT_Int16, -32768, "Height above the sea (m)"),
        ("landcover_100m", grids.landcover, FINE, gdal.GDT_Byte, 0, "Land cover, classes of ESA WorldCover"),
        ("population_100m_2021", grids.people_fine, FINE, gdal.GDT_Int16, NO_PEOPLE, "Persons, 1 January 2021"),
        ("land_1km", grids.land, COARSE, gdal.GDT_Int32, NO_PEOPLE, "Land per cell (m2)"),
    ]
    for year in GRID_YEARS:
        files += [
            (
                f"population_1km_{year}",
                grids.people[year],
                COARSE,
                gdal.GDT_Int32,
                NO_PEOPLE,
                f"Persons, 1 January {year}",
            ),
            (
                f"builtup_1km_{year}",
                grids.built[year],
                COARSE,
                gdal.GDT_Int32,
                NO_PEOPLE,
                f"Built-up land (m2), {year}",
            ),
        ]
    for name, values, cell, kind, nodata, title in files:
        write_raster(folder / f"{name}.tif", values, cell, kind=kind, nodata=nodata, title=title)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "resources" / "demo")
