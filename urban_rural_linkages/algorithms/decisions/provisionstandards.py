"""``provisionstandards``: standards of provision met, not met and unknown, and the people concerned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.notes import Note
from ...i18n import note_sentence, tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..unit_inputs import people_parameter, read_inhabited, unit_parameters
from .provision_inputs import (
    provision_parameters,
    read_nearest,
    read_provision,
    read_standards,
    require_something,
)
from .round_inputs import check_rounds, read_rounds, round_parameters
from .viability_inputs import check_viability, read_viability, viability_parameters

if TYPE_CHECKING:
    from ..run import Run


class ProvisionStandards(UrbanRuralAlgorithm):
    """Standards of provision applied to units, each with its source."""

    ID = "provisionstandards"
    GROUP = "decisions"
    NEEDS_SCIPY = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Standards of provision"),
            tr("Applies standards of provision to units: a service within so many minutes, one from so many "
               "inhabitants on, one for every so many, or a school that stays with so many pupils. Each is met, not "
               "met or unknown, with what is lacking and the people concerned; with a projection, schools that stay "
               "today and not by then are at risk, as are services by the people to whom they are the nearest. A "
               "mobile service is sent round the units that fail, with stops within a walk of them.\n\n"
               "Standards are data, each with its source and whether its text was read. Only a law whose text was read "
               "is called law; what a newspaper reports is called reported. Give a table of your own for others."),
            tr("standard, provision, law, service, school, pharmacy, viability, estándar, dotación, ley, servicio, "
               "escuela, farmacia, viabilidad"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *unit_parameters(),
            people_parameter(tr("Who is concerned where a standard is not met."), optional=False),
            *provision_parameters(),
            *viability_parameters(),
            *round_parameters(),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Standards by unit"), tr("One row a unit, standard and service.")),
            p.layer_output("SUMMARY", tr("Summary"), tr("One row a standard and service, with its source; those of "
                           "which nothing is known too."), optional=True),
            p.layer_output("WORST", tr("Units and what they lack"), tr("The units with how many standards they fail, "
                           "and the one that they fail by the largest part."), optional=True),
            p.layer_output("VIABILITY", tr("Viability of the services"), tr("One row a service and standard that asks "
                           "for pupils or users: those to whom it is the nearest, today and later."), optional=True),
            p.layer_output("ROUNDS", tr("Rounds"), tr("The stops of a mobile service to the units that fail, day by "
                           "day; those that no day has time for have none."), optional=True),
            p.number_output("N_AT_RISK", tr("Services that are at risk")),
            p.number_output("N_FAILED", tr("Units that fail a standard")),
            p.number_output("PEOPLE_FAILED", tr("People in units that fail a standard")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse a run without anything to judge."""
        require_something(run)
        check_rounds(run)
        check_viability(run)

    def execute(self, run: Run) -> p.Results:
        """Judge and write."""
        from ...core.decisions.provision import failed, people_failing, units_failing
        from ...core.decisions.viability import judge_all, risk_notes, services_at_risk
        from .provision_outputs import (
            round_columns,
            summary_columns,
            unit_columns,
            viability_columns,
            worst_columns,
        )

        with run.step(tr("Read the units"), 0.5):
            ids = run.ids()
            people = read_inhabited(run, ids)
            standards, provision = read_standards(run), read_provision(run, ids, people)
            nearest = read_nearest(run, ids)
        with run.step(tr("Apply the standards"), 0.3):
            services = read_viability(run, ids, standards, provision, nearest)
            judged, left = judge_all(standards, provision, services, nearest)
        for note in risk_notes(services):
            run.info(note_sentence(note))
        if left:
            run.note(Note("Nothing is known of what these standards ask for, and they are not judged: {standards}.",
                          standards=", ".join(standard.id for standard in left)))  # fmt: skip
        unasked = sorted(set(provision.counts) - {one.service for one in judged})
        if unasked:
            run.note(Note("No standard that is judged asks for these services of COUNTS: {services}.",
                          services=", ".join(unasked)))  # fmt: skip
        numbers, worst = failed(judged, len(ids))
        with run.step(tr("Plan the rounds"), 0.1):
            driven = read_rounds(run, ids, numbers.nonzero()[0], people)
        lacking = worst_columns(numbers, worst)
        return {
            **run.write_rows("OUTPUT", unit_columns(judged, ids)),
            **run.write_rows("SUMMARY", summary_columns(judged, left)),
            **(run.write("WORST", lacking, style="standards_failed") if run.wants("WORST") else {}),
            **run.write_rows("VIABILITY", viability_columns(services)),
            **({} if driven is None else run.write_rows("ROUNDS", round_columns(driven))),
            "N_AT_RISK": services_at_risk(services), "N_FAILED": units_failing(numbers),
            "PEOPLE_FAILED": people_failing(judged, people),
        }  # fmt: skip
