"""Texts in their languages."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.assessment.text import Text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Met"),
        ("en_GB", "Met"),
        ("es", "Cumple"),
        ("es-ES", "Cumple"),
        ("ES", "Cumple"),
        ("ca", "Cumple"),
        ("pt_BR", "Cumple"),
        ("fr", "Met"),
        ("", "Met"),
    ],
)
def test_a_text_falls_back_on_the_nearest_language(language, words):
    assert Text.of({"en": "Met", "es": "Cumple"}).in_language(language) == words


def test_a_language_of_its_own_comes_first():
    text = Text.of({"pt": "Cumpre", "es": "Cumple"})
    assert text.languages == ("pt", "es")
    assert text.in_language("pt") == "Cumpre"
    assert text.in_language("gl") == "Cumple"
    assert text.in_language("de") == "Cumpre"
    assert Text.of({"en": "min"}).in_language("es") == "min"
