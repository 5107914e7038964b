"""The page of the checklists in either language: their questions, and the table of what is measured and how."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from urban_rural_linkages.core.assessment.checklist import Checklist, Item
from urban_rural_linkages.core.assessment.library import Indicator, Library, Limit
from urban_rural_linkages.core.assessment.norms import Norm, Read, Reference, is_read
from urban_rural_linkages.core.assessment.plan import INSTRUMENTS
from urban_rural_linkages.core.assessment.text import Text

from .checklists_words import WORDS

_MADE = "<!-- Written by `make checklists`: edit resources/checklists/*.yaml, not this page. -->\n"


def page(checklists: Iterable[Checklist], library: Library, language: str = "en") -> str:
    """Return the text of the page in a language, ``en`` or ``es``."""
    return _Page(language).text(checklists, library)


class _Page:
    """What writes the page of one language."""

    def __init__(self, language: str) -> None:
        self._language, self._words = language, WORDS[language]

    def text(self, checklists: Iterable[Checklist], library: Library) -> str:
        """Return all of it."""
        words = self._words
        lines = [_MADE, f"# {words['title']}\n", words["introduction"]]
        for checklist in checklists:
            lines += self._checklist(checklist)
        lines += [words["own"], f"## {words['indicators']}\n", words["header"], "|---|---|---|---|---|"]
        lines += [self._indicator(indicator) for _, indicator in sorted(library.indicators.items())]
        lines += ["", f"## {words['norms']}\n"]
        lines += [
            f"- `{norm.id}`: {self._in(norm.title)}{self._read(norm)}" for _, norm in sorted(library.norms.items())
        ]
        return "\n".join(lines) + "\n"

    def _read(self, norm: Norm) -> str:
        return self._words["not read"] if norm.text_read is Read.NONE else ""

    def _in(self, text: Text) -> str:
        return text.in_language(self._language)

    def _checklist(self, checklist: Checklist) -> Iterator[str]:
        words, own = self._words, [domain for domain in checklist.domains if domain.source == checklist.id]
        yield f"## {self._in(checklist.title)}\n"
        included = words["with"].format(others=words["and"].join(checklist.includes)) if checklist.includes else ""
        yield words["about"].format(
            id=checklist.id, version=checklist.version, count=sum(len(domain.items) for domain in own),
            status=words["status"].get(checklist.status, checklist.status), included=included,
        ) + "\n"  # fmt: skip
        for domain in own:
            yield f"**{self._in(domain.title)}**\n"
            yield from (f"- `{item.id}` {self._named(item)} {self._remarks(item, checklist.norms)}"
                        for item in domain.items)  # fmt: skip
            yield ""

    def _named(self, item: Item) -> str:
        title = f"**{self._in(item.title)}.** " if item.title is not None else ""
        return f"{title}{self._in(item.question)}"

    def _remarks(self, item: Item, norms: Mapping[str, Norm]) -> str:
        words = self._words
        parts = [words["kinds"].get(item.kind.value, item.kind.value.replace("_", "-"))]
        parts += [self._reference(reference, norms.get(reference.norm)) for reference in item.references]
        parts += [words[word] for word, holds in (("blocking", item.blocking), ("alert", item.alert)) if holds]
        if item.applies_to.instruments:
            codes = self._instruments(item.applies_to.instruments)
            parts.append(words["for"].format(codes=codes))
        if item.indicators:
            parts.append(words["measured"].format(names=", ".join(f"`{name}`" for name in item.indicators)))
        return f"*{'; '.join([*parts, words['weight'].format(weight=item.weight)])}*"

    def _reference(self, reference: Reference, norm: Norm | None) -> str:
        force = self._words["forces"].get(reference.force.value, reference.force.value)
        read = "" if is_read(reference, norm) else self._words["to be read"]
        of = ", ".join(["", *(code for code in INSTRUMENTS if code in reference.instruments)])
        return f"{reference.norm} {self._in(reference.article)} ({force}{of}{read})"

    def _indicator(self, indicator: Indicator) -> str:
        limits = "; ".join(self._limit(limit, indicator.is_share) for limit in indicator.limits)
        compared = self._words["compared"].get(indicator.compare, indicator.compare.replace("_", " "))
        cells = [
            f"`{indicator.id}`",
            f"**{self._in(indicator.label)}**: {self._in(indicator.formula)}",
            "%" if indicator.is_share else self._in(indicator.unit),
            limits or compared,
            self._source(indicator),
        ]
        return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"

    def _instruments(self, codes: Collection[str]) -> str:
        """Name the instruments, by those that are left out where they are few."""
        missing = [code for code in INSTRUMENTS if code not in codes]
        if len(missing) <= 2:
            return self._words["all but"].format(codes=", ".join(missing))
        return ", ".join(code for code in INSTRUMENTS if code in codes)

    def _limit(self, limit: Limit, is_share: bool) -> str:
        values = [("at least", limit.minimum), ("at most", limit.maximum), ("target", limit.target)]
        text = ", ".join(self._words[word].format(value=self._number(value, is_share)) for word, value in values
                         if value is not None)  # fmt: skip
        return text if limit.case == "flat" else f"{self._words['cases'].get(limit.case, limit.case)}: {text}"

    def _number(self, value: float, is_share: bool) -> str:
        text = f"{100 * value:.3g} %" if is_share else f"{value:.4g}"
        return text.replace(".", ",") if self._language == "es" else text

    def _source(self, indicator: Indicator) -> str:
        words = self._words
        if indicator.by_hand is not None:
            return words["by hand"].format(formula=indicator.by_hand.formula.text)
        route = indicator.route
        before = words["before"].format(algorithm=route.before.algorithm) if route.before else ""
        field = words["field"].format(field=route.reading.field) if route.reading.field else ""
        return f"{before}`{route.algorithm}`: `{route.reading.output}`{field}"
