"""The headline chart of access to services: people beyond the threshold, service by service.

People whom no way leads to a service stand at the end of the bar in a colour of their own: a bus does not help them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .charts import ACCENT, INK, WARM, _svg, _text


@dataclass(frozen=True)
class ServiceBeyond:
    """A service, the people beyond the threshold and out of reach (NaN: unknown), and what is written at the end."""

    label: str
    beyond: float
    unreachable: float
    text: str

    @property
    def people(self) -> float:
        """All who are not within the threshold."""
        return self.beyond + self.unreachable


def beyond_chart(
    services: Sequence[ServiceBeyond], title: str, beyond_label: str, unreachable_label: str, width: int = 640
) -> str:
    """Draw a bar for each service: the people beyond the threshold, then those who cannot reach it at all.

    Parameters
    ----------
    services : sequence of ServiceBeyond
        Drawn with the most people first, whatever their order here; equal figures go by label, unknown ones last.
    title : str
        Says of which threshold and people the chart is.
    beyond_label, unreachable_label : str
        Names of the two parts; the second part is left out of the legend where there is none of it.
    width : int
        Of the picture.

    Returns
    -------
    str
        An SVG picture.
    """
    left, right, step, head = 210, width - 90, 30, 58
    known = [service.people for service in services if service.people == service.people]
    per_person = (right - left) / max(known) if known and max(known) > 0 else 0.0
    keys = [(ACCENT, beyond_label)]
    if any(service.unreachable > 0 for service in services):
        keys.append((WARM, unreachable_label))
    marks = [_text(left, 18, title, "start", INK)]
    for number, (colour, label) in enumerate(keys):
        x = left + 200 * number
        marks += [_rectangle(x, 30, 14, 14, colour), _text(x + 20, 42, label, "start")]
    for row, service in enumerate(sorted(services, key=_most_people_first)):
        top = head + step * row
        is_known = service.people == service.people
        first = per_person * service.beyond if is_known else 0.0
        second = per_person * service.unreachable if is_known else 0.0
        marks.append(_text(left - 10, top + 15, service.label, "end", INK))
        marks.append(_rectangle(left, top + 2, first, 18, ACCENT))
        marks.append(_rectangle(left + first, top + 2, second, 18, WARM))
        marks.append(_text(left + first + second + 6, top + 15, service.text, "start"))
    return _svg(width, head + step * len(services) + 8, "".join(marks))


def _most_people_first(service: ServiceBeyond) -> tuple[float, str]:
    return (-service.people if service.people == service.people else float("inf"), service.label)


def _rectangle(x: float, y: float, width: float, height: float, colour: str) -> str:
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height}" fill="{colour}"/>'
