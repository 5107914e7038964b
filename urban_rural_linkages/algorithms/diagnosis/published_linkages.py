"""Links, jobs and unemployed of a diagnosis that is to be published: small counts are hidden as those of commuters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from ...core.arrays import Booleans, Floats
from ...core.dossier.people_blocks import are_few, are_few_in_any, emptied, others_than
from ...core.dossier.small_flows import published_links
from ...io.columns import Column
from ...io.territories import layer_of_columns
from ..functional.flow_inputs import read_amounts
from ..linkages.link_inputs import OF_DIAGNOSIS
from ..run import Run
from ..territories import put_in_place


def replace_links(run: Run, limit: float) -> int:
    """Put links in place that have only fields which parameters name, small counts as marks such as "<5".

    Returns
    -------
    int
        Links that have a mark now.
    """
    names = OF_DIAGNOSIS
    if not run.given(names.table):
        return 0
    table = run.table(names.table)
    texts = {name: [str(value or "") for value in table.column(run.field(name))]
             for name in names[1:] if run.given(name) and name != names.value}  # fmt: skip
    ends = list(zip(texts[names.layer], texts[names.origin], texts[names.destination], strict=True))
    amounts = read_amounts(run, names.table, names.value, whole=False)
    links = published_links(*amounts, table.column(run.field(names.value)), ends, limit)
    columns = {str(run.field(name)): Column(str(run.field(name)), "text", cells) for name, cells in texts.items()}
    value = str(run.field(names.value))
    columns[value] = Column(value, "text", links.cells)
    put_in_place(run, names.table, layer_of_columns(table.name, list(columns.values())))
    return links.hidden


def work_of_units(run: Run, ids: Sequence[str], hidden: Booleans, limit: float) -> Iterator[tuple[str, Floats]]:
    """Yield fields of work with their values as they are published.

    Of a unit with few jobs in one sector no sector is told, because they add up to jobs that commuting tells; and of
    one with few unemployed, or few others, the labour force is not told either.
    """
    from ..data.linkage_soundness import read_sectors

    sectors = read_sectors(run, ids)
    if sectors:
        few = are_few_in_any(list(sectors.values()), limit)
        yield from ((name, emptied(values, hidden | few)) for name, values in sectors.items())
    unemployed, force = (run.counts(name, ids) for name in ("UNEMPLOYED", "LABOUR_FORCE"))
    few = np.zeros(len(ids), dtype=bool) if unemployed is None else are_few(unemployed, limit)
    if unemployed is not None and force is not None:
        few |= are_few(others_than(force, unemployed), limit)
    for name, values in (("UNEMPLOYED", unemployed), ("LABOUR_FORCE", force)):
        if values is not None:
            yield str(run.field(name)), emptied(values, hidden | few, limit)
