"""Tables joined to units: what is joined, what is left over, and what is said about it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import Cancelled, InputError
from urban_rural_linkages.core.tables.figures import Column
from urban_rural_linkages.core.tables.joins import Join, JoinReport, Table, join_tables

UNITS = ["06001", "06002", "10037"]


def table(keys, name="pop", key_field="code", **columns):
    return Table(name, key_field, keys, columns)


def join(*tables, units=UNITS, fields=("code", "name"), **options) -> Join:
    return join_tables(units, fields, tables, layer="towns", id_field="code", **options)


def values_of(joined: Join) -> dict[str, list]:
    return {column.name: column.values for column in joined.columns}


def said(joined: Join) -> str:
    return "\n".join(map(str, joined.notes))


def left_out(joined: Join) -> list[tuple[str, int, tuple[str, ...]]]:
    """Return what was left out of rows and units: reason, how many, and which."""
    return [(str(part.reason), part.amount, part.examples) for tally in joined.tallies for part in tally.left_out]


class TestJoin:
    def test_values_go_to_their_units(self):
        joined = join(table(["10037", "06001"], t2001=["80000", "942"], place=["Cáceres", "Acedera"]))
        assert joined.columns == [
            Column("t2001", "integer", [942, None, 80000]),
            Column("place", "text", ["Acedera", None, "Cáceres"]),
        ]
        assert joined.report == [JoinReport("pop", 2, 2, 1, 0, 0, 0)]
        assert said(joined) == "" and left_out(joined) == [("without a row", 1, ("06002",))]

    def test_a_table_that_fits_needs_no_remark(self):
        assert join(table(UNITS, a=["1", "2", "3"])).notes == []

    def test_rows_of_no_unit_are_counted_and_named(self):
        joined = join(table([*UNITS, "99", "98", None, " "], a=["1"] * 7))
        assert joined.report == [JoinReport("pop", 7, 3, 0, 4, 0, 0)]
        assert left_out(joined) == [("of no unit", 2, ("98", "99")), ("without an id", 2, ())]
        assert [tally.used for tally in joined.tallies] == [3, 3]

    def test_words_and_codes_that_mean_missing_are_no_values(self):
        jobs = table(UNITS, a=["12", "n.d.", "-9"], b=["1,5", "-9,0", ":"], c=["x", "N.D.", "y"])
        joined = join(jobs, nodata=[-9.0, "n.d.", ":"])
        assert [(column.kind, column.values) for column in joined.columns] == [
            ("integer", [12, None, None]),
            ("real", [1.5, None, None]),
            ("text", ["x", None, "y"]),
        ]

    def test_tables_in_order(self):
        joined = join(table(UNITS, name="b", z=["1"] * 3), table(UNITS, name="a", y=["2"] * 3, x=["3"] * 3))
        assert [column.name for column in joined.columns] == ["z", "y", "x"]
        assert [row.table for row in joined.report] == ["b", "a"]

    def test_no_tables(self):
        assert join() == Join([], [], [])

    def test_ids_may_be_numbers_on_both_sides(self):
        assert values_of(join(table([2.0, 1.0], a=[5, 6]), units=[1, 2])) == {"a": [6, 5]}

    def test_the_key_column_is_not_repeated(self):
        joined = join(Table("pop", "Codigo", UNITS, {"Codigo": UNITS, "a": ["1", "2", "3"]}))
        assert [column.name for column in joined.columns] == ["a"]

    def test_a_table_of_keys_alone_is_still_accounted_for(self):
        joined = join(table(UNITS))
        assert joined.columns == []
        assert joined.report[0].matched == 3

    def test_units_need_ids(self):
        with pytest.raises(InputError, match="'towns', field 'code' lacks ids"):
            join(table(UNITS), units=["06001", None])

    def test_units_must_be_unique(self):
        with pytest.raises(InputError, match="'towns', field 'code' must name each unit once"):
            join(table(UNITS), units=["06001", "06001"])

    def test_decimal_mark_given(self):
        joined = join(table(UNITS, a=["1.234", "2.345", "3.456"]), decimal="point")
        assert values_of(joined) == {"a": [1.234, 2.345, 3.456]}

    def test_remarks_of_typing_name_table_and_column(self):
        joined = join(table(UNITS, a=["1.234", "2.345", "3.456"]))
        assert values_of(joined) == {"a": ["1.234", "2.345", "3.456"]}
        assert "Table 'pop', column 'a' stays text" in said(joined)

    def test_progress_goes_up_over_all_tables(self):
        class Watcher:
            seen: list[float] = []

            def report(self, fraction):
                self.seen.append(fraction)

            def cancelled(self):
                return False

        watcher = Watcher()
        join(table(UNITS, a=["1"] * 3, b=["2"] * 3), table(UNITS, name="other", c=["3"] * 3), progress=watcher)
        assert watcher.seen == [0, 0.25, 0.5]

    def test_can_be_cancelled(self):
        class Impatient:
            def report(self, fraction):
                """Nobody looks."""

            def cancelled(self):
                return True

        with pytest.raises(Cancelled):
            join(table(UNITS, a=["1"] * 3), progress=Impatient())

    def test_fast_enough_for_a_country(self):
        keys = [f"{number:05d}" for number in range(8000)]
        columns = {f"c{number}": [str(row) for row in range(8000)] for number in range(40)}
        started = time.perf_counter()
        join(Table("padron", "code", keys, columns), units=keys)
        assert time.perf_counter() - started < 5.0  # measured 0.6 s


class TestNames:
    def test_a_taken_name_gets_the_name_of_the_table(self):
        joined = join(
            table(UNITS, name="total", name_of_unit=["a"] * 3, t2001=["1"] * 3),
            table(UNITS, name="women", t2001=["2"] * 3),
            table(UNITS, name="women", t2001=["3"] * 3),
        )
        assert [column.name for column in joined.columns] == ["name_of_unit", "t2001", "t2001_women", "t2001_women_2"]

    def test_fields_of_the_units_come_first(self):
        joined = join(Table("pop", "id", UNITS, {"name": ["a", "b", "c"], "code": ["x", "y", "z"]}))
        assert [column.name for column in joined.columns] == ["name_pop", "code_pop"]

    def test_capitals_do_not_tell_fields_apart(self):
        joined = join(Table("pop", "id", UNITS, {"NAME": ["a"] * 3, "t1": ["1"] * 3, "T1": ["2"] * 3}))
        assert [column.name for column in joined.columns] == ["NAME_pop", "t1", "T1_pop"]


class TestLostZeros:
    def test_in_the_table(self):
        joined = join(table([6001, 6002, 10037], a=["1", "2", "3"]))
        assert values_of(joined) == {"a": [1, 2, 3]}
        assert joined.report == [JoinReport("pop", 3, 3, 0, 0, 0, 2)]
        assert "differ by lost leading zeros only: 2, such as '6001' and '06001'" in said(joined)

    def test_in_the_layer(self):
        joined = join(table(UNITS, a=["1", "2", "3"]), units=[6001, 6002, 10037])
        assert values_of(joined) == {"a": [1, 2, 3]}
        assert joined.report[0].zeros_restored == 2

    def test_rows_with_and_without_zeros_are_not_mixed(self):
        joined = join(table(["06001", "6001", "6002"], a=["1", "9", "2"]))
        assert values_of(joined) == {"a": [1, 2, None]}
        assert joined.report == [JoinReport("pop", 3, 2, 1, 1, 0, 1)]


class TestDuplicates:
    def test_rows_that_agree_are_one(self):
        joined = join(table(["06001", "06001", "06002"], a=["807", "807", "5"], b=["x", "x", "y"]))
        assert values_of(joined) == {"a": [807, 5, None], "b": ["x", "y", None]}
        assert joined.report == [JoinReport("pop", 3, 2, 1, 0, 1, 0)]
        assert "contradict" not in said(joined)

    def test_numbers_agree_by_value(self):
        assert values_of(join(table(["06001", "06001"], a=["807", "807.0"])))["a"][0] == 807

    def test_values_that_differ_are_unknown(self):
        joined = join(table(["06002", "06001", "06001", "06002"], a=["1", "2", "3", "1"], b=["x"] * 4))
        assert values_of(joined) == {"a": [None, 1, None], "b": ["x", "x", None]}
        assert joined.report == [JoinReport("pop", 4, 2, 1, 0, 2, 0)]
        assert "Units whose rows in table 'pop' contradict each other: 1 (06001)." in said(joined)

    def test_a_value_and_its_absence_differ(self):
        joined = join(table(["06001", "06001", "06002"], a=["2", "", "1"]))
        assert values_of(joined)["a"] == [None, 1, None]
        assert "contradict" in said(joined)


class TestNothingFits:
    def message(self, tab, **options) -> str:
        with pytest.raises(InputError) as caught:
            join(tab, **options)
        return str(caught.value)

    def test_names_both_sides_and_the_fix(self):
        message = self.message(table(["ES431", "ES432"], key_field="nuts"))
        assert "No row of table 'pop' fits a unit: its column 'nuts' holds ids like 'ES431'" in message
        assert "field 'code' of layer 'towns' ids like '06001'" in message
        assert "TABLE_KEY" in message

    def test_codes_that_became_numbers_with_decimals(self):
        assert "read them as text" in self.message(table(["6007.5", "6002.25"]))

    @pytest.mark.parametrize("key", ["10037 Cáceres", "341106" + "06002"])
    def test_codes_inside_longer_ones(self, key):
        message = self.message(table(["99999 Nowhere", key]))
        assert f"ids like '{key}'" in message
        assert "the code alone" in message

    def test_an_empty_table(self):
        assert "column 'code' of table 'pop' holds 0 ids" in self.message(table([]))
        assert "column 'code' of table 'pop' holds 0 ids" in self.message(table([None, ""], a=["1", "2"]))

    def test_no_units(self):
        assert "layer 'towns' has 0 units" in self.message(table(["1"]), units=[])


class TestOfficesTables:
    def join(self, *tables, units=("44001", "44216", "02003"), **options):
        return join_tables(units, ["codigo"], list(tables), layer="towns", id_field="codigo", **options)

    @pytest.mark.parametrize(
        ("keys", "said"),
        [
            (["44001.0", "2003.0"], "decimals taken off, lost leading zeros restored"),
            (["440019", "020030"], "the check digit at the end taken off"),
            (["34024444001", "34070202003"], "the last 5 digits kept"),
            (["0500000US44001", "0500000US02003"], "what stands after 'US' kept"),
            (["44001 Ababuj", "02003 Albacete"], "the code in front of the name kept"),
        ],
    )
    def test_codes_in_other_forms(self, keys, said):
        joined = self.join(table(keys, pob=["70", "172722"]))
        assert joined.columns[0].values == [70, None, 172722]
        assert said in str(joined.notes[0])
        assert joined.report[0].unmatched_rows == 0

    def test_keys_are_cleaned(self):
        joined = self.join(table(['="44001"', "'02003"], pob=["70", "172722"]))
        assert (joined.columns[0].values, joined.notes) == ([70, None, 172722], [])

    def test_two_readings_of_the_codes(self):
        with pytest.raises(InputError, match="can be read in several ways: '4400102003'"):
            self.join(table(["4400102003"], pob=["1"]))

    def test_flags_get_a_column(self):
        joined = self.join(table(["44001", "44216"], pob=["70 p", "36240"]))
        assert [column.name for column in joined.columns] == ["pob", "pob_flag"]
        assert joined.columns[1].values == ["p", None, None]

    def test_what_was_assumed_is_said(self):
        joined = self.join(table(["44001", "44216", "02003"], pob=["70", "36.240", "172.722"], jobs=["<5", "1", ":"]))
        said = " ".join(map(str, joined.notes))
        assert "points in numbers were read as thousands separators" in said
        assert joined.columns[0].values == [70, 36240, 172722]

    def test_marks_are_counted(self):
        joined = self.join(table(["44001", "44216", "02003"], jobs=["<5", "1", "2"]))
        assert "read as no value: 1, by their marks <5 (1); figures kept secret among them: 1; in jobs" in str(
            joined.notes[0]
        )

    def test_a_code_that_may_mean_missing(self):
        joined = self.join(table(["44001", "44216", "02003"], jobs=["-1", "1", "2"]))
        assert joined.columns[0].values == [-1, 1, 2]
        assert "-1 stands in 1 cell" in str(joined.notes[0])

    def test_rows_of_totals_of_a_long_table(self):
        joined = self.join(table(["44001", "44001", "02003", "02003"], sex=["T", "F"] * 2, pob=["70", "34", "9", "4"]))
        assert joined.columns[1].values == [70, None, 9]
        assert "sex = T" in str(joined.notes[0])

    def test_a_long_table_without_totals(self):
        with pytest.raises(InputError, match=r"is a long table: .* differ in year") as caught:
            self.join(table(["44001", "44001"], year=["2011", "2021"], pob=["70", "71"]))
        assert "year: 2011, 2021" in str(caught.value)


NAMES = st.lists(st.sampled_from(["t", "T", "t_a", "code"]), unique=True)


@settings(max_examples=50)
@given(st.lists(st.tuples(st.sampled_from(["a", "A"]), NAMES)))
def test_names_are_unique_whatever_the_tables_bring(tables):
    joined = join(*(Table(name, "key", UNITS, {column: ["1"] * 3 for column in columns}) for name, columns in tables))
    names = ["code", "name", *(column.name.casefold() for column in joined.columns)]
    assert len(set(names)) == len(names)
    assert len(joined.columns) == sum(len(columns) for _, columns in tables)


@settings(max_examples=50)
@given(st.lists(st.sampled_from(["06001", "06002", "10037", "6001", "6002", "99999"]), min_size=1, unique=True))
def test_a_joined_value_comes_from_a_row_of_its_unit(keys):
    keys = [*keys, "10037"]
    values = values_of(join(Table("t", "key", keys, {"own": [f"row of {key}" for key in keys]})))["own"]
    for unit, value in zip(UNITS, values, strict=True):
        allowed = {f"row of {unit}", f"row of {unit.lstrip('0')}"}
        assert value in allowed if {unit, unit.lstrip("0")} & set(keys) else value is None


CODES = st.sampled_from(["001", "002", "003", "010", "1", "2", "10", "7", ""])
ROWS = st.lists(st.tuples(CODES, st.sampled_from(["1", "2", "", "1.5", "x"])), min_size=1, max_size=10)


@settings(max_examples=50)
@given(ROWS, st.randoms(use_true_random=False))
def test_joins_do_not_depend_on_the_order_of_rows_or_units(rows, random):
    units = ["001", "002", "003", "010"]
    rows = [("001", "5"), *rows]
    shuffled_units, shuffled_rows = random.sample(units, len(units)), random.sample(rows, len(rows))

    def run(ids, pairs):
        keys, cells = zip(*pairs, strict=True)
        joined = join(Table("t", "key", keys, {"a": cells}), units=ids)
        return dict(zip(ids, joined.columns[0].values, strict=True)), joined.report, said(joined)

    assert run(units, rows) == run(shuffled_units, shuffled_rows)


@settings(max_examples=50)
@given(ROWS)
def test_the_accounts_close(rows):
    keys, cells = zip(("001", "5"), *rows, strict=True)
    report = join(Table("t", "key", keys, {"a": cells}), units=["001", "002", "003", "010"]).report[0]
    assert report.rows == report.matched + report.duplicates + report.unmatched_rows == len(keys)
    assert report.matched + report.unmatched_units == 4


class TestNamesInPlaceOfCodes:
    NAMES = ("Acedera", "Ahigal", "Ahigal")

    def test_what_is_not_written_alike_is_listed_with_its_table(self):
        people = table(["ACEDERA", "Ahigal", "Cádiz"], pop=["1", "2", "3"])
        joined = join(people, names=self.NAMES, by_name=True)
        assert values_of(joined) == {"pop": [1, None, None]}
        assert [(name, pair.key, pair.result, pair.unit) for name, pair in joined.pairs] == [
            ("pop", "ACEDERA", "differs", "06001"),
            ("pop", "Ahigal", "ambiguous", ""),
            ("pop", "Cádiz", "none", ""),
        ]
        assert joined.report[0].unmatched_rows == 2
        assert "could be several, which were not joined: 1 (Ahigal); names of no unit: 1 (Cádiz)" in said(joined)

    def test_codes_are_joined_by_codes_whatever_the_names(self):
        joined = join(table(["06001"], pop=["1"]), names=self.NAMES)
        assert (values_of(joined), joined.pairs) == ({"pop": [1, None, None]}, [])

    def test_codes_that_are_not_written_alike_are_listed_too(self):
        joined = join(table(["6001", "06002", "99999", "99999"], pop=["1", "2", "3", "3"]), names=self.NAMES)
        assert [(pair.key, pair.result, pair.unit, pair.name, pair.rows) for _, pair in joined.pairs] == [
            ("6001", "differs", "06001", "Acedera", 1),
            ("99999", "none", "", "", 2),
        ]
