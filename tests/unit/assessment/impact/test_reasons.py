"""Reasons of figures are said in the language of the report, and those of no known form as they were written."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.assessment.impact.reasons import said_again

SPANISH = {
    "Nothing is bound to '{role}'.": "No hay nada enlazado a «{role}».", "Stops": "Paradas", "food shop": "tienda",
    "Without {services}: no such service is bound.": "Sin {services}: no hay tal servicio enlazado.",
    "playground": "parque infantil", "The layer '{layer}' has no rows.": "La capa «{layer}» no tiene filas.",
    "Nobody works there.": "Nadie trabaja allí.",
}  # fmt: skip


class Spanish:
    code = "es"

    def translated(self, text):
        return SPANISH.get(text, text)


@pytest.mark.parametrize(("reason", "said"), [
    ("Nothing is bound to 'Stops'.", "No hay nada enlazado a «Paradas»."),
    ("Without food shop, playground: no such service is bound.", "Sin tienda, parque infantil: no hay tal servicio "
     "enlazado."),
    ("The layer 'Stops' has no rows.", "La capa «Stops» no tiene filas."),
    ("Nobody works there.", "Nadie trabaja allí."), ("La capa está vacía.", "La capa está vacía."), ("", ""),
    ("The layer '{odd}' has no rows.", "La capa «{odd}» no tiene filas."),
])  # fmt: skip
def test_said_again(reason, said):
    assert said_again(reason, Spanish()) == said
