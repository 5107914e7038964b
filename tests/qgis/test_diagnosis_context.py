"""The chapter on the wider context: left out where nobody wants it, and beside it only what is counted alike."""

from __future__ import annotations

import json

import pytest

from .demo_diagnosis import diagnosis_inputs


@pytest.fixture
def bare(joined_units, country):
    """Inputs of the demo for the chapter on population, which the region's share is read from."""
    given = diagnosis_inputs(joined_units, country)
    left_out = ("SERVICE", "SETTLEM", "AGE_FIE", "SEX_COD", "SERIES", "POP_OLD", "POP_YOU", "WOMEN", "GROUP", "NETWORK")
    return {name: value for name, value in given.items() if not name.startswith(left_out)} | {"SHEETS": "none"}


def made(run, inputs, folder, **given) -> dict:
    run("territorialdiagnosis", **{**inputs, **given}, FOLDER=str(folder))
    return json.loads((folder / "diagnosis.json").read_text(encoding="utf-8"))


def test_it_is_left_out_where_it_is_not_wanted(run, bare, tmp_path):
    record = made(run, bare, tmp_path / "made", CONTEXT=False)
    assert "context" not in record["chapters"]
    assert {"chapter": "The wider context", "reason": "It was not asked for."} in record["not_done"]
    assert not {"world_population", "reported_shares"} & set(record["tables"])


def test_by_other_criteria_the_region_stands_not_beside_the_reported_shares(run, bare, tmp_path):
    record = made(run, bare, tmp_path / "made", CRITERIA="es_ley45_2007_small")
    found = record["chapters"]["context"]
    assert found["own_percent"] is None and found["reported"]["Spain"] == 42
    assert "This region" not in (tmp_path / "made" / "report.html").read_text(encoding="utf-8")


def test_it_stays_where_the_diagnosis_is_published(run, bare, tmp_path):
    record = made(run, bare, tmp_path / "made", PUBLISH=True)
    assert record["chapters"]["context"]["world"]["urban_since"] == 2007
    assert record["chapters"]["context"]["own_percent"] > 0
