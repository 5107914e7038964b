"""The models that ship with the plugin: algorithms of ours composed in QGIS' own model designer.

QGIS takes a model's name for its id, with blanks and capitals, and translates neither; a shipped model has an id that
is for ever, like every algorithm, and a title in the reader's language.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingModelAlgorithm
from qgis.PyQt.QtGui import QIcon

from ..about import documentation
from ..i18n import tr
from ..paths import resource
from .base import Description, group_titles
from .parameters import help_page


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

    def createInstance(self) -> QgsProcessingModelAlgorithm:
        """Return a fresh copy, as every run needs."""
        return ShippedModel(self._path)

    def name(self) -> str:
        """Return the id, which is for ever."""
        return self._path.stem

    def describe(self) -> Description:
        """Return the texts of the model."""
        return _descriptions()[self._path.stem]

    def shortHelpString(self) -> str:
        """Return the help."""
        return help_page(self, self.describe().summary)

    def tags(self) -> list[str]:
        """Return the words that find the model."""
        return [tag.strip() for tag in self.describe().tags.split(",")]

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
        """Return the address of the model's page."""
        return documentation(f"algorithms/{self._path.stem}")
