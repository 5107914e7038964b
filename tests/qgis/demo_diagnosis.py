"""The diagnosis of the demo region as fixtures: its inputs, and one plain result that many tests look at."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest


def run_once(algorithm: str, **parameters):
    """Run an algorithm of ours outside any single test."""
    import processing

    return processing.run(f"urbanrural:{algorithm}", parameters)


@pytest.fixture(scope="session")
def country(repository, tmp_path_factory) -> Path:
    """A copy of the demo region: whoever reads a GeoPackage in QGIS rewrites its header."""
    return shutil.copytree(repository / "resources" / "demo", tmp_path_factory.mktemp("region") / "demo")


@pytest.fixture(scope="session")
def joined_units(qgis_app, country, tmp_path_factory) -> str:
    """The municipalities of the demo region with their people."""
    region = country / "region.gpkg"
    return run_once(
        "jointables", UNITS=f"{region}|layername=municipalities", UNIT_ID="code",
        TABLES=[f"{region}|layername=people_2021"], OUTPUT=str(tmp_path_factory.mktemp("units") / "units.gpkg"),
    )["OUTPUT"]  # fmt: skip


@pytest.fixture
def demo(joined_units, country) -> dict[str, object]:
    """The inputs of the diagnosis of the demo region, tables joined."""
    return diagnosis_inputs(joined_units, country)


@pytest.fixture(scope="session")
def plain(joined_units, country, tmp_path_factory) -> Path:
    """The folder of a diagnosis without roads and grids; to be read, not changed."""
    folder = tmp_path_factory.mktemp("diagnosis") / "plain"
    run_once("territorialdiagnosis", **diagnosis_inputs(joined_units, country), FOLDER=str(folder))
    return folder


def diagnosis_inputs(units: str, country: Path) -> dict[str, object]:
    """Return what every diagnosis of the demo region is given."""
    region = country / "region.gpkg"
    return {
        "UNITS": units, "UNIT_ID": "code", "NAME": "name", "GROUP": "comarca", "POP_START": "t2001",
        "POP_END": "t2021", "START_YEAR": 2001, "END_YEAR": 2021, "AREA": "area_km2", "BIRTHS": "births",
        "DEATHS": "deaths", "SERIES": "t{year}", "AGE_FIELDS": "{sex}_{from}_{to}", "SEX_CODES": "women=w,men=m",
        "SETTLEMENTS": f"{region}|layername=settlements", "SETTLEMENT_POP": "population",
        "SERVICES": f"{region}|layername=services", "SERVICE_TYPE": "type", "SERVICE_NAME": "name",
        "LANGUAGE": "en", "NEXT_SITES": 1,
    }  # fmt: skip


def without_people_chapters(inputs: dict[str, object]) -> dict[str, object]:
    """Leave out what only the chapters on components and trends need, where a test looks at access alone."""
    return {name: value for name, value in inputs.items() if name not in ("BIRTHS", "DEATHS", "SERIES")}
