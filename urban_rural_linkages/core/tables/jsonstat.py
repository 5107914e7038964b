"""Tables in JSON-stat, the format of Eurostat's service and of the offices that use PxWeb.

A dataset lists its dimensions, how many categories each has, and one value for each combination, the last dimension
fastest; values and their flags come as a list, or by the place of those that there are.  It is read as a table in long
form: one column with the codes of each dimension, one with their names where these say more, and one of the values, a
flag behind them as Eurostat's other tables have it.

Source: X. Badosa, *JSON-stat format*, versions 1.0 to 2.0.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isfinite, prod
from typing import Any

import numpy as np

from ..errors import InputError
from ..identifiers import shortened
from .cells import parse_cell

_MOST_CELLS = 20_000_000
_THREE_DECIMALS = re.compile(r"-?[0-9]+\.[0-9]{3}")


@dataclass(frozen=True)
class JsonStat:
    """A dataset in long form.

    Attributes
    ----------
    title, source : str
        "" where the file does not say.
    names : list of str
        The columns: for each dimension its codes, then ``<dimension>_label`` where its categories have names that say
        more; ``value``; ``value_flag`` where flags are in no form that stands behind a number.
    columns : list of list of str
        The cells.
    """

    title: str
    source: str
    names: list[str]
    columns: list[list[str]]


@dataclass(frozen=True)
class _Dimension:
    """A dimension: its codes in their order, and their names."""

    id: str
    codes: list[str]
    labels: list[str]


def is_jsonstat(content: object) -> bool:
    """Tell whether what a JSON file holds is in this format, and no map or anything else."""
    return isinstance(content, dict) and bool(_datasets(content) or content.get("class") in ("collection", "dimension"))


def parse_jsonstat(text: str, name: str, dataset: str = "") -> JsonStat:
    """Read a file's text.

    Parameters
    ----------
    text : str
    name : str
        Of the file, for messages.
    dataset : str
        Which one of several; "" where there is one.

    Raises
    ------
    InputError
        When the text is no such table, holds several of which none was chosen, or has not as many values as its
        dimensions have combinations.

    Examples
    --------
    >>> table = parse_jsonstat(
    ...     '{"class": "dataset", "id": ["geo", "time"], "size": [1, 2], "value": {"1": 70}, "status": {"1": "b"},'
    ...     ' "dimension": {"geo": {"category": {"index": ["02003"], "label": {"02003": "Albacete"}}},'
    ...     ' "time": {"category": {"index": {"2020": 0, "2021": 1}}}}}', "t.json")
    >>> table.names, table.columns
    (['geo', 'geo_label', 'time', 'value'], [['02003', '02003'], ['Albacete', 'Albacete'], ['2020', '2021'], ['', '70 b']])
    """  # noqa: E501
    try:
        content = json.loads(text)
    except ValueError as error:
        raise InputError("The file '{path}' is no JSON: {reason}.", hint="Download it again; it may be cut off.",
                         path=name, reason=error) from error  # fmt: skip
    chosen = _chosen(content, name, dataset)
    try:
        dimensions = _dimensions(chosen)
        values, flags = chosen.get("value"), chosen.get("status")
        count = prod(len(one.codes) for one in dimensions)
        if not dimensions or not 0 < count <= _MOST_CELLS:
            raise ValueError
        cells, comments = _cells(_spread(values, count), _spread(flags, count))
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
        raise InputError(
            "'{path}' is no whole JSON-stat table: its dimensions, their sizes and its values do not fit each other.",
            hint="Download the file again, as JSON-stat or as CSV.",
            path=name,
        ) from error
    names, columns = _long(dimensions)
    names, columns = [*names, _free("value", names)], [*columns, cells]
    if any(comments):
        names, columns = [*names, f"{names[-1]}_flag"], [*columns, comments]
    return JsonStat(_words(chosen.get("label")), _words(chosen.get("source")), names, columns)


def _datasets(content: Mapping[str, object]) -> dict[str, dict[str, Any]]:
    """Return the datasets: the file itself, those of a bundle by their names, or those within a collection."""
    if _is_dataset(content):
        return {_words(content.get("label")) or "dataset": dict(content)}
    links = content.get("link")
    items = links.get("item", []) if isinstance(links, dict) else []
    if content.get("class") == "collection" and isinstance(items, list):
        found = [item for item in items if isinstance(item, dict) and _is_dataset(item)]
        return {_words(item.get("label")) or str(place): item for place, item in enumerate(found, 1)}
    return {key: one for key, one in content.items() if isinstance(one, dict) and _is_dataset(one)}


def _is_dataset(content: Mapping[str, object]) -> bool:
    return "value" in content and isinstance(content.get("dimension"), dict)


def _chosen(content: object, name: str, dataset: str) -> dict[str, Any]:
    datasets = _datasets(content) if isinstance(content, dict) else {}
    if not datasets:
        raise InputError(
            "'{path}' holds no table in JSON-stat: it has no dimensions with values.",
            hint="A collection only lists addresses of tables: download one of them.",
            path=name,
        )
    if dataset not in datasets and (dataset or len(datasets) > 1):
        raise InputError(
            "'{path}' holds several tables: {tables}.",
            hint="Give one of them as SHEET.",
            path=name,
            tables=shortened(list(datasets)),
        )
    return datasets[dataset] if dataset else next(iter(datasets.values()))


def _dimensions(dataset: Mapping[str, Any]) -> list[_Dimension]:
    """Read the dimensions in their order; version 1 lists them and their sizes among the dimensions themselves."""
    described = dataset["dimension"]
    ids = dataset["id"] if "id" in dataset else described["id"]
    sizes = dataset["size"] if "size" in dataset else described["size"]
    dimensions = []
    for name, size in zip(ids, sizes, strict=True):
        category = described[name]["category"]
        labels = category.get("label", {})
        codes = _ordered(category["index"] if "index" in category else list(labels))
        if len(codes) != size or len(set(codes)) != size:
            raise ValueError(name)
        dimensions.append(_Dimension(str(name), codes, [_words(labels.get(code, code)) for code in codes]))
    return dimensions


def _ordered(index: object) -> list[str]:
    """Return the codes in their order, from a list or from their places."""
    if isinstance(index, dict):
        places = sorted(index, key=lambda code: index[code])
        if [index[code] for code in places] != list(range(len(places))):
            raise ValueError(index)
        return places
    if not isinstance(index, list):
        raise TypeError(index)
    return [str(code) for code in index]


def _spread(given: object, count: int) -> list[object]:
    """Return one entry for each combination, None where there is none; one flag alone holds for all."""
    if isinstance(given, dict):
        entries: list[object] = [None] * count
        for place, value in given.items():
            if not 0 <= int(place) < count:
                raise ValueError(place)
            entries[int(place)] = value
        return entries
    if given is None or isinstance(given, str):
        return [given] * count
    if not isinstance(given, list) or len(given) not in (1, count):
        raise ValueError(given)
    return given if len(given) == count else given * count


def _cells(values: Sequence[object], flags: Sequence[object]) -> tuple[list[str], list[str]]:
    """Write values as the cells of other tables have them, and return what of the flags is in no such form."""
    cells, comments = [], []
    for value, flag in zip(values, flags, strict=True):
        written, said = _written(value), _words(flag)
        forms = [f"{written} {said}"] if written else [said, f": {said}"]
        read = next((form for form in forms if said and _says(form)), "")
        cells.append(read or written)
        comments.append("" if read else said)
    return cells, comments


def _says(form: str) -> bool:
    cell = parse_cell(form)
    return bool(cell.flag or cell.missing)


def _written(value: object) -> str:
    """Write a number so that its point is a decimal mark whoever reads it: 36.240 could be thousands."""
    if value is None or isinstance(value, bool) or not isinstance(value, int | float):
        return "" if value is None else str(value).strip()
    if not isfinite(value):
        return ""
    if value == int(value):
        return str(int(value))
    text = repr(value)
    return f"{text}0" if _THREE_DECIMALS.fullmatch(text) else text


def _long(dimensions: Sequence[_Dimension]) -> tuple[list[str], list[list[str]]]:
    """Return the columns of the dimensions, one row for each combination."""
    sizes = [len(one.codes) for one in dimensions]
    places = np.indices(sizes).reshape(len(sizes), -1)
    names: list[str] = []
    columns: list[list[str]] = []
    for one, place in zip(dimensions, places, strict=True):
        names.append(_free(one.id, names))
        columns.append(np.array(one.codes, dtype=object)[place].tolist())
        if one.labels != one.codes:
            names.append(_free(f"{one.id}_label", names))
            columns.append(np.array(one.labels, dtype=object)[place].tolist())
    return names, columns


def _free(name: str, taken: Sequence[str]) -> str:
    while name in taken:
        name += "_"
    return name


def _words(text: object) -> str:
    return " ".join(str(text).split()) if text is not None else ""
