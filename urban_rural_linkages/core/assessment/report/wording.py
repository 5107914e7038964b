"""Answers, references, figures and limits in words, as a report and its table write them.

A report says what is documented and which threshold is reached; whether something is lawful is for others to say.
"""

from __future__ import annotations

import re

from .. import words
from ..binding_force import BindingForce, by_force, setting_of
from ..checklist import Item
from ..figures import ItemFigure, circumstances_of, figures_of
from ..library import Indicator, Limit
from ..norms import Norm, Reference
from ..records import TYPED
from ..thresholds import OWN_TARGET, Circumstances, force_of, limit_for, target_reached
from .subject import Subject

_ACRONYM = re.compile(r"\(([A-Z]{3,8})\)$")
UNANSWERED = "–"


def answer_words(subject: Subject, item: Item) -> str:
    """Return the answer to an item in words; a dash while it has none."""
    scale, codes = subject.checklist.scale_of(item), subject.codes.get(item.id, ())
    return words.answer_words(scale, codes, subject.voice) or UNANSWERED


def figure_words(subject: Subject, value: float) -> str:
    """Write a figure in the language of the report."""
    return words.figure_words(value, subject.voice)


def value_words(subject: Subject, item: Item) -> str:
    """Return the figures of an answer with their units, in the report's language; empty where it has none."""
    return "; ".join(_figure_line(subject, figure) for figure in figures(subject, item))


def figure_facts(subject: Subject, item: Item) -> str:
    """Return the figures of an answer, one a line, each with where it comes from."""
    found = figures(subject, item)
    return "\n".join(f"{_figure_line(subject, figure)} ({_origin(subject, item, figure)})" for figure in found)


def figures(subject: Subject, item: Item) -> list[ItemFigure]:
    """Return the figures of an answer that have a value, in the order of the item's indicators."""
    found = figures_of(
        subject.checklist, item, subject.answer(item), subject.contents.figures,
        _circumstances(subject, item),
    )  # fmt: skip
    return [figure for figure in found if figure.value is not None]


def _circumstances(subject: Subject, item: Item) -> Circumstances:
    head = subject.contents.assessment
    return circumstances_of(head.plan, item, head.particulars.targets)


def _figure_line(subject: Subject, figure: ItemFigure) -> str:
    indicator = figure.indicator
    label = subject.say(indicator.label)
    return f"{label}: {words.measured_words(figure.value, indicator, subject.voice)}"


def _origin(subject: Subject, item: Item, figure: ItemFigure) -> str:
    """Return where a figure comes from: a calculation, typed numbers, or a typed figure."""
    tr, by_hand = subject.voice.translated, figure.indicator.by_hand
    if figure.calculated is not None:
        run = next((run for run in subject.contents.runs if run.uuid == figure.calculated.run), None)
        if run is None:
            return tr("calculated; the run is not kept")
        return tr("calculated with {algorithm}, {date}").format(algorithm=run.algorithm, date=run.time[:10])
    typed = subject.answer(item).numbers
    # An indicator that is calculated now may have been typed in under an earlier checklist.
    labels = {name: name for name in sorted(typed) if name != TYPED} if by_hand is None else {
        name: subject.say(label) for name, label in by_hand.numbers.items() if name in typed}  # fmt: skip
    if not labels:
        return tr("entered by hand")
    numbers = "; ".join(f"{label} = {figure_words(subject, typed[name])}" for name, label in labels.items())
    return tr("entered by hand: {numbers}").format(numbers=numbers)


def threshold_words(subject: Subject, item: Item) -> str:
    """Say of each figure of an answer whether it reaches its threshold; empty where there is no figure or threshold."""
    circumstances = _circumstances(subject, item)
    sentences = []
    for figure in figures(subject, item):
        limit = limit_for(figure.indicator, circumstances)
        if limit is not None:
            sentences.append(_minimum_words(subject, figure.indicator, limit, figure.proposal))
            sentences.append(_target_words(subject, figure.indicator, limit, target_reached(limit, figure.value)))
    return "\n".join(sentence for sentence in sentences if sentence)


def _minimum_words(subject: Subject, indicator: Indicator, limit: Limit, answer: str | None) -> str:
    tr = subject.voice.translated
    if answer is None or (limit.minimum is None and limit.maximum is None):
        return ""
    reached = tr("yes") if answer == "met" else tr("no")
    if answer == "partial":
        reached = tr("no, but within a tenth of it")
    bounds = ", ".join(words.bounds_words(limit, indicator, subject.voice))
    return tr("Threshold {source} ({limit}) reached: {answer}").format(
        source=_limit_source(subject, indicator, limit), limit=bounds, answer=reached
    )


def _target_words(subject: Subject, indicator: Indicator, limit: Limit, reached: bool | None) -> str:
    tr = subject.voice.translated
    if limit.target is None or reached is None or limit.target == limit.minimum:
        return ""
    return tr("Target {source} ({target}) reached: {answer}").format(
        source=_limit_source(subject, indicator, limit), answer=tr("yes") if reached else tr("no"),
        target=words.measured_words(limit.target, indicator, subject.voice),
    )  # fmt: skip


def _limit_source(subject: Subject, indicator: Indicator, limit: Limit) -> str:
    """Return whose limit it is: an article, another norm, or the checklist itself where nothing binds."""
    tr = subject.voice.translated
    if limit.case == OWN_TARGET:
        return tr("of the plan itself")
    if limit.norm and (indicator.reference is None or limit.norm != indicator.reference.norm):
        source = norm_name(subject, limit.norm)
    elif indicator.reference is not None:
        article = words.article_words(indicator.reference, subject.voice)
        source = f"{article}, {norm_name(subject, indicator.reference.norm)}"
    else:
        return tr("of the checklist")
    force = force_of(indicator, limit)
    template = tr("of {source} ({force})") if force is not None else tr("of {source}")
    return template.format(source=source, force="" if force is None else words.force_words(force, subject.voice))


def norm_name(subject: Subject, norm_id: str) -> str:
    """Return the short name of a norm; its id where the checklist does not have it."""
    norm = subject.checklist.norms.get(norm_id)
    return norm_id if norm is None else short_title(norm, subject.voice.code)


def short_title(norm: Norm, language: str) -> str:
    """Return the short name of a norm: its acronym, else its title up to the first comma or what is cut by it."""
    title = norm.title.in_language(language)
    acronym = _ACRONYM.search(title)
    short = title.split(",")[0]
    is_cut = short.count("(") > short.count(")")
    return acronym[1] if acronym else short.rpartition(" (")[0] if is_cut else short


def basis_words(subject: Subject, item: Item) -> str:
    """Return the references of an item, one a line, those that bind the plan most first."""
    found = by_force(item, subject.checklist.norms, setting_of(subject.contents.assessment))
    return "\n".join(_reference_words(subject, reference, force) for force, reference in found)


def _reference_words(subject: Subject, reference: Reference, binding: BindingForce) -> str:
    """Return norm, article, force, and whether the article was read for this checklist or is cited from memory."""
    force = words.binding_words(binding, reference, subject.voice)
    read = words.confidence_words(reference.confidence, subject.voice)
    article = words.article_words(reference, subject.voice)
    return f"{norm_name(subject, reference.norm)}, {article} ({force}; {read})"


def articles(subject: Subject, item: Item) -> str:
    """Return norms and articles of an item alone, for tables."""
    found = by_force(item, subject.checklist.norms, setting_of(subject.contents.assessment))
    cited = (f"{norm_name(subject, one.norm)}, {words.article_words(one, subject.voice)}" for _, one in found)
    return "; ".join(cited) or UNANSWERED
