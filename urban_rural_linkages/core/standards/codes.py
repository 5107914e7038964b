"""Fields that hold one of a few codes, whatever their capitals and blanks.

Why: what a polygon counts for hangs on one word.  A word that is not known is a mistake to be mended, never a polygon
that silently counts for nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..errors import InputError


def read_codes(
    values: Sequence[object],
    codes: Mapping[str, str],
    *,
    layer: str,
    field: str,
    ids: Sequence[str],
    required: bool = True,
) -> list[str | None]:
    """Return the code that each value of a field stands for.

    Parameters
    ----------
    values : sequence of n values
        Text; None and blanks are missing.
    codes : mapping of str to str
        The code of each word that is understood, in small letters.
    layer, field : str
        Where the values come from, for the message.
    ids : sequence of n str
        How messages call the rows.
    required : bool
        Whether every row must have a code; if not, the missing ones are None.

    Returns
    -------
    list of n str or None

    Raises
    ------
    InputError
        Naming the first row, by id, whose word is not known or missing.

    Examples
    --------
    >>> read_codes([" Green"], {"green": "green"}, layer="parks", field="use", ids=["p1"])
    ['green']
    """
    words = [("" if value is None else str(value)).strip().lower() for value in values]
    wrong = [(ids[row], row) for row, word in enumerate(words) if word not in codes and (word or required)]
    if not wrong:
        return [codes.get(word) for word in words]
    name, row = min(wrong)
    raise InputError(
        "Layer '{layer}', field '{field}', row '{row}': '{value}' is none of the codes {codes} (such rows: {count}).",
        hint="Write one of them, or leave these rows out with a filter.",
        layer=layer,
        field=field,
        row=name,
        value="" if values[row] is None else values[row],
        codes=", ".join(dict.fromkeys(codes.values())),
        count=len(wrong),
    )
