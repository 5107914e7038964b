"""The tutorials, done as they say: labels are those of the dialogs, figures those of the runs, in both languages."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QLocale

from scripts.i18n import extract, read_translations
from scripts.tutorial_pages import FOLDERS, LANGUAGES, Step, bold_words, page, steps, tutorials
from urban_rural_linkages import about, i18n
from urban_rural_linkages.gui.demo_diagnosis import demo_steps

from .checklist_window import Window
from .tutorial_reader import Reader

pytestmark = pytest.mark.labels
PAGES = [*tutorials(), "getting_started"]

# What QGIS itself calls things that the pages name.
QGIS = {
    "Plugins": "Complementos",
    "Processing": "Procesos",
    "Toolbox": "Caja de herramientas",
    "Run": "Ejecutar",
    "View": "Ver",
    "Panels": "Paneles",
    "Statistics": "Estadísticas",
    "Remove Layer…": "Eliminar capa…",
    "Layer": "Capa",
    "Filter…": "Filtrar…",
    "Open Attribute Table": "Abrir tabla de atributos",
    "Create Temporary Layer": "Crear capa temporal",
    "Select Features by Expression…": "Seleccionar objetos por expresión…",
    "Select Features": "Seleccionar objetos espaciales",
    "Manage and Install Plugins…": "Administrar e instalar complementos…",
    "Install from ZIP": "Instalar a partir de ZIP",
    "Install Plugin": "Instalar complemento",
}


@cache
def catalogue() -> dict[str, str]:
    """Each text that the plugin shows, and its Spanish; empty where there is none yet."""
    known = read_translations()
    own = {text: known.get(text, "") for text in extract().places}
    return own | QGIS | {about.title(): about.title()}


def spanish_of(text: str) -> str | None:
    """Return the Spanish of a text on the screen, "" where there is none yet; None where no such text is shown."""
    known = catalogue()
    if text in known:
        return known[text]
    step = re.fullmatch(r"Next: (.+) ›", text)
    if step and step[1] in known:
        return known["Next: {step} ›"].format(step=known[step[1]]) if known[step[1]] else ""
    return None


def read(name: str, language: str) -> list[Step]:
    return steps(page(name, language).read_text(encoding="utf-8"))


def lacks_translation(name: str) -> bool:
    """Tell whether a page names what is not translated yet."""
    parts = [part for step in read(name, "en") for part in step.parts]
    cells = {cell for part in parts if part.kind == "dialog" for row in part.rows for cell in row}
    words = {*bold_words(parts), *(cell for cell in cells if cell in catalogue())}
    return any(not spanish_of(word) for word in words)


@pytest.fixture
def window(qgis_app, monkeypatch, tmp_path):
    """The window of a QGIS that is new to the plugin."""
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", lambda: str(tmp_path))
    QgsProject.instance().clear()
    yield Window()
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


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_what_a_page_shows_is_what_happens(window, diagnosed, name, language):
    if language == "es" and lacks_translation(name):
        pytest.skip("make i18n was not run")
    before = QLocale()
    QLocale.setDefault(QLocale({"en": "en_GB", "es": "es_ES"}[language]))
    try:
        with i18n.speaking(i18n.Language(language)):
            reader = Reader(language, window, lambda: diagnosed(language))
            for step in read(name, language):
                reader.follow(step.parts)
            reader.leave()
    finally:
        QLocale.setDefault(before)
    assert reader.done >= 5, "a tutorial shows figures"


@pytest.mark.parametrize("name", PAGES)
class TestPages:
    def test_bold_words_stand_on_the_screen(self, name):
        words = bold_words([part for step in read(name, "en") for part in step.parts])
        assert [word for word in words if spanish_of(word) is None] == []

    def test_the_spanish_page_names_the_same_things(self, name):
        english, spanish = (read(name, language) for language in LANGUAGES)
        assert len(english) == len(spanish)
        for one, other in zip(english, spanish, strict=True):
            assert [part.kind for part in other.parts] == [part.kind for part in one.parts], other.title
            pairs = list(zip(bold_words(one.parts), bold_words(other.parts), strict=True))
            assert [(word, said) for word, said in pairs if spanish_of(word) not in ("", said)] == [], other.title

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
