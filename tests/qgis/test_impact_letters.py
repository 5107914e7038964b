"""In the letters of the report no word of a table is broken in two, in either language."""

from __future__ import annotations

import pytest

from tests.unit.assessment.impact.aldeanueva import CODE, EDITION, GENDER, SESSIONS, TEN, contents, terrain
from tests.unit.report.typesetting.setting import texts
from urban_rural_linkages.core.assessment.impact.report import compose_report
from urban_rural_linkages.core.assessment.impact.source import Surroundings, read_source
from urban_rural_linkages.core.assessment.impact.synthesis import compose_synthesis
from urban_rural_linkages.core.report.blocks import Table, all_blocks
from urban_rural_linkages.core.report.document import Document
from urban_rural_linkages.core.report.numbering import Words
from urban_rural_linkages.core.report.typesetting.pages import pages_of
from urban_rural_linkages.i18n import Language, speaking
from urban_rural_linkages.io.painting import TextWidths


def broken(document: Document) -> set[str]:
    """The words of tables that stand whole on no page."""
    pages = pages_of(document, TextWidths(), Words())
    shown = {word for page in pages.drawings for said in texts(page.marks) for word in said.text.split()}
    tables = [block for block in all_blocks(document.blocks) if isinstance(block, Table)]
    cells = [cell for table in tables for row in [table.header, *table.rows] for cell in row]
    return {word for cell in cells for word in cell.split() if "://" not in word} - shown


@pytest.mark.parametrize("code", ["en", "es"])
def test_report(code):
    with speaking(Language(code)) as voice:
        for unit in (CODE, *TEN):
            source = read_source(GENDER, contents(), unit, voice, EDITION, Surroundings(SESSIONS, terrain()))
            assert broken(compose_report(source, TextWidths())) == set(), unit


@pytest.mark.parametrize("code", ["en", "es"])
def test_synthesis(code):
    with speaking(Language(code)) as voice:
        assert broken(compose_synthesis(GENDER, contents(), voice, EDITION, TextWidths())) == set()
