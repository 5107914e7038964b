"""The sixth page: who took part, what follows, who signs, how far the report goes, and its version."""

from __future__ import annotations

from ...report.blocks import Block, Bullets, Heading, Panel, Paragraph, Signatures, Table
from ..plan import Stage
from ..words import status_words
from .follow_up import changes_since
from .identification import IMPACTS, condition, open_duties
from .sentences import day, listed, percent, shortened
from .source import Session, Source

_MOST_SESSIONS, _TEXT, _REASON, _MOST_LIMITS = 5, 36, 170, 4


def conclusion_blocks(source: Source) -> list[Block]:
    """Return the page, its heading with it."""
    tr = source.voice.translated
    return [
        Heading(1, tr("Participation and conclusion"), "conclusion",
                tr("Who came, what was asked for and what it changed; and how far this report goes.")),
        *_sessions(source),
        Heading(2, tr("Conclusion")), Paragraph(conclusion(source)),
        Heading(2, tr("Signatures")), Signatures(_signing(source)),
        Heading(2, tr("Limits")), Bullets(limits(source)),
        Panel(tr("Version"), _version(source)),
    ]  # fmt: skip


def _sessions(source: Source) -> list[Block]:
    tr, voice, sessions = source.voice.translated, source.voice, source.around.sessions
    if not sessions:
        nothing = tr("No layer of sessions is bound: who took part is written in the answers of the annex alone.")
        return [Paragraph(nothing)]
    header = [tr("Day"), tr("Place and time"), tr("Women"), tr("Men"), tr("65 or over"), tr("Asked for"), tr("Changed")]
    shown = sessions[:_MOST_SESSIONS]
    rows = [[one.date, shortened(one.place, _TEXT), voice.number(one.women), voice.number(one.men),
             voice.number(one.aged_65), shortened(one.asked, _TEXT) or "–", shortened(one.changed, _TEXT) or "–"]
            for one in shown]  # fmt: skip
    rows.append([_counted(source, len(sessions)), _people(source), *_sums(source), "", ""])
    left = len(sessions) - len(shown)
    notes = [tr("Sessions that are not listed, and are in the sum: {count}.").format(count=left)] if left else []
    return [Table(tr("Record of participation"), header, rows, [False, False, True, True, True, False, False], True,
                  notes=notes, shares=[26, 42, 15, 16, 17, 32, 26])]  # fmt: skip


def _counted(source: Source, count: int) -> str:
    tr = source.voice.translated
    return tr("{count:One session|{count} sessions}").format(count=source.voice.number(count))


def _people(source: Source) -> str:
    """Return how many came, and the share of women among them."""
    tr = source.voice.translated
    women, men = (_sum(source.around.sessions, name) for name in ("women", "men"))
    if women is None or men is None or women + men <= 0:
        return ""
    said = tr("{people} {people:person|people}, {share} women")
    return said.format(people=source.voice.number(women + men), share=percent(women / (women + men), source.voice, 0))


def _sums(source: Source) -> list[str]:
    return [source.voice.number(_sum(source.around.sessions, name)) for name in ("women", "men", "aged_65")]


def _sum(sessions: tuple[Session, ...], name: str) -> float | None:
    """Return how many of a group came to all sessions; None where one of them was not counted."""
    values = [getattr(one, name) for one in sessions]
    return None if any(value is None for value in values) else float(sum(values))


def conclusion(source: Source) -> str:
    """Return what follows, in whole sentences: pertinence, expected impact and its condition, what is open."""
    tr, voice = source.voice.translated, source.voice
    said = source.subject.contents.assessment.particulars
    sentences = [{
        True: tr("The plan is pertinent to what was asked."),
        False: tr("The plan is not pertinent to what was asked."),
        None: tr("Whether the plan is pertinent has not been decided."),
    }[source.pertinence.is_pertinent]]  # fmt: skip
    impacts = {"positive": tr("Its expected impact is positive"), "neutral": tr("Its expected impact is neutral"),
               "negative": tr("Its expected impact is negative")}  # fmt: skip
    if said.impact in IMPACTS:
        on = condition(source)
        sentences.append(f"{impacts[said.impact]}{f', {on}' if on else ''}.")
        sentences += [shortened(said.impact_reason, _REASON)] if said.impact_reason else []
    else:
        sentences.append(tr("Its expected impact has not been decided."))
    worse = [one.article or "–" for one in source.determinations if one.effect == "worsens" and one.figure]
    if worse:
        template = tr("{count:One determination worsens|{count} determinations worsen} the situation ({articles}).")
        sentences.append(template.format(count=voice.number(len(worse)), articles=listed(worse, voice)))
    return " ".join([*sentences, _open_words(source)])


def _open_words(source: Source) -> str:
    tr, count = source.voice.translated, len(open_duties(source))
    if source.subject.contents.assessment.plan.stage is not Stage.PROPOSAL:
        return tr("At the stage of diagnosis no duty blocks; at the proposal some will.")
    if not count:
        return tr("No blocking duty is open.")
    return tr("{count:One blocking duty is|{count} blocking duties are} open; this report does not close "
              "{count:it|them}.").format(count=source.voice.number(count))  # fmt: skip


def _signing(source: Source) -> list[tuple[str, str]]:
    tr, said = source.voice.translated, source.subject.contents.assessment.particulars
    names = [name.strip() for name in said.drafters.replace(" · ", ";").split(";") if name.strip()]
    return [
        (tr("For the drafting team"), names[0] if names else ""),
        (tr("Responsible for the report"), names[1] if len(names) > 1 else ""),
        (tr("For the promoter"), said.promoter),
    ]


def limits(source: Source) -> list[str]:
    """Return how far the report goes: what its data do not say, and that it rules on no legality."""
    tr = source.voice.translated
    calculated = source.book.calculated
    said = []
    if any(name.startswith(("share_pop", "time_to", "max_time")) for name in calculated):
        said.append(tr("Minutes on foot are those of the network, without slopes and the state of pavements; by car, "
                       "without traffic."))  # fmt: skip
    if "gap_employment_rate" not in calculated:
        said.append(tr("Employment by sex is not known: nothing is said of a gap in employment."))
    terrain = source.around.terrain
    if terrain is not None and (terrain.blocks or terrain.held_back):
        said.append(tr("A map of fear holds what those who walked have seen; what is not marked is not for that safe."))
    if source.checklist.status == "draft":
        said.append(tr("The checklist is a draft: references cited from memory wait to be checked, and close nothing."))
    said.append(tr("This report does not rule on whether the plan conforms to the law: it says what was checked, with "
                   "which datum, and what is missing."))  # fmt: skip
    return said[-_MOST_LIMITS:]


def _version(source: Source) -> list[str]:
    tr, head = source.voice.translated, source.subject.contents.assessment
    made = sorted(source.whole.snapshots, key=lambda one: one.version)
    status = status_words(head.status, source.voice)
    if made and head.is_final:
        latest = made[-1]
        by = "" if source.edition.is_public else f", {latest.author}"
        status = tr("{status}, version {number} of {day}{by}; fingerprint {print}").format(
            status=status, number=latest.version, day=day(latest.time, source.voice), by=by,
            print=latest.sha256[:12])  # fmt: skip
    else:
        status = tr("{status}; once it is declared final it is frozen with its fingerprint").format(status=status)
    said = [tr("State: {state}.").format(state=status)]
    changed = changes_since(source.whole)
    if changed is not None:
        template = tr("Changed since version {number}: answers {answers}, figures {figures}, measures {measures}.")
        said.append(template.format(number=changed.version, answers=changed.answers, figures=changed.figures,
                                    measures=changed.measures))  # fmt: skip
    if head.checklist_sha256 and head.checklist_sha256 != source.checklist.sha256:
        template = tr("The checklist has changed since this assessment was made (version {old} then, {new} now).")
        said.append(template.format(old=head.checklist_version, new=source.checklist.version))
    checklist = tr("Checklist: {title}, version {version} of {day}.").format(
        title=source.subject.say(source.checklist.title), version=source.checklist.version,
        day=day(source.checklist.date, source.voice))  # fmt: skip
    return [*said, f"{checklist} {source.edition.made_with}".strip()]
