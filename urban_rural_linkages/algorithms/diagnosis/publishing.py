"""Files of a diagnosis that is to be published: no exact points, folders or user names, and a word on what is hidden.

Small counts are hidden before anything is made of them: see `published_inputs`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from ...core.dossier.scrubbing import scrubbed, without_folders
from ...core.report.blocks import Block, Heading, Paragraph
from ...core.report.document import Document
from ...i18n import tr
from ...io.destinations import file_of
from ...io.publishing import (
    blur_points,
    blurred_layer,
    drop_fields,
    empty_cells,
    scrub_geopackage,
    scrub_project,
    scrub_text,
)
from ..balance_inputs import event_series
from ..sources import layers_of_input
from ..territories import put_in_place
from .diagnosis import Diagnosis
from .published_inputs import Publication

_PLACES = ("access", "access_before")
_EVENTS = ("BIRTHS", "DEATHS")


def publish_tables(diagnosis: Diagnosis) -> None:
    """Blur the settlements, and take yearly births and deaths out of the tables, once the chapters are made."""
    if diagnosis.publication is None:
        return
    fields = [field for name in _EVENTS for field in _fields(diagnosis, name)]
    for name in diagnosis.tables:
        diagnosis.proceed()
        layer = diagnosis.layer(name)
        if layer is diagnosis.run.value("UNITS"):  # which is read by the places of its fields
            empty_cells(layer, dict.fromkeys(fields))
        else:
            drop_fields(layer, fields)
    if diagnosis.given("SETTLEMENTS", "SETTLEMENT_POP"):
        for name in _PLACES:
            if name in diagnosis.tables:
                blur_points(diagnosis.layer(name))
        put_in_place(diagnosis.run, "SETTLEMENTS", blurred_layer(diagnosis.run.table("SETTLEMENTS")))
    diagnosis.forget()


def _fields(diagnosis: Diagnosis, name: str) -> list[str]:
    if not diagnosis.given(name):
        return []
    return list((event_series(diagnosis.run, name) or {}).values()) or diagnosis.run.fields(name)


def scrubber(diagnosis: Diagnosis, folder: Path) -> Callable[[str], str]:
    """Return what takes folders out of texts: those of the inputs, of the results and of work."""
    run = diagnosis.run
    known = [folder, Path(diagnosis.raster("x")).parent, Path.home(), Path.cwd()]
    for given in (run.parameters, run.as_given):
        for definition in run.algorithm.parameterDefinitions():
            name = definition.name()
            if definition.type() in ("source", "vector", "raster", "multilayer") and given.get(name):
                files = (file_of(layer.source()) for layer in layers_of_input(diagnosis.given_whole.run, name))
                known += [file.parent for file in files if file is not None]
    own = map(run.file, ("STORE", "SCENARIOS", "LOGO", "CRITERIA_FILE"))
    known += [file.parent for file in own if file is not None]
    folders = [str(one) for path in known for one in (path, path.absolute())]
    return partial(without_folders, folders=folders)


def publish_document(diagnosis: Diagnosis, document: Document, folder: Path) -> None:
    """Take folders and user names out of all that a report says."""
    if diagnosis.publication is not None:
        document.blocks[:] = scrubbed(document.blocks, scrubber(diagnosis, folder))


def publish_files(diagnosis: Diagnosis, folder: Path, target: Path) -> None:
    """Take folders and user names out of the files that were written; nothing where nothing is to be published."""
    if diagnosis.publication is None:
        return
    scrub = scrubber(diagnosis, target)
    for path in sorted(folder.iterdir()):
        if path.suffix == ".gpkg":
            scrub_geopackage(path, scrub, diagnosis.withheld)
        elif path.suffix == ".qgz":
            scrub_project(path, scrub)
        elif path.suffix in (".qmd", ".json", ".xml"):
            scrub_text(path, scrub)


def _hidden_links(diagnosis: Diagnosis, found: Publication) -> list[str]:
    told = (
        (tr("Of {count} {count:flow|flows} of commuters it is only told under which number {count:it is|they are}."),
         found.flows),
        (tr("Of {count} other {count:link|links} it is only told under which number {count:it is|they are}."),
         found.links),
    )  # fmt: skip
    return [diagnosis.fill(text, count=count) for text, count in told if count]


def publishing_blocks(diagnosis: Diagnosis) -> list[Block]:
    """Say what was hidden, and why; nothing where the diagnosis is not to be published."""
    found = diagnosis.publication
    if found is None:
        return []
    told = tr(
        "This diagnosis is made to be published: of its {units} {count} {count:count of people is hidden, because it "
        "is|counts of people are hidden, because they are} under {limit}, or because counts under {limit} could be "
        "worked out from {count:it|them} by subtracting."
    )
    if not found.cells:
        told = tr("This diagnosis is made to be published: of its {units} no count of people is under {limit}, so none "
                  "is hidden.")  # fmt: skip
    hidden = diagnosis.fill(told, count=found.cells, limit=found.limit)
    sums = diagnosis.fill(
        tr("Totals by group and of the region count everybody, also those who are hidden below; so the rows of a table "
           "may add up to less than its total. What is made of a hidden count is hidden with it. Of single {units} "
           "people by sex and age are told in broad groups alone."))  # fmt: skip
    further = [sums] if found.cells or diagnosis.given("AGE_FIELDS") else []
    if found.merged:
        further.append(diagnosis.fill(
            tr("Settlements of fewer than {limit} inhabitants are counted with the nearest of their {unit}, or left "
               "out with it ({count})."), limit=found.limit, count=found.merged))  # fmt: skip
    further += _hidden_links(diagnosis, found)
    if found.merged_groups:
        further.append(tr("Groups with too few people are counted together: {groups}.").format(
            groups="; ".join(found.merged_groups)))  # fmt: skip
    places = tr(
        "Points of settlements lie in the middle of cells of about one kilometre; services, which are public, keep "
        "theirs. Fields that no input names, folders and names of users are taken out, no notes or points of "
        "checklists are in it, and no fingerprints of the layers are kept."
    )
    limits = tr(
        "Nobody finds a hidden count from this diagnosis more closely than to a range as wide as the limit. Whoever "
        "knows some of the people, or has other tables or editions, may know more."
    )
    told_of = [hidden, " ".join(further), f"{places} {limits}"]
    return [Heading(2, tr("What is not published"), "published"), *(Paragraph(text) for text in told_of if text)]
