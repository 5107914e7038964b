"""What the page for administrators promises: what opens anything, what is written into settings, and what is named."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
PACKAGE = REPOSITORY / "urban_rural_linkages"
PAGE = (REPOSITORY / "docs" / "administrators.md").read_text(encoding="utf-8")
SOURCES = {file.relative_to(PACKAGE).as_posix(): file.read_text(encoding="utf-8") for file in PACKAGE.rglob("*.py")}
OF_NETWORKS = {"aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib", "poplib", "requests", "smtplib", "socket",
               "socketserver", "ssl", "telnetlib", "urllib.request", "urllib3", "webbrowser", "xmlrpc"}  # fmt: skip
QT_OF_NETWORKS = re.compile(
    r"QtNetwork|QtWebEngine|QtWebSockets|QNetwork|Qgs\w*Network\w*Request|QgsNetworkAccessManager|QgsFileDownloader"
    r"|vsicurl|/vsis3|QTcpSocket|QUdpSocket"
)

OF_LAYERS = {"board", "question", "file", "page", "form"}  # properties of layers and layouts, no settings


def modules(text: str) -> set[str]:
    """Return the modules that a source imports from outside the plugin."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            found.update({node.module, *(f"{node.module}.{alias.name}" for alias in node.names)})
    return found


def of_networks(text: str) -> set[str]:
    named = {name for name in modules(text)
             if name in OF_NETWORKS or name.partition(".")[0] in OF_NETWORKS - {"urllib.request"}}  # fmt: skip
    code = "\n".join(line.partition("#")[0] for line in text.splitlines())
    return named | set(QT_OF_NETWORKS.findall(code))


def test_no_module_imports_what_opens_connections():
    assert {name: found for name, text in SOURCES.items() if (found := of_networks(text))} == {}


@pytest.mark.parametrize(
    "text",
    ["import socket", "from urllib.request import urlopen", "from urllib import request", "import http.client",
     "from qgis.PyQt.QtNetwork import QNetworkRequest", "x = QgsNetworkAccessManager.instance()",
     "gdal.Open('/vsicurl/' + address)"],
)  # fmt: skip
def test_such_a_module_would_be_found(text):
    assert of_networks(text)


@pytest.mark.parametrize("text", ["from urllib.parse import urlsplit", "# QNetworkRequest", "from html import escape"])
def test_what_opens_nothing_is_let_through(text):
    assert not of_networks(text)


def test_one_module_hands_things_to_other_programs_and_nothing_starts_one():
    """The window of a map takes the same opener as an argument."""
    opening = {name for name, text in SOURCES.items() if "QDesktopServices" in text}
    assert opening == {"gui/opening.py", "gui/checklists/map_side.py"}
    starting = {name for name, text in SOURCES.items() if {"subprocess", "os.system"} & modules(text)
                or "QProcess" in text or "os.startfile" in text}  # fmt: skip
    assert starting == {"core/decisions/prover.py"}


def test_the_keys_of_settings_are_those_that_the_code_writes():
    code = "\n".join(SOURCES.values())
    written = set(re.findall(r'"urban_rural_linkages/([a-z_]+)"', code)) - OF_LAYERS
    options = re.search(r"(?m)^_NAMES = \(([^)]*)\)", SOURCES["gui/options.py"])
    written |= set(re.findall(r'"(\w+)"', options[1]))
    [row] = [line for line in PAGE.splitlines() if line.startswith("| settings |")]
    named = set(re.findall(r"`(\w+)`", row))
    assert named == written
    setting = {name for name, text in SOURCES.items() if re.search(r"QgsSettings\(\)\.setValue", text)}
    assert setting == {"gui/board/diagnoses.py", "gui/first_run.py", "gui/options.py", "gui/diagnosis/qgis_project.py"}


def test_commands_and_tests_that_it_names_are_there():
    rules = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
    commands = set(re.findall(r"`make ([a-z0-9-]+)`", PAGE))
    assert len(commands) >= 7 and all(re.search(rf"(?m)^{name}:", rules) for name in commands)
    files = set(re.findall(r"`((?:tests|scripts)/[\w/.]+)`", PAGE))
    assert len(files) >= 7 and [name for name in files if not (REPOSITORY / name).exists()] == []


def test_the_number_of_tests_that_must_fail_is_right():
    cases = (REPOSITORY / "tests" / "io" / "test_silence.py").read_text(encoding="utf-8")
    wanted = set(re.findall(r'"(test_\w+)"', "".join(re.findall(r"assert \{(.*?)\} <=", cases))))
    assert len(wanted) == 6 and "six tests that open one" in " ".join(PAGE.split())
