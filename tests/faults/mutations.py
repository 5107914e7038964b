"""The list of all mutations: by name, what they do, and what a run may then answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from . import layer_shapes as shapes
from . import layer_values as values
from . import parameter_mutations as parameters
from . import raster_mutations as rasters
from .given import Given


@dataclass(frozen=True)
class Mutation:
    """One way to spoil the inputs of a run.

    Attributes
    ----------
    change : callable
        Does it; what it does is said in `Given.changed`, and nothing is done where it does not apply.
    must_refuse : bool
        Whether a result would be wrong.
    tolerance : float or None
        How far the result may differ, relatively, from that of the valid inputs; None where it may differ.
    on_outputs : bool
        Whether it changes where results go.
    """

    change: Callable[[Given], None]
    must_refuse: bool = False
    tolerance: float | None = None
    on_outputs: bool = False


_FREE = (
    values.some_unknown, values.all_unknown, values.not_a_number, values.infinite, values.huge, values.beyond_64_bit,
    values.negative, values.all_zero, values.tiny, values.all_alike, values.decimals, values.words_for_numbers,
    values.odd_type, values.hostile_texts, values.unknown_texts, values.repeated_ids, values.unknown_ids,
    values.fractional_ids, shapes.no_feature, shapes.one_feature, shapes.two_features, shapes.features_twice,
    shapes.no_geometry, shapes.no_geometry_at_all, shapes.empty_geometry, shapes.crossed_outlines, shapes.collapsed,
    shapes.impossible_coordinates, shapes.far_away, shapes.all_in_one_place, shapes.several_parts, shapes.with_heights,
    shapes.wrong_kind, shapes.no_shapes, shapes.no_system, shapes.wrong_system, shapes.other_system,
    parameters.left_out, parameters.without_optional, parameters.other_field, parameters.one_more_field,
    parameters.odd_number, parameters.text_for_number, parameters.reversed_limits, parameters.other_choice,
    parameters.hostile_text, parameters.odd_file, parameters.layers_exchanged,
)  # fmt: skip
_SAME = (shapes.reversed_features, shapes.shuffled_features, shapes.renamed_fields, shapes.renamed_layer,
         shapes.more_fields, values.numbers_as_text)  # fmt: skip


def all_mutations() -> dict[str, Mutation]:
    """Return the mutations by name."""
    found = {change.__name__: Mutation(change) for change in _FREE}
    found |= {name: Mutation(change) for name, change in {**rasters.VALUES, **rasters.SHAPES}.items()}
    found |= {name: Mutation(change, must_refuse=True) for name, change in rasters.NO_RASTER.items()}
    found |= {change.__name__: Mutation(change, tolerance=1e-9) for change in _SAME}
    # Outlines of the small regions follow the edges of cells: turned a hair, they touch a few cells more.
    found["all_in_another_system"] = Mutation(shapes.all_in_another_system, tolerance=0.06)
    found |= {change.__name__: Mutation(change, must_refuse=True)
              for change in (parameters.missing_field, parameters.unknown_choice)}  # fmt: skip
    found |= {name: Mutation(change, must_refuse=True, on_outputs=True)
              for name, change in parameters.REFUSED_OUTPUTS.items()}  # fmt: skip
    found |= {name: Mutation(change, on_outputs=True) for name, change in parameters.OUTPUTS.items()}
    return found
