"""Ages through QGIS: published figures of Aragon, pyramids by group, and what cannot be drawn said in a sentence."""

from __future__ import annotations

from collections import Counter
from xml.etree import ElementTree

import pytest

from tests.unit.demography.real_tables import rows as read

from .layers import column, memory_layer

SVG = "{http://www.w3.org/2000/svg}"
MUNICIPAL = "aragon/aragon_municipal_age3_2003_2024.csv.gz"
BROAD = {"POP_YOUNG": "p0_15", "POP_WORKING": "p16_64", "POP_OLD": "p65p", "YOUNG_MAX": 15, "OLD_MIN": 65,
         "OUTPUT": "TEMPORARY_OUTPUT"}  # fmt: skip
AGES = ("m_0_14", "m_15_64", "m_65_plus", "w_0_14", "w_15_64", "w_65_plus")


def villages(rows: list[tuple]):
    """Return units with a code, a group and six age groups."""
    fields = {"code": "text", "valley": "text", **dict.fromkeys(AGES, "integer")}
    return memory_layer(fields, rows, name="villages")


THREE = [
    ("a", "North", 10, 40, 20, 12, 38, 30),
    ("b", "North", 5, 20, 10, 6, 19, 15),
    ("c", "South", 30, 90, 10, 28, 95, 17),
]
PATTERN = {"UNIT_ID": "code", "AGE_FIELDS": "{sex}_{from}_{to}", "SEX_CODES": "women=w,men=m", "MINORS_MAX": 14,
           "OUTPUT": "TEMPORARY_OUTPUT"}  # fmt: skip


def words(path) -> list[str]:
    return [text.text for text in ElementTree.parse(path).iter(f"{SVG}text")]


@pytest.fixture(scope="module")
def aragon(real_data) -> list[dict[str, str]]:
    return [row for row in read(real_data(MUNICIPAL)) if float(row["year"]) == 2021]


@pytest.mark.real
class TestAragon:
    NAMES = ("p0_15", "p16_64", "p65p")

    def by_province(self, aragon):
        totals = Counter()
        for row in aragon:
            totals.update({(row["prov"], name): float(row[name]) for name in self.NAMES})
        values = [(prov, *(totals[prov, name] for name in self.NAMES)) for prov in ("22", "44", "50")]
        return memory_layer({"prov": "text", **dict.fromkeys(self.NAMES, "integer")}, values)

    def test_ageing_index_of_provinces_in_2021(self, run, aragon):
        layer = run("agestructure", UNITS=self.by_province(aragon), UNIT_ID="prov", **BROAD)["OUTPUT"]
        assert column(layer, "ageing_index")[:2] == pytest.approx([157.2487, 173.1623], abs=1e-3)

    def test_the_three_groups_are_all_people(self, run, aragon):
        provinces = self.by_province(aragon)
        layer = run("agestructure", UNITS=provinces, UNIT_ID="prov", **BROAD)["OUTPUT"]
        people = [sum(column(layer, name)[place] for name in self.NAMES) for place in range(3)]
        assert people == [224264, 134545, 967452]
        shares = [old / total for old, total in zip(column(layer, "p65p"), people, strict=True)]
        assert column(layer, "share_old") == pytest.approx(shares)

    def test_municipalities_without_a_child_have_no_ageing_index(self, run, aragon):
        values = [tuple(row[name] for name in ("name", *self.NAMES)) for row in aragon]
        layer = memory_layer(dict.fromkeys(("name", *self.NAMES), "text"), values)  # as a CSV file is read
        found = run("agestructure", UNITS=layer, **BROAD)["OUTPUT"]
        assert found.featureCount() == len(aragon) == 731
        indices = column(found, "ageing_index")
        assert indices.count(None) == sum(float(row["p0_15"]) == 0 for row in aragon) == 56
        assert None not in column(found, "old_dependency")

    def test_labels_print_the_ages(self, run, aragon):
        layer = run("agestructure", UNITS=self.by_province(aragon), **BROAD)["OUTPUT"]
        labels = {field.name(): field.alias() for field in layer.fields()}
        assert labels["ageing_index"] == "Ageing index (65+ per 100 of 0-15)"
        assert labels["old_dependency"] == "Old-age dependency (65+ per 100 of 16-64)"


class TestMeasures:
    def test_worked_out_by_hand(self, run):
        layer = run("agestructure", UNITS=villages(THREE), **PATTERN)["OUTPUT"]
        assert column(layer, "ageing_index") == pytest.approx([100 * 50 / 22, 100 * 25 / 11, 100 * 27 / 58])
        assert column(layer, "old_dependency") == pytest.approx([100 * 50 / 78, 100 * 25 / 39, 100 * 27 / 185])
        assert column(layer, "masculinity") == pytest.approx([100 * 70 / 80, 100 * 35 / 40, 100 * 130 / 140])
        assert column(layer, "share_minors") == pytest.approx([22 / 150, 11 / 75, 58 / 270])
        assert column(layer, "share_oldest") == [None] * 3

    def test_a_group_alone_changes_nothing(self, run):
        results = run("agestructure", UNITS=villages(THREE), GROUP="valley", **PATTERN)
        assert set(results) == {"OUTPUT"}
        assert results["OUTPUT"].fields().names()[:2] == ["code", "valley"]


class TestPyramid:
    def test_of_all_units(self, run, tmp_path):
        path = tmp_path / "pyramid.svg"
        assert run("agestructure", UNITS=villages(THREE), PYRAMID=str(path), **PATTERN)["PYRAMID"] == str(path)
        found = words(path)
        assert {"Men", "Women", "People per year of age"} <= set(found)
        assert not {"All units", "North"} & set(found)

    def test_by_group(self, run, tmp_path):
        path = tmp_path / "pyramid.svg"
        run("agestructure", UNITS=villages(THREE), GROUP="valley", PYRAMID=str(path), **PATTERN)
        found = words(path)
        assert [word for word in found if word in ("North", "South")] == ["North", "South"]
        assert {"495", "225", "270", "All units"} <= set(found)

    def test_units_without_group_and_without_ages(self, run, tmp_path, feedback):
        path = tmp_path / "pyramid.svg"
        rows = [*THREE, ("d", None, 1, 2, 3, 4, 5, 6), ("e", "South", 1, 2, None, 4, 5, 6)]
        run("agestructure", UNITS=villages(rows), GROUP="valley", PYRAMID=str(path), **PATTERN)
        assert {"No group", "21", "516", "270"} <= set(words(path))
        assert feedback.warned("1 unit with unknown ages", "e")

    def test_it_does_not_depend_on_the_order(self, run, tmp_path):
        paths = [tmp_path / "one.svg", tmp_path / "two.svg"]
        for path, rows in zip(paths, (THREE, THREE[::-1]), strict=True):
            run("agestructure", UNITS=villages(rows), GROUP="valley", PYRAMID=str(path), **PATTERN)
        assert paths[0].read_text(encoding="utf-8") == paths[1].read_text(encoding="utf-8")

    def test_without_fields_by_age(self, refused, tmp_path):
        picture = tmp_path / "pyramid.svg"
        sentence = refused("agestructure", PYRAMID=str(picture))
        assert "needs fields by age of both women and men" in sentence and "{sex}" in sentence
        assert not picture.exists()

    @pytest.mark.parametrize("ages", ["w_{from}_{to}", '{"women": {"0-14": "w_0_14", "15-64": "w_15_64"}}'])
    def test_without_both_sexes(self, refused, tmp_path, ages):
        picture = tmp_path / "pyramid.svg"
        given = {**PATTERN, "UNITS": villages(THREE), "AGE_FIELDS": ages, "SEX_CODES": None, "PYRAMID": str(picture)}
        del given["OUTPUT"]
        empty = {"POP_YOUNG": None, "POP_OLD": None, "POP_TOTAL": None}
        assert "both women and men" in refused("agestructure", **given, **empty)
        assert not picture.exists()

    def test_a_failure_takes_the_picture_away(self, refused, tmp_path):
        """The ages are fine, the layer cannot be written."""
        picture, here = tmp_path / "pyramid.svg", tmp_path / "refused" / "no" / "folder.xyz"
        empty = {"POP_YOUNG": None, "POP_OLD": None, "POP_TOTAL": None}
        refused("agestructure", **{**PATTERN, **empty, "UNITS": villages(THREE), "PYRAMID": str(picture),
                                   "OUTPUT": str(here)})  # fmt: skip
        assert not picture.exists()
