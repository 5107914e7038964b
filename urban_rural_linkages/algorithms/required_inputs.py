"""Inputs that another input needs beside it, asked for before anything is read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..core.errors import InputError

if TYPE_CHECKING:
    from .run import Run


def require_beside(run: Run, source: str, needed: Iterable[str]) -> None:
    """Ask for inputs that `source` needs beside it.

    Raises
    ------
    InputError
        When some were not given; names them.
    """
    if missing := [name for name in needed if not run.given(name)]:
        raise InputError("{source} needs {missing} too.", hint="Give it, or leave {source} out.", source=source,
                         missing=", ".join(missing))  # fmt: skip
