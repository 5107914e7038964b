"""The plan that is assessed: its instrument, its settlements and its stage.

Instruments are those of LOTUS (Act 11/2018 of Extremadura, arts. 13, 44-55 and 69-70); settlements are "base" or
"territorially relevant" (art. 5.2).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from ..errors import ChecklistError
from .text import Text


class Nucleus(StrEnum):
    """Class of a settlement: up to 5,000 inhabitants a base one, unless the territorial plan says otherwise."""

    BASE = "base"
    RELEVANCE = "relevance"


class Stage(StrEnum):
    """Stage of a plan."""

    DIAGNOSIS = "diagnosis"
    PROPOSAL = "proposal"


def _labels(rows: Mapping[str, tuple[str, str]]) -> Mapping[str, Text]:
    return MappingProxyType({code: Text((("en", en), ("es", es))) for code, (en, es) in rows.items()})


INSTRUMENTS = _labels({
    "dot": ("Territorial guidelines", "Directrices de ordenación territorial"),
    "pt": ("Territorial plan", "Plan territorial"),
    "psr": ("Rural land plan", "Plan de suelo rústico"),
    "peot": ("Special territorial plan", "Plan especial de ordenación del territorio"),
    "pir": ("Project of regional interest", "Proyecto de interés regional"),
    "pge": ("Structural general plan", "Plan general estructural"),
    "pgd": ("Detailed general plan", "Plan general detallado"),
    "pe": ("Special plan", "Plan especial"),
    "pp": ("Partial plan", "Plan parcial"),
    "ed": ("Detailed study", "Estudio de detalle"),
    "cr": ("Rural land qualification", "Calificación rústica"),
    "other": ("Other instrument or partnership", "Otro instrumento o alianza"),
})  # fmt: skip
NUCLEI = _labels({
    "base": ("Base settlement", "Núcleo de base"),
    "relevance": ("Territorially relevant settlement", "Núcleo de relevancia territorial"),
})  # fmt: skip
STAGES = _labels({"diagnosis": ("Diagnosis", "Diagnóstico"), "proposal": ("Proposal", "Propuesta")})


@dataclass(frozen=True)
class Plan:
    """A plan that is assessed.

    Attributes
    ----------
    instrument : str
        A key of `INSTRUMENTS`.
    nuclei : frozenset of Nucleus
        Classes of the settlements that the plan covers.
    stage : Stage
        Diagnosis, or proposal: what the plan must contain is asked for at the proposal.

    Raises
    ------
    ChecklistError
        When the instrument is not known, or no class of settlement is given.

    Examples
    --------
    >>> Plan("pt").stage.value
    'proposal'
    """

    instrument: str
    nuclei: frozenset[Nucleus] = frozenset(Nucleus)
    stage: Stage = Stage.PROPOSAL

    def __post_init__(self) -> None:
        if self.instrument not in INSTRUMENTS:
            raise ChecklistError(
                "The instrument '{instrument}' is not known.",
                hint="Use one of: {known}.",
                instrument=self.instrument,
                known=", ".join(INSTRUMENTS),
            )
        if not self.nuclei:
            raise ChecklistError(
                "The plan covers no class of settlement.", hint="Give base, relevance, or both of them."
            )


def new_plan(instrument: str, nuclei: frozenset[str], stage: str) -> Plan:
    """Return a plan from the texts of a store or a form."""
    return Plan(instrument, frozenset(Nucleus(name) for name in nuclei), Stage(stage))


def of_class(plan: Plan, nucleus: str) -> Plan:
    """Return the plan as a unit of some class sees it; unchanged where the class is not known.

    Examples
    --------
    >>> sorted(of_class(Plan("pge"), "base").nuclei), len(of_class(Plan("pge"), "").nuclei)
    ([<Nucleus.BASE: 'base'>], 2)
    """
    return replace(plan, nuclei=frozenset({Nucleus(nucleus)})) if nucleus else plan
