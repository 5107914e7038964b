"""Paths in the texts of layers: changed in place, mapped to another folder, addresses left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.recipe.recipe_paths import (
    PATHS,
    WRITTEN,
    absolute,
    moved_paths,
    near,
    path_of,
    relative,
    with_path,
)

HERE = Path("/plans/alba")


@pytest.mark.parametrize(
    "text", ["postgres://dbname='x'", "https://a.b/c", "/vsizip/a.zip", "dbname='x' host=y", "TEMPORARY_OUTPUT", ""]
)
def test_addresses_are_no_paths(text):
    assert path_of(text) is None
    assert with_path(text, lambda path: "changed") == text


@pytest.mark.parametrize(
    ("short", "whole"),
    [
        ("a.gpkg", "/plans/alba/a.gpkg"),
        ("a.gpkg|layername=b", "/plans/alba/a.gpkg|layername=b"),
        ("../data/a.tif", "/plans/data/a.tif"),
        ("ogr:dbname='a.gpkg' table=\"b\" (geom)", "ogr:dbname='/plans/alba/a.gpkg' table=\"b\" (geom)"),
        (["a.csv", "b.csv"], ["/plans/alba/a.csv", "/plans/alba/b.csv"]),
        (3, 3),
    ],
)
def test_there_and_back(short, whole):
    assert absolute(short, HERE) == whole
    assert relative(whole, HERE) == short


def test_the_longest_end_of_a_path_counts():
    there = {Path("/new/2021/pop.tif"), Path("/new/pop.tif"), Path("/new/2001/pop.tif")}
    old = ["/old/2001/pop.tif", "C:\\old\\2021\\pop.tif", "../pop.tif", "/old/lost.tif"]
    assert moved_paths(old, Path("/new"), there.__contains__) == {
        "/old/2001/pop.tif": "/new/2001/pop.tif",
        "C:\\old\\2021\\pop.tif": "/new/2021/pop.tif",
        "../pop.tif": "/new/pop.tif",
    }


@pytest.mark.parametrize(
    ("value", "steps", "found"),
    [
        ("/plans/alba/a.gpkg|layername=b", 0, "a.gpkg|layername=b"),
        ("/plans/data/a.tif", 1, "../data/a.tif"),
        ("/plans/data/a.tif", 0, "/plans/data/a.tif"),
        ("/other/a.tif", 1, "/other/a.tif"),
        ("/other/a.tif", 2, "../../other/a.tif"),
        (["/plans/alba/a.csv", "/other/b.csv"], 1, ["a.csv", "/other/b.csv"]),
        ("a.csv", 0, "a.csv"),
        ("postgres://dbname='x'", 3, "postgres://dbname='x'"),
        (None, 1, None),
    ],
)
def test_only_what_lies_near_is_written_from_the_folder(value, steps, found):
    assert near(value, HERE, steps) == found


def test_a_file_on_another_drive_stays_where_it_is(monkeypatch):
    def other_drive(path, start):
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    monkeypatch.setattr("urban_rural_linkages.core.recipe.recipe_paths.os.path.relpath", other_drive)
    assert relative("/plans/alba/a.gpkg", HERE) == "/plans/alba/a.gpkg"
    assert near("/plans/alba/a.gpkg", HERE, 1) == "/plans/alba/a.gpkg"


@given(st.lists(st.text("abc", min_size=1, max_size=3), min_size=1, max_size=4), st.sampled_from(["", "|layername=x"]))
def test_any_file_is_found_again_from_its_folder(parts, rest):
    whole = "/" + "/".join(parts) + rest
    assert absolute(relative(whole, HERE), HERE) == whole
    assert absolute(near(whole, HERE, 9), HERE) == absolute(near(whole, HERE, 0), HERE) == whole


def test_what_is_written_is_a_path_too():
    assert WRITTEN < PATHS and "UNITS" not in WRITTEN
