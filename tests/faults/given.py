"""The valid inputs of an algorithm, which a mutation then spoils: its layers, rasters and fields by parameter."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import (
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingParameterField,
    QgsVectorLayer,
    QgsWkbTypes,
)

from tests.qgis.demo_runs import every_input


@dataclass
class Given:
    """What one run is given.

    Attributes
    ----------
    algorithm : QgsProcessingAlgorithm
        Which is run.
    parameters : dict
        Its inputs and, later, its outputs.
    folder : Path
        Where inputs may be written.
    random : random.Random
        The only source of chance of this run.
    changed : list of str
        What was done to the inputs, in words.
    written : set of str
        The outputs that plain inputs give.
    """

    algorithm: QgsProcessingAlgorithm
    parameters: dict[str, object]
    folder: Path
    random: random.Random
    changed: list[str] = field(default_factory=list)
    written: set[str] = field(default_factory=set)

    def layers(self) -> dict[str, QgsVectorLayer]:
        """Return the layers, by parameter."""
        return {name: value for name, value in self.parameters.items() if isinstance(value, QgsVectorLayer)}

    def rasters(self) -> dict[str, str]:
        """Return the paths of rasters, by parameter; of several, the first."""
        found = {}
        for name, value in self.parameters.items():
            definition = self.algorithm.parameterDefinition(name)
            if definition is None or definition.isDestination():
                continue
            first = value[0] if isinstance(value, list) and value else value
            if isinstance(first, str) and first.endswith(".tif") and Path(first).exists():
                found[name] = first
        return found

    def field_parameters(self, layer: str) -> dict[str, list[str]]:
        """Return the parameters that name fields of a layer, with the fields that are there."""
        found = {}
        for definition in self.algorithm.parameterDefinitions():
            of_a_layer = isinstance(definition, QgsProcessingParameterField)
            if not of_a_layer or definition.parentLayerParameterName() != layer:
                continue
            value = self.parameters.get(definition.name())
            names = value if isinstance(value, list) else [value] if isinstance(value, str) and value else []
            there = self.layers()[layer].fields().names()
            if names and all(name in there for name in names):
                found[definition.name()] = names
        return found

    def used_fields(self, layer: str, numeric: bool | None = None) -> list[str]:
        """Return the fields of a layer that the run reads; where asked, only those of numbers or only the others."""
        fields = self.layers()[layer].fields()
        names = sorted({name for names in self.field_parameters(layer).values() for name in names})
        return [name for name in names if numeric is None or fields.field(name).isNumeric() == numeric]

    def id_field(self, layer: str) -> str | None:
        """Return the field that tells the features of a layer apart."""
        named = {name: fields[0] for name, fields in self.field_parameters(layer).items() if name.endswith("_ID")}
        return next(iter(named.values()), None)

    def a_layer(self, spatial: bool = False, with_fields: bool | None = None) -> str | None:
        """Return the parameter of some layer."""
        names = [
            name for name, layer in sorted(self.layers().items())
            if (layer.isSpatial() or not spatial) and (with_fields is None or self.used_fields(name, with_fields))
        ]  # fmt: skip
        return self.random.choice(names) if names else None

    def some(self, rows: list) -> list[int]:
        """Return the places of a few rows, at least one."""
        count = self.random.randint(1, max(1, len(rows) // 2)) if rows else 0
        return sorted(self.random.sample(range(len(rows)), count))

    def replace(self, name: str, value: object, words: str) -> None:
        """Put another value in the place of an input."""
        self.parameters[name] = value
        self.changed.append(f"{name}: {words}")


@dataclass
class Table:
    """The features of a layer as rows that can be changed and made into a layer again."""

    name: str
    crs: str
    kind: str
    fields: list[QgsField]
    rows: list[tuple[QgsGeometry, list]]

    @classmethod
    def of(cls, layer: QgsVectorLayer) -> Table:
        """Read a layer."""
        kind = QgsWkbTypes.displayString(layer.wkbType()) if layer.isSpatial() else "None"
        names = [f for f in layer.fields() if f.name() != "fid"]
        rows = [(QgsGeometry(f.geometry()), [f[n.name()] for n in names]) for f in layer.getFeatures()]
        return cls(layer.name(), layer.crs().authid(), kind, [QgsField(f) for f in names], rows)

    def at(self, name: str) -> int:
        """Return the place of a field."""
        return [f.name() for f in self.fields].index(name)

    def layer(self) -> QgsVectorLayer:
        """Make the layer."""
        crs = f"?crs={self.crs}" if self.crs and self.kind != "None" else ""
        made = QgsVectorLayer(self.kind + crs, self.name, "memory")
        if not self.crs:
            made.setCrs(made.crs().__class__())
        made.dataProvider().addAttributes(self.fields)
        made.updateFields()
        features = []
        for geometry, values in self.rows:
            feature = QgsFeature(made.fields())
            feature.setAttributes(values)
            if not geometry.isNull():
                feature.setGeometry(geometry)
            features.append(feature)
        made.dataProvider().addFeatures(features)
        made.updateExtents()
        return made


def valid_inputs(algorithm: QgsProcessingAlgorithm, folder: Path, chance: random.Random) -> Given:
    """Return an algorithm with inputs that it accepts, files below `folder`."""
    return Given(algorithm, every_input(algorithm.name(), folder), folder, chance)
