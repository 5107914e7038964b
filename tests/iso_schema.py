"""Whether files are valid by the schema of ISO 19139, as pycsw ships it; run by the Python of ``.venv-schemas``."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path

PYTHON = Path(__file__).parents[1] / ".venv-schemas" / "bin" / "python"
_SCHEMA = "plugins/profiles/apiso/schemas/ogc/iso/19139/20070417/gmd/gmd.xsd"


def complaints(files: Sequence[Path]) -> list[str]:
    """Return what the schema says against files; skips the test where the schema is not installed."""
    import pytest  # which the environment of the schema lacks

    if not PYTHON.exists():
        pytest.skip("the schema of ISO 19139 is not installed (scripts/setup.sh test)")
    done = subprocess.run([str(PYTHON), __file__, *map(str, files)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def _judge(files: Sequence[str]) -> None:
    from lxml import etree

    schema = etree.XMLSchema(etree.parse(str(Path(sysconfig.get_path("purelib"), "pycsw", _SCHEMA))))
    for file in files:
        if not schema.validate(etree.parse(file)):
            print(*(f"{Path(file).name}:{error.line}: {error.message}" for error in schema.error_log), sep="\n")


if __name__ == "__main__":
    _judge(sys.argv[1:])
