"""The rules of the plugin repository: our zip keeps them, and zips that break them are found."""

from __future__ import annotations

import shutil
import zipfile

import pytest

from scripts import check_package
from scripts.scratch import REPOSITORY

METADATA = """[general]
name=Some Name
description=d
version=1.0
qgisMinimumVersion=3.40
qgisMaximumVersion=4.99
author=a
email=e@host.org
about=What it is for
changelog=1.0: first
    of all
tags=rural,urban
category=Analysis
tracker=https://host.org/t
repository=https://host.org/r
homepage=https://host.org
icon=icon.svg
"""
GOOD = {"__init__.py": "", "metadata.txt": METADATA, "LICENSE": "GPL", "README.md": "r", "icon.svg": "<svg/>"}


@pytest.fixture
def broken_rules(tmp_path):
    """A function from changes of a good zip to the rules that it breaks; a None takes a file away."""

    def check(changes: dict[str, str | bytes | None], top: str = "urban_rural_linkages/") -> list[str]:
        path = tmp_path / "some.zip"
        with zipfile.ZipFile(path, "w") as archive:
            for name, content in (GOOD | changes).items():
                if content is not None:
                    archive.writestr(name.removeprefix("^") if name.startswith("^") else top + name, content)
        package = check_package.Package(path, tmp_path / "unpacked")
        return [name for name, rule in check_package.CHECKS.items() if list(rule(package))]

    return check


def test_our_zip_keeps_the_rules(package, capsys):
    scanners = (REPOSITORY / ".venv" / "bin" / "bandit").exists()
    broken = check_package.check(package, scanners=scanners)
    assert broken == 0, capsys.readouterr().out
    if not scanners:
        pytest.skip("the scanners of .venv are not installed: rules of form checked, no security scan")


def test_a_good_zip_breaks_no_rule(broken_rules):
    assert broken_rules({}) == []


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"^other/file.txt": ""}, "names of files and folders"),
        ({"__pycache__/a.txt": ""}, "names of files and folders"),
        ({".hidden": ""}, "names of files and folders"),
        ({"LICENSE": None}, "files that must be there"),
        ({"tool.exe": ""}, "no programs"),
        ({"a.pyc": ""}, "no programs"),
        ({"innocent.dat": b"\x7fELF\x02"}, "no programs"),
        ({"run": b"#!/bin/bash"}, "no programs"),
        ({"a..b.txt": ""}, "names of files and folders"),
        ({"metadata.txt": METADATA.replace("email=e@host.org", "")}, "metadata.txt"),
        ({"metadata.txt": METADATA.replace("e@host.org", "somebody")}, "metadata.txt"),
        ({"metadata.txt": METADATA.replace("tags=rural,urban", "")}, "metadata.txt"),
        ({"metadata.txt": METADATA.replace("urban", "plugin")}, "metadata.txt"),
        ({"metadata.txt": METADATA.replace("rural,urban", "rural,urban 100%")}, "metadata.txt"),
        ({"metadata.txt": METADATA.replace("1.0: first", "first")}, "metadata.txt"),
        ({"metadata.txt": METADATA.replace("version=1.0", "version=1.0 beta")}, "metadata.txt"),
        ({"metadata.txt": METADATA.replace("What it is for", "d")}, "metadata.txt"),
        ({"metadata.txt": METADATA.replace("https://host.org/t", "http://bugs")}, "metadata.txt"),
        ({"metadata.txt": METADATA + "experimental=perhaps\n"}, "metadata.txt"),
        ({"metadata.txt": METADATA + "screenshot=none.png\n"}, "metadata.txt"),
        ({"metadata.txt": METADATA + "screenshot=big.png\n", "big.png": b"." * (2 * 1024 * 1024 + 1)}, "metadata.txt"),
        ({"metadata.txt": METADATA.replace("4.99", "3.99")}, "metadata.txt"),
        ({"metadata.txt": METADATA.replace("Some Name", "Some Plugin")}, "metadata.txt"),
        ({"metadata.txt": METADATA.encode() + b"homepage=\xff\n"}, "metadata.txt"),
        ({"icon.svg": None}, "metadata.txt"),
        ({"bad.py": "def f(:\n"}, "every file compiles"),
    ],
)
def test_a_broken_rule_is_found(broken_rules, changes, rule):
    assert broken_rules(changes) == [rule]


def test_names_that_lead_out_are_found_and_nothing_is_unpacked(broken_rules, tmp_path):
    assert "names of files and folders" in broken_rules({"^../../evil.txt": ""})
    assert not (tmp_path / "unpacked").exists()


def test_an_executable_bit_is_found(tmp_path):
    path = tmp_path / "some.zip"
    with zipfile.ZipFile(path, "w") as archive:
        entry = zipfile.ZipInfo("urban_rural_linkages/a.py")
        entry.external_attr = 0o100755 << 16
        archive.writestr(entry, "")
    package = check_package.Package(path, tmp_path / "unpacked")
    assert list(check_package.CHECKS["no executable bits"](package))


def test_a_zip_that_is_too_large_is_found(broken_rules, monkeypatch):
    monkeypatch.setattr(check_package, "LARGEST", 100)
    assert broken_rules({}) == ["size"]


def test_a_damaged_zip_is_found(tmp_path):
    path = tmp_path / "some.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("urban_rural_linkages/a.txt", "whole")
    package = check_package.Package(path, tmp_path / "unpacked")
    path.write_bytes(path.read_bytes().replace(b"whole", b"other"))
    assert list(check_package.CHECKS["a whole zip"](package))


def test_findings_block_or_warn_or_are_remarks(tmp_path):
    if not (REPOSITORY / ".venv" / "bin" / "bandit").exists():
        pytest.skip("the scanners of .venv are not installed")
    path = tmp_path / "some.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("urban_rural_linkages/a.py", "import os\nassert unknown\neval(input())\n")
    found = check_package.scan(check_package.Package(path, tmp_path / "unpacked"))
    names = {weight: {text.split(":")[0].split(" ")[1] for text in texts} for weight, texts in found.items()}
    assert {text.split(" ")[0] for text in found[check_package.BLOCKS]} == {"bandit", "flake8"}  # eval, undefined name
    assert names[check_package.WARNS] == {"B101"}
    assert any("F401" in text for text in found[check_package.REMARKS])


@pytest.mark.server  # the window of QGIS asks for its own news when it starts
def test_the_demo_is_made_from_the_zip_by_the_menu(package, tmp_path):
    for program in ("qgis", "xvfb-run"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed")
    assert check_package.demo(check_package.Package(package, tmp_path / "Ñuñoa é")) == []


@pytest.mark.parametrize(
    ("result", "said"),
    [
        ({"problems": [], "layers": ["demo: Municipalities"]}, []),
        ({"problems": ["the plugin is not loaded"], "layers": ["demo: Municipalities"]}, ["the plugin is not loaded"]),
        ({"problems": [], "layers": ["other: Municipalities"]}, ["the project of the demo has no layer"]),
    ],
)
def test_a_demo_without_layers_or_with_a_problem_is_a_broken_rule(monkeypatch, package, tmp_path, result, said):
    monkeypatch.setattr(check_package.shutil, "which", lambda program: program)
    monkeypatch.setattr(check_package.desktop, "start_installed", lambda plugins: result)
    assert check_package.demo(check_package.Package(package, tmp_path / "unpacked")) == said
