"""The provider ``urbanrural``: the list of our algorithms."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .. import about
from ..paths import resource
from .access.networktraveltime import NetworkTravelTime
from .base import UrbanRuralAlgorithm
from .data.jointables import JoinTables
from .depopulation.agestructure import AgeStructure
from .depopulation.demographicchange import DemographicChange
from .depopulation.depopulationrisk import DepopulationRisk
from .diagnosis.territorialdiagnosis import TerritorialDiagnosis

ALGORITHMS: tuple[type[UrbanRuralAlgorithm], ...] = (
    TerritorialDiagnosis,
    JoinTables,
    DemographicChange,
    DepopulationRisk,
    AgeStructure,
    NetworkTravelTime,
)


class UrbanRuralProvider(QgsProcessingProvider):
    """Hands our algorithms to QGIS."""

    def id(self):
        """Return the id, which is for ever."""
        return "urbanrural"

    def name(self):
        """Return the name in the toolbox."""
        return about.title()

    def versionInfo(self):
        """Return the plugin's version."""
        return about.version()

    def icon(self):
        """Return the plugin's icon."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self):
        """Return the path of the plugin's icon."""
        return str(resource("icons", "urban_rural_linkages.svg"))

    def loadAlgorithms(self):
        """Add every algorithm."""
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
