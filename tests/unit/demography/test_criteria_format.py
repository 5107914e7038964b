"""Sets of criteria: the shipped ones are well formed, and what is not understood is refused by name."""

from __future__ import annotations

import json

import pytest

from tests.unit.demography.criteria_sets import FOLDER, SHIPPED, clause, record, set_of, set_record, shipped
from urban_rural_linkages.core.demography.criteria import INDICATORS, AllOf, AnyOf, AtLeast, Clause, Text, clauses_of
from urban_rural_linkages.core.demography.criteria_format import parse_criteria
from urban_rural_linkages.core.errors import CriteriaError

VERIFIED = {
    "ar_tax_160_1",
    "clm_ley2_2021",
    "ct_ley8_2025_special",
    "ers_poploss_2015",
    "es_ley45_2007_rural",
    "es_ley45_2007_small",
    "ex_ley3_2022_art20",
    "seed_2001_2018",
    "vc_ley5_2023_additional",
    "vc_ley5_2023_risk",
}


def test_nineteen_sets_are_shipped():
    assert len(SHIPPED) == 19


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_set_is_well_formed_and_in_both_languages(name):
    criteria = shipped(name)
    assert criteria.id == name
    assert criteria.verified == (name in VERIFIED)
    texts = [criteria.title, *(entry.title for entry in criteria.classes)]
    texts += [text for text in (criteria.note, criteria.source.text) if text is not None]
    assert all(text.en and text.es for text in texts)
    assert criteria.source.text is not None or (criteria.source.norm and criteria.source.article)
    assert criteria.title.en != criteria.title.es


def test_the_schema_knows_the_indicators_of_the_catalogue():
    schema = json.loads((FOLDER / "schema.json").read_text(encoding="utf-8"))
    assert schema["$defs"]["clause"]["properties"]["indicator"]["enum"] == list(INDICATORS)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_set_follows_the_schema(name):
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.validate(record(name), json.loads((FOLDER / "schema.json").read_text(encoding="utf-8")))


def test_the_seed_is_read_as_written():
    seed = shipped("seed_2001_2018")
    assert list(seed.clauses()) == ["clause_decline", "clause_natural", "clause_density"]
    assert seed.clauses()["clause_decline"] == Clause("decline", "growth_pct", "<", 0, first=2001, last=2018)
    assert seed.clauses()["clause_natural"].optional
    assert seed.clauses()["clause_density"].year == 2018
    assert isinstance(seed.rule, AllOf)


def test_the_valencian_rule_keeps_its_tree():
    rule = shipped("vc_ley5_2023_risk").rule
    assert isinstance(rule, AnyOf)
    four_of_six = rule.nodes[0]
    assert isinstance(four_of_six, AtLeast)
    assert (four_of_six.count, len(four_of_six.nodes)) == (4, 6)
    assert isinstance(four_of_six.nodes[0], AnyOf)
    assert len(list(clauses_of(rule))) == 9


def test_clauses_of_classes_carry_the_class_in_their_field():
    fields = list(shipped("clm_ley2_2021").clauses())
    assert fields[:3] == ["clause_extreme_density", "clause_intense_low", "clause_intense_high"]
    assert len(fields) == 13


def test_texts_compare_texts_and_numbers_are_floats():
    rank, isdt = shipped("ar_tax_160_1").clauses().values()
    assert rank.value == ("VIII", "IX", "X")
    assert isinstance(isdt.value, float)


def test_a_lone_text_stands_for_both_languages():
    criteria = parse_criteria(set_record(note="Mine"))
    assert criteria.note == Text("Mine", "Mine")
    assert Text("Risk", "Riesgo").in_language("es_ES") == "Riesgo"
    assert Text("Risk", "Riesgo").in_language("fr") == "Risk"


def test_clauses_can_be_changed_without_touching_the_set():
    seed = shipped("seed_2001_2018")
    changed = seed.with_clauses(lambda clause: Clause(clause.id, clause.indicator, clause.op, 1.0))
    assert {entry.value for entry in changed.clauses().values()} == {1.0}
    assert seed == shipped("seed_2001_2018")


ONE_CLASS = {"id": "low", "title": "Low", "at_risk": True, "rule": clause()}


@pytest.mark.parametrize(
    ("faulty", "words"),
    [
        (["no object"], "not a JSON object"),
        (set_record(format="urbanrural-criteria/2"), "'format' is 'urbanrural-criteria/2'"),
        (set_record(colour="red"), "the key 'colour' is not known"),
        (set_record(id="Mayúsculas"), "'Mayúsculas' cannot name a field"),
        (set_record(title=""), "'title' is neither a text"),
        (set_record(title={"en": "only"}), "'title' is neither a text"),
        (set_record(unit=3), "'unit' is not a text"),
        (set_record(verified="yes"), "'verified' is neither true nor false"),
        (set_record(source="a law"), "'source' is not a JSON object"),
        (set_record(source={"url": "https://example.org"}), "neither 'norm' nor 'text'"),
        (set_record(source={"text": "t", "page": 3}), "the key 'page'"),
        (set_record(rule=clause(), classes=[ONE_CLASS]), "either 'rule' or 'classes'"),
        ({key: value for key, value in set_record().items() if key != "rule"}, "either 'rule' or 'classes'"),
        (set_record(classes=[]), "'classes' is not a list with at least one class"),
        (set_record(classes=["low"]), "a class is not a JSON object"),
        (set_record(classes=[ONE_CLASS, ONE_CLASS]), "two classes with the id 'low'"),
        (set_record(classes=[{**ONE_CLASS, "at_risk": 1}]), "'low': 'at_risk' is neither true nor false"),
        (set_record(classes=[{"id": "low", "title": "Low", "at_risk": True}]), "'low': 'rule' is missing"),
        (
            set_record(
                classes=[
                    {**ONE_CLASS, "id": "a", "rule": clause("b_c")},
                    {**ONE_CLASS, "id": "a_b", "rule": clause("c")},
                ]
            ),
            "the same field name",
        ),
    ],
)
def test_a_faulty_set_is_refused(faulty, words):
    with pytest.raises(CriteriaError) as error:
        parse_criteria(faulty)
    assert words in str(error.value)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("density", "neither a clause nor all, any or at_least"),
        ({"all": []}, "'all' is empty"),
        ({"any": clause()}, "'any' is empty, or not a list"),
        ({"all": [clause()], "any": [clause()]}, "the key 'any'"),
        ({"all": [clause(), clause()]}, "two clauses of one rule have the id 'density'"),
        ({"at_least": 3, "of": [clause(), clause("other")]}, "'at_least' is 3, not a whole number from 1 to 2"),
        ({"at_least": True, "of": [clause()]}, "'at_least' is True"),
        ({"of": [clause()]}, "'at_least' is missing"),
        ({"at_least": 1, "of": [clause(optional=True)]}, "clause 'density': 'optional' is not allowed"),
        (clause("Big"), "'Big': the id 'Big' cannot name a field"),
        (clause(indicator="densidad"), "clause 'density': the indicator 'densidad' is not known"),
        (clause(op="<>"), "clause 'density': 'op' is '<>'"),
        (clause(value="12,5"), "clause 'density': 'value' is '12,5', not a number"),
        (clause(value=True), "'value' is 'True', not a number"),
        (clause(value=float("nan")), "'value' is 'nan', not a number"),
        (clause(op="in", value=8), "not a list of texts"),
        (clause(op="in", value=[8]), "not a list of texts"),
        (clause(year="2018"), "'year' is '2018', not a year"),
        (clause(year=18), "'year' is '18', not a year"),
        (clause(year=None), "'year' is 'None', not a year"),
        (clause(**{"from": 2001, "to": 2018}), "the key 'from'"),
        (clause(indicator="growth_pct", year=2018), "the key 'year'"),
        (clause(indicator="growth_pct", **{"from": 2001}), "'from' and 'to' have to be given together"),
        (clause(indicator="growth_pct", **{"from": 2018, "to": 2018}), "'to' is not after 'from'"),
        (clause(indicator="natural_balance", **{"from": 2018, "to": 2017}), "'to' is not after 'from'"),
        (clause(indicator="growth_pct", years=0), "'years' is '0'"),
        (clause(indicator="growth_pct", years=10, **{"from": 2001, "to": 2018}), "'years' is '10'"),
        (clause(young="0-15"), "the key 'young'"),
        (clause(indicator="ageing_index", young="5-15"), "'young' is '5-15'"),
        (clause(indicator="ageing_index", old="65"), "'old' is '65'"),
        (clause(optional="yes"), "'optional' is neither true nor false"),
        (clause(wert=3), "'density': the key 'wert' is not known here"),
        ({"id": "density", "indicator": "density_km2", "op": "<"}, "'density': 'value' is missing"),
        ({"indicator": "density_km2", "op": "<", "value": 1}, "'id' is missing"),
    ],
)
def test_a_faulty_rule_is_refused_with_set_and_clause(rule, words):
    with pytest.raises(CriteriaError) as error:
        set_of(rule)
    assert words in str(error.value)
    assert "'trial'" in str(error.value)


def test_events_of_a_single_year_are_a_window():
    rule = set_of(clause(indicator="natural_balance", **{"from": 2018, "to": 2018})).rule
    assert (rule.first, rule.last) == (2018, 2018)


GENERAL = {"seed_2001_2018"}


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_set_knows_its_country(name):
    criteria = shipped(name)
    (country,) = criteria.countries
    assert country == "*" if name in GENERAL else country in {"ES", "IT", "US", "EU"}
    assert bool(criteria.extent) == (name not in GENERAL) == (not criteria.holds_anywhere())
    laws_of_regions = ("ar_", "clm_", "ct_", "ex_", "vc_")
    assert (criteria.region is not None) == name.startswith(laws_of_regions)


def test_only_the_sets_of_a_region_name_its_norm_on_access():
    assert {name for name in SHIPPED if shipped(name).access is not None} == {"ex_irpf_3000", "ex_ley3_2022_art20"}
    assert "Ley 3/2022" in shipped("ex_ley3_2022_art20").access.es


def test_a_set_of_ones_own_need_not_say_where_it_holds():
    criteria = parse_criteria(set_record())
    assert criteria.countries == () and criteria.holds_anywhere()


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("country", "ES", "codes of countries"),
        ("country", ["Spain"], "codes of countries"),
        ("country", [], "codes of countries"),
        ("extent", [-9.4, 35.2, 4.4, 43.9], "list of boxes"),
        ("extent", [[4.4, 35.2, -9.4, 43.9]], "list of boxes"),
        ("extent", [[-9.4, 35.2, 4.4, True]], "list of boxes"),
        ("extent", [[250_000, 4_300_000, 350_000, 4_400_000]], "list of boxes"),
        ("region", {"es": "Aragón"}, "neither a text"),
    ],
)
def test_where_a_set_holds_is_understood_or_refused(key, value, words):
    with pytest.raises(CriteriaError, match=words):
        parse_criteria(set_record(**{key: value}))
