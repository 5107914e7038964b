"""Weights of questions, by one rule: how far what they rest on binds.

A question that the plan must satisfy by a duty weighs 4, a duty 3, a principle 2, and all else - guidance, frameworks,
norms of other regions - 1.  The strongest reference counts.  One whose text nobody has read counts as guidance until
somebody has: a duty from hearsay must not outweigh one that was read.  The rule is a convention of the checklists.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .norms import Force, Norm, Reference, is_read, strongest

BLOCKING_DUTY, DUTY, PRINCIPLE, OTHER = 4, 3, 2, 1


def weight_of(references: Sequence[Reference], norms: Mapping[str, Norm], blocking: bool) -> int:
    """Return the weight of a question.

    Parameters
    ----------
    references : sequence of Reference
        What it rests on.
    norms : mapping of str to Norm
        Those that they cite, by id.
    blocking : bool
        Whether the plan must contain what it asks for.

    Returns
    -------
    int
        1 to 4.
    """
    force = strongest([one.force for one in references if is_read(one, norms.get(one.norm))])
    if force is Force.DUTY:
        return BLOCKING_DUTY if blocking else DUTY
    return PRINCIPLE if force is Force.PRINCIPLE else OTHER
