"""Fields of a table that hold age groups by sex.

Statistical offices name their columns by a pattern: `w_0_4`, `w_5_9`, ..., `w_85_plus`.  The user writes the pattern,
`{sex}_{from}_{to}`, and this module reads the groups from the names of the fields.  From a pattern with `{to}` follow
the open group (`{to}` is the word "plus") and the single year (without the `{to}` part), so that one pattern is
enough; several may be given, separated by commas.  Where names follow no pattern, JSON says which is which:

    {"women": {"0-4": "f1", "85+": "f18"}, "men": {"0-4": "m1", "85+": "m18"}}

The code of a sex is a trap: in English files m are the men, in Spanish ones (h, m) the women.  What only the user
can know is asked for and never guessed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..errors import InputError

WOMEN, MEN, BOTH = "women", "men", "both"

_WOMEN_CODES = frozenset({"w", "f", "women", "female", "females", "mujer", "mujeres"})
_MEN_CODES = frozenset({"h", "v", "men", "male", "males", "hombre", "hombres", "varon", "varones"})
_BESIDE_SPANISH_MEN = frozenset({"h", "v"})
_PLACEHOLDERS = {"from": r"(?P<first>\d{1,3})", "to": r"(?P<last>\d{1,3})", "age": r"(?P<first>\d{1,3})"}
_RANGE = re.compile(r"(?P<first>\d{1,3})(?:-(?P<last>\d{1,3})|(?P<open>\+))?")


@dataclass(frozen=True)
class AgeGroup:
    """An age group of one sex, and the field that holds it.

    Attributes
    ----------
    sex : str
        WOMEN, MEN or BOTH.
    first : int
        Youngest age in completed years.
    last : int or None
        Oldest age, included; None where the group is open.
    field : str
        Name of the field.
    """

    sex: str
    first: int
    last: int | None
    field: str

    @property
    def ages(self) -> str:
        """The ages as they are written: "0-4", "7", "85+"."""
        if self.last is None:
            return f"{self.first}+"
        return str(self.first) if self.last == self.first else f"{self.first}-{self.last}"


def parse_age_fields(age_fields: str, field_names: Sequence[str], sex_codes: str = "") -> tuple[AgeGroup, ...]:
    """Find the age groups among the fields of a table.

    Parameters
    ----------
    age_fields : str
        Pattern with {sex}, {from} and {to} or {age} (several separated by commas), or JSON.  A pattern without {sex}
        gives groups of both sexes together.
    field_names : sequence of str
        Names of the table's fields; capitals make no difference in patterns.
    sex_codes : str, optional
        What {sex} reads, as "women=w,men=m".  When empty, codes that can only be read in one way are recognised.

    Returns
    -------
    tuple of AgeGroup
        Sorted by sex and age; within a sex no two groups overlap.

    Raises
    ------
    InputError
        When no field matches, a field is missing, groups overlap, or the code m may be men or women.

    Examples
    --------
    >>> [group.ages for group in parse_age_fields("{sex}_{from}_{to}", ["name", "w_0_4", "w_5", "w_6_plus"])]
    ['0-4', '5', '6+']
    """
    if age_fields.lstrip().startswith("{") and '"' in age_fields:
        groups = _groups_of_json(age_fields, field_names)
    else:
        groups = _groups_of_patterns(age_fields, field_names, sex_codes)
    _refuse_overlaps(groups)
    return tuple(groups)


def parse_sex_codes(sex_codes: str) -> dict[str, str]:
    """Read "women=w,men=m" as a table from code (lower case) to sex.

    Raises
    ------
    InputError
        When it is not written so.

    Examples
    --------
    >>> parse_sex_codes("women=m, men=h")
    {'m': 'women', 'h': 'men'}
    """
    codes: dict[str, str] = {}
    for part in filter(None, (piece.strip() for piece in sex_codes.split(","))):
        sex, _, code = (piece.strip().lower() for piece in part.partition("="))
        if sex not in (WOMEN, MEN) or not code or code in codes:
            raise InputError(
                "The codes of the sexes are '{codes}'.", hint="Write them as women=w,men=m.", codes=sex_codes
            )
        codes[code] = sex
    return codes


def sexes_of_codes(codes: Iterable[str], sex_codes: str = "") -> dict[str, str]:
    """Return the sex that each code of a column stands for; codes of neither sex are left out.

    Parameters
    ----------
    codes : iterable of str
        The codes, in lower case.
    sex_codes : str
        What some of them stand for, as `parse_sex_codes` reads it.

    Raises
    ------
    InputError
        When the code m may be men or women.

    Examples
    --------
    >>> sexes_of_codes(["women", "men", "both"])
    {'women': 'women', 'men': 'men'}
    """
    present, given = set(codes), parse_sex_codes(sex_codes)
    told = {code: sex for code, sex in given.items() if code in present}
    found = {**_recognised(present - set(told)), **told}
    return {code: found[code] for code in codes if code in found}


def parse_ages(ages: str) -> tuple[int, int | None]:
    """Read a range of ages: "20-39", "7", or "85+", whose upper end is None.

    Raises
    ------
    InputError
        When it is not written so.

    Examples
    --------
    >>> parse_ages("20-39"), parse_ages("85+")
    ((20, 39), (85, None))
    """
    match = _RANGE.fullmatch(ages.strip())
    if match is None:
        raise InputError("The ages '{ages}' cannot be read.", hint="Write them as 0-4, 7 or 85+.", ages=ages)
    return _ages_of(match)


def _groups_of_patterns(patterns: str, field_names: Sequence[str], sex_codes: str) -> list[AgeGroup]:
    readers = [reader for pattern in patterns.split(",") for reader in _readers(pattern.strip())]
    matches: dict[str, re.Match[str]] = {}
    for name in field_names:
        found = next(filter(None, (reader.fullmatch(name) for reader in readers)), None)
        if found is not None:
            matches[name] = found
    codes = _codes(sex_codes, {match["sex"].lower() for match in matches.values() if "sex" in match.groupdict()})
    groups = [
        AgeGroup(sex, *_ages_of(match), field=name)
        for name, match in matches.items()
        if (sex := _sex_of(match, codes)) is not None
    ]
    if not groups:
        raise InputError(
            "No field matches the age pattern '{pattern}'.",
            hint="Write {{sex}}, {{from}} and {{to}} where the fields have them, as in {{sex}}_{{from}}_{{to}}.",
            pattern=patterns,
        )
    return sorted(groups, key=_by_age)


def _readers(pattern: str) -> Iterable[re.Pattern[str]]:
    """Yield the expressions of a pattern: as written, open, single year; the longer form first."""
    pieces = re.split(r"(\{(?:sex|from|to|age)\})", pattern)
    if not {"{from}", "{age}"} & set(pieces):
        raise InputError(
            "The age pattern '{pattern}' says nothing about ages.",
            hint="Write {{from}} and {{to}}, or {{age}}, where the field names have the ages.",
            pattern=pattern,
        )
    yield _expression(pieces)
    if "{to}" not in pieces:
        return
    upper = pieces.index("{to}")
    yield _expression([*pieces[:upper], "plus", *pieces[upper + 1 :]])
    # A single year has neither the upper age nor the separator before it: {sex}_{from}_{to} -> {sex}_{from}.
    yield _expression([*pieces[: upper - 1], *pieces[upper + 1 :]])


def _expression(pieces: Sequence[str]) -> re.Pattern[str]:
    parts = []
    for position, piece in enumerate(pieces):
        if piece == "{sex}":
            parts.append(r"(?P<sex>[^\W\d_]+)")
        elif piece in ("{from}", "{to}", "{age}"):
            parts.append(_PLACEHOLDERS[piece[1:-1]])
        elif "{from}" in pieces[:position] and "{to}" not in pieces:
            # The word of the open group, be it ours or written out as in {sex}_{from}_plus.
            parts.append(re.escape(piece).replace("plus", "(?P<open>plus)", 1))
        else:
            parts.append(re.escape(piece))
    try:
        return re.compile("".join(parts), re.IGNORECASE)
    except re.error as error:
        raise InputError(
            "The age pattern '{pattern}' names something twice.",
            hint="Write {{sex}} once, and {{from}} and {{to}}, or {{age}}, once.",
            pattern="".join(pieces),
        ) from error


def _ages_of(match: re.Match[str]) -> tuple[int, int | None]:
    ages = match.groupdict()
    first = int(ages["first"])
    if ages.get("open"):
        return first, None
    return first, int(ages["last"]) if ages.get("last") else first


def _sex_of(match: re.Match[str], codes: Mapping[str, str]) -> str | None:
    """Return the sex of a field, or None where its code is of neither (a column of totals, say)."""
    return codes.get(match["sex"].lower()) if "sex" in match.groupdict() else BOTH


def _codes(sex_codes: str, present: set[str]) -> Mapping[str, str]:
    given = parse_sex_codes(sex_codes)
    if not given or not present:
        return _recognised(present)
    for code, sex in given.items():
        if code not in present:
            raise InputError(
                "No age field has the code '{code}' that was given for {sex}; the codes found are: {found}.",
                hint="Write which code stands for which sex, as in women=w,men=m; in files of INE it is women=m,men=h.",
                code=code,
                sex=sex,
                found=", ".join(sorted(present)),
            )
    return given


def _recognised(present: set[str]) -> Mapping[str, str]:
    codes = dict.fromkeys(present & _WOMEN_CODES, WOMEN) | dict.fromkeys(present & _MEN_CODES, MEN)
    if "m" not in present:
        return codes
    if present & _BESIDE_SPANISH_MEN or WOMEN not in codes.values():
        raise InputError(
            "The code m of the age fields may stand for men or for women (mujeres); the codes found are: {found}.",
            hint="Write SEX_CODES, as in women=m,men=h for files of INE, or women=w,men=m.",
            found=", ".join(sorted(present)),
        )
    return codes | {"m": MEN}


def _groups_of_json(text: str, field_names: Sequence[str]) -> list[AgeGroup]:
    try:
        record = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(
            "The age fields are not valid JSON: {error}.",
            hint='Write them as {{"women": {{"0-4": "field", "85+": "field"}}, "men": {{...}}}}.',
            error=error,
        ) from error
    groups: list[AgeGroup] = []
    for sex, fields in record.items():
        if sex not in (WOMEN, MEN, BOTH) or not isinstance(fields, dict):
            raise InputError(
                "The age fields name '{sex}'.", hint="Use women, men or both, each with its ages.", sex=sex
            )
        groups += [_json_group(sex, ages, name, field_names) for ages, name in fields.items()]
    return sorted(groups, key=_by_age)


def _json_group(sex: str, ages: str, name: object, field_names: Sequence[str]) -> AgeGroup:
    if name not in field_names:
        raise InputError("The table has no field '{field}', named for the ages {ages}.", field=name, ages=ages)
    return AgeGroup(sex, *parse_ages(ages), field=str(name))


def _refuse_overlaps(groups: Sequence[AgeGroup]) -> None:
    for group in groups:
        if group.last is not None and group.last < group.first:
            raise InputError(
                "The field '{field}' has ages from {first} to {last}.",
                field=group.field,
                first=group.first,
                last=group.last,
            )
    for group, after in pairwise(groups):
        if group.sex == after.sex and (group.last is None or after.first <= group.last):
            raise InputError(
                "The fields '{field}' ({ages}) and '{other}' ({other_ages}) hold the same ages.",
                hint="Name only the fields that you mean, with a narrower pattern or with JSON.",
                field=group.field,
                ages=group.ages,
                other=after.field,
                other_ages=after.ages,
            )


def _by_age(group: AgeGroup) -> tuple[str, int, str]:
    return group.sex, group.first, group.field
