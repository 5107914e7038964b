"""A diagnosis to be published tells nobody a small count, an exact point, a note, a folder or a user.

Two regions differ in hidden counts alone.  Whatever differs in any file that is made of them would tell one of these,
be it a figure, a mark on a chart, a rank, a colour or a label: nothing does.
"""

from __future__ import annotations

import getpass
import json
import re
import shutil
import sqlite3
import subprocess
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from qgis.PyQt.QtGui import QImage

from urban_rural_linkages.core.dossier.annex_figures import annex_differences
from urban_rural_linkages.io.dossier_files import rows_of_table, tables_of

from .demo_diagnosis import run_once
from .small_region import BESIDE, FEW_JOBS, FEW_YOUNG, HAMLET, NAMES, make_region

LIMIT = 5
_USER = "ana.lopez"
_CHANCE = re.compile(
    r"[0-9a-f]{8}(?:[-_][0-9a-f]{4}){3}[-_][0-9a-f]{12}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.\d]*(?:Z|\+00:00)?"
    r"|\w{6}_styles\.db|\"seconds\": [\d.]+|\d+,\d+,\d+,255,rgb:[\d.,]+"
)
"""Identifiers, times, and the colours that QGIS draws at random."""


@pytest.fixture(scope="module")
def both(qgis_app, repository, tmp_path_factory) -> tuple[Path, Path]:
    """Two published diagnoses, made in the same folder of regions that differ only in hidden counts."""
    home, made = tmp_path_factory.mktemp("home") / _USER, []
    for name, shifted in (("one", False), ("other", True)):
        inputs = make_region(home / "data", repository / "resources" / "demo", shifted)
        run_once("territorialdiagnosis", **inputs, FOLDER=str(home / "published"))
        made.append(home.parent / name)
        shutil.move(home / "published", made[-1])
    return made[0], made[1]


@pytest.fixture(scope="module")
def published(both) -> Path:
    return both[0]


def texts_of(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield all texts of the files of a diagnosis, under their names."""
    for path in sorted(folder.iterdir()):
        if path.suffix == ".gpkg":
            yield from _texts_of_database(path)
        elif path.suffix == ".pdf":
            yield path.name, subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True,
                                            check=True).stdout  # fmt: skip
        elif zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                for name in archive.namelist():
                    if name.endswith((".xml", ".qgs", ".rels")):
                        yield f"{path.name}:{name}", archive.read(name).decode("utf-8")
        else:
            yield path.name, path.read_text(encoding="utf-8")


def _texts_of_database(path: Path) -> Iterator[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as database:
        names = [name for (name,) in database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'rtree%' ORDER BY 1")]  # fmt: skip
        for name in names:
            rows = database.execute(f'SELECT * FROM "{name}"')
            yield f"{path.name}:{name}", "\n".join(map(_row, rows))


def _row(row: tuple[Any, ...]) -> str:
    return repr(tuple(cell.hex() if isinstance(cell, bytes) else cell for cell in row))


def settled(name: str, text: str) -> str:
    """Return a text without what chance makes of it; QGIS writes the layers of a project in any order."""
    plain = _CHANCE.sub("", text)
    return "\n".join(sorted(plain.split(">"))) if name.endswith(".qgs") else plain


def test_nothing_that_is_made_differs_where_only_hidden_counts_do(both):
    one, other = ({name: settled(name, text) for name, text in texts_of(folder)} for folder in both)
    assert one.keys() == other.keys() and len(one) > 40
    differing = [name for name in one if one[name] != other[name]]
    assert differing == []


def test_no_picture_and_no_printed_page_differs_either(both, tmp_path):
    one, other = (_pictures(folder / "report.odt") | _pages(folder, tmp_path / folder.name) for folder in both)
    assert one.keys() == other.keys() and len(one) > 50
    for name, picture in one.items():
        assert picture.shape == other[name].shape, name
        away = np.abs(picture - other[name]).max(axis=2)
        assert away.max() <= 40 and np.count_nonzero(away) <= away.size / 1000, name  # letters are smoothed by chance


def _pictures(path: Path) -> dict[str, np.ndarray]:
    with zipfile.ZipFile(path) as archive:
        return {name: _pixels(archive.read(name)) for name in archive.namelist() if name.endswith(".png")}


def _pages(folder: Path, scratch: Path) -> dict[str, np.ndarray]:
    """Return the pages of report and sheets as they are seen."""
    scratch.mkdir()
    for name in ("report", "sheets"):
        subprocess.run(["pdftoppm", "-r", "40", "-png", str(folder / f"{name}.pdf"), str(scratch / name)], check=True)
    return {path.name: _pixels(path.read_bytes()) for path in sorted(scratch.glob("*.png"))}


def _pixels(content: bytes) -> np.ndarray:
    image = QImage.fromData(content).convertToFormat(QImage.Format.Format_RGB32)
    bits = image.bits()
    bits.setsize(image.sizeInBytes())
    return np.frombuffer(bits, np.uint8).reshape(image.height(), image.width(), 4).astype(int)


def test_the_other_region_does_differ_in_what_is_hidden(qgis_app, repository, tmp_path):
    demo = repository / "resources" / "demo"
    units = [
        rows_of_table(Path(str(make_region(tmp_path / name, demo, shifted)["UNITS"]).split("|")[0]), "units")
        for name, shifted in (("one", False), ("other", True))
    ]
    cells = [
        (row["name"], field) for row, same in zip(*units, strict=True) for field in row if row[field] != same[field]
    ]
    assert {name for name, _ in cells} == {NAMES[unit] for unit in (HAMLET, BESIDE, *FEW_YOUNG)}
    assert {"t2021", "births", "w_10_14_2011", "m_20_24_2021", "employed"} <= {field for _, field in cells}
    assert units[0][HAMLET]["t2021"] < LIMIT


def test_hidden_places_have_no_figure_in_any_table(published):
    hidden = {f"{unit:05d}" for unit in (HAMLET, BESIDE)}
    kept = {"fid", "threshold_min", "area_km2"}
    seen = 0
    for table in tables_of(published / "diagnosis.gpkg"):
        for row in rows_of_table(published / "diagnosis.gpkg", table):
            if hidden & {str(row.get(key)) for key in ("code", "zone", "unit_id", "origin")}:
                numbers = {name for name, value in row.items() if isinstance(value, int | float)}
                told = {name for name in numbers if not name.endswith(("_group", "_region"))}
                assert told <= kept, (table, row)
                seen += 1
    assert seen > 20


def test_no_count_of_people_under_the_limit_is_in_any_table(published):
    counts = ("t2011", "t2021", "people", "population", "beyond", "total", "residents", "jobs", "internal", "employed",
              "young_start", "young_end", "women_start", "women_end", "men_start", "men_end", "people_start",
              "people_end", "people_old", "ages_0_14", "ages_15_64", "ages_65_plus", "ages_women")  # fmt: skip
    seen = set()
    for table in tables_of(published / "diagnosis.gpkg"):
        for row in rows_of_table(published / "diagnosis.gpkg", table):
            for name in counts:
                if isinstance(row.get(name), int | float):
                    seen.add(name)
                    assert row[name] == 0 or row[name] >= LIMIT, (table, name, row)
    assert len(seen) >= len(counts) - 3, set(counts) - seen


def test_young_women_and_men_who_are_too_few_are_hidden_and_all_of_the_young_are_not(published):
    rows = {row["name"]: row for row in rows_of_table(published / "diagnosis.gpkg", "young_migration")}
    for unit in FEW_YOUNG:
        row = rows[NAMES[unit]]
        assert row["young_start"] >= LIMIT and row["young_net"] is not None
        assert [row[name] for name in ("women_start", "women_net", "men_end", "men_rate")] == [None] * 4
    assert rows[NAMES[0]]["women_start"] >= LIMIT


def test_totals_count_everybody(published, both, repository, tmp_path):
    units = rows_of_table(Path(str(make_region(tmp_path, repository / "resources" / "demo")["UNITS"]).split("|")[0]),
                          "units")  # fmt: skip
    chapters = json.loads((published / "diagnosis.json").read_text(encoding="utf-8"))["chapters"]
    change, ages = chapters["population"]["change"], chapters["ages"]["ages"]
    for row in change:
        members = [unit for unit in units if row["group"] in (None, unit["comarca"])]
        assert row["population_end"] == sum(unit["t2021"] for unit in members)
        assert row["natural"] == sum(unit["births"] - unit["deaths"] for unit in members)
    old = [name for name in units[0] if re.fullmatch(r"[wm]_(65|70|75|80|85)_\w+_2021", name)]
    assert len(old) == 10
    assert ages[-1]["old"] == sum(unit[name] for unit in units for name in old)
    young = rows_of_table(published / "diagnosis.gpkg", "young_groups")[-1]
    assert young["group"] is None and young["young_start"] == sum(
        unit[f"{sex}_{ages}_2011"] for unit in units for sex in "wm" for ages in ("10_14", "15_19"))  # fmt: skip
    assert young["units"] == len(units) and young["unknown"] >= 2


def test_ages_of_single_places_are_told_in_broad_groups_alone(published):
    by_age = re.compile(r"[wm]_\d")
    for table in tables_of(published / "diagnosis.gpkg"):
        rows = rows_of_table(published / "diagnosis.gpkg", table)
        assert not [field for field in (rows[0] if rows else ()) if by_age.match(field)], table
    with zipfile.ZipFile(published / "tables.xlsx") as archive:
        sheets = " ".join(archive.read(name).decode("utf-8") for name in archive.namelist() if "sheet" in name)
    assert ">w_10_14" not in sheets and "people_start" in sheets
    assert not {"ages_before", "ages_now", "projection"} & set(tables_of(published / "diagnosis.gpkg"))
    assert "the table, which is not published" in (published / "report.html").read_text(encoding="utf-8")
    assert not list(published.glob("*.sqlite"))


def test_no_folder_user_note_or_field_that_nobody_named_is_in_any_file(published):
    words = [_USER, str(published.parent), "a note of the clerk", "secret", getpass.getuser() + '"', "memory://"]
    words += _secrets_of_the_checklist(published.parent / _USER / "data" / "assessments.gpkg")
    for name, text in texts_of(published):
        for word in words:
            assert word not in text, (name, word)
    for path in published.iterdir():
        assert _USER.encode() not in path.read_bytes(), path.name


def _secrets_of_the_checklist(path: Path) -> list[str]:
    """Return notes of answers and titles of evidence that were written into the assessment."""
    notes = [row["note"] for row in rows_of_table(path, "urcl_answer") if row["note"]]
    sources = [row["source"] for row in rows_of_table(path, "urcl_evidence") if row["source"]]
    assert notes
    return [text for text in [*notes, *sources] if len(text) > 12]


def test_points_of_settlements_are_not_exact(published):
    exact = {"4321.7", "6123.4"}
    for table in ("access", "access_before", "map_places"):
        rows = rows_of_table(published / "diagnosis.gpkg", table)
        assert rows, table
        for row in rows:
            x, y = _point(row["geom"])
            assert not any(abs(x % 9000.0 - (500_000.0 + float(dx)) % 9000.0) < 1 for dx in exact), (table, x, y)


def _point(geometry: Any) -> tuple[float, float]:
    from qgis.core import QgsGeometry

    shape = QgsGeometry()
    blob = bytes(geometry) if not isinstance(geometry, str) else bytes.fromhex(geometry)
    shape.fromWkb(blob[8 + {0: 0, 1: 32}[blob[3] >> 1 & 7] :])
    point = shape.asPoint() if not shape.isMultipart() else shape.asMultiPoint()[0]
    return point.x(), point.y()


def test_the_report_says_how_many_counts_are_hidden_and_why_sums_differ(published):
    page = (published / "report.html").read_text(encoding="utf-8")
    assert re.search(r"\d+ counts of people are hidden, because they are under 5", page)
    assert "may add up to less than its total" in page and "What is not published" in page
    record = json.loads((published / "diagnosis.json").read_text(encoding="utf-8"))
    assert record["published"] is True
    assert {one["sha256"] for one in record["inputs"] if one["kind"] == "rows"} == {""}


def test_small_links_jobs_and_unemployed_are_hidden(published):
    rows = rows_of_table(published / "diagnosis.gpkg", "published_links")
    assert set(rows[0]) - {"fid"} == {"de", "a", "capa", "n", "medida"}, "no field that no input names"
    amounts = {(row["capa"], row["de"], row["a"]): row["n"] for row in rows}
    hidden = {key for key, amount in amounts.items() if amount.startswith("<")}
    assert hidden == {("school", "00011", "00000"), ("school", "00011", "00006")}
    assert amounts["school", "00011", "00006"] == "<10" and amounts["goods", "00001", "00000"] == "2.5"
    units = {row["code"]: row for row in rows_of_table(published / "diagnosis.gpkg", "published_units")}
    assert [code for code, row in units.items() if row["urban"]] == ["00006"], "an area is no count"
    few = units[f"{FEW_JOBS:05d}"]
    assert [few[name] for name in ("jobs_farm", "jobs_plant", "jobs_shops", "unemployed", "labour_force")] == [None] * 5
    assert units["00000"]["unemployed"] == 126 and units["00000"]["jobs_farm"] == 252
    assert few["employed"] == 48, "which tells neither"
    assert "Of 2 other links it is only told" in (published / "report.html").read_text(encoding="utf-8")


def test_places_are_published_too_without_settlements_ages_and_groups(qgis_app, repository, tmp_path):
    inputs = make_region(tmp_path / "data", repository / "resources" / "demo")
    left_out = {"SETTLEMENTS", "SETTLEMENT_POP", "AGE_FIELDS", "AGE_FIELDS_START", "SEX_CODES", "GROUP", "FLOWS",
                "ORIGIN", "DESTINATION", "WORKERS", "SERVICES_START", "STORE", "LINKS", "ASSOCIATIONS",
                "SECTOR_FIELDS"}  # fmt: skip
    given = {name: value for name, value in inputs.items() if name not in left_out}
    run_once("territorialdiagnosis", **given | {"SHEETS": "none"}, FOLDER=str(tmp_path / "published"))
    rows = {row["name"]: row for row in rows_of_table(tmp_path / "published" / "diagnosis.gpkg", "access")}
    assert rows[NAMES[HAMLET]]["t2021"] is None and rows[NAMES[HAMLET]]["time_min"] > 0
    record = json.loads((tmp_path / "published" / "diagnosis.json").read_text(encoding="utf-8"))
    assert record["chapters"]["population"]["change"][-1]["population_end"] > 17_000


def test_the_recipe_still_says_what_was_given(published):
    recipe = json.loads((published / "recipe.url.json").read_text(encoding="utf-8"))
    text = json.dumps(recipe)
    assert "{sex}_{from}_{to}_2011" in text and '"PUBLISH": true' in text and "comarca" in text


def test_figures_that_the_published_tables_do_not_give_are_marked_in_the_annex(published):
    register = json.loads((published / "diagnosis.json").read_text(encoding="utf-8"))["register"]
    there = set(tables_of(published / "diagnosis.gpkg"))
    differences, count = annex_differences(
        register, lambda name: rows_of_table(published / "diagnosis.gpkg", name) if name in there else [])  # fmt: skip
    withheld = [entry for entry in register["figures"] if entry.get("withheld")]
    assert differences == [] and count > 50
    assert 0 < len(withheld) < len(register["figures"]) / 2
