"""Rows of ODK and Kobo: columns found whatever stands before their names, and nothing read into an empty cell."""

from __future__ import annotations

import csv
import io

import pytest

from tests.unit.assessment.checklist_sets import item, shipped, trial
from urban_rural_linkages.core.assessment.field_rows import Reply, Submission, read_submissions, utc
from urban_rural_linkages.core.errors import InputError

CHECKLIST = trial(
    item("one"), item("two"), item("many", answer={"scale": "linkages_multi"}), item("near", evidence=["photo"])
)


def read(header: list[str], *rows: list[str], checklist=CHECKLIST) -> tuple[Submission, ...]:
    return read_submissions(header, rows, checklist, "walk.csv")


def replies(header: list[str], row: list[str], checklist=CHECKLIST) -> dict[str, Reply]:
    (found,) = read(header, row, checklist=checklist)
    return {reply.item_id: reply for reply in found.replies}


KOBO = """\
"start";"end";"today";"urcl_assessment";"urcl_version";"urcl_unit";"group_first/one";"group_first/one__note";\
"group_first/many";"group_first/many/people";"group_first/many/supply";"_id";"_uuid";"_submission_time";"_index"
"2027-03-01T09:10:00.000+01:00";"2027-03-01T09:40:12.500+01:00";"2027-03-01";"a-1";"1";"06083";"met";\
"A sign; two words";"people supply";"1";"1";"71";"6f1c";"2027-03-01T20:00:00";"1"
"""
CENTRAL = """\
SubmissionDate,start,end,today,urcl_assessment,urcl_unit,group_first-one,group_first-many,\
group_first-many/people,group_first-many/supply,meta-instanceID,KEY,SubmitterName,AttachmentsPresent
2027-03-01T20:00:00.123Z,2027-03-01T09:10:00.000+01:00,2027-03-01T09:40:12.500+01:00,2027-03-01,a-1,06083,met,\
people supply,1,1,uuid:6f1c,uuid:6f1c,Ana Muñoz,0
"""


@pytest.mark.parametrize(("text", "sign"), [(KOBO, ";"), (CENTRAL, ",")], ids=["Kobo", "ODK Central"])
def test_exports_of_both(text, sign):
    header, row = csv.reader(io.StringIO(text), delimiter=sign)
    (found,) = read(header, row)
    assert (found.row, found.uuid, found.time, found.unit, found.assessment) == (
        1, "6f1c", "2027-03-01T08:40:12Z", "06083", "a-1",
    )  # fmt: skip
    by_item = {reply.item_id: reply.codes for reply in found.replies}
    assert by_item == {"one": ("met",), "many": ("people", "supply")}
    assert "Ana" not in repr(found), "nobody's name is read"


@pytest.mark.parametrize("header", ["one", "group_first/one", "a/b/one", "group-one", "data:group:one", " one "])
def test_groups_before_a_name(header):
    assert replies([header], ["met"])["one"].codes == ("met",)


def test_an_ending_is_not_the_question():
    found = replies(["g/one__note", "g/one"], ["Seen", ""])
    assert found["one"] == Reply("one", note="Seen")


@pytest.mark.parametrize(("cells", "codes"), [
    (["people", "", ""], ("people",)),
    (["", "1", "0"], ("people",)),
    (["", "True", "TRUE"], ("people", "supply")),
    (["supply", "1", "1"], ("supply", "people")),
    (["", "", "0.0"], None),
])  # fmt: skip
def test_several_answers_in_one_cell_or_in_columns(cells, codes):
    found = replies(["many", "many/people", "many/supply"], cells)
    assert found == ({} if codes is None else {"many": Reply("many", codes)})


def test_columns_of_codes_alone():
    assert replies(["g-many/people", "g-many/supply"], ["1", "1"])["many"].codes == ("people", "supply")


def test_what_is_empty_says_nothing():
    first, second = read(["one", "two"], ["", " "], ["met"])
    assert first.replies == () and [reply.item_id for reply in second.replies] == ["one"]


def test_numbers_and_what_is_none():
    gender = shipped("gender")
    header = ["gen_pro_03", "gen_pro_03__women", "gen_pro_03__members"]
    assert replies(header, ["met", "3", "6.0"], gender)["gen_pro_03"].numbers == {"women": 3.0, "members": 6.0}
    wrong = replies(header, ["met", "tres", "inf"], gender)["gen_pro_03"]
    assert wrong.numbers == {} and [str(note) for note in wrong.wrong] == [
        "'tres' is no number.", "'inf' is no number.",
    ]  # fmt: skip


def test_a_photograph():
    assert replies(["g/near", "g/near__photo"], ["met", "1709.jpg"])["near"].photo == "1709.jpg"


def test_codes_that_nobody_knows_are_kept_for_whoever_checks():
    assert replies(["one"], ["excellent"])["one"].codes == ("excellent",)


def test_without_an_id_a_row_is_known_by_what_it_says():
    first, again, other = read(["one", "two"], ["met", ""], ["met", ""], ["met", "met"])
    assert first.uuid == again.uuid != other.uuid and len(first.uuid) == 32


@pytest.mark.parametrize(("header", "uuid"), [
    (["_uuid", "KEY"], "a"),
    (["KEY", "nothing"], "a"),
    (["meta/instanceID", "nothing"], "a"),
    (["meta:instanceID", "nothing"], "a"),
])  # fmt: skip
def test_ids_of_either(header, uuid):
    (found,) = read([*header, "one"], ["uuid:a", "uuid:b", "met"])
    assert found.uuid == uuid


@pytest.mark.parametrize(("cells", "time"), [
    (["", "2027-03-01T20:00:00"], "2027-03-01T20:00:00Z"),
    (["2027-03-01T09:40:12+01:00", "2027-03-01T20:00:00"], "2027-03-01T08:40:12Z"),
    (["in the morning", ""], ""),
])  # fmt: skip
def test_the_time_when_it_was_finished(cells, time):
    (found,) = read(["end", "_submission_time", "one"], [*cells, "met"])
    assert found.time == time


def test_a_date_is_its_first_second():
    assert utc("2027-03-01") == "2027-03-01T00:00:00Z" and utc("") == "" and utc("2027-13-01") == ""


def test_a_file_without_a_question_is_refused():
    with pytest.raises(InputError) as caught:
        read(["¿Hay un mapa?", "Nota"], ["Sí", ""])
    assert (
        "'walk.csv'" in str(caught.value) and "such as one" in str(caught.value) and "XML values" in str(caught.value)
    )


def test_one_question_in_two_columns_is_refused():
    with pytest.raises(InputError) as caught:
        read(["a/one", "b/one"], ["met", "not_met"])
    assert "'a/one' and 'b/one'" in str(caught.value)


def test_a_short_row_lacks_its_last_cells():
    assert replies(["one", "two"], ["met"]).keys() == {"one"}
