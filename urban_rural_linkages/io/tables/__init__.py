"""Tables in files that our own readers read: texts, cubes of statistical offices, workbooks; known by their names.

The readers are imported by whoever has such a file: most layers are none.
"""

from __future__ import annotations

import re
from pathlib import Path

TEXT_FILE = re.compile(r".*\.(csv|tsv|txt)(\.gz)?", re.IGNORECASE)
JSON = (".json", ".jsonstat")
PC_AXIS = ".px"
WORKBOOKS = (".xlsx", ".xlsm", ".ods")


def is_named_like_a_table(path: Path) -> bool:
    """Tell whether a file is named like one that our own readers may read."""
    return path.suffix.lower() in (PC_AXIS, *JSON, *WORKBOOKS) or TEXT_FILE.fullmatch(path.name) is not None
