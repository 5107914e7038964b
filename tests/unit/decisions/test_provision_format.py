"""Standards as data: the shipped file, what may be shown as law, and what is refused by name."""

from __future__ import annotations

import json

import pytest

from tests.conftest import REPOSITORY
from urban_rural_linkages.core.decisions.provision_format import of_jurisdiction, parse_standards
from urban_rural_linkages.core.errors import InputError


@pytest.fixture(scope="module")
def shipped():
    file = REPOSITORY / "resources" / "provision" / "standards.json"
    return parse_standards(json.loads(file.read_text(encoding="utf-8"))["standards"], layer="shipped")


def own(**entry):
    return parse_standards([{"id": "a", "kind": "time", "value": 30, **entry}], layer="own")[0]


class TestTheShippedFile:
    def test_only_a_law_whose_text_was_read_is_shown_as_law(self, shipped):
        assert [one.id for one in shipped if one.is_shown_as_law] == ["es_md_pharm"]
        for one in shipped:
            assert str(one.authority).startswith("Law, its text read") == one.is_shown_as_law

    def test_what_a_newspaper_says_carries_its_name(self, shipped):
        reported = {one.id: str(one.authority) for one in shipped if one.verified == "press"}
        assert {"es_ex_30min", "es_ex_school5", "es_ex_pharm", "es_pharm", "es_na_pharm"} == set(reported)
        assert reported["es_ex_30min"] == (
            "Reported by regiondigital.com, 21-3-2022; the text was not read: "
            "Ley 3/2022, de Extremadura (BOE-A-2022-5853)"
        )
        assert all(one.reported_by for one in shipped if one.verified == "press")

    def test_a_guideline_is_no_law_though_its_text_was_read(self, shipped):
        middle = next(one for one in shipped if one.id == "de_rin_middle")
        assert middle.value == 30 and str(middle.authority) == "Guideline, its text read: RIN 2008, table 7"

    def test_titles_are_in_both_languages(self, shipped):
        assert all({"en", "es"} <= set(one.title) for one in shipped)


class TestJurisdictions:
    def test_a_region_has_its_own_and_those_of_its_country(self, shipped):
        assert {one.jurisdiction for one in of_jurisdiction(shipped, "es-ex")} == {"ES-EX", "ES"}

    def test_none_given_takes_all(self, shipped):
        assert of_jurisdiction(shipped, " ") == shipped

    def test_what_the_user_set_belongs_everywhere(self):
        assert of_jurisdiction([own()], "FR") == [own()]

    def test_an_unknown_one_is_refused_with_those_there_are(self, shipped):
        with pytest.raises(InputError, match=r"jurisdiction 'FR'. There are those of DE, ES, ES-EX"):
            of_jurisdiction(shipped, "FR")


class TestRowsOfATable:
    def test_a_user_s_standard_is_the_user_s(self):
        assert str(own(source="Plan 2030").authority) == "Set by the user: Plan 2030"
        assert own(service=None).service == "*" and own().title == {"en": "a", "es": "a"}

    @pytest.mark.parametrize(
        ("entry", "message"),
        [({"kind": "speed"}, "the kind of 'a' is 'speed'"), ({"value": "soon"}, "no number above 0"),
         ({"value": 0}, "no number above 0"), ({"value": -3}, "no number above 0"),
         ({"value": "20,5"}, "the value of 'a' is '20,5', which is no number"),
         ({"verified": "press", "reported_by": " "}, "'a' is reported, and nothing says by whom"),
         ({"verified": "no"}, "what nobody has read is no standard"), ({"surplus": -1}, "the surplus of 'a' is '-1'")],
    )  # fmt: skip
    def test_what_is_not_well_formed_is_refused(self, entry, message):
        with pytest.raises(InputError, match=message):
            own(**entry)

    def test_an_id_twice_is_refused(self):
        with pytest.raises(InputError, match="'a' stands there twice"):
            parse_standards([{"id": "a", "kind": "time", "value": 1}] * 2, layer="own")
