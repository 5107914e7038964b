"""A small invented region with places of a handful of people, at two dates, for what is published of it.

Two regions can be made that differ only in counts which must be hidden, while every total that is published is the
same: whatever differs in what is made of them tells a hidden count.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

CRS = "EPSG:25830"
NAMES = ["Alcor", "Brezo", "Cidral", "Durango", "Encina", "Fresno", "Gamonal", "Hontana", "Iruela", "Jarama", "Kalla",
         "Lentisco"]  # fmt: skip
GROUPS = ["Norte"] * 6 + ["Sur"] * 6
AGES = [(first, first + 4) for first in range(0, 85, 5)] + [(85, None)]
HAMLET, BESIDE = 4, 3
"""Encina, of a handful of people, and Durango, the smallest of the others of its group."""
FEW_JOBS = 11
"""Lentisco, with few jobs on farms and few unemployed."""
FEW_YOUNG = (10, 11)
"""Places whose young women and men are too few to be told apart."""
_X, _Y, _SIDE = 500_000.0, 4_400_000.0, 9_000.0
_PEOPLE = (4200, 1800, 950, 60, 3, 400, 6100, 2300, 640, 300, 210, 120)


def moved(values: np.ndarray, people: int) -> np.ndarray:
    """Move people of each column from the second of the hidden places to the first: their sums stay."""
    changed = values.copy()
    changed[HAMLET] += people
    changed[BESIDE] -= people
    return changed


def make_region(folder: Path, demo: Path, shifted: bool = False) -> dict[str, object]:
    """Write the region into a folder, and return the inputs of its diagnosis; `shifted` has other hidden counts."""
    folder.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(20)
    ends = np.array(_PEOPLE)
    columns: dict[str, np.ndarray] = {}
    for year, growth in ((2011, 1.12), (2021, 1.0)):
        women, men = _by_age(random, np.round(ends * growth).astype(int))
        for sex, people in (("w", women), ("m", men)):
            for place, (first, last) in enumerate(AGES):
                columns[f"{sex}_{first}_{'plus' if last is None else last}_{year}"] = people[:, place]
    _with_few_young(columns)
    for year in (2011, 2021):
        columns[f"t{year}"] = np.sum([values for name, values in columns.items() if name.endswith(f"_{year}")], axis=0)
    columns["births"], columns["deaths"] = (np.round(ends * share).astype(int) for share in (0.06, 0.11))
    columns["employed"] = np.round(ends * 0.4).astype(int)
    columns["unemployed"] = np.round(ends * 0.03).astype(int)
    columns["labour_force"] = np.round(ends * 0.46).astype(int)
    for name, share in (("jobs_farm", 0.06), ("jobs_plant", 0.09), ("jobs_shops", 0.2)):
        columns[name] = np.round(ends * share).astype(int)
    columns["jobs_farm"][FEW_JOBS] = 3
    if shifted:
        columns = _shifted(columns)
    _write_units(folder / "region.gpkg", columns)
    _write_places(folder, np.asarray(columns["t2021"]))
    _write_flows(folder, random)
    _write_links(folder, shifted)
    shutil.copy(demo / "assessments.gpkg", folder)
    return _inputs(folder)


def _by_age(random: np.random.Generator, people: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return women and men by age that add up to the people of each place."""
    weights = np.concatenate([np.linspace(0.8, 1.3, 10), np.linspace(1.2, 0.4, 8)])
    shares = np.tile(weights / weights.sum() / 2.0, 2)
    cells = np.array([random.multinomial(count, shares) for count in people])
    return cells[:, : len(AGES)], cells[:, len(AGES) :]


def _shifted(columns: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Give the hidden places other people with the same sums: one woman of 40 to 44 of each date moves."""
    changed = {name: values.copy() for name, values in columns.items()}
    for year in (2011, 2021):
        assert changed[f"w_40_44_{year}"][BESIDE] > 0
        for name in (f"w_40_44_{year}", f"t{year}"):
            changed[name] = moved(changed[name], 1)
    for name in ("births", "deaths", "employed"):
        changed[name] = moved(changed[name], 1)
    for name in ("unemployed", "jobs_farm"):
        changed[name][FEW_JOBS] -= 1
    for name, people in (("w_10_14_2011", 1), ("m_10_14_2011", -1), ("w_20_24_2021", 1), ("m_20_24_2021", -1),
                         ("w_50_54_2021", -1), ("m_50_54_2021", 1)):  # fmt: skip
        changed[name] = _exchanged(changed[name], people)
    return changed


def _exchanged(values: np.ndarray, people: int) -> np.ndarray:
    """Move people of a column from one to the other of the places of which the young by sex are hidden."""
    first, second = FEW_YOUNG
    changed = values.copy()
    changed[first] += people
    changed[second] -= people
    assert changed.min() >= 0
    return changed


def _with_few_young(columns: dict[str, np.ndarray]) -> None:
    """Give two places few young women at the start and few young men at the end, and others instead."""
    for unit, (women, men) in zip(FEW_YOUNG, ((2, 9), (3, 11)), strict=True):
        for year, ages, few, many in ((2011, (10, 15), "w", "m"), (2021, (20, 25), "m", "w")):
            for sex, count in ((few, women), (many, men)):
                cells = [f"{sex}_{first}_{first + 4}_{year}" for first in ages]
                before = sum(int(columns[name][unit]) for name in cells)
                columns[cells[0]][unit], columns[cells[1]][unit] = count - 1, 1
                columns[f"{sex}_50_54_{year}"][unit] += before - count + 12
                columns[f"{sex}_60_64_{year}"][unit] += 12


def _write_units(path: Path, columns: dict[str, np.ndarray]) -> None:
    fields = "&".join(f"field={name}:integer" for name in columns)
    layer = QgsVectorLayer(f"Polygon?crs={CRS}&field=code:string&field=name:string&field=comarca:string"
                           f"&field=urban:string&field=secret:string&{fields}", "units", "memory")  # fmt: skip
    features = []
    for unit, name in enumerate(NAMES):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([f"{unit:05d}", name, GROUPS[unit], "U1" if unit == 6 else None, "a note of the clerk",
                               *(int(values[unit]) for values in columns.values())])  # fmt: skip
        x, y = _corner(unit)
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, y, x + _SIDE, y + _SIDE)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    _write(layer, path, "units")


def _corner(unit: int) -> tuple[float, float]:
    return _X + (unit % 4) * _SIDE, _Y + (unit // 4) * _SIDE


def _write_places(folder: Path, people: np.ndarray) -> None:
    """Write two villages for each place, one of which may be tiny, and services at two dates."""
    villages = QgsVectorLayer(f"Point?crs={CRS}&field=called:string&field=people:integer", "settlements", "memory")
    rows = []
    for unit, count in enumerate(people.tolist()):
        x, y = _corner(unit)
        small = 3 if count > 100 else 0
        for number, (inhabitants, dx, dy) in enumerate(((count - small, 4321.7, 3876.3), (small, 6123.4, 6789.1))):
            if inhabitants:
                rows.append(([f"{NAMES[unit]} {number}", int(inhabitants)], QgsPointXY(x + dx, y + dy)))
    _add(villages, rows)
    _write(villages, folder / "region.gpkg", "settlements")
    for name, units in (("services", (0, 6, 7)), ("services_2011", (0, 2, 6, 7, 9))):
        layer = QgsVectorLayer(f"Point?crs={CRS}&field=type:string&field=called:string", name, "memory")
        places = [QgsPointXY(_corner(unit)[0] + 4000, _corner(unit)[1] + 4000) for unit in units]
        _add(layer, [(["pharmacy", f"Pharmacy of {NAMES[unit]}"], place)
                     for unit, place in zip(units, places, strict=True)])  # fmt: skip
        _write(layer, folder / "region.gpkg", name)


def _write_flows(folder: Path, random: np.random.Generator) -> None:
    layer = QgsVectorLayer("None?field=home:string&field=work:string&field=workers:integer", "flows", "memory")
    rows = [([f"{home:05d}", f"{work:05d}", int(count)], None)
            for home, people in enumerate(_PEOPLE) if home not in (HAMLET, BESIDE)
            for work in range(len(_PEOPLE))
            if (count := random.poisson(people * (0.25 if home == work else 0.01))) > 0]  # fmt: skip
    _add(layer, rows)
    _write(layer, folder / "region.gpkg", "flows")


def _write_links(folder: Path, shifted: bool) -> None:
    """Write pupils, two of whose numbers are hidden, tonnes, which count nobody, and two associations."""
    links = QgsVectorLayer("None?field=de:string&field=a:string&field=capa:string&field=n:double&field=medida:string"
                           "&field=nota:string", "links", "memory")  # fmt: skip
    few = (2, 9) if shifted else (3, 8)
    pupils = ((0, 0, 300), (6, 6, 420), (1, 0, 60), (7, 6, 80), (FEW_JOBS, 0, few[0]), (FEW_JOBS, 6, few[1]),
              (0, 6, 12), (6, 0, 15), (2, 0, 30))  # fmt: skip
    tonnes = ((0, 6, 40.5), (1, 0, 2.5), (7, 6, 90.0))
    rows = [([f"{home:05d}", f"{work:05d}", layer, float(amount), measure, "a note of the clerk"], None)
            for layer, measure, pairs in (("school", "pupils", pupils), ("goods", "t", tonnes))
            for home, work, amount in pairs]  # fmt: skip
    _add(links, rows)
    _write(links, folder / "region.gpkg", "links")
    members = QgsVectorLayer("None?field=ine:string&field=gal:string", "members", "memory")
    _add(members, [([f"{unit:05d}", name], None) for name, units in (("Norte", range(5)), ("Sur", (6, 7, 9)))
                   for unit in units])  # fmt: skip
    _write(members, folder / "region.gpkg", "members")


def _add(layer: QgsVectorLayer, rows: list) -> None:
    features = []
    for attributes, point in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(attributes)
        if point is not None:
            feature.setGeometry(QgsGeometry.fromPointXY(point))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]


def _write(layer: QgsVectorLayer, path: Path, name: str) -> None:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = name
    whole_file, one_layer = (QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteFile,
                             QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer)  # fmt: skip
    options.actionOnExistingFile = one_layer if path.exists() else whole_file
    error = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsCoordinateTransformContext(), options)
    assert error[0] == QgsVectorFileWriter.WriterError.NoError, error
    assert QgsCoordinateReferenceSystem(CRS).isValid()


def _inputs(folder: Path) -> dict[str, object]:
    region = f"{folder / 'region.gpkg'}|layername="
    return {
        "UNITS": f"{region}units", "UNIT_ID": "code", "NAME": "name", "GROUP": "comarca", "POP_START": "t2011",
        "POP_END": "t2021", "START_YEAR": 2011, "END_YEAR": 2021, "BIRTHS": "births", "DEATHS": "deaths",
        "SERIES": "t{year}", "AGE_FIELDS": "{sex}_{from}_{to}_2021", "AGE_FIELDS_START": "{sex}_{from}_{to}_2011",
        "SEX_CODES": "women=w,men=m", "EMPLOYED": "employed",
        "SETTLEMENTS": f"{region}settlements", "SETTLEMENT_POP": "people", "SERVICES": f"{region}services",
        "SERVICE_TYPE": "type", "SERVICE_NAME": "called", "SERVICES_START": f"{region}services_2011",
        "FLOWS": f"{region}flows", "ORIGIN": "home", "DESTINATION": "work", "WORKERS": "workers",
        "LINKS": f"{region}links", "LINK_ORIGIN": "de", "LINK_DESTINATION": "a", "LINK_LAYER": "capa",
        "LINK_VALUE": "n", "LINK_UNIT": "medida", "ASSOCIATIONS": f"{region}members", "MEMBER": "ine",
        "ASSOCIATION": "gal", "SECTOR_FIELDS": "jobs_farm;jobs_plant;jobs_shops", "UNEMPLOYED": "unemployed",
        "LABOUR_FORCE": "labour_force", "FUA": "urban",
        "STORE": str(folder / "assessments.gpkg"), "THRESHOLDS": "10,20,30", "LANGUAGE": "en", "SHEETS": "all",
        "PUBLISH": True, "MIN_COUNT": 5, "ISO_METADATA": True, "TITLE": "A small region",
    }  # fmt: skip
