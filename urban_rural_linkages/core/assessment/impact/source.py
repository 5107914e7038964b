"""Sources of the report of one municipality: its assessment, its figures, its cells, and what belongs to no record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from ...report.blocks import AnswerCell
from ..answer_colours import LOOKS, Tone, letter_of, tone_of
from ..binding_force import Setting, blocks, setting_of
from ..checklist import Checklist, Item
from ..library import Indicator
from ..matrix import Cell, Matrix
from ..pertinence import Pertinence, pertinence_of
from ..publication import is_few
from ..records import Contents
from ..report.subject import Subject, printable, read_subject
from ..unit_records import Determination, Figure, Unit
from ..words import Voice, answer_words
from .ages import Ages
from .figure_book import INHABITANTS, FigureBook
from .planned import PlannedMeasure, planned_measures
from .terrain import Terrain


@dataclass(frozen=True)
class Session:
    """A session of participation, as the plan's layer of sessions has it; None = nobody counted.

    Attributes
    ----------
    date, place : str
        The day as the report writes it, and where and at what time.
    women, men, aged_65 : float or None
        Who came.
    asked, changed : str
        What was asked for, and what it changed in the plan.
    """

    date: str
    place: str
    women: float | None = None
    men: float | None = None
    aged_65: float | None = None
    asked: str = ""
    changed: str = ""


@dataclass(frozen=True)
class Edition:
    """One edition of a report.

    Attributes
    ----------
    made_on : str
        The day of the report, ISO; the only time in it that is not the assessment's.
    made_with : str
        Name and version of the software.
    is_public : bool
        Whether it is published: without names of users and small counts.
    """

    made_on: str = ""
    made_with: str = ""
    is_public: bool = False


@dataclass(frozen=True)
class Surroundings:
    """Surroundings of the records in a report: sessions of participation, the land, and ages of the people.

    Attributes
    ----------
    sessions : tuple of Session
        In the order of their days.
    terrain : Terrain or None
        What is drawn of the land; None where no layer of it is bound.
    unavailable : frozenset of str
        The uuids of the evidence that is not where it was.
    ages : Ages or None
        Women and men by age; None where they are not known.
    """

    sessions: tuple[Session, ...] = ()
    terrain: Terrain | None = None
    unavailable: frozenset[str] = frozenset()
    ages: Ages | None = None


@dataclass(frozen=True)
class Source:
    """All that the report of one unit is made of.

    Attributes
    ----------
    subject : Subject
        The assessment as the unit sees it.
    whole : Contents
        The assessment with all of its units.
    unit : Unit
        The municipality; one without a code for a plan as a whole.
    edition, around : Edition, Surroundings
        When and for whom the report is made; what is not in the records.
    """

    subject: Subject
    whole: Contents
    unit: Unit
    edition: Edition = Edition()
    around: Surroundings = field(default_factory=Surroundings)

    @property
    def voice(self) -> Voice:
        """The language."""
        return self.subject.voice

    @property
    def checklist(self) -> Checklist:
        """What was asked."""
        return self.subject.checklist

    @property
    def setting(self) -> Setting:
        """What decides how far norms bind the plan."""
        return setting_of(self.subject.contents.assessment)

    @property
    def pertinence(self) -> Pertinence:
        """Whether the plan is pertinent to what is asked, and why."""
        contents = self.subject.contents
        return pertinence_of(self.checklist, contents.answers, contents.assessment.particulars)

    def blocks(self, item: Item) -> bool:
        """Tell whether the plan must contain what an item asks for."""
        return blocks(item, self.checklist.norms, self.setting)

    @cached_property
    def book(self) -> FigureBook:
        """The figures of the unit and of the region."""
        return FigureBook(self.subject.contents, self.unit.code)

    @cached_property
    def cells(self) -> Mapping[str, Cell]:
        """The cells of the unit's column, by item."""
        matrix = Matrix(self.checklist, self.whole)
        return {item.id: matrix.cell(self.unit.code, item.id) for item in self.subject.asked}

    @cached_property
    def measures(self) -> tuple[PlannedMeasure, ...]:
        """The measures, numbered."""
        return planned_measures(self.checklist, self.subject.contents, self.book)

    @property
    def determinations(self) -> tuple[Determination, ...]:
        """The determinations of the plan, by their articles."""
        return tuple(sorted(self.subject.contents.determinations, key=lambda one: (one.article, one.text, one.uuid)))

    def determined(self, item: Item) -> tuple[Determination, ...]:
        """Return the determinations that belong to a question."""
        return tuple(one for one in self.determinations if one.item_id == item.id)

    def answer_cell(self, item: Item) -> AnswerCell:
        """Return the answer to an item as the cell of a table; a proposal is no answer."""
        return answer_cell(self.checklist, item, self.subject.codes.get(item.id, ()), self.voice)

    def indicator(self, name: str) -> Indicator | None:
        """Return an indicator of the checklist."""
        return self.checklist.indicators.get(name)


def read_source(
    checklist: Checklist, contents: Contents, code: str, voice: Voice, edition: Edition,
    around: Surroundings | None = None,
) -> Source:  # fmt: skip
    """Read the assessment of a unit for its report.

    Parameters
    ----------
    checklist : Checklist
        What is asked.
    contents : Contents
        With all of its units.
    code : str
        The unit; empty = the plan as a whole.
    voice : Voice
        The language of the report.
    edition, around : Edition, Surroundings
        When and for whom; what is not in the records.
    """
    around = around or Surroundings()
    whole = printable(contents)
    view = whole.of_unit(code) if code or whole.units else whole
    unit = next((one for one in whole.units if one.code == code), Unit("", whole.assessment.title))
    return Source(read_subject(checklist, view, voice, around.unavailable), whole, unit, edition, around)


def answer_cell(checklist: Checklist, item: Item, codes: tuple[str, ...], voice: Voice) -> AnswerCell:
    """Return an answer as the cell of a table."""
    tr = voice.translated
    scale = checklist.scale_of(item)
    tone = tone_of(scale, codes)
    words = answer_words(scale, codes, voice).lower() or tr("not answered")
    look = LOOKS[tone]
    return AnswerCell(letter_of(scale, codes, voice.code), words, _KINDS[tone], look.fill, look.ink, look.dashes)


def bare(contents: Contents) -> Contents:
    """Return an assessment as it may be published: without names of users and counts of very few people.

    Promoter and drafters stay: they sign the plan.
    """
    head = replace(contents.assessment, author="")
    return replace(
        contents,
        assessment=head,
        answers={name: replace(one, author="", assigned_to="") for name, one in contents.answers.items()},
        own={name: replace(one, author="", assigned_to="") for name, one in contents.own.items()},
        evidence=tuple(replace(piece, author="") for piece in contents.evidence),
        figures=tuple(map(_without_few, contents.figures)), comments=(), log=(),
    )  # fmt: skip


def discreet(session: Session) -> Session:
    """Return a session without counts of very few people."""
    women, men, older = (None if is_few(count) else count for count in (session.women, session.men, session.aged_65))
    return replace(session, women=women, men=men, aged_65=older)


def _without_few(figure: Figure) -> Figure:
    """Return a figure that names very few people without them."""
    if figure.indicator == INHABITANTS.id and is_few(figure.value):
        return replace(figure, value=None)
    return replace(figure, base=None) if is_few(figure.base) else figure


_KINDS = {
    Tone.MET: "met", Tone.PARTLY: "partly", Tone.NOT_MET: "not_met", Tone.ASIDE: "aside", Tone.PLAIN: "plain",
    Tone.OPEN: "open",
}  # fmt: skip
