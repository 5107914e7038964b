"""Inputs of a diagnosis that only its part on linkages uses: layers of links, associations, work and income."""

from __future__ import annotations

from ...i18n import tr
from .. import parameters as p


def linkage_parameters() -> p.Parameters:
    """Declare the table of links and that of associations, which every chapter can do without."""
    return [
        p.source("LINKS", tr("Other links"), tr("A table of what goes between the units beside commuting, in layers "
                 "such as school, health, migration or goods; each has a unit of measure of its own, and none is "
                 "added to another."), p.ANY, optional=True),
        p.field("LINK_ORIGIN", tr("From (links)"), tr("The unit where a link begins."), "LINKS"),
        p.field("LINK_DESTINATION", tr("To (links)"), tr("The unit where it ends."), "LINKS"),
        p.field("LINK_VALUE", tr("Amount (links)"), tr("How much, 0 or more."), "LINKS"),
        p.field("LINK_LAYER", tr("Layer (links)"), tr("What goes between the units."), "LINKS"),
        p.field("LINK_UNIT", tr("Unit of measure (links)"), tr("Pupils, tonnes, moves: one for each layer."), "LINKS"),
        p.field("LINK_YEAR", tr("Year (links)"), tr("One for each layer."), "LINKS"),
        p.field("LINK_SOURCE", tr("Source (links)"), tr("Who has counted; stands beside each layer."), "LINKS"),
        p.source("ASSOCIATIONS", tr("Associations"), tr("A table of the units that work together already, such as "
                 "mancomunidades or LEADER groups, one row a member."), p.ANY, optional=True),
        p.field("MEMBER", tr("Member"), tr("The code of the unit."), "ASSOCIATIONS"),
        p.field("ASSOCIATION", tr("Association"), tr("Its name; a unit may be in several."), "ASSOCIATIONS"),
    ]  # fmt: skip


def work_parameters() -> p.Parameters:
    """Declare what is known of the work and the income of units."""
    return [
        p.fields("SECTOR_FIELDS", tr("Jobs by sector"), tr("Fields that add up to all jobs in the unit: how different "
                 "two units are, and so how much they may offer each other."), "UNITS"),
        p.field("UNEMPLOYED", tr("Unemployed"), tr("Residents without work who look for it."), "UNITS"),
        p.field("LABOUR_FORCE", tr("Labour force"), tr("Residents who work or look for work, of the same date."),
                "UNITS"),
        p.field("MEAN_INCOME", tr("Mean income"), tr("Of a person or of a household of the unit, in money."), "UNITS"),
        p.field("FUA", tr("Functional urban area"), tr("The urban area of each unit as it was published, empty "
                "outside: functional rural areas leave it out. Without it, the one that commuting makes."), "UNITS"),
    ]  # fmt: skip
