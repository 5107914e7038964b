"""A checklist as a form for field walks, in XLSForm: the rows of its three sheets.

Why: an exploratory walk is answered on a telephone (ODK Collect, KoboToolbox, QField), with the same questions, in the
same words, under the same conditions.  A form has no weights, no thresholds and no versions of norms, so that it is
made from a checklist and never the other way round.

Each question becomes a selection of its scale, a note that must be written where the checklist wants an explanation,
the numbers that its figure is made of, and a photograph where one proves it.  Numbers that cannot be (60 women of 50)
are refused on the telephone already.  Questions that are not meant for the plan are left out, with what depends on them
settled as unanswered.  The form carries the id of its assessment, and asks which unit is looked at: by these and by the
ids of the questions its answers are found again (`form_names`, `fieldwork`).

References
----------
ODK, XLSForm documentation (docs.getodk.org/xlsform); XLSForm.org, reference table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from ..applicability import applicable_items, applies
from ..checklist import Checklist, Domain, Item, same_fact
from ..form_names import UNITS, FormNames, typed_numbers, unit_choices
from ..library import Indicator
from ..plan import Plan, of_class
from ..records import TYPED
from ..relevance import to_xlsform
from ..text import Text
from ..unit_records import Unit
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
_PHOTO = Text((("en", "Photograph"), ("es", "Fotografía")))
_PHOTO_HINT = Text((
    ("en", "Of the place: nobody who can be recognised."),
    ("es", "Del lugar: nadie a quien se pueda reconocer."),
))  # fmt: skip
_UNIT = Text((("en", "Municipality"), ("es", "Municipio")))
_MOST = Text((("en", "Not under 0, and not more than the whole."), ("es", "Ni menos de 0 ni más que el total.")))
_LEAST = Text((("en", "Not under 0."), ("es", "No menos de 0.")))
_SHARE = Text((("en", "A share lies between 0 and 1."), ("es", "Una proporción está entre 0 y 1.")))
_COMPARISON = re.compile(r"selected\(\$\{(\w+)\}, '[^']*'\)|\$\{(\w+)\} (!?=) '[^']*'")


def form_sheets(
    checklist: Checklist, plan: Plan, language: str, units: tuple[Unit, ...] = (), assessment: str = ""
) -> dict[str, Rows]:
    """Return the sheets survey, choices and settings, each with its header first.

    Parameters
    ----------
    checklist : Checklist
        Its questions, in all of its languages.
    plan : Plan
        Which of them are asked.
    language : str
        The language in which the form opens.
    units : tuple of Unit
        The municipalities to choose from; none = the plan as a whole.
    assessment : str
        The uuid of the assessment that the answers are for.
    """
    asked, names = _asked_once(checklist, plan), FormNames(checklist)
    survey = [*_head(checklist, names, units, assessment)]
    only = {item.id: _only_of(item, plan, units, names) for item in checklist.items if item.id in asked}
    for domain in checklist.domains:
        items = [item for item in domain.items if asked.get(item.id) == item.id]
        if items:
            survey += [_narrowed(row, only) for row in _group(checklist, names, domain, items, asked)]
    opens_in = language if language in checklist.languages else checklist.languages[0]
    settings = [{
        "form_title": checklist.title.in_language(opens_in), "form_id": checklist.id, "version": checklist.version,
        "default_language": _language(opens_in),
    }]  # fmt: skip
    spoken = checklist.languages
    return {
        "survey": _table(survey, [
            "type", "name", *_columns("label", spoken), *_columns("hint", spoken), "required", "relevant",
            "constraint", *_columns("constraint_message", spoken), "appearance", "calculation",
        ]),
        "choices": _table(_choices(checklist, asked, units), ["list_name", "name", *_columns("label", spoken)]),
        "settings": _table(settings, ["form_title", "form_id", "version", "default_language"]),
    }  # fmt: skip


def _asked_once(checklist: Checklist, plan: Plan) -> dict[str, str]:
    """Return the questions of the form, each with the one that stands for it: the first of those of the same fact."""
    meant = [item.id for item in applicable_items(checklist, plan)]
    return {name: next(other for other in same_fact(checklist, name) if other in meant) for name in meant}


def _only_of(item: Item, plan: Plan, units: tuple[Unit, ...], names: FormNames) -> str:
    """Return the condition that a unit is of a class that a question is meant for; empty where it is of all of them."""
    meant = [unit.code for unit in units if applies(item, of_class(plan, unit.nucleus))]
    return (
        "" if len(meant) == len(units) else " or ".join(f"${{{names.unit}}} = '{code}'" for code in meant) or "false()"
    )


def _narrowed(row: _Row, only: Mapping[str, str]) -> _Row:
    """Return a row of the form that is asked of some units alone, where its question is."""
    condition = only.get(row["name"], "")
    if not condition:
        return row
    own = row.get("relevant", "")
    return {**row, "relevant": f"({own}) and ({condition})" if own else condition}


def _head(checklist: Checklist, names: FormNames, units: tuple[Unit, ...], assessment: str) -> Iterator[_Row]:
    """Return what comes before the questions: times, ids, and the unit."""
    for kind in ("start", "end", "today"):
        yield {"type": kind, "name": names.free(kind)}
    for name, value in ((names.assessment, assessment), (names.version, checklist.version)):
        yield {"type": "calculate", "name": name, "calculation": f"'{value.replace(chr(39), '')}'"}
    if units:
        yield {"type": f"select_one {UNITS}", "name": names.unit, **_words(checklist, "label", _UNIT),
               "required": "yes"}  # fmt: skip


def _choices(checklist: Checklist, asked: Mapping[str, str], units: tuple[Unit, ...]) -> Iterator[_Row]:
    for scale in sorted({checklist.by_id[name].scale for name in asked}):
        for option in checklist.scales[scale].options:
            yield {"list_name": scale, "name": option.code, **_words(checklist, "label", option.label)}
    for code, name in unit_choices(units):
        label = Text.of(dict.fromkeys(checklist.languages, name))
        yield {"list_name": UNITS, "name": code, **_words(checklist, "label", label)}


def _group(
    checklist: Checklist, names: FormNames, domain: Domain, items: Sequence[Item], asked: Mapping[str, str]
) -> Iterator[_Row]:
    name = names.free(f"group_{domain.id}")
    yield {"type": "begin_group", "name": name, **_words(checklist, "label", domain.title)}
    for item in items:
        yield from _question(checklist, names, item, asked)
    yield {"type": "end_group", "name": name}


def _question(checklist: Checklist, names: FormNames, item: Item, asked: Mapping[str, str]) -> Iterator[_Row]:
    scale, is_answered = checklist.scale_of(item), f"${{{item.id}}} != ''"
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
        "name": names.note(item.id),
        **_words(checklist, "label", _NOTE),
        **_words(checklist, "hint", _NOTE_HINT),
        "required": " or ".join(explained),
        "relevant": is_answered,
        "appearance": "multiline",
    }
    for number, indicator in typed_numbers(checklist, item).items():
        yield {**_number(checklist, names, item, number, indicator), "relevant": is_answered}
    if "photo" in item.evidence:
        yield {"type": "image", "name": names.photo(item.id), **_words(checklist, "label", _PHOTO),
               **_words(checklist, "hint", _PHOTO_HINT), "relevant": is_answered}  # fmt: skip


def _number(checklist: Checklist, names: FormNames, item: Item, number: str, indicator: Indicator) -> _Row:
    """Return the question for a number, which is refused where it cannot be."""
    by_hand = indicator.by_hand
    if by_hand is None:
        labels = {code: f"{indicator.label.in_language(code)} ({indicator.unit.in_language(code)})"
                  for code in checklist.languages}  # fmt: skip
        constraint, message = (". >= 0 and . <= 1", _SHARE) if indicator.is_share else ("", None)
    else:
        labels = {code: by_hand.numbers[number].in_language(code) for code in checklist.languages}
        constraint, message = ". >= 0", _LEAST
        if number in by_hand.wholes:
            whole = f"${{{names.number(item.id, by_hand.wholes[number])}}}"
            constraint, message = f". >= 0 and ({whole} = '' or . <= {whole})", _MOST
    return {
        "type": "decimal",
        "name": names.number(item.id, TYPED if by_hand is None else number),
        **_words(checklist, "label", Text.of(labels)),
        **_words(checklist, "hint", _FIGURE_HINT),
        "constraint": constraint,
        **(_words(checklist, "constraint_message", message) if message is not None else {}),
    }


def _basis(checklist: Checklist, item: Item) -> Text:
    """Return norms and articles of a question, for its hint."""
    known = checklist.norms
    return Text.of({
        code: "; ".join(
            f"{short_title(known[r.norm], code) if r.norm in known else r.norm}, {r.article.in_language(code)}"
            for r in item.references
        )
        for code in checklist.languages
    })  # fmt: skip


def _settled(condition: str, asked: Mapping[str, str]) -> str:
    """Return a condition in which questions that the form does not have are unanswered, or another stands for them."""

    def replacement(found: re.Match[str]) -> str:
        name = found[1] or found[2]
        if name in asked:
            return found[0].replace(f"${{{name}}}", f"${{{asked[name]}}}")
        return "true()" if found[3] == "!=" else "false()"

    return _COMPARISON.sub(replacement, condition)


def _columns(kind: str, languages: Sequence[str]) -> list[str]:
    return [f"{kind}::{_language(code)}" for code in languages]


def _language(code: str) -> str:
    return f"{_LANGUAGES.get(code, code)} ({code})"


def _words(checklist: Checklist, kind: str, text: Text) -> _Row:
    """Return a text in all languages; a dollar and brace in it would be taken for a question."""
    return {f"{kind}::{_language(code)}": text.in_language(code).replace("${", "$ {") for code in checklist.languages}


def _table(rows: Iterable[_Row], header: Sequence[str]) -> Rows:
    return [list(header), *([clean_text(row.get(name, "")) for name in header] for row in rows)]
