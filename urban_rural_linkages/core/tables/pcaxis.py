"""Tables in PC-Axis, the format of the statistical offices of Spain, Portugal, the Nordic countries and others.

A file has keywords with values in quotes, then one number for each combination of the values of its variables, those
of the rows (STUB) first and the last one fastest.  It is read as a table in long form: one column a variable, with
the code and the name of each value where the file gives both, and one column of the numbers as they are written.

Source: Statistics Sweden, *PC-Axis file format*, version 2013.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product
from math import prod

from ..errors import InputError

_STATEMENT = re.compile(r'\s*([A-Z][A-Z0-9-]*)(?:\[[a-z]{2}\])?(?:\("((?:[^"]|"")*)"[^)]*\))?\s*=')
_STRINGS = re.compile(r'"((?:[^"]|"")*)"')
_MOST_CELLS = 20_000_000
_NUMBER_OF_JAVA = re.compile(r"(-?[0-9]+(?:\.[0-9]+)?)[eE]([0-9]{1,2})")


@dataclass(frozen=True)
class PcAxis:
    """A table in PC-Axis, in long form.

    Attributes
    ----------
    title, units, source : str
        "" where the file does not say.
    variables : dict of str to list of str
        The variables and their values as the file names them, the codes in front where it has any (``02 Albacete``).
    names : list of str
        The columns: one a variable, and one of the numbers, named after the file's contents.
    columns : list of list of str
        The cells.
    """

    title: str
    units: str
    source: str
    variables: dict[str, list[str]]
    names: list[str]
    columns: list[list[str]]


def parse_pcaxis(text: str, name: str) -> PcAxis:
    """Read a file's text.

    Parameters
    ----------
    text : str
    name : str
        Of the file, for messages.

    Raises
    ------
    InputError
        When the file has no variables or not as many numbers as its variables have combinations.

    Examples
    --------
    >>> table = parse_pcaxis('STUB="p";HEADING="s";VALUES("p")="a","b";VALUES("s")="T";DATA=1 2;', "x.px")
    >>> table.names, table.columns
    (['p', 's', 'value'], [['a', 'b'], ['T', 'T'], ['1', '2']])
    """
    keywords, data = _keywords(text)
    order = [*keywords.get(("STUB", ""), []), *keywords.get(("HEADING", ""), [])]
    values = {variable: _values(keywords, variable) for variable in order}
    cells = [_plain(cell) for cell in data.split()]
    combinations = prod(len(found) for found in values.values())
    if not order or not 0 < combinations <= _MOST_CELLS or combinations != len(cells):
        raise InputError(
            "'{path}' is no whole PC-Axis table: its variables have {combinations} combinations, its data {cells} "
            "numbers.",
            hint="Download the file again, as PC-Axis or as CSV.",
            path=name,
            combinations=combinations if order else 0,
            cells=len(cells),
        )
    columns = [list(column) for column in zip(*product(*values.values()), strict=True)]
    contents = "".join(keywords.get(("CONTENTS", ""), [])).strip() or "value"
    return PcAxis(
        title=_one(keywords, "TITLE"),
        units=_one(keywords, "UNITS"),
        source=_one(keywords, "SOURCE"),
        variables=values,
        names=[*order, contents if contents not in order else f"{contents}_value"],
        columns=[*columns, cells],
    )


def _keywords(text: str) -> tuple[dict[tuple[str, str], list[str]], str]:
    """Read the statements up to the data: the strings of each keyword, by the variable that it speaks of or ""."""
    keywords: dict[tuple[str, str], list[str]] = {}
    place = 0
    while found := _STATEMENT.match(text, place):
        keyword, variable, place = found[1], found[2] or "", found.end()
        if keyword == "DATA":
            return keywords, text[place:].rsplit(";", 1)[0].replace('"', "")
        end = _end(text, place)
        keywords.setdefault((keyword, variable), _STRINGS.findall(text[place:end]))
        place = end + 1
    return keywords, ""


def _end(text: str, place: int) -> int:
    """Return where the statement's semicolon stands, those in quotes aside."""
    quoted = False
    for end in range(place, len(text)):
        if text[end] == '"':
            quoted = not quoted
        elif text[end] == ";" and not quoted:
            return end
    return len(text)


def _values(keywords: dict[tuple[str, str], list[str]], variable: str) -> list[str]:
    """Return the values of a variable, with its codes in front unless the values begin with them."""
    values = [re.sub(r"\s+", " ", value).strip() for value in keywords.get(("VALUES", variable), [])]
    codes = keywords.get(("CODES", variable), [])
    if len(codes) != len(values):
        return values or codes
    begins = all(value.startswith(code) for value, code in zip(values, codes, strict=True))
    numbered = codes == [str(number) for number in range(len(codes))] or not any(map(str.isdigit, "".join(codes)))
    return values if begins or numbered else [f"{c} {v}" for c, v in zip(codes, values, strict=True)]


def _one(keywords: dict[tuple[str, str], list[str]], keyword: str) -> str:
    return " ".join("".join(keywords.get((keyword, ""), [])).split())


def _plain(cell: str) -> str:
    """Write 4.6745807E7 as 46745807: INE's files have the numbers of a programming language."""
    found = _NUMBER_OF_JAVA.fullmatch(cell)
    number = float(cell) if found else 0.0
    if found and number == int(number):
        return str(int(number))
    return cell.removesuffix(".0")
