"""What finds faults, tried on faults: an algorithm made to fail, files made to be half."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from osgeo import gdal

from tests.faults import tables
from tests.faults.case import Case, plan
from tests.faults.judgement import Outcome, Row, after_failure, differences, domains, flaws, is_sentence, prints
from tests.faults.mutations import all_mutations

from .layers import units

_SPOILT = """
import os
from tests.faults.bench import Bench
from tests.faults.case import Case
from urban_rural_linkages.algorithms.depopulation.demographicchange import DemographicChange
from urban_rural_linkages.io import columns
bench = Bench(memory=None)
bench.plain_result("demographicchange")
right, fields_of = DemographicChange.execute, Case("demographicchange", "reversed_features", {seed})
{how}
print("OUTCOME", bench.judge(fields_of).outcome, flush=True)
os._exit(0)
"""
_FAILS = 'DemographicChange.execute = lambda self, run: {}["no such key"]'
_INFINITE = """
def infinite(self, run):
    from urban_rural_linkages.algorithms.run import Column
    return run.write("OUTPUT", [Column("change", "text", ["?"] * 5, "")], style="change")
DemographicChange.execute = infinite
"""
_HANGS_ON_TO_NOTHING = """
def half(self, run):
    open(run.parameters["OUTPUT"], "w").write("half")
    raise ValueError("in the middle")
DemographicChange.execute = half
"""


def outcome_of(how: str, seed: int = 2) -> str:
    code = _SPOILT.format(how=how, seed=seed)
    done = subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2], capture_output=True, text=True,
                          timeout=120, check=False)  # fmt: skip
    found = [line for line in done.stdout.splitlines() if line.startswith("OUTCOME")]
    assert found, done.stderr
    return found[0].removeprefix("OUTCOME ")


class TestAnAlgorithmMadeToFail:
    def test_as_it_is(self):
        assert outcome_of("pass") == Outcome.RIGHT

    def test_an_error_of_python(self):
        assert outcome_of(_FAILS) in (Outcome.TRACEBACK, Outcome.UNFORESEEN)

    def test_another_result(self):
        assert outcome_of(_INFINITE) == Outcome.WRONG

    def test_half_a_file(self):
        assert outcome_of(_HANGS_ON_TO_NOTHING) == Outcome.HALF

    def test_an_earlier_file(self):
        assert outcome_of(_HANGS_ON_TO_NOTHING, seed=3) == Outcome.LOST


@pytest.mark.parametrize("text", ["", "KeyError: 'a'", "Traceback (most recent call):\n x", "a\nb\nc.", "x" * 2000])
def test_what_is_no_sentence(text):
    assert not is_sentence(text)
    assert is_sentence("Layer 'units' is empty. Choose another one.")


def test_files_after_a_failure(tmp_path):
    (tmp_path / "result.gpkg").write_text("earlier")
    before = prints(tmp_path)
    assert after_failure(before, tmp_path) is None
    (tmp_path / "more.gpkg.part").touch()
    assert after_failure(before, tmp_path) == Outcome.LEFTOVER
    (tmp_path / "more.gpkg.part").rename(tmp_path / "more.gpkg")
    assert after_failure(before, tmp_path) == Outcome.HALF
    (tmp_path / "result.gpkg").write_text("changed")
    assert after_failure(before, tmp_path) == Outcome.LOST


def test_results_that_are_wrong(tmp_path, qgis_app):
    import processing

    layer = units(p2001=[1, 1, 0, 1, 0])
    path = processing.run("native:savefeatures", {"INPUT": layer, "OUTPUT": str(tmp_path / "a.gpkg")})["OUTPUT"]
    assert flaws(path, set(), {}) == []
    assert flaws(path, set(), {"p2001": {1}}) == ["p2001 is 0, which no style knows"]
    assert domains(path, set()) == {}
    Path(path).write_bytes(Path(path).read_bytes()[:5000])
    assert flaws(path, set(), {}) in (["not readable"], ["no file"])
    raster = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "a.tif"), 2, 2)
    raster.GetRasterBand(1).Fill(1)
    del raster
    assert flaws(str(tmp_path / "a.tif"), set(), {}) == []


def test_results_that_differ():
    def result(*rows: tuple) -> dict[str, list[Row]]:
        return {"OUTPUT": [Row({"code": code}, {"x": x, "y": y}) for code, x, y in rows]}

    one = result(("b", 1.0, None), ("a", 2.0, "t"))
    assert differences(one, result(("a", 2.0 + 1e-12, "t"), ("b", 1.0, None)), 1e-9, ()) == []
    assert differences(one, result(("a", 2.0, "t"), ("b", 1.0, 0.0)), 1e-9, ()) == ["OUTPUT, y: None for 0.0"]
    assert differences(one, {"OUTPUT": []}, 1e-9, ())


def test_the_plan_is_the_same_every_time():
    names = list(all_mutations())
    assert plan(["hotspots"], names, range(1, 3), 0.1) == plan(["hotspots"], names, range(1, 3), 0.1)
    assert len(plan(["hotspots"], names, range(1, 3), 0.1)) == round(0.2 * len(names))
    assert Case.parse("hotspots:huge:3") == Case("hotspots", "huge", 3)


def test_every_mutation_says_what_it_does_and_has_its_row():
    for name, mutation in all_mutations().items():
        assert mutation.change.__doc__, name
        assert tables.kind_of(f"hotspots:{name}:1")
