"""Partnership candidates written: pairs with their criteria, partners of units, sensitivity, associations."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qgis.core import Qgis

from ...core.linkages.partnership_rule import same_association, score_associations, sensitivity, strong_across
from ...core.linkages.partnerships import CLASSES, CRITERIA
from ...core.notes import Amount, Note
from ...i18n import note_sentence, tr
from ...io.columns import Column
from ..functional.flow_outputs import line_between

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qgis.core import QgsPointXY

    from ...core.arrays import Floats, Indices
    from ...core.linkages.partnership_rule import UnitPartners
    from ...core.linkages.partnerships import Partnerships
    from .. import parameters as p
    from ..run import Run

Members = dict[str, list[int]]


def criteria_labels() -> dict[str, str]:
    """Return what each criterion is called."""
    return {
        "work": tr("Work"),
        "mutual": tr("Mutual"),
        "near": tr("Near"),
        "services": tr("Services"),
        "sectors": tr("Different sectors"),
    }


class Beside(NamedTuple):
    """Things beside the criteria that are told of pairs and units, by position; None where they are not known.

    Attributes
    ----------
    ids : sequence of str
    places : dict of str to QgsPointXY or None
        By id; empty where units have no place.
    members : dict of str to list of int, or None
        Of associations.
    areas : list of str or None
        Functional urban areas.
    drawn : list of str
        How a map draws each pair.
    """

    ids: Sequence[str]
    places: dict[str, QgsPointXY | None]
    members: Members | None
    areas: list[str] | None
    drawn: list[str]


def write_pairs(run: Run, found: Partnerships, beside: Beside) -> dict[str, str]:
    """Write all pairs, best first, each criterion in a field: 1 met, 0 not met, nothing = not evaluated."""
    ids, members, areas = beside.ids, beside.members, beside.areas
    order, figures = found.order, found.figures
    rural, urban = figures.rural[order], figures.urban[order]
    nothing = [None] * order.size
    same = None if members is None else same_association(found, members)[order]
    columns = [
        Column("rank", "integer", range(1, order.size + 1), tr("Place in the list")),
        Column("rural", "text", [ids[one] for one in rural], tr("Rural unit")),
        Column("urban", "text", [ids[one] for one in urban], tr("Town")),
        Column("class", "text", [CLASSES[one] for one in found.classes[order]], tr("Class")),
        Column("met", "integer", found.met[order], tr("Criteria met")),
        Column("evaluated", "integer", found.evaluated[order], tr("Criteria that could be judged")),
        *_criteria_columns(found),
        Column("out_share", "real", figures.out_share[order], tr("Commuters to the town, of the employed (0-1)")),
        Column("back_share", "real", figures.back_share[order], tr("Commuters back, of the town's employed (0-1)")),
        Column("gross", "count", figures.gross[order], tr("Commuters both ways")),
        Column("reciprocity", "real", figures.reciprocity[order], tr("How mutual (0-1)")),
        Column("contiguous", "integer", nothing if figures.contiguous is None else figures.contiguous[order],
               tr("Shared border")),
        Column("minutes", "real", nothing if figures.minutes is None else figures.minutes[order], tr("Minutes")),
        Column("shared_services", "real", figures.shared_services[order],
               tr("Kinds of service used in the town, of all used (0-1)")),
        Column("kinds_used", "integer", figures.kinds_used[order], tr("Kinds of service used")),
        Column("complementarity", "real", figures.complementarity[order], tr("Dissimilarity of the sectors (0-1)")),
        Column("drawn_as", "text", [beside.drawn[one] for one in order], tr("Drawn on the map as")),
        Column("on_limit", "integer", found.is_on_limit[order], tr("A criterion sits on its limit")),
        Column("beyond_fua", "integer", nothing if areas is None else found.beyond_fua(areas)[order],
               tr("Work beyond the town's urban area")),
        Column("same_group", "integer", nothing if same is None else same, tr("In an association together")),
    ]  # fmt: skip
    if not beside.places:
        return run.write_rows("OUTPUT", columns)
    lines = [line_between(beside.places.get(ids[one]), beside.places.get(ids[other]))
             for one, other in zip(rural, urban, strict=True)]  # fmt: skip
    crs = run.table("UNITS").crs
    return run.write_rows("OUTPUT", columns, lines, Qgis.WkbType.LineString, crs, "partnerships")


def _criteria_columns(found: Partnerships) -> list[Column]:
    labels = criteria_labels()
    columns = []
    for number, name in enumerate(CRITERIA):
        judged = zip(found.is_met[found.order, number], found.is_evaluated[found.order, number], strict=True)
        values = [int(met) if evaluated else None for met, evaluated in judged]
        columns.append(Column(f"is_{name}", "integer", values, labels[name]))
    return columns


def write_partners(
    run: Run, found: Partnerships, partners: UnitPartners, ids: Sequence[str], order: Indices
) -> dict[str, str]:  # fmt: skip
    """Write the best partner of each unit, and the group that strong pairs make; `order` is that of the layer."""
    if not run.wants("PARTNERS"):
        return {}
    best = partners.best[order]
    columns = [
        Column("best_partner", "text", [ids[one] if one >= 0 else None for one in partners.partner[order]],
               tr("Best partner")),
        Column("partner_class", "text", [CLASSES[found.classes[one]] if one >= 0 else "none" for one in best],
               tr("Class of that pair")),
        Column("partner_met", "integer", [int(found.met[one]) if one >= 0 else 0 for one in best],
               tr("Criteria met")),
        Column("partner_evaluated", "integer", partners.judged[order],
               tr("Criteria that could be judged")),
        Column("partners", "integer", partners.strong[order], tr("Strong pairs")),
        Column("partner_group", "integer", [int(one) or None for one in partners.group[order]],
               tr("Group that strong pairs make")),
    ]  # fmt: skip
    return run.write("PARTNERS", columns, style="partner_units")


def write_sensitivity(run: Run, found: Partnerships) -> dict[str, str]:
    """Write how many pairs each class has with other limits; nothing is judged again where it was not asked for."""
    if not run.wants("SENSITIVITY"):
        return {}
    rows = sensitivity(found)
    labels = {"all": tr("All limits"), **criteria_labels()}
    columns = [
        Column("limit", "text", [one.limit for one in rows], tr("Limit")),
        Column("limit_name", "text", [labels[one.limit] for one in rows], tr("Which limit")),
        Column("factor", "real", [one.factor for one in rows], tr("Times")),
        *(Column(name, "integer", [one.counts[name] for one in rows], label)
          for name, label in class_labels().items()),
    ]  # fmt: skip
    return run.write_rows("SENSITIVITY", columns)


def class_labels() -> dict[str, str]:
    """Return what pairs of each class are called."""
    return {"strong": tr("Strong pairs"), "candidate": tr("Candidate pairs"), "weak": tr("Weak pairs"),
            "none": tr("Pairs that meet nothing")}  # fmt: skip


def write_associations(
    run: Run, found: Partnerships, members: Mapping[str, Sequence[int]] | None, urban: Floats
) -> dict[str, str]:
    """Write existing associations scored by the same rule; nothing where none were given."""
    if members is None:
        return {}
    rows = score_associations(found, members, urban)
    columns = [
        Column("association", "text", [one.name or tr("(in no association together)") for one in rows],
               tr("Association")),
        Column("members", "integer", [one.members if one.name else None for one in rows], tr("Members")),
        Column("towns", "integer", [one.towns if one.name else None for one in rows], tr("Towns among them")),
        Column("pairs", "integer", [one.pairs for one in rows], tr("Pairs of a rural member and a town")),
        *(Column(name, "integer", [one.counts[name] for one in rows], label)
          for name, label in class_labels().items()),
    ]  # fmt: skip
    return run.write_rows("ASSOCIATIONS", columns)


def tell(run: Run, found: Partnerships, members: Members | None) -> p.Results:
    """Say how many pairs are strong, how many sit on a limit, and how many lie across associations."""
    counts = found.counts()
    strong, pairs = counts["strong"], found.met.size
    run.info(note_sentence(Note(
        "{strong} {strong:pair of {pairs} meets|pairs of {pairs} meet} all the criteria that could be judged, and "
        "{candidate} {candidate:meets|meet} work and another. No pair is recommended.",
        strong=strong, pairs=Amount(pairs), candidate=counts["candidate"],
    )))  # fmt: skip
    if strong and not found.strong_on_limit:
        run.info(note_sentence(Note("No strong pair sits on a limit.")))
    elif strong:
        run.note(Note("{on} of {strong} strong {strong:pair|pairs} {on:sits|sit} on a limit: another limit would "
                      "change {on:it|them}.",
                      on=found.strong_on_limit, strong=strong))  # fmt: skip
    if members is not None:
        run.info(note_sentence(Note("Strong pairs that no association holds together: {across} of {strong}.",
                                    across=strong_across(found, members), strong=strong)))  # fmt: skip
    return {"N_STRONG": strong, "N_CANDIDATE": counts["candidate"], "ON_LIMIT": found.share_on_limit}
