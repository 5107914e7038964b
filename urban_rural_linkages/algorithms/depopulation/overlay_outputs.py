"""The fields of a bivariate map and of its cross table."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.overlay.bivariate import Bivariate
from ...core.overlay.cross_table import CrossRow
from ...i18n import tr
from ...io.columns import Column


def class_columns(pairs: Bivariate) -> list[Column]:
    """Return the classes of each unit, and their pair."""
    both = tr("Classes of {x} (tens) and {y} (ones)").format(x=pairs.x.label, y=pairs.y.label)
    return [
        Column("x_class", "integer", pairs.x.numbers, _class_of(pairs.x.label)),
        Column("y_class", "integer", pairs.y.numbers, _class_of(pairs.y.label)),
        Column("bivariate", "integer", pairs.codes, both),
    ]


def cross_columns(rows: Sequence[CrossRow], pairs: Bivariate) -> list[Column]:
    """Return the fields of the cross table; an open end of a class is empty."""
    x, y = pairs.x.label, pairs.y.label
    whole = {"x_class": _class_of(x), "y_class": _class_of(y), "units": tr("Units")}
    real = {
        "area_km2": tr("Area (km2)"),
        "population": tr("Inhabitants"),
        "population_old": tr("Old people"),
        "x_from": _from(x),
        "x_to": _to(x),
        "y_from": _from(y),
        "y_to": _to(y),
    }
    return [
        *(Column(name, "integer", [getattr(row, name) for row in rows], label) for name, label in whole.items()),
        *(Column(name, "real", [getattr(row, name) for row in rows], label) for name, label in real.items()),
    ]


def _class_of(label: str) -> str:
    return tr("Class of {label}").format(label=label)


def _from(label: str) -> str:
    return tr("{label}: more than").format(label=label)


def _to(label: str) -> str:
    return tr("{label}: up to").format(label=label)
