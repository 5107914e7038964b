"""The child process of proofs: it answers, is ended by a cancel within a second, and leaves nothing behind."""

import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import pytest

from tests.unit.decisions.instances import plane
from urban_rural_linkages.core.decisions import prover as module
from urban_rural_linkages.core.decisions.mixed_integer import Model, constraints
from urban_rural_linkages.core.decisions.prover import Prover, interpreter
from urban_rural_linkages.core.decisions.radius_model import radius_model
from urban_rural_linkages.core.errors import Cancelled


class OnceAtWork:
    """A user who cancels as soon as the process has a model before it, and is looked up again."""

    def __init__(self):
        self.prover, self.looks, self.since = None, 0, None

    def report(self, fraction):
        """Report nothing."""

    def cancelled(self):
        process = self.prover._process
        if self.prover._asked and process is not None and process.poll() is None:
            self.looks += 1
        if self.looks > 2 and self.since is None:
            self.since = time.monotonic()
        return self.since is not None


def one_of_two(cost=(3.0, 2.0)):
    return Model(
        np.array(cost),
        np.zeros(2),
        np.ones(2),
        np.ones(2, dtype=bool),
        constraints((np.ones(2), np.zeros(2, dtype=int), np.arange(2)), shape=(1, 2)),
        np.ones(1),
        np.full(1, np.inf),
        constant=10.0,
    )


def hard():
    instance = plane(300, 300, 5)
    return radius_model(instance.minutes, instance.weights, instance.kept, 12)


def test_a_model_is_minimised():
    with Prover() as prover:
        answer = prover.solve(one_of_two(), 10.0)
    assert answer.x.tolist() == [0.0, 1.0]
    assert (answer.value, answer.bound, answer.proved) == (12.0, 12.0, True)


def test_one_process_answers_several_models():
    with Prover() as prover:
        first = prover.solve(one_of_two(), 10.0)
        process = prover._process.pid
        second = prover.solve(one_of_two((1.0, 2.0)), 10.0)
        assert prover._process.pid == process
    assert (first.value, second.value) == (12.0, 11.0)


@pytest.mark.parametrize("size", [1e-3, 1e9])
def test_large_and_small_costs_are_answered_as_exactly(size):
    with Prover() as prover:
        answer = prover.solve(one_of_two((3.0 * size, 2.0 * size)), 10.0)
    assert answer.value - 10.0 == pytest.approx(2.0 * size, rel=1e-9)


def test_a_cancel_ends_the_process_within_a_second():
    user = OnceAtWork()
    prover = user.prover = Prover(user)
    with pytest.raises(Cancelled), prover:
        prover.solve(hard(), 60.0)
    assert time.monotonic() - user.since < 1.0
    assert prover._process is None and prover._folder is None


def test_the_time_limit_ends_it_without_a_proof():
    with Prover() as prover:
        answer = prover.solve(hard(), 0.5)
    assert answer is not None
    assert not answer.proved
    assert answer.bound < np.inf


def test_a_process_that_does_not_listen_to_its_limit_is_ended(monkeypatch):
    monkeypatch.setattr(module, "_GRACE", -59.5)
    with Prover() as prover:
        answer = prover.solve(hard(), 60.0)
        assert prover._process is None
    assert answer.x is None
    assert not answer.proved


def test_no_time_is_no_answer():
    with Prover() as prover:
        assert prover.solve(one_of_two(), 0.0) is None


@pytest.mark.parametrize("python", ["", "/nowhere/python3"])
def test_without_a_python_nobody_answers(python):
    with Prover(python=python) as prover:
        assert prover.solve(one_of_two(), 10.0) is None
        assert not prover.is_able


def test_a_python_without_a_solver_is_no_solver(monkeypatch, tmp_path):
    program = tmp_path / "proof_program.py"
    program.write_text("import sys\nsys.exit(3)\n", encoding="utf-8")
    monkeypatch.setattr(module, "_PROGRAM", program)
    with Prover() as prover:
        assert prover.solve(one_of_two(), 10.0) is None
        assert not prover.is_able


def test_no_file_stays_behind(monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with Prover() as prover:
        prover.solve(one_of_two(), 10.0)
        assert list(tmp_path.iterdir())
    assert list(tmp_path.iterdir()) == []


def test_the_interpreter_is_a_python_and_never_qgis(monkeypatch, tmp_path):
    assert Path(interpreter()).name.startswith("python")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "qgis-bin.exe"))
    monkeypatch.setattr(sys, "exec_prefix", str(tmp_path))
    assert interpreter() is None
    (tmp_path / "python.exe").touch()
    assert interpreter() == str(tmp_path / "python.exe")
