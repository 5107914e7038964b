"""Paths in the texts of layers: changed in place, mapped to another folder, addresses left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from urban_rural_linkages.core.recipe.recipe_paths import absolute, moved_paths, path_of, relative, with_path

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
