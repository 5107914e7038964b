"""A gender impact assessment of the invented region, half answered: what the dock and the report have to show.

The plan, its sessions and its documents are as invented as the region; the layers that stand as evidence are those of
the region's own file.
"""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from urban_rural_linkages.core.assessment.checklist import Checklist
from urban_rural_linkages.core.assessment.open_assessment import OpenAssessment
from urban_rural_linkages.core.assessment.plan import Plan
from urban_rural_linkages.core.assessment.records import Assessment, Contents, Evidence, EvidenceKind, Measure
from urban_rural_linkages.io.checklists import shipped_checklist
from urban_rural_linkages.io.store.geopackage import GeoPackageStore

from ..scratch import REPOSITORY

AUTHOR, DAY = "Planning office of Tierras del Alba", "2021-11-15T10:00:00Z"
_NAMESPACE = uuid.UUID("6f1f3c1e-6a55-4c0b-9d0e-2b7c2f6f4a10")


class Given(NamedTuple):
    """An answer: item, code and note."""

    item: str
    code: str
    note: str = ""


ANSWERS = (
    Given("gen_per_01", "pertinent", "It lays down where people live, work and are cared for."),
    Given("gen_pro_01", "met", "Three sessions with the women's associations of Valdemora, Castrejana and Peñarroble."),
    Given("gen_pro_02", "partial", "Evening sessions only, with a playroom and without transport from the villages."),
    Given("gen_pro_03", "met"),
    Given("gen_pro_04", "met", "The sociologist of the team answers for this checklist."),
    Given("gen_pro_05", "met"),
    Given("gen_pro_06", "met"),
    Given("gen_pro_10", "met"),
    Given("gen_dia_01", "met"),
    Given("gen_dia_02", "partial", "Population and participation are broken down by sex; mobility is not."),
    Given("gen_dia_03", "read", "Men outnumber women of 20 to 49 in most of the small municipalities."),
    Given("gen_dia_04", "not_met", "The household survey of 2021 has not been asked for yet."),
    Given("gen_dia_05", "partial", "Described for the three largest towns."),
    Given("gen_saf_01", "met"),
    Given("gen_saf_02", "met", "Two exploratory walks with women of three generations."),
    Given("gen_saf_03", "not_met", "Two of the eleven points have no date for their measure."),
    Given("gen_saf_04", "partial", "The underpass and the path to the cemetery are not lit."),
    Given("gen_saf_05", "partial", "The underpass stays until the road is rebuilt."),
    Given("gen_saf_08", "met", "One by day and one by night."),
    Given("gen_prx_02", "met", "Where there is no school there is a bus."),
    Given("gen_prx_03", "met"),
    Given("gen_prx_05", "met"),
    Given("gen_prx_06", "met"),
    Given("gen_prx_08", "met", "Itinerant bank and library on Tuesdays and Thursdays."),
    Given("gen_prx_09", "partial", "The nurseries close at 14:30."),
    Given("gen_mob_02", "not_met", "The operators have not handed over their timetables."),
    Given("gen_mob_03", "not_met", "The survey of trips does not ask for their purpose."),
    Given("gen_mob_05", "met", "Demand-responsive transport in the western comarca."),
    Given("gen_mob_07", "met"),
    Given("gen_mob_09", "not_met", "No bus runs after nine in the evening."),
    Given("gen_mob_10", "partial", "The routes are drawn for the schools of the three towns."),
    Given("gen_spa_03", "met"),
    Given("gen_spa_05", "na", "The plan builds no public housing."),
    Given("gen_spa_09", "partial", "Shade is missing in four squares."),
    Given("gen_eco_01", "met"),
    Given("gen_imp_03", "partial", "Two of the three alternatives were compared."),
    Given("gen_imp_07", "partial", "Assessed in the memorandum, without indicators."),
    Given("gen_imp_08", "partial", "The table names four articles; five gaps have none yet."),
    Given("cor_par_01", "met"),
    Given("cor_par_02", "met"),
    Given("cor_doc_01", "met"),
    Given("cor_doc_03", "met"),
    Given("cor_doc_04", "met"),
)
MEASURES = (
    ("gen_saf_03", "Light the underpass of the station", "Town hall", "18,000 EUR", "2022-06"),
    ("gen_mob_02", "Ask the regional transport authority for the timetables", "Drafting team", "", ""),
)
_NUMBERS = {
    "gen_pro_10": ("share_women_participants", {"women": 41.0, "participants": 73.0}),
    "gen_pro_03": ("share_women_body", {"women": 4.0, "members": 9.0}),
}
_DOCUMENTS = {
    "gen_dia_01": "Report of the diagnosis, chapter 4",
    "gen_saf_02": "Minutes of the exploratory walks",
    "cor_par_01": "Participation memorandum, annex II",
}
_LAYERS = {
    "gen_dia_03": ("municipalities", "", "Municipalities of the region"),
    "gen_prx_02": ("services", "\"type\" = 'primary_school'", "Primary schools"),
    "gen_prx_05": ("services", "\"type\" = 'day_centre'", "Day centres"),
    "gen_mob_07": ("roads", "", "Roads of the region"),
}


def write_assessment(folder: Path, checklists: Path) -> None:
    """Write the assessment beside the region's file."""
    path = folder / "assessments.gpkg"
    path.unlink(missing_ok=True)
    GeoPackageStore.create_file(path).add(make_assessment(shipped_checklist(checklists, "gender")))
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE gpkg_contents SET last_change = ?", (DAY,))


def make_assessment(checklist: Checklist) -> Contents:
    """Answer the checklist half way."""
    names = _names()
    head = Assessment(
        names(), checklist.id, checklist.version, checklist.sha256, "General plan of Valdemora del Alba", Plan("pge"),
        area="./region.gpkg|layername=municipalities", author=AUTHOR, created=DAY, modified=DAY,
    )  # fmt: skip
    work = OpenAssessment(checklist, Contents(head), AUTHOR, lambda: DAY, names)
    for given in ANSWERS:
        work.choose(given.item, (given.code,))
        if given.note:
            work.write_note(given.item, given.note)
    for item, (indicator, numbers) in _NUMBERS.items():
        found = checklist.indicators[indicator]
        if found.by_hand is not None:
            work.enter(item, numbers)
    for item, title in _DOCUMENTS.items():
        work.add_evidence(Evidence("", item, EvidenceKind.DOCUMENT, title))
    for item, (layer, condition, title) in _LAYERS.items():
        source = f"./region.gpkg|layername={layer}"
        work.add_evidence(Evidence("", item, EvidenceKind.LAYER, title, source, filter=condition))
    for item, text, owner, cost, due in MEASURES:
        work.write_measure(Measure("", item, text, owner, cost, due))
    return work.contents()


def _names() -> Callable[[], str]:
    """Return a maker of uuids that gives the same ones at every run."""
    numbers = iter(range(1_000_000))
    return lambda: str(uuid.uuid5(_NAMESPACE, str(next(numbers))))


if __name__ == "__main__":
    write_assessment(REPOSITORY / "resources" / "demo", REPOSITORY / "resources" / "checklists")
