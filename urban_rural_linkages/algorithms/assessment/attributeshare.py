"""``attributeshare``: share of a layer that meets a condition."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ...core.errors import InputError
from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm

if TYPE_CHECKING:
    from ...core.standards.shares import Share
    from ...io.columns import Column
    from ..run import Run


class AttributeShare(UrbanRuralAlgorithm):
    """The share of features, metres or people that meet a condition."""

    ID = "attributeshare"
    GROUP = "checklists"

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Share that meets a condition"),
            tr("Tells what part of a layer meets a condition: of the unsafe places, those with a measure, an owner, a "
               "cost and a date; of the stops, those with shelter and light. Features count one each, or by length, "
               "area or a field such as people. A feature of which the condition cannot be told, because a value that "
               "it compares is missing, is counted apart and left out of the share. Without features there is no "
               "share."),
            tr("share, condition, attribute, completeness, checklist, evidence, proporción, condición, atributo, "
               "completitud, puntos negros"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            p.source("LAYER", tr("Layer"), tr("The features to be counted; a table will do where they count by number "
                     "or by a field.")),
            p.expression("CONDITION", tr("Condition"), tr("A QGIS expression that is true or false for each feature, "
                         "such as \"measure\" IS NOT NULL AND \"cost\" IS NOT NULL. Comparing a missing value gives "
                         "neither."), "LAYER"),
            p.field("WEIGHT", tr("Weight"), tr("How much each feature counts, such as the people of a place; a feature "
                    "without a value has no weight. Without the field, what the next parameter says."), "LAYER"),
            p.field("GROUP", tr("Group"), tr("Settlement, kind or other group: each gets a row of its own beside that "
                    "of all features."), "LAYER"),
            p.choice("WEIGHT_BY", tr("What counts"), tr("Features, or metres or square metres of their "
                     "geometry, on the ellipsoid."),
                     {"count": tr("Each feature counts one"), "length": tr("Length in metres"),
                      "area": tr("Area in square metres")}, "count",
                     advanced=True),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Shares"), tr("A row a group, and a last one without group for all.")),
            p.number_output("SHARE", tr("Share of all features")),
            p.number_output("TOTAL", tr("Weight of all features")),
            p.number_output("N_FEATURES", tr("Features")),
            p.number_output("N_MATCHING", tr("Features that meet the condition")),
            p.number_output("N_UNKNOWN", tr("Features of which it cannot be told")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse two weights at once, and a condition that QGIS cannot read."""
        from ...io.conditions import parsed_condition

        if run.given("WEIGHT") and run.choice("WEIGHT_BY") != "count":
            raise InputError("Both a field of weights (WEIGHT) and {by} (WEIGHT_BY) are to say how much a feature "
                             "counts.", hint="Leave out the field, or choose count.",
                             by=run.choice("WEIGHT_BY"))  # fmt: skip
        layer = run.table("LAYER")
        if layer is not None:
            parsed_condition(_condition(run), layer)

    def execute(self, run: Run) -> p.Results:
        """Answer the condition for each feature and add up."""
        from ...core.standards.shares import attribute_shares
        from ...io.conditions import answers, is_empty, measure_on_ellipsoid, parsed_condition

        layer = run.table("LAYER")
        if is_empty(layer):
            run.note(Note("Layer '{layer}' has no features: there is no share.", layer=layer.name))
            shares = attribute_shares([])
        else:
            condition = parsed_condition(_condition(run), layer)
            measure_on_ellipsoid(condition, layer, run.ellipsoid(), run.context.transformContext())
            context = run.algorithm.createExpressionContext(run.parameters, run.context)
            meets = answers(condition, layer, context, run.work)
            shares = attribute_shares(meets, _weights(run), _groups(run))
        whole = shares[-1]
        _tell(run, whole)
        return {
            **run.write_rows("OUTPUT", _columns(shares)),
            "SHARE": None if np.isnan(whole.share) else whole.share,
            "TOTAL": whole.weight,
            "N_FEATURES": whole.features,
            "N_MATCHING": whole.matching,
            "N_UNKNOWN": whole.unknown,
        }


def _condition(run: Run) -> str:
    """Return the condition as it was written: QGIS itself gives an empty one where it cannot read it."""
    return run.text("CONDITION")


def _weights(run: Run) -> np.ndarray | None:
    from ...core.known import count_true
    from ...core.numbers import require_non_negative

    layer = run.table("LAYER")
    if run.given("WEIGHT"):
        names = [str(feature.id()) for feature in layer.features]
        weights = run.numbers("WEIGHT", names, "LAYER")
        require_non_negative(weights, names, layer.name, run.field("WEIGHT"))
    elif run.choice("WEIGHT_BY") == "count":
        return None
    else:
        weights = _measured(run)
    missing = count_true(np.isnan(weights)) or 0
    if missing:
        run.note(Note("Features of layer '{layer}' without a weight, which are in no weight and no share: {count}.",
                      layer=layer.name, count=missing))  # fmt: skip
    return weights


def _measured(run: Run) -> np.ndarray:
    from ...io.overlaps import holds_lines

    layer = run.table("LAYER")
    if run.choice("WEIGHT_BY") == "length":
        if not holds_lines(layer):
            raise InputError("Layer '{layer}' holds no lines, so nothing can be weighted by length.",
                             hint="Choose lines, or count.", layer=layer.name)  # fmt: skip
        return layer.ellipsoidal_lengths(run.ellipsoid())
    if not layer.has_polygons:
        raise InputError("Layer '{layer}' holds no polygons, so nothing can be weighted by area.",
                         hint="Choose polygons, or count.", layer=layer.name)  # fmt: skip
    return layer.ellipsoidal_areas(run.ellipsoid())


def _groups(run: Run) -> list[str] | None:
    name = run.field("GROUP")
    if name is None:
        return None
    return ["" if value is None else str(value).strip() for value in run.table("LAYER").column(name)]


def _tell(run: Run, whole: Share) -> None:
    if whole.unknown:
        run.note(Note("Features of which the condition cannot be told, left out of the share: {count} of {total}. Test "
                      "with IS NULL where a missing value is an answer.", count=whole.unknown,
                      total=whole.features))  # fmt: skip
    if not np.isnan(whole.share):
        run.info(tr("{matching} of {features} {features:feature|features} {matching:meets|meet} the condition; share "
                    "{share}.").format(
            matching=whole.matching, features=whole.features, share=f"{whole.share:.4g}"))  # fmt: skip


def _columns(shares: list[Share]) -> list[Column]:
    from ...io.columns import Column

    labels = {
        "features": ("integer", tr("Features in all")),
        "matching": ("integer", tr("Features that meet the condition")),
        "unknown": ("integer", tr("Features of which it cannot be told")),
        "weight": ("real", tr("Weight of all features")),
        "matching_weight": ("real", tr("Weight of those that meet the condition")),
        "unknown_weight": ("real", tr("Weight of those of which it cannot be told")),
        "share": ("real", tr("Share (of the weight of which it can be told)")),
    }
    return [
        Column("group", "text", [row.group for row in shares], tr("Group (empty: all)")),
        *(Column(name, kind, [getattr(row, name) for row in shares], label) for name, (kind, label) in labels.items()),
    ]
