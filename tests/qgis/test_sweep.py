"""What is asked of every algorithm alike, and the record of names that may never change."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path

import pytest
from qgis.core import Qgis, QgsProcessingModelAlgorithm, QgsProcessingParameterDefinition
from qgis.PyQt.QtCore import QSize

from urban_rural_linkages import about
from urban_rural_linkages.algorithms.base import group_titles
from urban_rural_linkages.algorithms.parameters import is_former
from urban_rural_linkages.algorithms.provider import ALGORITHMS


# What models, scripts and the command line rely on.  Entries are added and never changed; `pending` names what the
# contract promises and this version does not have yet.
class Contract(dict):
    """The entry of each algorithm; of one that has none, what to add."""

    def __missing__(self, name: str) -> dict:
        found = next(algorithm for algorithm in ALGORITHMS if name == algorithm.ID)
        entry = json.dumps({name: entry_of(found().create())}, indent=2, ensure_ascii=False)
        raise AssertionError(f"'{name}' is not in tests/qgis/contract.json: fill in this, and add it.\n{entry}")


CONTRACT = Contract(json.loads(Path(__file__).with_name("contract.json").read_text(encoding="utf-8")))

every_algorithm = pytest.mark.parametrize("name", [algorithm.ID for algorithm in ALGORITHMS])


def entry_of(algorithm) -> dict:
    """Return what of an algorithm can be read from its declaration."""
    definitions = algorithm.parameterDefinitions()
    inputs = [d for d in definitions if not d.isDestination() and d.type() != "band"]
    outputs = [d.name() for d in definitions if d.isDestination()]
    return {
        "group": algorithm.groupId(),
        "parameters": {d.name(): d.defaultValue() for d in inputs},
        "choices": {d.name(): d.options() for d in inputs if d.type() == "enum"},
        "outputs": outputs,
        "numbers": [o.name() for o in algorithm.outputDefinitions() if o.name() not in outputs],
        "fields": {"OUTPUT": ["each field that the result adds"]},
        "optional": [d.name() for d in definitions if is_optional(d)],
        "pending": [],
        "found_by": ["a tag in English", "a tag in Spanish"],
    }


@pytest.fixture
def algorithm(qgis_app, name):
    return qgis_app.processingRegistry().createAlgorithmById(f"urbanrural:{name}")


def test_the_registry_holds_them_all(qgis_app):
    provider = qgis_app.processingRegistry().providerById("urbanrural")
    registered = {a.name() for a in provider.algorithms() if not isinstance(a, QgsProcessingModelAlgorithm)}
    assert registered == {algorithm.ID for algorithm in ALGORITHMS}
    assert [CONTRACT[name] for name in registered] and registered == CONTRACT.keys()


def test_the_provider(qgis_app):
    provider = qgis_app.processingRegistry().providerById("urbanrural")
    assert provider.name() == about.title()
    assert provider.versionInfo() == about.version()
    assert has_pixels(provider.icon())


@every_algorithm
class TestDeclaration:
    def test_id(self, algorithm, name):
        assert name.isascii() and name.isalpha() and name.islower()
        assert algorithm.id() == f"urbanrural:{name}"

    def test_texts(self, algorithm):
        assert algorithm.displayName() and algorithm.shortDescription().endswith(".")
        assert algorithm.helpUrl() == about.manual_page(f"algorithms/{algorithm.name()}")

    def test_group(self, algorithm):
        assert group_titles()[algorithm.groupId()] == algorithm.group() != ""

    def test_tags_find_it_in_both_languages(self, algorithm, name):
        assert set(CONTRACT[name]["found_by"]) <= set(algorithm.tags())
        assert all(tag == tag.strip() != "" for tag in algorithm.tags())

    def test_icon(self, algorithm):
        assert Path(algorithm.svgIconPath()).is_file()
        assert has_pixels(algorithm.icon())

    def test_every_parameter_speaks(self, algorithm):
        for parameter in algorithm.parameterDefinitions():
            assert parameter.description() and parameter.description() != parameter.name(), parameter.name()
            assert parameter.help().endswith("."), parameter.name()
        assert all(output.description() for output in algorithm.outputDefinitions())

    def test_help_holds_every_parameter(self, algorithm):
        page = algorithm.shortHelpString()
        for parameter in algorithm.parameterDefinitions():
            shown = escape(parameter.description()) in page and escape(parameter.help()) in page
            assert shown is not is_former(parameter), parameter.name()

    def test_instances(self, algorithm):
        other = algorithm.create()
        assert other is not algorithm and other.id() == algorithm.id()

    def test_it_can_run_here_and_be_cancelled(self, algorithm):
        assert algorithm.canExecute()[0]
        assert algorithm.flags() & Qgis.ProcessingAlgorithmFlag.CanCancel

    def test_enumerations_are_fixed_texts(self, algorithm):
        enums = [p for p in algorithm.parameterDefinitions() if p.type() == "enum"]
        assert all(p.usesStaticStrings() for p in enums)


@every_algorithm
class TestContract:
    def test_parameters_are_there_with_their_defaults(self, algorithm, name):
        for parameter, default in CONTRACT[name]["parameters"].items():
            definition = algorithm.parameterDefinition(parameter)
            assert definition is not None and definition.name() == parameter, parameter
            if default is not None:
                assert definition.defaultValue() == default, parameter

    def test_choices(self, algorithm, name):
        for parameter, options in CONTRACT[name]["choices"].items():
            assert algorithm.parameterDefinition(parameter).options() == options, parameter

    def test_what_is_optional_stays_optional(self, algorithm, name):
        for parameter in CONTRACT[name]["optional"]:
            assert is_optional(algorithm.parameterDefinition(parameter)), parameter

    def test_what_the_contract_does_not_name_may_be_left_out(self, algorithm, name):
        """A parameter that is added later must not break the models that do not know it."""
        known = {*CONTRACT[name]["parameters"], *CONTRACT[name]["outputs"]}
        for definition in algorithm.parameterDefinitions():
            if definition.name() not in known:
                assert is_optional(definition) or definition.defaultValue() is not None, definition.name()

    def test_outputs(self, algorithm, name):
        names = {output.name() for output in algorithm.outputDefinitions()}
        assert names >= {*CONTRACT[name]["outputs"], *CONTRACT[name]["numbers"]}

    def test_what_is_pending_is_still_missing(self, algorithm, name):
        """Or the record is out of date: move the name up."""
        there = {d.name() for d in (*algorithm.parameterDefinitions(), *algorithm.outputDefinitions())}
        assert there.isdisjoint(CONTRACT[name]["pending"])


def has_pixels(icon) -> bool:
    image = icon.pixmap(QSize(24, 24)).toImage()
    return any(image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height()))


def is_optional(definition: QgsProcessingParameterDefinition) -> bool:
    return bool(definition.flags() & Qgis.ProcessingParameterFlag.Optional)
