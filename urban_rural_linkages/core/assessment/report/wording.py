"""Answers, references, figures and limits in words, as a report and its table write them.

A report says what is documented and which threshold is reached; whether something is lawful is for others to say.
"""

from __future__ import annotations

import re

from .. import words
from ..checklist import Item
from ..library import Indicator, Limit, Norm, Reference
from ..thresholds import Circumstances, answer_for, force_of, limit_for, target_reached
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
    """Return the figure of an answer with its unit, in the report's language where known; empty where it has none."""
    answer = subject.answer(item)
    if answer.value is None:
        return ""
    indicator = measured_indicator(subject, item)
    unit = subject.say(indicator.unit) if indicator is not None else answer.unit
    label = f"{subject.say(indicator.label)}: " if indicator is not None else ""
    return f"{label}{figure_words(subject, answer.value)} {unit}".rstrip()


def origin_words(subject: Subject, item: Item) -> str:
    """Return where the figure of an answer comes from: a calculation, typed numbers, or a typed figure."""
    tr, answer = subject.voice.translated, subject.answer(item)
    if answer.value is None:
        return ""
    run = next((run for run in subject.contents.runs if run.uuid == answer.run), None) if answer.run else None
    if run is not None:
        return tr("calculated with {algorithm}, {time}").format(algorithm=run.algorithm, time=run.time)
    if answer.run:
        return tr("calculated; the run is not kept")
    if not answer.numbers:
        return tr("entered by hand")
    numbers = "; ".join(f"{name} = {figure_words(subject, value)}" for name, value in sorted(answer.numbers.items()))
    return tr("entered by hand: {numbers}").format(numbers=numbers)


def measured_indicator(subject: Subject, item: Item) -> Indicator | None:
    """Return the indicator that the figure of an answer is of; None where several might be meant."""
    answer, known = subject.answer(item), subject.checklist.indicators
    run = next((run for run in subject.contents.runs if answer.run and run.uuid == answer.run), None)
    if run is not None and run.indicator in known:
        return known[run.indicator]
    candidates = subject.checklist.indicators_of(item)
    if len(candidates) > 1 and answer.numbers:
        candidates = tuple(
            i for i in candidates if i.by_hand is not None and i.by_hand.value(answer.numbers) == answer.value
        )
    return candidates[0] if len(candidates) == 1 else None


def threshold_words(subject: Subject, item: Item) -> str:
    """Say whether the figure of an answer reaches its threshold; empty where there is no figure or no threshold."""
    indicator, value = measured_indicator(subject, item), subject.answer(item).value
    if indicator is None or value is None:
        return ""
    plan = subject.contents.assessment.plan
    nucleus = next(iter(plan.nuclei)).value if len(plan.nuclei) == 1 else ""
    circumstances = Circumstances(nucleus, plan.instrument, item.place)
    limit = limit_for(indicator, circumstances)
    if limit is None:
        return ""
    sentences = [_minimum_words(subject, indicator, limit, answer_for(indicator, value, circumstances))]
    sentences.append(_target_words(subject, indicator, limit, target_reached(limit, value)))
    return "\n".join(sentence for sentence in sentences if sentence)


def _minimum_words(subject: Subject, indicator: Indicator, limit: Limit, answer: str | None) -> str:
    tr = subject.voice.translated
    if answer is None or (limit.minimum is None and limit.maximum is None):
        return ""
    reached = tr("yes") if answer == "met" else tr("no")
    if answer == "partial":
        reached = tr("no, but within a tenth of it")
    bounds = ", ".join(words.bounds_words(limit, subject.say(indicator.unit), subject.voice))
    return tr("Threshold {source} ({limit}) reached: {answer}").format(
        source=_limit_source(subject, indicator, limit), limit=bounds, answer=reached
    )


def _target_words(subject: Subject, indicator: Indicator, limit: Limit, reached: bool | None) -> str:
    tr = subject.voice.translated
    if limit.target is None or reached is None or limit.target == limit.minimum:
        return ""
    return tr("Target {source} ({target} {unit}) reached: {answer}").format(
        source=_limit_source(subject, indicator, limit), target=figure_words(subject, limit.target),
        unit=subject.say(indicator.unit), answer=tr("yes") if reached else tr("no"),
    )  # fmt: skip


def _limit_source(subject: Subject, indicator: Indicator, limit: Limit) -> str:
    """Return whose limit it is: an article, another norm, or the checklist itself where nothing binds."""
    tr = subject.voice.translated
    if limit.norm and (indicator.reference is None or limit.norm != indicator.reference.norm):
        source = norm_name(subject, limit.norm)
    elif indicator.reference is not None:
        source = f"{indicator.reference.ref}, {norm_name(subject, indicator.reference.norm)}"
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


def reference_words(subject: Subject, reference: Reference) -> str:
    """Return norm, article, force, and whether the article was read for this checklist or is cited from memory."""
    force = words.force_words(reference.force, subject.voice)
    read = words.confidence_words(reference.confidence, subject.voice)
    return f"{norm_name(subject, reference.norm)}, {reference.ref} ({force}; {read})"


def articles(subject: Subject, item: Item) -> str:
    """Return norms and articles of an item alone, for tables."""
    return "; ".join(f"{norm_name(subject, r.norm)}, {r.ref}" for r in item.references) or UNANSWERED
