"""Project files without places of the machine on which they were made, and without the name of its user."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from qgis.core import QgsApplication

from .project_defaults import without_defaults

_USER = re.compile(r' saveUser(Full)?="[^"]*"')


def make_portable(path: Path) -> None:
    """Take the login name out of a project, and the folder of its data where QGIS wrote it in spite of relative paths.

    QGIS names layers of print layouts by whole paths beside their ids.  What it takes anyway is left out, so that it
    opens sooner.

    Parameters
    ----------
    path : Path
        A ``.qgz`` beside its data.
    """
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    shipped = f"{QgsApplication.pkgDataPath()}/resources/"
    for name, content in files.items():
        if name.endswith(".qgs"):
            text = content.decode("utf-8")
            text = _USER.sub("", text).replace(f"{path.parent.as_posix()}/", "./").replace(shipped, "inbuilt:/")
            files[name] = without_defaults(text.encode("utf-8"))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
