"""Scenarios: what they must have, and whether they were made on the data at hand."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.board.changes import Closed
from urban_rural_linkages.core.board.scenario import Scenario
from urban_rural_linkages.core.errors import InputError


class TestScenario:
    def test_it_holds_its_changes_in_their_order(self):
        made = Scenario("k1", "Plan A", "hospital", 30.0, (Closed("a"), Closed("b")), made="2026-03-31T17:05")
        assert [change.service for change in made.changes] == ["a", "b"]

    @pytest.mark.parametrize(("values", "told"), [
        ({"key": ""}, "has no name"), ({"name": "  "}, "has no name"), ({"threshold": 0.0}, "threshold is 0.0 minutes"),
        ({"threshold": float("nan")}, "threshold is nan"), ({"made": "yesterday"}, "'yesterday' is no date and time"),
    ])  # fmt: skip
    def test_what_it_must_have(self, values, told):
        with pytest.raises(InputError, match=told):
            Scenario(**{"key": "k", "name": "A", "service_type": "", "threshold": 30.0, **values})

    def test_data_that_have_changed_are_told_where_both_are_known(self):
        made = Scenario("k", "A", "", 30.0, fingerprint="1f")
        assert made.is_of("1f") and made.is_of("") and not made.is_of("2e")
        assert Scenario("k", "A", "", 30.0).is_of("2e")
