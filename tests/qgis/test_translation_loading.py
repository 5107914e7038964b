"""Which language is spoken: that of QGIS, or for a while that of a report."""

from __future__ import annotations

from threading import Thread

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QLocale, QTranslator

from urban_rural_linkages import classFactory, i18n
from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.notes import Note
from urban_rural_linkages.paths import resource

from .demo_runs import demo_inputs

TEXT, TRANSLATED = "Demographic change", "Cambio demográfico"
LABEL, TRANSLATED_LABEL = "Change (inhabitants)", "Cambio (habitantes)"


class Spanish(QTranslator):
    """Knows two texts, so that these tests do not depend on the state of the translation."""

    def translate(self, context, text, disambiguation=None, n=-1):
        text = text.decode("utf-8") if isinstance(text, bytes) else text
        return {TEXT: TRANSLATED, LABEL: TRANSLATED_LABEL}.get(text, "") if context == i18n.CONTEXT else ""


@pytest.fixture
def spanish(monkeypatch):
    """Spanish as a file would give it."""
    monkeypatch.setattr(i18n, "load_translator", lambda locale: Spanish() if locale[:2] == "es" else None)


@pytest.fixture
def locale(qgis_app):
    """A function that sets the locale of QGIS, or unsets it; afterwards it is as it was."""
    key, settings = "locale/userLocale", QgsSettings()
    before = settings.value(key)

    def choose(value: str | None):
        settings.remove(key) if value is None else settings.setValue(key, value)

    yield choose
    choose(before)


class TestLocale:
    def test_unset(self, locale):
        locale(None)
        assert i18n.user_locale() == QLocale().name()
        assert i18n.current_language() in ("en", "es")

    @pytest.mark.parametrize(("value", "language"), [("es_ES", "es"), ("es", "es"), ("en_GB", "en"), ("pt_PT", "en")])
    def test_set(self, locale, value, language):
        locale(value)
        assert i18n.user_locale() == value
        assert i18n.current_language() == language

    @pytest.mark.skipif(not resource("i18n", "urban_rural_linkages_es.qm").exists(), reason="make i18n was not run")
    @pytest.mark.parametrize("value", ["es_ES", "es", "es_419"])
    def test_spanish_of_any_country(self, value):
        assert i18n.load_translator(value) is not None

    @pytest.mark.parametrize("value", ["en_US", "C", "", "pt_PT"])
    def test_what_has_no_translation(self, value):
        assert i18n.load_translator(value) is None

    def test_the_plugin_speaks_it_until_it_is_unloaded(self, locale, spanish, monkeypatch):
        monkeypatch.setattr("urban_rural_linkages.plugin.load_translator", i18n.load_translator)
        locale("es_ES")
        plugin = classFactory(None)
        assert i18n.tr(TEXT) == TRANSLATED
        plugin.unload()
        assert i18n.tr(TEXT) == TEXT


@pytest.mark.usefixtures("spanish")
class TestSpeaking:
    def test_for_a_while(self):
        with i18n.speaking(i18n.Language("es")):
            assert i18n.tr(TEXT) == TRANSLATED
            assert i18n.current_language() == "es"
            with i18n.speaking(i18n.Language("en")):
                assert i18n.tr(TEXT) == TEXT
            assert i18n.tr(TEXT) == TRANSLATED
        assert i18n.tr(TEXT) == TEXT

    def test_in_this_thread_alone(self):
        heard = []
        with i18n.speaking(i18n.Language("es")):
            thread = Thread(target=lambda: heard.append(i18n.tr(TEXT)))
            thread.start()
            thread.join()
            assert i18n.tr(TEXT) == TRANSLATED
        assert heard == [TEXT]

    def test_it_ends_with_an_error(self):
        with pytest.raises(ZeroDivisionError), i18n.speaking(i18n.Language("es")):
            raise ZeroDivisionError
        assert i18n._spoken.get() is None

    def test_what_has_no_translation_stays_english(self):
        assert i18n.Language("es").translated("no such text") == "no such text"

    def test_an_algorithm_writes_its_labels_in_that_language(self, run, tmp_path):
        with i18n.speaking(i18n.Language("es")):
            results = run("demographicchange", **demo_inputs("demographicchange", tmp_path), OUTPUT="TEMPORARY_OUTPUT")
        layer = results["OUTPUT"]
        assert layer.attributeAlias(layer.fields().lookupField("change")) == TRANSLATED_LABEL


class TestSentences:
    def test_of_errors_and_notes(self):
        error = InputError("Layer '{layer}' is empty.", hint="Choose a layer.", layer="50 % {x}")
        assert i18n.error_sentence(error) == "Layer '50 % {x}' is empty. Choose a layer."
        assert i18n.note_sentence(Note("{count} units.", count=3)) == "3 units."

    @pytest.mark.parametrize(
        ("code", "number", "percent"),
        [("en", "1\u202f234\u202f567.9", "12.5\u202f%"), ("es", "1\u202f234\u202f567,9", "12,5\u202f%")],
    )
    def test_numbers(self, code, number, percent):
        language = i18n.Language(code)
        assert language.number(1234567.89, 1) == number
        assert language.percent(12.5) == percent
        assert language.number(None) == language.number(float("nan")) == language.percent(None) == "–"

    def test_only_nothing_is_nothing_per_cent(self):
        english, spanish = i18n.Language("en"), i18n.Language("es")
        assert (english.percent(0.0), english.percent(0.04)) == ("0.0\u202f%", "0.04\u202f%")
        assert (english.percent(0.0037), spanish.percent(0.0037)) == ("<\u202f0.01\u202f%", "<\u202f0,01\u202f%")
        assert (english.percent(0.006), english.percent(-0.0037)) == ("0.01\u202f%", "0.00\u202f%")


def test_a_sentence_within_a_sentence_is_translated_and_no_template(spanish, qgis_app):
    inner = InputError(TEXT)
    with i18n.speaking(i18n.Language("es")):
        assert i18n.note_sentence(Note("{reason}: {name}", reason=inner, name="{0} {reason} %s")) == (
            f"{TRANSLATED}: {{0}} {{reason}} %s"
        )
        outer = InputError("{reason}!", hint="{name}", reason=InputError("'{a}'", a="{b}"), name="{a}")
        assert i18n.error_sentence(outer) == "'{b}'! {a}"
    assert str(outer) == "'{b}'! {a}"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (-0.048, "−0.05\u202f%"),
        (0.0, "0.0\u202f%"),
        (-0.001, "0.00\u202f%"),
        (5.25, "5.2\u202f%"),
        (None, "–"),
        (float("nan"), "–"),
    ],
)
def test_percentages_that_are_nearly_nothing(qgis_app, value, written):
    assert i18n.Language("en").percent(value) == written
