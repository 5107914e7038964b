"""Names of types of services, as reports and windows call them, by themselves and within a sentence."""

from __future__ import annotations

from ...core.notes import Note
from ...i18n import note_sentence, tr

_SERVICES = {
    "hospital": Note("a hospital"), "health_centre": Note("a health centre"), "pharmacy": Note("a pharmacy"),
    "primary_school": Note("a primary school"), "secondary_school": Note("a secondary school"),
    "residence": Note("a residence for older people"), "day_centre": Note("a day centre"), "bank": Note("a bank"),
    "": Note("a service"),
}  # fmt: skip


def service_note(key: str) -> Note:
    """Return a type of service as a sentence names one: "a hospital"."""
    return _SERVICES.get(key, Note("the nearest: {service}", service=key))


def a_service(key: str) -> str:
    """Return the same in the language of the report."""
    return note_sentence(service_note(key))


def service_name(key: str) -> str:
    """Return how a report calls a type of service; types that it does not know keep their own name."""
    names = {
        "": tr("Services"),
        "hospital": tr("Hospital"),
        "health_centre": tr("Health centre"),
        "pharmacy": tr("Pharmacy"),
        "primary_school": tr("Primary school"),
        "secondary_school": tr("Secondary school"),
        "residence": tr("Residence for older people"),
        "day_centre": tr("Day centre"),
        "bank": tr("Bank"),
    }
    return names.get(key, key)


def minutes_label(key: str) -> str:
    """Return what minutes to a type of service are called; those to any service, where services have no types."""
    return tr("Minutes: {service}").format(service=service_name(key)) if key else tr("Minutes to the nearest service")
