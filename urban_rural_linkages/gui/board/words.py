"""Words of the board: changes, minutes with their signs, people, and the classes of the map."""

from __future__ import annotations

from ...core.board.best import BestPlace
from ...core.board.changes import BoardChange, Closed, Opened, Resized, RoadFaster, label
from ...core.board.engine import Board
from ...core.notes import Amount
from ...i18n import note_sentence, number_text, spoken_amount, tr

ARROW = "→"


def sign_of(change: BoardChange) -> str:
    """Return the sign that stands before a change in the list, and on the map."""
    if isinstance(change, Opened):
        return "+"
    if isinstance(change, Closed):
        return "×"
    return "↕" if isinstance(change, Resized) else "»" if isinstance(change, RoadFaster) else "~"


def change_words(change: BoardChange, board: Board) -> str:
    """Name a change, as the list of changes does."""
    return note_sentence(label(change, board))


def people_words(people: float) -> str:
    """Write a number of people; nobody is a dash."""
    return number_text(people) if people > 0 else "—"


def minutes_words(minutes: float, decimals: int = 0) -> str:
    """Write minutes with their sign: above 0 it takes longer."""
    return spoken_amount(Amount(minutes, decimals, signed=True))


def gain_words(people: float, minutes: float) -> str:
    """Say by how much the ways of those who gain are shorter; stands below their number."""
    if people <= 0:
        return tr("nobody gains")
    return tr("people gain, {minutes} min on average").format(minutes=minutes_words(-minutes))


def lose_words(people: float, minutes: float) -> str:
    """Say by how much the ways of those who lose are longer; stands below their number."""
    if people <= 0:
        return tr("nobody loses")
    return tr("people lose, {minutes} min on average").format(minutes=minutes_words(minutes))


def threshold_words(minutes: float) -> str:
    """Name a threshold."""
    return tr("far: {minutes} min").format(minutes=number_text(minutes))


def class_words(place: int) -> str:
    """Name a class of the map by its minutes, with the sign of what takes longer."""
    return {
        3: tr("over +15"), 2: tr("+5 to +15"), 1: tr("+1 to +5"), 0: tr("the same"),
        -1: tr("−1 to −5"), -2: tr("−5 to −15"), -3: tr("over −15"),
    }[place]  # fmt: skip


def next_words(place: BestPlace, *, in_doubt: bool) -> str:
    """Name the best place for one more; where the list of services is doubted, say that it counts."""
    words = tr("Next best place, as the list counts services: {name} (mean {minutes} min). 'Best place…' says at what "
               "to look first.") if in_doubt else tr("Next best place: {name} (mean {minutes} min).")  # fmt: skip
    return words.format(name=place.name, minutes=number_text(place.mean_after, 1))


def first_look(has_capacity: bool) -> str:
    """Say what the board does not know."""
    if has_capacity:
        return tr("Driving time, no cost: a first look, no decision. Everybody goes to the nearest, full or not.")
    return tr("Driving time, no capacity, no cost: a first look, no decision.")
