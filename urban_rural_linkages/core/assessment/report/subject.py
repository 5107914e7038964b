"""The subject of a report: an assessment read against its checklist, in the language of the report.

Core knows no translations: a `Voice` is handed in that has them, and that writes numbers as its language does.  The
language of the report has nothing to do with that of the windows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from ..applicability import asked_items
from ..checklist import Checklist, Item
from ..closing import Closing, closing
from ..records import Answer, Contents, Evidence, Measure
from ..scoring import Score
from ..standing import counted_codes, pending_review, standing_score
from ..text import Text
from ..words import Voice

_Record = TypeVar("_Record")
_UNPRINTABLE = (*range(9), *range(11, 32), 127, *range(0xD800, 0xE000), *range(0xFDD0, 0xFDF0), 0xFFFE, 0xFFFF)
_CONTROL = dict.fromkeys(_UNPRINTABLE, "\N{REPLACEMENT CHARACTER}")


@dataclass(frozen=True)
class Subject:
    """An assessment prepared for its report.

    Attributes
    ----------
    checklist : Checklist
        What was asked.
    contents : Contents
        What was answered; its texts hold nothing that a file of text cannot.
    asked : tuple of Item
        The questions that count, in the order of the checklist.
    codes : mapping of str to tuple of str
        The answers that the checklist knows, by item.
    score : Score
        What these add up to.
    voice : Voice
        The language.
    unavailable : frozenset of str
        The uuids of the evidence that is not where it was.
    is_carried : bool
        Whether the score is that from before the checklist changed, because answers wait for their review.
    mapped : frozenset of str
        The uuids of the evidence of which there is a map; its picture is called `map_name` of it.
    held_back : int
        Black spots that are on no map, because too few people named their block.
    """

    checklist: Checklist
    contents: Contents
    asked: tuple[Item, ...]
    codes: Mapping[str, tuple[str, ...]]
    score: Score
    voice: Voice
    unavailable: frozenset[str] = frozenset()
    is_carried: bool = False
    mapped: frozenset[str] = frozenset()
    held_back: int = 0

    def say(self, text: Text) -> str:
        """Return a text of the checklist in the language of the report."""
        return text.in_language(self.voice.code)

    def answer(self, item: Item) -> Answer:
        """Return the answer to an item; an empty one while it is unanswered."""
        return self.contents.answers.get(item.id, Answer(item.id))

    def evidence(self, item_id: str) -> list[Evidence]:
        """Return the evidence behind an answer, by title and id."""
        pieces = (piece for piece in self.contents.evidence if piece.item_id == item_id)
        return sorted(pieces, key=lambda piece: (piece.title, piece.source, piece.uuid))

    def measures(self, item_id: str) -> list[Measure]:
        """Return the measures about an answer, by date, text and id."""
        found = (measure for measure in self.contents.measures if measure.item_id == item_id)
        return sorted(found, key=lambda measure: (measure.due or "9999", measure.text, measure.uuid))

    def unknown_codes(self, item: Item) -> tuple[str, ...]:
        """Return the codes of an answer that the scale of its question does not have."""
        scale = self.checklist.scale_of(item)
        return tuple(code for code in self.answer(item).codes if scale.option(code) is None)

    @property
    def closing(self) -> Closing:
        """What is missing, and which questions were declared not applicable."""
        return closing(self.checklist, self.contents.assessment, known_answers(self.checklist, self.contents))

    @property
    def set_aside(self) -> tuple[Answer, ...]:
        """Answers that count for nothing: their question is not asked of this plan, or is in the checklist no more."""
        asked = {item.id for item in self.asked}
        answers = self.contents.answers
        return tuple(answers[name] for name in sorted(answers) if name not in asked and not answers[name].is_empty)


def read_subject(
    checklist: Checklist, contents: Contents, voice: Voice, unavailable: frozenset[str] = frozenset()
) -> Subject:
    """Read an assessment against a checklist, which may be another version than the one that it was made with.

    A code that the scale does not have (any more) counts as unanswered; the report lists it.

    Parameters
    ----------
    checklist : Checklist
        What is asked.
    contents : Contents
        As a store gave it.
    voice : Voice
        The language of the report.
    unavailable : frozenset of str
        The uuids of the evidence that is not where it was.
    """
    cleaned = printable(contents)
    head = cleaned.assessment
    known = known_answers(checklist, cleaned)
    codes = counted_codes(checklist, known)
    return Subject(
        checklist, cleaned, asked_items(checklist, head.plan, codes), codes, standing_score(checklist, head, known),
        voice, unavailable, head.carried is not None and bool(pending_review(checklist, head, known)),
    )  # fmt: skip


def known_answers(checklist: Checklist, contents: Contents) -> dict[str, Answer]:
    """Return the answers without the codes that their scales do not have."""
    return {name: replace(answer, codes=_known(checklist, name, answer.codes))
            for name, answer in contents.answers.items()}  # fmt: skip


def printable(contents: Contents) -> Contents:
    """Return an assessment whose texts can be written into any file.

    Lines end in one way, and characters that XML and UTF-8 have no place for (control characters, halves of a pair)
    become the replacement character; whatever else was typed stays as it is.
    """
    return replace(
        contents,
        assessment=_cleaned(contents.assessment),
        answers={name: _cleaned(answer) for name, answer in contents.answers.items()},
        evidence=tuple(map(_cleaned, contents.evidence)),
        measures=tuple(map(_cleaned, contents.measures)),
    )


def clean_text(text: str) -> str:
    r"""Return a text with one kind of line end, and nothing that XML cannot hold.

    Examples
    --------
    >>> clean_text("a\r\nb") == "a\nb", clean_text("a\x00b") == "a\N{REPLACEMENT CHARACTER}b"
    (True, True)
    """
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROL)


def _cleaned(record: _Record) -> _Record:
    plain: Any = record
    values = ((field.name, getattr(plain, field.name)) for field in fields(plain))
    # A status or kind is a text as well, but one of ours.
    changed: Any = replace(plain, **{name: clean_text(value) for name, value in values if type(value) is str})
    return changed  # type: ignore[no-any-return]


def _known(checklist: Checklist, item_id: str, codes: tuple[str, ...]) -> tuple[str, ...]:
    item = checklist.item(item_id)
    if item is None:
        return ()
    scale = checklist.scale_of(item)
    known = tuple(code for code in codes if scale.option(code) is not None)
    return known if scale.multiple else known[:1]
