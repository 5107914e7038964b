"""Groups of people as sums of fields: ``women_65=w65_69+w70_74``.

Why: who is beyond thirty minutes is asked by sex and age, and tables of population come in five-year groups.  Fields
are added up under a name of the planner's choice, in one line of text that fits into a parameter, a model or a script.

Unknown plus known is unknown: a group is the sum of all its fields or it is NaN.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats
from ..errors import InputError
from ..identifiers import shortened
from ..parameter_text import parse_pairs

Groups = dict[str, tuple[str, ...]]


def parse_groups(text: str, fields: Sequence[str], *, parameter: str = "GROUP_SPEC", layer: str = "demand") -> Groups:
    """Read groups of fields.

    Parameters
    ----------
    text : str
        ``name=field+field`` with commas between the groups; blank text is none.
    fields : sequence of str
        What the layer has.
    parameter, layer : str
        Names for the messages.

    Returns
    -------
    dict of str to tuple of str
        The fields of each group, in the order of the text.

    Raises
    ------
    InputError
        When the text is not of this form, a group adds a field twice, or the layer lacks a field.

    Examples
    --------
    >>> parse_groups("women_65=w65_69+w70_74, all=total", ["total", "w65_69", "w70_74"])
    {'women_65': ('w65_69', 'w70_74'), 'all': ('total',)}
    """
    pairs = parse_pairs(text, parameter=parameter)
    groups = {name: tuple(field.strip() for field in sum_.split("+")) for name, sum_ in pairs.items()}
    for name, summed in groups.items():
        if len(set(summed)) < len(summed) or "" in summed:
            raise InputError(
                "{parameter}: group '{group}' must be a sum of different fields, but is '{sum}'.",
                hint="Write for example women_65=w65_69+w70_74.",
                parameter=parameter,
                group=name,
                sum="+".join(summed),
            )
        lacking = [field for field in summed if field not in fields]
        if lacking:
            raise InputError(
                "{parameter}: group '{group}' adds fields that layer '{layer}' does not have ({lacking}).",
                hint="The fields of the layer are: {fields}.",
                parameter=parameter,
                group=name,
                layer=layer,
                lacking=", ".join(lacking),
                fields=shortened(list(fields), most=12),
            )
    return groups


def group_populations(groups: Mapping[str, Sequence[str]], columns: Mapping[str, ArrayLike]) -> dict[str, Floats]:
    """Add up the fields of each group.

    Parameters
    ----------
    groups : mapping of str to sequence of str
        As `parse_groups` reads them.
    columns : mapping of str to (n,) array_like
        People by field; NaN = unknown.

    Returns
    -------
    dict of str to (n,) ndarray of float64
        People by group; NaN where one of its fields is unknown.

    Examples
    --------
    >>> group_populations({"old": ("w", "m")}, {"w": [2, 1], "m": [3, float("nan")]})
    {'old': array([ 5., nan])}
    """
    return {
        name: np.sum([np.asarray(columns[field], dtype=np.float64) for field in summed], axis=0)
        for name, summed in groups.items()
    }
