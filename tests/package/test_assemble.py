"""The plugin put together: the same bytes every time, and links that follow the source."""

from __future__ import annotations

import hashlib
import os
import shutil
import zipfile

import pytest

from scripts import assemble, components


@pytest.fixture
def small_repository(tmp_path):
    """A repository with one module, one resource and what must not be packed."""
    for name, text in {
        "urban_rural_linkages/__init__.py": "",
        "urban_rural_linkages/core/grid.py": "x = 1\n",
        "urban_rural_linkages/core/__pycache__/grid.pyc": "compiled",
        "urban_rural_linkages/.hidden": "",
        "metadata.txt": "[general]\nversion=1.2.3\nname=100% ours\n",
        "resources/i18n/es.ts": "<TS/>",
        "resources/i18n/es.qm": "qm",
        "resources/criteria/a.json": "{}",
        "resources/criteria/a.yaml": "{}",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_packing_twice_gives_the_same_bytes(package, tmp_path):
    again = assemble.pack(tmp_path)
    assert hashlib.sha256(again.read_bytes()).digest() == hashlib.sha256(package.read_bytes()).digest()


def test_the_bytes_do_not_depend_on_dates_and_permissions(small_repository, tmp_path):
    first = assemble.pack(tmp_path / "a", small_repository).read_bytes()
    file = small_repository / "urban_rural_linkages/core/grid.py"
    os.utime(file, (1_000_000_000, 1_000_000_000))
    file.chmod(0o755)
    assert assemble.pack(tmp_path / "b", small_repository).read_bytes() == first


def test_the_zip_holds_what_runs_and_no_more(small_repository):
    assert list(assemble.packed_files(small_repository)) == [
        "urban_rural_linkages/__init__.py",
        "urban_rural_linkages/core/grid.py",
        "urban_rural_linkages/metadata.txt",
        "urban_rural_linkages/resources/criteria/a.json",
        "urban_rural_linkages/resources/i18n/es.qm",
    ]


def test_the_version_is_that_of_metadata(small_repository):
    assert assemble.pack(small_repository / "dist", small_repository).name == "urban_rural_linkages-1.2.3.zip"


def test_every_module_of_the_package_is_in_the_zip(package, repository):
    with zipfile.ZipFile(package) as archive:
        names = set(archive.namelist())
    modules = {path.relative_to(repository).as_posix() for path in (repository / "urban_rural_linkages").rglob("*.py")}
    assert modules <= names


def test_every_file_of_the_zip_belongs_to_one_component(package):
    """The manual among them: else its list of licences would be wrong."""
    found = components.shares(assemble.packed_files(), components.components("shipped"))
    with zipfile.ZipFile(package) as archive:
        assert sorted(name for own in found.values() for name in own) == sorted(archive.namelist())


def test_links_show_the_source_and_follow_it(small_repository, tmp_path):
    plugin = assemble.link(tmp_path / "dev", small_repository) / "urban_rural_linkages"
    assert (plugin / "core" / "grid.py").read_text(encoding="utf-8") == "x = 1\n"
    (small_repository / "urban_rural_linkages/new.py").write_text("", encoding="utf-8")
    shutil.rmtree(small_repository / "urban_rural_linkages/core")
    assemble.link(tmp_path / "dev", small_repository)
    assert sorted(path.name for path in plugin.iterdir() if not path.name.startswith(".")) == [
        "__init__.py", "metadata.txt", "new.py", "resources",
    ]  # fmt: skip
