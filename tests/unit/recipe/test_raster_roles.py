"""Rasters told apart: heights are no people, years are kept, the same file is not taken twice."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from urban_rural_linkages.core.recipe.described import RasterDescription
from urban_rural_linkages.core.recipe.raster_figures import raster_figures
from urban_rural_linkages.core.recipe.raster_roles import find_rasters, role_of

PEOPLE = {2001: 20000.0, 2021: 18000.0}


def made(name: str, values: np.ndarray, cell: float = 1000.0, **more) -> RasterDescription:
    return raster_figures(RasterDescription(name, name, cell=cell, **more), values, True)


def heights(name: str = "a") -> RasterDescription:
    rows, columns = np.mgrid[0:60, 0:60]
    return made(name, 400.0 + 5.0 * rows + 3.0 * columns + np.sin(rows), 100.0)


def people(name: str, total: float, seed: int = 1) -> RasterDescription:
    cells = np.random.default_rng(seed).pareto(0.8, (40, 40)) ** 1.2
    cells[np.random.default_rng(seed + 1).random((40, 40)) < 0.8] = 0.0
    cells = np.minimum(cells, 4000.0)
    return made(name, cells * total / cells.sum())


def built(name: str, seed: int = 3) -> RasterDescription:
    return made(name, np.random.default_rng(seed).pareto(1.0, (40, 40)).clip(0, 60) * 1e4)


def land(name: str) -> RasterDescription:
    return made(name, np.where(np.random.default_rng(5).random((40, 40)) < 0.9, 1e6, 4e5))


def classes(name: str) -> RasterDescription:
    return made(name, np.random.default_rng(6).choice([11.0, 12.0, 21.0, 31.0], (40, 40)), 100.0)


@pytest.mark.parametrize(
    ("raster", "role"),
    [(heights(), "height"), (people("a", 18000.0), "people"), (built("a"), "built"), (land("a"), "land"),
     (classes("a"), "class")],
)  # fmt: skip
def test_values_tell_without_a_name(raster, role):
    assert role_of(raster)[0] == role


def test_heights_are_no_people_whatever_they_are_called():
    role, why = role_of(heights("population_2021"))
    assert role == "height"
    assert str(why).endswith("this looks like heights above the sea")


def test_each_finds_its_own_and_its_year():
    of_people = [people("pop_2001", 20000.0), people("pop_2011", 19000.0, 8), people("pop_2021", 18000.0, 9)]
    others = [heights("dem"), built("built_2001"), built("built_2021", 4), land("land"), classes("landcover")]
    rasters = [*of_people, *others]
    found = find_rasters(rasters, PEOPLE, (2001, 2021))
    assert {name: one.chosen for name, one in found.items()} == {
        "POPULATION": "pop_2021", "POPULATION_START": "pop_2001", "BUILTUP": "built_2021",
        "BUILTUP_START": "built_2001", "LAND": "land",
    }  # fmt: skip
    assert str(found["POPULATION"].refused["pop_2011"]) == "of the year 2011"
    assert "heights" in str(found["POPULATION"].refused["dem"])
    assert all("landcover" in one.refused for one in found.values())


def test_people_without_a_year_are_asked_for():
    found = find_rasters([people("a", 18000.0), people("b", 18001.0, 9)], PEOPLE, (2001, 2021))
    assert (found["POPULATION"].chosen, str(found["POPULATION"].question)) == (
        "", "Which raster is it? It may be a, b."
    )  # fmt: skip


def test_the_same_file_twice_and_degrees_are_refused():
    one = people("pop_2021", 18000.0)
    again = replace(one, id="copy_2021", name="copy_2021", same_as="pop_2021")
    found = find_rasters([one, again], PEOPLE, (2001, 2021))["POPULATION"]
    assert (found.chosen, str(found.refused["copy_2021"])) == ("pop_2021", "the same values as 'pop_2021'")
    degrees = replace(people("pop_2021", 18000.0), in_degrees=True)
    assert "in degrees" in str(find_rasters([degrees], PEOPLE, (2001, 2021))["POPULATION"].refused["pop_2021"])


def test_the_same_values_are_found():
    values = np.arange(12.0).reshape(3, 4)
    first = raster_figures(RasterDescription("a", "one"), values, True)
    second = raster_figures(RasterDescription("b", "other"), values.copy(), True, [first])
    assert (first.same_as, second.same_as) == ("", "one")


def test_a_raster_without_values_and_one_that_was_not_read():
    empty = made("pop_2021", np.full((3, 3), np.nan))
    assert str(find_rasters([empty], PEOPLE, (2001, 2021))["POPULATION"].refused["pop_2021"]) == "holds no value"
    unread = find_rasters([RasterDescription("pop_2021", "pop_2021", cell=1000.0)], PEOPLE, (2001, 2021))["POPULATION"]
    assert (unread.chosen, str(unread.question)) == ("", "Is it the raster 'pop_2021'?")
