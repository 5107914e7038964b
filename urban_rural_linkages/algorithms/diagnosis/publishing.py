"""A diagnosis to be published: small counts by sex and age, exact points, folders and user names are taken out.

The tables are changed before maps, project and spreadsheet are made from them; what no parameter names is not published
at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

import numpy as np

from ...core.arrays import Booleans
from ...core.demography.age_fields import AgeGroup
from ...core.demography.yearly_fields import years_of_pattern
from ...core.dossier.published_ages import HiddenAges
from ...core.dossier.scrubbing import without_folders
from ...core.dossier.suppression import hidden_rows
from ...core.report.blocks import Block, Heading, Paragraph
from ...i18n import tr
from ...io.destinations import file_of
from ...io.layers import FeatureTable, table_of_layer
from ...io.publishing import blur_points, empty_cells, scrub_geopackage, scrub_project, scrub_text
from ..age_inputs import age_groups
from ..run import Run
from ..sources import layers_of_input
from ..unit_inputs import read_groups
from .diagnosis import Diagnosis
from .hiding import count_text, hidden_of, limit_of

_AGES, _PLACES = "ages", "access"
_NAMED = ("UNIT_ID", "NAME", "GROUP", "POP_START", "POP_END", "AREA", "EMPLOYED", "NATURAL", "MIGRATION")
_BROAD_FIELDS = {"POP_OLD": "old", "POP_YOUNG": "young", "WOMEN": "women"}
# Results that tell a broad group, and those that tell parts of one.
_OF_BROAD = ("people_old", "share_old", "share_oldest", "ageing_index", "old_dependency", "masculinity",
             "score_share_old", "oldest_of_old")  # fmt: skip
_OF_PARTS = ("share_minors", "youth_masculinity", "child_woman", "replacement")
_COHORTS = ("young_start", "young_alive", "young_end", "young_net", "young_rate", "young_noise", "young_sure",
            "women_start", "women_end", "women_net", "women_rate", "men_start", "men_end", "men_net", "men_rate",
            "people_start", "people_end", "alive", "net", "rate", "certainty")  # fmt: skip
_COUNTED = ("young_start", "young_end", "women_start", "women_end", "men_start", "men_end", "people_start",
            "people_end")  # fmt: skip
_OLD_OF_CLASSES = "population_old"


def publish_tables(diagnosis: Diagnosis) -> None:
    """Empty in the tables what is not published; nothing where the diagnosis is not to be published."""
    if not diagnosis.run.flag("PUBLISH"):
        return
    hidden = hidden_of(diagnosis)
    for name in diagnosis.tables:
        diagnosis.proceed()
        _publish_table(diagnosis, name, hidden)
    if _PLACES in diagnosis.tables and diagnosis.given("SETTLEMENTS", "SETTLEMENT_POP"):
        layer = diagnosis.layer(_PLACES)
        people = _table(diagnosis, _PLACES).numbers(diagnosis.run.field("SETTLEMENT_POP") or "")
        blur_points(layer, (~(people < limit_of(diagnosis))).tolist())
    diagnosis.forget()


def publish_sheets(diagnosis: Diagnosis, table: str) -> None:
    """Empty in the table of the sheets of the project what tells a hidden group of a unit."""
    hidden = hidden_of(diagnosis)
    if hidden.broad and hidden.any_broad.any():
        empty_cells(diagnosis.opened(table), dict.fromkeys(_OF_BROAD, hidden.any_broad))


def _table(diagnosis: Diagnosis, name: str) -> FeatureTable:
    return table_of_layer(diagnosis.layer(name), diagnosis.run.context)


def _publish_table(diagnosis: Diagnosis, name: str, hidden: HiddenAges) -> None:
    layer, fields = diagnosis.layer(name), diagnosis.layer(name).fields().names()
    if not layer.featureCount():
        return
    cells: dict[str, Booleans | None] = {}
    notes: list[str] = []
    if name == _PLACES and diagnosis.given("SETTLEMENTS"):
        cells |= dict.fromkeys(set(_brought(diagnosis, "SETTLEMENTS")) - {diagnosis.run.field("SETTLEMENT_POP")})
    else:
        cells |= dict.fromkeys(_unnamed(diagnosis, name))
    if _is_of_units(diagnosis, name):
        cells |= _of_units(diagnosis, name, hidden)
        notes = _notes(diagnosis, name, hidden) if name == _AGES else []
    counted = [field for field in _COUNTED if field in fields]
    if counted:
        cells |= dict.fromkeys((field for field in _COHORTS if field in fields), _small_rows(diagnosis, name, counted))
    if _OLD_OF_CLASSES in fields:
        cells[_OLD_OF_CLASSES] = hidden_rows([_table(diagnosis, name).numbers(_OLD_OF_CLASSES)], limit_of(diagnosis))
    empty_cells(layer, cells, notes)


def _is_of_units(diagnosis: Diagnosis, name: str) -> bool:
    """Tell whether the rows of a table are the units, each once or not at all."""
    code, table = diagnosis.run.field("UNIT_ID") or "", _table(diagnosis, name)
    if name == _PLACES or code not in table.field_names:
        return False
    return set(map(str, table.column(code))) <= set(diagnosis.unit_ids)


def _brought(diagnosis: Diagnosis, name: str) -> list[str]:
    table = diagnosis.run.table(name)
    return [] if table is None else table.field_names


def _unnamed(diagnosis: Diagnosis, table: str) -> list[str]:
    """Return the fields of the units that a table is published without: by age, but in one; and what nobody named."""
    run, brought = diagnosis.run, _brought(diagnosis, "UNITS")
    named = {run.field(name) for name in _NAMED if run.declares(name)}
    for name in ("SERIES", "BIRTHS", "DEATHS"):
        named |= set(_fields_named(run, name, brought))
    if table == _AGES:
        named |= {group.field for group in _age_fields(run)} | {run.field(name) for name in _BROAD_FIELDS}
    return [field for field in brought if field not in named]


def _fields_named(run: Run, name: str, fields: Sequence[str]) -> Iterable[str]:
    text = run.text(name)
    if "{" in text:
        return years_of_pattern(fields, text).values()
    return run.fields(name) if text and name != "SERIES" else ()


def _age_fields(run: Run) -> list[AgeGroup]:
    return list(age_groups(run, run.table("UNITS"))) if run.text("AGE_FIELDS") else []


def _of_units(diagnosis: Diagnosis, name: str, hidden: HiddenAges) -> dict[str, Booleans | None]:
    """Return the cells of a table of units that are hidden, in the order of its rows."""
    place = _places(diagnosis, name)
    cells: dict[str, Booleans | None] = {}
    if name == _AGES:
        cells |= {field: rows[place] for field, rows in hidden.cells.items()}
        for parameter, broad in _BROAD_FIELDS.items():
            if diagnosis.given(parameter) and broad in hidden.broad:
                cells[diagnosis.run.field(parameter) or ""] = hidden.broad[broad][place]
    if hidden.broad:
        cells |= dict.fromkeys(_OF_BROAD, hidden.any_broad[place])
        cells |= dict.fromkeys(_OF_PARTS, hidden.any_cell[place])
    return cells


def _places(diagnosis: Diagnosis, name: str) -> list[int]:
    """Return, for each row of a table, which unit it is."""
    place = {code: number for number, code in enumerate(diagnosis.unit_ids)}
    codes = _table(diagnosis, name).column(diagnosis.run.field("UNIT_ID") or "")
    return [place[str(code)] for code in codes]


def _notes(diagnosis: Diagnosis, name: str, hidden: HiddenAges) -> list[str]:
    """Say for each row which counts are hidden, and whether they are under the limit."""
    counts = {} if diagnosis.ages is None else {group.field: own for group, own in diagnosis.ages.groups.items()}
    written = partial(count_text, diagnosis, None)
    return [
        ", ".join(f"{field} {written(counts[field][unit])}" for field, rows in hidden.cells.items() if rows[unit])
        for unit in _places(diagnosis, name)
    ]


def _small_rows(diagnosis: Diagnosis, name: str, counted: Sequence[str]) -> Booleans:
    """Return the rows of a table of cohorts that are hidden; cohorts of one age go together, whatever their sex."""
    table = _table(diagnosis, name)
    counts = [table.numbers(field) for field in counted]
    if _is_of_units(diagnosis, name):
        groups = read_groups(diagnosis.run)
        return hidden_rows(counts, limit_of(diagnosis), groups and [groups[unit] for unit in _places(diagnosis, name)])
    ages = table.column("age_start") if "age_start" in table.field_names else [""] * len(table)
    sexes = table.column("sex") if "sex" in table.field_names else [""] * len(table)
    keys = [(str(group), str(age)) for group, age in zip(table.column("group"), ages, strict=True)]
    alike = hidden_rows(counts, limit_of(diagnosis), [f"{sex} {age}" for sex, age in zip(sexes, ages, strict=True)])
    together = {key for key, row in zip(keys, alike.tolist(), strict=True) if row}
    return np.array([key in together for key in keys])


def scrubber(diagnosis: Diagnosis, folder: Path) -> Callable[[str], str]:
    """Return what takes folders out of texts: those of the inputs, of the results and of work."""
    run = diagnosis.run
    known = [folder, Path(diagnosis.raster("x")).parent, Path.home(), Path.cwd()]
    for definition in run.algorithm.parameterDefinitions():
        if definition.type() in ("source", "vector", "raster", "multilayer") and run.given(definition.name()):
            files = (file_of(layer.source()) for layer in layers_of_input(run, definition.name()))
            known += [file.parent for file in files if file is not None]
    folders = [str(one) for path in known for one in (path, path.absolute())]
    return partial(without_folders, folders=folders)


def publish_files(diagnosis: Diagnosis, folder: Path, target: Path) -> None:
    """Take folders and user names out of the files that were written; nothing where nothing is to be published."""
    if not diagnosis.run.flag("PUBLISH"):
        return
    scrub = scrubber(diagnosis, target)
    for path in sorted(folder.iterdir()):
        if path.suffix == ".gpkg":
            scrub_geopackage(path, scrub)
        elif path.suffix == ".qgz":
            scrub_project(path, scrub)
        elif path.suffix in (".qmd", ".json"):
            scrub_text(path, scrub)


def publishing_blocks(diagnosis: Diagnosis) -> list[Block]:
    """Say what was taken out; nothing where the diagnosis is not to be published."""
    if not diagnosis.run.flag("PUBLISH"):
        return []
    told = tr(
        "This diagnosis is made to be published. Counts of people by sex and age under {limit} are hidden (<{limit}), "
        "and others (×) from which they could be worked out by subtracting from one published total; in the tables "
        "such cells are empty, and the field 'hidden' names them. Fields that no input names are empty. Settlements "
        "of fewer than {limit} inhabitants are left out, and the points of the others lie in the middle of cells of "
        "about one kilometre; services, which are public, keep theirs. Folders and names of users are taken out, and "
        "no fingerprints of the layers are kept."
    )
    limits = tr(
        "This is no guarantee: whoever puts several tables, years or editions together, or knows some of the people, "
        "may still work out or bound what is hidden. Births, deaths, commuters and all inhabitants of a place are "
        "published as they are."
    )
    heading, limit = (
        Heading(2, tr("What is not published"), "published"),
        diagnosis.language.number(limit_of(diagnosis)),
    )
    return [heading, Paragraph(told.format(limit=limit)), Paragraph(limits)]
