"""The functions of expressions: what they return, the examples of their page, and that they go with the plugin."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from qgis.core import QgsExpression, QgsExpressionContext, QgsProcessingContext, QgsProject, QgsVectorLayer

import urban_rural_linkages
from urban_rural_linkages.algorithms.expressions import ExpressionFunctions, figures
from urban_rural_linkages.i18n import Language, speaking

PAGE = Path(__file__).parents[2] / "docs" / "expressions.md"
ROWS = re.findall(r"^\| `(.+)` \| (.+) \| (.+) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
LABEL = re.search(r"^```\n(.+)\n```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE).group(1)


@pytest.fixture
def functions(qgis_app):
    registered = ExpressionFunctions()
    yield registered
    registered.remove()


def evaluated(text: str, context: QgsExpressionContext | None = None) -> object:
    expression = QgsExpression(text)
    assert not expression.hasParserError(), expression.parserErrorString()
    value = expression.evaluate(context or QgsExpressionContext())
    assert not expression.hasEvalError(), expression.evalErrorString()
    return value


def as_written(value: object) -> str:
    return "NULL" if value is None else f"{value:g}" if isinstance(value, float) else str(value)


@pytest.mark.parametrize(("expression", "english", "spanish"), ROWS)
def test_the_page_is_right(functions, expression, english, spanish):
    assert as_written(evaluated(expression)) == english
    with speaking(Language("es")) as language:
        if language.translated("just over half") == "just over half":
            pytest.skip("the translation is not compiled yet")
        assert as_written(evaluated(expression)) == spanish


@pytest.mark.parametrize("percent", range(101))
def test_each_share_is_said_near_what_it_is(functions, percent):
    """Whatever the language, the words around the numbers are its own, and say on which side the share lies."""
    forms = {
        "en": ({"none": 0, "half": 50, "the whole": 100}, r"(almost |just over )?(?:half|(\d+) in (\d+))"),
        "es": ({"nada": 0, "la mitad": 50, "la totalidad": 100},
               r"(casi |algo más de )?(?:la mitad|(\d+) de cada (\d+))"),
    }  # fmt: skip
    said = {}
    for code, (words, form) in forms.items():
        with speaking(Language(code)):
            text = evaluated(f"share_in_words({percent})")
        if text in words:
            assert words[text] == percent
            continue
        side, count, of = re.fullmatch(form, text).groups()
        meant = 100 * int(count) / int(of) if count else 50.0
        low, high = {None: (-0.5, 0.5), "almost ": (-2, -0.5), "casi ": (-2, -0.5)}.get(side, (0.5, 2))
        assert low <= percent - meant <= high
        said[code] = (count, of)
    assert len(set(said.values())) <= 1


def test_the_page_has_an_example_of_each(functions):
    assert {figure.name() for figure in figures()} == {
        re.search(r"[a-z]+_[a-z_]+", expression).group() for expression, *_ in ROWS
    }


def test_the_label_of_the_page_fits_the_demo(functions):
    layer = QgsVectorLayer("Point?field=name:string&field=t2001:integer&field=t2021:integer", "units", "memory")
    from qgis.core import QgsExpressionContextUtils, QgsFeature

    feature = QgsFeature(layer.fields())
    feature.setAttributes(["Alía", 1368, 783])
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    assert evaluated(LABEL, context) == "Alía\n-2.8 % a year"


@pytest.mark.parametrize("figure", figures(), ids=lambda figure: figure.name())
def test_the_help_has_an_example_that_holds(functions, figure):
    given, result = re.search(r"<code>([^<]+)</code> &rarr; <code>([^<]+)</code>", figure.helpText()).groups()
    found = evaluated(given)
    assert found == evaluated(result) or round(found, 2) == evaluated(result)
    assert figure.group() == "Urban–Rural Linkages"
    assert all(f">{argument.name()}<" in figure.helpText() for argument in figure.parameters())


@pytest.mark.parametrize("figure", figures(), ids=lambda figure: figure.name())
def test_null_gives_null(functions, figure):
    for nothing in range(figure.params()):
        given = ["NULL" if place == nothing else "7" for place in range(figure.params())]
        assert evaluated(f"{figure.name()}({', '.join(given)})") is None


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("annual_rate('many', 783, 20)", "annual_rate: 'start' is no number: many"),
        ("annual_rate(1368, -783, 20)", "annual_rate: 'end' is below 0: -783"),
        ("webb_type(1, -2, 3)", "webb_type: 'deaths' is below 0: -2"),
        ("share_in_words(120)", "share_in_words: A share of 120 % is not between 0 and 100. Give per cent"),
    ],
)
def test_what_is_wrong_is_said(functions, expression, words):
    asked = QgsExpression(expression)
    assert asked.evaluate(QgsExpressionContext()) is None
    assert asked.evalErrorString().startswith(words)


def test_a_text_of_digits_is_a_number(functions):
    assert evaluated("ageing_index('420', '150')") == 280


def test_nothing_is_left_behind(qgis_app):
    before = len(QgsExpression.Functions())
    plugin = urban_rural_linkages.classFactory(None)
    for _ in range(2):
        plugin.initProcessing()
        assert len(QgsExpression.Functions()) == before + len(figures())
    plugin.unload()
    assert len(QgsExpression.Functions()) == before
    assert QgsExpression("annual_rate(1, 2, 3)").hasParserError()


def test_a_second_copy_of_the_plugin_takes_nothing_away(functions):
    second = ExpressionFunctions()
    second.remove()
    assert evaluated("ageing_index(420, 150)") == 280


def test_in_the_field_calculator(functions):
    import processing

    layer = QgsVectorLayer("Point?field=a:integer&field=b:integer", "units", "memory")
    from qgis.core import QgsFeature

    features = [QgsFeature(layer.fields()) for _ in range(3)]
    for feature, values in zip(features, ([1368, 783], [1368, None], [0, 10]), strict=True):
        feature.setAttributes(values)
    layer.dataProvider().addFeatures(features)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    made = processing.run(
        "native:fieldcalculator",
        {"INPUT": layer, "FIELD_NAME": "rate", "FIELD_TYPE": 0, "FORMULA": 'annual_rate("a", "b", 20)',
         "OUTPUT": "memory:"},
        context=context,
    )["OUTPUT"]  # fmt: skip
    rates = [feature["rate"] for feature in made.getFeatures()]
    assert rates[0] == pytest.approx(-2.7513, abs=1e-4)
    assert as_written(rates[1] or None) == as_written(rates[2] or None) == "NULL"
