"""The measures of ages as fields whose labels say which ages they are of, and the pyramids as a picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...core.demography.age import AgeMeasures, AgeTable
from ...core.demography.age_fields import MEN, WOMEN
from ...core.errors import InputError
from ...core.report.pyramid import PyramidLabels, population_pyramid
from ...core.report.pyramids import PageTexts, pyramid_page, pyramids_by_group
from ...i18n import Language, current_language, tr
from ...io.columns import Column
from ..run import Run


def age_columns(result: AgeMeasures, limits: Mapping[str, int], youth: str) -> list[Column]:
    """Return the fields of an age structure; the labels print the ages that were asked for."""
    young, old = limits["young_max"], limits["old_min"]
    ages = {"young": f"0-{young}", "working": f"{young + 1}-{old - 1}", "old": f"{old}+",
            "oldest": f"{limits['oldest_min']}+", "minors": f"0-{limits['minors_max']}", "youth": youth}  # fmt: skip
    labels = {
        "ageing_index": tr("Ageing index ({old} per 100 of {young})"),
        "old_dependency": tr("Old-age dependency ({old} per 100 of {working})"),
        "share_old": tr("Share of {old} (0-1)"),
        "share_oldest": tr("Share of {oldest} (0-1)"),
        "oldest_of_old": tr("Over-ageing ({oldest} per 100 of {old})"),
        "share_minors": tr("Share of {minors} (0-1)"),
        "masculinity": tr("Men per 100 women"),
        "youth_masculinity": tr("Men per 100 women of {youth}"),
        "child_woman": tr("Children under 5 per woman of 15-49"),
        "replacement": tr("People of 15-24 per 100 of 55-64"),
    }
    return [Column(name, "real", getattr(result, name), label.format(**ages)) for name, label in labels.items()]


def require_both_sexes(ages: AgeTable | None) -> AgeTable:
    """Return the ages, where pyramids can be drawn of them.

    Raises
    ------
    InputError
        When there are no fields by age, or not of both sexes.
    """
    if ages is not None and {WOMEN, MEN} <= {group.sex for group in ages.groups}:
        return ages
    raise InputError(
        "The pyramid (PYRAMID) needs fields by age of both women and men.",
        hint="Give their pattern (AGE_FIELDS) with {{sex}} in it, and SEX_CODES where the codes are unusual, or leave "
        "PYRAMID out.",
    )


def write_pyramid(run: Run, ages: AgeTable | None, groups: Sequence[str] | None, ids: Sequence[str]) -> dict[str, str]:
    """Draw all units as one pyramid, or each group beside them; nothing where no picture was asked for."""
    if not run.wants("PYRAMID"):
        return {}
    picture = pyramid_picture(run, require_both_sexes(ages), groups, ids)
    return run.write_file("PYRAMID", picture)


def pyramid_picture(run: Run, ages: AgeTable, groups: Sequence[str] | None, ids: Sequence[str]) -> str:
    """Return the picture in the language spoken now."""
    pyramids, notes = pyramids_by_group(ages, groups, ids)
    run.tell(notes)
    title, men, women = tr("Ages and sexes"), tr("Men"), tr("Women")
    if len(pyramids) == 1:
        labels = PyramidLabels(title, men, women, tr("People per year of age"))
        return population_pyramid(pyramids[0].men, pyramids[0].women, labels)
    texts = PageTexts(
        title=title,
        men=men,
        women=women,
        all_units=tr("All units"),
        no_group=tr("No group"),
        axis=tr("Each year of age in % of the people of the group; under its name, its people."),
    )
    language = Language(current_language())

    def write(value: float) -> str:
        return language.number(value, 0 if value == int(value) else 1)

    return pyramid_page(pyramids, texts, write)
