"""Files of checklists: read as written, and whatever is not understood is refused with item and key."""

from __future__ import annotations

import pytest

from tests.unit.assessment.checklist_sets import checklist_record, item, library, record, shipped, trial, words
from urban_rural_linkages.core.assessment.checklist import ItemKind
from urban_rural_linkages.core.assessment.format.checklists import parse_checklist
from urban_rural_linkages.core.assessment.norms import Force
from urban_rural_linkages.core.assessment.plan import INSTRUMENTS, Nucleus, Stage
from urban_rural_linkages.core.assessment.relevance import Equals
from urban_rural_linkages.core.errors import ChecklistError

BASIS = {"norm": "lotus", "ref": "art. 10.6", "force": "duty", "confidence": "seen"}


def refused(*items, **keys) -> str:
    with pytest.raises(ChecklistError) as error:
        trial(*items, **keys)
    return str(error.value)


def without(key, entry):
    return {name: value for name, value in entry.items() if name != key}


def test_an_item_is_read_as_written():
    found = shipped("gender").item("gen_saf_01")
    assert found.domain == "safety"
    assert found.references[0].norm == "lotus"
    assert found.references[0].force is Force.DUTY
    assert (found.scale, found.weight, found.blocking, found.alert) == ("compliance", 4, True, False)
    assert found.required_note_when == ("not_met", "partial")
    assert found.applies_to.instruments == frozenset(INSTRUMENTS) - {"ed", "cr"}
    assert (found.kind, found.fact) == (ItemKind.PROCESS, "")
    assert found.title is not None and found.title.in_language("es") == "Mapa de riesgos de género"
    assert found.heading == found.title != found.question
    assert found.example is not None and found.example.in_language("en").startswith("Map 15, scale 1:2000")
    assert found.ask is not None and found.ask.in_language("es") == "Equipo redactor; asociación de mujeres"
    assert found.applies_to.nuclei == frozenset(Nucleus)
    assert found.applies_to.stages == frozenset(Stage)
    assert shipped("rurban_partnership").item("rup_gov_03").relevant_if == Equals("rup_gov_02", "delegated")
    assert shipped("gender").item("gen_spa_01").place == "street"


def test_what_may_be_left_out_has_its_meaning():
    found = trial(item()).item("one")
    assert found.title is None and found.heading == found.question
    assert (found.example, found.ask) == (None, None)
    assert (found.weight, found.references, found.evidence, found.relevant_if) == (1, (), (), None)
    assert trial().status == "draft"


def test_a_checklist_in_one_language_may_write_plain_texts():
    checklist = trial(
        item(question="¿Uno?"), languages=["es"], title="Prueba", domains=[{"id": "first", "title": "Primero"}]
    )
    assert checklist.title.in_language("en") == "Prueba"
    assert checklist.item("one").question.languages == ("es",)


def test_a_third_language_is_asked_of_every_text():
    message = refused(item(question={"en": "One?", "es": "¿Uno?"}), languages=["en", "es", "pt"])
    assert "'title' has no text in the language 'pt'" in message or "'question' has no text" in message
    assert "take the language out of 'languages'" in message


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"format": "urcl-checklist/2"}, "'trial', '-': 'format' is 'urcl-checklist/2'"),
        ({"id": "Mine"}, "'id' is 'Mine'"),
        ({"id": 3}, "'id' is '3'"),
        ({"version": ""}, "'version' is ''"),
        ({"status": "final"}, "'status' is 'final'. It has to be one of: draft, reviewed"),
        ({"languages": []}, "'languages' is '[]'"),
        ({"languages": "en"}, "'languages' is 'en'"),
        ({"languages": ["en", "en"]}, "without repetitions"),
        ({"title": "Trial"}, "'title' is 'Trial'"),
        ({"title": {"en": "Trial"}}, "'title' has no text in the language 'es'"),
        ({"title": {"en": "Trial", "es": " "}}, "'title' is"),
        ({"colour": "red"}, "the key 'colour' is not known here"),
        ({"domains": []}, "'domains' is '[]'"),
        ({"domains": "first"}, "'domains' is 'first'"),
        ({"domains": ["first"]}, "a JSON object is needed here"),
        ({"domains": [{"id": "first", "title": words("1")}] * 2}, "'domains' has the id 'first' twice"),
        ({"domains": [{"id": "first", "title": words("1"), "rank": 1}]}, "'first': the key 'rank'"),
        (
            {"domains": [{"id": "first", "title": words("1")}, {"id": "empty", "title": words("2")}]},
            "the domain 'empty' has no items",
        ),
        ({"items": []}, "'items' is '[]'"),
        ({"items": ["one"]}, "a JSON object is needed here"),
        ({"includes": ["lotus_core"]}, "'includes' is 'lotus_core'"),
        ({"includes": "lotus_core"}, "'includes' is 'lotus_core'. It has to be a list of texts"),
        ({"scales": {"compliance": {}}}, "'compliance' of 'scales' is there already"),
        ({"norms": {"9lives": {}}}, "'norms' is '9lives'"),
    ],
)
def test_a_faulty_head_is_refused(keys, said):
    assert said in refused(**keys)


@pytest.mark.parametrize("key", ["format", "id", "version", "date", "title", "languages", "domains", "items"])
def test_a_missing_key_is_named(key):
    with pytest.raises(ChecklistError) as error:
        parse_checklist(without(key, checklist_record()), library())
    assert f"the key '{key}' is missing" in str(error.value)


def test_no_object_is_no_checklist():
    for nothing in (None, [], "checklist", 3):
        with pytest.raises(ChecklistError):
            parse_checklist(nothing, library())


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"id": "Gen-01"}, "'Gen-01': 'id' is 'Gen-01'. It has to be lower-case letters"),
        ({"domain": "second"}, "'one': 'domain' is 'second'. It has to be one of: first"),
        ({"question": "One?"}, "'one': 'question' is 'One?'"),
        ({"question": {"es": "¿Uno?"}}, "'one': 'question' has no text in the language 'en'"),
        ({"question": {"en": "One?", "es": 1}}, "'one': 'question' is"),
        ({"answer": {"scale": "stars"}}, "'one': 'scale' is 'stars'. It has to be one of: "),
        ({"answer": {"scale": "compliance", "code": 1}}, "'one': the key 'code' is not known here"),
        ({"answer": {"scale": "compliance", "required_note_when": ["m0"]}}, "'required_note_when' is 'm0'"),
        ({"answer": "compliance"}, "'one': 'answer' is 'compliance'. It has to be a JSON object"),
        ({"basis": BASIS}, "'one': 'basis' is"),
        ({"basis": [{**BASIS, "norm": "code_civil"}]}, "'one': the norm 'code_civil' is not known"),
        ({"basis": [{**BASIS, "force": "law"}]}, "'one': 'force' is 'law'"),
        ({"basis": [{**BASIS, "confidence": "sure"}]}, "'one': 'confidence' is 'sure'"),
        ({"basis": [without("ref", BASIS)]}, "'one': the key 'ref' is missing"),
        ({"basis": [{**BASIS, "page": 3}]}, "'one': the key 'page'"),
        ({"indicators": ["happiness"]}, "'one': the indicator 'happiness' is not known"),
        ({"indicators": "DP"}, "'one': 'indicators' is 'DP'. It has to be a list of texts"),
        ({"indicators": ["DP", "DP"]}, "'one': 'indicators' is"),
        ({"evidence": ["hearsay"]}, "'one': 'evidence' is 'hearsay'"),
        ({"weight": 0}, "'one': 'weight' is '0'. It has to be a whole number from 1 to 4"),
        ({"weight": 5}, "'one': 'weight' is '5'"),
        ({"weight": 2.5}, "'one': 'weight' is '2.5'"),
        ({"weight": True}, "'one': 'weight' is 'True'"),
        ({"weight": "2"}, "'one': 'weight' is '2'"),
        ({"applies_to": {"instruments": ["all", "masterplan"]}}, "'one': 'instruments' is 'masterplan'"),
        ({"applies_to": {"nucleus": ["city"]}}, "'one': 'nucleus' is 'city'. It has to be a list out of: base"),
        ({"applies_to": {"stage": "proposal"}}, "'one': 'stage' is 'proposal'. It has to be a list of texts"),
        ({"applies_to": {"region": ["ES-EX"]}}, "'one': the key 'region'"),
        ({"blocking": "yes"}, "'one': 'blocking' is 'yes'. It has to be true or false"),
        ({"alert": 1}, "'one': 'alert' is '1'"),
        ({"place": "beach"}, "'one': 'place' is 'beach'. It has to be one of: street, park"),
        ({"relevant_if": "${two} = 'met'"}, "'one': 'relevant_if' names the item 'two', which there is not"),
        ({"relevant_if": "${other} = 'm0'"}, "'one': 'relevant_if' names the answer 'm0', which 'other' has not"),
        ({"relevant_if": "${other} > 'met'"}, "'one': 'relevant_if' is not understood from \"> 'met'\" on"),
        ({"relevant_if": ""}, "'one': 'relevant_if' is ''"),
        ({"relevant_if": "${one} = 'met'"}, "in a circle: one > one"),
        ({"wieght": 3}, "'one': the key 'wieght' is not known here. Keys that may stand here: alert, answer"),
    ],
)
def test_a_faulty_item_is_refused_with_item_and_key(keys, said):
    message = refused({**item(), **keys}, item("other"))
    assert said in message
    if "circle" not in message:
        assert "Checklist 'trial'" in message


@pytest.mark.parametrize("key", ["domain", "question", "answer"])
def test_a_missing_key_of_an_item_is_named(key):
    assert f"'one': the key '{key}' is missing" in refused(without(key, item()))


def test_an_id_is_used_once():
    assert "'items' has the id 'one' twice" in refused(item(), item())


def test_items_that_wait_for_one_another_are_refused():
    message = refused(item("a", relevant_if="${b} = 'met'"), item("b", relevant_if="${a} = 'met'"))
    assert "in a circle" in message


TABLE = {
    "id": "model",
    "title": words("Model"),
    "inputs": ["one", "two"],
    "rows": [{"one": "met", "two": "met", "value": "M1", "title": words("Both")}],
}


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"inputs": ["one", "three"]}, "'model': 'inputs' is 'three'"),
        ({"rows": []}, "'model': 'rows' is '[]'"),
        ({"rows": [{**TABLE["rows"][0], "one": "m0"}]}, "'model': 'one' is 'm0'. It has to be one of: met, partial"),
        ({"rows": [without("two", TABLE["rows"][0])]}, "'model': the key 'two' is missing"),
        ({"rows": [*TABLE["rows"], *TABLE["rows"]]}, "no answers come twice"),
        ({"rows": [{**TABLE["rows"][0], "three": "met"}]}, "'model': the key 'three'"),
        ({"type": "lookup"}, "'model': the key 'type'"),
    ],
)
def test_a_faulty_table_is_refused(keys, said):
    assert trial(item("one"), item("two"), derived=[TABLE]).derived[0].inputs == ("one", "two")
    assert said in refused(item("one"), item("two"), derived=[{**TABLE, **keys}])


# -- includes ------------------------------------------------------------------------------------------------------


def source_of(*records):
    return {entry["id"]: entry for entry in records}.__getitem__


def test_what_is_included_stands_behind():
    base = checklist_record(item("base_one"), id="base")
    checklist = parse_checklist(checklist_record(includes=["base"]), library(), source_of(base))
    assert [domain.id for domain in checklist.domains] == ["first", "base_first"]
    assert [domain.source for domain in checklist.domains] == ["trial", "base"]
    assert [found.id for found in checklist.items] == ["one", "base_one"]
    assert checklist.item("base_one").domain == "base_first"
    assert checklist.includes == ("base",)


def test_a_condition_may_name_an_included_item():
    base = checklist_record(item("base_one"), id="base")
    own = checklist_record(item(relevant_if="${base_one} = 'met'"), includes=["base"])
    assert parse_checklist(own, library(), source_of(base)).item("one").relevant_if == Equals("base_one", "met")


def test_what_is_included_twice_stands_once():
    base = checklist_record(item("base_one"), id="base")
    middle = checklist_record(item("middle_one"), id="middle", includes=["base"])
    own = checklist_record(includes=["base", "middle"])
    checklist = parse_checklist(own, library(), source_of(base, middle))
    assert [found.id for found in checklist.items] == ["one", "base_one", "middle_one"]


def test_checklists_that_include_one_another_are_refused():
    first = checklist_record(item("a"), id="first", includes=["second"])
    second = checklist_record(item("b"), id="second", includes=["first"])
    with pytest.raises(ChecklistError) as error:
        parse_checklist(first, library(), source_of(first, second))
    assert "'second' includes 'first', which includes it in turn" in str(error.value)


def test_an_included_item_may_not_have_the_same_id():
    base = checklist_record(item("one"), id="base")
    with pytest.raises(ChecklistError) as error:
        parse_checklist(checklist_record(includes=["base"]), library(), source_of(base))
    assert "the id 'one' twice" in str(error.value)


def test_what_is_included_must_speak_the_same_languages():
    base = checklist_record(
        item("base_one", question="?"), id="base", languages=["es"], title="B", domains=[{"id": "first", "title": "B"}]
    )
    with pytest.raises(ChecklistError) as error:
        parse_checklist(checklist_record(includes=["base"]), library(), source_of(base))
    assert "includes 'base', which has no texts in the language 'en'" in str(error.value)


# -- the fingerprint -----------------------------------------------------------------------------------------------


def fingerprint(*items, **keys):
    return trial(*items, **keys).sha256


def test_the_fingerprint_does_not_depend_on_the_order_of_keys():
    entry = checklist_record(item(basis=[BASIS]))
    turned = dict(reversed(list(entry.items())))
    assert parse_checklist(entry, library()).sha256 == parse_checklist(turned, library()).sha256


def test_the_fingerprint_changes_with_words_weights_and_what_is_included():
    plain = fingerprint(item())
    assert fingerprint(item(weight=2)) != plain
    assert fingerprint(item(question=words("Otherwise?"))) != plain
    base, other = (checklist_record(item("b", weight=w), id="base") for w in (1, 2))
    own = checklist_record(includes=["base"])
    prints = {parse_checklist(own, library(), source_of(entry)).sha256 for entry in (base, other)}
    assert len(prints) == 2


@pytest.mark.parametrize("key", ["title", "example", "ask"])
def test_the_fingerprint_is_that_of_the_questions_whatever_stands_beside_them(key):
    one, other = (fingerprint(item(**{key: words(text)})) for text in ("Short", "Other"))
    assert one == other == fingerprint(item())
    base = checklist_record(item("b", **{key: words("Short")}), id="base")
    bare = checklist_record(item("b"), id="base")
    own = checklist_record(includes=["base"])
    assert len({parse_checklist(own, library(), source_of(entry)).sha256 for entry in (base, bare)}) == 1


@pytest.mark.parametrize("key", ["title", "example", "ask"])
def test_what_stands_beside_a_question_lacks_no_language(key):
    with pytest.raises(ChecklistError, match=rf"'one'.*{key}"):
        trial(item(**{key: {"en": "Short"}}))


def test_the_fingerprint_changes_with_a_limit_and_not_with_what_is_not_cited():
    own = record("indicators")["indicators"]["DP"]
    limits = [fingerprint(item(indicators=["mine"]), indicators={"mine": {**own, "thresholds": {"flat": {"min": n}}}})
              for n in (1, 2)]  # fmt: skip
    assert limits[0] != limits[1]
