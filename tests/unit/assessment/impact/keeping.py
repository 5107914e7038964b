"""Expectations of reports: read with UPDATE_GOLDEN=1, written anew as modules that a person reads through."""

from __future__ import annotations

import json
import os
from pathlib import Path

HERE = Path(__file__).parent
_WIDE = 88


def wanted_anew() -> bool:
    """Tell whether expectations shall be written instead of compared."""
    return bool(os.environ.get("UPDATE_GOLDEN"))


def keep(name: str, title: str, **lists: list[list[str]]) -> None:
    """Write a module with lists of what is expected."""
    parts = [f'"""{title}: read through, then kept."""\n\nfrom __future__ import annotations\n']
    parts += [f"{key} = [\n{''.join(_row(line) for line in lines)}]\n" for key, lines in lists.items()]
    (HERE / f"{name}.py").write_text("\n".join(parts), encoding="utf-8")


def _row(line: list[str]) -> str:
    return f"    [{', '.join(map(_literal, line))}],\n"


def _literal(text: str) -> str:
    """Write a text as Python does, a long one in pieces."""
    if len(text) <= _WIDE:
        return json.dumps(text, ensure_ascii=False)
    pieces, piece = [], ""
    for word in text.split(" "):
        if len(piece) + len(word) >= _WIDE:
            pieces.append(piece)
            piece = ""
        piece += f"{word} "
    return f"({' '.join(json.dumps(one, ensure_ascii=False) for one in [*pieces, piece[:-1]])})"
