"""The window of the diagnosis: steps at the left, one step in the middle, the region at the right, buttons below."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core.recipe.state import DiagnosisState
from ...core.recipe.step_inputs import STEPS
from ...core.recipe.steps import step_named
from ...i18n import number_text, tr
from ..dock.keyboard import order_tabs
from ..dock.narrow_widgets import PlainLabel
from .ages_page import AgesPage
from .buttons import bind, button
from .checks_page import ChecksPage
from .grids_page import GridsPage
from .page import StepPage
from .ports import Outcome, ProjectSide
from .recipes import Recipes
from .region_page import RegionPage
from .report_page import ReportPage
from .rows import Band, heading
from .services_page import ServicesPage
from .session import DiagnosisSession
from .side import SideColumn, SidePanel
from .style import LEAST, PREVIEW, WHOLE, style_sheet
from .words import plain, step_title

PAGES: tuple[type[StepPage], ...] = (RegionPage, AgesPage, ServicesPage, GridsPage, ChecksPage, ReportPage)
_SIZE = "window_size"


class DiagnosisWindow(QDialog):
    """The window; the map of QGIS stays free while it is open.

    Parameters
    ----------
    project : ProjectSide
        The project in QGIS.
    parent : QWidget, optional
    """

    def __init__(self, project: ProjectSide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("diagnosis")
        self.setWindowTitle(tr("Territorial diagnosis"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setMinimumSize(*LEAST)
        self.setStyleSheet(style_sheet())  # first: QGIS' own window has one, which parts that come before keep
        self.session = DiagnosisSession(project, self)
        self.recipes = Recipes(self.session, lambda: self.go(list(STEPS).index("checks")))
        self.side = SidePanel()
        ways = [(tr("Load a recipe…"), self.recipes.ask_to_load), (tr("Use the demo region"), self.recipes.load_demo)]
        for name, (text, action) in zip(("load_recipe", "use_demo"), ways, strict=True):
            self.side.add_link(text, action).setObjectName(name)
        self._announced: Outcome | None = None
        self._is_closing = False
        self.pages = [page(self.session) for page in PAGES]
        self.pages[0].ways_in = ways
        self._stack = QStackedWidget()
        self._stack.setObjectName("centre")
        for page in self.pages:
            self._stack.addWidget(page)
            page.asked_for.connect(self.go)
        self._preview, self._legend = self._preview_column(project.preview())
        self.message = Band()
        self._lay_out()
        self.next.setDefault(True)  # now that it is in the dialog, which else loses it with the focus
        self.side.chosen.connect(self.go)
        self.session.changed.connect(self.show_state)
        self.session.stepped.connect(self._say_step)
        self.session.failed.connect(self._say_failure)
        self.session.told.connect(lambda words: self.message.say("note", words, [(tr("Close"), self._hush)]))
        self._restore_size()
        self._add_shortcuts()
        self.go(0)
        self.session.look()
        self.recipes.restore()

    @property
    def current(self) -> int:
        """The number of the step that is shown, from 0."""
        return self._stack.currentIndex()

    def go(self, number: int) -> None:
        """Show a step."""
        if 0 <= number < len(self.pages):
            self._stack.setCurrentIndex(number)
            self.show_state()
            self.pages[number].focus_first()

    def show_state(self) -> None:
        """Show what the session knows."""
        state, page = self.session.state, self.pages[self.current]
        self.side.show_state(state, self.current)
        self.back.setEnabled(self.current > 0)
        following = self.current + 1
        if following < len(self.pages):
            self.next.setText(tr("Next: {step} ›").format(step=step_title(list(STEPS)[following])))
        else:
            self.next.setText(tr("Make the diagnosis"))
        self.next.setEnabled(page.may_go_on)
        for one in self.pages:
            one.setEnabled(not self.session.is_away)
        self._fit_picture()
        if not self.session.is_running:
            self.busy.show_text(tr("Reading the layers…") if self.session.is_reading else "")
        self._show_preview(state)
        self._announce()
        order_tabs(self)  # bands make their buttons anew

    def _show_preview(self, state: DiagnosisState) -> None:
        """Show the picture of the region, and of which years it is."""
        years = [state.values.get(name) for name in ("START_YEAR", "END_YEAR")]
        are_known = all(years) and state.region() is not None
        title = tr("Preview: change {first}–{last}").format(first=years[0], last=years[1])
        self._of_preview.setText(title if are_known else tr("Preview"))
        self._legend.show_text(self.session.project.show_preview(state))

    def go_on(self) -> None:
        """Show the next step; from the last one, make the diagnosis."""
        if self.current + 1 < len(self.pages):
            self.go(self.current + 1)
        else:
            self.recipes.keep()
            self.session.run()

    def reject(self) -> None:
        """Close, after asking where something is not saved; the size is kept, and what runs is stopped."""
        if self._is_closing:
            return
        saves = self.session.project.questions.saves() if self.recipes.is_unsaved else False
        if saves is None or (saves and not self.recipes.save()):
            return
        self.leave()

    def leave(self) -> None:
        """Close without asking."""
        self._is_closing = True
        self.recipes.keep()
        self.session.project.remember(_SIZE, f"{self.width()}x{self.height()}")
        self.session.close()
        super().reject()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the picture of the region where there is no room for it."""
        super().resizeEvent(event)
        self._fit_picture()

    def _fit_picture(self) -> None:
        has_room = self.width() >= WHOLE[0] and self.pages[self.current].has_picture
        self._preview.setVisible(has_room and not self.session.is_away)

    def _announce(self) -> None:
        """Say once that a diagnosis is finished, and offer what it made."""
        outcome = self.session.outcome
        if outcome is self._announced:
            return
        self._announced = outcome
        if outcome is None:
            self._hush()
            return
        seconds = number_text(outcome.seconds)
        opened = tr("Done in {seconds} s. The project is open.").format(seconds=seconds)
        waits = tr("Done in {seconds} s. The project lies in the folder.").format(seconds=seconds)
        project = self.session.project
        choices = [
            (tr("Report"), lambda: self._tell(project.open_document(outcome.report))),
            (tr("Folder"), lambda: self._tell(project.open_folder(outcome.folder))),
            (tr("Change something"), self._change),
        ]
        if not self.session.is_away:
            choices.insert(0, (tr("Open the project"), self._open_project))
        self.message.say("right", opened if self.session.is_away else waits, choices)

    def _open_project(self) -> None:
        self._announced = None
        self.session.open_result()

    def _change(self) -> None:
        self._hush()
        self.session.call_back()
        self.go(0)

    def _say_failure(self, words: str) -> None:
        """Say why something was not done, with the step to mend it at."""
        step = step_named(words)
        choices: list[tuple[str, Callable[[], object]]] = [(tr("Close"), self._hush)]
        if step and step != list(STEPS)[self.current]:
            place = list(STEPS).index(step)
            choices.insert(0, (tr("Go to: {step}").format(step=step_title(step)), lambda: self.go(place)))
        self.message.say("stop", plain(words), choices)

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(0)
        above.addWidget(SideColumn(self.side))
        centre = QVBoxLayout()
        centre.setContentsMargins(0, 0, 0, 0)
        centre.addWidget(self.message)
        centre.addWidget(self._stack, 1)
        above.addLayout(centre, 1)
        above.addWidget(self._preview)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(above, 1)
        layout.addWidget(self._foot())

    def _preview_column(self, picture: QWidget) -> tuple[QWidget, PlainLabel]:
        column = QWidget()
        column.setObjectName("preview")
        column.setFixedWidth(PREVIEW)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(10, 24, 16, 16)
        self._of_preview = heading(tr("Preview"), "section")
        layout.addWidget(self._of_preview)
        layout.addWidget(picture, 1)
        legend = PlainLabel()
        legend.setProperty("role", "soft")
        layout.addWidget(legend)
        return column, legend

    def _foot(self) -> QWidget:
        foot = QFrame()
        foot.setObjectName("foot")
        line = QHBoxLayout(foot)
        line.setContentsMargins(16, 10, 16, 10)
        self.help = button(tr("Help"), self.open_help)
        self.busy = PlainLabel()
        self.busy.setProperty("role", "soft")
        self.stop = button(tr("Cancel"), self.session.cancel)
        self.stop.hide()
        self.back = button(tr("‹ Back"), lambda: self.go(self.current - 1))
        self.next = button("", self.go_on, "go")
        self.next.setAutoDefault(True)
        self.save = self._save_button()
        for one in (self.help, self.save, self.busy, self.stop, self.back, self.next):
            line.addWidget(one, int(one is self.busy))
        return foot

    def _save_button(self) -> QToolButton:
        """Return the button that saves the recipe, with the command in the menu below its arrow."""
        save = QToolButton()
        save.setText(tr("Save recipe…"))
        save.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        save.clicked.connect(lambda _checked=False: self.recipes.save())
        menu = QMenu(save)
        menu.addAction(tr("Save recipe…")).triggered.connect(lambda _checked=False: self.recipes.save())
        copy = menu.addAction(tr("Copy as qgis_process command"))
        copy.triggered.connect(lambda _checked=False: self.recipes.copy_command())
        save.setMenu(menu)
        return save

    def open_help(self) -> None:
        """Open the page of the manual on the diagnosis."""
        self._tell(self.session.project.open_help("tutorials/first_diagnosis"))

    def _tell(self, reason: str) -> None:
        if reason:
            self.message.say("look", reason, [(tr("Close"), self._hush)])

    def _hush(self) -> None:
        self.message.say("note", "")

    def _say_step(self, name: str) -> None:
        self.busy.show_text(name)
        self.stop.setVisible(bool(name))

    def _add_shortcuts(self) -> None:
        bind(self, "Alt+Right", lambda: self.go(self.current + 1) if self.next.isEnabled() else None)
        bind(self, "Alt+Left", lambda: self.go(self.current - 1))
        bind(self, "F1", self.open_help)
        bind(self, "Ctrl+O", self.recipes.ask_to_load)
        bind(self, "Ctrl+S", self.recipes.save)

    def _restore_size(self) -> None:
        width, _, height = self.session.project.remembered(_SIZE).partition("x")
        whole = (int(width), int(height)) if width.isdigit() and height.isdigit() else WHOLE
        screen = self.screen().availableSize() if self.screen() is not None else None
        if screen is not None:
            whole = (min(whole[0], screen.width()), min(whole[1], screen.height()))
        self.resize(*whole)
