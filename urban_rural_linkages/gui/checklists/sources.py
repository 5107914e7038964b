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
        """Return a layer of the project by its id, else by what it is called; None where it is not there.

        A file that lay beside the assessments may lie in a folder there now, as the demo's own copy does.
        """
        layer = self.project.mapLayer(layer_id) if layer_id else None
        if layer is not None or not source:
            return layer
        called = {layer: self.of_layer(layer) for layer in self.project.mapLayers().values()}
        alike = [layer for layer, name in called.items() if name == source]
        below = [layer for layer, name in called.items() if _without_folders(name) == source]
        found = alike or (below if len({called[layer] for layer in below}) == 1 else [])
        return min(found, key=lambda layer: layer.id(), default=None)

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


def _without_folders(source: str) -> str:
    """Return the name of a layer below the store as if its file lay beside it.

    Examples
    --------
    >>> _without_folders("./0.1.0/region.gpkg|layername=roads"), _without_folders("../region.gpkg")
    ('./region.gpkg|layername=roads', '../region.gpkg')
    """
    path, mark, rest = source.partition("|")
    return f"./{path.rsplit('/', 1)[-1]}{mark}{rest}" if path.startswith("./") else source
