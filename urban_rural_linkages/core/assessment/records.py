"""Records of an assessment: one a row of the store.

Times are ISO 8601 in UTC, to the second.  Records never change: a new one takes the place of the old one, with a
revision that is one higher, so that two copies of an assessment can be compared and merged.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from .plan import Nucleus, Plan
from .unit_records import REGION, Binding, Comment, Determination, Figure, Particulars, Snapshot, Unit

if TYPE_CHECKING:
    from .scoring import Score


class Status(StrEnum):
    """Status of an assessment; one that is final or deleted is read, not written."""

    DRAFT = "draft"
    REVIEW = "review"
    FINAL = "final"
    DELETED = "deleted"  # taken off the lists, and kept


class EvidenceKind(StrEnum):
    """Kind of a piece of evidence."""

    LAYER = "layer"
    FEATURE = "feature"
    EXTENT = "extent"
    TABLE = "table"
    NUMBER = "number"
    CALCULATION = "calculation"
    TEXT = "text"
    DOCUMENT = "document"
    PHOTO = "photo"
    LINK = "link"


@dataclass(frozen=True)
class Carried:
    """The score before the assessment moved to a newer version of its checklist; None where it is not known.

    It stands until the answers that have to be reviewed have been; see `migration`.
    """

    version: str
    score: Score | None


@dataclass(frozen=True)
class Assessment:
    """The head of an assessment: the plan, and the checklist that it is pinned to.

    Attributes
    ----------
    uuid : str
        Its own, for ever.
    checklist_id, checklist_version, checklist_sha256 : str
        What was asked; another fingerprint means that the checklist has changed since.
    title : str
        What the author calls it.
    plan : Plan
        Instrument, settlements and stage.
    area : str
        The area of the plan, as the user described it: a layer's source, or an extent.
    author, locale : str
        Who made it, in which language.
    created, modified : str
        Times.
    status : Status
        Draft, in review, final.
    carried : Carried or None
        The score from before a migration; None without one.
    particulars : Particulars
        What else is said of the plan.
    """

    uuid: str
    checklist_id: str
    checklist_version: str
    checklist_sha256: str
    title: str
    plan: Plan
    area: str = ""
    author: str = ""
    locale: str = "en"
    created: str = ""
    modified: str = ""
    status: Status = Status.DRAFT
    carried: Carried | None = None
    particulars: Particulars = field(default_factory=Particulars)

    @property
    def is_final(self) -> bool:
        """Whether it may no longer be written."""
        return self.status in (Status.FINAL, Status.DELETED)


TYPED = "value"  # a figure that was typed in although it can be calculated


def own_id(item_id: str, unit_code: str) -> str:
    """Return what tells an answer apart: its item, and its unit where it is the unit's own."""
    return f"{item_id}@{unit_code}" if unit_code else item_id


@dataclass(frozen=True)
class Answer:
    """The answer to an item.

    Attributes
    ----------
    item_id : str
        The item.
    codes : tuple of str
        What was chosen; empty while unanswered.
    note : str
        What the author adds; any length, any characters.
    numbers : mapping of str to float
        Numbers that were typed in, by their names; `TYPED` = the value itself of an indicator that is else calculated.
    proposed : str
        The code that the figures proposed when it was answered; empty where they proposed none.
    overridden : bool
        Whether the author chose another answer than the figures proposed.
    to_review : bool
        Whether the question or its threshold has changed since it was answered.
    author, modified : str
        Who wrote it last, and when.
    revision : int
        How often it was written; 0 has never been.
    unit_code : str
        The unit whose own answer it is; empty = common to all units.
    assigned_to, due : str
        Who is to answer it, and until when.
    """

    item_id: str
    codes: tuple[str, ...] = ()
    note: str = ""
    numbers: Mapping[str, float] = field(default_factory=dict)
    proposed: str = ""
    overridden: bool = False
    to_review: bool = False
    author: str = ""
    modified: str = ""
    revision: int = 0
    unit_code: str = ""
    assigned_to: str = ""
    due: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing at all; a unit's own answer that is empty gives way to the common one."""
        return not self.codes and not self.note and not self.numbers

    @property
    def uuid(self) -> str:
        """What tells it apart in an assessment."""
        return own_id(self.item_id, self.unit_code)


@dataclass(frozen=True)
class Evidence:
    """A piece of evidence behind an answer.

    Attributes
    ----------
    uuid, item_id : str
        Its own id, and the item that it stands behind.
    kind : EvidenceKind
        What it is.
    title : str
        What the report calls it.
    source : str
        A layer's source, a path relative to the store, a link, or the text itself.
    layer_id, filter : str
        The layer in the project, and which of its features (an expression).
    extent : tuple of float or None
        xmin, ymin, xmax, ymax in `crs`.
    crs : str
        Such as EPSG:25830.
    value : float or None
        A number.
    sha256 : str
        Of the file, so that a change is seen.
    author, modified : str
        Who added it, and when.
    unit_code : str
        The unit that it is evidence of; empty = the whole plan.
    """

    uuid: str
    item_id: str
    kind: EvidenceKind
    title: str = ""
    source: str = ""
    layer_id: str = ""
    filter: str = ""
    extent: tuple[float, float, float, float] | None = None
    crs: str = ""
    value: float | None = None
    sha256: str = ""
    author: str = ""
    modified: str = ""
    unit_code: str = ""


@dataclass(frozen=True)
class Measure:
    """A measure planned about an answer.

    Attributes
    ----------
    uuid, item_id : str
        Its own id, and the question that it is about.
    text, owner, cost, due : str
        What is done, by whom, what it costs (as written), until when (a date or a year).
    modified : str
        When it was written last.
    unit_code : str
        The unit that it is for; empty = the whole plan.
    finding, determination : str
        What was found, and the article or sheet of the plan that lays the measure down.
    indicator, target : str, float or None
        What it shall change, from its figure of today (the baseline) to which value.
    state : str
        proposed, planned, started or done.
    """

    uuid: str
    item_id: str
    text: str
    owner: str = ""
    cost: str = ""
    due: str = ""
    modified: str = ""
    unit_code: str = ""
    finding: str = ""
    determination: str = ""
    indicator: str = ""
    target: float | None = None
    state: str = ""


@dataclass(frozen=True)
class CalculationRun:
    """A calculation: enough to repeat it, and to see whether its inputs have changed since.

    Attributes
    ----------
    uuid : str
        Its own.
    indicator : str
        What was calculated.
    algorithm : str
        With the provider, such as urbanrural:populationcoverage.
    parameters : mapping
        As they were given.
    inputs_sha256 : str
        The fingerprint of the inputs.
    value : float or None
        What came out.
    plugin_version, time : str
        With what, and when.
    """

    uuid: str
    indicator: str
    algorithm: str
    parameters: Mapping[str, object]
    inputs_sha256: str
    value: float | None
    plugin_version: str
    time: str


@dataclass(frozen=True)
class LogEntry:
    """One change of an answer, evidence or measure; the log only grows."""

    uuid: str
    item_id: str
    what: str
    old: str
    new: str
    author: str
    time: str


@dataclass(frozen=True)
class Contents:
    """A whole assessment, as a store gives and takes it.

    Attributes
    ----------
    answers : mapping of str to Answer
        By item: those common to all units; all of them where there are no units.
    own : mapping of (str, str) to Answer
        A unit's own answers, by code of the unit and item; they stand before the common ones.
    units : tuple of Unit
        In their order; none in an assessment of one plan as a whole.
    """

    assessment: Assessment
    answers: Mapping[str, Answer] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    measures: tuple[Measure, ...] = ()
    runs: tuple[CalculationRun, ...] = ()
    log: tuple[LogEntry, ...] = ()
    own: Mapping[tuple[str, str], Answer] = field(default_factory=dict)
    units: tuple[Unit, ...] = ()
    figures: tuple[Figure, ...] = ()
    determinations: tuple[Determination, ...] = ()
    comments: tuple[Comment, ...] = ()
    bindings: tuple[Binding, ...] = ()
    snapshots: tuple[Snapshot, ...] = ()

    def of_unit(self, code: str) -> Contents:
        """Return the assessment as one unit sees it: its own answers before the common ones, and only its own figures.

        Evidence, figures and comments are never inherited; measures and determinations of the whole plan are.
        """
        own = {item: answer for (unit, item), answer in self.own.items() if unit == code and not answer.is_empty}
        units = tuple(unit for unit in self.units if unit.code == code)
        return replace(
            self,
            assessment=_of_class(self.assessment, units),
            answers={**self.answers, **own},
            own={},
            units=units,
            evidence=tuple(piece for piece in self.evidence if piece.unit_code == code),
            measures=tuple(measure for measure in self.measures if measure.unit_code in ("", code)),
            figures=tuple(figure for figure in self.figures if figure.unit_code in (code, REGION)),
            determinations=tuple(one for one in self.determinations if one.unit_code in ("", code)),
            comments=tuple(comment for comment in self.comments if comment.unit_code == code),
        )


def _of_class(assessment: Assessment, units: tuple[Unit, ...]) -> Assessment:
    """Return the head with the class of settlement of its only unit, where that is known."""
    if len(units) != 1 or not units[0].nucleus:
        return assessment
    return replace(assessment, plan=replace(assessment.plan, nuclei=frozenset({Nucleus(units[0].nucleus)})))
