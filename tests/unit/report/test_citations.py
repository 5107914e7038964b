"""Sources as a report cites them: what is known, in one line, and nothing that a text of others could smuggle in."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.report.blocks import Reference, References
from urban_rural_linkages.core.report.citations import Source, flattened, joined_short, parse_sources, web_address
from urban_rural_linkages.core.report.document import Document
from urban_rural_linkages.core.report.web import WebPage

INE = Source("INE", "Padrón municipal", "2021", "CC BY 4.0", "https://www.ine.es/padron")


@pytest.mark.parametrize(
    ("source", "short", "citation"),
    [
        (INE, "INE (2021)", "INE (2021). Padrón municipal. CC BY 4.0."),
        (Source("INE"), "INE", "INE."),
        (Source(title="Hospitals", year="2020"), "Hospitals (2020)", "Hospitals (2020)."),
        (Source("Ministry Inc."), "Ministry Inc.", "Ministry Inc."),
        (Source(year="2020", licence="CC0"), "", "CC0."),
    ],
)
def test_what_is_known_is_said_in_one_line(source, short, citation):
    assert (source.short, source.citation) == (short, citation)


def test_a_licence_alone_names_no_source():
    assert not Source(licence="CC0", year="2020") and INE


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "file:///etc/passwd", "ftp://ine.es", "www.ine.es", "https://", "https://a b.es",
     'https://a.es/"onclick="x', "https://a.es/<script>", "data:text/html,x", "https://[", "", "  "],
)  # fmt: skip
def test_only_addresses_of_the_web_are_links(address):
    assert web_address(address) == ""


def test_an_address_loses_its_password_and_token():
    assert web_address(" https://me:secret@ine.es/x?token=abc&t=1 ") == "https://ine.es/x?t=1"
    found = Source.of({"organisation": "password=hunter2 INE\n  of Spain", "address": "HTTPS://ine.es"})
    assert "hunter2" not in found.organisation and "\n" not in found.organisation
    assert found.address == "HTTPS://ine.es"


def test_texts_of_others_are_not_endless():
    assert len(Source.of({"title": "x" * 10_000}).title) == 300


class TestTable:
    def test_an_input_may_have_several_sources(self):
        cells = ["UNITS", "INE", "Padrón", 2021, "", "", "services", "GISCO", "", "", "", "https://ec.europa.eu",
                 "units", "IGN", "Límites", "", "", "", "", "", None, "", "", ""]  # fmt: skip
        found = parse_sources(cells, ["UNITS", "SERVICES"])
        assert [source.short for source in found["UNITS"]] == ["INE (2021)", "IGN"]
        assert found["SERVICES"][0].address == "https://ec.europa.eu"

    def test_nothing_given_is_nothing(self):
        assert parse_sources([], ["UNITS"]) == {}

    @pytest.mark.parametrize(
        ("cells", "words"),
        [
            (["ROADS", "IGN", "", "", "", ""], "'ROADS' is no input"),
            (["UNITS", "INE", "", "", "", "ine.es"], "'ine.es' of UNITS is none of the web"),
            (["UNITS", "", "", "2021", "CC0", ""], "neither an organisation nor a title"),
            (["UNITS", "INE"], "2 cells"),
        ],
    )
    def test_what_cannot_be_cited_is_refused(self, cells, words):
        with pytest.raises(InputError, match=words):
            parse_sources(cells, ["UNITS"])

    def test_records_of_a_recipe_are_the_same_table(self):
        records = [{"input": "UNITS", "organisation": "INE", "year": 2021}]
        assert parse_sources(flattened(records), ["UNITS"])["UNITS"] == [Source("INE", year="2021")]
        with pytest.raises(KeyError, match="licens"):
            flattened([{"input": "UNITS", "license": "CC0"}])


def test_a_caption_names_each_source_once_and_counts_the_rest():
    assert joined_short([INE, INE, Source("A"), Source("B"), Source("C"), Source("D")]) == "INE (2021); A; B (+2)"


class TestDocument:
    @pytest.fixture
    def document(self):
        references = References([Reference("INE <b>2021</b>", "https://ine.es/a?b=1&c=2"),
                                 Reference("Bad", "javascript:alert(1)"), Reference("None")])  # fmt: skip
        return Document("T", "", "en", [], "Contents", [references])

    def test_on_the_web_page_addresses_of_the_web_are_links(self, document):
        page = WebPage(document, {}).html()
        assert '<a href="https://ine.es/a?b=1&amp;c=2" rel="noreferrer noopener">' in page
        assert "INE &lt;b&gt;2021&lt;/b&gt;" in page and "javascript" not in page and "<li>None</li>" in page


def test_a_source_as_plain_values_is_the_same_source():
    assert Source.of(INE.record()) == INE
    assert Source.of({"organisation": None, "year": 2021.0}).year == "2021.0"


def test_a_sentence_mark_is_not_doubled():
    assert Source("Statistics Ltd.", "What is it?", "", "CC0").citation == "Statistics Ltd. What is it?. CC0."


@pytest.mark.parametrize(
    ("sources", "line"),
    [
        ([], ""),
        ([Source(year="2021")], ""),
        ([Source("A"), Source("B"), Source("C")], "A; B; C"),
        ([Source("A"), Source("A", year="2020")], "A; A (2020)"),
    ],
)
def test_a_caption_names_what_is_known(sources, line):
    assert joined_short(sources) == line


def test_a_table_says_what_its_rows_hold():
    with pytest.raises(InputError) as refused:
        parse_sources(["WATER", "x", "", "", "", ""], ["UNITS", "SERVICES"])
    assert "UNITS, SERVICES" in refused.value.hint.format(**refused.value.values)
