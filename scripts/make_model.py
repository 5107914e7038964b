"""Build the model that ships with the plugin: from a population grid to functional urban areas, in one run.

    python3 -m scripts.make_model

A .model3 file is what QGIS' model designer opens and changes; this script is how ours came about, so that it can be
made again when an algorithm gains a parameter.  Labels are English: QGIS does not translate models.
"""

from __future__ import annotations

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtCore import QPointF

from .scratch import REPOSITORY

MODEL = REPOSITORY / "resources" / "models" / "functionalareas.model3"
_POLYGONS, _TABLE = QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeVector

INPUTS = [
    QgsProcessingParameterRasterLayer("POPULATION", "Population (persons per cell)"),
    QgsProcessingParameterRasterLayer("LAND", "Land (m2 per cell)", optional=True),
    QgsProcessingParameterRasterLayer("BUILTUP", "Built-up land (m2 per cell)", optional=True),
    QgsProcessingParameterFeatureSource("UNITS", "Municipalities", [_POLYGONS]),
    QgsProcessingParameterField("UNIT_ID", "Code of the municipality", parentLayerParameterName="UNITS"),
    QgsProcessingParameterField("NAME", "Name of the municipality", parentLayerParameterName="UNITS", optional=True),
    QgsProcessingParameterField("EMPLOYED", "Employed residents", parentLayerParameterName="UNITS", optional=True),
    QgsProcessingParameterFeatureSource("FLOWS", "Commuting", [_TABLE]),
    QgsProcessingParameterField("ORIGIN", "Origin of the flow", parentLayerParameterName="FLOWS"),
    QgsProcessingParameterField("DESTINATION", "Destination of the flow", parentLayerParameterName="FLOWS"),
    QgsProcessingParameterField("WORKERS", "Workers", parentLayerParameterName="FLOWS"),
]
# Each child: its algorithm, which inputs of the model it takes, what it takes from other children, and its outputs.
CHILDREN = {
    "grid": ("degurbagrid", ("POPULATION", "LAND", "BUILTUP"), {},
             {"OUTPUT": "Degree of urbanisation of the cells", "CENTRES": "Urban centres", "SUMMARY": "Classes"}),
    "units": ("degurbaunits", ("UNITS", "UNIT_ID", "POPULATION"), {"CLASSES": ("grid", "OUTPUT")},
              {"OUTPUT": "Degree of urbanisation of the municipalities"}),
    "areas": ("functionalurbanareas",
              ("UNITS", "UNIT_ID", "NAME", "POPULATION", "FLOWS", "ORIGIN", "DESTINATION", "WORKERS", "EMPLOYED"),
              {"CLASSES": ("grid", "OUTPUT")},
              {"OUTPUT": "Municipalities by functional urban area", "AREAS": "Functional urban areas",
               "LOG": "Decisions"}),
}  # fmt: skip


def build() -> QgsProcessingModelAlgorithm:
    """Return the model."""
    model = QgsProcessingModelAlgorithm("Functional areas from a population grid", "Functional areas")
    for row, definition in enumerate(INPUTS):
        component = QgsProcessingModelParameter(definition.name())
        component.setPosition(QPointF(120.0 + 240.0 * (row % 4), 60.0 + 60.0 * (row // 4)))
        model.addModelParameter(definition, component)
    model.setParameterOrder([definition.name() for definition in INPUTS])
    for row, (name, (algorithm, inputs, links, outputs)) in enumerate(CHILDREN.items()):
        model.addChildAlgorithm(_child(name, algorithm, inputs, links, outputs, row))
    model.setOutputOrder([f"{name}:{output}" for name, (*_, outputs) in CHILDREN.items() for output in outputs])
    return model


def _child(name, algorithm, inputs, links, outputs, row) -> QgsProcessingModelChildAlgorithm:
    child = QgsProcessingModelChildAlgorithm(f"urbanrural:{algorithm}")
    child.setChildId(name)
    child.setDescription(child.algorithm().displayName())
    child.setPosition(QPointF(320.0 + 260.0 * row, 320.0 + 90.0 * row))
    source = QgsProcessingModelChildParameterSource
    for parameter in inputs:
        child.addParameterSources(parameter, [source.fromModelParameter(parameter)])
    for parameter, (other, output) in links.items():
        child.addParameterSources(parameter, [source.fromChildOutput(other, output)])
    kept = {}
    for number, (output, title) in enumerate(outputs.items()):
        kept[title] = QgsProcessingModelOutput(title, title)
        kept[title].setChildId(name)
        kept[title].setChildOutputName(output)
        kept[title].setPosition(QPointF(520.0 + 260.0 * row, 380.0 + 90.0 * row + 40.0 * number))
    child.setModelOutputs(kept)
    return child


def main() -> None:
    """Write the model."""
    application = QgsApplication([], False)
    application.initQgis()
    sys.path.insert(0, str(REPOSITORY))
    from urban_rural_linkages.algorithms.provider import UrbanRuralProvider  # noqa: PLC0415 - after QGIS

    provider = UrbanRuralProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    MODEL.parent.mkdir(parents=True, exist_ok=True)
    if not build().toFile(str(MODEL)):
        sys.exit(f"{MODEL} could not be written")
    print(MODEL.relative_to(REPOSITORY))


if __name__ == "__main__":
    main()
