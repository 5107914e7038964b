"""The dock in its states: cards, tree and filter, figures, evidence, measures; texts are shown as they were typed."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog, QLabel, QPlainTextEdit, QPushButton

from urban_rural_linkages.core.assessment.applicability import asked_items
from urban_rural_linkages.core.assessment.plan import Nucleus, Plan
from urban_rural_linkages.core.assessment.records import Evidence, EvidenceKind, Measure, Status
from urban_rural_linkages.core.errors import ChecklistError
from urban_rural_linkages.gui.closing_dialog import ClosingDialog
from urban_rural_linkages.gui.dock.evidence_panel import EvidenceForm
from urban_rural_linkages.gui.dock.figure_panel import NumberForm
from urban_rural_linkages.gui.dock.item_model import Role
from urban_rural_linkages.gui.dock.measures_panel import MeasureForm
from urban_rural_linkages.gui.dock.words import answer_key, breakable

from .conftest import SHIPPED, start
from .stage import Calculator, Map, Shipped, wait_for, with_question

TAGS = "<b>Bold</b> & <img src='x'> 5 < 6"


def dialog_of(dock, kind):
    found = [dialog for dialog in dock.findChildren(QDialog) if isinstance(dialog, kind) and dialog.isVisible()]
    return found[-1]


# -- starting ----------------------------------------------------------------------------------------------------


def test_the_card_asks_for_what_is_missing(make_dock, store):
    card = make_dock(store).start_card
    card.go.click()
    assert "title" in card.wrong.shown_text
    card.title.setText("Plan")
    for box in card.nuclei.values():
        box.setChecked(False)
    card.go.click()
    assert "settlement" in card.wrong.shown_text
    assert not store.assessments()


def test_a_broken_checklist_is_said_and_the_others_are_offered(make_dock, store):
    class OneBroken(Shipped):
        def get(self, checklist_id):
            if checklist_id == "ageing":
                raise ChecklistError("The checklist '{id}' is broken.", hint="Mend it.", id=checklist_id)
            return super().get(checklist_id)

    dock = make_dock(store, OneBroken())
    assert dock.start_card.checklist.findData("ageing") == -1
    assert dock.start_card.checklist.count() == 5
    assert dock.banners.message("The checklist 'ageing' is broken. Mend it.")


def test_an_assessment_is_created_and_offered(dock, store):
    head = store.assessments()[0]
    assert (head.title, head.checklist_id, head.author) == ("Plan of the Vegas", "gender", "Ana")
    assert head.checklist_sha256 == SHIPPED.get("gender").sha256
    assert dock.header.assessments.currentText() == "Plan of the Vegas"
    assert dock.footer.progress.shown_text.startswith("0 of ")


def test_one_goes_from_one_assessment_to_another(dock, store):
    dock.session.choose("gen_pro_01", ("met",))
    first = dock.session.work.assessment.uuid
    dock.header.start.click()
    start(dock, "url_gp", "Roadmap")
    assert dock.session.checklist.id == "url_gp"
    assert dock.header.assessments.count() == 2
    dock.open(first)
    assert dock.session.answer("gen_pro_01").codes == ("met",)


def test_an_assessment_that_cannot_be_read_is_said(dock):
    assert not dock.open("not there")
    assert dock.banners.message("open")
    assert dock.pages.currentWidget() is dock.start_card


def test_the_report_gets_the_open_assessment(dock):
    dock.footer.open_report.click()
    assert dock.reports == [dock.session.work]


# -- closing -----------------------------------------------------------------------------------------------------


def declare_final(dock):
    dock.header.status.choose("final")
    dock.header.status_chosen.emit("final")
    return dialog_of(dock, ClosingDialog)


def test_final_asks_with_what_is_missing_and_leads_there(dock):
    dock.session.choose("gen_saf_01", ("na",))
    dialog = declare_final(dock)
    said = "\n".join(label.text().replace("\u200b", "") for label in dialog.findChildren(QLabel))
    assert "Blocking duties that are open" in said and "blocking duties are open" in said
    assert dock.session.work.assessment.status is Status.DRAFT and dock.header.status.code() == "draft"
    write = next(button for button in dialog.go if button.text() == "Write")
    write.click()
    assert dock.workplace.editor.item.id == "gen_saf_01" and not dialog.isVisible()
    assert dock.session.is_blocking_open("gen_saf_01")
    dock.session.write_note("gen_saf_01", "There is no settlement in it.")
    assert not dock.session.is_blocking_open("gen_saf_01")
    said = [label.text().replace("\u200b", "") for label in declare_final(dock).findChildren(QLabel)]
    assert any("There is no settlement in it." in text for text in said)


def test_who_says_so_declares_it_final_all_the_same(dock, store):
    declare_final(dock).all_the_same.click()
    assert store.assessments()[0].status is Status.FINAL and dock.session.read_only


def test_no_total_is_shown_under_four_fifths(dock):
    dock.footer.show_scores.click()
    assert dock.footer.scores.shown_text.startswith("No total under 80 % of the weight")


# -- tree and filter ---------------------------------------------------------------------------------------------


def test_the_tree_holds_what_is_asked(dock):
    assert dock.workplace.items.shown() == list(dock.session.asked)


def test_a_hidden_item_comes_with_the_answer_that_asks_for_it_and_goes_with_it(make_dock, store):
    dock = make_dock(store)
    start(dock, "rurban_partnership", "Partnership", "other")
    conditional = {"rup_gov_03", "rup_gov_04"}
    before = conditional & set(dock.workplace.items.shown())
    dock.session.choose("rup_gov_02", ("not_delegated",))
    shown = conditional & set(dock.workplace.items.shown())
    assert (before, shown) == (set(), {"rup_gov_04"})
    scale = dock.session.checklist.scale_of(dock.session.checklist.by_id["rup_gov_04"])
    dock.session.choose("rup_gov_04", scale.codes[:1])
    answered = dock.session.score.answered
    dock.session.choose("rup_gov_02", ("delegated",))
    assert conditional & set(dock.workplace.items.shown()) == {"rup_gov_03"}
    assert dock.session.answer("rup_gov_04").codes == scale.codes[:1], "kept, and not counted"
    assert dock.session.score.answered == answered - 1


def test_filters_and_words_narrow_the_tree(dock):
    work, bar = dock.workplace, dock.workplace.filter
    bar.kind.choose("blocking")
    blocking = {name for name in work.items.shown() if dock.session.is_blocking_open(name)}
    assert blocking == set(dock.session.score.blocking_open)
    bar.kind.choose("measurable")
    assert "gen_prx_01" in work.items.shown()
    bar.kind.choose("all")
    bar.domain.choose("mobility")
    assert {dock.session.checklist.by_id[name].domain for name in work.items.shown()} <= {"mobility", "process"}
    bar.search.setText("no such words anywhere")
    assert work.items.shown() == [work.editor.item.id], "what is being answered stays"


def test_the_tree_names_items_by_their_title_and_tells_the_question(dock):
    model = dock.workplace.items.sourceModel()
    index = model.index_of("gen_saf_01")
    question = dock.session.checklist.by_id["gen_saf_01"].question.in_language("en")
    assert index.data().endswith(" Gender risk map")
    assert question in index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Gender risk map. Not answered yet.")
    for words in ("gender risk map", "women perceive as unsafe"):
        dock.workplace.filter.search.setText(words)
        assert "gen_saf_01" in dock.workplace.items.shown()


def test_an_item_does_not_vanish_while_it_is_answered(dock):
    work = dock.workplace
    work.filter.kind.choose("open")
    work.go_to("gen_pro_01")
    item = work.editor.item.id
    dock.session.choose(item, ("met",))
    assert item in work.items.shown()
    work.next_open()
    work.filter.kind.choose("all")
    work.filter.kind.choose("open")
    assert item not in work.items.shown()


def test_state_is_said_in_words(dock):
    model = dock.workplace.items.sourceModel()

    def spoken(item):
        return model.index_of(item).data(Qt.ItemDataRole.AccessibleTextRole)

    assert "Not answered yet." in spoken("gen_saf_01")
    assert "Blocking and open." in spoken("gen_saf_01")
    dock.session.choose("gen_saf_01", ("met",))
    assert "Answer: Met." in spoken("gen_saf_01")
    assert "Blocking" not in model.index_of("gen_saf_01").data(Role.STATE)


def test_all_done_is_said(dock):
    for _ in range(2):
        for name, item in list(dock.session.asked.items()):
            dock.session.choose(name, dock.session.checklist.scale_of(item).codes[:1])
    assert dock.footer.progress.shown_text == f"All {len(dock.session.asked)} answered"
    assert dock.session.next_open("") is None


# -- figures -----------------------------------------------------------------------------------------------------


def test_a_calculation_runs_and_proposes_an_answer(make_dock, store):
    calculator = Calculator()
    dock = make_dock(store, calculator=calculator)
    start(dock)
    dock.workplace.go_to("gen_prx_01")
    dock.workplace.editor.go_to("calculate")
    assert dock.content.strip.isVisible()
    assert "Population within 10 min" in dock.content.strip.words.shown_text
    dock.workplace.go_to("gen_pro_01")
    calculator.finish(1.0)
    assert not dock.content.strip.isVisible()
    item = dock.session.checklist.by_id["gen_prx_01"]
    (figure,) = dock.session.figures(item)
    assert (figure.value, dock.session.proposal(item)) == (1.0, "met")
    assert dock.session.answer("gen_prx_01").codes == (), "a proposal is no answer until it is taken over"


def test_a_calculation_fails_with_a_reason_or_is_cancelled(make_dock, store):
    calculator = Calculator()
    dock = make_dock(store, calculator=calculator)
    start(dock)
    dock.workplace.go_to("gen_prx_01")
    dock.workplace.editor.go_to("calculate")
    calculator.fail("The layer 'roads' is empty.")
    assert dock.banners.message("calculation") == "The calculation failed: The layer 'roads' is empty."
    dock.workplace.editor.go_to("calculate")
    assert dock.banners.message("calculation") == ""
    dock.content.strip.stop.click()
    assert calculator.cancelled
    assert not dock.content.strip.isVisible()


def test_more_than_the_whole_is_refused(dock):
    dock.workplace.go_to("gen_pro_03")
    dock.workplace.editor.figures.start()
    form = dialog_of(dock, NumberForm)
    form.fields["women"].setText("60")
    form.fields["members"].setText("50")
    said = form.wrong.shown_text
    assert said == "More than the whole cannot be. Women among the members: 60; All members: 50."
    assert form.figure.shown_text == "Result: no value yet"
    form.accept()
    assert form.isVisible() and dock.session.answer("gen_pro_03").is_empty
    form.fields["women"].setText("-3")
    assert form.wrong.shown_text == "Under 0 cannot be. Women among the members: -3."
    form.fields["women"].setText("50")
    form.accept()
    assert dock.session.figures(dock.session.checklist.by_id["gen_pro_03"])[0].value == 1.0


def test_a_figure_by_hand_shows_its_result_and_what_it_proposes(dock):
    dock.workplace.go_to("gen_pro_03")
    editor = dock.workplace.editor
    editor.figures.start()
    form = dialog_of(dock, NumberForm)
    form.fields["women"].setText("3")
    form.fields["members"].setText("many")
    assert "“many” is not a number." in form.wrong.shown_text
    form.accept()
    assert form.isVisible()
    form.fields["members"].setText("6")
    assert form.figure.shown_text == "Result: 50 %"
    form.accept()
    answer = dock.session.answer("gen_pro_03")
    assert (answer.numbers, answer.codes, answer.proposed) == ({"women": 3.0, "members": 6.0}, (), "met")
    assert editor.proposal.words.shown_text.startswith("Proposal: threshold met. 50 %")
    assert editor.proposal.isVisible()


def test_figures_out_of_date_and_missing_evidence_are_said(make_dock, store):
    calculator, map_side = Calculator(), Map()
    dock = make_dock(store, calculator=calculator, map_side=map_side)
    start(dock)
    dock.workplace.go_to("gen_prx_01")
    dock.workplace.editor.go_to("calculate")
    calculator.finish(0.5)
    dock.workplace.editor.evidence._given(map_side.from_layer())
    calculator.stale, map_side.gone = True, {"Black spots"}
    dock.look_again()
    assert wait_for(lambda: dock.banners.message("missing"))
    assert "out of date" in dock.banners.message("stale")
    assert "not where it was" in dock.banners.message("missing")
    words = [label.text() for label in dock.workplace.editor.figures.findChildren(QLabel)]
    assert any("Out of date" in text for text in words)
    assert dock.workplace.editor.evidence.list.item(0).text() == "Missing: Layer · Black spots"
    dock.workplace.go_to("gen_prx_02")
    dock.banners.findChildren(QPushButton)[0].click()
    assert dock.workplace.items.shown() == ["gen_prx_01"] and dock.workplace.editor.item.id == "gen_prx_01"
    calculator.stale, map_side.gone = False, set()
    dock.look_again()
    assert wait_for(lambda: not dock.banners.message("missing"))
    assert dock.banners.message("stale") == ""


# -- notes, evidence, measures -----------------------------------------------------------------------------------


def test_an_answer_that_needs_a_note_says_so_until_it_has_one(dock):
    dock.workplace.go_to("gen_pro_01")
    editor = dock.workplace.editor
    dock.session.choose("gen_pro_01", ("not_met",))
    assert editor.needs_note.isVisible()
    dock.session.write_note("gen_pro_01", "Nobody came.")
    assert not editor.needs_note.isVisible()


def test_evidence_comes_from_the_map_and_is_shown_there(make_dock, store):
    map_side = Map()
    dock = make_dock(store, map_side=map_side)
    start(dock)
    panel = dock.workplace.editor.evidence
    actions = {action.text(): action for action in panel.menu.actions()}
    actions["Selected Features"].trigger()
    assert "No feature is selected" in dock.banners.message("refused")
    actions["Current Layer"].trigger()
    actions["Extent of the Map"].trigger()
    assert [panel.list.item(row).text() for row in range(2)] == ["Layer · Black spots", "Map extent · Map extent"]
    panel.list.setCurrentRow(0)
    panel.show_on_map.click()
    assert map_side.shown == ["Black spots"]
    map_side.selection = Evidence("", "", EvidenceKind.FEATURE, title="Two spots", filter="$id IN (1, 3)")
    actions["Selected Features"].trigger()
    assert dock.banners.message("refused") == "It may not be found again."
    panel.list.setCurrentRow(2)
    panel.remove.click()
    panel.list.setCurrentRow(0)
    map_side.gone = {"Black spots"}
    panel.show_on_map.click()
    assert dock.banners.message("refused") == "The layer is not in the project."
    panel.remove.click()
    assert [piece.title for piece in dock.session.work.evidence(dock.workplace.editor.item.id)] == ["Map extent"]


def test_evidence_is_typed_in(dock):
    panel, item = dock.workplace.editor.evidence, dock.workplace.editor.item.id
    actions = {action.text(): action for action in panel.menu.actions()}
    actions["Number…"].trigger()
    form = dialog_of(dock, EvidenceForm)
    form.accept()
    assert form.wrong.shown_text == "Something has to be written here."
    form.content.setText("a few")
    form.accept()
    assert "is not a number" in form.wrong.shown_text
    form.content.setText("12.5")
    form.title.setText("Benches")
    form.accept()
    piece = dock.session.work.evidence(item)[0]
    assert (piece.kind, piece.title, piece.value) == (EvidenceKind.NUMBER, "Benches", 12.5)


def test_measures_are_written_changed_and_removed(dock):
    panel, item = dock.workplace.editor.measures, dock.workplace.editor.item.id
    panel.add.click()
    form = dialog_of(dock, MeasureForm)
    form.accept()
    assert form.wrong.isVisible()
    form.text.setPlainText("A bus on demand")
    form.owner.setText("Council")
    form.accept()
    assert panel.list.item(0).text() == "A bus on demand · Council"
    panel.edit.click()
    form = dialog_of(dock, MeasureForm)
    form.due.setText("2027")
    form.target.setText("many")
    form.accept()
    assert form.isVisible() and "“many” is not a number." in form.wrong.shown_text
    form.target.setText("")
    form.accept()
    assert [measure.due for measure in dock.session.work.measures(item)] == ["2027"]
    panel.remove.click()
    assert dock.session.work.measures(item) == []


def test_a_measure_names_its_figure_with_the_target_as_it_is_shown(make_dock, store):
    dock = make_dock(store)
    start(dock)
    dock.workplace.go_to("gen_prx_01")
    dock.workplace.editor.measures.add.click()
    form = dialog_of(dock, MeasureForm)
    assert form.indicator.code() == "share_pop_daily_set_10min" and form.state.code() == "proposed"
    form.text.setPlainText("A point of services")
    form.finding.setPlainText("586 women cannot walk to daily services")
    form.determination.setText("art. 6.2.4")
    form.target.setText("93.2")
    form.state.choose("planned")
    form.accept()
    (measure,) = dock.session.work.measures("gen_prx_01")
    assert (measure.finding, measure.determination, measure.state) == (
        "586 women cannot walk to daily services", "art. 6.2.4", "planned",
    )  # fmt: skip
    assert measure.target == pytest.approx(0.932), "per cent on the screen, a share in the store"
    dock.workplace.editor.measures.list.setCurrentRow(0)
    dock.workplace.editor.measures.edit.click()
    assert dialog_of(dock, MeasureForm).target.text() == "93.2"


def test_texts_are_shown_as_they_were_typed(make_dock, store):
    checklist = with_question(SHIPPED.get("gender"), "gen_pro_01", TAGS)
    dock = make_dock(store, Shipped(gender=checklist))
    start(dock, title=TAGS)
    dock.workplace.go_to("gen_pro_01")
    dock.session.write_note("gen_pro_01", TAGS)
    dock.session.add_evidence(Evidence("", "gen_pro_01", EvidenceKind.TEXT, title=TAGS, source=TAGS))
    dock.session.write_piece(Measure("", "gen_pro_01", TAGS))
    dock.banners.show_message("any", TAGS)
    assert dock.workplace.editor.question.question.text() == TAGS
    assert dock.workplace.editor.evidence.list.item(0).text() == f"Text · {TAGS}"
    for label in dock.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText or not label.text(), label.text()
    for widget in (dock.workplace.editor.evidence.list.item(0), dock.header.assessments):
        assert "<b>" not in widget.toolTip()
        assert "&lt;b&gt;" in widget.toolTip()
    assert isinstance(dock.workplace.editor.note, QPlainTextEdit)


def test_of_some_scales_several_answers_are_chosen(make_dock, store):
    dock = make_dock(store)
    start(dock, "rurban_partnership", "Partnership", "other")
    scales = dock.session.checklist.scales
    item = next(name for name, item in dock.session.asked.items() if scales[item.scale].multiple)
    dock.workplace.go_to(item)
    buttons = dock.workplace.editor.options.buttons
    for code in ("supply", "people", "commuting", "supply"):
        buttons[code].click()
    assert dock.session.answer(item).codes == ("people", "commuting")
    assert [code for code, button in buttons.items() if button.isChecked()] == ["people", "commuting"]


def test_a_click_on_the_words_chooses_the_answer(dock):
    dock.workplace.go_to("gen_pro_01")
    QTest.qWait(1)  # the answers find their place
    shown = dock.workplace.editor.options.buttons["partial"].parentWidget()
    QTest.mouseClick(shown.label, Qt.MouseButton.LeftButton)
    assert dock.session.answer(dock.workplace.editor.item.id).codes == ("partial",)
    QTest.mouseClick(dock.workplace.editor.options.buttons["met"], Qt.MouseButton.LeftButton)
    assert dock.session.answer(dock.workplace.editor.item.id).codes == ("met",)


def test_scores_are_shown_on_demand(dock):
    assert not dock.footer.scores_area.isVisible()
    for name, item in list(dock.session.asked.items())[:8]:
        dock.session.choose(name, dock.session.checklist.scale_of(item).codes[:1])
    dock.footer.show_scores.click()
    assert "Process and representation: 100 %" in dock.footer.scores.shown_text
    assert "no score yet" in dock.footer.scores.shown_text


# -- words -------------------------------------------------------------------------------------------------------


def test_digits_follow_the_scale():
    maturity = SHIPPED.get("url_gp").scales["maturity"]
    assert [answer_key(maturity, option) for option in maturity.options] == ["0", "1", "2", "3", "4", "5"]
    compliance = SHIPPED.get("gender").scales["compliance"]
    assert [answer_key(compliance, option) for option in compliance.options] == ["1", "2", "3", "4"]


def test_long_words_may_break_and_short_ones_do_not():
    assert breakable("a plain text") == "a plain text"
    broken = breakable("x" * 100)
    assert broken.replace("\u200b", "") == "x" * 100
    assert max(map(len, broken.split("\u200b"))) <= 28


def test_a_limit_counts_only_where_the_class_of_settlement_is_known(dock):
    item = dock.session.checklist.by_id["cor_std_02"]
    assert dock.session.circumstances(item).nucleus == ""
    dock.session.describe(plan=Plan("pt", frozenset({Nucleus.BASE})))
    assert dock.session.circumstances(item).nucleus == "base"


@pytest.mark.parametrize(
    ("checklist", "item", "typed"),
    [
        ("ageing", "age_hea_03", {"places": 12.0, "people_80": 300.0}),
        ("childhood", "chi_edu_03", {"places": 12.0, "children": 300.0}),
        ("childhood", "chi_mob_01", {"with_return": 3.0, "settlements": 8.0}),
    ],
)
def test_a_calculation_leaves_what_was_typed_in_for_the_item(make_dock, store, checklist, item, typed):
    calculator = Calculator()
    dock = make_dock(store, calculator=calculator)
    start(dock, checklist)
    session, asked = dock.session, dock.session.checklist.by_id[item]
    by_hand = next(one for one in session.checklist.indicators_of(asked) if one.by_hand is not None)
    other = next(one for one in session.checklist.indicators_of(asked) if one.route is not None)
    session.enter(item, typed)
    session.write_note(item, "counted in the register")
    dock._calculate(asked, other)
    calculator.finish(0.25)
    figures = {figure.indicator.id: figure.value for figure in session.figures(asked)}
    assert figures == {by_hand.id: by_hand.by_hand.value(typed), other.id: 0.25}
    assert session.answer(item).note == "counted in the register"
    dock.autosave.flush()
    assert store.load(session.work.assessment.uuid).answers[item].numbers == typed


def test_numbers_of_one_figure_leave_those_of_another_and_an_emptied_field_is_empty(make_dock, store):
    dock = make_dock(store)
    start(dock)
    session, item = dock.session, "gen_dia_04"
    first, second = session.checklist.indicators_of(session.checklist.by_id[item])
    session.enter(item, {"single_parent": 10.0, "households": 100.0})
    session.enter(item, {"alone": 5.0, "women_75": 10.0})
    assert [figure.value for figure in session.figures(session.checklist.by_id[item])] == [
        first.by_hand.value({"single_parent": 10.0, "households": 100.0}),
        second.by_hand.value({"alone": 5.0, "women_75": 10.0}),
    ]
    dock.workplace.go_to(item)
    dock.workplace.editor._ask_numbers(first)
    form = dock.workplace.editor.findChild(NumberForm)
    form.fields["households"].clear()
    form.accept()
    assert session.answer(item).numbers == {"single_parent": 10.0, "alone": 5.0, "women_75": 10.0}


# -- starting ----------------------------------------------------------------------------------------------------


def test_the_card_says_how_long_the_list_is_and_whether_there_may_be_a_duty(make_dock, store):
    card = make_dock(store).start_card
    card.checklist.choose("gender")
    card.instrument.choose("cr")
    count = len(dict.fromkeys(asked_items(SHIPPED.get("gender"), Plan("cr"), {})))
    assert card.go.text() == f"Start with {count} questions" and count < 9
    assert "There may be a duty here: " in card.duty.shown_text and "8/2011" in card.duty.shown_text
    card.region.choose("other")
    assert card.duty.isHidden() and card.duty.shown_text == "", "in other regions the line is absent"


def test_the_plan_is_described_and_its_pertinence_is_the_first_answer(make_dock, store):
    dock = make_dock(store)
    card = dock.start_card
    card.checklist.choose("gender")
    card.title.setText("Plan of the Vegas")
    card.promoter.setText(" Ayuntamiento ")
    card.approval.setText("14 May")
    card.go.click()
    assert "2027-05-14" in card.wrong.shown_text and dock.session is None
    card.approval.setText("2027-05-14")
    card.pertinence.no.setChecked(True)
    card.go.click()
    assert "Say why" in card.wrong.shown_text and dock.session is None
    card.pertinence.yes.setChecked(True)
    card.pertinence.reason.setPlainText("It places services and dwellings.")
    card.go.click()
    given = dock.session.work.assessment.particulars
    assert (given.promoter, given.initial_approval, given.region) == ("Ayuntamiento", "2027-05-14", "ES-EX")
    answer = dock.session.answer(dock.session.checklist.pertinence)
    assert (answer.codes, answer.note) == (("pertinent",), "It places services and dwellings.")
