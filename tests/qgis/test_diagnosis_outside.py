"""Services of a whole country around the demo region: those that nobody uses neither count nor fill pages."""

from __future__ import annotations

import json
import re
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

from .demo_diagnosis import diagnosis_inputs, run_once, without_people_chapters

FAR = 5000
TYPES = ("hospital", "pharmacy", "bank", "primary_school", "residence")


@pytest.fixture(scope="module")
def national(country) -> QgsVectorLayer:
    """The services of the demo, one beyond the border in the middle of nowhere, and thousands hundreds of km away."""
    layer = QgsVectorLayer(f"{country / 'region.gpkg'}|layername=services", "services", "ogr")
    copy = QgsVectorLayer(f"Point?crs={layer.crs().authid()}", "services of the country", "memory")
    copy.dataProvider().addAttributes(layer.fields().toList())
    copy.updateFields()
    near = [
        ("casino", "Casino del Sur", 300_000.0, 4_295_000.0),
        ("casino", "Casino del Norte", 300_000.0, 4_500_000.0),
    ]
    random = np.random.default_rng(1)
    far = random.uniform((600_000.0, 4_700_000.0), (1_200_000.0, 5_300_000.0), (FAR, 2)).tolist()
    made = [*layer.getFeatures(),
            *(_feature(copy, *one) for one in near),
            *(_feature(copy, TYPES[i % 5], f"Far {i}", x, y) for i, (x, y) in enumerate(far))]  # fmt: skip
    assert copy.dataProvider().addFeatures(made)[0] and copy.featureCount() == 308 + 2 + FAR
    return copy


def _feature(layer: QgsVectorLayer, kind: str, name: str, x: float, y: float) -> QgsFeature:
    feature = QgsFeature(layer.fields())
    feature.setAttribute("type", kind)
    feature.setAttribute("name", name)
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
    return feature


@pytest.fixture(scope="module")
def made(joined_units, country, national, tmp_path_factory) -> tuple[Path, Path]:
    """The folders of the diagnosis with the services of the region, and with those of the country."""
    inputs = without_people_chapters(diagnosis_inputs(joined_units, country))
    inputs["SERVICE_LIMITS"] = "hospital=45,bank=15"
    folders = []
    for name, services in (("region", inputs["SERVICES"]), ("country", national)):
        folder = tmp_path_factory.mktemp("national") / name
        run_once("territorialdiagnosis", **{**inputs, "SERVICES": services}, FOLDER=str(folder))
        folders.append(folder)
    return folders[0], folders[1]


def _access(folder: Path) -> dict:
    return json.loads((folder / "diagnosis.json").read_text(encoding="utf-8"))["chapters"]["access"]


def _pages(folder: Path) -> int:
    """Return how many pages the report has before its annex, in which each type has rows of its own."""
    pages = json.loads((folder / "diagnosis.json").read_text(encoding="utf-8"))["pages"]
    return len([page for page in pages if page["chapter"] != "annex"])


def test_the_services_of_the_region_and_those_used_count(made):
    region, country = map(_access, made)
    counts = {key: entry["services"] for key, entry in country["access"].items()}
    assert counts.pop("casino") == 1, "of two casinos outside, one is the nearest of everybody"
    assert counts == {key: entry["services"] for key, entry in region["access"].items()}
    assert sum(counts.values()) == 307
    assert country["services_outside_count"] == FAR + 3 and country["services_outside_unused"] == []


def test_those_used_are_named_with_whom_they_serve(made):
    (used,) = _access(made[1])["services_outside"]
    assert (used["name"], used["people"]) == ("Casino del Sur", 188169)
    assert used["places"] > 60 and 0 < used["km"] < 15
    page = (made[1] / "report.html").read_text(encoding="utf-8")
    assert "casino Casino del Sur" not in page and "Casino del Sur" in page
    assert "5\u202f003 services lie outside the region, up to 1\u202f2" in page


def test_no_page_goes_to_services_that_nobody_uses(made):
    texts = [(folder / "report.html").read_text(encoding="utf-8") for folder in made]
    assert not re.search(r"\bFar [0-9]", texts[1])
    assert len(texts[1]) < 1.6 * len(texts[0])
    region, country = map(_pages, made)
    assert region <= country <= region + 1, "one page: the map of the casinos"
    numbers = [len(json.loads((folder / "diagnosis.json").read_text(encoding="utf-8"))["register"]["figures"])
               for folder in made]  # fmt: skip
    assert numbers[1] - numbers[0] < 10, "the annex tells of the casino, and not of each service far away"
    assert not re.search(r'"Far [0-9]', (made[1] / "diagnosis.json").read_text(encoding="utf-8"))


def test_what_is_far_may_be_said_for_each_type(made):
    found = _access(made[0])
    assert found["beyond_limits"].keys() == {"hospital", "bank"}
    for kind, minutes in (("hospital", "45"), ("bank", "15")):
        entry, limit = found["access"][kind], found["beyond_limits"][kind]
        assert limit["minutes"] == float(minutes)
        assert limit["people"] == entry["beyond"][minutes] + entry["unreachable"]
        assert limit["share"] == pytest.approx(limit["people"] / entry["population"])
    page = (made[0] / "report.html").read_text(encoding="utf-8")
    assert "Inhabitants far from each type of service" in page
