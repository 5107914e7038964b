"""Remarks on the reading of a table: each assumption in a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..identifiers import shortened
from ..notes import Note
from .codes import Rule
from .encodings import WESTERN
from .eurostat import Dimensions
from .figures import Reading
from .layout import SECTION, Layout
from .long import LongForm
from .names import NamePair

_UNICODE = ("utf-8", "utf-8-sig")


def code_page_remarks(table: str, encoding: str, others: Sequence[str]) -> list[Note]:
    """Name the code page of a text that is no Unicode, where it is not the usual one or not certain."""
    if others:
        return [
            Note(
                "Table '{table}' is no Unicode text. It was read as {encoding}; {others} would fit its letters nearly "
                "as well. If names look wrong, give its encoding as ENCODING.",
                table=table,
                encoding=encoding,
                others=", ".join(others),
            )
        ]
    if encoding == "utf-16":
        return [Note("Table '{table}' was read as UTF-16, as it says itself.", table=table)]
    if encoding in (*_UNICODE, WESTERN):
        return []
    return [
        Note(
            "Table '{table}' is no Unicode text. It was read as {encoding}, which fits its letters. If names look "
            "wrong, give its encoding as ENCODING.",
            table=table,
            encoding=encoding,
        )
    ]


def turned_remarks(table: str, dimensions: Dimensions) -> list[Note]:
    """Say that places stood in columns, as in some of Eurostat's files, and that the table was turned."""
    if not dimensions.turned:
        return []
    return [
        Note("Table '{table}': {count} {count:place|places} stood in columns; the table was turned, so that each place "
             "has its rows and each period a column.", table=table, count=dimensions.turned)
    ]  # fmt: skip


def layout_remarks(table: str, layout: Layout) -> list[Note]:
    """Say which rows were taken for the header, and which were passed over."""
    remarks = [
        layout.above
        and Note(
            "Table '{table}': the header was found in row {row}; rows above it that were passed over: {count}.",
            table=table,
            row=layout.header_row,
            count=len(layout.above),
        ),
        layout.headings > 1
        and Note(
            "Table '{table}' has two header rows; they were joined, as in '{name}'.",
            table=table,
            name=next((name for name in layout.names if "_" in name), layout.names[0]),
        ),
        layout.label_row
        and Note(
            "Table '{table}': row {row} explains the header, and was passed over.", table=table, row=layout.label_row
        ),
        layout.below
        and Note(
            "Table '{table}': rows of notes below the data that were passed over: {count} (row {rows}).",
            table=table,
            count=len(layout.below),
            rows=shortened([str(row) for row in layout.below]),
        ),
        layout.sections
        and Note(
            "Table '{table}' repeats its rows in sections ({names}); the column '{column}' says which.",
            table=table,
            names=shortened(list(dict.fromkeys(layout.sections))),
            column=SECTION,
        ),
        layout.trailing
        and Note(
            "Table '{table}': its rows end with one delimiter more than its header; the empty cells were passed over.",
            table=table,
        ),
    ]
    return [remark for remark in remarks if isinstance(remark, Note)]


def reading_remarks(table: str, reading: Reading) -> list[Note]:
    """Say what marks in numbers meant, which cells were read as no value, and where flags went."""
    return [*_marks(table, reading), *_mixed(table, reading), *_missing(table, reading), *_flags(table, reading)]


def _marks(table: str, reading: Reading) -> list[Note]:
    names = {".": Note("points"), ",": Note("commas"), " ": Note("blanks"), "'": Note("apostrophes")}
    notes = [
        Note(
            "Table '{table}': {marks} in numbers were read as thousands separators, as in {example}.",
            table=table,
            marks=names[mark],
            example=reading.used[mark],
        )
        for mark in reading.marks.thousands
        if mark in reading.used
    ]
    if reading.marks.decimal == "," and "," in reading.used:
        notes.append(
            Note(
                "Table '{table}': commas in numbers were read as decimal marks, as in {example}.",
                table=table,
                example=reading.used[","],
            )
        )
    for column, examples in reading.unclear.items():
        notes.append(
            Note(
                "Table '{table}', column '{column}' stays text: the marks in its numbers ({examples}) could be "
                "decimals or thousands separators. Say which decimal mark the table has, or take the separators out.",
                table=table,
                column=column,
                examples=shortened(examples, most=3, between="; "),
            )
        )
    return notes


def _mixed(table: str, reading: Reading) -> list[Note]:
    """Name the columns of numbers that other cells keep text: no method reads them."""
    return [
        Note(
            "Table '{table}', column '{column}' stays text, although it holds numbers: cells such as {examples} are "
            "none. If they mean missing, name them in NODATA_VALUES.",
            table=table,
            column=column,
            examples=shortened(cells, most=3, between="; "),
        )
        for column, cells in reading.mixed.items()
    ]


def _missing(table: str, reading: Reading) -> list[Note]:
    marks: Counter[str] = Counter()
    for column in reading.columns.values():
        marks.update(column.missing)
    if not marks:
        return []
    columns = [name for name, column in reading.columns.items() if column.missing]
    shown = [f"{mark} ({count})" for mark, count in sorted(marks.items(), key=lambda item: (-item[1], item[0]))]
    suppressed = sum(column.suppressed for column in reading.columns.values())
    return [
        Note(
            "Table '{table}': cells that were read as no value: {count}, by their marks {marks}; figures kept secret "
            "among them: {suppressed}; in {columns}.",
            table=table,
            count=sum(marks.values()),
            marks=shortened(shown),
            suppressed=suppressed,
            columns=shortened(columns),
        )
    ]


def _flags(table: str, reading: Reading) -> list[Note]:
    flagged = [name for name, column in reading.columns.items() if column.flags]
    notes = []
    if flagged:
        notes.append(
            Note(
                "Table '{table}': what stands behind numbers ({examples}) went to columns of its own, such as "
                "'{column}_flag'.",
                table=table,
                examples=shortened(sorted({flag for name in flagged for flag in reading.columns[name].flags or () if
                                           flag})),
                column=flagged[0],
            )
        )  # fmt: skip
    per_cent = [name for name, column in reading.columns.items() if column.per_cent]
    if per_cent:
        notes.append(
            Note("Table '{table}': per cent signs were taken off in {columns}.", table=table,
                 columns=shortened(per_cent))
        )  # fmt: skip
    return notes


def rule_remark(table: str, rule: Rule, units: str) -> Note | None:
    """Say by which rule the codes of a table were brought to those of the units; None where none was needed."""
    if not rule.steps:
        return None
    key, code = next((key, code) for key, code in rule.codes.items() if key != code)
    wordings = {
        "decimals": Note("decimals taken off"),
        "zeros": Note("lost leading zeros restored"),
        "check_digit": Note("the check digit at the end taken off"),
        "last_digits": Note("{count:the last digit|the last {count} digits} kept", count=len(code)),
        "first_digits": Note("{count:the first digit|the first {count} digits} kept", count=len(code)),
        "after_us": Note("what stands after 'US' kept"),
        "before_name": Note("the code in front of the name kept"),
        "digit_added": Note("the check digit at the end of the units' codes left out"),
    }
    first, *rest = [wordings[step] for step in rule.steps]
    for step in rest:
        first = Note("{first}, {second}", first=first, second=step)
    return Note(
        "The codes of table '{table}' were read as those of '{units}' by a rule that fits them all: {rule}, as in "
        "'{key}' for '{code}'.",
        table=table,
        units=units,
        rule=first,
        key=key,
        code=code,
    )


def names_remark(table: str, pairs: Sequence[NamePair]) -> Note:
    """Say how the names of a table were joined to units, with an example of what differs."""
    keys = {
        result: [pair.key for pair in pairs if pair.result == result]
        for result in ("same", "differs", "ambiguous", "none")
    }
    example = next((pair for pair in pairs if pair.result == "differs"), pairs[0])
    return Note(
        "Table '{table}' was joined by names: {same} {same:is|are} written alike, {differing} "
        "{differing:differs|differ} in capitals, accents or marks (as '{key}' for '{name}'); names that could be "
        "several, which were not joined: {ambiguous} ({doubtful}); names of no unit: {strangers} ({unknown}).",
        table=table,
        same=len(keys["same"]),
        differing=len(keys["differs"]),
        key=example.key,
        name=example.name,
        ambiguous=len(keys["ambiguous"]),
        doubtful=shortened(keys["ambiguous"]) or "-",
        strangers=len(keys["none"]),
        unknown=shortened(keys["none"]) or "-",
    )


def long_remark(table: str, form: LongForm) -> Note:
    """Say which rows of a long table were taken."""
    return Note(
        "Table '{table}' is a long table: it has several rows a unit. Its rows of totals were taken: {totals}.",
        table=table,
        totals=", ".join(f"{name} = {value}" for name, value in form.totals.items()),
    )


def codes_of_missing_remarks(table: str, reading: Reading) -> list[Note]:
    """Name the columns in which one negative number alone stands among others that are none: a code more likely."""
    notes = []
    for name, column in reading.columns.items():
        negative = Counter(v for v in column.values if isinstance(v, int | float) and v < 0)
        code = next(iter(negative), None)
        if len(negative) == 1 and code in _CODES_OF_MISSING:
            notes.append(
                Note(
                    "Table '{table}', column '{column}': {value} stands in {count} {count:cell|cells} and no other "
                    "number is negative. If it means missing, name it in NODATA_VALUES.",
                    table=table,
                    column=name,
                    value=f"{code:g}",
                    count=negative[code],
                )
            )
    return notes


_CODES_OF_MISSING = frozenset({-1, -2, -9, -99, -999, -9999, -99999})
