"""Benchmarks report rows, and docs/performance.md is made of them."""

import json

import pytest

from benchmarks import measure
from benchmarks.make_performance import page


def test_a_row_is_reported_for_the_page(tmp_path, monkeypatch, capsys):
    rows = tmp_path / "rows.jsonl"
    monkeypatch.setenv(measure.ROWS, str(rows))
    measure.report(
        "huff", "1 M cells", 6.021, 412.7, peer="limit | search", peer_seconds=7.5, same="identical", before="50.7"
    )
    assert "huff: 1 M cells: 6.02 s, 413 MB" in capsys.readouterr().out
    measure.report("core: huff", "1 M cells", 0.5, peer="none here")
    written = page(
        [("Catchments", [json.loads(line) for line in rows.read_text().splitlines()]), ("Nothing", [])], "two cores"
    )
    assert "## Catchments" in written
    assert "## Nothing" not in written
    assert "| huff | 1 M cells | 6.02 | 413 | limit \\| search | 7.5 | identical | 50.7 |" in written
    assert "| core: huff | 1 M cells | 0.5 |  | none here | not installed |  |  |" in written


def test_a_peer_counts_only_where_results_were_compared():
    with pytest.raises(ValueError, match="not compared"):
        measure.report("huff", "1 M cells", 6.0, peer="other", peer_seconds=7.0)
    assert measure.agreed([1.0, float("nan")], [1.0, float("nan")]) == "identical"
    assert measure.agreed([1.0], [1.0 + 1e-10], 1e-9) == "to 1e-9"
    with pytest.raises(AssertionError):
        measure.agreed([1.0], [1.1], 1e-9)


def test_memory_is_that_of_the_work_alone():
    measured = measure.alone("tests.unit.test_performance:fill", 100)
    assert measured.result == 100.0
    assert 90.0 < measured.memory < 200.0
    assert measured.seconds > 0.0


def fill(megabytes: int) -> float:
    """Touch so much memory."""
    import numpy as np

    return float(np.ones(megabytes * 131072).nbytes / 2**20)
