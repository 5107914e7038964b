"""Metadata as ISO 19139: every figure read back from where a catalogue looks for it, and valid by the schema."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.iso_schema import complaints
from urban_rural_linkages.core.dossier.iso_metadata import (
    LayerMetadata,
    Omission,
    ProcessStep,
    iso_document,
    system_address,
)
from urban_rural_linkages.core.report.characters import replaced
from urban_rural_linkages.core.report.citations import Source

NAMES = {
    "gmd": "http://www.isotc211.org/2005/gmd",
    "gco": "http://www.isotc211.org/2005/gco",
    "gml": "http://www.opengis.net/gml/3.2",
}
NIL = "{http://www.isotc211.org/2005/gco}nilReason"
MOMENT = "2026-11-30T07:58:45+00:00"
BARE = LayerMetadata(
    identifier="0b5f",
    title="Age structure",
    abstract="Ageing and dependency of each unit.",
    statement="Made with Urban–Rural Linkages 0.2.0.",
    language="en",
    moment=MOMENT,
    form="textTable",
    file_format="GeoPackage",
    place="diagnosis.gpkg, ages",
)
WHOLE = replace(
    BARE,
    language="es",
    form="vector",
    author="Ana Ruiz & Cía",
    system="EPSG:25830",
    box=(-5.5, 39.25, -4.0, 40.125),
    years=(2001, 2021),
    keywords=("Depopulation", "ageing"),
    limits=("Made of data under: CC BY 4.0", "Made of data under: CC0 1.0"),
    sources=(
        Source("INE", "Padrón municipal", "2021", "CC BY 4.0", "https://www.ine.es/padron?t=1&c=2"),
        Source("", "A sketch", "about 1998-2001"),
        Source("Diputación"),
    ),
    steps=(
        ProcessStep("Ran agestructure", MOMENT, "Ley 5/2023, art. 3"),
        ProcessStep("Read the ages"),
    ),
    omissions=(
        Omission("People of 2021", 800, 700, "People of 2021: 700 of 800 used; left out: 100 without an age."),
        Omission("Features of 'units'", 58, 58, "Features of 'units': 58 of 58 used."),
    ),
)
IDENTIFICATION = "gmd:identificationInfo/gmd:MD_DataIdentification"
QUALITY = "gmd:dataQualityInfo/gmd:DQ_DataQuality"


def opened(layer: LayerMetadata) -> ElementTree.Element:
    return ElementTree.fromstring(iso_document(layer))


def texts(root: ElementTree.Element, path: str) -> list[str]:
    """Return the texts at a path, those of values within properties too."""
    return ["".join(found.itertext()).strip() for found in root.findall(path, NAMES)]


def write(folder, **layers: LayerMetadata) -> list:
    files = []
    for name, layer in layers.items():
        files.append(folder / f"{name}.xml")
        files[-1].write_bytes(iso_document(layer))
    return files


def test_title_abstract_and_identifier():
    root = opened(WHOLE)
    citation = f"{IDENTIFICATION}/gmd:citation/gmd:CI_Citation"
    assert texts(root, f"{citation}/gmd:title") == ["Age structure"]
    assert texts(root, f"{citation}/gmd:identifier//gmd:code") == ["0b5f"]
    assert texts(root, "gmd:fileIdentifier") == ["0b5f"]
    assert texts(root, f"{IDENTIFICATION}/gmd:abstract") == ["Ageing and dependency of each unit."]


def test_dates():
    root = opened(WHOLE)
    assert texts(root, "gmd:dateStamp/gco:Date") == ["2026-11-30"]
    made = f"{IDENTIFICATION}/gmd:citation/gmd:CI_Citation/gmd:date/gmd:CI_Date"
    assert texts(root, f"{made}/gmd:date/gco:Date") == ["2026-11-30"]
    assert texts(root, f"{made}/gmd:dateType") == ["creation"]


@pytest.mark.parametrize(("language", "code"), [("en", "eng"), ("es", "spa")])
def test_the_language_of_metadata_and_of_data(language, code):
    root = opened(replace(WHOLE, language=language))
    assert texts(root, "gmd:language") == [code]
    assert texts(root, f"{IDENTIFICATION}/gmd:language") == [code]


def test_whoever_made_it_is_the_contact_and_the_author():
    root = opened(WHOLE)
    assert texts(root, "gmd:contact//gmd:individualName") == ["Ana Ruiz & Cía"]
    assert texts(root, "gmd:contact//gmd:role") == ["pointOfContact"]
    assert texts(root, f"{IDENTIFICATION}/gmd:pointOfContact//gmd:role") == ["author"]


def test_nobody_is_made_up():
    root = opened(BARE)
    assert root.find("gmd:contact", NAMES).attrib == {NIL: "missing"}
    assert root.find(f"{IDENTIFICATION}/gmd:pointOfContact", NAMES) is None


def test_the_extent_in_degrees_and_years():
    root = opened(WHOLE)
    box = f"{IDENTIFICATION}/gmd:extent/gmd:EX_Extent/gmd:geographicElement/gmd:EX_GeographicBoundingBox"
    sides = ("westBoundLongitude", "southBoundLatitude", "eastBoundLongitude", "northBoundLatitude")
    found = [float(texts(root, f"{box}/gmd:{side}")[0]) for side in sides]
    assert found == [-5.5, 39.25, -4.0, 40.125]
    assert texts(root, f"{IDENTIFICATION}//gml:beginPosition") == ["2001"]
    assert texts(root, f"{IDENTIFICATION}//gml:endPosition") == ["2021"]


@pytest.mark.parametrize(
    ("given", "there"),
    [({"box": None}, "gml:TimePeriod"), ({"years": None}, "gmd:EX_GeographicBoundingBox")],
)
def test_one_extent_without_the_other(given, there):
    both = ("gml:TimePeriod", "gmd:EX_GeographicBoundingBox")
    root = opened(replace(WHOLE, **given))
    assert [name for name in both if root.find(f".//{name}", NAMES) is not None] == [there]


def test_a_table_has_neither_extent_nor_system():
    root = opened(BARE)
    assert root.find("gmd:referenceSystemInfo", NAMES) is None
    assert root.find(f"{IDENTIFICATION}/gmd:extent", NAMES) is None
    assert texts(root, f"{IDENTIFICATION}/gmd:spatialRepresentationType") == ["textTable"]


@pytest.mark.parametrize(
    ("system", "address"),
    [
        ("EPSG:25830", "http://www.opengis.net/def/crs/EPSG/0/25830"),
        ("EPSG:4326", "http://www.opengis.net/def/crs/EPSG/0/4326"),
        ("USER:100000", "USER:100000"),
        ("ESRI:54009", "ESRI:54009"),
    ],
)
def test_the_reference_system(system, address):
    assert system_address(system) == address
    root = opened(replace(WHOLE, system=system))
    assert texts(root, "gmd:referenceSystemInfo//gmd:code") == [address]


def test_licences_bind_whoever_uses_it():
    root = opened(WHOLE)
    legal = f"{IDENTIFICATION}/gmd:resourceConstraints/gmd:MD_LegalConstraints"
    assert texts(root, f"{legal}/gmd:useConstraints") == ["otherRestrictions"]
    assert texts(root, f"{legal}/gmd:otherConstraints") == list(WHOLE.limits)
    assert opened(BARE).find(f"{IDENTIFICATION}/gmd:resourceConstraints", NAMES) is None


def test_words_to_find_it_by_and_the_topic():
    root = opened(WHOLE)
    assert texts(root, f"{IDENTIFICATION}//gmd:keyword") == ["Depopulation", "ageing"]
    assert texts(root, f"{IDENTIFICATION}/gmd:topicCategory") == ["society"]


def test_lineage_has_the_statement_and_the_steps_in_their_order():
    root = opened(WHOLE)
    lineage = f"{QUALITY}/gmd:lineage/gmd:LI_Lineage"
    assert texts(root, f"{lineage}/gmd:statement") == ["Made with Urban–Rural Linkages 0.2.0."]
    steps = f"{lineage}/gmd:processStep/gmd:LI_ProcessStep"
    assert texts(root, f"{steps}/gmd:description") == ["Ran agestructure", "Read the ages"]
    assert texts(root, f"{steps}/gmd:rationale") == ["Ley 5/2023, art. 3"]
    assert texts(root, f"{steps}/gmd:dateTime") == [MOMENT]


def test_lineage_cites_the_data_it_was_made_of():
    root = opened(WHOLE)
    cited = f"{QUALITY}/gmd:lineage/gmd:LI_Lineage/gmd:source/gmd:LI_Source"
    assert texts(root, f"{cited}/gmd:description")[0] == "INE (2021). Padrón municipal. CC BY 4.0."
    citation = f"{cited}/gmd:sourceCitation/gmd:CI_Citation"
    assert texts(root, f"{citation}/gmd:title") == ["Padrón municipal", "A sketch", "Diputación"]
    assert texts(root, f"{citation}/gmd:date//gco:Date") == ["2021", "1998"]
    assert texts(root, f"{citation}/gmd:citedResponsibleParty//gmd:organisationName") == ["INE", "Diputación"]
    assert texts(root, f"{citation}/gmd:otherCitationDetails") == ["https://www.ine.es/padron?t=1&c=2"]
    dates = root.findall(f"{citation}/gmd:date", NAMES)
    assert [date.get(NIL) for date in dates] == [None, None, "unknown"], "no year is made up"


def test_quality_tells_what_was_left_out():
    root = opened(WHOLE)
    report = f"{QUALITY}/gmd:report/gmd:DQ_CompletenessOmission"
    assert texts(root, f"{report}/gmd:nameOfMeasure") == ["rate of missing items"] * 2
    shares = texts(root, f"{report}/gmd:result/gmd:DQ_QuantitativeResult/gmd:value/gco:Record")
    assert [float(share) for share in shares] == [0.125, 0.0]
    assert texts(root, f"{report}/gmd:measureDescription")[0].endswith("left out: 100 without an age.")
    assert texts(root, f"{report}/gmd:evaluationMethodDescription") == ["People of 2021", "Features of 'units'"]


def test_of_nothing_nothing_is_left_out():
    assert Omission("Lines", 0, 0, "").share == 0.0
    assert Omission("Lines", 3, 0, "").share == 1.0


def test_an_empty_text_is_said_to_be_unknown():
    root = opened(replace(WHOLE, abstract=" \n", statement=""))
    assert root.find(f"{IDENTIFICATION}/gmd:abstract", NAMES).attrib == {NIL: "unknown"}
    assert root.find(f"{QUALITY}//gmd:statement", NAMES).attrib == {NIL: "unknown"}


def test_the_file_and_its_format():
    root = opened(WHOLE)
    assert texts(root, "gmd:dataSetURI") == ["diagnosis.gpkg, ages"]
    assert texts(root, "gmd:distributionInfo//gmd:name") == ["GeoPackage"]


def test_markup_in_names_is_text():
    title = "<script>alert('a')</script> & \"b\" ]]>"
    assert texts(opened(replace(WHOLE, title=title)), f"{IDENTIFICATION}//gmd:title")[0] == title
    assert b"<script>" not in iso_document(replace(WHOLE, title=title))


def test_the_same_bytes_again():
    assert iso_document(WHOLE) == iso_document(WHOLE)
    assert iso_document(WHOLE).startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<gmd:MD_Metadata ')


ANY = st.text(st.characters(blacklist_categories=["Cs"]))


@settings(max_examples=100)
@given(ANY, ANY, ANY)
def test_whatever_is_typed_is_read_again(title, author, source):
    layer = replace(WHOLE, title=title, author=author, sources=(Source(source or "x"),))
    root = opened(layer)
    kept = [" ".join(replaced(text).split()) for text in (title, author)]
    assert texts(root, f"{IDENTIFICATION}/gmd:citation/gmd:CI_Citation/gmd:title") == kept[:1]
    assert texts(root, "gmd:contact//gmd:individualName") == [name for name in kept[1:] if name]


def test_it_is_valid_by_the_schema(tmp_path):
    files = write(
        tmp_path,
        bare=BARE,
        whole=WHOLE,
        grid=replace(WHOLE, form="grid", file_format="GeoTIFF", system="USER:100000"),
        without_words=replace(WHOLE, title="", abstract="", statement="", author="", place=""),
        west_of_everything=replace(WHOLE, box=(-180.0, -90.0, 180.0, 90.0), years=(999, 999)),
        odd=replace(WHOLE, title="\x0b<a>&", sources=(Source("x\x00y", year="MMXX"),)),
    )
    assert complaints(files) == []


def test_the_schema_finds_what_is_wrong(tmp_path):
    """Else its silence would say nothing."""
    [file] = write(tmp_path, whole=WHOLE)
    text = file.read_text(encoding="utf-8")
    spoilt = {
        "order": text.replace("gmd:abstract>", "gmd:purpose>"),
        "number": text.replace("<gco:Decimal>-5.500000", "<gco:Decimal>west"),
        "date": text.replace("<gco:Date>2026-11-30", "<gco:Date>30-11-2026"),
    }
    for name, wrong in spoilt.items():
        assert wrong != text
        (tmp_path / f"{name}.xml").write_text(wrong, encoding="utf-8")
    said = complaints([tmp_path / f"{name}.xml" for name in spoilt])
    assert {line.partition(".xml")[0] for line in said} == spoilt.keys()
