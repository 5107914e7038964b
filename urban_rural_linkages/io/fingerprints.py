"""Fingerprints of inputs: whether what a figure was calculated from is still what it was.

A layer is its fields and the multiset of its features: the digests of attributes and geometry (WKB) are added up, so
that neither their order nor their numbers count.  A raster is the bytes of its file; when it was written does not
count, and neither does where anything lies.  This shows that something has changed, by accident or by work; it is no
protection against somebody who wants to hide a change.

Contents are taken in the thread of the windows, and read in any.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from qgis.core import (
    NULL,
    QgsFeature,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)
from qgis.PyQt.QtCore import QByteArray, QDate, QDateTime, Qt, QTime

from ..core.credentials import without_credentials
from ..core.progress import NullProgress, Progress, Unreported, proceed
from .destinations import file_of

_MODULUS = 1 << 256
_CHUNK = 1 << 20
_ROWS_BETWEEN_CHECKS = 500
_WAL = "-wal"


@dataclass(frozen=True)
class Features:
    """The features of a layer as they are now, edits that are not saved yet included."""

    source: QgsVectorLayerFeatureSource
    fields: tuple[str, ...]
    filter: str
    size: int


@dataclass(frozen=True)
class Bytes:
    """Fingerprint of a file by its bytes."""

    path: Path
    size: int


@dataclass(frozen=True)
class Elsewhere:
    """Fingerprint of a source that can only be named, such as a map service."""

    source: str
    size: int = 0


@dataclass(frozen=True)
class Taken:
    """Fingerprint that was taken before, of a layer that several calculations read."""

    digest: bytes
    size: int = 0


Content: TypeAlias = Features | Bytes | Elsewhere | Taken


def taken(content: Content, progress: Progress | None = None) -> Taken:
    """Take the fingerprint of a content now, to be used for several calculations."""
    return Taken(_digest_of(content, progress or NullProgress()), content.size)


def content_of(layer: QgsMapLayer, condition: str = "") -> Content:
    """Return what a layer holds now, to be read later; of a vector layer the features that meet a condition.

    The size tells how long reading takes: features, or blocks of 4 KB of a file.
    """
    if isinstance(layer, QgsVectorLayer):
        fields = tuple(f"{field.name()}:{field.typeName()}" for field in layer.fields().toList())
        return Features(QgsVectorLayerFeatureSource(layer), fields, condition, max(layer.featureCount(), 0))
    path = file_of(layer.source())
    if path is None or not path.is_file():
        return Elsewhere(without_credentials(layer.source()))
    return Bytes(path, path.stat().st_size // 4096)


def state_of(layer: QgsMapLayer) -> tuple[object, ...] | None:
    """Return what changes whenever the file of a layer is written; None where that cannot be told cheaply."""
    path = file_of(layer.source())
    if path is None or not path.is_file():
        return None
    files = (path, path.with_name(path.name + _WAL))
    stats = [file.stat() for file in files if file.is_file()]
    return tuple((stat.st_mtime_ns, stat.st_size) for stat in stats)


def fingerprint(
    parameters: Mapping[str, object], contents: Mapping[str, Content], progress: Progress | None = None
) -> str:
    """Return the SHA-256 of parameters and inputs.

    Parameters
    ----------
    parameters : mapping
        What JSON can write.
    contents : mapping of str to Content
        The inputs by name.
    progress : Progress, optional
        Progress and cancellation.

    Raises
    ------
    Cancelled
        When the user asked to stop.
    """
    watched = progress or NullProgress()
    whole = hashlib.sha256(_canonical(parameters))
    for done, name in enumerate(sorted(contents)):
        proceed(watched, done / len(contents))
        content = contents[name]
        whole.update(name.encode("utf-8"))
        whole.update(_digest_of(content, Unreported(watched)))
    return whole.hexdigest()


def _digest_of(content: Content, progress: Progress) -> bytes:
    if isinstance(content, Taken):
        return content.digest
    if isinstance(content, Features):
        return _of_features(content, progress)
    if isinstance(content, Bytes):
        return _of_file(content.path, progress)
    return content.source.encode("utf-8")


def file_sha256(path: Path) -> str:
    """Return the SHA-256 of the bytes of a file."""
    return _of_file(path, NullProgress()).hex()


def _of_features(content: Features, progress: Progress) -> bytes:
    request = QgsFeatureRequest()
    if content.filter:
        request.setFilterExpression(content.filter)
    total = count = 0
    for count, feature in enumerate(content.source.getFeatures(request), start=1):
        if count % _ROWS_BETWEEN_CHECKS == 0:
            proceed(progress, 0.0)
        total += int.from_bytes(_digest(feature), "big")
    return _canonical([list(content.fields), count, format(total % _MODULUS, "x")])


def _digest(feature: QgsFeature) -> bytes:
    digest = hashlib.sha256(_canonical(feature.attributes()))
    if feature.hasGeometry():
        digest.update(feature.geometry().asWkb().data())
    return digest.digest()


def _of_file(path: Path, progress: Progress) -> bytes:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            proceed(progress, 0.0)
            digest.update(chunk)
    return digest.digest()


def _canonical(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain)
    return text.encode("utf-8")


def _plain(value: object) -> object:
    """Return a value of an attribute as one that JSON can write."""
    if value == NULL:
        return None
    if isinstance(value, QDate | QDateTime | QTime):
        return value.toString(Qt.DateFormat.ISODate)
    return value.data().hex() if isinstance(value, QByteArray) else str(value)
