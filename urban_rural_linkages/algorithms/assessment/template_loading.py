"""Template layers opened by QGIS when a run is over, with the form and the symbols that lie in their file."""

from __future__ import annotations

from qgis.core import QgsProcessingContext, QgsProcessingLayerPostProcessorInterface, QgsProject

from ...core.assessment.format.templates import LayerTemplate
from ...i18n import tr
from ..run import Run


class _DefaultStyle(QgsProcessingLayerPostProcessorInterface):
    """Shows a layer with the style of its file, which Processing leaves out.

    QGIS keeps no reference to a post-processor written in Python: they wait here until they have done their work.
    """

    waiting: dict[str, _DefaultStyle] = {}

    def __init__(self, source: str) -> None:
        super().__init__()
        self.source = source
        self.waiting[source] = self

    def postProcessLayer(self, layer, context, feedback):
        """Load renderer, labels and form."""
        self.waiting.pop(self.source, None)
        layer.loadDefaultStyle()


def load_templates(run: Run, templates: tuple[LayerTemplate, ...], sources: list[str], language: str) -> None:
    """Have QGIS open the layers under their titles, in one group and in their order."""
    project = run.context.project() or QgsProject.instance()
    for place, (template, source) in enumerate(reversed([*zip(templates, sources, strict=True)]), start=1):
        details = QgsProcessingContext.LayerDetails(template.title[language], project, "LAYERS")
        details.forceName = True
        details.groupName = tr("Impact assessment")
        details.layerSortKey = place  # the higher, the farther up
        details.setPostProcessor(_DefaultStyle(source))
        run.context.addLayerToLoadOnCompletion(source, details)
