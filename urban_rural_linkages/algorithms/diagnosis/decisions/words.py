"""Words of the decisions: one more service of a type, several of them, proofs and sets of places."""

from __future__ import annotations

from ....core.decisions.chosen_sites import Chosen
from ....core.notes import Note
from ....i18n import note_sentence, tr
from ..diagnosis import Diagnosis

_ONE_MORE = {
    "hospital": Note("one more hospital"), "health_centre": Note("one more health centre"),
    "pharmacy": Note("one more pharmacy"), "primary_school": Note("one more primary school"),
    "secondary_school": Note("one more secondary school"),
    "residence": Note("one more residence for older people"), "day_centre": Note("one more day centre"),
    "bank": Note("one more bank"), "": Note("one more service"),
}  # fmt: skip
_SEVERAL = {
    "hospital": Note("hospitals"), "health_centre": Note("health centres"), "pharmacy": Note("pharmacies"),
    "primary_school": Note("primary schools"), "secondary_school": Note("secondary schools"),
    "residence": Note("residences for older people"), "day_centre": Note("day centres"), "bank": Note("banks"),
    "": Note("services"),
}  # fmt: skip

_WITH_PLACES = ("primary_school", "secondary_school", "residence", "day_centre")


def one_more(service: str) -> str:
    """Return a further service as the subject of a sentence begins with it."""
    return sentence_case(note_sentence(_ONE_MORE.get(service, Note("one more: {service}", service=service))))


def several(service: str) -> str:
    """Return the services of a type within a sentence."""
    return note_sentence(_SEVERAL.get(service, Note("services of the type '{service}'", service=service)))


def offered_by(service: str) -> str:
    """Return what services of a type offer, as their capacity counts it."""
    if service == "hospital":
        return tr("beds")
    if service in _WITH_PLACES:
        return tr("places")
    return tr("capacities of {services}").format(services=several(service))


def class_words(place: str) -> str:
    """Return what a class of places is called; all of them are the region."""
    return {"city": tr("Cities"), "town": tr("Towns"), "rural": tr("Rural")}.get(place, tr("Region"))


def sentence_case(text: str) -> str:
    """Return a text with its first letter large."""
    return f"{text[:1].upper()}{text[1:]}"


def more(added: int) -> str:
    """Return a number of further services as axes and tables have it."""
    return f"+{added}" if added else tr("today")


def proof_in_words(diagnosis: Diagnosis, chosen: Chosen) -> str:
    """Return what is proved, in a cell."""
    if chosen.status == "optimal":
        return tr("proved")
    if chosen.gap != chosen.gap:
        return tr("not proved")
    return tr("within {share} of the best possible").format(share=diagnosis.language.percent(100 * chosen.gap, 2))
