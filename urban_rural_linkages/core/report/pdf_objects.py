"""The objects of a PDF file: read where they are asked for, and new ones appended without touching what stands.

A PDF may be extended: objects written behind its end replace those of the same number, and a table of where they
stand points back to the table before it.  The file itself is never held in memory, so that one with thousands of
pages can be extended too.  Read are files with plain tables, as Qt 5 and Qt 6 write them.

References
----------
ISO 32000-1, 7.2 (lexical conventions), 7.3 (objects), 7.5.4 (cross-reference table), 7.5.6 (incremental updates).
"""

from __future__ import annotations

import hashlib
import os
import re
from typing import BinaryIO

from ..errors import InputError

Value = bytes | list["Value"] | dict[bytes, "Value"]
"""An array, a dictionary, or anything else as it is written: a number, a name, a text, ``12 0 R``."""

_TAIL = 1024  # bytes at the end of a file that hold where its last table begins
_PIECE = 4096
_ENTRY = 20  # bytes of a line of the table
_LONGEST_PIECE = 1 << 26
_BLANK = rb"(?:[\x00\t\n\x0c\r ]|%[^\r\n]*[\r\n])*"
_TOKEN = re.compile(
    _BLANK + rb"(?:(?P<mark><<|>>|\[|\])|(?P<reference>\d+\s+\d+\s+R)(?![\w.])|(?P<hex><[0-9A-Fa-f\s]*>)"
    rb"|(?P<word>/?[^\x00\t\n\x0c\r ()<>\[\]{}/%]+))"
)
_TEXT_BEGINS = re.compile(_BLANK + rb"\(")
_NUMBER = re.compile(rb"[+-]?(\d+\.?\d*|\.\d+)")
_REFERENCE = re.compile(rb"(\d+)\s+(\d+)\s+R")


class _CutOffError(Exception):
    """The bytes end within an object."""


def parse_value(data: bytes, at: int = 0) -> tuple[Value, int]:
    """Return the object that begins at a place of some bytes, and where it ends.

    Examples
    --------
    >>> parse_value(b"<< /Size 3 /Kids [4 0 R 5 0 R] >> ")[0]
    {b'/Size': b'3', b'/Kids': [b'4 0 R', b'5 0 R']}
    """
    token, at = _token(data, at)
    if token == b"[":
        items: list[Value] = []
        while _token(data, at)[0] != b"]":
            item, at = parse_value(data, at)
            items.append(item)
        return items, _token(data, at)[1]
    if token == b"<<":
        entries: dict[bytes, Value] = {}
        while (key := _token(data, at))[0] != b">>":
            entries[key[0]], at = parse_value(data, key[1])
        return entries, _token(data, at)[1]
    return token, at


def _token(data: bytes, at: int) -> tuple[bytes, int]:
    if text := _TEXT_BEGINS.match(data, at):
        end = _end_of_text(data, text.end())
        return data[text.end() - 1 : end], end
    found = _TOKEN.match(data, at)
    if found is None or found.end() >= len(data):
        raise _CutOffError
    return found.group(found.lastgroup or 0), found.end()


def _end_of_text(data: bytes, at: int) -> int:
    """Return where a text ends whose first parenthesis has been read."""
    depth = 1
    for found in re.compile(rb"\\.|[()]", re.DOTALL).finditer(data, at):
        depth += {b"(": 1, b")": -1}.get(found[0], 0)
        if depth == 0:
            return found.end()
    raise _CutOffError


def written(value: Value) -> bytes:
    """Return an object as it is written.

    Examples
    --------
    >>> written({b"/Type": b"/Page", b"/Annots": [b"4 0 R"]})
    b'<< /Type /Page /Annots [4 0 R] >>'
    """
    if isinstance(value, dict):
        return b"<< %s >>" % b" ".join(b"%s %s" % (key, written(entry)) for key, entry in value.items())
    if isinstance(value, list):
        return b"[%s]" % b" ".join(map(written, value))
    return value


def text(words: str) -> bytes:
    """Return a text as it is written in a PDF, whatever letters it has.

    Examples
    --------
    >>> text("ñ")
    b'<FEFF00F1>'
    """
    return b"<FEFF%s>" % words.encode("utf-16-be", "replace").hex().upper().encode("ascii")


def reference(number: int) -> bytes:
    """Return how others refer to an object."""
    return b"%d 0 R" % number


class PdfFile:
    """A PDF that is open for reading and writing.

    Parameters
    ----------
    file : binary file
        Open for both; its place does not matter.

    Raises
    ------
    InputError
        When its objects cannot be read as they stand: packed into streams, encrypted, or no PDF.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._tables: list[tuple[int, bytes]] = []
        self._new: dict[int, int] = {}
        self._last_table = self._place_of_last_table()
        self.trailer = self._read_tables(self._last_table)
        if not {b"/Size", b"/Root"} <= self.trailer.keys() or {b"/Encrypt", b"/XRefStm"} & self.trailer.keys():
            raise unreadable()
        self.size = int(read_number(self.trailer[b"/Size"]))

    def _place_of_last_table(self) -> int:
        end = self._file.seek(0, os.SEEK_END)
        self._file.seek(max(0, end - _TAIL))
        found = re.findall(rb"startxref\s+(\d+)\s+%%EOF", self._file.read())
        if not found:
            raise unreadable()
        return int(found[-1])

    def _read_tables(self, place: int) -> dict[bytes, Value]:
        """Read the tables from the last to the first; return the last trailer."""
        last: dict[bytes, Value] = {}
        seen: set[int] = set()
        while place not in seen:
            seen.add(place)
            self._file.seek(place)
            if self._file.readline().strip() != b"xref":
                raise unreadable()
            while found := re.fullmatch(rb"\s*(\d+) (\d+)\s*", line := self._file.readline()):
                self._tables.append((int(found[1]), self._file.read(int(found[2]) * _ENTRY)))
            if line.strip() != b"trailer":
                raise unreadable()
            trailer = self._parse_at(self._file.tell())
            if not isinstance(trailer, dict):
                raise unreadable()
            last = last or trailer
            if b"/Prev" in trailer:
                place = int(read_number(trailer[b"/Prev"]))
        return last

    def _parse_at(self, place: int) -> Value:
        size = _PIECE
        while size <= _LONGEST_PIECE:
            self._file.seek(place)
            data = self._file.read(size)
            try:
                return parse_value(data + (b" " if len(data) < size else b""))[0]
            except _CutOffError:
                size *= 8
        raise unreadable()

    def _place_of(self, number: int) -> int:
        for first, table in self._tables:
            entry = table[(number - first) * _ENTRY : (number - first + 1) * _ENTRY] if number >= first else b""
            if entry[17:18] == b"n" and entry[:10].isdigit():
                place = int(entry[:10])
                self._file.seek(place)
                head = re.match(rb"\s*(\d+)\s+\d+\s+obj", self._file.read(64))
                if head is None or int(head[1]) != number:
                    raise unreadable()
                return place + head.end()
        raise unreadable()

    def resolve(self, value: Value) -> Value:
        """Return what a reference refers to; anything else as it is."""
        found = _REFERENCE.fullmatch(value) if isinstance(value, bytes) else None
        if found is None:
            return value
        return self._parse_at(self._place_of(int(found[1])))

    def dictionary(self, value: Value) -> dict[bytes, Value]:
        """Return a dictionary, or the one that a reference refers to."""
        resolved = self.resolve(value)
        if not isinstance(resolved, dict):
            raise unreadable()
        return resolved

    def stream(self, value: Value) -> bytes:
        """Return the bytes of the stream that a reference refers to, as they are stored."""
        length = int(read_number(self.resolve(self.dictionary(value).get(b"/Length", b""))))
        place = self._place_of(number_of(value))
        self._file.seek(place)
        begin = self._file.read(_PIECE).find(b"stream")
        self._file.seek(place + begin + len(b"stream"))
        self._file.readline()
        return self._file.read(length)

    def pages(self) -> list[int]:
        """Return the numbers of the page objects, from the first page to the last."""
        found: list[int] = []
        waiting = [self.dictionary(self.trailer[b"/Root"]).get(b"/Pages", b"")]
        seen: set[int] = set()
        while waiting:
            number = number_of(waiting.pop())
            if number in seen:
                raise unreadable()
            seen.add(number)
            node = self.dictionary(reference(number))
            if b"/Kids" not in node:
                found.append(number)
                continue
            kids = self.resolve(node[b"/Kids"])
            waiting.extend(reversed(kids if isinstance(kids, list) else []))
        return found

    def reserve(self, how_many: int = 1) -> int:
        """Return the first of some numbers that no object has yet."""
        first = self.size
        self.size += how_many
        return first

    def append(self, number: int, value: Value, stream: bytes | None = None) -> None:
        """Write an object behind the end of the file; one of a number that stands is replaced by it."""
        if not self._new:
            self._file.seek(-1, os.SEEK_END)
            ends_a_line = self._file.read(1) in b"\r\n"
            self._file.write(b"" if ends_a_line else b"\n")
        self._new[number] = self._file.seek(0, os.SEEK_END)
        content = written(value)
        if stream is not None and isinstance(value, dict):
            content = b"%s\nstream\n%s\nendstream" % (written({**value, b"/Length": b"%d" % len(stream)}), stream)
        self._file.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))

    def finish(self, trailer: dict[bytes, Value]) -> None:
        """Write the table of the new objects, and the trailer with some entries changed."""
        place = self._file.seek(0, os.SEEK_END)
        self._file.write(b"xref\n")
        numbers = sorted(self._new)
        begin = 0
        for at, number in enumerate(numbers, start=1):
            if at == len(numbers) or numbers[at] != number + 1:
                run = numbers[begin:at]
                lines = b"".join(b"%010d 00000 n \n" % self._new[number] for number in run)
                self._file.write(b"%d %d\n%s" % (run[0], len(run), lines))
                begin = at
        changed = {**self.trailer, **trailer, b"/Size": b"%d" % self.size, b"/Prev": b"%d" % self._last_table,
                   b"/ID": self._identifier(place)}  # fmt: skip
        self._file.write(b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (written(changed), place))

    def _identifier(self, place: int) -> Value:
        """Return the identifier of the file: the first half stays, the second says that it was changed."""
        old = self.trailer.get(b"/ID")
        seed = written(self.trailer) + b"%d" % place
        new = b"<%s>" % hashlib.sha256(seed).hexdigest()[:32].encode("ascii")
        return [old[0] if isinstance(old, list) and old else new, new]


def number_of(value: Value) -> int:
    """Return the number of the object that a reference refers to."""
    found = _REFERENCE.fullmatch(value) if isinstance(value, bytes) else None
    if found is None:
        raise unreadable()
    return int(found[1])


def read_number(value: Value) -> float:
    """Return a number."""
    if not isinstance(value, bytes) or not _NUMBER.fullmatch(value):
        raise unreadable()
    return float(value)


def unreadable() -> InputError:
    """Return the error that says that a file cannot be extended."""
    return InputError("The PDF is written in a form to which no bookmarks can be added.",
                      hint="Give a PDF with a plain table of its objects, not encrypted, as Qt writes it.")  # fmt: skip
