"""Layers and fields are recognised in English and Spanish; what is missing is said."""

import numpy as np
import pytest

from urban_rural_linkages.core.assessment.calculation.recognition import (
    find_layers_of_roles,
    layer_score,
    recognise,
)
from urban_rural_linkages.core.assessment.calculation.roles import ROLES, field_label, role_label
from urban_rural_linkages.core.recipe.described import FieldDescription, LayerDescription


def text(name, *values):
    return FieldDescription(name, "text", list(values))


def whole(name, *values):
    return FieldDescription(name, "whole", np.array(values, dtype=np.float64))


def layer(name, geometry, *fields, count=3):
    return LayerDescription(name, name, geometry, fields, count=count)


SETTLEMENTS = layer(
    "Núcleos de población",
    "point",
    whole("fid", 1, 2, 3),
    text("cod_ine", "06001", "06001", "06002"),
    text("id_nucleo", "n1", "n2", "n3"),
    text("nombre", "Alba", "Aldea", "Berrocal"),
    whole("habitantes", 300, 100, 50),
    whole("mujeres", 160, 40, 20),
    whole("mayores65", 60, 50, 30),
)


class TestFields:
    def test_settlements_in_spanish(self):
        found = recognise(ROLES["settlements"], SETTLEMENTS)
        assert found.fields["population"] == "habitantes"
        assert found.fields["women"] == "mujeres"
        assert found.fields["pop_65"] == "mayores65"
        assert found.fields["code"] == "cod_ine"
        assert found.fields["id"] == "id_nucleo"
        assert found.fields["name"] == "nombre"
        assert found.missing == ()
        assert "women_65" in found.gaps

    def test_a_number_of_the_row_is_no_field(self):
        assert "fid" not in recognise(ROLES["settlements"], SETTLEMENTS).fields.values()

    def test_a_text_is_no_number(self):
        odd = layer("settlements", "point", text("poblacion", "Alba", "Aldea", "Berrocal"))
        assert recognise(ROLES["settlements"], odd).missing == ("population",)

    def test_numbers_written_as_text_are_numbers(self):
        odd = layer("settlements", "point", text("poblacion", "300", "100", "50"))
        assert recognise(ROLES["settlements"], odd).fields == {"population": "poblacion"}

    def test_what_the_user_chose_stands(self):
        found = recognise(ROLES["settlements"], SETTLEMENTS, {"population": "mujeres", "women": "nowhere"})
        assert found.fields["population"] == "mujeres"
        assert found.fields.get("women") != "nowhere"

    def test_a_code_that_stands_twice_is_no_code_of_the_feature(self):
        twice = layer("nucleos", "point", text("id_nucleo", "n1", "n1", "n2"), whole("habitantes", 300, 100, 50))
        assert "id" not in recognise(ROLES["settlements"], twice).fields

    def test_several_routes_lead_to_one_school(self):
        routes = layer("school_route", "line", text("school_id", "s1", "s1", "s2"))
        assert recognise(ROLES["school_routes"], routes).fields["id"] == "school_id"

    def test_a_field_has_one_meaning(self):
        found = recognise(ROLES["settlements"], SETTLEMENTS)
        assert len(set(found.fields.values())) == len(found.fields)

    def test_values_of_services(self):
        points = layer("servicios", "point", text("tipo", "Consultorio", "CEIP", "Circo"), whole("plazas", 1, 2, 3))
        found = recognise(ROLES["services"], points)
        assert found.fields == {"type": "tipo", "capacity": "plazas"} or found.fields["type"] == "tipo"
        assert found.meanings == {"Consultorio": "primary_care", "CEIP": "primary_school"}
        assert found.open_values == ("Circo",)

    def test_sessions_of_the_template(self):
        table = layer(
            "participation_session",
            "table",
            whole("women", 5, 8, 2),
            whole("men", 5, 2, 2),
            whole("other", 0, 1, 0),
            whole("over_65", 2, 1, 0),
            whole("from_base", 3, 0, 1),
            text("date", "2026-01-01", "2026-02-01", "2026-03-01"),
        )
        found = recognise(ROLES["sessions"], table)
        assert found.fields == {
            "women": "women",
            "men": "men",
            "other": "other",
            "older": "over_65",
            "rural": "from_base",
            "date": "date",
        }

    def test_measures_of_black_spots_in_spanish(self):
        points = layer(
            "puntos_negros",
            "point",
            text("medida", "luz", "", ""),
            text("responsable", "x", "", ""),
            whole("coste", 5, 6, 7),
            text("plazo", "2027", "", ""),
        )
        found = recognise(ROLES["black_spots"], points)
        assert set(found.fields) == {"measure", "owner", "cost", "due"}

    def test_ages_by_their_pattern(self):
        names = [f"{sex}_{ages}" for sex in "hm" for ages in ("0_14", "15_64", "65_plus")]
        table = layer("padron", "table", text("codigo", "a", "b"), whole("ano", 2001, 2021),
                      *(whole(name, 5, 6) for name in names))  # fmt: skip
        found = recognise(ROLES["people"], table)
        assert found.fields["ages"] == "{sex}_{from}_{to}"
        assert found.fields["sex_codes"] == "women=m,men=h"
        assert found.fields["code"] == "codigo"
        assert found.fields["year"] == "ano"

    def test_people_without_ages_are_missing_them(self):
        table = layer("padron", "table", text("codigo", "a", "b"), whole("total", 5, 6))
        assert recognise(ROLES["people"], table).missing == ("ages",)

    def test_roads_need_a_class_or_a_speed(self):
        fine = layer("viario", "line", text("highway", "primary", "track", "residential"))
        assert recognise(ROLES["roads"], fine).fields["highway"] == "highway"
        assert recognise(ROLES["roads"], layer("rios", "line", text("nombre", "Tajo"))).missing == ("highway",)

    def test_a_column_for_each_year(self):
        fields = [whole(f"nacimientos_{year}", 5, 6, 9) for year in range(2001, 2006)]
        table = layer("mnp", "table", text("codigo", "a", "b", "c"), *fields)
        found = recognise(ROLES["vital"], table)
        assert found.fields["births"] == "nacimientos_{year}"
        assert found.fields["code"] == "codigo"

    def test_flows(self):
        table = layer("flujos", "table", text("origen", "a"), text("destino", "b"), whole("trabajadores", 5))
        found = recognise(ROLES["flows"], table)
        assert found.fields == {"origin": "origen", "destination": "destino", "workers": "trabajadores"}

    def test_results_on_links_as_the_algorithms_write_them(self):
        pairs = layer("Links", "line", text("layer", "commuting", "health", "milk"), text("unit_a", "a", "a", "b"),
                      whole("gross", 5, 6, 7), text("kind", "town_country", "towns", "country"))  # fmt: skip
        found = recognise(ROLES["links"], pairs)
        assert found.fields == {"work": "layer", "town_country": "kind", "gross": "gross"}
        assert [found.meanings[one] for one in ("commuting", "health", "town_country", "towns", "country")] == [
            "yes", "no", "yes", "no", "no"]  # fmt: skip
        assert found.open_values == ("milk",), "a layer that is not known is asked for"
        partners = layer("Pairs", "line", text("rural", "a", "b"), text("urban", "t", "t"),
                         text("class", "strong", "weak"), whole("same_group", 1, 0))  # fmt: skip
        found = recognise(ROLES["partner_pairs"], partners)
        assert found.fields == {"code": "rural", "strong": "class", "together": "same_group"}
        assert found.meanings == {"strong": "yes", "weak": "no", "1": "yes", "0": "no"}
        seen = layer("Seen", "table", text("layer", "commuting", "goods"), text("state", "given", "unseen"))
        assert recognise(ROLES["seen_links"], seen).meanings == {"given": "yes", "unseen": "no"}
        towns = layer("Towns", "polygon", text("code", "a", "b"), whole("population", 5, 6),
                      text("dependence", "none", "several"))  # fmt: skip
        assert recognise(ROLES["hinterlands"], towns).meanings == {"none": "yes", "several": "no"}

    def test_a_timetable_of_gtfs(self):
        table = layer(
            "stop_times",
            "table",
            text("trip_id", "t1", "t1"),
            text("departure_time", "07:00:00", "07:30:00"),
            text("stop_id", "s1", "s2"),
            whole("stop_sequence", 1, 2),
        )
        found = recognise(ROLES["timetable"], table)
        assert found.fields["departure"] == "departure_time"
        assert found.fields["trip"] == "trip_id"
        assert found.fields["stop"] == "stop_id"


class TestLayers:
    LAYERS = (
        layer("Municipios", "polygon", text("codigo", "a", "b"), text("nombre", "A", "B")),
        SETTLEMENTS,
        layer("servicios", "point", text("tipo", "farmacia", "colegio", "farmacia")),
        layer("carreteras", "line", text("highway", "primary", "track", "primary")),
        layer("rios", "line", text("nombre", "Tajo", "Tiétar", "Alagón")),
        layer("sistemas", "polygon", text("uso", "verde", "dotacional", "verde")),
        layer("sesiones", "table", whole("mujeres", 9, 2, 3), whole("hombres", 4, 5, 7)),
        layer("nothing", "table", count=0),
    )

    def test_each_role_finds_its_layer(self):
        found = find_layers_of_roles(self.LAYERS, list(ROLES))
        assert found["municipalities"] == "Municipios"
        assert found["settlements"] == SETTLEMENTS.id
        assert found["services"] == "servicios"
        assert found["roads"] == "carreteras"
        assert found["public_land"] == "sistemas"
        assert found["sessions"] == "sesiones"
        assert "rios" not in found.values()
        assert "nothing" not in found.values()

    def test_a_layer_has_one_role(self):
        found = find_layers_of_roles(self.LAYERS, list(ROLES))
        assert len(set(found.values())) == len(found)

    def test_only_roles_that_are_wanted_and_known(self):
        assert set(find_layers_of_roles(self.LAYERS, ["roads", "phantoms"])) == {"roads"}

    @pytest.mark.parametrize("role", ["roads", "people", "sessions"])
    def test_geometry_decides_before_names(self, role):
        assert layer_score(ROLES[role], layer(ROLES[role].words.split()[0], "polygon")) == 0.0


class TestNamesOfElsewhere:
    def test_capitals_of_a_regional_government_are_settlements(self):
        capitals = layer(
            "capitales",
            "point",
            text("codigo", "06001", "06002", "06003"),
            text("nombre_actual", "Acedera", "Aceuchal", "Ahillones"),
            whole("poblacion_muni", 814, 5446, 900),
        )
        assert find_layers_of_roles([capitals], ["settlements"]) == {"settlements": "capitales"}
        assert recognise(ROLES["settlements"], capitals).fields["population"] == "poblacion_muni"

    def test_german_and_portuguese_names_are_known(self):
        towns = layer("Gemeinden", "polygon", text("Gemeindeschlüssel", "a", "b", "c"))
        assert find_layers_of_roles([towns], ["municipalities"]) == {"municipalities": "Gemeinden"}
        people = layer("nucleos", "point", whole("populacao", 9, 4, 2), whole("mulheres", 5, 2, 1))
        assert recognise(ROLES["settlements"], people).fields.get("women") == "mulheres"


class TestRoles:
    def test_ids_and_meanings_are_unique(self):
        for role in ROLES.values():
            named = [one.meaning for one in role.fields]
            assert len(named) == len(set(named)), role.id

    def test_labels(self):
        assert str(role_label("roads")) == "Roads"
        assert str(role_label("phantoms")) == "phantoms"
        assert str(field_label("sessions", "older")) == "people over 65"
        assert str(field_label("phantoms", "older")) == "people over 65"
        assert str(field_label("phantoms", "nobody")) == "nobody"
