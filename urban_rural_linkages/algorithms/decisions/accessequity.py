"""``accessequity``: people beyond thresholds, the depth of it, gaps between groups, and inequality of access."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.errors import InputError
from ...i18n import note_sentence, tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..service_rows import has_services, service_of_row_parameter, services_of_rows
from ..unit_inputs import field_of_codes, people_parameter, read_inhabited, unit_parameters
from .people_inputs import as_texts, people_parameters, read_classes, read_people_groups, told_times

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...core.decisions.equity import EquityRules, Population
    from ...core.decisions.people import Times
    from ..run import Run


class AccessEquity(UrbanRuralAlgorithm):
    """People beyond thresholds, depth, gaps and inequality of access."""

    ID = "accessequity"
    GROUP = "decisions"

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Equity of access"),
            tr("Tells who is far from a service, how far, and how unevenly access is spread over people: people beyond "
               "each threshold by class, sex and age beside the rest, the depth of their shortfall (Foster, Greer and "
               "Thorbecke), Gini, Theil within and between classes, Atkinson, and, with an income, Palma and the "
               "concentration index. People are the weights.\n\n"
               "Of minutes, read the people beyond the thresholds first. The Gini index of minutes falls where a "
               "hospital closes and nobody gains, because more people are far alike; it is given beside the mean and "
               "the worst tenth, never alone."),
            tr("equity, inequality, Gini, Lorenz, Palma, Theil, Atkinson, poverty, gap, equidad, desigualdad, "
               "brecha, acceso"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *unit_parameters(),
            p.field("ACCESS", tr("Access"), tr("Minutes to a service, or what is within reach, such as jobs or places "
                    "per person. Where minutes are missing, the field 'status' of the travel times says why."),
                    "UNITS", optional=False),
            service_of_row_parameter(tr("Where a unit has a row for each type of service, as the travel times write "
                                        "them: the longest of its times counts, within which every service is "
                                        "reached."), "UNITS"),
            p.choice("KIND", tr("Much of it is"), tr("Of minutes much is bad, of jobs within reach it is good."),
                     {"bad": tr("Bad, as of minutes"), "good": tr("Good, as of jobs within reach")}, "bad"),
            people_parameter(tr("All people of the unit: the weights."), optional=False),
            *people_parameters(),
            p.field("INCOME", tr("Income"), tr("What ranks the units from poor to rich, for Palma and the "
                    "concentration index."), "UNITS"),
            p.text("THRESHOLD", tr("Thresholds"), tr("Of the table of groups, increasing, separated by commas; "
                   "inclusive. Empty: 30,45,60 for minutes, none for what is good.")),
            p.number("LINE", tr("Line of the shortfall"), tr("From which on people fall short, in the units of the "
                     "access. Empty: the first threshold."), minimum=0, optional=True, decimals=2),
            p.number("EPSILON", tr("Dislike of inequality (Atkinson)"), tr("Above 0: the larger, the more those with "
                     "least count."), 0.5, minimum=0, advanced=True, decimals=2),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Measures"), tr("One row a measure, class and group, those first that are to "
                           "be read first, with what must be read beside it.")),
            p.layer_output("GROUPS", tr("People beyond the thresholds"), tr("One row a class, group and threshold, "
                           "beside the rest of the people."), optional=True),
            p.file_output("LORENZ", tr("Curve of Lorenz"), tr("What share of all that there is the people with least "
                          "have together."), "SVG (*.svg)", optional=True),
            p.number_output("BEYOND", tr("People on the wrong side of the first threshold")),
            p.number_output("DEPTH", tr("Depth of the shortfall of all people (FGT 1)")),
            p.number_output("GINI", tr("Gini index of all people")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse thresholds that do not increase."""
        _thresholds(run)

    def execute(self, run: Run) -> p.Results:
        """Measure and write."""
        from ...core.decisions.equity import equity
        from .equity_outputs import group_columns, measure_columns, write_lorenz

        with run.step(tr("Read the units"), 0.5):
            access, population = _of_services(run) if has_services(run) else _of_rows(run)
            rules = _rules(run)
        with run.step(tr("Measure the equity"), 0.4) as progress:
            found = equity(access, population, rules, progress)
        run.tell(found.notes)
        if found.headline is not None:
            run.info(note_sentence(found.headline))
        return {
            **run.write_rows("OUTPUT", measure_columns(found)),
            **run.write_rows("GROUPS", group_columns(found)),
            **write_lorenz(run, access, population, found, rules.is_bad),
            "BEYOND": found.beyond, "DEPTH": found.value("fgt1"), "GINI": found.value("gini"),
        }  # fmt: skip


def _thresholds(run: Run) -> tuple[float, ...]:
    """Return the thresholds; those of minutes where none were given for them."""
    from ...core.parameter_text import parse_thresholds

    text = run.text("THRESHOLD")
    if text:
        return parse_thresholds(text, parameter="THRESHOLD")
    return (30.0, 45.0, 60.0) if run.choice("KIND") == "bad" else ()


def _rules(run: Run) -> EquityRules:
    from ...core.decisions.equity import EquityRules

    thresholds = _thresholds(run)
    line = run.number("LINE") if run.given("LINE") else next(iter(thresholds), float("nan"))
    return EquityRules(run.choice("KIND") == "bad", line, thresholds, run.number("EPSILON"))


def _of_rows(run: Run) -> tuple[Times, Population]:
    """Read a row for each unit."""
    ids = run.ids()
    return _access(run, ids), _population(run, ids)


def _of_services(run: Run) -> tuple[Times, Population]:
    """Read a row for each unit and service: the longest time of a unit counts."""
    from ...core.decisions.all_services import longest_by_unit

    table = run.table("UNITS")
    codes = field_of_codes(run)
    if codes is None or run.choice("KIND") != "bad":
        raise InputError(
            "Rows of several services in layer '{layer}' need the code of the unit, and minutes.",
            hint="Choose UNIT_ID, and keep 'Bad, as of minutes'; or leave the service empty.", layer=table.name,
        )  # fmt: skip
    ids = as_texts(table.column(codes))
    access, rows = longest_by_unit(ids, services_of_rows(run, "UNITS"), _access(run, ids), table.name)
    return access, _population(run, ids).of_rows(rows)


def _access(run: Run, ids: Sequence[str]) -> Times:
    """Return minutes with those out of reach, or scores."""
    from ...core.decisions.people import Times
    from ...core.numbers import require_non_negative

    values = run.numbers("ACCESS", ids)
    require_non_negative(values, ids, run.table("UNITS").name, run.field("ACCESS") or "")
    return told_times(run, values) if run.choice("KIND") == "bad" else Times.of(values)


def _population(run: Run, ids: Sequence[str]) -> Population:
    from ...core.decisions.equity import Population

    people = read_inhabited(run, ids)
    return Population(people, read_people_groups(run, ids, people), read_classes(run), run.numbers("INCOME", ids))
