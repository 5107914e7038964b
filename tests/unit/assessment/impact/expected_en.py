"""Words and figures of the report of 00003 and of the synthesis over the ten: read through, then kept."""

from __future__ import annotations

REPORT = [
    ["heading", "Identification"],
    ["fact", "Municipality", "Aldeanueva del Alba, 00003 · 6,610 inhabitants (3,291 women)"],
    ["fact", "Promoter", "Municipality of Aldeanueva del Alba"],
    ["fact", "Drafted by", "A. Pardo, architect; M. Solís, geographer, master in gender"],
    ["fact", "File number", "PGM 12/2026 · initial approval: 14 May 2027"],
    ["fact", "Pertinence", "Pertinent: it decides where dwellings, services and ways are placed"],
    ["fact", "Mandate", "LOTUS · Organic Act 3/2007 · Act 3/2022"],
    [
        "choice",
        "Expected impact",
        "positive",
        "on condition of M1",
        "With M2 the women without daily services on foot go from 586 to 232.",
    ],
    ["heading", "One finding"],
    [
        "finding",
        "586",
        "women",
        "18 % of the women cannot walk to their daily services.",
        "Of 3,291 women, 586 (17.8 %). Of 3,319 men, 554 (16.7 %). Region: 67.2 %.",
        "Where: Venta del Tejo · Art. 6.2.4 · EQ-07",
    ],
    ["heading", "What blocks"],
    ["fact", "[N]", "Unsafe points, zones and routes with a measure: threshold not met"],
    [
        "fact",
        "[]",
        ("Do the memorandum and the strategies of the municipal plan assess the effects of the…: not answered"),
    ],
    [
        "fact",
        "[]",
        ("Is there a participation memorandum with the actions carried out, the groups taking…: not answered"),
    ],
    ["heading", "Declared not applicable, because"],
    ["text", "Stops with the attributes of safety: no reason given, so it stays open."],
    ["text", ("Does the mobility study propose that prams, trolleys and…: No line crosses the municipality.")],
    ["heading", "What it rests on"],
    ["text", "14 of 88 answered · 16 %"],
    ["picture", "", ""],
    ["text", "Under 80 % of the weight no total is given."],
    ["heading", "Starting situation", "No gap between women and men is more than the chance of small numbers."],
    ["table", "Women and men at the start", "Indicator", "Women", "Men", "Total", "Gap", "Region", "Source"],
    ["row", "Inhabitants", "3,291", "3,319", "6,610", "-28", "188,169", "calculated"],
    ["row", "Change of women aged 15 to 49, %", "37.0", "45.9", "37.0", "-8.9¹", "-12.1", "People by age"],
    [
        "row",
        "Population within 10 min on foot of the daily set, %",
        "82.2",
        "83.3",
        "82.8",
        "-1.1¹",
        "67.3",
        "Settlements, Roads",
    ],
    [
        "row",
        "Population within 30 min of all basic services, %",
        "100.0",
        "100.0",
        "100.0",
        "0.0",
        "90.2",
        "Settlements, Roads",
    ],
    ["row", "Men per 100 women aged 20 to 49", "", "", "107.5", "", "106.8", "People by age"],
    ["row", "Time to primary school, min", "", "", "8.8", "", "–", "Settlements, Roads"],
    ["row", "Longest time to a basic service, min", "", "", "15.5", "", "54.0", "Settlements, Roads"],
    ["row", "Time to the day centre or home-care base, min", "", "", "8.9", "", "–", "Settlements, Roads"],
    [
        "note",
        (
            "Gap: women less men, in the unit of the row. – not known; empty: does not apply. ¹ "
            "Within the chance of small numbers: no finding."
        ),
    ],
    ["picture", "Women and men by age", "in % of all people, by five years"],
    ["picture", "Shares of women and men", "%; line: the region"],
    [
        "panel",
        "What the table says",
        "Women and men differ by no more than the chance of small numbers.",
        "Employment gap between men and women: The layer of employment is not bound.",
    ],
    ["heading", "The map of daily life", "Where fear was named, and who lives where."],
    ["picture", "The municipality, its settlements and roads", ""],
    ["picture", "", ""],
    [
        "panel",
        "What is seen",
        "On foot: 82.2 % of the women reach the daily services within 10 minutes.",
        "By car: 100 % of the women reach all basic services within 30 minutes.",
        "The farthest basic service: 15.5 min.",
    ],
    ["picture", "The capital: published blocks and services", ""],
    ["picture", "", ""],
    [
        "panel",
        "How fear is published",
        (
            "Points are given by blocks of 300 m and never one by one: nobody shall know who named "
            "them. Shelters are on no map. A block without points is not a safe one: perhaps nobody "
            "walked there."
        ),
        "Points that too few people named, and that are not shown: 2.",
    ],
    ["heading", "Findings and determinations", "By domain and by determination: equality is proved there."],
    ["table", "Findings by domain", "Domain", "", "What was found", "Article and force", "Where"],
    [
        "row",
        "Process and representation",
        "[M]",
        "Were women's associations and individual women reached through sessions of their own?",
        "LOTUS, art. 10.6 · duty",
        "–",
    ],
    ["row", "", "[M]", "Women in the collegiate body: 44.4 %.", "LOTUS, art. 10.5.d · duty", "–"],
    [
        "row",
        "Diagnosis and data",
        "[M]",
        "The report has a chapter with the perspective of gender.",
        "LOTUS, art. 10.5.a · blocking duty",
        "–",
    ],
    [
        "row",
        "",
        "[M]",
        (
            "Are all population, employment, mobility and participation data broken down by sex and "
            "age, by settlement where possible?"
        ),
        "Organic Act 3/2007, art. 20 · duty",
        "–",
    ],
    ["row", "", "[P]", "Described for the capital.", "LOTUS, preamble (chained trips) · principle", "–"],
    ["row", "Safety and risk map", "[M]", "Ten points of two walks.", "LOTUS, art. 10.5.a · blocking duty", "–"],
    [
        "row",
        "",
        "[N]",
        "Nine of ten points have a measure with date; P7 has none.",
        "LOTUS, art. 10.5.a · blocking duty",
        "–",
    ],
    [
        "row",
        "Proximity and care network",
        "[N]",
        ("Population within 10 min on foot of the daily set: 82.8 %; women 82.2 %. Two settlements stay out."),
        "LOTUS, art. 10.1.d · principle",
        "Venta del Tejo",
    ],
    ["row", "", "[M]", "Time to primary school: 8.8 min.", "Act 3/2022, arts. 58, 61 · duty", "–"],
    [
        "row",
        "Public space and housing",
        "[N]",
        "3.7 m² of local green for each inhabitant, of 5.",
        "LOTUS, art. 12.2 (ZVL) · duty",
        "–",
    ],
    [
        "row",
        "Impact statement and follow-up",
        "[]",
        (
            "Do the memorandum and the strategies of the municipal plan assess the effects of the "
            "chosen model on women and men, with indicators?"
        ),
        "LOTUS, art. 10.5.a · blocking duty",
        "–",
    ],
    [
        "row",
        "Participation",
        "[]",
        (
            "Is there a participation memorandum with the actions carried out, the groups taking "
            "part and the conclusions?"
        ),
        "LOTUS, art. 10.6 · blocking duty",
        "–",
    ],
    ["note", "Further questions: 76; they stand in the annex."],
    [
        "table",
        "Each determination, and what it does to women and men",
        "Determination",
        "What it lays down",
        "Effect and figure",
        "",
        "Where",
        "Mended by",
    ],
    [
        "row",
        "Art. 5.1.3",
        "Social housing: 30 % of the sector SUB-1",
        "no figure",
        "? no figure",
        "SUB-1",
        "ask for the datum",
    ],
    [
        "row",
        "Art. 6.2.4 · EQ-07",
        "Reserve of 2400 m² for a multi-service point in Venta del Tejo",
        "Women within 10 min on foot: 82.2 → 93.0 %; men 83.3 → 93.4 %",
        "+ improves",
        "Venta del Tejo",
        "M2",
    ],
    [
        "row",
        "Art. 9.4 · SUB-2",
        "Industrial sector without pavement or stop on the A-99",
        "61 min on foot from the capital",
        "− worsens",
        "SUB-2",
        "M1",
    ],
    ["note", ("Effect on women, against men or against today: + improves, = the same, − worsens, ? no figure.")],
    [
        "panel",
        "How to read it",
        (
            "A determination without a figure proves nothing: it is said which datum is missing, and "
            "who has it. The situation is read and not judged; the content of the plan, its process "
            "and its follow-up are."
        ),
    ],
    [
        "panel",
        "What is left to mend",
        "Art. 9.4 · SUB-2 worsens the situation of women (M1).",
        "Without a figure: Art. 5.1.3.",
        "No measure yet: Do the memorandum and the strategies of the municipal plan assess….",
        "No measure yet: Is there a participation memorandum with the actions carried out….",
    ],
    [
        "heading",
        "Measures, alternatives and follow-up",
        "From each finding to its measure: who, how much, when, from which figure.",
    ],
    [
        "table",
        "Measures",
        "No.",
        "Finding",
        "Measure",
        "Determin.",
        "Responsible",
        "Cost, €",
        "Year",
        "Indicator",
        "Baseline",
        "Target",
        "State",
    ],
    [
        "row",
        "M1",
        "Point P7 without measure",
        "Raised crossing and light on the way to school",
        "art. 7.1.2",
        "Municipality",
        "8,000",
        "2027",
        "–",
        "–",
        "–",
        "proposed",
    ],
    [
        "row",
        "M2",
        "586 women without daily services on foot",
        "Multi-service point and classroom, Venta del Tejo",
        "EQ-07",
        "Municipality",
        "96,000",
        "2028",
        "Population within 10 min on foot of the daily set",
        "82.2 %",
        "93 %",
        "planned",
    ],
    [
        "row",
        "M3",
        "Few places of care",
        "Day centre from 20 to 35 places",
        "EQ-04",
        "Region",
        "420,000",
        "2029",
        "Time to the day centre or home-care base",
        "8.9",
        "8.0",
        "planned",
    ],
    ["row", "", "", "Sum of 3 measures", "", "", "524,000", "", "", "", "", ""],
    [
        "note",
        ("79 € an inhabitant. Not approved: M1 (8,000 €). To be measured, because no figure is their baseline: M1."),
    ],
    [
        "table",
        "Alternatives compared by their effect on women and men",
        "Alternative",
        "Population within 10 min on foot of the daily set, %: women",
        "Population within 10 min on foot of the daily set, %: men",
    ],
    ["row", "0 Without the plan", "82.2", "83.3"],
    ["row", "A Point in Venta del Tejo", "93.0", "93.4"],
    ["row", "B Point in both settlements", "100.0", "100.0"],
    [
        "picture",
        "Calendar of follow-up",
        "bar: works; dot: the figure is published by sex; filled: the target is expected",
    ],
    [
        "text",
        (
            "Each year the same figures are calculated again with the same data and published for "
            "women and men, beside baseline and target. If a figure worsens two years running, the "
            "plan is reviewed."
        ),
    ],
    ["heading", "Who pays"],
    ["picture", "", ""],
    [
        "heading",
        "Participation and conclusion",
        "Who came, what was asked for and what it changed; and how far this report goes.",
    ],
    ["table", "Record of participation", "Day", "Place and time", "Women", "Men", "65 or over", "Asked for", "Changed"],
    ["row", "12 March 2026", "Aldeanueva, library, 18:00", "21", "12", "7", "Light at the crossing", "P3, P4"],
    ["row", "19 March 2026", "Venta del Tejo, school, 11:00", "14", "9", "8", "A pharmacy", "M2"],
    ["row", "2 sessions", "56 people, 62 % women", "35", "21", "15", "", ""],
    ["heading", "Conclusion"],
    [
        "text",
        (
            "The plan is pertinent to what was asked. Its expected impact is positive, on condition "
            "of M1. With M2 the women without daily services on foot go from 586 to 232. One "
            "determination worsens the situation (Art. 9.4 · SUB-2). 3 blocking duties are open; "
            "this report does not close them."
        ),
    ],
    ["heading", "Signatures"],
    ["signature", "For the drafting team", "A. Pardo, architect"],
    ["signature", "Responsible for the report", "M. Solís, geographer, master in gender"],
    ["signature", "For the promoter", "Municipality of Aldeanueva del Alba"],
    ["heading", "Limits"],
    [
        "points",
        (
            "Minutes on foot are those of the network, without slopes and the state of pavements; by "
            "car, without traffic."
        ),
        ("A map of fear holds what those who walked have seen; what is not marked is not for that safe."),
        ("The checklist is a draft: references cited from memory wait to be checked, and close nothing."),
        (
            "This report does not rule on whether the plan conforms to the law: it says what was "
            "checked, with which datum, and what is missing."
        ),
    ],
    [
        "panel",
        "Version",
        "State: Draft; once it is declared final it is frozen with its fingerprint.",
        ("Checklist: Gender impact checklist (LOTUS), version 0.3.0 of 30 November 2026. Urban-Rural Linkages 1.0"),
    ],
]

SYNTHESIS = [
    ["heading", "Questions and municipalities"],
    [
        "text",
        ("Blocking duties are open in 10 of 10 municipalities. Something that was calculated is not met in 9 of them."),
    ],
    ["picture", "Questions and municipalities", ""],
    ["heading", "The 5 with most to do"],
    ["table", "", "", "Municipality", "Not met"],
    [
        "row",
        "1",
        (
            "Brañuelas Altas\n1,087 women; not met: Population within 10 min on foot of…, Is travel "
            "time to basic services at…."
        ),
        "2 of 3",
    ],
    [
        "row",
        "2",
        (
            "Los Álamos de Ocejo\n874 women; not met: Population within 10 min on foot of…, Is travel "
            "time to basic services at…."
        ),
        "2 of 3",
    ],
    [
        "row",
        "3",
        (
            "Cabezarrubia\n668 women; not met: Population within 10 min on foot of…, Is travel time "
            "to basic services at…."
        ),
        "2 of 3",
    ],
    [
        "row",
        "4",
        (
            "Berrocal de la Sierra\n68 women; not met: Population within 10 min on foot of…, Is "
            "travel time to basic services at…."
        ),
        "2 of 3",
    ],
    ["row", "5", "Aldeanueva del Alba\n3,291 women; not met: Population within 10 min on foot of….", "1 of 3"],
    [
        "note",
        (
            "Only questions calculated in all of them, accepted or proposed; of two alike, the one "
            "with more women first."
        ),
    ],
    ["picture", "Calculated questions that are not met", ""],
    ["heading", "Women and men, one by one", "In one municipality the gap is more than chance: La Alberquilla."],
    [
        "table",
        "Starting situation",
        "Municipality",
        "Women",
        "Men per 100 women aged 20 to 49",
        "Change of women aged 15 to 49, %: women",
        "Change of women aged 15 to 49, %: men",
        "Population within 10 min on foot of the daily set, %: women",
        "Population within 10 min on foot of the daily set, %: men",
        "Time to primary school, min",
        "Population within 30 min of all basic services, %",
    ],
    ["row", "Los Álamos de Ocejo", "874", "122.0", "-48.9", "-39.6", "0.0", "0.0", "14.4", "0.0"],
    ["row", "La Alberquilla", "428", "125.0", "-14.8", "16.3", "0.0", "0.0", "10.0", "100.0"],
    ["row", "Aldeanueva del Alba", "3,291", "107.5", "37.0", "45.9", "82.2", "83.3", "8.8", "100.0"],
    ["row", "La Almunia Vieja", "215", "131.0", "-43.0", "-39.4", "0.0", "0.0", "12.7", "100.0"],
    ["row", "Arroyo Cañal", "2,182", "121.0", "-32.9", "-29.3", "84.0", "84.0", "7.8", "100.0"],
    ["row", "Barbadillos", "133", "110.0", "-57.3", "-59.0", "0.0", "0.0", "8.3", "100.0"],
    ["row", "Berrocal de la Sierra", "68", "153.0", "-63.6", "-44.7", "0.0", "0.0", "17.0", "0.0"],
    ["row", "Brañuelas Altas", "1,087", "98.0", "-17.5", "-9.6", "0.0", "0.0", "1.0", "100.0"],
    ["row", "Cabezarrubia", "668", "116.0", "-43.0", "-28.0", "0.0", "0.0", "15.4", "100.0"],
    ["row", "Calzada del Páramo", "2,067", "108.0", "-18.5", "-10.6", "100.0", "100.0", "0.2", "100.0"],
    ["row", "Region", "", "106.8", "-14.9", "-9.4", "67.2", "67.5", "–", "90.2"],
    ["note", ("Fewer than 300 inhabitants, where a family is a point or more: Barbadillos, Berrocal de la Sierra.")],
    [
        "picture",
        "Change of women aged 15 to 49",
        ("full circle: women; empty: men. Grey line: the difference is within the chance of small numbers"),
    ],
    [
        "panel",
        "How to read it",
        "The situation is read and not judged.",
        ("A gap is said where it is more than two standard errors and more than a point: La Alberquilla."),
    ],
    ["heading", "Open duties and measures", "Where a duty is missing, and how much is written in a plan already."],
    [
        "table",
        "Blocking duties, coverage and measures",
        "Municipality",
        "Does the analysis of the…",
        "Unsafe points, zones and routes…",
        "Unsafe points, zones and routes…",
        "Does the mobility study map, at…",
        "Do the memorandum and the…",
        "Is there a participation…",
        "Open",
        "Answered",
        "Measures",
        "Thousand €",
    ],
    ["row", "Los Álamos de Ocejo", "[M]", "[]", "[]", "[P]", "[]", "[]", "4", "4 of 88", "–", "–"],
    ["row", "La Alberquilla", "[M]", "[]", "[]", "[P]", "[]", "[]", "4", "4 of 88", "–", "–"],
    ["row", "Aldeanueva del Alba", "[M]", "[M]", "[N]", "[M]", "[]", "[]", "3", "15 of 88", "3", "524"],
    ["row", "La Almunia Vieja", "[M]", "[]", "[]", "[P]", "[]", "[]", "4", "4 of 88", "–", "–"],
    ["row", "Arroyo Cañal", "[M]", "[]", "[]", "[P]", "[]", "[]", "4", "4 of 88", "–", "–"],
    ["row", "Barbadillos", "[M]", "[]", "[]", "[P]", "[]", "[]", "4", "4 of 88", "–", "–"],
    ["row", "Berrocal de la Sierra", "[M]", "[]", "[]", "[P]", "[]", "[]", "4", "4 of 88", "–", "–"],
    ["row", "Brañuelas Altas", "[M]", "[]", "[]", "[P]", "[]", "[]", "4", "4 of 88", "–", "–"],
    ["row", "Cabezarrubia", "[M]", "[]", "[]", "[P]", "[]", "[]", "4", "4 of 88", "–", "–"],
    ["row", "Calzada del Páramo", "[M]", "[]", "[]", "[P]", "[]", "[]", "4", "4 of 88", "–", "–"],
    ["row", "All", "", "", "", "", "", "", "39", "", "3", "524"],
    [
        "note",
        (
            "Open: not met, not answered, or not applicable without a reason. Under 80 % of the "
            "weight there is no total, and no order by one. – no measure written."
        ),
    ],
    ["picture", "Cost of the measures, by municipality", "thousands of euros"],
    ["heading", "What can be done in common"],
    [
        "points",
        "Unsafe points, zones and routes with a measure: missing or not met in 10 municipalities.",
        (
            "Do the memorandum and the strategies of the municipal plan assess the effects of the…: "
            "missing or not met in 10 municipalities."
        ),
        (
            "Is there a participation memorandum with the actions carried out, the groups taking "
            "part…: missing or not met in 10 municipalities."
        ),
        "Unsafe points, zones and routes mapped: missing or not met in 9 municipalities.",
    ],
    ["heading", "What it rests on", "What comes from data, what a person wrote, and what nobody has answered."],
    ["picture", "Answers, of all that are asked", ""],
    ["heading", "Method in five lines"],
    [
        "points",
        ("One run of each algorithm for all municipalities; figures are read by municipality, sex and group."),
        ("The common answer holds where a municipality says nothing else; its own always takes its place."),
        "A calculated proposal does not count until a person accepts it.",
        ("Municipalities are ordered by what was calculated in all; what was typed is not compared."),
        "Without four fifths of the answers there is no total; duties stand apart.",
    ],
    ["heading", "Limits"],
    [
        "points",
        (
            "Minutes on foot are those of the network, without slopes and the state of pavements; by "
            "car, without traffic."
        ),
        ("Fewer than 300 inhabitants, where a family is a point or more: Barbadillos, Berrocal de la Sierra."),
        ("The checklist is a draft: references cited from memory wait to be checked, and close nothing."),
        "The synthesis compares plans; it does not say which of them conforms to the law.",
    ],
    [
        "panel",
        "To repeat it",
        "Data: Settlements, Roads, People by age.",
        "Algorithms: assessmentcalculate, assessmentcompare, assessmentreport.",
        ("Checklist: Gender impact checklist (LOTUS), version 0.3.0 of 30 November 2026. Urban-Rural Linkages 1.0"),
    ],
]
