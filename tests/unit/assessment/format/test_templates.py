"""The template layers: the shipped file, and what is refused in one."""

import json
import re
from copy import deepcopy
from pathlib import Path

import pytest

from urban_rural_linkages.core.assessment.format.templates import read_templates
from urban_rural_linkages.core.errors import ChecklistError

RESOURCES = Path(__file__).resolve().parents[4] / "resources"
RECORD = json.loads((RESOURCES / "templates" / "layers.json").read_text(encoding="utf-8"))
LAYERS = {layer.name: layer for layer in read_templates(RECORD)}
BLACK_SPOTS = [name for name in LAYERS if "black_spot" in name]


def fields(layer):
    return {field.name: field for field in LAYERS[layer].fields}


class TestShipped:
    def test_the_layers(self):
        assert {name: layer.geometry for name, layer in LAYERS.items()} == {
            "gender_black_spot_point": "Point",
            "gender_black_spot_zone": "MultiPolygon",
            "gender_black_spot_route": "MultiLineString",
            "school_route": "MultiLineString",
            "school_black_spot": "Point",
            "daily_network": "MultiLineString",
            "rest_place": "Point",
            "service_point": "Point",
            "participation_session": "None",
        }

    @pytest.mark.parametrize("layer", BLACK_SPOTS)
    def test_a_black_spot_has_reports_a_measure_and_a_notice(self, layer):
        own = fields(layer)
        assert {"reports", "reason", "source", "date", "measure", "owner", "cost", "due", "status"} <= own.keys()
        assert own["reports"].required and own["reports"].minimum == 1
        assert "three" in LAYERS[layer].notice["en"] and "tres" in LAYERS[layer].notice["es"]

    @pytest.mark.parametrize("layer", [name for name in BLACK_SPOTS if name.startswith("gender")])
    def test_a_black_spot_of_the_gender_map(self, layer):
        own = fields(layer)
        assert {answer.value for answer in own["reason"].answers} >= {
            "lighting", "visibility", "isolation", "abandonment", "traffic", "harassment"
        }  # fmt: skip
        assert [answer.value for answer in own["source"].answers] == ["walk", "survey", "police", "municipal"]
        assert own["women_count"].required and own["women_count"].minimum == 0

    def test_participation(self):
        own = fields("participation_session")
        assert {"date", "place", "women", "men", "other", "over_65", "under_18", "from_base"} <= own.keys()
        assert all(own[name].minimum == 0 for name in ("women", "men", "other", "over_65", "under_18", "from_base"))

    def test_the_everyday_network_speaks_the_words_of_the_audit(self):
        from urban_rural_linkages.core.walking.audit_words import FIRM, LIT, NO_STEPS, PARK, STREET

        own = fields("daily_network")
        read = {"surface": FIRM, "kerbs": NO_STEPS, "lighting": LIT}
        for name, words in read.items():
            assert all(answer.value in words.yes | words.no for answer in own[name].answers), name
        assert all(answer.value in PARK | STREET for answer in own["kind"].answers)

    def test_every_name_fits_every_database(self):
        names = [*LAYERS, *(field.name for layer in LAYERS.values() for field in layer.fields)]
        assert all(re.fullmatch(r"[a-z][a-z0-9_]{0,29}", name) for name in names)

    def test_answers_are_codes(self):
        answers = [one for layer in LAYERS.values() for field in layer.fields for one in field.answers]
        assert all(re.fullmatch(r"[a-z][a-z0-9_]*", one.value) for one in answers)

    def test_a_default_is_one_of_the_answers(self):
        for layer in LAYERS.values():
            for field in layer.fields:
                if field.answers and field.default:
                    assert field.default.strip("'") in {one.value for one in field.answers}, (layer.name, field.name)

    def test_nobody_is_named(self):
        texts = [field.label["en"].lower() for layer in LAYERS.values() for field in layer.fields]
        assert not [text for text in texts if re.search(r"\b(name|e-?mail|phone|address|surname)\b", text)]

    def test_every_style_is_there_and_shows_every_default(self):
        for layer in LAYERS.values():
            if layer.geometry == "None":
                assert not layer.style
                continue
            style = json.loads((RESOURCES / "styles" / f"{layer.style}.json").read_text(encoding="utf-8"))
            if style["kind"] == "categories":
                field = fields(layer.name)[style["field"]]
                assert field.required and field.default
                assert {entry["value"] for entry in style["classes"]} == {one.value for one in field.answers}

    def test_spanish_is_not_english(self):
        for layer in LAYERS.values():
            assert layer.title["en"] != layer.title["es"] and layer.abstract["en"] != layer.abstract["es"]

    def test_every_row_has_an_id_that_nobody_types(self):
        for layer in LAYERS.values():
            first = layer.fields[0]
            assert (first.name, first.kind, first.role) == ("uuid", "text", "key") and "uuid" in first.default
            assert [field.name for field in layer.fields if field.role == "key"] == ["uuid"]

    def test_what_is_seen_has_a_photograph(self):
        assert {name for name in LAYERS if fields(name).get("photo", None)} == set(LAYERS) - {"participation_session"}
        assert all(fields(name)["photo"].role == "photo" for name in BLACK_SPOTS)

    def test_no_more_than(self):
        own = fields("participation_session")
        assert own["over_65"].condition == '"over_65" <= "women" + "men" + "other"'
        assert fields(BLACK_SPOTS[0])["women_count"].at_most == ("reports",) and own["women"].condition == ""

    def test_shared_fields_stand_under_their_heading(self):
        assert fields("school_black_spot")["owner"].group["en"] == "Measure"
        assert fields("school_black_spot")["school_id"].group is None


def broken(change):
    record = deepcopy(RECORD)
    change(record)
    with pytest.raises(ChecklistError) as caught:
        read_templates(record)
    assert str(caught.value).count(". ") >= 1
    return str(caught.value)


class TestRefused:
    def test_format(self):
        assert "'urcl-templates/2'" in broken(lambda r: r.update(format="urcl-templates/2"))

    @pytest.mark.parametrize(("key", "value", "said"), [
        ("type", "number", "'number' is no type"),
        ("list", "colours", "'colours' is no list"),
        ("label", {"en": "Code"}, "'label' lacks a language"),
        ("help", "Code", "'help' lacks a language"),
        ("maximum", 3, "nothing is known of 'maximum'"),
        ("name", "surname", "data of a person"),
        ("role", "secret", "'secret' is no role"),
        ("at_most", ["people"], "'at_most_label' lacks a language"),
        ("name", "note", "given more than once: note"),
    ])  # fmt: skip
    def test_a_field(self, key, value, said):
        sentence = broken(lambda r: r["layers"][7]["fields"][0].update({key: value}))
        assert said in sentence and "service_point" in sentence

    def test_a_limit_that_is_no_field(self):
        limit = {"at_most": ["people"], "at_most_label": {"en": "Too many.", "es": "Demasiadas."}}
        said = broken(lambda r: r["layers"][7]["fields"][0].update(limit))
        assert "'people' is no field of the layer" in said

    @pytest.mark.parametrize(("key", "value", "said"), [
        ("geometry", "Curve", "'Curve' is no geometry"),
        ("title", {}, "'title' lacks a language"),
        ("colour", "red", "nothing is known of 'colour'"),
        ("fields", ["@risks"], "'risks' is no set of fields"),
        ("name", "school_route", "given more than once: school_route"),
    ])  # fmt: skip
    def test_a_layer(self, key, value, said):
        assert said in broken(lambda r: r["layers"][7].update({key: value}))

    def test_a_list_with_one_code_twice(self):
        assert "given more than once: yes" in broken(lambda r: r["lists"]["yes_no"].append(r["lists"]["yes_no"][0]))
