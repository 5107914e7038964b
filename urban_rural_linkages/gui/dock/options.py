"""The answers of a scale: radio buttons or check boxes whose words wrap, because Qt's own do not."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QMouseEvent, QPaintEvent
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QRadioButton,
    QStyle,
    QStyleOptionFocusRect,
    QStylePainter,
    QWidget,
)

from ...core.assessment.answer_colours import Tone, letter_of, tone_of
from ...core.assessment.library import Option, Scale
from ...i18n import current_language, tr
from ..answer_painting import Painted, Swatch
from .narrow_widgets import TARGET, PlainLabel
from .words import answer_key, translated

_TWO_BY_TWO = 4  # answers that stand two by two


class WrappedOption(QWidget):
    """A button without words, and beside it a label that wraps and can be clicked just as well."""

    def __init__(
        self, button: QAbstractButton, words: str, swatch: QWidget | None = None, parent: QWidget | None = None
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.button = button
        self.label = PlainLabel(words)
        self.label.setBuddy(button)
        self.label.installEventFilter(self)
        button.setAccessibleName(words)
        button.setMinimumSize(TARGET, TARGET)
        button.installEventFilter(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(2)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        if swatch is not None:
            layout.addWidget(swatch, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.label, 1, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(TARGET + 4)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Click the button where its label is clicked, and show where the focus is around both."""
        if watched is self.button and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        is_click = watched is self.label and event.type() == QEvent.Type.MouseButtonRelease and _is_left(event)
        if is_click and self.button.isEnabled():
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)
            self.button.click()
            return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame of the focus."""
        super().paintEvent(event)
        if not self.button.hasFocus():
            return
        option = QStyleOptionFocusRect()
        option.initFrom(self)
        option.rect = self.rect()
        QStylePainter(self).drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, option)


def _is_left(event: QEvent) -> bool:
    return isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton


class Options(QGroupBox):
    """The answers of an item.

    Attributes
    ----------
    picked : signal of str
        The code of the answer that was clicked.
    """

    picked = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Answer"), parent)
        self.buttons: dict[str, QAbstractButton] = {}
        self._keys: dict[str, str] = {}
        self._scale: Scale | None = None
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(6, 4, 6, 4)
        self._layout.setSpacing(0)

    def show_scale(self, scale: Scale, question: str) -> None:
        """Offer the answers of a scale; the same scale keeps its buttons."""
        self.setAccessibleName(tr("Answer"))
        self.setAccessibleDescription(question)
        if scale is self._scale:
            return
        self._clear()
        self._scale = scale
        for option in scale.options:
            self._add(scale, option)

    def show_chosen(self, codes: tuple[str, ...], *, enabled: bool) -> None:
        """Show which answers are chosen."""
        for code, button in self.buttons.items():
            button.blockSignals(True)
            button.setChecked(code in codes)
            button.blockSignals(False)
            button.setEnabled(enabled)

    def code_of_key(self, key: str) -> str | None:
        """Return the code that a digit chooses."""
        return self._keys.get(key)

    def focus(self) -> None:
        """Go to the chosen answer, else to the first."""
        chosen = [button for button in self.buttons.values() if button.isChecked()]
        for button in (chosen or list(self.buttons.values()))[:1]:
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _add(self, scale: Scale, option: Option) -> None:
        button = QCheckBox() if scale.multiple else QRadioButton()
        button.setAutoExclusive(False)  # a radio button, too, takes its answer back when it is clicked again
        button.setObjectName(f"answer_{option.code}")
        key = answer_key(scale, option)
        words = translated(option.label)
        shown = WrappedOption(button, f"{key}  {words}" if key else words, _swatch(scale, option))
        button.setAccessibleName(words)
        button.setAccessibleDescription(tr("Key {key}").format(key=key) if key else "")
        button.clicked.connect(lambda _checked, code=option.code: self.picked.emit(code))
        place, across = len(self.buttons), 2 if len(scale.options) <= _TWO_BY_TWO else 1
        self._layout.addWidget(shown, *divmod(place, across))
        self.buttons[option.code] = button
        self._keys[key] = option.code

    def _clear(self) -> None:
        self.buttons, self._keys = {}, {}
        while (item := self._layout.takeAt(0)) is not None:
            shown = item.widget()
            shown.hide()
            shown.setParent(None)
            shown.deleteLater()


def _swatch(scale: Scale, option: Option) -> Swatch | None:
    """Return an answer as cells and maps show it; None where it is not judged."""
    tone = tone_of(scale, (option.code,))
    if tone is Tone.PLAIN:
        return None
    return Swatch(Painted(tone, letter_of(scale, (option.code,), current_language())))
