"""A store with assessments, for the algorithms that report and score them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.unit.assessment.report.report_cases import full, rich
from urban_rural_linkages.io.store.geopackage import GeoPackageStore

FULL = "22222222-0000-4000-8000-000000000002"


def store_file(folder: Path, *more) -> str:
    """Return the path of a store with a gender assessment that has one of everything, a full one, and what is given."""
    path = Path(folder) / "Evaluación ñ.gpkg"
    if path.exists():
        return str(path)
    store = GeoPackageStore.create_file(path)
    complete = full("gender")
    head = replace(complete.assessment, uuid=FULL, title="Plan completo", modified="2026-02-01T00:00:00Z")
    for contents in (rich(), replace(complete, assessment=head), *more):
        store.add(contents)
    return str(path)


def inputs(folder: Path) -> dict[str, object]:
    """Return the inputs of a score that is shown."""
    return {"STORE": store_file(folder), "ASSESSMENT": "Plan completo", "LANGUAGE": "en"}
