"""The rules of the house, read from the source: imports only go down, one form of Qt, small functions, words on them.

Each rule is a function from a parsed file to what breaks it; nothing is imported, so this runs without QGIS.
"""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from graphlib import TopologicalSorter
from pathlib import Path
from typing import NamedTuple

import pytest

from scripts.scratch import PACKAGE, REPOSITORY

# Lines as an editor counts them, blank ones and comments with the rest.
LONGEST_FUNCTION = 40  # of its body after the docstring: a long signature is data
LONGEST_FILE = 350
LONGEST_CLASS = 300
# What is longer still.  The list only shrinks: an entry that is no longer needed fails a test.
STILL_LONG: dict[str, str] = {}
QUESTION = re.compile(r"(How|Which|What|Where|When|Whether|Who|Whom|Whose|Why)\b", re.IGNORECASE)
# What is figured out for a dialog or a legend, and so has nothing to do in core.
DOES_ARITHMETIC = {
    "algorithms/steps.py": "the bar",
    "algorithms/bivariate_style.py": "the places of the legend's squares",
    "algorithms/parameters.py": "the limits of a dialog's box",
    "algorithms/styling.py": "the place of a colour among many",
    "gui/checklists/freshness.py": "how much there is to read again",
    "gui/dock/item_tree.py": "the width of its columns",
}
# Lines of test that core lacks to have as many as it has of code, since the report is drawn.  The number only shrinks.
FEWER_LINES_OF_TEST = -200
EXCEPTED_FILES = frozenset(DOES_ARITHMETIC)
# Inputs of several algorithms at once, whose texts say what each is in a diagnosis: they are handed on, not read twice;
# and the sums that take the place of all inputs of units before anybody reads them.
HAND_ON = {"diagnosis/territorialdiagnosis.py", "data/diagnosis_inputs.py", "data/check_inputs.py", "data/soundness.py",
           "data/linkage_inputs.py", "data/linkage_soundness.py", "territories.py"}  # fmt: skip
# Names that mean another thing in each of the modules that declare them, as saved models hold them for ever.  The list
# only shrinks: as many meanings as modules, or a test fails.
OTHER_THINGS = {
    "ALPHA": "the exponent of the people in spatial availability; a level of significance",
    "AREA": "land of a unit; urban land of a settlement",
    "ASSIGN": "whole or in parts, of people to sites with capacities; by pull or by time, of units to rural centres",
    "AREA_UNITS": "of territories, in km2 at first; of planned land, in ha at first",
    "BREAKS": "limits of intensities; people from which on a city is of a size",
    "CLASS": "base or relevant, of a settlement; city, town or rural, of a unit",
    "CAPACITY": "of services that people fill; of sites that are chosen",
    "CRS": "of layers to draw on; of a grid, which is to be of equal area",
    "DEMAND": "rows of times; places on the map; places that a table of times names; people who are to be served",
    "DEMAND_ID": "which rows are of one place; the name in messages; as in the table of times; of who is served",
    "DESTINATION": "a place of supply; a place of work; the unit where a link ends",
    "DETOUR": "of a straight line that becomes minutes; how much farther a service may be than the nearest",
    "FLOWS": "commuting; layers of links",
    "FIELDS": "the years of a series, one by one; figures of one date that are added up",
    "GROUP": "of any features; of settlements that share their land; of units",
    "GROUP_FIELDS": "people of places with travel times; people of units",
    "K": "services in a mean; neighbours; indicators to meet; how many times larger",
    "KIND": "street or park; residential or productive",
    "MEASURE": "of accessibility; of areas",
    "METHOD": "of catchments; of cohorts; of an index; of labour markets; of cells on a border",
    "MIN_FLOW": "the fewest commuters that count; the least share of the employed",
    "MODE": "of travel on cells, where one may walk to the car; of travel over a network",
    "NAME": "of a settlement; of units in an area; of units that a table has no codes of; of units that have changed",
    "NETWORK": "that one travels over; that is judged, stretch by stretch",
    "ORIGIN": "a place of demand; a place of residence; the unit where a link begins",
    "POP": "registered inhabitants of a settlement; people of a unit",
    "POP_OLD": "from the youngest old age on; any group that a cross table counts beside all",
    "SERIES": "the years that a law asks for beside two others; of a trend; of units that change",
    "UNIT_ID": "in two tables of the same names; of the territorial units",
    "VALUE": "a figure of units that may cluster; how much goes between two of them",
    "WEIGHT": "how much a feature counts; people who are to be served",
}
LAYERS = {"source", "table", "tables", "raster", "rasters"}
VALUES = {"value", "given", "text", "number", "whole", "choice", "flag", "file", "field", "fields", "crs", "extent",
          "matrix", "numbers", "counts"}  # fmt: skip
EMPTY_OR_KNOWN = {"asarray", "array", "empty", "zeros", "ones", "full", "arange", "isnan", "isfinite", "flatnonzero"}
BANNED_NAMES = {"utils", "util", "helpers", "helper", "misc", "common", "tools"}
RASTER_LIBRARIES = {"rasterio", "osgeo"}
COMPUTING = {"numpy", "scipy", "json", "csv", "sqlite3", "struct", "xml", "zipfile", "yaml"}
QT4_OF_QGIS = {"QWebView", "QWebPage", "QWebEngineView", "QgsLayoutItemHtml", "QgsComposition"}
# Qt 6 wants Qt.ItemDataRole.UserRole where Qt 5 also took Qt.UserRole: an enumeration's value hangs below its class.
SCOPED = re.compile(r"^(Qt|QgsProcessing|QgsWkbTypes|QgsFeatureSink|Qgis|QVariant|QFont|QPainter|QImage|QSizePolicy|"
                    r"QDialogButtonBox|QMessageBox|QHeaderView|QAbstractItemView|QFrame|QPageSize|QPageLayout|"
                    r"QMetaType|QgsProcessingParameterNumber|QgsMapLayerType|QgsUnitTypes)$")  # fmt: skip
CAPITAL = re.compile(r"^[A-Z][A-Za-z0-9]*$")


class Source(NamedTuple):
    """One file of the package, or of its scripts."""

    name: str
    text: str
    tree: ast.Module

    @property
    def place(self) -> tuple[str, ...]:
        """The parts of its name below the package, or below `scripts`."""
        return Path(self.name).parts[1:]


def read_sources(folder: str) -> list[Source]:
    files = sorted((REPOSITORY / folder).rglob("*.py"))
    texts = {file.relative_to(REPOSITORY).as_posix(): file.read_text(encoding="utf-8") for file in files}
    return [Source(name, text, ast.parse(text)) for name, text in texts.items()]


SOURCES = read_sources(PACKAGE)
SCRIPTS = read_sources("scripts")


def source_of(text: str, name: str = f"{PACKAGE}/core/some.py") -> Source:
    return Source(name, text, ast.parse(text))


# -- the rules ---------------------------------------------------------------------------------------------------


def imported(source: Source) -> Iterator[tuple[int, str]]:
    """Yield line and dotted name of whatever is imported, names of `from` imports included."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def qt_past_qgis(source: Source) -> Iterator[str]:
    """Qt comes through qgis.PyQt, which is Qt 5 or Qt 6."""
    for line, name in imported(source):
        if re.match(r"(PyQt[456]|PySide\d?|sip)\b", name):
            yield f"{source.name}:{line}: {name}"


def raster_libraries(source: Source) -> Iterator[str]:
    """Only the two backends of io/raster know GDAL and rasterio, and io/files the columns of GDAL."""
    if source.place[:2] == ("io", "raster") and source.name.endswith("_backend.py"):
        return
    if source.place[:2] == ("io", "files"):
        return
    for line, name in imported(source):
        if name.split(".")[0] in RASTER_LIBRARIES:
            yield f"{source.name}:{line}: {name}"


def features(source: Source) -> Iterator[str]:
    """Only io reads features."""
    if source.place[0] == "io":
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Attribute) and node.attr in ("getFeatures", "addFeature", "addFeatures"):
            yield f"{source.name}:{node.lineno}: {node.attr}"


def formats_in_windows(source: Source) -> Iterator[str]:
    """Windows know no arrays and no file formats: core computes, io reads and writes."""
    if source.place[0] != "gui":
        return
    for line, name in imported(source):
        if name.split(".")[0] in COMPUTING:
            yield f"{source.name}:{line}: {name}"


def qt_of_yesterday(source: Source) -> Iterator[str]:
    """What Qt 6 or QGIS 4 no longer has: unscoped enumerations, exec_(), WebKit."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Name) and node.id in QT4_OF_QGIS:
            yield f"{source.name}:{node.lineno}: {node.id}"
        if not isinstance(node, ast.Attribute):
            continue
        if node.attr == "exec_":
            yield f"{source.name}:{node.lineno}: exec_() is exec()"
        owner = node.value.id if isinstance(node.value, ast.Name) else ""
        if SCOPED.match(owner) and CAPITAL.match(node.attr) and not _is_scope(source.tree, node):
            yield f"{source.name}:{node.lineno}: {owner}.{node.attr} has no scope"


def _is_scope(tree: ast.Module, attribute: ast.Attribute) -> bool:
    """Tell whether an attribute is itself the class of an enumeration: something hangs below it, or it is a type."""
    parents = {id(child): node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    parent = parents[id(attribute)]
    called = isinstance(parent, ast.Call) and parent.func is attribute
    annotates = isinstance(parent, (ast.arg, ast.AnnAssign, ast.BinOp, ast.FunctionDef, ast.Subscript))
    named = isinstance(parent, ast.Assign)  # kinds = Qgis.ProcessingNumberParameterType
    return isinstance(parent, ast.Attribute) or called or annotates or named


def long_functions(source: Source) -> Iterator[str]:
    """A function that does not fit on a screen does two things."""
    for node in ast.walk(source.tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            lines = _lines_of_body(node)
            if lines > LONGEST_FUNCTION and not _is_still_long(source, node.name) and not _is_data(node):
                yield f"{source.name}:{node.lineno}: {node.name} has {lines} lines"


def _lines_of_body(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count the lines after the signature and the docstring."""
    first = function.body[0]
    has_docstring = ast.get_docstring(function) is not None
    return function.end_lineno - (first.end_lineno if has_docstring else first.lineno - 1)


def _is_data(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Tell a list of parameters, which is data: one return after the docstring."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return len(body) == 1 and isinstance(body[0], ast.Return)


def _is_still_long(source: Source, what: str) -> bool:
    return what in STILL_LONG.get(source.name, "").split(", ")


def long_classes(source: Source) -> Iterator[str]:
    """A class whose methods nobody remembers is two."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ClassDef):
            lines = node.end_lineno - node.lineno + 1
            if lines > LONGEST_CLASS and not _is_still_long(source, node.name):
                yield f"{source.name}:{node.lineno}: {node.name} has {lines} lines"


def long_files(source: Source) -> Iterator[str]:
    """A file that nobody reads to the end holds two ideas."""
    lines = len(source.text.splitlines())
    if lines > LONGEST_FILE and not _is_still_long(source, "file"):
        yield f"{source.name}: {lines} lines"


def names_that_say_nothing(source: Source) -> Iterator[str]:
    """A module is named after its concept."""
    if BANNED_NAMES & {Path(part).stem for part in source.place}:
        yield source.name


def undocumented(source: Source) -> Iterator[str]:
    """Every module has a docstring, and every public function and class of core."""
    if ast.get_docstring(source.tree) is None and source.text.strip():
        yield f"{source.name}: no docstring"
    if source.place[0] != "core":
        return
    for node in source.tree.body:
        is_public = isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_")
        if is_public and ast.get_docstring(node) is None:
            yield f"{source.name}:{node.lineno}: {node.name} has no docstring"


def riddles(source: Source) -> Iterator[str]:
    """The first line on a module or class names the thing: it asks nothing, and does not begin as a question does."""
    classes = [node for node in source.tree.body if isinstance(node, ast.ClassDef)]
    for node in (source.tree, *classes):
        first = (ast.get_docstring(node) or "").partition("\n")[0]
        name = re.sub(r"^``\w+``: ", "", first)  # an algorithm's id stands before the name of the method
        if QUESTION.match(name) or "?" in name:
            yield f"{source.name}: {first}"


def own_array_types(source: Source) -> Iterator[str]:
    """The types of arrays have one name each, in core/arrays.py."""
    if source.place == ("core", "arrays.py"):
        return
    for node in source.tree.body:
        value = node.value if isinstance(node, (ast.Assign, ast.AnnAssign)) else None
        if isinstance(value, ast.Subscript) and ast.unparse(value.value).endswith("NDArray"):
            yield f"{source.name}:{node.lineno}: {ast.unparse(node)}"


def careless_files(source: Source) -> Iterator[str]:
    """Text files are opened as UTF-8, whatever the machine thinks."""
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.Call):
            continue
        called = getattr(node.func, "attr", None) or getattr(node.func, "id", "")
        keywords = {keyword.arg for keyword in node.keywords}
        binary = any(isinstance(a, ast.Constant) and isinstance(a.value, str) and "b" in a.value for a in node.args)
        is_open = isinstance(node.func, ast.Name) and called == "open"
        if (is_open or called in ("read_text", "write_text")) and "encoding" not in keywords and not binary:
            yield f"{source.name}:{node.lineno}: {called} without encoding"


def options_by_place(source: Source) -> Iterator[str]:
    """The options of `sqlite3.connect` have names: Python 3.15 takes nothing by its place but the database."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "sqlite3.connect" and len(node.args) > 1:
            yield f"{source.name}:{node.lineno}: an option of sqlite3.connect without its name"


def doors(source: Source) -> Iterator[str]:
    """One file hands addresses and files to other programs; another starts our own program of proofs."""
    if source.place in (("gui", "opening.py"), ("core", "decisions", "prover.py")):
        return
    for node in ast.walk(source.tree):
        called = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
        if called.split(".")[-1] in ("openUrl", "startfile", "startDetached", "system", "popen", "Popen"):
            yield f"{source.name}:{node.lineno}: {called}"


def thousands_of_one_language(source: Source) -> Iterator[str]:
    """A comma between thousands is English: a sentence is given an `Amount`, which its language writes."""
    if source.place == ("core", "notes.py"):
        return  # `Amount` itself, for those who read no translation
    for node in ast.walk(source.tree):
        if isinstance(node, ast.FormattedValue) and node.format_spec and "," in ast.unparse(node.format_spec):
            yield f"{source.name}:{node.lineno}: {ast.unparse(node)}"


def words_as_markup(source: Source) -> Iterator[str]:
    """Boxes and the message bar of QGIS read HTML: one file makes text of what they are to say."""
    if source.place[0] != "gui" or source.place == ("gui", "messages.py"):
        return
    for node in ast.walk(source.tree):
        called = ast.unparse(node.func).split(".")[-1] if isinstance(node, ast.Call) else ""
        if called in (
            "QMessageBox",
            "pushMessage",
            "pushWarning",
            "pushInfo",
            "pushCritical",
            "pushSuccess",
            "setHtml",
        ):
            yield f"{source.name}:{node.lineno}: {called}"


def arithmetic(source: Source) -> Iterator[str]:
    """Figures are worked out in core: algorithms and windows ask for them, and say them.

    Allowed are what numbers rows for a reader (plus or minus 1), per cent for a sentence (100 times a share), counting
    what meets a condition, picking by a key, arrays that hold nothing yet, and whether a value is known at all.  In
    windows, sums, products and limits are pixels and rows.
    """
    if source.place[0] not in ("algorithms", "gui") or "/".join(source.place) in EXCEPTED_FILES:
        return
    in_window = source.place[0] == "gui"
    for node in ast.walk(source.tree):
        if isinstance(node, ast.BinOp) and _is_sum_of_numbers(node, in_window):
            yield f"{source.name}:{node.lineno}: {ast.unparse(node)}"
        if isinstance(node, ast.Call) and _works_out(node, in_window):
            yield f"{source.name}:{node.lineno}: {ast.unparse(node)}"


def _is_sum_of_numbers(node: ast.BinOp, in_window: bool) -> bool:
    division = (ast.Div, ast.FloorDiv, ast.Mod, ast.Pow, ast.MatMult)
    if not isinstance(node.op, (*division, ast.Add, ast.Sub, ast.Mult)) or _is_text(node) or _is_path(node):
        return False
    if in_window:
        return isinstance(node.op, division)
    sides = [side.value for side in (node.left, node.right) if isinstance(side, ast.Constant)]
    counts = isinstance(node.op, (ast.Add, ast.Sub)) and 1 in sides
    return not (counts or (isinstance(node.op, ast.Mult) and 100 in sides))


def _is_text(node: ast.expr) -> bool:
    """Tell what is put together of texts, lists or sets."""
    if isinstance(node, ast.BinOp):
        return _is_text(node.left) or _is_text(node.right)
    if isinstance(node, (ast.JoinedStr, ast.List, ast.ListComp, ast.Tuple, ast.Set, ast.SetComp)):
        return True
    if isinstance(node, ast.Constant):
        return isinstance(node.value, (str, bytes))
    called = ast.unparse(node.func).split(".")[-1] if isinstance(node, ast.Call) else ""
    return called in ("join", "format", "tr", "str", "list", "set", "sorted", "tuple", "escape", "Path", "keys")


def _is_path(node: ast.BinOp) -> bool:
    """Tell a file in a folder: its name is a text, a constant, or what other code calls a name or a file."""
    if not isinstance(node.op, ast.Div):
        return False
    name = ast.unparse(node.right).split(".")[-1].strip("_()")
    return _is_text(node.right) or name.isupper() or name in ("name", "file", "table")


def _works_out(call: ast.Call, in_window: bool) -> bool:
    called = ast.unparse(call.func)
    if called.startswith(("np.", "numpy.")):
        return called.partition(".")[2] not in EMPTY_OR_KNOWN
    if called == "sum":
        counted = call.args[0].elt if isinstance(call.args[0], ast.GeneratorExp) else None
        return not isinstance(counted, (ast.Compare, ast.Constant))
    if called in ("min", "max"):
        of_values = len(call.args) > 1 or isinstance(call.args[0], ast.GeneratorExp)
        return of_values and not in_window and not any(keyword.arg == "key" for keyword in call.keywords)
    return called in ("round", "abs", "fsum") or called.split(".")[-1] in ("sum", "mean", "cumsum", "nansum", "std")


def declared_inputs(source: Source) -> Iterator[tuple[int, str, str]]:
    """Yield line, name and kind of the inputs that a module of algorithms declares: `p.field("POP", ...)`."""
    if source.place[0] != "algorithms":
        return
    for node in ast.walk(source.tree):
        called = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
        if not called.startswith("p.") or called.endswith("output") or called == "p.folder":
            called = "p.number" if called == "year" else ""
        first = node.args[0] if called and node.args else None
        if isinstance(first, ast.Constant) and isinstance(first.value, str):
            yield node.lineno, first.value, called.removeprefix("p.")


def asked_of_run(source: Source) -> Iterator[tuple[int, str, str]]:
    """Yield line, reader and name of what a module asks of its run: `run.number("MAX_MINUTES")`."""
    for node in ast.walk(source.tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and ast.unparse(node.func.value) == "run"
        ):
            named = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
            at = 1 if node.func.attr == "ids" else 0  # of a layer and of the field of its codes
            yield node.lineno, node.func.attr, named[at] if len(named) > at else ""


def read_elsewhere(source: Source) -> Iterator[str]:
    """The value of an input is read in the module that declares it; layers are read by whoever wants their columns."""
    if source.place[0] != "algorithms" or source.place[1] == "diagnosis" or "/".join(source.place[1:]) in HAND_ON:
        return
    own = {name for _, name, _ in declared_inputs(source)}
    for line, reader, name in asked_of_run(source):
        values = ({*VALUES, "ids"} - {"given"}) if KINDS.get(name, set()) & LAYERS else {*VALUES, "ids"}
        if reader in values and name in KINDS and name not in own:
            yield f"{source.name}:{line}: run.{reader}({name!r})"


def inputs_that_write(source: Source) -> Iterator[str]:
    """`X_inputs.py` declares and reads, and writes nothing."""
    if source.place[0] != "algorithms" or not source.name.endswith("_inputs.py"):
        return
    for line, reader, name in asked_of_run(source):
        if reader.startswith("write") or reader.endswith("_output"):
            yield f"{source.name}:{line}: run.{reader}({name!r})"


def outputs_that_read(source: Source) -> Iterator[str]:
    """`X_outputs.py` writes what it is given: it declares no input, and asks for no value of one."""
    if source.place[0] != "algorithms" or not source.name.endswith("_outputs.py"):
        return
    yield from (f"{source.name}:{line}: declares {name}" for line, name, _ in declared_inputs(source))
    for line, reader, name in asked_of_run(source):
        if reader in {*VALUES, "ids", "raster", "rasters"}:
            yield f"{source.name}:{line}: run.{reader}({name!r})"


def kinds_of_inputs(sources: list[Source]) -> dict[str, set[str]]:
    """Return the kinds of parameter that each name of an input is declared as, such as field or number."""
    kinds: dict[str, set[str]] = {}
    for source in sources:
        for _, name, kind in declared_inputs(source):
            kinds.setdefault(name, set()).add(kind)
    return kinds


def declared_twice(sources: list[Source]) -> dict[str, list[str]]:
    """Return the modules that declare an input of the same name and kind, of what more than one declares."""
    found: dict[tuple[str, str], set[str]] = {}
    for source in sources:
        module = "/".join(source.place[1:])
        if module not in HAND_ON:
            for _, name, kind in declared_inputs(source):
                found.setdefault((name, kind), set()).add(module)
    return {name: sorted(modules) for (name, _), modules in found.items() if len(modules) > 1}


KINDS = kinds_of_inputs(SOURCES)

RULES: list[Callable[[Source], Iterator[str]]] = [
    qt_past_qgis, raster_libraries, features, qt_of_yesterday, names_that_say_nothing, undocumented, riddles,
    careless_files, options_by_place, doors, thousands_of_one_language, words_as_markup, arithmetic, formats_in_windows,
    read_elsewhere, inputs_that_write, outputs_that_read,
]  # fmt: skip
LIMITS: list[Callable[[Source], Iterator[str]]] = [long_functions, long_classes, long_files]


# -- the house keeps them ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_rule_is_kept(rule):
    broken = [text for source in SOURCES for text in rule(source)]
    assert broken == [], f"{rule.__doc__}\n" + "\n".join(broken)


def test_one_kind_of_input_is_declared_in_one_module():
    """What several algorithms ask for in the same words is declared once, and has one text."""
    twice = declared_twice(SOURCES)
    broken = [f"{name}: {', '.join(modules)}" for name, modules in sorted(twice.items())
              if len(OTHER_THINGS.get(name, "").split("; ")) != len(modules)]  # fmt: skip
    assert broken == [], "declare it in one X_inputs.py, which the others import"
    assert sorted(set(OTHER_THINGS) - set(twice)) == [], "take these out of the exceptions"


def test_nothing_is_excepted_that_does_no_arithmetic(monkeypatch):
    excepted = set(DOES_ARITHMETIC)
    monkeypatch.setitem(globals(), "EXCEPTED_FILES", frozenset())
    found = {"/".join(source.place) for source in SOURCES for _ in arithmetic(source)}
    assert sorted(excepted - found) == [], "take these out of the exceptions"


@pytest.mark.parametrize("rule", LIMITS, ids=lambda rule: rule.__name__)
def test_the_limit_is_kept_in_package_and_scripts(rule):
    broken = [text for source in SOURCES + SCRIPTS for text in rule(source)]
    assert broken == [], f"{rule.__doc__}\n" + "\n".join(broken)


def test_nothing_short_is_excepted(monkeypatch):
    excepted = {f"{name}: {what}" for name, places in STILL_LONG.items() for what in places.split(", ")}
    monkeypatch.setitem(globals(), "STILL_LONG", {})
    found = [text for source in SOURCES + SCRIPTS for rule in LIMITS for text in rule(source)]
    needed = {_exception_for(text) for text in found}
    assert sorted(excepted - needed) == [], "take these out of STILL_LONG"


def _exception_for(found: str) -> str:
    """Return the entry of `STILL_LONG` that lets a finding through, as 'file: what'."""
    in_file = re.match(r"(?P<file>[^:]+):\d+: (?P<what>\w+) has", found)
    return f"{in_file['file']}: {in_file['what']}" if in_file else f"{found.split(':', maxsplit=1)[0]}: file"


def test_imports_only_go_down():
    program = REPOSITORY / ".venv" / "bin" / "lint-imports"
    found = str(program) if program.exists() else shutil.which("lint-imports")
    if found is None:
        pytest.skip("import-linter is not installed")
    env = {**os.environ, "NO_COLOR": "1", "PYTHONPATH": str(REPOSITORY)}
    try:
        done = subprocess.run(
            [found, "--no-cache"], cwd=REPOSITORY, env=env, capture_output=True, text=True, check=False
        )
    except FileNotFoundError:  # the environment was made elsewhere, as in a second QGIS that looks at this checkout
        pytest.skip("import-linter is not installed here")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_rooms_of_core_do_not_import_each_other_both_ways():
    """A room, such as `core/demography`, is read without the rooms that build on it."""
    found = {(room(source), other) for source in SOURCES if source.place[0] == "core" for other in rooms_read(source)}
    builds_on = {one: {other for first, other in found if first == one} for one, _ in found}
    list(TopologicalSorter(builds_on).static_order())  # raises, naming the rooms, where they go round


def room(source: Source) -> str:
    """Return the folder of a module of core, with the folder within it if it has one."""
    return "/".join(source.place[1:-1])


def rooms_read(source: Source) -> set[str]:
    """Return the other rooms of core that a module reads; the ground floor of core is for all of them."""
    folder = list(source.place[:-1])
    found = set()
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            parts = [*folder[: len(folder) - node.level + 1], *(node.module or "").split(".")]
            parts += [alias.name for alias in node.names if (REPOSITORY / PACKAGE / Path(*parts)).is_dir()][:1]
            found.add("/".join(parts[1:-1]))
    return {other.rstrip("/") for other in found} - {room(source), ""}


def test_the_core_has_as_many_lines_of_test_as_of_code_but_for_a_debt_that_shrinks():
    def lines(folder: Path) -> int:
        texts = (file.read_text(encoding="utf-8") for file in folder.rglob("*.py"))
        return sum(1 for text in texts for line in text.splitlines() if line.strip())

    code = sum(_lines_of_code(source) for source in SOURCES if source.place[0] == "core")
    lacking = code - lines(REPOSITORY / "tests" / "unit")
    assert FEWER_LINES_OF_TEST - 400 <= lacking <= FEWER_LINES_OF_TEST


def _lines_of_code(source: Source) -> int:
    """Count the lines that are neither blank, comment nor docstring."""
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    words = [node.body[0] for node in ast.walk(source.tree)
             if isinstance(node, documented) and ast.get_docstring(node) is not None]  # fmt: skip
    wordy = {line for node in words for line in range(node.lineno, node.end_lineno + 1)}
    lines = enumerate(source.text.splitlines(), start=1)
    return sum(1 for n, line in lines if n not in wordy and line.strip() and not line.strip().startswith("#"))


# -- and they find what breaks them ------------------------------------------------------------------------------

IO = f"{PACKAGE}/io/layers.py"


@pytest.mark.parametrize(
    ("rule", "name", "text"),
    [
        (qt_past_qgis, IO, "from PyQt5.QtCore import Qt"),
        (qt_past_qgis, IO, "import PyQt6"),
        (raster_libraries, f"{PACKAGE}/algorithms/a.py", "from osgeo import gdal"),
        (raster_libraries, IO, "from osgeo import gdal"),
        (raster_libraries, f"{PACKAGE}/io/raster/port.py", "import rasterio"),
        (features, f"{PACKAGE}/algorithms/a.py", "for f in layer.getFeatures(): pass"),
        (formats_in_windows, f"{PACKAGE}/gui/dock/a.py", "import numpy as np"),
        (formats_in_windows, f"{PACKAGE}/gui/a.py", "from json import loads"),
        (qt_of_yesterday, IO, "x = item.data(Qt.UserRole)"),
        (qt_of_yesterday, IO, "f(QVariant.Int)"),
        (qt_of_yesterday, IO, "dialog.exec_()"),
        (qt_of_yesterday, IO, "QWebView()"),
        (long_functions, IO, "def f():\n" + "    x = 1\n" * 41),
        (long_functions, IO, "def f():\n    y = 1\n" + "    \n" * 39 + "    x = 1\n"),
        (long_functions, IO, "class A:\n    async def f():\n        '''Do.'''\n" + "        x = 1\n" * 41),
        (long_classes, IO, "class A:\n" + "    x = 1\n" * 300),
        (long_files, IO, "x = 1\n" * 351),
        (long_files, IO, "\n" * 350 + "x = 1"),
        (names_that_say_nothing, f"{PACKAGE}/core/utils.py", ""),
        (undocumented, f"{PACKAGE}/core/a.py", '"""A."""\ndef f(): ...'),
        (undocumented, f"{PACKAGE}/io/a.py", "x = 1"),
        (riddles, IO, '"""Which projection to work in where the user named none."""'),
        (riddles, IO, '"""What is kept."""'),
        (riddles, IO, "class Found:\n    '''What was found.'''"),
        (own_array_types, f"{PACKAGE}/core/a.py", "Floats = NDArray[np.float64]"),
        (own_array_types, IO, "Floats: TypeAlias = np.typing.NDArray[np.float64]"),
        (riddles, IO, '"""The question: who lives there?"""'),
        (riddles, IO, '"""``hotspots``: where high values lie together."""'),
        (careless_files, IO, "open('a')"),
        (careless_files, IO, "path.read_text()"),
        (options_by_place, IO, "sqlite3.connect(path, 2.0)"),
        (words_as_markup, f"{PACKAGE}/gui/actions.py", "iface.messageBar().pushWarning(title, words)"),
        (thousands_of_one_language, f"{PACKAGE}/core/a.py", "Note(text, count=f'{count:,.0f}')"),
        (doors, f"{PACKAGE}/gui/actions.py", "QDesktopServices.openUrl(QUrl(norm.url))"),
        (arithmetic, f"{PACKAGE}/algorithms/a.py", "share = people / total"),
        (arithmetic, f"{PACKAGE}/algorithms/a.py", "change = end - start"),
        (arithmetic, f"{PACKAGE}/algorithms/a.py", "area = 0.01 * official"),
        (arithmetic, f"{PACKAGE}/algorithms/a.py", "total = np.nansum(people)"),
        (arithmetic, f"{PACKAGE}/algorithms/a.py", "total = sum(part.people for part in parts)"),
        (arithmetic, f"{PACKAGE}/algorithms/a.py", "mean = values.mean()"),
        (arithmetic, f"{PACKAGE}/gui/a.py", "share = people / total"),
        (read_elsewhere, f"{PACKAGE}/algorithms/access/a.py", "run.number('MAX_MINUTES')"),
        (read_elsewhere, f"{PACKAGE}/algorithms/access/a_inputs.py", "run.numbers('AREA', ids)"),
        (read_elsewhere, f"{PACKAGE}/algorithms/access/a.py", "run.ids('DEMAND', 'DEMAND_ID')"),
        (inputs_that_write, f"{PACKAGE}/algorithms/access/a_inputs.py", "run.write_rows('OUTPUT', columns)"),
        (outputs_that_read, f"{PACKAGE}/algorithms/access/a_outputs.py", "run.choice('METHOD')"),
        (outputs_that_read, f"{PACKAGE}/algorithms/access/a_outputs.py", "p.field('AREA', tr('Area'), '', 'UNITS')"),
    ],
)
def test_a_broken_rule_is_found(rule, name, text):
    assert len(list(rule(source_of(text, name)))) == 1


@pytest.mark.parametrize(
    ("rule", "name", "text"),
    [
        (raster_libraries, f"{PACKAGE}/io/raster/gdal_backend.py", "from osgeo import gdal"),
        (features, IO, "for f in layer.getFeatures(): pass"),
        (qt_of_yesterday, IO, "x = item.data(Qt.ItemDataRole.UserRole)"),
        (qt_of_yesterday, IO, "def f(kind: Qgis.WkbType = Qgis.WkbType.NoGeometry): ..."),
        (qt_of_yesterday, IO, "kinds = Qgis.ProcessingNumberParameterType"),
        (long_functions, IO, "def f():\n    return [\n" + "        1,\n" * 100 + "    ]"),
        (long_functions, IO, "def f():\n    '''" + "words\n" * 100 + "    '''\n    x = 1\n    return x"),
        (long_functions, IO, "def f(\n" + "".join(f"    a{n},\n" for n in range(50)) + "):\n" + "    x = 1\n" * 40),
        (long_classes, IO, "class A:\n" + "    x = 1\n" * 299),
        (long_files, IO, "x = 1\n" * 350),
        (undocumented, f"{PACKAGE}/core/a.py", '"""A."""\ndef _f(): ...'),
        (undocumented, f"{PACKAGE}/core/__init__.py", ""),
        (riddles, IO, '"""Whole numbers, and their sums; where they are unknown."""'),
        (riddles, IO, '"""``hotspots``: spatial clusters."""'),
        (own_array_types, f"{PACKAGE}/core/arrays.py", "Floats = NDArray[np.float64]"),
        (thousands_of_one_language, f"{PACKAGE}/core/a.py", "text = f'{count:_}, {share:.1f}'"),
        (careless_files, IO, "path.read_text(encoding='utf-8'); open('a', 'rb')"),
        (options_by_place, IO, "sqlite3.connect(path, timeout=2.0)"),
        (arithmetic, f"{PACKAGE}/core/a.py", "share = people / total"),
        (arithmetic, f"{PACKAGE}/algorithms/a.py", "target = folder / 'report.html'; log = folder / _FILE"),
        (arithmetic, f"{PACKAGE}/algorithms/a.py", "names = [one] + others; words = 'a' + tail; left = {1} - known"),
        (arithmetic, f"{PACKAGE}/algorithms/a.py", "words.format(row=place + 1, percent=100 * share)"),
        (arithmetic, f"{PACKAGE}/algorithms/a.py", "left = sum(found.status == 'no' for found in all)"),
        (arithmetic, f"{PACKAGE}/algorithms/a.py", "last = max(heads, key=lambda head: head.modified)"),
        (arithmetic, f"{PACKAGE}/gui/a.py", "width = 3 * TARGET + self.frameWidth()"),
        (read_elsewhere, f"{PACKAGE}/algorithms/a_inputs.py", "p.number('K', tr('K'), ''); k = run.whole('K')"),
        (read_elsewhere, f"{PACKAGE}/algorithms/a.py", "run.table('UNITS').crs; run.given('UNITS')"),
        (read_elsewhere, f"{PACKAGE}/algorithms/diagnosis/a.py", "run.text('SERIES')"),
        (outputs_that_read, f"{PACKAGE}/algorithms/a_outputs.py", "run.write('OUTPUT', c); run.table('UNITS').crs"),
    ],
)
def test_what_is_allowed_is_let_through(rule, name, text):
    assert list(rule(source_of(text, name))) == []


def test_an_input_that_two_modules_declare_is_found():
    one, other = (
        source_of("p.field('POP', tr('People'), '', 'UNITS')", f"{PACKAGE}/algorithms/{name}.py") for name in "ab"
    )
    raster = source_of("p.raster('POP', tr('People'), '')", f"{PACKAGE}/algorithms/c.py")
    assert declared_twice([one, other, raster]) == {"POP": ["a.py", "b.py"]}
