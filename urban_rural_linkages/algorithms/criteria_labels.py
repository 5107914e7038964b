"""The labels of the shipped sets of criteria: place, title and norm, those of the user's country first."""

from __future__ import annotations

import textwrap
from typing import Any

from ..i18n import current_language, tr, user_locale
from ..paths import resource

_LONGEST_NORM = 60
_ANYWHERE = "*"


def criteria_labels() -> dict[str, str]:
    """Return the label of every shipped set by its id, in the order in which a dialog offers them."""
    from ..io.criteria import shipped_heads

    own, language, countries = user_locale()[-2:].upper(), current_language(), _countries()

    def order(head: dict[str, Any]) -> tuple[bool, str, str, str]:
        country = head["country"][0]
        return (country != own, countries[country], _spoken(head["region"], language), _spoken(head["title"], language))

    heads = sorted(shipped_heads(resource("criteria")), key=order)
    return {head["id"]: _label(head, countries, language) for head in heads}


def criteria_parts(set_id: str) -> tuple[str, str, str]:
    """Return the title, the norm and the place of a shipped set."""
    from ..io.criteria import shipped_heads

    head = next(one for one in shipped_heads(resource("criteria")) if one["id"] == set_id)
    return _parts(head, _countries(), current_language())


def _countries() -> dict[str, str]:
    return {
        "ES": tr("Spain"),
        "EU": tr("European Union"),
        "IT": tr("Italy"),
        "US": tr("United States"),
        _ANYWHERE: tr("Any country"),
    }


def _label(head: dict[str, Any], countries: dict[str, str], language: str) -> str:
    title, norm, place = _parts(head, countries, language)
    return f"{place}: {title}; {norm}"


def _parts(head: dict[str, Any], countries: dict[str, str], language: str) -> tuple[str, str, str]:
    region, country = _spoken(head["region"], language), countries[head["country"][0]]
    place = f"{country}, {region}" if region else country
    title = _spoken(head["title"], language)
    for known in (region, country):
        title = title.removesuffix(f"({known})").strip() if known else title
    return title, _norm(head["source"], language), place


def _norm(source: dict[str, Any], language: str) -> str:
    """Return the short name of a norm with its article, or how else the source begins."""
    if "norm" in source:
        name = source["norm"].partition(" (")[0]
        return f"{name}, art. {source['article']}" if source.get("article") else name
    text = _spoken(source["text"], language).partition(";")[0].partition(", ")[0]
    return textwrap.shorten(text, _LONGEST_NORM, placeholder="…")


def _spoken(text: dict[str, str] | str | None, language: str) -> str:
    return (text.get(language) or text["en"]) if isinstance(text, dict) else (text or "")
