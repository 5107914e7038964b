"""Recipes of the window: loaded, saved, copied as commands, kept with the project, and that of the demo region."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from qgis.PyQt.QtWidgets import QApplication

from ...core.errors import InputError, PlanningError
from ...core.identifiers import shortened
from ...core.recipe.commands import process_commands
from ...core.recipe.recipe_format import Recipe, parse_recipe, recipe_text
from ...i18n import error_sentence, tr
from ...io.recipe import RecipeError, open_recipe, save_recipe
from .session import DiagnosisSession

_FOLDER = "recipe_folder"


class Recipes:
    """The recipe of a session as a file, and whether it was saved.

    Parameters
    ----------
    session : DiagnosisSession
    opened : callable
        Called once a recipe has been loaded.
    """

    def __init__(self, session: DiagnosisSession, opened: Callable[[], None]) -> None:
        self._session, self._opened = session, opened
        self._path = ""
        self._clean: object = None  # the runs that a file, or the project, holds
        self._read = Recipe(())
        session.exchanged.connect(self._begin_anew)

    @property
    def is_unsaved(self) -> bool:
        """Whether the user has done something that no recipe holds."""
        if not self._session.is_touched:
            return False
        try:
            return self._recipe().runs != self._clean
        except InputError:
            return False  # a layer in memory: nothing that could be saved

    def ask_to_load(self) -> None:
        """Ask for a recipe, and load it."""
        path = self._session.project.questions.recipe_to_open(self._session.project.remembered(_FOLDER))
        if path:
            self.load(Path(path))

    def load(self, path: Path) -> None:
        """Load a recipe; files that have moved are asked for once."""
        try:
            recipe = open_recipe(path).absolute(path.parent)
        except RecipeError as error:
            self._session.failed.emit(error_sentence(error))
            return
        self._session.project.remember(_FOLDER, str(path.parent))
        self._open(recipe, path.parent, str(path))

    def load_demo(self) -> None:
        """Load the recipe of the demo region."""
        try:
            recipe, folder = self._session.project.demo_recipe()
        except OSError as error:
            self._session.failed.emit(tr("The demo cannot be copied: {reason}").format(reason=error))
        except PlanningError as error:
            self._session.failed.emit(error_sentence(error))
        else:
            self._open(recipe, folder, "")

    def restore(self) -> None:
        """Go on with the recipe that is kept with the project, where its layers are open."""
        text = self._session.project.kept_recipe()
        if not text:
            return
        try:
            kept = parse_recipe(text, tr("of the project"))
            state = self._session.project.restored(kept)
        except InputError as error:
            self._session.failed.emit(error_sentence(error))
            return
        if state is not None:
            self._session.use(state)
            self._read = kept
            self._clean = self._recipe().runs

    def save(self) -> bool:
        """Ask where to save the recipe, and do; return whether it was saved."""
        project = self._session.project
        proposed = self._path or str(Path(project.remembered(_FOLDER)) / tr("diagnosis.url.json"))
        try:
            recipe = self._recipe()
            path = project.questions.recipe_to_save(proposed)
            if not path:
                return False
            save_recipe(Path(path), recipe)
        except PlanningError as error:
            self._session.failed.emit(error_sentence(error))
            return False
        self._path, self._clean = path, recipe.runs
        project.remember(_FOLDER, str(Path(path).parent))
        self.keep()
        self._session.told.emit(tr("The recipe is saved: {path}").format(path=path))
        return True

    def copy_command(self) -> None:
        """Copy the runs of the recipe as commands of qgis_process."""
        try:
            commands = process_commands(self._recipe())
        except InputError as error:
            self._session.failed.emit(error_sentence(error))
            return
        clipboard = QApplication.clipboard()
        if clipboard is not None:
            clipboard.setText(commands)
        copied = tr("The command is copied: paste it into a terminal.")
        self._session.told.emit(f"{copied} {_of_each(self._recipe())}".rstrip())

    def keep(self) -> None:
        """Keep the recipe with the project, where the user has done anything."""
        if self._session.is_touched and not self._session.is_away:
            try:
                self._session.project.keep_recipe(recipe_text(self._recipe()))
            except InputError:
                return  # a layer in memory goes with the project, and the recipe with it

    def _begin_anew(self) -> None:
        self._path, self._clean, self._read = "", None, Recipe(())
        self.restore()

    def _open(self, recipe: Recipe, folder: Path, path: str) -> None:
        found = self._with_files(recipe)
        if recipe.diagnosis is None:
            self._session.failed.emit(tr("This recipe makes no diagnosis."))
            return
        if not self._agreed(found, folder):
            return

        def loaded() -> None:
            self._path, self._read = path, found
            self._clean = self._recipe().runs
            self._opened()

        self._session.load(found, loaded)

    def _with_files(self, recipe: Recipe) -> Recipe:
        """Ask once where files are that have moved; leave out what reads those that stay lost."""
        lost = recipe.lost(Path.exists)
        if not lost:
            return recipe
        words = tr("Files of the recipe are not where they were: {files}. In which folder are they now?")
        folder = self._session.project.questions.where_now(words.format(files=shortened(lost)))
        if folder:
            recipe = recipe.moved(Path(folder), Path.exists)
            lost = recipe.lost(Path.exists)
        if not lost:
            return recipe
        words = tr("These files were not found, and what is made of them is left out: {files}")
        self._session.told.emit(words.format(files=shortened(lost)))
        return recipe.without(lost)

    def _agreed(self, recipe: Recipe, folder: Path) -> bool:
        """Ask before a recipe runs what nobody knows, writes outside of its own folder, or is made for all units."""
        questions = self._session.project.questions
        if (each := _of_each(recipe)) and not questions.agrees(f"{each} {tr('Go on?')}"):
            return False
        if recipe.strange:
            words = tr("This recipe runs algorithms that are not of this plugin: {names}. Run them?")
            if not questions.agrees(words.format(names=", ".join(recipe.strange))):
                return False
        written = Recipe(recipe.before).written()
        outside = [str(path) for path in written if folder.resolve() not in path.resolve().parents]
        words = tr("This recipe writes files outside of its folder: {files}. Go on?")
        return not outside or questions.agrees(words.format(files=shortened(outside)))

    def _recipe(self) -> Recipe:
        """Return the recipe as it stands, with what else the file held that was loaded."""
        recipe = self._session.project.recipe_of(self._session.state)
        recipe = recipe.with_each_of(self._read)
        return replace(recipe, notes=self._read.notes, title=recipe.title or self._read.title)


def _of_each(recipe: Recipe) -> str:
    """Say what the window does with a recipe that makes many diagnoses; nothing of one that makes one."""
    made = recipe.diagnosis
    if made is None or made.each is None:
        return ""
    return tr("This recipe makes one diagnosis for each value of '{field}' where 'make diagnosis' runs it; the window "
              "and its command make one of all units.").format(field=made.each.field)  # fmt: skip
