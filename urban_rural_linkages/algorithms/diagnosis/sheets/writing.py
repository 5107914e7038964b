"""Writing of the sheets: page by page into one PDF, so that a country of them needs no more memory than one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from .... import about
from ....core.progress import Progress, Unreported, stepped
from ....core.report.drawing import Drawing
from ....core.report.pdf_properties import Properties
from ....core.report.pdf_structure import OutlineEntry, PageLabels
from ....core.report.sheets.sheet import municipality_sheet
from ....i18n import tr
from ....io.painting import TextWidths
from ....io.printing import finish_pdf, print_pages
from ...unit_inputs import read_groups
from ..diagnosis import Diagnosis
from ..framing import Framing
from .contents import SheetContents
from .places import SheetPlaces

FILE = "sheets.pdf"
_TOLD_EVERY = 100  # sheets


def write_sheets(
    folder: Path, diagnosis: Diagnosis, units: Sequence[int], contents: SheetContents, framing: Framing,
    progress: Progress,
) -> int:  # fmt: skip
    """Write the sheets of some units, by group and name, with bookmarks; return how many."""
    title = tr("{title}: sheets").format(title=diagnosis.run.text("TITLE") or tr("Territorial diagnosis"))
    places = SheetPlaces(diagnosis, framing) if diagnosis.run.table("UNITS").has_polygons else None
    path = folder / FILE
    pages = _pages(diagnosis, contents, places, units, progress)
    print_pages(path, pages, title, Unreported(progress), diagnosis.run.flag("ARCHIVE"))
    properties = Properties(title, diagnosis.language.code, diagnosis.run.text("AUTHOR"), "", about.title())
    finish_pdf(path, properties, _outline(diagnosis, units), labels=[PageLabels(0, _PREFIX)])
    return len(units)


_PREFIX = "F-"


def _pages(
    diagnosis: Diagnosis, contents: SheetContents, places: SheetPlaces | None, units: Sequence[int], progress: Progress
) -> Iterator[Drawing]:
    widths = TextWidths()
    told = tr("Sheet {number} of {count}: {name}")
    milestones = range(1, len(units) + 1, _TOLD_EVERY)
    for number, unit in enumerate(stepped(units, progress), start=1):
        if number in milestones:
            diagnosis.tell(diagnosis.fill(told, number=number, count=len(units), name=diagnosis.unit_names[unit]))
        maps = (None, None) if places is None else (places.locator(unit), places.map(unit))
        sheet = contents.sheet(unit, f"{_PREFIX}{number}", *maps)
        yield municipality_sheet(sheet, contents.region, widths)


def _outline(diagnosis: Diagnosis, units: Sequence[int]) -> list[OutlineEntry]:
    """Return a bookmark for each sheet, below those of the groups where there are any."""
    groups = read_groups(diagnosis.run)
    entries: list[OutlineEntry] = []
    last: str | None = None
    for page, unit in enumerate(units):
        if groups is not None and groups[unit] != last:
            last = groups[unit]
            entries.append(OutlineEntry(last or tr("No group"), page))
        entries.append(OutlineEntry(diagnosis.unit_names[unit], page, 1 if groups is None else 2))
    return entries
