"""Maps of a diagnosis as drawings: what they show is what its tables hold."""

from __future__ import annotations

import re
import subprocess
from collections import Counter

import numpy as np
import pytest
from qgis.core import QgsVectorLayer

from tests.unit.report.maps.land import flat, of_kind, texts
from urban_rural_linkages.algorithms.diagnosis import making
from urban_rural_linkages.algorithms.diagnosis.linkages.rural_settings import STRIP
from urban_rural_linkages.algorithms.diagnosis.maps.land import LAKE, RIVER
from urban_rural_linkages.algorithms.style_files import load_style
from urban_rural_linkages.core.report.drawing import Circle, Hatch, Path, Picture, Rectangle, Text
from urban_rural_linkages.io.painting import TextWidths

from .demo_diagnosis import diagnosis_inputs, run_once

LONG_TITLE = "A territorial diagnosis of a region whose name is so long that it goes on and on over several lines"


@pytest.fixture(scope="module")
def made(joined_units, country, tmp_path_factory):
    """The drawings of a diagnosis with roads and elevation, and the layers that it left."""
    folder, found = tmp_path_factory.mktemp("drawn") / "d", {}
    region = country / "region.gpkg"
    inputs = diagnosis_inputs(joined_units, country) | {
        "NETWORK": f"{region}|layername=roads", "HIGHWAY": "highway", "MAXSPEED": "maxspeed",
        "RIVERS": f"{region}|layername=rivers", "WATER": f"{region}|layername=water",
        "DEM": str(country / "dem_100m.tif"), "CLIENT": "The ministry", "STATUS": "Draft", "TITLE": LONG_TITLE,
    }  # fmt: skip
    original = making.draw_maps

    def kept(*given):
        found.update(original(*given))
        return found

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(making, "draw_maps", kept)
        run_once("territorialdiagnosis", **inputs, FOLDER=str(folder))
    return found, folder


def column(folder, table: str, field: str) -> list:
    layer = QgsVectorLayer(f"{folder / 'diagnosis.gpkg'}|layername={table}", table, "ogr")
    return [feature[field] for feature in layer.getFeatures()]


def units(drawing) -> dict[str, Path]:
    return {mark.key: mark for mark in of_kind(drawing, Path) if mark.key}


def legend(drawing, label: str) -> str:
    """Return what the legend counts behind a label."""
    written = texts(drawing)
    return written[written.index(label) + 1]


def test_the_legend_counts_what_the_table_holds(made):
    drawings, folder = made
    style, values = load_style("change"), [float(value) for value in column(folder, "change", "change_pct") if value]
    limits = [-np.inf, *(entry["to"] for entry in style["classes"][:-1]), np.inf]
    for low, high, entry in zip(limits[:-1], limits[1:], style["classes"], strict=True):
        count = sum(low < value <= high for value in values)
        if count:
            assert legend(drawings["map_change"][0], entry["label"]["en"]) == str(count)
        else:
            assert entry["label"]["en"] not in texts(drawings["map_change"][0])


def test_what_is_not_known_is_hatched_and_counted(made):
    drawings, folder = made
    unknown = [code for code, value in zip(column(folder, "change", "code"), column(folder, "change", "change_pct"),
                                           strict=True) if not value]  # fmt: skip
    assert sorted(unknown) == ["00901", "00902"]
    found = units(drawings["map_change"][0])
    assert sorted(code for code, path in found.items() if isinstance(path.fill, Hatch)) == sorted(unknown)
    assert legend(drawings["map_change"][0], "Unknown") == "2"


def test_each_unit_says_its_name_and_its_figure(made):
    drawings, folder = made
    names = dict(zip(column(folder, "change", "code"), column(folder, "change", "name"), strict=True))
    for name, maps in drawings.items():
        if name in ("cover", "map_degurba") or not units(maps[0]):
            continue
        for code, path in units(maps[0]).items():
            if not name.startswith("map_synthesis") and not name.startswith("maps_"):
                assert path.title.startswith(names[code]), name
    titles = [path.title for path in units(drawings["map_change"][0]).values()]
    assert sum(bool(re.fullmatch(r".+: −?\d+\.\d\u202f%", title)) for title in titles) == 58
    assert sum(title.endswith(": unknown") for title in titles) == 2


def test_the_square_counts_units_and_their_people(made):
    drawings, folder = made
    codes = Counter(int(value) for value in column(folder, "overlay", "bivariate") if value)
    written = Counter(texts(drawings["map_overlay"][0]))
    assert written[str(codes[13])] >= 1 and sum(codes.values()) == 58
    cells = [mark for mark in of_kind(drawings["map_overlay"][0], Rectangle) if mark.width == mark.height]
    assert {cell.fill for cell in cells if cell.fill} == set(load_style("bivariate_3")["colours"])
    worst = {name for name, value in zip(column(folder, "overlay", "name"), column(folder, "overlay", "bivariate"),
                                         strict=True) if value == 13}  # fmt: skip
    shown = [mark.text for mark in of_kind(drawings["map_overlay"][0], Text) if mark.halo]
    assert shown and set(shown) <= worst, "the map names those that it argues about"


def test_ratios_are_round_and_alike_within_a_size(made):
    drawings, _ = made
    full = {next(text for text in texts(maps[0]) if text.startswith("1:")) for name, maps in drawings.items()
            if maps[0].width == 174.0 and not name.startswith(("maps_", "map_synthesis", STRIP))}  # fmt: skip
    assert full == {"1:750\u202f000"}
    assert all(maps[0].width in (174.0, 85.0, 42.0, 210.0) for maps in drawings.values())


def test_no_names_overlap_on_any_map(made):
    drawings, _ = made
    for maps in drawings.values():
        for drawing in maps:
            boxes = []
            for mark, x, y in flat(drawing.marks):
                if isinstance(mark, Text) and mark.halo:
                    em = mark.size * 25.4 / 72
                    width = TextWidths().width(mark.text, mark.size, mark.weight)
                    left = mark.x + x - {"start": 0.0, "middle": width / 2, "end": width}[mark.anchor]
                    boxes.append((left, mark.y + y - 0.7 * em, left + width, mark.y + y + 0.2 * em))
            for place, (left, top, right, bottom) in enumerate(boxes):
                assert not any(left < other[2] and other[0] < right and top < other[3] and other[1] < bottom
                               for other in boxes[:place])  # fmt: skip


def test_services_stand_on_their_small_maps(made):
    drawings, folder = made
    (sheet,) = drawings["maps_access"]
    types, used = column(folder, "services", "service_type"), column(folder, "services", "used")
    kinds = Counter(kind for kind, flag in zip(types, used, strict=True) if flag == 1)
    circles = [mark for mark in of_kind(sheet, Circle) if mark.fill == "#ffffff"]
    assert len(circles) == sum(kinds.values()) + 1, "and one in the legend"
    assert {"Hospital", "Pharmacy"} <= set(texts(sheet))
    assert any(re.fullmatch(r"2 places · beyond 30 min: [\d\u202f]+", text) for text in texts(sheet))
    assert len([name for name in drawings if name.startswith("map_access_") and name.endswith("_small")]) == len(kinds)


def test_findings_have_small_maps_without_words(made):
    drawings, _ = made
    small = {name: maps[0] for name, maps in drawings.items() if name.endswith("_small")}
    assert {"map_change_small", "map_ages_small", "map_overlay_small", "map_synthesis_small"} <= set(small)
    assert all(texts(drawing) == [] and drawing.height <= 42.0 for drawing in small.values())


def test_the_cover_shows_the_region_and_says_for_whom_it_is(made):
    drawings, _ = made
    (cover,) = drawings["cover"]
    (relief,) = of_kind(cover, Picture)
    assert relief.content.startswith(b"\xff\xd8") and (relief.width, relief.height) == (210.0, 204.0)
    written = texts(cover)
    assert {"The ministry", "Draft", "Valdemora del Alba"} <= set(written)
    assert any("188\u202f169" in text for text in written)
    assert len([mark for mark in of_kind(cover, Text) if mark.weight == "light"]) in (2, 3), "the title goes on"


def test_rivers_and_lakes_are_on_cover_and_synthesis_alone(made):
    drawings, _ = made
    looks = {name: {mark.stroke.colour if mark.stroke else mark.fill for mark in of_kind(maps[0], Path)}
             for name, maps in drawings.items()}  # fmt: skip
    assert {"#5f9cc0", "#9cc4dc"} <= looks["cover"] and {RIVER, LAKE} <= looks["map_synthesis"]
    assert not {RIVER, LAKE} & looks["map_change"] | {RIVER, LAKE} & looks["map_synthesis_small"]


def test_the_report_holds_the_maps_with_their_words(made):
    _, folder = made
    found = subprocess.run(["pdftotext", str(folder / "report.pdf"), "-"], capture_output=True, text=True, check=True)
    for words in ("Valdemora del Alba", "Peñarroble", "Loses more than 30 %", "1:750", "The ministry"):
        assert words in found.stdout
