"""Frames of a map: which units lie so far apart that they are drawn in insets."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.report.map_frames import map_frames, symbol_share

NAN = float("nan")


def land(west: float, south: float, east: float, north: float, step: float = 0.4) -> np.ndarray:
    """Return places that fill a box."""
    lon, lat = np.meshgrid(np.arange(west, east, step), np.arange(south, north, step))
    return np.column_stack([lon.ravel(), lat.ravel()])


MAINLAND = {"Spain": (-9, 36.2, 3, 43.5), "France": (-4.5, 42.8, 7.8, 51), "Portugal": (-9.3, 37.1, -6.5, 42.1)}
ISLANDS = {
    "Canaries": [(-18.0, 28.6, -17.7, 28.9), (-17.2, 28.0, -17.0, 28.3), (-16.9, 28.0, -16.1, 28.6),
                 (-15.8, 27.8, -15.4, 28.2), (-14.5, 28.0, -13.8, 28.8), (-13.9, 28.9, -13.4, 29.3)],
    "Balearics": [(1.2, 38.8, 1.6, 39.1), (2.3, 39.3, 3.4, 39.9), (3.8, 39.8, 4.3, 40.1)],
    "Corsica": [(8.6, 41.4, 9.5, 43.0)],
    "Antilles": [(-61.8, 15.9, -61.2, 16.5), (-61.2, 14.4, -60.8, 14.9)],
    "Guyane": [(-54, 2.5, -51.7, 5.8)], "Réunion": [(55.2, -21.4, 55.8, -20.9)], "Mayotte": [(45, -13, 45.3, -12.6)],
    "Azores": [(-31.3, 39.3, -31.1, 39.7), (-28.8, 38.4, -27.0, 39.1), (-25.9, 37.7, -25.1, 37.9)],
    "Madeira": [(-17.3, 32.6, -16.3, 33.1)],
}  # fmt: skip


def country(name: str, *islands: str) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """Return the places of a country, and the rows of each part."""
    parts = {name: land(*MAINLAND[name])} | {of: np.vstack([land(*box, 0.2) for box in ISLANDS[of]]) for of in islands}
    ends = np.cumsum([len(part) for part in parts.values()])
    rows = {of: np.arange(end - len(part), end) for (of, part), end in zip(parts.items(), ends, strict=True)}
    return np.vstack(list(parts.values())), rows


@pytest.mark.parametrize(
    ("name", "on_the_main_map", "apart"),
    [
        ("Spain", ["Balearics"], [["Canaries"]]),
        ("France", ["Corsica"], [["Antilles"], ["Guyane"], ["Réunion"], ["Mayotte"]]),
        ("Portugal", [], [["Azores"], ["Madeira"]]),
        ("Spain", [], []),
        ("France", ["Corsica"], []),
    ],
)
def test_overseas_parts_are_drawn_apart(name, on_the_main_map, apart):
    lonlat, rows = country(name, *on_the_main_map, *(of for group in apart for of in group))
    people = np.full(len(lonlat), 10.0)
    frames = map_frames(lonlat, people)
    assert frames.main.tolist() == sorted(row for of in (name, *on_the_main_map) for row in rows[of].tolist())
    expected = sorted(sorted(row for of in group for row in rows[of].tolist()) for group in apart)
    assert sorted(inset.tolist() for inset in frames.insets) == expected
    assert frames.left_out.size == 0


def test_an_archipelago_stays_whole():
    lonlat = np.vstack([land(*box, 0.1) for box in ISLANDS["Canaries"]])
    frames = map_frames(lonlat, np.arange(len(lonlat), dtype=float))
    assert frames.insets == [] and frames.main.size == len(lonlat)


def test_the_main_land_is_the_one_with_most_people():
    lonlat, rows = country("Spain", "Canaries")
    people = np.zeros(len(lonlat))
    people[rows["Canaries"]] = 1000.0
    people[rows["Spain"][0]] = NAN
    frames = map_frames(lonlat, people)
    assert frames.main.tolist() == rows["Canaries"].tolist() and len(frames.insets) == 1


def test_most_people_first_and_the_seventh_group_is_left_out():
    places = [(10.0 * i, 45.0) for i in range(1, 9)]
    lonlat = np.vstack([land(0, 44, 3, 46), *(np.array([place, (place[0] + 0.2, 45.0)]) for place in places)])
    people = np.full(len(lonlat), 100.0)
    people[-16:] = np.repeat(np.arange(1.0, 9.0), 2)
    frames = map_frames(lonlat, people)
    main = len(lonlat) - 16
    assert [inset.tolist() for inset in frames.insets] == [[main + 2 * i, main + 2 * i + 1] for i in (7, 6, 5, 4, 3, 2)]
    assert frames.left_out.tolist() == [main, main + 1, main + 2, main + 3]
    everything = np.sort(np.concatenate([frames.main, *frames.insets, frames.left_out]))
    assert everything.tolist() == list(range(len(lonlat)))


def test_an_island_near_enough_is_not_parted_where_little_is_gained():
    lonlat = np.vstack([land(0, 40, 6, 46), [[8.0, 45.0]]])
    assert map_frames(lonlat, np.ones(len(lonlat))).insets == []


def test_units_without_a_place_stay_with_the_main_land():
    lonlat, _ = country("Spain", "Canaries")
    frames = map_frames(np.vstack([[[NAN, NAN]], lonlat]), np.ones(len(lonlat) + 1))
    assert 0 in frames.main.tolist() and len(frames.insets) == 1
    alone = map_frames(np.array([[NAN, NAN], [1.0, 2.0]]), np.ones(2))
    assert alone.main.tolist() == [0, 1] and alone.insets == []


def test_the_order_of_the_units_does_not_matter():
    lonlat, _ = country("France", "Corsica", "Antilles", "Réunion")
    people = np.arange(len(lonlat), dtype=float)
    turn = np.random.default_rng(2).permutation(len(lonlat))
    straight, turned = map_frames(lonlat, people), map_frames(lonlat[turn], people[turn])
    assert [sorted(turn[inset].tolist()) for inset in turned.insets] == [inset.tolist() for inset in straight.insets]


def test_35000_units_take_no_time_to_speak_of():
    lonlat, _ = country("France", "Corsica", "Antilles")
    many = np.tile(lonlat, (40, 1)) + np.random.default_rng(1).normal(0, 0.01, (40 * len(lonlat), 2))
    assert len(many) > 25_000 and len(map_frames(many, np.ones(len(many))).insets) == 1


@pytest.mark.parametrize(("count", "share"), [(0, 1.0), (500, 1.0), (2000, 0.5), (50_000, 0.1)])
def test_symbols_of_many_are_small(count, share):
    assert symbol_share(count, 500) == pytest.approx(share)
