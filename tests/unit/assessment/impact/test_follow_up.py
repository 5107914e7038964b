"""Yearly follow-up: figures of the last final version against those of now, and what has changed since."""

from __future__ import annotations

from dataclasses import replace

import pytest

from urban_rural_linkages.core.assessment.impact.conclusion import conclusion, conclusion_blocks, limits
from urban_rural_linkages.core.assessment.impact.follow_up import FollowedFigure, changes_since, follow_up
from urban_rural_linkages.core.assessment.impact.source import Surroundings
from urban_rural_linkages.core.assessment.impact.then_and_now import then_and_now
from urban_rural_linkages.core.assessment.plan import Plan, Stage
from urban_rural_linkages.core.assessment.records import Answer, Status
from urban_rural_linkages.core.assessment.unit_records import Figure
from urban_rural_linkages.core.assessment.versions import snapshot_of
from urban_rural_linkages.core.errors import ChecklistError
from urban_rural_linkages.core.report.blocks import Panel, Paragraph, Table

from .aldeanueva import CODE, GENDER, ON_FOOT, contents, source


def frozen(**changes):
    """The assessment with a final version of itself, and what has changed since."""
    snapshot = snapshot_of(contents(), "s", "Ana Muñoz", "2027-01-31T10:00:00Z")
    return replace(contents(), snapshots=(snapshot,), **changes)


def with_figure(value: float | None, error: float | None = None):
    """The figures of today with another one of women on foot."""
    kept = [one for one in contents().figures if (one.unit_code, one.indicator, one.group, one.alternative) != (
        CODE, ON_FOOT, "women", "")]  # fmt: skip
    return (*kept, Figure(CODE, ON_FOOT, "women", value, 3291, error))


def followed(found) -> FollowedFigure:
    rows = {(one.indicator.id, one.group): one for one in follow_up(GENDER, found, CODE)}
    return rows[ON_FOOT, "women"]


class TestComparison:
    def test_then_now_and_target(self):
        found = followed(frozen(figures=with_figure(0.93)))
        assert (found.then, found.now, found.target) == (0.822, 0.93, 0.93)
        assert found.change == pytest.approx(0.108) and found.is_worse is False

    def test_what_worsens(self):
        assert followed(frozen(figures=with_figure(0.7))).is_worse is True
        lower = replace(followed(frozen(figures=with_figure(0.7))), indicator=GENDER.indicators["max_time_basic"])
        assert lower.is_worse is False, "fewer minutes are better"

    def test_a_change_within_chance_is_neither(self):
        assert followed(frozen(figures=with_figure(0.81, error=0.01))).is_worse is None

    @pytest.mark.parametrize("value", [None, 0.822])
    def test_nothing_is_said_without_a_change(self, value):
        assert followed(frozen(figures=with_figure(value))).is_worse is None

    def test_figures_that_are_new_follow(self):
        new = Figure(CODE, "ZVL", value=3.7)
        found = follow_up(GENDER, frozen(figures=(*contents().figures, new)), CODE)
        assert found[-1].indicator.id == "ZVL" and found[-1].then is None and found[-1].change is None

    def test_alternatives_and_other_municipalities_stay_out(self):
        found = follow_up(GENDER, frozen(), CODE)
        own = {
            (one.indicator, one.group) for one in contents().figures if one.unit_code == CODE and not one.alternative
        }
        assert len(found) == len([key for key in own if key[0] in GENDER.indicators])

    def test_without_a_final_version_there_is_nothing_to_compare_with(self):
        assert follow_up(GENDER, contents(), CODE) == ()

    def test_a_version_that_somebody_changed_is_refused(self):
        [snapshot] = frozen().snapshots
        with pytest.raises(ChecklistError, match="fingerprint"):
            follow_up(GENDER, replace(frozen(), snapshots=(replace(snapshot, content="{}"),)), CODE)


class TestChanges:
    def test_they_are_counted_by_kind(self):
        own = {**contents().own, (CODE, "gen_saf_01"): Answer("gen_saf_01", ("partial",), unit_code=CODE)}
        found = changes_since(frozen(own=own, figures=with_figure(0.9), measures=contents().measures[:2]))
        assert (found.version, found.answers, found.figures, found.measures) == (1, 1, 1, 1)

    def test_none_while_the_final_version_stands(self):
        final = replace(contents().assessment, status=Status.FINAL)
        assert changes_since(frozen(assessment=final)) is None and changes_since(contents()) is None

    def test_the_page_tells_them(self):
        [panel] = [
            block for block in conclusion_blocks(source(snapshots=frozen().snapshots)) if isinstance(block, Panel)
        ]
        assert "Changed since version 1: answers 0, figures 0, measures 0." in panel.texts

    def test_a_final_one_has_version_fingerprint_and_name_but_no_name_when_published(self):
        final = replace(contents().assessment, status=Status.FINAL)
        made = source(assessment=final, snapshots=frozen().snapshots)
        [panel] = [block for block in conclusion_blocks(made) if isinstance(block, Panel)]
        assert panel.texts[0].startswith("State: Final, version 1 of 31 January 2027, Ana Muñoz; fingerprint ")
        public = replace(made, edition=replace(made.edition, is_public=True))
        [panel] = [block for block in conclusion_blocks(public) if isinstance(block, Panel)]
        assert "Ana" not in panel.texts[0]


class TestConclusion:
    def test_what_follows(self):
        said = conclusion(source())
        assert said.startswith(
            "The plan is pertinent to what was asked. Its expected impact is positive, on condition of "
        )
        assert "One determination worsens the situation (Art. 9.4 · SUB-2)." in said
        assert said.endswith("blocking duties are open; this report does not close them.")

    @pytest.mark.parametrize(
        ("pertinent", "impact", "said"),
        [
            ("no", "neutral", "The plan is not pertinent to what was asked. Its expected impact is neutral"),
            ("", "negative", "Whether the plan is pertinent has not been decided. Its expected impact is negative"),
            ("yes", "", "The plan is pertinent to what was asked. Its expected impact has not been decided."),
        ],
    )
    def test_what_was_decided(self, pertinent, impact, said):
        head = contents().assessment
        particulars = replace(head.particulars, pertinent=pertinent, impact=impact)
        assert conclusion(source(assessment=replace(head, particulars=particulars))).startswith(said)

    def test_the_answer_to_the_question_of_pertinence_counts(self):
        answers = {**contents().answers, "gen_per_01": Answer("gen_per_01", ("not_pertinent",), "It moves a line.")}
        assert conclusion(source(answers=answers)).startswith("The plan is not pertinent to what was asked.")

    def test_a_diagnosis_blocks_nothing(self):
        head = replace(contents().assessment, plan=Plan("pge", stage=Stage.DIAGNOSIS))
        assert "At the stage of diagnosis no duty blocks" in conclusion(source(assessment=head))

    def test_limits_follow_the_data_and_end_with_the_law(self):
        said = limits(source())
        assert said[0].startswith("Minutes on foot") and said[-1].startswith("This report does not rule on")
        bare = limits(source(figures=(), around=Surroundings()))
        assert bare[0].startswith("Employment by sex is not known") and not any("fear" in text for text in bare)

    def test_sessions_are_summed_where_all_were_counted(self):
        [table] = [block for block in conclusion_blocks(source()) if isinstance(block, Table)]
        assert table.rows[-1] == ["2 sessions", "56 people, 62\u202f% women", "35", "21", "15", "", ""]
        first, second = source().around.sessions
        lacking = source(around=Surroundings((first, replace(second, aged_65=None))))
        [table] = [block for block in conclusion_blocks(lacking) if isinstance(block, Table)]
        assert table.rows[-1][4] == "–", "unknown, not 0"

    def test_without_a_layer_of_sessions_it_says_so(self):
        blocks = conclusion_blocks(source(around=Surroundings()))
        assert isinstance(blocks[1], Paragraph) and "No layer of sessions is bound" in blocks[1].text


class TestTable:
    def rows(self, **changes):
        blocks = then_and_now(source(**{"snapshots": frozen().snapshots, **changes}))
        return {row[0]: row[1:] for block in blocks for row in block.rows}

    def test_then_now_change_target_and_reading(self):
        found = self.rows(figures=with_figure(0.7))
        label = next(one for one in found if one.endswith(": women") and "foot" in one)
        assert found[label] == ["82.2", "70.0", "-12.2", "93.0", "worse"]

    @pytest.mark.parametrize(("figure", "reading"), [
        (with_figure(0.93), "better"), (with_figure(0.81, 0.01), "within chance"),
        (with_figure(None), "not known today"),
        (with_figure(0.822), "as before"),
    ])  # fmt: skip
    def test_readings(self, figure, reading):
        found = self.rows(figures=figure)
        assert {row[-1] for label, row in found.items() if label.endswith(": women") and "foot" in label} == {reading}

    def test_nothing_without_a_version_to_go_on_from(self):
        assert then_and_now(source()) == []
