"""A checklist as a form for field walks, in XLSForm: the rows of its three sheets.

Why: an exploratory walk is answered on a telephone (ODK Collect, KoboToolbox, QField), with the same questions, in the
same words, under the same conditions.  A form has no weights, no thresholds and no versions of norms, so that it is
made from a checklist and never the other way round.

Each question becomes a selection of its scale, a note that must be written where the checklist wants an explanation,
and, where one indicator measures it, a figure.  Questions that are not meant for the plan are left out, with what
depends on them settled as unanswered.

References
----------
ODK, XLSForm documentation (docs.getodk.org/xlsform); XLSForm.org, reference table.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import TypeAlias

from ..applicability import applicable_items
from ..checklist import Checklist, Domain, Item
from ..library import Indicator
from ..plan import Plan
from ..relevance import to_xlsform
from ..text import Text
from .subject import clean_text
from .wording import short_title

Rows: TypeAlias = list[list[str]]
_Row: TypeAlias = dict[str, str]

_LANGUAGES = {"en": "English", "es": "Español", "pt": "Português", "ca": "Català", "gl": "Galego", "eu": "Euskara"}
_NOTE = Text((("en", "Note"), ("es", "Nota")))
_NOTE_HINT = Text((
    ("en", "Needed where the answer has to be explained."),
    ("es", "Necesaria cuando la respuesta debe explicarse."),
))  # fmt: skip
_FIGURE_HINT = Text((
    ("en", "Only if it was measured or counted."),
    ("es", "Solo si se ha medido o contado."),
))  # fmt: skip
_SHARE = Text((("en", "A share lies between 0 and 1."), ("es", "Una proporción está entre 0 y 1.")))
_COMPARISON = re.compile(r"selected\(\$\{(\w+)\}, '[^']*'\)|\$\{(\w+)\} (!?=) '[^']*'")


def form_sheets(checklist: Checklist, plan: Plan, language: str) -> dict[str, Rows]:
    """Return the sheets survey, choices and settings, each with its header first.

    Parameters
    ----------
    checklist : Checklist
        Its questions, in all of its languages.
    plan : Plan
        Which of them are asked.
    language : str
        The language in which the form opens.
    """
    asked = {item.id for item in applicable_items(checklist, plan)}
    survey = [{"type": "start", "name": _free("start", asked)}, {"type": "today", "name": _free("today", asked)}]
    for domain in checklist.domains:
        items = [item for item in domain.items if item.id in asked]
        if items:
            survey += _group(checklist, domain, items, asked)
    scales = sorted({checklist.by_id[name].scale for name in asked})
    choices = [
        {"list_name": scale, "name": option.code, **_words(checklist, "label", option.label)}
        for scale in scales
        for option in checklist.scales[scale].options
    ]
    opens_in = language if language in checklist.languages else checklist.languages[0]
    settings = [{
        "form_title": checklist.title.in_language(opens_in), "form_id": checklist.id, "version": checklist.version,
        "default_language": _language(opens_in),
    }]  # fmt: skip
    spoken = checklist.languages
    return {
        "survey": _table(survey, [
            "type", "name", *_columns("label", spoken), *_columns("hint", spoken), "required", "relevant",
            "constraint", *_columns("constraint_message", spoken), "appearance",
        ]),
        "choices": _table(choices, ["list_name", "name", *_columns("label", spoken)]),
        "settings": _table(settings, ["form_title", "form_id", "version", "default_language"]),
    }  # fmt: skip


def _group(checklist: Checklist, domain: Domain, items: Sequence[Item], asked: Collection[str]) -> Iterator[_Row]:
    name = _free(f"group_{domain.id}", asked)
    yield {"type": "begin_group", "name": name, **_words(checklist, "label", domain.title)}
    for item in items:
        yield from _question(checklist, item, asked)
    yield {"type": "end_group", "name": name}


def _question(checklist: Checklist, item: Item, asked: Collection[str]) -> Iterator[_Row]:
    scale = checklist.scale_of(item)
    yield {
        "type": f"{'select_multiple' if scale.multiple else 'select_one'} {scale.id}",
        "name": item.id,
        **_words(checklist, "label", item.question),
        **_words(checklist, "hint", _basis(checklist, item)),
        "required": "yes" if item.blocking else "",
        "relevant": _settled(to_xlsform(item.relevant_if), asked) if item.relevant_if is not None else "",
    }
    explained = [f"selected(${{{item.id}}}, '{code}')" for code in scale.codes if checklist.needs_note(item, code)]
    yield {
        "type": "text",
        "name": _free(f"{item.id}__note", asked),
        **_words(checklist, "label", _NOTE),
        **_words(checklist, "hint", _NOTE_HINT),
        "required": " or ".join(explained),
        "relevant": f"${{{item.id}}} != ''",
        "appearance": "multiline",
    }
    indicators = checklist.indicators_of(item)
    if len(indicators) == 1 and indicators[0].direction != "class":
        yield _figure(checklist, item, indicators[0], asked)


def _figure(checklist: Checklist, item: Item, indicator: Indicator, asked: Collection[str]) -> _Row:
    labels = {code: f"{indicator.label.in_language(code)} ({indicator.unit.in_language(code)})"
              for code in checklist.languages}  # fmt: skip
    row = {
        "type": "decimal",
        "name": _free(f"{item.id}__value", asked),
        **_words(checklist, "label", Text.of(labels)),
        **_words(checklist, "hint", _FIGURE_HINT),
        "relevant": f"${{{item.id}}} != ''",
    }
    if indicator.unit.in_language("en") == "share (0-1)":
        row |= {"constraint": ". >= 0 and . <= 1", **_words(checklist, "constraint_message", _SHARE)}
    return row


def _basis(checklist: Checklist, item: Item) -> Text:
    """Return norms and articles of a question, for its hint."""
    known = checklist.norms
    return Text.of({
        code: "; ".join(
            f"{short_title(known[r.norm], code) if r.norm in known else r.norm}, {r.ref}" for r in item.references
        )
        for code in checklist.languages
    })  # fmt: skip


def _settled(condition: str, asked: Collection[str]) -> str:
    """Return a condition in which questions that the form does not have are unanswered."""

    def replacement(found: re.Match[str]) -> str:
        if (found[1] or found[2]) in asked:
            return found[0]
        return "true()" if found[3] == "!=" else "false()"

    return _COMPARISON.sub(replacement, condition)


def _free(name: str, taken: Collection[str]) -> str:
    """Return a name that no question has."""
    while name in taken:
        name += "_"
    return name


def _columns(kind: str, languages: Sequence[str]) -> list[str]:
    return [f"{kind}::{_language(code)}" for code in languages]


def _language(code: str) -> str:
    return f"{_LANGUAGES.get(code, code)} ({code})"


def _words(checklist: Checklist, kind: str, text: Text) -> _Row:
    """Return a text in all languages; a dollar and brace in it would be taken for a question."""
    return {f"{kind}::{_language(code)}": text.in_language(code).replace("${", "$ {") for code in checklist.languages}


def _table(rows: Sequence[_Row], header: Sequence[str]) -> Rows:
    return [list(header), *([clean_text(row.get(name, "")) for name in header] for row in rows)]
