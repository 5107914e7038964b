"""Names that are programs elsewhere: in all that is made of them they are text."""

from __future__ import annotations

import base64
import json
import os
import re
import zipfile
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsLayerMetadataFormatter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsProcessingContext,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt

from urban_rural_linkages.algorithms.style_files import load_style
from urban_rural_linkages.algorithms.styling import apply_style, dress
from urban_rural_linkages.core.inert import JOINER, inert

from .demo_diagnosis import without_people_chapters
from .demo_runs import demo_inputs
from .layers import memory_layer, units

EVALUATED = "[% env('HOME') %]"
HOSTILE = [
    EVALUATED, "<script>alert(1)</script>", "\"'); DROP TABLE x; --", "=1+1", "{0}", "%s", "a\u202eb", "ñ" * 300,
    "=cmd|' /C calc'!A0", "[%[% env('HOME') %]%]", "<img src=x onerror=alert(1)>", "../../x", "&lt;b&gt;", "",
]  # fmt: skip
OF_OURS = {
    "html", "head", "meta", "title", "style", "body", "main", "header", "h1", "h2", "h3", "h4", "p", "dl", "dt", "dd",
    "nav", "b", "ol", "ul", "li", "a", "div", "span", "table", "caption", "thead", "tbody", "tr", "th", "td", "figure",
    "figcaption", "img", "section", "label", "input", "script", "details", "summary", "small", "svg", "g", "defs",
    "pattern", "clippath", "path", "rect", "line", "circle", "text", "image", "sup",
}  # fmt: skip


class Page(HTMLParser):
    """The tags, attributes and texts of a web page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags, self.attributes, self.texts, self.pictures = set(), set(), [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attributes}
        self.pictures += [value for name, value in attributes if name == "src"]

    def handle_data(self, data):
        self.texts.append(data)


def hostile_copy(source, renamed: dict[str, str], names: dict[str, list[str]], title: str) -> QgsVectorLayer:
    """Return a layer in memory with other names of fields, and with other texts in some fields of its first rows."""
    origin = source if isinstance(source, QgsVectorLayer) else QgsVectorLayer(source, "origin", "ogr")
    copy = origin.materialize(QgsFeatureRequest())
    provider = copy.dataProvider()
    for field, texts in names.items():
        place = copy.fields().lookupField(field)
        ids = sorted(feature.id() for feature in copy.getFeatures())
        assert provider.changeAttributeValues({number: {place: text} for number, text in zip(ids, texts, strict=False)})
    assert provider.renameAttributes({copy.fields().lookupField(old): new for old, new in renamed.items()})
    copy.updateFields()
    copy.setName(title)
    return copy


@pytest.fixture(scope="module")
def folder(qgis_app, joined_units, country, tmp_path_factory) -> Path:
    """A diagnosis of the demo region with hostile names everywhere."""
    import processing

    from .demo_diagnosis import diagnosis_inputs

    inputs = without_people_chapters(diagnosis_inputs(joined_units, country))
    of_units = {"name": HOSTILE[1], "code": "=1+1", "t2021": EVALUATED, "comarca": "\"') --", "area_km2": "{0}"}
    of_services = {"type": "%s", "name": "[%'x'%] \"<b>"}
    units = hostile_copy(inputs["UNITS"], of_units, {"name": HOSTILE, "comarca": HOSTILE}, EVALUATED)
    kinds = [HOSTILE[number % len(HOSTILE)] for number in range(80)]
    services = hostile_copy(inputs["SERVICES"], of_services, {"type": kinds, "name": kinds}, HOSTILE[1])
    inputs |= {
        "UNITS": units, "UNIT_ID": of_units["code"], "NAME": of_units["name"], "GROUP": of_units["comarca"],
        "POP_END": of_units["t2021"], "AREA": of_units["area_km2"], "SERVICES": services,
        "SERVICE_TYPE": of_services["type"], "SERVICE_NAME": of_services["name"], "TITLE": EVALUATED,
        "AUTHOR": HOSTILE[1],
    }  # fmt: skip
    made = tmp_path_factory.mktemp("hostile") / "made"
    context = QgsProcessingContext()
    processing.run("urbanrural:territorialdiagnosis", {**inputs, "FOLDER": str(made)}, context=context)
    return made


def test_nothing_lies_outside_its_folder(folder):
    assert [path.name for path in folder.parent.iterdir()] == ["made"]
    assert {path.suffix for path in folder.iterdir()} == {
        ".gpkg",
        ".json",
        ".qgz",
        ".html",
        ".odt",
        ".pdf",
        ".sqlite",
        ".xlsx",
    }


def test_the_project_evaluates_none_of_them(folder):
    with zipfile.ZipFile(folder / "diagnosis.qgz") as archive:
        (name,) = [name for name in archive.namelist() if name.endswith(".qgs")]
        root = ElementTree.fromstring(archive.read(name))
    for part in ("Layouts", "projectlayers", "layer-tree-group"):
        for element in root.find(part).iter():
            for text in (element.text or "", element.tail or "", *element.attrib.values()):
                assert "[%" not in text or element.tag == "mapTip" or _is_no_label(text) or _is_ours(text), (
                    element.tag, text
                )  # fmt: skip


def _is_ours(text: str) -> bool:
    """Tell labels of the pages, which show what is true when they are printed: the scale, the date, the unit."""
    return not any("env(" in found or "'x'" in found for found in re.findall(r"\[%(.*?)%\]", text))


def _is_no_label(text: str) -> bool:
    """Tell names of fields, and conditions on fields and values: no text that QGIS shows."""
    return text == EVALUATED or "|layername=" in text or f'"{EVALUATED}"' in text


def test_labels_and_legends_show_the_letters(folder):
    project = QgsProject()
    assert project.read(str(folder / "diagnosis.qgz"))
    assert all(layer.isValid() and layer.featureCount() > 0 for layer in project.mapLayers().values())
    shown = []
    for layout in project.layoutManager().layouts():
        for item in layout.items():
            if isinstance(item, QgsLayoutItemLabel):
                shown.append(item.currentText())
            elif isinstance(item, QgsLayoutItemLegend):
                model = item.model()
                for node in model.rootGroup().findLayers():
                    shown.append(node.customProperty("legend/title-label"))
                    entries = model.layerLegendNodes(node)
                    shown += [entry.data(Qt.ItemDataRole.DisplayRole) for entry in entries]
    assert any("<\u2060script>" in text for text in shown if text), "the author, in whose name nothing runs"
    assert not any(os.environ["HOME"] in text for text in shown if text)
    project.clear()


def test_the_page_has_no_tag_but_ours(folder):
    page = Page((folder / "report.html").read_text(encoding="utf-8"))
    assert page.tags <= OF_OURS
    assert not any(name.startswith("on") for name in page.attributes)
    assert all(picture.startswith("data:image/") for picture in page.pictures)
    text = "".join(page.texts)
    for name in HOSTILE:
        assert name in text
    for picture in page.pictures:
        kind, _, content = picture.partition(",")
        if "svg" in kind:
            drawn = ElementTree.fromstring(base64.b64decode(content))
            assert {element.tag.rpartition("}")[2] for element in drawn.iter()} <= {
                "svg", "g", "rect", "path", "line", "text", "circle", "polyline", "polygon", "title", "tspan", "desc",
            }  # fmt: skip


def test_cells_are_texts(folder):
    with zipfile.ZipFile(folder / "tables.xlsx") as archive:
        sheets = [name for name in archive.namelist() if "/worksheets/" in name]
        assert sheets
        for name in sheets:
            cells = ElementTree.fromstring(archive.read(name)).iter()
            assert not any(cell.tag.endswith("}f") for cell in cells), name
        parts = [ElementTree.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith(".xml")]
    texts = {element.text for part in parts for element in part.iter() if element.tag.endswith("}t")}
    assert {"=1+1", "=cmd|' /C calc'!A0", EVALUATED, "../../x"} <= texts


def test_figures_and_metadata_keep_the_letters(folder):
    figures = json.loads((folder / "diagnosis.json").read_text(encoding="utf-8"))
    assert EVALUATED in figures["chapters"]["access"]["access"]
    layer = QgsVectorLayer(f"{folder / 'diagnosis.gpkg'}|layername=risk", "risk", "ogr")
    assert json.loads(layer.metadata().history()[2])["POP_END"] == EVALUATED
    assert json.loads(layer.metadata().history()[2])["UNIT_ID"] == "=1+1"
    shown = QgsLayerMetadataFormatter(layer.metadata())
    html = shown.historySectionHtml() + shown.identificationSectionHtml()
    assert "<script" not in html and "[%" not in html


@pytest.mark.parametrize("style", ["labour_areas", "fua_role"])
def test_styles_with_a_class_a_value_show_the_letters(qgis_app, style):
    field = load_style(style)["field"]
    layer = memory_layer({field: "text"}, [(f"POINT({i} 0)", name) for i, name in enumerate(HOSTILE)], "Point")
    apply_style(layer, style, "en")
    labels = {entry[0] if isinstance(entry, tuple) else entry.label() for entry in layer.renderer().legendSymbolItems()}
    assert not any("[%" in label for label in labels)
    if load_style(style)["kind"] == "distinct":
        assert {label.replace(JOINER, "") for label in labels} >= {name for name in HOSTILE if name}


@pytest.mark.parametrize("algorithm", [
    "demographicchange", "depopulationrisk", "networktraveltime", "agestructure", "webbtypology", "sparseareas",
    "prioritymap", "depopulationoverlay", "labourmarketareas", "functionalurbanareas", "hotspots", "shrinkagetrend",
])  # fmt: skip
def test_results_of_algorithms_take_no_harm(run, tmp_path, algorithm):
    """Layers are called after programs, and so are the units where their names are not joined by."""
    inputs = demo_inputs(algorithm, tmp_path)
    for key, value in inputs.items():
        if isinstance(value, QgsVectorLayer):
            known = [field for field in ("name", "comarca") if value.fields().lookupField(field) >= 0]
            inputs[key] = hostile_copy(value, {}, dict.fromkeys(known, HOSTILE), EVALUATED)
    output = run(algorithm, **inputs, OUTPUT=str(tmp_path / "made.gpkg"))["OUTPUT"]
    layer = QgsVectorLayer(output, "made", "ogr")
    assert layer.isValid() and layer.featureCount() > 0
    shown = QgsLayerMetadataFormatter(layer.metadata())
    assert "<script" not in shown.historySectionHtml() and "[%" not in shown.historySectionHtml()
    assert not any(re.search(r"<script|\[%", field.alias()) for field in layer.fields())


def test_inert_text_reads_as_before():
    for name in HOSTILE:
        assert inert(name).replace(JOINER, "") == name and inert(inert(name)) == inert(name)
        assert "[%" not in inert(name) and "<s" not in inert(name) and "<i" not in inert(name)
    assert inert("density < 8 and [8, 9]") == "density < 8 and [8, 9]"


def test_an_assessment_called_after_a_path_is_copied_into_the_folder_only(tmp_path):
    from tests.unit.assessment.assessments import full
    from urban_rural_linkages.gui.checklists.project_store import copy_for_report

    class Waiting:
        """An assessment that is not in a file yet."""

        file, is_waiting = None, True

        def load(self, uuid):
            return full()

    kept = tmp_path / "victim.gpkg"
    kept.write_bytes(b"not ours")
    folder = tmp_path / "folder"
    folder.mkdir()
    for uuid in ("../victim", "a:b", "CON", "x" * 400, "a/b\\c"):
        path = copy_for_report(Waiting(), uuid, folder)
        assert path.parent == folder and path.is_file()
    assert kept.read_bytes() == b"not ours" and len(list(folder.glob("*.gpkg"))) == 5


@pytest.mark.parametrize("ending", ["csv", "ods", "xlsx", "gpkg"])
def test_no_cell_of_an_output_is_a_formula(run, tmp_path, ending):
    names = ["=1+1", "@SUM(A1)", "of:=1+1", "-5", "+cmd|' /C calc'!A0"]
    path = tmp_path / f"made.{ending}"
    run("demographicchange", UNITS=units(name=names), UNIT_ID="code", POP_START="p2001", POP_END="p2021",
        START_YEAR=2001, END_YEAR=2021, OUTPUT=str(path))  # fmt: skip
    if ending in ("csv", "ods"):
        names = ["'=1+1", "'@SUM(A1)", "'of:=1+1", "-5", "'+cmd|' /C calc'!A0"]
    assert [str(feature["name"]) for feature in QgsVectorLayer(str(path)).getFeatures()] == names
    if ending == "ods":
        with zipfile.ZipFile(path) as archive:
            assert b"table:formula" not in archive.read("content.xml")


def test_map_tips_show_the_letters(qgis_app):
    layer = memory_layer({"name": "text"}, [(f"POINT({i} 0)", name) for i, name in enumerate(HOSTILE)], "Point")
    layer.setDisplayExpression('"name"')
    dress(layer, {}, None)
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    for feature, name in zip(layer.getFeatures(), HOSTILE, strict=True):
        context.setFeature(feature)
        assert unescape(QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)) == name
        assert "<" not in QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)


def test_a_field_called_after_an_expression_is_not_evaluated_in_map_tips(qgis_app):
    layer = memory_layer({"[% env('HOME') %]": "text"}, [("POINT(0 0)", "x")], "Point")
    dress(layer, {}, None)
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    assert os.environ["HOME"] not in QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
