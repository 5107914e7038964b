from .layers import column, memory_layer


def test_figures_of_alia_and_merida(run):
    units = memory_layer(
        {"code": "text", "p0": "integer", "p1": "integer"}, [("10017", 1368, 783), ("06083", 51056, 59424)]
    )
    layer = run(
        "demographicchange",
        UNITS=units,
        UNIT_ID="code",
        POP_START="p0",
        POP_END="p1",
        START_YEAR=2001,
        END_YEAR=2021,
        OUTPUT="TEMPORARY_OUTPUT",
    )["OUTPUT"]
    assert [round(v, 4) for v in column(layer, "rate_geometric")] == [-2.7513, 0.7618]
    assert round(column(layer, "halving_years")[0], 1) == 24.8
    assert column(layer, "halving_years")[1] is None
    assert "urbanrural:demographicchange" in " ".join(layer.metadata().history())


def _change(run, rows, **inputs):
    units = memory_layer({"code": "text", "p0": "real", "p1": "real"}, rows)
    return run("demographicchange", UNITS=units, UNIT_ID="code", POP_START="p0", POP_END="p1", START_YEAR=2001,
               END_YEAR=2018, **inputs, OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]  # fmt: skip


def test_decimals_of_estimates_add_up(run):
    layer = _change(run, [("a", 10.25, 10.5), ("b", 7.5, 7.75)])
    assert column(layer, "change") == [0.25, 0.25]


def test_whole_people_are_whole(run):
    layer = _change(run, [("a", 10.0, 12.0)])
    assert layer.fields().field("change").typeName().lower().startswith("int") and column(layer, "change") == [2]


def test_a_unit_settled_since_has_persons_and_no_rate_and_is_named(run, feedback):
    layer = _change(run, [("a", 0, 10), ("b", 10, 5), ("c", None, 3)])
    assert column(layer, "change") == [10, -5, None] and column(layer, "change_pct") == [None, -50, None]
    assert feedback.warned("without inhabitants at the start", "1 (a)")
