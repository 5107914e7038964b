"""The list of components: right about the code and the zip, with licences that SPDX knows, and checksums that hold."""

from __future__ import annotations

import hashlib
import json
import subprocess

import pytest

from scripts import components as listed
from scripts.assemble import packed_files, version

SPDX = {"GPL-2.0-or-later", "CC0-1.0", "CC-BY-3.0-IGO", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MIT", "PSF-2.0",
        "LGPL-3.0-only", "LGPL-3.0-or-later", "GPL-3.0-only", "OFL-1.1", "NOASSERTION"}  # fmt: skip
SHIPPED, USED = listed.components("shipped"), listed.components("used")


def test_the_page_is_the_list():
    assert listed.PAGE.read_text(encoding="utf-8") == listed.page(), "run 'make components'"


def test_licences_are_identifiers_of_spdx():
    assert {one.licence for one in SHIPPED + USED} == SPDX


def test_versions_are_those_of_metadata_and_of_the_pinned_list():
    versions = {one.name: one.version for one in SHIPPED}
    assert versions["Urban-Rural Linkages"] == version()
    pinned = (listed.REPOSITORY / "scripts" / "requirements-manual.txt").read_text(encoding="utf-8")
    assert f"\nsphinx=={versions['Sphinx']}\n" in pinned


def test_whatever_the_code_imports_is_listed():
    assert listed.imported() >= {"qgis", "numpy", "scipy", "osgeo"}
    listed.require_complete(USED)


def test_a_new_import_is_found(tmp_path, monkeypatch):
    (tmp_path / "a.py").write_text(
        "import os\nfrom requests.adapters import Retry\nfrom .b import c\n", encoding="utf-8"
    )
    assert listed.imported(tmp_path) == {"requests"}
    monkeypatch.setattr(listed, "imported", lambda: {"requests", "numpy"})
    with pytest.raises(listed.ListError, match="requests"):
        listed.require_complete(USED)


def test_each_file_of_the_resources_belongs_to_one_component():
    files = [name for name in packed_files() if "/manual/" not in name]
    own = [one for one in SHIPPED if not any(pattern.startswith("manual/") for pattern in one.files)]
    found = listed.shares(files, own)
    assert sum(map(len, found.values())) == len(files)
    demo = [name for name in files if "/resources/demo/" in name]
    assert found["Tierras del Alba, the invented demo region"] == demo


def test_what_belongs_to_two_or_to_nothing_is_found():
    one, other = listed.Component("a", "1", "MIT", ""), listed.Component("b", "1", "MIT", "", ["x/*"])
    with pytest.raises(listed.ListError, match="b"):
        listed.shares(["y/1"], [one, other])
    with pytest.raises(listed.ListError, match="x/1 belongs to b and to c"):
        listed.shares(["y/1", "x/1"], [one, other, listed.Component("c", "1", "MIT", "", ["x/1"])])


@pytest.fixture
def zipped(tmp_path, monkeypatch):
    """A folder with a file in place of the zip."""
    monkeypatch.setattr(listed, "shares", lambda files, shipped: {})  # which wants the manual
    package = tmp_path / f"urban_rural_linkages-{version()}.zip"
    package.write_bytes(b"zip")
    return package


def test_checksums_are_those_that_sha256sum_finds(zipped):
    document, sums = listed.write_sums(zipped.parent)
    assert [line.split("  ")[1] for line in sums.read_text().splitlines()] == [zipped.name, document.name]
    assert subprocess.run(["sha256sum", "-c", sums.name], cwd=zipped.parent, check=False).returncode == 0
    zipped.write_bytes(b"another")
    assert subprocess.run(["sha256sum", "-c", sums.name], cwd=zipped.parent, check=False).returncode == 1


def test_the_spdx_document_names_each_component_once(zipped):
    document, _ = listed.write_sums(zipped.parent)
    record = json.loads(document.read_text(encoding="utf-8"))
    ids = [one["SPDXID"] for one in record["packages"]]
    assert record["spdxVersion"] == "SPDX-2.3" and len(set(ids)) == len(ids) == 1 + len(SHIPPED) + len(USED)
    related = {one["relatedSpdxElement"] for one in record["relationships"]}
    assert related == set(ids), "each is contained, depended on, or the zip itself"
    [checksum] = record["packages"][0]["checksums"]
    assert checksum == {"algorithm": "SHA256", "checksumValue": hashlib.sha256(b"zip").hexdigest()}


def test_the_same_bytes_again(zipped):
    first = [file.read_bytes() for file in listed.write_sums(zipped.parent)]
    assert [file.read_bytes() for file in listed.write_sums(zipped.parent)] == first


def test_without_a_zip_it_says_what_to_do(tmp_path):
    with pytest.raises(listed.ListError, match="make package"):
        listed.write_sums(tmp_path)
