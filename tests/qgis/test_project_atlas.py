"""The project of a diagnosis as an atlas: groups, themes, tips, forms, series, pages and sheets."""

from __future__ import annotations

import re
import shutil
import zipfile
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsLayerTreeModel,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutRenderContext,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from tests.pdf_reader import PdfReader
from urban_rural_linkages.algorithms.diagnosis.project.figures import number
from urban_rural_linkages.algorithms.diagnosis.project.pages import page_of_theme, shown_theme
from urban_rural_linkages.algorithms.diagnosis.project.tree import themes_of

from .demo_diagnosis import diagnosis_inputs, run_once

THIN, MINUS = "\u202f", "\u2212"


@pytest.fixture(scope="module")
def made(joined_units, country, tmp_path_factory):
    """A diagnosis with roads, rivers, water, heights, grids and flows, carried to another folder and opened there."""
    region, folder = country / "region.gpkg", tmp_path_factory.mktemp("project")
    given = {
        "NETWORK": f"{region}|layername=roads", "HIGHWAY": "highway", "RIVERS": f"{region}|layername=rivers",
        "WATER": f"{region}|layername=water", "DEM": str(country / "dem_100m.tif"),
        "POPULATION": str(country / "population_1km_2021.tif"), "LAND": str(country / "land_1km.tif"),
        "BUILTUP": str(country / "builtup_1km_2021.tif"), "FLOWS": f"{region}|layername=flows", "ORIGIN": "origin",
        "DESTINATION": "destination", "WORKERS": "workers", "AUTHOR": "Plan <team>", "TITLE": "Alba",
        "SOURCES": ["UNITS", "INE", "Padrón", "2021", "CC BY 4.0", ""],
    }  # fmt: skip
    run_once("territorialdiagnosis", **diagnosis_inputs(joined_units, country), **given, FOLDER=str(folder / "d"))
    moved = (folder / "d").rename(folder / "Ñuñoa é")
    logged = []
    QgsApplication.messageLog().messageReceived.connect(lambda text, tag, level: logged.append(text))
    project = QgsProject()
    assert project.read(str(moved / "diagnosis.qgz"))
    yield SimpleNamespace(project=project, folder=moved, logged=logged)
    project.clear()


def parsed(made) -> ElementTree.Element:
    """Return the project as another program reads it."""
    with zipfile.ZipFile(made.folder / "diagnosis.qgz") as archive:
        [name] = [name for name in archive.namelist() if name.endswith(".qgs")]
        return ElementTree.fromstring(archive.read(name))


def test_another_program_reads_years_that_are_played(made):
    project = parsed(made)
    settings = project.find("ProjectTimeSettings")
    assert (settings.get("timeStep"), settings.get("timeStepUnit")) == ("1", "y")
    assert [settings.findtext(f"TemporalRange/{end}")[:10] for end in ("start", "end")] == ["2001-01-01", "2022-01-01"]
    [played] = [one for one in project.iterfind("projectlayers/maplayer/temporal") if one.get("enabled") == "1"]
    assert (played.get("startField"), played.get("fixedDuration"), played.get("durationUnit")) == ("year", "1", "y")


def test_another_program_reads_bookmarks_authors_licences_and_groups(made):
    project = parsed(made)
    marks = project.findall("Bookmarks/Bookmark")
    assert len(marks) == 7 and {mark.get("group") for mark in marks} == {"Alba"}
    metadata = project.find("projectMetadata")
    assert metadata.findtext("author").startswith("Plan <") and metadata.findtext("title") == "Alba"
    of_layers = [one.find("resourceMetadata") for one in project.iterfind("projectlayers/maplayer")]
    licensed = [one for one in of_layers if one is not None and one.findtext("license")]
    assert len(licensed) > 15 and {one.findtext("license") for one in licensed} <= {"CC BY 4.0", "CC0 1.0"}
    assert all(one.findtext("contact/name").startswith("Plan <") for one in licensed)
    chapters = project.find("layer-tree-group").findall("layer-tree-group")[1]
    for group in (chapters, *chapters.findall("layer-tree-group")):
        assert (group.get("mutually-exclusive"), group.get("mutually-exclusive-child")) == ("1", "0")


def test_another_program_finds_all_data_beside_the_project(made):
    sources = [one.text for one in parsed(made).iterfind("projectlayers/maplayer/datasource")]
    assert len(sources) > 30
    for source in sources:
        place = source.partition("|")[0]
        assert place.startswith("inbuilt:/") or (made.folder / place).is_file(), source


def named(made, name: str):
    [layer] = made.project.mapLayersByName(name)
    return layer


def groups(made) -> dict[str, list[str]]:
    chapters = made.project.layerTreeRoot().findGroup("Chapters (one at a time)")
    return {group.name(): [node.name() for node in group.children()] for group in chapters.children()}


def test_every_layer_is_valid_and_read_whole_without_a_word(made):
    layers = made.project.mapLayers().values()
    assert len(layers) > 30 and all(layer.isValid() for layer in layers)
    assert all(layer.featureCount() > 0 for layer in layers if isinstance(layer, QgsVectorLayer))
    assert made.logged == []


def test_nothing_tells_of_the_machine_or_of_its_user(made, country):
    with zipfile.ZipFile(made.folder / "diagnosis.qgz") as archive:
        [name] = [name for name in archive.namelist() if name.endswith(".qgs")]
        text = archive.read(name).decode("utf-8")
    assert str(country) not in text and str(made.folder.parent) not in text and ".unfinished" not in text
    assert QgsApplication.pkgDataPath() not in text and "saveUser" not in text
    assert re.findall(r'source="/', text) == [] and re.findall(r"<datasource>/", text) == []
    history = " ".join(named(made, "Population change").metadata().history())
    assert "urbanrural:demographicchange" in history and "units.gpkg" in history, "what was run is still said"


def test_chapters_exclude_each_other_and_show_their_first_map(made):
    root = made.project.layerTreeRoot()
    above, chapters, context = root.children()
    assert chapters.isMutuallyExclusive() and all(group.isMutuallyExclusive() for group in chapters.children())
    ticked = [group.itemVisibilityChecked() for group in chapters.children()]
    assert ticked == [True] + [False] * (len(ticked) - 1)
    for group in chapters.children():
        assert [node.itemVisibilityChecked() for node in group.children()] == [True] + [False] * (
            len(group.children()) - 1
        )  # fmt: skip
        assert group.name()[0].isdigit() and group.children()
    assert above.itemVisibilityChecked() and context.itemVisibilityChecked()
    shown = [node.name() for node in chapters.findLayers() if node.isVisible()]
    assert shown == ["Population change"]


def test_names_lie_above_and_the_relief_over_the_colours(made):
    order = [layer.name() for layer in made.project.layerTreeRoot().layerOrder()]
    assert order[0] == "Places and names" and order[1] == "Municipalities"
    assert order.index("Main roads") < order.index("Rivers") < order.index("Relief") < order.index("Population change")
    relief = named(made, "Relief")
    assert isinstance(relief, QgsRasterLayer)
    block = relief.renderer().block(1, relief.extent(), 60, 60)
    veil = [QColor.fromRgba(block.color(row, column)) for row in range(60) for column in range(60)]
    assert max(colour.alpha() for colour in veil) <= 64 and len({colour.alpha() for colour in veil}) > 10
    assert {colour.red() for colour in veil} == {0}
    node = made.project.layerTreeRoot().findLayer(relief)
    assert QgsLayerTreeModel(made.project.layerTreeRoot()).layerLegendNodes(node) == []


def visible(made, theme: str) -> set[str]:
    """Return the layers that a theme shows."""
    return {layer.name() for layer in made.project.mapThemeCollection().mapThemeVisibleLayers(theme)}


def test_each_map_has_a_theme_that_shows_it_and_what_lies_over_it(made):
    themes = made.project.mapThemeCollection()
    maps = [(group.split(" ")[0].zfill(2), layer) for group, layers in groups(made).items() for layer in layers]
    played = "03 Inhabitants year by year, 2001–2021"
    assert sorted(themes.mapThemes()) == sorted([*(f"{chapter} {layer}" for chapter, layer in maps), played])
    in_chapters = {layer for _, layer in maps}
    for chapter, layer in maps:
        shown = visible(made, f"{chapter} {layer}")
        assert shown & in_chapters == {layer}
        assert {"Places and names", "Municipalities", "Main roads", "Rivers", "Lakes and reservoirs", "Relief"} <= shown
    assert "Urban centres" in visible(made, "05 Degree of urbanisation of the cells")
    assert "Hospital" in visible(made, "06 Hospital: minutes to the nearest")


def test_the_years_that_qgis_plays_have_a_theme_without_a_map_below(made):
    shown = visible(made, "03 Inhabitants year by year, 2001–2021")
    assert "Inhabitants year by year, 2001–2021" in shown and {"Municipalities", "Rivers"} <= shown
    assert not shown & {layer for layers in groups(made).values() for layer in layers}
    assert "Inhabitants year by year, 2001–2021" not in visible(made, "01 Population change")


def test_chapters_have_the_numbers_of_the_report(made):
    text = (made.folder / "report.html").read_text(encoding="utf-8")
    for group in groups(made):
        number, title = group.split(" ", 1)
        assert f'<span class="count">{number}</span> {title}<' in text, group


def test_themes_stand_in_the_order_of_the_chapters_however_many_there_are():
    names = themes_of([(chapter, title) for chapter in range(1, 13) for title in ("A", "B")])
    assert names == sorted(names)


def test_a_chapter_that_is_ticked_after_a_theme_shows_a_map(made):
    project = made.project
    root, themes = project.layerTreeRoot(), project.mapThemeCollection()
    themes.applyTheme("04 People aged 65 and over", root, QgsLayerTreeModel(root))
    assert shown_theme(project) == "04 People aged 65 and over"
    themes.applyTheme("01 Population change", root, QgsLayerTreeModel(root))
    assert shown_theme(project) == "01 Population change"


def test_bookmarks_are_the_region_and_its_groups(made):
    found = {mark.name(): mark for mark in made.project.bookmarkManager().bookmarks()}
    units = named(made, "Municipalities")
    names = {feature["comarca"] for feature in units.getFeatures()}
    assert set(found) == {"Whole region"} | names and {mark.group() for mark in found.values()} == {"Alba"}
    for name in names:
        request = QgsFeatureRequest().setFilterExpression(f"\"comarca\" = '{name}'")
        for unit in units.getFeatures(request):
            assert found[name].extent().buffered(1.0).contains(unit.geometry().boundingBox())


def test_legends_have_words_and_only_what_occurs(made):
    for layer in made.project.mapLayers().values():
        renderer = layer.renderer()
        if isinstance(renderer, QgsCategorizedSymbolRenderer) and "class" not in renderer.classAttribute():
            there = {str(value) for value in layer.uniqueValues(layer.fields().lookupField(renderer.classAttribute()))}
            assert {str(entry.value()) for entry in renderer.categories()} <= there | {"", "NULL", "None"}
    areas = named(made, "Labour market areas").renderer()
    assert "Valdemora del Alba" in {entry.label() for entry in areas.categories()}
    root = made.project.layerTreeRoot()
    model = QgsLayerTreeModel(root)
    node = root.findLayer(named(made, "Degree of urbanisation of the cells"))
    labels = [entry.data(Qt.ItemDataRole.DisplayRole) for entry in model.layerLegendNodes(node)]
    assert labels[0] == "Urban centre" and not any("Band" in label for label in labels)


def tip_of(layer: QgsVectorLayer, feature) -> str:
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    return QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)


def test_map_tips_say_name_group_people_change_and_their_own_figure(made):
    layer = named(made, "People aged 65 and over")
    feature = next(layer.getFeatures("\"name\" = 'Arroyo Cañal'"))
    text = re.sub("<[^>]*>", "|", tip_of(layer, feature))
    assert "|Arroyo Cañal|" in text and f"{feature['comarca']} · {feature['code']}" in text
    assert f"Inhabitants 2021||4{THIN}391|" in text.replace("|" * 3, "||") and f"{MINUS}15.0{THIN}%" in text
    assert f"{100 * feature['share_old']:.1f}{THIN}%" in text


def test_a_map_of_two_figures_has_the_second_in_its_tip(made):
    layer = named(made, "Decline and distance: Hospital")
    feature = next(layer.getFeatures("\"name\" = 'Arroyo Cañal'"))
    text = re.sub("<[^>]*>", "|", tip_of(layer, feature))
    assert f"|Minutes: Hospital||{feature['minutes']:.0f}{THIN}min|" in text.replace("|" * 3, "||")


def test_fractions_are_shown_with_three_decimals_and_kept_whole(made):
    layer = named(made, "Population density")
    index = layer.fields().lookupField("density_end")
    setup, value = layer.editorWidgetSetup(index), next(layer.getFeatures())["density_end"]
    formatter = QgsApplication.fieldFormatterRegistry().fieldFormatter(setup.type())
    assert formatter.representValue(layer, index, setup.config(), None, value) == f"{value:.3f}"
    assert value != round(value, 3)
    columns = {column.name: column.width for column in layer.attributeTableConfig().columns()}
    assert columns["density_end"] > columns["code"] > 0


def test_every_map_has_a_tip_that_says_something(made):
    for layer in made.project.mapLayers().values():
        if isinstance(layer, QgsVectorLayer) and made.project.layerTreeRoot().findLayer(layer.id()):
            if layer.name() in ("Main roads", "Rivers", "Lakes and reservoirs", "Places and names"):
                continue
            text = tip_of(layer, next(layer.getFeatures()))
            assert len(re.sub("<[^>]*>", "", text).strip()) > 2 and "[%" not in text, layer.name()


@pytest.mark.parametrize(
    ("value", "decimals", "language", "unit", "signed", "written"),
    [
        (-1234.56, 1, "en", "", False, f"{MINUS}1{THIN}234.6"), (1234, 0, "es", "", False, "1234"),
        (-12345.6, 1, "es", "%", True, f"{MINUS}12{THIN}345,6{THIN}%"), (-0.04, 1, "en", "", True, "0.0"),
        (9999.9, 0, "es", "", False, f"10{THIN}000"), (7, 0, "en", "min", True, f"+7{THIN}min"),
    ],
)  # fmt: skip
def test_numbers_in_expressions_are_written_as_the_report_does(value, decimals, language, unit, signed, written):
    assert QgsExpression(number(str(value), decimals, language, unit, signed)).evaluate() == written


def test_an_unknown_number_is_unknown(qgis_app):
    assert QgsExpression(f"{number('NULL', 1, 'en', '%', signed=True)} IS NULL").evaluate() == 1


def test_forms_group_labels_and_have_raw_columns_last(made):
    layer = named(made, "Risk of depopulation")
    form = layer.editFormConfig()
    assert form.layout() == Qgis.AttributeFormLayout.DragAndDrop
    found, given = form.invisibleRootContainer().children()
    unit, results = found.children()
    assert [part.name() for part in (unit, results, given)] == ["Unit", "Results", "Data as they were given"]
    assert {part.type() for part in (found, given)} == {Qgis.AttributeEditorContainerType.Tab}
    assert [element.name() for element in unit.children()] == ["code", "name", "comarca", "t2001", "t2021"]
    assert "at_risk" in [element.name() for element in results.children()]
    assert "t2010" in [element.name() for element in given.children()]
    assert layer.attributeDisplayName(layer.fields().lookupField("t2021")) == "Inhabitants 2021"
    columns = [column for column in layer.attributeTableConfig().columns() if column.name]
    shown = [column.name for column in columns if not column.hidden]
    assert shown[:5] == ["code", "name", "comarca", "t2001", "t2021"] and "w_0_4" not in shown
    index = layer.fields().lookupField("at_risk")
    words = layer.editorWidgetSetup(index).config()["map"]
    assert {"At risk": "1"} in words


def test_the_series_plays_year_by_year(made):
    [layer] = [layer for layer in made.project.mapLayers().values() if layer.name().startswith("Inhabitants year")]
    temporal = layer.temporalProperties()
    assert temporal.isActive() and temporal.mode() == Qgis.VectorTemporalMode.FeatureDateTimeInstantFromField
    whole = made.project.timeSettings().temporalRange()
    assert (whole.begin().date().year(), whole.end().date().year()) == (2001, 2022)
    assert made.project.timeSettings().timeStepUnit() == Qgis.TemporalUnit.Years
    years = {feature["year"].year() for feature in layer.getFeatures()}
    assert years == set(range(2001, 2022))
    first = {f["code"]: f for f in layer.getFeatures('year("year") = 2001')}
    last = {f["code"]: f for f in layer.getFeatures('year("year") = 2021')}
    assert all(feature["index"] == 100 for feature in first.values())
    for code in first.keys() & last.keys():
        assert last[code]["index"] == pytest.approx(100 * last[code]["people"] / first[code]["people"])


def test_metadata_name_author_source_and_licence(made):
    metadata = made.project.metadata()
    assert (
        metadata.author() == "Plan <\u2060team>".replace("\u2060", "\u2060") or metadata.author() == "Plan <\u2060team>"
    )
    assert metadata.title() == "Alba" and "60 units" in metadata.abstract()
    assert metadata.keywords()["licence"] == ["CC BY 4.0", "CC0 1.0"]
    layer = named(made, "Population change").metadata()
    assert layer.licenses() == ["CC BY 4.0"] and [contact.role for contact in layer.contacts()] == ["author"]


def evaluated(layout) -> dict[str, str]:
    labels = [item for item in layout.items() if isinstance(item, QgsLayoutItemLabel)]
    return {label.id(): label.currentText() for label in labels if label.id()}


def test_pages_are_a4_with_all_that_a_map_needs(made):
    pages = {page.name(): page for page in made.project.layoutManager().printLayouts()}
    assert set(pages) == {"A4 portrait", "A4 landscape", "Atlas: a sheet for each municipality"}
    sizes = [pages[name].pageCollection().page(0).pageSize() for name in ("A4 portrait", "A4 landscape")]
    assert [(size.width(), size.height()) for size in sizes] == [(210, 297), (297, 210)]
    for name in ("A4 portrait", "A4 landscape"):
        texts = evaluated(pages[name])
        assert texts["title"] == "Change in population, 2001–2021" and texts["subtitle"].startswith("In % of the inh")
        assert texts["ratio"] in (f"1:500{THIN}000", f"1:600{THIN}000")
        assert "INE" in texts["foot"] and "EPSG:25830" in texts["foot"] and "Plan <" in texts["foot"]
        assert all(pages[name].itemById(part) is not None for part in ("map", "legend", "locator", "north"))
        assert pages[name].itemById("map").followVisibilityPresetName() == "01 Population change"


def test_a_printed_map_is_made_of_lines_and_letters_and_only_its_relief_is_a_picture(made, tmp_path):
    page = made.project.layoutManager().layoutByName("A4 portrait")
    assert not page.itemById("map").containsAdvancedEffects()
    settings = QgsLayoutExporter.PdfExportSettings()
    proposed = page.customProperty("pdfTextFormat")
    settings.textRenderFormat = Qgis.TextRenderFormat(int(proposed))
    if page.customProperty("pdfDisableRasterTiles"):
        settings.flags |= QgsLayoutRenderContext.Flag.FlagDisableTiledRasterLayerRenders
    file = tmp_path / "page.pdf"
    assert QgsLayoutExporter(page).exportToPdf(str(file), settings) == QgsLayoutExporter.ExportResult.Success
    printed = PdfReader(file)
    for words in ("Change in population", "Valdemora del Alba", "Torrealta de la Vega", "EPSG:25830"):
        assert words in printed.pages()[0]
    assert printed.fonts() and all(font.embedded for font in printed.fonts())
    large = [image.kind for image in printed.images() if image.width > 1000]
    assert large == ["image", "smask"], "the relief, in one piece; hatches are small"


def test_any_theme_can_be_printed_and_only_once(made):
    project, theme = made.project, "05 Degree of urbanisation of the cells"
    page = page_of_theme(project, theme, "landscape")
    assert page.itemById("map").followVisibilityPresetName() == theme
    assert evaluated(page)["title"] == "Degree of urbanisation of the cells"
    model = page.itemById("legend").model()
    nodes = model.rootGroup().findLayers()
    assert [node.name() for node in nodes] == ["Degree of urbanisation of the cells", "Urban centres"]
    labels = [entry.data(Qt.ItemDataRole.DisplayRole) for entry in model.layerLegendNodes(nodes[0])]
    assert labels[0] == "Urban centre" and not any("Band" in label for label in labels)
    assert page_of_theme(project, theme, "landscape") is page
    assert page_of_theme(project, "no such theme", "landscape") is None
    other = page_of_theme(project, "01 Population change", "portrait")
    assert evaluated(other)["title"] == "Change in population, 2001–2021"


def test_no_page_and_no_tip_has_a_mark_of_ours(made):
    hospital = evaluated(page_of_theme(made.project, "06 Hospital: minutes to the nearest", "portrait"))
    assert hospital["title"] == "Hospital: minutes to the nearest"
    assert re.fullmatch("[0-9]+ places · beyond 30 min: .+", hospital["subtitle"])
    for layer in made.project.mapLayers().values():
        assert "|" not in re.sub(r"\|\|", "", layer.mapTipTemplate()), layer.name()


def test_the_atlas_has_a_sheet_for_each_unit(made):
    layout = made.project.layoutManager().layoutByName("Atlas: a sheet for each municipality")
    atlas = layout.atlas()
    layout.renderContext().setPredefinedScales(made.project.viewSettings().mapScales())
    assert atlas.beginRender() and atlas.updateFeatures() == 60
    pages = {atlas.nameForPage(page): page for page in range(60)}
    assert list(pages) == sorted(pages)
    assert atlas.seekTo(pages["Navalmoralejo del Rey"])
    texts = [item.currentText() for item in layout.items() if isinstance(item, QgsLayoutItemLabel)]
    assert {"Navalmoralejo del Rey", f"{MINUS}29.6{THIN}%", f"38.6{THIN}%", "368", f"{MINUS}29.6"} <= set(texts)
    assert f"Montes de la Ñora · 00032 · 130.2{THIN}km²" in texts
    main = layout.itemById("map")
    assert main.scale() == pytest.approx(150_000, rel=1e-3)
    unit = next(named_sheet(made).getFeatures("\"code\" = '00032'"))
    assert unit["change_pct_region"] == pytest.approx(-5.46, abs=0.01)
    atlas.endRender()


def named_sheet(made) -> QgsVectorLayer:
    return named(made, "Sheets")


def test_maps_of_the_sheets_follow_their_unit(made):
    layout = made.project.layoutManager().layoutByName("Atlas: a sheet for each municipality")
    maps = [item for item in layout.items() if isinstance(item, QgsLayoutItemMap)]
    assert len(maps) == 4 and sum(item.atlasDriven() for item in maps) == 1
    assert all(layer is not None for item in maps for layer in item.layers())


def test_without_rivers_roads_and_heights_there_is_no_empty_group(plain, tmp_path):
    folder = shutil.copytree(plain, tmp_path / "d")
    project = QgsProject()
    assert project.read(str(folder / "diagnosis.qgz"))
    for group in project.layerTreeRoot().findGroups(recursive=True):
        assert group.children(), group.name()
    names = {layer.name() for layer in project.mapLayers().values()}
    assert not names & {"Main roads", "Rivers", "Relief"}
    project.clear()
