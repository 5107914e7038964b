"""``assessmentreturn``: a layer that was edited elsewhere, compared with the one that stayed, and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.notes import Note
from ...i18n import note_sentence, tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm

if TYPE_CHECKING:
    from qgis.core import QgsVectorLayer

    from ...core.assessment.returned_copy import Difference
    from ...io.columns import Column
    from ...io.returned_layers import ReturnedLayer
    from ..run import Run


class AssessmentReturn(UrbanRuralAlgorithm):
    """An edited copy of a layer, taken back."""

    ID = "assessmentreturn"
    GROUP = "checklists"

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Take back an edited layer"),
            tr("Compares a layer with a copy that was edited elsewhere (QField, ogr2ogr, another office) by the id of "
               "each row, and shows in a table what was added, changed field by field, and deleted. Nothing is written "
               "until you say so; then all of it is, or nothing.\n\n"
               "With the copy as it was handed out, what both sides have changed is a conflict, which stays as it is "
               "in the layer. Ids that stand twice in the copy are listed and not taken; rows without an id are new "
               "ones. The layers of an impact assessment have the field of ids (uuid) from the beginning."),
            tr("field work, QField, copy, merge, synchronise, trabajo de campo, copia, sincronizar, editar"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            p.table("KEPT", tr("Layer that stayed"), tr("It is written to only where the changes are taken over; then "
                    "it has to be a table of a GeoPackage.")),
            p.table("EDITED", tr("Edited copy"), tr("In any format and coordinate reference system.")),
            p.table("HANDED_OUT", tr("Copy as it was handed out"), tr("With it, what both sides have changed is found. "
                    "Without it, whatever differs counts as changed in the copy."), optional=True),
            p.text("ROW_ID", tr("Field of ids"), tr("The same in all of them; its values tell rows apart for ever."),
                   default="uuid"),
            p.flag("TAKE", tr("Take the changes over"), tr("Writes rows that are new or changed into the layer. Look "
                   "at the table first."), False),
            p.flag("DELETE", tr("Delete what the copy has deleted"), tr("Only together with the changes. A copy of a "
                   "part of the layer lacks all other rows: leave it off then."), False, advanced=True),
            p.layer_output("OUTPUT", tr("Differences"), tr("A row for each row that was added or deleted, and for each "
                           "field that was changed.")),
            p.number_output("N_ADDED", tr("Rows added")),
            p.number_output("N_CHANGED", tr("Fields changed")),
            p.number_output("N_DELETED", tr("Rows deleted in the copy")),
            p.number_output("N_CONFLICTS", tr("Conflicts and doubled ids, which are not taken")),
        ]  # fmt: skip

    def execute(self, run: Run) -> p.Results:
        """Compare the layers, show what differs, and take it over where that is wanted."""
        from ...core.assessment.returned_copy import What, differences
        from ...io.returned_layers import ReturnedLayer, file_of_layer, take_over

        like, transforms = run.table("KEPT"), run.context.transformContext()
        place = file_of_layer(_layer(run)) if run.flag("TAKE") else None
        with run.step(tr("Read the layers"), 0.5):
            kept = ReturnedLayer(like, run.text("ROW_ID"), like, transforms)
            edited = ReturnedLayer(run.table("EDITED"), run.text("ROW_ID"), like, transforms)
            third = run.table("HANDED_OUT")
            handed_out = None if third is None else ReturnedLayer(third, run.text("ROW_ID"), like, transforms).rows
        found = differences(kept.rows, edited.rows, handed_out, like.name)
        _tell(run, kept, edited)
        results = run.write_rows("OUTPUT", _columns(found))
        if place is not None:
            take_over(found, kept, edited, place, run.flag("DELETE"))
        kinds = [one.what for one in found]
        clear = (What.ADDED, What.CHANGED, What.DELETED)
        return {**results, "N_ADDED": kinds.count(What.ADDED), "N_CHANGED": kinds.count(What.CHANGED),
                "N_DELETED": kinds.count(What.DELETED),
                "N_CONFLICTS": sum(1 for kind in kinds if kind not in clear)}  # fmt: skip


def _layer(run: Run) -> QgsVectorLayer:
    return run.algorithm.parameterAsVectorLayer(run.parameters, "KEPT", run.context)


def _tell(run: Run, kept: ReturnedLayer, edited: ReturnedLayer) -> None:
    """Say which fields only one of the two has: they are neither compared nor deleted."""
    here, there = kept.fields, edited.fields
    lost, more = ([name for name in one if name not in other] for one, other in ((here, there), (there, here)))
    if lost:
        run.note(Note("Fields that the copy has lost, which stay as they are: {fields}.", fields=", ".join(lost)))
    if more:
        run.note(Note("Fields that only the copy has, which are not taken: {fields}.", fields=", ".join(more)))


def _columns(found: tuple[Difference, ...]) -> list[Column]:
    from ...io.columns import Column

    names = [tr("(shape)") if one.is_shape else one.field or None for one in found]
    return [
        Column("row", "integer", [one.row for one in found], tr("Row of the copy; of the layer where it was deleted")),
        Column("key", "text", [one.key for one in found], tr("Id of the row")),
        Column("what", "text", [str(one.what) for one in found], tr("What has happened")),
        Column("field", "text", names, tr("Field")),
        Column("before", "text", [one.before for one in found], tr("Value in the layer")),
        Column("after", "text", [one.after for one in found], tr("Value in the copy")),
        Column("remark", "text", [one.remark and note_sentence(one.remark) for one in found], tr("Remark")),
    ]
