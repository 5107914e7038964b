"""The annex of the figures: for each number what it says, and from which table, rows and fields it is worked out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any

from ...core.dossier.annex_figures import withheld_numbers
from ...core.report.blocks import Block, Heading, Paragraph, Table
from ...core.report.register import RegisteredFigure, numbers_in_words
from ...i18n import tr
from ...io.dossier_files import rows_of_table, tables_of
from ..account import amount_text
from ..provenance import rules_of
from .diagnosis import Diagnosis

_NAMED = 2  # fields of a sum, or amounts of a formula


def register_record(diagnosis: Diagnosis, tables: Path) -> dict[str, object]:
    """Return the register as diagnosis.json keeps it: tables with their rules, and figures with their origins.

    Parameters
    ----------
    diagnosis : Diagnosis
        What is being made.
    tables : Path
        The GeoPackage that was written: of a published diagnosis the figures that it does not give are marked.
    """
    entries = diagnosis.register.entries
    named = dict.fromkeys(table for entry in entries for table in entry.origin.tables)
    record: dict[str, Any] = {
        "tables": {table: _table_record(diagnosis, table) for table in named},
        "unknown_values": [marker for marker in diagnosis.run.nodata() or () if isinstance(marker, int | float)],
        "figures": [entry.record() for entry in entries],
    }
    if diagnosis.publication is not None:
        there, rows = set(tables_of(tables)), cache(partial(rows_of_table, tables))
        withheld = withheld_numbers(record, lambda name: rows(name) if name in there else [])
        record["figures"] = [one | {"withheld": True} if one["number"] in withheld else one
                             for one in record["figures"]]  # fmt: skip
    return record


def _table_record(diagnosis: Diagnosis, table: str) -> dict[str, object]:
    """Return what is known of a table: the run that made it, its rules, and what was left out."""
    entry = _run_of(diagnosis, table)
    return {
        "algorithm": entry.get("algorithm"),
        "rules": _rules_of(diagnosis, table),
        "left_out": [tally for tally in entry.get("account", []) if tally["left_out"]],
        "people": [tally for tally in entry.get("account", []) if tally["people"]],
    }


def _rules_of(diagnosis: Diagnosis, table: str) -> list[str]:
    """Return the rules of a table; none of what is no table of the diagnosis, such as the file of assessments."""
    return list(rules_of(diagnosis.layer(table))) if table in diagnosis.tables else []


def _run_of(diagnosis: Diagnosis, table: str) -> dict[str, Any]:
    return next((entry for entry in diagnosis.log if table in entry["tables"]), {})


def register_blocks(diagnosis: Diagnosis) -> list[Block]:
    """Return the annex: a row for each number, and one for each table that they lead to."""
    entries = diagnosis.register.entries
    if not entries:
        return []
    told = tr("The small numbers in this report stand for a figure, or for a column of figures that are told apart by "
              "a field, such as the figures of each group. Each leads to a table of diagnosis.gpkg, and to how the "
              "figure is worked out from its rows, written as QGIS writes it, or by a rule in words; the table leads "
              "to the rule and to the people left out. The file diagnosis.json holds every single figure.")  # fmt: skip
    if diagnosis.publication is not None:
        told += " " + tr("The tables are published without small counts: a figure that counts them too is marked in "
                         "diagnosis.json, because they do not give it any more.")  # fmt: skip
    header = [tr("No."), tr("What it says"), tr("Figure"), tr("Table"), tr("Worked out as")]
    rows = [[str(entry.number), entry.what, _printed(diagnosis, entry), ", ".join(entry.origin.tables),
             _formula(entry)] for entry in entries]  # fmt: skip
    return [
        Heading(2, tr("Where each figure comes from"), "register"),
        Paragraph(told),
        Table(tr("Figures and their origin"), header, rows, [True, False, True, False, False],
              explains=[entry.number for entry in entries]),
        _tables(diagnosis, entries),
    ]  # fmt: skip


def _printed(diagnosis: Diagnosis, entry: RegisteredFigure) -> str:
    """Return the figure; of a family, that of all rows or how many there are."""
    if not entry.figures:
        return tr("drawn")
    whole = [figure.text for figure in entry.figures if figure.key is None]
    return (
        whole[0]
        if whole
        else tr("{count} {count:figure|figures}").format(count=diagnosis.language.number(len(entry.figures)))
    )


def _formula(entry: RegisteredFigure) -> str:
    """Return how a figure is worked out, and what tells those of its family apart."""
    formula = entry.origin.formula(_NAMED)
    if not entry.origin.is_amount:
        formula = f"{entry.rule}: {formula}"
    if entry.fields:
        return tr("{formula}, a field each").format(formula=formula)
    if not entry.by:
        return formula
    if entry.through:
        return tr("{formula}, by {field} of the rows of {code}").format(
            formula=formula, field=f'"{entry.through[2]}"', code=f'"{entry.by}"')  # fmt: skip
    return tr("{formula}, by {field}").format(formula=formula, field=f'"{entry.by}"')


def _tables(diagnosis: Diagnosis, entries: Sequence[RegisteredFigure]) -> Table:
    """Say of each table which rule it follows and what was left out."""
    numbers: dict[str, list[int]] = {}
    for entry in entries:
        for table in entry.origin.tables:
            numbers.setdefault(table, []).append(entry.number)
    rows = []
    for table, own in numbers.items():
        account = _run_of(diagnosis, table).get("account", [])
        left_out = [f"{tally['subject']}: {amount_text(part['amount'], tally['unit'])}, {part['reason']}"
                    for tally in account for part in tally["left_out"]]  # fmt: skip
        if table in diagnosis.withheld:
            left_out.append(tr("the table, which is not published"))
        rules = "; ".join(_rules_of(diagnosis, table))
        rows.append([table, numbers_in_words(own), rules or "–", "; ".join(left_out) or tr("nothing")])
    header = [tr("Table"), tr("Figures"), tr("Rule and its source"), tr("Left out")]
    return Table(tr("Tables that the figures lead to"), header, rows, [False] * 4)
