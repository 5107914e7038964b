"""CSV as statistical offices and spreadsheets write it, in odd encodings and odd places."""

from __future__ import annotations

import gzip
import sqlite3

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.demography.yearly_fields import years_of_pattern
from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.numbers import parse_numbers
from urban_rural_linkages.core.tables.figures import read_figures
from urban_rural_linkages.core.tables.joins import Table, join_tables
from urban_rural_linkages.io.tables.text_file import CsvTable, read_csv_table


@pytest.fixture
def write(tmp_path):
    """A function that writes content to a file in a folder with an awkward name."""
    folder = tmp_path / "Ñuñoa é"
    folder.mkdir()

    def write(content: str | bytes, name: str = "población 1.csv", encoding: str = "utf-8"):
        path = folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return write


def error_of(path, **options) -> str:
    with pytest.raises(InputError) as caught:
        read_csv_table(path, **options)
    assert path.name in str(caught.value)
    return str(caught.value)


class TestForm:
    def test_cells_stay_text(self, write):
        table = read_csv_table(write("codigo,nombre,t2001\n06001,Acedera,942\n10037, Cáceres ,\n"))
        assert table == CsvTable(
            ["codigo", "nombre", "t2001"],
            [["06001", "10037"], ["Acedera", " Cáceres "], ["942", ""]],
            "utf-8",
            ",",
        )

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    def test_line_ends(self, write, end):
        assert read_csv_table(write(end.join(["a;b", "1;2", "3;4"]))).columns == [["1", "3"], ["2", "4"]]

    @pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
    def test_delimiters_are_found(self, write, delimiter):
        table = read_csv_table(write(f"code{delimiter}pop\n1{delimiter}2\n"))
        assert (table.delimiter, table.names) == (delimiter, ["code", "pop"])

    def test_semicolons_with_decimal_commas(self, write):
        table = read_csv_table(write("code;share;name\n1;0,5;Albuera, La\n2;1,5;Lapa, La\n"))
        assert table.delimiter == ";"
        assert read_figures({"share": table.columns[1]}).columns["share"].values == [0.5, 1.5]

    def test_the_header_alone_does_not_decide(self, write):
        table = read_csv_table(write("code;men, women, all;x, y\n1;2;3\n"))
        assert table.names == ["code", "men, women, all", "x, y"]

    def test_quotes(self, write):
        table = read_csv_table(write('"code","name"\n"1","Albuera, La"\n"2","the ""big""\none"\n'))
        assert table.columns == [["1", "2"], ["Albuera, La", 'the "big"\none']]

    def test_one_column(self, write):
        assert read_csv_table(write("code\n06001\n\n06002\n")).columns == [["06001", "06002"]]

    def test_only_a_header(self, write):
        table = read_csv_table(write("code;pop\n"))
        assert (table.names, table.columns) == (["code", "pop"], [[], []])

    def test_what_a_spreadsheet_leaves_behind(self, write):
        table = read_csv_table(write("sep=;\r\ncode;pop;;\r\n1;2;;\r\n;;;\r\n\r\n"))
        assert (table.names, table.columns, table.delimiter) == (["code", "pop"], [["1"], ["2"]], ";")

    def test_a_declared_delimiter_wins(self, write):
        assert read_csv_table(write("sep=|\na,b|c,d\n1,2|3,4\n")).names == ["a,b", "c,d"]

    def test_a_given_delimiter_wins(self, write):
        assert read_csv_table(write("a;b,c;d\n1;2,3;4\n"), delimiter=",").names == ["a;b", "c;d"]

    def test_nameless_row_numbers_are_named_as_ogr_does(self, write):
        assert read_csv_table(write('"","code"\n"1","06001"\n')).names == ["field_1", "code"]


class TestAround:
    def test_titles_and_a_source(self, write):
        table = read_csv_table(
            write("Población por sexo\nUnidades: Personas\n\ncodigo;2011\n44001;76\n44216;5\n\nFuente: INE\n")
        )
        assert (table.names, table.columns) == (["codigo", "2011"], [["44001", "44216"], ["76", "5"]])
        assert [str(note) for note in table.notes] == [
            "Table 'población 1': the header was found in row 4; rows above it that were passed over: 2.",
            "Table 'población 1': rows of notes below the data that were passed over: 1 (row 8).",
        ]

    def test_two_rows_of_headings(self, write):
        table = read_csv_table(write("codigo;2011;\n;Hombres;Mujeres\n44001;38;38\n44216;1;2\n"))
        assert table.names == ["codigo", "2011_Hombres", "2011_Mujeres"]
        assert "two header rows" in str(table.notes[0])

    def test_rows_with_a_delimiter_at_their_end(self, write):
        table = read_csv_table(write("codigo;pob\n44001;70;\n44216;36240;\n"))
        assert table.columns == [["44001", "44216"], ["70", "36240"]]
        assert "one delimiter more" in str(table.notes[0])

    def test_labels_below_the_header(self, write):
        content = 'GEO_ID,NAME,P1\n"Geography","Area","Total"\n0500000US44001,"A, X",70\n0500000US44216,"T, X",3\n'
        table = read_csv_table(write(content))
        assert table.columns[2] == ["70", "3"]
        assert "row 2 explains the header" in str(table.notes[0])

    def test_dimensions_of_eurostat(self, write):
        table = read_csv_table(write("sex,geo\\TIME_PERIOD\t2020 \nT,ES242\t134176 b\nF,ES242\t66100 \n"))
        assert (table.names, table.columns[1]) == (["sex", "geo", "2020"], ["ES242", "ES242"])

    def test_the_header_can_be_given(self, write):
        assert read_csv_table(write("a;b\ncode;pop\n1;2\n"), header_row=2).names == ["code", "pop"]


class TestEncoding:
    TEXT = "código;año\nÑuñoa é;1€\n"

    @pytest.mark.parametrize(
        ("encoding", "found"),
        [("utf-8", "utf-8"), ("utf-8-sig", "utf-8-sig"), ("cp1252", "cp1252"), ("utf-16", "utf-16")],
    )
    def test_found(self, write, encoding, found):
        table = read_csv_table(write(self.TEXT, encoding=encoding))
        assert (table.names, table.columns) == (["código", "año"], [["Ñuñoa é"], ["1€"]])
        assert table.encoding == found

    @pytest.mark.parametrize("encoding", ["cp850", "latin-1", "mac-roman", "utf-16-le", "utf-8"])
    def test_given(self, write, encoding):
        path = write("código;año\nÑuñoa é;1\n", encoding=encoding)
        assert read_csv_table(path, encoding=encoding).columns[0] == ["Ñuñoa é"]

    def test_a_mark_does_not_cling_to_the_first_name(self, write):
        path = write("code;pop\n1;2\n", encoding="utf-8-sig")
        assert read_csv_table(path, encoding="utf-8").names == ["code", "pop"]

    def test_wrongly_given(self, write):
        message = error_of(write(self.TEXT, encoding="cp1252"), encoding="utf-8")
        assert "is not text in the encoding utf-8" in message

    @pytest.mark.parametrize("encoding", ["utf-99", "hex"])
    def test_unknown(self, write, encoding):
        with pytest.raises(InputError, match=f"no text encoding '{encoding}'"):
            read_csv_table(write("a\n1\n"), encoding=encoding)

    def test_other_code_pages_are_found_and_said(self, write):
        table = read_csv_table(write("code;name\n1;Видин\n2;Монтана\n", encoding="cp1251"))
        assert (table.encoding, table.columns[1]) == ("cp1251", ["Видин", "Монтана"])
        assert "It was read as cp1251" in str(table.notes[0])

    def test_what_could_be_two_is_said(self, write):
        (note,) = read_csv_table(write("code;name\n1;Logroño\n", encoding="mac-roman")).notes
        assert "cp850 would fit its letters nearly as well" in str(note)

    def test_what_is_usual_needs_no_remark(self, write):
        assert not read_csv_table(write("code;name\n1;Logroño\n2;Cáceres\n3;Mérida\n", encoding="cp1252")).notes

    def test_a_spreadsheet_is_no_csv(self, write):
        assert "saved as CSV" in error_of(write(b"PK\x03\x04\x14\x00\x06\x00"))


class TestGzip:
    def test_read(self, write):
        path = write(gzip.compress("código;año\n06001;1\n".encode()), name="población.csv.gz")
        assert read_csv_table(path).names == ["código", "año"]

    def test_recognised_by_content(self, write):
        assert read_csv_table(write(gzip.compress(b"a;b\n1;2\n"), name="a.csv")).columns == [["1"], ["2"]]

    @pytest.mark.parametrize("damage", [lambda content: content[:-9], lambda content: content[:20] + b"\xff" * 40])
    def test_damaged(self, write, damage):
        assert "cannot be read" in error_of(write(damage(gzip.compress(b"a;b\n1;2\n" * 500)), name="a.csv.gz"))

    def test_what_would_fill_the_memory(self, write, monkeypatch):
        monkeypatch.setattr("urban_rural_linkages.io.tables.text_file._MOST_UNPACKED", 2_000_000)
        assert read_csv_table(write(gzip.compress(b"a;b\n" + b"1;2\n" * 499_999), name="a.csv.gz")).names == ["a", "b"]
        assert "larger than 2 MB" in error_of(write(gzip.compress(b"a;b\n" + b"1;2\n" * 500_000), name="a.csv.gz"))


class TestRefused:
    def test_absent(self, tmp_path):
        assert "cannot be read" in error_of(tmp_path / "absent.csv")

    def test_a_folder(self, write):
        assert "cannot be read" in error_of(write("a\n1\n").parent)

    @pytest.mark.parametrize("content", [b"", b"\n\n", b" \r\n;;\r\n", b"\xef\xbb\xbf", b"sep=;\n", gzip.compress(b"")])
    def test_empty(self, write, content):
        assert "is empty" in error_of(write(content))

    @pytest.mark.parametrize("row", ["3;4;5;6", "3;4", "3"])
    def test_ragged_rows_are_named(self, write, row):
        message = error_of(write(f"a;b;c\n1;2;3\n\n{row}\n1\n"))
        cells = row.count(";") + 1
        assert f"has {cells} {'cell' if cells == 1 else 'cells'} in row 4, but 3 in its header" in message

    def test_rows_count_from_the_top_of_the_file(self, write):
        assert "in row 4" in error_of(write("sep=;\na;b\n1;2\n1\n"))

    def test_rows_with_line_breaks_count_once(self, write):
        assert "in row 3" in error_of(write('a;b\n"1\n2\n3";2\n1\n'))

    def test_no_row_of_that_number(self, write):
        assert "no row 7" in error_of(write("code;pop\n1;2\n"), header_row=7)

    def test_repeated_names(self, write):
        assert "several columns of the name b, c." in error_of(write("a;c;b;c; b\n1;2;3;4;5\n"))

    def test_no_header(self, write):
        assert "only numbers (06001, 942)" in error_of(write("06001;942\n06002;5\n"))

    def test_years_are_names_beside_a_key(self, write):
        assert read_csv_table(write("code;2001;2002\n1;2;3\n")).names == ["code", "2001", "2002"]

    def test_a_quote_that_is_never_closed(self, write):
        message = error_of(write('a;b\n1;2\n3;"4\n5;6\n7;8\n'))
        assert "cannot be divided into cells at row 3" in message
        assert "quote out of place" in message

    def test_a_quote_that_is_never_closed_in_a_long_file(self, write):
        assert "at row 2" in error_of(write('a;b\n1;"2\n' + "3;4\n" * 50_000))

    def test_a_quote_that_closes_too_early(self, write):
        assert "cannot be divided into cells at row 2" in error_of(write('a;b\n1;"x"y\n'))


CELLS = st.text('aÑé€07 .,;|\t"\n\u2028', max_size=6)


@settings(max_examples=50)
@given(rows=st.lists(st.tuples(CELLS, CELLS)), delimiter=st.sampled_from(";,\t|"))
def test_what_is_written_is_read_back(tmp_path_factory, rows, delimiter):
    rows = [("key", "value"), *(("0" + key, cell) for key, cell in rows)]
    path = tmp_path_factory.mktemp("csv") / "table.csv"
    quoted = (delimiter.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    path.write_bytes("\r\n".join(quoted).encode("utf-8"))
    table = read_csv_table(path)
    assert [tuple(row) for row in zip(*table.columns, strict=True)] == rows[1:]
    assert table.delimiter == delimiter


@pytest.fixture(scope="module")
def municipalities(real_data) -> list[str]:
    """The codes of Extremadura's 388 municipalities, from the layer."""
    path = real_data("extremadura/extremadura_municipios.gpkg")
    with sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True) as layer:
        return [code for (code,) in layer.execute("SELECT codigo FROM municipios")]


@pytest.mark.real
class TestRealTables:
    def join(self, units, path, key, keys_as=str):
        table = read_csv_table(path)
        columns = dict(zip(table.names, table.columns, strict=True))
        keys = [keys_as(text) for text in columns[key]]
        joined = join_tables(
            units, ["codigo"], [Table(path.stem, key, keys, columns)], layer="municipios", id_field="codigo"
        )
        return joined, {column.name: column for column in joined.columns}

    @pytest.mark.parametrize(("keys_as", "restored"), [(str, 0), (int, 165)])
    def test_padron_fits_all_municipalities(self, real_data, municipalities, keys_as, restored):
        """The province of Badajoz (06) has 165 municipalities, whose codes lose their zeros when read as numbers."""
        path = real_data("extremadura/extremadura_padron_1996_2021_2025.csv")
        joined, columns = self.join(municipalities, path, "codigo", keys_as)
        report = joined.report[0]
        assert (report.rows, report.matched, report.unmatched_units, report.duplicates) == (388, 388, 0, 0)
        assert report.zeros_restored == restored
        years = years_of_pattern(list(columns), "t{year}")
        assert list(years) == [1996, *range(1998, 2022), 2025]
        assert columns["t2001"].kind == "integer"
        assert columns["t2001"].values.count(None) == 5  # municipalities created later
        assert columns["t2001"].values[municipalities.index("06001")] == 942

    def test_censuses_of_extinct_units(self, real_data, municipalities):
        joined, columns = self.join(municipalities, real_data("extremadura/extremadura_censos_1842_2011.csv"), "codigo")
        report = joined.report[0]
        assert (report.rows, report.matched, report.unmatched_units, report.unmatched_rows) == (398, 385, 3, 13)
        left_out = [part for tally in joined.tallies for part in tally.left_out]
        assert any("065001" in part.examples for part in left_out)  # the malformed code
        assert columns["c1842"].kind == "integer"

    def test_suppressed_unemployment_is_missing(self, real_data, municipalities):
        joined, columns = self.join(municipalities, real_data("extremadura/extremadura_edad_paro_2017.csv"), "codigo")
        assert joined.report[0].matched == 387
        assert columns["EDAD_MEDIA"].kind == "real"
        for nodata, smallest in (((), -1), ((-1,), 0)):
            numbers = parse_numbers(columns["M25"].values, layer="paro", field="M25", nodata_values=nodata, whole=True)
            assert np.nanmin(numbers) == smallest

    def test_a_table_of_the_whole_country(self, real_data, municipalities):
        joined, columns = self.join(municipalities, real_data("spain/ngmep_municipios_2024.csv"), "codigo")
        report = joined.report[0]
        assert (report.rows, report.matched, report.unmatched_rows) == (8132, 388, 7744)
        assert columns["SUPERFICIE"].kind == "real"

    def test_births_have_many_rows_per_province(self, real_data):
        path = real_data("spain/provincias_nacimientos_1975_2021.csv")
        table = read_csv_table(path)
        assert (table.delimiter, len(table.columns[0])) == (";", 7473)
        with pytest.raises(InputError, match=r"is a long table: .* differ in Sexo, Periodo"):
            self.join(["06", "10"], path, "Codigo")

    def test_births_of_provinces_fit_no_municipality(self, real_data, municipalities):
        with pytest.raises(InputError, match="provincias_nacimientos"):
            self.join(municipalities, real_data("spain/provincias_nacimientos_1975_2021.csv"), "Codigo")

    @pytest.mark.parametrize(
        ("name", "rows"),
        [
            ("spain/es_municipal_pop_1996_2021_area.csv.gz", 8136),
            ("spain/es_municipal_sex_2021.csv.gz", 8131),
            ("spain/spain_padron_total_1996_2021_2025.csv", 8136),
            ("us_counties/us_county_components_2010_2019.csv.gz", 3142),
            ("reunion/reunion_ttw.csv", 446),
            ("san_francisco/SF_store_site_16_longlat.csv", 16),
        ],
    )
    def test_all_rows_are_read(self, real_data, name, rows):
        table = read_csv_table(real_data(name))
        assert {len(column) for column in table.columns} == {rows}
