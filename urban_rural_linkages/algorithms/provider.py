"""The provider ``urbanrural``: the list of our algorithms."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .. import about
from ..paths import resource
from .access.accessibilitymeasures import AccessibilityMeasures
from .access.cardependence import CarDependence
from .access.frictionsurface import FrictionSurface
from .access.networkisochrones import NetworkIsochrones
from .access.networktraveltime import NetworkTravelTime
from .access.odmatrix import OdMatrix
from .access.populationcoverage import PopulationCoverage
from .access.servicecatchments import ServiceCatchments
from .access.traveltimeraster import TravelTimeRaster
from .assessment.assessmentanswers import AssessmentAnswers
from .assessment.assessmentcalculate import AssessmentCalculate
from .assessment.assessmentcompare import AssessmentCompare
from .assessment.assessmentcreate import AssessmentCreate
from .assessment.assessmentlayers import AssessmentLayers
from .assessment.assessmentreport import AssessmentReport
from .assessment.assessmentreturn import AssessmentReturn
from .assessment.assessmentscore import AssessmentScore
from .assessment.attributeshare import AttributeShare
from .assessment.lotusstandards import LotusStandards
from .assessment.networkaudit import NetworkAudit
from .base import UrbanRuralAlgorithm
from .data.datacheck import DataCheck
from .data.harmoniseunits import HarmoniseUnits
from .data.jointables import JoinTables
from .data.preparegrid import PrepareGrid
from .data.prepareservices import PrepareServices
from .data.preparetable import PrepareTable
from .decisions.accessequity import AccessEquity
from .decisions.locationallocation import LocationAllocation
from .decisions.provisionstandards import ProvisionStandards
from .decisions.scenariocomparison import ScenarioComparison
from .depopulation.agestructure import AgeStructure
from .depopulation.cohortmigration import CohortMigrationAlgorithm
from .depopulation.cohortprojection import CohortProjection
from .depopulation.dasymetric import DasymetricMap
from .depopulation.demographicchange import DemographicChange
from .depopulation.depopulationoverlay import DepopulationOverlay
from .depopulation.depopulationrisk import DepopulationRisk
from .depopulation.gridchange import GridChange
from .depopulation.hotspots import HotSpotsAlgorithm
from .depopulation.landconsumption import LandConsumption
from .depopulation.prioritymap import PriorityMap
from .depopulation.shrinkagetrend import ShrinkageTrend
from .depopulation.sparseareas import SparseAreas
from .depopulation.webbtypology import WebbTypologyAlgorithm
from .diagnosis.territorialdiagnosis import TerritorialDiagnosis
from .diagnosis.verifydiagnosis import VerifyDiagnosis
from .functional.degurbagrid import DegurbaGrid
from .functional.degurbaunits import DegurbaUnits
from .functional.dominantflows import DominantFlowsAlgorithm
from .functional.flowindicators import FlowIndicatorsAlgorithm
from .functional.functionalurbanareas import FunctionalUrbanAreas
from .functional.labourmarketareas import LabourMarketAreas
from .linkages.centralityzones import CentralityZonesAlgorithm
from .linkages.functionalruralareas import FunctionalRuralAreas
from .linkages.linkagebalance import LinkageBalance
from .linkages.partnershipcandidates import PartnershipCandidates
from .linkages.servicecentrality import ServiceCentrality
from .linkages.settlementhierarchy import SettlementHierarchy
from .linkages.urbanruralcatchments import UrbanRuralCatchments
from .linkages.urbanruralgap import UrbanRuralGapAlgorithm
from .models import ShippedModel, model_files

ALGORITHMS: tuple[type[UrbanRuralAlgorithm], ...] = (
    TerritorialDiagnosis,
    VerifyDiagnosis,
    PrepareTable,
    PrepareServices,
    PrepareGrid,
    DataCheck,
    JoinTables,
    HarmoniseUnits,
    DemographicChange,
    DepopulationRisk,
    AgeStructure,
    AssessmentCalculate,
    AssessmentCreate,
    AssessmentCompare,
    AssessmentAnswers,
    AssessmentReturn,
    AssessmentScore,
    AssessmentReport,
    AssessmentLayers,
    NetworkAudit,
    AttributeShare,
    LotusStandards,
    DepopulationOverlay,
    CohortProjection,
    CohortMigrationAlgorithm,
    LandConsumption,
    GridChange,
    HotSpotsAlgorithm,
    PriorityMap,
    SparseAreas,
    WebbTypologyAlgorithm,
    ShrinkageTrend,
    DasymetricMap,
    FrictionSurface,
    TravelTimeRaster,
    NetworkTravelTime,
    NetworkIsochrones,
    CarDependence,
    OdMatrix,
    ServiceCatchments,
    PopulationCoverage,
    AccessibilityMeasures,
    AccessEquity,
    LocationAllocation,
    ScenarioComparison,
    ProvisionStandards,
    SettlementHierarchy,
    FunctionalRuralAreas,
    UrbanRuralGapAlgorithm,
    UrbanRuralCatchments,
    CentralityZonesAlgorithm,
    ServiceCentrality,
    DegurbaGrid,
    DegurbaUnits,
    FunctionalUrbanAreas,
    LabourMarketAreas,
    FlowIndicatorsAlgorithm,
    DominantFlowsAlgorithm,
    LinkageBalance,
    PartnershipCandidates,
)


class UrbanRuralProvider(QgsProcessingProvider):
    """Hands our algorithms to QGIS."""

    def id(self) -> str:
        """Return the id, which is for ever."""
        return "urbanrural"

    def name(self) -> str:
        """Return the name in the toolbox."""
        return about.title()

    def versionInfo(self) -> str:
        """Return the plugin's version."""
        return about.version()

    def icon(self) -> QIcon:
        """Return the plugin's icon."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """Return the path of the plugin's icon."""
        return str(resource("icons", "urban_rural_linkages.svg"))

    def load(self) -> bool:
        """Load the algorithms, and the models once QGIS knows the algorithms that they are made of."""
        QgsApplication.processingRegistry().providerAdded.connect(self._complete)
        return super().load()

    def _complete(self, provider_id: str) -> None:
        """Add the models, once: what is loaded later has them from the beginning."""
        if provider_id == self.id():
            QgsApplication.processingRegistry().providerAdded.disconnect(self._complete)
            self._load_models()
            self.algorithmsLoaded.emit()

    def supportedOutputRasterLayerExtensions(self) -> list[str]:
        """Return the endings of rasters that we write, for the dialogs."""
        return ["tif", "tiff"]

    def loadAlgorithms(self) -> None:
        """Add every algorithm, and the models that compose them where QGIS knows these already."""
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
        if QgsApplication.processingRegistry().providerById(self.id()) is self:
            self._load_models()

    def _load_models(self) -> None:
        for path in model_files():
            self.addAlgorithm(ShippedModel(path))
