"""Layers of a plan's data: found among many, bound to their roles, and looked up again where they were."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from qgis.core import QgsPathResolver, QgsProcessingContext, QgsProject, QgsVectorLayer

from ..core.assessment.calculation.recognition import Recognised, find_layers_of_roles, recognise
from ..core.assessment.calculation.roles import ROLES
from ..core.assessment.unit_records import Binding
from ..core.credentials import without_credentials
from ..core.errors import InputError
from ..core.parameter_text import parse_pairs
from ..core.recipe.described import LayerDescription
from .described_layers import described_layer


def bound_layer(binding: Binding, project: QgsProject | None, store: Path | None = None) -> QgsVectorLayer | None:
    """Return the layer of a binding: that of the project, else the one at its source; None where it has vanished.

    Parameters
    ----------
    binding : Binding
    project : QgsProject or None
        Where the layer is looked for by its id.
    store : Path or None
        The file of assessments: sources are relative to it.
    """
    found = project.mapLayer(binding.layer_id) if project is not None and binding.layer_id else None
    if isinstance(found, QgsVectorLayer) and found.isValid():
        return found
    if not binding.source:
        return None
    source = QgsPathResolver(str(store)).readPath(binding.source) if store is not None else binding.source
    opened = QgsVectorLayer(source, binding.name or binding.role, "ogr")
    return opened if opened.isValid() else None


def bound_layers(
    bindings: Iterable[Binding], project: QgsProject | None, store: Path | None = None
) -> dict[str, QgsVectorLayer]:
    """Return the layers of bindings by role, without those that have vanished."""
    found = {binding.role: bound_layer(binding, project, store) for binding in bindings}
    return {role: layer for role, layer in found.items() if layer is not None}


def binding_of(role: str, layer: QgsVectorLayer, found: Recognised, source: str, modified: str = "") -> Binding:
    """Return the binding of a layer whose fields were recognised."""
    return Binding(role, source, layer.id(), layer.name(), found.fields, found.meanings, modified)


def recognised_bindings(
    layers: Sequence[QgsVectorLayer], roles: str, context: QgsProcessingContext
) -> tuple[dict[str, Binding], dict[str, QgsVectorLayer]]:
    """Find what layers are for, and what their fields mean.

    Parameters
    ----------
    layers : sequence of QgsVectorLayer
    roles : str
        Such as settlements=nucleos,roads=viario: roles of layers whose names do not say them.
    context : QgsProcessingContext

    Returns
    -------
    bindings, layers : dict
        By role.

    Raises
    ------
    InputError
        When a role or a layer is not known.
    """
    if not layers and not roles.strip():
        return {}, {}
    described = {layer.id(): described_layer(layer, context.transformContext()) for layer in layers}
    by_id = {layer.id(): layer for layer in layers}
    told = _told(roles, described)
    free = [one for name, one in described.items() if name not in told.values()]
    found = {**find_layers_of_roles(free, [role for role in ROLES if role not in told]), **told}
    bindings = {role: binding_of(role, by_id[name], recognise(ROLES[role], described[name]),
                                 without_credentials(by_id[name].source()))
                for role, name in found.items()}  # fmt: skip
    return bindings, {role: by_id[name] for role, name in found.items()}


def _told(roles: str, described: Mapping[str, LayerDescription]) -> dict[str, str]:
    ids = {one.name: name for name, one in described.items()}
    told = {}
    for role, name in parse_pairs(roles, parameter="ROLES").items() if roles.strip() else ():
        if role not in ROLES:
            raise InputError("The role '{role}' (ROLES) is not known.", hint="Roles are: {known}.", role=role,
                             known=", ".join(ROLES))  # fmt: skip
        if name not in ids:
            raise InputError("No layer is called '{name}' (ROLES).", hint="Layers given are: {known}.", name=name,
                             known=", ".join(ids))  # fmt: skip
        told[role] = ids[name]
    return told
