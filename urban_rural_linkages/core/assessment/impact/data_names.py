"""Names of the plan's data: as the person who bound them calls them, else by what they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..calculation.roles import ROLES
from ..unit_records import Binding
from ..words import Voice


def data_names(bindings: Sequence[Binding], voice: Voice) -> Mapping[str, str]:
    """Return the name of what is bound to each role.

    Where several sources have one name, as the tables of a file may have that of the file, it tells nobody which is
    which: they are named by their roles.
    """
    sources: dict[str, set[str]] = {}
    for one in bindings:
        sources.setdefault(one.name, set()).add(one.source)
    return {one.role: _by_role(one.role, voice) if len(sources[one.name]) > 1 or not one.name else one.name
            for one in bindings}  # fmt: skip


def _by_role(role: str, voice: Voice) -> str:
    return voice.translated(ROLES[role].label.message) if role in ROLES else role


def data_sentence(bindings: Sequence[Binding], voice: Voice) -> str:
    """Return the sentence that names all of the data; "" where nothing is bound."""
    tr = voice.translated
    names = dict.fromkeys(data_names(bindings, voice).values())
    return tr("Data: {names}.").format(names=", ".join(names)) if names else ""
