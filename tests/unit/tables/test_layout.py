"""Headers and data among the rows of files of offices."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.tables.layout import Layout, find_table


def layout(*lines: str, header_row: int = 0) -> Layout:
    rows = [(number, line.split(";")) for number, line in enumerate(lines, 1) if line.replace(";", "").strip()]
    return find_table(rows, header_row)


def test_a_plain_table():
    found = layout("codigo;pob", "44001;70", "44216;36240")
    assert (found.names, found.header_row, found.above, found.below) == (["codigo", "pob"], 1, (), ())


@pytest.mark.parametrize("title", ["Población por municipios y sexo", "Población;;", ";Población;"])
def test_titles_above_and_a_source_below(title):
    found = layout(title, "Unidades: Personas", "", "codigo;2011;2021", "44001;76;70", "44216;5;6", "", "Fuente: INE")
    assert found.names == ["codigo", "2011", "2021"]
    assert [cells for _, cells in found.rows] == [["44001", "76", "70"], ["44216", "5", "6"]]
    assert (found.header_row, found.above, found.below) == (4, (1, 2), (8,))


def test_a_source_that_fills_its_row():
    assert layout("codigo;pob", "44001;70", "44216;3", "Fuente: Instituto Nacional de Estadística;").below == (4,)


def test_a_unit_without_any_figure_is_no_note():
    found = layout("codigo;pob", "44001;70", "44216;")
    assert (len(found.rows), found.below) == (2, ())


def test_two_rows_of_headings_are_joined():
    found = layout("codigo;2011;;2021;", ";Hombres;Mujeres;Hombres;Mujeres", "44001;38;38;36;34", "44216;1;2;3;4")
    assert found.names == ["codigo", "2011_Hombres", "2011_Mujeres", "2021_Hombres", "2021_Mujeres"]
    assert (found.headings, len(found.rows)) == (2, 2)


def test_a_row_of_labels_is_no_data():
    found = layout("GEO_ID;NAME;P1", "Geography;Area Name; !!Total:", "0500000US44001;Ababuj;70", "0500000US4;T;3")
    assert (found.label_row, len(found.rows)) == (2, 2)


def test_a_first_row_of_text_is_data_where_the_columns_are_text():
    assert layout("codigo;nombre", "A1;Ababuj", "A2;Teruel").label_row == 0


def test_rows_that_end_with_a_delimiter():
    found = layout("codigo;pob", "44001;70;", "44216;36240;")
    assert (found.names, found.trailing, found.rows[0][1]) == (["codigo", "pob"], True, ["44001", "70"])


def test_a_first_column_without_a_name():
    assert layout(";2011;2021", "44001;76;70", "44216;5;6").header_row == 1


def test_the_row_of_the_header_can_be_given():
    assert layout("a;b", "codigo;pob", "44001;70", header_row=2).names == ["codigo", "pob"]


def test_no_header():
    assert find_table([]) is None


def test_units_that_come_again_in_sections():
    rows = ("Both;", "Total;60;", "1-A;40;", "2-B;20;", "Men;", "Total;30;", "1-A;20;", "2-B;10;", "Source: office")
    found = layout("Population", ";Total;", *rows)
    assert found.names == ["", "Total"]
    assert [cells[0] for _, cells in found.rows] == ["Total", "1-A", "2-B"] * 2
    assert found.sections == ("Both",) * 3 + ("Men",) * 3
    assert found.below == (11,)


def test_units_without_figures_head_no_sections():
    assert layout("code;pop", "1;", "2;5", "3;", "4;6").sections == ()


def test_a_delimiter_behind_two_rows_of_headings_names_no_column():
    found = layout(";2011;;2021;;", ";Men;Women;Men;Women;", "1;2;3;4;5;", "2;3;4;5;6;")
    assert found.names == ["", "2011_Men", "2011_Women", "2021_Men", "2021_Women"]
