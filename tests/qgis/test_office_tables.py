"""Tables in the forms of statistical offices, joined as a planner would try first: by the code alone."""

from __future__ import annotations

import json
import zipfile

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer
from qgis.PyQt.QtCore import QUrl

from .layers import column, memory_layer, rows

CODES = ("44001", "44216", "22125", "50297", "02003", "06015")
MANY = "codigo;pob\n44001;{}\n44216;36240\n22125;53429\n50297;675301\n02003;172722\n06015;150984\n"
KNOWN = {"44216": 36240, "22125": 53429, "50297": 675301}


@pytest.fixture
def units():
    return memory_layer({"codigo": "text"}, [(code,) for code in CODES], name="units")


def joined(run, units, tables, field="pob", key="codigo", unit_id="codigo", **options) -> dict[str, object]:
    found = run("jointables", UNITS=units, UNIT_ID=unit_id, TABLES=tables, TABLE_KEY=key, OUTPUT="TEMPORARY_OUTPUT",
                **options)["OUTPUT"]  # fmt: skip
    return dict(zip(column(found, unit_id), column(found, field), strict=True))


def said_by(feedback) -> str:
    return "\n".join([*feedback.warnings, *feedback.infos])


def text_file(folder, content: str, name: str = "table.csv", encoding: str = "utf-8") -> str:
    path = folder / name
    path.write_bytes(content.encode(encoding))
    return str(path)


@pytest.mark.parametrize(
    ("content", "values"),
    [
        # INE: semicolons, points of thousands, commas of decimals
        ("codigo;pob\n44001;70\n44216;36.240\n22125;53.429\n50297;675.301\n", {"44001": 70, **KNOWN}),
        ("codigo;pob\n44001;70\n44216;36.240\n50297;1.675.301\n", {"44216": 36240, "50297": 1675301}),
        ("codigo;x;pob\n44001;70;-3,5\n44216;36.240;1.234,5\n", {"44001": -3.5, "44216": 1234.5}),
        # INSEE, Switzerland, the United States
        ("codigo;pob\n44216;36\u202f240\n22125;53\u00a0429\n50297;675 301\n", KNOWN),
        ("codigo;pob\n44001;70\n44216;36'240\n", {"44216": 36240}),
        ('codigo,pob\n44001,70\n44216,"36,240"\n50297,"1,675,301"\n', {"44216": 36240, "50297": 1675301}),
        *[
            (MANY.format(mark), {"44001": None, **KNOWN})
            for mark in (":", "..", "...", "-", "–", "s", "X", "*", "NA", "N/A", "(NA)", "NaN", "n.d.", "nd", "<5")
        ],
        # flags of Eurostat, footnotes of INE
        ("codigo;pob\n44001;70 p\n44216;36240 b\n22125;53429\n", {"44001": 70, "44216": 36240}),
        ("codigo;pob\n44001;70(1)\n44216;36240*\n22125;53429\n", {"44001": 70, "44216": 36240}),
        # titles above, a source below, a delimiter too many
        (
            "Población por municipios y sexo\nUnidades: Personas\n\ncodigo;2011;pob\n44001;76;70\n"
            "44216;35.396;36.240\n\nFuente: INE\n",
            {"44001": 70, "44216": 36240},
        ),
        ("codigo;pob\n44001;70;\n44216;36240;\n", {"44001": 70, "44216": 36240}),
        # codes in other forms
        ("codigo;pob\n44001.0;70\n2003.0;172722\n6015.0;150984\n", {"44001": 70, "02003": 172722}),
        ('codigo;pob\n="02003";172722\n="06015";150984\n', {"02003": 172722}),
        ("codigo;pob\n'02003;172722\n'06015;150984\n", {"02003": 172722}),
        ("codigo;pob\n02003\u00a0;172722\n\u200b06015;150984\n", {"02003": 172722, "06015": 150984}),
        ("codigo;pob\n020030;172722\n060154;150984\n440019;70\n", {"02003": 172722, "44001": 70}),
        ("codigo;pob\n34020202003;172722\n34110606015;150984\n", {"02003": 172722}),
        (
            'codigo,NAME,pob\n"Geography","Area"," !!Total:"\n0500000US44001,"A, X",70\n0500000US44216,"T, X",36240\n',
            {"44001": 70, "44216": 36240},
        ),
    ],
)
def test_values(run, units, tmp_path, content, values):
    found = joined(run, units, [text_file(tmp_path, content)])
    assert {code: found[code] for code in values} == values


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("codigo;pob\n44001;70\n44216;1.052\n22125;908\n", "could be decimals or thousands separators"),
        (MANY.format("-1"), "-1 stands in 1 cell"),
        (MANY.format("<5"), "figures kept secret among them: 1"),
        ("codigo;2011;\n;pob;x\n44001;38;38\n44216;17000;18396\n", "two header rows"),
        ("codigo;pob\n020030;172722\n060154;150984\n", "check digit"),
        ("codigo;pob\n34020202003;172722\n34110606015;150984\n", "last 5 digits"),
    ],
)
def test_what_was_assumed_is_said(run, units, tmp_path, feedback, content, said):
    joined(run, units, [text_file(tmp_path, content)], field="codigo")
    assert said in said_by(feedback)


@pytest.mark.parametrize(
    "content",
    [
        "codigo,sex,TIME_PERIOD,pob,OBS_FLAG\n44001,T,2020,134176,b\n44001,T,2021,134545,e\n44216,T,2021,2264,p\n",
        "codigo;Sexo;Periodo;pob\n44001 A;Total;2021;70\n44001 A;Total;2011;70\n44001 A;Hombres;2021;34\n",
    ],
)
def test_long_tables_are_refused_with_their_dimensions(run, units, tmp_path, content):
    with pytest.raises(QgsProcessingException, match="is a long table"):
        joined(run, units, [text_file(tmp_path, content)])


def test_eurostats_bulk_tables(run, tmp_path):
    content = (
        "freq,unit,sex,age,geo\\TIME_PERIOD\t2019 \t2020 \nA,NR,T,TOTAL,ES242\t134137 \t134176 b\n"
        "A,NR,T,TOTAL,ES241\t220461 \t: \nA,NR,F,TOTAL,ES242\t66000 \t66100 \n"
    )
    regions = memory_layer({"NUTS_ID": "text"}, [("ES242",), ("ES241",)], name="nuts")
    path = text_file(tmp_path, content, "table.tsv")
    found = joined(run, regions, [path], "2020", "geo\\TIME_PERIOD", "NUTS_ID")
    assert found == {"ES242": 134176, "ES241": None}


OLD = {
    "places in columns": "unit,sex,age,TIME_PERIOD\\geo\tES241 \tES242 \nNR,T,TOTAL,2020\t: \t134176 b\n"
    "NR,T,TOTAL,2019\t220461 \t134137 \nNR,F,TOTAL,2020\t1 \t66100 \nNR,F,TOTAL,2019\t2 \t66000 \n",
    "periods in columns": "unit,sex,age,geo\\time\t2020 \t2019 \nNR,T,TOTAL,ES242\t134176 b\t134137 \n"
    "NR,T,TOTAL,ES241\t: \t220461 \nNR,F,TOTAL,ES242\t66100 \t66000 \nNR,F,TOTAL,ES241\t1 \t2 \n",
}


@pytest.mark.parametrize("form", OLD)
def test_eurostats_old_bulk_tables(run, feedback, tmp_path, form):
    regions = memory_layer({"NUTS_ID": "text"}, [("ES242",), ("ES241",)], name="nuts")
    path = text_file(tmp_path, OLD[form], "table.tsv")
    inputs = {"TABLE": path, "UNITS": regions, "UNIT_ID": "NUTS_ID", "OUTPUT": "TEMPORARY_OUTPUT",
              "REPORT": "TEMPORARY_OUTPUT"}  # fmt: skip
    for key in ("geo", OLD[form].partition("\t")[0]):
        made = run("preparetable", **inputs, KEY=key)
        found = {row["geo"]: (row["2019"], row["2020"]) for row in rows(made["OUTPUT"])}
        assert found == {"ES242": (134137, 134176), "ES241": (220461, None)}
        said = [row["message"] for row in rows(made["REPORT"]) if row["step"] == "read"]
        assert any("2 places stood in columns" in one for one in said) == (form == "places in columns")
    spread = run("preparetable", **inputs, KEY="geo", PIVOT="sex")
    assert {row["geo"]: (row["2019_T"], row["2019_F"]) for row in rows(spread["OUTPUT"])}["ES241"] == (220461, 2)
    assert joined(run, regions, [path], "2020", "geo", "NUTS_ID") == {"ES242": 134176, "ES241": None}


def test_pc_axis(run, units, tmp_path):
    content = (
        'TITLE="x";CONTENTS="pob";STUB="municipio";HEADING="sexo";VALUES("municipio")="44001 Ababuj","44216 Teruel";'
        'VALUES("sexo")="Total","Mujeres";DATA=70 36 3.624E4 18440.0 ;'
    )
    found = joined(run, units, [text_file(tmp_path, content, "table.px", "cp1252")], key="municipio")
    assert (found["44001"], found["44216"]) == (70, 36240)


def test_a_code_in_parts(run, units, tmp_path):
    content = "CPRO;CMUN;pob\n2;3;172722\n44;1;70\n28;79;3200000\n"
    found = joined(run, units, [text_file(tmp_path, content)], key="CPRO,CMUN")
    assert (found["02003"], found["44001"], found["44216"]) == (172722, 70, None)


class TestNames:
    TABLE = "nombre;pob\nTERUEL;36240\nAbabuj;70\nSan Pedro;5\nSoria;9\n"

    @pytest.fixture
    def towns(self):
        named = [("44001", "Ababuj"), ("44216", "Teruel"), ("1", "San Pedro"), ("2", "San Pedro"), ("3", "Ágreda")]
        return memory_layer({"codigo": "text", "nombre": "text"}, named, name="towns")

    def test_they_are_asked_about(self, run, towns, tmp_path):
        path = text_file(tmp_path, self.TABLE)
        with pytest.raises(QgsProcessingException, match=r"They look like names: .* as NAME"):
            joined(run, towns, [path], key="nombre")
        with pytest.raises(QgsProcessingException, match=r"as 'TERUEL' for 'Teruel'.*: 2 \(San Pedro, Soria\).*MATCH"):
            joined(run, towns, [path], key="nombre", NAME="nombre")

    def test_once_confirmed_they_are_joined_and_listed(self, run, towns, tmp_path):
        found = run("jointables", UNITS=towns, UNIT_ID="codigo", TABLES=[text_file(tmp_path, self.TABLE)],
                    TABLE_KEY="nombre", NAME="nombre", MATCH="names", OUTPUT="TEMPORARY_OUTPUT",
                    PAIRS="TEMPORARY_OUTPUT")  # fmt: skip
        values = dict(zip(column(found["OUTPUT"], "codigo"), column(found["OUTPUT"], "pob"), strict=True))
        assert values == {"44001": 70, "44216": 36240, "1": None, "2": None, "3": None}
        assert [(row["name_table"], row["unit_id"], row["result"]) for row in rows(found["PAIRS"])] == [
            ("TERUEL", "44216", "differs"),
            ("San Pedro", None, "ambiguous"),
            ("Soria", None, "none"),
        ]

    def test_names_in_the_field_of_the_code(self, run, tmp_path, feedback):
        towns = memory_layer({"nombre": "text"}, [("Ababuj",), ("Teruel",)], name="towns")
        path = text_file(tmp_path, self.TABLE)
        assert joined(run, towns, [path], key="nombre", unit_id="nombre")["Teruel"] is None
        assert "MATCH=names joins them" in said_by(feedback)
        assert joined(run, towns, [path], key="nombre", unit_id="nombre", MATCH="names")["Teruel"] == 36240

    def test_a_table_made_ready_has_codes(self, run, towns, tmp_path):
        found = run("preparetable", TABLE=text_file(tmp_path, self.TABLE), KEY="nombre", UNITS=towns, UNIT_ID="codigo",
                    NAME="nombre", MATCH="names", OUTPUT="TEMPORARY_OUTPUT", REPORT="TEMPORARY_OUTPUT")  # fmt: skip
        assert column(found["OUTPUT"], "nombre")[:2] == ["44216", "44001"]
        assert "'TERUEL' was read as 'Teruel' (44216)." in column(found["REPORT"], "message")


JSON_STAT = {
    "class": "dataset", "id": ["sex", "geo", "time"], "size": [2, 2, 2],
    "value": {"0": 69, "1": 70, "2": 36000.5, "4": 34, "5": 35}, "status": {"1": "b", "3": ":"},
    "dimension": {
        "sex": {"category": {"index": {"T": 0, "F": 1}, "label": {"T": "Total", "F": "Females"}}},
        "geo": {"category": {"index": {"44001": 0, "44216": 1}, "label": {"44001": "Ababuj", "44216": "Teruel"}}},
        "time": {"category": {"index": {"2019": 0, "2020": 1}}},
    },
}  # fmt: skip


class TestJsonStat:
    def test_a_year_for_each_column_and_the_total_of_the_sexes(self, run, units, tmp_path, feedback):
        path = text_file(tmp_path, json.dumps(JSON_STAT), "table.json")
        found = run("preparetable", TABLE=path, KEY="geo", UNITS=units, UNIT_ID="codigo", PIVOT="time",
                    OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]  # fmt: skip
        assert rows(found) == [
            {"geo": "44001", "2019": 69.0, "2020": 70, "2020_flag": "b"},
            {"geo": "44216", "2019": 36000.5, "2020": None, "2020_flag": None},
        ]
        assert "Its rows of totals were taken: sex = T" in said_by(feedback)

    def test_years_in_rows_must_be_chosen(self, run, units, tmp_path):
        with pytest.raises(QgsProcessingException, match="which differ in sex, time"):
            joined(run, units, [text_file(tmp_path, json.dumps(JSON_STAT), "table.json")], key="geo")

    def test_one_of_several_tables_is_named(self, run, units, tmp_path):
        one = {**JSON_STAT, "size": [2, 2, 1], "value": [70, 36240, 35, 18000], "status": None, "dimension":
               {**JSON_STAT["dimension"], "time": {"category": {"index": ["2021"]}}}}  # fmt: skip
        path = text_file(tmp_path, json.dumps({"people": one, "jobs": one}), "table.json")
        with pytest.raises(QgsProcessingException, match="several tables: people, jobs"):
            joined(run, units, [path], key="geo", field="value")
        assert joined(run, units, [path], key="geo", field="value", SHEET="jobs")["44216"] == 36240

    def test_a_map_stays_a_map(self, run, units, tmp_path):
        feature = {"type": "Feature", "geometry": None, "properties": {"codigo": "44001", "pob": 5}}
        path = text_file(tmp_path, json.dumps({"type": "FeatureCollection", "features": [feature]}), "table.json")
        assert joined(run, units, [path])["44001"] == 5


def test_greek_as_windows_writes_it(run, units, tmp_path, feedback):
    path = text_file(tmp_path, "codigo;pob\n44001;Αθήνα\n44216;Πάτρα\n", encoding="cp1253")
    assert joined(run, units, [path])["44001"] == "Αθήνα"
    assert "read as cp1253" in said_by(feedback)


class TestTheLayersOwnSettings:
    def layer(self, path: str, settings: str) -> QgsVectorLayer:
        address = QUrl.fromLocalFile(path).toEncoded().data().decode()
        found = QgsVectorLayer(f"{address}?delimiter=;&detectTypes=yes&geomType=none&{settings}", "t", "delimitedtext")
        assert found.isValid()
        return found

    def test_skipped_lines(self, run, units, tmp_path):
        path = text_file(tmp_path, "a;b\nc;d\n\ncodigo;pob\n02003;70\n")
        assert joined(run, units, [self.layer(path, "skipLines=3")])["02003"] == 70

    def test_the_encoding(self, run, units, tmp_path):
        path = text_file(tmp_path, "codigo;pob\n02003;Logroño\n", encoding="cp850")
        assert joined(run, units, [self.layer(path, "encoding=IBM850")])["02003"] == "Logroño"

    def test_a_filter(self, run, units, tmp_path):
        path = text_file(tmp_path, "codigo;year;pob\n02003;2011;70\n02003;2021;71\n44001;2021;5\n")
        layer = self.layer(path, "")
        assert layer.setSubsetString('"year" = 2021')
        found = joined(run, units, [layer])
        assert (found["02003"], found["44001"]) == (71, 5)


class TestWorkbooks:
    @pytest.fixture
    def workbook(self, tmp_path):
        """A workbook of two sheets: notes, and a table whose header stands in row 4."""
        main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        relations = "http://schemas.openxmlformats.org/package/2006/relationships"

        def sheet(rows_by_number: dict[int, list[str | int]]) -> str:
            cells = {
                row: "".join(
                    f"<c t='inlineStr'><is><t>{v}</t></is></c>" if isinstance(v, str) else f"<c><v>{v}</v></c>"
                    for v in values
                )
                for row, values in rows_by_number.items()
            }
            body = "".join(f"<row r='{row}'>{text}</row>" for row, text in cells.items())
            return f"<worksheet xmlns='{main}'><sheetData>{body}</sheetData></worksheet>"

        parts = {
            "xl/workbook.xml": f"<workbook xmlns='{main}' xmlns:r='{office}'><sheets><sheet name='Notas' r:id='a'/>"
            "<sheet name='Datos' r:id='b'/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels": f"<Relationships xmlns='{relations}'><Relationship Id='a' "
            "Target='worksheets/sheet1.xml'/><Relationship Id='b' Target='worksheets/sheet2.xml'/></Relationships>",
            "xl/worksheets/sheet1.xml": sheet({1: ["Notas metodológicas"]}),
            "xl/worksheets/sheet2.xml": sheet(
                {1: ["Población"], 2: ["Unidades: personas"], 4: ["codigo", "pob"], 5: ["02003", 172722],
                 6: ["44001", 70], 7: ["44216", "36.240"], 8: ["Fuente: INE"]}
            ),
            "_rels/.rels": f"<Relationships xmlns='{relations}'><Relationship Id='r' Type='{office}/officeDocument' "
            "Target='xl/workbook.xml'/></Relationships>",
            "[Content_Types].xml": "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            "<Default Extension='xml' ContentType='application/xml'/><Default Extension='rels' ContentType="
            "'application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/xl/workbook.xml' "
            "ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>",
        }  # fmt: skip
        path = tmp_path / "libro.xlsx"
        with zipfile.ZipFile(path, "w") as archive:
            for name, text in parts.items():
                archive.writestr(name, text)
        return str(path)

    def test_the_sheet_with_the_code_and_its_header_are_found(self, run, units, workbook, feedback):
        found = joined(run, units, [workbook])
        assert (found["02003"], found["44001"]) == ("172722", "70")  # one number of a group alone: asked
        assert "the sheet 'Datos' was read; it has the sheets Notas, Datos" in said_by(feedback)
        assert "the header was found in row 4" in said_by(feedback)

    def test_the_decimal_mark_settles_it(self, run, units, workbook):
        assert joined(run, units, [workbook], DECIMAL="comma")["44216"] == 36240

    def test_a_sheet_that_is_not_there(self, run, units, workbook):
        with pytest.raises(QgsProcessingException, match="no sheet 'Hoja1'; it has: Notas, Datos"):
            joined(run, units, [workbook], SHEET="Hoja1")


def test_ine_register_with_a_section_for_each_sex(run, units, tmp_path, feedback):
    sections = {"Ambos sexos": (65, 36240), "Hombres": (35, 17757), "Mujeres": (30, 18483)}
    body = "".join(f"{name};\n44001-Ababuj;{a};\n44216-Teruel;{b};\n" for name, (a, b) in sections.items())
    table = text_file(tmp_path, f"Padrón\nUnidades: personas\n\n;Total;\n{body}\nFuente: INE\n")
    found = run("jointables", UNITS=units, UNIT_ID="codigo", TABLES=[table], OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]
    assert column(found, "Total")[:2] == [65, 36240]
    assert feedback.warned("sections (Ambos sexos, Hombres, Mujeres)")
    spread = run("preparetable", TABLE=table, KEY="field_1", PIVOT="section", UNITS=units, UNIT_ID="codigo",
                 OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]  # fmt: skip
    assert column(spread, "Hombres") == [35, 17757]
