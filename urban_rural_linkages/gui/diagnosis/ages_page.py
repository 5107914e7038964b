"""Step 2: inhabitants by age and sex, now and before, and who survives."""

from __future__ import annotations

from functools import partial

from qgis.PyQt.QtWidgets import QGridLayout

from ...core.recipe.age_families import AgeFamily
from ...core.recipe.age_sums import ChosenAges, age_difference, broad_ages, chosen_ages, is_sure
from ...i18n import number_text, tr
from .join_panel import JoinPanel
from .number_rows import YearRow
from .page import StepPage
from .rows import Choices, PickRow, Row
from .tables import PlainTable
from .words import label_of, sentence


class AgesPage(StepPage):
    """Ages by sex, the old, the young, and women."""

    step = "ages"

    def _title(self) -> str:
        return tr("Who lives there?")

    def _help(self) -> str:
        return tr("Inhabitants by age and sex at the end year. Without them the chapter on ages is left out.")

    def _build(self) -> None:
        grid = self.grid()
        self.ages = self.choices(grid, "AGE_FIELDS", picked=self._pick)
        self.sex = PickRow(grid, tr("Women"), self._take_as_women)
        self.rows.append(self.sex)
        self.choices(grid, "AGE_FIELDS_START")
        self.year = YearRow(grid, self.session, "AGE_START_YEAR", tr("the start year"))
        for name in ("WOMEN", "POP_OLD", "POP_YOUNG"):
            self.choices(grid, name)
        self.survival = self._survival(grid)
        self.rows.append(self.year)
        self.asked, self.sums = self.bands(2)
        self._asked_family: AgeFamily | None = None
        self.groups = PlainTable(tr("Groups of ages"))
        self.body.addWidget(self.groups)
        self.join = JoinPanel(self.session)
        self.body.addWidget(self.join)

    def _survival(self, grid: QGridLayout) -> list[Row]:
        """Add the table of survival; return the rows that only such a table needs."""
        self.choices(grid, "SURVIVAL")
        self.survival_of = PickRow(grid, label_of("SURVIVAL_OF"), partial(self.session.give, "SURVIVAL_OF"))
        self.survival_of.combo.setObjectName("SURVIVAL_OF")
        columns = [self.choices(grid, "SURVIVAL_SEX", "SURVIVAL_AGE", text=tr("Sex and age")),
                   self.choices(grid, "SURVIVAL_SHARE")]  # fmt: skip
        return [*columns, self.survival_of]

    def _show_more(self) -> None:
        state, roles = self.session.state, self.session.layers.roles
        self.year.set_visible(state.given("AGE_FIELDS_START"))
        for row in self.survival:
            row.set_visible(state.given("SURVIVAL"))
        self.survival_of.offer([("year", tr("One year of life")), ("period", tr("The whole period"))],
                               str(state.values.get("SURVIVAL_OF") or "year"))  # fmt: skip
        ages = chosen_ages(roles.ages, state) if roles is not None else None
        self._show_sexes(ages)
        is_taken = ages is not None and state.given("AGE_FIELDS")
        said = age_difference(ages.family, state) if ages is not None and is_taken else None
        if said is None:
            self.sums.say("note", "")
        else:
            self.sums.say("right" if said[0] else "look", sentence(said[1]))
        self._show_groups(ages.family if ages is not None and is_taken else None)
        self.join.show_state()
        if is_taken:
            self.join.hide()

    def _show_sexes(self, ages: ChosenAges | None) -> None:
        """Show which letter stands for women, or ask for it: it is never guessed."""
        is_asked = ages is not None and ages.women is None and not is_sure(ages.family, self.session.state)
        family = ages.family if ages is not None and is_asked else self._asked_family
        if family is not None and (ages is None or ages.women is None):
            words = tr("Which letter stands for women? {sums}").format(sums=_sums(family))
            self.asked.say("look", words, self._letters(family))
        else:
            self._asked_family = None
            self._show_doubt(ages)
        codes = ages.codes if ages is not None and ages.women is not None else []
        self.sex.set_visible(len(codes) == 2)
        if ages is not None and len(codes) == 2:
            self.sex.rename(tr("“{code}” means").format(code=codes[0]))
            self.sex.offer([(codes[0], tr("women")), (codes[1], tr("men"))], str(ages.women))
            self.sex.found.say("right", _sums(ages.family))

    def _show_doubt(self, ages: ChosenAges | None) -> None:
        """Ask whether ages that do not add up to the inhabitants are taken all the same."""
        found = self.session.state.found.get("AGE_FIELDS")
        is_open = ages is not None and ages.women is None and found is not None and found.question is not None
        if not is_open or found is None or "AGE_FIELDS" in self.session.state.answered:
            self.asked.say("note", "")
            return
        use = (tr("Use these ages"), lambda: self.session.answer("AGE_FIELDS"))
        leave = (tr("Leave out"), lambda: self.session.give("AGE_FIELDS", ""))
        self.asked.say("look", sentence(found.question), [use, leave])

    def _letters(self, family: AgeFamily) -> Choices:
        return [
            (tr("“{code}” is women").format(code=code), partial(self._take, family, code)) for code in family.groups
        ]

    def _pick(self, value: str) -> None:
        """Take the ages that were picked; ask first where their letters may be either."""
        roles = self.session.layers.roles
        families = roles.ages if roles is not None else []
        picked = next(
            (one for one in families if value in (each["AGE_FIELDS"] for each in one.readings.values())), None
        )
        if picked is not None and not is_sure(picked, self.session.state):
            self._asked_family = picked
            self.show_state()
        else:
            self.session.give("AGE_FIELDS", value)

    def _take_as_women(self, code: str) -> None:
        roles = self.session.layers.roles
        ages = chosen_ages(roles.ages, self.session.state) if roles is not None else None
        if ages is not None:
            self._take(ages.family, code)

    def _take(self, family: AgeFamily, women: str) -> None:
        self.session.give_all(family.readings[women])

    def _show_groups(self, family: AgeFamily | None) -> None:
        """Show the groups that the report speaks of."""
        found = broad_ages(family) if family is not None else []
        self.groups.setVisible(bool(found))
        names = {(0, 14): tr("Children"), (15, 64): tr("Adults"), (65, None): tr("Older people"),
                 (80, None): tr("Very old people")}  # fmt: skip
        rows = [[names[one.first, one.last], str(one.first), "–" if one.last is None else str(one.last),
                 number_text(one.people), f"{number_text(100 * one.share, 1)} %"] for one in found]  # fmt: skip
        headers = [tr("Group"), tr("From"), tr("To"), tr("People"), tr("Share")]
        self.groups.show_rows(headers, rows)
        if found:
            self.groups.stretch(0)


def _sums(family: AgeFamily) -> str:
    """Return the people under each letter."""
    return ", ".join(f"{code} = {number_text(people)}" for code, people in family.totals.items())
