"""The page docs/checklists.md: the checklists, and the table of what is measured and how."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from urban_rural_linkages.core.assessment.checklist import Checklist, Item
from urban_rural_linkages.core.assessment.library import Indicator, Library, Limit
from urban_rural_linkages.core.assessment.plan import INSTRUMENTS

_MADE = "<!-- Written by `make checklists`: edit resources/checklists/*.yaml, not this page. -->\n"
_INTRODUCTION = """\
Questions on what a plan does for women and men, older people and children, and on how it links town and country. Each
has its basis, the scale of its answers, a weight from 1 to 4 and, where it can be measured, an indicator. They help to
draft and to review a plan; they are no legal opinion.

**Scores.** An answer is worth 0 to 1. The score of a domain is the weighted mean of its answers; *not applicable*
counts as answered and does not enter it. A domain of which less than half is answered shows no score. The overall score
is the mean of the shown domains, each by the weight of its items. Scales of impact, purpose and governance never enter.
**Blocking** items are documents or maps that the proposal has to contain: they are listed while they are unanswered or
not met, whatever the score. **Alerts** are duties of the administrations that are not met.

**Limits** are inclusive. Within a tenth of a limit an answer is partly met, but only where the limit does not bind: one
of another region, of an international framework, or a default of ours. Weights, defaults and the tolerance are
conventions of these checklists, set by no norm.
"""


_OWN = """\
## A checklist of your own

A checklist is one JSON file; `resources/checklists/schema.json` describes it for editors, and the shipped files are
examples. It may include a shipped checklist, cite the norms, scales and indicators below, and hold its own.

```json
{
  "format": "urcl-checklist/1", "id": "my_region", "version": "1", "date": "2026-01-01",
  "title": {"en": "Water", "es": "Agua"}, "languages": ["en", "es"], "includes": ["lotus_core"],
  "domains": [{"id": "supply", "title": {"en": "Supply", "es": "Abastecimiento"}}],
  "items": [
    {"id": "wat_01", "domain": "supply", "weight": 2, "answer": {"scale": "compliance"},
     "question": {"en": "Is there water in summer?", "es": "¿Hay agua en verano?"},
     "basis": [{"norm": "lotus", "ref": "art. 10.1", "force": "principle", "confidence": "seen"}]},
    {"id": "wat_02", "domain": "supply", "answer": {"scale": "maturity"},
     "question": {"en": "Is the lack of it planned for?", "es": "¿Se planifica su falta?"},
     "relevant_if": "${wat_01} = 'not_met' or ${wat_01} = 'partial'"}
  ]
}
```

Whatever is not understood is refused, with the item and the key where it stands. An item without `applies_to` is asked
of every plan. `relevant_if` compares answers by `=`, `!=` and `selected(${item}, 'code')`, joined by `and`, `or` and
`not( )`; an answer to an item that is hidden is kept and counts for nothing.
"""


def page(checklists: Iterable[Checklist], library: Library) -> str:
    """Return the text of the page."""
    lines = [_MADE, "# Impact checklists\n", _INTRODUCTION]
    for checklist in checklists:
        lines += _checklist(checklist)
    lines += [_OWN, "## Indicators\n", "| Indicator | | Unit | Limit | Value |", "|---|---|---|---|---|"]
    lines += [_indicator(indicator) for _, indicator in sorted(library.indicators.items())]
    lines += ["", "## Norms and frameworks\n"]
    lines += [f"- `{norm.id}`: {norm.title.in_language('en')}" for _, norm in sorted(library.norms.items())]
    return "\n".join(lines) + "\n"


def _checklist(checklist: Checklist) -> Iterator[str]:
    own = [domain for domain in checklist.domains if domain.source == checklist.id]
    yield f"## {checklist.title.in_language('en')}\n"
    count = sum(len(domain.items) for domain in own)
    included = f"; with `{'`, `'.join(checklist.includes)}`" if checklist.includes else ""
    yield f"`{checklist.id}`, version {checklist.version} ({checklist.status}), {count} items{included}.\n"
    for domain in own:
        yield f"**{domain.title.in_language('en')}**\n"
        yield from (f"- `{item.id}` {item.question.in_language('en')} {_remarks(item)}" for item in domain.items)
        yield ""


def _remarks(item: Item) -> str:
    parts = [f"{reference.norm} {reference.ref} ({reference.force.value})" for reference in item.references]
    parts += [word for word, holds in (("blocking", item.blocking), ("alert", item.alert)) if holds]
    if item.applies_to.instruments:
        parts.append("for " + ", ".join(code for code in INSTRUMENTS if code in item.applies_to.instruments))
    if item.indicators:
        parts.append("measured by " + ", ".join(f"`{name}`" for name in item.indicators))
    return f"*{'; '.join(parts)}; weight {item.weight}*"


def _indicator(indicator: Indicator) -> str:
    limits = "; ".join(_limit(limit) for limit in indicator.limits)
    cells = [
        f"`{indicator.id}`",
        f"**{indicator.label.in_language('en')}**: {indicator.formula.in_language('en')}",
        indicator.unit.in_language("en"),
        limits or indicator.compare.replace("_", " "),
        _source(indicator),
    ]
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _limit(limit: Limit) -> str:
    values = [("at least", limit.minimum), ("at most", limit.maximum), ("target", limit.target)]
    text = ", ".join(f"{word} {value:.4g}" for word, value in values if value is not None)
    return text if limit.case == "flat" else f"{limit.case}: {text}"


def _source(indicator: Indicator) -> str:
    if indicator.by_hand is not None:
        return f"by hand: `{indicator.by_hand.formula.text}`"
    route = indicator.route
    before = f"`{route.before.algorithm}`, then " if route.before else ""
    reading = f"`{route.reading.output}`" + (f", field `{route.reading.field}`" if route.reading.field else "")
    return f"{before}`{route.algorithm}`: {reading}"
