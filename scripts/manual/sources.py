"""The sources of the manual of one language, put in order for Sphinx.

Pages stand in docs/, their Spanish in docs/es/ under the same name; those of the algorithms are made from the
algorithms.  A page is called by its path there without the ending, and README is the index of its folder:
``sources/index``.  Links are those that work in the repository, from file to file; here they come to lead from page to
page, or to the web where they lead out of the manual.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from urban_rural_linkages import about

from ..scratch import REPOSITORY

HERE = Path(__file__).parent
DOCS = REPOSITORY / "docs"
LANGUAGES = ("en", "es")
# Pages for those who work on the plugin.
DEVELOPERS = {"components", "development", "performance", "robustness", "security"}

# The pages that others stand below, in order; what lies below an index of a folder is what it links to in its folder.
CONTENTS = {
    "index": ("getting_started", "tutorials/index", "algorithms/index", "data", "methods", "questions",
              "administrators", "glossary"),
    "data": ("sources/index",),
    "methods": ("access", "linkages", "board", "decisions", "depopulation", "criteria", "recipes", "scale",
                "checklists", "assessments", "models", "expressions", "bibliography"),
}  # fmt: skip
READ_INTO = "reading"  # the folder of texts that become parts of the pages of the algorithms

_LINK = re.compile(r"(?P<opens>!?\[(?:[^\[\]]|\[[^\]]*\])*\])\((?P<target>[^()\s]+)\)")
_CODE = re.compile(r"(?<![\[`])`(?P<id>[a-z]+)`(?![\]`])")
_ADDRESS = re.compile(r"[a-z][a-z+.-]*:")
_FENCE = re.compile(r"^(```|~~~)")
_PICTURES = {".png", ".svg", ".jpg"}


def page_name(file: PurePosixPath) -> str:
    """Return the name of a page by the path of its source below docs/, or below docs/es/.

    Examples
    --------
    >>> page_name(PurePosixPath("es/sources/README.md"))
    'sources/index'
    """
    parts = list(file.with_suffix("").parts)
    parts = parts[1:] if parts[0] in LANGUAGES else parts
    return "/".join([*parts[:-1], "index" if parts[-1] == "README" else parts[-1]])


def handwritten(language: str, docs: Path = DOCS) -> dict[str, Path]:
    """Return the pages of a language that people have written, by name."""
    home = docs if language == "en" else docs / language
    found = {}
    for file in sorted(home.rglob("*.md")):
        inside = PurePosixPath(file.relative_to(home).as_posix())
        if inside.parts[0] not in {*LANGUAGES, "algorithms", READ_INTO, "pictures"}:
            found[page_name(inside)] = file
    return {name: file for name, file in found.items() if name not in DEVELOPERS}


def missing(docs: Path = DOCS) -> list[str]:
    """Return the files that the manual should have and has not: pages of its contents, and the Spanish of each page."""
    readings = [f"{READ_INTO}/{file.name}" for file in (docs / "algorithms").glob("*.md") if file.stem != "README"]
    lacking = [f"{home}{_file_of(name)}" for language, home in (("en", ""), ("es", "es/"))
               for name in expected(docs) - handwritten(language, docs).keys()]  # fmt: skip
    lacking += [f"{home}{name}" for home in ("", "es/") for name in readings if not (docs / home / name).exists()]
    return sorted(f"docs/{name}" for name in lacking)


def expected(docs: Path = DOCS) -> set[str]:
    """Return the names of the pages that people should have written in each language: listed, or there in English."""
    listed = {name for names in CONTENTS.values() for name in names if name != "algorithms/index"}
    return {"index"} | listed | handwritten("en", docs).keys()


def _normal(path: PurePosixPath) -> PurePosixPath:
    """Return a path in which nothing leads up but at its beginning."""
    return PurePosixPath(os.path.normpath(path).replace(os.sep, "/"))


def _file_of(name: str) -> str:
    return f"{name.removesuffix('index')}README.md" if name.endswith("/index") else f"{name}.md"


def assemble(language: str, algorithms: Path, target: Path, docs: Path = DOCS) -> set[str]:
    """Write the sources of a language for Sphinx.

    Parameters
    ----------
    language : str
        ``en`` or ``es``.
    algorithms : Path
        The folder with the pages of the algorithms in that language.
    target : Path
        Where to write; what is there goes.
    docs : Path
        The folder of the sources.

    Returns
    -------
    set of str
        The names of the pages.
    """
    shutil.rmtree(target, ignore_errors=True)
    pages = handwritten(language, docs)
    home = docs if language == "en" else docs / language
    stands = {name: PurePosixPath(file.relative_to(docs).as_posix()) for name, file in pages.items()}
    for file in sorted(algorithms.glob("*.md")):
        inside = PurePosixPath("algorithms", file.name)
        pages[page_name(inside)] = file
        stands[page_name(inside)] = PurePosixPath((home / inside).relative_to(docs).as_posix())
    tree = Tree(set(pages), docs, target)
    for name, file in pages.items():
        text = tree.with_links(file.read_text(encoding="utf-8"), name, stands[name])
        written = target / f"{name}.md"
        written.parent.mkdir(parents=True, exist_ok=True)
        written.write_text(tree.with_contents(text, name), encoding="utf-8")
    return set(pages)


class Tree:
    """The pages of one language while they are written.

    Parameters
    ----------
    pages : set of str
        The names of all its pages.
    docs, target : Path
        Where the sources stand, and where they are written to.
    """

    def __init__(self, pages: set[str], docs: Path, target: Path) -> None:
        self._pages, self._docs, self._target = pages, docs, target

    def with_links(self, text: str, name: str, stands: PurePosixPath) -> str:
        """Return the text of a page with links that lead from page to page, and its pictures beside the pages."""

        def led(found: re.Match[str]) -> str:
            return f"{found['opens']}({self._address(found['target'], name, stands)})"

        text = "\n".join(line if code else _LINK.sub(led, line) for line, code in _lines(text))
        return text if name.startswith("algorithms/") else self._with_algorithms(text, name)

    def _with_algorithms(self, text: str, name: str) -> str:
        """Return the text of a page in which the first mention of each algorithm by its id leads to its page."""
        seen: set[str] = set()

        def led(found: re.Match[str]) -> str:
            page = f"algorithms/{found['id']}"
            if page not in self._pages or page in seen:
                return found[0]
            seen.add(page)
            return f"[{found[0]}]({self._relative(page, name)}.md)"

        return "\n".join(line if code or line.startswith("#") else _CODE.sub(led, line) for line, code in _lines(text))

    def with_contents(self, text: str, name: str) -> str:
        """Return the text of a page with the list of the pages below it, which only the index at the side shows."""
        if name in CONTENTS:
            return text + _contents(self._relative(child, name) for child in CONTENTS[name] if child in self._pages)
        if not name.endswith("/index"):
            return text
        sections = re.split(r"(?m)^(?=## )", text)
        return "\n".join(section + _contents(self._linked(section, name)) for section in sections)

    def _linked(self, section: str, name: str) -> Iterator[str]:
        """Return the pages of its own folder that a section of an index leads to."""
        seen = set()
        for line, code in _lines(section):
            for found in () if code else _LINK.finditer(line):
                child = found["target"].partition("#")[0].removesuffix(".md")
                if "/" not in child and str(PurePosixPath(name).parent / child) in self._pages and child not in seen:
                    seen.add(child)
                    yield child

    def _relative(self, page: str, name: str) -> str:
        return os.path.relpath(page, PurePosixPath(name).parent).replace(os.sep, "/")

    def _address(self, target: str, name: str, stands: PurePosixPath) -> str:
        path, mark, section = target.partition("#")
        if not path or _ADDRESS.match(target):
            return target
        file = _normal(stands.parent / path)
        inside = _normal("docs" / file)
        page = page_name(file) if file.suffix == ".md" and file.parts[0] != ".." else ""
        if page in self._pages:
            return f"{self._relative(page, name)}.md{mark}{section}"
        if not (self._docs.parent / inside).exists():
            raise SystemExit(f"docs/{stands} links to {target}, which is not there.")
        if file.suffix in _PICTURES:
            return self._relative(self._picture(str(file)), name)
        return f"{about.homepage()}/blob/main/{inside}{mark}{section}"

    def _picture(self, file: str) -> str:
        """Copy a picture to the pages, and return its path there."""
        copy = self._target / file
        if not copy.exists():
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(self._docs / file, copy)
        return file


def _contents(children: Iterable[str]) -> str:
    entries = "\n".join(children)
    return f"\n\n```{{toctree}}\n:hidden:\n\n{entries}\n```\n" if entries else ""


def _lines(text: str) -> Iterator[tuple[str, bool]]:
    """Return each line, and whether it is code."""
    code = False
    for line in text.split("\n"):
        fence = _FENCE.match(line.lstrip()) is not None
        yield line, code or fence
        code = code != fence
