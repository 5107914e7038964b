"""Tables made ready: rows chosen, codes put together, dimensions spread, years added up."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.tables.matching import Units
from urban_rural_linkages.core.tables.preparation import Prepared, Wishes, parse_sums, prepare_table

UNITS = ["02003", "06015", "44001"]
INE = {
    "Municipios": ["44001 Ababuj"] * 4 + ["02003 Albacete"] * 4,
    "Sexo": ["Total", "Total", "Hombres", "Hombres"] * 2,
    "Periodo": ["2021", "2011"] * 4,
    "Total": ["70", "65", "34", "31", "172.722", "170.475", "84.633", "83.210"],
}


def prepared(columns: dict, *keys: str, units=UNITS, **wishes) -> Prepared:
    towns = None if units is None else Units(units, "towns", "code")
    return prepare_table("t", columns, Wishes(keys or ("code",), **wishes), units=towns, semicolons=True)


def values(ready: Prepared) -> dict[str, list]:
    return {column.name: column.values for column in ready.columns}


def said(ready: Prepared) -> str:
    return "\n".join(str(step.note) for step in ready.steps)


class TestCodes:
    @pytest.mark.parametrize(
        "parts", [(["02", "06", "44"], ["003", "015", "001"]), (["2", "6", "44"], ["3", "15", "1"])]
    )
    def test_parts_are_put_together_with_their_zeros(self, parts):
        ready = prepared({"CPRO": parts[0], "CMUN": parts[1], "pop": ["1", "2", "3"]}, "CPRO", "CMUN")
        assert ready.keys == UNITS
        assert values(ready) == {"pop": [1, 2, 3]}

    def test_without_units_parts_keep_their_own_width(self):
        ready = prepared({"p": ["2", "44"], "m": ["003", "001"]}, "p", "m", units=None)
        assert ready.keys == ["02003", "44001"]

    def test_a_missing_part_is_no_code(self):
        assert prepared({"p": ["02", ""], "m": ["003", "015"]}, "p", "m").keys == ["02003", ""]

    def test_codes_in_another_form(self):
        ready = prepared({"code": ["020030", "060154"], "pop": ["5", "6"]})
        assert ready.keys == ["02003", "06015"]
        assert "check digit" in said(ready)

    def test_codes_of_no_unit_are_named(self):
        ready = prepared({"code": ["02003", "99999"], "pop": ["5", "6"]})
        assert ready.keys == ["02003", "99999"]
        assert "Codes that are no units: 99999" in said(ready)

    def test_codes_of_other_places_are_refused(self):
        with pytest.raises(InputError, match="No row of table 't' fits a unit"):
            prepared({"code": ["ES1", "ES2"], "pop": ["5", "6"]})


class TestRows:
    def test_rows_are_kept_by_a_value(self):
        ready = prepared(INE, "Municipios", keep={"Sexo": "total", "Periodo": "2021"})
        assert (ready.keys, values(ready)) == (["44001", "02003"], {"Total": [70, 172722]})
        assert "Rows left out because Sexo is not total: 4." in said(ready)

    def test_a_value_that_is_not_there(self):
        with pytest.raises(InputError, match="column 'Sexo' has no 'Mujeres'; it has: Hombres, Total"):
            prepared(INE, "Municipios", keep={"Sexo": "Mujeres"})

    def test_totals_are_taken_where_they_leave_one_row(self):
        ready = prepared({**INE, "Periodo": ["2021"] * 8}, "Municipios", keep={"Periodo": "2021"}, spread=["Sexo"])
        assert list(values(ready)) == ["Total", "Hombres"]

    def test_a_long_table_is_refused_with_its_dimensions(self):
        with pytest.raises(InputError, match="differ in Sexo, Periodo"):
            prepared(INE, "Municipios")


class TestColumns:
    def test_totals_of_the_dimensions_that_are_not_spread_are_taken(self):
        ready = prepared(INE, "Municipios", spread=["Periodo"])
        assert values(ready) == {"2021": [70, 172722], "2011": [65, 170475]}
        assert "Its rows of totals were taken: Sexo = Total" in said(ready)

    def test_a_dimension_without_a_total_must_be_chosen(self):
        columns = {**INE, "Sexo": ["Mujeres" if sex == "Total" else sex for sex in INE["Sexo"]]}
        with pytest.raises(InputError, match="which differ in Sexo"):
            prepared(columns, "Municipios", spread=["Periodo"])

    def test_dimensions_are_spread(self):
        ready = prepared(INE, "Municipios", spread=["Periodo", "Sexo"])
        assert ready.keys == ["44001", "02003"]
        assert values(ready)["2021_Hombres"] == [34, 84633]
        assert values(ready)["2011_Total"] == [65, 170475]
        assert "Rows spread to columns by Periodo, Sexo: 8; rows now: 2." in said(ready)

    def test_several_columns_keep_their_names(self):
        columns = {"code": ["02003"] * 2, "year": ["2011", "2021"], "births": ["5", "4"], "deaths": ["9", "8"]}
        ready = prepared(columns, spread=["year"])
        assert values(ready) == {"births_2011": [5], "deaths_2011": [9], "births_2021": [4], "deaths_2021": [8]}

    def test_rows_that_contradict_each_other_are_unknown_and_named(self):
        columns = {"code": ["02003"] * 2, "year": ["2011", "2011"], "births": ["5", "4"]}
        ready = prepared(columns, spread=["year"])
        assert values(ready) == {"2011": [None]}
        assert "02003" in said(ready)

    def test_flags_are_kept_or_left_out(self):
        columns = {"code": ["02003", "06015"], "pop": ["5 b", "6"]}
        assert values(prepared(columns)) == {"pop": [5, 6], "pop_flag": ["b", None]}
        assert values(prepared(columns, flags=False)) == {"pop": [5, 6]}

    def test_words_and_codes_that_mean_missing(self):
        assert values(prepared({"code": ["02003", "06015"], "pop": ["-9", "6"]}, nodata=[-9.0])) == {"pop": [None, 6]}

    def test_a_column_that_is_not_there(self):
        with pytest.raises(InputError, match="has no column 'año'; it has: code, pop"):
            prepared({"code": ["02003"], "pop": ["5"]}, spread=["año"])


class TestSums:
    YEARS = {"code": ["02003", "06015"], "n2002": ["5", "1"], "n2003": ["4", ""], "n2004": ["3", "2"]}

    def test_years_are_added_up(self):
        ready = prepared(self.YEARS, sums=parse_sums("births=n{year}:2002-2004"))
        assert values(ready)["births"] == [12, None]
        assert "rows that lack a year have none: 1" in said(ready)

    def test_a_year_that_is_not_there(self):
        with pytest.raises(InputError, match="has no figures in n2005 for the sum 'births'"):
            prepared(self.YEARS, sums=parse_sums("births=n{year}:2002-2005"))

    @pytest.mark.parametrize("text", ["births", "births=n{year}", "births=n:2002-2004", "b=n{year}:2004-2002"])
    def test_what_is_no_sum(self, text):
        with pytest.raises(InputError, match="is no sum over years"):
            parse_sums(text)

    def test_several(self):
        births, deaths = parse_sums("births=n{year}:2002-2003; deaths=d_{year}:2002-2002")
        assert (births.columns, deaths.columns) == (["n2002", "n2003"], ["d_2002"])

    def test_none(self):
        assert parse_sums(" ") == []


@given(st.lists(st.tuples(st.sampled_from(UNITS), st.integers(2011, 2013), st.integers(0, 10**6)), min_size=1))
def test_what_is_spread_is_what_stood_there(rows):
    columns = {"code": [r[0] for r in rows], "year": [str(r[1]) for r in rows], "pop": [str(r[2]) for r in rows]}
    ready = prepared(columns, spread=["year"])
    for place, code in enumerate(ready.keys):
        for year in {r[1] for r in rows}:
            found = {r[2] for r in rows if r[0] == code and r[1] == year}
            assert values(ready)[str(year)][place] == (found.pop() if len(found) == 1 else None)


class TestNames:
    COLUMNS = {"town": ["ALBACETE", "Badajoz", "Ababuj", "Lisboa"], "pop": ["172722", "150984", "70", "9"]}
    TOWNS = Units(UNITS, "towns", "code", names=["Albacete", "Badajoz", "Ababuj"])

    def test_they_must_be_confirmed(self):
        with pytest.raises(InputError, match="holds names, not codes: 3 of 4"):
            prepare_table("t", self.COLUMNS, Wishes(["town"]), units=self.TOWNS)

    def test_each_that_differs_in_writing_is_a_step_of_its_own(self):
        ready = prepare_table("t", self.COLUMNS, Wishes(["town"]), units=replace(self.TOWNS, by_name=True))
        assert ready.keys == [*UNITS, "Lisboa"]
        assert values(ready) == {"pop": [172722, 150984, 70, 9]}
        assert [str(step.note) for step in ready.steps if step.id == "name"] == [
            "'ALBACETE' was read as 'Albacete' (02003)."
        ]
        assert "Codes that are no units: Lisboa." in said(ready)

    def test_names_of_a_long_table(self):
        columns = {
            "town": ["ALBACETE", "ALBACETE", "Badajoz", "Badajoz"],
            "year": ["2011", "2021"] * 2,
            "pop": ["1", "2", "3", "4"],
        }
        wishes = Wishes(["town"], spread=["year"])
        ready = prepare_table("t", columns, wishes, units=replace(self.TOWNS, by_name=True))
        assert (ready.keys, values(ready)) == (["02003", "06015"], {"2011": [1, 3], "2021": [2, 4]})


class TestNothingToSpread:
    def test_dots_of_pc_axis_are_no_figures_and_leave_the_others(self):
        cells = {
            "code": ["02003", "02003", "06015", "06015"],
            "year": ["2011", "2021"] * 2,
            "n": ["7", ".", "8", "..."],
        }
        assert values(prepared(cells, "code", spread=["year"])) == {"2011": [7, 8], "2021": [None, None]}

    def test_a_table_without_figures_is_refused_with_the_cells_that_are_none(self):
        cells = {"code": ["02003", "02003", "06015"], "year": ["2011", "2021", "2011"], "n": ["7", "?", "8"]}
        with pytest.raises(InputError, match=r"no column of figures to spread; the others are: n\..*n: \?"):
            prepared(cells, "code", spread=["year"])
