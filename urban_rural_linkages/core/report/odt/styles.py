"""The named styles of the text: an office that has a template of its own replaces them by their names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..drawing import ACCENT, GAIN, INK, LINE, LOSE, PETROL, SOFT, WHITE
from ..typesetting.styles import BOTTOM, HEIGHT, LEFT, TONES, TOP, WIDTH
from .elements import millimetres, root, style_name, tag, typed

FONT = "Open Sans"
_COUNTRIES = {"en": "GB", "es": "ES"}
_BAR = "1.2mm solid {colour}"


@dataclass(frozen=True)
class Look:
    """A named style of paragraphs: its parent, what differs of the paragraph and of its letters, and its level."""

    name: str
    parent: str = "Standard"
    paragraph: Mapping[str, str] = field(default_factory=dict)
    letters: Mapping[str, str] = field(default_factory=dict)
    level: int | None = None
    following: str | None = None


def _space(before: float = 0.0, after: float = 0.0, **more: str) -> dict[str, str]:
    given = {f"fo:{key.replace('_', '-')}": value for key, value in more.items()}
    return {"fo:margin-top": millimetres(before), "fo:margin-bottom": millimetres(after), **given}


def _letters(size: float, colour: str = "", weight: int = 0) -> dict[str, str]:
    more = {"fo:color": colour, "fo:font-weight": str(weight or "")}
    return {"fo:font-size": f"{size:g}pt", **{name: value for name, value in more.items() if value}}


def _bar(colour: str) -> dict[str, str]:
    return {"fo:border-left": _BAR.format(colour=colour), "fo:padding-left": "3mm", "fo:border-right": "none",
            "fo:border-top": "none", "fo:border-bottom": "none"}  # fmt: skip


_KEPT = {"fo:keep-with-next": "always"}
_BOLD = 600

LOOKS = (
    Look("Text body", paragraph=_space(0, 2.2, line_height="135%", orphans="2", widows="2")),
    Look("Title", paragraph=_space(60, 4), letters=_letters(34, PETROL, 300), following="Subtitle"),
    Look("Subtitle", paragraph=_space(0, 10), letters=_letters(15, ACCENT, _BOLD)),
    Look("Imprint", paragraph=_space(0, 1)),
    Look("Stamp", letters=_letters(15, ACCENT, _BOLD)),
    Look("Heading", paragraph={**_space(4, 2), **_KEPT}, letters=_letters(12, PETROL, _BOLD), following="Text body"),
    Look("Heading 1", "Heading", _space(0, 3, break_before="page"), _letters(20), 1, "Text body"),
    Look("Heading 1 without number", "Heading 1", {}, {}, 1, "Text body"),
    Look("Heading 1 first", "Heading 1", {"fo:break-before": "auto"}, {}, 1, "Text body"),
    Look("Heading 2", "Heading", _space(6, 1.5), _letters(12), 2, "Text body"),
    Look("Heading 3", "Heading", _space(4, 1), _letters(9), 3, "Text body"),
    Look("Lead", "Text body", _space(0, 4, line_height="140%"), _letters(11)),
    Look("Remark", "Text body", _space(0, 1.5), _letters(7.5, SOFT)),
    Look("Source", paragraph=_space(3, 2), letters=_letters(6.2, SOFT)),
    Look("Caption", paragraph={**_space(5, 0.4), **_KEPT}, letters=_letters(8.5, INK, _BOLD)),
    Look("Caption Note", paragraph={**_space(0, 1.2), **_KEPT}, letters=_letters(7, SOFT)),
    Look("Figure", paragraph=_space(0, 3)),
    Look("Table Contents", paragraph=_space(line_height="115%"), letters=_letters(7.5)),
    Look("Table Numbers", "Table Contents", {"fo:text-align": "end"}),
    Look("Table Heading", "Table Contents", dict(_KEPT), _letters(7, PETROL, _BOLD)),
    Look("Table Heading Numbers", "Table Heading", {"fo:text-align": "end"}),
    Look("Table Note", paragraph=_space(0, 1), letters=_letters(6.5, SOFT)),
    Look("Key Figure", letters=_letters(17, PETROL, _BOLD)),
    Look("Key Figure Gain", letters=_letters(17, GAIN, _BOLD)),
    Look("Key Figure Lose", letters=_letters(17, LOSE, _BOLD)),
    Look("Key Figure Label", letters=_letters(7, SOFT)),
    Look("Panel Title", paragraph={**_space(0, 0.6), **_KEPT}, letters=_letters(8.5, PETROL, _BOLD)),
    Look("Panel Text", paragraph=_space(0, 0.6, line_height="125%"), letters=_letters(8)),
    Look("Finding", paragraph=_space(0.5, 0.5, line_height="115%", keep_with_next="always"),
         letters=_letters(11, PETROL, _BOLD)),
    Look("Finding Number", letters=_letters(15, ACCENT, 300), paragraph=_space(0.5)),
    Look("Finding Figure", letters=_letters(18, ACCENT, _BOLD), paragraph=dict(_KEPT)),
    Look("Finding Text", paragraph=_space(0, 0.6), letters=_letters(8)),
    Look("Finding Source", paragraph=_space(0, 1), letters=_letters(6.8, SOFT)),
    Look("Banner Kind", paragraph=_space(4, 1), letters=_letters(9, "#cfdde2")),
    Look("Banner Title", paragraph=_space(0, 1), letters=_letters(23, WHITE, 300)),
    Look("Banner Subtitle", paragraph=_space(0, 1), letters=_letters(10, "#f3cfa0")),
    Look("Banner Status", paragraph=_space(0, 4), letters=_letters(7.5, "#cfdde2")),
    Look("Fact", paragraph=_space(0, 0.6), letters=_letters(8)),
    Look("Option", paragraph={"fo:text-align": "center"}, letters=_letters(8, SOFT)),
    Look("Chosen", "Option", {}, _letters(8, WHITE, _BOLD)),
    Look("Signature Role", paragraph={**_space(0, 18), "fo:border-bottom": f"0.2mm solid {SOFT}",
         "fo:padding-bottom": "14mm"}, letters=_letters(6.5, SOFT)),
    Look("Signature Name", paragraph=_space(1), letters=_letters(8)),
    Look("Quadrant Title", paragraph={**_space(0, 1.5), **_KEPT}, letters=_letters(9, PETROL, _BOLD)),
    Look("Quadrant Text", paragraph=_space(0, 1), letters=_letters(8)),
    Look("Quadrant Blank", paragraph={**_space(4, 1), "fo:border-top": f"0.2mm solid {LINE}", "fo:padding-top": "1mm"},
         letters=_letters(6.5, SOFT)),
    *(Look(f"Fact {tone}", "Text body", {**_space(0, 0), **_bar(colour), "fo:margin-left": "1.2mm"}, _letters(8.5))
      for tone, colour in TONES.items()),
    Look("List Bullet", "Text body", _space(0, 0.8)),
    Look("Reference", "Remark", _space(0, 0.8)),
    Look("Contents Heading", "Heading", _space(8, 3), _letters(12)),
    Look("Contents 1", paragraph=_space(2, 0.5), letters=_letters(9, "", _BOLD)),
    Look("Contents 2", paragraph=_space(0, 0.5, margin_left="9mm"), letters=_letters(8)),
    Look("Illustration Index 1", paragraph=_space(0, 0.5), letters=_letters(7.5, SOFT)),
    Look("Header", letters=_letters(6.8, SOFT)),
    Look("Footer", letters=_letters(7.5, PETROL, _BOLD), paragraph={"fo:text-align": "end"}),
)  # fmt: skip
_INDENT = 9.0  # mm of sections in the contents
_WITHOUT_NUMBER = {"Heading 1 without number"}
_WITH_RIGHT_TAB = {"Header": "", "Contents 1": "dotted", "Contents 2": "dotted", "Illustration Index 1": "dotted"}

_CHARACTERS = {
    "Caption Label": {"fo:color": ACCENT},
    "Fact Name": {"fo:color": SOFT},
    "Where": {"fo:color": SOFT, "fo:font-size": "7pt"},
    "Figure Number": {
        "fo:color": SOFT,
        "fo:font-size": "5pt",
        "fo:font-weight": "400",
        "style:text-position": "33% 100%",
    },
    "Table Strong": {"fo:font-weight": str(_BOLD)},
    "Table Soft": {"fo:color": SOFT},
    "Answer Met": {"fo:background-color": "#2f7f9e", "fo:color": WHITE, "fo:font-weight": str(_BOLD)},
    "Answer Partly": {"fo:background-color": "#f0c979", "fo:color": INK, "fo:font-weight": str(_BOLD)},
    "Answer Not": {"fo:background-color": "#8f3d06", "fo:color": WHITE, "fo:font-weight": str(_BOLD)},
    "Answer NA": {"fo:background-color": "#e4e7e9", "fo:color": INK, "fo:font-weight": str(_BOLD)},
    "Answer Open": {"fo:background-color": "#f1f5f7", "fo:color": SOFT},
    "Answer Plain": {"fo:font-weight": str(_BOLD)},
    "Table Total": {"fo:font-weight": str(_BOLD)},
    "Table Reference": {"fo:color": SOFT, "fo:font-style": "italic"},
    "Internet link": {"fo:color": PETROL, "style:text-underline-style": "solid"},
    "Index Link": {},
    "Numbering Symbols": {"fo:color": ACCENT, "fo:font-weight": "300"},
}


def styles_file(language: str, watermark: str) -> str:
    """Return the file of styles: letters, paragraphs, lists, and the page with its head and foot."""
    return root(
        "office:document-styles",
        font_faces(),
        tag("office:styles", None, _default(language), *map(_paragraph_style, LOOKS), *_character_styles(),
            _outline(), _bullets()),
        tag("office:automatic-styles", None, _page("Page", has_head=True), _page("Cover Page", has_head=False)),
        tag("office:master-styles", None, _master("Standard", "Page", watermark),
            _master("First Page", "Cover Page", "", following="Standard")),
    )  # fmt: skip


def font_faces() -> str:
    """Return the letters that both files name."""
    face = {"style:name": FONT, "svg:font-family": f"'{FONT}'", "style:font-family-generic": "swiss",
            "style:font-pitch": "variable"}  # fmt: skip
    return tag("office:font-face-decls", None, tag("style:font-face", face))


def _default(language: str) -> str:
    country = _COUNTRIES.get(language, "none")
    letters = {"style:font-name": FONT, **_letters(9, INK), "fo:language": language, "fo:country": country}
    whole = {"style:family": "paragraph"}
    properties = tag("style:paragraph-properties", {"style:tab-stop-distance": "10mm"})
    default = tag("style:default-style", whole, properties, tag("style:text-properties", letters))
    collapsing = tag("style:table-properties", {"table:border-model": "collapsing"})
    standard = {"style:name": "Standard", "style:family": "paragraph", "style:class": "text"}
    return default + tag("style:default-style", {"style:family": "table"}, collapsing) + tag("style:style", standard)


def _paragraph_style(look: Look) -> str:
    tabs = ""
    if look.name in _WITH_RIGHT_TAB:
        place = WIDTH - 2 * LEFT - (_INDENT if look.name == "Contents 2" else 0)
        leader = _WITH_RIGHT_TAB[look.name]
        dots = {"style:leader-style": leader, "style:leader-text": "."} if leader else {}
        stop = tag("style:tab-stop", {"style:position": millimetres(place), "style:type": "right", **dots})
        tabs = tag("style:tab-stops", None, stop)
    given = {
        "style:name": style_name(look.name), "style:display-name": look.name, "style:family": "paragraph",
        "style:parent-style-name": style_name(look.parent),
        "style:next-style-name": look.following and style_name(look.following),
        "style:default-outline-level": look.level,
        # An empty name takes away the numbers that the parent gives.
        "style:list-style-name": "" if look.name in _WITHOUT_NUMBER else None,
    }  # fmt: skip
    return tag("style:style", given, tag("style:paragraph-properties", look.paragraph, tabs),
               tag("style:text-properties", look.letters))  # fmt: skip


def _character_styles() -> list[str]:
    return [
        tag("style:style", {"style:name": style_name(name), "style:display-name": name, "style:family": "text"},
            tag("style:text-properties", letters))
        for name, letters in _CHARACTERS.items()
    ]  # fmt: skip


def _outline() -> str:
    """Return the numbers of headings: chapters have one."""
    levels = []
    for level in (1, 2, 3):
        place = {"text:list-level-position-and-space-mode": "label-alignment"}
        label = {"text:label-followed-by": "nothing"}
        if level == 1:
            label = {"text:label-followed-by": "listtab", "text:list-tab-stop-position": "12mm",
                     "fo:text-indent": "-12mm", "fo:margin-left": "12mm"}  # fmt: skip
        alignment = tag("style:list-level-label-alignment", label)
        given = {"text:level": level, "text:style-name": style_name("Numbering Symbols"),
                 "style:num-format": "1" if level == 1 else ""}  # fmt: skip
        levels.append(tag("text:outline-level-style", given, tag("style:list-level-properties", place, alignment)))
    return tag("text:outline-style", {"style:name": "Outline"}, *levels)


def _bullets() -> str:
    place = {"text:list-level-position-and-space-mode": "label-alignment"}
    label = {"text:label-followed-by": "listtab", "text:list-tab-stop-position": "4mm", "fo:text-indent": "-4mm",
             "fo:margin-left": "4mm"}  # fmt: skip
    alignment = tag("style:list-level-label-alignment", label)
    bullet = {"text:level": 1, "text:bullet-char": "•", "text:style-name": style_name("Numbering Symbols")}
    level = tag("text:list-level-style-bullet", bullet, tag("style:list-level-properties", place, alignment))
    return tag("text:list-style", {"style:name": "Bullets"}, level)


def _page(name: str, has_head: bool) -> str:
    head, foot = 14.0, HEIGHT - 290.0
    size = {
        "fo:page-width": millimetres(WIDTH), "fo:page-height": millimetres(HEIGHT),
        "style:print-orientation": "portrait",
        "fo:margin-left": millimetres(LEFT), "fo:margin-right": millimetres(LEFT),
        "fo:margin-top": millimetres(head if has_head else TOP),
        "fo:margin-bottom": millimetres(foot if has_head else HEIGHT - BOTTOM),
    }  # fmt: skip
    properties = tag("style:page-layout-properties", size)
    rule = {"fo:border-bottom": f"0.12mm solid {LINE}", "fo:padding-bottom": "1mm"}
    above = {"fo:min-height": millimetres(TOP - head), "fo:margin-bottom": "4mm", **rule}
    below = {"fo:min-height": millimetres(HEIGHT - BOTTOM - foot), "fo:margin-top": "6mm"}
    header = tag("style:header-style", None, tag("style:header-footer-properties", above) if has_head else "")
    footer = tag("style:footer-style", None, tag("style:header-footer-properties", below) if has_head else "")
    return tag("style:page-layout", {"style:name": style_name(name)}, properties, header, footer)


def _master(name: str, layout: str, watermark: str, following: str | None = None) -> str:
    given = {"style:name": style_name(name), "style:display-name": name, "style:page-layout-name": style_name(layout),
             "style:next-style-name": following}  # fmt: skip
    if following:
        return tag("style:master-page", given)
    stamp = typed(f" · {watermark}") if watermark else ""
    chapter = tag("text:chapter", {"text:display": "name", "text:outline-level": 1})
    head = tag("text:p", {"text:style-name": "Header"}, "<text:title/>", stamp, "<text:tab/>", chapter)
    number = tag("text:page-number", {"text:select-page": "current"})
    foot = tag("text:p", {"text:style-name": "Footer"}, number)
    return tag("style:master-page", given, tag("style:header", None, head), tag("style:footer", None, foot))
