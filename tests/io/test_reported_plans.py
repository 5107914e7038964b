"""Plans that a finished diagnosis has and those of its file, which may be missing or damaged."""

from __future__ import annotations

import json

from urban_rural_linkages.core.board.changes import Closed
from urban_rural_linkages.core.board.scenario import Scenario
from urban_rural_linkages.io.reported_plans import has_other_plans
from urban_rural_linkages.io.scenarios import write_scenario

PLAN = Scenario("k", "A", "school", 30.0, (Closed("s1"),), made="2026-03-31T17:05", in_report=True)


def test_a_plan_that_was_sent_since_is_seen_and_one_that_is_there_is_none(tmp_path):
    file, record = tmp_path / "scenarios.gpkg", tmp_path / "diagnosis.json"
    write_scenario(file, PLAN)
    record.write_text('{"chapters": {}}', encoding="utf-8")
    assert has_other_plans(tmp_path, file)
    page = {"key": "k", "name": "A", "made": PLAN.made}
    record.write_text(json.dumps({"chapters": {"plan_1": page}}), encoding="utf-8")
    assert not has_other_plans(tmp_path, file)


def test_what_cannot_be_read_says_nothing(tmp_path):
    file, record = tmp_path / "scenarios.gpkg", tmp_path / "diagnosis.json"
    assert not has_other_plans(tmp_path, file)
    record.write_text('{"chapters": {}}', encoding="utf-8")
    assert not has_other_plans(tmp_path, file)
    write_scenario(file, PLAN)
    for damaged in ("{", "[]", ""):
        record.write_text(damaged, encoding="utf-8")
        assert not has_other_plans(tmp_path, file)
