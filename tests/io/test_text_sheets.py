"""Forms as spreadsheets: what was written is read again, and pyxform takes it without a warning."""

from __future__ import annotations

import json
import subprocess
import zipfile

import pytest
from qgis.core import QgsVectorLayer

from tests.conftest import REPOSITORY
from tests.unit.assessment.checklist_sets import SHIPPED, shipped
from urban_rural_linkages.core.assessment.plan import Plan
from urban_rural_linkages.core.assessment.xlsform import form_sheets
from urban_rural_linkages.io.text_sheets import spreadsheet_bytes

CONVERT = """
import json, sys
from pyxform.xls2xform import convert
made = convert(sys.argv[1])
print(json.dumps({"warnings": made.warnings, "form": made.xform}))
"""


@pytest.fixture
def written(qgis_providers, tmp_path):
    """A function that writes sheets and returns the file."""

    def write(sheets):
        path = tmp_path / "Formulario ñ.xlsx"
        path.write_bytes(spreadsheet_bytes(sheets))
        return path

    return write


@pytest.fixture(scope="session")
def pyxform():
    """A Python that has pyxform."""
    python = REPOSITORY / ".venv" / "bin" / "python"
    if (
        not python.exists()
        or subprocess.run([python, "-c", "import pyxform"], capture_output=True, check=False).returncode
    ):
        pytest.skip("pyxform is not installed (scripts/requirements-dev.txt)")
    return python


def test_sheets_come_back(written):
    rows = [["name", "label::Español (es)"], ["a", "¿Sí? <&> 🏘️"], ["b", ""], ["=1+1", "x" * 30_000]]
    path = written({"survey": rows, "choices": [["name"], ["001"]]})
    layer = QgsVectorLayer(f"{path}|layername=survey|option:HEADERS=DISABLE", "s", "ogr")
    cells = [feature.attributes() for feature in layer.getFeatures()]
    assert cells[:2] == rows[:2]
    assert not cells[2][1] and cells[3][0].strip() == "=1+1" and len(cells[3][1]) == 30_000
    assert b"<f>" not in zipfile.ZipFile(path).read("xl/worksheets/sheet1.xml")


@pytest.mark.parametrize("name", SHIPPED)
def test_pyxform_takes_it_without_a_warning(written, pyxform, name):
    path = written(form_sheets(shipped(name), Plan("pt"), "es"))
    done = subprocess.run([pyxform, "-c", CONVERT, path], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr[-500:]
    made = json.loads(done.stdout)
    assert made["warnings"] == []
    assert 'lang="Español (es)"' in made["form"] and 'default="true()"' in made["form"]
