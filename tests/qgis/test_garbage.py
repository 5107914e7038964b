"""Garbage of the main thread is never collected in the thread of an algorithm, and Python collects again afterwards."""

from __future__ import annotations

import gc
from threading import Thread, get_ident

import pytest
from qgis.PyQt.QtCore import QCoreApplication

from urban_rural_linkages.io.garbage import left_to_the_main_thread

from .checklist_window import wait_for


class Told:
    """A cycle that tells in which thread it is destroyed."""

    def __init__(self, places):
        self.itself, self._places = self, places

    def __del__(self):
        self._places.append(get_ident())


@pytest.fixture(autouse=True)
def _collecting(qgis_app):
    gc.collect()
    yield
    wait_for(gc.isenabled)


def litter(count=200_000):
    """Allocate so much that Python collects of its own accord, were it left to."""
    return [[number] for number in range(count)]


def test_garbage_of_the_main_thread_is_destroyed_there():
    places = []

    def work():
        with left_to_the_main_thread():
            litter()

    Told(places)
    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert places == []
    wait_for(gc.isenabled)
    assert places == [get_ident()]


def test_while_runs_overlap_none_of_them_collects():
    def work():
        with left_to_the_main_thread(), left_to_the_main_thread():
            litter(10)

    threads = [Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not gc.isenabled(), "until the main thread has collected"
    wait_for(gc.isenabled)


def test_what_fails_lets_python_collect_again():
    def work():
        with pytest.raises(ValueError, match="x"), left_to_the_main_thread():
            raise ValueError("x")

    thread = Thread(target=work)
    thread.start()
    thread.join()
    wait_for(gc.isenabled)


def test_on_the_main_thread_nothing_changes():
    with left_to_the_main_thread():
        assert gc.isenabled()
    QCoreApplication.processEvents()
    assert gc.isenabled()
