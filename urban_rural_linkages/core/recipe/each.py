"""One diagnosis for each value of a field: the folders of the values, and the inputs that go with one of them.

A run of a recipe says so beside its inputs::

    {"algorithm": "urbanrural:territorialdiagnosis",
     "each": {"layer": "results/units.gpkg", "field": "comarca"},
     "inputs": {"UNITS": "results/units.gpkg", "FOLDER": "results", ...}}
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from ..demography.territories import parse_same_territory
from ..errors import InputError
from ..identifiers import shortened

OVERVIEW = "overview"
"""The name of the files, beside the folders of the values, that tell of all of them."""
PLACEHOLDER = "{value}"
_LONGEST, _MOST_BYTES = 80, 250  # of a folder's name; systems take 255 bytes, and some a path of 260 letters
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\s]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|(com|lpt)\d)(\..*)?", re.IGNORECASE)  # names of devices on Windows


@dataclass(frozen=True)
class Each:
    """The field whose values get a diagnosis each.

    Attributes
    ----------
    layer : str
        That of the units, or another one of polygons: units lie where their one point lies.
    field : str
    """

    layer: str
    field: str


def parse_each(record: object) -> Each | None:
    """Read what a recipe says below ``each``; None where it does not have the form.

    Examples
    --------
    >>> parse_each({"layer": "units.gpkg", "field": "comarca"})
    Each(layer='units.gpkg', field='comarca')
    """
    if not isinstance(record, dict) or set(record) != {"layer", "field"}:
        return None
    layer, field = record["layer"], record["field"]
    if not isinstance(layer, str) or not isinstance(field, str) or not layer or not field:
        return None
    return Each(layer, field)


def folder_name(value: str) -> str:
    """Return a name that every system takes for a folder; letters of all alphabets stay.

    Examples
    --------
    >>> folder_name("Sierra de Ocejo"), folder_name("A/B: C."), folder_name("nul"), folder_name("..")
    ('Sierra_de_Ocejo', 'A_B_C', 'nul_', '_')
    """
    name = _FORBIDDEN.sub("_", unicodedata.normalize("NFC", value))[:_LONGEST]
    name = name.encode("utf-8")[:_MOST_BYTES].decode("utf-8", errors="ignore").rstrip("._ ")  # a letter has up to four
    if not name or name.startswith("."):
        name = f"_{name.lstrip('.')}"
    return f"{name}_" if _RESERVED.fullmatch(name) else name


def folder_names(values: Iterable[str], field: str) -> dict[str, str]:
    """Return the name of the folder of each value, in the order of the values.

    Parameters
    ----------
    values : iterable of str
        Each once, none empty.
    field : str
        Whose values they are, for the sentence.

    Raises
    ------
    InputError
        When there are none, or two make one name, on a system that takes capital and small letters for the same too.
    """
    names: dict[str, str] = {}
    taken: dict[str, str] = {}
    for value in sorted(values):
        name = folder_name(value)
        other = taken.setdefault(name.casefold(), value)
        if other != value:
            raise InputError("The values '{one}' and '{other}' of field '{field}' make the same folder, '{folder}'.",
                             hint="Change one of them in the layer, or take a field of codes.", one=other, other=value,
                             field=field, folder=name)  # fmt: skip
        names[value] = name
    if not names:
        raise InputError("Field '{field}' has no value, so there is nothing to make a diagnosis for.", field=field)
    return names


def own_inputs(
    inputs: Mapping[str, object], value: str, codes: Collection[str], elsewhere: Collection[str]
) -> dict[str, object]:
    """Return the inputs of a diagnosis with its texts as they are for one value; layers stay.

    Parameters
    ----------
    inputs : mapping
        Of the run, for all values.
    value : str
    codes, elsewhere : collection of str
        Of the units of the value, and of all others.

    Returns
    -------
    dict
        TITLE has the value in the place of ``{value}``, else behind it; SAME_TERRITORY and SHEETS leave out the units
        of other values.

    Raises
    ------
    InputError
        When units of one territory belong to two values.
    """
    changed = {**inputs, "TITLE": own_title(str(inputs.get("TITLE") or ""), value)}
    if inputs.get("SAME_TERRITORY"):
        changed["SAME_TERRITORY"] = own_territories(str(inputs["SAME_TERRITORY"]), value, codes, elsewhere)
    sheets = str(inputs.get("SHEETS") or "")
    named = [code.strip() for code in sheets.split(",")]
    if any(code in elsewhere for code in named):
        changed["SHEETS"] = ",".join(code for code in named if code not in elsewhere) or "none"
    return changed


def own_title(title: str, value: str) -> str:
    """Return the title of the diagnosis of one value.

    Examples
    --------
    >>> own_title("Plan of {value}, 2021", "Sierra"), own_title("The plan", "Sierra"), own_title("", "Sierra")
    ('Plan of Sierra, 2021', 'The plan · Sierra', 'Sierra')
    """
    if PLACEHOLDER in title:
        return title.replace(PLACEHOLDER, value)
    return f"{title} · {value}" if title else value


def own_territories(text: str, value: str, codes: Collection[str], elsewhere: Collection[str]) -> str:
    """Return SAME_TERRITORY without the pairs of other values; what is no unit at all stays, for the run to refuse.

    Raises
    ------
    InputError
        When only one unit of a pair has the value.

    Examples
    --------
    >>> own_territories("1=2, 3=4", "Sierra", {"3", "4", "5"}, {"1", "2"})
    '3=4'
    """
    pairs = parse_same_territory(text)
    parted = [f"{one}={other}" for one, other in pairs if {one, other} & set(codes) and {one, other} & set(elsewhere)]
    if parted:
        raise InputError("Units of one territory (SAME_TERRITORY) have the value '{value}' in part only: {pairs}.",
                         hint="Give both the same value, or leave the pair out.", value=value,
                         pairs=shortened(parted))  # fmt: skip
    return ",".join(f"{one}={other}" for one, other in pairs if one not in elsewhere)
