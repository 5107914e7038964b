"""An assessment to be read: answers, figures, evidence, measures, and what follows from them.

It is read as one of its units sees it (`unit`), whose own answers stand before the common ones, or as what is common
to all.  Evidence, figures and comments are a unit's own and never inherited.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from ..errors import ChecklistError
from .applicability import asked_items
from .checklist import Checklist, Item
from .closing import Closing, closing
from .figures import ItemFigure, circumstances_of, figures_of, figures_proposal
from .plan import Nucleus, Plan
from .records import Answer, Assessment, CalculationRun, Contents, Evidence, Measure, own_id
from .scoring import Score
from .standing import counted_codes, pending_review, standing_score
from .thresholds import Circumstances
from .unit_records import Comment, Figure, Unit
from .working_copy import WorkingCopy


class AssessmentView:
    """The records of an assessment and what follows from them.

    Parameters
    ----------
    checklist : Checklist
        What is asked.
    contents : Contents
        As the store gave it.

    Attributes
    ----------
    unit : str
        Code of the unit that is looked at; empty = what is common to all of them.
    """

    def __init__(self, checklist: Checklist, contents: Contents) -> None:
        self.checklist = checklist
        self.unit = ""
        self._records = WorkingCopy(contents)
        self._sorted_figures: tuple[tuple[Figure, ...], dict[str, tuple[Figure, ...]]] = ((), {})

    @property
    def assessment(self) -> Assessment:
        """The head, as it is now."""
        return self._records.assessment

    @property
    def units(self) -> tuple[Unit, ...]:
        """The units in their order; none in an assessment of one plan as a whole."""
        return tuple(sorted(self._records.ordered(Unit), key=lambda unit: (unit.place, unit.code)))

    @property
    def plan(self) -> Plan:
        """The plan as the unit sees it: with the class of its settlements, where that is known."""
        unit = self._records.of(Unit).get(self.unit)
        plan = self.assessment.plan
        return replace(plan, nuclei=frozenset({Nucleus(unit.nucleus)})) if unit and unit.nucleus else plan

    def answers(self) -> dict[str, Answer]:
        """Return the answers as the unit sees them, by item: its own, else the common ones."""
        found = {answer.item_id: answer for answer in self._records.answers.values() if not answer.unit_code}
        if self.unit:
            found |= {answer.item_id: answer for answer in self._records.answers.values()
                      if answer.unit_code == self.unit and not answer.is_empty}  # fmt: skip
        return found

    def answer(self, item_id: str, unit: str | None = None) -> Answer:
        """Return the answer to an item as a unit sees it, by default the one looked at; an empty one without any."""
        own = self._records.answers.get(own_id(item_id, self.unit if unit is None else unit))
        if own is None or own.is_empty:
            return self._records.answers.get(item_id, Answer(item_id))
        return own

    def assignment(self, item_id: str) -> tuple[str, str]:
        """Return who is to answer an item of the unit, and until when; what is said of all units counts as well."""
        records = (self._records.answers.get(name) for name in (own_id(item_id, self.unit), item_id))
        return next(((one.assigned_to, one.due) for one in records if one is not None and one.assigned_to), ("", ""))

    def is_inherited(self, item_id: str) -> bool:
        """Tell whether a unit shows the common answer."""
        return bool(self.unit) and not self.answer(item_id).unit_code

    def codes(self) -> dict[str, tuple[str, ...]]:
        """Return the codes that count, by item, as scoring and relevance read them."""
        return counted_codes(self.checklist, self.answers())

    def evidence(self, item_id: str) -> list[Evidence]:
        """Return the evidence of the unit behind an answer, in the order in which it was added."""
        pieces = self._records.ordered(Evidence)
        return [piece for piece in pieces if (piece.item_id, piece.unit_code) == (item_id, self.unit)]

    def measures(self, item_id: str) -> list[Measure]:
        """Return the measures about an answer, those of the unit and of the whole plan, in the order of adding."""
        measures = self._records.ordered(Measure)
        return [measure for measure in measures if measure.item_id == item_id and measure.unit_code in ("", self.unit)]

    def comments(self, item_id: str) -> list[Comment]:
        """Return the comments about an answer of the unit, in the order in which they were added."""
        comments = self._records.ordered(Comment)
        return [comment for comment in comments if (comment.item_id, comment.unit_code) == (item_id, self.unit)]

    def calculated(self, unit_code: str | None = None) -> tuple[Figure, ...]:
        """Return the calculated figures of a unit, of all groups; by default of the one that is looked at."""
        code = self.unit if unit_code is None else unit_code
        return self._figures_by_unit().get(code, ())

    def figures(
        self, item: Item, answer: Answer | None = None, calculated: Collection[Figure] | None = None
    ) -> list[ItemFigure]:
        """Return the figures of an item, one for each of its indicators.

        An answer and calculated figures that are not entered yet take the place of those that are, where given.
        """
        given = self.answer(item.id) if answer is None else answer
        known = self.calculated() if calculated is None else calculated
        return figures_of(self.checklist, item, given, known, self.circumstances(item))

    def circumstances(self, item: Item) -> Circumstances:
        """Return what decides which limits count for an item: settlements, instrument, the plan's own targets."""
        return circumstances_of(self.plan, item, self.assessment.particulars.targets)

    def proposal(
        self, item: Item, answer: Answer | None = None, calculated: Collection[Figure] | None = None
    ) -> str | None:
        """Return the answer that the figures of an item propose, see `figures`; None where the planner decides."""
        is_proposed = self.checklist.scale_of(item).prefill
        return figures_proposal(self.figures(item, answer, calculated)) if is_proposed else None

    def run(self, run_id: str) -> CalculationRun | None:
        """Return a calculation by its id; None where there is none."""
        return self._records.of(CalculationRun).get(run_id)

    def contents(self) -> Contents:
        """Return all there is, as a store takes it."""
        return self._records.contents()

    def asked(self) -> tuple[Item, ...]:
        """Return the items that are asked now, in the order of the checklist."""
        return asked_items(self.checklist, self.plan, self.codes())

    def score(self) -> Score:
        """Return what the answers add up to; the score from before a migration while its review is pending."""
        return standing_score(self.checklist, replace(self.assessment, plan=self.plan), self.answers())

    def pending_review(self) -> tuple[str, ...]:
        """Return the items whose answer has to be reviewed because the checklist has changed since."""
        return pending_review(self.checklist, replace(self.assessment, plan=self.plan), self.answers())

    def closing(self) -> Closing:
        """Return what is missing before the assessment is final, as the unit sees it."""
        return closing(self.checklist, replace(self.assessment, plan=self.plan), self.answers())

    def closings(self) -> dict[str, Closing]:
        """Return what is missing in each unit, by its code; of an assessment without units under "" alone."""
        before, found = self.unit, {}
        for code in [unit.code for unit in self.units] or [""]:
            self.unit = code
            found[code] = self.closing()
        self.unit = before
        return found

    def _figures_by_unit(self) -> dict[str, tuple[Figure, ...]]:
        figures = self._records.ordered(Figure)
        if figures is not self._sorted_figures[0]:
            found: dict[str, list[Figure]] = {}
            for figure in figures:
                found.setdefault(figure.unit_code, []).append(figure)
            self._sorted_figures = figures, {code: tuple(ones) for code, ones in found.items()}
        return self._sorted_figures[1]

    def _known_item(self, item_id: str) -> Item:
        """Return an item of the checklist; refuse what is none."""
        item = self.checklist.item(item_id)
        if item is None:
            raise ChecklistError("The checklist '{checklist}' has no item '{item}'.",
                                 hint="Compare the assessment with the checklist.", checklist=self.checklist.id,
                                 item=item_id)  # fmt: skip
        return item

    def _checked_codes(self, item: Item, codes: tuple[str, ...]) -> tuple[str, ...]:
        """Return codes in the order of their scale; refuse those that it does not have."""
        scale = self.checklist.scale_of(item)
        for code in codes:
            if scale.option(code) is None:
                raise ChecklistError(
                    "The answer '{code}' is not on the scale of '{item}'.",
                    hint="Choose one of: {known}.", code=code, item=item.id, known=", ".join(scale.codes),
                )  # fmt: skip
        if len(set(codes)) > 1 and not scale.multiple:
            raise ChecklistError(
                "The item '{item}' takes one answer, not {count}.",
                hint="Choose one of them.", item=item.id, count=len(set(codes)),
            )  # fmt: skip
        return tuple(code for code in scale.codes if code in codes)
