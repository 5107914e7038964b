"""The chapter on the components of change: whether units grow or shrink by births and deaths or by migration."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...core.known import UNKNOWN_CLASS, ClassTotal, class_totals, count_classes
from ...core.report.blocks import Caution, Figure, Paragraph, Table
from ...i18n import tr
from ..depopulation.webb_outputs import wheel_sectors
from .chapter import ChapterResult, MapTheme, lacking
from .diagnosis import Diagnosis, TableName

ID = "components"
INPUTS: tuple[str, ...] = ("UNITS",)
_PASSED = ("UNITS", "UNIT_ID", "POP_START", "POP_END", "START_YEAR", "END_YEAR", "BIRTHS", "DEATHS",
           "NODATA_VALUES")  # fmt: skip
_SHRINKING_MOSTLY_BY_MIGRATION = ("G", "H")
_SHRINKING_MOSTLY_BY_DEATHS = ("E", "F")


def title() -> str:
    """Return the title of the chapter."""
    return tr("Why the population changes")


def missing(diagnosis: Diagnosis) -> str:
    """Return what the chapter lacks."""
    return lacking(ID, diagnosis)


def compose(diagnosis: Diagnosis) -> ChapterResult:
    """Find the type of each unit, and tell what came out."""
    chapter = ChapterResult(ID, title())
    wheel = diagnosis.scratch_file("webb_wheel.svg")
    diagnosis.calculate("webbtypology", **diagnosis.passed_on(*_PASSED), OUTPUT=TableName("components"),
                        WHEEL=str(wheel))  # fmt: skip
    found = diagnosis.table("components").column("webb")
    totals = class_totals(found, list(wheel_sectors()), diagnosis.populations[1])
    chapter.figures["webb"] = {
        letter: {"units": totals[letter].units, "population": totals[letter].sums[0]} for letter in wheel_sectors()
    }
    sentence = _sentence(diagnosis, found)
    chapter.summary.append(sentence)
    chapter.charts["chart_webb"] = wheel.read_text(encoding="utf-8")
    chapter.blocks += [
        Paragraph(sentence, "lead"),
        *(Caution(remark) for remark in diagnosis.remarks()),
        Figure("map_webb", tr("Types of change: births and deaths against migration.")),
        Figure("chart_webb", tr("Each point is a unit: to the right it gains by migration, upwards by births over "
                                "deaths; the diagonal parts growth from decline.")),
        _table(diagnosis, totals),
    ]  # fmt: skip
    chapter.maps.append(MapTheme("map_webb", tr("Types of demographic change (Webb)"), "components", "webb"))
    chapter.methods.append(tr(
        "Components: the eight types of Webb compare births minus deaths with net migration over the whole period; "
        "the type depends on the years chosen. Small numbers change sign easily."
    ))  # fmt: skip
    chapter.sources.append(tr(
        "Webb (1963), The natural and migrational components of population changes in England and Wales, 1921-1931, "
        "Economic Geography 39 (2)."
    ))  # fmt: skip
    return chapter


def _sentence(diagnosis: Diagnosis, types: Sequence[Any]) -> str:
    language = diagnosis.language
    leaving = count_classes(types, _SHRINKING_MOSTLY_BY_MIGRATION)
    dying = count_classes(types, _SHRINKING_MOSTLY_BY_DEATHS)
    shrinking = count_classes(types, (*_SHRINKING_MOSTLY_BY_MIGRATION, *_SHRINKING_MOSTLY_BY_DEATHS))
    if shrinking is None:
        return tr("Of no unit is it known why its population changed.")
    return tr("Units that shrink: {all}, of them {leaving} mainly because people left and {dying} mainly because more "
              "died than were born.").format(
        all=language.number(shrinking), leaving=language.number(leaving), dying=language.number(dying)
    )  # fmt: skip


def _table(diagnosis: Diagnosis, totals: dict[str, ClassTotal]) -> Table:
    language = diagnosis.language
    words = {letter: (letter, sector.words) for letter, sector in wheel_sectors().items()}
    words[UNKNOWN_CLASS] = ("–", tr("Unknown"))
    rows = [[*words[name], language.number(total.units), language.number(total.sums[0])]
            for name, total in totals.items() if total.units]  # fmt: skip
    header = [tr("Type"), tr("What it means"), tr("Units"), tr("Inhabitants")]
    return Table(tr("Units by type of change"), header, rows, [False, False, True, True])
