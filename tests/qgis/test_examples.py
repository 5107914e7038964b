"""The examples of the pages: each command runs on a copy of the demo region as it is printed, and has its picture."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterator

import pytest
from qgis.core import QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtGui import QImage

from scripts.manual.algorithm_pages import PICTURES, PageWriter
from scripts.manual.drawing import WIDTH
from scripts.manual.examples import Example, examples, folder_of_examples, writers
from scripts.manual.excerpts import excerpt, kept
from urban_rural_linkages.algorithms.provider import ALGORITHMS
from urban_rural_linkages.algorithms.styling import style_keys
from urban_rural_linkages.i18n import Language

EXAMPLES = examples()
LARGEST_PICTURE = 150_000  # bytes


def parameters(page: str) -> tuple[str, dict[str, object]]:
    """Return the algorithm and the parameters of the command that a page prints, as qgis_process takes them."""
    command = page.partition("```sh\n")[2].partition("```")[0].replace("\\\n", " ")
    _, _, algorithm, *words = shlex.split(command)
    given: dict[str, object] = {}
    for name, _, value in (word.removeprefix("--").partition("=") for word in words if word != "--"):
        given[name] = value if name not in given else [*_listed(given[name]), value]
    return algorithm, given


def _listed(value: object) -> list:
    return value if isinstance(value, list) else [value]


@pytest.fixture(scope="module")
def demo(tmp_path_factory) -> Iterator[None]:
    """A copy of the demo region, in which we are."""
    before = os.getcwd()
    os.chdir(folder_of_examples(tmp_path_factory.mktemp("demo ñ")))
    yield
    os.chdir(before)


def test_every_algorithm_has_an_example(qgis_app):
    assert EXAMPLES.keys() == {algorithm.name() for algorithm in qgis_app.provider.algorithms()}
    assert {algorithm.ID for algorithm in ALGORITHMS} <= EXAMPLES.keys()


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_command_of_the_page_runs(qgis_app, demo, run, name):
    page = PageWriter("en").page(qgis_app.processingRegistry().algorithmById(f"urbanrural:{name}"))
    algorithm, given = parameters(page)
    assert algorithm == f"urbanrural:{name}"
    assert all(f"[`{writer}`]({writer}.md)" in page for writer in writers(EXAMPLES[name]).values())
    run(name, **given)
    for file in EXAMPLES[name].results.values():
        assert os.path.exists(file), file
        if file.endswith(".gpkg"):
            assert QgsVectorLayer(file, "", "ogr").featureCount() > 0, file
        if file.endswith(".tif"):
            assert QgsRasterLayer(file).isValid(), file


@pytest.mark.parametrize("name", [name for name, example in EXAMPLES.items() if example.style])
def test_the_legend_is_that_of_the_picture(qgis_app, demo, run, name):
    example = EXAMPLES[name]
    if not (file := example.results.get(example.picture, "")).endswith(".gpkg"):
        pytest.skip("a raster keeps no style, and a project has many")
    run(name, **example.inputs, **example.results)
    layer = QgsVectorLayer(file, "", "ogr")
    layer.loadDefaultStyle()
    shown = {item.label() for item in layer.renderer().legendSymbolItems()}
    assert shown - {"No data"} == {label for _, label, _ in style_keys(example.style, "en")}
    assert ("No data" in shown) == example.gaps


@pytest.mark.parametrize("name", [name for name, example in EXAMPLES.items() if example.table])
def test_the_rows_on_the_page_are_those_of_the_result(qgis_app, demo, run, name):
    example = EXAMPLES[name]
    run(name, **example.inputs, **example.results)
    layer = QgsVectorLayer(example.results[example.table["result"]], "", "ogr")
    assert kept()[name]["en"][1:] == excerpt(layer, example.table, Language("en"))[1:], "run 'make maps'"
    page = PageWriter("es").page(qgis_app.processingRegistry().algorithmById(f"urbanrural:{name}"))
    assert f"| {' | '.join(kept()[name]['es'][0])} |" in page


@pytest.mark.parametrize("name", [name for name, example in EXAMPLES.items() if example.picture])
def test_the_picture_is_small_and_on_the_page(qgis_app, name):
    file = PICTURES / f"{name}.png"
    assert file.stat().st_size < LARGEST_PICTURE
    picture = QImage(str(file))
    assert picture.format() == QImage.Format.Format_Indexed8 and picture.width() == WIDTH
    assert len({picture.pixelIndex(x, y) for x in range(0, WIDTH, 7) for y in range(0, picture.height(), 7)}) > 2
    algorithm = qgis_app.processingRegistry().algorithmById(f"urbanrural:{name}")
    assert f"](../pictures/algorithms/{name}.png)" in PageWriter("en").page(algorithm)
    assert f"](../../pictures/algorithms/{name}.png)" in PageWriter("es").page(algorithm)


def test_there_are_no_other_pictures():
    assert {file.stem for file in PICTURES.glob("*.png")} == {name for name, e in EXAMPLES.items() if e.picture}


class TestCommands:
    """What stands on the command line."""

    def test_texts_that_a_shell_would_read_are_quoted(self):
        example = Example("webb", {"UNITS": "a.gpkg|layername=b", "ALL": False, "FIELDS": ["a", "b"]}, {"OUTPUT": "c"})
        assert example.command() == (
            'qgis_process run urbanrural:webb \\\n  --UNITS="a.gpkg|layername=b" \\\n  --ALL=false \\\n  --FIELDS=a'
            " \\\n  --FIELDS=b \\\n  --OUTPUT=c"
        )

    def test_an_option_of_qgis_process_stands_behind(self):
        example = Example("webb", {"AREA_UNITS": "ha", "UNITS": "a"}, {})
        assert example.command().endswith("--UNITS=a \\\n  -- AREA_UNITS=ha")
