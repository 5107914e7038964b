"""Edits of cells: answers by a digit, proposals accepted, an answer copied to others; one undo for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ...core.assessment.matrix import Matrix, Origin, Place
from ...i18n import tr
from ..dock.inheritance import common_words
from ..dock.session import Session
from ..dock.words import answer_key

Asks = Callable[[str], bool]


class CellEdits:
    """Edits of the cells of an open assessment.

    Parameters
    ----------
    session : Session
        The assessment at work.
    matrix : callable
        Returns its cells as they are now.
    asks : callable
        Asks a question and returns whether to go on.
    """

    def __init__(self, session: Session, matrix: Callable[[], Matrix], asks: Asks) -> None:
        self.session, self._matrix, self._asks = session, matrix, asks

    def press(self, place: Place, digit: str) -> bool:
        """Choose the answer of a digit; 0 clears, where no answer has it.  Tell whether something was done."""
        unit, item_id = place
        item = self.session.checklist.by_id[item_id]
        scale = self.session.checklist.scale_of(item)
        codes = {answer_key(scale, option): option.code for option in scale.options}
        if digit not in codes:
            return digit == "0" and self.clear([place])
        if not self._matrix().cell(unit, item_id).is_asked:
            return False
        self.session.look_at(unit)
        if not scale.multiple:
            return self.session.choose(item_id, (codes[digit],))
        return self.session.toggle(item_id, codes[digit])

    def clear(self, places: Sequence[Place]) -> bool:
        """Take own answers back: the common ones show again."""
        done = False
        for unit, item_id in places:
            if self._matrix().cell(unit, item_id).origin is Origin.OWN:
                self.session.look_at(unit)
                done = (self.session.inherit(item_id) if unit else self.session.choose(item_id, ())) or done
        return done

    def accept(self, places: Sequence[Place]) -> int:
        """Take over what figures propose, as one edit; return how many.  Several are listed first, by the window."""
        cells = [self._matrix().cell(*place) for place in places]
        waiting = {(cell.unit_code, cell.item_id): cell.codes for cell in cells if cell.origin is Origin.PROPOSED}
        return len(waiting) if waiting and self.session.choose_each(waiting) else 0

    def copy(self, place: Place, units: Sequence[str]) -> bool:
        """Give other units the answer of a cell; ask first where own answers would be replaced."""
        unit, item_id = place
        others = [code for code in units if code != unit]
        cell = self._matrix().cell(unit, item_id)
        if not others or cell.origin not in (Origin.OWN, Origin.COMMON):
            return False
        replaced = self._matrix().own_among(item_id, others)
        if replaced and not self._asks(_replaced_words(replaced)):
            return False
        self.session.look_at(unit)
        return self.session.copy_to(item_id, others)

    def make_common(self, place: Place) -> bool:
        """Make the own answer of a unit the common one; ask first, with how many will show it."""
        unit, item_id = place
        if self._matrix().cell(unit, item_id).origin is not Origin.OWN or not unit:
            return False
        if not self._asks(common_words(self._matrix().without_own(item_id))):
            return False
        self.session.look_at(unit)
        return self.session.make_common(item_id)


def _replaced_words(count: int) -> str:
    return tr(
        "{count:One municipality has an answer of its own, which|{count} municipalities have answers of their "
        "own, which} would be replaced. Copy all the same?"
    ).format(count=count)
