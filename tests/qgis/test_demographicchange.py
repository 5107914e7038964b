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
