"""Code pages found by the letters of places."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.tables.encodings import guess_code_page


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Cáceres;Badajoz;Mérida;Alagón del Río;Logroño", "cp1252"),
        ("CÁCERES;MÉRIDA;LOGROÑO", "cp1252"),
        ("São Paulo;Évora;Setúbal;Bragança;Conceição", "cp1252"),
        ("München;Köln;Düsseldorf", "cp1252"),
        ("Ærø;Tromsø;Ålesund", "cp1252"),
        ("Łódź;Kraków;Poznań", "cp1250"),
        ("ŁÓDŹ", "cp1250"),
        ("Žilina;Trenčín;Košice", "cp1250"),
        ("Видин;Монтана", "cp1251"),
        ("МОСКВА;Санкт-Петербург", "cp1251"),
        ("Αθήνα;Πάτρα;Θεσσαλονίκη", "cp1253"),
        ("İstanbul;Şanlıurfa;Muğla;Eskişehir", "cp1254"),
        ("Vilnius;Šiauliai;Panevėžys", "cp1257"),
        ("Cáceres;Mérida;Peñalsordo", "mac_roman"),
        ("Cáceres;Mérida;Peñalsordo", "cp850"),
    ],
)
def test_languages(text, encoding):
    content = text.encode(encoding)
    assert content.decode(guess_code_page(content).encoding) == text


def test_plain_ascii_is_certain():
    assert guess_code_page(b"Badajoz;Zafra") == guess_code_page(b"")


def test_what_could_be_two_is_said():
    assert guess_code_page("Logroño".encode("mac_roman")).others
