"""Mutations of the parameters: fields that are not there, numbers of nonsense, limits reversed, odd outputs."""

from __future__ import annotations

import math
from collections.abc import Callable

from qgis.core import (
    Qgis,
    QgsProcessingDestinationParameter,
    QgsProcessingParameterEnum,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from .given import Given
from .layer_values import HOSTILE_TEXTS

_FILES = (None, b"", b"\xff\xfe\x00", b"{", b"[" * 100_000, b"SQLite format 3\x00" + b"x" * 90, b'{"a": 1}',
          b"\x80abc;\xe9\n1;2\n")  # fmt: skip
_NUMBERS = (0, -1, 1, 0.5, 1e-12, 1e9, 1e19, 1e308, -1e308, math.nan, math.inf, 2**31, 2**63)


def _definitions(given: Given, kind: type) -> list:
    return [d for d in given.algorithm.parameterDefinitions() if isinstance(d, kind) and not d.isDestination()]


def _optional(definition) -> bool:
    return bool(definition.flags() & Qgis.ProcessingParameterFlag.Optional)


def left_out(given: Given) -> None:
    """Leave out one parameter that was given."""
    name = given.random.choice(sorted(given.parameters))
    del given.parameters[name]
    given.changed.append(f"{name}: left out")


def without_optional(given: Given) -> None:
    """Leave out some of the optional parameters."""
    names = [d.name() for d in given.algorithm.parameterDefinitions() if _optional(d) and d.name() in given.parameters]
    for name in given.random.sample(names, given.random.randint(1, len(names))) if names else []:
        del given.parameters[name]
        given.changed.append(f"{name}: left out")


def missing_field(given: Given) -> None:
    """Name a field that the layer does not have."""
    names = [name for layer in given.layers() for name in given.field_parameters(layer)]
    if names:
        name = given.random.choice(sorted(names))
        text = given.random.choice(("no such field", "it's", 'a"b', "x" * 300))
        given.replace(name, [text] if isinstance(given.parameters[name], list) else text, f"the field {text[:20]!r}")


def other_field(given: Given) -> None:
    """Name another field of the layer, of whatever type."""
    layers = [layer for layer in sorted(given.layers()) if given.field_parameters(layer)]
    if layers:
        layer = given.random.choice(layers)
        name = given.random.choice(sorted(given.field_parameters(layer)))
        field = given.random.choice(given.layers()[layer].fields().names())
        given.replace(name, [field] if isinstance(given.parameters[name], list) else field, f"the field {field!r}")


def one_more_field(given: Given) -> None:
    """Give a field to a parameter that was left out."""
    free = [d for d in _definitions(given, QgsProcessingParameterField)
            if d.name() not in given.parameters and d.parentLayerParameterName() in given.layers()]  # fmt: skip
    if free:
        definition = given.random.choice(free)
        field = given.random.choice(given.layers()[definition.parentLayerParameterName()].fields().names())
        given.replace(definition.name(), field, f"the field {field!r}")


def odd_number(given: Given) -> None:
    """Give a number of nonsense."""
    numbers = _definitions(given, QgsProcessingParameterNumber)
    if numbers:
        value = given.random.choice(_NUMBERS)
        given.replace(given.random.choice(numbers).name(), value, f"{value}")


def text_for_number(given: Given) -> None:
    """Give a text where a number belongs."""
    numbers = _definitions(given, QgsProcessingParameterNumber)
    if numbers:
        text = given.random.choice(("abc", "1,5", "", " ", "1e", "--1", "٣"))
        given.replace(given.random.choice(numbers).name(), text, f"the text {text!r}")


def reversed_limits(given: Given) -> None:
    """Exchange two numbers, such as the first and the last year, or the lower and the upper limit."""
    names = [d.name() for d in _definitions(given, QgsProcessingParameterNumber)]
    if len(names) > 1:
        one, other = given.random.sample(names, 2)
        defaults = {d.name(): d.defaultValue() for d in given.algorithm.parameterDefinitions()}
        values = {name: given.parameters.get(name, defaults[name]) for name in (one, other)}
        if None not in values.values():
            given.replace(one, values[other], f"{values[other]}")
            given.replace(other, values[one], f"{values[one]}")


def other_choice(given: Given) -> None:
    """Choose another entry of a list."""
    choices = _definitions(given, QgsProcessingParameterEnum)
    if choices:
        definition = given.random.choice(choices)
        value = given.random.choice(definition.options())
        given.replace(definition.name(), value, f"{value!r}")


def unknown_choice(given: Given) -> None:
    """Choose what the list does not hold."""
    choices = _definitions(given, QgsProcessingParameterEnum)
    if choices:
        given.replace(given.random.choice(choices).name(), "no such choice", "'no such choice'")


def hostile_text(given: Given) -> None:
    """Give a text that breaks careless code."""
    texts = [d for d in _definitions(given, QgsProcessingParameterString)
             if not isinstance(d, QgsProcessingParameterField | QgsProcessingParameterEnum)]  # fmt: skip
    if texts:
        text = given.random.choice((*HOSTILE_TEXTS, "30,20,10", "10;20", "1,2,,3", "1e400", "nan", "{", "{year", "{}"))
        given.replace(given.random.choice(texts).name(), text, f"{text[:40]!r}")


def odd_file(given: Given) -> None:
    """Give a file of nonsense, or none, where a file is read."""
    files = [d.name() for d in _definitions(given, QgsProcessingParameterFile)]
    if files:
        content = given.random.choice(_FILES)
        name = given.random.choice(files)
        path = given.folder / f"odd{given.random.choice(('.gpkg', '.json', '.csv', ''))}"
        if content is not None:
            path.write_bytes(content)
        given.replace(name, str(path), "no file" if content is None else f"{content[:16]!r}")


def layers_exchanged(given: Given) -> None:
    """Exchange two inputs."""
    names = sorted({*given.layers(), *given.rasters()})
    if len(names) > 1:
        one, other = given.random.sample(names, 2)
        first, second = given.parameters[one], given.parameters[other]
        given.replace(one, second, f"what was {other}")
        given.replace(other, first, f"what was {one}")


# -- outputs: applied when the places of the results are known ---------------------------------------------------------


def _layer_outputs(given: Given) -> list[str]:
    found = (d for d in given.algorithm.parameterDefinitions() if isinstance(d, QgsProcessingDestinationParameter))
    return sorted(
        d.name()
        for d in found
        if d.name() in given.written and str(given.parameters.get(d.name(), "")).endswith((".gpkg", ".tif"))
    )


def _to(place: str, words: str) -> Callable[[Given], None]:
    def mutate(given: Given) -> None:
        outputs = _layer_outputs(given)
        if outputs:
            name = given.random.choice(outputs)
            (given.folder / "file.txt").touch()
            old = given.parameters[name]
            stem, dot, ending = old.rpartition(".")
            folder, _, last = stem.rpartition("/")
            given.replace(name, place.format(folder=folder, last=last, dot=dot, ending=ending), words)

    mutate.__doc__ = f"Write to {words}."
    return mutate


def output_is_input(given: Given) -> None:
    """Write a raster over the raster that is read."""
    outputs = [name for name in _layer_outputs(given) if given.parameters[name].endswith(".tif")]
    if outputs and given.rasters():
        given.replace(outputs[0], given.random.choice(sorted(given.rasters().values())), "an input")


REFUSED_OUTPUTS = {
    "output_missing_folder": _to("{folder}/no/such/{last}.{ending}", "a folder that is not there"),
    "output_below_a_file": _to("{folder}/../inputs/file.txt/{last}.{ending}", "a folder that is a file"),
    "output_unknown_ending": _to("{folder}/{last}.no-such", "a file of an unknown kind"),
    "output_is_input": output_is_input,
}
OUTPUTS = {
    "output_hostile_name": _to("{folder}/L'Hospitalet #1 % ñ ;{last}.{ending}", "a file with a hostile name"),
    "output_no_ending": _to("{folder}/{last}", "a file without an ending"),
}
