"""Style and script of the web page, read from the files beside this one; remarks and needless blanks are left out."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

_FOLDER = Path(__file__).parent


def _read(name: str, remark: str, signs: str) -> str:
    """Return a file without what matches `remark`, and without the blanks beside `signs`, which need none."""
    words = re.sub(remark, "", (_FOLDER / name).read_text(encoding="utf-8"))
    parts = re.compile(rf"""("[^"]*"|'[^']*')|\s*([{signs}])\s*""")  # what is quoted stays as it is
    return parts.sub(lambda found: found[1] or found[2], words).strip().replace(";}", "}")


def hash_of(text: str) -> str:
    """Return by what a policy names a style or a script: its SHA-256."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}"


STYLE = _read("page.css", r"/\*.*?\*/", "{};,>")
SCRIPT = _read("page.js", r"(?m)(^|\s+)//.*", r"-=+*/?:;,&|<>{}()\[\]")
