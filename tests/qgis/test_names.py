"""What an algorithm declares is what it reads, writes and returns; any other name is refused with a word on it."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException

from urban_rural_linkages.algorithms.help import is_former
from urban_rural_linkages.algorithms.inputs import UndeclaredName
from urban_rural_linkages.algorithms.provider import ALGORITHMS
from urban_rural_linkages.algorithms.run import Run

from .conftest import RecordingFeedback
from .demo_runs import every_input
from .test_sweep import CONTRACT, every_algorithm

PACKAGE = Path(__file__).parents[2] / "urban_rural_linkages"
ALGORITHM_OF = {algorithm.ID: algorithm for algorithm in ALGORITHMS}
READERS = ("value", "text", "number", "whole", "choice", "flag", "file", "field", "fields", "crs", "extent", "matrix",
           "table", "layers", "raster", "rasters", "wants", "file_output", "folder_output")  # fmt: skip


def run_of(name: str, **parameters) -> Run:
    return Run(ALGORITHM_OF[name]().create(), parameters, QgsProcessingContext(), RecordingFeedback())


class TestAnUndeclaredName:
    @pytest.mark.parametrize("reader", [*READERS, "given", "numbers", "write_rows"])
    def test_every_reader_refuses_it(self, qgis_app, reader):
        run = run_of("networkaudit", MIN_WIDTH=1.5)
        more = {"extent": (None,), "numbers": (["1"],), "write_rows": ([],)}.get(reader, ())
        with pytest.raises(UndeclaredName, match="'networkaudit' declares no 'MINIMUN_WIDTH'; near it: MIN_WIDTH"):
            getattr(run, reader)("MINIMUN_WIDTH", *more)

    def test_capitals_count(self, qgis_app):
        with pytest.raises(UndeclaredName):
            run_of("networkaudit").number("min_width")

    def test_shared_readers_may_ask(self, qgis_app):
        assert run_of("networkaudit").declares("MIN_WIDTH") and not run_of("networkaudit").declares("MINIMUN_WIDTH")

    def test_a_result_that_is_not_declared_is_refused(self, run, monkeypatch):
        monkeypatch.setattr(ALGORITHM_OF["assessmentlayers"], "execute", lambda self, run: {"N_LAYER": 1})
        with pytest.raises(QgsProcessingException, match="declares no 'N_LAYER'; near it: N_LAYERS"):
            run("assessmentlayers", FOLDER="TEMPORARY_OUTPUT")


@every_algorithm
def test_no_input_and_output_share_a_name(qgis_app, name):
    """QGIS shows and hands on only one of the two."""
    declared = [d.name() for d in ALGORITHM_OF[name]().declare()]
    former = {"networkaudit": ["MAX_SLOPE"]}.get(name, [])
    assert sorted({n for n in declared if declared.count(n) > 1}) == former


@every_algorithm
def test_what_is_declared_is_read_and_what_is_read_is_declared(qgis_app, name, tmp_path, monkeypatch):
    read = set()
    for reader in READERS:
        owner = next(kind for kind in Run.__mro__ if reader in vars(kind))
        monkeypatch.setattr(owner, reader, recording(vars(owner)[reader], name, read))
    algorithm = ALGORITHM_OF[name]().create()
    outputs = dict.fromkeys(CONTRACT[name]["outputs"], "TEMPORARY_OUTPUT")
    _, fine = algorithm.run(every_input(name, tmp_path) | outputs, QgsProcessingContext(), RecordingFeedback())
    assert fine
    definitions = [d for d in algorithm.parameterDefinitions() if d.type() != "band"]  # which rasters read by themselves
    assert read <= {definition.name() for definition in definitions}
    in_use = {definition.name() for definition in definitions if not is_former(definition)}
    assert in_use - read - named_in(name) == set()


def recording(reader, algorithm: str, read: set[str]):
    def recorded(run, parameter, *more, **named):
        if run.algorithm.name() == algorithm:
            read.add(parameter)
        return reader(run, parameter, *more, **named)

    return recorded


# -- what no demo run reaches: names in the source of the modules that an algorithm imports, declarations left out -----


def named_in(algorithm: str) -> set[str]:
    module = ALGORITHM_OF[algorithm].__module__
    return set().union(*(names_of(one) for one in reached(module)))


@cache
def reached(module: str) -> frozenset[str]:
    """Return the modules of the algorithms that a module imports, directly or through others."""
    found, waiting = set(), [module]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += imports_of(one)
    return frozenset(found)


def path_of(module: str) -> Path | None:
    place = PACKAGE.parent.joinpath(*module.split("."))
    return next((p for p in (place.with_suffix(".py"), place / "__init__.py") if p.is_file()), None)


@cache
def imports_of(module: str) -> tuple[str, ...]:
    found = []
    for node in ast.walk(ast.parse(path_of(module).read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = ".".join([*module.split(".")[: -node.level], *([node.module] if node.module else [])])
            found += [base, *(f"{base}.{alias.name}" for alias in node.names)]
    return tuple(one for one in found if one.startswith("urban_rural_linkages.algorithms.") and path_of(one))


@cache
def names_of(module: str) -> frozenset[str]:
    """Return the texts in a module that may name a parameter: not those that declare one, nor those of errors."""
    tree = ast.parse(path_of(module).read_text(encoding="utf-8"))
    declared = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and is_declaration(node):
            declared |= {id(part) for argument in node.args for part in ast.walk(argument)}
        elif isinstance(node, ast.Raise):
            declared |= {id(part) for part in ast.walk(node)}
    texts = (n for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str))
    return frozenset(text.value for text in texts if id(text) not in declared)


def is_declaration(call: ast.Call) -> bool:
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    return isinstance(owner, ast.Name) and owner.id == "p"


# -- and names stand whole in the source -------------------------------------------------------------------------------


def test_names_are_not_put_together():
    """Whoever looks for MIN_WIDTH shall find every place that reads it."""
    found = []
    for path in sorted((PACKAGE / "algorithms").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr) and is_part_of_a_name(node):
                found.append(f"{path.relative_to(PACKAGE)}:{node.lineno}: {ast.unparse(node)}")
            if isinstance(node, ast.Call) and is_reader_of_a_run(node.func):
                found += [f"{path.relative_to(PACKAGE)}:{node.lineno}: {ast.unparse(node)}"
                          for argument in node.args if isinstance(argument, ast.JoinedStr)]  # fmt: skip
    assert found == []


def is_reader_of_a_run(function: ast.expr) -> bool:
    named = isinstance(function, ast.Attribute) and function.attr in {*READERS, "given", "numbers", "counts", "ids"}
    return named and ast.unparse(function.value).split(".")[-1] in ("run", "self")


def is_part_of_a_name(text: ast.JoinedStr) -> bool:
    parts = [part.value for part in text.values if isinstance(part, ast.Constant)]
    return any(part.strip("_").isalnum() and part.isupper() for part in parts) and all(
        part.replace("_", "").isalnum() or part == "_" for part in parts
    )
