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
     "title": {"en": "Water in summer", "es": "Agua en verano"},
     "question": {"en": "Is there water in summer?", "es": "¿Hay agua en verano?"},
     "example": {"en": "Well 2 ran dry 11 days in August.", "es": "El pozo 2 se secó 11 días en agosto."},
     "ask": {"en": "Municipal works", "es": "Obras del Ayuntamiento"},
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
has its kind, its basis, the scale of its answers, a weight and, where it can be measured, an indicator. They help to
draft and to review a plan; they are no legal opinion.

**Kinds.** A *situation* is the place as it is: read, not judged, in no score. A *determination* is what the plan lays
down, and what it reaches by that. *Process* is how the plan is made; *follow-up*, what comes after its approval. The
first question of the impact lists asks whether the instrument is pertinent; where it is not, with a reason, only
questions on the process stay. A detailed study and a rural permit are asked a handful of questions.

**Weights** follow one rule: a blocking duty 4, a duty 3, a principle 2, all else 1, by the strongest reference. A text
that nobody has read (*to be read*) counts as 1, and nothing blocks by it. A duty is one only for the instruments of its
article, in its region, and for plans initially approved once it was in force. **One fact, one answer:** questions that
share a fact, as the square metres of local green, have one answer, shown in each list.

**Scores.** An answer is worth 0 to 1. The score of a domain is the weighted mean of its answers; *not applicable*
counts as answered and does not enter it. A domain of which less than half is answered shows no score. The overall score
is the mean of the shown domains, each by the weight of its items. Scales of impact, purpose and governance never enter.
**Blocking** items are documents or maps that the proposal has to contain: they are listed while they are unanswered or
not met, whatever the score. **Alerts** are duties of the administrations that are not met.

**Limits** are inclusive. Within a tenth of a limit an answer is partly met, but only where the limit does not bind: one
of another region, of an international framework, or a default of ours. There a plan may set its own target instead; no
target replaces a duty. Weights, defaults and the tolerance are conventions of these checklists, set by no norm.
""",
        "with": "; with `{others}`", "and": "`, `",
        "about": "`{id}`, version {version} ({status}), {count} items{included}.",
        "status": {}, "forces": {}, "cases": {}, "compared": {}, "kinds": {},
        "to be read": ", to be read", "not read": " (text not read)", "all but": "all but {codes}",
        "blocking": "blocking", "alert": "alert", "for": "for {codes}", "measured": "measured by {names}",
        "weight": "weight {weight}",
        "own": f"""\
## A checklist of your own

A checklist is one JSON file; `resources/checklists/schema.json` describes it for editors, and the shipped files are
examples. It may include a shipped checklist, cite the norms, scales and indicators below, and hold its own.

{_EXAMPLE}
Whatever is not understood is refused, with the item and the key where it stands. An item without `applies_to` is asked
of every plan; `plans` are all instruments but a detailed study and a rural permit. Where no norm is cited, give
`weight`, 1 to 4. A `title` names the item where space is short, as in the matrix; without one the question stands
there. An `example` is how a good note answers it, and `ask` says who usually knows it: guided mode shows both, the list
to print the second. No assessment is out of date because one of the three was changed. `relevant_if` compares answers
by `=`, `!=` and `selected(${{item}}, 'code')`, joined by `and`, `or` and `not( )`; an answer to an item that is hidden
is kept and counts for nothing.
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
campo. Cada una tiene su clase, su fundamento, la escala de sus respuestas, un peso y, si se puede medir, un indicador.
Ayudan a redactar y revisar un plan; no son un dictamen jurídico.

**Clases.** La *situación* es el lugar tal como es: se lee, no se valora y no entra en ninguna puntuación. La
*determinación* es lo que el plan dispone y lo que alcanza con ello. El *proceso* es cómo se elabora; el *seguimiento*,
lo que viene tras su aprobación. La primera pregunta de las listas de impacto es si el instrumento es pertinente; si no
lo es, con su motivo, solo quedan las preguntas sobre el proceso. A un estudio de detalle y a una calificación rústica
se les plantea un puñado de preguntas.

**Los pesos** siguen una sola regla: un deber bloqueante 4, un deber 3, un principio 2 y lo demás 1, según la referencia
más fuerte. Un texto que nadie ha leído (*por leer*) cuenta 1, y nada bloquea por él. Un deber solo lo es para los
instrumentos de su artículo, en su región y para los planes aprobados inicialmente estando en vigor. **Un hecho, una
respuesta:** las preguntas que comparten un hecho, como los metros cuadrados de zonas verdes locales, tienen una sola
respuesta, que se muestra en cada lista.

**Puntuaciones.** Una respuesta vale de 0 a 1. La puntuación de un ámbito es la media ponderada de sus respuestas; *no
aplicable* cuenta como respondida y no entra en ella. Un ámbito del que se ha respondido menos de la mitad no muestra
puntuación. La puntuación global es la media de los ámbitos mostrados, cada uno según el peso de sus cuestiones. Las
escalas de impacto, finalidad y gobernanza no entran nunca. Las cuestiones **bloqueantes** son documentos o mapas que la
propuesta debe contener: se enumeran mientras no se respondan o no se cumplan, sea cual sea la puntuación. Las
**alertas** son deberes de las administraciones que no se cumplen.

**Los límites** son inclusivos. A menos de una décima parte de un límite una respuesta se cumple en parte, pero solo si
el límite no obliga: uno de otra región, de un marco internacional o un valor nuestro por defecto. Ahí el plan
puede fijar su propia meta; ninguna meta sustituye a un deber. Los pesos, los valores por defecto y la tolerancia son
convenciones de estas listas; ninguna norma los fija.
""",
        "with": "; con `{others}`", "and": "` y `",
        "about": "`{id}`, versión {version} ({status}), {count} cuestiones{included}.",
        "kinds": {"situation": "situación", "determination": "determinación", "process": "proceso",
                  "follow_up": "seguimiento"},
        "to be read": ", por leer", "not read": " (texto sin leer)", "all but": "todos menos {codes}",
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
todos los planes; `plans` son todos los instrumentos salvo el estudio de detalle y la calificación rústica. Si no se
cita ninguna norma, dé `weight`, de 1 a 4. Un `title` nombra la cuestión donde hay poco sitio, como en la matriz; sin él
figura la pregunta. Un `example` es cómo la contesta una buena nota, y `ask` dice quién suele saberlo: el modo guiado
muestra los dos; la lista para imprimir, el segundo. Ninguna evaluación se queda desfasada porque cambie uno de los
tres. `relevant_if` compara respuestas con `=`, `!=` y `selected(${{item}}, 'code')`, unidas por `and`, `or` y `not( )`;
la respuesta a una cuestión oculta se conserva y no cuenta para nada.
""",
        "indicators": "Indicadores", "header": "| Indicador | | Unidad | Límite | Valor |",
        "norms": "Normas y marcos",
        "at least": "al menos {value}", "at most": "como máximo {value}", "target": "objetivo {value}",
        "by hand": "a mano: `{formula}`", "before": "`{algorithm}`, después ", "field": ", campo `{field}`",
    },
}  # fmt: skip
