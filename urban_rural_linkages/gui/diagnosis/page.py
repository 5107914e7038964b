"""A step of the diagnosis as a page: a question as its title, help, rows, bands, and the chapters it opens."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ...core.recipe.step_inputs import OPTIONAL
from ...core.recipe.steps import StepState, likely_right, step_states
from ...i18n import tr
from .buttons import button
from .rows import Band, ChaptersNote, ChoiceRow, Choices, Row, heading
from .session import DiagnosisSession
from .words import CHAPTERS_OF, chapter_title, sentence


class StepPage(QScrollArea):
    """A step; its parts are added by `_build` and show the state of the session whenever that changes.

    Parameters
    ----------
    session : DiagnosisSession
        What is shown and changed.
    """

    asked_for = pyqtSignal(int)
    """Another step is asked for, by its number from 0."""
    step = ""
    """A key of `core.recipe.steps.STEPS`."""
    has_picture = True
    """Whether the picture of the region stands beside it."""

    def __init__(self, session: DiagnosisSession) -> None:
        super().__init__()
        self.session = session
        self.rows: list[Row] = []
        self.ways_in: Choices = ()  # beside what the page offers itself where there is nothing yet
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes to what it holds
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        held = QWidget()
        held.setObjectName("page")
        self.body = QVBoxLayout(held)
        self.body.setContentsMargins(26, 20, 26, 16)
        self.body.setSpacing(8)
        title = heading(self._title(), "title", 16.0)
        self.body.addWidget(title)
        self.body.addWidget(heading(self._help(), "soft"))
        self.warning = Band()
        self.body.addWidget(self.warning)
        self._build()
        self._chapters = ChaptersNote()
        self.body.addWidget(self._chapters)
        self.skip = button("", self._skip_or_take_up, "link")
        self.skip.setVisible(self.step in OPTIONAL)
        self.body.addWidget(self.skip, 0, Qt.AlignmentFlag.AlignLeft)
        self.without = heading("", "soft")
        self.without.setVisible(self.step in OPTIONAL)
        self.body.addWidget(self.without)
        self.body.addStretch(1)
        self.setWidget(held)
        session.changed.connect(self.show_state)

    def _title(self) -> str:
        """Return the question that the step asks."""
        raise NotImplementedError

    def _help(self) -> str:
        """Return a line of help."""
        raise NotImplementedError

    def _build(self) -> None:
        """Add the rows and bands of the step to `body`."""
        raise NotImplementedError

    def show_state(self) -> None:
        """Show what the session knows, where the page is seen."""
        if not self.isVisible():
            return
        for row in self.rows:
            row.show_state()
        self._show_warning(self.condition)
        opened = {one.id: one for one in self.session.state.chapters()}
        for chapter in CHAPTERS_OF[self.step]:
            self._chapters.say(chapter, chapter_title(chapter), sentence(opened[chapter].missing))
        self._show_skip()
        self._show_more()

    def _show_skip(self) -> None:
        """Offer to leave out an optional step, with the chapters that go with it, or to take it up again."""
        if self.session.state.is_skipped(self.step):
            self.skip.setText(tr("Use what was found"))
            self.without.setText(tr("This step is left out."))
            return
        chapters = ", ".join(chapter_title(one) for one in CHAPTERS_OF[self.step])
        self.skip.setText(tr("Skip this step"))
        self.without.setText(tr("These chapters are left out then: {chapters}.").format(chapters=chapters))

    def _skip_or_take_up(self) -> None:
        if self.session.state.is_skipped(self.step):
            self.session.take_up(self.step)
        else:
            self.session.skip(self.step)

    @property
    def condition(self) -> StepState:
        """How far the step is."""
        return next(one for one in step_states(self.session.state) if one.id == self.step)

    @property
    def may_go_on(self) -> bool:
        """Whether nothing here hinders the next step."""
        return self.condition.condition != "error"

    def _show_warning(self, condition: StepState) -> None:
        """Say at the top what is wrong or stale, with the button that mends it."""
        words = sentence(condition.sentence)
        if condition.condition == "stale":
            self.warning.say("look", words, [(tr("Look again"), self.session.look_again)])
        elif condition.condition == "error":
            self.warning.say("stop", words, self._remedies(condition.parameter))
        else:
            self.warning.say("note", "")

    def _remedies(self, parameter: str) -> Choices:
        """Offer the likely right value in place of one that does not fit."""
        remedy = likely_right(self.session.state, parameter)
        if remedy is None:
            return []
        name, value = remedy
        label = next((one.label for one in self.session.options(name) if one.value == value), value)
        return [(tr("Use {name}").format(name=label), lambda: self.session.give(name, value))]

    def _show_more(self) -> None:
        """Show what a step has beside rows; nothing by itself."""

    def focus_first(self) -> None:
        """Give the focus to the first field that can take it."""
        for row in self.rows:
            if row.fields[0].isEnabled() and row.fields[0].isVisibleTo(self):
                row.fields[0].setFocus()
                return

    def grid(self) -> QGridLayout:
        """Add a grid for rows and return it."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(7)
        for column, stretch in enumerate((3, 6, 4)):
            grid.setColumnStretch(column, stretch)
        self.body.addLayout(grid)
        return grid

    def choices(
        self, grid: QGridLayout, *parameters: str, text: str = "", picked: Callable[[str], object] | None = None
    ) -> ChoiceRow:  # fmt: skip
        """Add a row of lists, one for each parameter, and return it; `picked` takes what is picked, where given."""
        row = ChoiceRow(grid, self.session, parameters, text, picked)
        self.rows.append(row)
        return row

    def section(self, text: str) -> None:
        """Add the heading of a part of the page."""
        self.body.addWidget(heading(text, "section"))

    def bands(self, count: int) -> Sequence[Band]:
        """Add bands and return them."""
        made = [Band() for _ in range(count)]
        for band in made:
            self.body.addWidget(band)
        return made

    def showEvent(self, event: QShowEvent) -> None:
        """Show the state once the page is seen: pages that are not seen cost nothing."""
        super().showEvent(event)
        self.show_state()
