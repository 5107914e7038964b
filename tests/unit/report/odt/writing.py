"""Blocks written as a text and read again."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from urban_rural_linkages.core.report import odt
from urban_rural_linkages.core.report.document import Document
from urban_rural_linkages.core.report.drawing import Drawing, Path, Text
from urban_rural_linkages.core.report.numbering import Words
from urban_rural_linkages.core.report.properties import Properties

from .reader import OdtReader

PNG = b"\x89PNG of it"
MAP = Drawing(126, 90, [Path([np.array([[0, 0], [9, 0], [9, 9]])], "#62509a"), Text(3, 3, "Peñarroble")], "in words")
PROPERTIES = Properties("Territorial diagnosis", "en", "Ana Muñoz", "La Serena", "Linkages 1")


def written(*blocks, **changed) -> OdtReader:
    """Return the text of some blocks, read again."""
    document = Document("Territorial diagnosis", "2001–2021", "en", [("Author", "Ana Muñoz")], "Contents", [*blocks],
                        drawings={"map": [MAP]}, author="Ana Muñoz", subject="La Serena")  # fmt: skip
    return OdtReader(odt.odt_of(replace(document, **changed), Words(), lambda drawing: PNG))
