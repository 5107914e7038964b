"""Four municipalities with minutes to a hospital before and after plans, for the tests of decisions."""

from __future__ import annotations

from .layers import memory_layer, square

FIELDS = {"code": "text", "class": "text", "zone": "text", "people": "integer", "women": "integer", "old": "integer",
          "later": "integer", **dict.fromkeys(("income", "now", "plan", "other", "jobs"), "real")}  # fmt: skip
ROWS = [
    ("01", "town", "north", 1000, 520, 200, 1100, 14.0, 5.0, 5.0, 5.0, 400.0),
    ("02", "rural", "north", 200, 90, 80, 180, 9.0, 40.0, 20.0, 40.0, 90.0),
    ("03", "rural", "south", 100, 40, 50, 90, 10.0, 25.0, 50.0, 25.0, 60.0),
    ("04", "rural", "south", 50, 20, 30, 40, 8.0, 70.0, 70.25, 35.0, 0.0),
]


def municipalities(rows: list[tuple] | None = None, **columns: list):
    """Return the municipalities as a layer; some columns replaced, or fields of text added."""
    own = {name: [row[place] for row in rows or ROWS] for place, name in enumerate(FIELDS)}
    merged = {**own, **columns}
    fields = {**FIELDS, **{name: "text" for name in columns if name not in FIELDS}}
    made = list(zip(map(square, range(len(own["code"]))), *(merged[name] for name in fields), strict=True))
    return memory_layer(fields, made, "Polygon")


def ways_between_them():
    """Return the minutes from each municipality to each, ten from one to the next."""
    codes = [row[0] for row in ROWS]
    pairs = [(one, other, 10.0 * abs(i - j)) for i, one in enumerate(codes) for j, other in enumerate(codes)]
    return memory_layer({"origin": "text", "destination": "text", "minutes": "real"}, pairs, name="ways")


def nearest_services():
    """Return the times of the municipalities to two schools, as the travel time to services writes them."""
    kinds = {"code": "text", "time_min": "real", "service_type": "text", "near_id": "text", "status": "text"}
    lines = [("01", 5.0, "school", "s1", "ok"), ("02", 40.0, "school", "s1", "ok"), ("03", 30.0, "school", "s2", "ok"),
             ("04", None, "school", None, "unreachable")]  # fmt: skip
    return memory_layer(kinds, lines, name="times")


def projected_people():
    """Return the people of the municipalities in ten years, as the cohort projection writes them."""
    kinds = {"unit": "text", "year": "integer", "sex": "text", "age": "text", "population": "real"}
    lines = [(row[0], 2031, sex, age, 0.01 * row[3]) for row in ROWS for sex in ("women", "men")
             for age in ("0-4", "5-9", "10+")]  # fmt: skip
    return memory_layer(kinds, lines, name="cohorts")
