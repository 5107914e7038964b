"""Names of layers and files in an assessment: relative to its store, without passwords.

Project, store and data are handed on together, often to another computer: what is kept of a layer must be found there.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsMapLayer, QgsPathResolver, QgsProject, QgsReadWriteContext

from ...core.credentials import without_credentials


class Sources:
    """Names for the layers and files of a project.

    Parameters
    ----------
    project : QgsProject
        The project.

    Attributes
    ----------
    store : Path or None
        The file of assessments; None = there is none yet: paths begin at the project, which is where it will be, and
        are absolute while that is not saved either.
    """

    def __init__(self, project: QgsProject) -> None:
        self.project = project
        self.store: Path | None = None

    def of_layer(self, layer: QgsMapLayer) -> str:
        """Return what a layer is called."""
        context = QgsReadWriteContext()
        context.setPathResolver(self._paths)
        return without_credentials(layer.encodedSource(layer.source(), context))

    def layer(self, source: str, layer_id: str = "") -> QgsMapLayer | None:
        """Return a layer of the project by its id, else by what it is called; None where it is not there."""
        layer = self.project.mapLayer(layer_id) if layer_id else None
        if layer is not None:
            return layer
        alike = (layer for layer in self.project.mapLayers().values() if source and self.of_layer(layer) == source)
        return min(alike, key=lambda layer: layer.id(), default=None)

    def located(self, source: str) -> str:
        """Return the source of a layer with the path of its file resolved."""
        return self._paths.readPath(source)

    def of_file(self, path: Path) -> str:
        """Return what a file is called."""
        return self._paths.writePath(str(path))

    def file(self, source: str) -> Path:
        """Return where a file lies."""
        return Path(self._paths.readPath(source))

    @property
    def folder(self) -> str:
        """The folder where relative names begin; empty while neither assessments nor the project have a place."""
        return str(self.store.parent) if self.store is not None else self.project.homePath()

    @property
    def _paths(self) -> QgsPathResolver:
        return QgsPathResolver(str(self.store)) if self.store is not None else self.project.pathResolver()
