"""What an algorithm declares is what it reads, writes and returns; any other name is refused with a word on it."""

from __future__ import annotations

import ast

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException

from urban_rural_linkages.algorithms.inputs import UndeclaredName
from urban_rural_linkages.algorithms.parameters import is_former
from urban_rural_linkages.algorithms.provider import ALGORITHMS
from urban_rural_linkages.algorithms.run import Run

from .conftest import RecordingFeedback
from .demo_runs import every_input
from .name_graph import PACKAGE, READERS, joined_names, reached, read_by_name, texts_in
from .test_sweep import CONTRACT, every_algorithm

ALGORITHM_OF = {algorithm.ID: algorithm for algorithm in ALGORITHMS}

# Read by a shared function on a path that the algorithm never takes.
NOT_ON_ITS_PATH = {
    # SurfaceSearch asks whether slopes are declared, and else reads none of this
    "servicecatchments": {"MODES", "DEM", "WALK_COEFFICIENTS", "SLOPE", "DIRECTION", "NEIGHBOURS", "MAX_MINUTES",
                          "SNAP_CELLS", "LAMBDA"},
    # The diagnosis that is read declares them.
    "verifydiagnosis": {"CRITERIA", "CRITERIA_FILE", "NETWORK", "STORE", "UNIT_ID"},
    "cardependence": {"MODE"},  # which reads the network for each means of travel
    "frictionsurface": {"BICYCLE_SPEED"},  # roads of a surface are driven on, or walked
    "functionalurbanareas": {"RESAMPLE_M"},  # cells are shared by centres where the caller says so
}  # fmt: skip

# Algorithms whose inputs another one reads as they do, by a run of theirs: the board of a diagnosis does.
READS_AS = {"territorialdiagnosis": ("networktraveltime",)}


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
    definitions = [
        d for d in algorithm.parameterDefinitions() if d.type() != "band"
    ]  # which rasters read by themselves
    assert read <= {definition.name() for definition in definitions}
    in_use = {definition.name() for definition in definitions if not is_former(definition)}
    assert in_use - read - texts_in(source_of(name)) <= {"NODATA_VALUES"}, "which whatever reads numbers asks for"


def recording(reader, algorithm: str, read: set[str]):
    def recorded(run, parameter, *more, **named):
        if run.algorithm.name() == algorithm:
            read.add(parameter)
        return reader(run, parameter, *more, **named)

    return recorded


def source_of(name: str):
    return reached(ALGORITHM_OF[name].__module__, ALGORITHM_OF[name].__name__)


@every_algorithm
def test_what_stands_in_the_source_to_be_read_is_declared(qgis_app, name):
    """Those lines included that no demo run comes to."""
    algorithms = [ALGORITHM_OF[one]().create() for one in (name, *READS_AS.get(name, ()))]
    declared = {d.name() for one in algorithms for d in one.parameterDefinitions()} | NOT_ON_ITS_PATH.get(name, set())
    unknown = {text: place for text, place in read_by_name(source_of(name)).items() if text not in declared}
    assert unknown == {}


def test_names_are_not_put_together():
    files = sorted((PACKAGE / "algorithms").rglob("*.py"))
    found = {file.name: list(joined_names(ast.parse(file.read_text(encoding="utf-8")))) for file in files}
    assert {name: lines for name, lines in found.items() if lines} == {}


@pytest.mark.parametrize("text", ['run.number(f"{end}_ID")', 'name = f"{end}S"', 'run.numbers(f"{side}_class", ids)'])
def test_a_name_that_is_put_together_is_found(text):
    assert list(joined_names(ast.parse(text)))
