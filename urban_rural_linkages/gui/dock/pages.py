"""The inside of the dock: header, messages, a page (start card, "Loading…" or workplace), a calculation, footer."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import Qt, QTime, QTimer
from qgis.PyQt.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ...i18n import tr
from .calculation import CalculationStrip
from .footer import Footer
from .header import Header
from .messages import Banners, show_failed
from .narrow_widgets import PlainLabel
from .ports import Checklists, MapSide
from .start_card import StartCard
from .tab_order import order_tabs
from .workplace import Workplace


class Pages(QWidget):
    """All widgets of the dock, one page of which is shown.

    Parameters
    ----------
    checklists : Checklists
        Those that can be started.
    map_side : MapSide or None
        The map; None = there is none.
    """

    def __init__(self, checklists: Checklists, map_side: MapSide | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header, self.banners, self.footer = Header(), Banners(), Footer()
        self.start_card, self.workplace, self.strip = StartCard(checklists), Workplace(map_side), CalculationStrip()
        self.loading = PlainLabel(tr("Loading…"))
        self.loading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.stack = QStackedWidget()
        for page in (self.start_card, self.loading, self.workplace):
            self.stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(6)
        for part in (self.header, self.banners, self.stack, self.strip, self.footer):
            layout.addWidget(part, 1 if part is self.stack else 0)

    def show_page(self, page: QWidget) -> None:
        """Show a page; the status and progress of an assessment only while it is worked on."""
        self.stack.setCurrentWidget(page)
        is_working = page is self.workplace
        self.header.show_choices(is_working=is_working)
        self.footer.setVisible(is_working)
        QTimer.singleShot(0, lambda: order_tabs(self))

    def show_saved(self) -> None:
        """Show that all is saved, and when."""
        self.banners.drop("save")
        self.footer.show_saved(tr("Saved {time}").format(time=QTime.currentTime().toString("HH:mm")))

    def show_failed(self, reason: str, again: Callable[[], object]) -> None:
        """Show that nothing could be saved; `again` tries once more."""
        self.footer.show_saved(tr("Not saved"))
        show_failed(self.banners, reason, again)
