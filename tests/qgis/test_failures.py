"""An error that nobody foresaw is one sentence, which names the layer where it is known; the steps are in the log."""

from __future__ import annotations

import errno

import pytest
from qgis.core import QgsApplication, QgsProcessingException

from urban_rural_linkages.algorithms.depopulation.demographicchange import DemographicChange
from urban_rural_linkages.algorithms.failures import sentence_of
from urban_rural_linkages.io.layers import FeatureTable

from .layers import UNIT_FIELDS, memory_layer, unit_rows


@pytest.fixture
def logged(qgis_app):
    """What QGIS' log of messages is told."""
    said = []
    QgsApplication.messageLog().messageReceived.connect(lambda text, *_: said.append(text))
    return said


def test_the_layer_is_named_and_the_steps_are_logged(refused, monkeypatch, logged):
    def failing(self, *_, **__):
        raise OverflowError("too large for C long, password='secret'")

    monkeypatch.setattr(FeatureTable, "numbers", failing)
    sentence = refused("demographicchange")
    assert "'Demographic change' stopped at something in layer 'units'" in sentence
    assert "OverflowError: too large" in sentence and "details are in the log" in sentence
    assert any("Traceback" in text for text in logged)
    assert not any("secret" in text for text in [sentence, *logged])


def test_what_has_no_layer(refused, monkeypatch):
    monkeypatch.setattr(DemographicChange, "execute", lambda *_: 1 / 0)
    assert "stopped at something that it did not foresee (ZeroDivisionError" in refused("demographicchange")


def test_too_little_memory(refused, monkeypatch):
    def failing(self, run):
        raise MemoryError

    monkeypatch.setattr(DemographicChange, "execute", failing)
    assert "needs more memory than this machine can give" in refused("demographicchange")


@pytest.mark.parametrize("number", ["99223372036854775808", "1e300", "-1e25"])
def test_numbers_beyond_the_whole_numbers_of_a_field(attempt, refused, number):
    fields = {**UNIT_FIELDS, "p2021": "text"}
    units = memory_layer(fields, unit_rows(p2021=[number] * 5), "Polygon")
    sentence = refused("demographicchange", UNITS=units)
    assert "details are in the log" not in sentence


def test_a_folder_that_may_only_be_read(attempt, tmp_path, monkeypatch):
    """Root may write everywhere: the refusal is made up."""
    from urban_rural_linkages.io import outputs

    def refusing(folder):
        raise PermissionError(13, "Permission denied", str(folder))

    monkeypatch.setattr(outputs, "UnfinishedFolder", refusing)
    with pytest.raises(QgsProcessingException, match=r"o\.gpkg' could not be written: Permission denied\. Choose"):
        attempt("demographicchange", OUTPUT=str(tmp_path / "o.gpkg"))


def test_a_copy_onto_a_full_disk_names_the_file_that_was_to_be(tmp_path):
    hidden = tmp_path / ".unfinished-30c471c29600"
    error = OSError(errno.ENOSPC, "No space left on device", "/scratch/diagnosis.qgz", None, str(hidden / "d.qgz"))
    assert sentence_of(error, "Diagnosis").startswith(
        f"The output '{tmp_path / 'd.qgz'}' could not be written: No space left on device."
    )
