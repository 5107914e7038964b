"""The rows of every layer, in the order in which they are written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from osgeo import ogr

from .arcs import label_polygons, ring_area
from .flows import Flows
from .frame import LABEL, LAST_YEAR, YEARS, Floats
from .linkages import SECTORS, Linkages
from .past_services import PastService
from .people import EVENTS, WOMEN, People, groups
from .places import PlaceFigures
from .planar import Link
from .profile import Municipalities
from .relief import Relief
from .rivers import make_rivers
from .services import Service
from .settlements import Settlements
from .write import Table, line, point, polygon

MIDDLE = 10  # the place of 2011 among the years


@dataclass
class Region:
    """Everything that was made; municipalities in the order of their capitals."""

    relief: Relief
    shapes: dict[int, list[Floats]]
    towns: Municipalities
    people: People
    exists: np.ndarray
    places: Settlements
    figures: PlaceFigures
    links: list[Link]
    services: list[Service]
    flows: Flows
    past_services: list[PastService]
    linkages: Linkages

    @property
    def by_code(self) -> list[int]:
        """The municipalities in the order of their codes."""
        return sorted(range(len(self.towns.code)), key=lambda unit: self.towns.code[unit])


def all_tables(region: Region) -> list[Table]:
    """Return the tables of the GeoPackage."""
    return [
        municipalities(region),
        settlements(region),
        services(region),
        roads(region),
        rivers(region),
        outline(region),
        water(region),
        people_yearly(region),
        people_2021(region),
        people_2011(region),
        vital(region),
        flows(region),
        past_services(region),
        linkages(region),
        associations(region),
        about(),
    ]


def municipalities(region: Region) -> Table:
    """Return the layer of municipalities."""
    fields = [("code", "text"), ("name", "text"), ("comarca", "text"), ("area_km2", "real"), ("created", "int")]
    fields += [(f"t{year}", "int") for year in YEARS]
    fields += [
        (name, "int")
        for name in (
            "births",
            "deaths",
            "births_01_17",
            "deaths_01_17",
            "pop_65",
            "pop_0_14",
            "women",
            "employed",
            "jobs",
            *(f"jobs_{sector}" for sector in SECTORS),
        )
    ]
    return Table(
        "municipalities",
        "Municipalities with their people; stocks on 1 January",
        ogr.wkbPolygon,
        fields,
        [municipality(region, unit) for unit in region.by_code],
    )


def municipality(region: Region, unit: int) -> tuple[ogr.Geometry, list[Any]]:
    """Return one municipality."""
    rings, people, towns = region.shapes[unit + 1], region.people, region.towns
    exists, created = region.exists[unit], int(towns.profile.created[unit])
    total, now = people.total[unit], people.stock[unit, -1]
    area = round((ring_area(rings[0]) - sum(ring_area(ring) for ring in rings[1:])) / 1e6, 2)
    values: list[Any] = [towns.code[unit], towns.name[unit], towns.comarca[unit], area, created or None]
    values += [total[place] if exists[place] else None for place in range(len(YEARS))]
    for events, years in ((people.births, 20), (people.deaths, 20), (people.births, 17), (people.deaths, 17)):
        values.append(None if created else events[unit, :years].sum())
    values += [
        now[:, 65:].sum(),
        now[:, :15].sum(),
        now[WOMEN].sum(),
        region.flows.employed[unit],
        region.flows.jobs[unit],
        *region.linkages.jobs[unit],
    ]
    return polygon(rings), values


def settlements(region: Region) -> Table:
    """Return the layer of settlements."""
    places, figures, towns = region.places, region.figures, region.towns
    fields = [
        ("settlement_id", "text"),
        ("name", "text"),
        ("code", "text"),
        ("capital", "int"),
        ("population", "int"),
        ("pop_65", "int"),
        ("women", "int"),
        ("dwellings", "int"),
        ("empty_dwellings", "int"),
    ]
    rows = []
    for unit in region.by_code:
        own = np.flatnonzero(places.unit == unit).tolist()
        own.sort(key=lambda place: (-places.capital[place], -figures.population[place], place))
        for number, place in enumerate(own, start=1):
            name = towns.name[unit] if places.capital[place] else places.names[place - len(towns.code)]
            rows.append(
                (
                    point(*places.xy[place]),
                    [
                        f"{towns.code[unit]}{number:02d}",
                        name,
                        towns.code[unit],
                        places.capital[place],
                        figures.population[place],
                        figures.pop_65[place],
                        figures.women[place],
                        figures.dwellings[place],
                        figures.empty[place],
                    ],
                )
            )
    return Table(
        "settlements", "Settlements in 2021; their people add up to the municipality", ogr.wkbPoint, fields, rows
    )


def services(region: Region) -> Table:
    """Return the layer of services."""
    fields = [("service_id", "text"), ("name", "text"), ("type", "text"), ("capacity", "int"), ("code", "text")]
    rows = [
        (point(one.x, one.y), [f"S{number:03d}", one.name, one.type, one.capacity, region.towns.code[one.unit]])
        for number, one in enumerate(region.services, start=1)
    ]
    return Table(
        "services", "Services; one hospital lies far outside the region by mistake", ogr.wkbPoint, fields, rows
    )


def past_services(region: Region) -> Table:
    """Return the layer of the services of 2001; those that stand today have the id of today."""
    fields = [("service_id", "text"), ("name", "text"), ("type", "text"), ("capacity", "int"), ("code", "text")]
    rows = []
    for past in region.past_services:
        one = past.service
        values = [past.id, one.name, one.type, one.capacity, region.towns.code[one.unit]]
        rows.append((point(one.x, one.y), values))
    return Table("services_2001", "Services in 2001, those included that have closed since", ogr.wkbPoint, fields, rows)


def roads(region: Region) -> Table:
    """Return the layer of roads."""
    fields = [(name, "text") for name in ("highway", "maxspeed", "oneway", "name", "ref")]
    rows = ((line(link.line), [link.highway, link.maxspeed, link.oneway, link.name, link.ref]) for link in region.links)
    return Table(
        "roads",
        "Roads between junctions; a few tracks beyond the reservoir join no other road",
        ogr.wkbLineString,
        fields,
        rows,
    )


def rivers(region: Region) -> Table:
    """Return the layer of rivers."""
    rows = [(line(river.line), [river.name, river.drained_km2]) for river in make_rivers(region.relief)]
    fields = [("name", "text"), ("drained_km2", "real")]
    return Table("rivers", "Rivers, drawn downstream", ogr.wkbLineString, fields, rows)


def outline(region: Region) -> Table:
    """Return the layer with the outline of the region."""
    shape = ogr.Geometry(ogr.wkbMultiPolygon)
    for unit in region.by_code:
        shape.AddGeometry(polygon(region.shapes[unit + 1]))
    whole = shape.UnionCascaded()
    return Table(
        "region",
        "Outline of the region",
        ogr.wkbPolygon,
        [("name", "text"), ("area_km2", "real")],
        [(whole, ["Tierras del Alba", round(whole.Area() / 1e6, 2)])],
    )


def water(region: Region) -> Table:
    """Return the layer of reservoirs."""
    names = ("Embalse de la Ñora", "Embalse de Valdeañe")
    shapes = label_polygons(region.relief.lakes, 30.0)
    rows = [
        (polygon(rings), [names[number - 1], round(polygon(rings).Area() / 1e6, 2)]) for number, rings in shapes.items()
    ]
    return Table("water", "Reservoirs", ogr.wkbPolygon, [("name", "text"), ("area_km2", "real")], rows)


def people_yearly(region: Region) -> Table:
    """Return the table of people by age and sex, one row a municipality and year; NULL before a creation."""
    columns = groups(region.people.stock)
    fields = [("code", "text"), ("year", "int")] + [(name, "int") for name in columns]

    def rows() -> Iterator[tuple[None, list[Any]]]:
        for unit in region.by_code:
            for place, year in enumerate(YEARS):
                known = region.exists[unit, place]
                yield (
                    None,
                    [
                        region.towns.code[unit],
                        year,
                        *(int(column[unit, place]) if known else None for column in columns.values()),
                    ],
                )

    return Table("people", "People by sex (w, m) and age on 1 January", ogr.wkbNone, fields, rows())


def people_2021(region: Region) -> Table:
    """Return the table of people by age and sex in 2021, one row a municipality."""
    columns = groups(region.people.stock[:, -1])
    fields = [("code", "text")] + [(name, "int") for name in columns]
    rows = [
        (None, [region.towns.code[unit], *(int(column[unit]) for column in columns.values())])
        for unit in region.by_code
    ]
    return Table("people_2021", f"People by sex (w, m) and age on 1 January {LAST_YEAR}", ogr.wkbNone, fields, rows)


def people_2011(region: Region) -> Table:
    """Return the table of people by age and sex in 2011, in fields whose names say the year.

    Both years can be joined to the units then.  NULL where a municipality did not exist yet.
    """
    columns = groups(region.people.stock[:, MIDDLE])
    fields = [("code", "text")] + [(f"{name}_{YEARS[MIDDLE]}", "int") for name in columns]
    rows = [
        (None, [region.towns.code[unit], *(int(c[unit]) if region.exists[unit, MIDDLE] else None
                                           for c in columns.values())])
        for unit in region.by_code
    ]  # fmt: skip
    title = f"People by sex (w, m) and age on 1 January {YEARS[MIDDLE]}"
    return Table(f"people_{YEARS[MIDDLE]}", title, ogr.wkbNone, fields, rows)


def vital(region: Region) -> Table:
    """Return the table of births, deaths and migration, one row a municipality and year; NULL before a creation."""
    fields = [("code", "text"), ("year", "int"), ("births", "int"), ("deaths", "int"), ("migration", "int")]
    people, rows = region.people, []
    for unit in region.by_code:
        for place, year in enumerate(EVENTS):
            events = (people.births, people.deaths, people.migration)
            known = region.exists[unit, place]
            figures = (one[unit, place] if known else None for one in events)
            rows.append((None, [region.towns.code[unit], year, *figures]))
    return Table("vital", "Births, deaths and net migration of each year", ogr.wkbNone, fields, rows)


def flows(region: Region) -> Table:
    """Return the table of commuting."""
    fields = [("origin", "text"), ("destination", "text"), ("workers", "int")]
    code, workers = region.towns.code, region.flows.workers
    rows = [
        (None, [code[a], code[b], workers[a, b]]) for a in region.by_code for b in region.by_code if workers[a, b] > 0
    ]
    return Table("flows", "Commuting in 2021; rows within a municipality included", ogr.wkbNone, fields, rows)


def linkages(region: Region) -> Table:
    """Return the table of all links, one row a layer and pair; rows within a municipality included."""
    fields = [(name, "text") for name in ("layer", "origin", "destination")]
    fields += [("value", "int"), *((name, "text") for name in ("unit", "year", "source"))]
    code = region.towns.code
    rows = [
        (None, [layer.name, code[a], code[b], layer.value[a, b], layer.unit, layer.year, layer.source])
        for layer in region.linkages.layers
        for a in region.by_code
        for b in region.by_code
        if layer.value[a, b] > 0
    ]
    title = "Links between municipalities by layer: work, school, hospital, moves; units differ"
    return Table("linkages", title, ogr.wkbNone, fields, rows)


def associations(region: Region) -> Table:
    """Return the table of associations, one row a member; a municipality may be in two, or in none."""
    fields = [("code", "text"), ("association", "text"), ("kind", "text")]
    rows = [
        (None, [region.towns.code[unit], name, kind])
        for name, kind, members in region.linkages.associations
        for unit in region.by_code
        if unit in members
    ]
    return Table("associations", "Associations of municipalities and their members", ogr.wkbNone, fields, rows)


def about() -> Table:
    """Return the table that says what this file is."""
    rows = [("label", LABEL), ("licence", "CC0-1.0"), ("made_by", "scripts/make_demo.py"), ("read", "README.md")]
    return Table(
        "about",
        "What this file is",
        ogr.wkbNone,
        [("key", "text"), ("value", "text")],
        [(None, list(row)) for row in rows],
    )
