"""Metadata of a result as ISO 19139 writes those of ISO 19115: what catalogues of geodata read.

The document follows the schema of ISO/TS 19139:2007 (namespace ``http://www.isotc211.org/2005/gmd``, with GML 3.2.1),
in which the order of the elements is fixed.  What is not known is missing there, or has a reason in its place where
the schema asks for the element; nothing is made up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from ..report.characters import replaced
from ..report.citations import Source

_NAMESPACES = {
    "gmd": "http://www.isotc211.org/2005/gmd",
    "gco": "http://www.isotc211.org/2005/gco",
    "gml": "http://www.opengis.net/gml/3.2",
    "xlink": "http://www.w3.org/1999/xlink",
}
_CODES = "http://standards.iso.org/iso/19139/resources/gmxCodelists.xml#"
_LANGUAGES = {"en": "eng", "es": "spa"}
_YEAR = re.compile(r"\d{4}")
_EPSG = re.compile(r"EPSG:(\d+)")


@dataclass(frozen=True)
class ProcessStep:
    """A step of the making of a layer.

    Attributes
    ----------
    text : str
        What was done.
    moment : str
        When, as ``2026-11-30T07:58:45+00:00``; "" where it is not known.
    reason : str
        The rule that it follows, with its source; "" where there is none.
    """

    text: str
    moment: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Omission:
    """Part of what a run read that was left out.

    Attributes
    ----------
    subject : str
        What was counted.
    read, used : float
        How much there was, and how much of it went into the result.
    text : str
        The same in a sentence, with the reasons.

    Examples
    --------
    >>> Omission("People", 800, 700, "").share
    0.125
    """

    subject: str
    read: float
    used: float
    text: str

    @property
    def share(self) -> float:
        """What was left out, 0 to 1: the rate of missing items of ISO 19157; 0 where nothing was read."""
        return (self.read - self.used) / self.read if self.read else 0.0


@dataclass(frozen=True)
class LayerMetadata:
    """Facts that the document tells of a layer, in the language of the diagnosis.

    Attributes
    ----------
    identifier, title, abstract, statement : str
        The last says how the layer came about, in a sentence.
    language : str
        ``en`` or ``es``.
    moment : str
        When it was made, as ``2026-11-30T07:58:45+00:00``.
    form : str
        ``vector``, ``grid`` or ``textTable``.
    file_format, place : str
        Of the file, and its name with that of the table.
    author : str
        Who made it; "" where nobody is named.
    system : str
        The coordinate reference system, as ``EPSG:25830``; "" of tables.
    box : tuple of float, optional
        West, south, east, north in degrees.
    years : tuple of int, optional
        The first and the last that it is about.
    keywords, limits : tuple of str
        Words to find it by, and what binds whoever uses it: licences of the data that it was made of.
    sources : tuple of Source
        The data that it was made of.
    steps : tuple of ProcessStep
        How it was made.
    omissions : tuple of Omission
        What was left out of what was read.
    """

    identifier: str
    title: str
    abstract: str
    statement: str
    language: str
    moment: str
    form: str
    file_format: str
    place: str
    author: str = ""
    system: str = ""
    box: tuple[float, float, float, float] | None = None
    years: tuple[int, int] | None = None
    keywords: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    steps: tuple[ProcessStep, ...] = ()
    omissions: tuple[Omission, ...] = ()


def iso_document(layer: LayerMetadata) -> bytes:
    """Return the metadata of a layer as a file in UTF-8.

    Examples
    --------
    >>> table = LayerMetadata("a1", "Ages < 15", "", "", "en", "2026-11-30", "textTable", "GeoPackage", "d.gpkg")
    >>> "<gco:CharacterString>Ages &lt; 15</gco:CharacterString>" in iso_document(table).decode()
    True
    """
    root = Element("gmd:MD_Metadata", {f"xmlns:{prefix}": address for prefix, address in _NAMESPACES.items()})
    _text(root, "fileIdentifier", layer.identifier)
    _language(root, layer.language)
    _code(root, "characterSet", "MD_CharacterSetCode", "utf8")
    _code(root, "hierarchyLevel", "MD_ScopeCode", "dataset")
    _party(root, "contact", layer.author, "pointOfContact")
    SubElement(_sub(root, "gmd:dateStamp"), "gco:Date").text = layer.moment[:10]
    _text(root, "metadataStandardName", "ISO 19115:2003/19139")
    _text(root, "metadataStandardVersion", "1.0")
    _text(root, "dataSetURI", layer.place)
    if layer.system:
        identifier = _sub(root, "gmd:referenceSystemInfo", "gmd:MD_ReferenceSystem", "gmd:referenceSystemIdentifier")
        _text(_sub(identifier, "gmd:RS_Identifier"), "code", system_address(layer.system))
    _identify(_sub(root, "gmd:identificationInfo", "gmd:MD_DataIdentification"), layer)
    made = _sub(root, "gmd:distributionInfo", "gmd:MD_Distribution", "gmd:distributionFormat", "gmd:MD_Format")
    _text(made, "name", layer.file_format)
    _text(made, "version", "")
    _qualify(_sub(root, "gmd:dataQualityInfo", "gmd:DQ_DataQuality"), layer)
    indent(root)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode").encode("utf-8") + b"\n"


def system_address(system: str) -> str:
    """Return a coordinate reference system as catalogues name it: EPSG's by the address of OGC's register.

    Examples
    --------
    >>> system_address("EPSG:25830"), system_address("USER:100001")
    ('http://www.opengis.net/def/crs/EPSG/0/25830', 'USER:100001')
    """
    found = _EPSG.fullmatch(system)
    return f"http://www.opengis.net/def/crs/EPSG/0/{found[1]}" if found else system


def _identify(parent: Element, layer: LayerMetadata) -> None:
    """Write what the layer is, whose, under which terms, of where and when."""
    citation = _sub(parent, "gmd:citation", "gmd:CI_Citation")
    _text(citation, "title", layer.title)
    _date(citation, layer.moment[:10], "creation")
    _text(_sub(citation, "gmd:identifier", "gmd:MD_Identifier"), "code", layer.identifier)
    _text(parent, "abstract", layer.abstract)
    if layer.author:
        _party(parent, "pointOfContact", layer.author, "author")
    if layer.keywords:
        words = _sub(parent, "gmd:descriptiveKeywords", "gmd:MD_Keywords")
        for word in layer.keywords:
            _text(words, "keyword", word)
    _constrain(parent, layer.limits)
    _code(parent, "spatialRepresentationType", "MD_SpatialRepresentationTypeCode", layer.form)
    _language(parent, layer.language)
    _code(parent, "characterSet", "MD_CharacterSetCode", "utf8")
    _sub(parent, "gmd:topicCategory", "gmd:MD_TopicCategoryCode").text = "society"
    _extend(parent, layer)


def _constrain(parent: Element, limits: Sequence[str]) -> None:
    """Write what binds whoever uses the layer; nobody but the owners of the data says more."""
    if not limits:
        return
    legal = _sub(parent, "gmd:resourceConstraints", "gmd:MD_LegalConstraints")
    _code(legal, "useConstraints", "MD_RestrictionCode", "otherRestrictions")
    for limit in limits:
        _text(legal, "otherConstraints", limit)


def _extend(parent: Element, layer: LayerMetadata) -> None:
    if layer.box is None and layer.years is None:
        return
    extent = _sub(parent, "gmd:extent", "gmd:EX_Extent")
    if layer.box is not None:
        box = _sub(extent, "gmd:geographicElement", "gmd:EX_GeographicBoundingBox")
        west, south, east, north = layer.box
        bounds = {"westBoundLongitude": west, "eastBoundLongitude": east, "southBoundLatitude": south,
                  "northBoundLatitude": north}  # fmt: skip
        for name, degrees in bounds.items():
            SubElement(_sub(box, f"gmd:{name}"), "gco:Decimal").text = f"{degrees:.6f}"
    if layer.years is not None:
        time = _sub(extent, "gmd:temporalElement", "gmd:EX_TemporalExtent", "gmd:extent")
        period = SubElement(time, "gml:TimePeriod", {"gml:id": "years"})
        for name, year in zip(("beginPosition", "endPosition"), layer.years, strict=True):
            SubElement(period, f"gml:{name}").text = f"{year:04d}"


def _qualify(parent: Element, layer: LayerMetadata) -> None:
    """Write how complete the layer is, and how it was made."""
    _code(_sub(parent, "gmd:scope", "gmd:DQ_Scope"), "level", "MD_ScopeCode", "dataset")
    for omission in layer.omissions:
        report = _sub(parent, "gmd:report", "gmd:DQ_CompletenessOmission")
        _text(report, "nameOfMeasure", "rate of missing items")
        _text(report, "measureDescription", omission.text)
        _text(report, "evaluationMethodDescription", omission.subject)
        result = _sub(report, "gmd:result", "gmd:DQ_QuantitativeResult")
        SubElement(result, "gmd:valueUnit", {"gco:nilReason": "inapplicable"})
        _sub(result, "gmd:value", "gco:Record").text = f"{omission.share:.6f}"
    lineage = _sub(parent, "gmd:lineage", "gmd:LI_Lineage")
    _text(lineage, "statement", layer.statement)
    for step in layer.steps:
        _describe_step(_sub(lineage, "gmd:processStep", "gmd:LI_ProcessStep"), step)
    for source in layer.sources:
        _cite(_sub(lineage, "gmd:source", "gmd:LI_Source"), source)


def _describe_step(parent: Element, step: ProcessStep) -> None:
    _text(parent, "description", step.text)
    if step.reason:
        _text(parent, "rationale", step.reason)
    if step.moment:
        SubElement(_sub(parent, "gmd:dateTime"), "gco:DateTime").text = step.moment


def _cite(parent: Element, source: Source) -> None:
    _text(parent, "description", source.citation)
    citation = _sub(parent, "gmd:sourceCitation", "gmd:CI_Citation")
    _text(citation, "title", source.title or source.organisation)
    year = _YEAR.search(source.year)
    _date(citation, year[0] if year else "", "publication")
    if source.organisation:
        _party(citation, "citedResponsibleParty", source.organisation, "publisher", "organisationName")
    if source.address:
        _text(citation, "otherCitationDetails", source.address)


def _party(parent: Element, name: str, who: str, role: str, kind: str = "individualName") -> None:
    if not who:
        SubElement(parent, f"gmd:{name}", {"gco:nilReason": "missing"})
        return
    party = _sub(parent, f"gmd:{name}", "gmd:CI_ResponsibleParty")
    _text(party, kind, who)
    _code(party, "role", "CI_RoleCode", role)


def _date(parent: Element, day: str, kind: str) -> None:
    if not day:
        SubElement(parent, "gmd:date", {"gco:nilReason": "unknown"})
        return
    date = _sub(parent, "gmd:date", "gmd:CI_Date")
    SubElement(_sub(date, "gmd:date"), "gco:Date").text = day
    _code(date, "dateType", "CI_DateTypeCode", kind)


def _language(parent: Element, language: str) -> None:
    code = _LANGUAGES[language]
    given = {"codeList": "http://www.loc.gov/standards/iso639-2/", "codeListValue": code}
    SubElement(_sub(parent, "gmd:language"), "gmd:LanguageCode", given).text = code


def _code(parent: Element, name: str, codes: str, value: str) -> None:
    """Write a value of one of the lists of codes of the standard."""
    given = {"codeList": f"{_CODES}{codes}", "codeListValue": value}
    SubElement(_sub(parent, f"gmd:{name}"), f"gmd:{codes}", given).text = value


def _text(parent: Element, name: str, text: str) -> None:
    """Write a text, without the characters that XML does not allow; one that is empty is said to be unknown."""
    said = " ".join(replaced(text).split())
    if said:
        SubElement(_sub(parent, f"gmd:{name}"), "gco:CharacterString").text = said
    else:
        SubElement(parent, f"gmd:{name}", {"gco:nilReason": "unknown"})


def _sub(parent: Element, *names: str) -> Element:
    """Return the innermost of elements, each within the one before."""
    for name in names:
        parent = SubElement(parent, name)
    return parent
