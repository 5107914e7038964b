"""Names of types of services, as reports and windows call them."""

from __future__ import annotations

from ...i18n import tr


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
