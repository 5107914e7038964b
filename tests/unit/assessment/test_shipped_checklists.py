"""The shipped checklists: complete, in both languages, and with the figures that their documentation gives."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from tests.unit.assessment.checklist_sets import FOLDER, SHIPPED, library, record, shipped
from urban_rural_linkages.core.assessment.checklist import ItemKind, same_fact
from urban_rural_linkages.core.assessment.norms import Force, Read
from urban_rural_linkages.core.assessment.plan import INSTRUMENTS

# items, domains, weight, measurable items, references from memory: of the checklist's own items
FIGURES = {
    "lotus_core": (20, 5, 60, 12, 0),
    "gender": (75, 8, 172, 24, 23),
    "ageing": (50, 10, 125, 19, 4),
    "childhood": (27, 9, 71, 14, 0),
    "url_gp": (42, 21, 92, 14, 31),
    "rurban_partnership": (30, 7, 34, 6, 5),
}
BLOCKING = {
    "lotus_core": ["cor_par_01"],
    "gender": ["gen_dia_01", "gen_saf_01", "gen_saf_03", "gen_mob_01", "gen_imp_01", "gen_imp_07"],
    "ageing": ["age_imp_01"],
    "childhood": ["chi_sch_01", "chi_sch_02"],
    "url_gp": [],
    "rurban_partnership": [],
}
ALERTS = {"gender": ["gen_prx_04"], "ageing": ["age_hea_01", "age_hea_02", "age_hea_03"]}
LONGEST_TITLE = 36  # characters that the matrix has room for
ENTRIES = record("indicators")["indicators"]


def own_items(name):
    checklist = shipped(name)
    return [item for domain in checklist.domains if domain.source == name for item in domain.items]


ALL_ITEMS = [item for name in SHIPPED for item in own_items(name)]


@pytest.mark.parametrize("name", SHIPPED)
def test_a_checklist_has_its_figures(name):
    items = own_items(name)
    domains = {item.domain for item in items}
    memory = sum(reference.confidence == "memory" for item in items for reference in item.references)
    measured = sum(bool(item.indicators) for item in items)
    assert (len(items), len(domains), sum(item.weight for item in items), measured, memory) == FIGURES[name]
    assert [item.id for item in items if item.blocking] == BLOCKING[name]
    assert [item.id for item in items if item.alert] == ALERTS.get(name, [])


def test_all_of_them_together():
    assert len(ALL_ITEMS) == 244
    assert len({item.id for item in ALL_ITEMS}) == 244
    assert len(library().norms) == 32
    assert len(library().scales) == 12
    assert len(library().indicators) == 87
    forces = Counter(reference.force.value for item in ALL_ITEMS for reference in item.references)
    assert forces == {"duty": 159, "framework": 122, "principle": 91, "comparative": 17, "guidance": 17}


@pytest.mark.parametrize("name", SHIPPED)
def test_every_text_is_there_in_both_languages(name):
    checklist = shipped(name)
    assert checklist.languages == ("en", "es")
    texts = [checklist.title, *(domain.title for domain in checklist.domains)]
    texts += [item.question for item in checklist.items]
    texts += [option.label for scale in checklist.scales.values() for option in scale.options]
    for text in texts:
        assert set(text.languages) == {"en", "es"}


@pytest.mark.parametrize("item", ALL_ITEMS, ids=lambda item: item.id)
def test_a_question_is_a_question(item):
    english, spanish = item.question.in_language("en"), item.question.in_language("es")
    assert english.endswith("?")
    assert spanish.endswith("?")
    assert english.count("?") == spanish.count("?") == spanish.count("¿") == 1
    start = spanish.split("¿")[0]
    assert not start or start.rstrip().endswith(",") or start.rstrip().endswith(":")
    assert english[0].isupper()
    assert english != spanish
    assert "  " not in english + spanish


@pytest.mark.parametrize("item", ALL_ITEMS, ids=lambda item: item.id)
def test_a_title_is_a_short_name(item):
    assert item.title is not None and set(item.title.languages) == {"en", "es"}
    english, spanish = item.title.in_language("en"), item.title.in_language("es")
    assert english != spanish
    for title in (english, spanish):
        assert 8 <= len(title) <= LONGEST_TITLE
        assert title[0] == title[0].upper() and title[-1] not in ".?:," and title == title.strip()


@pytest.mark.parametrize("name", SHIPPED)
@pytest.mark.parametrize("language", ["en", "es"])
def test_no_two_items_of_a_checklist_have_the_same_title(name, language):
    titles = Counter(item.heading.in_language(language).casefold() for item in shipped(name).items)
    assert [title for title, count in titles.items() if count > 1] == []


@pytest.mark.parametrize("item", ALL_ITEMS, ids=lambda item: item.id)
def test_an_item_stands_on_something(item):
    assert item.references
    assert item.evidence
    assert all(reference.norm in library().norms for reference in item.references)
    if item.scale == "calculated":
        assert item.indicators
    if item.blocking:
        assert Force.DUTY in {reference.force for reference in item.references}


@pytest.mark.parametrize("name", sorted(library().norms))
def test_a_norm_can_be_found(name):
    norm = library().norms[name]
    assert set(norm.title.languages) == {"en", "es"}
    assert norm.title.in_language("en") != norm.title.in_language("es")
    if norm.jurisdiction.startswith("ES"):
        assert norm.eli or norm.boe_id or norm.doe or norm.ecli or norm.text_read is Read.NONE


def test_the_versions_of_lotus_are_known():
    lotus = library().norms["lotus"]
    assert len(lotus.consolidated_versions) == 9
    assert lotus.versions_since(lotus.version_checked) == ("2026-08-04",)
    assert lotus.versions_since("2026-11-21") == ()


@pytest.mark.parametrize("name", sorted(library().indicators))
def test_an_indicator_is_complete(name):
    indicator = library().indicators[name]
    assert {"en", "es"} == set(indicator.label.languages) == set(indicator.formula.languages)
    assert indicator.label.in_language("en") != indicator.label.in_language("es")
    assert (indicator.route is None) != (indicator.by_hand is None)
    if indicator.direction in ("higher", "lower", "band", "balanced", "towards_target"):
        assert indicator.limits or indicator.compare
    if indicator.direction == "higher":
        assert all(limit.maximum is None for limit in indicator.limits)
    if indicator.direction == "lower":
        assert all(limit.minimum is None for limit in indicator.limits)


def test_only_one_indicator_belongs_to_no_item():
    used = {name for item in ALL_ITEMS for name in item.indicators}
    assert set(library().indicators) - used == {"projected_inhabitants"}


def test_the_algorithms_are_those_of_the_plugin():
    routes = [found.route for found in library().indicators.values() if found.route is not None]
    names = {route.algorithm for route in routes} | {route.before.algorithm for route in routes if route.before}
    assert names == {
        "accessequity", "agestructure", "attributeshare", "degurbaunits", "demographicchange", "depopulationrisk",
        "flowindicators",
        "landconsumption", "lotusstandards", "networkaudit", "networktraveltime", "populationcoverage",
        "shrinkagetrend",
    }  # fmt: skip
    assert len(routes) == 59


def contract():
    path = FOLDER.parents[1] / "tests" / "qgis" / "contract.json"
    return json.loads(path.read_text(encoding="utf-8"))


def runs():
    """Every run that an indicator asks for: its algorithm, the parameters that it names, and the output it reads."""
    for name, indicator in sorted(library().indicators.items()):
        route = indicator.route
        if route is None:
            continue
        yield name, route.algorithm, {*route.parameters, *route.inputs}, route.reading.output, route.reading.field
        if route.before is not None:
            before = route.before
            assert before.feeds in route.inputs
            yield name, before.algorithm, {*before.parameters, *before.inputs}, before.output, ""


@pytest.mark.parametrize(("name", "algorithm", "parameters", "output", "field"), list(runs()))
def test_a_run_names_parameters_and_outputs_of_its_algorithm(name, algorithm, parameters, output, field):
    known = contract().get(algorithm)
    if known is None:
        pytest.skip(f"the algorithm '{algorithm}' is not registered")
    assert parameters <= set(known["parameters"])
    assert output in (*known["outputs"], *known["numbers"])
    if output in known["fields"]:
        assert field in known["fields"][output] or not field
    for parameter, value in ENTRIES[name].get("parameters", {}).items():
        if parameter in known.get("choices", {}):
            assert value in known["choices"][parameter]


def test_numbers_by_hand_give_the_value():
    parking = library().indicators["ratio_pmr_parking"].by_hand
    assert list(parking.numbers) == ["total", "reserved"]
    assert parking.value({"total": 81, "reserved": 3}) == 1.0  # 81 spaces need 3
    assert parking.value({"total": 81, "reserved": 2}) == pytest.approx(2 / 3)
    older = library().indicators["share_older_participants"].by_hand
    assert older.value({"older": 10, "participants": 50, "people_65": 250, "people": 1000}) == pytest.approx(0.8)
    assert older.value({"older": 10, "participants": 0, "people_65": 250, "people": 1000}) is None
    assert older.value({"older": 10}) is None


def test_included_domains_carry_the_name_of_their_checklist():
    childhood = shipped("childhood")
    names = [domain.id for domain in childhood.domains]
    assert names[1] == "participation"
    assert "lotus_core_participation" in names
    assert childhood.includes == ("lotus_core",)
    assert len(childhood.items) == 47
    assert childhood.item("cor_par_01").domain == "lotus_core_participation"
    assert shipped("lotus_core").item("cor_par_01").domain == "participation"


def test_a_checklist_holds_what_it_cites_and_no_more():
    partnership = shipped("rurban_partnership")
    assert "compliance" not in partnership.scales
    assert set(partnership.norms) == {"oecd_rup", "nua", "lotus", "ex_demography", "egm_note"} & set(partnership.norms)
    assert partnership.item("nobody") is None
    gender = shipped("gender")
    assert [found.id for found in gender.indicators_of(gender.item("gen_prx_04"))] == [
        "share_pop_basic_30min", "max_time_basic",
    ]  # fmt: skip
    assert {"valencia_xii", "tma851"} <= set(gender.norms)


def test_the_fingerprint_follows_whatever_bears_on_answers():
    names = {name: shipped(name).sha256 for name in SHIPPED}
    assert len(set(names.values())) == len(SHIPPED)
    assert all(len(value) == 64 for value in names.values())


def test_notes_are_asked_for_where_they_are_needed():
    gender = shipped("gender")
    risk = gender.item("gen_saf_01")
    assert gender.needs_note(risk, "not_met")
    assert gender.needs_note(risk, "na")
    assert not gender.needs_note(risk, "met")
    assert gender.needs_note(gender.item("gen_imp_06"), "positive")


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_checklist_follows_the_schema(name):
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.validate(record(name), json.loads((FOLDER / "schema.json").read_text(encoding="utf-8")))


def test_the_schema_knows_the_instruments_of_the_house():
    schema = json.loads((FOLDER / "schema.json").read_text(encoding="utf-8"))
    scope = schema["$defs"]["item"]["properties"]["applies_to"]["properties"]
    assert scope["instruments"]["items"]["enum"] == ["all", "plans", *INSTRUMENTS]


# Words that tell a reference in English from one in Spanish.
ENGLISH = frozenset(
    ["and", "the", "of", "step", "core", "field", "feature", "table", "purpose", "care", "to", "be", "in", "with"]
)


def _references():
    own = [reference for item in ALL_ITEMS for reference in item.references]
    return own + [found.reference for found in library().indicators.values() if found.reference is not None]


def test_a_reference_in_spanish_has_no_english_words():
    for reference in _references():
        words = set(reference.article.in_language("es").lower().replace("(", " ").replace(",", " ").split())
        assert words.isdisjoint(ENGLISH), reference.article.in_language("es")
        if set(reference.article.in_language("en").lower().split()) & ENGLISH:
            assert set(reference.article.languages) == {"en", "es"}


def test_the_kinds_of_the_questions():
    kinds = {name: Counter(item.kind for item in own_items(name)) for name in SHIPPED}
    of, determination, process, later = ItemKind.SITUATION, ItemKind.DETERMINATION, ItemKind.PROCESS, ItemKind.FOLLOW_UP
    assert kinds["gender"] == {of: 2, determination: 41, process: 29, later: 3}
    assert kinds["ageing"] == {of: 2, determination: 36, process: 11, later: 1}
    assert kinds["childhood"] == {of: 2, determination: 17, process: 8}
    assert all("kind" in entry for name in SHIPPED for entry in record(name)["items"])


@pytest.mark.parametrize("name", SHIPPED)
def test_a_situation_is_asked_on_a_scale_that_judges_nothing(name):
    checklist = shipped(name)
    for item in checklist.items:
        if item.kind is ItemKind.SITUATION:
            assert not checklist.scale_of(item).scored and not checklist.scale_of(item).prefill, item.id


@pytest.mark.parametrize("name", SHIPPED)
def test_a_threshold_is_asked_for_where_there_is_one(name):
    checklist = shipped(name)
    for item in checklist.items:
        limits = [found for found in checklist.indicators_of(item) if found.limits]
        if item.scale == "calculated":
            assert limits, item.id
        if limits and item.scale == "compliance":
            assert checklist.scale_of(item).prefill, item.id


@pytest.mark.parametrize(
    ("name", "item", "items"),
    [
        ("gender", "cor_std_04", ("gen_spa_02", "cor_std_04")),
        ("gender", "gen_prx_07", ("gen_prx_07", "cor_std_06")),
        ("ageing", "age_imp_01", ("age_imp_01", "cor_doc_06")),
        ("childhood", "chi_pla_04", ("chi_pla_04", "cor_std_04")),
        ("gender", "gen_mob_10", ("gen_mob_10",)),  # the other one stands in the list of childhood
        ("gender", "gen_dia_01", ("gen_dia_01",)),
        ("gender", "nobody", ()),
    ],
)
def test_one_fact_has_one_answer(name, item, items):
    assert same_fact(shipped(name), item) == items


def test_questions_on_one_fact_are_the_same_question():
    by_fact = {}
    for item in ALL_ITEMS:
        if item.fact:
            by_fact.setdefault(item.fact, []).append(item)
    assert set(by_fact) == {"local_green", "local_facilities", "demographic_impact", "school_routes"}
    for items in by_fact.values():
        assert len(items) > 1
        assert len({(item.question, item.scale, item.indicators) for item in items}) == 1, items


@pytest.mark.parametrize("name", sorted(library().indicators))
def test_a_share_is_shown_in_per_cent(name):
    indicator = library().indicators[name]
    assert indicator.is_share == indicator.unit.in_language("en").startswith("share")
