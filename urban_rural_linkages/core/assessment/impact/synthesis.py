"""Synthesis over the municipalities of an assessment: four pages beside the report of each.

It compares only what was calculated in all of them; typed answers are shown and not ranked.  It says which duties are
open, what the answers rest on, and what can be done in common; it does not say which plan conforms to the law.
"""

from __future__ import annotations

from ...report.document import Banner, Document
from ...report.drawing import Drawing
from ...report.lettering import Measure
from ..checklist import Checklist
from ..records import Contents
from ..words import Voice, status_words
from .sentences import day
from .source import Edition
from .synthesis_basis import basis_blocks, basis_pictures
from .synthesis_duties import duty_blocks, duty_pictures
from .synthesis_overview import overview_blocks, overview_pictures
from .synthesis_people import people_blocks, people_pictures
from .synthesis_view import SynthesisView, read_synthesis


def compose_synthesis(
    checklist: Checklist, contents: Contents, voice: Voice, edition: Edition, measure: Measure
) -> Document:  # fmt: skip
    """Compose the synthesis with its pictures.

    Parameters
    ----------
    checklist : Checklist
        What is asked.
    contents : Contents
        With two units or more.
    voice : Voice
        The language.
    edition : Edition
        When and for whom.
    measure : Measure
        Of texts in the letters of the report.
    """
    view = read_synthesis(checklist, contents, voice, edition)
    head, tr = view.contents.assessment, voice.translated
    status = " · ".join(part for part in (status_words(head.status, voice), day(edition.made_on, voice)) if part)
    titles = {2: tr("Two municipal plans")}
    many = tr("{count} municipal {count:plan|plans}").format(count=voice.number(len(view.units)))
    document = Document(
        title=head.title or titles.get(len(view.units), many), subtitle=_people(view), language=voice.code, imprint=[],
        contents_title=tr("Contents"), author="" if edition.is_public else head.author, subject=tr("Synthesis"),
        banner=Banner(tr("{checklist} · synthesis").format(checklist=view.say(checklist.title)), status, "", 37.0),
        watermark="" if head.is_final else status_words(head.status, voice),
    )  # fmt: skip
    document.add(*overview_blocks(view), *people_blocks(view), *duty_blocks(view), *basis_blocks(view))
    document.drawings = {name: [drawing] for name, drawing in synthesis_pictures(view, measure).items()}
    return document


def synthesis_pictures(view: SynthesisView, measure: Measure) -> dict[str, Drawing]:
    """Return the pictures of a synthesis, by name."""
    return {**overview_pictures(view, measure), **people_pictures(view, measure), **duty_pictures(view, measure),
            **basis_pictures(view, measure)}  # fmt: skip


def _people(view: SynthesisView) -> str:
    """Return how many municipalities there are, and how many women and men live in them."""
    tr, number = view.voice.translated, view.voice.number
    counted = tr("{count} {count:municipality|municipalities}").format(count=number(len(view.units)))
    women, men = view.people_of_all("women"), view.people_of_all("men")
    if women is None or men is None:
        return counted
    people = tr("{women} {women:woman|women} and {men} {men:man|men}").format(women=number(women), men=number(men))
    return f"{counted} · {people}"
