"""The glossary of a report: the terms that its chapters use, each in a sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import zip_longest

from ...core.report.blocks import Block, Columns, Heading, Paragraph
from ...core.tables.names import plain_name
from ...i18n import tr


def glossary_blocks(chapters: Collection[str]) -> list[Block]:
    """Return the terms that chapters use, in alphabetic order, in two columns."""
    used = [(term, text) for term, text, of in _terms() if set(of) & set(chapters)]
    terms = sorted(used, key=lambda one: plain_name(one[0]))
    told: list[list[Block]] = [[Heading(3, term), Paragraph(text, "small")] for term, text in terms]
    pairs: Iterable[tuple[list[Block], list[Block]]] = zip_longest(told[::2], told[1::2], fillvalue=[])
    return [Heading(2, tr("Glossary"), "glossary"), *(Columns([left, right], [6, 6]) for left, right in pairs)]


def _terms() -> list[tuple[str, str, tuple[str, ...]]]:
    """Return each term with its meaning and the chapters that use it."""
    return [
        (tr("Ageing index"), tr("People of 65 and over for every 100 under 15."), ("ages",)),
        (tr("Births less deaths"), tr("What the population gains or loses without anybody moving."),
         ("population", "components")),
        (tr("Net migration"), tr("Arrivals less departures. Where it is not measured it is what is left of the change "
                                 "beside births and deaths, with what the register corrected."),
         ("population", "components", "migration")),
        (tr("Constant extent"), tr("What was divided or merged in the period is counted together, so that the same "
                                   "land is compared."), ("population",)),
        (tr("Degree of urbanisation"), tr("Cities, towns and rural areas, told apart by how densely cells of one km² "
                                          "are inhabited and by how many people they hold together."), ("functional",)),
        (tr("Functional urban area"), tr("A city with the places from which many of the employed travel to it."),
         ("functional",)),
        (tr("Labour market area"), tr("An area in which most of those who live there work, and of whose jobs most are "
                                      "held by those who live there."), ("functional",)),
        (tr("Median minutes"), tr("Half of the people have a shorter way, half a longer one."), ("access",)),
        (tr("Beyond a threshold"), tr("With a longer way to the nearest service than so many minutes."), ("access",)),
        (tr("Thirds"), tr("The places of the region in order, in three parts of as many; they compare places of this "
                          "region with each other."), ("overlay",)),
        (tr("Trial of weights"), tr("The index is worked out anew with weights moved by chance, to see whether a rank "
                                    "hangs on them."), ("priority",)),
        (tr("Cluster"), tr("Neighbours that change alike, more than chance would have it."), ("trend",)),
        (tr("Built-up land"), tr("Land under buildings, in square metres of each cell."), ("land",)),
        (tr("Cohort"), tr("People born in the same years, followed from one date to the other."),
         ("migration", "projection")),
        (tr("Blocking item"), tr("A question of a checklist that the law wants answered before the plan goes on."),
         ("checklists",)),
    ]  # fmt: skip
