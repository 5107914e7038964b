"""Styles as data, read from resources/styles; `styling` tells what they hold."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from ..paths import resource


@cache
def load_style(style_id: str) -> dict[str, Any]:
    """Return a style as data."""
    return json.loads(resource("styles", f"{style_id}.json").read_text(encoding="utf-8"))
