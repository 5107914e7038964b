"""Evidence of an assessment that is still where it was, or missing.

Files are looked for beside the store, because a store and its folder travel together; layers of a database, links and
texts are taken for available: finding out would need a password or the network.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from pathlib import Path
from urllib.parse import unquote, urlsplit

from qgis.core import QgsVectorLayer

from ..core.assessment.records import Evidence, EvidenceKind

_OF_FILES = frozenset({
    EvidenceKind.LAYER, EvidenceKind.FEATURE, EvidenceKind.TABLE, EvidenceKind.DOCUMENT, EvidenceKind.PHOTO,
})  # fmt: skip
_MAPPED = frozenset({EvidenceKind.LAYER, EvidenceKind.FEATURE, EvidenceKind.TABLE})
_FROM_ELSEWHERE = re.compile(r"^[a-z][a-z0-9+.-]{2,}:|(^|\s)(dbname|service|url|host)=", re.IGNORECASE)


def unavailable_evidence(pieces: Iterable[Evidence], folder: Path, open_layers: Collection[str] = ()) -> frozenset[str]:
    """Return the uuids of the evidence that is not there any more.

    Parameters
    ----------
    pieces : iterable of Evidence
        Of one assessment.
    folder : Path
        Where its store lies: relative sources begin there.
    open_layers : collection of str
        Ids of the layers of the project; what is open is available.
    """
    return frozenset(piece.uuid for piece in pieces if _is_missing(piece, folder, open_layers))


def _is_missing(piece: Evidence, folder: Path, open_layers: Collection[str]) -> bool:
    if piece.kind not in _OF_FILES or piece.layer_id in open_layers:
        return False
    source = _local(piece.source)
    if not source:
        return piece.kind in _MAPPED  # a layer in memory: it was gone when QGIS closed
    if _FROM_ELSEWHERE.search(source):
        return source.startswith("memory")
    name, _, table = source.partition("|")
    try:
        path = folder / name
        if not path.exists():
            return True
    except (OSError, ValueError):
        return True
    return (
        piece.kind in _MAPPED and "layername=" in table and not QgsVectorLayer(f"{path}|{table}", "", "ogr").isValid()
    )


def _local(source: str) -> str:
    """Return the path of a file:// address; any other source as it is."""
    return unquote(urlsplit(source).path) if source.lower().startswith("file://") else source.strip()
