"""``functionalruralareas``: municipalities around rural centres, merged until they are large enough or far apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import note_sentence, tr
from .. import parameters as p
from ..access.travel_inputs import limit_parameter, read_limit
from ..base import Description, UrbanRuralAlgorithm
from .rural_inputs import read_places, read_surveys, refuse_cells_in_a_table, rural_place_parameters
from .ways_inputs import require_ways

if TYPE_CHECKING:
    from ...core.linkages.rural_areas import RuralRules
    from ..run import Run


class FunctionalRuralAreas(UrbanRuralAlgorithm):
    """Functional rural areas, after Dijkstra and Jacobs-Crisioni 2023."""

    ID = "functionalruralareas"
    GROUP = "linkages"
    NEEDS_SCIPY = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Functional rural areas"),
            tr("Draws functional rural areas after Dijkstra & Jacobs-Crisioni 2023, the counterpart of functional "
               "urban areas for everything outside them: places with no larger one within 10 minutes are centres, "
               "each municipality goes to the centre that pulls most, and areas merge in rounds, those that want each "
               "other most first, until they have 25,000 people or lie an hour from their neighbours. Every merge is "
               "logged, and other settings show how far the rule decides.\n\n"
               "These are not the areas that the JRC published, which stand on other roads and another grid. With "
               "urban areas left out and without are two results: titles say which it is. Municipalities go where "
               "their capital goes."),
            tr("functional rural area, FRA, rural, catchment, centre, JRC, área rural funcional, comarca, cabecera, "
               "área funcional"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *rural_place_parameters(),
            *_rule_parameters(),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Units by functional rural area"), tr("The municipalities with centre, area, "
                           "seat, minutes to it and role."), p.POLYGONS),
            p.layer_output("AREAS", tr("Functional rural areas"), tr("The areas drawn together, with people, minutes "
                           "to the seat, and why an area is small."), p.POLYGONS, optional=True),
            p.layer_output("CENTRES", tr("Rural centres and other settlements"), tr("The settlements with the minutes "
                           "to the nearest larger one, and whether they are a centre or a seat."), p.MAPPED,
                           optional=True),
            p.layer_output("LOG", tr("Merges"), tr("Each merge with its round, minutes, people and score."),
                           optional=True),
            p.layer_output("SENSITIVITY", tr("How far the rule decides"), tr("Areas by other settings, and the share "
                           "of the people whose area keeps its seat."), optional=True),
            p.layer_output("VARIED", tr("Units by other ideal sizes"), tr("The area of each unit with half and with "
                           "twice the ideal size."), optional=True),
            p.number_output("N_AREAS", tr("Areas")),
            p.number_output("N_CENTRES", tr("Rural centres")),
            p.number_output("N_BELOW", tr("Areas below the ideal")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse a run without minutes, and rules without meaning."""
        require_ways(run)
        refuse_cells_in_a_table(run)
        _rules(run)

    def execute(self, run: Run) -> p.Results:
        """Draw the areas and write them."""
        from ...core.linkages.area_figures import area_figures
        from ...core.linkages.rural_remarks import headline, remarks
        from ..borders import read_borders
        from .rural_outputs import area_names, rural_results

        with run.step(tr("Read settlements and municipalities"), 0.4) as progress:
            places, rules = read_places(run), _rules(run)
            borders = read_borders(run, places.unit_ids)[0]
            touching = borders.first, borders.second
            surveys = read_surveys(run, places, touching, progress)
        with run.step(tr("Draw the areas"), 0.3) as progress:
            on_cells = surveys.cells.draw(rules, progress)
            drawn = surveys.seen(on_cells, area_figures(surveys.cells, on_cells, rules.merging.ideal, progress))
        found, figures = drawn.found, drawn.figures
        run.subtitle = tr("without urban areas") if found.without_cities else tr("with urban areas")
        run.rules.append(tr("After Dijkstra & Jacobs-Crisioni 2023; not the areas that the JRC published."))
        names = area_names(places, found)
        run.tell(remarks(surveys.units, found, figures, names))
        run.info(note_sentence(headline(found, figures, rules.merging.ideal)))
        return {
            **rural_results(run, places, surveys, on_cells, drawn, rules),
            "N_AREAS": len(names), "N_CENTRES": len(found.catchments.centres), "N_BELOW": figures.below,
        }  # fmt: skip


def _rule_parameters() -> p.Parameters:
    """Declare the rules of centres, catchments and merging."""
    return [
        p.number("CENTRE_MINUTES", tr("A centre has no larger place within (minutes)"), tr("Inclusive; places in urban "
                 "areas count as larger ones."), 10, minimum=0),
        p.choice("ASSIGN", tr("A municipality goes"), tr("To the centre that pulls most, people over minutes squared, "
                 "as in the rule; or to the nearest."),
                 {"gravity": tr("To the centre that pulls most"), "nearest": tr("To the nearest centre")}, "gravity"),
        p.flag("CLEAN", tr("Clean catchments on cells"), tr("Splinters of a catchment join the neighbour with most "
               "people; what lies apart is an exclave."), True),
        p.number("EXPONENT", tr("Exponent of the minutes"), tr("Of the pull."), 2, minimum=0, advanced=True,
                 decimals=2),
        p.number("NEAREST_CENTRES", tr("Centres that compete"), tr("So many of the nearest pull at a municipality."), 5,
                 minimum=1, whole=True, advanced=True),
        p.number("IDEAL", tr("Ideal size (people)"), tr("An area with fewer looks for a partner."), 25000, minimum=1),
        limit_parameter(tr("From which on no two areas merge."), 60),
        p.number("MIN_MINUTES", tr("Near areas (minutes)"), tr("Under which two areas merge, however large."), 30,
                 minimum=0),
        p.choice("TIME_AGG", tr("Minutes between areas"), tr("The mean of their parts, weighted by people, as in the "
                 "rule; or between their most populous centres."),
                 {"mean": tr("The mean of their parts"), "seat": tr("Between their seats")}, "mean", advanced=True),
    ]  # fmt: skip


def _rules(run: Run) -> RuralRules:
    from ...core.linkages.area_merging import MergeRules
    from ...core.linkages.rural_areas import RuralRules

    merging = MergeRules(run.number("IDEAL"), read_limit(run), run.number("MIN_MINUTES"), run.choice("TIME_AGG"))
    return RuralRules(run.number("CENTRE_MINUTES"), run.choice("ASSIGN"), run.number("EXPONENT"),
                      run.whole("NEAREST_CENTRES"), merging, run.flag("CLEAN"))  # fmt: skip
