"""The text as a file: its parts, its styles, its links, its page, and words as they were typed."""

from __future__ import annotations

import re
import zipfile
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.report.region import every_block
from urban_rural_linkages.core.report import odt
from urban_rural_linkages.core.report.document import Document
from urban_rural_linkages.core.report.numbering import Words
from urban_rural_linkages.core.report.odt.elements import typed

from .reader import NAMES, OdtReader, name, words_of
from .writing import PNG, PROPERTIES, written


class TestWhole:
    def test_its_type_comes_first_and_its_parts_are_declared(self):
        archive = written(*every_block()).archive
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert archive.read("mimetype") == b"application/vnd.oasis.opendocument.text"
        manifest = ElementTree.fromstring(archive.read("META-INF/manifest.xml"))
        declared = {one.get(name("manifest:full-path")): one.get(name("manifest:media-type")) for one in manifest}
        assert set(declared) - {"/"} == {one for one in archive.namelist() if not one.startswith(("META", "mimetype"))}
        assert declared["Pictures/1.svg"] == "image/svg+xml" and declared["Pictures/1.png"] == "image/png"

    def test_every_style_that_is_asked_for_is_there(self):
        text = written(*every_block(), watermark="Draft")
        assert text.styles_named() - text.styles_there() == set()

    def test_every_link_leads_somewhere(self):
        text = written(*every_block())
        assert text.targets() and text.targets() <= set(text.anchors())

    def test_names_of_tables_are_their_own(self):
        names = [table.get(name("table:name")) for table in written(*every_block()).all("table:table")]
        assert len(names) == len(set(names)) > 5

    def test_properties(self):
        made = odt.odt_of(Document("T", "", "en", [], ""), Words(), lambda drawing: PNG, PROPERTIES)
        meta = {one.tag.partition("}")[2]: one.text for one in OdtReader(made).meta.iter() if one.text}
        assert meta == {"generator": "Linkages 1", "title": "Territorial diagnosis", "subject": "La Serena",
                        "initial-creator": "Ana Muñoz", "creator": "Ana Muñoz", "language": "en"}  # fmt: skip
        assert "Ana Muñoz" in [one.text for one in written().meta.iter()], "else those of the document"

    def test_the_same_bytes_twice(self):
        assert written(*every_block()).archive.fp.getvalue() == written(*every_block()).archive.fp.getvalue()

    @pytest.mark.parametrize("nasty", ["<script>alert('x')</script> & \"too\"", "a\x00\x0b\ud800", "]]>", "Ñandú"])
    def test_whatever_is_typed_is_text(self, nasty):
        plain, typed_in = written(*every_block("x"), title="x"), written(*every_block(nasty), title=nasty)
        assert [one.tag for one in plain.content.iter()] == [one.tag for one in typed_in.content.iter()]
        assert re.sub("[\x00\x0b\ud800]", "\ufffd", nasty) in typed_in.paragraphs("Text body")

    def test_an_unknown_block_is_refused(self):
        with pytest.raises(TypeError, match="int"):
            written(1)

    def test_the_page_is_a4_with_a_head_that_names_title_and_chapter(self):
        text = written(watermark="Draft")
        sizes = {(one.get(name("fo:page-width")), one.get(name("fo:page-height")))
                 for one in text.styles.iter(name("style:page-layout-properties"))}  # fmt: skip
        assert sizes == {("210mm", "297mm")}
        cover, standard = sorted(text.styles.iter(name("style:master-page")), key=len)
        assert len(cover) == 0 and cover.get(name("style:next-style-name")) == "Standard"
        head = standard.find("style:header/text:p", NAMES)
        fields = [one.tag for one in head if one.tag != name("text:s")]
        assert fields == [name("text:title"), name("text:tab"), name("text:chapter")]
        assert "Draft" in "".join(head.itertext())
        assert standard.find("style:footer//text:page-number", NAMES) is not None


@given(
    st.text(
        st.characters(blacklist_characters="\r", blacklist_categories=["Cs", "Cc", "Cn"]) | st.sampled_from(" \t\n")
    )
)
def test_texts_keep_their_lines_and_blanks(text):
    names = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in NAMES.items())
    assert words_of(ElementTree.fromstring(f"<text:p {names}>{typed(text)}</text:p>")) == text
