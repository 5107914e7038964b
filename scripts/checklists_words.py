"""The words of the page of the checklists that no checklist says itself, in English and Spanish."""

from __future__ import annotations

from typing import Any

_EXAMPLE = """\
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
"""

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "title": "Impact checklists",
        "introduction": """\
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
""",
        "with": "; with `{others}`", "and": "`, `",
        "about": "`{id}`, version {version} ({status}), {count} items{included}.",
        "status": {}, "forces": {}, "cases": {}, "compared": {},
        "blocking": "blocking", "alert": "alert", "for": "for {codes}", "measured": "measured by {names}",
        "weight": "weight {weight}",
        "own": f"""\
## A checklist of your own

A checklist is one JSON file; `resources/checklists/schema.json` describes it for editors, and the shipped files are
examples. It may include a shipped checklist, cite the norms, scales and indicators below, and hold its own.

{_EXAMPLE}
Whatever is not understood is refused, with the item and the key where it stands. An item without `applies_to` is asked
of every plan. `relevant_if` compares answers by `=`, `!=` and `selected(${{item}}, 'code')`, joined by `and`, `or` and
`not( )`; an answer to an item that is hidden is kept and counts for nothing.
""",
        "indicators": "Indicators", "header": "| Indicator | | Unit | Limit | Value |",
        "norms": "Norms and frameworks",
        "at least": "at least {value}", "at most": "at most {value}", "target": "target {value}",
        "by hand": "by hand: `{formula}`", "before": "`{algorithm}`, then ", "field": ", field `{field}`",
    },
    "es": {
        "title": "Listas de comprobación de impacto",
        "introduction": """\
Preguntas sobre lo que un plan supone para mujeres y hombres, personas mayores y menores, y sobre cómo une ciudad y
campo. Cada una tiene su fundamento, la escala de sus respuestas, un peso de 1 a 4 y, si se puede medir, un indicador.
Ayudan a redactar y revisar un plan; no son un dictamen jurídico.

**Puntuaciones.** Una respuesta vale de 0 a 1. La puntuación de un ámbito es la media ponderada de sus respuestas; *no
aplicable* cuenta como respondida y no entra en ella. Un ámbito del que se ha respondido menos de la mitad no muestra
puntuación. La puntuación global es la media de los ámbitos mostrados, cada uno según el peso de sus cuestiones. Las
escalas de impacto, finalidad y gobernanza no entran nunca. Las cuestiones **bloqueantes** son documentos o mapas que la
propuesta debe contener: se enumeran mientras no se respondan o no se cumplan, sea cual sea la puntuación. Las
**alertas** son deberes de las administraciones que no se cumplen.

**Los límites** son inclusivos. A menos de una décima parte de un límite una respuesta se cumple en parte, pero solo si
el límite no obliga: uno de otra región, de un marco internacional o un valor nuestro por defecto. Los pesos, los
valores por defecto y la tolerancia son convenciones de estas listas; ninguna norma los fija.
""",
        "with": "; con `{others}`", "and": "` y `",
        "about": "`{id}`, versión {version} ({status}), {count} cuestiones{included}.",
        "status": {"draft": "borrador", "reviewed": "revisada", "final": "definitiva"},
        "forces": {"duty": "deber", "principle": "principio", "guidance": "orientación", "comparative": "comparación",
                   "framework": "marco", "fact": "hecho"},
        "cases": {"base": "núcleos de base", "relevance": "núcleos de relevancia", "street": "calles",
                  "park": "parques"},
        "compared": {"region": "región", "alternative": "alternativa", "plan_target": "objetivo del plan"},
        "blocking": "bloqueante", "alert": "alerta", "for": "para {codes}", "measured": "se mide con {names}",
        "weight": "peso {weight}",
        "own": f"""\
## Una lista propia

Una lista de comprobación es un archivo JSON; `resources/checklists/schema.json` lo describe para los editores, y los
archivos incluidos sirven de ejemplo. Puede incluir una lista de las que vienen, citar las normas, escalas e indicadores
de abajo y tener los suyos.

{_EXAMPLE}
Lo que no se entiende se rechaza, con la cuestión y la clave donde está. Una cuestión sin `applies_to` se plantea a
todos los planes. `relevant_if` compara respuestas con `=`, `!=` y `selected(${{item}}, 'code')`, unidas por `and`, `or`
y `not( )`; la respuesta a una cuestión oculta se conserva y no cuenta para nada.
""",
        "indicators": "Indicadores", "header": "| Indicador | | Unidad | Límite | Valor |",
        "norms": "Normas y marcos",
        "at least": "al menos {value}", "at most": "como máximo {value}", "target": "objetivo {value}",
        "by hand": "a mano: `{formula}`", "before": "`{algorithm}`, después ", "field": ", campo `{field}`",
    },
}  # fmt: skip
