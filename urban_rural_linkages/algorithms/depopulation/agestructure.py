"""``agestructure``: ageing, dependency, masculinity and replacement of a population."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ...core.errors import InputError
from ...i18n import Language, current_language, tr
from .. import parameters as p
from ..age_inputs import age_parameters, has_ages, read_ages
from ..base import Description, UrbanRuralAlgorithm
from ..unit_inputs import group_parameter, read_groups, unit_parameters

if TYPE_CHECKING:
    from ...core.demography.age import AgeMeasures, AgeTable
    from ...core.report.drawing import Drawing
    from ...core.report.lettering import Measure
    from ...io.columns import Column
    from ..run import Run


class AgeStructure(UrbanRuralAlgorithm):
    """Ageing, dependency, masculinity and replacement of each unit."""

    ID = "agestructure"
    GROUP = "depopulation"

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Age structure"),
            tr("Measures ageing, dependency, over-ageing, masculinity and the replacement of working ages of each "
               "unit, from fields by sex and age or from broad groups, and draws their population pyramid. Ages must "
               "fall on the edges of the groups: people are never divided by guess. What the given ages do not allow "
               "is unknown."),
            tr("age, ageing, dependency, masculinity, old, young, pyramid, edad, envejecimiento, dependencia, "
               "masculinidad, mayores, jóvenes, pirámide"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *unit_parameters(),
            *age_parameters(),
            p.field("POP_YOUNG", tr("Young"), tr("Inhabitants up to the oldest young age, where there are no fields "
                    "by age."), "UNITS"),
            p.field("POP_WORKING", tr("Working age"), tr("Inhabitants between the young and the old; without it, what "
                    "the total leaves."), "UNITS"),
            p.field("POP_OLD", tr("Old"), tr("Inhabitants from the youngest old age on."), "UNITS"),
            p.field("POP_TOTAL", tr("Total"), tr("All inhabitants, where not every broad group is known."), "UNITS"),
            p.field("WOMEN", tr("Women"), tr("All women; with the total they give the men per 100 women."), "UNITS"),
            p.number("YOUNG_MAX", tr("Oldest young age"), tr("Included: 14, or 15 in Spanish statistics."), 14,
                     minimum=0, maximum=60, whole=True, advanced=True),
            p.number("OLD_MIN", tr("Youngest old age"), tr("Included."), 65, minimum=30, maximum=100, whole=True,
                     advanced=True),
            p.number("OLDEST_MIN", tr("Youngest of the oldest"), tr("Included."), 80, minimum=50, maximum=110,
                     whole=True, advanced=True),
            p.number("MINORS_MAX", tr("Oldest minor age"), tr("Included."), 17, minimum=0, maximum=30, whole=True,
                     advanced=True),
            p.text("YOUTH", tr("Young adults"), tr("Ages whose masculinity is measured, such as 20-39."), "20-39",
                   advanced=True),
            group_parameter(tr("Province or other group: each gets a pyramid of its own beside that of all units. "
                            "Without it there is one pyramid.")),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Age structure"), tr("The units with the measures of their ages.")),
            p.file_output("PYRAMID", tr("Population pyramid"), tr("Picture of ages and sexes; it needs fields by age "
                          "of women and men."), "SVG (*.svg)", optional=True),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse a pyramid of ages that nothing tells."""
        if run.wants("PYRAMID") and not has_ages(run):
            _require_both_sexes(None)

    def execute(self, run: Run) -> p.Results:
        """Measure the ages of each unit."""
        ids = run.ids()
        ages = read_ages(run, ids)
        result = _measure(run, ids, ages)
        run.tell(result.notes)
        limits = tr("Young are those up to {young} years, old those from {old} on.")
        run.info(limits.format(young=run.whole("YOUNG_MAX"), old=run.whole("OLD_MIN")))
        return {
            **_write_pyramid(run, ages, read_groups(run), ids),
            **run.write("OUTPUT", _age_columns(result, _limits(run), run.text("YOUTH")), style="ageing"),
        }


def _measure(run: Run, ids: list[str], ages: AgeTable | None) -> AgeMeasures:
    from ...core.demography.age import age_measures, broad_age_measures

    if ages is not None:
        return age_measures(
            ages,
            **_limits(run),
            youth=_youth(run),
        )
    names = ("POP_YOUNG", "POP_WORKING", "POP_OLD", "POP_TOTAL", "WOMEN")
    young, working, old, total, women = (run.counts(name, ids) for name in names)
    if young is None and old is None and women is None:
        raise InputError(
            "Nothing about ages was given.",
            hint="Give the pattern of the fields by sex and age (AGE_FIELDS), or the young and the old.",
        )
    return broad_age_measures(young, working, old, total, women)


def _limits(run: Run) -> dict[str, int]:
    """Return the ages that part the groups, all included."""
    return {
        "young_max": run.whole("YOUNG_MAX"),
        "old_min": run.whole("OLD_MIN"),
        "oldest_min": run.whole("OLDEST_MIN"),
        "minors_max": run.whole("MINORS_MAX"),
    }


def _youth(run: Run) -> tuple[int, int]:
    from ...core.demography.age_fields import parse_ages

    first, last = parse_ages(run.text("YOUTH"))
    if last is None:
        raise InputError("The young adults '{ages}' have no upper age.", hint="Write a range such as 20-39.",
                         ages=run.text("YOUTH"))  # fmt: skip
    return first, last


def _age_columns(result: AgeMeasures, limits: Mapping[str, int], youth: str) -> list[Column]:
    """Return the fields of an age structure; the labels print the ages that were asked for."""
    from ...io.columns import Column

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


def _require_both_sexes(ages: AgeTable | None) -> AgeTable:
    """Return the ages, where pyramids can be drawn of them.

    Raises
    ------
    InputError
        When there are no fields by age, or not of both sexes.
    """
    from ...core.demography.age_fields import MEN, WOMEN

    if ages is not None and {WOMEN, MEN} <= {group.sex for group in ages.groups}:
        return ages
    raise InputError(
        "The pyramid (PYRAMID) needs fields by age of both women and men.",
        hint="Give their pattern (AGE_FIELDS) with {{sex}} in it, and SEX_CODES where the codes are unusual, or leave "
        "PYRAMID out.",
    )


def _write_pyramid(run: Run, ages: AgeTable | None, groups: Sequence[str] | None, ids: Sequence[str]) -> dict[str, str]:
    """Draw all units as one pyramid, or each group beside them; nothing where no picture was asked for."""
    if not run.wants("PYRAMID"):
        return {}
    from ...core.report.charts.marks import titled
    from ...core.report.svg import svg_of
    from ...io.painting import TextWidths

    widths = TextWidths()
    drawing = _pyramid_drawing(run, _require_both_sexes(ages), groups, ids, widths)
    return run.write_file("PYRAMID", svg_of(titled(drawing, tr("Ages and sexes"), widths)))


def _pyramid_drawing(
    run: Run, ages: AgeTable, groups: Sequence[str] | None, ids: Sequence[str], widths: Measure
) -> Drawing:
    """Return the picture in the language spoken now."""
    from ...core.demography.pyramids import pyramids_by_group
    from ...core.report.charts.pyramid import PyramidWords, population_pyramid
    from ...core.report.charts.pyramid_page import PageWords, pyramid_page

    pyramids, notes = pyramids_by_group(ages, groups, ids)
    run.tell(notes)
    men, women, language = tr("Men"), tr("Women"), Language(current_language())

    def write(value: float) -> str:
        return language.number(value, 0 if value == int(value) else 1)

    if len(pyramids) == 1:
        labels = PyramidWords(men, women, tr("People per year of age"))
        return population_pyramid(pyramids[0], labels, write, widths, (126.0, 96.0), in_shares=False)
    axis = tr("Five years of age in % of the people of the group; under its name, its people.")
    texts = PageWords(men, women, axis, outline=tr("All units"), no_group=tr("No group"))
    return pyramid_page(pyramids, texts, write, widths)
