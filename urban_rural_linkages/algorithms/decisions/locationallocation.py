"""``locationallocation``: the places of the next services, with the proof, and what closing each would mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingOutputString

from ...i18n import note_sentence, tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..depopulation.significance_inputs import read_seed, seed_parameter
from .site_inputs import demand_parameters, site_parameters
from .times_inputs import require_times, times_parameters

if TYPE_CHECKING:
    from qgis.core import QgsProcessingFeedback

    from ...core.arrays import Floats
    from ...core.decisions.chosen_sites import Chosen
    from ...core.decisions.doubtful_services import Listed
    from ...core.decisions.location import Question
    from ...core.decisions.problem import LocationProblem
    from ...core.decisions.prover import Prover
    from ...core.decisions.site_list import SiteList
    from ..run import Run


class LocationAllocation(UrbanRuralAlgorithm):
    """Sites chosen by a model, with a proof or the gap that is left."""

    ID = "locationallocation"
    GROUP = "decisions"
    NEEDS_SCIPY = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Location and allocation"),
            tr("Says where the next service should be, with those that are open kept, and who would lose if each of "
               "them closed. The models: shortest ways of all (p-median), most people within a radius (MCLP), the "
               "shortest longest way (p-centre), everybody within a radius with the fewest sites (LSCP), and two that "
               "mind capacities. The log says whether it is proved that no other set is better, or how much better "
               "one could be at the most; before that it says what in the list of services is to be looked at first, "
               "because a proof on a wrong list proves nothing."),
            tr("location-allocation, facility location, p-median, MCLP, LSCP, p-center, closure, hospital, school, "
               "localización, asignación, dónde abrir, cierre, cobertura máxima, capacidad"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *demand_parameters(),
            *site_parameters(),
            p.choice("MODEL", tr("Model"), tr("What is made best."), _models(), "pmedian"),
            p.number("ADD", tr("New sites"), tr("How many more than those that are kept."), 1, minimum=0, whole=True),
            p.number("P", tr("Sites that are open in all"), tr("Instead of ADD, those that are kept included."),
                     minimum=1, whole=True, optional=True),
            p.number("BUDGET", tr("Budget of the new sites"), tr("Instead of a number of sites, what those may cost "
                     "together that are not open yet (SITE_COST); with the p-median and MCLP."), minimum=0,
                     optional=True, decimals=2),
            p.number("RADIUS", tr("Radius (minutes)"), tr("Within which people are covered, inclusive."), 30,
                     minimum=0),
            p.choice("ASSIGN", tr("With capacities, a place goes"), tr("To one site as a whole, or to several."),
                     {"single": tr("To one site"), "split": tr("To several sites")}, "single", advanced=True),
            *times_parameters(tr("Demand without a site within it is out of reach: it is reported and leaves the "
                                 "model; 0 means no limit.")),
            p.number("TIME_LIMIT", tr("Time limit (seconds)"), tr("For each number of sites; when it is over, the gap "
                     "that is left is told."), 60, minimum=0, advanced=True),
            p.number("GAP_LIMIT", tr("Gap that is good enough (share)"), tr("Of the value, such as 0.01; 0: go on "
                     "until it is proved."), 0, minimum=0, maximum=1, advanced=True, decimals=3),
            p.number("STARTS", tr("Random starts"), tr("Sets at random that are improved, beside the one that is "
                     "built site by site; the best counts."), 4, minimum=0, whole=True, advanced=True),
            seed_parameter(),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Chosen sites"), tr("All sites: new, kept, closed or candidates, with the "
                           "people who come."), p.POINTS),
            p.layer_output("ALLOCATION", tr("Who goes where"), tr("The places with their site, minutes, minutes before "
                           "and minutes more."), p.MAPPED, optional=True),
            p.layer_output("LINES", tr("Lines to the sites"), tr("A straight line from each place to its site."),
                           p.LINES, optional=True),
            p.layer_output("CURVE", tr("What each more brings"), tr("One row a number of new sites, from none to ADD, "
                           "each solved anew."), optional=True),
            p.file_output("CURVE_CHART", tr("Chart of what each more brings"), tr("The measure of the model and the "
                          "people beyond the radius; an amber tick shows the bound that no set can better."),
                          "SVG (*.svg)", optional=True),
            p.layer_output("CLOSURES", tr("If one closes"), tr("One row an open service, closed alone: people "
                           "affected, minutes more, people newly beyond the radius, who takes them."), optional=True),
            p.layer_output("DOUBTS", tr("Look first"), tr("One row a place that the list of services may lack: the "
                           "answer if it had one."), optional=True),
            p.number_output("VALUE", tr("Value of the model")),
            p.number_output("BOUND", tr("Bound of any set of sites")),
            p.number_output("GAP", tr("Gap between value and bound (share)")),
            QgsProcessingOutputString("STATUS", tr("Proof")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Ask for one way to know the times."""
        require_times(run)

    def minutes_of(self, inputs: p.Given, like: Run, feedback: QgsProcessingFeedback, sites: SiteList) -> Floats:
        """Return the minutes from each place of the demand to each site, for a diagnosis that looks at them itself.

        Parameters
        ----------
        inputs : dict
            DEMAND, SITES and the inputs of the ways.
        like : Run
            Whose context is taken.
        feedback : QgsProcessingFeedback
            Of the step of the diagnosis: its bar never moves back.
        sites : SiteList
        """
        from ..run import Run
        from .times_inputs import read_times

        run = Run(self, inputs, like.context, feedback)
        try:
            return read_times(run, run.table("DEMAND").ids(None), sites)
        finally:
            run.let_go()

    def execute(self, run: Run) -> p.Results:
        """Choose the sites, tell what is sure, and write."""
        from ...core.decisions.allocation import allocate
        from ...core.decisions.curve import by_number
        from ...core.decisions.location import locate
        from ...core.decisions.prover import Prover
        from . import location_outputs as out
        from .listed_inputs import read_listed, read_times_with_doubts
        from .site_inputs import demand_ids, read_problem, read_sites

        ids, question = demand_ids(run), _question(run)
        with run.step(tr("Read the times"), 0.2):
            sites = read_sites(run)
            listed = read_listed(run, ids, sites)
            minutes, listed = read_times_with_doubts(run, ids, sites, listed)
            problem = read_problem(run, sites, ids, minutes)
        with Prover(run.progress) as prover:
            with run.step(tr("Choose the sites"), 0.3) as progress:
                chosen = locate(problem, question, prover, progress)
            with run.step(tr("Look at the list of services"), 0.1):
                doubts = _tell(run, problem, question, sites, listed, chosen, prover)
            with run.step(tr("Count what each more brings"), 0.2):
                curve = _curve(run, problem, by_number(question, problem, chosen), sites, prover)
        found = allocate(problem, chosen.columns, sites.is_open, question.radius, chosen.shares)
        return {
            **out.write_sites(run, problem, sites, chosen, sites.is_open, found),
            **out.write_allocation(run, sites, found),
            **out.write_lines(run, sites, ids, found),
            **curve,
            **_closures(run, problem, question, sites),
            **doubts,
            "VALUE": chosen.value, "BOUND": chosen.bound, "GAP": chosen.gap, "STATUS": chosen.status,
        }  # fmt: skip


def _models() -> dict[str, str]:
    """Return the models by their ids."""
    return {
        "pmedian": tr("Shortest ways of all (p-median)"),
        "mclp": tr("Most people within the radius (MCLP)"),
        "pcentre": tr("Shortest longest way (p-centre)"),
        "lscp": tr("Everybody within the radius, fewest sites (LSCP)"),
        "capacitated": tr("Shortest ways under capacities"),
        "lscp_capacity": tr("Fewest sites under capacities"),
    }


def _question(run: Run) -> Question:
    from ...core.decisions.location import Question
    from ...core.decisions.median import Effort

    effort = Effort(run.number("TIME_LIMIT"), run.number("GAP_LIMIT"), run.whole("STARTS"),
                    read_seed(run))  # fmt: skip
    total = run.whole("P") if run.given("P") else 0
    budget = run.number("BUDGET") if run.given("BUDGET") else float("inf")
    return Question(run.choice("MODEL"), run.whole("ADD"), total, run.number("RADIUS"), run.choice("ASSIGN"), effort,
                    budget)  # fmt: skip


def _tell(
    run: Run, problem: LocationProblem, question: Question, sites: SiteList, listed: Listed, chosen: Chosen,
    prover: Prover,
) -> p.Results:  # fmt: skip
    """Say what to look at first, then what is proved; both go into the record of the results."""
    from ...core.decisions.doubtful_services import look_first
    from .location_outputs import write_doubts

    new = [column for column in chosen.columns.tolist() if not sites.is_open[column]]
    notes, tried, _ = look_first(listed, problem, question, sites.is_open, new, prover, run.work)
    run.tell([*notes, *chosen.notes])
    proof = note_sentence(chosen.proof())
    run.info(proof)
    run.rules += [*(note_sentence(note) for note in (*notes, *chosen.notes)), proof]
    return write_doubts(run, sites, listed, tried)


def _curve(run: Run, problem: LocationProblem, question: Question, sites: SiteList, prover: Prover) -> p.Results:
    from ...core.decisions.curve import curve, nesting, short_of_room
    from .curve_chart import write_curve_chart
    from .location_outputs import write_curve

    if not (run.wants("CURVE") or run.wants("CURVE_CHART")):
        return {}
    steps = curve(problem, question, sites.is_open, prover, run.work)
    run.tell([*short_of_room(problem, steps), *nesting(steps)])
    return {**write_curve(run, sites, steps), **write_curve_chart(run, problem, question, steps)}


def _closures(run: Run, problem: LocationProblem, question: Question, sites: SiteList) -> p.Results:
    from ...core.decisions.closures import already_far, closures
    from .location_outputs import write_closures

    if not run.wants("CLOSURES"):
        return {}
    found = closures(problem, sites.is_open & problem.available, question.radius)
    run.tell(already_far(found, sites.names))
    return write_closures(run, sites, found)
