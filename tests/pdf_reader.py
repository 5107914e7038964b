"""What others read in a PDF of ours: poppler's programs, which know nothing of how it was made."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest


@dataclass(frozen=True)
class Bookmark:
    level: int
    title: str
    page: int


@dataclass(frozen=True)
class FollowedLink:
    """Words that lead from a page to a page; pages count from 1."""

    page: int
    words: str
    target: int


@dataclass(frozen=True)
class Font:
    name: str
    embedded: bool


@dataclass(frozen=True)
class Image:
    page: int
    kind: str
    width: int
    height: int


class PdfReader:
    """A PDF as poppler reads it; the test is skipped where poppler is missing."""

    def __init__(self, path: Path) -> None:
        if shutil.which("pdftohtml") is None:
            pytest.skip("poppler's programs are not installed")
        self.path = path

    def pages(self) -> list[str]:
        """The words of each page."""
        return self._run("pdftotext", "-layout", "-", last=True).split("\f")[:-1]

    def properties(self) -> dict[str, str]:
        lines = (line.partition(":") for line in self._run("pdfinfo").splitlines())
        return {name: value.strip() for name, _, value in lines}

    def metadata(self) -> str:
        return self._run("pdfinfo", "-meta")

    def addresses(self) -> list[str]:
        """The addresses of the web that links lead to."""
        return re.findall(r"Annotation\s+(\S+)", self._run("pdfinfo", "-url"))

    def fonts(self) -> list[Font]:
        """All fonts, with what marks those of which a part is embedded taken off their names."""
        rows = self._run("pdffonts").splitlines()
        column = rows[0].index("emb")
        return [Font(row.split()[0].split("+")[-1], row[column:].startswith("yes")) for row in rows[2:]]

    def images(self) -> list[Image]:
        rows = [row.split() for row in self._run("pdfimages", "-list").splitlines()[2:]]
        return [Image(int(row[0]), row[2], int(row[3]), int(row[4])) for row in rows]

    def outline(self) -> list[Bookmark]:
        return list(_bookmarks(self._read_whole().find("outline"), 1))

    def links(self) -> list[FollowedLink]:
        found = []
        for page in self._read_whole().iter("page"):
            for link in page.iter("a"):
                target = re.search(r"#(\d+)$", link.get("href", ""))
                if target:
                    found.append(FollowedLink(int(page.get("number", 0)), "".join(link.itertext()), int(target[1])))
        return found

    def _read_whole(self) -> ElementTree.Element:
        target = self.path.with_suffix(".read.xml")
        self._run("pdftohtml", "-xml", "-i", "-q", target, last=True)
        return ElementTree.fromstring(target.read_text(encoding="utf-8", errors="replace"))

    def _run(self, program: str, *options: object, last: bool = False) -> str:
        """Return what a program says; `last`: the last option is where it writes."""
        before, after = (options[:-1], options[-1:]) if last else (options, ())
        command = [program, *map(str, before), str(self.path), *map(str, after)]
        return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")


def _bookmarks(node: ElementTree.Element | None, level: int) -> Iterator[Bookmark]:
    for child in node if node is not None else ():
        if child.tag == "outline":
            yield from _bookmarks(child, level + 1)
        else:
            yield Bookmark(level, "".join(child.itertext()), int(child.get("page", 0)))
