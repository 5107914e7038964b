"""The tutorials, done as they say: labels are those of the dialogs, figures those of the runs, in both languages."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from qgis.core import (
    NULL,
    QgsApplication,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProject,
)

from scripts.i18n import extract, read_translations
from scripts.tutorial_dialogs import add_results, algorithm_of, field_named, inputs, layer_of
from scripts.tutorial_pages import FOLDERS, LANGUAGES, WAY, Part, Step, bold_words, decimals, number, page, steps, tutorials
from urban_rural_linkages import about, i18n
from urban_rural_linkages.gui.demo import load_demo_region
from urban_rural_linkages.gui.demo_diagnosis import demo_steps

from .checklist_window import Window
from .conftest import RecordingFeedback

pytestmark = pytest.mark.labels
PAGES = [*tutorials(), "getting_started"]

# What QGIS itself calls things that the pages name.
QGIS = {
    "Plugins": "Complementos", "Processing Toolbox": "Caja de herramientas de Procesos", "Run": "Ejecutar",
    "Log": "Registro", "View": "Ver", "Panels": "Paneles", "Statistics": "Estadísticas", "Remove Layer…": "Eliminar capa…",
    "Open Attribute Table": "Abrir tabla de atributos", "Create Temporary Layer": "Crear capa temporal",
    "Select Features by Expression…": "Seleccionar objetos por expresión…", "Select Features": "Seleccionar objetos espaciales",
    "Manage and Install Plugins…": "Administrar e instalar complementos…", "Install from ZIP": "Instalar a partir de ZIP",
    "Install Plugin": "Instalar complemento", "Sum": "Suma", "Processing": "Procesos", "Toolbox": "Caja de herramientas",
}  # fmt: skip


@cache
def catalogue() -> dict[str, str]:
    """Each text that the plugin shows, and its Spanish; empty where there is none yet."""
    known = read_translations()
    own = {text: known.get(text, "") for text in extract().places}
    return own | QGIS | {about.title(): about.title()}


def read(name: str, language: str) -> list[Step]:
    return steps(page(name, language).read_text(encoding="utf-8"))


@pytest.fixture
def demo_region(qgis_app, monkeypatch, tmp_path):
    """A function that loads the demo region into an empty project, in a language."""
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", lambda: str(tmp_path))
    QgsProject.instance().clear()
    yield lambda: load_demo_region(Window())
    QgsProject.instance().clear()


@pytest.fixture(scope="module")
def diagnosed(qgis_app, tmp_path_factory):
    """A function that opens the diagnosis of the demo, made once a language, and returns what its report found."""
    import processing

    places: dict[str, Path] = {}

    def open_it(language: str) -> list[str]:
        if language not in places:
            folder = tmp_path_factory.mktemp(f"diagnosis-{language}")
            for step in demo_steps(folder):
                processing.run(step.algorithm, step.inputs)
            places[language] = folder
        assert QgsProject.instance().read(str(places[language] / "diagnosis.qgz"))
        return json.loads((places[language] / "diagnosis.json").read_text(encoding="utf-8"))["summary"]

    yield open_it
    QgsProject.instance().clear()


class Reader:
    """Somebody who does what a page says, and looks whether it is so."""

    def __init__(self, language: str, diagnosed: Callable[[], list[str]]) -> None:
        self.language, self.diagnosed = language, diagnosed
        self.feedback, self.results, self.sentences = RecordingFeedback(), {}, []
        self.done = 0

    def follow(self, parts: list[Part]) -> None:
        for part in parts:
            getattr(self, f"_{part.kind}", lambda part: None)(part)

    def _bold(self, part: Part) -> None:
        if part.text.endswith(WAY + i18n.tr("Open the Demo Diagnosis")):
            self.sentences = self.diagnosed()

    def _dialog(self, part: Part) -> None:
        import processing

        algorithm = algorithm_of(part.way)
        self.feedback, context = RecordingFeedback(), QgsProcessingContext()
        context.setProject(QgsProject.instance())
        self.results = processing.run(
            algorithm, inputs(algorithm, part, self.language), feedback=self.feedback, context=context
        )
        add_results(algorithm, self.results)

    def _log(self, part: Part) -> None:
        for name, shown in (row[:2] for row in part.rows):
            self._compare(shown, self.results[name.strip("`")], name)

    def _quote(self, part: Part) -> None:
        said = self.feedback.warnings + self.feedback.infos + self.sentences
        assert any(part.text in text for text in said), (part.text, said)
        self.done += 1

    def _sums(self, part: Part) -> None:
        layer = layer_of(part)
        for shown, figure in (row[:2] for row in part.rows):
            name = field_named(layer, shown.strip("`"))
            values = [feature[name] for feature in layer.getFeatures()]
            self._compare(figure, sum(value for value in values if value != NULL), shown)

    def _selections(self, part: Part) -> None:
        layer = layer_of(part)
        context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
        for shown, figure in (row[:2] for row in part.rows):
            expression = QgsExpression(shown.strip("`"))
            assert expression.prepare(context), (shown, expression.parserErrorString(), expression.evalErrorString())
            found = sum(1 for _ in layer.getFeatures(QgsFeatureRequest(expression, context)))
            self._compare(figure, found, shown)

    def _rows(self, part: Part) -> None:
        if not part.head[0]:
            return  # a table of words
        layer = layer_of(part)
        names = [field_named(layer, heading.strip("`")) for heading in part.head]
        found = [[feature[name] for name in names] for feature in layer.getFeatures()]
        for row in part.rows:
            assert any(all(map(self._same, row, values)) for values in found), (row, found[:5])
            self.done += 1

    def _same(self, shown: str, value: object) -> bool:
        if value is None or value == NULL:
            return shown == "NULL"
        if isinstance(value, int | float):
            return self._is_figure(shown) and self._is_near(shown, value)
        return shown == str(value)

    def _is_figure(self, shown: str) -> bool:
        return re.fullmatch(r"[−-]?[\d.,]+( %)?", shown) is not None

    def _is_near(self, shown: str, value: float) -> bool:
        return abs(number(shown, self.language) - value) <= 0.5000001 * 10 ** -decimals(shown, self.language)

    def _compare(self, shown: str, value: float, what: str) -> None:
        assert self._is_near(shown, value), f"{what}: the page says {shown}, the run {value}"
        self.done += 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_what_a_page_shows_is_what_happens(demo_region, diagnosed, name, language):
    words = bold_words([part for step in read(name, "en") for part in step.parts])
    if language == "es" and [word for word in words if not catalogue().get(word)]:
        pytest.skip("make i18n was not run")
    with i18n.speaking(i18n.Language(language)):
        demo_region()
        reader = Reader(language, lambda: diagnosed(language))
        for step in read(name, language):
            reader.follow(step.parts)
    assert reader.done >= 5, "a tutorial shows figures"


@pytest.mark.parametrize("name", PAGES)
class TestPages:
    def test_bold_words_stand_on_the_screen(self, name):
        known = catalogue()
        words = bold_words([part for step in read(name, "en") for part in step.parts])
        assert [word for word in words if word not in known] == []

    def test_the_spanish_page_names_the_same_things(self, name):
        known = catalogue()
        english, spanish = (read(name, language) for language in LANGUAGES)
        assert len(english) == len(spanish)
        for one, other in zip(english, spanish, strict=True):
            assert [part.kind for part in other.parts] == [part.kind for part in one.parts], other.title
            pairs = list(zip(bold_words(one.parts), bold_words(other.parts), strict=True))
            assert [(word, said) for word, said in pairs if known.get(word) and said != known[word]] == [], other.title

    def test_steps_are_numbered(self, name):
        for language in LANGUAGES:
            titles = [step.title for step in read(name, language)]
            numbers = [int(title.split(".")[0]) for title in titles if title[:1].isdigit()]
            assert numbers == list(range(1, len(numbers) + 1)) and len(numbers) >= 4

    def test_links_and_pictures_are_there(self, name):
        for language in LANGUAGES:
            file = page(name, language)
            for target in re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", file.read_text(encoding="utf-8")):
                assert "://" in target or (file.parent / target).exists(), (language, target)


def test_pictures_are_small_and_all_are_shown():
    folder = FOLDERS["en"] / "pictures" / "tutorials"
    shown = {part.text.rsplit("/", 1)[-1] for name in PAGES for language in LANGUAGES
             for step in read(name, language)
             for part in step.parts if part.kind == "picture"}  # fmt: skip
    pictures = {path.name: path.stat().st_size for path in folder.glob("*.png")}
    assert shown == pictures.keys()
    assert sum(pictures.values()) < 2_000_000
