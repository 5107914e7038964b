"""Runs at the same time in one QGIS, and in two: single algorithms go side by side, of diagnoses one goes."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from .demo_diagnosis import diagnosis_inputs, without_people_chapters

DIAGNOSES = int(os.environ.get("URBAN_RURAL_DIAGNOSES_AT_ONCE", "2"))  # pairs; the release is measured with twenty


@pytest.fixture
def at_once(repository):
    """A function that has another QGIS run rounds of runs, all of a round at once."""

    def execute(algorithm: str, rounds: list[list[dict]], seconds: int) -> list[list[dict]]:
        job = json.dumps({"algorithm": f"urbanrural:{algorithm}", "rounds": rounds, "seconds": seconds})
        done = subprocess.run([sys.executable, "-m", "tests.qgis.at_once"], input=job, text=True, capture_output=True,
                              cwd=repository, check=False)  # fmt: skip
        assert done.returncode == 0, done.stderr[-3000:]
        return json.loads(done.stdout.splitlines()[-1])

    return execute


def test_single_algorithms_read_one_file_at_once(at_once, joined_units, tmp_path):
    """QGIS' reader of GeoPackages waits for itself when two threads open a file with metadata at the same moment."""
    inputs = {"UNITS": joined_units, "UNIT_ID": "code", "POP_START": "t2001", "POP_END": "t2021", "START_YEAR": 2001,
              "END_YEAR": 2021}  # fmt: skip
    rounds = [[{**inputs, "OUTPUT": str(tmp_path / f"{r}_{n}.gpkg")} for n in range(3)] for r in range(25)]
    ended = at_once("demographicchange", rounds, 120)
    assert [run for runs in ended for run in runs] == [{"fine": True, "complaints": []}] * 75


@pytest.mark.parametrize("number", range(DIAGNOSES))
def test_of_two_diagnoses_in_a_qgis_one_is_made_and_one_refused(at_once, joined_units, country, tmp_path, number):
    inputs = without_people_chapters(diagnosis_inputs(joined_units, country))
    folders = [tmp_path / "one", tmp_path / "two"]
    [ended] = at_once("territorialdiagnosis", [[{**inputs, "FOLDER": str(folder)} for folder in folders]], 300)
    assert sorted(run["fine"] for run in ended) == [False, True], ended
    made = [run["fine"] for run in ended].index(True)
    assert (folders[made] / "report.pdf").exists() and not folders[1 - made].exists()
    [refusal] = ended[1 - made]["complaints"]
    assert refusal == (
        f"This QGIS is making another diagnosis, in the folder '{folders[made]}'. Start this one when that one has "
        "ended; other algorithms can run meanwhile."
    )


def test_a_folder_takes_one_diagnosis_at_a_time(run, demo, tmp_path):
    """The other one may be another QGIS' or another machine's: what counts is the lock in the folder."""
    from qgis.core import QgsProcessingException

    from urban_rural_linkages.io.workspace import Workspace

    other = Workspace(tmp_path / "d")
    with pytest.raises(QgsProcessingException, match="Another diagnosis is being written into the folder"):
        run("territorialdiagnosis", **demo, FOLDER=str(tmp_path / "d"))
    assert other.folder.exists()
    other.discard()
    assert not (tmp_path / "d").exists()
