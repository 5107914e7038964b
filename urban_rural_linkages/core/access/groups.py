"""Groups of people, such as women of 65 and over: sums of fields, and their part beyond reach.

Why: who is beyond thirty minutes is asked by sex and age, and tables of population come in five-year groups.  Fields
are added up under a name of the planner's choice, ``women_65=w65_69+w70_74``, in one line of text that fits into a
parameter, a model or a script.

Unknown plus known is unknown: a group is the sum of all its fields or it is NaN.

Small places publish no ages, and travel times are known by settlement.  The share of a zone's people who are beyond
reach is then taken for the share of each of its groups,

    people beyond of group g = sum over zones of  people of g * beyond / total,

an estimate, exact where every settlement of a zone has the ages of the whole.  Old people who live in the remote
hamlets of a municipality are therefore counted too low: a result says whose assumption it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats
from ..errors import InputError
from ..identifiers import shortened
from ..notes import Note
from ..parameter_text import parse_pairs

Groups = dict[str, tuple[str, ...]]
_WITH_AGES = re.compile(r"(.*?)[ _]*([0-9]+(?:-[0-9]+|\+)?)")


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


def ages_apart(names: Sequence[str]) -> list[tuple[str, str]]:
    """Take the ages out of the names of groups, where several groups are of the same ages: the ages, and what is left.

    Examples
    --------
    >>> ages_apart(["women 0-14", "men_0-14", "women_65", "all"])
    [('0-14', 'women'), ('0-14', 'men'), ('', 'women_65'), ('', 'all')]
    """
    read = [match.groups() if (match := _WITH_AGES.fullmatch(name)) else (name, "") for name in names]
    common = Counter(ages for _, ages in read)
    return [(ages, rest) if ages and rest and common[ages] > 1 else ("", name)
            for name, (rest, ages) in zip(names, read, strict=True)]  # fmt: skip


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


def unknown_groups(groups: Mapping[str, ArrayLike]) -> list[Note]:
    """Say of which groups the people are not known everywhere.

    Examples
    --------
    >>> [note.values["count"] for note in unknown_groups({"all": [1.0, 2.0], "old": [float("nan"), 2.0]})]
    [1]
    """
    counts = {group: int(np.count_nonzero(np.isnan(np.asarray(people)))) for group, people in groups.items()}
    return [
        Note("Group '{group}': in {count} {count:place|places} the people are unknown; they are counted nowhere.",
             group=group, count=count)
        for group, count in counts.items()
        if count
    ]  # fmt: skip


class Apportioned(NamedTuple):
    """People of a group beyond reach.

    Attributes
    ----------
    beyond : float
        How many there are.
    total : float
        People of the group in the zones where both are known.
    unknown_zones : int
        Zones of which the group, the total or those beyond are not known, or where nobody is counted: left out.
    """

    beyond: float
    total: float
    unknown_zones: int

    @property
    def share(self) -> float:
        """The share of the group that is beyond, 0 to 1; NaN where nobody of it is counted."""
        return self.beyond / self.total if self.total > 0 else float("nan")


def apportioned_beyond(group: ArrayLike, beyond: ArrayLike, total: ArrayLike) -> Apportioned:
    """Estimate how many people of a group are beyond reach.

    Parameters
    ----------
    group : (zones,) array_like
        People of the group; NaN = unknown.
    beyond, total : (zones,) array_like
        All people beyond reach, and all people, as counted at the places; NaN = unknown.

    Returns
    -------
    Apportioned

    Examples
    --------
    >>> apportioned_beyond([40, 10, 5], [50, 0, 3], [100, 80, 0])
    Apportioned(beyond=20.0, total=50.0, unknown_zones=1)
    """
    people, far, every = (np.asarray(values, dtype=np.float64) for values in (group, beyond, total))
    known = np.isfinite(people) & np.isfinite(far) & (every > 0.0)
    share = np.divide(far, every, out=np.zeros(every.shape), where=known)
    return Apportioned(float((people * share)[known].sum()), float(people[known].sum()), int((~known).sum()))
