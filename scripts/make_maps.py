"""Run the examples of the algorithms on the demo region, and draw their results for the manual.

    python3 -m scripts.make_maps [ID ...]        docs/pictures/algorithms/ID.png, scripts/manual/excerpts.json

Of a result that is no map the first rows are kept.

Results are loaded as QGIS loads them, with the styles of the product.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from pathlib import Path

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
)

from urban_rural_linkages.algorithms.styling import _Styler
from urban_rural_linkages.i18n import Language, speaking

from .make_docs import leave_qgis, start_qgis
from .manual import excerpts
from .manual.algorithm_pages import PICTURES
from .manual.drawing import draw
from .manual.examples import Example, examples, folder_of_examples
from .manual.sources import LANGUAGES
from .scratch import BUILD, REPOSITORY


def main(arguments: list[str] | None = None) -> int:
    """Draw the picture of every example that has one, or of those that are named."""
    parser = argparse.ArgumentParser(description="Draw the pictures of the algorithms.")
    parser.add_argument("names", nargs="*", help="ids of algorithms; without any, all")
    wanted = set(parser.parse_args(arguments).names)
    application = start_qgis("maps")
    from processing.core.Processing import Processing  # noqa: PLC0415 - its folder is known now

    Processing.initialize()
    folder = BUILD / "maps"
    shutil.rmtree(folder, ignore_errors=True)
    os.chdir(folder_of_examples(folder))
    tables = excerpts.kept()
    for example in examples().values():
        project = QgsProject()  # whose layers are there as long as it is
        layers = _results(application, example, project, example.picture)
        if wanted and example.name not in wanted:
            continue
        if example.picture:
            target = PICTURES / f"{example.name}.png"
            draw(layers, folder / "region.gpkg", target)
            print(f"{target.relative_to(REPOSITORY)}: {target.stat().st_size / 1000:.0f} kB")
        if example.table:
            tables[example.name] = _tables(application, example)
    excerpts.keep(tables)
    leave_qgis()
    return 0


def _tables(application, example: Example) -> dict[str, excerpts.Excerpt]:
    """Return the first rows of what an example writes, in each language."""
    found = {}
    for code in LANGUAGES:
        project = QgsProject()
        with speaking(Language(code)) as language:
            [layer] = _results(application, example, project, example.table["result"])
            found[code] = excerpts.excerpt(layer, example.table, language)
    return found


def _results(application, example: Example, project: QgsProject, shown: str) -> list[QgsMapLayer]:
    """Run an example, load its results into a project as QGIS does, and return the layers of the result shown."""
    from processing.gui.Postprocessing import handleAlgorithmResults  # noqa: PLC0415 - as above

    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(project)
    algorithm = application.processingRegistry().createAlgorithmById(f"urbanrural:{example.name}")
    parameters = {**example.inputs, **example.results}
    loaded = {definition.name() for definition in algorithm.destinationParameterDefinitions()
              if definition.type() not in ("fileDestination", "folderDestination")}  # fmt: skip
    for name in loaded & example.results.keys():
        parameters[name] = QgsProcessingOutputLayerDefinition(str(Path(example.results[name]).absolute()), project)
    results, fine = algorithm.run(parameters, context, feedback)
    if not fine:
        raise SystemExit(f"The example of {example.name} does not run:\n{feedback.textLog()}")
    styles = {Path(file).name: styler.style for file, styler in _Styler.waiting.items()}
    if example.style and styles.get(example.results.get(example.picture, ""), example.style) != example.style:
        raise SystemExit(f"The example of {example.name} is not drawn in the style {example.style}, but: {styles}")
    handleAlgorithmResults(algorithm, context, feedback, parameters)
    if shown not in loaded:
        return _of_project(project, results.get(shown, ""))
    path = Path(example.results[shown]).absolute()
    return [layer for layer in project.mapLayers().values() if layer.source().partition("|")[0] == str(path)]


def _of_project(project: QgsProject, path: str) -> list[QgsMapLayer]:
    """Return the layers that a project made by an example shows."""
    return project.layerTreeRoot().checkedLayers() if path and project.read(path) else []


if __name__ == "__main__":
    sys.exit(main())
