"""Pictures of the text and their captions: drawn, as pixels and in words, counted by kind."""

from __future__ import annotations

import pytest

from tests.unit.report.region import TABLE
from urban_rural_linkages.core.errors import Cancelled
from urban_rural_linkages.core.report.blocks import Columns, Figure, Paragraph
from urban_rural_linkages.core.report.drawing import Drawing, Picture, Text
from urban_rural_linkages.core.report.odt.pictures import Pictures

from .reader import NAMES, name
from .writing import PNG, written


class TestCaptions:
    def test_they_count_by_themselves(self):
        text = written(Figure("map", "A", "", "in %", "map"), TABLE, Figure("map", "B", kind="map"))
        assert text.paragraphs("Caption") == ["Map 1\u2002A", "Table 1\u2002By comarca", "Map 2\u2002B"]
        assert text.paragraphs("Caption Note") == ["in %", "inhabitants"]
        fields = [(one.get(name("text:name")), one.get(name("text:formula")), one.text) for one in
                  text.all("text:sequence")]  # fmt: skip
        assert fields == [("map", "ooow:map+1", "1"), ("table", "ooow:table+1", "1"), ("map", "ooow:map+1", "2")]
        declared = [one.get(name("text:name")) for one in text.all("text:sequence-decl")]
        assert declared == ["map", "chart", "table"]

    def test_what_is_not_counted_has_its_caption_alone(self):
        assert written(Figure("map", "A sketch")).paragraphs("Caption") == ["A sketch"]


class TestPictures:
    def test_drawn_and_as_pixels_with_the_same_in_words(self):
        text = written(Figure("map", "Change", "All lose.", kind="map"), Figure("map", "Again"))
        frame, again = text.all("draw:frame")
        images = [one.get(name("xlink:href")) for one in frame.findall("draw:image", NAMES)]
        assert images == ["Pictures/1.svg", "Pictures/1.png"], "the better first"
        assert text.archive.read("Pictures/1.png") == PNG and b"Pe\xc3\xb1arroble" in text.archive.read(
            "Pictures/1.svg"
        )
        assert (frame.findtext("svg:title", "", NAMES), frame.findtext("svg:desc", "", NAMES)) == (
            "Change",
            "All lose.",
        )
        assert again.findtext("svg:desc", "", NAMES) == "in words", "the drawing's own"
        assert [one for one in text.archive.namelist() if "Pictures" in one] == images, "written once"

    def test_no_wider_than_its_column(self):
        text = written(Columns([[Paragraph("p")], [Figure("map", "")]], [8, 4]), Figure("map", ""))
        widths = [float(one.get(name("svg:width"))[:-2]) for one in text.all("draw:frame")]
        heights = [float(one.get(name("svg:height"))[:-2]) for one in text.all("draw:frame")]
        assert widths[1] == 126 and widths[0] == 54
        assert [h / w for h, w in zip(heights, widths, strict=True)] == pytest.approx([90 / 126] * 2, rel=1e-3)

    @pytest.mark.parametrize(("content", "ending"), [(b"\x89PNG...", "png"), (b"\xff\xd8...", "jpg")])
    def test_pixels_stay_as_they_are(self, content, ending):
        photo = Drawing(40, 30, [Picture(0, 0, 40, 30, content)])
        text = written(Figure("photo", "A logo"), drawings={"photo": [photo], "logo": [photo]})
        assert text.archive.read(f"Pictures/1.{ending}") == content
        assert not [one for one in text.archive.namelist() if one.endswith("svg")]
        assert len(text.all("draw:frame")) == 2, "the logo stands on the cover"


class TestOneByOne:
    """Pictures go into the file one by one: those of a country would fill the memory together."""

    def test_a_picture_is_written_before_the_next_is_drawn(self):
        order: list[str] = []

        def drawn(drawing: Drawing) -> bytes:
            order.append(f"draw {drawing.alternative}")
            return b"\x89PNG"

        pictures = Pictures(drawn, lambda path, content: order.append(path))
        for called in ("a", "b", "a"):
            pictures.frame(called, Drawing(10, 10, [Text(1, 1, called)], called), 10.0, "", "")
        assert order == ["Pictures/1.svg", "draw a", "Pictures/1.png", "Pictures/2.svg", "draw b", "Pictures/2.png"]

    def test_a_cancel_is_heard_before_the_next(self):
        class Stopped:
            def report(self, fraction):
                """Hear of progress."""

            def cancelled(self):
                return True

        pictures = Pictures(lambda drawing: b"", lambda path, content: None, Stopped())
        with pytest.raises(Cancelled):
            pictures.frame("a", Drawing(10, 10, [Text(1, 1, "a")]), 10.0, "", "")
