"""The steps of a run: named in the log, each with its share of the bar, cancelled between, timed in the metadata."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingContext

from urban_rural_linkages.algorithms.provenance import steps_of
from urban_rural_linkages.algorithms.steps import Steps
from urban_rural_linkages.core.errors import Cancelled
from urban_rural_linkages.core.notes import Note

from .conftest import RecordingFeedback
from .demo_runs import demo_inputs, every_input
from .test_demo_runs import NAMES, files, opened
from .test_names import run_of
from .test_sweep import CONTRACT

# What takes minutes on the data of a country says what it is at before it writes.
TAKES_LONG = {
    "accessibilitymeasures", "cohortprojection", "dasymetric", "degurbagrid", "degurbaunits", "depopulationrisk",
    "frictionsurface", "functionalurbanareas", "gridchange", "hotspots", "jointables", "labourmarketareas",
    "lotusstandards", "networkaudit", "networktraveltime", "odmatrix", "populationcoverage", "prioritymap",
    "servicecatchments", "sparseareas", "traveltimeraster",
}  # fmt: skip


class Bar:
    """A progress that keeps what it is told."""

    def __init__(self, cancelled_from: float = 2.0):
        self.told, self.cancelled_from = [], cancelled_from

    def report(self, fraction):
        self.told.append(round(fraction, 6))

    def cancelled(self):
        return bool(self.told) and self.told[-1] >= self.cancelled_from


@pytest.fixture
def bar():
    return Bar()


@pytest.fixture
def steps(qgis_app, bar):
    return Steps(RecordingFeedback(), bar)


class TestShares:
    def test_one_step_after_the_other(self, steps, bar):
        with steps.step("Read", 0.25) as progress:
            progress.report(0.5)
        with steps.step("Compute", 0.5) as progress:
            progress.report(0.5)
        assert bar.told == [0.0, 0.125, 0.25, 0.25, 0.5, 0.75]

    def test_a_step_within_another_has_a_share_of_it(self, steps, bar):
        with steps.step("Compute", 0.5):
            with steps.step("First half", 0.5) as progress:
                progress.report(1.0)
            with steps.step("Second half", 0.5) as progress:
                progress.report(1.0)
        assert max(bar.told[:3]) == 0.25 and bar.told[-1] == 0.5
        assert [step.title for step in steps.done] == ["First half", "Second half", "Compute"]

    def test_what_is_written_shares_the_last_tenth(self, steps, bar):
        with steps.writing("Write 'A'"):
            pass
        with steps.writing("Write 'B'"):
            pass
        assert bar.told == [0.9, 0.95, 0.95, 0.975]

    def test_writing_goes_on_behind_steps_that_fill_more(self, steps, bar):
        with steps.step("Compute", 0.96):
            pass
        with steps.writing("Write"):
            pass
        assert bar.told[-2:] == [0.96, 0.98]

    def test_the_work_of_core_is_that_of_the_step(self, steps, bar):
        steps.work.report(1.0)
        with steps.step("Compute", 0.5):
            steps.work.report(1.0)
        assert bar.told[0] == 0.9 and 0.5 in bar.told

    def test_a_step_whose_runs_fill_the_bar_is_timed_alone(self, steps, bar):
        with steps.timed("Chapter"):
            pass
        with pytest.raises(ValueError), steps.timed("Too little"):
            raise ValueError
        assert [step.title for step in steps.done] == ["Chapter"] and bar.told == []

    def test_shares_of_more_than_all_end_at_the_end(self, steps, bar):
        for _ in range(3):
            with steps.step("Again", 0.5):
                pass
        assert bar.told[-1] == 1.0


class TestCancel:
    def test_before_a_step(self, qgis_app):
        steps = Steps(RecordingFeedback(), bar := Bar(cancelled_from=0.5))
        bar.report(0.5)
        with pytest.raises(Cancelled), steps.step("Never", 0.5):
            raise AssertionError("it was taken")
        assert steps.done == []

    def test_a_step_that_fails_is_not_done_and_the_next_is_not_within_it(self, steps, bar):
        with pytest.raises(ValueError), steps.step("Compute", 0.5):
            raise ValueError
        assert steps.done == []
        with steps.step("Clear up", 0.5) as progress:
            progress.report(1.0)
        assert bar.told[-1] == 1.0 and [step.title for step in steps.done] == ["Clear up"]


def test_remarks_are_told_together(qgis_app):
    run = run_of("networkaudit")
    run.tell([Note("One."), Note("Two.")])
    assert run.feedback.warnings == ["One.", "Two."]


@pytest.mark.parametrize("name", NAMES)
class TestEveryRun:
    def test_the_bar_rises_to_the_end_and_every_step_has_a_name(self, qgis_app, name, tmp_path):
        algorithm = qgis_app.processingRegistry().createAlgorithmById(f"urbanrural:{name}")
        parameters, feedback = demo_inputs(name, tmp_path) | files(name, tmp_path), RecordingFeedback()
        results, fine = algorithm.run(parameters, QgsProcessingContext(), feedback)
        assert fine
        assert feedback.fractions == sorted(feedback.fractions) and feedback.fractions[-1] == 100
        taken = steps_of(opened(results[CONTRACT[name]["outputs"][0]]))
        assert taken and sorted(step["step"] for step in taken) == sorted(feedback.steps)
        assert all(step["step"] and step["seconds"] >= 0 for step in taken)
        before = [step["step"] for step in taken if not step["step"].startswith("Write ")]
        assert len(before) > 1 or name not in TAKES_LONG


def test_a_diagnosis_says_which_chapter_it_is_at(qgis_app, tmp_path):
    algorithm = qgis_app.processingRegistry().createAlgorithmById("urbanrural:territorialdiagnosis")
    parameters = every_input("territorialdiagnosis", tmp_path) | {"FOLDER": str(tmp_path / "made")}
    _, fine = algorithm.run(parameters, QgsProcessingContext(), feedback := RecordingFeedback())
    assert fine and {"Population and risk of depopulation", "Access to services"} <= set(feedback.steps)
    assert feedback.fractions == sorted(feedback.fractions)
