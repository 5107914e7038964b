"""Sources of data and how a report cites them: organisation, year, title, licence and address.

A citation is written without words of any language: ``Instituto Nacional de Estadística (2021). Padrón municipal. CC BY
4.0.``; below a map stands its short form, ``Instituto Nacional de Estadística (2021)``.  What comes from metadata of
layers and from tables is text of others: it loses passwords and line breaks, and only addresses of the web are links.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from urllib.parse import urlsplit

from ..credentials import without_credentials
from ..errors import InputError

COLUMNS = ("input", "organisation", "title", "year", "licence", "address")
"""Columns of a table of sources; the first is the name of a parameter."""
_LONGEST = 300
_NEVER_IN_ADDRESSES = re.compile(r"[\s<>\"'\\^`{|}\x00-\x20\x7f]")


@dataclass(frozen=True)
class Source:
    """The source of one data set; "" is what is not known.

    Attributes
    ----------
    organisation, title, year, licence : str
        Who published what, when, and under which terms.
    address : str
        Of the web: begins with http:// or https://.
    """

    organisation: str = ""
    title: str = ""
    year: str = ""
    licence: str = ""
    address: str = ""

    @classmethod
    def of(cls, record: Mapping[str, object]) -> Source:
        """Return a source from texts of others, made safe.

        Examples
        --------
        >>> Source.of({"organisation": " INE ", "year": 2021, "address": "javascript:alert(1)"})
        Source(organisation='INE', title='', year='2021', licence='', address='')
        """
        texts = {name: _tidy(record.get(name)) for name in COLUMNS[1:-1]}
        return cls(**texts, address=web_address(str(record.get(COLUMNS[-1]) or "")))

    def __bool__(self) -> bool:
        """Tell whether anything that names the source is known."""
        return bool(self.organisation or self.title)

    @property
    def short(self) -> str:
        """Who published it, else what it is called, and the year: for captions."""
        return _with_year(self.organisation or self.title, self.year)

    @property
    def citation(self) -> str:
        """What is known of it in one line, without its address.

        Examples
        --------
        >>> Source("INE", "Padrón municipal", "2021", "CC BY 4.0").citation
        'INE (2021). Padrón municipal. CC BY 4.0.'
        """
        title = self.title if self.organisation else ""
        parts = (part for part in (self.short, title, self.licence) if part)
        return " ".join(part if part.endswith(".") else f"{part}." for part in parts)

    def record(self) -> dict[str, str]:
        """Return the source as plain values."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def web_address(text: str) -> str:
    """Return an address of the web without passwords, and "" for everything else.

    Examples
    --------
    >>> web_address("https://www.ine.es/a?token=abc&t=2852"), web_address("file:///etc/passwd")
    ('https://www.ine.es/a?t=2852', '')
    """
    address = without_credentials(text.strip())
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return ""
    of_the_web = parts.scheme.lower() in ("http", "https") and host
    return address if of_the_web and not _NEVER_IN_ADDRESSES.search(address) else ""


def parse_sources(cells: Sequence[object], inputs: Collection[str]) -> dict[str, list[Source]]:
    """Read a table of sources.

    Parameters
    ----------
    cells : sequence
        Row by row, of `COLUMNS`; empty rows are passed over.
    inputs : collection of str
        The names of the inputs that a source may be stated for.

    Returns
    -------
    dict of str to list of Source
        By input; an input may have several.

    Raises
    ------
    InputError
        When a row names no input, or its address is none of the web.

    Examples
    --------
    >>> parse_sources(["units", "INE", "Padrón", "2021", "", ""], ["UNITS"])["UNITS"][0].short
    'INE (2021)'
    """
    width = len(COLUMNS)
    if len(cells) % width:
        raise InputError("SOURCES has {count} cells, which are no rows of {width}.", count=len(cells), width=width,
                         hint="A row has: input, organisation, title, year, licence, address.")  # fmt: skip
    known = {name.casefold(): name for name in inputs}
    found: dict[str, list[Source]] = {}
    for start in range(0, len(cells), width):
        row = {name: "" if cell is None else str(cell) for name, cell in zip(COLUMNS, cells[start : start + width],
                                                                               strict=True)}  # fmt: skip
        if not any(text.strip() for text in row.values()):
            continue
        name = known.get(row["input"].strip().casefold())
        if name is None:
            raise InputError("SOURCES: '{input}' is no input of this diagnosis.", input=row["input"],
                             hint="Write one of: {inputs}.", inputs=", ".join(inputs))  # fmt: skip
        source = Source.of(row)
        if row["address"].strip() and not source.address:
            raise InputError("SOURCES: the address '{address}' of {input} is none of the web.", address=row["address"],
                             input=name, hint="Write it whole, with https:// or http:// before it.")  # fmt: skip
        if not source:
            raise InputError("SOURCES: the row of {input} has neither an organisation nor a title.", input=name,
                             hint="Say who published the data, or what they are called.")  # fmt: skip
        found.setdefault(name, []).append(source)
    return found


def flattened(records: Iterable[Mapping[str, object]]) -> list[str]:
    """Return sources given as records, each with its ``input``, as the cells of a table of sources.

    Raises
    ------
    KeyError
        When a record has a key that is no column.
    """
    cells = []
    for record in records:
        unknown = sorted(set(record) - set(COLUMNS))
        if unknown:
            raise KeyError(unknown[0])
        cells += [str(record.get(name, "")) for name in COLUMNS]
    return cells


def joined_short(sources: Iterable[Source], most: int = 3) -> str:
    """Return the short forms of some sources on one line, each once, those beyond `most` counted.

    Examples
    --------
    >>> joined_short([Source("INE", year="2021"), Source("INE", "Padrón", "2021"), Source("GISCO")])
    'INE (2021); GISCO'
    """
    names = list(dict.fromkeys(source.short for source in sources if source))
    more = f" (+{len(names) - most})" if len(names) > most else ""
    return "; ".join(names[:most]) + more


def _with_year(name: str, year: str) -> str:
    return f"{name} ({year})" if name and year else name


def _tidy(value: object) -> str:
    """Return a text of others on one line, without passwords, and not endless."""
    text = re.sub(r"\s+", " ", without_credentials(str(value if value is not None else ""))).strip()
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
