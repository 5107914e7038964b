"""Files of norms, scales and indicators: what is not understood is refused with the entry and the key."""

from __future__ import annotations

import pytest

from tests.unit.assessment.checklist_sets import item, library, record, trial, words
from urban_rural_linkages.core.assessment.format.libraries import parse_library
from urban_rural_linkages.core.assessment.norms import Force, Read
from urban_rural_linkages.core.errors import ChecklistError

NORM = {"title": words("Norm"), "confidence": "seen"}
OPTIONS = [{"code": "no", "value": 0, "label": words("No")}, {"code": "yes", "value": 1, "label": words("Yes")}]
SCALE = {"type": "single", "options": OPTIONS}
TYPED = {"label": words("Share"), "formula": words("a by b"), "unit": "share", "direction": "higher",
         "entry": "by_hand", "value": "a / b",
         "numbers": [{"id": "a", "label": words("A")}, {"id": "b", "label": words("B")}]}  # fmt: skip
CALCULATED = {"label": words("Time"), "formula": words("time"), "unit": "min", "direction": "lower",
              "algorithm": "networktraveltime", "parameters": {"MODE": "walk"}, "inputs": ["DEMAND"],
              "output": {"output": "OUTPUT", "field": "time_min", "aggregate": "max"}}  # fmt: skip
BEFORE = {"algorithm": "odmatrix", "parameters": {}, "inputs": ["ORIGINS"], "output": "OUTPUT", "feeds": "DEMAND"}


def refused(kind: str, entry: object, name: str = "mine") -> str:
    with pytest.raises(ChecklistError) as error:
        trial(item(), **{kind: {name: entry}})
    return str(error.value)


def own(entry: dict, **keys):
    return trial(item(indicators=["mine"]), indicators={"mine": {**entry, **keys}}).indicators["mine"]


def test_a_checklist_may_hold_its_own():
    checklist = trial(
        item(answer={"scale": "mine"}, indicators=["mine"],
             basis=[{"norm": "mine", "ref": "1", "force": "guidance", "confidence": "memory"}]),
        norms={"mine": NORM}, scales={"mine": SCALE}, indicators={"mine": TYPED},
    )  # fmt: skip
    assert checklist.scales["mine"].codes == ("no", "yes")
    assert checklist.norms["mine"].title.in_language("en") == "Norm"
    assert checklist.indicators["mine"].by_hand.value({"a": 1, "b": 4}) == 0.25
    assert "mine" not in library().norms


def test_a_number_may_be_a_part_of_another():
    part, whole = {**TYPED["numbers"][0], "part_of": "b"}, TYPED["numbers"][1]
    assert own(TYPED, numbers=[part, whole]).by_hand.impossible({"a": 60, "b": 50}) == ("a", "b")
    assert "'part_of' is 'c'" in refused("indicators", {**TYPED, "numbers": [{**part, "part_of": "c"}, whole]})


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("a law", "'mine': a JSON object is needed here"),
        ({"confidence": "seen"}, "'mine': the key 'title' is missing"),
        ({**NORM, "confidence": "sure"}, "'mine': 'confidence' is 'sure'"),
        ({**NORM, "text": "Artículo 1"}, "'mine': the key 'text' is not known here"),
        ({**NORM, "note": "a note"}, "'mine': 'note' is 'a note'"),
        ({**NORM, "consolidated_versions": "2020"}, "'mine': 'consolidated_versions' is '2020'"),
        ({**NORM, "eli": 3}, "'mine': 'eli' is '3'"),
    ],
)
def test_a_faulty_norm_is_refused(entry, said):
    assert said in refused("norms", entry)


def test_what_was_read_of_a_norm_is_told_by_its_text_or_by_confidence():
    def read(**keys):
        entry = {"title": words("Norm"), **keys}
        cites = item(basis=[{"norm": "mine", "ref": "1", "force": "duty", "confidence": "seen"}])
        return trial(cites, norms={"mine": entry}).norms["mine"].text_read

    assert read(text_read="part") is read(confidence="seen", seen_part=words("Title I")) is Read.PART
    assert read(confidence="seen") is read(text_read="full") is Read.FULL
    assert read(confidence="memory") is read(text_read="none", confidence="seen") is Read.NONE
    assert "'mine': 'text_read' is 'all'" in refused("norms", {**NORM, "text_read": "all"})


def test_the_changes_of_a_norm_name_version_and_articles():
    change = {"version": "2026-08-04", "by": "DL 4/2026", "articles": ["50"]}
    cites = item(basis=[{"norm": "mine", "ref": "art. 50", "force": "duty", "confidence": "seen",
                         "instruments": ["pge"]}])  # fmt: skip
    found = trial(cites, norms={"mine": {**NORM, "consolidated_versions": ["2026-08-04"], "changes": [change]}})
    reference = found.item("one").references[0]
    assert reference.instruments == {"pge"}
    assert found.norms["mine"].versions_touching(reference, "2025-01-01") == ("2026-08-04",)
    assert "'articles' is '50'" in refused("norms", {**NORM, "changes": [{**change, "articles": "50"}]})


def test_articles_with_words_are_written_in_each_language():
    def article(ref):
        return trial(item(basis=[{"norm": "lotus", "ref": ref, "force": "duty", "confidence": "seen"}]))

    both = article({"en": "preamble", "es": "preámbulo"}).item("one").references[0].article
    assert (both.in_language("en"), both.in_language("es")) == ("preamble", "preámbulo")
    assert article("art. 1").item("one").references[0].article.in_language("es") == "art. 1"
    for faulty in ("", " ", 3, {"en": "preamble"}):
        with pytest.raises(ChecklistError):
            article(faulty)


def test_a_share_may_be_shown_in_per_cent():
    assert own(TYPED, display="percent").is_share
    assert not own(TYPED).is_share
    assert "'mine': 'display' is 'permille'" in refused("indicators", {**TYPED, "display": "permille"})


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ({**SCALE, "type": "many"}, "'mine': 'type' is 'many'. It has to be one of: single, multiple"),
        ({**SCALE, "options": OPTIONS[:1]}, "'mine': 'options' is"),
        ({**SCALE, "options": OPTIONS + OPTIONS[:1]}, "'options' is 'no'. It has to be a list of different codes"),
        ({**SCALE, "options": [*OPTIONS, {"code": "x", "value": 2, "label": words("X")}]}, "'value' is '2'"),
        ({**SCALE, "options": [*OPTIONS, {"code": "x", "value": "1", "label": words("X")}]}, "'value' is '1'"),
        ({**SCALE, "options": [*OPTIONS, {"code": "No Go", "label": words("X")}]}, "'code' is 'No Go'"),
        ({**SCALE, "options": [*OPTIONS, {"code": True, "label": words("X")}]}, "'code' is 'True'"),
        ({**SCALE, "options": [{"code": c, "label": words(c)} for c in ("a", "b")]}, "without a value"),
        ({**SCALE, "scored": "no"}, "'mine': 'scored' is 'no'"),
        ({**SCALE, "colour": "red"}, "'mine': the key 'colour'"),
    ],
)
def test_a_faulty_scale_is_refused(entry, said):
    assert said in refused("scales", entry)


def test_an_unscored_scale_needs_no_values():
    scale = {"type": "single", "scored": False, "options": [{"code": c, "label": words(c)} for c in ("a", "b")]}
    checklist = trial(item(answer={"scale": "mine"}), scales={"mine": scale})
    assert not checklist.scales["mine"].scored
    assert checklist.scales["mine"].option("c") is None


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"algorithm": "agestructure"}, "'mine': the indicator needs either 'algorithm' or 'entry'"),
        ({"direction": "up"}, "'mine': 'direction' is 'up'"),
        ({"unit": 3}, "'mine': 'unit' is '3'"),
        ({"unit": {"en": "people"}}, "'mine': 'unit' has no text in the language 'es'"),
        ({"compare": "neighbour"}, "'mine': 'compare' is 'neighbour'"),
        ({"by": ["income"]}, "'mine': 'by' is 'income'"),
        ({"thresholds": {"flat": {}}}, "'mine': 'thresholds' is 'flat'. It needs min, max or target"),
        ({"thresholds": {"town": {"min": 1}}}, "'mine': 'thresholds' is 'town'"),
        ({"thresholds": {"flat": {"min": "1"}}}, "'mine': 'min' is '1'. It has to be a number"),
        ({"thresholds": {"flat": {"min": float("nan")}}}, "'mine': 'min' is 'nan'"),
        ({"thresholds": {"flat": {"min": 2, "max": 1}}}, "'mine': 'min' is '2'. It has to be no more than 'max'"),
        ({"thresholds": {"flat": {"min": 2, "norm": "gone"}}}, "'mine': the norm 'gone' is not known"),
        ({"thresholds": {"flat": {"min": 2, "force": "law"}}}, "'mine': 'force' is 'law'"),
        ({"thresholds": {"flat": {"least": 2}}}, "'mine': the key 'least'"),
        ({"thresholds": 1}, "'mine': 'thresholds' is '1'"),
        ({"reference": {"norm": "gone", "ref": "1", "force": "duty", "confidence": "seen"}}, "the norm 'gone'"),
        ({"entry": "typed"}, "'mine': 'entry' is 'typed'"),
        ({"value": "a /"}, "'mine': 'value' is not understood from 'its end' on. Use names, numbers"),
        ({"value": "a / c"}, "'mine': 'value' is 'a / c'. It has to be a formula of all of the numbers: a, b"),
        ({"value": "a"}, "'mine': 'value' is 'a'"),
        ({"numbers": []}, "'mine': 'numbers' is '[]'"),
        ({"numbers": [{"id": "a"}]}, "'mine': the key 'label' is missing"),
        ({"inputs": ["DEMAND"]}, "'mine': the key 'inputs'"),
        ({"not legal": None}, "'mine': the key 'not legal'"),
    ],
)
def test_a_faulty_indicator_is_refused(keys, said):
    assert said in refused("indicators", {**TYPED, **keys})


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"algorithm": "urbanrural:odmatrix"}, "'mine': 'algorithm' is 'urbanrural:odmatrix'"),
        ({"parameters": {"mode": "walk"}}, "'mine': 'parameters' is 'mode'"),
        ({"parameters": ["MODE"]}, "'mine': 'parameters' is"),
        ({"inputs": ["demand"]}, "'mine': 'inputs' is 'demand'"),
        ({"output": "OUTPUT"}, "'mine': 'output' is 'OUTPUT'. It has to be a JSON object"),
        ({"output": {"field": "x"}}, "'mine': the key 'output' is missing"),
        ({"output": {"output": "OUTPUT", "aggregate": "median"}}, "'mine': 'aggregate' is 'median'"),
        ({"output": {"output": "OUTPUT", "where": {"zone": None}}}, "'mine': 'where' is 'None'"),
        ({"output": {"output": "OUTPUT", "where": {"zone": True}}}, "'mine': 'where' is 'True'"),
        ({"before": {**BEFORE, "feeds": 1}}, "'mine': 'feeds' is '1'"),
        ({"before": {**BEFORE, "where": {}}}, "'mine': the key 'where'"),
        ({"numbers": []}, "'mine': the key 'numbers'"),
    ],
)
def test_a_faulty_route_is_refused(keys, said):
    assert said in refused("indicators", {**CALCULATED, **keys})


def test_a_route_is_read_as_written():
    route = own(CALCULATED, before=BEFORE).route
    assert (route.algorithm, route.parameters, route.inputs) == ("networktraveltime", {"MODE": "walk"}, ("DEMAND",))
    assert (route.reading.output, route.reading.field, route.reading.aggregate) == ("OUTPUT", "time_min", "max")
    assert (route.before.algorithm, route.before.feeds) == ("odmatrix", "DEMAND")
    assert own(CALCULATED).route.before is None


def test_limits_and_units_are_read_as_written():
    found = own(TYPED, thresholds={"flat": {"min": 1, "target": 2, "norm": "tma851", "force": "duty"}})
    limit = found.limits[0]
    assert (limit.case, limit.minimum, limit.maximum, limit.target) == ("flat", 1.0, None, 2.0)
    assert (limit.norm, limit.force) == ("tma851", Force.DUTY)
    assert found.unit.in_language("es") == "share"
    assert own(TYPED, unit={"en": "people", "es": "personas"}).unit.in_language("es") == "personas"


@pytest.mark.parametrize(
    ("kind", "change", "said"),
    [
        ("norms", {"format": "urcl-norms/2"}, "'norms', '-': 'format' is 'urcl-norms/2'"),
        ("scales", {"notes": []}, "'scales', '-': the key 'notes'"),
        ("indicators", {"indicators": None}, "'indicators', '-': 'indicators' is 'None'"),
    ],
)
def test_a_faulty_file_is_refused(kind, change, said):
    records = {name: record(name) for name in ("norms", "scales", "indicators")}
    records[kind] |= change
    with pytest.raises(ChecklistError) as error:
        parse_library(**records)
    assert said in str(error.value)


def test_a_file_without_its_entries_is_refused():
    records = {name: record(name) for name in ("norms", "scales", "indicators")}
    del records["scales"]["scales"]
    with pytest.raises(ChecklistError) as error:
        parse_library(**records)
    assert "the key 'scales' is missing" in str(error.value)
