"""Norms and frameworks that checklists cite, and references to their articles.

No text of a norm is held here: only its identifiers, what of it was read, and what it says in words of our own.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from .text import Text

_PARENTHESES = re.compile(r"\([^)]*\)")
_PROVISION = re.compile(r"\bD[ATF]\s*\d+\S*")  # additional, transitional and final provisions
_ARTICLE = re.compile(r"(?<![\w.])(\d+)(?:\.\w+)*(?:\s*–\s*(\d+)(?![\w.]*\.\d))?")


class Force(StrEnum):
    """Binding force of a reference."""

    DUTY = "duty"
    PRINCIPLE = "principle"
    GUIDANCE = "guidance"
    COMPARATIVE = "comparative"  # a norm of another region
    FRAMEWORK = "framework"  # of an international body
    FACT = "fact"


class Read(StrEnum):
    """Extent to which the text of a norm was read for the checklists."""

    FULL = "full"
    PART = "part"
    NONE = "none"


@dataclass(frozen=True)
class Change:
    """A change of a norm: the consolidated version that has it, by what, and the articles that it touches."""

    version: str
    by: str
    articles: frozenset[str]


@dataclass(frozen=True)
class Norm:
    """A norm or framework: how to find it, and how far it was read.

    Attributes
    ----------
    id : str
        Cited by references.
    title : Text
        Its name.
    text_read : Read
        How much of it was read; of what nobody read no duty is said.
    jurisdiction : str
        ISO code such as ES-EX; empty for international frameworks.
    eli, ecli, boe_id, doe, url : str
        Where it is published.
    in_force : str
        ISO date; empty = not recorded.
    consolidated_versions : tuple of str
        ISO dates of the consolidated texts, oldest first.
    version_checked : str
        ISO date of the consolidated text against which references were checked.
    amended_by : tuple of str
        Norms that changed it.
    changes : tuple of Change
        What the later versions changed, where that is known.
    repeals, licence : str
        What it repeals; on which terms its text may be used.
    legal_value, note, seen_part : Text or None
        What it binds; what the reader must know; the part of it that was read, where that is not all.
    """

    id: str
    title: Text
    text_read: Read
    jurisdiction: str = ""
    eli: str = ""
    ecli: str = ""
    boe_id: str = ""
    doe: str = ""
    url: str = ""
    in_force: str = ""
    consolidated_versions: tuple[str, ...] = ()
    version_checked: str = ""
    amended_by: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    repeals: str = ""
    licence: str = ""
    legal_value: Text | None = None
    note: Text | None = None
    seen_part: Text | None = None

    def versions_since(self, date: str) -> tuple[str, ...]:
        """Return the consolidated versions later than an ISO date: what changed after a checklist was made."""
        return tuple(version for version in self.consolidated_versions if version > date)

    def versions_touching(self, reference: Reference, date: str) -> tuple[str, ...]:
        """Return the versions later than a date that changed an article of a reference, or of which nobody said."""
        by_version = {change.version: change.articles for change in self.changes}
        cited = reference.articles
        return tuple(version for version in self.versions_since(date)
                     if version not in by_version or not by_version[version].isdisjoint(cited))  # fmt: skip


@dataclass(frozen=True)
class Reference:
    """A reference to articles of a norm.

    Attributes
    ----------
    norm : str
        Id of the norm.
    article : Text
        The articles, such as "art. 10.5.a".
    force : Force
        How far it binds where it applies.
    confidence : str
        Whether the article was read ("seen") or is remembered ("memory").
    instruments : frozenset of str
        The instruments of planning that it speaks of; empty = all that the question is asked of.
    """

    norm: str
    article: Text
    force: Force
    confidence: str
    instruments: frozenset[str] = frozenset()

    @property
    def articles(self) -> frozenset[str]:
        """The numbers of its articles, without paragraphs.

        Examples
        --------
        >>> words = Text.of({"es": "arts. 69.8.f, 70.5 (DA 2ª)"})
        >>> sorted(Reference("lotus", words, Force.DUTY, "seen").articles)
        ['69', '70']
        """
        text = _PROVISION.sub(" ", _PARENTHESES.sub(" ", self.article.in_language("es")))
        found: set[str] = set()
        for first, last in _ARTICLE.findall(text):
            found |= {str(number) for number in range(int(first), int(last or first) + 1)} | {first}
        return frozenset(found)


def is_read(reference: Reference, norm: Norm | None) -> bool:
    """Tell whether the article of a reference was read: neither it nor its norm is known from hearsay alone."""
    return reference.confidence == "seen" and norm is not None and norm.text_read is not Read.NONE


def strongest(forces: Collection[Force]) -> Force | None:
    """Return the force that binds most; None of none."""
    return min(forces, key=tuple(Force).index, default=None)
