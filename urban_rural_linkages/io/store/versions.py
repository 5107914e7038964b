"""Versions of the tables of a store, and those that this version of the plugin can read."""

from __future__ import annotations

from .errors import StoreError
from .schema import SCHEMA_VERSION

_LONGEST = 9  # digits


def check_version(version: str, where: str) -> None:
    """Refuse tables that a newer plugin has made, and a version that is none.

    Raises
    ------
    StoreError
        Naming the store.
    """
    if not version.isdecimal():
        raise StoreError(
            "'{where}' does not say of which version its tables of assessments are.",
            hint="Take a copy that was saved before, or start a new file.",
            where=where,
        )
    if len(version) > _LONGEST or int(version) > SCHEMA_VERSION:
        raise StoreError(
            "The assessments in '{where}' were written by a newer version of the plugin.",
            hint="Update the plugin (tables of version {version}; this one knows {known}).",
            where=where,
            version=version,
            known=SCHEMA_VERSION,
        )
