"""The models that ship with the plugin: algorithms of ours composed in QGIS' own model designer.

QGIS takes a model's name for its id, with blanks and capitals, and translates neither; a shipped model has an id that
is for ever, like every algorithm, and a title in the reader's language.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingDestinationParameter,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
)
from qgis.PyQt.QtGui import QIcon

from ..about import manual_page
from ..i18n import tr
from ..paths import resource
from .base import Description, group_titles
from .dialog_texts import first_sentence, help_page
from .parameters import Given, Results, leave_unguessed


def model_files() -> list[Path]:
    """Return the files of the models, in order."""
    return sorted(resource("models").glob("*.model3"))


def _descriptions() -> dict[str, Description]:
    return {
        "functionalareas": Description(
            tr("Functional areas, from the grid to urban areas (model)"),
            tr("Goes in one run from a population grid to the degree of urbanisation of its cells, to that of the "
               "municipalities and, with commuting, to functional urban areas. It is an ordinary model: open it in the "
               "model designer to change it."),
            tr("model, functional areas, degree of urbanisation, FUA, modelo, áreas funcionales, grado de "
               "urbanización"),
        )
    }  # fmt: skip


def _inputs() -> dict[str, tuple[str, str]]:
    """Return label and help of the inputs: the model's file has English labels, and no help."""
    return {
        "POPULATION": (tr("Population grid"), tr("Persons per cell, on an equal-area grid such as GHS-POP.")),
        "LAND": (tr("Land"), tr("Square metres of land per cell, on the cells of the population.")),
        "BUILTUP": (tr("Built-up land"), tr("Square metres per cell, on the cells of the population.")),
        "UNITS": (tr("Territorial units"), tr("Municipalities or other units, one polygon each.")),
        "UNIT_ID": (tr("Code of the unit"), tr("The field with the unit's code, compared as text.")),
        "NAME": (tr("Name of the unit"), tr("How tables and maps call the units.")),
        "EMPLOYED": (tr("Employed residents"), tr("All employed residents of the unit.")),
        "FLOWS": (tr("Commuting"), tr("A table of flows from unit to unit.")),
        "ORIGIN": (tr("Origin"), tr("The unit that workers come from.")),
        "DESTINATION": (tr("Destination"), tr("The unit that workers go to.")),
        "WORKERS": (tr("Workers"), tr("How many.")),
    }


def _outputs() -> dict[str, tuple[str, str]]:
    """Return label and help of the results."""
    return {
        "degree_of_urbanisation_of_the_cells": (
            tr("Degree of urbanisation of the cells"), tr("The class of every cell, of level 2.")),
        "urban_centres": (tr("Urban centres"), tr("The polygons of the urban centres, with their people.")),
        "classes": (tr("Classes"), tr("Cells, people and area of each class.")),
        "degree_of_urbanisation_of_the_municipalities": (
            tr("Degree of urbanisation of the units"), tr("The units with their class and their people by class.")),
        "municipalities_by_functional_urban_area": (
            tr("Units by functional urban area"), tr("The units with the city or commuting zone that they are in.")),
        "functional_urban_areas": (
            tr("Functional urban areas"), tr("Each city with its commuting zone, drawn together.")),
        "decisions": (tr("Decisions"), tr("What was decided on the way to the areas, step by step.")),
    }  # fmt: skip


_SHOWN = {"urban_centres", "functional_urban_areas"}
"""Results that the algorithms of the model make only when asked to, and dialogs of the model ask for."""


class ShippedModel(QgsProcessingModelAlgorithm):
    """A model of ours; its id is the name of its file.

    Parameters
    ----------
    path : Path
        The .model3 file.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self.fromFile(str(path))
        self._put_in_order(_outputs())
        texts = _inputs() | _outputs()
        for definition in self.parameterDefinitions():
            label, help_text = texts[definition.name()]
            definition.setDescription(label)
            definition.setHelp(help_text)
            if isinstance(definition, QgsProcessingDestinationParameter) and definition.name() in _SHOWN:
                definition.setCreateByDefault(True)
        leave_unguessed(self.parameterDefinitions())

    def _put_in_order(self, results: Iterable[str]) -> None:
        """Declare the results as they are made: QGIS takes the order of their names."""
        for name in results:
            definition = self.parameterDefinition(name).clone()
            self.removeParameter(name)
            self.addParameter(definition)

    def createInstance(self) -> QgsProcessingModelAlgorithm:
        """Return a fresh copy, as every run needs."""
        return ShippedModel(self._path)

    def name(self) -> str:
        """Return the id, which is for ever."""
        return self._path.stem

    def describe(self) -> Description:
        """Return the texts of the model."""
        return _descriptions()[self._path.stem]

    def shortDescription(self) -> str:
        """Return the first sentence of the summary, for tooltips."""
        return first_sentence(self.describe().summary)

    def shortHelpString(self) -> str:
        """Return the help."""
        return help_page(self, self.describe().summary)

    def tags(self) -> list[str]:
        """Return the words that find the model."""
        return [tag.strip() for tag in self.describe().tags.split(",")]

    def processAlgorithm(
        self, parameters: Given, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Results:
        """Run, and have the layers loaded under the names of the results: QGIS takes those of the model's file."""
        results = super().processAlgorithm(parameters, context, feedback)
        for definition in self.destinationParameterDefinitions():
            place = str(results.get(definition.name(), ""))
            if context.willLoadLayerOnCompletion(place):
                context.layerToLoadOnCompletionDetails(place).name = definition.description()
        return results

    def displayName(self) -> str:
        """Return the title."""
        return self.describe().title

    def group(self) -> str:
        """Return the title of the group."""
        return group_titles()["functional"]

    def groupId(self) -> str:
        """Return the id of the group."""
        return "functional"

    def icon(self) -> QIcon:
        """Return the icon of the group."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """Return the path of the icon of the group."""
        return str(resource("icons", "functional.svg"))

    def helpUrl(self) -> str:
        """Return the address of the model's page in the manual."""
        return manual_page(f"algorithms/{self._path.stem}")
