"""Base class of the algorithms: each of them only declares, reads, computes and writes.

A subclass gives its identity as class attributes, `describe` (texts), `declare` (parameters) and `execute` (the work,
on a `Run`).  Ids, icon, help, cancellation, sentences for errors, styles and provenance come from here.
"""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from traceback import clear_frames
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
)
from qgis.PyQt.QtGui import QIcon

from ..about import manual_page
from ..core.credentials import without_credentials
from ..core.errors import Cancelled
from ..core.progress import proceed
from ..i18n import naming, note_sentence, tr, with_labels
from ..io.garbage import left_to_the_main_thread
from ..io.threads import OPENING
from ..paths import resource
from .dialog_texts import first_sentence, help_page, labels_by_name, labels_of_all
from .parameters import Declarations, Given, Results, band, leave_unguessed

if TYPE_CHECKING:
    from .run import Run

SAVES_STYLE = "saves_style"  # in the configuration of a run


@dataclass(frozen=True)
class Description:
    """The texts of an algorithm.

    Attributes
    ----------
    title : str
        Its name in the toolbox.
    summary : str
        What it is for, what it does and by whose method, in a few sentences.
    tags : str
        Words that find it, in English and Spanish, separated by commas.
    """

    title: str
    summary: str
    tags: str


def group_titles() -> dict[str, str]:
    """Return the groups of the toolbox and their names."""
    return {
        "data": tr("Data"),
        "diagnosis": tr("Territorial diagnosis"),
        "functional": tr("Functional areas"),
        "access": tr("Service accessibility"),
        "decisions": tr("Decisions"),
        "linkages": tr("Urban-rural linkages"),
        "depopulation": tr("Depopulation"),
        "checklists": tr("Impact checklists"),
    }


class UrbanRuralAlgorithm(QgsProcessingAlgorithm):
    """An algorithm of the provider ``urbanrural``."""

    ID = ""
    GROUP = ""
    NEEDS_SCIPY = False
    PUBLISHES = False  # gives its results their names by itself: from then on there is no going back
    LOOKS_ONLY = False  # at its inputs, to say what is wrong with them: texts whose letters are lost are read
    COMPOSES = False  # of runs of other algorithms, which choose bands and keep accounts of their own

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        raise NotImplementedError

    def declare(self) -> Declarations:
        """Return parameters and outputs, in order."""
        raise NotImplementedError

    def check(self, run: Run) -> None:
        """Raise what can be seen to be wrong before the run starts; cheap."""

    def execute(self, run: Run) -> Results:
        """Read, compute, write; return the outputs by name."""
        raise NotImplementedError

    # -- what QGIS asks --------------------------------------------------------------------------------------

    def createInstance(self) -> UrbanRuralAlgorithm:
        """Return a fresh copy, as every run needs."""
        return type(self)()

    def name(self) -> str:
        """Return the id, which is for ever."""
        return self.ID

    def displayName(self) -> str:
        """Return the title."""
        return self.describe().title

    def group(self) -> str:
        """Return the title of the group."""
        return group_titles()[self.GROUP]

    def groupId(self) -> str:
        """Return the id of the group."""
        return self.GROUP

    def tags(self) -> list[str]:
        """Return the words that find the algorithm."""
        return [tag.strip() for tag in self.describe().tags.split(",")]

    def icon(self) -> QIcon:
        """Return the icon of the group."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """Return the path of the icon of the group."""
        return str(resource("icons", f"{self.GROUP}.svg"))

    def shortDescription(self) -> str:
        """Return the first sentence of the summary, for tooltips."""
        return first_sentence(self.describe().summary)

    def shortHelpString(self) -> str:
        """Return the help, built from the summary and from each parameter's help."""
        return help_page(self, self.describe().summary)

    def helpUrl(self) -> str:
        """Return the address of the algorithm's page in the manual."""
        return manual_page(f"algorithms/{self.ID}")

    def flags(self) -> Qgis.ProcessingAlgorithmFlag:
        """Say that the algorithm can be cancelled and run in the background."""
        return super().flags() | Qgis.ProcessingAlgorithmFlag.CanCancel

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs; whoever runs it may say that results need no style kept with them."""
        self._saves_style = (configuration or {}).get(SAVES_STYLE, True)
        for definition in self.declare():
            if isinstance(definition, QgsProcessingParameterDefinition):
                bands = [band(definition)] if definition.type() == "raster" and not self.COMPOSES else []
                for parameter in (definition, *bands):
                    self.addParameter(parameter)
            else:
                self.addOutput(definition)
        definitions = self.parameterDefinitions()
        labels = labels_of_all(definitions)
        for parameter in definitions:
            text = parameter.help()
            if (labelled := with_labels(text, labels)) != text:
                parameter.setHelp(labelled)
        leave_unguessed(definitions)

    def canExecute(self) -> tuple[bool, str]:
        """Say what is missing on this machine."""
        if self.NEEDS_SCIPY and importlib.util.find_spec("scipy") is None:
            return False, tr("This algorithm needs the Python package scipy, which this QGIS does not have. Install "
                             "it with your system's package manager or the OSGeo4W setup.")  # fmt: skip
        return True, ""

    def checkParameterValues(self, parameters: Given, context: QgsProcessingContext) -> tuple[bool, str]:
        """Say what is wrong before the run starts."""
        from .failures import sentence_of
        from .run import Run
        from .text_inputs import with_texts_opened

        with naming(labels_by_name(self)):
            try:
                with OPENING:
                    parameters = with_texts_opened(self, parameters, context)
                    fine, reason = super().checkParameterValues(parameters, context)
                if not fine:
                    return fine, with_labels(without_credentials(reason or ""))
                run = Run(self, parameters, context, QgsProcessingFeedback(False))
                try:
                    run.check_outputs()
                    self.check(run)
                finally:
                    run.let_go()
            except Exception as error:
                return False, sentence_of(error, self.displayName())
        return True, ""

    def processAlgorithm(
        self, parameters: Given, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Results:
        """Run, calling the parameters in all that is said by their labels."""
        with left_to_the_main_thread(), naming(labels_by_name(self)):
            return self._process(parameters, context, feedback)

    def _process(self, parameters: Given, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> Results:
        """Run, and turn what core says into a sentence; a failure leaves nothing half-written."""
        from .failures import sentence_of
        from .run import Run
        from .text_inputs import with_texts_opened

        can, reason = self.canExecute()  # processing.run does not ask
        if not can:
            raise QgsProcessingException(reason)
        self._run = run = Run(self, parameters, context, feedback)
        try:
            proceed(run.progress, 0.0)
            with OPENING:
                run.parameters = with_texts_opened(self, parameters, context)
            run.prepare()
            self.check(run)
            results = self._declared_only(self.execute(run))
            if not self.COMPOSES:
                run.finish_account()
            if not self.PUBLISHES:
                run.progress.report(1.0)
                proceed(run.progress, 1.0)  # the last chance to cancel, by whoever sees a full bar too
            run.publish()
        except Cancelled:
            return {}
        except Exception as error:
            sentence = sentence_of(error, self.displayName())
            clear_frames(error.__traceback__)  # closes what is open: it could not be removed everywhere
            raise QgsProcessingException(sentence) from None
        finally:
            run.discard()
            run.let_go()
        self._show(run, context)
        run.tell_what_was_made(results)
        return results

    def _show(self, run: Run, context: QgsProcessingContext) -> None:
        """Keep how the outputs were made, and have QGIS style each with it once it is in the project."""
        from .provenance import of_output, record
        from .styling import show_with

        self._metadata = record(run)
        self._metadata.setAbstract(self.describe().summary)
        for output in run.outputs.values():
            show_with(context, output, self.group(), of_output(self._metadata, output), run.subtitle)

    def _declared_only(self, results: Results) -> Results:
        """Return the results of a run, once it is sure that all of them are declared: QGIS drops any other."""
        from .inputs import UndeclaredName

        declared = {output.name() for output in self.outputDefinitions()}
        for name in results:
            if name not in declared:
                raise UndeclaredName(self.ID, name, declared)
        return results

    def postProcessAlgorithm(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> Results:
        """Write into each output how it was made."""
        from .embedding import embed
        from .provenance import of_output
        from .styling import label_scratch

        run = getattr(self, "_run", None)
        if run is not None and not feedback.isCanceled():
            for output in run.outputs.values():
                with OPENING:
                    note = embed(output, of_output(self._metadata, output), context, self._saves_style)
                if note is not None:
                    feedback.pushWarning(note_sentence(note))
                label_scratch(context, output)
        return {}
