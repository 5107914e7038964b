"""Values as planners write them are understood, and what is not stays open."""

import pytest

from urban_rural_linkages.core.assessment.calculation.values import (
    SERVICES,
    VALUES,
    kind_of,
    meaning_of,
    meanings,
    service_label,
    service_type,
    understood,
)


@pytest.mark.parametrize(
    ("written", "means"),
    [
        ("health_centre", "primary_care"),
        ("Centro de salud", "primary_care"),
        ("CONSULTORIO", "primary_care"),
        ("consultorio local", "primary_care"),
        ("Farmacia", "pharmacy"),
        ("botiquín", "pharmacy"),
        ("CEIP", "primary_school"),
        ("Colegio Público", "primary_school"),
        ("IES", "secondary_school"),
        ("Instituto", "secondary_school"),
        ("Escuela infantil", "nursery"),
        ("guardería", "nursery"),
        ("Residencia de mayores", "residence"),
        ("Centro de día", "day_centre"),
        ("Ayuda a domicilio", "home_care"),
        ("Hogar del pensionista", "senior_centre"),
        ("Parada de autobús", "transport_stop"),
        ("supermercado", "food_shop"),
        ("parque infantil", "playground"),
        ("parque", "green"),
        ("Refugio climático", "climate_refuge"),
        ("hospital", "hospital"),
        ("urgencias", "urgent_care"),
        ("pediatría", "paediatrics"),
        ("cajero", "bank"),
        ("circo", ""),
        ("", ""),
    ],
)
def test_types_of_services(written, means):
    assert service_type(written) == means


@pytest.mark.parametrize(
    ("kind", "written", "means"),
    [
        ("use", "verde", "green"),
        ("use", "Zona verde", "green"),
        ("use", "Espacios libres", "green"),
        ("use", "dotacional", "facilities"),
        ("use", "EQUIPAMIENTO", "facilities"),
        ("use", "vial", ""),
        ("system", "Sistema general", "general"),
        ("system", "SL", "local"),
        ("yes", "Sí", "yes"),
        ("yes", "1", "yes"),
        ("yes", "NO", "no"),
        ("yes", "quizá", ""),
        ("nucleus", "De relevancia", "relevance"),
        ("nucleus", "base", "base"),
        ("kind", "Industrial", "productive"),
        ("kind", "residencial", "residential"),
    ],
)
def test_other_values(kind, written, means):
    assert meaning_of(kind, written) == means


def test_no_word_means_two_things():
    for kind, words in VALUES.items():
        every = [word for line in words.values() for word in line.split()]
        assert len(every) == len(set(every)), kind
    every = [word for _, line in SERVICES.values() for word in line.split()]
    assert len(every) == len(set(every))


def test_what_is_not_understood_is_told_apart_in_order():
    found, still_open = meanings("public_land", "use", ["vial", "verde", None, "verde", "agua", ""])
    assert found == {"verde": "green"}
    assert still_open == ["vial", "agua"]


def test_what_the_user_has_confirmed_comes_first():
    assert understood(["verde", "EL-2", "vial"], {"EL-2": "green", "verde": ""}, "public_land", "use") == [
        "",
        "green",
        "",
    ]


def test_services_are_read_by_their_own_words():
    assert understood(["verde", "colegio", None], {}, "services", "type") == ["green", "primary_school", ""]


def test_fields_without_a_list_say_yes_or_no():
    assert kind_of("shelter") == "yes"
    assert kind_of("use") == "use"


def test_a_type_that_is_not_known_keeps_its_name():
    assert str(service_label("pharmacy")) == "pharmacy"
    assert str(service_label("observatory")) == "observatory"
