"""Optional outputs left blank, in every form in which QGIS hands over a blank, are not asked for."""

from __future__ import annotations

import pytest
from qgis.core import NULL, Qgis, QgsProcessingContext, QgsProcessingOutputLayerDefinition, QgsProperty

from urban_rural_linkages.algorithms.provider import ALGORITHMS
from urban_rural_linkages.algorithms.run import Run

from .conftest import RecordingFeedback
from .demo_runs import ELSEWHERE, demo_inputs
from .test_sweep import CONTRACT

BLANKS = [
    None,
    NULL,
    "",
    "  ",
    QgsProperty(),
    QgsProperty.fromValue(""),
    QgsProperty.fromExpression("NULL"),
    QgsProcessingOutputLayerDefinition(),
    QgsProcessingOutputLayerDefinition(""),  # the batch dialog
    QgsProcessingOutputLayerDefinition(" "),
    QgsProcessingOutputLayerDefinition(QgsProperty()),
    QgsProcessingOutputLayerDefinition(QgsProperty.fromExpression("''")),
]


def optional_outputs(algorithm) -> list[str]:
    optional = Qgis.ProcessingParameterFlag.Optional
    return [d.name() for d in algorithm.parameterDefinitions() if d.isDestination() and d.flags() & optional]


@pytest.mark.parametrize("blank", BLANKS)
def test_no_form_of_blank_is_a_place(qgis_app, blank):
    algorithm = qgis_app.processingRegistry().createAlgorithmById("urbanrural:depopulationrisk")
    run = Run(algorithm, {"SUMMARY": blank}, QgsProcessingContext(), RecordingFeedback())
    assert not run.wants("SUMMARY")
    assert run.file_output("SUMMARY") is None


@pytest.mark.parametrize("name", sorted({a.ID for a in ALGORITHMS} - ELSEWHERE))
def test_a_row_of_the_batch_dialog_runs(qgis_app, tmp_path, name):
    algorithm = qgis_app.processingRegistry().createAlgorithmById(f"urbanrural:{name}")
    blank = {output: QgsProcessingOutputLayerDefinition("") for output in optional_outputs(algorithm)}
    output = CONTRACT[name]["outputs"][0]
    kind = algorithm.parameterDefinition(output).type()
    target = str(tmp_path / ("o.tif" if kind == "rasterDestination" else "o.gpkg"))
    inputs = {**demo_inputs(name, tmp_path), output: target, **blank}
    results, fine = algorithm.run(inputs, QgsProcessingContext(), RecordingFeedback())
    assert fine
    assert not set(blank) & {key for key, value in results.items() if value}
