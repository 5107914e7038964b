"""``assessmentcompare``: the municipalities of an assessment side by side, ranked by their figures, and on the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import Qgis

from ...core.notes import Note
from ...core.progress import proceed
from ...i18n import Language, number_text, tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from .stored_assessment import open_store, read_language, read_stored, store_parameters, stored_in

if TYPE_CHECKING:
    from ...core.assessment.checklist import Item
    from ...core.assessment.matrix import Matrix
    from ...core.assessment.matrix_order import Rank
    from ...io.columns import Column
    from ..run import Run


class AssessmentCompare(UrbanRuralAlgorithm):
    """Answers and figures of many municipalities side by side."""

    ID = "assessmentcompare"
    GROUP = "checklists"

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Compare municipalities of an assessment"),
            tr("Puts the municipalities of one assessment side by side: on the map by their answer to one question, in "
               "a table of all questions (letter, answer, figure), and in a ranking.\n\n"
               "The ranking uses only questions whose figure was calculated in all municipalities and is judged by a "
               "limit: answers that were typed are not compared between plans. Those with more figures not met come "
               "first, then those with more partly met; ties go by the women whom these figures are about."),
            tr("compare, ranking, municipalities, assessment, gender impact, comparar, clasificación, municipios, "
               "evaluación, impacto de género"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *store_parameters(),
            p.text("QUESTION", tr("Question on the map"), tr("The code of the question that the map shows, such as "
                   "gen_prx_01. Empty: the one that is met least.")),
            p.layer_output("OUTPUT", tr("Municipalities by answer"), tr("The outlines with the answer to the question "
                           "on the map, and letter and figure of every question in a field of its own.")),
            p.layer_output("ANSWERS", tr("Answers side by side"), tr("A row for each question in each municipality."),
                           optional=True),
            p.layer_output("RANKING", tr("Ranking"), tr("A row for each municipality, worst first; equal ones share "
                           "their place, which is empty where no question was calculated in all of them."),
                           optional=True),
            p.number_output("N_UNITS", tr("Municipalities")),
            p.number_output("N_COMPARED", tr("Questions that were calculated in all municipalities")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse what is no store."""
        open_store(stored_in(run))

    def execute(self, run: Run) -> p.Results:
        """Read the assessment and write its municipalities, answers and ranking."""
        from ...core.assessment.comparison import chosen_question
        from ...core.assessment.matrix import Matrix
        from ...core.assessment.matrix_order import ranking

        language = Language(read_language(run))
        subject = read_stored(run, language)
        matrix = Matrix(subject.checklist, subject.contents)
        ranks = ranking(matrix)
        question = chosen_question(matrix, run.text("QUESTION"))
        proceed(run.progress, 0.4)
        compared = ranks[0].compared
        _tell(run, matrix, compared)
        if question is not None:
            run.info(tr("On the map: {question}").format(question=question.heading.in_language(language.code)))
        results = {
            **_write_map(run, matrix, question, language),
            **run.write_rows("ANSWERS", _answers(matrix, language)),
            **run.write_rows("RANKING", _ranking(matrix, ranks)),
        }
        return {**results, "N_UNITS": len(matrix.contents.units), "N_COMPARED": compared}


def _tell(run: Run, matrix: Matrix, compared: int) -> None:
    """Say what the ranking rests on."""
    caption = Note("The ranking uses the questions calculated in all municipalities ({count}); typed answers are not "
                   "compared between plans. Ties go by the women whom the figures are about.",
                   count=number_text(compared))  # fmt: skip
    run.rules.append(str(caption))
    if not matrix.contents.units:
        run.note(Note("The assessment has no municipalities: it is one plan as a whole."))
    elif not compared:
        run.note(Note("No question was calculated in all municipalities: there is no ranking. Calculate the figures "
                      "first."))  # fmt: skip
    else:
        run.info(tr("The ranking uses the questions calculated in all municipalities ({count}); typed answers are not "
                    "compared between plans. Ties go by the women whom the figures are about.").format(
                        count=number_text(compared)))  # fmt: skip


def _write_map(run: Run, matrix: Matrix, question: Item | None, language: Language) -> dict[str, str]:
    from ...io.unit_shapes import unit_shapes

    shapes, crs = unit_shapes(matrix.units, run.context.transformContext())
    columns = [*_unit_columns(matrix), *_shown(matrix, question, language), *_letters(matrix, language)]
    if all(shape.isNull() for shape in shapes):
        return run.write_rows("OUTPUT", columns)
    return run.write_rows("OUTPUT", columns, shapes, Qgis.WkbType.MultiPolygon, crs, style="assessment_answers")


def _unit_columns(matrix: Matrix) -> list[Column]:
    from ...io.columns import Column

    counted = [matrix.answered(unit.code) for unit in matrix.units]
    return [
        Column("code", "text", [unit.code for unit in matrix.units], tr("Code of the municipality")),
        Column("name", "text", [unit.name for unit in matrix.units], tr("Municipality")),
        Column("answered", "integer", [answered for answered, _ in counted], tr("Questions answered")),
        Column("asked", "integer", [asked for _, asked in counted], tr("Questions asked")),
    ]  # fmt: skip


def _shown(matrix: Matrix, question: Item | None, language: Language) -> list[Column]:
    """Return what the map shows: tone, letter, answer and figure of one question."""
    from ...core.assessment.comparison import line_of, row_letters
    from ...io.columns import Column

    lines = [line_of(matrix, unit, question, language) for unit in matrix.units] if question is not None else []
    none = [None] * len(matrix.units)
    shown = row_letters(matrix, question, language) if question is not None else none
    asked = question.question.in_language(language.code) if question is not None else tr("Answer")
    return [
        Column("tone", "text", [str(line.cell.tone) for line in lines] or none, tr("Answer, as it looks")),
        Column("letter", "text", [line.letter for line in lines] or none, tr("Letter of the answer")),
        Column("shown", "text", shown, tr("Letter and figure")),
        Column("answer", "text", [line.answer for line in lines] or none, asked),
        Column("figure", "real", [line.cell.value for line in lines] or none, tr("Figure")),
        Column("state", "text", [line.state for line in lines] or none, tr("State of the answer")),
    ]


def _letters(matrix: Matrix, language: Language) -> list[Column]:
    """Return a field for each question, with its letter and figure."""
    from ...core.assessment.comparison import row_letters
    from ...io.columns import Column

    return [Column(item.id, "text", row_letters(matrix, item, language),
                   item.heading.in_language(language.code)) for item in matrix.items]  # fmt: skip


def _answers(matrix: Matrix, language: Language) -> list[Column]:
    from ...core.assessment.comparison import lines_of
    from ...io.columns import Column

    lines = list(lines_of(matrix, language))
    titles = {domain.id: domain.title.in_language(language.code) for domain in matrix.checklist.domains}
    headings = [line.item.heading.in_language(language.code) for line in lines]
    questions = [line.item.question.in_language(language.code) for line in lines]
    return [
        Column("code", "text", [line.unit.code for line in lines], tr("Code of the municipality")),
        Column("name", "text", [line.unit.name for line in lines], tr("Municipality")),
        Column("number", "integer", [line.number for line in lines], tr("Number of the question")),
        Column("domain", "text", [titles[line.item.domain] for line in lines], tr("Domain")),
        Column("item", "text", [line.item.id for line in lines], tr("Code of the question")),
        Column("title", "text", headings, tr("Question, in short")),
        Column("question", "text", questions, tr("Question")),
        Column("letter", "text", [line.letter for line in lines], tr("Letter of the answer")),
        Column("answer", "text", [line.answer for line in lines], tr("Answer")),
        Column("origin", "text", [str(line.cell.origin) for line in lines], tr("Where the answer comes from")),
        Column("indicator", "text", [line.indicator for line in lines], tr("What was measured")),
        Column("figure", "real", [line.cell.value for line in lines], tr("Figure")),
        Column("measured_in", "text", [line.measured_in for line in lines], tr("Unit of the figure")),
        Column("state", "text", [line.state for line in lines], tr("State of the answer")),
    ]  # fmt: skip


def _ranking(matrix: Matrix, ranks: list[Rank]) -> list[Column]:
    from ...core.assessment.matrix_order import places_of
    from ...io.columns import Column

    names = {unit.code: unit.name for unit in matrix.units}
    return [
        Column("place", "integer", places_of(ranks), tr("Place, worst first")),
        Column("code", "text", [rank.unit_code for rank in ranks], tr("Code of the municipality")),
        Column("name", "text", [names[rank.unit_code] for rank in ranks], tr("Municipality")),
        Column("not_met", "integer", [rank.not_met for rank in ranks], tr("Figures not met")),
        Column("partly", "integer", [rank.partly for rank in ranks], tr("Figures partly met")),
        Column("compared", "integer", [rank.compared for rank in ranks], tr("Questions compared")),
        Column("women", "count", [rank.women for rank in ranks], tr("Women whom figures that are not met are about")),
    ]  # fmt: skip
