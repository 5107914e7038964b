"""Binding force of a reference for one plan: a duty is said only where norm, region, instrument and date make it one.

Why: the same article binds the municipal plan of one region and is an example in the next; it did not bind the plan
that was initially approved before it was in force; and what nobody has read is not to be called a duty.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from .checklist import Item
from .norms import Force, Norm, Reference, is_read
from .records import Assessment

HOME = "ES-EX"  # the checklists are those of LOTUS, the act of Extremadura


class BindingForce(StrEnum):
    """Binding force that a reference has for one plan, the strongest first."""

    DUTY = "duty"
    PRINCIPLE = "principle"
    GUIDANCE = "guidance"  # also of frameworks and facts
    UNREAD = "unread"  # there may be a duty, and nobody has read the text
    OTHER_INSTRUMENT = "other_instrument"
    NOT_IN_FORCE = "not_in_force"  # on the date of the plan's initial approval
    OTHER_REGION = "other_region"


_OF_FORCE = {Force.DUTY: BindingForce.DUTY, Force.PRINCIPLE: BindingForce.PRINCIPLE}


@dataclass(frozen=True)
class Setting:
    """Setting of a plan that decides how far norms bind it.

    Attributes
    ----------
    instrument : str
        A key of `plan.INSTRUMENTS`; empty = not said, and no instrument is refused.
    region : str
        ISO code of the region whose norms apply, such as ES-EX.  Empty = not said: the norms of `HOME` count, because
        the checklists are made for plans under LOTUS.
    initial_approval : str
        ISO date; empty = not approved yet, so that what is in force today counts.
    """

    instrument: str = ""
    region: str = ""
    initial_approval: str = ""


def setting_of(assessment: Assessment) -> Setting:
    """Return the setting of an assessment's plan, as its particulars have it."""
    particulars = assessment.particulars
    return Setting(assessment.plan.instrument, particulars.region, particulars.initial_approval)


def binding_force(reference: Reference, norms: Mapping[str, Norm], setting: Setting) -> BindingForce:
    """Return how far a reference binds a plan.

    Parameters
    ----------
    reference : Reference
        Norm, article, and the force that it has where it applies.
    norms : mapping of str to Norm
        By id; a norm that is not among them counts as not read.
    setting : Setting
        The plan's instrument, region and date.

    Returns
    -------
    BindingForce
        Region, date and instrument are asked in this order, then whether the text was read.  A norm without a date
        counts as in force.
    """
    norm = norms.get(reference.norm)
    obstacle = BindingForce.UNREAD if norm is None else _obstacle(reference, norm, setting)
    return obstacle or _OF_FORCE.get(reference.force, BindingForce.GUIDANCE)


def by_force(item: Item, norms: Mapping[str, Norm], setting: Setting) -> tuple[tuple[BindingForce, Reference], ...]:
    """Return the references of an item with their force for a plan, the strongest first.

    Those that speak of other instruments are left out: they say nothing of this plan.
    """
    found = [(binding_force(reference, norms, setting), reference) for reference in item.references]
    spoken = [pair for pair in found if pair[0] is not BindingForce.OTHER_INSTRUMENT]
    return tuple(sorted(spoken, key=lambda pair: tuple(BindingForce).index(pair[0])))


def is_duty(item: Item, norms: Mapping[str, Norm], setting: Setting) -> bool:
    """Tell whether an item asks for what a plan owes: one of its references is a duty there."""
    return any(force is BindingForce.DUTY for force, _ in by_force(item, norms, setting))


def blocks(item: Item, norms: Mapping[str, Norm], setting: Setting) -> bool:
    """Tell whether a plan must contain what an item asks for.

    It is marked as blocking, and rests on a duty of the plan.  One that cites nothing blocks by itself: whoever wrote
    the checklist wants it so.
    """
    return item.blocking and (not item.references or is_duty(item, norms, setting))


def _obstacle(reference: Reference, norm: Norm, setting: Setting) -> BindingForce | None:
    """Return why a reference does not bind a plan as it stands; None where nothing stands in the way."""
    if not _is_of_region(norm, setting.region):
        return BindingForce.OTHER_REGION
    if norm.in_force and setting.initial_approval and setting.initial_approval < norm.in_force:
        return BindingForce.NOT_IN_FORCE
    if setting.instrument and reference.instruments and setting.instrument not in reference.instruments:
        return BindingForce.OTHER_INSTRUMENT
    return None if is_read(reference, norm) else BindingForce.UNREAD


def _is_of_region(norm: Norm, region: str) -> bool:
    """Tell whether a norm applies in a region: one of the state applies in all of its regions."""
    place = region or HOME
    return not norm.jurisdiction or place == norm.jurisdiction or place.startswith(f"{norm.jurisdiction}-")
