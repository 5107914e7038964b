"""Metadata of the invented region, as QGIS keeps them: who made the data, what they are called, and their licence."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from xml.sax.saxutils import escape

from .frame import LABEL

ORGANISATION, LICENCE, YEAR = "Urban–Rural Linkages, invented data", "CC0 1.0", 2024
_STANDARD, _EXTENSION = "http://mrcc.com/qgis.dtd", "http://www.geopackage.org/spec120/#extension_metadata"
_NAMES = ("gpkg_metadata", "gpkg_metadata_reference")
_TABLES = (
    "CREATE TABLE gpkg_metadata (id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL, md_scope TEXT NOT NULL DEFAULT "
    "'dataset', md_standard_uri TEXT NOT NULL, mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT NOT NULL "
    "DEFAULT '')",
    "CREATE TABLE gpkg_metadata_reference (reference_scope TEXT NOT NULL, table_name TEXT, column_name TEXT, "
    "row_id_value INTEGER, timestamp DATETIME NOT NULL, md_file_id INTEGER NOT NULL, md_parent_id INTEGER, CONSTRAINT "
    "crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id), CONSTRAINT crmr_mpi_fk FOREIGN KEY "
    "(md_parent_id) REFERENCES gpkg_metadata(id))",
)


def metadata_xml(title: str) -> str:
    """Return what QGIS reads of a data set, in its own form."""
    return (
        "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n<qgis version=\"3.40\">"
        f"<type>dataset</type><title>{escape(f'Tierras del Alba: {title}')}</title><abstract>{escape(LABEL)}</abstract>"
        f"<contact><organization>{escape(ORGANISATION)}</organization><role>publisher</role></contact>"
        f'<dates><date type="Published" value="{YEAR}-01-01T00:00:00"/></dates>'
        f"<license>{escape(LICENCE)}</license></qgis>\n"
    )


def add_metadata(geopackage: Path, titles: dict[str, str], moment: str) -> None:
    """Put the metadata of tables into a GeoPackage that is closed, by the name of each."""
    with closing(sqlite3.connect(geopackage)) as database, database:
        for statement in _TABLES:
            database.execute(statement)
        extension = [(table, None, "gpkg_metadata", _EXTENSION, "read-write") for table in _NAMES]
        database.executemany("INSERT INTO gpkg_extensions VALUES (?, ?, ?, ?, ?)", extension)
        for number, (name, title) in enumerate(titles.items(), start=1):
            database.execute("INSERT INTO gpkg_metadata VALUES (?, 'dataset', ?, 'text/xml', ?)",
                             (number, _STANDARD, metadata_xml(title)))  # fmt: skip
            database.execute("INSERT INTO gpkg_metadata_reference VALUES ('table', ?, NULL, NULL, ?, ?, NULL)",
                             (name, moment, number))  # fmt: skip


def write_metadata(raster: Path, title: str) -> None:
    """Write the metadata of a raster beside it, where QGIS looks for them."""
    raster.with_suffix(".qmd").write_text(metadata_xml(title), encoding="utf-8", newline="\n")
