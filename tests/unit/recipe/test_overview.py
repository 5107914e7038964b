"""The overview of many diagnoses: figures from their records, one table, one page, nothing of the data that acts."""

from __future__ import annotations

import csv
import io
import re

import pytest

from urban_rural_linkages.core.recipe.overview import (
    CANCELLED,
    FAILED,
    FIELDS,
    MADE,
    WAITING,
    Figures,
    OverviewRow,
    Wording,
    figures_of,
    overview_csv,
    overview_page,
    total_figures,
)

SIERRA = Figures(6.0, 11196.0, 8743.0, -21.90961057520543, 3.0, 14.0, 2.0)
VEGA = Figures(13.0, 87887.0, 93329.0, 6.192042054001161, 3.0, 15.0, 1.0)
ROWS = [
    OverviewRow("Sierra de Ocejo", "Sierra_de_Ocejo", MADE, "", SIERRA),
    OverviewRow("Vega del Alba", "Vega_del_Alba", MADE, "", VEGA),
    OverviewRow("Montes", "Montes", FAILED, "Layer 'services' is empty."),
    OverviewRow("Ñora", "Ñora", CANCELLED),
    OverviewRow("Zona", "Zona", WAITING),
]
ENGLISH = Wording("en", str, lambda figure, decimals: "–" if figure is None else f"{figure:.{decimals}f}")


def test_the_figures_of_a_record():
    record = {
        "chapters": {
            "population": {
                "change": [
                    {"group": "Sierra", "units": 2, "population_end": 10.0},
                    {"group": None, "units": 6, "population_start": 11196.0, "population_end": 8743.0,
                     "change_pct": -21.90961057520543},
                ],
                "risk": {"n_at_risk": 3},
            },
            **{f"chapter_{number}": {} for number in range(13)},
        },
        "not_done": [{"chapter": "a", "reason": "b"}] * 2,
    }  # fmt: skip
    assert figures_of(record) == SIERRA


@pytest.mark.parametrize(
    "record", [{}, {"chapters": 3}, {"chapters": {"population": []}}, {"chapters": {"population": {"change": 5}}},
               {"chapters": {"population": {"change": [{"group": None, "units": "six"}]}}}]
)  # fmt: skip
def test_a_record_that_tells_nothing_leaves_figures_unknown(record):
    assert figures_of(record)[:5] == (None,) * 5


def test_totals_are_of_what_was_made():
    total = total_figures(ROWS)
    assert total == Figures(19.0, 99083.0, 102072.0, pytest.approx(3.01666279785634), 6.0)
    assert total_figures(ROWS[2:]) == Figures()


def test_a_total_with_an_unknown_part_is_unknown():
    rows = [ROWS[0], OverviewRow("b", "b", MADE, "", Figures(units=4.0))]
    assert total_figures(rows) == Figures(units=10.0)


def test_the_table():
    read = list(csv.DictReader(io.StringIO(overview_csv(ROWS))))
    assert tuple(read[0]) == FIELDS
    assert read[0]["change_percent"] == "-21.90961058" and read[1]["population_end"] == "93329"
    assert (read[2]["outcome"], read[2]["reason"], read[2]["units"]) == ("failed", "Layer 'services' is empty.", "")
    assert [row["outcome"] for row in read] == ["made", "made", "failed", "cancelled", "not begun"]


def test_no_cell_is_a_formula():
    read = list(csv.DictReader(io.StringIO(overview_csv([OverviewRow("=1+1", "=1+1", FAILED, "@x")]))))
    assert (read[0]["value"], read[0]["folder"], read[0]["reason"]) == ("'=1+1", "'=1+1", "'@x")


def test_the_page_has_a_row_for_each_and_a_total():
    page = overview_page(ROWS, "Plan", "comarca", ENGLISH)
    assert "<h1>Plan</h1>" in page and "Diagnoses made: 2 of 5." in page
    assert '<a href="Sierra_de_Ocejo/report.html">Report</a>' in page
    assert re.search(r'<th scope="row">Sierra de Ocejo</th><td class="n">6</td><td class="n">11196</td>', page)
    assert '<tr class="total"><th scope="row">All that were made</th><td class="n">19</td>' in page
    assert "failed: Layer &#x27;services&#x27; is empty." in page and "not begun" in page
    assert page.count("<tr") == 1 + len(ROWS) + 1


def test_one_alone_has_no_total_and_without_a_title_the_field_is_named():
    page = overview_page(ROWS[:1], "", "comarca", ENGLISH)
    assert "<h1>Diagnoses by comarca</h1>" in page and 'class="total"' not in page


def test_what_data_say_is_text_on_the_page_and_in_addresses():
    nasty = '"><script>alert(1)</script>'
    page = overview_page([OverviewRow(nasty, nasty, MADE), OverviewRow("b", "b", FAILED, nasty)], nasty, nasty, ENGLISH)
    assert "<script" not in page and "&lt;script&gt;" in page
    assert re.findall(r'href="([^"]*)"', page) == ["%22%3E%3Cscript%3Ealert%281%29%3C/script%3E/report.html"]
    assert "default-src 'none'" in page


def test_what_no_page_can_hold_is_replaced():
    page = overview_page([OverviewRow("a\x0bb", "a", FAILED, "no\x00thing")], "", "comarca", ENGLISH)
    assert "\x0b" not in page and "\x00" not in page


def test_words_and_numbers_are_those_of_the_language():
    spanish = Wording("es", lambda note: f"¡{note}!", lambda figure, decimals: "x")
    page = overview_page(ROWS, "", "comarca", spanish)
    assert '<html lang="es">' in page and "¡Units at risk!" in page and '<td class="n">x</td>' in page
