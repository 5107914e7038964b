"""Words and figures of the report of 00003 and of the synthesis over the ten: read through, then kept."""

from __future__ import annotations

REPORT = [
    ["heading", "Identificación"],
    ["fact", "Municipio", "Aldeanueva del Alba, 00003 · 6.610 habitantes (3.291 mujeres)"],
    ["fact", "Promotor", "Municipality of Aldeanueva del Alba"],
    ["fact", "Redacción", "A. Pardo, architect; M. Solís, geographer, master in gender"],
    ["fact", "Expediente", "PGM 12/2026 · aprobación inicial: 14 de mayo de 2027"],
    ["fact", "Pertinencia", "Pertinente: it decides where dwellings, services and ways are placed"],
    ["fact", "Mandato", "LOTUS · Ley Orgánica 3/2007 · Ley 3/2022"],
    [
        "choice",
        "Impacto previsto",
        "positivo",
        "a condición de M1",
        "With M2 the women without daily services on foot go from 586 to 232.",
    ],
    ["heading", "Un hallazgo"],
    [
        "finding",
        "586",
        "mujeres",
        "El 18 % de las mujeres no llega a pie a lo diario.",
        "De 3.291 mujeres, 586 (17,8 %). De 3.319 hombres, 554 (16,7 %). Región: 67,2 %.",
        "Dónde: Venta del Tejo · Art. 6.2.4 · EQ-07",
    ],
    ["heading", "Qué bloquea"],
    ["fact", "[N]", "Puntos, zonas e itinerarios inseguros con medida: umbral no alcanzado"],
    ["fact", "[]", ("¿Valoran la memoria y las estrategias del plan municipal los efectos del modelo…: sin responder")],
    ["fact", "[]", ("¿Hay memoria de participación con las acciones realizadas, los colectivos…: sin responder")],
    ["heading", "Declaradas «no procede», porque"],
    ["text", "Paradas con los atributos de seguridad: sin motivo, así que sigue abierta."],
    ["text", "Propone el estudio de movilidad que se puedan llevar…: No line crosses the municipality."],
    ["heading", "En qué se apoya"],
    ["text", "14 de 88 respondidas · 16 %"],
    ["picture", "", ""],
    ["text", "Por debajo del 80 % del peso no se da un total."],
    [
        "heading",
        "Situación de partida",
        "Ninguna brecha entre mujeres y hombres pasa del azar de los números pequeños.",
    ],
    [
        "table",
        "Mujeres y hombres en el punto de partida",
        "Indicador",
        "Mujeres",
        "Hombres",
        "Total",
        "Brecha",
        "Región",
        "Fuente",
    ],
    ["row", "Habitantes", "3.291", "3.319", "6.610", "-28", "188.169", "calculada"],
    ["row", "Variación de mujeres de 15 a 49 años, %", "37,0", "45,9", "37,0", "-8,9¹", "-12,1", "People by age"],
    [
        "row",
        "Población a 10 min a pie del conjunto diario, %",
        "82,2",
        "83,3",
        "82,8",
        "-1,1¹",
        "67,3",
        "Settlements, Roads",
    ],
    [
        "row",
        "Población a 30 min de todos los servicios básicos, %",
        "100,0",
        "100,0",
        "100,0",
        "0,0",
        "90,2",
        "Settlements, Roads",
    ],
    ["row", "Hombres por cada 100 mujeres de 20 a 49 años", "", "", "107,5", "", "106,8", "People by age"],
    ["row", "Tiempo al colegio de primaria, min", "", "", "8,8", "", "–", "Settlements, Roads"],
    ["row", "Mayor tiempo a un servicio básico, min", "", "", "15,5", "", "54,0", "Settlements, Roads"],
    ["row", "Tiempo al centro de día o base de ayuda a domicilio, min", "", "", "8,9", "", "–", "Settlements, Roads"],
    [
        "note",
        (
            "Brecha: mujeres menos hombres, en la unidad de la fila. – no se conoce; vacío: no se "
            "aplica. ¹ Cabe en el azar de los números pequeños: no es un hallazgo."
        ),
    ],
    ["picture", "Mujeres y hombres por edad", "en % de la población, por grupos de cinco años"],
    ["picture", "Proporciones de mujeres y hombres", "%; raya: la región"],
    [
        "panel",
        "Qué dice la tabla",
        "Mujeres y hombres no difieren más de lo que cabe en el azar de los números pequeños.",
        "Brecha de empleo entre hombres y mujeres: The layer of employment is not bound.",
    ],
    ["heading", "El mapa de la vida diaria", "Dónde se señaló miedo y quién vive dónde."],
    ["picture", "El término, sus núcleos y su viario", ""],
    ["picture", "", ""],
    [
        "panel",
        "Qué se ve",
        "A pie: el 82,2 % de las mujeres llega a lo diario en 10 minutos.",
        "En coche: el 100 % de las mujeres llega a todos los servicios básicos en 30 minutos.",
        "El servicio básico más lejano: 15,5 min.",
    ],
    ["picture", "La cabecera: bloques publicados y servicios", ""],
    ["picture", "", ""],
    [
        "panel",
        "Cómo se publica el miedo",
        (
            "Los puntos se dan por bloques de 300 m y nunca uno a uno: nadie debe saber quién los "
            "señaló. Las viviendas de acogida no figuran en ningún mapa. Un bloque sin puntos no es "
            "un bloque seguro: quizá nadie pasó por él."
        ),
        "Puntos que señalaron muy pocas personas y no se muestran: 2.",
    ],
    [
        "heading",
        "Hallazgos y determinaciones",
        "Por ámbitos y por determinaciones, que es donde se comprueba la igualdad.",
    ],
    ["table", "Hallazgos por ámbitos", "Ámbito", "", "Qué se encontró", "Artículo y fuerza", "Dónde"],
    [
        "row",
        "Proceso y representación",
        "[C]",
        ("¿Se ha llegado con sesiones específicas a las asociaciones de mujeres y a las mujeres del ámbito?"),
        "LOTUS, art. 10.6 · deber",
        "–",
    ],
    ["row", "", "[C]", "Mujeres en el órgano colegiado: 44,4 %.", "LOTUS, art. 10.5.d · deber", "–"],
    [
        "row",
        "Diagnóstico y datos",
        "[C]",
        "The report has a chapter with the perspective of gender.",
        "LOTUS, art. 10.5.a · deber bloqueante",
        "–",
    ],
    [
        "row",
        "",
        "[C]",
        (
            "¿Están desagregados por sexo y edad, y por núcleo cuando es posible, todos los datos de "
            "población, empleo, movilidad y participación?"
        ),
        "Ley Orgánica 3/2007, art. 20 · deber",
        "–",
    ],
    [
        "row",
        "",
        "[P]",
        "Described for the capital.",
        "LOTUS, exposición de motivos (viajes encadenados) · principio",
        "–",
    ],
    [
        "row",
        "Seguridad y mapa de riesgos",
        "[C]",
        "Ten points of two walks.",
        "LOTUS, art. 10.5.a · deber bloqueante",
        "–",
    ],
    [
        "row",
        "",
        "[N]",
        "Nine of ten points have a measure with date; P7 has none.",
        "LOTUS, art. 10.5.a · deber bloqueante",
        "–",
    ],
    [
        "row",
        "Proximidad y red de cuidados",
        "[N]",
        ("Población a 10 min a pie del conjunto diario: 82,8 %; mujeres 82,2 %. Two settlements stay out."),
        "LOTUS, art. 10.1.d · principio",
        "Venta del Tejo",
    ],
    ["row", "", "[C]", "Tiempo al colegio de primaria: 8,8 min.", "Ley 3/2022, arts. 58, 61 · deber", "–"],
    [
        "row",
        "Espacio público y vivienda",
        "[N]",
        "3.7 m² of local green for each inhabitant, of 5.",
        "LOTUS, art. 12.2 (ZVL) · deber",
        "–",
    ],
    [
        "row",
        "Informe de impacto y seguimiento",
        "[]",
        (
            "¿Valoran la memoria y las estrategias del plan municipal los efectos del modelo elegido "
            "en mujeres y hombres, con indicadores?"
        ),
        "LOTUS, art. 10.5.a · deber bloqueante",
        "–",
    ],
    [
        "row",
        "Participación",
        "[]",
        ("¿Hay memoria de participación con las acciones realizadas, los colectivos participantes y las conclusiones?"),
        "LOTUS, art. 10.6 · deber bloqueante",
        "–",
    ],
    ["note", "Otras preguntas: 76; figuran en el anexo."],
    [
        "table",
        "Cada determinación y lo que hace a mujeres y hombres",
        "Determinación",
        "Qué ordena",
        "Efecto y cifra",
        "",
        "Dónde",
        "Corrige",
    ],
    [
        "row",
        "Art. 5.1.3",
        "Social housing: 30 % of the sector SUB-1",
        "sin cifra",
        "? sin cifra",
        "SUB-1",
        "ask for the datum",
    ],
    [
        "row",
        "Art. 6.2.4 · EQ-07",
        "Reserve of 2400 m² for a multi-service point in Venta del Tejo",
        "Women within 10 min on foot: 82.2 → 93.0 %; men 83.3 → 93.4 %",
        "+ mejora",
        "Venta del Tejo",
        "M2",
    ],
    [
        "row",
        "Art. 9.4 · SUB-2",
        "Industrial sector without pavement or stop on the A-99",
        "61 min on foot from the capital",
        "− empeora",
        "SUB-2",
        "M1",
    ],
    [
        "note",
        (
            "Efecto sobre las mujeres, frente a los hombres o a la situación de hoy: + mejora, = "
            "igual, − empeora, ? sin cifra."
        ),
    ],
    [
        "panel",
        "Cómo leerlo",
        (
            "Una determinación sin cifra no demuestra nada: se dice qué dato falta y quién lo tiene. "
            "La situación se lee y no se valora; sí se valoran el contenido del plan, su proceso y "
            "su seguimiento."
        ),
    ],
    [
        "panel",
        "Qué queda por corregir",
        "Art. 9.4 · SUB-2 empeora la situación de las mujeres (M1).",
        "Sin cifra: Art. 5.1.3.",
        "Aún sin medida: Valoran la memoria y las estrategias del plan municipal los efectos….",
        "Aún sin medida: Hay memoria de participación con las acciones realizadas, los….",
    ],
    [
        "heading",
        "Medidas, alternativas y seguimiento",
        "De cada hallazgo a su medida: quién, cuánto, cuándo y desde qué cifra.",
    ],
    [
        "table",
        "Medidas",
        "N.º",
        "Hallazgo",
        "Medida",
        "Determin.",
        "Responsable",
        "Coste, €",
        "Año",
        "Indicador",
        "Base",
        "Meta",
        "Estado",
    ],
    [
        "row",
        "M1",
        "Point P7 without measure",
        "Raised crossing and light on the way to school",
        "art. 7.1.2",
        "Municipality",
        "8.000",
        "2027",
        "–",
        "–",
        "–",
        "propuesta",
    ],
    [
        "row",
        "M2",
        "586 women without daily services on foot",
        "Multi-service point and classroom, Venta del Tejo",
        "EQ-07",
        "Municipality",
        "96.000",
        "2028",
        "Población a 10 min a pie del conjunto diario",
        "82,2 %",
        "93 %",
        "prevista",
    ],
    [
        "row",
        "M3",
        "Few places of care",
        "Day centre from 20 to 35 places",
        "EQ-04",
        "Region",
        "420.000",
        "2029",
        "Tiempo al centro de día o base de ayuda a domicilio",
        "8,9",
        "8,0",
        "prevista",
    ],
    ["row", "", "", "Suma de 3 medidas", "", "", "524.000", "", "", "", "", ""],
    [
        "note",
        ("79 € por habitante. Sin aprobar: M1 (8.000 €). Por medir, porque ninguna cifra es su línea de base: M1."),
    ],
    [
        "table",
        "Alternativas comparadas por su efecto en mujeres y hombres",
        "Alternativa",
        "Población a 10 min a pie del conjunto diario, %: mujeres",
        "Población a 10 min a pie del conjunto diario, %: hombres",
    ],
    ["row", "0 Sin el plan", "82,2", "83,3"],
    ["row", "A Point in Venta del Tejo", "93,0", "93,4"],
    ["row", "B Point in both settlements", "100,0", "100,0"],
    [
        "picture",
        "Calendario de seguimiento",
        "barra: obras; punto: se publica la cifra por sexo; lleno: se espera la meta",
    ],
    [
        "text",
        (
            "Cada año se calculan de nuevo las mismas cifras con los mismos datos y se publican por "
            "mujeres y hombres, junto a la línea de base y la meta. Si una cifra empeora dos años "
            "seguidos, se revisa el plan."
        ),
    ],
    ["heading", "Quién paga"],
    ["picture", "", ""],
    ["heading", "Participación y conclusión", "Quién fue, qué pidió y qué cambió; y hasta dónde llega este informe."],
    [
        "table",
        "Registro de participación",
        "Fecha",
        "Lugar y hora",
        "Mujeres",
        "Hombres",
        "De 65 o más",
        "Qué se pidió",
        "Qué cambió",
    ],
    ["row", "12 March 2026", "Aldeanueva, library, 18:00", "21", "12", "7", "Light at the crossing", "P3, P4"],
    ["row", "19 March 2026", "Venta del Tejo, school, 11:00", "14", "9", "8", "A pharmacy", "M2"],
    ["row", "2 sesiones", "56 personas, 62 % mujeres", "35", "21", "15", "", ""],
    ["heading", "Conclusión"],
    [
        "text",
        (
            "El plan es pertinente a lo que se pregunta. Su impacto previsto es positivo, a "
            "condición de M1. With M2 the women without daily services on foot go from 586 to 232. "
            "Una determinación empeora la situación (Art. 9.4 · SUB-2). Quedan abiertos 3 deberes "
            "bloqueantes; este informe no los cierra."
        ),
    ],
    ["heading", "Firmas"],
    ["signature", "Por el equipo redactor", "A. Pardo, architect"],
    ["signature", "Responsable del informe", "M. Solís, geographer, master in gender"],
    ["signature", "Por el promotor", "Municipality of Aldeanueva del Alba"],
    ["heading", "Límites"],
    [
        "points",
        ("Los minutos a pie son por la red, sin pendiente ni estado de la acera; en coche, sin tráfico."),
        ("Un mapa de miedo recoge lo que vieron quienes anduvieron; lo que no está señalado no es por ello seguro."),
        ("La lista es un borrador: las referencias citadas de memoria están por comprobar y no cierran nada."),
        (
            "Este informe no dictamina si el plan se ajusta a la ley: dice qué se ha comprobado, con "
            "qué dato y qué falta."
        ),
    ],
    [
        "panel",
        "Versión",
        "Estado: Borrador; al declararse definitiva se congela con su huella.",
        (
            "Lista: Lista de impacto de género (LOTUS), versión 0.3.0 de 30 de noviembre de 2026. "
            "Urban-Rural Linkages 1.0"
        ),
    ],
]

SYNTHESIS = [
    ["heading", "Preguntas y municipios"],
    [
        "text",
        ("Hay deberes bloqueantes abiertos en 10 de 10 municipios. Algo de lo calculado no se cumple en 9 de ellos."),
    ],
    ["picture", "Preguntas y municipios", ""],
    ["heading", "Los 5 con más por hacer"],
    ["table", "", "", "Municipio", "No se cumple"],
    [
        "row",
        "1",
        (
            "Brañuelas Altas\n1.087 mujeres; no cumple: Población a 10 min a pie del conjunto…, ¿Es "
            "el tiempo de acceso a los…."
        ),
        "2 de 3",
    ],
    [
        "row",
        "2",
        (
            "Los Álamos de Ocejo\n874 mujeres; no cumple: Población a 10 min a pie del conjunto…, ¿Es "
            "el tiempo de acceso a los…."
        ),
        "2 de 3",
    ],
    [
        "row",
        "3",
        (
            "Cabezarrubia\n668 mujeres; no cumple: Población a 10 min a pie del conjunto…, ¿Es el "
            "tiempo de acceso a los…."
        ),
        "2 de 3",
    ],
    [
        "row",
        "4",
        (
            "Berrocal de la Sierra\n68 mujeres; no cumple: Población a 10 min a pie del conjunto…, "
            "¿Es el tiempo de acceso a los…."
        ),
        "2 de 3",
    ],
    ["row", "5", "Aldeanueva del Alba\n3.291 mujeres; no cumple: Población a 10 min a pie del conjunto….", "1 de 3"],
    ["note", ("Solo preguntas calculadas en todos, aceptadas o propuestas; a igualdad, antes el de más mujeres.")],
    ["picture", "Preguntas calculadas que no cumplen", ""],
    ["heading", "Mujeres y hombres, uno a uno", "En un municipio la brecha es más que azar: La Alberquilla."],
    [
        "table",
        "Situación de partida",
        "Municipio",
        "Mujeres",
        "Hombres por cada 100 mujeres de 20 a 49 años",
        "Variación de mujeres de 15 a 49 años, %: mujeres",
        "Variación de mujeres de 15 a 49 años, %: hombres",
        "Población a 10 min a pie del conjunto diario, %: mujeres",
        "Población a 10 min a pie del conjunto diario, %: hombres",
        "Tiempo al colegio de primaria, min",
        "Población a 30 min de todos los servicios básicos, %",
    ],
    ["row", "Los Álamos de Ocejo", "874", "122,0", "-48,9", "-39,6", "0,0", "0,0", "14,4", "0,0"],
    ["row", "La Alberquilla", "428", "125,0", "-14,8", "16,3", "0,0", "0,0", "10,0", "100,0"],
    ["row", "Aldeanueva del Alba", "3.291", "107,5", "37,0", "45,9", "82,2", "83,3", "8,8", "100,0"],
    ["row", "La Almunia Vieja", "215", "131,0", "-43,0", "-39,4", "0,0", "0,0", "12,7", "100,0"],
    ["row", "Arroyo Cañal", "2.182", "121,0", "-32,9", "-29,3", "84,0", "84,0", "7,8", "100,0"],
    ["row", "Barbadillos", "133", "110,0", "-57,3", "-59,0", "0,0", "0,0", "8,3", "100,0"],
    ["row", "Berrocal de la Sierra", "68", "153,0", "-63,6", "-44,7", "0,0", "0,0", "17,0", "0,0"],
    ["row", "Brañuelas Altas", "1.087", "98,0", "-17,5", "-9,6", "0,0", "0,0", "1,0", "100,0"],
    ["row", "Cabezarrubia", "668", "116,0", "-43,0", "-28,0", "0,0", "0,0", "15,4", "100,0"],
    ["row", "Calzada del Páramo", "2.067", "108,0", "-18,5", "-10,6", "100,0", "100,0", "0,2", "100,0"],
    ["row", "Región", "", "106,8", "-14,9", "-9,4", "67,2", "67,5", "–", "90,2"],
    ["note", ("Menos de 300 habitantes, donde una familia es un punto o más: Barbadillos, Berrocal de la Sierra.")],
    [
        "picture",
        "Variación de mujeres de 15 a 49 años",
        ("círculo lleno: mujeres; vacío: hombres. Línea gris: la diferencia cabe en el azar de los números pequeños"),
    ],
    [
        "panel",
        "Cómo leerlo",
        "La situación se lee y no se valora.",
        "Se habla de brecha donde pasa de dos errores típicos y de un punto: La Alberquilla.",
    ],
    ["heading", "Deberes abiertos y medidas", "Dónde falta un deber y cuánto está ya escrito en un plan."],
    [
        "table",
        "Deberes bloqueantes, cobertura y medidas",
        "Municipio",
        "¿Contiene el análisis del…",
        "Puntos, zonas e itinerarios…",
        "Puntos, zonas e itinerarios…",
        "¿Cartografía el estudio de…",
        "¿Valoran la memoria y las…",
        "¿Hay memoria de participación…",
        "Abiertas",
        "Respondidas",
        "Medidas",
        "Miles de €",
    ],
    ["row", "Los Álamos de Ocejo", "[C]", "[]", "[]", "[P]", "[]", "[]", "4", "4 de 88", "–", "–"],
    ["row", "La Alberquilla", "[C]", "[]", "[]", "[P]", "[]", "[]", "4", "4 de 88", "–", "–"],
    ["row", "Aldeanueva del Alba", "[C]", "[C]", "[N]", "[C]", "[]", "[]", "3", "15 de 88", "3", "524"],
    ["row", "La Almunia Vieja", "[C]", "[]", "[]", "[P]", "[]", "[]", "4", "4 de 88", "–", "–"],
    ["row", "Arroyo Cañal", "[C]", "[]", "[]", "[P]", "[]", "[]", "4", "4 de 88", "–", "–"],
    ["row", "Barbadillos", "[C]", "[]", "[]", "[P]", "[]", "[]", "4", "4 de 88", "–", "–"],
    ["row", "Berrocal de la Sierra", "[C]", "[]", "[]", "[P]", "[]", "[]", "4", "4 de 88", "–", "–"],
    ["row", "Brañuelas Altas", "[C]", "[]", "[]", "[P]", "[]", "[]", "4", "4 de 88", "–", "–"],
    ["row", "Cabezarrubia", "[C]", "[]", "[]", "[P]", "[]", "[]", "4", "4 de 88", "–", "–"],
    ["row", "Calzada del Páramo", "[C]", "[]", "[]", "[P]", "[]", "[]", "4", "4 de 88", "–", "–"],
    ["row", "Total", "", "", "", "", "", "", "39", "", "3", "524"],
    [
        "note",
        (
            "Abierto: no cumple, sin responder o «no procede» sin motivo. Por debajo del 80 % del "
            "peso no hay total ni orden por total. – sin medidas escritas."
        ),
    ],
    ["picture", "Coste de las medidas, por municipio", "miles de euros"],
    ["heading", "Lo que se puede hacer en común"],
    [
        "points",
        "Puntos, zonas e itinerarios inseguros con medida: falta o no se cumple en 10 municipios.",
        (
            "Valoran la memoria y las estrategias del plan municipal los efectos del modelo "
            "elegido…: falta o no se cumple en 10 municipios."
        ),
        (
            "Hay memoria de participación con las acciones realizadas, los colectivos "
            "participantes…: falta o no se cumple en 10 municipios."
        ),
        "Puntos, zonas e itinerarios inseguros localizados: falta o no se cumple en 9 municipios.",
    ],
    [
        "heading",
        "En qué se apoya",
        "Lo que sale de los datos, lo que escribió una persona y lo que nadie ha respondido.",
    ],
    ["picture", "Respuestas, de todas las preguntas", ""],
    ["heading", "Método en cinco líneas"],
    [
        "points",
        ("Una pasada por algoritmo para todos los municipios; las cifras se leen por municipio, sexo y grupo."),
        ("La respuesta común vale donde el municipio no dice otra cosa; la propia siempre la sustituye."),
        "Una propuesta calculada no cuenta hasta que una persona la acepta.",
        "Se ordena por lo calculado en todos; lo escrito no se compara.",
        "Sin cuatro quintos de las respuestas no hay total; los deberes van aparte.",
    ],
    ["heading", "Límites"],
    [
        "points",
        ("Los minutos a pie son por la red, sin pendiente ni estado de la acera; en coche, sin tráfico."),
        ("Menos de 300 habitantes, donde una familia es un punto o más: Barbadillos, Berrocal de la Sierra."),
        ("La lista es un borrador: las referencias citadas de memoria están por comprobar y no cierran nada."),
        "La síntesis compara planes; no dice cuál se ajusta a la ley.",
    ],
    [
        "panel",
        "Para repetirlo",
        "Datos: Settlements, Roads, People by age.",
        "Algoritmos: assessmentcalculate, assessmentcompare, assessmentreport.",
        (
            "Lista: Lista de impacto de género (LOTUS), versión 0.3.0 de 30 de noviembre de 2026. "
            "Urban-Rural Linkages 1.0"
        ),
    ],
]
