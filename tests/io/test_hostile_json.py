"""JSON of somebody else's that is nested without end, or holds a number without end: one sentence, no crash."""

from __future__ import annotations

from pathlib import Path

import pytest

from urban_rural_linkages.core.access.osm_tags import _json_tags
from urban_rural_linkages.core.demography.age_fields import _groups_of_json
from urban_rural_linkages.core.errors import PlanningError
from urban_rural_linkages.io.checklists import checklist_of_file
from urban_rural_linkages.io.criteria import set_of_file
from urban_rural_linkages.paths import resource

DEEP, LONG = '{"a":' * 200_000 + "1" + "}" * 200_000, '{"a": ' + "9" * 20_000 + "}"


def _criteria(path: Path) -> object:
    return set_of_file(path, "x")


def _checklist(path: Path) -> object:
    return checklist_of_file(path, resource("checklists"))


def _ages(path: Path) -> object:
    return _groups_of_json(path.read_text(encoding="utf-8"), [])


@pytest.mark.parametrize("text", [DEEP, LONG], ids=["deep", "long"])
@pytest.mark.parametrize("read", [_criteria, _checklist, _ages])
def test_it_is_refused_in_one_sentence(tmp_path, read, text):
    path = tmp_path / "file.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PlanningError) as caught:
        read(path)
    assert len(str(caught.value)) < 1000


def test_tags_that_are_no_json_are_none():
    assert _json_tags(DEEP) == {} and _json_tags(LONG) == {}
