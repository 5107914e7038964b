"""Ten municipal plans of the demo region under the gender checklist, with the figures that were calculated for them.

The figures of 00003 (Aldeanueva del Alba) are those of a plain recomputation; articles, costs and sessions are made up.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np

from tests.unit.assessment.checklist_sets import shipped
from tests.unit.assessment.report.report_cases import PlainVoice
from urban_rural_linkages.core.assessment.impact.ages import Ages
from urban_rural_linkages.core.assessment.impact.source import Edition, Session, Source, Surroundings, read_source
from urban_rural_linkages.core.assessment.impact.terrain import Place, Road, Settlement, Terrain
from urban_rural_linkages.core.assessment.plan import Plan
from urban_rural_linkages.core.assessment.records import (
    Answer,
    Assessment,
    CalculationRun,
    Contents,
    Evidence,
    EvidenceKind,
    Measure,
)
from urban_rural_linkages.core.assessment.unit_records import (
    REGION,
    Binding,
    Determination,
    Figure,
    Particulars,
    Unit,
)
from urban_rural_linkages.core.demography.pyramids import AgeBar, Pyramid

CODE = "00003"
GENDER = shipped("gender")
# Women, men, men per 100 women, change of women and men, share on foot, farthest minutes, to the school, to day care
TEN = {
    "00001": ("Los Álamos de Ocejo", 874, 890, 122.0, -48.9, -39.6, 0.0, 43.9, 14.4, 20.9),
    "00002": ("La Alberquilla", 428, 441, 125.0, -14.8, 16.3, 0.0, 18.6, 10.0, 13.9),
    CODE: ("Aldeanueva del Alba", 3291, 3319, 107.49, 37.0, 45.9, 0.822, 15.53, 8.85, 8.87),
    "00004": ("La Almunia Vieja", 215, 229, 131.0, -43.0, -39.4, 0.0, 29.4, 12.7, 21.0),
    "00005": ("Arroyo Cañal", 2182, 2110, 121.0, -32.9, -29.3, 0.84, 16.3, 7.81, 7.9),
    "00006": ("Barbadillos", 133, 140, 110.0, -57.3, -59.0, 0.0, 23.0, 8.3, 8.6),
    "00007": ("Berrocal de la Sierra", 68, 79, 153.0, -63.6, -44.7, 0.0, 46.4, 17.0, 23.5),
    "00008": ("Brañuelas Altas", 1087, 1066, 98.0, -17.5, -9.6, 0.0, 33.7, 1.0, 10.0),
    "00009": ("Cabezarrubia", 668, 690, 116.0, -43.0, -28.0, 0.0, 35.9, 15.4, 24.1),
    "00010": ("Calzada del Páramo", 2067, 1954, 108.0, -18.5, -10.6, 1.0, 26.4, 0.2, 1.2),
}
CHANCE = {"00002": 9.7, CODE: 5.2}  # standard errors of the change of each sex
ON_FOOT, BY_CAR, CHANGE, RATIO = (
    "share_pop_daily_set_10min", "share_pop_basic_30min", "women_15_49_change", "sex_ratio_20_49",
)  # fmt: skip
ROAD, PEOPLE = "run-roads", "run-people"
AGES = [(first, first + 4) for first in range(0, 85, 5)]


def square(place: int) -> str:
    """The outline of a municipality, five in a row."""
    row, column = divmod(place, 5)
    west, south = 300000 + 10000 * column, 4400000 - 10000 * row
    corners = ((0, 0), (9000, 500), (10000, 9000), (500, 10000), (0, 0))
    return "POLYGON ((" + ", ".join(f"{west + x} {south + y}" for x, y in corners) + "))"


def units() -> tuple[Unit, ...]:
    return tuple(
        Unit(code, row[0], "base", square(place), "EPSG:25830", place) for place, (code, row) in enumerate(TEN.items())
    )


def figures() -> list[Figure]:
    """Figures by sex of all ten, and of the region."""
    found: list[Figure] = []
    for code, row in TEN.items():
        _, women, men, ratio, change, change_men, near, far, school, care = row
        error = CHANCE.get(code, 9.0)
        near_men = 0.833 if code == CODE else near
        near_all = (near * women + near_men * men) / (women + men)
        by_car = 0.0 if far > 40 else 1.0
        found += [
            Figure(code, ON_FOOT, "women", near, women, run=ROAD),
            Figure(code, ON_FOOT, "men", near_men, men, run=ROAD),
            Figure(code, ON_FOOT, value=near_all, base=women + men, run=ROAD),
            *(Figure(code, BY_CAR, group, by_car, base, run=ROAD)
              for group, base in (("women", women), ("men", men), ("total", women + men))),
            Figure(code, "max_time_basic", value=far, run=ROAD),
            Figure(code, "time_to_primary_school", value=school, run=ROAD),
            Figure(code, "time_to_day_centre", value=care, run=ROAD),
            Figure(code, RATIO, value=ratio, run=PEOPLE),
            Figure(code, CHANGE, "women", change, 0.21 * women, error, run=PEOPLE),
            Figure(code, CHANGE, "men", change_men, 0.22 * men, error, run=PEOPLE),
            Figure(code, CHANGE, value=change, run=PEOPLE),
            Figure(code, "gap_employment_rate", reason="The layer of employment is not bound."),
        ]  # fmt: skip
    region = {
        (ON_FOOT, "women"): 0.672, (ON_FOOT, "men"): 0.675, (ON_FOOT, "total"): 0.673, (BY_CAR, "women"): 0.902,
        (BY_CAR, "total"): 0.902, ("max_time_basic", "total"): 54.0, (RATIO, "total"): 106.8,
        (CHANGE, "women"): -14.9, (CHANGE, "men"): -9.4, (CHANGE, "total"): -12.1,
    }  # fmt: skip
    found += [Figure(REGION, name, group, value) for (name, group), value in region.items()]
    return found


def inhabitants() -> list[Figure]:
    """People of 00003 and of the region, by sex."""
    return [Figure(CODE, "inhabitants", "women", 3291.0, run=PEOPLE),
            Figure(CODE, "inhabitants", "men", 3319.0, run=PEOPLE),
            Figure(CODE, "inhabitants", value=6610.0, run=PEOPLE),
            *(Figure(REGION, "inhabitants", group, value) for group, value in (
                ("total", 188169.0), ("women", 95392.0), ("men", 92777.0)))]  # fmt: skip


def ages() -> Ages:
    """People of 00003 by sex and five years of age, and of a region that is older."""
    return Ages(_pyramid(93, 61, 0), _pyramid(5300, 3200, 2000), 2021)


def _pyramid(oldest_women: int, oldest_men: int, more: int) -> Pyramid:
    def bars(scale: float, oldest: int) -> tuple[AgeBar, ...]:
        closed = [round(scale * (160 - 3 * abs(place - 8) ** 1.6)) + more for place in range(len(AGES))]
        return (*(AgeBar(*ages, people) for ages, people in zip(AGES, closed, strict=True)), AgeBar(85, None, oldest))

    return Pyramid(bars(1.03, oldest_men), bars(0.98, oldest_women))


def alternatives() -> list[Figure]:
    """What two alternatives make of the way on foot: a point in one settlement, or in both."""
    rows = {"A Point in Venta del Tejo": (0.93, 0.934), "B Point in both settlements": (1.0, 1.0)}
    return [Figure(CODE, ON_FOOT, group, value, alternative=name)
            for name, pair in rows.items() for group, value in zip(("women", "men"), pair, strict=True)]  # fmt: skip


def answers() -> tuple[dict[str, Answer], dict[tuple[str, str], Answer]]:
    """Common answers, and those of 00003 alone."""
    common = [
        Answer("gen_dia_01", ("met",), "The report has a chapter with the perspective of gender."),
        Answer("gen_mob_01", ("partial",), "The map of ways to facilities has no stops."),
        Answer("gen_dia_02", ("met",)), Answer("gen_pro_03", ("met",), numbers={"members": 9.0, "women": 4.0}),
    ]  # fmt: skip
    own = [
        Answer("gen_saf_01", ("met",), "Ten points of two walks."), Answer("gen_mob_01", ("met",)),
        Answer("gen_saf_03", ("not_met",), "Nine of ten points have a measure with date; P7 has none."),
        Answer("gen_prx_01", ("not_met",), "Two settlements stay out.", author="Ana Muñoz"),
        Answer("gen_prx_04", ("met",)), Answer("gen_prx_02", ("met",)), Answer("gen_prx_05", ("met",)),
        Answer("gen_spa_02", ("not_met",), "3.7 m² of local green for each inhabitant, of 5."),
        Answer("gen_mob_08", ("na",), "No line crosses the municipality."), Answer("gen_saf_06", ("na",)),
        Answer("gen_pro_01", ("met",), numbers={"participants": 146.0, "women": 85.0}),
        Answer("gen_dia_03", ("met",)), Answer("gen_dia_05", ("partial",), "Described for the capital."),
    ]  # fmt: skip
    return {one.item_id: one for one in common}, {(CODE, one.item_id): replace(one, unit_code=CODE) for one in own}


def measures() -> tuple[Measure, ...]:
    def one(number: str, item: str, text: str, owner: str, cost: str, due: str, **keys) -> Measure:
        return Measure(number, item, text, owner, cost, due, unit_code=CODE, **keys)

    return (
        one("b", "gen_prx_05", "Day centre from 20 to 35 places", "Region", "420.000 €", "2029-06-30",
            finding="Few places of care", determination="EQ-04", indicator="time_to_day_centre", target=8.0,
            state="planned"),
        one("c", "gen_prx_01", "Multi-service point and classroom, Venta del Tejo", "Municipality", "96,000 EUR",
            "2028", finding="586 women without daily services on foot", determination="EQ-07", indicator=ON_FOOT,
            target=0.93, state="planned"),
        one("d", "gen_saf_03", "Raised crossing and light on the way to school", "Municipality", "8000", "2027",
            finding="Point P7 without measure", determination="art. 7.1.2", state="proposed"),
    )  # fmt: skip


def determinations() -> tuple[Determination, ...]:
    rows = [
        ("d1", "gen_prx_01", "Art. 6.2.4 · EQ-07", "Reserve of 2400 m² for a multi-service point in Venta del Tejo",
         "improves", "Women within 10 min on foot: 82.2 → 93.0 %; men 83.3 → 93.4 %", "Venta del Tejo", "M2"),
        ("d2", "", "Art. 9.4 · SUB-2", "Industrial sector without pavement or stop on the A-99", "worsens",
         "61 min on foot from the capital", "SUB-2", "M1"),
        ("d3", "", "Art. 5.1.3", "Social housing: 30 % of the sector SUB-1", "improves", "", "SUB-1",
         "ask for the datum"),
    ]  # fmt: skip
    return tuple(Determination(key, item, CODE, article, text, effect, figure, place, mended)
                 for key, item, article, text, effect, figure, place, mended in rows)  # fmt: skip


@cache
def contents() -> Contents:
    """The assessment with all of its units."""
    said = Particulars(
        "Municipality of Aldeanueva del Alba", "A. Pardo, architect; M. Solís, geographer, master in gender",
        "PGM 12/2026", "2027-05-14", "ES-EX", "yes", "it decides where dwellings, services and ways are placed",
        "positive", "With M2 the women without daily services on foot go from 586 to 232.",
    )  # fmt: skip
    head = Assessment("a" * 8 + "-0000-4000-8000-000000000001", "gender", GENDER.version, GENDER.sha256,
                      "Ten municipal plans", Plan("pge"), author="Ana Muñoz", created="2026-10-01T08:00:00Z",
                      modified="2026-11-29T09:30:00Z", particulars=said)  # fmt: skip
    common, own = answers()
    evidence = (
        Evidence("e1", "gen_saf_01", EvidenceKind.LAYER, "Risk map", "walks.gpkg|layername=black_spots",
                 unit_code=CODE),
        Evidence("e2", "gen_dia_02", EvidenceKind.DOCUMENT, "Report, chapter 3", "memoria.pdf", sha256="ab" * 32,
                 unit_code=CODE, author="Ana Muñoz"),
    )  # fmt: skip
    runs = (
        CalculationRun(ROAD, ON_FOOT, "urbanrural:populationcoverage", {}, "c" * 64, 0.82, "1", "2026-11-29T09:00:00Z"),
        CalculationRun(PEOPLE, RATIO, "urbanrural:agestructure", {}, "d" * 64, 107.49, "1", "2026-11-29T09:00:00Z"),
    )
    bindings = (Binding("settlements", "region.gpkg|layername=settlements", name="Settlements"),
                Binding("roads", "region.gpkg|layername=roads", name="Roads"),
                Binding("people", "region.gpkg|layername=people", name="People by age"))  # fmt: skip
    return Contents(head, common, evidence, measures(), runs, (), own, units(),
                    (*figures(), *inhabitants(), *alternatives()), determinations(), bindings=bindings)  # fmt: skip


def terrain() -> Terrain:
    """The land of 00003: three settlements, roads, services and blocks of fear."""
    ring = np.array(
        [[320000, 4400000], [329000, 4400500], [330000, 4409000], [320500, 4410000], [320000, 4400000]], float
    )
    return Terrain(
        (ring,),
        (Road(np.array([[319000, 4404000], [331000, 4403500]], float), 3),
         Road(np.array([[324000, 4406000], [324500, 4400500]], float), 2),
         Road(np.array([[323800, 4406200], [324200, 4405800]], float), 1)),
        (Settlement("Aldeanueva del Alba", 324000, 4406000, 2705, True),
         Settlement("Venta del Tejo", 321500, 4405000, 354),
         Settlement("Barrio de la Solana", 327000, 4402500, 232)),
        (Place("pharmacy", 324050, 4406050), Place("primary school", 323900, 4405900)),
        ((323900.0, 4405900.0, 3), (324200.0, 4405600.0, 4)), 2,
    )  # fmt: skip


SESSIONS = (
    Session("12 March 2026", "Aldeanueva, library, 18:00", 21, 12, 7, "Light at the crossing", "P3, P4"),
    Session("19 March 2026", "Venta del Tejo, school, 11:00", 14, 9, 8, "A pharmacy", "M2"),
)
EDITION = Edition("2026-11-29", "Urban-Rural Linkages 1.0")


def source(language: str = "en", code: str = CODE, around: Surroundings | None = None, **changes) -> Source:
    """The report of 00003, or of another of the ten, with what is changed in the assessment."""
    found = replace(contents(), **changes)
    around = around if around is not None else Surroundings(SESSIONS, terrain(), ages=ages())
    return read_source(GENDER, found, code, PlainVoice(language), EDITION, around)
