"""Text files that QGIS does not take for tables: read by our own reader, or refused with the reason."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsProcessingException

from .layers import column, memory_layer


@pytest.fixture
def towns():
    return memory_layer({"code": "text"}, [("06001",), ("06002",)], name="towns")


def text_file(folder, content: str, encoding: str, name: str = "jobs.csv") -> str:
    path = folder / name
    path.write_bytes(content.encode(encoding))
    return str(path)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8", "cp1252"])
@pytest.mark.parametrize("name", ["jobs.csv", "jobs.txt"])
def test_whatever_the_encoding(run, towns, tmp_path, encoding, name):
    path = text_file(tmp_path, "code\tplace\tjobs\n06001\tCáceres\t12\n06002\tÑuñoa\t7\n", encoding, name)
    found = run("jointables", UNITS=towns, UNIT_ID="code", TABLES=[path], OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]
    assert column(found, "jobs") == [12, 7] and column(found, "place") == ["Cáceres", "Ñuñoa"]
    assert path in json.dumps([json.loads(entry) for entry in found.metadata().history() if entry.startswith('{"')])


def test_a_source_in_utf_16(run, tmp_path):
    path = text_file(tmp_path, "from;to;n\na;b;3\nb;b;9\n", "utf-16")
    fields = {"ORIGIN": "from", "DESTINATION": "to", "WORKERS": "n"}
    found = run("flowindicators", FLOWS=path, **fields, OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]
    assert column(found, "unit_id") == ["a", "b"] and column(found, "residents") == [3, 9]


@pytest.mark.parametrize(
    ("content", "encoding", "reason"),
    [("code;jobs\n06001;1;2\n", "utf-16", "has 3 cells in row 2"), ("code\x00;jobs\n1\x00;2", "utf-8", "not text")],
)
def test_what_is_no_table_says_why(run, towns, tmp_path, content, encoding, reason):
    path = text_file(tmp_path, content, encoding)
    with pytest.raises(QgsProcessingException) as caught:
        run("jointables", UNITS=towns, UNIT_ID="code", TABLES=[path], OUTPUT="TEMPORARY_OUTPUT")
    assert reason in str(caught.value) and "Incorrect parameter" not in str(caught.value)


def test_words_that_mean_missing(run, towns, tmp_path):
    path = text_file(tmp_path, "code;jobs\n06001;n.d.\n06002;7\n", "utf-8")
    found = run("jointables", UNITS=towns, UNIT_ID="code", TABLES=[path], NODATA_VALUES="n.d.",
                OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]  # fmt: skip
    assert column(found, "jobs") == [None, 7]


def test_the_rows_and_units_of_a_join_are_in_the_account(run, towns, tmp_path, feedback):
    path = text_file(tmp_path, "code;jobs\n06001;1\n06001;1\n99999;7\n", "utf-8")
    run("jointables", UNITS=towns, UNIT_ID="code", TABLES=[path], OUTPUT="TEMPORARY_OUTPUT")
    assert feedback.warned("Rows of table 'jobs': 1 of 3 used", "1 of no unit ('99999')", "1 that repeat the id")
    assert feedback.warned("Units of 'towns' in table 'jobs': 1 of 2 used; left out: 1 without a row ('06002')")
