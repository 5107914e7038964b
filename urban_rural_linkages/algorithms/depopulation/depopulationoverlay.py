"""``depopulationoverlay``: two figures on one map, and the people who live where both are bad."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...core.overlay import FEWEST_CLASSES, MOST_CLASSES
from ...i18n import Language, current_language, tr
from .. import parameters as p
from ..area_inputs import area_parameters, areas_km2
from ..base import Description, UrbanRuralAlgorithm
from ..unit_inputs import people_parameter, read_people, unit_parameters

if TYPE_CHECKING:
    from ...core.arrays import Floats
    from ...core.overlay.bivariate import Axis, Bivariate
    from ...core.overlay.cross_table import CrossRow
    from ...io.columns import Column
    from ..bivariate_style import Square
    from ..run import Run

_X, _Y = ("X", "X_BREAKS", "X_LABEL", "X_WORSE"), ("Y", "Y_BREAKS", "Y_LABEL", "Y_WORSE")


class DepopulationOverlay(UrbanRuralAlgorithm):
    """Units by the classes of two figures."""

    ID = "depopulationoverlay"
    GROUP = "depopulation"

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Depopulation overlay (bivariate map)"),
            tr("Lays two figures of the units over each other, such as the yearly change of the population and the "
               "minutes to a service: each is put into the same number of classes, and the map shows the pair of "
               "classes with a square legend. The cross table counts units, area and people of every pair. Classes "
               "are numbered from the lowest values and include their upper limit; equal values are never parted. "
               "Quantiles and natural breaks compare the units of one layer; only fixed limits compare regions and "
               "years."),
            tr("bivariate, overlay, cross table, classes, quantile, Jenks, accessibility, depopulation, bivariante, "
               "superposición, tabla cruzada, clases, cuantil, accesibilidad, despoblación"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        limits = tr("Increasing numbers, one fewer than the classes, such as {example}; a class includes its upper "
                    "limit. They go before the classes found from the data.")  # fmt: skip
        worse = tr("Which end of this figure is the bad one: it decides colours, legend and the worst corner, never "
                   "the numbers of the classes.")  # fmt: skip
        label = tr("How the legend calls this figure; without it, the field's alias or name.")
        return [
            *unit_parameters(),
            p.field("X", tr("First figure (x)"), tr("To the right in the legend: for example the yearly change of the "
                    "population."), "UNITS", optional=False),
            p.field("Y", tr("Second figure (y)"), tr("Upwards in the legend: for example the minutes to a service."),
                    "UNITS", optional=False),
            p.number("CLASSES", tr("Classes of each figure"), tr("3 gives nine colours. Of more than 4 classes "
                     "neighbouring colours are hard to tell apart: use the classes and the cross table then."), 3,
                     minimum=FEWEST_CLASSES, maximum=MOST_CLASSES, whole=True),
            p.choice("BREAKS", tr("How classes are found"), tr("As many units in each; natural breaks, the "
                     "least variance within the classes; or the limits below."),
                     {"quantile": tr("As many units in each class"), "fixed": tr("The limits given below"),
                      "jenks": tr("Natural breaks (Jenks)")}, "quantile"),
            p.text("X_BREAKS", tr("Limits of the first figure"), limits.format(example="-1,0")),
            p.text("Y_BREAKS", tr("Limits of the second figure"), limits.format(example="30,60")),
            people_parameter(tr("People of each unit, for the cross table.")),
            p.field("POP_OLD", tr("Old people"), tr("Inhabitants of 65 and more, or others that the cross table shall "
                    "count beside all."), "UNITS"),
            *area_parameters(),
            p.choice("X_WORSE", tr("Bad end of the first figure"), worse, _ends(), "low", advanced=True),
            p.choice("Y_WORSE", tr("Bad end of the second figure"), worse, _ends(), "high", advanced=True),
            p.text("X_LABEL", tr("Name of the first figure"), label, advanced=True),
            p.text("Y_LABEL", tr("Name of the second figure"), label, advanced=True),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Overlay"), tr("The units with both classes and their pair.")),
            p.layer_output("CROSSTAB", tr("Cross table"), tr("Units, area and people of every pair of classes."),
                           optional=True),
            p.file_output("LEGEND", tr("Legend"), tr("The square legend as a picture; the layer has it already."),
                          "SVG (*.svg);;PNG (*.png)", optional=True),
            p.number_output("N_WORST", tr("Units where both figures are worst")),
            p.number_output("POPULATION_WORST", tr("Inhabitants of these units")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse limits that cannot be used."""
        from ...core.overlay.bivariate import require_limits

        x, y = (_axis(run, *names, []) for names in (_X, _Y))
        require_limits(x, y, run.whole("CLASSES"), run.choice("BREAKS"))

    def execute(self, run: Run) -> p.Results:
        """Pair the classes of each unit."""
        from ...core.overlay.bivariate import bivariate_classes
        from ...core.overlay.cross_table import count_worst, counts_of, cross_table, worst_population
        from ..bivariate_style import as_legend, square_of_classes

        ids = run.ids()
        x, y = (_axis(run, *names, run.numbers(names[0], ids)) for names in (_X, _Y))
        pairs = bivariate_classes(x, y, run.whole("CLASSES"), run.choice("BREAKS"), progress=run.work)
        people, old = read_people(run, ids), run.counts("POP_OLD", ids)
        table = cross_table(pairs, areas_km2(run, ids) if run.wants("CROSSTAB") else None, people, old)
        square = square_of_classes(pairs.x, pairs.y, counts_of(table))
        _tell(run, square)
        run.tell(pairs.notes)
        style = f"bivariate_{run.whole('CLASSES')}"
        return {
            **run.write("OUTPUT", _class_columns(pairs), style=style, legend=as_legend(square)),
            **run.write_rows("CROSSTAB", _cross_columns(table, pairs)),
            **_write_legend(run, style, square),
            "N_WORST": count_worst(pairs),
            "POPULATION_WORST": _number(worst_population(pairs, people)),
        }


def _ends() -> dict[str, str]:
    """Return which end of a figure is the bad one."""
    return {
        "low": tr("Low values are bad"),
        "high": tr("High values are bad"),
    }


def _axis(run: Run, name: str, limits: str, label: str, worse: str, values: Sequence[float] | Floats) -> Axis:
    """Return a figure under the name that the reader knows it by."""
    from ...core.overlay.bivariate import Axis

    field = run.text(name)
    label = run.text(label) or _alias(run, field) or field
    return Axis(values, field, run.table("UNITS").name, label, run.text(limits), limits, run.choice(worse))


def _alias(run: Run, field: str) -> str:
    """Return what the layer calls a field; a result of ours that was opened from its file keeps it in its metadata."""
    from ..provenance import labels_of

    fields = run.table("UNITS").source.fields()
    index = fields.lookupField(field)
    layer = run.algorithm.parameterAsVectorLayer(run.parameters, "UNITS", run.context)
    return (fields.at(index).alias() if index >= 0 else "") or (labels_of(layer).get(field, "") if layer else "")


def _number(value: float) -> float | None:
    return value if value == value else None  # NaN differs from itself


def _tell(run: Run, square: Square) -> None:
    language = Language(current_language())
    for side in (square.x, square.y):
        sentence = tr("Classes of '{label}' end at {limits}.")
        run.info(sentence.format(label=side.label, limits="; ".join(side.written(language))))


def _write_legend(run: Run, style: str, square: Square) -> dict[str, str]:
    """Draw the legend as a file; nothing where none was asked for."""
    from ...core.report.svg import svg_of
    from ...io.painting import png_of_drawing
    from ..bivariate_style import square_drawing
    from ..style_files import load_style

    path = run.file_output("LEGEND")
    if path is None:
        return {}
    drawing = square_drawing(load_style(style), square, current_language())
    return run.write_file("LEGEND", png_of_drawing(drawing) if path.suffix.lower() == ".png" else svg_of(drawing))


def _class_columns(pairs: Bivariate) -> list[Column]:
    """Return the classes of each unit, and their pair."""
    from ...io.columns import Column

    both = tr("Classes of {x} (tens) and {y} (ones)").format(x=pairs.x.label, y=pairs.y.label)
    return [
        Column("x_class", "integer", pairs.x.numbers, _class_of(pairs.x.label)),
        Column("y_class", "integer", pairs.y.numbers, _class_of(pairs.y.label)),
        Column("bivariate", "integer", pairs.codes, both),
    ]


def _cross_columns(rows: Sequence[CrossRow], pairs: Bivariate) -> list[Column]:
    """Return the fields of the cross table; an open end of a class is empty."""
    from ...io.columns import Column

    x, y = pairs.x.label, pairs.y.label
    whole = {"x_class": _class_of(x), "y_class": _class_of(y), "units": tr("Units")}
    real = {
        "area_km2": tr("Area (km2)"),
        "population": tr("Inhabitants"),
        "population_old": tr("Old people"),
        "x_from": _from(x),
        "x_to": _to(x),
        "y_from": _from(y),
        "y_to": _to(y),
    }
    return [
        *(Column(name, "integer", [getattr(row, name) for row in rows], label) for name, label in whole.items()),
        *(Column(name, "real", [getattr(row, name) for row in rows], label) for name, label in real.items()),
    ]


def _class_of(label: str) -> str:
    return tr("Class of {label}").format(label=label)


def _from(label: str) -> str:
    return tr("{label}: more than").format(label=label)


def _to(label: str) -> str:
    return tr("{label}: up to").format(label=label)
