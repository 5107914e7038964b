"""New assessments: units by their codes for ever, their class by LOTUS, and what is refused with its rows."""

from __future__ import annotations

import pytest

from tests.unit.assessment.checklist_sets import shipped
from urban_rural_linkages.core.assessment.new_assessment import Making, class_of, new_assessment, units_of
from urban_rural_linkages.core.assessment.plan import Nucleus, Stage
from urban_rural_linkages.core.assessment.unit_records import Particulars, Unit
from urban_rural_linkages.core.errors import ChecklistError, InputError

NAN = float("nan")
MAKING = Making("u-1", "Ana", "es", "2027-01-01T00:00:00Z")


def made(units: tuple[Unit, ...] = (), title: str = "Plan", instrument: str = "pge", **particulars: str):
    return new_assessment(shipped("gender"), title, instrument, "proposal", Particulars(**particulars), units, MAKING)


@pytest.mark.parametrize(
    ("people", "nucleus"), [(0, "base"), (5000, "base"), (5001, "relevance"), (59_548, "relevance"), (NAN, "")]
)
def test_the_class_of_lotus_5_2(people, nucleus):
    assert class_of(people) == nucleus


class TestUnits:
    def test_in_the_order_of_their_rows(self):
        found = units_of(["06083", 6002], ["Mérida", " La Albuera "], "M", [59_548.0, NAN], ["POLYGON ((0 0))", ""],
                         "EPSG:25830", "2027-01-01T00:00:00Z")  # fmt: skip
        assert found == (
            Unit("06083", "Mérida", "relevance", "POLYGON ((0 0))", "EPSG:25830", 0, "2027-01-01T00:00:00Z"),
            Unit("6002", "La Albuera", "", "", "", 1, "2027-01-01T00:00:00Z"),
        )

    def test_without_people_the_class_is_not_known(self):
        assert units_of(["a"], ["A"], "M")[0].nucleus == ""

    @pytest.mark.parametrize(
        ("codes", "names", "said"),
        [
            ([], [], "'Municipios' holds no municipality"),
            (["a", "", None], ["A", "B", "C"], "without a code, in rows: 2, 3."),
            (["a", "b", "c"], ["A", " ", None], "without a name, in rows: 2, 3."),
            (["a", "b", "a", "b", "a"], list("ABCDE"), "in several rows: a (1, 3, 5), b (2, 4)."),
            (["a@b", "*", "c"], list("ABC"), "codes that cannot be used: *, a@b."),
        ],
    )
    def test_what_is_refused_names_layer_and_rows(self, codes, names, said):
        with pytest.raises(InputError) as caught:
            units_of(codes, names, "Municipios")
        assert said in str(caught.value) and "'Municipios'" in str(caught.value)

    def test_the_same_name_twice_is_none_of_our_business(self):
        assert len(units_of(["a", "b"], ["Villanueva", "Villanueva"], "M")) == 2

    def test_many_rows_are_not_all_told(self):
        with pytest.raises(InputError) as caught:
            units_of(range(500), [""] * 500, "M")
        assert len(str(caught.value)) < 200


class TestAssessment:
    def test_its_head(self):
        found = made(
            title=" Plan de La Serena ", promoter="Ayuntamiento", region="ES-EX", initial_approval="2027-05-14"
        )
        head, gender = found.assessment, shipped("gender")
        assert (head.uuid, head.title, head.author, head.locale) == ("u-1", "Plan de La Serena", "Ana", "es")
        assert (head.checklist_id, head.checklist_version, head.checklist_sha256) == (
            "gender", gender.version, gender.sha256,
        )  # fmt: skip
        assert head.created == head.modified == "2027-01-01T00:00:00Z"
        assert (head.particulars.promoter, head.particulars.region) == ("Ayuntamiento", "ES-EX")
        assert head.plan.instrument == "pge" and head.plan.stage is Stage.PROPOSAL
        assert found.answers == {} and found.own == {}

    @pytest.mark.parametrize(("people", "nuclei"), [
        ([], frozenset(Nucleus)),
        ([800.0, 700.0], frozenset({Nucleus.BASE})),
        ([800.0, 7000.0], frozenset(Nucleus)),
        ([7000.0], frozenset({Nucleus.RELEVANCE})),
        ([800.0, NAN], frozenset(Nucleus)),
    ])  # fmt: skip
    def test_it_covers_the_classes_of_its_units(self, people, nuclei):
        codes = [str(row) for row in range(len(people))]
        units = units_of(codes, codes, "M", people) if people else ()
        assert made(units).assessment.plan.nuclei == nuclei

    @pytest.mark.parametrize("title", ["", "  "])
    def test_without_a_title(self, title):
        with pytest.raises(InputError, match="no title"):
            made(title=title)

    @pytest.mark.parametrize("date", ["14/05/2027", "2027-02-30", "soon"])
    def test_a_date_that_is_none(self, date):
        with pytest.raises(InputError) as caught:
            made(initial_approval=date)
        assert f"'{date}'" in str(caught.value) and "2027-05-14" in str(caught.value)

    def test_an_instrument_that_nobody_knows(self):
        with pytest.raises(ChecklistError, match="'PGOU' is not known"):
            made(instrument="PGOU")
