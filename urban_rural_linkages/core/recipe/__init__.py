"""The recipe of a diagnosis: layers and fields found, what is known of them, and its form as a file.

The way through the room, as a window or a script takes it::

    vectors, rasters = listed_layers(project.mapLayers().values())   # io.described_layers: costs nothing
    state = DiagnosisState(names={one.id: one.name for one in vectors})
    state.take(find_layers(vectors))                                 # layer_roles: by geometry, fields and names
    units = described_layer(layer, transforms)                       # io: one layer with its values
    state.units, roles = units, find_unit_fields(units)              # unit_roles: all fields of the units
    state.take(roles.found)                                          # sure values are filled in, others asked for
    state.question()                                                 # "60 municipalities, 188,169 inhabitants ..."
    state.give("POP_END", "t2021"); state.answer(REGION)             # what the user does
    step_states(state); state.chapters(); may_run(state)             # steps: what the window shows
    recipe_text(state.recipe(sources).relative(folder))              # recipe_format: the file

`Found` says for each parameter what fits, what does not and why, and what has to be asked.  Sentences are `Note`.
"""
