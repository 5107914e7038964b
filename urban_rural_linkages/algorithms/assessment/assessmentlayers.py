"""``assessmentlayers``: the empty layers that an impact checklist asks for, ready to be filled in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProcessingOutputFile,
    QgsProcessingOutputMultipleLayers,
    QgsProject,
)

from ...core.errors import InputError
from ...core.notes import Note
from ...core.progress import Progress, proceed, stepped
from ...i18n import Language, speaking, tr
from ...paths import resource
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from .stored_assessment import language_parameter, read_language

if TYPE_CHECKING:
    from ...core.assessment.format.templates import LayerTemplate
    from ...io.workspace import Workspace
    from ..run import Run

_FILE = "assessment_layers.gpkg"
_OFFICIAL = "EPSG:25829"  # ETRS89 / UTM zone 29N, in which most of Extremadura lies


class AssessmentLayers(UrbanRuralAlgorithm):
    """The layers of the gender risk map, school routes, the everyday network and participation."""

    ID = "assessmentlayers"
    GROUP = "checklists"
    PUBLISHES = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Layers for an impact assessment"),
            tr("Makes a GeoPackage with the empty layers that the checklists ask for: the gender risk map (points, "
               "zones and routes), school routes and their black spots, the everyday network, rest places, services, "
               "and the sessions of participation. Each comes with its form, lists of answers and symbols. Black "
               "spots carry a measure with who is responsible, cost and date, and show at a glance which have "
               "none, and may have a photograph.\n\n"
               "Each row has an id of its own, by which an edited copy is taken back (`assessmentreturn`). The file "
               "itself refuses what the form refuses, so that other programs keep to it, too.\n\n"
               "No personal data: there is no field for a name. A black spot is published only when three people or "
               "more have named it, and rounded to the block. A file that holds data is never overwritten."),
            tr("template, gender, risk map, school route, black spot, participation, plantilla, género, mapa de "
               "riesgo, camino escolar, punto negro, participación"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            p.folder("FOLDER", tr("Folder"), tr("The file assessment_layers.gpkg is made in it; one that holds data "
                     "is not touched.")),
            p.crs("CRS", tr("Coordinate reference system"), tr("Of the layers, in metres: lengths and blocks are "
                  "measured in it. Empty: the project's; without one, ETRS89 / UTM zone 29N."), advanced=False),
            language_parameter(tr("English or Spanish, whatever QGIS speaks; the codes that are kept are the same."),
                               advanced=True),
            p.flag("LOAD", tr("Add the layers to the project"), tr("Whether QGIS opens the layers when they are "
                   "made."), True, advanced=True),
            QgsProcessingOutputFile("GEOPACKAGE", tr("GeoPackage")),
            QgsProcessingOutputMultipleLayers("LAYERS", tr("Layers")),
            p.number_output("N_LAYERS", tr("Layers made")),
        ]  # fmt: skip

    def execute(self, run: Run) -> p.Results:
        """Make the layers, in a folder that gets them whole or not at all."""
        from ...io.template_layers import refuse_filled
        from ...io.workspace import Workspace

        folder, crs = _folder(run), _system(run)
        refuse_filled(folder / _FILE)
        templates = shipped_templates()
        workspace = Workspace(folder)
        try:
            with run.step(tr("Make the layers"), 0.9) as progress:
                _make(run, workspace, templates, crs, progress)
            proceed(run.progress, 1.0)
            workspace.publish()
        except BaseException:
            workspace.discard()
            raise
        target = workspace.target / _FILE
        sources = [f"{target}|layername={template.name}" for template in templates]
        if run.flag("LOAD"):
            _load_templates(run, templates, sources, read_language(run))
        run.info(tr("The layers lie in {file}").format(file=target))
        return {"FOLDER": str(folder), "GEOPACKAGE": str(target), "LAYERS": sources, "N_LAYERS": len(templates)}


def shipped_templates() -> tuple[LayerTemplate, ...]:
    """Return the layers that ship with the plugin."""
    from ...core.assessment.format.templates import read_templates

    return read_templates(json.loads(resource("templates", "layers.json").read_text(encoding="utf-8")))


def _folder(run: Run) -> Path:
    folder = run.folder_output("FOLDER")
    if folder is None:
        raise InputError("No folder was given.", hint="Choose where the layers shall lie (FOLDER).")
    if folder.is_file():
        raise InputError("'{folder}' is a file, and no folder.", hint="Choose a folder.", folder=str(folder))
    return folder


def _system(run: Run) -> QgsCoordinateReferenceSystem:
    """Return the coordinate reference system of the layers: the chosen one, else the project's, else a national one."""
    project = run.context.project()
    crs = run.crs("CRS") or (project.crs() if project is not None else QgsCoordinateReferenceSystem())
    if not crs.isValid():
        crs = QgsCoordinateReferenceSystem(_OFFICIAL)
        run.note(Note("Neither a coordinate reference system was given nor has the project one; the layers are in "
                      "{crs}.", crs=_OFFICIAL))  # fmt: skip
    if crs.isGeographic():
        run.note(Note("The layers are in degrees ({crs}): a system in metres, such as the local UTM zone, is easier to "
                      "draw and to snap in.", crs=crs.authid()))  # fmt: skip
    return crs


def _make(
    run: Run,
    workspace: Workspace,
    templates: tuple[LayerTemplate, ...],
    crs: QgsCoordinateReferenceSystem,
    progress: Progress,
) -> None:
    from ...io.geopackage import copy_whole
    from ...io.template_checks import keep_checks
    from ...io.template_layers import create_layer, keep_metadata, keep_style
    from ..provenance import record
    from .template_forms import dress_template

    language, working = read_language(run), workspace.scratch / _FILE
    for template in stepped(templates, progress):
        layer = create_layer(working, template, crs)
        dress_template(layer, template, language)
        keep_style(layer, template.name)
        metadata = record(run)
        metadata.setTitle(template.title[language])
        words = [template.abstract[language], *([template.notice[language]] if template.notice else [])]
        metadata.setAbstract("\n".join(words))
        metadata.setLanguage(language)
        keep_metadata(layer, metadata)
    copy_whole(working, workspace.folder / _FILE)
    with speaking(Language(language)):
        keep_checks(workspace.folder / _FILE, templates, language)


class _DefaultStyle(QgsProcessingLayerPostProcessorInterface):
    """Shows a layer with the style of its file, which Processing leaves out.

    QGIS keeps no reference to a post-processor written in Python: they wait here until they have done their work.
    """

    waiting: dict[str, _DefaultStyle] = {}

    def __init__(self, source: str) -> None:
        super().__init__()
        self.source = source
        self.waiting[source] = self

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Load renderer, labels and form."""
        self.waiting.pop(self.source, None)
        layer.loadDefaultStyle()


def _load_templates(run: Run, templates: tuple[LayerTemplate, ...], sources: list[str], language: str) -> None:
    """Have QGIS open the layers under their titles, in one group and in their order."""
    project = run.context.project() or QgsProject.instance()
    for place, (template, source) in enumerate(reversed([*zip(templates, sources, strict=True)]), start=1):
        details = QgsProcessingContext.LayerDetails(template.title[language], project, "LAYERS")
        details.forceName = True
        details.groupName = tr("Impact assessment")
        details.layerSortKey = place  # the higher, the farther up
        details.setPostProcessor(_DefaultStyle(source))
        run.context.addLayerToLoadOnCompletion(source, details)
