"""Units of an assessment, and the records that belong to them: figures, determinations, comments, bound data.

Why beside `records`: one checklist is answered for one municipality or for many.  What is common stands in the
answers; what differs stands here, by the code of the unit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Particulars:
    """Particulars of a plan for the first page of its impact report; empty where nobody said them.

    Attributes
    ----------
    promoter, drafters, file_number : str
        Who promotes the plan, who drafts it (with their qualification), and the number of its file.
    initial_approval : str
        Date of the initial approval, such as 2027-05-14: it decides which version of a norm applies.
    region : str
        Region whose norms apply, such as ES-EX; empty = not said: as in Extremadura, whose lists these are.
    pertinent : str
        yes or no: whether the instrument is pertinent to what the checklist asks; empty = not decided.
    pertinence : str
        The reason of that.
    impact : str
        positive, neutral or negative: the expected impact, which a person decides; empty = not decided.
    impact_reason : str
        The reason of that, which has to be given.
    targets : mapping of str to float
        The plan's own targets by indicator, which take the place of the limits of principles.
    """

    promoter: str = ""
    drafters: str = ""
    file_number: str = ""
    initial_approval: str = ""
    region: str = ""
    pertinent: str = ""
    pertinence: str = ""
    impact: str = ""
    impact_reason: str = ""
    targets: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Unit:
    """A municipality, or another part of the plan's area, that has answers and figures of its own.

    Attributes
    ----------
    code, name : str
        The code tells it apart, for ever; the name may change.
    nucleus : str
        base or relevance, the class of its settlements; empty = not known.
    outline, crs : str
        Its outline as WKT, and the CRS of that; empty without one.
    place : int
        Where it stands among the others.
    modified : str
        When it was written last.
    """

    code: str
    name: str
    nucleus: str = ""
    outline: str = ""
    crs: str = ""
    place: int = 0
    modified: str = ""

    @property
    def uuid(self) -> str:
        """What tells it apart in an assessment: its code."""
        return self.code


SETTLEMENT = "settlement:"


def settlement_group(name: str) -> str:
    """Return the group of the people of one settlement, by its name."""
    return f"{SETTLEMENT}{name}"


TOTAL = "total"  # the group of all people
REGION = "*"  # the unit code of figures of the region around the plan


@dataclass(frozen=True)
class Figure:
    """A calculated figure of an indicator, for one unit and one group of people.

    Attributes
    ----------
    unit_code : str
        The unit; empty = the whole plan; `REGION` = the region, to compare with.
    indicator : str
        What was measured.
    group : str
        total, women, men, a group of ages such as 65_plus, or the people of one settlement (`settlement_group`).
    value : float or None
        None where it is not known; `reason` says why.
    base : float or None
        People or cases that it is a figure of.
    error : float or None
        Its standard error, for figures of small numbers.
    alternative : str
        Name of the alternative of the plan that it belongs to; empty = the state of today.
    run : str
        The calculation that it comes from.
    reason : str
        Why there is no value, as one sentence.
    modified : str
        When it was calculated.
    """

    unit_code: str
    indicator: str
    group: str = TOTAL
    value: float | None = None
    base: float | None = None
    error: float | None = None
    alternative: str = ""
    run: str = ""
    reason: str = ""
    modified: str = ""

    @property
    def is_of_settlement(self) -> bool:
        """Whether it is of the people of one settlement, which maps show and tables do not."""
        return self.group.startswith(SETTLEMENT)

    @property
    def uuid(self) -> str:
        """What tells it apart in an assessment."""
        return "|".join((self.unit_code, self.indicator, self.group, self.alternative))


@dataclass(frozen=True)
class Determination:
    """A determination of the plan, and its effect on women and men (or on who the checklist is about).

    Attributes
    ----------
    uuid, item_id, unit_code : str
        Its own id; the question and the unit that it belongs to, either may be empty.
    article : str
        Article or sheet of the plan.
    text : str
        What it lays down.
    effect : str
        improves, same, worsens or no_figure.
    figure : str
        The figure in words that the effect rests on; who has the datum where there is none.
    location : str
        Where.
    correction : str
        What mends it.
    modified : str
        When it was written last.
    """

    uuid: str
    item_id: str = ""
    unit_code: str = ""
    article: str = ""
    text: str = ""
    effect: str = ""
    figure: str = ""
    location: str = ""
    correction: str = ""
    modified: str = ""


@dataclass(frozen=True)
class Comment:
    """A reviewer's comment about an answer: open, answered, mended, or refused with a reason."""

    uuid: str
    item_id: str
    unit_code: str = ""
    text: str = ""
    state: str = "open"
    reply: str = ""
    author: str = ""
    modified: str = ""


@dataclass(frozen=True)
class Binding:
    """A layer or table of the plan's data, bound to the role that it has in calculations.

    Attributes
    ----------
    role : str
        Such as settlements, roads, services, people, vital, public_land, sessions, black_spots, timetable.
    source, layer_id, name : str
        The source of the layer, its id in the project, and what the user calls it.
    fields : mapping of str to str
        Fields of the layer by what they mean.
    meanings : mapping of str to str
        What the values of the layer mean, such as verde: green.
    modified : str
        When it was confirmed.
    """

    role: str
    source: str
    layer_id: str = ""
    name: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    meanings: Mapping[str, str] = field(default_factory=dict)
    modified: str = ""

    @property
    def uuid(self) -> str:
        """What tells it apart in an assessment: its role."""
        return self.role


@dataclass(frozen=True)
class Snapshot:
    """A final version: all that the assessment held then, its fingerprint, and who declared it final."""

    uuid: str
    version: int
    sha256: str
    author: str
    time: str
    content: str
