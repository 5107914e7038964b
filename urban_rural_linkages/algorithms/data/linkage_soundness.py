"""Links, associations and jobs by sector of a diagnosis, read as its chapters will, before it begins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from ...core.errors import InputError
from ..linkages.link_inputs import OF_DIAGNOSIS, read_link_table
from ..required_inputs import require_beside
from ..run import Run

if TYPE_CHECKING:
    from ...core.arrays import Floats
    from ...core.linkages.layers import LinkLayers


def require_links(run: Run, ids: Sequence[str]) -> LinkLayers:
    """Return the layers of links.

    Raises
    ------
    InputError
        When nothing says which fields they are in, a layer has two units of measure or two years, an amount is
        missing or negative, or no row of a layer is between two units.
    """
    require_beside(run, "LINKS", OF_DIAGNOSIS[1:5])
    return read_link_table(run, OF_DIAGNOSIS, ids)


def require_associations(run: Run, ids: Sequence[str]) -> tuple[dict[str, list[int]], int]:
    """Return the members of each association as positions in `ids`, and how many rows name no unit or association.

    Raises
    ------
    InputError
        When nothing says which fields they are in, or no member is a unit.
    """
    require_beside(run, "ASSOCIATIONS", ("MEMBER", "ASSOCIATION"))
    from ...core.linkages.partnership_rule import members_of
    from ..decisions.people_inputs import as_texts

    table = run.table("ASSOCIATIONS")
    names, units = (as_texts(table.column(run.field(name))) for name in ("ASSOCIATION", "MEMBER"))
    found, strange = members_of(names, units, ids)
    if not found:
        raise InputError(
            "Layer '{layer}': no member of an association is a unit.",
            hint="Choose as MEMBER the field that holds the codes of the units.",
            layer=table.name,
        )
    return found, strange


def read_sectors(run: Run, ids: Sequence[str]) -> dict[str, Floats]:
    """Return the jobs of each sector by field; none where no fields were given.

    Raises
    ------
    InputError
        When a number is negative.
    """
    from ...core.numbers import require_non_negative

    table, found = run.table("UNITS"), {}
    names = run.fields("SECTOR_FIELDS")
    table.expect(names)
    for name in names:
        found[name] = table.numbers(name, ids, run.nodata())
        require_non_negative(found[name], ids, table.name, name)
    return found


def require_areas(run: Run, ids: Sequence[str]) -> None:
    """Ask for the field of urban areas as they were published.

    Raises
    ------
    InputError
        When the units have no such field.
    """
    run.table("UNITS").require_field(str(run.field("FUA")))


LINKAGES: dict[str, tuple[str, Callable[[Run, Sequence[str]], object], bool]] = {
    "LINKS": ("links", require_links, True),
    "ASSOCIATIONS": ("associations", require_associations, True),
    "SECTOR_FIELDS": ("figures", read_sectors, False),
    "FUA": ("field", require_areas, False),
}
"""By input the id of its check, what reads it, and whether the checks of the data read it as well."""
