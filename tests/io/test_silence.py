"""Whatever opens a socket of a network fails its test: Python, a child of it, GDAL and QGIS."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.apart import APART

REPOSITORY = Path(__file__).parents[2]
CASES = """
import socket, subprocess, sys
from contextlib import suppress

import pytest
from tests.conftest import silent
from tests.silence import SILENCE

def test_nothing():
    socket.socket(socket.AF_UNIX).close()

def test_python():
    with suppress(OSError):
        socket.create_connection(("127.0.0.1", 9))

def test_a_name():
    with suppress(OSError):
        socket.getaddrinfo("example.org", 80)

def test_a_child():
    code = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('192.0.2.1', 9))"
    subprocess.run([sys.executable, "-c", code], stderr=subprocess.DEVNULL)

def test_gdal():
    from osgeo import gdal
    gdal.DontUseExceptions()
    assert gdal.Open("/vsicurl/http://192.0.2.1/x.tif") is None

def test_qgis(qgis_providers):
    from qgis.core import QgsBlockingNetworkRequest
    from qgis.PyQt.QtCore import QUrl
    from qgis.PyQt.QtNetwork import QNetworkRequest
    SILENCE.listen_to_qgis()
    QgsBlockingNetworkRequest().get(QNetworkRequest(QUrl("http://192.0.2.1/x")))

def test_nothing_again():
    pass

@pytest.mark.server
def test_a_server_that_a_user_chose():
    with suppress(OSError):
        socket.create_connection(("127.0.0.1", 9))

@pytest.fixture(scope="module")
def prepared():
    with suppress(OSError):
        socket.create_connection(("127.0.0.1", 9))

def test_of_what_was_prepared(prepared):
    pass
"""


@pytest.fixture(scope="module")
def report(tmp_path_factory) -> str:
    """What pytest says of tests that open sockets."""
    file = tmp_path_factory.mktemp("cases") / "test_cases.py"
    file.write_text(CASES, encoding="utf-8")
    command = [sys.executable, "scripts/apart.py", sys.executable, "-m", "pytest", "-rA", "-p", "tests.io.conftest",
               "--rootdir", str(file.parent), "-o", "markers=server", "-p", "no:cacheprovider", str(file)]  # fmt: skip
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "COLUMNS": "300"}
    done = subprocess.run(command, cwd=REPOSITORY, env=environment, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


def failed(report: str) -> set[str]:
    return set(re.findall(r"(?m)^ERROR \S+::(\w+)\b.*A socket of a network", report))


def test_sockets_of_python_and_requests_of_qgis_fail_their_tests(report):
    assert {"test_python", "test_a_name", "test_qgis", "test_of_what_was_prepared"} <= failed(report), report
    assert not {"test_nothing", "test_nothing_again", "test_a_server_that_a_user_chose"} & failed(report), report


def test_so_do_children_and_libraries_where_the_kernel_counts(report):
    if "apart: the network stays" in report:
        pytest.skip("the system gives no process a network of its own")
    assert {"test_a_child", "test_gdal"} <= failed(report), report


def test_the_kernel_counts_in_these_tests(silent):
    if not os.environ.get(APART):
        pytest.skip("not run by 'make' (scripts/apart.py), or the system gives no process a network of its own")
    interfaces = Path("/proc/self/net/dev").read_text(encoding="ascii")
    assert silent.is_apart and not re.search(r"(?m)^\s*(eth|en|wl)\w*:", interfaces)


@pytest.mark.parametrize(
    ("suite", "tests"),
    [("io", "tests/io"), ("gui", "tests/gui"), ("package", "tests/package"), ("windows", "$(WINDOWS)"),
     ("qgis", "tests/qgis $(WINDOWS:%=--ignore=%)")],
)  # fmt: skip
def test_every_algorithm_window_and_report_is_run_in_an_empty_network(suite, tests):
    rules = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
    assert f"$(STEP) {suite} $(APART) $(PYTEST) {tests}\n" in rules
    assert "APART       := $(PYTHON) scripts/apart.py\n" in rules
