"""The second QGIS: where its packages come from, and what is said when it cannot be made."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from scripts.scratch import REPOSITORY

SCRIPT = REPOSITORY / "scripts" / "qgis_344.sh"


def release() -> str:
    lines = Path("/etc/os-release").read_text(encoding="utf-8").splitlines() if Path("/etc/os-release").exists() else []
    found = [line.partition("=")[2].strip('"') for line in lines if line.startswith("VERSION_CODENAME=")]
    if not found:
        pytest.skip("this system has no name of a release")
    return found[0]


def call(*arguments: str, **environment: str) -> subprocess.CompletedProcess:
    return subprocess.run(["bash", str(SCRIPT), *arguments], capture_output=True, text=True, check=False,
                          env={**os.environ, **environment})  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.sources", "Types: deb\nURIs: http://x.example/security\nSuites: {r}-security\n\nTypes: deb\n# kept\n"
                      "URIs: http://x.example/debian\nSuites: {r} {r}-updates\nSigned-By: /k.gpg\n"),
        ("a.list", "# deb http://no.example {r} main\n"
                   "deb [arch=amd64 signed-by=/k.gpg] http://x.example/debian {r} main\n"),
    ],
)  # fmt: skip
def test_the_source_of_the_machine_is_taken(tmp_path, name, text):
    (tmp_path / "sources.list.d").mkdir()
    (tmp_path / "sources.list.d" / name).write_text(text.format(r=release()), encoding="utf-8")
    assert call("source", APT_SOURCES=str(tmp_path)).stdout == "/k.gpg\thttp://x.example/debian\n"


def test_no_source_at_all(tmp_path):
    done = call("source", APT_SOURCES=str(tmp_path))
    assert (done.stdout, done.returncode) == ("", 0)


def test_who_is_not_root_is_told(tmp_path):
    if os.geteuid() != 0:
        done = call("make", QGIS_344_ROOT=str(tmp_path / "new"))
    else:
        (tmp_path / "id").write_text("#!/bin/sh\necho 1000\n", encoding="utf-8")
        (tmp_path / "id").chmod(0o755)
        done = call("make", QGIS_344_ROOT=str(tmp_path / "new"), PATH=f"{tmp_path}:{os.environ['PATH']}")
    assert done.returncode == 1 and done.stderr.count("\n") == 1
    assert "as root" in done.stderr and not (tmp_path / "new").exists()
